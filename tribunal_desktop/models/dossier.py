"""The dossier of a dispute (卷宗): what lies in it, when it was archived, who was given a copy."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import SheetKind, SheetSource


class DossierSheet(Recorded, Base):
    """One paper in the dossier (卷内材料); an issued paper has no row until somebody moves it or it is archived."""

    __tablename__ = "dossier_sheet"
    __table_args__ = (
        Index("ix_dossier_sheet_dispute", "dispute_id", "kind", "position"),
        Index("ix_dossier_sheet_document", "document_id"),
        Index("ix_dossier_sheet_sha256", "sha256"),
    )
    record_type = "dossier_sheet"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    kind: Mapped[SheetKind]
    position: Mapped[int]
    """Place among the sheets of its kind."""
    title: Mapped[str] = mapped_column(info=LOCAL)
    """Stays here: the name of a paper of the secret volume must not travel."""
    source: Mapped[SheetSource]
    document_id: Mapped[str | None] = mapped_column(ForeignKey("issued_document.id"), default=None)
    """The issued paper this is."""
    sha256: Mapped[str | None] = mapped_column(String(64), default=None)
    """Content in ``attachment_content``; none for an issued paper and for one that exists on paper only."""
    media_type: Mapped[str] = mapped_column(String(64), default="")
    pages: Mapped[int]
    dated_on: Mapped[date | None] = mapped_column(default=None)
    added_at: Mapped[datetime]
    added_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    out_on: Mapped[date | None] = mapped_column(default=None)
    """When it was taken out; the row and its file stay."""
    out_reason: Mapped[str] = mapped_column(default="")


class DossierArchiving(Recorded, Base):
    """One handing over of the dossier to the archive (归档), and whether it was opened again."""

    __tablename__ = "dossier_archiving"
    __table_args__ = (Index("ix_dossier_archiving_dispute", "dispute_id", "opened_on"),)
    record_type = "dossier_archiving"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    archived_on: Mapped[date]
    archived_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    sheets: Mapped[int]
    pages: Mapped[int]
    lacking: Mapped[str] = mapped_column(default="")
    """Ids of required items that were missing, comma-separated."""
    reason: Mapped[str] = mapped_column(default="")
    """Why it was archived without them."""
    opened_on: Mapped[date | None] = mapped_column(default=None)
    opened_reason: Mapped[str] = mapped_column(default="")


class DossierExport(Recorded, Base):
    """A copy of the dossier that left the program (卷宗导出): who has it, what for, and the hash of the file."""

    __tablename__ = "dossier_export"
    __table_args__ = (Index("ix_dossier_export_dispute", "dispute_id", "exported_at"),)
    record_type = "dossier_export"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    exported_at: Mapped[datetime]
    exported_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    receiver: Mapped[str]
    purpose: Mapped[str]
    encrypted: Mapped[bool]
    files: Mapped[int]
    file_sha256: Mapped[str] = mapped_column(String(64))
    """Hash of the file that was handed over."""
    manifest_sha256: Mapped[str] = mapped_column(String(64))
    """Hash of the signed list in it."""


class DamagedFile(Base):
    """A kept file whose bytes no longer give its hash (损坏文件); belongs to this computer alone."""

    __tablename__ = "damaged_file"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    found_at: Mapped[datetime]
