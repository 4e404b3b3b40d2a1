"""All mediations, running and ended."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import MediationStatus
from tribunal_desktop.services.mediation_rows import MediationBook, MediationRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import DataTable, SegmentedFilter

STATUS_TONES = {
    MediationStatus.RUNNING: Tone.INFO,
    MediationStatus.AGREED: Tone.GOOD,
    MediationStatus.FAILED: Tone.BAD,
}


NEAR, NEARLY_OVER = 0.8, 0.95
"""Shares of the term from which its last day stands out (``widgets.basics.paint_bar``)."""


class MediationList(QWidget):
    """``opened`` carries the id of a mediation."""

    opened = Signal(str)
    counted = Signal(int, int)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = locale
        self._rows: tuple[MediationRow, ...] = ()
        self._ended = 0
        self._filter = SegmentedFilter(self.tr("Filter"))
        self._filter.chosen.connect(lambda _: self._show())
        self._table = RowTable(self._columns())
        self._list = DataTable(self._table, self.tr("Mediations"), key="mediations")
        self._list.set_empty_text(self.tr("No mediation here. Choose another filter above."))
        self._list.set_empty_action(self.tr("Show all"), lambda: self._filter.choose("all"))
        self._list.opened.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._filter)
        layout.addWidget(self._list, 1)

    def show_book(self, book: MediationBook) -> None:
        """Show the mediations under the filter that holds."""
        self._rows, self._ended = book.rows, book.ended
        running = sum(row.status is MediationStatus.RUNNING for row in book.rows)
        self._filter.set_choices(
            [
                ("running", self.tr("Running"), running),
                ("ended", self.tr("Ended"), book.ended),
                ("all", self.tr("All"), running + book.ended),
            ]
        )
        self._show()

    def _open(self, row: MediationRow | None) -> None:
        if row is not None:
            self.opened.emit(row.id)

    def _show(self) -> None:
        choice = self._filter.choice()
        shown = [
            row
            for row in self._rows
            if choice == "all" or (row.status is MediationStatus.RUNNING) == (choice == "running")
        ]
        before: MediationRow | None = self._list.current_row()
        self._table.set_rows(shown)
        self._list.select_place(max(0, self._table.place_of(lambda row: before is not None and row.id == before.id)))
        running = sum(row.status is MediationStatus.RUNNING for row in self._rows)
        self.counted.emit(len(shown), running + self._ended)

    def _due_tone(self, row: MediationRow) -> Tone | None:
        """As the bar beside it, which is left out in a narrow window."""
        used = row.used_share or 0
        return Tone.BAD if used > NEARLY_OVER else Tone.WARN if used > NEAR else None

    def _columns(self) -> list[Column[MediationRow]]:
        lang = self._wording.lang
        return [
            Column("number", self.tr("Number"), lambda row: row.number, width=190),
            Column("parties", self.tr("Parties"), lambda row: row.parties, width=0, bold=lambda _: True),
            Column("cause", self.tr("Cause"), lambda row: row.cause.of(lang) if row.cause else "—", 170, gives_way=1),
            Column("mediator", self.tr("Mediator"), lambda row: row.mediator, width=90),
            Column(
                "sessions",
                self.tr("Sessions"),
                lambda row: str(row.sessions),
                74,
                sort=lambda row: row.sessions,
                gives_way=3,
            ),
            Column(
                "due",
                self.tr("Ends"),
                lambda row: self._wording.short_date(row.due_on) if row.due_on else self.tr("no term yet"),
                width=130,
                sort=lambda row: row.due_on,
                tone=self._due_tone,
            ),
            Column("used", self.tr("Term used"), lambda _row: "", 110, share=lambda row: row.used_share, gives_way=2),
            Column(
                "status",
                self.tr("State"),
                lambda row: self._wording.term(row.status),
                width=104,
                tone=lambda row: STATUS_TONES[row.status],
                gives_way=4,
            ),
        ]
