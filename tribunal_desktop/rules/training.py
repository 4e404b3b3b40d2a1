"""Training hours (培训学时): how much each person has, and who has too little."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tribunal_desktop.rules.comparison import half_up
from tribunal_desktop.rules.terms import MemberKind

HOUR = 60


@dataclass(frozen=True)
class Hours:
    """Somebody's training in a year, in minutes; ``least`` is what their roster asks for, in hours."""

    person_id: str
    sessions: int
    minutes: int
    least: int

    @property
    def hours(self) -> Decimal:
        """The hours with one decimal."""
        return in_hours(self.minutes)

    @property
    def missing(self) -> Decimal:
        """Hours that are missing; 0 when there are enough."""
        return in_hours(max(0, self.least * HOUR - self.minutes))

    @property
    def too_little(self) -> bool:
        """Whether less than the least was attended."""
        return self.minutes < self.least * HOUR


def in_hours(minutes: int) -> Decimal:
    """Minutes as hours with one decimal, half-up."""
    return half_up(Fraction(minutes, HOUR), 1)


def hours_of(
    people: Iterable[tuple[str, MemberKind]],
    attended: Iterable[tuple[str, int]],
    least: Mapping[MemberKind, int],
) -> dict[str, Hours]:
    """The training of ``people`` from (person, minutes) of each session attended, also of those who were at none."""
    minutes: dict[str, list[int]] = {}
    for person_id, spent in attended:
        minutes.setdefault(person_id, []).append(spent)
    return {
        person_id: Hours(person_id, len(each := minutes.get(person_id, [])), sum(each), least.get(kind, 0))
        for person_id, kind in people
    }
