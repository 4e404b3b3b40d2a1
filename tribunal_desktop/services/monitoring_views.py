"""What the room of supervision (督办) shows: frozen, made by ``Monitoring``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from tribunal_desktop.rules.comparison import Basis
from tribunal_desktop.rules.terms import Confirmation, Post, Stage
from tribunal_desktop.services.case_query import CaseQuery


class Turn(StrEnum):
    """What an open dispute waits for (轮到谁)."""

    FILE = "file"
    ALLOCATE = "allocate"
    MEDIATE = "mediate"
    TRY = "try"


@dataclass(frozen=True)
class StuckRow:
    """An open dispute and how long nothing has been written in it."""

    id: str
    number: str
    parties: str
    stage: Stage
    quiet_days: int
    last_kind: str
    """Record type of the last event; empty when it is not known."""
    last_actor: str
    last_on: date
    turn: Turn
    person: str
    """Who it waits for; empty when nobody is assigned."""
    due_on: date | None
    delivery: Confirmation | None
    """What is known of the delivery of the last event."""


@dataclass(frozen=True)
class Stuck:
    """The list, how many open disputes there are, and how old the parent court's last answer is."""

    rows: tuple[StuckRow, ...]
    total: int
    last_receipt_at: datetime | None
    now: datetime


class FigureUnit(StrEnum):
    """What a figure is given in (单位)."""

    PERCENT = "percent"
    DAYS = "days"
    CASES = "cases"
    PER_10_000 = "per_10_000"


@dataclass(frozen=True)
class Figure:
    """One number of a report with everything needed to check it; ``key`` names it in the texts (``figure.<key>``)."""

    key: str
    unit: FigureUnit
    value: Decimal | None
    part: int
    whole: int | None
    before: Decimal | None = None
    change: Decimal | None = None
    basis: Basis | None = None
    met: bool | None = None
    """Whether a target is met; None without one."""
    query: CaseQuery | None = None
    """The disputes behind it."""
    subject: str = ""
    """What of several the figure is about: a channel, a township."""
    note: str = ""
    """Text id of what has to be said beside it."""
    year: int | None = None


@dataclass(frozen=True)
class StageBar:
    """Mean days in a stage for one's own cases and for the tribunal's."""

    stage: Stage
    own_days: Decimal | None
    own_cases: int
    all_days: Decimal | None
    all_cases: int


@dataclass(frozen=True)
class LeaderRow:
    """A leader's own caseload in a quarter against the quota; supervision stands apart."""

    staff_id: str
    name: str
    post: Post
    quota: Decimal
    closed: int
    closed_in_year: int
    met: bool
    supervision_minutes: int
    query: CaseQuery
