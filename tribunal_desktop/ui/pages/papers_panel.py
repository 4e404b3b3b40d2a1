"""The paper itself before it is printed, what its check found, and the printer it goes to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity, wording
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperPreview, Sending
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.printing import Printers, PrintJob
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, PdfView, label, restyle, row
from tribunal_desktop.ui.workers import Tasks

MOST_COPIES = 30


class PaperPanel(Card):
    """Shows a preview or an issued paper; printing and saving need an issued one."""

    printed = Signal(object)
    saved = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        papers: IssuedPapers,
        tasks: Tasks,
        locale: Locale,
        printers: Printers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._papers, self._tasks, self._wording = papers, tasks, locale
        self._printers = printers or Printers(page_png)
        self._found = label("", "small", wrap=True)
        self._found.hide()
        self.view = PdfView(tasks, page_png)
        self._printer = QComboBox()
        self._printer.setObjectName("printer")
        self._printer.setAccessibleName(self.tr("Printer"))
        self._copies = QSpinBox()
        self._copies.setRange(1, MOST_COPIES)
        self._copies.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._copies.setAccessibleName(self.tr("Copies"))
        self.body.setContentsMargins(10, 10, 10, 10)
        line = row(
            label(self.tr("Printer"), "secondary"), self._printer, label(self.tr("Copies"), "secondary"), self._copies
        )
        line.setStretch(1, 1)
        self.add(self._found)
        self.body.addWidget(self.view, 1)
        self.recipient = LineEdit("")
        self.reason = LineEdit("")
        self._to_field = Field(self.tr("For whom"), self.recipient)
        self.reason_field = Field(self.tr("Why it is printed again"), self.reason, required=True)
        self.reason_field.hide()
        sending = row(self._to_field, self.reason_field, spacing=10)
        sending.setStretch(0, 1)
        sending.setStretch(1, 2)
        self.add(line, sending)

    def refresh_printers(self) -> None:
        """Ask the computer for its printers; the chosen one stays chosen."""
        self._tasks.network(self._printers.names, self._show_printers, self._show_no_printer, owner=self)

    def propose_copies(self, copies: int) -> None:
        """Set the number of copies the paper is usually printed in."""
        self._copies.setValue(copies)

    def show_preview(self, preview: PaperPreview) -> None:
        """Show a paper as it would be printed."""
        self._show_findings(preview.findings)
        if preview.pdf:
            self.view.show_pdf(preview.pdf, preview.pages)
        else:
            self.view.clear(self.tr("The paper cannot be made yet; what is missing stands above."))

    def show_issued(self, paper: IssuedPaper) -> None:
        """Show a paper as it was issued; one that was printed asks why it is printed again."""
        self._show_findings(())
        self._begin_sending(paper)
        self._tasks.run(
            lambda: self._papers.content(paper.id),
            lambda pdf: self.view.show_pdf(pdf, paper.pages),
            self._damaged,
            owner=self,
        )

    def show_nothing(self, words: str) -> None:
        """Show no paper and say why."""
        self._show_findings(())
        self.view.clear(words)

    def print_issued(self, paper: IssuedPaper) -> None:
        """Log the print, then print on the chosen printer; a second print needs a reason."""
        printer, reason = self._printer.currentData() or "", self.reason.value()
        if paper.copies and not reason:
            self._ask_why(paper)
            return
        sending = Sending(PrintWay.PRINTER, printer, self._copies.value(), reason, self.recipient.value())

        def work() -> IssuedPaper:
            pdf = self._papers.content(paper.id)
            job = PrintJob(pdf, paper.pages, paper.title, sending.copies)
            return self._papers.send(paper.id, sending, lambda: self._printers.print(job, printer))

        self._tasks.run(work, self._was_printed, self.failed.emit, owner=self)

    def save_issued(self, paper: IssuedPaper) -> None:
        """Ask where to, then write the PDF there."""
        parties = paper.parties.split(" — ")[0]
        target = choose_target(
            self, self.tr("Save as PDF"), f"{paper.title} {parties}.pdf".replace("/", "-"), "PDF (*.pdf)"
        )
        if target is not None:
            sending = Sending(PrintWay.FILE, target.name, recipient=self.recipient.value())

            self._tasks.run(
                lambda: self._papers.send(paper.id, sending, lambda: self._papers.save_copy(paper.id, target)),
                lambda _: self.saved.emit(str(target)),
                self.failed.emit,
                owner=self,
            )

    def _begin_sending(self, paper: IssuedPaper) -> None:
        self.recipient.clear()
        self.reason.clear()
        self.reason_field.clear_finding()
        self.reason_field.setVisible(paper.copies > 0)

    def _ask_why(self, paper: IssuedPaper) -> None:
        self.reason_field.show()
        words = self.tr("{copies} copies were printed before. Say why it is printed again.")
        self.reason_field.show_finding(words.format(copies=paper.copies), Severity.BLOCK)
        self.reason.setFocus()

    def _was_printed(self, paper: IssuedPaper) -> None:
        self._begin_sending(paper)
        self.printed.emit(paper)

    def _show_printers(self, names: tuple[str, ...]) -> None:
        chosen = self._printer.currentData()
        self._printer.clear()
        for name in names:
            self._printer.addItem(name, name)
        if not names:
            self._printer.addItem(self.tr("no printer found — save as PDF instead"), "")
        self._printer.setCurrentIndex(max(0, self._printer.findData(chosen)))

    def _show_no_printer(self, _error: KnownError) -> None:
        self._show_printers(())

    def _damaged(self, error: KnownError) -> None:
        self.view.clear()
        self.failed.emit(error)

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        stops = any(finding.severity is Severity.BLOCK for finding in findings)
        lines = [wording(finding, self._wording.lang) for finding in findings]
        head = self.tr("Check before printing:") if lines else ""
        self._found.setText("\n".join([head, *(f"· {line}" for line in lines)]) if lines else "")
        self._found.setProperty("tone", "bad" if stops else "warn")
        restyle(self._found)
        self._found.setVisible(bool(lines))
