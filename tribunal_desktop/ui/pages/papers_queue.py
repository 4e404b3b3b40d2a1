"""The print queue in the room of papers (打印队列): start it, see what failed and why, try again, take out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import PrintState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.print_rows import QueueRow, ToPrint
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers_view import PapersView
from tribunal_desktop.ui.print_cut_off import CutOffPrints
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.tables.papers_queue import QueueTable
from tribunal_desktop.ui.widgets import Card, DataTable, EmptyState, ViewStack, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

PRINTER_WIDTH = 190
ASKED_AGAIN = (PrintState.FAILED, PrintState.UNSURE)


class QueueView(PapersView):
    """Entries in their order; what is said of the one under the cursor stands below."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._desk = PrintDesk.of(page.tasks)
        self._rows: tuple[QueueRow, ...] = ()
        self.table = DataTable(QueueTable(self.wording), self.tr("Print queue"), key="papers.queue")
        self.start_button = button(self.tr("Print what waits"), self.start, "printer", "primary")
        self.retry_button = button(self.tr("Try again"), self.retry, "arrow-back-up")
        self.confirm_button = button(self.tr("It came out"), self.confirm, "check")
        self.move_button = button(self.tr("To this printer"), self.change_printer, "send")
        self.remove_button = button(self.tr("Take out"), self.remove, "trash")
        self.printer = QComboBox()
        self.printer.setAccessibleName(self.tr("Printer"))
        self.printer.setMinimumWidth(PRINTER_WIDTH)
        self._said = label("", "secondary", wrap=True)
        self._fault = label("", "body", wrap=True)
        self._card = Card()
        self._card.add(self._fault)
        self._empty = EmptyState(
            "printer",
            self.tr("Nothing waits for a printer"),
            self.tr(
                "Papers of a bundle, and single ones added from the registry, wait here until they are "
                "printed, even through a crash."
            ),
            self.tr("Go to the cases"),
            lambda: self.page.navigate.emit("cases", ""),
        )
        self.cut_off = CutOffPrints(page, services.issued_papers.underway)
        self.cut_off.settled.connect(page.data_changed.emit)
        self.cut_off.settled.connect(page.refresh)
        self._lay_out()
        self._desk.queue_moved.connect(self._moved)
        self._desk.queue_stopped.connect(self._stopped)
        self._desk.queue_empty.connect(self._ended)
        self.table.picked.connect(lambda _row: self._show_fault())
        self.table.opened.connect(self._open_case)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)

    def reload(self) -> None:
        """Read the queue, the prints that were cut off, and the printers."""
        self.cut_off.reload()
        self.page.run(self.services.print_queue.rows, self._show)
        self._desk.ask_printers(self, self._show_printers)

    def print_current(self) -> bool:
        """Print what waits."""
        self.start()
        return True

    def start(self) -> None:
        """Print entry after entry; what a former run left printing is asked about first."""
        self._desk.run_queue(self.services.print_queue)
        self._dress()

    def retry(self) -> None:
        """Let the entry under the cursor wait again and print; all that failed when it did not."""
        chosen = self._current()
        ids = [chosen.id] if chosen is not None and chosen.state in ASKED_AGAIN else self._ids(PrintState.FAILED)
        if ids:
            self.page.notice.dismiss()
            self.page.run(lambda: self.services.print_queue.retry(ids), lambda _count: self.start())

    def confirm(self) -> None:
        """Somebody looked: the entry under the cursor came out."""
        chosen = self._current()
        if chosen is not None and chosen.state is PrintState.UNSURE:
            self.page.notice.dismiss()
            self.page.run(lambda: self.services.print_queue.confirm([chosen.id]), lambda _none: self._written())

    def change_printer(self) -> None:
        """Everything that waits or failed goes to the printer chosen beside the button."""
        printer = self.printer.currentData() or ""
        waiting, failed = self._ids(PrintState.WAITING), self._ids(PrintState.FAILED)

        def work() -> None:
            self.services.print_queue.move_to(waiting, printer)
            self.services.print_queue.retry(failed, printer)

        self.page.run(work, lambda _none: self._written())

    def remove(self) -> None:
        """Take the entry under the cursor out; it can be put back."""
        chosen = self._current()
        if chosen is not None:
            self.page.run(partial(self.services.print_queue.remove, [chosen.id]), self._removed)

    def _removed(self, undo: tuple[ToPrint, ...]) -> None:
        self._written()
        if undo:
            words = self.tr("Taken out of the print queue")
            self.page.tell(words, lambda: self.page.run(lambda: self._queue_again(undo), lambda _ids: self._written()))

    def _queue_again(self, undo: tuple[ToPrint, ...]) -> tuple[str, ...]:
        return self.services.print_queue.add(undo)

    def _written(self) -> None:
        self.page.data_changed.emit()
        self.page.refresh()

    def _moved(self) -> None:
        if self.isVisible():
            self.page.run(self.services.print_queue.rows, self._show)

    def _stopped(self, error: KnownError) -> None:
        self.page.show_error(error)
        self.page.data_changed.emit()
        self._moved()

    def _ended(self, printed: int) -> None:
        if printed:
            self.page.tell(
                fill_in(
                    self.tr("{count} {count:entry|entries} of the print queue {count:was|were} printed"), count=printed
                )
            )
        self.page.data_changed.emit()
        self._moved()

    def _show(self, rows: tuple[QueueRow, ...]) -> None:
        chosen = self._current()
        self._rows = rows
        self.table.table.set_rows(rows)
        wanted = chosen.id if chosen else next((entry.id for entry in rows if entry.state in ASKED_AGAIN), "")
        self.table.select_place(max(0, self.table.table.place_of(lambda entry: entry.id == wanted)))
        self._stack.setCurrentWidget(self._list if rows else self._empty)
        waiting = sum(entry.copies for entry in rows if entry.state is PrintState.WAITING)
        self._said.setText(
            fill_in(
                self.tr(
                    "{entries} {entries:entry waits|entries wait}, {copies} {copies:copy|copies}; {failed} "
                    "{failed:needs|need} somebody to look"
                ),
                entries=len(self._ids(PrintState.WAITING)),
                copies=waiting,
                failed=len(self._ids(PrintState.FAILED)) + len(self._ids(PrintState.UNSURE)),
            )
        )
        self._dress()
        self._show_fault()

    def _dress(self) -> None:
        self.start_button.setEnabled(
            bool(self._ids(PrintState.WAITING, PrintState.PRINTING)) and not self._desk.running
        )
        self.move_button.setEnabled(bool(self._ids(PrintState.WAITING, PrintState.FAILED)))

    def _show_fault(self) -> None:
        """What, why and do of the entry under the cursor."""
        chosen = self._current()
        fault = chosen.fault if chosen is not None else None
        self._card.setVisible(fault is not None)
        if fault is not None:
            said = self.wording.error(fault)
            self._fault.setText("\n".join((said.what, said.why, said.do)))
        self.retry_button.setEnabled(
            chosen is not None and (chosen.state in ASKED_AGAIN or bool(self._ids(PrintState.FAILED)))
        )
        self.confirm_button.setVisible(chosen is not None and chosen.state is PrintState.UNSURE)
        self.remove_button.setEnabled(
            chosen is not None and chosen.state not in (PrintState.PRINTING, PrintState.UNSURE)
        )

    def _show_printers(self, names: tuple[str, ...]) -> None:
        chosen = self.printer.currentData() or self._desk.chosen
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        self.printer.setCurrentIndex(max(0, self.printer.findData(chosen)))
        for part in (self.printer, self.move_button):
            part.setVisible(bool(names))

    def _open_case(self, entry: QueueRow | None) -> None:
        if entry is not None and entry.dispute_id:
            self.page.navigate.emit("cases", f"{entry.dispute_id}#papers")

    def _current(self) -> QueueRow | None:
        chosen: QueueRow | None = self.table.current_row()
        return chosen

    def _ids(self, *states: PrintState) -> list[str]:
        return [entry.id for entry in self._rows if entry.state in states]

    def _lay_out(self) -> None:
        self._stack = ViewStack()
        made = Card()
        acts = WrappingRow(
            self.start_button,
            self.retry_button,
            self.confirm_button,
            self.remove_button,
            self.printer,
            self.move_button,
        )
        made.add(acts, row(self._said, 1), self.table, self._card)
        made.body.setStretch(2, 1)
        self._list: QWidget = made
        for view in (self._list, self._empty):
            self._stack.addWidget(view)
        self.body.addWidget(self.cut_off)
        self.body.addWidget(self._stack, 1)
