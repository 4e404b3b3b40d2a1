"""Shifts (班次): times that make sense, and nobody in two places at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tribunal_desktop.rules.findings import Finding, Severity

_TIME = re.compile(r"([01]?\d|2[0-3])[:：]?([0-5]\d)")
DAYS_OF_WEEK = 7


@dataclass(frozen=True)
class ShiftTime:
    """Who is where from when to when on a day; times as in 12:00."""

    person_id: str
    person_name: str
    place: str
    day: date
    begins: str
    ends: str


def read_time(typed: str) -> str:
    """«9:00», «0900» and «9：00» as 09:00; empty when it is no time of day."""
    found = _TIME.fullmatch(typed.strip())
    return f"{int(found[1]):02d}:{found[2]}" if found else ""


def check_shift(new: ShiftTime, others: Iterable[ShiftTime]) -> tuple[Finding, ...]:
    """What stands against ``new`` beside the shifts of ``others``."""
    return tuple(_check(new, others))


def _check(new: ShiftTime, others: Iterable[ShiftTime]) -> Iterator[Finding]:
    if not new.person_id:
        yield Finding("duty_without_person", "person", Severity.BLOCK)
    if not new.place.strip():
        yield Finding("duty_without_place", "place", Severity.BLOCK)
    if not new.begins or not new.ends:
        yield Finding("duty_time_unreadable", "ends" if new.begins else "begins", Severity.BLOCK)
    elif new.begins >= new.ends:
        yield Finding("duty_ends_before_it_begins", "ends", Severity.BLOCK)
    else:
        yield from (_overlap(other) for other in others if overlaps(new, other))


def overlaps(one: ShiftTime, other: ShiftTime) -> bool:
    """Whether the same person would be in both at once; one may begin when the other ends."""
    same = one.person_id == other.person_id and one.day == other.day
    return same and one.begins < other.ends and other.begins < one.ends


def _overlap(other: ShiftTime) -> Finding:
    return Finding(
        "duty_overlaps",
        "person",
        Severity.BLOCK,
        {
            "name": other.person_name,
            "day": other.day,
            "begins": other.begins,
            "ends": other.ends,
            "place": other.place,
        },
    )


def week_of(day: date) -> tuple[date, ...]:
    """Monday to Sunday of the week of ``day``."""
    monday = day - timedelta(days=day.weekday())
    return tuple(monday + timedelta(days=offset) for offset in range(DAYS_OF_WEEK))
