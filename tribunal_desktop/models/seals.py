"""Papers that wait for the court's seal."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import SealState


class SealRequest(Recorded, Base):
    """A paper that must bear the court's seal, issued while the tribunal has none (用印申请).

    It is reported as every record is; the parent court answers through its feed, or somebody carries the paper there.
    """

    __tablename__ = "seal_request"
    __table_args__ = (
        Index("ix_seal_request_document", "document_id", "asked_at"),
        Index("ix_seal_request_state", "state", "asked_at"),
        Index("ix_seal_request_dispute", "dispute_id"),
    )
    record_type = "seal_request"

    id: Mapped[Id]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    document_id: Mapped[str] = mapped_column(ForeignKey("issued_document.id"))
    registry_no: Mapped[str]
    title: Mapped[str]
    case_number: Mapped[str] = mapped_column(default="")
    pdf_sha256: Mapped[str] = mapped_column(String(64))
    state: Mapped[SealState] = mapped_column(default=SealState.PENDING)
    asked_at: Mapped[datetime]
    asked_by: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    """What the tribunal says to the keeper of the seal: why it asks again after a refusal."""
    answered_on: Mapped[date | None] = mapped_column(default=None)
    keeper: Mapped[str] = mapped_column(default="")
    """Who at the court answered or put the seal on (印章管理人)."""
    seal_no: Mapped[str] = mapped_column(default="")
    """The court's register number of this use of the seal (用印登记号)."""
    reason: Mapped[str] = mapped_column(default="")
    """Why the court refused, or why the paper needs the seal no more."""
    sealed_on: Mapped[date | None] = mapped_column(default=None)
    print_id: Mapped[str] = mapped_column(default="")
    """The print that came out with the seal; before that, the first one begun after the court's yes. Empty where the
    seal was put on by hand."""
