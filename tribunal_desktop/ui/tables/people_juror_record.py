"""Columns of the record of a people's assessor."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.services.juror_records import JurorCase
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column


class JurorRecordColumns(QObject):
    """What the record shows."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording

    def cases(self) -> list[Column[JurorCase]]:
        """Cases drawn for or sat in, with the days."""
        return [
            Column("number", self.tr("Case number"), lambda case: case.number, 190, keep_end=True),
            Column("days", self.tr("Came on"), self._days, 0, tip=self._days),
        ]

    def _days(self, case: JurorCase) -> str:
        return ", ".join(map(self.wording.short_date, case.came_on)) or self.tr("not yet")
