"""The clock of the demonstration day: it starts at half past eight today and moves as the work goes on."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.contact_days import first_saturday


class DayClock:
    """Shows the moment the day has reached."""

    def __init__(self, day: date) -> None:
        self._moment = datetime.combine(day, time(8, 30), BEIJING)

    def __call__(self) -> datetime:
        """The present moment of the demonstration."""
        return self._moment

    def go_to(self, hour: int, minute: int) -> datetime:
        """Move on to a time of the day and return it."""
        self._moment = max(self._moment, self._moment.replace(hour=hour, minute=minute))
        return self._moment

    def wait(self, minutes: int) -> datetime:
        """Let minutes pass and return the moment reached."""
        self._moment += timedelta(minutes=minutes)
        return self._moment


def last_contact_day(today: date) -> date:
    """The latest first Saturday of a month that is not in the future."""
    this_month = first_saturday(today.year, today.month)
    if this_month <= today:
        return this_month
    before = today.replace(day=1) - timedelta(days=1)
    return first_saturday(before.year, before.month)
