"""What the filing desk shows of a dispute: frozen, made by ``Filings``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.filing_review import Review
from tribunal_desktop.rules.paper_lines import PaperLine
from tribunal_desktop.rules.sorting import Suggestion
from tribunal_desktop.rules.terms import Attestation, Channel, Complexity, FilingStepKind, GreenChannel, OriginLevel


@dataclass(frozen=True)
class StepRow:
    """A step of the review."""

    kind: FilingStepKind
    made_on: date
    until: date | None
    words: str
    made_by: str


@dataclass(frozen=True)
class ReceiptRow:
    """A receipt for papers, with what it lists."""

    id: str
    number: str
    received_at: datetime
    handed_in_by: str
    handler: str
    items: tuple[PaperLine, ...]


@dataclass(frozen=True)
class OralComplaint:
    """An oral complaint as it was taken down."""

    taken_by: str
    taken_at: datetime
    text: str
    read_back_at: datetime | None
    attestation: Attestation | None
    attested_by: str
    attested_on: date | None


@dataclass(frozen=True)
class CrossRegion:
    """Which court took the papers in, which decides, and how they went from one to the other."""

    receiving_court: str
    competent_court: str
    received_there_at: datetime | None
    transmitted_at: datetime | None
    transmission_proof: str


@dataclass(frozen=True)
class Passage:
    """A level the dispute passed before."""

    id: str
    level: OriginLevel
    handled_by: str
    came_on: date
    moved_up_on: date | None
    why_moved_up: str


@dataclass(frozen=True)
class ComplaintRow:
    """A complaint about the filing desk."""

    id: str
    made_on: date
    complainant: str
    words: str
    due_on: date
    answered_on: date | None
    answer: str


@dataclass(frozen=True)
class Sorting:
    """The track of a dispute: what the table proposes now, and what a person decided."""

    suggestion: Suggestion
    track: Complexity | None
    reason: str
    decided_by: str


@dataclass(frozen=True)
class FilingView:
    """Everything the section 受理 shows of one dispute."""

    dispute_id: str
    number: str
    case_no: str
    channel: Channel
    received_at: datetime
    plaintiffs: str
    green_channel: GreenChannel | None
    green_days: int
    review: Review
    moved_late_days: int
    allowed: tuple[FilingStepKind, ...]
    in_mediation: bool
    steps: tuple[StepRow, ...]
    receipts: tuple[ReceiptRow, ...]
    oral: OralComplaint | None
    claim: str
    facts: str
    cross: CrossRegion
    passages: tuple[Passage, ...]
    complaints: tuple[ComplaintRow, ...]
    sorting: Sorting


@dataclass(frozen=True)
class ChannelCount:
    """How many disputes came in by a channel within a period, and how many of them were registered."""

    channel: Channel
    received: int
    filed: int


@dataclass(frozen=True)
class Agreement:
    """How often people followed the table: ``same`` of ``decided``."""

    same: int
    decided: int
