"""A paper as it will come out of the printer, with what can be done with it; used by every section that prints."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.dialogs.printing import choose_printer, print_pages
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.widgets import PdfView, button, label, row

PDF = "PDF (*.pdf)"
SMALLEST_HEIGHT = 460


class PaperView(QWidget):
    """Shows one paper; the preview is the paper itself."""

    back_wanted = Signal()
    printed = Signal()
    """The paper went to the printer."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._paper: Paper | None = None
        self._file_name = ""
        self._title = label("", "heading")
        self.print_button = button(self.tr("Print"), self.print_paper, "printer", "primary")
        self.save_button = button(self.tr("Save as PDF"), self.save_paper, "download")
        self._back = button(self.tr("Back"), self.back_wanted.emit, "chevron-left")
        self.view = PdfView(page.tasks, page_png)
        self.view.setMinimumHeight(SMALLEST_HEIGHT)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(row(self._title, 1, self.print_button, self.save_button, self._back))
        body.addWidget(self.view, 1)
        self.setFocusProxy(self.print_button)

    def show_paper(self, paper: Paper, title: str, file_name: str) -> None:
        """Show ``paper`` under ``title``; ``file_name`` is proposed when it is saved."""
        self._paper, self._file_name = paper, file_name
        self._title.setText(title)
        self.view.show_pdf(paper.pdf, paper.pages)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def paper(self) -> Paper | None:
        """What is shown."""
        return self._paper

    def print_paper(self) -> bool:
        """Print through the system's dialog; false when there is no paper."""
        paper = self._paper
        if paper is None:
            return False
        printer = choose_printer(self, paper.pages)
        if printer is not None:
            self._page.run(
                lambda: print_pages(printer, paper.pdf, paper.pages, page_png),
                lambda _none: self._sent(),
                busy_widget=self.print_button,
            )
        return True

    def save_paper(self) -> None:
        """Save the PDF where a person wants it."""
        paper = self._paper
        if paper is None:
            return
        target = choose_target(self, self.tr("Save as PDF"), self._file_name, PDF)
        if target is not None:
            self._page.run(
                lambda: save_file(target, paper.pdf),
                lambda _none: self._page.tell(self.tr("Saved as {file}").format(file=target.name)),
                busy_widget=self.save_button,
            )

    def _sent(self) -> None:
        self._page.tell(self.tr("Sent to the printer. Check that the sheet came out."))
        self.printed.emit()
