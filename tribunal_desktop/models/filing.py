"""How a complaint came in and was decided on: oral taking down, receipts for papers, steps, levels passed before."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import Attestation, Complexity, FilingStepKind, OriginLevel


class FilingRecord(Recorded, Base):
    """What the filing desk knows of one dispute beyond its particulars (立案信息); at most one row a dispute."""

    __tablename__ = "filing_record"
    __table_args__ = (Index("ix_filing_record_track", "track", "suggested_track"),)
    record_type = "filing_record"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"), unique=True)

    oral_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    """Who took the oral complaint down (口头起诉; CPL 123; SUM 4)."""
    oral_at: Mapped[datetime | None] = mapped_column(default=None)
    oral_text: Mapped[str] = mapped_column(default="")
    read_back_at: Mapped[datetime | None] = mapped_column(default=None)
    attestation: Mapped[Attestation | None] = mapped_column(default=None)
    attested_by: Mapped[str] = mapped_column(default="")
    attested_on: Mapped[date | None] = mapped_column(default=None)

    receiving_court: Mapped[str] = mapped_column(default="")
    """Court that took the papers in (跨域立案); ``competent_court`` decides, and its seven days run there."""
    competent_court: Mapped[str] = mapped_column(default="")
    received_there_at: Mapped[datetime | None] = mapped_column(default=None)
    transmitted_at: Mapped[datetime | None] = mapped_column(default=None)
    transmission_proof: Mapped[str] = mapped_column(default="")

    suggested_track: Mapped[Complexity | None] = mapped_column(default=None)
    suggestion_rule: Mapped[str] = mapped_column(default="")
    suggestion_version: Mapped[str] = mapped_column(default="")
    track: Mapped[Complexity | None] = mapped_column(default=None)
    track_reason: Mapped[str] = mapped_column(default="")
    """Why a person decided against the suggestion."""
    track_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)


class FilingStep(Recorded, Base):
    """A step on the way to the decision (立案审查步骤), with the term it set."""

    __tablename__ = "filing_step"
    __table_args__ = (Index("ix_filing_step_dispute", "dispute_id", "made_on", "id"),)
    record_type = "filing_step"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    kind: Mapped[FilingStepKind]
    made_on: Mapped[date]
    until: Mapped[date | None] = mapped_column(default=None)
    """Last day of the term that was set for what is missing."""
    words: Mapped[str] = mapped_column(default="")
    made_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))


class ReceiptOfPapers(Recorded, Base):
    """Receipt for papers handed in (收到材料凭证; CPL 69; REG 2)."""

    __tablename__ = "receipt_of_papers"
    __table_args__ = (UniqueConstraint("dispute_id", "number"),)
    record_type = "receipt_of_papers"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    number: Mapped[int]
    """Counts the receipts of the dispute: 暂2026-L2-0001 收1."""
    received_at: Mapped[datetime]
    handed_in_by: Mapped[str]
    handler_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))


class ReceiptItem(Recorded, Base):
    """One paper on a receipt (材料)."""

    __tablename__ = "receipt_item"
    __table_args__ = (Index("ix_receipt_item_receipt", "receipt_id", "position"),)
    record_type = "receipt_item"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    receipt_id: Mapped[str] = mapped_column(ForeignKey("receipt_of_papers.id"))
    position: Mapped[int]
    name: Mapped[str]
    pages: Mapped[int]
    copies: Mapped[int]
    original: Mapped[bool]


class OriginPassage(Recorded, Base):
    """A level the dispute passed, and why it moved up (层级过滤)."""

    __tablename__ = "origin_passage"
    __table_args__ = (Index("ix_origin_passage_dispute", "dispute_id", "came_on", "id"),)
    record_type = "origin_passage"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    level: Mapped[OriginLevel]
    handled_by: Mapped[str]
    came_on: Mapped[date]
    moved_up_on: Mapped[date | None] = mapped_column(default=None)
    why_moved_up: Mapped[str] = mapped_column(default="")


class DeskComplaint(Recorded, Base):
    """A complaint about the filing desk (对立案工作的投诉; REG 13), answered within 15 days."""

    __tablename__ = "desk_complaint"
    __table_args__ = (
        Index("ix_desk_complaint_dispute", "dispute_id"),
        Index("ix_desk_complaint_due", "answered_on", "due_on"),
    )
    record_type = "desk_complaint"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    made_on: Mapped[date]
    complainant: Mapped[str]
    words: Mapped[str]
    due_on: Mapped[date]
    answered_on: Mapped[date | None] = mapped_column(default=None)
    answer: Mapped[str] = mapped_column(default="")
