"""What a circuit trip looks like from outside the store: as planned, in lists, and whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.terms import ActivityKind, PlaceKind, TripStatus


@dataclass(frozen=True)
class StopPlan:
    """A place to go to; ``planned_time`` is local «HH:MM» or empty."""

    place_name: str
    place_kind: PlaceKind
    village_id: str | None = None
    planned_time: str = ""
    dispute_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class TripPlan:
    """What a person types to plan a trip."""

    name: str
    planned_on: date | None
    stops: tuple[StopPlan, ...]
    judge_id: str | None = None
    assistant_id: str | None = None
    clerk_id: str | None = None
    vehicle: str = ""


@dataclass(frozen=True)
class TripRow:
    """A trip as the list shows it."""

    id: str
    name: str
    planned_on: date
    status: TripStatus
    stops: int
    disputes: int
    activities: int
    audience: int


@dataclass(frozen=True)
class CarriedDispute:
    """A dispute taken along: its number and its parties in words."""

    id: str
    number: str
    parties: str
    cause_code: str | None
    cause_version: str | None


@dataclass(frozen=True)
class ActivityRow:
    """One thing done on the spot."""

    id: str
    stop_id: str
    dispute_id: str | None
    kind: ActivityKind
    started_at: datetime
    ended_at: datetime | None
    audience_count: int | None
    is_public: bool
    summary: str
    settled_on_spot: bool
    photos: int


@dataclass(frozen=True)
class StopDetail:
    """A stop with what was taken there and done there."""

    id: str
    position: int
    place_name: str
    place_kind: PlaceKind
    village: str
    planned_time: str
    disputes: tuple[CarriedDispute, ...]
    activities: tuple[ActivityRow, ...]


@dataclass(frozen=True)
class TripSummary:
    """What a trip came to; counted from its log, never typed."""

    activities: int
    settled: int
    audience: int
    photos: int
    minutes: int


@dataclass(frozen=True)
class TripDetail:
    """Everything about one trip."""

    id: str
    name: str
    planned_on: date
    status: TripStatus
    judge: str
    assistant: str
    clerk: str
    vehicle: str
    kilometres: int | None
    started_at: datetime | None
    closed_at: datetime | None
    closing_note: str
    stops: tuple[StopDetail, ...]
    summary: TripSummary
