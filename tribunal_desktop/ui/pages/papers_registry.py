"""The registry of papers (文书登记簿): every paper as it was issued, who got which copy; printed again, verified."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLayout, QSplitter, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperPage, PaperProof, PaperQuery, PrintRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.papers_make_places import link_to
from tribunal_desktop.ui.pages.papers_panel import PaperPanel
from tribunal_desktop.ui.pages.papers_proof import ProofLine
from tribunal_desktop.ui.pages.papers_view import PapersView
from tribunal_desktop.ui.pages.signing import open_signing
from tribunal_desktop.ui.pages.signing_words import signed_words
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.tables.case_papers import SERVED_TONES, PrintsTable
from tribunal_desktop.ui.tables.papers_seals import SEAL_TONES, seal_words
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import DataTable, DateEdit, EmptyState, LineEdit, ViewStack, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

SEARCH_PAUSE_MS = 250
PRINTS_SHOWN = 3
SEARCH_LETTERS, DAY_LETTERS = 24, 9
EXCEL = "Excel (*.xlsx)"


class RegistryView(PapersView):
    """The registry on the left, the paper under the cursor on the right."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        locale = self.wording
        self._wanted = ""
        self._export_button = button(self.tr("Export to Excel"), self.export, "table-export")
        self._verify = button(self.tr("Verify"), self.verify, "shield-lock")
        self._sign = button(self.tr("Sign"), lambda: self._use(self._begin_signing), "pencil")
        self._save = button(self.tr("Save as PDF"), lambda: self._use(self.panel.save_issued), "download")
        self._print = button(self.tr("Print"), self.print_current, "printer", "primary")
        self._print.setToolTip(self.tr("Print") + "  Ctrl+P")
        self._search = LineEdit("papers_search", self.tr("Title, party, number or pinyin"))
        self._search.setAccessibleName(self.tr("Search papers"))
        self._first = DateEdit(locale, services.today, "papers_first")
        self._first.edit.setAccessibleName(self.tr("Issued from"))
        self._last = DateEdit(locale, services.today, "papers_last")
        self._last.edit.setAccessibleName(self.tr("Issued until"))
        self._query = PaperQuery()
        self._table = RowTable(self._columns())
        self._list = DataTable(self._table, self.tr("Issued papers"), key="papers")
        self._list.set_empty_text(self.tr("No paper matches this search."))
        self._list.picked.connect(self._show_paper)
        self._list.opened.connect(self._open_case)
        self._facts = label("", "small", wrap=True)
        self.proof = ProofLine(locale)
        self.prints = DataTable(PrintsTable(locale), self.tr("Copies of this paper"), key="papers.prints")
        self.prints.set_empty_text(self.tr("No copy left yet."))
        self.panel = PaperPanel(services.issued_papers, page.tasks, locale)
        self.panel.offer_queue(services.print_queue)
        self.panel.offer_check(services.paper_checks)
        self.panel.queued.connect(self._queued)
        self.panel.place_wanted.connect(self._open_place)
        self.panel.printed.connect(self._printed)
        self.panel.saved.connect(self._saved)
        self.panel.failed.connect(page.show_error)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self._search.textChanged.connect(lambda _: self._pause.start())
        for day in (self._first, self._last):
            day.edit.setPlaceholderText(self.tr("any day"))
            day.changed.connect(self._pause.start)
        self._lay_out()

    def reload(self) -> None:
        """Read the registry and the printers again."""
        self.panel.refresh_printers()
        self._read()

    def open_item(self, key: str) -> None:
        """Go to one paper."""
        self._wanted = key
        self._select(key)

    def item_key(self) -> str:
        """The paper under the cursor."""
        paper = self._current()
        return paper.id if paper else ""

    def print_current(self) -> bool:
        """Print the paper under the cursor."""
        return self._use(self.panel.print_issued)

    def _current(self) -> IssuedPaper | None:
        paper: IssuedPaper | None = self._list.current_row()
        return paper

    def _use(self, act: Callable[[IssuedPaper], Any]) -> bool:
        paper = self._current()
        if paper is not None:
            act(paper)
        return paper is not None

    def _read(self) -> None:
        if self._first.is_wrong() or self._last.is_wrong():
            return
        query = PaperQuery(self._search.value(), self._first.value(), self._last.value())
        self._query = query
        self.page.run(
            lambda: self.services.issued_papers.page(query), lambda found: self._show(found, query), self._unread
        )

    def _unread(self, error: KnownError) -> None:
        self._stack.setCurrentWidget(self._work)
        self.page.show_error(error)

    def _show(self, found: PaperPage, query: PaperQuery) -> None:
        if query != self._query:
            return
        papers = found.papers
        if not papers and query == PaperQuery():
            self._stack.setCurrentWidget(self._empty)
            self._allow(False)
            return
        self._stack.setCurrentWidget(self._work)
        key = self._wanted or self.item_key()
        self._table.set_rows(papers)
        self._select(key)
        if self.isVisibleTo(self.page):
            said = self.tr("{shown} of {count} {count:paper|papers}, copies printed: {copies}")
            self.page.set_subtitle(fill_in(said, shown=len(papers), count=found.count, copies=found.copies))
        self._allow(bool(papers))

    def _select(self, key: str) -> None:
        self._list.select_place(max(0, self._table.place_of(lambda paper: paper.id == key)))

    def _allow(self, allowed: bool) -> None:
        for action in (self._verify, self._sign, self._save, self._print):
            action.setEnabled(allowed)

    def _show_paper(self, paper: IssuedPaper | None) -> None:
        self.proof.hide()
        if paper is None:
            self._facts.setText("")
            self._show_prints("", ())
            self.panel.show_nothing(self.tr("Choose a paper on the left."))
            return
        self._wanted = ""
        self._facts.setText(
            fill_in(
                self.tr(
                    "{no} · {title}, version {version} · {case} · {pages} {pages:page|pages} · issued {when} by {who}"
                ),
                no=paper.registry_no or "—",
                case=paper.number or "—",
                title=paper.title,
                version=paper.version,
                pages=paper.pages,
                when=self.wording.moment(paper.issued_at),
                who=paper.issued_by,
            )
            + signed_words(paper, self.wording)
        )
        self._facts.setToolTip(f"SHA-256 {paper.sha256}\nSM3 {paper.sm3 or '—'}\n{'、'.join(paper.fonts)}")
        self.panel.show_issued(paper)
        self.page.run(partial(self.services.issued_papers.prints, paper.id), partial(self._show_prints, paper.id))

    def _show_prints(self, paper_id: str, prints: tuple[PrintRow, ...]) -> None:
        if self.item_key() == paper_id:
            self.prints.table.set_rows(prints)
            self.prints.fit_height(PRINTS_SHOWN)

    def verify(self) -> None:
        """Compare the paper under the cursor with its entry and the record of acts."""
        paper = self._current()
        if paper is not None:
            paper_id = paper.id
            self.page.run(
                lambda: self.services.issued_papers.verify(paper_id),
                lambda result: self._show_check(paper_id, result),
                busy_widget=self._verify,
            )

    def _show_check(self, paper_id: str, proof: PaperProof) -> None:
        if self.item_key() == paper_id:
            self.proof.show_proof(proof)

    def _printed(self, paper: IssuedPaper) -> None:
        self.page.tell(self.tr("{title} went to the printer.").format(title=paper.title))
        self.page.data_changed.emit()
        self._read()

    def _begin_signing(self, paper: IssuedPaper) -> None:
        open_signing(self.services, self.page, paper).closed.connect(self._read)

    def _open_place(self, place: str) -> None:
        """Where a fact of the paper under the cursor is entered."""
        paper = self._current()
        if paper is not None and paper.dispute_id:
            self.page.navigate.emit(*link_to(place, paper.dispute_id))

    def _queued(self, paper: IssuedPaper) -> None:
        self.page.tell(self.tr("{title} waits in the print queue.").format(title=paper.title))
        self.page.data_changed.emit()
        self.panel.show_issued(paper)

    def _saved(self, path: str) -> None:
        self.page.tell(self.tr("Saved: {path}").format(path=path))
        self.page.data_changed.emit()

    def export(self) -> None:
        """Save all papers that answer to the search for Excel."""
        target = choose_target(self, self.tr("Export to Excel"), self.tr("registry of papers.xlsx"), EXCEL)
        if target is not None:
            query, lang, registry = self._query, self.wording.lang, self.services.issued_papers
            self.page.run(
                lambda: save_file(target, registry.workbook(query, lang)),
                lambda _none: self.page.tell(self.tr("Saved: {path}").format(path=target)),
            )

    def _open_case(self, paper: IssuedPaper | None) -> None:
        if paper is not None and paper.dispute_id:
            self.page.navigate.emit("cases", f"{paper.dispute_id}#papers")

    def _columns(self) -> list[Column[IssuedPaper]]:
        def title(paper: IssuedPaper) -> str:
            return paper.title

        def parties(paper: IssuedPaper) -> str:
            return paper.parties or "—"

        return [
            Column(
                "no",
                self.tr("Registry number"),
                lambda paper: paper.registry_no,
                width=132,
                secondary=True,
                gives_way=1,
            ),
            Column("title", self.tr("Paper"), title, width=0, bold=lambda _: True, tip=title, keep_end=True),
            Column("parties", self.tr("Parties"), parties, width=110, tip=parties, gives_way=2),
            Column(
                "issued",
                self.tr("Issued"),
                lambda paper: beijing_day(paper.issued_at).isoformat(),
                width=98,
                tip=lambda paper: f"{self.wording.moment(paper.issued_at)} {paper.issued_by}",
                sort=lambda paper: paper.issued_at,
                gives_way=3,
            ),
            Column(
                "copies",
                self.tr("Printed"),
                lambda paper: (
                    self.tr("copies: {copies}").format(copies=paper.copies) if paper.copies else self.tr("not yet")
                ),
                width=94,
                tone=lambda paper: Tone.GOOD if paper.copies else Tone.WARN,
                tip=lambda paper: "、".join(paper.recipients) or "—",
                sort=lambda paper: paper.copies,
            ),
            Column(
                "served",
                self.tr("Service"),
                lambda paper: self.wording.term(paper.served) if paper.served else "—",
                width=100,
                tone=lambda paper: SERVED_TONES[paper.served] if paper.served else None,
            ),
            Column(
                "seal",
                self.tr("Court's seal"),
                lambda paper: seal_words(paper.seal, self.wording),
                width=116,
                tone=lambda paper: SEAL_TONES[paper.seal] if paper.seal else None,
            ),
        ]

    def _make_filter(self) -> QLayout:
        """The search and the days, one below the other where the window is narrow."""
        room = self.fontMetrics().averageCharWidth()
        self._search.setMinimumWidth(SEARCH_LETTERS * room)
        for day in (self._first, self._last):
            day.edit.setFixedWidth(DAY_LETTERS * room)
        since, until = label(self.tr("Issued from"), "secondary"), label(self.tr("until"), "secondary")
        days = QWidget()
        days.setLayout(row(since, self._first, until, self._last, 1, spacing=8))
        narrowed = WrappingRow(self._search, days)
        narrowed.setSpacing(8)
        return narrowed

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._list, 1)
        column.addWidget(self._facts)
        column.addWidget(self.proof)
        column.addWidget(self.prints)
        self.prints.fit_height(PRINTS_SHOWN)
        sides = QSplitter()
        sides.addWidget(left)
        sides.addWidget(self.panel)
        sides.setStretchFactor(0, 5)
        sides.setStretchFactor(1, 4)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(10)
        sides.setSizes([740, 390])
        self.panel.setMinimumWidth(380)
        self._work = QWidget()
        around = QVBoxLayout(self._work)
        around.setContentsMargins(0, 0, 0, 0)
        acts = (self._export_button, self._verify, self._sign, self._save, self._print)
        line = WrappingRow(*acts)
        line.setSpacing(8)
        around.addLayout(line)
        around.addLayout(self._make_filter())
        around.addWidget(sides, 1)
        self._empty = EmptyState(
            "printer",
            self.tr("No paper yet"),
            self.tr("Papers are made in the case file and in mediation; each one that is printed is kept here."),
            self.tr("Go to the cases"),
            lambda: self.page.navigate.emit("cases", ""),
        )
        self._stack = ViewStack()
        for view in (self._work, self._empty):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack, 1)
        self._facts.setMinimumHeight(self._facts.fontMetrics().lineSpacing() * 2)
