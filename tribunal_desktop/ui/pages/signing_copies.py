"""After signing: the signed copy, and one for each who signed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper, Sending
from tribunal_desktop.services.signing_rows import SigningState
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.signing_signer import for_fingers
from tribunal_desktop.ui.print_bar import KeptPaper, PrintBar, ToBePrinted
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
        self.bar = PrintBar(page.tasks, page.wording)
        self.bar.hide()
        self.bar.printed.connect(self._printed)
        self.bar.failed.connect(self.failed)
        self.bar.closed.connect(self._back_to_print)
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
        left.addWidget(self.bar)
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
            "Registered as {no}. It begins with the very bytes that were signed, so their hash can be "
            "checked at any time (“Verify” in the registry). The paper does not change any more: it is "
            "corrected by ruling, as a new version."
        )
        self._words.setText(words.format(no=copy.registry_no))
        self.bar.hide()
        self._words.setToolTip(f"SHA-256 {copy.sha256}")
        self.view.show_pdf(pdf, copy.pages)
        self.view.turn(copy.pages - 1)

    def print_each(self) -> None:
        """Ask how it is printed, a copy for everyone who signed and has none yet; print when that is asked already."""
        copy = self._copy
        if copy is None:
            return
        if self.bar.isVisibleTo(self):
            self.bar.submit()
            return
        self._page.run(partial(self._registry.paper, copy.id), self._ask)

    def _ask(self, copy: IssuedPaper) -> None:
        kept = KeptPaper.issued(self._registry, copy, self._holders)
        self.bar.ask(ToBePrinted(copy.title, copy.pages, partial(self._registry.content, copy.id), kept))
        self.bar.show()
        self.bar.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_print(self) -> None:
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _printed(self, _copy: IssuedPaper) -> None:
        self._page.tell(self.tr("The signed copies went to the printer. Check that the sheets came out."))
        self.bar.leave()

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
