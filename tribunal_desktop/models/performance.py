"""Whether what was decided or agreed is paid: duties of court documents, part payments, applications to enforce."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import DutySource, PerformanceWay


class PaymentDuty(Recorded, Base):
    """The duty to pay under one court document (给付义务); an agreement's own duties are its instalments."""

    __tablename__ = "payment_duty"
    __table_args__ = (Index("ix_payment_duty_dispute", "dispute_id"),)
    record_type = "payment_duty"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    source: Mapped[DutySource]
    document_no: Mapped[str] = mapped_column(String(64))
    effective_on: Mapped[date]
    obligor_party_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    obligee_party_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    words: Mapped[str] = mapped_column(default="")
    """The operative part as the document has it."""
    deadline_id: Mapped[str | None] = mapped_column(ForeignKey("deadline.id"), default=None)
    """The two years to apply for enforcement."""


class PaymentTerm(Recorded, Base):
    """One payment day of a duty (履行期)."""

    __tablename__ = "payment_term"
    __table_args__ = (
        Index("ix_payment_term_duty", "duty_id", "position"),
        Index("ix_payment_term_due", "paid_on", "due_on"),
    )
    record_type = "payment_term"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"), index=True)
    duty_id: Mapped[str] = mapped_column(ForeignKey("payment_duty.id"))
    position: Mapped[int]
    amount_fen: Mapped[int]
    due_on: Mapped[date]
    paid_on: Mapped[date | None] = mapped_column(default=None)
    """When the payments reached the sum."""


class PerformancePayment(Recorded, Base):
    """One payment towards an instalment or a term (履行记录), whole or in part."""

    __tablename__ = "performance_payment"
    __table_args__ = (
        Index("ix_performance_payment_instalment", "instalment_id"),
        Index("ix_performance_payment_term", "term_id"),
        Index("ix_performance_payment_dispute", "dispute_id"),
    )
    record_type = "performance_payment"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    instalment_id: Mapped[str | None] = mapped_column(ForeignKey("performance_instalment.id"), default=None)
    term_id: Mapped[str | None] = mapped_column(ForeignKey("payment_term.id"), default=None)
    paid_on: Mapped[date]
    amount_fen: Mapped[int]
    way: Mapped[PerformanceWay]
    evidence: Mapped[str] = mapped_column(default="")
    """Receipt or bank slip number, or who saw it; files hang on the row as attachments."""


class EnforcementRequest(Recorded, Base):
    """An application for enforcement (申请执行) of an agreement or a duty: from then on nothing is automatic."""

    __tablename__ = "enforcement_request"
    __table_args__ = (
        Index("ix_enforcement_request_dispute", "dispute_id"),
        Index("ix_enforcement_request_agreement", "agreement_id"),
        Index("ix_enforcement_request_duty", "duty_id"),
    )
    record_type = "enforcement_request"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    agreement_id: Mapped[str | None] = mapped_column(ForeignKey("agreement.id"), default=None)
    duty_id: Mapped[str | None] = mapped_column(ForeignKey("payment_duty.id"), default=None)
    asked_on: Mapped[date]
    owed_fen: Mapped[int]
    deadline_id: Mapped[str | None] = mapped_column(ForeignKey("deadline.id"), default=None)
    """The ten days for the notice of enforcement."""
