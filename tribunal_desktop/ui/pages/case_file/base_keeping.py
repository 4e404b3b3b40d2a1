"""Papers of a section are kept in the registry before they leave (文书登记)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, Sending
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.dialogs.printing import choose_printer, print_pages
from tribunal_desktop.ui.page import Page

PDF = "PDF (*.pdf)"


@dataclass(frozen=True)
class Keeping:
    """Where a paper is kept and as what; call its methods on the database thread."""

    registry: IssuedPapers
    keep_as: KeepAs

    def known(self, paper: Paper) -> IssuedPaper | None:
        """The same paper, if it was kept before."""
        return self.registry.known(paper, self.keep_as)

    def print(self, paper: Paper, printer: QPrinter, reason: str = "") -> IssuedPaper:
        """Keep the paper, then print it; ``reprint_reason_missing`` for a second time without a reason."""
        name = printer.printerName() or Path(printer.outputFileName()).name
        sending = Sending(PrintWay.PRINTER, name, printer.copyCount(), reason)
        send = partial(print_pages, printer, paper.pdf, paper.pages, page_png)
        return self.registry.keep_and_send(paper, self.keep_as, sending, send)

    def save(self, paper: Paper, target: Path) -> IssuedPaper:
        """Keep the paper, then write it to a file."""
        sending = Sending(PrintWay.FILE, target.name)
        return self.registry.keep_and_send(paper, self.keep_as, sending, partial(save_file, target, paper.pdf))


def print_kept(page: Page, paper: Paper, keeping: Keeping) -> None:
    """Print through the system's dialog a paper that has no view of its own."""
    printer = choose_printer(page, paper.pages)
    if printer is not None:
        page.run(lambda: keeping.print(paper, printer), lambda kept: page.tell(_kept_words(kept)))


def save_kept(page: Page, paper: Paper, keeping: Keeping, suggested: str) -> None:
    """Save a paper that has no view of its own where the person chooses."""
    target = ask_target(page, suggested)
    if target is not None:
        page.run(lambda: keeping.save(paper, target), lambda kept: page.tell(_kept_words(kept)))


def ask_target(parent: QWidget, suggested: str) -> Path | None:
    """Where to save a PDF; None when the reader changed their mind."""
    return choose_target(parent, QCoreApplication.translate("Keeping", "Save as PDF"), suggested, PDF)


def _kept_words(kept: IssuedPaper) -> str:
    words = QCoreApplication.translate("Keeping", "{title}: done, kept in the registry as {no}.")
    return words.format(title=kept.title, no=kept.registry_no)
