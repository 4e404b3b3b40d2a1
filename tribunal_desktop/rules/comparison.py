"""Shares, changes and rates as reports print them: one rounding rule, and no comparison of unequal periods unsaid."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

_TEN_THOUSAND = 10_000
YEAR_MONTHS = 12


class Basis(StrEnum):
    """How two counts were made comparable (比较口径)."""

    SAME_LENGTH = "same_length"
    ANNUALISED = "annualised"
    REFUSED = "refused"
    NOTHING_BEFORE = "nothing_before"


@dataclass(frozen=True)
class Counted:
    """So many in so many months."""

    count: int
    months: int

    @property
    def per_year(self) -> Fraction:
        """The count as it would be in twelve months."""
        return Fraction(self.count * YEAR_MONTHS, self.months)


@dataclass(frozen=True)
class Change:
    """The change in per cent; None where it may not be said, and ``basis`` says why."""

    percent: Decimal | None
    basis: Basis


def half_up(value: Fraction | int, places: int) -> Decimal:
    """``value`` rounded half away from zero."""
    exact = Fraction(value)
    unit = Decimal(1).scaleb(-places)
    digits = Decimal(exact.numerator) / Decimal(exact.denominator)
    return digits.quantize(unit, ROUND_HALF_UP)


def share(part: int, whole: int, places: int = 2) -> Decimal | None:
    """``part`` of ``whole`` in per cent; None of nothing."""
    return half_up(Fraction(part * 100, whole), places) if whole else None


def change(before: Counted, after: Counted, *, annualise: bool = False, places: int = 1) -> Change:
    """How a count changed; periods of unequal length are refused unless both are annualised."""
    if not before.count:
        return Change(None, Basis.NOTHING_BEFORE)
    if before.months != after.months and not annualise:
        return Change(None, Basis.REFUSED)
    percent = half_up((after.per_year - before.per_year) * 100 / before.per_year, places)
    return Change(percent, Basis.SAME_LENGTH if before.months == after.months else Basis.ANNUALISED)


def per_10_000(count: int, population: int) -> Decimal | None:
    """``count`` for every 10,000 people; None without a population."""
    return half_up(Fraction(count * _TEN_THOUSAND, population), 2) if population else None


def mean(total: int, count: int) -> Decimal | None:
    """The mean with one decimal; None of nothing."""
    return half_up(Fraction(total, count), 1) if count else None
