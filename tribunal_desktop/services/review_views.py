"""What the quality review shows: frozen, made by ``QualityReviews``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.terms import ItemMark, ReviewGrade, ReviewKind, ReviewStage


@dataclass(frozen=True)
class Person:
    """Somebody by id and name."""

    id: str
    name: str


@dataclass(frozen=True)
class ItemRow:
    """An item of a review that was not simply met."""

    id: str
    item: str
    mark: ItemMark
    words: str
    rectify_by: str
    rectify_due_on: date | None
    rectified_on: date | None
    rectified_words: str


@dataclass(frozen=True)
class ReviewRow:
    """One review."""

    id: str
    dispute_id: str
    number: str
    parties: str
    closed_on: date | None
    kind: ReviewKind
    round_id: str | None
    draw_place: int
    reason: str
    judge_id: str
    judge: str
    reviewer_id: str | None
    reviewer: str
    sheet_version: str
    grade: ReviewGrade | None
    summary: str
    finished_at: datetime | None
    reply: str
    objected: bool
    objection_decision: str
    items: tuple[ItemRow, ...]
    stage: ReviewStage

    @property
    def defects(self) -> tuple[ItemRow, ...]:
        """What was found wrong."""
        return tuple(item for item in self.items if item.mark in (ItemMark.MINOR, ItemMark.SERIOUS))


@dataclass(frozen=True)
class CaseReviewView:
    """The reviews of one case and what the person who looks may do."""

    dispute_id: str
    closed: bool
    rows: tuple[ReviewRow, ...]
    may_draw: bool
    reviewers: tuple[Person, ...]
    """Those who may review this case."""
    actor_id: str


@dataclass(frozen=True)
class RoundRow:
    """One round of review with its figures."""

    id: str
    kind: ReviewKind
    title: str
    starts_on: date
    ends_on: date
    pool: int
    """Cases that could be drawn."""
    places: int
    reviewed: int
    defective: int
    commitment: str
    check_words: tuple[str, ...]
    nonce: str
    seed: str
    drawn_at: datetime | None
    opened_by: str


@dataclass(frozen=True)
class CoverageRow:
    """One judge in the year: cases closed, drawn or taken up for review, reviewed, found defective."""

    judge: str
    closed: int
    chosen: int
    reviewed: int
    defective: int


@dataclass(frozen=True)
class RoundsView:
    """The rounds of a year, and whether every judge is covered."""

    year: int
    rounds: tuple[RoundRow, ...]
    coverage: tuple[CoverageRow, ...]
    reviewers: tuple[Person, ...]
    may_draw: bool

    @property
    def with_cases(self) -> int:
        """Judges who closed a case in the year."""
        return sum(row.closed > 0 for row in self.coverage)

    @property
    def covered(self) -> int:
        """Of those, judges with a case chosen for review."""
        return sum(row.closed > 0 and row.chosen > 0 for row in self.coverage)
