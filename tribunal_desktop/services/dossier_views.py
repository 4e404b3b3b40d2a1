"""What the dossier shows and is asked: frozen, made by ``Dossiers``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.dossier import Must
from tribunal_desktop.rules.terms import FileDamage, SheetKind, SheetSource, Volume
from tribunal_desktop.services.scan_views import PaperScan


@dataclass(frozen=True)
class SheetRow:
    """A paper in the dossier with its pages; ``key`` names it, also while an issued paper has no row of its own."""

    key: str
    kind: SheetKind
    volume: Volume
    title: str
    source: SheetSource
    sha256: str
    """Empty for a paper without a file."""
    media_type: str
    first: int
    last: int
    dated_on: date | None
    damage: FileDamage | None = None
    scans: PaperScan | None = None
    """How far an issued paper came back signed and scanned; its scan goes out with a copy once it is whole."""

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return self.last - self.first + 1


@dataclass(frozen=True)
class Damage:
    """Something wrong with a kept file."""

    problem: FileDamage
    title: str
    """Empty when the entry that named it is gone."""
    kind: SheetKind | None
    sha256: str
    dispute_id: str = ""
    number: str = ""


@dataclass(frozen=True)
class Archived:
    """The dossier lies in the archive."""

    on: date
    by: str
    lacking: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class ExportRow:
    """A copy that was handed over."""

    at: datetime
    by: str
    receiver: str
    purpose: str
    encrypted: bool
    sha256: str


@dataclass(frozen=True)
class DossierView:
    """The dossier of one dispute; ``secret`` is none for those who may not see it."""

    dispute_id: str
    number: str
    closed: bool
    main: tuple[SheetRow, ...]
    secret: tuple[SheetRow, ...] | None
    lacking: tuple[Must, ...]
    required: int
    """How many items the file has to hold."""
    archived: Archived | None
    late: int
    """Papers issued after it was archived, which are not in it."""
    exports: tuple[ExportRow, ...]
    damage: tuple[Damage, ...]
    received_on: date
    archive_by: date | None

    @property
    def pages(self) -> int:
        """Pages of the main volume."""
        return self.main[-1].last if self.main else 0


@dataclass(frozen=True)
class CheckedFiles:
    """A stretch of the check of every kept file; ``next`` goes on from here, empty at the end."""

    checked: int
    total: int
    damage: tuple[Damage, ...]
    next: str
