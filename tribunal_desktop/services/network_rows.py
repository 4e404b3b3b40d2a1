"""What the service network shows and takes: frozen, made by ``Network``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.network import Seen
from tribunal_desktop.rules.terms import GridKind, StationKind, StationWay


@dataclass(frozen=True)
class StationDetails:
    """A station as typed."""

    kind: StationKind
    name: str
    township: str = ""
    village_id: str = ""
    address: str = ""
    keeper: str = ""
    phone: str = ""
    duty_days: str = ""
    mediator_id: str = ""


@dataclass(frozen=True)
class ContactRow:
    """A visit or a call, the latest first."""

    on: date
    way: StationWay
    who: str
    note: str
    next_on: date | None


@dataclass(frozen=True)
class StationRow:
    """A station with how long nobody was there."""

    id: str
    details: StationDetails
    village: str
    mediator: str
    active: bool
    seen: Seen
    contacts: tuple[ContactRow, ...]


@dataclass(frozen=True)
class NewContact:
    """A visit or guidance by phone as typed."""

    station_id: str
    on: date | None
    way: StationWay
    note: str
    next_on: date | None = None


@dataclass(frozen=True)
class LiaisonRow:
    """A court liaison and the village."""

    id: str
    name: str
    calling: str
    phone: str
    village_id: str
    village: str
    township: str
    since: date
    until: date | None


@dataclass(frozen=True)
class NewLiaison:
    """An appointment as typed."""

    name: str
    calling: str
    phone: str
    village_id: str
    since: date | None


@dataclass(frozen=True)
class RequestRow:
    """A request to a grid worker with what came of it."""

    id: str
    kind: GridKind
    grid: str
    worker: str
    dispute_id: str
    number: str
    wanted: str
    asked_on: date
    answered_on: date | None
    succeeded: bool | None
    answer: str


@dataclass(frozen=True)
class NewRequest:
    """A request as typed."""

    kind: GridKind
    worker_id: str
    wanted: str
    dispute_id: str = ""


@dataclass(frozen=True)
class GridCount:
    """How many requests a grid had, and how many were done."""

    grid: str
    asked: int
    answered: int
    done: int


@dataclass(frozen=True)
class NetworkView:
    """Everything the view shows."""

    stations: tuple[StationRow, ...]
    liaisons: tuple[LiaisonRow, ...]
    requests: tuple[RequestRow, ...]
    counts: tuple[GridCount, ...]
    villages: tuple[tuple[str, str], ...]
    """Id and name, for choices."""
    workers: tuple[tuple[str, str], ...]
    mediators: tuple[tuple[str, str], ...]
    unseen_days: int
