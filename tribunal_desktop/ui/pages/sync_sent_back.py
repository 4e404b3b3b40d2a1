"""Records the parent court sent back or holds: the reason, what to do, and doing it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.parent_court_contents import RecordDetail
from tribunal_desktop.services.parent_court_rows import REFUSED, SyncStatus
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.sync import OpenRecordTable, field_words, what_to_do
from tribunal_desktop.ui.widgets import Card, DataTable, button, label, row

SHOWN = 4
_NAMES_FIELDS = ("changed_elsewhere", "paper_never_changes")
"""Results whose detail is a list of fields."""


class SentBackCard(Card):
    """``again_wanted`` and ``settle_wanted`` carry the numbers of the marked records that were sent back."""

    record_opened = Signal(object)
    again_wanted = Signal(object)
    settle_wanted = Signal(object)
    export_wanted = Signal()

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Needs you"), parent)
        self._wording = wording
        self._table = OpenRecordTable(wording)
        self.records = DataTable(self._table, self.tr("Sent back or held"), key="sync_open")
        self.records.opened.connect(self.record_opened)
        self.records.picked.connect(self._say_what_to_do)
        self.to_do = label("", wrap=True)
        self.open_button = button(self.tr("Open the record"), self._open, "eye")
        self.again_button = button(self.tr("Send again"), lambda: self.again_wanted.emit(self._marked()), "send")
        self.again_button.setToolTip(self.tr("Report it as it stands here now; it then counts at the parent court."))
        self.settle_button = button(self.tr("Dealt with"), lambda: self.settle_wanted.emit(self._marked()), "check")
        self.settle_button.setToolTip(self.tr("The parent court's value is right, or it was settled by telephone."))
        self.export_button = button(self.tr("Save for the parent court…"), self.export_wanted.emit, "download")
        self.add(self.records, self.to_do)
        self.add(row(self.open_button, self.again_button, self.settle_button, 1, self.export_button, spacing=10))
        self.hide()

    def show_records(self, records: Sequence[RecordDetail], status: SyncStatus) -> None:
        """Show what wants a person; nothing at all while there is none."""
        self._table.set_rows(records)
        self.setVisible(bool(records))
        self.set_title(self._title(status))
        self.export_button.setVisible(status.refused > 0)
        self.records.fit_height(SHOWN)
        self.records.select_place(0)

    def _title(self, status: SyncStatus) -> str:
        number = self._wording.number
        if not status.refused:
            return self.tr("{held} held by the parent court").format(held=number(status.held))
        if not status.held:
            return self.tr("Needs you · {refused} sent back").format(refused=number(status.refused))
        return self.tr("Needs you · {refused} sent back, {held} held").format(
            refused=number(status.refused), held=number(status.held)
        )

    def _marked(self) -> tuple[tuple[int, int], ...]:
        places = self.records.selectionModel().selectedRows()
        records = [told.record for place in places if (told := self._table.row_at(place)) is not None]
        return tuple((record.epoch, record.seq) for record in records if record.status in REFUSED)

    def _say_what_to_do(self, detail: RecordDetail | None) -> None:
        sent_back = detail is not None and detail.record.status in REFUSED
        self.open_button.setEnabled(detail is not None)
        self.again_button.setEnabled(sent_back)
        self.settle_button.setEnabled(sent_back)
        if detail is None:
            self.to_do.setText("")
            return
        words = what_to_do(self._wording, detail)
        contested = (detail.record.words or "").split(", ")
        if detail.record.code in _NAMES_FIELDS and contested[0]:
            words = self.tr("{todo} It is about: {fields}").format(
                todo=words, fields=field_words(self._wording, contested)
            )
        self.to_do.setText(words)

    def _open(self) -> None:
        current = self.records.current_row()
        if current is not None:
            self.record_opened.emit(current)
