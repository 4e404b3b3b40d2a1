"""Tables of the dossier: its papers with their pages, damaged files, copies handed out."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.services.dossier_views import Damage, ExportRow, SheetRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.tables.case_papers import SCAN_TONES, missing_pages
from tribunal_desktop.ui.theme import Tone

SHORT_HASH = 10


class SheetsTable(RowTable[SheetRow]):
    """Papers of one volume in their order."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column(
                    "pages",
                    self.tr("Pages"),
                    lambda row: _pages(row.first, row.last),
                    60,
                    right=True,
                    sort=lambda row: row.first,
                ),
                Column("title", self.tr("Paper"), lambda row: row.title, 0, tip=lambda row: row.title),
                Column(
                    "kind",
                    self.tr("Kind"),
                    lambda row: wording.term(row.kind),
                    124,
                    secondary=True,
                    tip=lambda row: wording.term(row.kind),
                ),
                Column(
                    "day",
                    self.tr("Date"),
                    lambda row: wording.short_date(row.dated_on),
                    124,
                    sort=lambda row: row.dated_on,
                ),
                Column("source", self.tr("Source"), lambda row: wording.term(row.source), 76, secondary=True),
                Column(
                    "hash",
                    "SHA-256",
                    lambda row: row.sha256[:SHORT_HASH] or "—",
                    96,
                    secondary=True,
                    tip=lambda row: row.sha256,
                ),
                Column(
                    "state",
                    self.tr("State"),
                    lambda row: self._state(row, wording),
                    96,
                    tone=_tone,
                    tip=lambda row: missing_pages(row.scans, wording),
                ),
            ],
            parent=parent,
        )

    def _state(self, row: SheetRow, wording: Locale) -> str:
        if row.damage is not None:
            return wording.term(row.damage)
        if row.scans is not None and row.scans.scanned:
            return wording.term(row.scans.coverage)
        return self.tr("whole") if row.sha256 else "—"


def _tone(row: SheetRow) -> Tone | None:
    if row.damage:
        return Tone.BAD
    return SCAN_TONES[row.scans.coverage] if row.scans and row.scans.scanned else None


class DamageTable(RowTable[Damage]):
    """Damaged files of the whole tribunal."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column(
                    "problem",
                    self.tr("Problem"),
                    lambda row: wording.term(row.problem),
                    110,
                    tone=lambda _row: Tone.BAD,
                ),
                Column("number", self.tr("Case number"), lambda row: row.number or "—", 210),
                Column("title", self.tr("Paper"), lambda row: damage_name(row, wording), 0),
                Column("hash", "SHA-256", lambda row: row.sha256[:SHORT_HASH], 112, tip=lambda row: row.sha256),
            ],
            parent=parent,
        )


class ExportsTable(RowTable[ExportRow]):
    """Copies handed out."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column("at", self.tr("Exported"), lambda row: wording.short_moment(row.at), 150),
                Column("by", self.tr("By"), lambda row: row.by, 100),
                Column("receiver", self.tr("To"), lambda row: row.receiver, 0),
                Column("purpose", self.tr("Purpose"), lambda row: row.purpose, 180),
                Column(
                    "closed",
                    self.tr("Passphrase"),
                    lambda row: self.tr("yes") if row.encrypted else self.tr("none"),
                    96,
                    tone=lambda row: Tone.GOOD if row.encrypted else Tone.WARN,
                ),
                Column("hash", "SHA-256", lambda row: row.sha256[:SHORT_HASH], 112, tip=lambda row: row.sha256),
            ],
            parent=parent,
        )


def damage_name(row: Damage, wording: Locale) -> str:
    """What a damaged file is called: its title, else its kind, else the start of its hash."""
    return row.title or (wording.term(row.kind) if row.kind else row.sha256[:SHORT_HASH])


def _pages(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
