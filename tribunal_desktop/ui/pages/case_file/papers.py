"""Papers of the dispute in its file (文书): every one that left, as it left; printed again with a reason; verified."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperPage, PaperProof, PaperQuery, PrintRow
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.pages.case_file.papers_scans import ScannedPages
from tribunal_desktop.ui.pages.papers_panel import PaperPanel
from tribunal_desktop.ui.pages.papers_proof import ProofLine
from tribunal_desktop.ui.printing import Printers
from tribunal_desktop.ui.tables.case_papers import KeptPapersTable, PrintsTable
from tribunal_desktop.ui.widgets import Card, DataTable, EmptyState, LineEdit, ViewStack, button, label, row

PAPERS_SHOWN, PRINTS_SHOWN, PANEL_HEIGHT = 14, 5, 430


class PapersSection(CaseSection):
    """The list, or one paper with its log in its place."""

    def __init__(
        self, services: Services, page: Page, parent: QWidget | None = None, printers: Printers | None = None
    ) -> None:
        super().__init__(services, page, parent)
        self._papers: tuple[IssuedPaper, ...] = ()
        self._open: IssuedPaper | None = None
        self.table = DataTable(KeptPapersTable(self.wording), self.tr("Papers of this case"), key="case.papers")
        self.table.set_empty_text(self.tr("No paper answers to this filter."))
        self.prints = DataTable(PrintsTable(self.wording), self.tr("Prints of this paper"), key="case.prints")
        self.prints.set_empty_text(self.tr("Not printed yet."))
        self.panel = PaperPanel(services.issued_papers, page.tasks, self.wording, printers)
        self.panel.setMinimumHeight(PANEL_HEIGHT)
        self.scans = ScannedPages(services, page)
        self.proof, self.list_proof = ProofLine(self.wording), ProofLine(self.wording)
        self._filter = LineEdit("", self.tr("Paper, number or person"))
        self._filter.setAccessibleName(self.tr("Filter papers"))
        self._stack = ViewStack()
        self._list_view, self._paper_view = self._make_list(), self._make_paper()
        self._empty = EmptyState(
            "printer",
            self.tr("No paper yet"),
            self.tr("What is printed or saved in any section of this file is kept here, with its number and copies."),
            self.tr("Go to filing"),
            partial(self.section_wanted.emit, "filing"),
        )
        for view in (self._list_view, self._empty, self._paper_view):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self._connect()

    def reload(self) -> None:
        query = PaperQuery(dispute_id=self.dispute_id)
        self.page.run(lambda: self.services.issued_papers.page(query), partial(self._show, query))

    def clear(self) -> None:
        super().clear()
        self._filter.clear()
        self._show_list()

    def go_back(self) -> bool:
        if self._stack.currentWidget() is self._paper_view:
            self._show_list()
            return True
        return False

    def print_current(self) -> bool:
        """Open the paper under the cursor; print it when it is open."""
        if self._stack.currentWidget() is self._paper_view and self._open is not None:
            self.panel.print_issued(self._open)
            return True
        return self.open_paper()

    def open_paper(self) -> bool:
        """Show the paper under the cursor with its log; false when there is none."""
        chosen = self.table.current_row()
        if not isinstance(chosen, IssuedPaper):
            return False
        self._stack.setCurrentWidget(self._paper_view)
        self.panel.refresh_printers()
        self._show_paper(chosen)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def verify(self) -> None:
        """Verify the open paper, or the one under the cursor."""
        in_list = self._stack.currentWidget() is self._list_view
        chosen = self.table.current_row() if in_list else self._open
        if isinstance(chosen, IssuedPaper):
            line = self.list_proof if in_list else self.proof
            self.page.run(
                lambda: self.services.issued_papers.verify(chosen.id), partial(self._show_proof, line, chosen.id)
            )

    def _show(self, query: PaperQuery, found: PaperPage) -> None:
        if query.dispute_id != self.dispute_id:
            return
        self._papers = found.papers
        self._fill()
        opened = next((paper for paper in found.papers if self._open and paper.id == self._open.id), None)
        if self._stack.currentWidget() is self._paper_view and opened is not None:
            self._show_paper(opened)
        elif self._stack.currentWidget() is not self._paper_view:
            self._stack.setCurrentWidget(self._list_view if found.papers else self._empty)

    def _fill(self) -> None:
        typed = self._filter.value().casefold()
        shown = [paper for paper in self._papers if typed in _words(paper)]
        chosen = self.table.current_row()
        self.table.table.set_rows(shown)
        self.table.fit_height(PAPERS_SHOWN)
        self.table.select_place(max(0, self.table.table.place_of(lambda each: chosen and each.id == chosen.id)))
        self._count.setText(self.tr("{shown} of {all}").format(shown=len(shown), all=len(self._papers)))
        for act in (self.open_button, self.verify_button):
            act.setEnabled(bool(shown))

    def _show_list(self) -> None:
        self._open = None
        self._stack.setCurrentWidget(self._list_view if self._papers else self._empty)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_paper(self, paper: IssuedPaper) -> None:
        self._open = paper
        self._title.setText(paper.title)
        facts = self.tr("{no} · version {version} · {pages} pages · made {when} by {who}")
        self._facts.setText(
            facts.format(
                no=paper.registry_no or "—",
                version=paper.version,
                pages=paper.pages,
                when=self.wording.moment(paper.issued_at),
                who=paper.issued_by,
            )
        )
        self._facts.setToolTip(f"SHA-256 {paper.sha256}\nSM3 {paper.sm3 or '—'}")
        self.proof.hide()
        self.scans.show_paper(paper)
        self.panel.show_issued(paper)
        self._read_log()

    def _read_log(self) -> None:
        if self._open is not None:
            paper_id = self._open.id
            self.page.run(lambda: self.services.issued_papers.prints(paper_id), partial(self._show_log, paper_id))

    def _show_log(self, paper_id: str, prints: tuple[PrintRow, ...]) -> None:
        if self._open is not None and self._open.id == paper_id:
            self.prints.table.set_rows(prints)
            self.prints.fit_height(PRINTS_SHOWN)

    def _show_proof(self, line: ProofLine, paper_id: str, proof: PaperProof) -> None:
        shown = self.table.current_row() if line is self.list_proof else self._open
        if shown is not None and shown.id == paper_id:
            line.show_proof(proof)

    def _printed(self, paper: IssuedPaper) -> None:
        self.page.tell(self.tr("{title} went to the printer.").format(title=paper.title))
        self._written()

    def _saved(self, path: str) -> None:
        self.page.tell(self.tr("Saved: {path}").format(path=path))
        self._written()

    def _written(self) -> None:
        self.changed.emit()
        self.reload()

    def _use(self, act: Callable[[IssuedPaper], None]) -> None:
        if self._open is not None:
            act(self._open)

    def _make_list(self) -> QWidget:
        made = Card()
        self.open_button = button(self.tr("Open"), self.open_paper, "eye", "primary")
        self.verify_button = button(self.tr("Verify"), self.verify, "shield-lock")
        self._count = label("", "secondary")
        line = row(self.open_button, self.verify_button, self._filter, self._count, spacing=10)
        line.setStretch(2, 1)
        made.add(line, self.table, self.list_proof)
        made.body.addStretch(1)
        return made

    def _make_paper(self) -> QWidget:
        made = QWidget()
        self._title, self._facts = label("", "heading"), label("", "small", wrap=True)
        self.print_button = button(self.tr("Print"), lambda: self._use(self.panel.print_issued), "printer", "primary")
        save = button(self.tr("Save as PDF"), lambda: self._use(self.panel.save_issued), "download")
        check = button(self.tr("Verify"), self.verify, "shield-lock")
        back = button(self.tr("Back"), self._show_list, "chevron-left")
        body = QVBoxLayout(made)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(row(self._title, 1, self.print_button, save, check, back))
        for part in (self._facts, self.proof, self.scans, self.panel, self.prints):
            body.addWidget(part)
        return made

    def _connect(self) -> None:
        self._filter.textChanged.connect(lambda _text: self._fill())
        self.table.opened.connect(lambda _row: self.open_paper())
        self.table.picked.connect(lambda _row: self.list_proof.hide())
        self.panel.printed.connect(self._printed)
        self.panel.saved.connect(self._saved)
        self.panel.failed.connect(self._failed)

    def _failed(self, error: KnownError) -> None:
        self.page.show_error(error)
        self.reload()


def _words(paper: IssuedPaper) -> str:
    """What the filter looks through."""
    return " ".join((paper.title, paper.registry_no, paper.issued_by, *paper.recipients)).casefold()
