"""Whether a decision goes to the public site (裁判文书公开), and the masked copy that was made of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import PublicationBar


class Publication(Recorded, Base):
    """One look at a kept decision before publication; the newest holds (法释〔2016〕19号)."""

    __tablename__ = "publication"
    __table_args__ = (
        Index("ix_publication_document", "document_id", "decided_at"),
        Index("ix_publication_dispute", "dispute_id"),
    )
    record_type = "publication"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    document_id: Mapped[str] = mapped_column(ForeignKey("issued_document.id"))
    published: Mapped[bool]
    """To be published; else ``bar`` says why not."""
    bar: Mapped[PublicationBar | None] = mapped_column(default=None)
    ground_text: Mapped[str] = mapped_column(default="")
    checks: Mapped[str] = mapped_column(default="")
    """What the reader ticked, comma-separated codes of ``rules.terms.PublicationCheck``."""
    marks_json: Mapped[str] = mapped_column(default="[]", info=LOCAL)
    """Words the reader marked with what stands for them: they are what must not be shown, so they stay here."""
    masked_sha256: Mapped[str] = mapped_column(String(64), default="")
    decided_at: Mapped[datetime]
    decided_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
