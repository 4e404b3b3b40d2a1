"""The paper itself before it is printed, what its check found, and the printer it goes to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.form_spots import Spots
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_checks import KeptCheck, PaperChecks
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperPreview, Sending
from tribunal_desktop.services.print_queue import PrintQueue
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_check import CheckScroll, CheckStrip, point_out
from tribunal_desktop.ui.pages.case_file.base_check_kept import KeptCheckLines
from tribunal_desktop.ui.pages.case_file.papers_make_places import place_of
from tribunal_desktop.ui.print_bar import KeptPaper, PrintBar, ToBePrinted
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.print_form import PrintForm
from tribunal_desktop.ui.printing import Printers
from tribunal_desktop.ui.widgets import Card, PdfView
from tribunal_desktop.ui.workers import Tasks


class PaperPanel(Card):
    """Shows a preview or an issued paper; printing and saving need an issued one."""

    printed = Signal(object)
    queued = Signal(object)
    saved = Signal(str)
    failed = Signal(object)
    place_wanted = Signal(str)
    """Go to the section of the case file, or the settings, in which a fact is entered."""

    def __init__(
        self,
        papers: IssuedPapers,
        tasks: Tasks,
        locale: Locale,
        printers: Printers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._papers, self._tasks, self._wording = papers, tasks, locale
        if printers is not None:
            PrintDesk.of(tasks).printers = printers
        self._checks: PaperChecks | None = None
        self._asked_for = ""
        self._spots: Spots = {}
        self.view = PdfView(tasks, page_png)
        self.check = CheckStrip(locale, _has_place, self._on_paper)
        self._check_place = CheckScroll(self.check)
        self._check_place.hide()
        self.kept_check = KeptCheckLines(locale, _has_place)
        for lines in (self.check, self.kept_check):
            lines.jump_wanted.connect(lambda finding: self.place_wanted.emit(place_of(finding.field)))
            lines.paper_wanted.connect(lambda finding: point_out(self.view, finding, self._spots))
        self._pages = 1
        self.bar = PrintBar(tasks, locale)
        self.bar.embed()
        self.bar.printed.connect(self.printed.emit)
        self.bar.queued.connect(self.queued.emit)
        self.bar.failed.connect(self.failed.emit)
        self.body.setContentsMargins(10, 10, 10, 10)
        self.add(self._check_place, self.kept_check)
        self.body.addWidget(self.view, 1)
        self.add(self.bar)

    @property
    def form(self) -> PrintForm:
        """For whom and how it is printed."""
        return self.bar.form

    def offer_queue(self, queue: PrintQueue) -> None:
        """Let an issued paper be put into the print queue."""
        self.bar.offer_queue(queue)

    def offer_check(self, checks: PaperChecks) -> None:
        """Say of an issued paper what changed since, and why it was made as it is."""
        self._checks = checks

    def reasons(self) -> tuple[tuple[str, str], ...]:
        """Why the paper of the preview may stay as it is, by the key of the question."""
        return tuple(self.check.reasons().items())

    def go_to_first_finding(self) -> bool:
        """Put the keys where the first thing that stops the preview is dealt with; false when nothing does."""
        return self.check.go_to_first()

    def refresh_printers(self) -> None:
        """Ask the computer for its printers; the chosen one stays chosen."""
        self.bar.refresh_printers()

    def propose_copies(self, copies: int, dispute_id: str | None = None) -> None:
        """Offer the recipients of a paper that is still a preview, and the number it is usually printed in."""
        self.bar.prepare(self._papers, self._pages, dispute_id, copies)

    def show_preview(self, preview: PaperPreview) -> None:
        """Show a paper as it would be printed."""
        self._asked_for = ""
        self._show_findings(preview.findings, preview.spots)
        if preview.pdf:
            self._pages = preview.pages
            self.form.show_pages(preview.pages)
            self.view.show_pdf(preview.pdf, preview.pages)
        else:
            self.view.clear(self.tr("The paper cannot be made yet; what is missing stands above."))

    def show_issued(self, paper: IssuedPaper) -> None:
        """Show a paper as it was issued; one that was printed asks why it is printed again."""
        self.bar.ask(self._wanted(paper))
        self.show_pages(paper)

    def show_pages(self, paper: IssuedPaper) -> None:
        """Show a paper as it was issued, with copies and recipients as they were proposed."""
        self._show_findings((), {})
        self._read_check(paper)
        self._tasks.run(
            lambda: self._papers.content(paper.id),
            lambda pdf: self.view.show_pdf(pdf, paper.pages),
            self._damaged,
            owner=self,
        )

    def show_nothing(self, words: str) -> None:
        """Show no paper and say why."""
        self._asked_for = ""
        self._show_findings((), {})
        self.view.clear(words)

    def print_issued(self, paper: IssuedPaper) -> None:
        """Log the print, then print as chosen; a second print for somebody needs a reason."""
        asked = self.bar.asked_for()
        known = asked.kept.known if asked is not None and asked.kept is not None else None
        if known is not None and known.id == paper.id:
            self.bar.submit()
        else:
            self.form.show_pages(paper.pages)
            self.bar.print_as_prepared(self._wanted(paper))

    def save_issued(self, paper: IssuedPaper) -> None:
        """Ask where to, then write the PDF there."""
        parties = paper.parties.split(" — ")[0]
        target = choose_target(
            self, self.tr("Save as PDF"), f"{paper.title} {parties}.pdf".replace("/", "-"), "PDF (*.pdf)"
        )
        if target is not None:
            sending = Sending(PrintWay.FILE, target.name)

            self._tasks.run(
                lambda: self._papers.send(paper.id, sending, lambda: self._papers.save_copy(paper.id, target)),
                lambda _: self.saved.emit(str(target)),
                self.failed.emit,
                owner=self,
            )

    def _wanted(self, paper: IssuedPaper) -> ToBePrinted:
        kept = KeptPaper.issued(self._papers, paper)
        return ToBePrinted(paper.title, paper.pages, lambda: self._papers.content(paper.id), kept)

    def _damaged(self, error: KnownError) -> None:
        self.view.clear()
        self.failed.emit(error)

    def _show_findings(self, findings: tuple[Finding, ...], spots: Spots) -> None:
        self._spots = spots
        self.kept_check.clear()
        self.check.show_findings(findings)
        self._check_place.setVisible(bool(findings))

    def _on_paper(self, finding: Finding) -> bool:
        return bool(finding.words or self._spots.get(finding.key))

    def _read_check(self, paper: IssuedPaper) -> None:
        if (checks := self._checks) is not None:
            self._asked_for = paper.id
            self._tasks.run(lambda: checks.kept(paper.id), partial(self._show_check, paper.id), owner=self)

    def _show_check(self, paper_id: str, check: KeptCheck) -> None:
        if paper_id == self._asked_for:
            self._spots = check.spots
            self.kept_check.show_check(check)


def _has_place(finding: Finding) -> bool:
    return bool(place_of(finding.field))
