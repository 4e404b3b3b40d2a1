"""Preservation over a real store: limits of each step, the slip, and what has not come back."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.intake_data import facts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.preservation import Application
from tribunal_desktop.rules.terms import PreservationKind, PreservationStep, PreservationTime
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.case_limits import CaseLimits
from tribunal_desktop.services.case_limits_views import Change, MovedEvent
from tribunal_desktop.services.preservation import Preservations, StepTaken
from tribunal_desktop.services.reference import Reference

ASKED = datetime(2026, 11, 20, 16, 20, tzinfo=BEIJING)


@pytest.fixture
def preservations(uow: UnitOfWork) -> Preservations:
    return Preservations(uow, Reference())


@pytest.fixture
def dispute_id(uow: UnitOfWork) -> str:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    intake = CaseIntake(uow, Reference())
    return intake.register(facts(), {finding.key for finding in intake.check(facts())}).id


def application(
    preservations: Preservations, dispute_id: str, time: PreservationTime = PreservationTime.IN_SUIT, **changed: object
) -> Application:
    (applicant, _), (respondent, _) = preservations.view(dispute_id).parties
    typed: dict[str, object] = {
        "applicant_id": applicant,
        "respondent_id": respondent,
        "kind": PreservationKind.MONEY,
        "time": time,
        "object_text": "农业银行枫溪支行账户",
        "amount_fen": 5_000_000,
        "security_text": "保险公司保函",
        "asked_at": ASKED,
        **changed,
    }
    return Application(**typed)  # type: ignore[arg-type]


def running(uow: UnitOfWork, dispute_id: str) -> dict[str, Deadline]:
    with uow.read() as session:
        rows = session.scalars(select(Deadline).where(Deadline.dispute_id == dispute_id, Deadline.done_on.is_(None)))
        return {row.rule_id: row for row in rows}


def test_each_step_ends_one_limit_and_begins_the_next(
    preservations: Preservations, uow: UnitOfWork, dispute_id: str
) -> None:
    made = preservations.ask(dispute_id, application(preservations, dispute_id))
    assert running(uow, dispute_id)["P-PRES"].due_on == date(2026, 11, 25)
    preservations.take(made, StepTaken(PreservationStep.RULE, date(2026, 11, 21), "（2026）浙0681财保7号"))
    assert {"P-PRES", "P-PRES-ACT"} & set(running(uow, dispute_id)) == {"P-PRES-ACT"}
    preservations.take(made, StepTaken(PreservationStep.HAND_OVER, date(2026, 11, 22), "执行局"))
    assert [row.id for row in preservations.not_returned()] == [made]
    measured = StepTaken(PreservationStep.RETURN, date(2026, 11, 23), "已冻结", measure_on=date(2026, 11, 23))
    preservations.take(made, measured)
    assert preservations.not_returned() == ()
    (row,) = preservations.view(dispute_id).rows
    assert (row.ends_on, row.next_step) == (date(2027, 11, 23), PreservationStep.LIFT)
    preservations.take(made, StepTaken(PreservationStep.LIFT, date(2026, 11, 23), "已履行"))
    assert not [rule for rule in running(uow, dispute_id) if rule.startswith("P-")]


def test_a_step_is_noted_once(preservations: Preservations, uow: UnitOfWork, dispute_id: str) -> None:
    made = preservations.ask(dispute_id, application(preservations, dispute_id))
    ruled = StepTaken(PreservationStep.RULE, date(2026, 11, 21), "（2026）浙0681财保7号")
    preservations.take(made, ruled)
    with pytest.raises(KnownError, match="preservation_step_taken"):
        preservations.take(made, ruled)
    with uow.read() as session:
        assert len(session.scalars(select(Deadline).where(Deadline.rule_id == "P-PRES-ACT")).all()) == 1


def test_a_limit_whose_day_was_corrected_still_ends_with_its_step(
    preservations: Preservations, uow: UnitOfWork, dispute_id: str
) -> None:
    made = preservations.ask(dispute_id, application(preservations, dispute_id))
    limit = running(uow, dispute_id)["P-PRES"]
    earlier = MovedEvent(None, None, limit.started_on, limit.started_on - timedelta(days=1), limit.id)
    CaseLimits(uow, Reference()).apply_change(dispute_id, Change((earlier,)), "收件戳")
    preservations.take(made, StepTaken(PreservationStep.RULE, date(2026, 11, 21), "（2026）浙0681财保7号"))
    assert "P-PRES" not in running(uow, dispute_id)


def test_an_urgent_one_runs_by_the_hour(preservations: Preservations, uow: UnitOfWork, dispute_id: str) -> None:
    preservations.ask(dispute_id, application(preservations, dispute_id, PreservationTime.URGENT))
    assert running(uow, dispute_id)["P-PRES-URG"].due_at == datetime(2026, 11, 22, 17, 0, tzinfo=BEIJING)


def test_before_the_suit_security_is_required_and_suing_has_its_term(
    preservations: Preservations, uow: UnitOfWork, dispute_id: str
) -> None:
    bare = application(preservations, dispute_id, PreservationTime.PRE_SUIT, security_text="")
    with pytest.raises(KnownError, match="preservation_blocked"):
        preservations.ask(dispute_id, bare)
    made = preservations.ask(dispute_id, application(preservations, dispute_id, PreservationTime.PRE_SUIT))
    preservations.take(made, StepTaken(PreservationStep.RULE, date(2026, 11, 21)))
    preservations.take(made, StepTaken(PreservationStep.HAND_OVER, date(2026, 11, 21)))
    measured = StepTaken(PreservationStep.RETURN, date(2026, 11, 22), measure_on=date(2026, 11, 22))
    preservations.take(made, measured)
    assert running(uow, dispute_id)["P-SUE"].due_on == date(2026, 12, 22)


def test_a_refusal_ends_it(preservations: Preservations, uow: UnitOfWork, dispute_id: str) -> None:
    made = preservations.ask(dispute_id, application(preservations, dispute_id))
    preservations.take(made, StepTaken(PreservationStep.RULE, date(2026, 11, 21), refused=True))
    assert preservations.view(dispute_id).rows[0].next_step is None
    assert preservations.waiting(dispute_id) == 0


@pytest.mark.parametrize(
    ("on", "code"),
    [
        (None, "preservation_without_day"),
        (date(2026, 11, 24), "preservation_in_the_future"),
        (date(2026, 11, 19), "preservation_step_too_early"),
    ],
)
def test_a_step_has_a_possible_day(
    preservations: Preservations, dispute_id: str, clock: StandingClock, on: date | None, code: str
) -> None:
    made = preservations.ask(dispute_id, application(preservations, dispute_id))
    assert [finding.code for finding in preservations.check_step(made, StepTaken(PreservationStep.RULE, on))] == [code]


def test_the_slip_fits_one_page_with_its_receipt(preservations: Preservations, dispute_id: str) -> None:
    paper = preservations.slip(preservations.ask(dispute_id, application(preservations, dispute_id)))
    said = squeezed(text_by_pdfium(paper.pdf))
    assert paper.pages == 1
    for word in ("财产保全移送单", "农业银行枫溪支行账户", "50,000.00元", "保险公司保函", "回执"):
        assert word in said


def test_two_applications_of_one_minute_about_one_thing_have_limits_of_their_own(
    preservations: Preservations, uow: UnitOfWork, dispute_id: str
) -> None:
    first, second = (preservations.ask(dispute_id, application(preservations, dispute_id)) for _ in range(2))
    preservations.take(first, StepTaken(PreservationStep.RULE, date(2026, 11, 21), "（2026）浙0681财保7号"))
    with uow.read() as session:
        rows = session.scalars(select(Deadline).where(Deadline.dispute_id == dispute_id, Deadline.rule_id == "P-PRES"))
        open_for = {row.begun_for_id for row in rows if row.done_on is None}
    assert open_for == {second}
