"""The paper itself before it is printed, what its check found, and the printer it goes to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity, wording
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperPreview
from tribunal_desktop.services.papers import Papers
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.printing import Printers, PrintJob
from tribunal_desktop.ui.widgets import Card, PdfView, label, restyle, row
from tribunal_desktop.ui.workers import Tasks

MOST_COPIES = 30


class PaperPanel(Card):
    """Shows a preview or an issued paper; printing and saving need an issued one."""

    printed = Signal(object)
    saved = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        papers: Papers,
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
        self.add(line)

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
        """Show a paper as it was issued."""
        self._show_findings(())
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
        """Print a paper on the chosen printer and count its copies."""
        printer, copies = self._printer.currentData() or "", self._copies.value()

        def work() -> IssuedPaper:
            pdf = self._papers.content(paper.id)
            self._printers.print(PrintJob(pdf, paper.pages, paper.title, copies), printer)
            return self._papers.note_printed(paper.id, copies)

        self._tasks.run(work, self.printed.emit, self.failed.emit, owner=self)

    def save_issued(self, paper: IssuedPaper) -> None:
        """Ask where to, then write the PDF there."""
        parties = paper.parties.split(" — ")[0]
        target = choose_target(
            self, self.tr("Save as PDF"), f"{paper.title} {parties}.pdf".replace("/", "-"), "PDF (*.pdf)"
        )
        if target is not None:
            self._tasks.run(
                lambda: self._papers.save_copy(paper.id, target),
                lambda _: self.saved.emit(str(target)),
                self.failed.emit,
                owner=self,
            )

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
