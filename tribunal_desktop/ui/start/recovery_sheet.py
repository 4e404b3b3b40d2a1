"""The recovery sheet, to be printed and put into the safe before the work begins (恢复单)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.dialogs.printing import choose_printer, print_pages
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.start.parts import StartPage
from tribunal_desktop.ui.start.services import PrintedPaper, ServicesOf
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets.basics import Card, button, label, row
from tribunal_desktop.ui.widgets.pdf_view import PdfView
from tribunal_desktop.ui.workers import Tasks

if TYPE_CHECKING:
    from tribunal_desktop.services.first_start import RecoveryKit


class RecoverySheetPage(StartPage):
    """Shows the sheet itself; one goes on only after saying that it lies in the safe."""

    stored = Signal()

    def __init__(
        self, kit: RecoveryKit, services: ServicesOf, tasks: Tasks, locale: Locale, parent: QWidget | None = None
    ) -> None:
        super().__init__(tasks, locale, parent)
        self.set_heading(self.tr("Recovery sheet"), self.tr("The tribunal is set up. One thing is left to do."))
        self._kit, self._services = kit, services
        self.paper: PrintedPaper | None = None
        self.view = PdfView(tasks, lambda pdf, page, dpi: services().page_png(pdf, page, dpi))
        self.print_button = button(self.tr("Print…"), self.print_sheet, "printer")
        self.save_button = button(self.tr("Save as PDF…"), self.save_sheet, "device-floppy")
        for part in (self.print_button, self.save_button):
            part.setEnabled(False)
        self.in_safe = QCheckBox(self.tr("I have put the sheet into the safe"))
        self.go_on = button(self.tr("Start work"), self.stored.emit, kind="primary")
        self.go_on.setEnabled(False)
        self.in_safe.toggled.connect(self.go_on.setEnabled)
        self._code = label("", "heading", wrap=True)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._code.hide()
        card = Card(self.tr("Before you start"))
        card.setFixedWidth(340)
        card.add(
            label(
                self.tr(
                    "If every password is forgotten, this sheet is the only way to the data. "
                    "Nobody else has a copy, not even the parent court."
                ),
                wrap=True,
            ),
            label(
                self.tr("The code is shown only now. Print the sheet, or save it to a stick, and lock it away."),
                wrap=True,
            ),
            self._code,
            self.print_button,
            self.save_button,
            self.in_safe,
            self.go_on,
        )
        card.body.addStretch(1)
        line = row(self.view, card, spacing=14)
        line.setStretch(0, 1)
        self.body.addLayout(line, 1)
        self.setFocusProxy(self.print_button)
        self.tasks.run(lambda: services().recovery_sheet(kit), self._show, self._no_paper)

    def code_by_hand(self) -> str:
        """Words that give the code when there is no sheet; empty otherwise."""
        return self._code.text()

    def print_sheet(self) -> None:
        """Print through the system's dialog."""
        paper = self.paper
        printer = choose_printer(self, paper.pages) if paper is not None else None
        if paper is None or printer is None:
            return
        self.tasks.run(
            lambda: print_pages(printer, paper.pdf, paper.pages, self._services().page_png),
            lambda _nothing: self.notice.show_words(
                self.tr("Sent to the printer. Check that the sheet came out."), Tone.GOOD
            ),
            self.show_error,
            self.print_button,
            owner=self,
        )

    def save_sheet(self) -> None:
        """Save as PDF where the reader says."""
        paper = self.paper
        suggested = self.tr("Recovery sheet {tribunal}.pdf").format(tribunal=self._kit.tribunal_name)
        target = choose_target(self, self.save_button.text(), suggested, "PDF (*.pdf)") if paper is not None else None
        if paper is None or target is None:
            return
        self.tasks.run(
            lambda: save_file(target, paper.pdf),
            lambda _nothing: self.notice.show_words(self.tr("Saved: {file}").format(file=target), Tone.GOOD),
            self.show_error,
            self.save_button,
            owner=self,
        )

    def _show(self, paper: PrintedPaper) -> None:
        self.paper = paper
        self.print_button.setEnabled(True)
        self.save_button.setEnabled(True)
        self.view.show_pdf(paper.pdf, paper.pages)

    def _no_paper(self, error: KnownError) -> None:
        self.show_error(error)
        self._code.setText(self.tr("Write this code down by hand: {code}").format(code=self._kit.recovery_code))
        self._code.show()
