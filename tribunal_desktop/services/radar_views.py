"""What the party radar shows: frozen, made by ``PartyRadar``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import (
    Likeness,
    OfficerKind,
    Outcome,
    PartyKind,
    PartyRole,
    RadarKind,
    RadarVerdict,
    RecusalGround,
    Stage,
    Standing,
)


@dataclass(frozen=True)
class TypedPerson:
    """A person as far as it was typed; ``against`` are the names typed on the other side."""

    name: str
    id_number: str = ""
    phone: str = ""
    kind: PartyKind = PartyKind.NATURAL
    representative_name: str = ""
    employer: str = ""
    domicile: str = ""
    against: tuple[str, ...] = ()
    cause_code: str = ""


@dataclass(frozen=True)
class Sighting:
    """One other dispute of the same or a similar person."""

    dispute_id: str
    number: str
    cause: Name | None
    stage: Stage
    outcome: Outcome | None
    received_on: date
    closed_on: date | None
    standing: Standing
    role: PartyRole
    other_side: str
    open_promises: int
    owed_fen: int
    first_due_on: date | None
    running_limits: int
    repeated: bool
    """The same two sides over the same cause: perhaps one suit brought twice (Int 247)."""


@dataclass(frozen=True)
class KeptAnswer:
    """What somebody answered, and why."""

    kind: RadarKind
    question: str
    finding: str
    verdict: RadarVerdict
    reason: str
    answered_by: str
    answered_at: datetime


@dataclass(frozen=True)
class Match:
    """One other person of the records who may be the person asked for, with all their disputes."""

    question: str
    """Fingerprint of the pair, under which the answer is kept."""
    name: str
    id_tail: str
    likenesses: tuple[Likeness, ...]
    certain: bool
    """By the ID number, or by name and phone: nothing to ask."""
    sightings: tuple[Sighting, ...]
    answer: KeptAnswer | None = None

    @cached_property
    def open_count(self) -> int:
        """Disputes that are not closed."""
        return sum(each.closed_on is None for each in self.sightings)

    @cached_property
    def promises(self) -> tuple[int, int]:
        """Unpaid instalments and their sum in fen."""
        return sum(each.open_promises for each in self.sightings), sum(each.owed_fen for each in self.sightings)

    @cached_property
    def running_limits(self) -> int:
        """Limits that run in these disputes."""
        return sum(each.running_limits for each in self.sightings)


@dataclass(frozen=True)
class RecusalHint:
    """A possible ground to withdraw, as a question."""

    question: str
    ground: RecusalGround
    officer_kind: OfficerKind
    officer_id: str
    officer: str
    other: str
    finding: Finding
    involved: bool
    """The person has a part in this dispute now."""
    answer: KeptAnswer | None = None


@dataclass(frozen=True)
class RepeatedSuit:
    """Another dispute between the same sides over the same cause, as a question."""

    question: str
    finding: Finding
    sighting: Sighting
    answer: KeptAnswer | None = None


@dataclass(frozen=True)
class RadarResult:
    """What the radar sees around one person."""

    matches: tuple[Match, ...] = ()
    hints: tuple[RecusalHint, ...] = ()
    set_aside: int = 0
    """Similar persons whom somebody said are others."""
    more: bool = False
    """There were more disputes than are looked through."""

    @property
    def quiet(self) -> bool:
        """Nothing is found."""
        return not self.matches and not self.hints


@dataclass(frozen=True)
class DisputeRadar:
    """What the radar sees around a registered dispute."""

    results: Mapping[str, RadarResult]
    """By party."""
    hints: tuple[RecusalHint, ...]
    repeated: tuple[RepeatedSuit, ...]
    answers: tuple[KeptAnswer, ...]


@dataclass(frozen=True)
class NewAnswer:
    """An answer as typed; ``finding`` is the question in the words it was put in."""

    kind: RadarKind
    question: str
    finding: str
    verdict: RadarVerdict
    reason: str = ""
    dispute_id: str | None = None
