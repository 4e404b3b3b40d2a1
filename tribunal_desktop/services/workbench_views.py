"""What the workbench shows: frozen, made by ``Workbench`` and its sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class TaskKind(StrEnum):
    """Why something stands on the workbench (事项类别)."""

    DEADLINE = "deadline"
    INSTALMENT = "instalment"
    TRIP = "trip"
    PROBLEM = "problem"
    CONTACT_DAY = "contact_day"
    HEARING = "hearing"
    STATION_VISIT = "station_visit"


class DecisionKind(StrEnum):
    """What waits for a person's decision (需要决定)."""

    CLOCK_BEHIND = "clock_behind"
    FILING = "filing"
    ALLOCATION = "allocation"
    MEDIATION_ENDED_LATE = "mediation_ended_late"
    AGREED_NOT_CLOSED = "agreed_not_closed"
    INSTALMENT_OVERDUE = "instalment_overdue"
    REFUSED_RECORD = "refused_record"
    FOUR_TYPES_FOUND = "four_types_found"
    REPORT_AWAITED = "report_awaited"
    DANGER_CHECK_DUE = "danger_check_due"
    DANGER_RECEIPT_MISSING = "danger_receipt_missing"
    GREEN_CHANNEL = "green_channel"
    FILING_LATE = "filing_late"
    DESK_COMPLAINT = "desk_complaint"
    FEE_LATE = "fee_late"
    PAYMENT_OVERDUE = "payment_overdue"
    SMALL_CLAIMS_UNTOLD = "small_claims_untold"
    PROCEDURE_OPEN = "procedure_open"
    NUMBER_DUE = "number_due"
    DOSSIER_DUE = "dossier_due"
    STUCK = "stuck"
    EFFECT_TO_NOTE = "effect_to_note"
    REVIEW_TO_DO = "review_to_do"
    REVIEW_OBJECTED = "review_objected"
    DEFECT_TO_RECTIFY = "defect_to_rectify"
    SERIES_FOUND = "series_found"
    PAY_SHEET_DUE = "pay_sheet_due"
    PAY_TO_APPROVE = "pay_to_approve"
    VOLUNTEER_SCORES = "volunteer_scores"
    VOLUNTEER_LOW = "volunteer_low"
    REPLACEMENT_REPLY = "replacement_reply"
    EXIT_LEFT_OPEN = "exit_left_open"
    SEAL_REFUSED = "seal_refused"
    SEAL_GRANTED = "seal_granted"
    SEAL_PENDING = "seal_pending"


@dataclass(frozen=True)
class DueTask:
    """Something with a day; ``entity`` is what opens when it is chosen."""

    kind: TaskKind
    due_on: date
    rule_id: str
    subject: str
    number: str
    page: str
    entity_id: str
    owner: str = ""
    """Whose turn it is, by name."""
    pressing: bool = False
    """A limit has reached the last of the days to remind at."""


@dataclass(frozen=True)
class Decision:
    """A kind of decision, how many wait, and the first few."""

    kind: DecisionKind
    count: int
    subjects: tuple[str, ...]
    page: str
    entity_id: str


@dataclass(frozen=True)
class Figures:
    """The four figures at the top; each rate comes with its n of m."""

    open_disputes: int
    over_limit: int
    mediations_ended: int
    mediations_agreed: int
    trips_this_year: int
    villages_this_year: int
    waiting_records: int
    last_receipt_at: datetime | None


@dataclass(frozen=True)
class WorkbenchView:
    """Everything the workbench shows."""

    today: date
    figures: Figures
    due: tuple[DueTask, ...]
    due_total: int
    decisions: tuple[Decision, ...]
    week_trips: tuple[DueTask, ...]
