"""Scanned pages (扫描页): each picture that came back, filed to its page of a kept paper or waiting in the tray."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import ScanState, ScanTrouble


class ScanPage(Recorded, Base):
    """One picture of one page. The newest filed for a page is the one shown; none is ever written over."""

    __tablename__ = "scan_page"
    __table_args__ = (
        Index("ix_scan_page_document", "document_id", "page", "scanned_at"),
        Index("ix_scan_page_dispute", "dispute_id"),
        Index("ix_scan_page_state", "state", "scanned_at"),
        Index("ix_scan_page_original", "original_sha256", "file_page"),
        Index("ix_scan_page_sha256", "sha256"),
    )
    record_type = "scan_page"

    id: Mapped[Id]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    document_id: Mapped[str | None] = mapped_column(ForeignKey("issued_document.id"), default=None)
    page: Mapped[int] = mapped_column(default=0)
    """Page of the paper, from 1; 0 while it is of no paper."""
    state: Mapped[ScanState]
    trouble: Mapped[ScanTrouble | None] = mapped_column(default=None)
    """Why it could not be filed by itself."""
    code: Mapped[str] = mapped_column(default="")
    """The filing code that was read."""
    file_name: Mapped[str] = mapped_column(default="", info=LOCAL)
    """Name of the file it came in; people put names of parties there."""
    file_page: Mapped[int]
    """Which page of that file, from 1."""
    original_sha256: Mapped[str] = mapped_column(String(64))
    """Hash of the whole file as it came."""
    sha256: Mapped[str] = mapped_column(String(64))
    """Hash of the picture that is kept, in ``attachment_content``."""
    size: Mapped[int]
    scanned_at: Mapped[datetime]
    scanned_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    by_hand: Mapped[bool] = mapped_column(default=False)
    """A person said which page it is."""
    filed_at: Mapped[datetime | None] = mapped_column(default=None)
    filed_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    dossier_sheet_id: Mapped[str | None] = mapped_column(ForeignKey("dossier_sheet.id"), default=None)
    """The sheet of the dossier it became, when it is no page of a paper of ours."""
    reason: Mapped[str] = mapped_column(default="")
    """Why it was discarded."""
