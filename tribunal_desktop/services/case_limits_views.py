"""What the limits of a case look like to a page: frozen, made by ``CaseLimits``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.limit_rules import ExtensionRule, Interval, LimitRule
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.periods import Deduction, HourPeriod, Period
from tribunal_desktop.rules.terms import (
    AdjournmentGround,
    DeductionKind,
    ExtensionDecider,
    LimitEvent,
    LimitState,
    PartyRole,
    Post,
    Procedure,
)
from tribunal_desktop.services.nodes import DutyView, NodeView


@dataclass(frozen=True)
class CaseLimit:
    """One limit of the case as it stands today; ``counted`` says how its days were reached."""

    id: str
    rule: LimitRule
    party: str
    event: LimitEvent | None
    party_id: str | None
    started_on: date
    counted: Period | HourPeriod
    deductions: tuple[Deduction, ...]
    extended_by: int
    planned_on: date
    due_on: date
    nominal_on: date
    due_at: datetime | None
    provisional: bool
    state: LimitState
    urgency: int
    """How many of the days to remind at have come."""
    done_on: date | None
    proof: str
    by_hand: bool
    owner: str
    """Whose it is by name; empty while nobody of the post is known."""
    owner_post: Post | None

    @property
    def name(self) -> Name:
        """What it is called."""
        return self.rule.limit.name

    @property
    def movable(self) -> bool:
        """Its first day may be corrected here; the day of filing belongs to the filing."""
        entered = self.by_hand or self.event not in (None, LimitEvent.FILED)
        return entered and self.done_on is None


@dataclass(frozen=True)
class IntervalRow:
    """An interval that does not count."""

    id: str
    kind: DeductionKind
    starts_on: date
    ends_on: date | None
    reason: str
    proof: str


@dataclass(frozen=True)
class ExtensionRow:
    """A lengthening that was asked for."""

    id: str
    rule_id: str
    name: Name
    amount: int
    applied_on: date
    reason: str
    decided_by: ExtensionDecider
    decided_on: date | None
    granted: bool
    decision: str


@dataclass(frozen=True)
class AdjournmentRow:
    """A hearing that was put off."""

    id: str
    from_on: date
    to_on: date
    ground: AdjournmentGround
    reason: str
    approved_by: str


@dataclass(frozen=True)
class NextExtension:
    """What may still be asked for a running limit, and until when."""

    limit_id: str
    rule: LimitRule
    allowed: ExtensionRule
    apply_by: date
    decide_by: date


@dataclass(frozen=True)
class PartyChoice:
    """A party to choose."""

    id: str
    name: str
    role: PartyRole


@dataclass(frozen=True)
class CaseLimitsView:
    """Everything the section shows."""

    dispute_id: str
    number: str
    filed_on: date | None
    closed_on: date | None
    procedure: Procedure | None
    today: date
    limits: tuple[CaseLimit, ...]
    intervals: tuple[IntervalRow, ...]
    extensions: tuple[ExtensionRow, ...]
    adjournments: tuple[AdjournmentRow, ...]
    next_extensions: tuple[NextExtension, ...]
    most_adjournments: int
    parties: tuple[PartyChoice, ...]
    nodes: tuple[NodeView, ...]
    duties: tuple[DutyView, ...]
    """Of the person who looks, at the present node."""


@dataclass(frozen=True)
class MovedEvent:
    """An event put to another day, for the limits it began."""

    event: LimitEvent | None
    party_id: str | None
    was_on: date
    on: date
    limit_id: str = ""
    """Set for a limit that was added by hand and moves alone."""


@dataclass(frozen=True)
class Change:
    """What is tried in the sandbox before it is written."""

    moved: tuple[MovedEvent, ...] = ()
    intervals: tuple[Interval, ...] = ()


@dataclass(frozen=True)
class Moved:
    """A limit now and then."""

    now: CaseLimit
    then: CaseLimit
    days: int
    """Later by; negative when earlier."""
