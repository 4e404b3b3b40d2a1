"""Litigation fees (诉讼费用) by the measures of 2006 (FEE) and the interpretation of the CPL (Int).

The measures are silent on rounding: everything is worked out exactly, halved at most once (Int 206), and rounded once,
half up. What has been paid is a rounded fact, so a top-up is the rest and a refund never exceeds what was paid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.fees_scale import full_fee
from tribunal_desktop.rules.fees_table import FeeRow, FeeTable
from tribunal_desktop.rules.fees_working import FeeStep, Worked
from tribunal_desktop.rules.fees_working import FeeStepKind as Step
from tribunal_desktop.rules.money import half_up
from tribunal_desktop.rules.terms import (
    FeeClosing,
    FeeKind,
    FeeRelief,
    FeeSettlement,
    JoinedClaim,
    PartyKind,
    Procedure,
    Rounding,
)


@dataclass(frozen=True)
class Reduction:
    """A fee reduced (减交) by ``rate``, 0.3 meaning that three tenths need not be paid (FEE 46)."""

    rate: Decimal


@dataclass(frozen=True)
class Exemption:
    """A fee waived (免交), which only a natural person can be granted (FEE 44)."""

    person: PartyKind


@dataclass(frozen=True)
class FeeModifiers:
    """What lowers a fee besides its kind."""

    procedure: Procedure = Procedure.ORDINARY
    closing: FeeClosing | None = None
    joined: JoinedClaim | None = None
    relief: Reduction | Exemption | None = None

    @property
    def easings(self) -> tuple[StrEnum, ...]:
        """The grounds to halve or waive, the procedure first."""
        procedure = None if self.procedure is Procedure.ORDINARY else self.procedure
        return tuple(ground for ground in (procedure, self.closing, self.joined) if ground is not None)


NO_MODIFIERS = FeeModifiers()


@dataclass(frozen=True)
class Fee:
    """What is due now; ``full_fee`` is the whole fee before halving and relief."""

    full_fee: Decimal
    payable: Decimal
    settlement: FeeSettlement
    """Whether ``payable`` is to be paid, topped up or returned."""
    steps: tuple[FeeStep, ...]
    basis: tuple[str, ...]


class FeeCalculator:
    """The fees in force on one day, for a court that takes them to the fen or to the whole yuan.

    Every method raises ``KnownError("fee_not_in_table")`` for a day the table does not reach and
    ``KnownError("fee_modifier_not_allowed")`` for a modifier the law does not know for that fee.
    """

    def __init__(self, table: FeeTable, on: date, rounding: Rounding = Rounding.FEN) -> None:
        self._table = table
        self._on = on
        self._rounding = rounding

    def charge(
        self,
        kind: FeeKind,
        amount: Decimal | None = None,
        base: Decimal | None = None,
        modifiers: FeeModifiers = NO_MODIFIERS,
    ) -> Fee:
        """A fee taken by one row of the table.

        ``base`` is the province's sum per case for kinds that have a range; ``KnownError("fee_base_out_of_range")``
        names the range. Property claims, payment orders and enforcement need ``amount``, and intellectual property
        needs one of the two; ``ValueError`` otherwise.
        """
        row = self._table.fee(kind, self._on)
        if kind is FeeKind.IP and amount is not None:
            row = self._ip_by_amount(row)
        return self._payment(full_fee(row, amount, base), row, modifiers)

    def mixed(
        self,
        property_amounts: Sequence[Decimal],
        non_property_count: int,
        base: Decimal | None = None,
        modifiers: FeeModifiers = NO_MODIFIERS,
    ) -> Fee:
        """Several claims in one suit (Int 201): property claims are added and displace the others, which count once."""
        if not property_amounts and not non_property_count:
            raise KnownError("fee_nothing_claimed")
        rule = self._table.rule("several_claims", self._on)
        other = self._table.fee(FeeKind.NON_PROPERTY, self._on)
        other_fee = None if base is None and property_amounts else full_fee(other, None, base)
        if not property_amounts and other_fee is not None:
            counted = Worked().then(Step.NON_PROPERTY_ONCE, count=non_property_count).by(*rule.basis)
            return self._payment(other_fee.after(counted), other, modifiers)
        amount = sum(property_amounts, Decimal(0))
        counted = Worked().then(Step.PROPERTY_SUM, count=len(property_amounts), amount=amount).by(*rule.basis)
        if non_property_count:
            counted = counted.then(Step.PROPERTY_ONLY)
        row = self._table.fee(FeeKind.PROPERTY, self._on)
        return self._payment(full_fee(row, amount, None).after(counted), row, modifiers)

    def appeal(
        self, first_instance_amount: Decimal, appealed: Decimal | None = None, modifiers: FeeModifiers = NO_MODIFIERS
    ) -> Fee:
        """An appeal on property, by the part appealed (FEE 17); without ``appealed`` that is all of it."""
        if appealed is not None and appealed > first_instance_amount:
            raise KnownError("fee_appeal_exceeds", amount=appealed, first=first_instance_amount)
        told = (
            Worked().then(Step.APPEALED_WHOLE, first=first_instance_amount)
            if appealed is None
            else Worked().then(Step.APPEALED_PART, first=first_instance_amount, appealed=appealed)
        )
        rule = self._table.rule("appeal", self._on)
        scale = self._table.fee(FeeKind.PROPERTY, self._on)
        row = replace(scale, kind=FeeKind.PROPERTY_APPEAL, eased_by=rule.eased_by)
        amount = first_instance_amount if appealed is None else appealed
        return self._payment(full_fee(row, amount, None).after(told.by(*rule.basis)), row, modifiers)

    def claim_increase(self, old: Decimal, new: Decimal, modifiers: FeeModifiers = NO_MODIFIERS) -> Fee:
        """The top-up for a raised property claim (FEE 21(1)), whenever it is raised."""
        if new < old:
            raise KnownError("fee_claim_direction", old=old, new=new)
        return self._changed_claim(FeeKind.CLAIM_INCREASE, old, new, modifiers, Step.ANY_TIME)

    def claim_decrease(
        self, old: Decimal, new: Decimal, before_end_of_investigation: bool, modifiers: FeeModifiers = NO_MODIFIERS
    ) -> Fee:
        """The refund for a lowered property claim, if lowered before court investigation ended (FEE 21(2))."""
        if new > old:
            raise KnownError("fee_claim_direction", old=old, new=new)
        if before_end_of_investigation:
            return self._changed_claim(FeeKind.CLAIM_DECREASE, old, new, modifiers)
        return self._changed_claim(FeeKind.CLAIM_DECREASE, old, old, modifiers, Step.AFTER_INVESTIGATION)

    def conversion_to_ordinary(
        self, amount: Decimal, topped_up: bool = True, modifiers: FeeModifiers = NO_MODIFIERS
    ) -> Fee:
        """The other half when a summary case becomes an ordinary one (Int 199).

        Not ``topped_up`` within seven days of the notice, the suit counts as withdrawn and half of what was paid is
        returned.
        """
        kind = FeeKind.CONVERSION_SUMMARY_TO_ORDINARY
        _refuse(kind, modifiers.easings)
        rule = self._table.rule("conversion", self._on)
        full = full_fee(self._table.fee(FeeKind.PROPERTY, self._on), amount, None)
        paid = self._rounded(full.value * rule.share)
        told = full.then(Step.PAID, paid=paid).by(*rule.basis)
        if topped_up:
            return self._settled(kind, full.value, told.then(Step.OTHER_HALF), paid, modifiers)
        kept = told.then(Step.LAPSED, value=Fraction(paid) * (1 - rule.share))
        return self._settled(kind, full.value, kept, paid, modifiers)

    def payment_order_converted(self, amount: Decimal, paid: Decimal, modifiers: FeeModifiers = NO_MODIFIERS) -> Fee:
        """The top-up to the acceptance fee when a failed payment order becomes a suit (FEE 14(3); Int 195)."""
        row = self._table.fee(FeeKind.PROPERTY, self._on)
        rule = self._table.rule("payment_order_converted", self._on)
        full = full_fee(row, amount, None)
        due = self._eased(full, row, modifiers).then(Step.PAID, paid=paid).by(*rule.basis)
        return self._settled(FeeKind.PAYMENT_ORDER_CONVERTED, full.value, due, paid, modifiers)

    def dismissed_by_ruling(self, paid: Decimal, modifiers: FeeModifiers = NO_MODIFIERS) -> Fee:
        """The return of everything when the suit is refused or dismissed by ruling (FEE 8(2), 27)."""
        kind = FeeKind.DISMISSED_BY_RULING
        _refuse(kind, modifiers.easings)
        nothing = Worked().then(Step.RETURNED, paid=paid).by(*self._table.rule("dismissed", self._on).basis)
        return self._settled(kind, nothing.value, nothing, paid, modifiers)

    def lapsed(self, paid: Decimal) -> Fee:
        """The return of half of what was paid when a converted suit was not topped up in time (Int 199)."""
        rule = self._table.rule("conversion", self._on)
        kept = Worked(Fraction(paid)).then(Step.PAID, paid=paid).by(*rule.basis)
        kept = kept.then(Step.LAPSED, value=Fraction(paid) * (1 - rule.share))
        return self._settled(FeeKind.CONVERSION_SUMMARY_TO_ORDINARY, kept.value, kept, paid, NO_MODIFIERS)

    def _ip_by_amount(self, row: FeeRow) -> FeeRow:
        scale = self._table.fee(FeeKind.PROPERTY, self._on)
        return replace(scale, kind=row.kind, eased_by=row.eased_by, basis=(*row.basis, *scale.basis))

    def _changed_claim(
        self, kind: FeeKind, old: Decimal, new: Decimal, modifiers: FeeModifiers, remark: Step | None = None
    ) -> Fee:
        if modifiers.closing:
            _refuse(kind, (modifiers.closing,))
        row = self._table.fee(FeeKind.PROPERTY, self._on)
        before = self._eased(full_fee(row, old, None), row, modifiers)
        paid = self._rounded(before.value)
        told = before.then(Step.BEFORE_CHANGE, paid=paid).by(*self._table.rule(kind.value, self._on).basis)
        if remark:
            told = told.then(remark)
        if new == old:
            return self._settled(kind, full_fee(row, old, None).value, told, paid, modifiers)
        full = full_fee(row, new, None)
        due = self._eased(full, row, modifiers).after(told.then(Step.AFTER_CHANGE, amount=new))
        return self._settled(kind, full.value, due, paid, modifiers)

    def _eased(self, full: Worked, row: FeeRow, modifiers: FeeModifiers) -> Worked:
        grounds = modifiers.easings
        _refuse(row.kind, [ground for ground in grounds if ground.value not in row.eased_by])
        rules = sorted((self._table.rule(ground.value, self._on) for ground in grounds), key=lambda rule: rule.share)
        words = {ground.value: ground for ground in grounds}
        if not rules:
            return full
        first, *others = rules
        after = full.value * first.share
        if not after:
            return full.then(Step.NOT_COLLECTED, after, reason=words[first.id]).by(*first.basis)
        eased = full.then(
            Step.HALF, after, reason=words[first.id], before=full.value, share=str(first.share), after=after
        ).by(*first.basis)
        for other in others:
            eased = eased.then(Step.HALF_ONCE, reason=words[other.id]).by(
                *self._table.rule("half_once", self._on).basis
            )
        return eased

    def _relieved(self, due: Worked, relief: Reduction | Exemption | None) -> Worked:
        if relief is None:
            return due
        if isinstance(relief, Exemption):
            rule = self._table.rule(FeeRelief.EXEMPT.value, self._on)
            if relief.person is not PartyKind.NATURAL:
                raise KnownError("fee_exempt_person", basis=rule.basis[0])
            return due.then(Step.EXEMPTED, Fraction(0)).by(*rule.basis)
        rule = self._table.rule(FeeRelief.REDUCE.value, self._on)
        if not rule.share <= Fraction(relief.rate) < 1:
            raise KnownError(
                "fee_relief_rate", rate=relief.rate, lowest=half_up(rule.share, 2), basis="、".join(rule.basis)
            )
        after = due.value * (1 - Fraction(relief.rate))
        told = due.then(Step.REDUCED, after, rate=relief.rate * 100, before=due.value, after=after)
        return told.by(*rule.basis)

    def _payment(self, full: Worked, row: FeeRow, modifiers: FeeModifiers) -> Fee:
        due = self._relieved(self._eased(full, row, modifiers), modifiers.relief)
        payable = self._rounded(due.value)
        return self._told(full.value, due, payable, FeeSettlement.PAYMENT)

    def _settled(self, kind: FeeKind, full: Fraction, due: Worked, paid: Decimal, modifiers: FeeModifiers) -> Fee:
        """What is left to pay of ``due``, relief applied to that rest alone, or what is left over of ``paid``."""
        rest = due.value - Fraction(paid)
        if rest > 0:
            open_sum = self._relieved(replace(due, value=rest), modifiers.relief)
            return self._told(full, open_sum, self._rounded(open_sum.value), FeeSettlement.TOP_UP)
        if modifiers.relief:
            _refuse(kind, (FeeRelief.EXEMPT if isinstance(modifiers.relief, Exemption) else FeeRelief.REDUCE,))
        returned = paid - min(self._rounded(due.value), paid)
        return self._told(full, replace(due, value=Fraction(returned)), returned, FeeSettlement.REFUND)

    def _told(self, full: Fraction, due: Worked, payable: Decimal, settlement: FeeSettlement) -> Fee:
        if due.value != Fraction(payable):
            due = due.then(Step.ROUNDED, before=due.value, after=payable)
        if payable:
            told = due.then(Step.RESULT, settlement=settlement, payable=f"{payable:,.2f}")
        else:
            told = due.then(Step.RESULT_NOTHING)
            settlement = FeeSettlement.NOTHING
        return Fee(self._rounded(full), payable, settlement, told.steps, told.basis)

    def _rounded(self, value: Fraction) -> Decimal:
        return half_up(half_up(value, 0) if self._rounding is Rounding.YUAN else value, 2)


def _refuse(kind: FeeKind, grounds: Sequence[StrEnum]) -> None:
    if grounds:
        raise KnownError("fee_modifier_not_allowed", kind=kind.value, modifier=", ".join(g.value for g in grounds))
