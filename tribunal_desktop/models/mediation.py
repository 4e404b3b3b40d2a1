"""Mediation: who mediates, the sessions, the agreement with its clauses and instalments."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL, Base, Id
from tribunal_desktop.models.recorded import Drafted, Recorded
from tribunal_desktop.rules.terms import ClauseKind, MediationMode, MediationStatus, SessionResult, SessionWay


class MediationCase(Recorded, Base):
    """One mediation of a dispute (调解) in a mediator's hands."""

    __tablename__ = "mediation_case"
    __table_args__ = (
        Index("ix_mediation_case_dispute", "dispute_id", "status"),
        Index("ix_mediation_case_assigned", "assigned_at", "id"),
        Index("ix_mediation_case_due", "status", "due_on", "ended_on", "dispute_id"),
        Index("ix_mediation_case_ended", "ended_on", "status"),
        Index("ix_mediation_case_mediator", "mediator_id", "status"),
    )
    record_type = "mediation_case"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    mode: Mapped[MediationMode]
    mediator_id: Mapped[str] = mapped_column(ForeignKey("mediator.id"))
    assigned_at: Mapped[datetime]
    choice_signed_on: Mapped[date | None] = mapped_column(default=None)
    """Day both sides agreed to the mediation (TYD 11); before filing they sign that they choose it (FM25 2)."""
    receipt_signed_on: Mapped[date | None] = mapped_column(default=None)
    """Day the mediator signed for the file: the term runs from here (TYD 27)."""
    due_on: Mapped[date | None] = mapped_column(default=None)
    status: Mapped[MediationStatus] = mapped_column(default=MediationStatus.RUNNING)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    conflict_answer: Mapped[str | None] = mapped_column(default=None, info=LOCAL)
    """What was found between mediator and parties, and what the parties said to it (OMED 13; TYD 15)."""
    draw_id: Mapped[str | None] = mapped_column(ForeignKey("mediator_draw.id"), default=None)
    """The draw that brought the mediator, where the parties chose none together (TYD 12)."""
    parties_chose: Mapped[bool] = mapped_column(default=False)
    """Both sides chose the mediator together (TYD 12)."""


class MediationSession(Recorded, Base):
    """One sitting of a mediation (调解会); what is said there is confidential (PML 20; Int 146).

    The parent court is told when and how it was held and what came of it; every word typed stays here.
    """

    __tablename__ = "mediation_session"
    __table_args__ = (Index("ix_mediation_session_case", "mediation_case_id", "position"),)
    record_type = "mediation_session"

    id: Mapped[Id]
    mediation_case_id: Mapped[str] = mapped_column(ForeignKey("mediation_case.id"))
    position: Mapped[int]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    place: Mapped[str] = mapped_column(default="", info=LOCAL)
    way: Mapped[SessionWay]
    participants: Mapped[str] = mapped_column(default="", info=LOCAL)
    summary: Mapped[str] = mapped_column(default="", info=LOCAL)
    result: Mapped[SessionResult]
    confidential_note: Mapped[str] = mapped_column(default="", info=LOCAL)
    """The mediator's own note: never reported, never printed."""


class Agreement(Drafted, Base):
    """The agreement the parties reached (调解协议; TYD 24, PML 29).

    With its clauses and instalments a draft until the mediation ends with it: what was only offered is confidential.
    """

    __tablename__ = "agreement"
    __table_args__ = (Index("ix_agreement_case", "mediation_case_id"),)
    record_type = "agreement"

    id: Mapped[Id]
    mediation_case_id: Mapped[str] = mapped_column(ForeignKey("mediation_case.id"), unique=True)
    agreed_on: Mapped[date]
    main_facts: Mapped[str]


class AgreementClause(Drafted, Base):
    """One clause of an agreement (协议条款)."""

    __tablename__ = "agreement_clause"
    __table_args__ = (Index("ix_agreement_clause_agreement", "agreement_id", "position"),)
    record_type = "agreement_clause"

    id: Mapped[Id]
    agreement_id: Mapped[str] = mapped_column(ForeignKey("agreement.id"))
    position: Mapped[int]
    kind: Mapped[ClauseKind]
    obligor_party_id: Mapped[str | None] = mapped_column(ForeignKey("party.id"), default=None)
    text: Mapped[str]
    amount_fen: Mapped[int | None] = mapped_column(default=None)


class PerformanceInstalment(Drafted, Base):
    """One payment day of a clause (分期履行)."""

    __tablename__ = "performance_instalment"
    __table_args__ = (
        Index("ix_performance_instalment_clause", "clause_id", "position"),
        Index("ix_performance_instalment_due", "paid_on", "due_on"),
    )
    record_type = "performance_instalment"

    id: Mapped[Id]
    clause_id: Mapped[str] = mapped_column(ForeignKey("agreement_clause.id"))
    position: Mapped[int]
    amount_fen: Mapped[int]
    due_on: Mapped[date]
    paid_on: Mapped[date | None] = mapped_column(default=None)
