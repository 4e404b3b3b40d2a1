"""Appeals over a real store: terms per party, steps with their limits, effect, certificate, figures."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.decided_case import decided_case
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, UnitOfWork
from tribunal_desktop.rules.appeals import AppealOutcome, NewAppeal, NewRetrial
from tribunal_desktop.rules.terms import (
    AppealChannel,
    AppealedPaper,
    AppealResult,
    AppealStep,
    EffectBasis,
    EffectWait,
    Procedure,
    RetrialResult,
    ReversalReason,
)
from tribunal_desktop.services.appeals import Appeals
from tribunal_desktop.services.reference import Reference

SECOND = "（2027）浙06民终12号"


@pytest.fixture
def appeals(uow: UnitOfWork) -> Appeals:
    return Appeals(uow, Reference())


@pytest.fixture
def dispute_id(uow: UnitOfWork, clock: StandingClock) -> str:
    return decided_case(uow, clock)


def running(uow: UnitOfWork, dispute_id: str) -> set[str]:
    with uow.read() as session:
        of_dispute = select(Deadline.rule_id).where(Deadline.dispute_id == dispute_id, Deadline.done_on.is_(None))
        return set(session.scalars(of_dispute))


def appeal(appeals: Appeals, dispute_id: str, on: date | None, late_words: str = "") -> NewAppeal:
    defendant = appeals.view(dispute_id).terms[1]
    new = NewAppeal(defendant.party_id, AppealedPaper.JUDGMENT, AppealChannel.HERE, on, "请求改判", late_words)
    assert defendant.name == "李四"
    return new


def test_each_party_has_its_term_and_without_an_appeal_it_ends_in_effect(
    appeals: Appeals, dispute_id: str, uow: UnitOfWork, clock: StandingClock
) -> None:
    view = appeals.view(dispute_id)
    assert [term.ends_on for term in view.terms] == [date(2027, 1, 7)] * 2
    assert view.proposed.waits is EffectWait.TERM_RUNS
    with pytest.raises(KnownError, match="effect_not_noted"):
        appeals.certificate(dispute_id)
    clock.advance(days=20)
    assert (appeals.view(dispute_id).proposed.on, appeals.view(dispute_id).proposed.basis) == (
        date(2027, 1, 8),
        EffectBasis.NO_APPEAL,
    )
    appeals.note_effect(dispute_id, date(2027, 1, 8))
    assert {"J-RETR", "X-REF"} <= running(uow, dispute_id)
    text = text_by_pdfium(appeals.certificate(dispute_id).pdf)
    assert squeezed("各方当事人在法定上诉期内均未提出上诉，已于2027年1月8日发生法律效力") in text
    assert "原告陈大伟与被告李四" in text
    appeals.take_back_effect(dispute_id, "送达日登记有误")
    assert not {"J-RETR", "X-REF"} & running(uow, dispute_id)
    assert appeals.view(dispute_id).effect is None


def test_an_appeal_goes_up_by_its_steps_and_each_has_its_limit(
    appeals: Appeals, dispute_id: str, uow: UnitOfWork, clock: StandingClock
) -> None:
    clock.advance(days=5)
    made = appeals.receive(dispute_id, appeal(appeals, dispute_id, uow.today()))
    assert "J-UP" in running(uow, dispute_id)
    limits = [{"J-UP"}, set(), {"J-UP-ANS"}, {"J-UP-FILE"}, set()]
    for step, after in zip(AppealStep, limits[1:], strict=True):
        assert appeals.view(dispute_id).appeals[0].next_step is step
        clock.advance(days=1)
        assert appeals.take_step(made, uow.today()) is step
        assert {rule for rule in running(uow, dispute_id) if rule.startswith("J-UP")} == after
    assert appeals.waiting(dispute_id) == 1
    with pytest.raises(KnownError, match="appeal_decided"):
        appeals.take_step(made, uow.today())
    assert appeals.view(dispute_id).proposed.waits is EffectWait.APPEAL_PENDING
    clock.advance(days=60)
    appeals.note_result(
        made, AppealOutcome(AppealResult.CHANGED, uow.today(), SECOND, ReversalReason.LAW, "改判偿还40000元")
    )
    view = appeals.view(dispute_id)
    assert (view.proposed.on, view.proposed.basis) == (uow.today(), EffectBasis.SECOND_INSTANCE)
    appeals.note_effect(dispute_id, uow.today())
    assert squeezed(SECOND) in text_by_pdfium(appeals.certificate(dispute_id).pdf)
    assert appeals.waiting(dispute_id) == 0


def test_steps_are_taken_back_one_by_one_with_their_limits(appeals: Appeals, dispute_id: str, uow: UnitOfWork) -> None:
    made = appeals.receive(dispute_id, appeal(appeals, dispute_id, uow.today()))
    for _step in AppealStep:
        appeals.take_step(made, uow.today())
    appeals.note_result(made, AppealOutcome(AppealResult.WITHDRAWN, uow.today()))
    with pytest.raises(KnownError, match="take_back_without_reason"):
        appeals.take_back(made, " ")
    expected = [set(), {"J-UP-FILE"}, {"J-UP-ANS"}, set(), {"J-UP"}]
    for left in expected:
        appeals.take_back(made, "登记错误")
        assert {rule for rule in running(uow, dispute_id) if rule.startswith("J-UP")} == left
    appeals.take_back(made, "登记错误")
    assert appeals.view(dispute_id).appeals == ()
    assert not {rule for rule in running(uow, dispute_id) if rule.startswith("J-UP")}


def test_taking_one_of_two_appeals_back_leaves_the_limits_of_the_other(
    appeals: Appeals, dispute_id: str, uow: UnitOfWork
) -> None:
    def left() -> list[tuple[str, str | None]]:
        with uow.read() as session:
            of_dispute = Deadline.dispute_id == dispute_id, Deadline.rule_id.like("J-UP%"), Deadline.done_on.is_(None)
            rows = session.execute(select(Deadline.rule_id, Deadline.party_id).where(*of_dispute))
            return [(rule_id, party_id) for rule_id, party_id in rows]

    new = appeal(appeals, dispute_id, uow.today())
    plaintiff = appeals.view(dispute_id).terms[0].party_id
    first = appeals.receive(dispute_id, new)
    second = appeals.receive(dispute_id, dataclasses.replace(new, party_id=plaintiff))
    for _step in AppealStep:
        for each in (first, second):
            appeals.take_step(each, uow.today())
    assert left() == []
    for _step in (AppealStep.SEND_UP, AppealStep.ANSWER):
        appeals.take_back(second, "登记错误")
        assert left() == []
    for _step in (AppealStep.COPY_SERVED, AppealStep.SEND_COPY):
        appeals.take_back(second, "登记错误")
    assert left() == [("J-UP", plaintiff)]
    appeals.take_back(second, "登记错误")
    assert left() == []


def test_a_late_appeal_is_taken_only_with_a_reason_and_does_not_put_the_effect_off(
    appeals: Appeals, dispute_id: str, uow: UnitOfWork, clock: StandingClock
) -> None:
    clock.advance(days=20)
    with pytest.raises(KnownError, match="appeal_blocked"):
        appeals.receive(dispute_id, appeal(appeals, dispute_id, uow.today()))
    appeals.receive(dispute_id, appeal(appeals, dispute_id, uow.today(), "住院，申请顺延"))
    view = appeals.view(dispute_id)
    assert view.appeals[0].late_days == 5
    assert view.proposed.on == date(2027, 1, 8)


def test_a_small_claims_judgment_is_final(appeals: Appeals, uow: UnitOfWork, clock: StandingClock) -> None:
    dispute_id = decided_case(uow, clock, Procedure.SMALL_CLAIMS)
    assert not appeals.view(dispute_id).open_to_appeal
    with pytest.raises(KnownError, match="appeal_blocked"):
        appeals.receive(dispute_id, appeal(appeals, dispute_id, uow.today()), {"appeal_without_service@received_on"})
    assert (appeals.view(dispute_id).proposed.on, appeals.view(dispute_id).proposed.basis) == (
        uow.today(),
        EffectBasis.FINAL,
    )


def test_a_retrial_with_its_result(appeals: Appeals, dispute_id: str, uow: UnitOfWork, clock: StandingClock) -> None:
    clock.advance(days=20)
    appeals.note_effect(dispute_id, date(2027, 1, 8))
    party = appeals.view(dispute_id).terms[1].party_id
    made = appeals.note_retrial(dispute_id, NewRetrial(party, uow.today(), "绍兴市中级人民法院"))
    clock.advance(days=60)
    appeals.end_retrial(made, NewRetrial(party, None, "", "", RetrialResult.REFUSED, uow.today()))
    assert appeals.view(dispute_id).retrials[0].result is RetrialResult.REFUSED
    late = NewRetrial(party, date(2027, 1, 12) + timedelta(days=400))
    assert {finding.code for finding in appeals.check_retrial(dispute_id, late)} >= {"appeal_in_the_future"}


def test_figures_open_to_their_decisions_and_leave_out_what_is_not_known(
    appeals: Appeals, dispute_id: str, uow: UnitOfWork
) -> None:
    year = date(2026, 1, 1), date(2027, 12, 31)
    figures = {figure.key: figure for figure in appeals.figures(*year)}
    assert (figures["acceptance"].part, figures["acceptance"].whole, figures["unknown"].part) == (1, 1, 0)
    made = appeals.receive(dispute_id, appeal(appeals, dispute_id, uow.today()))
    appeals.note_result(made, AppealOutcome(AppealResult.REMANDED, uow.today(), SECOND, ReversalReason.FACTS))
    figures = {figure.key: figure for figure in appeals.figures(*year)}
    assert [(figures[key].part, figures[key].whole) for key in ("acceptance", "appeal", "changed", "remanded")] == [
        (0, 1),
        (1, 1),
        (0, 1),
        (1, 1),
    ]
    assert figures["remanded"].rows[0].dispute_id == dispute_id
    assert set(figures) == {"acceptance", "appeal", "changed", "remanded", "unknown"}
    assert appeals.view(dispute_id).proposed.waits is EffectWait.REMANDED
