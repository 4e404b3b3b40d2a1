"""The dispute, which keeps one identity from first contact to archive, with its parties and limits."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, String, func, text
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import (
    Channel,
    GreenChannel,
    IdType,
    LimitBound,
    LimitEnding,
    LimitEvent,
    MediationMode,
    Outcome,
    PartyKind,
    PartyRole,
    Procedure,
    Sex,
    Stage,
)

NO_DUE_DAY = date.max
"""``Dispute.next_due_on`` while no limit runs: such disputes come last."""


class Dispute(Recorded, Base):
    """One matter (纠纷) through mediation, filing, trial and closing."""

    __tablename__ = "dispute"
    __table_args__ = (
        Index("ix_dispute_stage_received", "stage", "received_at", "id", "green_channel"),
        Index("ix_dispute_received", "received_at", "id"),
        Index("ix_dispute_list", "stage", "amount_fen", "case_no", "provisional_no", "id"),
        Index("ix_dispute_cause", "cause_code", "cause_version"),
        Index("ix_dispute_by_cause", "cause_code", "id", "stage", "received_at"),
        Index("ix_dispute_judge", "judge_id", "closed_on"),
        Index("ix_dispute_assistant", "assistant_id", "closed_on"),
        Index("ix_dispute_clerk", "clerk_id", "closed_on"),
        Index(
            "ix_dispute_chosen_mediator",
            "chosen_mediator_id",
            sqlite_where=text("chosen_mediator_id IS NOT NULL"),
        ),
        Index("ix_dispute_village", "village_id", "received_at", "id", "filed_on"),
        Index("ix_dispute_due", "next_due_on", "id", "stage"),
        Index("ix_dispute_event", "last_event_at", "id", "stage"),
        Index("ix_dispute_quiet", "stage", "last_event_at", "id"),
        Index("ix_dispute_looked", "flags_looked_on", "id"),
        Index("ix_dispute_closed", "closed_on", "procedure", "filed_on", "id"),
        Index("ix_dispute_filed", "filed_on", "procedure", "channel", "village_id"),
        Index(
            "ix_dispute_facets",
            "stage",
            "procedure",
            "channel",
            "judge_id",
            "village_id",
            "cause_code",
            "green_channel",
            "next_due_on",
            "received_at",
            "id",
        ),
    )
    record_type = "dispute"

    id: Mapped[Id]
    provisional_no: Mapped[str] = mapped_column(unique=True)
    """Given offline at intake (临时编号), kept for ever beside the formal number."""
    case_no: Mapped[str | None] = mapped_column(unique=True, default=None)
    """Formal case number (案号), which only the parent court issues."""
    received_at: Mapped[datetime]
    channel: Mapped[Channel]
    stage: Mapped[Stage]
    cause_code: Mapped[str | None] = mapped_column(String(16), default=None)
    cause_version: Mapped[str | None] = mapped_column(String(8), default=None)
    claim_text: Mapped[str] = mapped_column(default="")
    facts_text: Mapped[str] = mapped_column(default="")
    amount_fen: Mapped[int | None] = mapped_column(default=None)
    village_id: Mapped[str | None] = mapped_column(ForeignKey("village.id"), default=None)
    judge_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    assistant_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    clerk_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    received_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    procedure: Mapped[Procedure | None] = mapped_column(default=None)
    mediation_mode: Mapped[MediationMode | None] = mapped_column(default=None)
    chosen_mediator_id: Mapped[str | None] = mapped_column(ForeignKey("mediator.id"), default=None)
    """The mediator both sides chose together, who comes before every other proposal (TYD 12)."""
    language_need: Mapped[str | None] = mapped_column(default=None)
    green_channel: Mapped[GreenChannel | None] = mapped_column(default=None)
    """Why this dispute goes first (绿色通道); none for the others."""
    filed_on: Mapped[date | None] = mapped_column(default=None)
    closed_on: Mapped[date | None] = mapped_column(default=None)
    outcome: Mapped[Outcome | None] = mapped_column(default=None)
    confirmed_findings: Mapped[str] = mapped_column(default="")
    """Codes of the questions a person answered with «as the paper says» at intake, comma-separated."""
    import_key: Mapped[str | None] = mapped_column(unique=True, default=None)
    """Identity of an imported register row: importing the same row again makes no second dispute."""
    next_due_on: Mapped[date] = mapped_column(default=NO_DUE_DAY, info=LOCAL)
    """Last day of the limit that ends first among those that run; kept by ``models.kept`` for lists."""
    last_event_at: Mapped[datetime | None] = mapped_column(default=None, info=LOCAL)
    """When anything was last written in the dispute; kept by ``models.kept`` for lists."""
    flags_looked_on: Mapped[date | None] = mapped_column(default=None, info=LOCAL)
    """The day the rules of the four types last looked at it; none again as soon as anything is written in it."""

    @hybrid_property
    def number(self) -> str:
        """The formal number once the parent court gave one, else the provisional number; also in queries."""
        return self.case_no or self.provisional_no

    @number.inplace.expression
    @classmethod
    def _number_in_queries(cls) -> ColumnElement[str]:
        return func.coalesce(cls.case_no, cls.provisional_no)


class Party(Recorded, Base):
    """A party to the dispute (当事人; CPL 124)."""

    __tablename__ = "party"
    __table_args__ = (
        Index("ix_party_dispute", "dispute_id", "position"),
        Index("ix_party_name", "name", "role", "dispute_id", "id_number"),
        Index("ix_party_first", "position", "name", "dispute_id"),
        Index("ix_party_id_number", "id_number"),
    )
    record_type = "party"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    position: Mapped[int]
    role: Mapped[PartyRole]
    kind: Mapped[PartyKind]
    name: Mapped[str]
    sex: Mapped[Sex | None] = mapped_column(default=None)
    birth_date: Mapped[date | None] = mapped_column(default=None)
    ethnicity: Mapped[str | None] = mapped_column(default=None)
    id_type: Mapped[IdType] = mapped_column(default=IdType.NONE)
    id_number: Mapped[str | None] = mapped_column(default=None)
    occupation: Mapped[str | None] = mapped_column(default=None)
    employer: Mapped[str | None] = mapped_column(default=None)
    domicile: Mapped[str | None] = mapped_column(default=None)
    phone: Mapped[str | None] = mapped_column(default=None)
    representative_name: Mapped[str | None] = mapped_column(default=None)
    representative_post: Mapped[str | None] = mapped_column(default=None)


def _as_due(context: DefaultExecutionContext) -> date:
    due_on: date = context.get_current_parameters()["due_on"]  # type: ignore[no-untyped-call]
    return due_on


class Deadline(Recorded, Base):
    """A limit that runs in the dispute (期限), with the rule it follows and how it was reached."""

    __tablename__ = "deadline"
    __table_args__ = (
        Index("ix_deadline_dispute", "dispute_id", "done_on", "due_on"),
        Index("ix_deadline_due", "done_on", "due_on"),
        Index("ix_deadline_rule", "rule_id", "done_on", "due_on", "dispute_id", "planned_on", "paused"),
        Index("ix_deadline_warned", "done_on", "planned_on", "warn_from", "bound", "id"),
    )
    record_type = "deadline"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    rule_id: Mapped[str] = mapped_column(String(16))
    started_on: Mapped[date]
    nominal_on: Mapped[date]
    due_on: Mapped[date]
    basis: Mapped[str]
    provisional: Mapped[bool] = mapped_column(default=False)
    """True when the year's holiday notice was not known."""
    planned_on: Mapped[date] = mapped_column(default=_as_due)
    """The day to work towards: before moving for the court's own trial limit, else the last lawful day."""
    warn_from: Mapped[date | None] = mapped_column(default=_as_due)
    """From this day the workbench reminds; none for a limit that stands still or is never reminded of."""
    event: Mapped[LimitEvent | None] = mapped_column(default=None)
    """What began it; a change of that day moves every limit it began."""
    party_id: Mapped[str | None] = mapped_column(ForeignKey("party.id"), default=None)
    """Whose service began it, where it runs for each party apart (Int 244)."""
    started_at: Mapped[datetime | None] = mapped_column(default=None)
    due_at: Mapped[datetime | None] = mapped_column(default=None)
    """First and last hour of a limit in hours."""
    proof: Mapped[str] = mapped_column(default="")
    by_hand: Mapped[bool] = mapped_column(default=False)
    bound: Mapped[LimitBound] = mapped_column(default=LimitBound.COURT)
    deducted_days: Mapped[int] = mapped_column(default=0)
    extended_by: Mapped[int] = mapped_column(default=0)
    """In the unit of the limit."""
    paused: Mapped[bool] = mapped_column(default=False)
    """An interval that does not count is running: the days hold for the day they were counted on."""
    done_on: Mapped[date | None] = mapped_column(default=None)
    ending: Mapped[LimitEnding | None] = mapped_column(default=None)
    ended_by_id: Mapped[str | None] = mapped_column(String(32), default=None)
    """The closing or the mediation whose end ended it: taking that back takes up again these limits and no others."""
    begun_for_id: Mapped[str | None] = mapped_column(String(32), default=None)
    """The application it was begun for, where a dispute can have several of a kind."""
