"""Papers of a section are kept in the registry before they leave (文书登记)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_entering import NewCheck
from tribunal_desktop.services.paper_registry import title_of
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, Sending
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.print_bar import KeptPaper, ToBePrinted, ask_print

PDF = "PDF (*.pdf)"


@dataclass(frozen=True)
class Keeping:
    """Where a paper is kept and as what; call its methods on the database thread."""

    registry: IssuedPapers
    keep_as: KeepAs
    services: Services | None = None
    """Given where the paper may also be signed on the screen."""

    def known(self, paper: Paper) -> IssuedPaper | None:
        """The same paper, if it was kept before."""
        return self.registry.known(paper, self.keep_as)

    def check(self, paper: Paper) -> NewCheck | None:
        """What stands against a paper that is not kept yet; None for a computed sheet."""
        return self.registry.check(paper, self.keep_as)

    def with_reasons(self, reasons: Mapping[str, str]) -> Keeping:
        """The same, with why the paper may leave in spite of what its check asks."""
        return replace(self, keep_as=replace(self.keep_as, reasons=tuple(reasons.items())))

    def to_print(self, paper: Paper, known: IssuedPaper | None) -> ToBePrinted:
        """The paper as the form of a print takes it; ``known`` is what the registry has of it already."""
        kept = KeptPaper.entering(self.registry, paper, self.keep_as, known)
        return ToBePrinted(title_of(paper, self.keep_as), paper.pages, lambda: paper.pdf, kept)

    def save(self, paper: Paper, target: Path) -> IssuedPaper:
        """Keep the paper, then write it to a file."""
        sending = Sending(PrintWay.FILE, target.name)
        return self.registry.keep_and_send(paper, self.keep_as, sending, partial(save_file, target, paper.pdf))


def print_kept(page: Page, paper: Paper, keeping: Keeping) -> None:
    """Ask in the page how a paper that has no view of its own is printed."""
    page.run(lambda: keeping.known(paper), lambda known: ask_print(page, keeping.to_print(paper, known)))


def save_kept(page: Page, paper: Paper, keeping: Keeping, suggested: str) -> None:
    """Save a paper that has no view of its own where the person chooses."""
    target = ask_target(page, suggested)
    if target is not None:
        page.run(lambda: keeping.save(paper, target), lambda kept: page.tell(_kept_words(kept)))


def ask_target(parent: QWidget, suggested: str) -> Path | None:
    """Where to save a PDF; None when the reader changed their mind."""
    return choose_target(parent, QCoreApplication.translate("Keeping", "Save as PDF"), suggested, PDF)


def _kept_words(kept: IssuedPaper) -> str:
    words = QCoreApplication.translate("Keeping", "{title}: done, registered as {no}.")
    return words.format(title=kept.title, no=kept.registry_no)
