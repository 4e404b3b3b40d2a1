"""``calc fee``: one litigation fee, its top-up or its refund."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.calc.fields import Fields
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.fees import Exemption, Fee, FeeCalculator, FeeModifiers, Reduction
from tribunal_desktop.rules.fees_table import FeeTable
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.terms import FeeClosing, FeeKind, FeeRelief, JoinedClaim, PartyKind, Procedure, Rounding
from tribunal_desktop.texts import Language

_MOST_CLAIMS = 1000


@dataclass(frozen=True)
class _Charge:
    """The fields one row of the table takes."""

    amount: str = ""
    amount_needed: bool = False
    base: bool = False


_CHARGES = {
    FeeKind.PROPERTY: _Charge("amount", amount_needed=True),
    FeeKind.DIVORCE: _Charge("property_total", base=True),
    FeeKind.PERSONALITY: _Charge("damages", base=True),
    FeeKind.NON_PROPERTY: _Charge(base=True),
    FeeKind.LABOUR: _Charge("amount"),
    FeeKind.JURISDICTION_OBJECTION_FAILED: _Charge(base=True),
    FeeKind.PAYMENT_ORDER: _Charge("amount", amount_needed=True),
    FeeKind.PRESERVATION: _Charge("amount"),
    FeeKind.ENFORCEMENT: _Charge("amount", amount_needed=True),
    FeeKind.ENFORCEMENT_NO_AMOUNT: _Charge(base=True),
    FeeKind.PUBLIC_SUMMONS: _Charge(),
    FeeKind.ARBITRATION_SET_ASIDE: _Charge(),
    FeeKind.SPECIAL_PROCEDURE: _Charge("amount"),
    FeeKind.PROTECTION_ORDER: _Charge(),
}


def fee(fields: Fields, table: FeeTable, today: date, lang: Language) -> Mapping[str, object]:
    """The answer to a request for a fee; rules are those in force on ``on``, by default ``today``."""
    kind = fields.choice("kind", FeeKind)
    on = fields.day("on") if fields.given("on") else today
    rounding = fields.optional_choice("round_to", Rounding) or Rounding.FEN
    result = _result(kind, FeeCalculator(table, on, rounding), fields)
    fields.finish()
    return {
        "full_fee": str(result.full_fee),
        "payable": str(result.payable),
        "settlement": result.settlement.value,
        "working": [say(f"fee_step.{step.kind}", lang, step.params) for step in result.steps],
        "basis": list(result.basis),
    }


def _result(kind: FeeKind, fees: FeeCalculator, fields: Fields) -> Fee:
    modifiers = _modifiers(fields)
    if kind in _CHARGES:
        return _charge(kind, fees, fields, modifiers)
    return _COMPOUND[kind](fees, fields, modifiers)


def _modifiers(fields: Fields) -> FeeModifiers:
    return FeeModifiers(
        procedure=fields.optional_choice("procedure", Procedure) or Procedure.ORDINARY,
        closing=fields.optional_choice("closing", FeeClosing),
        joined=fields.optional_choice("joined", JoinedClaim),
        relief=_relief(fields),
    )


def _relief(fields: Fields) -> Reduction | Exemption | None:
    relief = fields.optional_choice("relief", FeeRelief)
    if relief is FeeRelief.REDUCE:
        return Reduction(fields.share("rate"))
    if relief is FeeRelief.EXEMPT:
        return Exemption(fields.choice("person", PartyKind))
    return None


def _charge(kind: FeeKind, fees: FeeCalculator, fields: Fields, modifiers: FeeModifiers) -> Fee:
    charge = _CHARGES[kind]
    base = fields.money("base") if charge.base else None
    if charge.amount_needed:
        return fees.charge(kind, fields.money(charge.amount), base, modifiers)
    amount = fields.optional_money(charge.amount) if charge.amount else None
    return fees.charge(kind, amount, base, modifiers)


def _ip(fees: FeeCalculator, fields: Fields, modifiers: FeeModifiers) -> Fee:
    amount, base = fields.optional_money("amount"), fields.optional_money("base")
    if (amount is None) == (base is None):
        raise KnownError("fee_ip_base_or_amount")
    return fees.charge(FeeKind.IP, amount, base, modifiers)


def _mixed(fees: FeeCalculator, fields: Fields, modifiers: FeeModifiers) -> Fee:
    amounts = fields.monies("property_amounts")
    count = fields.number("non_property_count", 0, _MOST_CLAIMS)
    base = fields.money("base") if count and not amounts else fields.optional_money("base")
    return fees.mixed(amounts, count, base, modifiers)


def _appeal(fees: FeeCalculator, fields: Fields, modifiers: FeeModifiers) -> Fee:
    return fees.appeal(fields.money("first_instance_amount"), fields.optional_money("amount"), modifiers)


def _claim_increase(fees: FeeCalculator, fields: Fields, modifiers: FeeModifiers) -> Fee:
    if fields.given("before_end_of_investigation"):
        fields.flag("before_end_of_investigation")
    return fees.claim_increase(fields.money("old"), fields.money("new"), modifiers)


def _claim_decrease(fees: FeeCalculator, fields: Fields, modifiers: FeeModifiers) -> Fee:
    in_time = fields.flag("before_end_of_investigation")
    return fees.claim_decrease(fields.money("old"), fields.money("new"), in_time, modifiers)


def _conversion(fees: FeeCalculator, fields: Fields, modifiers: FeeModifiers) -> Fee:
    topped_up = fields.flag("topped_up") if fields.given("topped_up") else True
    return fees.conversion_to_ordinary(fields.money("amount"), topped_up, modifiers)


def _payment_order_converted(fees: FeeCalculator, fields: Fields, modifiers: FeeModifiers) -> Fee:
    return fees.payment_order_converted(fields.money("amount"), fields.money("paid"), modifiers)


def _dismissed(fees: FeeCalculator, fields: Fields, modifiers: FeeModifiers) -> Fee:
    return fees.dismissed_by_ruling(fields.money("paid"), modifiers)


_COMPOUND: Mapping[FeeKind, Callable[[FeeCalculator, Fields, FeeModifiers], Fee]] = {
    FeeKind.IP: _ip,
    FeeKind.MIXED: _mixed,
    FeeKind.PROPERTY_APPEAL: _appeal,
    FeeKind.CLAIM_INCREASE: _claim_increase,
    FeeKind.CLAIM_DECREASE: _claim_decrease,
    FeeKind.CONVERSION_SUMMARY_TO_ORDINARY: _conversion,
    FeeKind.PAYMENT_ORDER_CONVERTED: _payment_order_converted,
    FeeKind.DISMISSED_BY_RULING: _dismissed,
}
