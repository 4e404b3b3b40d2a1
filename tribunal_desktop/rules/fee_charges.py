"""What is due for one charge of a dispute (计费项): its claims, its procedure, how it ended, and the relief granted.

The whole fee is worked out anew each time, so that a raise, a cut, a change of procedure and a closing never add up
and nothing is halved twice (Int 206); what was paid before only decides what is still owing or to be returned.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tribunal_desktop.rules.fees import Exemption, Fee, FeeCalculator, FeeModifiers, Reduction
from tribunal_desktop.rules.fees_request import FeeFact, FeeRequest, easings, fee_for, knows_relief
from tribunal_desktop.rules.fees_table import FeeTable
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.money import fen_to_yuan, yuan_to_fen
from tribunal_desktop.rules.terms import (
    ClaimSubject,
    FeeClosing,
    FeeEnd,
    FeeKind,
    FeeSide,
    JoinedClaim,
    Procedure,
    Rounding,
)

CHARGED = (
    FeeKind.PROPERTY,
    FeeKind.DIVORCE,
    FeeKind.PERSONALITY,
    FeeKind.IP,
    FeeKind.LABOUR,
    FeeKind.JURISDICTION_OBJECTION_FAILED,
    FeeKind.PROPERTY_APPEAL,
    FeeKind.PAYMENT_ORDER,
    FeeKind.PRESERVATION,
    FeeKind.ENFORCEMENT,
    FeeKind.ENFORCEMENT_NO_AMOUNT,
    FeeKind.SPECIAL_PROCEDURE,
    FeeKind.PROTECTION_ORDER,
)
"""Kinds a charge can have; claims of other subjects are counted with ``PROPERTY`` by the rule for several claims."""

NOT_PREPAID = frozenset({FeeKind.ENFORCEMENT, FeeKind.ENFORCEMENT_NO_AMOUNT})
_JOINED = {FeeSide.COUNTERCLAIM: JoinedClaim.COUNTERCLAIM, FeeSide.THIRD_PARTY: JoinedClaim.THIRD_PARTY_CLAIM}
_SUMS = {FeeKind.DIVORCE: FeeFact.PROPERTY_TOTAL, FeeKind.PERSONALITY: FeeFact.DAMAGES}
_WITH_BASE = frozenset(
    {
        FeeKind.PROPERTY,
        FeeKind.DIVORCE,
        FeeKind.PERSONALITY,
        FeeKind.IP,
        FeeKind.JURISDICTION_OBJECTION_FAILED,
        FeeKind.ENFORCEMENT_NO_AMOUNT,
    }
)
_NEEDS_SUM = frozenset({FeeKind.PAYMENT_ORDER, FeeKind.ENFORCEMENT, FeeKind.PROPERTY_APPEAL})
_NEEDS_BASE = frozenset(
    {FeeKind.DIVORCE, FeeKind.PERSONALITY, FeeKind.JURISDICTION_OBJECTION_FAILED, FeeKind.ENFORCEMENT_NO_AMOUNT}
)


@dataclass(frozen=True)
class CountedClaim:
    """A claim (诉讼请求) as the fee counts it; ``first_fen`` is the sum at first instance where a part is appealed."""

    subject: ClaimSubject
    counted_fen: int | None = None
    first_fen: int | None = None


@dataclass(frozen=True)
class Charge:
    """Everything the fee of one charge depends on."""

    kind: FeeKind
    side: FeeSide = FeeSide.PRINCIPAL
    claims: tuple[CountedClaim, ...] = ()
    base_fen: int | None = None
    procedure: Procedure = Procedure.ORDINARY
    closing: FeeClosing | None = None
    ended_as: FeeEnd | None = None
    relief: Reduction | Exemption | None = None

    @property
    def sums_fen(self) -> tuple[int, ...]:
        """The sums of the property claims."""
        return tuple(claim.counted_fen for claim in self.claims if claim.counted_fen is not None)

    @property
    def wants_base(self) -> bool:
        """The province's sum per case plays a part."""
        if self.kind in (FeeKind.PROPERTY, FeeKind.IP):
            return not self.sums_fen
        return self.kind in _WITH_BASE


@dataclass(frozen=True)
class Due:
    """The whole fee of a charge and how it was worked out."""

    fee: Fee
    full_fen: int
    due_fen: int


def changed_claim_counts(old_fen: int | None, new_fen: int | None, *, before_end_of_investigation: bool) -> int | None:
    """The sum the fee is counted by after a claim was changed: a raise always counts, a late cut does not (FEE 21)."""
    if old_fen is None or new_fen is None or before_end_of_investigation:
        return new_fen
    return max(old_fen, new_fen)


def check_charge(charge: Charge) -> tuple[Finding, ...]:
    """What is missing before the fee can be worked out."""
    findings = []
    no_sum = any(claim.subject is ClaimSubject.PROPERTY and claim.counted_fen is None for claim in charge.claims)
    if no_sum or (charge.kind in _NEEDS_SUM and not charge.sums_fen):
        findings.append(Finding("fee_sum_missing", "claims", Severity.BLOCK))
    if charge.kind is FeeKind.PROPERTY and not charge.claims:
        findings.append(Finding("fee_claims_missing", "claims", Severity.BLOCK))
    needs = charge.kind in _NEEDS_BASE or (charge.kind in (FeeKind.PROPERTY, FeeKind.IP) and not charge.sums_fen)
    if needs and charge.base_fen is None and not no_sum:
        findings.append(Finding("fee_base_missing", "base", Severity.BLOCK))
    return tuple(findings)


def due(table: FeeTable, on: date, rounding: Rounding, charge: Charge, paid_fen: int = 0) -> Due:
    """The whole fee that is due for ``charge`` by the rules of ``on``; raises what ``FeeCalculator`` raises.

    ``paid_fen`` matters only where the suit ended in a way that returns a share of what was paid.
    """
    fees = FeeCalculator(table, on, rounding)
    paid = fen_to_yuan(paid_fen)
    if charge.ended_as is FeeEnd.DISMISSED:
        return _kept(fees.dismissed_by_ruling(paid), paid)
    if charge.ended_as is FeeEnd.LAPSED:
        return _kept(fees.lapsed(paid), paid)
    fee = fee_for(fees, request_of(table, on, charge))
    return Due(fee, yuan_to_fen(fee.full_fee), yuan_to_fen(fee.payable))


def request_of(table: FeeTable, on: date, charge: Charge) -> FeeRequest:
    """``charge`` as the calculators ask for it; what the law does not let lower its kind is left out."""
    kind, sums, amounts, count = _facts(charge)
    eased_by = easings(table, kind, on)
    joined = _JOINED.get(charge.side)
    return FeeRequest(
        kind=kind,
        sums=sums,
        property_amounts=amounts,
        non_property_count=count,
        modifiers=FeeModifiers(
            procedure=charge.procedure if charge.procedure in eased_by else Procedure.ORDINARY,
            closing=charge.closing if charge.closing in eased_by else None,
            joined=joined if joined in eased_by else None,
            relief=charge.relief if knows_relief(kind) else None,
        ),
    )


def _facts(charge: Charge) -> tuple[FeeKind, dict[FeeFact, Decimal], tuple[Decimal, ...], int]:
    amounts = tuple(map(fen_to_yuan, charge.sums_fen))
    total = sum(amounts, Decimal(0))
    others = sum(claim.subject is ClaimSubject.NON_PROPERTY for claim in charge.claims)
    with_base = charge.wants_base and charge.base_fen is not None
    sums = {FeeFact.BASE: fen_to_yuan(charge.base_fen)} if with_base and charge.base_fen is not None else {}
    if charge.kind is FeeKind.PROPERTY:
        if len(amounts) == 1 and not others:
            return FeeKind.PROPERTY, {FeeFact.AMOUNT: total}, (), 0
        return FeeKind.MIXED, sums, amounts, others
    if charge.kind is FeeKind.PROPERTY_APPEAL:
        first = sum((claim.first_fen or claim.counted_fen or 0 for claim in charge.claims), 0)
        return charge.kind, {FeeFact.FIRST_INSTANCE_AMOUNT: fen_to_yuan(first), FeeFact.AMOUNT: total}, (), 0
    if amounts:
        sums[_SUMS.get(charge.kind, FeeFact.AMOUNT)] = total
    return charge.kind, sums, (), 0


def _kept(fee: Fee, paid: Decimal) -> Due:
    """``fee`` names what is returned; the rest of what was paid is what was due."""
    return Due(fee, yuan_to_fen(fee.full_fee), yuan_to_fen(paid - fee.payable))
