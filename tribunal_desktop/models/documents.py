"""Papers that were issued and files that were attached."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base, Id
from tribunal_desktop.models.recorded import Recorded


class IssuedDocument(Recorded, Base):
    """A paper made from a template and a snapshot of the dispute (已制作文书): the same bytes for ever."""

    __tablename__ = "issued_document"
    __table_args__ = (
        Index("ix_issued_document_dispute", "dispute_id", "issued_at"),
        Index("ix_issued_document_issued", "issued_at"),
    )
    record_type = "issued_document"

    id: Mapped[Id]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    template: Mapped[str] = mapped_column(String(48))
    template_version: Mapped[str] = mapped_column(String(16))
    title: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)
    snapshot_json: Mapped[str]
    pdf_sha256: Mapped[str] = mapped_column(String(64))
    pages: Mapped[int]
    fonts: Mapped[str]
    copies: Mapped[int] = mapped_column(default=0)
    """Copies sent to a printer so far."""
    issued_at: Mapped[datetime]
    issued_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))


class IssuedDocumentContent(Base):
    """The PDF of an issued paper; stays in this store, its hash is what is reported."""

    __tablename__ = "issued_document_content"

    document_id: Mapped[str] = mapped_column(ForeignKey("issued_document.id"), primary_key=True)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)


class Attachment(Recorded, Base):
    """A photo or file (附件) under its SHA-256; the content follows the record in a packet of its own."""

    __tablename__ = "attachment"
    __table_args__ = (
        Index("ix_attachment_owner", "owner_type", "owner_id"),
        Index("ix_attachment_sha256", "sha256"),
    )
    record_type = "attachment"

    id: Mapped[Id]
    owner_type: Mapped[str] = mapped_column(String(32))
    owner_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    sha256: Mapped[str] = mapped_column(String(64))
    media_type: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]
    caption: Mapped[str] = mapped_column(default="")
    added_at: Mapped[datetime]


class AttachmentContent(Base):
    """Bytes of an attachment, stored once however often it is used."""

    __tablename__ = "attachment_content"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
