"""What is done with a paper right after it was made (输出新文书): told, printed, saved, put into the print queue."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper, Sending
from tribunal_desktop.services.print_rows import CopiesFor, ToPrint
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import ask_target
from tribunal_desktop.ui.print_bar import KeptPaper, ToBePrinted, ask_print
from tribunal_desktop.ui.print_desk import PrintDesk


class NewPapers(QObject):
    """The ways out of a maker; every paper is kept before it comes here."""

    printed = Signal()
    """What was asked about went to the printer."""

    def __init__(self, services: Services, page: Page, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._page = services, page

    def tell_kept(self, paper: IssuedPaper) -> None:
        """Say under which number it is kept."""
        self._page.tell(self.tr("{title} is registered as {no}.").format(title=paper.title, no=paper.registry_no))

    def ask_print(self, paper: IssuedPaper) -> None:
        """Ask at the head of the page how it is printed."""
        registry = self._services.issued_papers
        wanted = ToBePrinted(
            paper.title, paper.pages, partial(registry.content, paper.id), KeptPaper.issued(registry, paper)
        )
        bar = ask_print(self._page, wanted)
        bar.printed.connect(lambda _paper: self.printed.emit())

    def save(self, paper: IssuedPaper) -> None:
        """Write its PDF where the person chooses."""
        target = ask_target(self._page, f"{paper.title} {paper.registry_no}.pdf".replace("/", "-"))
        if target is None:
            self.tell_kept(paper)
            return
        registry = self._services.issued_papers
        send = partial(registry.save_copy, paper.id, target)
        self._page.run(
            lambda: registry.send(paper.id, Sending(PrintWay.FILE, target.name), send),
            lambda kept: self._page.tell(self.tr("Saved as {file}").format(file=target.name)),
        )

    def queue(self, papers: Sequence[IssuedPaper], for_whom: Sequence[tuple[CopiesFor, ...]], *, run: bool) -> None:
        """Put papers into the print queue for the printer used last, else the default one; ``run`` prints them."""
        desk = PrintDesk.of(self._page.tasks)
        wanted = [(paper, copies) for paper, whom in zip(papers, for_whom, strict=True) for copies in whom]

        def found(last: str) -> None:
            if printer := desk.chosen or last:
                self._add(wanted, printer, run)
            else:
                desk.ask_printers(self, lambda names: self._add(wanted, names[0] if names else "", run))

        self._page.run(self._services.issued_papers.last_printer, found)

    def _add(self, wanted: Sequence[tuple[IssuedPaper, CopiesFor]], printer: str, run: bool) -> None:
        desk, queue = PrintDesk.of(self._page.tasks), self._services.print_queue
        entries = [ToPrint(paper.id, copies, printer, duplex=paper.pages > 1) for paper, copies in wanted]
        several = sum(copies.copies for _paper, copies in wanted)

        def added(_ids: object) -> None:
            self._page.tell(fill_in(self.tr("{count} {count:copy is|copies are} in the print queue."), count=several))
            if run:
                desk.run_queue(queue)

        self._page.run(lambda: queue.add(entries), added)
