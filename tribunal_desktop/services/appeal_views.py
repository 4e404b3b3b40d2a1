"""What the section on appeals shows: frozen, made by ``Appeals``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.appeals import AppealState, Effect
from tribunal_desktop.rules.terms import (
    AppealChannel,
    AppealedPaper,
    AppealResult,
    AppealStep,
    EffectBasis,
    Outcome,
    PartyRole,
    Procedure,
    RetrialResult,
    ReversalReason,
)


@dataclass(frozen=True)
class PartyTerm:
    """One party with its term of appeal and whether it appealed."""

    party_id: str
    name: str
    role: PartyRole
    served_on: date | None
    ends_on: date | None
    ended: bool
    appealed: bool


@dataclass(frozen=True)
class AppealRow:
    """One appeal and how far it came."""

    id: str
    dispute_id: str
    party: str
    against: AppealedPaper
    channel: AppealChannel
    received_on: date
    term_ended_on: date | None
    late_words: str
    request_text: str
    fee_paid_on: date | None
    copy_sent_on: date | None
    copy_served_on: date | None
    answered_on: date | None
    sent_up_on: date | None
    second_no: str
    result: AppealResult | None
    result_on: date | None
    reversal: ReversalReason | None
    result_text: str

    @property
    def late_days(self) -> int:
        """Days after the end of the term; 0 for one in time, or of which that is not known."""
        return max(0, (self.received_on - self.term_ended_on).days) if self.term_ended_on else 0

    @property
    def next_step(self) -> AppealStep | None:
        """The step that is due; none once the file is up or the appeal has its result."""
        if self.result is not None:
            return None
        days = {
            AppealStep.SEND_COPY: self.copy_sent_on,
            AppealStep.COPY_SERVED: self.copy_served_on,
            AppealStep.ANSWER: self.answered_on,
            AppealStep.SEND_UP: self.sent_up_on,
        }
        return next((step for step, on in days.items() if on is None), None)

    @property
    def last_on(self) -> date:
        """The day of the latest step."""
        days = (self.received_on, self.copy_sent_on, self.copy_served_on, self.answered_on, self.sent_up_on)
        return max(on for on in days if on is not None)

    @property
    def state(self) -> AppealState:
        """What it means for the effect of the decision."""
        return AppealState(self.late_days == 0, self.result, self.result_on)


@dataclass(frozen=True)
class RetrialRow:
    """One application for retrial."""

    id: str
    party: str
    applied_on: date
    retrial_court: str
    retrial_no: str
    result: RetrialResult | None
    result_on: date | None
    result_text: str


@dataclass(frozen=True)
class EffectRow:
    """The note that the decision has effect."""

    effective_on: date
    computed_on: date | None
    basis: EffectBasis
    reason: str
    noted_by: str


@dataclass(frozen=True)
class AppealsView:
    """What followed the decision in one dispute."""

    dispute_id: str
    number: str
    outcome: Outcome | None
    procedure: Procedure | None
    closed_on: date | None
    open_to_appeal: bool
    terms: tuple[PartyTerm, ...]
    appeals: tuple[AppealRow, ...]
    retrials: tuple[RetrialRow, ...]
    proposed: Effect
    effect: EffectRow | None


@dataclass(frozen=True)
class DecisionRow:
    """A decision behind a figure."""

    dispute_id: str
    number: str
    parties: str
    judge: str
    closed_on: date
    appealed: bool
    result: AppealResult | None


@dataclass(frozen=True)
class AppealFigure:
    """A count with what it is counted from, and the decisions behind it."""

    key: str
    part: int
    whole: int | None
    rows: tuple[DecisionRow, ...]
