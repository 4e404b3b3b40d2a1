"""The assessment sheet as it will be printed (自评表): the PDF itself, to print or to save."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.widgets import PdfView, button, row
from tribunal_desktop.ui.workers import Tasks

SHEET_SHARE = 6
"""How much wider the sheet is than the room on each side of it."""


class SheetView(QWidget):
    """Preview with its actions; ``closed`` asks to go back to the scores."""

    closed = Signal()
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._paper: Paper | None = None
        self._file_name = ""
        self._view = PdfView(tasks, page_png)
        back = button(self.tr("Back to the scores"), self.closed.emit, "chevron-left")
        back.setToolTip("Esc")
        self._print = button(self.tr("Print"), self.print_sheet, "printer")
        self._save = button(self.tr("Save as PDF"), self._save_sheet, "download")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row(back, 1, self._save, self._print))
        sheet = row(1, self._view, 1)
        sheet.setStretch(1, SHEET_SHARE)
        layout.addLayout(sheet, 1)

    def show_sheet(self, paper: Paper, file_name: str) -> None:
        """Show a sheet; ``file_name`` is offered when it is saved."""
        self._paper, self._file_name = paper, file_name
        self._view.show_pdf(paper.pdf, paper.pages)
        self._view.setFocus()

    def print_sheet(self) -> None:
        """Ask how the sheet is printed."""
        if self._paper is not None:
            ask_print_private(self, self._paper, self.tr("Sheet of the self-assessment"))

    def _save_sheet(self) -> None:
        paper = self._paper
        target = choose_target(self, self.tr("Save the sheet"), self._file_name, "PDF (*.pdf)") if paper else None
        if paper is not None and target is not None:
            self._tasks.run(
                lambda: save_file(target, paper.pdf),
                lambda _: self.told.emit(self.tr("The sheet is saved")),
                self.failed.emit,
                self._save,
                self,
            )
