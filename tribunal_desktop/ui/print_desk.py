"""Where everything that is printed passes: the printers, the one chosen last, and the queue that is being printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.paper_rows import KeptPrint
from tribunal_desktop.services.print_queue import PrintQueue
from tribunal_desktop.services.print_rows import LeftPrinting, PrintOrder
from tribunal_desktop.ui.printing import Printers, PrintJob
from tribunal_desktop.ui.workers import Tasks

UNCLEAR = ("printer_unclear", "print_interrupted")
"""Errors after which only somebody at the printer can say what came out."""


class PrintDesk(QObject):
    """One for each log-in, made when it is first asked for; it goes with its workers."""

    queue_moved = Signal()
    """An entry of the queue began, ended or failed."""
    queue_stopped = Signal(object)
    """The queue stands still because of this ``KnownError``; what is left goes on waiting."""
    queue_empty = Signal(int)
    """Everything that waited is printed; how many entries that were."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._tasks = tasks
        self.printers: Printers = Printers(page_png)
        self.chosen = ""
        self.running = False
        self._printed = 0
        tasks.closing.connect(lambda: self.printers.close())

    @staticmethod
    def of(tasks: Tasks) -> PrintDesk:
        """The desk of these workers."""
        found = tasks.findChild(PrintDesk, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if found is not None else PrintDesk(tasks)

    def ask_printers(self, owner: QObject, done: Callable[[tuple[str, ...]], None]) -> None:
        """Names of the printers, the default one first; none when they cannot be asked."""
        self._tasks.network(lambda: self.printers.names(), done, lambda _error: done(()), owner=owner)

    def print_private(
        self,
        content: Callable[[], PrintJob],
        printer: str,
        done: Callable[[], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Print what is not kept in the registry."""
        self.chosen = printer or self.chosen
        self._tasks.printing(lambda: self.printers.print(content(), printer), lambda _none: done(), failed, owner=self)

    def print_kept(
        self,
        begin: Callable[[], tuple[KeptPrint, PrintJob]],
        ended: Callable[[KeptPrint, bool | None], None],
        printer: str,
        done: Callable[[KeptPrint], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Log on the database thread, print on the printer's; ``ended`` keeps whether it came out, None if unknown."""
        self.chosen = printer or self.chosen

        def begun(answer: tuple[KeptPrint, PrintJob]) -> None:
            kept, job = answer

            def out(_none: object) -> None:
                self._tasks.run(lambda: ended(kept, True), lambda _none: done(kept), failed, owner=self)

            def not_printed(error: KnownError) -> None:
                known = None if error.code in UNCLEAR else False
                self._tasks.run(lambda: ended(kept, known), lambda _none: failed(error), failed, owner=self)

            self._tasks.printing(lambda: self.printers.print(job, printer), out, not_printed, owner=self)

        self._tasks.run(begin, begun, failed, owner=self)

    def run_queue(self, queue: PrintQueue) -> None:
        """Print what waits, one after the other, until nothing waits or one fails; at once when it runs already."""
        if not self.running:
            self.running, self._printed = True, 0
            self._tasks.run(queue.left_printing, partial(self._settle_left, queue), self._stop, owner=self)

    def _settle_left(self, queue: PrintQueue, left: tuple[LeftPrinting, ...]) -> None:
        """Ask the print service what became of the entries a former run left printing, then go on."""
        self._settle_next(queue, iter(left))

    def _settle_next(self, queue: PrintQueue, left: Iterator[LeftPrinting]) -> None:
        entry = next(left, None)
        if entry is None:
            self._next(queue)
            return

        def noted(error: KnownError | None, _none: object = None) -> None:
            self.queue_moved.emit()
            if error is None:
                self._settle_next(queue, left)
            else:
                self._stop(error)

        def out(_none: object) -> None:
            self._tasks.run(partial(queue.finish, entry.entry_id), partial(noted, None), self._stop, owner=self)

        def not_out(error: KnownError) -> None:
            note = queue.mark_unsure if error.code in UNCLEAR else queue.fail
            self._tasks.run(partial(note, entry.entry_id, error), partial(noted, error), self._stop, owner=self)

        def ask() -> None:
            if not entry.job:
                raise KnownError("print_interrupted", printer=entry.printer)
            self.printers.follow(entry.job, entry.printer)

        self._tasks.printing(ask, out, not_out, owner=self)

    def _next(self, queue: PrintQueue) -> None:
        self._tasks.run(queue.begin_next, partial(self._begun, queue), self._stop, owner=self)

    def _begun(self, queue: PrintQueue, order: PrintOrder | None) -> None:
        self.queue_moved.emit()
        if order is None:
            self.running = False
            self.queue_empty.emit(self._printed)
            return
        job = PrintJob(order.pdf, order.pages, order.title, order.copies, order.layout)
        taken = self._tasks.relay(partial(self._note_job, queue, order.entry_id))
        self._tasks.printing(
            lambda: self.printers.print(job, order.printer, taken),
            lambda _none: self._came_out(queue, order),
            partial(self._did_not, queue, order),
            owner=self,
        )

    def _note_job(self, queue: PrintQueue, entry_id: str, job: str) -> None:
        self._tasks.run(partial(queue.note_job, entry_id, job), None, self._stop, owner=self)

    def _came_out(self, queue: PrintQueue, order: PrintOrder) -> None:
        self._printed += 1
        self.chosen = order.printer
        self._tasks.run(partial(queue.finish, order.entry_id), lambda _none: self._next(queue), self._stop, owner=self)

    def _did_not(self, queue: PrintQueue, order: PrintOrder, error: KnownError) -> None:
        note = queue.mark_unsure if error.code in UNCLEAR else queue.fail
        self._tasks.run(partial(note, order.entry_id, error), lambda _none: self._stop(error), self._stop, owner=self)

    def _stop(self, error: KnownError) -> None:
        self.running = False
        self.queue_moved.emit()
        self.queue_stopped.emit(error)
        self._tasks.unhandled.emit(error)  # whoever started it may look at any page
