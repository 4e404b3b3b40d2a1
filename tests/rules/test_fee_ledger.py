"""The ledger of a fee: what is due, what was paid, what is left — whatever the order of events."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.fee_charges import Charge, CountedClaim, changed_claim_counts, check_charge, due
from tribunal_desktop.rules.fee_ledger import (
    Balance,
    Entry,
    Payment,
    ReliefAnswer,
    ReliefRequest,
    balance,
    check_answer,
    check_payment,
    check_relief,
    check_shares,
)
from tribunal_desktop.rules.fees import Exemption
from tribunal_desktop.rules.terms import (
    ClaimSubject,
    FeeClosing,
    FeeEnd,
    FeeEntryKind,
    FeeKind,
    FeePayWay,
    FeeSide,
    PartyKind,
    Procedure,
    ReliefAsked,
    ReliefDecision,
    Rounding,
)
from tribunal_desktop.services.reference import Reference

DAY = date(2026, 11, 23)
TABLE = Reference().fees
sums = st.integers(min_value=1, max_value=10**12)
kinds = st.sampled_from(list(FeeEntryKind))


def claim(fen: int) -> CountedClaim:
    return CountedClaim(ClaimSubject.PROPERTY, fen, fen)


def suit(*fen: int, **changes: object) -> Charge:
    return Charge(FeeKind.PROPERTY, claims=tuple(map(claim, fen)), **changes)  # type: ignore[arg-type]


def due_fen(charge: Charge, paid_fen: int = 0) -> int:
    return due(TABLE, DAY, Rounding.FEN, charge, paid_fen).due_fen


@given(st.lists(st.tuples(kinds, sums)))
def test_the_balance_always_adds_up(lines: list[tuple[FeeEntryKind, int]]) -> None:
    stands = balance(Entry(kind, fen, DAY) for kind, fen in lines)
    assert stands.due_fen == stands.kept_fen + stands.owing_fen - stands.refundable_fen
    assert not (stands.owing_fen and stands.refundable_fen)
    assert min(stands.owing_fen, stands.refundable_fen) >= 0


@given(st.lists(st.tuples(kinds, sums)), st.randoms())
def test_the_order_of_payments_does_not_matter(lines: list[tuple[FeeEntryKind, int]], random: object) -> None:
    moves = [line for line in lines if line[0] in (FeeEntryKind.PAID, FeeEntryKind.REFUNDED)]
    shuffled = list(moves)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert balance(Entry(*line, DAY) for line in moves) == balance(Entry(*line, DAY) for line in shuffled)


@given(
    fen=sums,
    procedure=st.sampled_from(list(Procedure)),
    closing=st.sampled_from([None, FeeClosing.MEDIATION, FeeClosing.WITHDRAWAL]),
    side=st.sampled_from([FeeSide.PRINCIPAL, FeeSide.COUNTERCLAIM, FeeSide.THIRD_PARTY]),
)
def test_a_fee_is_halved_once_only(fen: int, procedure: Procedure, closing: FeeClosing | None, side: FeeSide) -> None:
    full = due_fen(suit(fen))
    eased = procedure is not Procedure.ORDINARY or closing is not None or side is not FeeSide.PRINCIPAL
    lowered = due_fen(suit(fen, procedure=procedure, closing=closing, side=side))
    assert abs(2 * lowered - full) <= 2 if eased else lowered == full


@given(st.lists(sums, min_size=2, max_size=5))
def test_several_property_claims_are_added(fen: list[int]) -> None:
    assert due_fen(suit(*fen)) == due_fen(suit(sum(fen)))


@given(old=sums, new=sums)
def test_a_late_cut_does_not_lower_the_fee(old: int, new: int) -> None:
    counted = changed_claim_counts(old, new, before_end_of_investigation=False)
    assert counted == max(old, new)
    assert changed_claim_counts(old, new, before_end_of_investigation=True) == new


@given(fen=sums, paid=st.integers(min_value=0, max_value=10**10))
def test_a_dismissed_suit_costs_nothing_and_a_lapsed_one_half_of_what_was_paid(fen: int, paid: int) -> None:
    assert due_fen(suit(fen, ended_as=FeeEnd.DISMISSED), paid) == 0
    kept = due_fen(suit(fen, ended_as=FeeEnd.LAPSED), paid)
    assert abs(2 * kept - paid) <= 1


@pytest.mark.parametrize(
    ("charge", "yuan"),
    [
        (suit(15_000_000, procedure=Procedure.SUMMARY, closing=FeeClosing.MEDIATION), "1650.00"),
        (suit(6_000_000, side=FeeSide.COUNTERCLAIM), "650.00"),
        (Charge(FeeKind.DIVORCE, claims=(claim(12_000_000),), base_fen=20_000, procedure=Procedure.SUMMARY), "100.00"),
        (Charge(FeeKind.PAYMENT_ORDER, claims=(claim(15_000_000),)), "1100.00"),
        (Charge(FeeKind.PRESERVATION, claims=(claim(5_000_000),), procedure=Procedure.SUMMARY), "520.00"),
        (Charge(FeeKind.LABOUR, procedure=Procedure.SUMMARY), "5.00"),
        (Charge(FeeKind.SPECIAL_PROCEDURE), "0.00"),
        (Charge(FeeKind.PROPERTY_APPEAL, claims=(CountedClaim(ClaimSubject.PROPERTY, 1_000_000, 9_000_000),)), "50.00"),
        (suit(4_600_000, closing=FeeClosing.BEFORE_FEE_NOTICE), "0.00"),
    ],
)
def test_the_shared_examples_come_out_of_a_charge(charge: Charge, yuan: str) -> None:
    assert f"{due_fen(charge) / 100:.2f}" == yuan


def test_claims_of_no_property_count_once_and_only_without_property() -> None:
    others = (CountedClaim(ClaimSubject.NON_PROPERTY),) * 3
    assert due_fen(Charge(FeeKind.PROPERTY, claims=others, base_fen=8_000)) == 8_000
    assert due_fen(Charge(FeeKind.PROPERTY, claims=(claim(1_000_100), *others))) == 5_003


def test_what_is_missing_is_said() -> None:
    assert [each.code for each in check_charge(Charge(FeeKind.PROPERTY))] == ["fee_claims_missing", "fee_base_missing"]
    no_sum = Charge(FeeKind.PROPERTY, claims=(CountedClaim(ClaimSubject.PROPERTY),))
    assert [each.code for each in check_charge(no_sum)] == ["fee_sum_missing"]
    assert [each.code for each in check_charge(Charge(FeeKind.DIVORCE))] == ["fee_base_missing"]


def test_on_the_spot_needs_the_treasury_receipt() -> None:
    stands = Balance(due_fen=50_000)
    spot = Payment(50_000, DAY, FeePayWay.ON_THE_SPOT, "")
    codes = [each.code for each in check_payment(spot, stands, DAY)]
    assert codes == ["fee_treasury_receipt_missing", "fee_treasury_receipt_unticked"]
    assert check_payment(Payment(50_000, DAY, FeePayWay.ON_THE_SPOT, "浙财票0012", True), stands, DAY) == ()
    assert [each.code for each in check_payment(Payment(60_000, DAY, FeePayWay.ONLINE, "1"), stands, DAY)] == [
        "fee_paid_more"
    ]


def test_relief_is_asked_for_with_proof_and_by_those_the_law_names() -> None:
    asked = ReliefRequest(ReliefAsked.EXEMPT, "exempt_support", ReliefAsked.EXEMPT, "低保证", DAY, PartyKind.NATURAL)
    assert check_relief(asked, None, DAY) == ()
    wrong = ReliefRequest(ReliefAsked.EXEMPT, "reduce_other", ReliefAsked.REDUCE, "", DAY, PartyKind.LEGAL)
    assert {each.code for each in check_relief(wrong, None, DAY)} == {
        "fee_relief_ground_missing",
        "fee_relief_proof_missing",
        "fee_relief_not_natural",
    }
    late = ReliefRequest(ReliefAsked.DEFER, "defer_injury", ReliefAsked.DEFER, "证明", DAY, PartyKind.NATURAL)
    assert [each.code for each in check_relief(late, date(2026, 11, 1), DAY)] == ["fee_deferral_after_filing"]


@pytest.mark.parametrize(
    ("answer", "codes"),
    [
        (ReliefAnswer(ReliefDecision.REFUSED, DAY, "院长", ""), ["fee_relief_reasons_missing"]),
        (ReliefAnswer(ReliefDecision.GRANTED, DAY, "院长", "", 299), ["fee_relief_rate_low"]),
        (ReliefAnswer(ReliefDecision.GRANTED, DAY, "院长", "", 300), []),
        (ReliefAnswer(ReliefDecision.GRANTED, DAY, "", "", 500), ["fee_relief_decider_missing"]),
    ],
)
def test_decisions_on_a_reduction(answer: ReliefAnswer, codes: list[str]) -> None:
    assert [each.code for each in check_answer(ReliefAsked.REDUCE, DAY, answer, DAY)] == codes


def test_granted_relief_lowers_the_fee_and_shares_add_up() -> None:
    assert due_fen(suit(4_600_000, relief=Exemption(PartyKind.NATURAL))) == 0
    assert check_shares([30_000, 20_000], 50_000) == ()
    assert [each.code for each in check_shares([30_000], 50_000)] == ["fee_shares_do_not_add_up"]
