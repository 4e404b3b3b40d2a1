"""The trail of a dispute as a table."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.services.case_trail import MarkRow, TrailEvent
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable


class TrailTable(RowTable[TrailEvent]):
    """Who, when, what, why, and whether the parent court has it."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        lang = wording.lang
        super().__init__(
            [
                Column("at", self.tr("When"), lambda row: wording.short_moment(row.at), 150, sort=lambda row: row.at),
                Column("who", self.tr("Who"), lambda row: row.actor or "—", 90),
                Column("what", self.tr("What"), lambda row: row.what(lang), 180),
                Column("details", self.tr("Details"), lambda row: row.details(lang) or "—", 0),
                Column("why", self.tr("Why"), lambda row: row.reason or "—", 170),
                Column(
                    "sent",
                    self.tr("Parent court"),
                    lambda row: wording.term(row.delivery) if row.delivery else "—",
                    110,
                    secondary=True,
                ),
            ],
            parent=parent,
        )


class MarksTable(RowTable[MarkRow]):
    """What is marked on a dispute."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column("kind", self.tr("Mark"), lambda row: wording.term(row.kind), 150),
                Column(
                    "on",
                    self.tr("Day"),
                    lambda row: wording.short_date(row.marked_on),
                    140,
                    sort=lambda row: row.marked_on,
                ),
                Column("link", self.tr("Link or title"), lambda row: row.link or "—", 0),
            ],
            parent=parent,
        )
