"""What an exit from a roster shows and what is typed into it (退出与移交)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tribunal_desktop.rules.terms import Leaver, OpenWork, Right


@dataclass(frozen=True)
class Successor:
    """Somebody who can take a thing over."""

    id: str
    name: str


@dataclass(frozen=True)
class OpenItem:
    """One thing in the hands of somebody who leaves; ``room`` and ``place`` are where the window shows it."""

    work: OpenWork
    id: str
    matter: str
    due_on: date | None = None
    successors: tuple[Successor, ...] = ()
    """Who may take it; nobody where the law or the right of who is at work leaves none."""
    room: str = ""
    place: str = ""
    needs: Right | None = None
    """What whoever is at work lacks to pass it on; it can only be left open then."""

    @property
    def key(self) -> str:
        """Which line it is, whatever its kind."""
        return f"{self.work}/{self.id}"

    def successor(self, successor_id: str) -> Successor | None:
        """Who is meant, when they may take it."""
        return next((each for each in self.successors if each.id == successor_id), None)


@dataclass(frozen=True)
class Going:
    """Where one thing goes: to a successor, or nowhere for a reason."""

    successor_id: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Leaving:
    """An exit as typed; ``goes`` says by ``OpenItem.key`` where each thing goes."""

    left_on: date | None
    reason: str
    assessment: str = ""
    goes: Mapping[str, Going] = field(default_factory=dict)


@dataclass(frozen=True)
class HandedRow:
    """A line of a hand-over list."""

    work: OpenWork
    matter: str
    due_on: date | None
    successor: str
    left_reason: str


@dataclass(frozen=True)
class ExitRow:
    """An exit on record; without ``returned_on`` they have not come back."""

    id: str
    left_on: date
    returned_on: date | None
    reason: str
    assessment: str
    items: tuple[HandedRow, ...]

    @property
    def handed(self) -> int:
        """How many things changed hands."""
        return sum(bool(each.successor) for each in self.items)


@dataclass(frozen=True)
class HandOver:
    """What somebody on a roster has in hand, and their exits so far, the latest first."""

    leaver: Leaver
    person_id: str
    name: str
    items: tuple[OpenItem, ...]
    exits: tuple[ExitRow, ...]
    away: bool = False
    """They left already; what is in hand stayed open then."""

    @property
    def since(self) -> date | None:
        """When the period that runs began; unknown before the first exit."""
        return self.exits[0].returned_on if self.exits else None
