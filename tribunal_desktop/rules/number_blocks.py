"""Blocks of case numbers leased to a device (号段): how large, when the next one is asked for, for which years.

The tribunal and its parent court follow the same rules: what a device may ask for is what the court may grant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

BLOCK_SIZE = 100
REFILL_AT = 50
"""With this many numbers left or fewer the next block is asked for."""
DECEMBER = 12
"""From this month on next year's blocks are leased, so that the first case of January has its number."""


@dataclass(frozen=True)
class Want:
    """A wish for one block: the ``ordinal``-th of this device in ``series`` and ``year``, while ``left`` remain.

    ``series`` is the specialised prefix, if any, and the type code: numbers run through it (法〔2015〕137号第9条).
    """

    year: int
    series: str
    ordinal: int
    left: int


@dataclass(frozen=True)
class Held:
    """What a device holds of one series and year: how many blocks it was given and how many numbers are left."""

    blocks: int
    left: int


def years_open(today: date) -> tuple[int, ...]:
    """The years numbers are leased for."""
    return (today.year, today.year + 1) if today.month >= DECEMBER else (today.year,)


def wants(series: Iterable[str], held: Mapping[tuple[int, str], Held], today: date) -> tuple[Want, ...]:
    """The blocks to ask for now."""
    found = []
    for year in years_open(today):
        for each in series:
            have = held.get((year, each), Held(0, 0))
            if have.left <= REFILL_AT:
                found.append(Want(year, each, have.blocks + 1, have.left))
    return tuple(found)


def is_due(want: Want, granted: int, today: date) -> bool:
    """Whether the court grants ``want`` to a device that was given ``granted`` blocks of that series and year.

    An answer that was lost is asked for again with the ordinal the court has granted already: nothing new is given.
    """
    return want.year in years_open(today) and want.ordinal == granted + 1 and want.left <= REFILL_AT


def case_number(court_code: str, year: int, series: str, serial: int) -> str:
    """The number as it is printed."""
    return f"（{year}）{court_code}{series}{serial}号"


def overlaps(spans: Sequence[tuple[int, int]]) -> bool:
    """Whether two of the spans, first and last number each, share a number."""
    ordered = sorted(spans)
    return any(before[1] >= after[0] for before, after in pairwise(ordered))
