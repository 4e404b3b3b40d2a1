"""A paper as it will come out of the printer, with what can be done with it; used by every section that prints.

A form is checked before it is kept (文书体检), as where forms are made; a computed sheet shows no check, it has none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.paper_checks import KeptCheck
from tribunal_desktop.services.paper_entering import NewCheck
from tribunal_desktop.services.paper_rows import Correction, IssuedPaper
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import PDF, Keeping
from tribunal_desktop.ui.pages.case_file.base_paper_check import PaperCheck
from tribunal_desktop.ui.pages.case_file.papers_make_places import link_to
from tribunal_desktop.ui.pages.signing import SigningScreen
from tribunal_desktop.ui.pages.signing_correction import CorrectionForm
from tribunal_desktop.ui.print_bar import PrintBar, ToBePrinted
from tribunal_desktop.ui.widgets import PdfView, button, label, row

SMALLEST_HEIGHT = 460
REFUSED = "paper_refused"


class PaperView(QWidget):
    """Shows one paper; the preview is the paper itself. What leaves is kept in the registry first."""

    back_wanted = Signal()
    printed = Signal()
    """The paper went to the printer."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._paper: Paper | None = None
        self._keeping: Keeping | None = None
        self._kept: IssuedPaper | None = None
        self._file_name = ""
        self._title = label("", "heading")
        self.print_button = button(self.tr("Print"), self.print_paper, "printer", "primary")
        self.save_button = button(self.tr("Save as PDF"), self.save_paper, "download")
        self._back = button(self.tr("Back"), self.back_wanted.emit, "chevron-left")
        self.sign_button = button(self.tr("Sign"), self.sign_paper, "pencil")
        self.registry_line = label("", "small", wrap=True)
        self.correction = CorrectionForm()
        self.correction.given.connect(self._correct)
        self.bar = PrintBar(page.tasks, page.wording)
        self.bar.hide()
        self.bar.printed.connect(self._printed)
        self.bar.failed.connect(self._failed)
        self.bar.closed.connect(lambda: self.print_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self.view = PdfView(page.tasks, page_png)
        self.view.setMinimumHeight(SMALLEST_HEIGHT)
        self.check = PaperCheck(page.wording, self.view)
        self.check.jump_wanted.connect(self._go_to)
        self.check.strip.answered.connect(self.bar.hide)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(row(self._title, 1, self.print_button, self.save_button, self.sign_button, self._back))
        body.addWidget(self.registry_line)
        body.addWidget(self.check)
        body.addWidget(self.correction)
        body.addWidget(self.bar)
        body.addWidget(self.view, 1)
        self.setFocusProxy(self.print_button)
        self._show_kept(None)

    def show_paper(self, paper: Paper, title: str, file_name: str, keeping: Keeping | None = None) -> None:
        """Show ``paper`` under ``title``; ``file_name`` is proposed when it is saved.

        Without ``keeping`` the paper is private: it is printed and saved without being kept in the registry.
        """
        if keeping is None or self._keeping is None or keeping.keep_as != self._keeping.keep_as:
            self.check.forget_reasons()
        self._paper, self._file_name, self._keeping = paper, file_name, keeping
        self._title.setText(title)
        self.bar.hide()
        self.correction.hide()
        self.sign_button.setVisible(bool(paper.places) and keeping is not None and keeping.services is not None)
        self._show_kept(None)
        self.check.clear()
        self.view.show_pdf(paper.pdf, paper.pages)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if keeping is not None:
            self._page.run(partial(keeping.known, paper), partial(self._known, paper))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()

    def paper(self) -> Paper | None:
        """What is shown."""
        return self._paper

    def print_paper(self) -> bool:
        """Ask how it is printed; print when that is asked already. False when there is no paper."""
        paper, keeping = self._paper, self._keeping
        if paper is None:
            return False
        if self._stopped():
            return True
        if self.bar.isVisibleTo(self):
            self.bar.submit()
            return True
        if keeping is None:
            self.bar.ask(ToBePrinted(self._title.text(), paper.pages, lambda: paper.pdf))
        else:
            self.bar.ask(self._answered(keeping).to_print(paper, self._kept))
        self.bar.show()
        self.bar.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def save_paper(self) -> None:
        """Save the PDF where a person wants it."""
        paper, keeping = self._paper, self._keeping
        if self._stopped():
            return
        target = choose_target(self, self.tr("Save as PDF"), self._file_name, PDF) if paper is not None else None
        if paper is None or target is None:
            return

        def saved(kept: IssuedPaper | None) -> None:
            self._page.tell(self.tr("Saved as {file}").format(file=target.name))
            self._known(paper, kept)

        work: Callable[[], IssuedPaper | None] = partial(save_file, target, paper.pdf)
        if keeping is not None:
            work = partial(self._answered(keeping).save, paper, target)
        self._page.run(work, saved, self._failed, self.save_button)

    def sign_paper(self) -> None:
        """Keep the paper and lay it before those who sign it."""
        paper, keeping = self._paper, self._keeping
        if paper is not None and keeping is not None and keeping.services is not None and not self._stopped():
            screen = SigningScreen(keeping.services, self._page)
            screen.closed.connect(lambda: self._page.run(partial(keeping.known, paper), partial(self._known, paper)))
            screen.open_shown(paper, self._answered(keeping).keep_as, self._failed)

    def _stopped(self) -> bool:
        """Whether the check holds the paper back; says so, and puts the keys where the first finding is dealt with."""
        if not self.check.stopping():
            return False
        self.bar.hide()
        self._page.show_error(KnownError(REFUSED, title=self._title.text()))
        self.check.go_to_first()
        return True

    def _answered(self, keeping: Keeping) -> Keeping:
        return keeping.with_reasons(self.check.reasons())

    def _go_to(self, place: str) -> None:
        """Go where what was found is put right: back in the section that made the paper, else in its own."""
        keep_as = self._keeping.keep_as if self._keeping is not None else None
        if place == self.check.section():
            self.back_wanted.emit()
        elif keep_as is not None and keep_as.dispute_id:
            self._page.navigate.emit(*link_to(place, keep_as.dispute_id))

    def _failed(self, error: KnownError) -> None:
        """A signed paper asks by what it is corrected; anything else is said by the page."""
        self._page.show_error(error)
        self.correction.takes(error)

    def _correct(self, correction: Correction) -> None:
        """Print again, now with what the new version corrects."""
        if self._keeping is not None:
            keep_as = replace(self._keeping.keep_as, correction=correction)
            self._keeping = replace(self._keeping, keep_as=keep_as)
            self._page.notice.dismiss()
            self.bar.hide()
            self.print_paper()

    def _take_height(self) -> None:
        """Show as much of the sheet as the section has room for."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inside = around.widget() if around is not None else None
        if around is not None and inside is not None:
            above = self.view.mapTo(inside, self.view.rect().topLeft()).y()
            self.view.setMinimumHeight(max(SMALLEST_HEIGHT, around.viewport().height() - above))

    def _printed(self, kept: IssuedPaper | None) -> None:
        self._page.tell(self.tr("Sent to the printer. Check that the sheet came out."))
        self.bar.leave()
        if self._paper is not None:
            self._known(self._paper, kept)
        self.printed.emit()

    def _known(self, paper: Paper, kept: IssuedPaper | None) -> None:
        if paper is self._paper:
            self._show_kept(kept)
            self._read_check(paper, kept)

    def _read_check(self, paper: Paper, kept: IssuedPaper | None) -> None:
        """What the check says of a new paper; of a kept one what changed since, and why it was let be."""
        keeping = self._keeping
        if keeping is None:
            return
        if kept is None:
            self._page.run(partial(keeping.check, paper), partial(self._show_new, paper))
        elif keeping.services is not None:
            self._page.run(partial(keeping.services.paper_checks.kept, kept.id), partial(self._show_old, paper))

    def _show_new(self, paper: Paper, check: NewCheck | None) -> None:
        if paper is self._paper:
            self.check.show_new(check)

    def _show_old(self, paper: Paper, check: KeptCheck) -> None:
        if paper is self._paper:
            self.check.show_kept(check)

    def _show_kept(self, kept: IssuedPaper | None) -> None:
        """Say under which number the paper is kept."""
        self._kept = kept
        self.registry_line.setVisible(kept is not None)
        if kept is not None:
            words = self.tr("Registered as {no}, version {version}, {copies} {copies:copy|copies} printed.")
            self.registry_line.setText(fill_in(words, no=kept.registry_no, version=kept.version, copies=kept.copies))
