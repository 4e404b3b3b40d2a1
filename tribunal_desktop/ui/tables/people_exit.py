"""Columns of what somebody who leaves has in hand, and of their periods on a roster."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from tribunal_desktop.services.exit_views import ExitRow, Going, OpenItem
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column
from tribunal_desktop.ui.theme import Tone


class ExitColumns(QObject):
    """``going`` says what was decided about a thing, nothing while it is undecided."""

    def __init__(self, wording: Locale, going: Callable[[OpenItem], Going | None], parent: QObject) -> None:
        super().__init__(parent)
        self._wording, self._going = wording, going

    def items(self) -> list[Column[OpenItem]]:
        """What is in hand and where it goes."""
        return [
            Column("what", self.tr("What"), lambda row: self._wording.term(row.work), 130),
            Column("matter", self.tr("Case or matter"), lambda row: row.matter or "—", 0, tip=lambda row: row.matter),
            Column("due", self.tr("Due"), self._due, 134, sort=lambda row: row.due_on, gives_way=1),
            Column("goes", self.tr("Goes to"), self._goes, 170, tip=self._goes, tone=self._tone),
        ]

    def periods(self) -> list[Column[ExitRow]]:
        """Exits, each with what went over, and the return."""
        return [
            Column("left", self.tr("Left on"), lambda row: row.left_on.isoformat(), 92),
            Column("back", self.tr("Back on"), lambda row: row.returned_on.isoformat() if row.returned_on else "—", 92),
            Column("why", self.tr("Reason"), lambda row: row.reason, 0, tip=self._why),
            Column("list", self.tr("Handed over"), lambda row: f"{row.handed} / {len(row.items)}", 64, gives_way=1),
        ]

    def _due(self, row: OpenItem) -> str:
        return self._wording.short_date(row.due_on) if row.due_on else "—"

    def _goes(self, row: OpenItem) -> str:
        going = self._going(row)
        if going is None:
            return self.tr("undecided")
        successor = row.successor(going.successor_id)
        return successor.name if successor else self.tr("stays open: {reason}").format(reason=going.reason)

    def _tone(self, row: OpenItem) -> Tone:
        going = self._going(row)
        if going is None:
            return Tone.BAD
        return Tone.GOOD if row.successor(going.successor_id) else Tone.WARN

    def _why(self, row: ExitRow) -> str:
        return "\n".join(filter(None, (row.reason, row.assessment)))
