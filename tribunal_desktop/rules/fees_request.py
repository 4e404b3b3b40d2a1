"""What each kind of fee has to be told, and the one way from there to the fee, for the window and the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.fees import NO_MODIFIERS, Fee, FeeCalculator, FeeModifiers
from tribunal_desktop.rules.fees_table import FeeTable
from tribunal_desktop.rules.terms import FeeClosing, FeeKind

MOST_CLAIMS = 1000


class FeeFact(StrEnum):
    """One thing a fee is worked out from (计费事实); sums but for the count and the two flags."""

    FIRST_INSTANCE_AMOUNT = "first_instance_amount"
    OLD = "old"
    NEW = "new"
    PROPERTY_AMOUNTS = "property_amounts"
    NON_PROPERTY_COUNT = "non_property_count"
    AMOUNT = "amount"
    PAID = "paid"
    BASE = "base"
    PROPERTY_TOTAL = "property_total"
    DAMAGES = "damages"
    BEFORE_END_OF_INVESTIGATION = "before_end_of_investigation"
    TOPPED_UP = "topped_up"


FLAGS = frozenset({FeeFact.BEFORE_END_OF_INVESTIGATION, FeeFact.TOPPED_UP})


@dataclass(frozen=True)
class FeeForm:
    """The facts one kind takes, those it cannot do without first."""

    needed: tuple[FeeFact, ...] = ()
    optional: tuple[FeeFact, ...] = ()

    @property
    def facts(self) -> tuple[FeeFact, ...]:
        """Every fact of the kind."""
        return (*self.needed, *self.optional)


@dataclass(frozen=True)
class FeeRequest:
    """A fee asked for: the facts of its kind and what lowers it."""

    kind: FeeKind
    sums: Mapping[FeeFact, Decimal] = field(default_factory=dict)
    property_amounts: tuple[Decimal, ...] = ()
    non_property_count: int = 0
    flag: bool = True
    """The answer to the one question with yes or no that some kinds ask."""
    modifiers: FeeModifiers = NO_MODIFIERS


_Fact = FeeFact
FORMS: Mapping[FeeKind, FeeForm] = {
    FeeKind.PROPERTY: FeeForm((_Fact.AMOUNT,)),
    FeeKind.DIVORCE: FeeForm((_Fact.BASE,), (_Fact.PROPERTY_TOTAL,)),
    FeeKind.PERSONALITY: FeeForm((_Fact.BASE,), (_Fact.DAMAGES,)),
    FeeKind.NON_PROPERTY: FeeForm((_Fact.BASE,)),
    FeeKind.IP: FeeForm((), (_Fact.AMOUNT, _Fact.BASE)),
    FeeKind.LABOUR: FeeForm((), (_Fact.AMOUNT,)),
    FeeKind.MIXED: FeeForm((_Fact.PROPERTY_AMOUNTS, _Fact.NON_PROPERTY_COUNT), (_Fact.BASE,)),
    FeeKind.JURISDICTION_OBJECTION_FAILED: FeeForm((_Fact.BASE,)),
    FeeKind.PROPERTY_APPEAL: FeeForm((_Fact.FIRST_INSTANCE_AMOUNT,), (_Fact.AMOUNT,)),
    FeeKind.CLAIM_INCREASE: FeeForm((_Fact.OLD, _Fact.NEW)),
    FeeKind.CLAIM_DECREASE: FeeForm((_Fact.OLD, _Fact.NEW, _Fact.BEFORE_END_OF_INVESTIGATION)),
    FeeKind.CONVERSION_SUMMARY_TO_ORDINARY: FeeForm((_Fact.AMOUNT,), (_Fact.TOPPED_UP,)),
    FeeKind.DISMISSED_BY_RULING: FeeForm((_Fact.PAID,)),
    FeeKind.PAYMENT_ORDER: FeeForm((_Fact.AMOUNT,)),
    FeeKind.PAYMENT_ORDER_CONVERTED: FeeForm((_Fact.AMOUNT, _Fact.PAID)),
    FeeKind.PRESERVATION: FeeForm((), (_Fact.AMOUNT,)),
    FeeKind.ENFORCEMENT: FeeForm((_Fact.AMOUNT,)),
    FeeKind.ENFORCEMENT_NO_AMOUNT: FeeForm((_Fact.BASE,)),
    FeeKind.PUBLIC_SUMMONS: FeeForm(),
    FeeKind.ARBITRATION_SET_ASIDE: FeeForm(),
    FeeKind.SPECIAL_PROCEDURE: FeeForm((), (_Fact.AMOUNT,)),
    FeeKind.PROTECTION_ORDER: FeeForm(),
}


_SCALES = {
    FeeKind.MIXED: FeeKind.PROPERTY,
    FeeKind.CLAIM_INCREASE: FeeKind.PROPERTY,
    FeeKind.CLAIM_DECREASE: FeeKind.PROPERTY,
    FeeKind.PAYMENT_ORDER_CONVERTED: FeeKind.PROPERTY,
}
_CHANGED_CLAIMS = frozenset({FeeKind.CLAIM_INCREASE, FeeKind.CLAIM_DECREASE})
_NEVER_EASED = frozenset({FeeKind.CONVERSION_SUMMARY_TO_ORDINARY, FeeKind.DISMISSED_BY_RULING})
_RETURNED = frozenset({FeeKind.CLAIM_DECREASE, FeeKind.DISMISSED_BY_RULING})


def easings(table: FeeTable, kind: FeeKind, on: date) -> frozenset[str]:
    """What can lower ``kind`` besides relief; raises ``KnownError("fee_not_in_table")``."""
    if kind in _NEVER_EASED:
        return frozenset()
    if kind is FeeKind.PROPERTY_APPEAL:
        return table.rule("appeal", on).eased_by
    eased_by = table.fee(_SCALES.get(kind, kind), on).eased_by
    return eased_by.difference(FeeClosing) if kind in _CHANGED_CLAIMS else eased_by


def knows_relief(kind: FeeKind) -> bool:
    """Whether something is left to pay that relief could lower."""
    return kind not in _RETURNED


def fee_for(fees: FeeCalculator, asked: FeeRequest) -> Fee:
    """The fee; raises ``KnownError`` as ``FeeCalculator`` does, and ``KeyError`` when a needed sum is missing."""
    if asked.kind in _COMPOUND:
        return _COMPOUND[asked.kind](fees, asked)
    amounts = (asked.sums.get(fact) for fact in (_Fact.AMOUNT, _Fact.PROPERTY_TOTAL, _Fact.DAMAGES))
    amount = next((amount for amount in amounts if amount is not None), None)
    return fees.charge(asked.kind, amount, asked.sums.get(_Fact.BASE), asked.modifiers)


def _ip(fees: FeeCalculator, asked: FeeRequest) -> Fee:
    amount, base = asked.sums.get(_Fact.AMOUNT), asked.sums.get(_Fact.BASE)
    if (amount is None) == (base is None):
        raise KnownError("fee_ip_base_or_amount")
    return fees.charge(asked.kind, amount, base, asked.modifiers)


def _mixed(fees: FeeCalculator, asked: FeeRequest) -> Fee:
    base = asked.sums.get(_Fact.BASE)
    return fees.mixed(asked.property_amounts, asked.non_property_count, base, asked.modifiers)


def _appeal(fees: FeeCalculator, asked: FeeRequest) -> Fee:
    return fees.appeal(asked.sums[_Fact.FIRST_INSTANCE_AMOUNT], asked.sums.get(_Fact.AMOUNT), asked.modifiers)


def _increase(fees: FeeCalculator, asked: FeeRequest) -> Fee:
    return fees.claim_increase(asked.sums[_Fact.OLD], asked.sums[_Fact.NEW], asked.modifiers)


def _decrease(fees: FeeCalculator, asked: FeeRequest) -> Fee:
    return fees.claim_decrease(asked.sums[_Fact.OLD], asked.sums[_Fact.NEW], asked.flag, asked.modifiers)


def _conversion(fees: FeeCalculator, asked: FeeRequest) -> Fee:
    return fees.conversion_to_ordinary(asked.sums[_Fact.AMOUNT], asked.flag, asked.modifiers)


def _converted(fees: FeeCalculator, asked: FeeRequest) -> Fee:
    return fees.payment_order_converted(asked.sums[_Fact.AMOUNT], asked.sums[_Fact.PAID], asked.modifiers)


def _dismissed(fees: FeeCalculator, asked: FeeRequest) -> Fee:
    return fees.dismissed_by_ruling(asked.sums[_Fact.PAID], asked.modifiers)


_COMPOUND: Mapping[FeeKind, Callable[[FeeCalculator, FeeRequest], Fee]] = {
    FeeKind.IP: _ip,
    FeeKind.MIXED: _mixed,
    FeeKind.PROPERTY_APPEAL: _appeal,
    FeeKind.CLAIM_INCREASE: _increase,
    FeeKind.CLAIM_DECREASE: _decrease,
    FeeKind.CONVERSION_SUMMARY_TO_ORDINARY: _conversion,
    FeeKind.PAYMENT_ORDER_CONVERTED: _converted,
    FeeKind.DISMISSED_BY_RULING: _dismissed,
}
