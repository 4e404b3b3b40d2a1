"""Rest days and working days (法定休假日): the State Council's yearly notice, or the statutory days until it comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from tribunal_desktop.rules.names import Name

LONGEST_LOCAL_HOLIDAY = 15
"""Days of one local holiday; more is a slip of the month or the year."""
_SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """Which days are rest days.

    ``off`` names every rest day inside a holiday, weekends included; ``work`` the weekend days worked instead.
    ``noticed_years`` are the years whose notice has been published: a date that depends on another year is provisional.
    """

    off: Mapping[date, Name] = field(default_factory=dict)
    work: Mapping[date, Name] = field(default_factory=dict)
    noticed_years: frozenset[int] = frozenset()

    def is_rest_day(self, day: date) -> bool:
        """A weekend day that is not worked instead, or a day off by the notice (CPL 85(3); CC 203)."""
        return day in self.off or (day.weekday() >= _SATURDAY and day not in self.work)

    def is_provisional(self, day: date) -> bool:
        """True while the notice for the day's year is not in the table."""
        return day.year not in self.noticed_years

    def holiday(self, day: date) -> Name | None:
        """The holiday the day falls in, ``None`` for ordinary days and plain weekends."""
        return self.off.get(day)

    def working_day_from(self, day: date) -> date:
        """``day`` itself if it is worked, otherwise the first working day after it."""
        while self.is_rest_day(day):
            day += timedelta(days=1)
        return day

    def working_day_until(self, day: date) -> date:
        """``day`` itself if it is worked, otherwise the last working day before it."""
        while self.is_rest_day(day):
            day -= timedelta(days=1)
        return day


@dataclass(frozen=True)
class LunarYear:
    """Where the four moving holidays of a year fall; the fixed ones need no table."""

    new_year: date
    qingming: date
    dragon_boat: date
    mid_autumn: date


def statutory_days(year: int, lunar: LunarYear | None) -> dict[date, Name]:
    """The 13 days off that the holiday rules fix for every year (国务院令第795号, in force 2025-01-01).

    Only the six days that do not move when ``lunar`` is unknown. The notice usually adds days by moving weekends.
    """
    days = {date(year, 1, 1): Name("元旦", "New Year's Day")}
    labour, national = Name("劳动节", "Labour Day"), Name("国庆节", "National Day")
    days |= {date(year, 5, day): labour for day in (1, 2)}
    days |= {date(year, 10, day): national for day in (1, 2, 3)}
    if lunar:
        spring = Name("春节", "Spring Festival")
        days |= {lunar.new_year + timedelta(days=offset): spring for offset in (-1, 0, 1, 2)}
        days[lunar.qingming] = Name("清明节", "Tomb-sweeping Day")
        days[lunar.dragon_boat] = Name("端午节", "Dragon Boat Festival")
        days.setdefault(lunar.mid_autumn, Name("中秋节", "Mid-autumn Festival"))
    return days
