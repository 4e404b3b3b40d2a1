"""After a restoring: records this computer is still missing, each for a person to take over or leave out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop import texts
from tribunal_desktop.services.left_records import LeftRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.tables.sync import by_when, change_words, field_words
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, button, label, row

SHOWN = 6


class LeftCard(Card):
    """``take_wanted`` and ``leave_wanted`` carry ids; ``print_wanted`` asks for the list on paper."""

    take_wanted = Signal(object)
    leave_wanted = Signal(object)
    print_wanted = Signal()

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Missing since the backup was restored"), parent)
        self._wording = wording
        self._rows: Sequence[LeftRow] = ()
        self._table = RowTable(
            [
                Column("source", self.tr("Where it is"), lambda each: wording.text(f"left_source.{each.source}"), 170),
                Column("record", self.tr("Record"), self._record, 0, tip=self._tip),
                Column("matter", self.tr("Belongs to"), lambda each: each.detail.matter, 190, secondary=True),
                Column("reason", self.tr("Why it is not here"), self._reason, 250, tone=self._tone),
                by_when(self.tr("By, when"), wording, lambda each: each.detail),
            ]
        )
        self.records = DataTable(self._table, self.tr("Records that are missing here"), key="sync_left")
        self._words = label("", wrap=True)
        self.take_button = button(self.tr("Take over the chosen"), self._take, "check")
        self.take_all_button = button(self.tr("Take over all"), self._take_all, "check")
        self.leave_button = button(self.tr("Leave out the chosen"), self._leave)
        self.print_button = button(self.tr("Print the list"), self.print_wanted.emit, "printer")
        acts = row(self.take_all_button, self.take_button, self.leave_button, 1, self.print_button, spacing=10)
        self.add(self._words, self.records, acts)
        self.hide()

    def show_left(self, rows: Sequence[LeftRow]) -> None:
        """Show what waits for a decision; nothing at all while there is none."""
        self._rows = rows
        self.setVisible(bool(rows))
        self._table.set_rows(rows)
        self.records.fit_height(SHOWN)
        self.records.select_place(0)
        words = self.tr(
            "{count} {count:record was|records were} written before the restoring and {count:is|are} not in the data "
            "here. Take over enters {count:it|them} as of today; what does not fit stays in the list with the reason."
        )
        self._words.setText(fill_in(words, count=self._wording.number(len(rows))))

    def holds_any(self) -> bool:
        """Whether anything waits for a decision."""
        return bool(self._rows)

    def chosen(self) -> tuple[str, ...]:
        """Ids of the rows that are marked."""
        places = self.records.selectionModel().selectedRows()
        return tuple(left.id for place in places if (left := self._table.row_at(place)) is not None)

    def _take(self) -> None:
        self.take_wanted.emit(self.chosen())

    def _take_all(self) -> None:
        self.take_wanted.emit(tuple(each.id for each in self._rows))

    def _leave(self) -> None:
        self.leave_wanted.emit(self.chosen())

    def _record(self, each: LeftRow) -> str:
        return change_words(self._wording, each.detail)

    def _tip(self, each: LeftRow) -> str:
        fields = field_words(self._wording, each.detail.record.changes)
        return f"{self._record(each)}\n{fields}" if fields else self._record(each)

    def _reason(self, each: LeftRow) -> str:
        known = f"left.{each.reason}"
        return self._wording.text(known) if known in texts.catalogue() else self.tr("never reported")

    def _tone(self, each: LeftRow) -> Tone:
        return Tone.BAD if each.reason else Tone.WARN
