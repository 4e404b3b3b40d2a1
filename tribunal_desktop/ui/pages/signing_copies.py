"""After signing: the signed copy, and one for each who signed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper, Sending
from tribunal_desktop.services.signing_rows import SigningState
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.dialogs.printing import choose_printer, print_pages
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.signing_signer import for_fingers
from tribunal_desktop.ui.widgets import Card, PdfView, button, label

PDF = "PDF (*.pdf)"
SIDE_WIDTH = 330


class CopiesView(QWidget):
    """Shows the signed copy; each holder's copy is logged with their name before it leaves."""

    failed = Signal(object)

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._registry, self._page = services.issued_papers, page
        self._copy: IssuedPaper | None = None
        self._holders: tuple[str, ...] = ()
        self.view = PdfView(page.tasks, page_png)
        self._words = label("", "small", wrap=True)
        self._names = label("", wrap=True)
        self.print_button = button(self.tr("Print one for each"), self.print_each, "printer", "primary")
        self.save_button = button(self.tr("Save as PDF"), self.save, "download")
        for each in (self.print_button, self.save_button):
            for_fingers(each)
        side = Card(self.tr("A signed copy each"))
        side.setFixedWidth(SIDE_WIDTH)
        side.add(self._names, self.print_button, self.save_button, self._words)
        side.body.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        left = QVBoxLayout()
        left.addWidget(self.view, 1)
        layout.addLayout(left, 1)
        layout.addWidget(side)

    def show_copy(self, state: SigningState, pdf: bytes) -> None:
        """Show what was made of ``state``."""
        copy = state.signed_copy
        assert copy is not None  # noqa: S101
        self._copy, self._holders = copy, state.holders
        self._names.setText("\n".join(state.holders))
        words = self.tr(
            "Kept in the registry as {no}. It begins with the very bytes that were signed, so their hash can be "
            "checked for ever; «Verify» in the registry does it. The paper does not change any more: it is corrected "
            "by ruling, as a new version."
        )
        self._words.setText(words.format(no=copy.registry_no))
        self._words.setToolTip(f"SHA-256 {copy.sha256}")
        self.view.show_pdf(pdf, copy.pages)
        self.view.turn(copy.pages - 1)

    def print_each(self) -> None:
        """One copy for everyone who signed and has none yet, on the printer that is chosen once."""
        copy, holders, registry = self._copy, self._holders, self._registry
        printer = choose_printer(self, copy.pages) if copy is not None else None
        if copy is None or printer is None:
            return
        printer.setCopyCount(1)
        name = printer.printerName()

        def work() -> int:
            pdf, served = registry.content(copy.id), registry.paper(copy.id).recipients
            left = [holder for holder in holders if holder not in served] or holders
            for holder in left:
                sending = Sending(PrintWay.PRINTER, name, 1, recipient=holder)
                registry.send(copy.id, sending, partial(print_pages, printer, pdf, copy.pages, page_png))
            return len(left)

        said = self.tr("{count} signed copies went to the printer.")
        self._page.run(
            work, lambda count: self._page.tell(said.format(count=count)), self.failed.emit, self.print_button
        )

    def save(self) -> None:
        """Save the signed copy where a person wants it."""
        copy, registry = self._copy, self._registry
        target = choose_target(self, self.tr("Save as PDF"), f"{copy.title}.pdf", PDF) if copy is not None else None
        if copy is None or target is None:
            return
        sending = Sending(PrintWay.FILE, target.name)
        said = self.tr("Saved: {path}").format(path=target)
        self._page.run(
            lambda: registry.send(copy.id, sending, partial(registry.save_copy, copy.id, target)),
            lambda _paper: self._page.tell(said),
            self.failed.emit,
            self.save_button,
        )
