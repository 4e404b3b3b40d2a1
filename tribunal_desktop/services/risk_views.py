"""What the section on the four types and risk shows: frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.four_types import Proposal
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import (
    DangerGround,
    FinderRole,
    FlagState,
    FourType,
    NetRole,
    RiskDimension,
    RiskLevel,
    Stage,
    SupervisionMeasure,
    ToldBody,
)


@dataclass(frozen=True)
class FlagRow:
    """A decision on an indicator."""

    id: str
    four_type: FourType
    indicator: Name
    state: FlagState
    finder: FinderRole
    found_stage: Stage
    marked_at: datetime
    marked_by: str
    words: str
    evidence: str
    lifted_at: datetime | None
    lifted_by: str
    lifted_words: str


@dataclass(frozen=True)
class MeasureRow:
    """A measure against a risk."""

    id: str
    text: str
    done_on: date | None
    done_by: str
    done_words: str


@dataclass(frozen=True)
class AssessmentRow:
    """What the round table found."""

    id: str
    held_on: date
    attendees: str
    ratings: dict[RiskDimension, RiskLevel]
    level: RiskLevel
    supervisor: str
    minutes: str
    measures: tuple[MeasureRow, ...]


@dataclass(frozen=True)
class StaffChoice:
    """Somebody who can be named as supervisor."""

    id: str
    name: str


@dataclass(frozen=True)
class FlagsView:
    """Marks and assessments of one dispute."""

    dispute_id: str
    number: str
    stage: Stage
    proposals: tuple[Proposal, ...]
    flags: tuple[FlagRow, ...]
    assessments: tuple[AssessmentRow, ...]
    supervisors: tuple[StaffChoice, ...]
    may_decide: bool
    may_rate: bool

    @property
    def flagged(self) -> bool:
        """Whether the case is one of the four types now."""
        return any(each.state is FlagState.CONFIRMED for each in self.flags)

    @property
    def open_measures(self) -> int:
        """Measures nobody ticked."""
        return sum(measure.done_on is None for each in self.assessments for measure in each.measures)


@dataclass(frozen=True)
class ActRow:
    """An act of supervision."""

    id: str
    measure: SupervisionMeasure
    acted_at: datetime
    acted_by: str
    words: str
    report_by: date | None
    corrects: SupervisionMeasure | None
    report: str
    reported_at: datetime | None
    reported_by: str

    @property
    def awaited(self) -> bool:
        """Whether a report was asked for and is not there."""
        return self.report_by is not None and self.reported_at is None


@dataclass(frozen=True)
class SupervisionView:
    """The acts of supervision in one dispute, newest first."""

    dispute_id: str
    acts: tuple[ActRow, ...]
    may_supervise: bool


@dataclass(frozen=True)
class NoticeRow:
    """A body that was told, and its receipt."""

    id: str
    body: ToldBody
    body_name: str
    person: str
    told_at: datetime
    told_by: str
    receipt_on: date | None
    receipt_words: str


@dataclass(frozen=True)
class CheckRow:
    """A look at how things stand."""

    checked_at: datetime
    checked_by: str
    words: str
    next_on: date


@dataclass(frozen=True)
class MemberRow:
    """Somebody in the protection net."""

    id: str
    name: str
    role: NetRole
    phone: str


@dataclass(frozen=True)
class DangerRow:
    """A danger mark with all that hangs on it."""

    id: str
    grounds: tuple[DangerGround, ...]
    words: str
    level: RiskLevel
    marked_at: datetime
    marked_by: str
    check_on: date
    lifted_at: datetime | None
    lifted_by: str
    lifted_words: str
    notices: tuple[NoticeRow, ...]
    checks: tuple[CheckRow, ...]
    net: tuple[MemberRow, ...]


@dataclass(frozen=True)
class DangerView:
    """Danger marks of one dispute, newest first; ``hidden`` says only that there may be some."""

    hidden: bool
    marks: tuple[DangerRow, ...] = ()

    @property
    def running(self) -> DangerRow | None:
        """The mark in force."""
        return next((each for each in self.marks if each.lifted_at is None), None)


@dataclass(frozen=True)
class RegisterFilter:
    """What the register of the four types shows."""

    four_type: FourType | None = None
    state: FlagState | None = None
    year: int | None = None


@dataclass(frozen=True)
class RegisterRow:
    """One line of the register."""

    dispute_id: str
    number: str
    parties: str
    judge: str
    four_type: FourType
    indicator: Name
    state: FlagState
    finder: FinderRole
    marked_at: datetime
    level: RiskLevel | None
    measures: int
    measures_done: int
    acts: int
