"""Payment days of agreements and court documents in a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.services.mediation_samples import REFERENCE, TODAY, Scene, agreement, assigned, put_scene, sitting
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Dispute, UnitOfWork
from tribunal_desktop.rules.terms import DutySource, FeeReason, PerformanceState, PerformanceWay
from tribunal_desktop.services.assessment_acts import acts_behind
from tribunal_desktop.services.assessment_facts import Span, count_facts
from tribunal_desktop.services.fee_ledger import FeeLedger
from tribunal_desktop.services.mediation_rows import Conclusion
from tribunal_desktop.services.performance import Performance
from tribunal_desktop.services.performance_views import DutyDetails, PerformancePaymentDetails, TermLine
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.services.workbench_views import DecisionKind

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def performance(uow: UnitOfWork) -> Performance:
    return Performance(uow, REFERENCE)


def judgment(scene: Scene, *terms: tuple[int | None, date | None]) -> DutyDetails:
    return DutyDetails(
        DutySource.JUDGMENT,
        "（2026）浙0681民初123号",
        date(2026, 10, 1),
        scene.defendant,
        scene.plaintiff,
        "被告于判决生效之日起十日内返还借款46000元。",
        terms or ((3_000_000, date(2026, 10, 31)), (1_600_000, date(2026, 11, 30))),
    )


@pytest.fixture
def terms(performance: Performance, scene: Scene) -> tuple[TermLine, ...]:
    performance.add_duty(scene.dispute, judgment(scene))
    return performance.view(scene.dispute).documents[0].terms


def part(fen: int, on: date = TODAY) -> PerformancePaymentDetails:
    return PerformancePaymentDetails(fen, on, PerformanceWay.TRANSFER, "工行流水0009")


def conclude(uow: UnitOfWork, scene: Scene) -> None:
    mediations, case = assigned(uow, scene)
    mediations.log_session(case, sitting())
    mediations.save_agreement(case, agreement(scene))
    mediations.conclude(case, Conclusion(agreed=True, ended_on=TODAY))


def running(uow: UnitOfWork) -> dict[str, date]:
    with uow.read() as session:
        query = select(Deadline.rule_id, Deadline.due_on).where(Deadline.done_on.is_(None))
        return {rule: due for rule, due in session.execute(query) if rule.startswith("E-")}


def test_a_duty_opens_the_two_years_from_its_last_payment_day(
    uow: UnitOfWork, performance: Performance, scene: Scene, terms: tuple[TermLine, ...]
) -> None:
    assert running(uow) == {"E-APP": date(2028, 11, 30)}
    document = performance.view(scene.dispute).documents[0]
    assert (document.enforce_by, document.owing_fen) == (date(2028, 11, 30), 4_600_000)
    assert [term.state for term in terms] == [PerformanceState.OVERDUE, PerformanceState.SOON]
    assert (terms[0].obligor, terms[0].obligee) == ("李四", "张三")


def test_part_payments_add_up_and_settle_the_payment_day(
    uow: UnitOfWork, performance: Performance, scene: Scene, terms: tuple[TermLine, ...]
) -> None:
    performance.note_payment(terms[0], part(1_000_000))
    with pytest.raises(KnownError, match="performance_refused"):
        performance.note_payment(terms[0], part(2_000_001))
    last = performance.note_payment(terms[0], part(2_000_000))
    performance.note_payment(terms[1], part(1_600_000))
    first, second = performance.view(scene.dispute).documents[0].terms
    assert (first.settled_on, second.settled_on, len(first.payments)) == (TODAY, TODAY, 2)
    assert running(uow) == {}
    performance.take_back(last)
    assert performance.view(scene.dispute).documents[0].owing_fen == 2_000_000
    assert "E-APP" in running(uow)


def test_agreements_and_judgments_stand_in_one_list(
    uow: UnitOfWork, performance: Performance, scene: Scene, terms: tuple[TermLine, ...]
) -> None:
    conclude(uow, scene)
    documents = performance.view(scene.dispute).documents
    assert {document.ref.agreed for document in documents} == {True, False}
    watched = performance.watch(PerformanceState.LATER)
    assert [line.amount_fen for line in watched.lines] == [1_600_000, 1_500_000, 1_500_000]
    assert dict(watched.counts) == {
        PerformanceState.OVERDUE: 1,
        PerformanceState.SOON: 1,
        PerformanceState.LATER: 3,
    }
    performance.set_remind_days(60)
    assert dict(performance.watch(PerformanceState.SOON).counts)[PerformanceState.SOON] == 2
    with pytest.raises(KnownError, match="performance_days_wrong"):
        performance.set_remind_days(0)


def test_an_instalment_paid_in_parts_counts_as_paid_where_it_counted_before(
    uow: UnitOfWork, performance: Performance, scene: Scene
) -> None:
    conclude(uow, scene)
    line = performance.view(scene.dispute).documents[0].terms[0]
    performance.note_payment(line, part(600_000))
    performance.note_payment(line, part(1_000_000))
    settled = performance.view(scene.dispute).documents[0].terms[0]
    assert (settled.state, settled.settled_on) == (PerformanceState.PERFORMED, TODAY)


def test_enforcement_takes_a_document_off_the_watch_and_begins_the_ten_days(
    uow: UnitOfWork, performance: Performance, scene: Scene, terms: tuple[TermLine, ...]
) -> None:
    ref = terms[0].document
    performance.ask_enforcement(ref, TODAY)
    assert running(uow) == {"E-NOT": date(2026, 12, 3)}
    assert performance.watch(PerformanceState.OVERDUE).lines == ()
    assert performance.document(ref).terms[0].state is PerformanceState.ENFORCED
    with pytest.raises(KnownError, match="enforcement_asked"):
        performance.ask_enforcement(ref, TODAY)


def test_the_rate_opens_to_its_documents(performance: Performance, scene: Scene, terms: tuple[TermLine, ...]) -> None:
    other = replace(judgment(scene, (50_000, date(2026, 11, 1))), document_no="（2026）浙0681民初124号")
    performance.add_duty(scene.dispute, other)
    line = performance.view(scene.dispute).documents[1].terms[0]
    performance.note_payment(line if line.amount_fen == 50_000 else terms[0], part(50_000))
    found = performance.rate(*YEAR)
    assert (found.performed, len(found.rows), found.percent) == (1, 2, 50)
    assert found.rows[0].parties == "张三 — 李四"
    assert performance.rate(date(2025, 1, 1), date(2025, 12, 31)).percent is None


@pytest.mark.parametrize(
    "wrong",
    [{"effective_on": None}, {"terms": ()}, {"terms": ((None, TODAY),)}],
)
def test_an_incomplete_duty_is_refused(performance: Performance, scene: Scene, wrong: dict[str, object]) -> None:
    with pytest.raises(KnownError, match="performance_refused"):
        performance.add_duty(scene.dispute, replace(judgment(scene), **wrong))  # type: ignore[arg-type]


def test_self_assessment_counts_court_documents_and_agreements_alike(
    uow: UnitOfWork, performance: Performance, scene: Scene, terms: tuple[TermLine, ...]
) -> None:
    with uow.write("sample.judge") as session:
        session.get_one(Dispute, scene.dispute).judge_id = uow.actor.id
    conclude(uow, scene)
    span = Span(*YEAR)
    performance.note_payment(terms[0], part(3_000_000))
    performance.note_payment(terms[1], part(1_600_000))
    with uow.read() as session:
        facts = count_facts(session, {uow.actor.id: uow.actor.name}, span)[uow.actor.id]
        acts = acts_behind(session, {name: facts[name] for name in ("performance_due", "auto_performed")})
    assert (facts["performance_due"].value, facts["auto_performed"].value) == (2, 1)
    assert {(act.page, act.item.partition("#")[2]) for act in acts} == {("cases", "performance"), ("mediation", "")}


def test_the_workbench_shows_overdue_payments_and_late_fees_and_opens_their_sections(
    uow: UnitOfWork, performance: Performance, scene: Scene, terms: tuple[TermLine, ...], clock: StandingClock
) -> None:
    fees = FeeLedger(uow, REFERENCE)
    charge = fees.assess(scene.dispute, fees.view(scene.dispute).proposed, FeeReason.FILED)
    fees.give_notice(charge, TODAY)
    due = [task for task in Workbench(uow).view().due if task.entity_id == f"{scene.dispute}#performance"]
    assert [task.due_on for task in due] == [date(2026, 11, 30)]
    clock.advance(days=8)
    waiting = {each.kind: (each.count, each.entity_id) for each in Workbench(uow).view().decisions}
    assert waiting[DecisionKind.PAYMENT_OVERDUE] == (2, f"{scene.dispute}#performance")
    assert waiting[DecisionKind.FEE_LATE] == (1, f"{scene.dispute}#fees")
    performance.ask_enforcement(terms[0].document, TODAY)
    assert DecisionKind.PAYMENT_OVERDUE not in {each.kind for each in Workbench(uow).view().decisions}
