"""The one time zone of China's courts, whatever a computer's own clock zone is set to."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

BEIJING = timezone(timedelta(hours=8), "北京时间")
"""Beijing time: eight hours ahead of UTC all year; China has had no summer time since 1991."""


def beijing_day(moment: datetime) -> date:
    """The legal date of an aware ``moment``: the day a calendar in China shows then."""
    return moment.astimezone(BEIJING).date()
