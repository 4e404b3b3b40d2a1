"""What the list of disputes and the open dispute show: frozen, made by ``CaseFiles``."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import (
    Channel,
    GreenChannel,
    IdType,
    MediationMode,
    MediationStatus,
    Outcome,
    PartyKind,
    PartyRole,
    Procedure,
    Sex,
    Stage,
)
from tribunal_desktop.services.case_query import CaseFilter as CaseFilter
from tribunal_desktop.services.case_query import CaseOrder as CaseOrder
from tribunal_desktop.services.case_query import CaseQuery as CaseQuery


@dataclass(frozen=True)
class Cursor:
    """Where the next page begins: the sort value and id of the last row shown."""

    value: object
    id: str


@dataclass(frozen=True)
class CaseRow:
    """One dispute in the list."""

    id: str
    number: str
    formal: bool
    plaintiffs: str
    defendants: str
    cause: Name | None
    amount_fen: int | None
    village: str
    handler: str
    clerk: str
    procedure: Procedure | None
    channel: Channel
    stage: Stage
    outcome: Outcome | None
    on_circuit: bool
    received_on: date
    filed_on: date | None
    closed_on: date | None
    last_event_on: date
    started_on: date | None
    due_on: date | None
    used_share: float | None
    green_channel: GreenChannel | None = None


@dataclass(frozen=True)
class CasePage:
    """Rows, where the next page begins (none at the end), and how many the query has in all."""

    rows: tuple[CaseRow, ...]
    next: Cursor | None
    total: int


@dataclass(frozen=True)
class OrderSlice:
    """Part of the order of a list: row numbers of the store, and where the next part begins (none at the end)."""

    keys: array[int]
    next: Cursor | None


@dataclass(frozen=True)
class CaseList:
    """A list as it opens: its first rows, the first part of its order, how many it has in all and by filter."""

    rows: tuple[CaseRow, ...]
    order: OrderSlice
    total: int
    counts: dict[CaseFilter, int]


@dataclass(frozen=True)
class PartyView:
    """A party as the file shows it."""

    id: str
    role: PartyRole
    kind: PartyKind
    name: str
    sex: Sex | None
    birth_date: date | None
    age: int | None
    ethnicity: str
    id_type: IdType
    id_number: str
    occupation: str
    employer: str
    domicile: str
    phone: str
    representative_name: str
    representative_post: str


@dataclass(frozen=True)
class DeadlineView:
    """A limit that runs or ran (期限)."""

    rule_id: str
    name: Name
    started_on: date
    nominal_on: date
    due_on: date
    basis: str
    provisional: bool
    done_on: date | None
    used_share: float
    days_left: int


@dataclass(frozen=True)
class MediationView:
    """A mediation of the dispute in one line."""

    id: str
    mediator: str
    mode: MediationMode
    status: MediationStatus
    sessions: int
    assigned_at: datetime
    due_on: date | None


@dataclass(frozen=True)
class CircuitView:
    """A circuit stop the dispute was taken to."""

    trip_id: str
    trip: str
    place: str
    planned_on: date
    activities: int


@dataclass(frozen=True)
class PaperView:
    """A paper that was issued."""

    id: str
    title: str
    version: int
    pages: int
    copies: int
    issued_at: datetime
    issued_by: str


@dataclass(frozen=True)
class CaseDetail:
    """Everything about one dispute that its file shows."""

    row: CaseRow
    provisional_no: str
    case_no: str | None
    received_at: datetime
    received_by: str
    channel: Channel
    filed_on: date | None
    closed_on: date | None
    claim_text: str
    facts_text: str
    language_need: str
    procedure: Procedure | None
    judge: str
    assistant: str
    clerk: str
    township: str
    confirmed: tuple[str, ...]
    parties: tuple[PartyView, ...]
    deadlines: tuple[DeadlineView, ...]
    mediations: tuple[MediationView, ...]
    circuit: tuple[CircuitView, ...]
    papers: tuple[PaperView, ...]
