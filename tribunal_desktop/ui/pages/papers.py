"""Papers (文书): every paper that was issued, as it was issued; print or save it again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperPage, PaperProof, PaperQuery
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers_panel import PaperPanel
from tribunal_desktop.ui.pages.papers_proof import ProofLine
from tribunal_desktop.ui.pages.papers_scans import ScansView
from tribunal_desktop.ui.pages.signing import open_signing
from tribunal_desktop.ui.printing import Printers
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.tables.case_papers import SERVED_TONES
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import DataTable, DateEdit, LineEdit, SegmentedFilter, ViewStack, label, row
from tribunal_desktop.ui.workers import Tasks

SEARCH_PAUSE_MS = 250
REGISTRY, SCANS = "registry", "scans"
EXCEL = "Excel (*.xlsx)"


class PapersPage(Page):
    """The registry on the left, the paper under the cursor on the right."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        locale: Locale,
        parent: QWidget | None = None,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._wanted = ""
        export = self.add_action(self.tr("Export to Excel"), self._export, "table-export")
        self._verify = self.add_action(self.tr("Verify"), self._check, "shield-lock")
        self._sign = self.add_action(self.tr("Sign"), lambda: self._use(self._begin_signing), "pencil")
        self._save = self.add_action(self.tr("Save as PDF"), lambda: self._use(self.panel.save_issued), "download")
        self._print = self.add_action(self.tr("Print"), self.print_current, "printer", primary=True, keys="Ctrl+P")
        self._registry_actions = (export, self._verify, self._save, self._print)
        self._search = LineEdit("papers_search", self.tr("Title, party, number or pinyin"))
        self._search.setAccessibleName(self.tr("Search papers"))
        self._first = DateEdit(locale, services.today, "papers_first")
        self._first.edit.setAccessibleName(self.tr("Issued from"))
        self._last = DateEdit(locale, services.today, "papers_last")
        self._last.edit.setAccessibleName(self.tr("Issued until"))
        self._query = PaperQuery()
        self._table = RowTable(self._columns())
        self._list = DataTable(self._table, self.tr("Issued papers"), key="papers")
        self._list.set_empty_text(self.tr("No paper answers to this search."))
        self._list.picked.connect(self._show_paper)
        self._list.opened.connect(self._open_case)
        self._facts = label("", "small", wrap=True)
        self.proof = ProofLine(locale)
        self.panel = PaperPanel(services.issued_papers, tasks, locale, printers)
        self.panel.printed.connect(self._printed)
        self.panel.saved.connect(self._saved)
        self.panel.failed.connect(self.show_error)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self._search.textChanged.connect(lambda _: self._pause.start())
        for day in (self._first, self._last):
            day.changed.connect(self._pause.start)
        self._scans: ScansView | None = None
        self._which = SegmentedFilter(self.tr("What is shown"))
        self._which.set_choices([(REGISTRY, self.tr("Registry"), None), (SCANS, self.tr("Scans"), None)])
        self._which.chosen.connect(self._show_view)
        self._views = ViewStack()
        self._lay_out()

    def title(self) -> str:
        """Name of the room."""
        return self.tr("Papers")

    def help_text(self) -> str:
        """What is kept here."""
        return self.tr(
            "Every paper that was issued, with its number, version and copies. It is kept before it leaves, and "
            "never changed: «Verify» compares its bytes with their hashes and with the record of acts. Printing it "
            "again needs a reason. Enter opens the case."
        )

    def refresh(self) -> None:
        """Read the registry and the printers again, or the tray of scans."""
        if self._which.choice() == SCANS:
            self.scans().reload()
            return
        self.show_loading()
        self.panel.refresh_printers()
        self._read()

    def open_item(self, key: str) -> None:
        """Go to the scans, or to one paper."""
        self._which.choose(SCANS if key == SCANS else REGISTRY)
        if key != SCANS:
            self._wanted = key
            self._select(key)

    def item_key(self) -> str:
        """The paper under the cursor, or the view of scans."""
        if self._which.choice() == SCANS:
            return SCANS
        paper = self._current()
        return paper.id if paper else ""

    def scans(self) -> ScansView:
        """The tray of scans, built when it is first shown."""
        if self._scans is None:
            self._scans = ScansView(self._services, self)
            self._views.addWidget(self._scans)
        return self._scans

    def take_files(self, files: Sequence[Path]) -> None:
        """Files dropped on the window are scans."""
        self.scans().take_files(files)

    def choose_files(self) -> None:
        """Ctrl+O."""
        self.scans().choose()

    def print_current(self) -> bool:
        """Print the paper under the cursor."""
        return self._which.choice() == REGISTRY and self._use(self.panel.print_issued)

    def _current(self) -> IssuedPaper | None:
        paper: IssuedPaper | None = self._list.current_row()
        return paper

    def _show_view(self, key: str) -> None:
        registry = key == REGISTRY
        for action in self._registry_actions:
            action.setVisible(registry)
        self.set_subtitle("")
        self._views.setCurrentWidget(self._registry if registry else self.scans())
        self.refresh()

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
        self.run(lambda: self._services.issued_papers.page(query), lambda found: self._show(found, query), self._unread)

    def _unread(self, error: KnownError) -> None:
        self.show_empty(
            "alert-circle", self.tr("The papers could not be read"), "", self.tr("Read again"), self.refresh
        )
        self.show_error(error)

    def _show(self, found: PaperPage, query: PaperQuery) -> None:
        if query != self._query or self._which.choice() == SCANS:
            return
        papers = found.papers
        if not papers and query == PaperQuery():
            self.show_empty(
                "printer",
                self.tr("No paper yet"),
                self.tr("Papers are made in the case file and in mediation; each one that is printed is kept here."),
                self.tr("Go to the cases"),
                lambda: self.navigate.emit("cases", ""),
            )
            self._allow(False)
            return
        key = self._wanted or self.item_key()
        self._table.set_rows(papers)
        self._select(key)
        self.set_subtitle(
            self.tr("{shown} of {count} papers, copies printed: {copies}").format(
                shown=len(papers), count=found.count, copies=found.copies
            )
        )
        self._allow(bool(papers))
        self.show_content()

    def _select(self, key: str) -> None:
        self._list.select_place(max(0, self._table.place_of(lambda paper: paper.id == key)))

    def _allow(self, allowed: bool) -> None:
        for action in (self._verify, self._sign, self._save, self._print):
            action.setEnabled(allowed)

    def _show_paper(self, paper: IssuedPaper | None) -> None:
        self.proof.hide()
        if paper is None:
            self._facts.setText("")
            self.panel.show_nothing(self.tr("Choose a paper on the left."))
            return
        self._wanted = ""
        self._facts.setText(
            self.tr("{no} · {title}, version {version} · {case} · {pages} pages · issued {when} by {who}").format(
                no=paper.registry_no or "—",
                case=paper.number or "—",
                title=paper.title,
                version=paper.version,
                pages=paper.pages,
                when=self.wording.moment(paper.issued_at),
                who=paper.issued_by,
            )
        )
        self._facts.setToolTip(f"SHA-256 {paper.sha256}\nSM3 {paper.sm3 or '—'}\n{'、'.join(paper.fonts)}")
        self.panel.show_issued(paper)

    def _check(self) -> None:
        paper = self._current()
        if paper is not None:
            paper_id = paper.id
            self.run(
                lambda: self._services.issued_papers.verify(paper_id),
                lambda result: self._show_check(paper_id, result),
                busy_widget=self._verify,
            )

    def _show_check(self, paper_id: str, proof: PaperProof) -> None:
        if self.item_key() == paper_id:
            self.proof.show_proof(proof)

    def _begin_signing(self, paper: IssuedPaper) -> None:
        open_signing(self._services, self, paper).closed.connect(self._read)

    def _printed(self, paper: IssuedPaper) -> None:
        self.tell(self.tr("{title} went to the printer.").format(title=paper.title))
        self.data_changed.emit()
        self._read()

    def _saved(self, path: str) -> None:
        self.tell(self.tr("Saved: {path}").format(path=path))
        self.data_changed.emit()

    def _export(self) -> None:
        target = choose_target(self, self.tr("Export to Excel"), self.tr("registry of papers.xlsx"), EXCEL)
        if target is not None:
            query, lang, registry = self._query, self.wording.lang, self._services.issued_papers
            self.run(
                lambda: save_file(target, registry.workbook(query, lang)),
                lambda _none: self.tell(self.tr("Saved: {path}").format(path=target)),
            )

    def _open_case(self, paper: IssuedPaper | None) -> None:
        if paper is not None and paper.dispute_id:
            self.navigate.emit("cases", f"{paper.dispute_id}#papers")

    def _columns(self) -> list[Column[IssuedPaper]]:
        return [
            Column("no", self.tr("Registry number"), lambda paper: paper.registry_no, width=140, secondary=True),
            Column("title", self.tr("Paper"), lambda paper: paper.title, width=150, bold=lambda _: True),
            Column("parties", self.tr("Parties"), lambda paper: paper.parties or "—", width=0),
            Column(
                "issued",
                self.tr("Issued"),
                lambda paper: self.wording.short_date(beijing_day(paper.issued_at)),
                width=112,
                sort=lambda paper: paper.issued_at,
            ),
            Column(
                "copies",
                self.tr("Printed"),
                lambda paper: (
                    self.tr("{copies} copies").format(copies=paper.copies) if paper.copies else self.tr("not yet")
                ),
                width=96,
                tone=lambda paper: Tone.GOOD if paper.copies else Tone.WARN,
                sort=lambda paper: paper.copies,
            ),
            Column(
                "served",
                self.tr("Service"),
                lambda paper: self.wording.term(paper.served) if paper.served else "—",
                width=96,
                tone=lambda paper: SERVED_TONES[paper.served] if paper.served else None,
            ),
        ]

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._search)
        days = row(
            label(self.tr("Issued from"), "secondary"), self._first, label(self.tr("until"), "secondary"), self._last
        )
        days.setStretch(1, 1)
        days.setStretch(3, 1)
        column.addLayout(days)
        column.addWidget(self._list, 1)
        column.addWidget(self._facts)
        column.addWidget(self.proof)
        sides = QSplitter()
        sides.addWidget(left)
        sides.addWidget(self.panel)
        sides.setStretchFactor(0, 5)
        sides.setStretchFactor(1, 4)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(10)
        sides.setSizes([700, 430])
        self.panel.setMinimumWidth(380)
        self._registry = sides
        self._views.addWidget(self._registry)
        self.body.addWidget(self._which)
        self.body.addWidget(self._views, 1)
        self._facts.setMinimumHeight(self._facts.fontMetrics().lineSpacing() * 2)


def print_badge(services: Services) -> Badge | None:
    """How much waits for a printer; asked on the database thread."""
    waiting = services.print_queue.open_count()
    return Badge(waiting, Tone.INFO) if waiting else None
