"""Closing over a real store: the gate, the limits that end and begin, taking it back, the register sheet."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.intake_data import facts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import CaseFlag, Deadline, Device, Dispute, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.closing import ClosingTyped
from tribunal_desktop.rules.terms import (
    ClosingDay,
    FinderRole,
    FlagState,
    FourType,
    LimitEnding,
    LimitEvent,
    Outcome,
    Procedure,
    ServedPaper,
    ServiceResult,
    ServiceWay,
    Stage,
)
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.case_limits import CaseLimits
from tribunal_desktop.services.closing import Closings
from tribunal_desktop.services.limits import Limits
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.service import ServiceOfProcess
from tribunal_desktop.services.service_views import AttemptOutcome, Item, NewAttempt


@pytest.fixture
def closings(uow: UnitOfWork) -> Closings:
    return Closings(uow, Reference())


@pytest.fixture
def dispute_id(uow: UnitOfWork, clock: StandingClock) -> str:
    """An ordinary case of 陈大伟 against 李四, filed and heard, with a judge."""
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    intake = CaseIntake(uow, Reference())
    made = intake.register(facts(), {finding.key for finding in intake.check(facts())})
    intake.mark_filed(made.id, uow.today())
    with uow.write("test.prepare") as session:
        dispute = session.get(Dispute, made.id)
        assert dispute is not None
        dispute.procedure, dispute.judge_id = Procedure.ORDINARY, uow.actor.id
    limits = CaseLimits(uow, Reference())
    for event in (LimitEvent.FILED, LimitEvent.HEARING_HELD):
        limits.note_event(made.id, event, uow.today())
    clock.advance(days=30)
    return made.id


def send_judgment(uow: UnitOfWork, dispute_id: str, *, serve: int = 2) -> None:
    service = ServiceOfProcess(uow, Reference())
    judgment = (Item(ServedPaper.JUDGMENT, "", 1),)
    parties = service.view(dispute_id).recipients
    sent = [NewAttempt(each.party_id, judgment, ServiceWay.DIRECT, uow.today(), "枫溪镇") for each in parties]
    for attempt in service.send(dispute_id, sent)[:serve]:
        service.note_result(attempt, AttemptOutcome(ServiceResult.SERVED, uow.clock(), received_by="本人"))


def judged(uow: UnitOfWork, **changed: object) -> ClosingTyped:
    typed: dict[str, object] = {
        "outcome": Outcome.JUDGED,
        "pronounced_on": uow.today(),
        "closed_on": uow.today(),
        "main_text": "李四于判决生效后十日内偿还陈大伟借款46000元。",
        "amount_fen": 4_600_000,
    }
    return ClosingTyped(**{**typed, **changed})  # type: ignore[arg-type]


def running(uow: UnitOfWork, dispute_id: str) -> set[str]:
    with uow.read() as session:
        return set(
            session.scalars(
                select(Deadline.rule_id).where(Deadline.dispute_id == dispute_id, Deadline.done_on.is_(None))
            )
        )


def test_closing_with_an_unserved_judgment_is_stopped_with_the_reason(
    closings: Closings, uow: UnitOfWork, dispute_id: str
) -> None:
    with pytest.raises(KnownError, match="closing_blocked"):
        closings.close(dispute_id, judged(uow))
    send_judgment(uow, dispute_id, serve=1)
    found = closings.gate(dispute_id, Outcome.JUDGED).findings
    assert [(each.code, each.field) for each in found] == [("closing_paper_unserved", "service")]
    assert found[0].params["parties"] == ("李四",)
    with pytest.raises(KnownError, match="closing_blocked"):
        closings.close(dispute_id, judged(uow))
    assert closings.view(dispute_id).closed_on is None


def test_closing_ends_the_trial_limit_and_leaves_the_appeal_terms(
    closings: Closings, uow: UnitOfWork, dispute_id: str
) -> None:
    send_judgment(uow, dispute_id)
    assert "T-ORD" in running(uow, dispute_id)
    gate = closings.gate(dispute_id, Outcome.JUDGED, uow.today())
    assert (gate.findings, gate.day, gate.basis) == ((), uow.today(), ClosingDay.PRONOUNCED)
    closings.close(dispute_id, judged(uow))
    after = running(uow, dispute_id)
    assert "T-ORD" not in after
    assert {"J-APP", "X-FILE"} <= after
    view = closings.view(dispute_id)
    assert view.holds is not None
    assert (view.outcome, view.closed_on, view.holds.day_basis) == (
        Outcome.JUDGED,
        uow.today(),
        ClosingDay.PRONOUNCED,
    )
    assert [term.party for term in view.appeal_terms] == ["陈大伟", "李四"]
    with pytest.raises(KnownError, match="closed_already"):
        closings.close(dispute_id, judged(uow))


def test_a_question_of_the_gate_needs_an_answer(closings: Closings, uow: UnitOfWork, dispute_id: str) -> None:
    typed = ClosingTyped(Outcome.WITHDRAWN, None, uow.today(), "", reason="口头裁定，已记入笔录")
    with pytest.raises(KnownError, match="closing_blocked"):
        closings.close(dispute_id, typed)
    asked = {finding.key for finding in closings.gate(dispute_id, Outcome.WITHDRAWN).findings}
    closings.close(dispute_id, typed, asked)
    assert closings.view(dispute_id).outcome is Outcome.WITHDRAWN


def test_a_marked_case_waits_for_its_measures(closings: Closings, uow: UnitOfWork, dispute_id: str) -> None:
    send_judgment(uow, dispute_id)
    with uow.write("test.flag") as session:
        session.add(
            CaseFlag(
                id=new_id(uow.clock),
                dispute_id=dispute_id,
                four_type=next(iter(FourType)),
                indicator="test",
                state=FlagState.CONFIRMED,
                finder=next(iter(FinderRole)),
                found_stage=Stage.TRIAL,
                marked_at=uow.clock(),
                marked_by_id=uow.actor.id,
            )
        )
    assert "risk" in {finding.field for finding in closings.gate(dispute_id, Outcome.JUDGED).findings}
    with pytest.raises(KnownError, match="closing_blocked"):
        closings.close(dispute_id, judged(uow))
    with uow.read() as session:
        assert session.scalar(select(CaseFlag.id)) is not None


def test_taking_a_closing_back_leaves_what_was_done_that_day_for_its_own_reason(
    closings: Closings, uow: UnitOfWork, dispute_id: str
) -> None:
    send_judgment(uow, dispute_id)
    with uow.write("test.done") as session:
        done = Limits(Reference(), uow.clock).begin(session, dispute_id, "M-CON", uow.today(), by_hand=True)
        session.flush()
        done.done_on, done.ending = uow.today(), LimitEnding.KEPT
    closings.close(dispute_id, judged(uow))
    closings.take_back(dispute_id, "主文录错")
    after = running(uow, dispute_id)
    assert "T-ORD" in after
    assert "M-CON" not in after


def test_a_closing_taken_back_opens_the_case_as_it_was(closings: Closings, uow: UnitOfWork, dispute_id: str) -> None:
    send_judgment(uow, dispute_id)
    before = running(uow, dispute_id)
    closings.close(dispute_id, judged(uow))
    with pytest.raises(KnownError, match="take_back_without_reason"):
        closings.take_back(dispute_id, "")
    closings.take_back(dispute_id, "主文录错")
    view = closings.view(dispute_id)
    assert (view.holds, view.outcome, len(view.undone)) == (None, None, 1)
    assert view.undone[0].undone_reason == "主文录错"
    assert running(uow, dispute_id) == before
    with uow.read() as session:
        dispute = session.get(Dispute, dispute_id)
        assert dispute is not None
        assert dispute.stage is Stage.TRIAL
    closings.close(dispute_id, judged(uow, main_text="更正后的主文"))
    assert closings.view(dispute_id).closed_on == uow.today()


def test_taking_a_closing_back_leaves_what_the_parties_ended_that_day(
    closings: Closings, uow: UnitOfWork, dispute_id: str
) -> None:
    send_judgment(uow, dispute_id)
    limits = CaseLimits(uow, Reference())
    term = next(each for each in limits.view(dispute_id).limits if each.rule.limit.id == "J-APP")
    limits.end(term.id, uow.today())
    before = running(uow, dispute_id)
    closings.close(dispute_id, judged(uow))
    closings.take_back(dispute_id, "主文录错")
    with uow.read() as session:
        assert session.get_one(Deadline, term.id).done_on == uow.today()
    assert running(uow, dispute_id) == before


def test_the_register_sheet_says_what_the_file_knows(closings: Closings, uow: UnitOfWork, dispute_id: str) -> None:
    send_judgment(uow, dispute_id)
    with pytest.raises(KnownError, match="not_closed_here"):
        closings.sheet(dispute_id)
    closings.close(dispute_id, judged(uow))
    paper = closings.sheet(dispute_id)
    said = squeezed(text_by_pdfium(paper.pdf))
    assert paper.pages == 1
    for word in ("结案登记表", "普通程序", "判决", "宣判日", "46,000.00元", "李四2026年12月23日", "沈素英"):
        assert word in said, word
    assert date(2026, 12, 23) == uow.today()
