"""The new recovery sheet (恢复单) on the screen, to be printed before anything else is done here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.first_start import RecoveryKit
from tribunal_desktop.services.recovery_sheet import recovery_sheet
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.widgets import Card, PdfView, button, label, row


class RecoveryView(QWidget):
    """The sheet itself and what to do with it; it goes only after one says that it lies in the safe."""

    stored = Signal()

    def __init__(self, kit: RecoveryKit, page: Page) -> None:
        super().__init__()
        self._kit, self._page = kit, page
        self._paper: Paper | None = None
        self.view = PdfView(page.tasks, page_png)
        self.view.setMinimumHeight(480)
        self._print = button(self.tr("Print…"), self.print_sheet, "printer")
        self._save = button(self.tr("Save as PDF…"), self.save_sheet, "download")
        self.in_safe = QCheckBox(self.tr("The new sheet lies in the safe, the old one is destroyed"))
        self.done = button(self.tr("Done"), self.stored.emit, "check")
        self.done.setEnabled(False)
        self.in_safe.toggled.connect(self.done.setEnabled)
        self._code = label("", "heading", wrap=True)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._code.hide()
        card = Card(self.tr("The new recovery sheet"))
        card.setFixedWidth(330)
        card.add(
            label(self.tr("The code is shown only now and is kept nowhere. Print it and lock it away."), wrap=True),
            self._code,
            self._print,
            self._save,
            self.in_safe,
            self.done,
        )
        card.body.addStretch(1)
        line = row(self.view, card, spacing=14)
        line.setStretch(0, 1)
        self.setLayout(line)
        self._page.run(lambda: recovery_sheet(kit), self._show, self._no_paper)

    def print_sheet(self) -> bool:
        """Ask how the sheet is printed; false when there is none yet."""
        paper = self._paper
        if paper is None:
            return False
        ask_print_private(self._page, paper, self.tr("Recovery sheet"))
        return True

    def save_sheet(self) -> None:
        """Save as PDF where the reader says."""
        paper = self._paper
        suggested = self.tr("Recovery sheet {tribunal}.pdf").format(tribunal=self._kit.tribunal_name)
        target = choose_target(self, self._save.text(), suggested, "PDF (*.pdf)") if paper is not None else None
        if paper is not None and target is not None:
            self._page.run(
                lambda: save_file(target, paper.pdf),
                lambda _nothing: self._page.tell(self.tr("Saved: {file}").format(file=target)),
                busy_widget=self._save,
            )

    def _show(self, paper: Paper) -> None:
        self._paper = paper
        self.view.show_pdf(paper.pdf, paper.pages)

    def _no_paper(self, error: KnownError) -> None:
        self._page.show_error(error)
        self._code.setText(self.tr("Write this code down by hand: {code}").format(code=self._kit.recovery_code))
        self._code.show()
