"""Tables of scanned pages: those that wait in the tray, and those that were dealt with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap

from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import ScanState
from tribunal_desktop.services.scan_views import ScanRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

STATE_TONES = {
    ScanState.WAITING: Tone.WARN,
    ScanState.FILED: Tone.GOOD,
    ScanState.ADDED: Tone.INFO,
    ScanState.DISCARDED: Tone.NEUTRAL,
}


Picture = Callable[[ScanRow], QPixmap]
"""The small picture of a page."""


class WaitingScansTable(RowTable[ScanRow]):
    """Pages nobody could tell the paper of, the oldest first."""

    def __init__(self, wording: Locale, picture: Picture, parent: QObject | None = None) -> None:
        columns: list[Column[ScanRow]] = [
            Column(
                "file",
                self.tr("File"),
                lambda row: row.file_name,
                0,
                bold=lambda _: True,
                tip=lambda row: row.file_name,
                keep_end=True,
                picture=picture,
            ),
            Column("page", self.tr("Page"), lambda row: str(row.file_page), 56, sort=lambda row: row.file_page),
            Column(
                "why",
                self.tr("Why it waits"),
                lambda row: wording.term(row.trouble) if row.trouble else self.tr("put back by hand"),
                184,
                tone=lambda _row: Tone.WARN,
            ),
            Column(
                "at",
                self.tr("Imported"),
                lambda row: wording.short_date(beijing_day(row.scanned_at)),
                112,
                sort=lambda row: row.scanned_at,
                secondary=True,
                gives_way=2,
            ),
        ]
        super().__init__(columns, parent=parent)


class DealtWithScansTable(RowTable[ScanRow]):
    """Where each page went, the latest first."""

    def __init__(self, wording: Locale, picture: Picture, parent: QObject | None = None) -> None:
        columns: list[Column[ScanRow]] = [
            Column(
                "paper",
                self.tr("Paper"),
                _paper,
                0,
                bold=lambda _: True,
                tip=lambda row: row.file_name,
                keep_end=True,
                picture=picture,
            ),
            Column("page", self.tr("Page"), _page, 52, sort=lambda row: row.page),
            Column("case", self.tr("Case"), lambda row: row.number or "—", 196, secondary=True, gives_way=1),
            Column(
                "state",
                self.tr("Where it went"),
                lambda row: self.tr("old version") if row.stale else wording.term(row.state),
                104,
                tone=lambda row: Tone.BAD if row.stale else STATE_TONES[row.state],
            ),
            Column(
                "at",
                self.tr("Imported"),
                lambda row: wording.short_date(beijing_day(row.scanned_at)),
                112,
                sort=lambda row: row.scanned_at,
                secondary=True,
                gives_way=2,
            ),
        ]
        super().__init__(columns, parent=parent)


def _paper(row: ScanRow) -> str:
    return row.title or row.reason or row.file_name


def _page(row: ScanRow) -> str:
    return f"{row.page}/{row.pages}" if row.page else "—"
