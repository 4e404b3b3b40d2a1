"""The whole fee by one row of the table, before anything lowers it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.fees_table import FeeRow
from tribunal_desktop.rules.fees_working import FeeStepKind as Step
from tribunal_desktop.rules.fees_working import Worked, plain
from tribunal_desktop.rules.terms import FeeKind

_NEEDS_AMOUNT = frozenset({FeeKind.PROPERTY, FeeKind.PROPERTY_APPEAL, FeeKind.PAYMENT_ORDER, FeeKind.ENFORCEMENT})


def full_fee(row: FeeRow, amount: Decimal | None, base: Decimal | None) -> Worked:
    """The sum per case, plus each segment's part of ``amount``, capped, times the row's share.

    Raises ``KnownError("fee_base_out_of_range")``, and ``ValueError`` when the row needs what was not given.
    """
    if amount is None and row.kind in _NEEDS_AMOUNT:
        raise ValueError(f"{row.kind} needs an amount")
    worked = _subject(row, amount)
    worked = _per_case(worked, row, base, by_segments=amount is not None and bool(row.segments))
    if amount is not None:
        worked = _segments(worked, row, Fraction(amount))
    if row.cap is not None and worked.value > row.cap:
        worked = worked.then(Step.CAP, row.cap, cap=row.cap).by(*row.basis)
    if row.share != 1:
        fee = worked.value * row.share
        worked = worked.then(Step.SHARE, fee, share=str(row.share), fee=fee).by(*row.basis)
    return worked.then(Step(row.note)) if row.note else worked


def _subject(row: FeeRow, amount: Decimal | None) -> Worked:
    if amount is None:
        return Worked().then(Step.SUBJECT, kind=row.kind).by(*row.basis)
    worked = Worked().then(Step.SUBJECT_AMOUNT, kind=row.kind, amount=amount).by(*row.basis)
    return worked if row.segments else worked.then(Step.AMOUNT_IRRELEVANT)


def _per_case(worked: Worked, row: FeeRow, base: Decimal | None, *, by_segments: bool) -> Worked:
    if row.base is not None:
        worked = _base(worked, row, row.base, base)
        return worked.then(Step.FREE_PART, upto=row.segments[0].above).by(*row.basis) if by_segments else worked
    if not row.fixed:
        return worked.then(Step.FREE).by(*row.basis)
    if by_segments:
        return worked.then(Step.FIRST_PART, row.fixed, upto=row.segments[0].above, fixed=row.fixed).by(*row.basis)
    return worked.then(Step.FIXED, row.fixed, fixed=row.fixed).by(*row.basis)


def _base(worked: Worked, row: FeeRow, range_: tuple[Fraction, Fraction], base: Decimal | None) -> Worked:
    if base is None:
        raise ValueError(f"{row.kind} needs the province's sum per case")
    low, high = range_
    if not low <= Fraction(base) <= high:
        raise KnownError(
            "fee_base_out_of_range", base=plain(base), low=plain(low), high=plain(high), basis=row.basis[0]
        )
    return worked.then(Step.BASE, Fraction(base), base=base, low=low, high=high).by(*row.basis)


def _segments(worked: Worked, row: FeeRow, amount: Fraction) -> Worked:
    uptos = [*(upper.above for _, upper in pairwise(row.segments)), amount]
    reached = False
    for segment, upto in zip(row.segments, uptos, strict=False):
        end = min(upto, amount)
        if end <= segment.above:
            break
        part = end - segment.above
        fee = part * segment.rate
        worked = worked.then(
            Step.SEGMENT, worked.value + fee, above=segment.above, upto=end, part=part, rate=segment.rate * 100, fee=fee
        ).by(*row.basis)
        reached = True
    return worked.then(Step.TOTAL, total=worked.value) if reached else worked
