"""What the section on closing shows: frozen, made by ``Closings``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import ClosingDay, Outcome, Procedure


@dataclass(frozen=True)
class ClosingRow:
    """A closing, or one that was taken back."""

    id: str
    outcome: Outcome
    pronounced_on: date | None
    closed_on: date
    day_basis: ClosingDay
    main_text: str
    amount_fen: int | None
    performed_at_once: bool
    reason: str
    undone_on: date | None
    undone_reason: str


@dataclass(frozen=True)
class AppealTerm:
    """Until when one party may appeal."""

    party: str
    ends_on: date
    ended: bool


@dataclass(frozen=True)
class ClosingView:
    """Closing of one dispute: what holds, what was taken back, and the way to it."""

    dispute_id: str
    number: str
    filed_on: date | None
    procedure: Procedure | None
    outcome: Outcome | None
    closed_on: date | None
    closed_elsewhere: bool
    """Closed by a mediation or a refusal to file, where it is also taken back."""
    holds: ClosingRow | None
    undone: tuple[ClosingRow, ...]
    appeal_terms: tuple[AppealTerm, ...]
    final_at_once: bool
    """A small claims judgment cannot be appealed."""


@dataclass(frozen=True)
class Gate:
    """Whether a dispute can be closed in a way, and the day that counts."""

    findings: tuple[Finding, ...]
    day: date | None
    basis: ClosingDay | None
