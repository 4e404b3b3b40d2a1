"""What the views of volunteers show and what is typed into them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.comparison import Change, Counted
from tribunal_desktop.rules.terms import ActivityKind, AidTask, Degree, Post, RecruitStep
from tribunal_desktop.rules.volunteers import ScoreSheet, TermsReport, Work


@dataclass(frozen=True)
class ListPaper:
    """A list on paper, and the title it is kept under."""

    paper: Paper
    title: str


@dataclass(frozen=True)
class Named:
    """Somebody to choose."""

    id: str
    name: str


@dataclass(frozen=True)
class PairRow:
    """A judge and the volunteer paired with them; without ``pairing_id`` nobody is."""

    judge_id: str
    judge: str
    post: Post
    pairing_id: str = ""
    volunteer_id: str = ""
    volunteer: str = ""
    township: str = ""
    started_on: date | None = None
    pledged_on: date | None = None


@dataclass(frozen=True)
class PairBoard:
    """Who works with whom today (结对看板)."""

    rows: tuple[PairRow, ...]
    free: tuple[Named, ...]
    """Volunteers nobody is paired with."""
    volunteers: int

    @property
    def judges(self) -> int:
        """How many judges there are."""
        return len(self.rows)

    @property
    def paired(self) -> int:
        """How many of them have a volunteer."""
        return sum(bool(row.pairing_id) for row in self.rows)

    @property
    def ratio(self) -> str:
        """Judges to volunteers, as it is printed."""
        return f"{self.judges}:{self.volunteers}"


@dataclass(frozen=True)
class NewPairing:
    """A pairing as typed."""

    judge_id: str
    volunteer_id: str
    started_on: date | None


@dataclass(frozen=True)
class NewCandidate:
    """A candidate as typed."""

    name: str
    township: str
    phone: str = ""


@dataclass(frozen=True)
class StepRow:
    """One of the five steps of a candidate; without ``done_on`` it is open."""

    step: RecruitStep
    id: str = ""
    done_on: date | None = None
    actor: str = ""
    words: str = ""
    skipped_reason: str = ""
    papers: int = 0


@dataclass(frozen=True)
class CandidateRow:
    """A candidate with all five steps."""

    id: str
    name: str
    township: str
    phone: str
    applied_on: date
    steps: tuple[StepRow, ...]
    next_step: RecruitStep | None
    volunteer_id: str
    withdrawn_on: date | None
    withdrawn_reason: str

    @property
    def open(self) -> bool:
        """Steps are still to be taken."""
        return self.withdrawn_on is None and self.next_step is not None

    @property
    def taken(self) -> int:
        """How many steps were taken or skipped."""
        return sum(step.done_on is not None for step in self.steps)


@dataclass(frozen=True)
class NewTask:
    """A task as typed."""

    volunteer_id: str
    kind: AidTask
    words: str
    due_on: date | None
    dispute_id: str = ""


@dataclass(frozen=True)
class TaskDone:
    """How a task ended, as typed."""

    done_on: date | None
    minutes: int | None
    overtime: int | None = 0
    words: str = ""


@dataclass(frozen=True)
class TaskRow:
    """A task of a volunteer."""

    id: str
    volunteer_id: str
    volunteer: str
    judge: str
    kind: AidTask
    number: str
    dispute_id: str
    words: str
    assigned_on: date
    due_on: date
    done_on: date | None
    minutes: int | None
    overtime: int
    done_words: str


@dataclass(frozen=True)
class OutingRow:
    """A circuit trip with the volunteers who went along; what was done stands in the circuit log."""

    trip_id: str
    name: str
    day: date
    judge_id: str
    judge: str
    purposes: tuple[ActivityKind, ...]
    volunteer_ids: tuple[str, ...]
    volunteers: tuple[str, ...]


@dataclass(frozen=True)
class ScoreRow:
    """A volunteer's score of a month; without ``total`` the sheet is missing."""

    volunteer_id: str
    volunteer: str
    judge_id: str
    judge: str
    total: int | None
    full: int
    low: bool
    low_months: tuple[date, date] | None
    noticed_on: date | None
    """When the township was last told to replace the volunteer, after those months."""
    comment: str
    marked_at: datetime | None
    mine: bool
    """Whether who asks may fill the sheet in."""


@dataclass(frozen=True)
class ScoreMonth:
    """The sheets of a month (月度评分)."""

    month: date
    due_on: date
    rows: tuple[ScoreRow, ...]

    @property
    def missing(self) -> tuple[ScoreRow, ...]:
        """Sheets that were not filled in."""
        return tuple(row for row in self.rows if row.total is None)


@dataclass(frozen=True)
class SheetView:
    """One sheet to fill in, with the work of the month beside its items."""

    volunteer_id: str
    volunteer: str
    judge: str
    month: date
    sheet: ScoreSheet
    marks: Mapping[str, int]
    comment: str
    work: Mapping[str, Work]
    own_since: date | None = None
    """From when the tribunal's own items hold; without it they are the sample."""


@dataclass(frozen=True)
class NewNotice:
    """A notice to the township as typed."""

    volunteer_id: str
    township: str
    reason: str
    evidence: str
    reply_by: date | None


@dataclass(frozen=True)
class NoticeRow:
    """A notice that was made, and its answer."""

    id: str
    volunteer: str
    township: str
    judge: str
    made_on: date
    reply_by: date
    replied_on: date | None
    reply: str
    document_id: str


@dataclass(frozen=True)
class EffectRow:
    """Closings of a judge before and since the pairing; without ``change`` a period has no whole month."""

    judge: str
    volunteer: str
    started_on: date
    before: Counted
    after: Counted
    change: Change | None


@dataclass(frozen=True)
class EffectView:
    """The effect of the pairings (辅助成效); ``whole`` sums up the judges with both periods full."""

    months_before: int
    months_after: int
    annualised: bool
    rows: tuple[EffectRow, ...]
    compared: int
    before: Counted
    after: Counted
    whole: Change | None


@dataclass(frozen=True)
class TermsFacts:
    """The facts of a contract as typed."""

    birth_date: date | None = None
    degree: Degree | None = None
    service_from: date | None = None
    employer: str = ""
    contract_until: date | None = None
    monthly_pay_fen: int | None = None
    five_insurances: bool = False
    pledged_on: date | None = None


@dataclass(frozen=True)
class TermsRow:
    """A volunteer with the facts of the contract."""

    volunteer_id: str
    name: str
    township: str
    judge: str
    facts: TermsFacts
    overtime_minutes: int
    """Of this year, from the tasks."""
    trained_on: date | None = None
    """The last training they were at, from the record of trainings."""


@dataclass(frozen=True)
class TermsView:
    """All volunteers with their terms, and what they come to."""

    rows: tuple[TermsRow, ...]
    report: TermsReport
