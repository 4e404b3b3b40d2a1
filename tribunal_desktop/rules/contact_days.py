"""Guidance days of a court contact person (法庭联络员): the first Saturday of each month.

The day does not move by itself when it falls into a holiday; a person picks another day and says why.
"""

from __future__ import annotations

from datetime import date, timedelta

from tribunal_desktop.rules.calendar import Calendar
from tribunal_desktop.rules.findings import Finding, Severity

_SATURDAY = 5


def first_saturday(year: int, month: int) -> date:
    """The month's guidance day."""
    first = date(year, month, 1)
    return first + timedelta(days=(_SATURDAY - first.weekday()) % 7)


def check_visit_day(visited_on: date, moved_reason: str, calendar: Calendar) -> tuple[Finding, ...]:
    """A visit in a holiday asks for a new day; one on any other day than the first Saturday needs its reason."""
    usual = first_saturday(visited_on.year, visited_on.month)
    holiday = calendar.holiday(visited_on)
    if holiday and not moved_reason.strip():
        params: dict[str, object] = {"day": visited_on, "holiday": holiday}
        return (Finding("contact_day_in_holiday", "visited_on", Severity.ASK, params),)
    if visited_on != usual and not moved_reason.strip():
        params = {"day": visited_on, "usual": usual}
        return (Finding("contact_day_moved", "moved_reason", Severity.BLOCK, params),)
    return ()
