"""What is printed, asked for in the page itself: the form of the print, the queue, the system's own dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, KeptPrint, Sending
from tribunal_desktop.services.print_queue import PrintQueue
from tribunal_desktop.services.print_rows import CopiesFor, Recipient, ToPrint
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.printing import choose_printer, print_pages
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.print_form import PrintChoice, PrintForm
from tribunal_desktop.ui.printing import PrintJob
from tribunal_desktop.ui.widgets.basics import Card, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow
from tribunal_desktop.ui.workers import Tasks


@dataclass(frozen=True)
class KeptPaper:
    """A paper of the registry, or one that enters it when it is printed."""

    registry: IssuedPapers
    known: IssuedPaper | None
    dispute_id: str | None
    begin: Callable[[tuple[Sending, ...]], KeptPrint]
    for_whom: tuple[str, ...] = ()
    """Those it was made for; empty where every party gets one."""

    @staticmethod
    def issued(registry: IssuedPapers, paper: IssuedPaper, for_whom: tuple[str, ...] = ()) -> KeptPaper:
        """A paper that is in the registry; one made out to a party is offered for that party."""
        for_whom = for_whom or ((paper.addressed_to,) if paper.addressed_to else ())
        return KeptPaper(registry, paper, paper.dispute_id, partial(registry.begin_print, paper.id), for_whom)

    @staticmethod
    def entering(registry: IssuedPapers, paper: Paper, keep: KeepAs, known: IssuedPaper | None) -> KeptPaper:
        """A paper of a section, kept when it is printed."""
        for_whom = (keep.recipient,) if keep.recipient else ()
        return KeptPaper(registry, known, keep.dispute_id, partial(registry.keep_for, paper, keep), for_whom)


@dataclass(frozen=True)
class ToBePrinted:
    """What a page wants to print; ``kept`` is None for a private paper, which enters no registry."""

    title: str
    pages: int
    content: Callable[[], bytes]
    """The PDF; called on a worker."""
    kept: KeptPaper | None = None


class PrintBar(Card):
    """The form with its buttons; the page that shows it says what came of the print.

    Enter before the recipients and printers are known prints as soon as they are.
    """

    printed = Signal(object)
    """The paper is out; the ``IssuedPaper`` as it now stands, None for a private one."""
    queued = Signal(object)
    """The paper waits in the print queue; the ``IssuedPaper``."""
    failed = Signal(object)
    closed = Signal()

    def __init__(self, tasks: Tasks, wording: Locale | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._tasks = tasks
        self._desk = PrintDesk.of(tasks)
        self._wanted: ToBePrinted | None = None
        self._queue: PrintQueue | None = None
        self._ready, self._hurried = True, False
        self.form = PrintForm(wording)
        self.form.submitted.connect(self.submit)
        self._title = label("", "strong")
        self.print_button = button(self.tr("Print now"), self.submit, "printer", "primary")
        dialog = button(self.tr("System dialog…"), self.open_dialog, kind="link")
        self.queue_button = button("", self.put_in_queue, kind="link")
        self.queue_button.hide()
        self._let_queue(known=True)
        self.close_button = button(self.tr("Close"), self.leave, kind="link")
        self._summary = label("", "secondary", wrap=True)
        self._more = button(self.tr("Copies and settings"), self.toggle_form, kind="link")
        for part in (self._summary, self._more):
            part.hide()
        self.form.changed.connect(self._summarise)
        ways = WrappingRow(self._more, self.queue_button, dialog)
        ways.setSpacing(12)
        self.add(
            row(self._title, 1, self.print_button, self.close_button, spacing=14),
            self.form,
            self._summary,
            ways,
        )

    def embed(self) -> None:
        """Stand in a card that has a button to print of its own: one line, that opens when something is to be said."""
        self.setObjectName("")
        for part in (self._title, self.print_button, self.close_button, self.form):
            part.hide()
        for part in (self._summary, self._more):
            part.show()
        self.body.setContentsMargins(0, 0, 0, 0)

    def toggle_form(self) -> None:
        """Show the choices, or the line that sums them up."""
        self.form.setVisible(self.form.isHidden())
        self._summary.setHidden(self.form.isVisibleTo(self))

    def offer_queue(self, queue: PrintQueue) -> None:
        """Let a paper of the registry be put into the queue instead."""
        self._queue = queue

    def prepare(self, registry: IssuedPapers, pages: int, dispute_id: str | None, copies: int) -> None:
        """Offer the recipients of a paper that is not in the registry yet, and its usual number of copies."""
        self._wanted = None
        self._ready, self._hurried = True, False

        def show(recipients: tuple[Recipient, ...]) -> None:
            if self._wanted is None:
                self.form.begin(pages, recipients)
                self.form.copies.propose(copies)

        self.form.begin(pages)
        self.form.copies.propose(copies)
        self._tasks.run(lambda: registry.recipients(dispute_id), show, self.failed.emit, owner=self)

    def print_as_prepared(self, wanted: ToBePrinted) -> None:
        """Print what has entered the registry since ``prepare``, for the recipients chosen meanwhile."""
        self._wanted = wanted
        self._ready = True
        self.submit()

    def asked_for(self) -> ToBePrinted | None:
        """What the form is about."""
        return self._wanted

    def ask(self, wanted: ToBePrinted) -> None:
        """Show the form for a paper, with its recipients and the printer chosen last."""
        self._wanted = wanted
        self._ready, self._hurried = False, False
        self._let_queue(known=False)
        self.queue_button.setVisible(
            self._queue is not None and wanted.kept is not None and wanted.kept.known is not None
        )
        self._title.setText(self.tr("Print: {title}").format(title=wanted.title))
        self.form.begin(wanted.pages, (), wanted.kept.known if wanted.kept else None)
        if (kept := wanted.kept) is None:
            self._get_ready(wanted)
            return
        self._tasks.run(
            lambda: (kept.registry.recipients(kept.dispute_id), kept.registry.last_printer()),
            partial(self._show_recipients, wanted),
            partial(self._no_recipients, wanted),
            owner=self,
        )

    def refresh_printers(self) -> None:
        """Ask the computer for its printers."""
        self._desk.ask_printers(self, lambda names: self.form.show_printers(names, self._desk.chosen))

    def submit(self) -> None:
        """Print as chosen; a second print for the same recipient needs its reason."""
        if not self._ready:
            self._hurried = True
            return
        wanted, choice = self._wanted, self._checked_choice()
        if wanted is None or choice is None:
            return
        kept = wanted.kept
        self._set_busy(True)
        if kept is None:
            self._desk.print_private(
                lambda: self._job(wanted, wanted.content(), choice), choice.printer, self._done_private, self._did_not
            )
        else:
            self._desk.print_kept(
                lambda: (kept.begin(choice.sendings), self._job(wanted, wanted.content(), choice)),
                kept.registry.end_print,
                choice.printer,
                self._done,
                self._did_not,
            )

    def open_dialog(self) -> None:
        """Print through the system's own dialog instead; the log still says how many copies and why."""
        wanted, choice = self._wanted, self._checked_choice()
        if wanted is None or choice is None:
            return
        kept = wanted.kept
        printer = choose_printer(self, wanted.pages, choice.total)
        if printer is None:
            return
        name = printer.printerName() or self.tr("system dialog")

        def draw() -> IssuedPaper | None:
            pdf = wanted.content()
            if kept is None:
                print_pages(printer, pdf, wanted.pages, page_png)
                return None
            sendings = tuple(
                Sending(PrintWay.PRINTER, name, each.copies, each.reason, each.recipient) for each in choice.sendings
            )
            begun = kept.begin(sendings)
            try:
                print_pages(printer, pdf, wanted.pages, page_png)
            except KnownError:
                kept.registry.end_print(begun, False)
                raise
            kept.registry.end_print(begun, True)
            return begun.paper

        self._set_busy(True)
        self._tasks.run(draw, self._finished, self._did_not, owner=self)

    def put_in_queue(self) -> None:
        """Let the paper wait in the queue, an entry for each recipient."""
        wanted, choice, queue = self._wanted, self._checked_choice(), self._queue
        known = wanted.kept.known if wanted is not None and wanted.kept is not None else None
        if choice is None or queue is None or known is None or not self.queue_button.isEnabled():
            return
        copies: dict[str, int] = {}
        for each in choice.copies:  # namesakes share an entry with a copy for each
            copies[each.recipient] = copies.get(each.recipient, 0) + each.copies
        papers = [
            ToPrint(known.id, CopiesFor(*each), choice.printer, choice.layout.duplex, choice.reason)
            for each in copies.items()
        ]
        self._tasks.run(
            lambda: queue.add(papers), lambda _ids: self.queued.emit(known), self.failed.emit, self.queue_button, self
        )

    def leave(self) -> None:
        """Print nothing."""
        self._wanted = None
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the form."""
        if event.key() == Qt.Key.Key_Escape and self.close_button.isVisible():
            self.leave()
        else:
            super().keyPressEvent(event)

    def _show_recipients(self, wanted: ToBePrinted, answer: tuple[tuple[Recipient, ...], str]) -> None:
        if wanted is not self._wanted or wanted.kept is None:
            return
        recipients, last = answer
        if not self._desk.chosen:
            self._desk.chosen = last
        chosen = wanted.kept.for_whom
        if chosen:
            recipients = (*map(Recipient, chosen), *(each for each in recipients if each.role is None))
        self.form.begin(wanted.pages, recipients, wanted.kept.known)
        self._let_queue(known=True)
        self._get_ready(wanted)

    def _no_recipients(self, wanted: ToBePrinted, error: KnownError) -> None:
        self.failed.emit(error)
        self._get_ready(wanted)

    def _let_queue(self, *, known: bool) -> None:
        """A paper enters the queue only for recipients that are known: till then the button waits and says for what."""
        self.queue_button.setEnabled(known)
        self.queue_button.setText(self.tr("Put in the queue") if known else self.tr("Reading who gets it…"))

    def _get_ready(self, wanted: ToBePrinted) -> None:
        """Ask for the printers; with them everything the form chooses from is known."""

        def known(names: tuple[str, ...]) -> None:
            if wanted is not self._wanted:
                return
            self.form.show_printers(names, self._desk.chosen)
            self._ready = True
            if self._hurried:
                self._hurried = False
                self.submit()

        self._desk.ask_printers(self, known)

    @staticmethod
    def _job(wanted: ToBePrinted, pdf: bytes, choice: PrintChoice) -> PrintJob:
        return PrintJob(pdf, wanted.pages, wanted.title, choice.total, choice.layout)

    def _done(self, kept: KeptPrint) -> None:
        self._finished(kept.paper)

    def _done_private(self) -> None:
        self._finished(None)

    def _finished(self, paper: IssuedPaper | None) -> None:
        self._set_busy(False)
        self.printed.emit(paper)

    def _did_not(self, error: KnownError) -> None:
        self._set_busy(False)
        self.failed.emit(error)
        if self.isHidden():
            self.leave()

    def _checked_choice(self) -> PrintChoice | None:
        """What was chosen; None when something is wrong or a reason is missing, which the opened form then says."""
        choice, known = self.form.choice(), self._wanted.kept.known if self._wanted and self._wanted.kept else None
        if choice is not None and known is not None and needs_reason(known, choice):
            words = self.tr("{copies} {copies:copy was|copies were} printed before. Say why it is printed again.")
            self.form.ask_why(fill_in(words, copies=known.copies))
            choice = None
        if choice is None and self.form.isHidden():
            self.toggle_form()
        return choice

    def _summarise(self) -> None:
        total, printer = self.form.copies.total(), self.form.printer.currentText()
        words = self.tr("{printer}, {total} {total:copy|copies}, both sides") if self.form.duplex.isChecked() else ""
        words = words or self.tr("{printer}, {total} {total:copy|copies}")
        self._summary.setText(fill_in(words, printer=printer, total=total))

    def is_busy(self) -> bool:
        """A print is under way; what comes of it has still to be said."""
        return not self.print_button.isEnabled()

    def _set_busy(self, busy: bool) -> None:
        self.print_button.setDisabled(busy)


def needs_reason(paper: IssuedPaper, choice: PrintChoice) -> bool:
    """Somebody who may have a copy already gets another and nobody says why."""
    if choice.reason or not paper.copies:
        return False
    return (
        any(not each.recipient or each.recipient in paper.recipients for each in choice.copies) or not paper.recipients
    )


class PagePrintBar(PrintBar):
    """The form at the head of a page; one at a time."""


def ask_print(near: QWidget, wanted: ToBePrinted) -> PrintBar:
    """Open the form of a print at the head of the page ``near`` stands in; Enter prints, Esc closes it."""
    page, before = _page_of(near), QApplication.focusWidget()
    page.put_away_print()
    bar = page.print_bar = PagePrintBar(page.tasks, page.wording)
    outer = page.layout()
    if isinstance(outer, QVBoxLayout):
        outer.insertWidget(outer.indexOf(page.notice) + 1, bar)
    bar.failed.connect(page.show_error)
    bar.printed.connect(partial(_say_printed, page, bar, wanted.title))
    bar.closed.connect(partial(_dismiss, page, bar, before))
    bar.ask(wanted)
    bar.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
    return bar


def _dismiss(page: Page, bar: PrintBar, before: QWidget | None) -> None:
    """Put the form away; the keys go back to where they were. One that prints is only hidden until it has said so."""
    if page.print_bar is bar:
        page.print_bar = None
    if before is not None and isValid(before) and before.isVisible():
        before.setFocus(Qt.FocusReason.OtherFocusReason)
    bar.hide()
    if bar.is_busy():
        bar.closed.disconnect()
        bar.closed.connect(partial(_dismiss, page, bar, None))
        return
    bar.setParent(None)
    bar.deleteLater()


def _say_printed(page: Page, bar: PrintBar, title: str, paper: IssuedPaper | None) -> None:
    translate = QCoreApplication.translate
    if paper is None:
        page.tell(translate("PrintBar", "{title} was printed. Check that the sheet came out.").format(title=title))
    else:
        words = translate("PrintBar", "{title}: printed, kept in the registry as {no}.")
        page.tell(words.format(title=paper.title, no=paper.registry_no))
    bar.leave()
    page.data_changed.emit()


def ask_print_private(near: QWidget, paper: Paper, title: str) -> PrintBar:
    """``ask_print`` for a paper that enters no registry."""
    return ask_print(near, ToBePrinted(title, paper.pages, lambda: paper.pdf))


def _page_of(near: QWidget) -> Page:
    around: QWidget | None = near
    while around is not None and not isinstance(around, Page):
        around = around.parentWidget()
    if around is None:
        raise LookupError("no page around the widget that prints")
    return around
