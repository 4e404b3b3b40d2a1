"""Change between two periods (同比、环比): only like with like, never twelve months against eleven."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.money import percent


@dataclass(frozen=True)
class PeriodCount:
    """A number and the days it covers, both included."""

    number: Decimal
    starts_on: date
    ends_on: date

    @property
    def months(self) -> Fraction:
        """Length in months; a month begun or left in its middle counts by its days."""
        after = self.ends_on + timedelta(days=1)
        whole = (after.year - self.starts_on.year) * 12 + after.month - self.starts_on.month
        return whole + Fraction(after.day - self.starts_on.day, 31)


def change_percent(before: PeriodCount, after: PeriodCount) -> Decimal:
    """Rise or fall in per cent with one decimal.

    Raises ``KnownError`` ``unequal_periods`` when one period is longer, ``nothing_to_compare`` when the first is 0.
    """
    if before.months != after.months:
        raise KnownError("unequal_periods", before=float(before.months), after=float(after.months))
    if not before.number:
        raise KnownError("nothing_to_compare")
    return percent(after.number - before.number, before.number, places=1)
