"""What the section on service shows: frozen, made by ``ServiceOfProcess``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.service import DeliveryFigures
from tribunal_desktop.rules.terms import PartyRole, Procedure, ServedPaper, ServiceResult, ServiceWay


@dataclass(frozen=True)
class Recipient:
    """A party papers can be served on, with the addresses the file knows."""

    party_id: str
    name: str
    role: PartyRole
    address: str
    own_address: bool
    """Confirmed by the party itself for service."""
    electronic: str
    """Where it takes papers electronically; empty without its consent."""


@dataclass(frozen=True)
class Item:
    """A paper of an attempt."""

    paper: ServedPaper
    name: str
    copies: int


@dataclass(frozen=True)
class NewAttempt:
    """Papers going to one recipient."""

    party_id: str
    items: tuple[Item, ...]
    way: ServiceWay
    sent_on: date | None
    address: str = ""
    server: str = ""
    tracking_no: str = ""


@dataclass(frozen=True)
class AttemptOutcome:
    """What became of an attempt, as the receipt of service says it."""

    result: ServiceResult
    ended_at: datetime | None
    received_by: str = ""
    relation: str = ""
    reason: str = ""
    witness: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class AttemptRow:
    """One attempt in the list."""

    id: str
    dispute_id: str
    number: str
    party: str
    role: PartyRole
    items: tuple[Item, ...]
    way: ServiceWay
    address: str
    sent_on: date
    server: str
    tracking_no: str
    result: ServiceResult
    ended_at: datetime | None
    served_on: date | None
    received_by: str
    relation: str
    reason: str
    witness: str
    deemed_on: date | None
    """When an announcement that still runs counts as served."""


@dataclass(frozen=True)
class Waiting:
    """A paper that a party has not got: sent without success or still on its way."""

    paper: ServedPaper
    name: str
    party: str


@dataclass(frozen=True)
class ServiceView:
    """Service in one dispute."""

    dispute_id: str
    number: str
    closed: bool
    procedure: Procedure | None
    recipients: tuple[Recipient, ...]
    attempts: tuple[AttemptRow, ...]
    waiting: tuple[Waiting, ...]
    servers: tuple[str, ...]


@dataclass(frozen=True)
class WayFigures:
    """How one way of service fared in a period."""

    way: ServiceWay | None
    """None: all ways together."""
    figures: DeliveryFigures
