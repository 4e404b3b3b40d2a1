"""Duties to pay as the window shows and types them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tribunal_desktop.rules.terms import DutySource, PartyRole, PerformanceState, PerformanceWay


@dataclass(frozen=True)
class DocumentRef:
    """A document with a duty to pay: a mediated agreement, or a duty entered from a court document."""

    id: str
    agreed: bool


@dataclass(frozen=True)
class PaymentView:
    """One payment that was made."""

    id: str
    paid_on: date
    amount_fen: int
    way: PerformanceWay
    evidence: str
    files: int


@dataclass(frozen=True)
class TermLine:
    """A payment day, of an agreement or of a court document alike."""

    id: str
    document: DocumentRef
    dispute_id: str
    number: str
    position: int
    obligor: str
    obligee: str
    amount_fen: int
    paid_fen: int
    due_on: date
    settled_on: date | None
    state: PerformanceState
    payments: tuple[PaymentView, ...] = ()

    @property
    def owing_fen(self) -> int:
        """What is still to be paid."""
        return self.amount_fen - self.paid_fen


@dataclass(frozen=True)
class DocumentView:
    """A document with its payment days, and until when enforcement can be asked for."""

    ref: DocumentRef
    source: DutySource | None
    """None for an agreement that no court document stands behind yet."""
    document_no: str
    effective_on: date
    words: str
    terms: tuple[TermLine, ...]
    enforce_by: date
    enforced_on: date | None

    @property
    def owing_fen(self) -> int:
        """What is still to be paid under it."""
        return sum(term.owing_fen for term in self.terms)


@dataclass(frozen=True)
class DutyParty:
    """A party who owes or is owed."""

    id: str
    name: str
    role: PartyRole


@dataclass(frozen=True)
class PerformanceView:
    """Everything that is to be paid in one dispute."""

    dispute_id: str
    number: str
    case_no: str
    closed_on: date | None
    today: date
    remind_days: int
    parties: tuple[DutyParty, ...]
    documents: tuple[DocumentView, ...]


@dataclass(frozen=True)
class DutyDetails:
    """A duty of a court document as it is typed; ``terms`` are sums with their days."""

    source: DutySource
    document_no: str
    effective_on: date | None
    obligor_party_id: str
    obligee_party_id: str
    words: str
    terms: tuple[tuple[int | None, date | None], ...]


@dataclass(frozen=True)
class PerformancePaymentDetails:
    """A payment as it is typed."""

    amount_fen: int | None
    paid_on: date | None
    way: PerformanceWay
    evidence: str = ""


@dataclass(frozen=True)
class WatchList:
    """What is to be paid in all disputes (履约守护): the lines of one state, and how many there are of each."""

    lines: tuple[TermLine, ...]
    counts: tuple[tuple[PerformanceState, int], ...]


@dataclass(frozen=True)
class RateRow:
    """One document that was due in the period."""

    document: DocumentRef
    dispute_id: str
    number: str
    parties: str
    performed: bool


@dataclass(frozen=True)
class RateView:
    """Automatic performance of a period: n of m documents, each of which opens."""

    starts_on: date
    ends_on: date
    percent: Decimal | None
    rows: tuple[RateRow, ...]

    @property
    def performed(self) -> int:
        """Documents performed without enforcement."""
        return sum(row.performed for row in self.rows)
