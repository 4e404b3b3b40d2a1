"""What the self-assessment gives out and takes in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.quarters import Quarter
from tribunal_desktop.rules.schemes import Scheme
from tribunal_desktop.rules.scoring import Fact, Score
from tribunal_desktop.rules.terms import (
    ActivityKind,
    AdjustmentItem,
    DutySource,
    MediationStatus,
    Outcome,
    PeriodStatus,
    Post,
    SessionResult,
    Stage,
)

TEAM_SHARE = "team_share"
"""Stands for an indicator in a mark that sets a person's share of the team score (个人系数), in per cent."""


@dataclass(frozen=True)
class PeriodRow:
    """A quarter that can be assessed; ``id`` is empty until it is opened."""

    id: str
    quarter: Quarter
    scheme: Scheme
    status: PeriodStatus

    @property
    def is_open(self) -> bool:
        """It has been opened and can still be changed."""
        return bool(self.id) and self.status is PeriodStatus.OPEN


@dataclass(frozen=True)
class Person:
    """Someone who is assessed."""

    id: str
    name: str
    post: Post


@dataclass(frozen=True)
class MarkRow:
    """A mark that was given (人工评分)."""

    indicator_id: str
    value: Decimal
    reason: str
    rater_id: str
    rater: str


@dataclass(frozen=True)
class NewMark:
    """A mark as it is entered."""

    indicator_id: str
    value: Decimal | None
    reason: str
    rater_id: str | None


@dataclass(frozen=True)
class AdjustmentRow:
    """A bonus or deduction that was entered (加扣分)."""

    id: str
    item: AdjustmentItem
    points: Decimal
    reason: str
    evidence: str


@dataclass(frozen=True)
class NewAdjustment:
    """A bonus or deduction as it is entered."""

    item: AdjustmentItem
    points: Decimal | None
    reason: str
    evidence: str


@dataclass(frozen=True)
class Assessment:
    """One person's score in one period with everything it rests on."""

    period: PeriodRow
    person: Person
    score: Score
    facts: Mapping[str, Fact]
    marks: tuple[MarkRow, ...]
    adjustments: tuple[AdjustmentRow, ...]
    counted_to: date
    """Last day that was counted: the period's end, or the day it was computed if that came first."""
    submitted_at: datetime | None = None
    warnings: tuple[Finding, ...] = ()
    """What the scheme scores although its source abolished it."""


@dataclass(frozen=True)
class Act:
    """An act behind a number (佐证), and where to open it."""

    on: date | None
    number: str
    title: str
    state: Stage | Outcome | MediationStatus | SessionResult | ActivityKind | DutySource | None
    facts: tuple[str, ...]
    """The facts of the indicator it counts in."""
    page: str
    """Page that shows it; empty when there is none."""
    item: str


@dataclass(frozen=True)
class Submission:
    """What submitting a period now would freeze."""

    people: int
    counted_to: date
    period_over: bool
    unscored: int
    """Indicators without data, over all people."""
