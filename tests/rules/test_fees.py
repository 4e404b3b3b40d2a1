"""Fees against an independent quick formula, the law's turns, and properties that hold for every amount."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop import texts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.fees import Exemption, Fee, FeeCalculator, FeeModifiers, Reduction
from tribunal_desktop.rules.fees_working import FeeStepKind, plain
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.money import half_up
from tribunal_desktop.rules.terms import (
    FeeClosing,
    FeeKind,
    FeeSettlement,
    JoinedClaim,
    PartyKind,
    Procedure,
    Rounding,
)
from tribunal_desktop.services.reference import Reference

TABLE = Reference().fees
TODAY = date(2026, 11, 23)
FEES = FeeCalculator(TABLE, TODAY)
SUMMARY = FeeModifiers(procedure=Procedure.SUMMARY)

QUICK: dict[FeeKind, list[tuple[int, str, int]]] = {
    FeeKind.PROPERTY: [
        (10_000, "0", 50),
        (100_000, "0.025", -200),
        (200_000, "0.02", 300),
        (500_000, "0.015", 1_300),
        (1_000_000, "0.01", 3_800),
        (2_000_000, "0.009", 4_800),
        (5_000_000, "0.008", 6_800),
        (10_000_000, "0.007", 11_800),
        (20_000_000, "0.006", 21_800),
        (10**12, "0.005", 41_800),
    ],
    FeeKind.ENFORCEMENT: [
        (10_000, "0", 50),
        (500_000, "0.015", -100),
        (5_000_000, "0.01", 2_400),
        (10_000_000, "0.005", 27_400),
        (10**12, "0.001", 67_400),
    ],
    FeeKind.PRESERVATION: [(1_000, "0", 30), (100_000, "0.01", 20), (896_000, "0.005", 520), (10**12, "0", 5_000)],
}
"""Up to an amount: rate and constant, as courts print them for quick reckoning; independent of the segments."""

amounts = st.one_of(
    st.sampled_from(
        [Decimal(upto) + step for rows in QUICK.values() for upto, _, _ in rows[:-1] for step in (-1, 0, 1)]
    ),
    st.decimals(Decimal(0), Decimal("99999999.99"), places=2),
    st.decimals(Decimal(0), Decimal("300000"), places=2),
)
grounds = st.builds(
    FeeModifiers,
    procedure=st.sampled_from(Procedure),
    closing=st.sampled_from([None, FeeClosing.MEDIATION, FeeClosing.WITHDRAWAL]),
    joined=st.sampled_from([None, *JoinedClaim]),
)


def quick(kind: FeeKind, amount: Decimal) -> Fraction:
    rate, constant = next((rate, constant) for upto, rate, constant in QUICK[kind] if amount <= upto)
    return Fraction(amount) * Fraction(rate) + constant


def words(fee: Fee) -> list[FeeStepKind]:
    return [step.kind for step in fee.steps]


@given(st.sampled_from(sorted(QUICK)), amounts)
def test_segments_agree_with_the_quick_formula(kind: FeeKind, amount: Decimal) -> None:
    assert FEES.charge(kind, amount).full_fee == half_up(quick(kind, amount), 2)


@given(amounts)
def test_a_payment_order_costs_a_third_rounded_once(amount: Decimal) -> None:
    assert FEES.charge(FeeKind.PAYMENT_ORDER, amount).payable == half_up(quick(FeeKind.PROPERTY, amount) / 3, 2)


@given(st.sampled_from(sorted(QUICK)), amounts, amounts)
def test_a_higher_amount_never_costs_less(kind: FeeKind, one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert FEES.charge(kind, low).payable <= FEES.charge(kind, high).payable


@given(amounts, grounds)
def test_a_fee_is_halved_at_most_once(amount: Decimal, modifiers: FeeModifiers) -> None:
    fee = FEES.charge(FeeKind.PROPERTY, amount, modifiers=modifiers)
    share = Fraction(1, 2) if modifiers.easings else 1
    assert fee.payable == half_up(quick(FeeKind.PROPERTY, amount) * share, 2)
    assert words(fee).count(FeeStepKind.HALF) == bool(modifiers.easings)
    assert words(fee).count(FeeStepKind.HALF_ONCE) == max(0, len(modifiers.easings) - 1)
    assert ("法释〔2022〕11号第206条" in fee.basis) == (len(modifiers.easings) > 1)


@given(amounts, amounts, st.sampled_from(Procedure), st.sampled_from(Rounding))
def test_top_up_and_refund_are_the_difference(
    one: Decimal, other: Decimal, procedure: Procedure, rounding: Rounding
) -> None:
    low, high = sorted((one, other))
    fees, modifiers = FeeCalculator(TABLE, TODAY, rounding), FeeModifiers(procedure)
    low_fee, high_fee = (fees.charge(FeeKind.PROPERTY, amount, modifiers=modifiers).payable for amount in (low, high))
    raised = fees.claim_increase(low, high, modifiers)
    lowered = fees.claim_decrease(high, low, True, modifiers)
    assert raised.payable == lowered.payable == high_fee - low_fee
    assert raised.settlement in (FeeSettlement.TOP_UP, FeeSettlement.NOTHING)
    assert lowered.settlement in (FeeSettlement.REFUND, FeeSettlement.NOTHING)
    assert lowered.payable <= high_fee


@given(amounts, amounts, grounds)
def test_a_refund_never_exceeds_what_was_paid(amount: Decimal, paid: Decimal, modifiers: FeeModifiers) -> None:
    fee = FEES.payment_order_converted(amount, paid, modifiers)
    due = FEES.charge(FeeKind.PROPERTY, amount, modifiers=modifiers).payable
    assert fee.payable == abs(due - paid)
    assert (fee.settlement is FeeSettlement.REFUND) == (paid > due)
    assert FEES.dismissed_by_ruling(paid).payable == paid


@given(amounts)
def test_both_halves_of_a_converted_case_make_the_whole(amount: Decimal) -> None:
    first = FEES.charge(FeeKind.PROPERTY, amount, modifiers=SUMMARY).payable
    other = FEES.conversion_to_ordinary(amount)
    assert first + other.payable == other.full_fee
    assert FEES.conversion_to_ordinary(amount, topped_up=False).payable <= first


@given(amounts, st.decimals(Decimal("0.3"), Decimal("0.99"), places=2))
def test_relief_lowers_what_is_left_after_halving(amount: Decimal, rate: Decimal) -> None:
    modifiers = FeeModifiers(Procedure.SUMMARY, relief=Reduction(rate))
    exact = quick(FeeKind.PROPERTY, amount) / 2 * (1 - Fraction(rate))
    assert FEES.charge(FeeKind.PROPERTY, amount, modifiers=modifiers).payable == half_up(exact, 2)


@pytest.mark.parametrize(
    ("given_", "payable"),
    [
        ({"kind": FeeKind.IP, "base": Decimal(800)}, "800.00"),
        ({"kind": FeeKind.IP, "amount": Decimal(150_000)}, "3300.00"),
        ({"kind": FeeKind.NON_PROPERTY, "base": Decimal(80)}, "80.00"),
        ({"kind": FeeKind.PERSONALITY, "base": Decimal(300)}, "300.00"),
        ({"kind": FeeKind.PERSONALITY, "base": Decimal(100), "amount": Decimal(150_000)}, "850.00"),
        ({"kind": FeeKind.JURISDICTION_OBJECTION_FAILED, "base": Decimal(100)}, "100.00"),
        ({"kind": FeeKind.ENFORCEMENT_NO_AMOUNT, "base": Decimal(50)}, "50.00"),
        ({"kind": FeeKind.PRESERVATION}, "30.00"),
        ({"kind": FeeKind.PUBLIC_SUMMONS}, "100.00"),
        ({"kind": FeeKind.ARBITRATION_SET_ASIDE}, "400.00"),
        ({"kind": FeeKind.PROTECTION_ORDER}, "0.00"),
        ({"kind": FeeKind.LABOUR, "amount": Decimal(90_000)}, "10.00"),
    ],
)
def test_rows_of_the_table(given_: dict[str, Any], payable: str) -> None:
    fee = FEES.charge(**given_)
    assert str(fee.payable) == payable
    assert fee.basis
    assert fee.steps


def test_property_claims_are_added_and_displace_the_others() -> None:
    fee = FEES.mixed([Decimal(100_000), Decimal(50_000)], 2)
    assert str(fee.payable) == "3300.00"
    assert FeeStepKind.PROPERTY_ONLY in words(fee)
    assert FeeStepKind.PROPERTY_ONLY not in words(FEES.mixed([Decimal(100_000)], 0))
    assert str(FEES.mixed([], 3, Decimal(80)).payable) == "80.00"
    with pytest.raises(KnownError, match="fee_base_out_of_range"):
        FEES.mixed([Decimal(100_000)], 1, Decimal(300))
    with pytest.raises(KnownError, match="fee_nothing_claimed"):
        FEES.mixed([], 0)


def test_an_appeal_pays_for_the_part_appealed() -> None:
    assert str(FEES.appeal(Decimal(500_000), Decimal(200_000)).payable) == "4300.00"
    assert str(FEES.appeal(Decimal(500_000)).payable) == "8800.00"
    withdrawn = FEES.appeal(Decimal(500_000), modifiers=FeeModifiers(closing=FeeClosing.WITHDRAWAL))
    assert str(withdrawn.payable) == "4400.00"
    with pytest.raises(KnownError, match="fee_appeal_exceeds"):
        FEES.appeal(Decimal(1), Decimal(2))


def test_a_claim_lowered_too_late_returns_nothing() -> None:
    fee = FEES.claim_decrease(Decimal(200_000), Decimal(100_000), before_end_of_investigation=False)
    assert (str(fee.payable), fee.settlement) == ("0.00", FeeSettlement.NOTHING)
    assert FeeStepKind.AFTER_INVESTIGATION in words(fee)
    assert fee.full_fee == 4300


def test_a_case_not_topped_up_returns_half_of_what_was_paid() -> None:
    fee = FEES.conversion_to_ordinary(Decimal(150_000), topped_up=False)
    assert (str(fee.payable), fee.settlement) == ("825.00", FeeSettlement.REFUND)


def test_success_of_mediation_before_the_fee_is_called_leaves_no_fee() -> None:
    early = FeeModifiers(Procedure.SUMMARY, FeeClosing.BEFORE_FEE_NOTICE)
    fee = FEES.charge(FeeKind.PROPERTY, Decimal(150_000), modifiers=early)
    assert (str(fee.payable), fee.settlement) == ("0.00", FeeSettlement.NOTHING)
    assert FeeStepKind.HALF not in words(fee)
    with pytest.raises(KnownError, match="fee_not_in_table"):
        FeeCalculator(TABLE, date(2024, 12, 31)).charge(FeeKind.PROPERTY, Decimal(1), modifiers=early)


def test_whole_yuan_is_rounded_once() -> None:
    whole = FeeCalculator(TABLE, TODAY, Rounding.YUAN)
    fee = whole.charge(FeeKind.PROPERTY, Decimal("36580.55"), modifiers=SUMMARY)
    assert (str(fee.full_fee), str(fee.payable)) == ("715.00", "357.00")


@pytest.mark.parametrize(
    ("kind", "modifiers"),
    [
        (FeeKind.PRESERVATION, SUMMARY),
        (FeeKind.ENFORCEMENT, FeeModifiers(closing=FeeClosing.MEDIATION)),
        (FeeKind.DIVORCE, FeeModifiers(Procedure.SMALL_CLAIMS)),
        (FeeKind.SPECIAL_PROCEDURE, SUMMARY),
        (FeeKind.JURISDICTION_OBJECTION_FAILED, SUMMARY),
    ],
)
def test_what_the_law_does_not_halve_is_refused(kind: FeeKind, modifiers: FeeModifiers) -> None:
    base = Decimal(80) if TABLE.fee(kind, TODAY).base else None
    with pytest.raises(KnownError, match="fee_modifier_not_allowed"):
        FEES.charge(kind, Decimal(1000), base, modifiers)


def test_changes_know_no_closing_and_refunds_no_relief() -> None:
    waived = FeeModifiers(relief=Exemption(PartyKind.NATURAL))
    refusals: list[Callable[[], Fee]] = [
        lambda: FEES.claim_increase(Decimal(1), Decimal(2), FeeModifiers(closing=FeeClosing.MEDIATION)),
        lambda: FEES.appeal(Decimal(1), modifiers=SUMMARY),
        lambda: FEES.conversion_to_ordinary(Decimal(1), modifiers=SUMMARY),
        lambda: FEES.dismissed_by_ruling(Decimal(1), SUMMARY),
        lambda: FEES.dismissed_by_ruling(Decimal(1), waived),
        lambda: FEES.claim_decrease(Decimal(2), Decimal(1), True, FeeModifiers(relief=Reduction(Decimal("0.5")))),
    ]
    for refused in refusals:
        with pytest.raises(KnownError, match="fee_modifier_not_allowed"):
            refused()


def test_relief_on_a_top_up_lowers_the_rest_alone() -> None:
    half = FeeModifiers(relief=Reduction(Decimal("0.5")))
    assert str(FEES.claim_increase(Decimal(100_000), Decimal(200_000), half).payable) == "1000.00"


@pytest.mark.parametrize("rate", ["0", "0.29", "1", "1.5"])
def test_a_reduction_below_three_tenths_or_whole_is_refused(rate: str) -> None:
    with pytest.raises(KnownError, match="fee_relief_rate"):
        FEES.charge(FeeKind.PROPERTY, Decimal(1), modifiers=FeeModifiers(relief=Reduction(Decimal(rate))))


def test_only_natural_persons_are_exempted() -> None:
    waived = FeeModifiers(relief=Exemption(PartyKind.NATURAL))
    fee = FEES.charge(FeeKind.PROPERTY, Decimal(150_000), modifiers=waived)
    assert (str(fee.full_fee), str(fee.payable)) == ("3300.00", "0.00")
    for person in (PartyKind.LEGAL, PartyKind.OTHER):
        with pytest.raises(KnownError, match="fee_exempt_person"):
            FEES.charge(FeeKind.PROPERTY, Decimal(1), modifiers=FeeModifiers(relief=Exemption(person)))


@pytest.mark.parametrize("row", [row for row in TABLE.fees if row.base], ids=lambda row: row.kind)
def test_a_base_lies_in_the_range_of_its_article(row: Any) -> None:
    low, high = (Decimal(int(end)) for end in row.base)
    assert FEES.charge(row.kind, base=low).payable == low
    assert FEES.charge(row.kind, base=high).payable == high
    for outside in (low - Decimal("0.01"), high + 1):
        with pytest.raises(KnownError) as refused:
            FEES.charge(row.kind, base=outside)
        assert (refused.value.params["low"], refused.value.params["high"]) == (plain(low), plain(high))


def test_a_change_of_claim_goes_the_way_it_says() -> None:
    with pytest.raises(KnownError, match="fee_claim_direction"):
        FEES.claim_increase(Decimal(2), Decimal(1))
    with pytest.raises(KnownError, match="fee_claim_direction"):
        FEES.claim_decrease(Decimal(1), Decimal(2), True)


def test_days_before_the_measures_have_no_fee() -> None:
    FeeCalculator(TABLE, date(2007, 4, 1)).charge(FeeKind.LABOUR)
    with pytest.raises(KnownError, match="fee_not_in_table"):
        FeeCalculator(TABLE, date(2007, 3, 31)).charge(FeeKind.LABOUR)


def test_a_call_without_what_the_row_needs_is_a_bug() -> None:
    with pytest.raises(ValueError, match="needs an amount"):
        FEES.charge(FeeKind.PROPERTY)
    with pytest.raises(ValueError, match="needs the province"):
        FEES.charge(FeeKind.DIVORCE)


def test_every_row_is_sound() -> None:
    rules = {rule.id for rule in TABLE.rules}
    for row in TABLE.fees:
        starts = [segment.above for segment in row.segments]
        assert starts == sorted(set(starts))
        assert row.basis
        assert row.eased_by <= rules
        assert not row.note or FeeStepKind(row.note)


def test_every_step_has_its_sentence() -> None:
    assert {f"fee_step.{kind}" for kind in FeeStepKind} - set(texts.catalogue()) == set()


def test_the_working_tells_how_the_fee_was_reached() -> None:
    modifiers = FeeModifiers(Procedure.SUMMARY, FeeClosing.MEDIATION)
    fee = FEES.charge(FeeKind.PROPERTY, Decimal(150_000), modifiers=modifiers)
    assert [say(f"fee_step.{step.kind}", "zh", step.params) for step in fee.steps] == [
        "财产案件受理费，金额150,000元。",
        "不超过10,000元的部分：50元。",
        "超过10,000元至100,000元的部分：90,000元×2.5%＝2,250元。",
        "超过100,000元至150,000元的部分：50,000元×2%＝1,000元。",
        "合计3,300元。",
        "简易程序，减半收取：3,300元×1/2＝1,650元。",
        "另有调解结案，但只能减半一次，不再减。",
        "应交1,650.00元。",
    ]


def test_sums_are_printed_exactly() -> None:
    assert plain(Fraction(3300)) == "3,300"
    assert plain(Decimal("357.256875")) == "357.256875"
    assert plain(Fraction(4300, 3)) == "1,433.33333333…"
