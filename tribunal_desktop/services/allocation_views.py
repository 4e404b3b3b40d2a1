"""What the allocation of a dispute shows: frozen, made by ``Allocations``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.draw import Pool
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import AllocationKind, AllocationReason, ExclusionReason, Post


@dataclass(frozen=True)
class JudgeView:
    """Somebody the dispute may go to, with load and weight, and the questions of recusal about them.

    ``excluded`` is a reason that holds without anybody's answer.
    """

    id: str
    name: str
    post: Post
    open_cases: int
    weight: int
    questions: tuple[Finding, ...]
    excluded: ExclusionReason | None


@dataclass(frozen=True)
class PendingDraw:
    """A draw whose pool is fixed and whose seed is not known yet."""

    id: str
    pool: Pool
    commitment: str
    check_words: tuple[str, ...]
    opened_at: datetime
    operator: str


@dataclass(frozen=True)
class AllocationRow:
    """One step of the allocation, as the history lists it."""

    id: str
    kind: AllocationKind
    drawn: bool
    """True where the judge was or is to be drawn."""
    opened_at: datetime
    decided_at: datetime | None
    given_up_at: datetime | None
    operator: str
    from_judge: str
    judge: str
    reason: AllocationReason | None
    words: str
    approver: str
    notified_on: date | None
    given_up_words: str


@dataclass(frozen=True)
class AllocationView:
    """Where the allocation of one dispute stands."""

    dispute_id: str
    number: str
    parties: str
    filed_on: date | None
    closed_on: date | None
    judge_id: str | None
    judge: str
    heads_take_part: bool
    judges: tuple[JudgeView, ...]
    pending: PendingDraw | None
    history: tuple[AllocationRow, ...]
    """Newest first."""

    @property
    def can_change(self) -> bool:
        """Whether the dispute may get a judge or another one now."""
        return self.filed_on is not None and self.closed_on is None
