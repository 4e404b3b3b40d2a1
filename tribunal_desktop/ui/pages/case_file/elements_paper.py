"""A paper of the element sheets before it goes to the printer or into a file."""

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

_LEAST_HEIGHT = 520


class PaperPanel(QWidget):
    """Shows one paper with print and save; nothing of it is kept in the store."""

    left = Signal()

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.paper: Paper | None = None
        self._name = ""
        self._title = label("", "heading")
        self._view = PdfView(page.tasks, page_png)
        self._view.setMinimumHeight(_LEAST_HEIGHT)
        self._back = button(self.tr("Back"), self.left.emit, "chevron-left")
        self.print_button = button(self.tr("Print"), self.print_paper, "printer", "primary")
        self.save_button = button(self.tr("Save as PDF"), self._save, "download")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row(self._back, self._title, 1, self.save_button, self.print_button))
        layout.addWidget(self._view, 1)

    def show_paper(self, paper: Paper, name: str) -> None:
        """Show a paper; ``name`` is its title and the file's."""
        self.paper, self._name = paper, name
        self._title.setText(name)
        self._view.show_pdf(paper.pdf, paper.pages)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_paper(self) -> bool:
        """Print through the system's dialog; false when there is no paper."""
        paper = self.paper
        if paper is None:
            return False
        printer = choose_printer(self, paper.pages)
        if printer is not None:
            self._page.run(
                lambda: print_pages(printer, paper.pdf, paper.pages, page_png),
                lambda _none: self._page.tell(self.tr("Sent to the printer. Check that the sheet came out.")),
                busy_widget=self.print_button,
            )
        return True

    def _save(self) -> None:
        paper = self.paper
        target = choose_target(self, self.tr("Save as"), f"{self._name}.pdf", "PDF (*.pdf)") if paper else None
        if paper is not None and target is not None:
            self._page.run(
                lambda: save_file(target, paper.pdf),
                lambda _none: self._page.tell(self.tr("Saved: {file}").format(file=target)),
            )
