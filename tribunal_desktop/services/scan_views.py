"""Scanned pages as the window asks for them and shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tribunal_desktop.rules.terms import ScanCoverage, ScanState, ScanTrouble


@dataclass(frozen=True)
class ScanRow:
    """One scanned page: where it came from and where it lies."""

    id: str
    state: ScanState
    trouble: ScanTrouble | None
    file_name: str
    file_page: int
    sha256: str
    scanned_at: datetime
    scanned_by: str
    by_hand: bool = False
    reason: str = ""
    dispute_id: str = ""
    number: str = ""
    document_id: str = ""
    registry_no: str = ""
    title: str = ""
    version: int = 0
    page: int = 0
    pages: int = 0
    stale: bool = False
    """The paper has a newer version."""


@dataclass(frozen=True)
class TakenPage:
    """What became of one page of a file."""

    rows: tuple[ScanRow, ...]
    duplicate: bool = False
    """The same picture was taken in before; nothing was written."""


@dataclass(frozen=True)
class ScanTray:
    """The pages that wait, and the latest that were dealt with."""

    waiting: tuple[ScanRow, ...]
    latest: tuple[ScanRow, ...]


@dataclass(frozen=True)
class PaperScan:
    """How far a kept paper came back scanned."""

    coverage: ScanCoverage
    pages: int
    scanned: tuple[int, ...] = ()

    @property
    def missing(self) -> tuple[int, ...]:
        """The pages of which there is no scan, once there is one of any."""
        return tuple(page for page in range(1, self.pages + 1) if page not in self.scanned) if self.scanned else ()
