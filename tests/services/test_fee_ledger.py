"""The fees of a dispute in a real store: called for, paid, relieved, returned, borne."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.services.mediation_samples import TODAY, Scene, assigned, put_scene
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Dispute, MediationCase, OutboxRecord, UnitOfWork
from tribunal_desktop.rules.fee_ledger import Payment, ReliefAnswer, ReliefRequest
from tribunal_desktop.rules.terms import (
    ClaimSubject,
    FeeBearing,
    FeeClosing,
    FeeEnd,
    FeeKind,
    FeePayWay,
    FeeReason,
    FeeSide,
    LimitEvent,
    MediationStatus,
    Outcome,
    Procedure,
    ReliefAsked,
    ReliefDecision,
    Rounding,
    UnpaidDecision,
)
from tribunal_desktop.services.case_limits import CaseLimits
from tribunal_desktop.services.fee_ledger import FeeLedger
from tribunal_desktop.services.fee_views import ChargeDetails, ChargeView, ClaimDetails, FeeSettings, ShareView
from tribunal_desktop.services.reference import Reference

FEE = 47_500
"""Half of 950 yuan: a summary case over 46,000."""


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def fees(uow: UnitOfWork) -> FeeLedger:
    return FeeLedger(uow, Reference())


@pytest.fixture
def charge(fees: FeeLedger, scene: Scene) -> str:
    return fees.assess(scene.dispute, fees.view(scene.dispute).proposed, FeeReason.FILED)


def only(fees: FeeLedger, scene: Scene) -> ChargeView:
    return fees.view(scene.dispute).charges[0]


def paid(fen: int, way: FeePayWay = FeePayWay.COUNTER, receipt: str = "浙财0001") -> Payment:
    return Payment(fen, TODAY, way, receipt)


def running(uow: UnitOfWork, rule: str) -> list[date]:
    with uow.read() as session:
        query = select(Deadline.due_on).where(Deadline.rule_id == rule, Deadline.done_on.is_(None))
        return list(session.scalars(query))


def set_dispute(uow: UnitOfWork, scene: Scene, **values: object) -> None:
    with uow.write("sample.set") as session:
        row = session.get_one(Dispute, scene.dispute)
        for name, value in values.items():
            setattr(row, name, value)


def test_the_fee_is_proposed_from_the_facts_of_the_dispute(fees: FeeLedger, scene: Scene) -> None:
    proposed = fees.view(scene.dispute).proposed
    assert (proposed.kind, proposed.procedure, proposed.payer_party_id) == (
        FeeKind.PROPERTY,
        Procedure.SUMMARY,
        scene.plaintiff,
    )
    worked = fees.preview(proposed)
    assert (worked.full_fen, worked.balance.due_fen) == (95_000, FEE)


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        ("离婚纠纷", FeeKind.DIVORCE),
        ("名誉权纠纷", FeeKind.PERSONALITY),
        ("追索劳动报酬纠纷", FeeKind.LABOUR),
        ("申请支付令", FeeKind.PAYMENT_ORDER),
        ("申请司法确认调解协议", FeeKind.SPECIAL_PROCEDURE),
        ("物业服务合同纠纷", FeeKind.PROPERTY),
    ],
)
def test_the_cause_decides_the_kind_of_fee(
    uow: UnitOfWork, fees: FeeLedger, scene: Scene, cause: str, kind: FeeKind
) -> None:
    code = next(each.code for each in Reference().causes_in_force if each.name.zh == cause)
    set_dispute(uow, scene, cause_code=code)
    assert fees.view(scene.dispute).proposed.kind is kind


def test_seven_days_begin_with_the_notice_and_end_with_the_payment(
    uow: UnitOfWork, fees: FeeLedger, scene: Scene, charge: str
) -> None:
    assert fees.give_notice(charge, TODAY) == date(2026, 11, 30)
    assert running(uow, "F-FEE") == [date(2026, 11, 30)]
    assert fees.pay(charge, paid(20_000)) == FEE - 20_000
    assert running(uow, "F-FEE") != []
    assert fees.pay(charge, paid(FEE - 20_000)) == 0
    assert running(uow, "F-FEE") == []
    with pytest.raises(KnownError, match="fee_nothing_owing"):
        fees.give_notice(charge, TODAY)


def test_a_notice_that_was_also_served_runs_once_and_ends_with_the_payment(
    uow: UnitOfWork, fees: FeeLedger, scene: Scene, charge: str
) -> None:
    limits = CaseLimits(uow, Reference())
    fees.give_notice(charge, TODAY)
    assert limits.note_event(scene.dispute, LimitEvent.FEE_NOTICE, TODAY, scene.plaintiff) == ()
    limits.note_event(scene.dispute, LimitEvent.FEE_NOTICE, TODAY - timedelta(days=1), scene.plaintiff)
    assert len(running(uow, "F-FEE")) == 2
    fees.pay(charge, paid(FEE))
    assert running(uow, "F-FEE") == []


def test_a_payment_on_the_spot_without_the_treasury_receipt_is_refused(
    fees: FeeLedger, scene: Scene, charge: str
) -> None:
    with pytest.raises(KnownError, match="fee_refused"):
        fees.pay(charge, paid(FEE, FeePayWay.ON_THE_SPOT, ""))
    fees.pay(charge, replace(paid(FEE, FeePayWay.ON_THE_SPOT), treasury_receipt=True))
    assert only(fees, scene).entries[-1].treasury_receipt


def test_a_raise_is_topped_up_and_a_cut_returned_but_not_a_late_one(fees: FeeLedger, scene: Scene, charge: str) -> None:
    fees.pay(charge, paid(FEE))
    kept = only(fees, scene).details
    raised = replace(kept, claims=(replace(kept.claims[0], amount_fen=6_600_000),))
    fees.assess(scene.dispute, raised, FeeReason.CLAIM_CHANGED, charge)
    assert only(fees, scene).balance.owing_fen == 25_000
    fees.pay(charge, paid(25_000))
    cut = replace(
        only(fees, scene).details, claims=(replace(only(fees, scene).details.claims[0], amount_fen=4_600_000),)
    )
    fees.assess(scene.dispute, cut, FeeReason.CLAIM_CHANGED, charge, before_end_of_investigation=False)
    late = only(fees, scene)
    assert (late.balance.refundable_fen, late.details.claims[0].amount_fen) == (0, 4_600_000)
    again = replace(late.details, claims=late.details.claims)
    fees.assess(scene.dispute, again, FeeReason.CORRECTED, charge)
    assert only(fees, scene).balance.refundable_fen == 25_000


def test_conversion_asks_for_the_other_half_and_a_lapse_keeps_half_of_what_was_paid(
    uow: UnitOfWork, fees: FeeLedger, scene: Scene, charge: str
) -> None:
    fees.pay(charge, paid(FEE))
    set_dispute(uow, scene, procedure=Procedure.ORDINARY)
    view = only(fees, scene)
    assert view.changed_reason is FeeReason.CONVERTED
    assert view.changed is not None
    fees.assess(scene.dispute, view.changed, FeeReason.CONVERTED, charge)
    assert only(fees, scene).balance.owing_fen == FEE
    lapsed = replace(only(fees, scene).details, ended_as=FeeEnd.LAPSED)
    fees.assess(scene.dispute, lapsed, FeeReason.LAPSED, charge)
    assert only(fees, scene).balance.refundable_fen == FEE // 2
    fees.refund(charge, FEE // 2, TODAY, "退0001")
    again = only(fees, scene)
    assert (again.balance.refundable_fen, again.balance.owing_fen, again.fee.payable * 100) == (0, 0, FEE // 2)


def test_a_failed_payment_order_is_topped_up_to_the_full_scale(fees: FeeLedger, scene: Scene) -> None:
    order = ChargeDetails(
        FeeSide.APPLICATION,
        FeeKind.PAYMENT_ORDER,
        scene.plaintiff,
        (ClaimDetails(ClaimSubject.PROPERTY, "借款", 15_000_000),),
    )
    charge = fees.assess(scene.dispute, order, FeeReason.FILED)
    fees.pay(charge, paid(110_000))
    suit = replace(only(fees, scene).details, kind=FeeKind.PROPERTY, side=FeeSide.PRINCIPAL)
    fees.assess(scene.dispute, suit, FeeReason.PAYMENT_ORDER_FAILED, charge)
    assert only(fees, scene).balance.owing_fen == 330_000 - 110_000


def test_closing_by_mediation_of_an_ordinary_case_returns_half_within_fifteen_days(
    uow: UnitOfWork, fees: FeeLedger, scene: Scene
) -> None:
    set_dispute(uow, scene, procedure=Procedure.ORDINARY)
    charge = fees.assess(scene.dispute, fees.view(scene.dispute).proposed, FeeReason.FILED)
    fees.give_notice(charge, TODAY)
    fees.pay(charge, paid(95_000))
    set_dispute(uow, scene, outcome=Outcome.MEDIATED, closed_on=TODAY)
    changed = only(fees, scene).changed
    assert changed is not None
    assert changed.closing is FeeClosing.MEDIATION
    fees.assess(scene.dispute, changed, FeeReason.CLOSED, charge, effective_on=TODAY)
    view = only(fees, scene)
    assert (view.balance.refundable_fen, view.refund_due_on) == (47_500, date(2026, 12, 8))
    with pytest.raises(KnownError, match="fee_refused"):
        fees.refund(charge, 47_501, TODAY)
    assert fees.refund(charge, 47_500, TODAY, "退0001") == 0
    assert running(uow, "X-REF") == []


def test_a_summary_case_that_is_mediated_is_not_halved_again(
    uow: UnitOfWork, fees: FeeLedger, scene: Scene, charge: str
) -> None:
    fees.pay(charge, paid(FEE))
    set_dispute(uow, scene, outcome=Outcome.MEDIATED, closed_on=TODAY)
    changed = only(fees, scene).changed
    assert changed is not None
    fees.assess(scene.dispute, changed, FeeReason.CLOSED, charge)
    assert only(fees, scene).balance.refundable_fen == 0


def test_mediation_after_filing_that_ends_before_the_call_leaves_no_fee(
    uow: UnitOfWork, fees: FeeLedger, scene: Scene, charge: str
) -> None:
    _, mediation = assigned(uow, scene)
    with uow.write("sample.end") as session:
        session.get_one(MediationCase, mediation).status = MediationStatus.AGREED
    set_dispute(uow, scene, outcome=Outcome.OTHER, closed_on=TODAY)
    changed = only(fees, scene).changed
    assert changed is not None
    fees.assess(scene.dispute, changed, FeeReason.CLOSED, charge)
    view = only(fees, scene)
    assert view.balance.due_fen == 0
    assert any("立案与调解工作" in article for article in view.fee.basis)


def test_dismissal_returns_everything(uow: UnitOfWork, fees: FeeLedger, scene: Scene, charge: str) -> None:
    fees.pay(charge, paid(FEE))
    set_dispute(uow, scene, outcome=Outcome.DISMISSED, closed_on=TODAY)
    view = only(fees, scene)
    assert view.changed is not None
    fees.assess(scene.dispute, view.changed, FeeReason.DISMISSED, charge)
    assert only(fees, scene).balance.refundable_fen == FEE


def relief(asked: ReliefAsked = ReliefAsked.REDUCE, ground: str = "reduce_disaster") -> ReliefRequest:
    return ReliefRequest(asked, ground, None, "书面申请、村委会困难证明", TODAY, None)


def test_a_request_for_relief_stops_the_term_and_a_refusal_calls_anew(
    uow: UnitOfWork, fees: FeeLedger, scene: Scene, charge: str, clock: StandingClock
) -> None:
    fees.give_notice(charge, TODAY)
    request = fees.ask_relief(charge, relief())
    assert running(uow, "F-FEE") == []
    clock.advance(days=20)
    assert not only(fees, scene).late
    with pytest.raises(KnownError, match="fee_relief_undecided"):
        fees.give_notice(charge, TODAY)
    with pytest.raises(KnownError, match="fee_refused"):
        fees.answer_relief(request, ReliefAnswer(ReliefDecision.REFUSED, TODAY, "院长", ""))
    fees.answer_relief(request, ReliefAnswer(ReliefDecision.REFUSED, TODAY, "院长", "材料不足以证明经济困难"))
    assert fees.give_notice(charge, TODAY + timedelta(days=20)) == date(2026, 12, 21)


def test_a_reduction_lowers_the_fee_at_once(fees: FeeLedger, scene: Scene, charge: str) -> None:
    request = fees.ask_relief(charge, relief())
    fees.answer_relief(request, ReliefAnswer(ReliefDecision.GRANTED, TODAY, "院长", "", 400))
    assert only(fees, scene).balance.owing_fen == 28_500
    with pytest.raises(KnownError, match="fee_relief_decided"):
        fees.answer_relief(request, ReliefAnswer(ReliefDecision.GRANTED, TODAY, "院长", "", 400))


def test_a_fee_not_paid_in_its_term_waits_for_a_person(
    fees: FeeLedger, scene: Scene, charge: str, clock: StandingClock
) -> None:
    fees.give_notice(charge, TODAY)
    with pytest.raises(KnownError, match="fee_not_late"):
        fees.decide_unpaid(charge, UnpaidDecision.WITHDRAWN, "")
    clock.advance(days=8)
    assert only(fees, scene).late
    fees.decide_unpaid(charge, UnpaidDecision.WITHDRAWN, "电话催交未果")
    decided = only(fees, scene)
    assert (decided.late, decided.unpaid_decision) == (False, UnpaidDecision.WITHDRAWN)


def test_shares_add_up_to_the_fee_and_are_kept(fees: FeeLedger, scene: Scene, charge: str) -> None:
    with pytest.raises(KnownError, match="fee_refused"):
        fees.bear(charge, [ShareView(scene.defendant, "", FeeBearing.LOSER, 100)])
    halves = [
        ShareView(scene.plaintiff, "", FeeBearing.AGREED, FEE // 2),
        ShareView(scene.defendant, "", FeeBearing.AGREED, FEE - FEE // 2),
    ]
    fees.bear(charge, halves)
    fees.bear(charge, [ShareView(scene.defendant, "", FeeBearing.LOSER, FEE)])
    assert [(each.name, each.amount_fen) for each in only(fees, scene).shares] == [("李四", FEE)]


def test_the_unit_of_the_tribunal_and_the_sums_of_the_province_are_one_setting(
    uow: UnitOfWork, fees: FeeLedger, scene: Scene
) -> None:
    fees.set_settings(FeeSettings(Rounding.YUAN, {FeeKind.DIVORCE: 20_000}))
    code = next(each.code for each in Reference().causes_in_force if each.name.zh == "离婚纠纷")
    set_dispute(uow, scene, cause_code=code, amount_fen=None)
    proposed = fees.view(scene.dispute).proposed
    assert (proposed.base_fen, fees.preview(proposed).balance.due_fen) == (20_000, 10_000)
    set_dispute(uow, scene, cause_code=None, amount_fen=4_612_300)
    assert fees.preview(fees.view(scene.dispute).proposed).balance.due_fen == 47_700


def test_payments_are_counted_by_the_way_they_came_in(fees: FeeLedger, scene: Scene, charge: str) -> None:
    fees.pay(charge, paid(10_000, FeePayWay.PHONE))
    fees.pay(charge, paid(20_000, FeePayWay.PHONE))
    fees.pay(charge, paid(17_500, FeePayWay.ONLINE))
    counts = {each.way: (each.payments, each.amount_fen, each.disputes) for each in fees.by_way(TODAY, TODAY)}
    assert counts[FeePayWay.PHONE] == (2, 30_000, (scene.dispute,))
    assert counts[FeePayWay.COUNTER] == (0, 0, ())
    assert fees.by_way(TODAY + timedelta(days=1), TODAY + timedelta(days=9))[2].payments == 0


def test_every_line_is_reported(uow: UnitOfWork, fees: FeeLedger, scene: Scene, charge: str) -> None:
    fees.pay(charge, paid(FEE))
    with uow.read() as session:
        kinds = set(session.scalars(select(OutboxRecord.type)))
    assert {"fee_charge", "fee_claim", "fee_entry"} <= kinds
