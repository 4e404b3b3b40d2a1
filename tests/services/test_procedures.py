"""Choosing and converting the procedure over a real store: limits, fees and history follow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from tests.conftest import StandingClock
from tests.services.intake_data import facts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Device, Dispute, Hearing, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.procedure import AmountBand, Change
from tribunal_desktop.rules.terms import (
    ConditionState,
    FeeReason,
    HearingKind,
    HearingState,
    HearingVenue,
    Procedure,
    ProcedureAct,
    Track,
)
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.fee_ledger import FeeLedger
from tribunal_desktop.services.procedure_table import procedure_table
from tribunal_desktop.services.procedures import Procedures
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.wages import Wages
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.services.workbench_views import DecisionKind

REFERENCE = Reference()
TODAY = date(2026, 11, 23)
NO_GROUND = {test: False for group in procedure_table().groups.values() for test in group}
SIMPLE = {"clear_case": True, "money_claim": True, "basic_facts": True, **NO_GROUND}


@pytest.fixture
def procedures(uow: UnitOfWork) -> Procedures:
    with uow.write("test.prepare") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    Wages(uow).add(2025, 12_000_000, date(2026, 6, 30), "浙江省统计局公报")
    return Procedures(uow, REFERENCE)


@pytest.fixture
def file_case(uow: UnitOfWork, procedures: Procedures) -> Callable[..., str]:
    intake = CaseIntake(uow, REFERENCE)

    def make(filed: bool = True, **changes: object) -> str:
        new = facts(**changes)
        made = intake.register(new, {finding.key for finding in intake.check(new)})
        if filed:
            intake.mark_filed(made.id, uow.today())
        return made.id

    return make


def limits(uow: UnitOfWork, dispute_id: str) -> list[tuple[str, date]]:
    """The trial limit and the fee limit that run."""
    with uow.read() as session:
        rows = session.query(Deadline).filter_by(dispute_id=dispute_id, done_on=None)
        found = sorted((row.rule_id, row.due_on) for row in rows)
        return [row for row in found if row[0] == "F-FEE" or row[0].startswith("T-")]


def test_the_file_answers_what_it_can(procedures: Procedures, file_case: Callable[..., str]) -> None:
    view = procedures.view(file_case())
    assert view.advice.band is AmountBand.MANDATORY
    assert view.tests["order_asked"].state is ConditionState.NOT_MET
    assert view.tests["order_asked"].by_file
    assert view.tests["clear_case"].state is ConditionState.UNKNOWN
    assert view.advice.track is None
    assert "clear_case" in view.advice.open_tests
    divorce = procedures.view(file_case(cause_code="14", amount_fen=None))
    assert divorce.tests["personal_status"].state is ConditionState.MET


def test_a_small_claim_gets_its_limit_and_the_parties_are_told(
    procedures: Procedures, uow: UnitOfWork, file_case: Callable[..., str]
) -> None:
    dispute = file_case()
    procedures.choose(dispute, Track.SMALL_CLAIMS, SIMPLE)
    view = procedures.view(dispute)
    assert (view.track, view.limit_rule, view.limit_on) == (Track.SMALL_CLAIMS, "T-SML", date(2027, 1, 25))
    procedures.tell_parties(dispute, TODAY, "当庭告知并签字")
    assert procedures.view(dispute).history[0].told_on == TODAY
    with uow.read() as session:
        assert session.get_one(Dispute, dispute).procedure is Procedure.SMALL_CLAIMS


def test_a_departure_from_the_advice_keeps_its_reason(procedures: Procedures, file_case: Callable[..., str]) -> None:
    dispute = file_case()
    with pytest.raises(KnownError, match="procedure_refused"):
        procedures.choose(dispute, Track.SUMMARY, SIMPLE)
    procedures.choose(dispute, Track.SUMMARY, SIMPLE, "双方有和解意向，需较长时间")
    (row,) = procedures.view(dispute).history
    assert (row.track, row.advised, row.words) == (Track.SUMMARY, Track.SMALL_CLAIMS, "双方有和解意向，需较长时间")


def test_after_filing_only_a_conversion_changes_the_procedure(
    procedures: Procedures, clock: StandingClock, file_case: Callable[..., str]
) -> None:
    dispute = file_case()
    procedures.choose(dispute, Track.SMALL_CLAIMS, SIMPLE)
    with pytest.raises(KnownError, match="procedure_is_chosen"):
        procedures.choose(dispute, Track.SUMMARY, SIMPLE, "想换")
    before = file_case(filed=False)
    procedures.choose(before, Track.SMALL_CLAIMS, SIMPLE)
    clock.advance(minutes=5)
    procedures.choose(before, Track.SUMMARY, SIMPLE, "双方未同意")
    assert procedures.view(before).track is Track.SUMMARY


def test_a_conversion_moves_the_limit_and_calls_for_the_other_half(
    procedures: Procedures, uow: UnitOfWork, clock: StandingClock, file_case: Callable[..., str]
) -> None:
    dispute = file_case(amount_fen=15_000_000, cause_code="104")
    procedures.choose(dispute, Track.SUMMARY, {**SIMPLE, "small_agreed": False})
    clock.advance(days=30)
    effects = procedures.effects(dispute, Track.PANEL)
    assert (effects.old_rule, effects.old_due_on) == ("T-SUM", date(2027, 2, 23))
    assert (effects.new_rule, effects.new_due_on, effects.started_on) == ("T-ORD", date(2027, 5, 24), TODAY)
    assert effects.top_up == Decimal("1650.00")
    change = Change(Track.SUMMARY, Track.PANEL, uow.today(), "案情复杂", "（2026）浙0681民初1号之一")
    assert procedures.check_conversion(dispute, change) == ()
    procedures.convert(dispute, change)
    assert [rule for rule, _due in limits(uow, dispute)] == ["F-FEE", "T-ORD"]
    row = procedures.view(dispute).history[0]
    assert (row.act, row.from_track, row.top_up_fen) == (ProcedureAct.CONVERTED, Track.SUMMARY, 165_000)
    assert (row.old_due_on, row.new_due_on) == (effects.old_due_on, effects.new_due_on)


def test_a_fee_of_the_former_procedure_is_said_to_be_one(
    procedures: Procedures, uow: UnitOfWork, clock: StandingClock, file_case: Callable[..., str]
) -> None:
    dispute = file_case(amount_fen=15_000_000, cause_code="104")
    procedures.choose(dispute, Track.SUMMARY, {**SIMPLE, "small_agreed": False})
    fees = FeeLedger(uow, REFERENCE)
    fees.assess(dispute, fees.view(dispute).proposed, FeeReason.FILED)
    assert not procedures.view(dispute).fee_of_another
    clock.advance(days=30)
    procedures.convert(
        dispute, Change(Track.SUMMARY, Track.PANEL, uow.today(), "案情复杂", "（2026）浙0681民初1号之一")
    )
    assert procedures.view(dispute).fee_of_another
    (charge,) = fees.view(dispute).charges
    assert charge.changed is not None
    fees.assess(dispute, charge.changed, FeeReason.CONVERTED, charge.id)
    assert not procedures.view(dispute).fee_of_another


def test_after_a_hearing_there_is_no_way_back_to_summary(
    procedures: Procedures, uow: UnitOfWork, clock: StandingClock, file_case: Callable[..., str]
) -> None:
    dispute = file_case(amount_fen=15_000_000, cause_code="104")
    procedures.choose(dispute, Track.ORDINARY_SOLE, {**SIMPLE, "small_agreed": False}, "案情需要")
    back = Change(Track.ORDINARY_SOLE, Track.SUMMARY, uow.today(), "双方同意", agreed=True)
    assert procedures.check_conversion(dispute, back) == ()
    with uow.write("test.hearing") as session:
        session.add(
            Hearing(
                id=new_id(uow.clock),
                dispute_id=dispute,
                kind=HearingKind.HEARING,
                state=HearingState.HELD,
                starts_at=uow.clock(),
                ends_at=uow.clock(),
                venue=HearingVenue.TRIBUNAL,
                place="第一法庭",
                held_from=uow.clock(),
            )
        )
    assert procedures.view(dispute).heard_on == TODAY
    assert [each.code for each in procedures.check_conversion(dispute, back)] == ["no_way_back"]
    with pytest.raises(KnownError, match="procedure_refused"):
        procedures.convert(dispute, back)


def test_a_payment_order_begins_its_limits(
    procedures: Procedures, uow: UnitOfWork, file_case: Callable[..., str]
) -> None:
    order = {test: True for test in procedure_table().step(Track.PAYMENT_ORDER).needs}
    filed, received = file_case(), file_case(filed=False)
    for dispute in (filed, received):
        procedures.choose(dispute, Track.PAYMENT_ORDER, {**SIMPLE, **order})
    assert _orders(uow, filed) == [("P-ORD", date(2026, 12, 8), None)]
    assert _orders(uow, received) == [("P-ORD-ANS", date(2026, 11, 30), None)]
    CaseIntake(uow, REFERENCE).mark_filed(received, TODAY)
    assert _orders(uow, received) == [("P-ORD", date(2026, 12, 8), None), ("P-ORD-ANS", date(2026, 11, 30), TODAY)]


def test_another_choice_before_filing_strikes_the_answer_out(
    procedures: Procedures, uow: UnitOfWork, clock: StandingClock, file_case: Callable[..., str]
) -> None:
    order = {test: True for test in procedure_table().step(Track.PAYMENT_ORDER).needs}
    dispute = file_case(filed=False)
    procedures.choose(dispute, Track.PAYMENT_ORDER, {**SIMPLE, **order})
    clock.advance(minutes=5)
    procedures.choose(dispute, Track.SMALL_CLAIMS, {**SIMPLE, "order_asked": False})
    with uow.read() as session:
        assert session.query(Deadline).filter_by(dispute_id=dispute, rule_id="P-ORD-ANS", ending=None).count() == 0


def _orders(uow: UnitOfWork, dispute_id: str) -> list[tuple[str, date, date | None]]:
    with uow.read() as session:
        rows = session.query(Deadline).filter_by(dispute_id=dispute_id)
        return sorted((row.rule_id, row.due_on, row.done_on) for row in rows if row.rule_id.startswith("P-ORD"))


def test_small_to_summary_changes_no_fee(
    procedures: Procedures, uow: UnitOfWork, clock: StandingClock, file_case: Callable[..., str]
) -> None:
    dispute = file_case()
    procedures.choose(dispute, Track.SMALL_CLAIMS, SIMPLE)
    clock.advance(minutes=5)
    change = Change(Track.SMALL_CLAIMS, Track.SUMMARY, uow.today(), "异议成立")
    effects = procedures.convert(dispute, change)
    assert (effects.ordinary, effects.top_up) == (False, 0)
    assert limits(uow, dispute) == [("T-SUM", date(2027, 2, 23))]
    with pytest.raises(KnownError, match="procedure_moved_on"):
        procedures.convert(dispute, change)


def test_after_the_limit_nothing_is_converted(
    procedures: Procedures, uow: UnitOfWork, clock: StandingClock, file_case: Callable[..., str]
) -> None:
    dispute = file_case()
    procedures.choose(dispute, Track.SMALL_CLAIMS, SIMPLE)
    clock.advance(days=90)
    late = Change(Track.SMALL_CLAIMS, Track.SUMMARY, uow.today(), "异议成立")
    assert [each.code for each in procedures.check_conversion(dispute, late)] == ["conversion_after_limit"]
    with pytest.raises(KnownError, match="procedure_refused"):
        procedures.convert(dispute, late)


def test_a_rejected_objection_is_kept(
    procedures: Procedures, clock: StandingClock, file_case: Callable[..., str]
) -> None:
    dispute = file_case()
    procedures.choose(dispute, Track.SMALL_CLAIMS, SIMPLE)
    clock.advance(minutes=5)
    with pytest.raises(KnownError, match="objection_needs_words"):
        procedures.reject_objection(dispute, TODAY, "")
    procedures.reject_objection(dispute, TODAY, "标的额在50%以内")
    view = procedures.view(dispute)
    assert (view.track, view.history[0].act) == (Track.SMALL_CLAIMS, ProcedureAct.OBJECTION_REJECTED)


def test_the_latest_wage_published_by_the_filing_counts(
    procedures: Procedures, uow: UnitOfWork, clock: StandingClock, file_case: Callable[..., str]
) -> None:
    dispute = file_case()
    clock.advance(days=300)
    Wages(uow).add(2026, 5_000_000, uow.today(), "浙江省统计局公报")
    wage = procedures.view(dispute).wage
    assert wage is not None
    assert wage.year == 2025
    assert Wages(uow).known()[0].year == 2026
    with pytest.raises(KnownError, match="wage_wrong"):
        Wages(uow).add(2026, 5_000_000, date(2030, 1, 1), "未来")


def test_a_sample_wage_serves_practice_only(uow: UnitOfWork) -> None:
    assert Wages(uow).known() == ()
    with uow.write("test.practice") as session:
        session.query(Tribunal).one().practice = True
    (sample,) = Wages(uow).known()
    assert sample.sample


def test_a_filed_case_without_a_procedure_stands_on_the_workbench(
    uow: UnitOfWork, procedures: Procedures, file_case: Callable[..., str]
) -> None:
    dispute_id = file_case()

    def waiting() -> list[str]:
        decisions = Workbench(uow).view().decisions
        return [each.entity_id for each in decisions if each.kind is DecisionKind.PROCEDURE_OPEN]

    assert waiting() == [f"{dispute_id}#procedure"]
    procedures.choose(dispute_id, Track.SUMMARY, SIMPLE, "双方有和解意向，需较长时间")
    assert waiting() == []
