"""Periods of whole months, as supervision and pay count them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Period:
    """Whole months from ``first`` to ``last``; compared with the same months a year before."""

    first: date
    last: date

    @property
    def months(self) -> int:
        """How many months it covers."""
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    def year_before(self) -> Period:
        """The same months of the year before."""
        return Period(month_start(self.first, -12), month_start(self.last, -11) - timedelta(days=1))


def month_start(day: date, months: int = 0) -> date:
    """First day of the month ``months`` after that of ``day``."""
    place = day.year * 12 + day.month - 1 + months
    return date(place // 12, place % 12 + 1, 1)
