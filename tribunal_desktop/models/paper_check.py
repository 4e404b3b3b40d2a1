"""Why a paper was made although its check asked (体检理由): kept with the paper, printed nowhere."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded


class PaperReason(Recorded, Base):
    """One question of the check, in the words of that day, and the reason somebody gave for letting it be."""

    __tablename__ = "paper_reason"
    __table_args__ = (Index("ix_paper_reason_document", "document_id"), Index("ix_paper_reason_dispute", "dispute_id"))
    record_type = "paper_reason"

    id: Mapped[Id]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    document_id: Mapped[str] = mapped_column(ForeignKey("issued_document.id"))
    check_code: Mapped[str] = mapped_column(String(48))
    """Code of the finding."""
    check_place: Mapped[str] = mapped_column(String(96))
    check_question: Mapped[str]
    """What the check said, in Chinese."""
    check_question_en: Mapped[str] = mapped_column(default="")
    """The same in English, for the window in that language."""
    reason: Mapped[str]
    given_at: Mapped[datetime]
    given_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
