"""Papers that were issued and files that were attached."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import PrintWay


class IssuedDocument(Recorded, Base):
    """A paper made from a template and a snapshot of the dispute (已制作文书): the same bytes for ever."""

    __tablename__ = "issued_document"
    __table_args__ = (
        Index("ix_issued_document_dispute", "dispute_id", "issued_at", "registry_serial", "id"),
        Index("ix_issued_document_issued", "issued_at", "registry_serial", "id", "copies"),
        Index("ix_issued_document_bytes", "pdf_sha256"),
        Index("ix_issued_document_number", "registry_year", "registry_serial"),
        Index("ix_issued_document_imprint", "imprint"),
        Index("ix_issued_document_template", "template"),
    )
    record_type = "issued_document"

    id: Mapped[Id]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    registry_no: Mapped[str] = mapped_column(default="")
    """Its number in the registry of papers (文书登记号), unique within the tribunal."""
    registry_year: Mapped[int] = mapped_column(default=0)
    registry_serial: Mapped[int] = mapped_column(default=0)
    about_id: Mapped[str] = mapped_column(default="")
    """What in the dispute it is about, as an attempt of service or a fee; versions count within it."""
    template: Mapped[str] = mapped_column(String(48))
    template_version: Mapped[str] = mapped_column(String(16))
    title: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)
    snapshot_json: Mapped[str] = mapped_column(info=LOCAL)
    """What it was made from; stays here as the paper itself does, its hash is reported.

    Empty for a paper that was kept as it was shown: its bytes are all there is.
    """
    pdf_sha256: Mapped[str] = mapped_column(String(64))
    pdf_sm3: Mapped[str] = mapped_column(String(64), default="")
    """Hash by GB/T 32905-2016; empty where this computer's cryptography lacks it."""
    imprint: Mapped[str] = mapped_column(String(16), default="")
    """What the filing codes on its pages carry (``documents.page_code``); empty for a sheet without codes."""
    pages: Mapped[int]
    places_json: Mapped[str] = mapped_column(default="", info=LOCAL)
    """Where it is signed, as the printing told; empty for a paper without signature places."""
    ruling_no: Mapped[str] = mapped_column(default="")
    """The ruling or supplementary agreement by which this version corrects one that was signed (补正依据)."""
    correction_reason: Mapped[str] = mapped_column(default="")
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


class PaperPrinted(Recorded, Base):
    """A paper that left (打印登记): to which printer or file, in how many copies, for whom and why again."""

    __tablename__ = "paper_printed"
    __table_args__ = (
        Index("ix_paper_printed_document", "document_id", "printed_at", "id"),
        Index("ix_paper_printed_dispute", "dispute_id", "printed_at"),
        Index("ix_paper_printed_by", "printed_by_id", "printed_at"),
        Index("ix_paper_printed_on", "printed_at"),
    )
    record_type = "paper_printed"

    id: Mapped[Id]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    document_id: Mapped[str] = mapped_column(ForeignKey("issued_document.id"))
    title: Mapped[str]
    printed_at: Mapped[datetime]
    printed_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    way: Mapped[PrintWay]
    went_to: Mapped[str] = mapped_column(default="")
    """Name of the printer or of the file."""
    copies: Mapped[int] = mapped_column(default=0)
    """None for a file."""
    recipient: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    """Why a paper that was printed before was printed again."""
    failed: Mapped[bool] = mapped_column(default=False)
    """The printer refused it: its copies do not count."""


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
