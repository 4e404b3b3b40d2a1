"""Papers of the dispute in its file (文书): those that were kept, as they were kept, and making new ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.drafts import DraftRow
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperPage, PaperProof, PaperQuery, PrintRow
from tribunal_desktop.ui.page import FIND_ITEM, Page
from tribunal_desktop.ui.pages.case_file.base_bundle import BundleView
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.pages.case_file.papers_facts import registry_line
from tribunal_desktop.ui.pages.case_file.papers_make import PaperMaker
from tribunal_desktop.ui.pages.case_file.papers_make_places import link_to
from tribunal_desktop.ui.pages.case_file.papers_make_room import BesideOrBelow, RoomFiller
from tribunal_desktop.ui.pages.case_file.papers_make_set import PrintSet
from tribunal_desktop.ui.pages.case_file.papers_publication import PublicationView
from tribunal_desktop.ui.pages.case_file.papers_scans import ScannedPages
from tribunal_desktop.ui.pages.case_file.papers_states import NoPapers, UnreadPapers
from tribunal_desktop.ui.pages.case_file.papers_word import save_word_draft, word_hint
from tribunal_desktop.ui.pages.papers_panel import PaperPanel
from tribunal_desktop.ui.pages.papers_proof import ProofLine
from tribunal_desktop.ui.pages.signing import open_signing
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.printing import Printers
from tribunal_desktop.ui.tables.case_papers import KeptPapersTable, PrintsTable
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Card, DataTable, DraftKeeper, LineEdit, ViewStack, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

CHOOSING = "make"
"""What a link names to begin with the list of forms; every other name is the key of a form."""
FORMS, OPEN_FORM = "forms", "form"
"""Names in a draft: what was typed into each form, and the form that was open."""
PAPERS_SHOWN, PRINTS_SHOWN = 14, 5
PAPER_HEIGHT, SIDE_WIDTH, LOG_SEEN = 430, 320, 92
"""The least height of an open paper, what stands beside it, and how much of its log is seen below without scrolling."""
SIDE_BY_SIDE = 800
"""Where the section is narrower than this, what stands beside a paper goes below it."""


class PapersSection(CaseSection):
    """The list; in its place one paper with its log, or the making of a new one."""

    def __init__(
        self, services: Services, page: Page, parent: QWidget | None = None, printers: Printers | None = None
    ) -> None:
        super().__init__(services, page, parent)
        self._papers: tuple[IssuedPaper, ...] = ()
        self._open: IssuedPaper | None = None
        self.table = DataTable(KeptPapersTable(self.wording), self.tr("Papers of this case"), key="case.papers")
        self.table.set_empty_text(self.tr("No paper matches this filter."))
        self.prints = DataTable(PrintsTable(self.wording), self.tr("Prints of this paper"), key="case.prints")
        self.prints.set_empty_text(self.tr("Not printed yet."))
        self.panel = PaperPanel(services.issued_papers, page.tasks, self.wording, printers)
        self.scans = ScannedPages(services, page)
        self.proof, self.list_proof = ProofLine(self.wording), ProofLine(self.wording)
        self._filter = LineEdit("", self.tr("Paper, number or person"))
        self._filter.setAccessibleName(self.tr("Filter papers"))
        self.bundle = BundleView(services, page)
        self.print_set = PrintSet(services, page)
        self._stack = ViewStack()
        self._list_view, self._paper_view = self._make_list(), self._make_paper()
        self.maker = PaperMaker(services, page)
        self._chosen_id = ""
        self._empty, self._broken = NoPapers(self.create_new), UnreadPapers(self.reload)
        self.publication = PublicationView(services, page)
        shown = (self._list_view, self._empty, self._broken, self._paper_view)
        for view in (*shown, self.maker, self.bundle, self.publication):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self._connect()

    def reload(self) -> None:
        if self.maker.dispute_id() != self.dispute_id:
            self.maker.open_dispute(self.dispute_id)
        self.maker.reload()
        query = PaperQuery(dispute_id=self.dispute_id)
        self.page.run(lambda: self.services.issued_papers.page(query), partial(self._show, query), self._unread)

    def clear(self) -> None:
        super().clear()
        self._filter.clear()
        self.maker.open_dispute("")
        self.print_set.drop()
        self._show_list()

    def create_new(self) -> bool:
        """Make a paper: the list of forms, its search line with the keys."""
        self._stack.setCurrentWidget(self.maker)
        self.maker.choose()
        return True

    def open_inner(self, inner: str) -> None:
        """Make a paper: from the form a link names, or begin with the list of forms, narrowed to words it names."""
        if inner == CHOOSING or inner.startswith(FIND_ITEM):
            self.create_new()
            self.maker.chooser.search.setText(inner.removeprefix(CHOOSING).removeprefix(FIND_ITEM))
        else:
            self._stack.setCurrentWidget(self.maker)
            self.maker.make(inner)

    def inner_key(self) -> str:
        return (self.maker.form_key() or CHOOSING) if self._making() else ""

    def typed_state(self) -> State:
        """What was typed into forms of this dispute; a paper that is only looked at leaves nothing."""
        typed = self.maker.typed()
        return {FORMS: typed, OPEN_FORM: self.maker.form_key()} if typed else {}

    def restore_state(self, state: State) -> None:
        typed, key = state.get(FORMS), state.get(OPEN_FORM)
        if isinstance(typed, dict):
            self.maker.adopt(typed)
            self.open_inner(str(key if key in typed else next(iter(typed))))

    def go_back(self) -> bool:
        if self._making():
            return self.maker.go_back()
        if self._stack.currentWidget() is self.publication:
            self._stack.setCurrentWidget(self._paper_view)
            return True
        if self._stack.currentWidget() in (self._paper_view, self.bundle):
            self._show_list()
            return True
        return False

    def print_current(self) -> bool:
        """Open the paper under the cursor; print it when it is open, as the set or the paper that is being made."""
        if self._making():
            return self.maker.print_current()
        if self._stack.currentWidget() is self.bundle:
            self.bundle.put_in_queue(run=True)
            return True
        if self._stack.currentWidget() is self._paper_view and self._open is not None:
            self.panel.print_issued(self._open)
            return True
        return self.print_set.print_all() or self.open_paper()

    def open_bundle(self) -> None:
        """Show what a whole bundle prints, that of the hearing first."""
        self._stack.setCurrentWidget(self.bundle)
        self.bundle.open_bundle(self.dispute_id)

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
        self._choose_kept()
        opened = next((paper for paper in found.papers if self._open and paper.id == self._open.id), None)
        if self._stack.currentWidget() is self._paper_view and opened is not None:
            self._show_paper(opened)
        elif self._stack.currentWidget() in (self._list_view, self._empty, self._broken):
            self._stack.setCurrentWidget(self._list_view if found.papers else self._empty)

    def _unread(self, error: KnownError) -> None:
        """Say what is wrong instead of showing no papers; a form that is being filled in stays."""
        if self._stack.currentWidget() in (self._list_view, self._empty):
            self._stack.setCurrentWidget(self._broken)
        self.page.show_error(error)

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

    def _go_from_bundle(self, key: str) -> None:
        """A paper the bundle lacks is made here, or in its own section."""
        if key == self.key:
            self.create_new()
        else:
            self.section_wanted.emit(key)

    def _making(self) -> bool:
        return self._stack.currentWidget() is self.maker

    def _choose_kept(self) -> None:
        """Put the cursor on the paper that was just made."""
        place = self.table.table.place_of(lambda paper: paper.id == self._chosen_id)
        if place >= 0:
            self._chosen_id = ""
            self.table.select_place(place)

    def _paper_kept(self, paper: IssuedPaper) -> None:
        """Back to the list, with the new paper under the cursor; what was typed into other forms stays a draft."""
        self._filter.clear()
        self._chosen_id = paper.id
        self.saved()
        if self.maker.typed():
            self._journal().touch()
        self._show_list()
        self.reload()

    def _journal(self) -> DraftKeeper:
        """Only what is typed into forms makes a draft, not what narrows a list."""
        if self._keeper is None:
            keep = self.services.drafts.keep
            self._keeper = DraftKeeper(self.page.tasks, keep, self._page_key(), self.typed_state, self)
        return self._keeper

    def _offer_draft(self, drafts: tuple[DraftRow, ...]) -> None:
        """A form shows what was typed into it also when it is opened without taking up the offer."""
        found = next((draft for draft in drafts if draft.entity_key == self.dispute_id), None)
        if found is not None and isinstance(typed := found.data.get(FORMS), dict):
            self.maker.adopt(typed)
        if not self._making():
            self._offer.show_draft(found)

    def _drop_draft(self, draft: DraftRow) -> None:
        self.maker.forget_typed()
        super()._drop_draft(draft)

    def _show_list(self) -> None:
        self._open = None
        self._stack.setCurrentWidget(self._list_view if self._papers else self._empty)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_paper(self, paper: IssuedPaper) -> None:
        self._open = paper
        self._title.setText(paper.title)
        self._facts.setText(registry_line(paper, self.wording))
        self._facts.setToolTip(f"SHA-256 {paper.sha256}\nSM3 {paper.sm3 or '—'}")
        self.proof.hide()
        self.scans.show_paper(paper)
        self.panel.show_issued(paper)
        self.page.run(partial(self.services.publications.may_mask, paper.id), self.mask_button.setVisible)
        self.page.run(partial(self.services.word_drafts.has_draft, paper.id), self.word_button.setVisible)
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

    def _save_word(self, paper: IssuedPaper) -> None:
        save_word_draft(self.services.word_drafts, self.page, paper, self._written)

    def _begin_signing(self, paper: IssuedPaper) -> None:
        open_signing(self.services, self.page, paper).closed.connect(self._written)

    def _make_list(self) -> QWidget:
        made = Card()
        self.make_button = button(self.tr("Make a paper"), self.create_new, "plus", "primary")
        self.make_button.setToolTip("Ctrl+N")
        self.open_button = button(self.tr("Open"), self.open_paper, "eye")
        self.verify_button = button(self.tr("Verify"), self.verify, "shield-lock")
        self.bundle_button = button(self.tr("Print a bundle"), self.open_bundle, "printer")
        self._count = label("", "secondary")
        acts = (self.print_set, self.make_button, self.open_button, self.verify_button, self.bundle_button)
        line = WrappingRow(*acts)
        line.setSpacing(8)
        narrowed = row(self._filter, self._count, spacing=10)
        narrowed.setStretch(0, 1)
        made.add(line, narrowed, self.table, self.list_proof)
        made.body.addStretch(1)
        return made

    def _make_paper(self) -> QWidget:
        made = QWidget()
        self._title, self._facts = label("", "heading"), label("", "small", wrap=True)
        self.print_button = button(self.tr("Print"), lambda: self._use(self.panel.print_issued), "printer", "primary")
        save = button(self.tr("Save as PDF"), lambda: self._use(self.panel.save_issued), "download")
        self.word_button = button("Word", lambda: self._use(self._save_word), "file-text")
        self.word_button.setToolTip(word_hint())
        check = button(self.tr("Verify"), self.verify, "shield-lock")
        self.sign_button = button(self.tr("Sign"), lambda: self._use(self._begin_signing), "pencil")
        self.mask_button = button(self.tr("Masked copy"), lambda: self._use(self._mask), "eye")
        back = button(self.tr("Back"), self._show_list, "chevron-left")
        body = QVBoxLayout(made)
        body.setContentsMargins(0, 0, 0, 0)
        acts = (self.print_button, save, self.word_button, self.sign_button, self.mask_button, check, back)
        head = WrappingRow(self._title, *acts)
        head.setSpacing(8)
        body.addLayout(head)
        body.addWidget(self.proof)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._facts, self.scans, self.panel.bar):
            column.addWidget(part)
        column.addStretch(1)
        self._sheets = ViewStack()
        for sheet in (self.panel, self.scans.pictures):
            self._sheets.addWidget(sheet)
        RoomFiller(self._sheets, PAPER_HEIGHT, LOG_SEEN)
        self._beside = BesideOrBelow(self._sheets, beside, SIDE_WIDTH, SIDE_BY_SIDE)
        self.scans.opened.connect(lambda scan: self._sheets.setCurrentIndex(int(scan)))
        body.addWidget(self._beside)
        body.addWidget(self.prints)
        return made

    def _connect(self) -> None:
        self._filter.textChanged.connect(lambda _text: self._fill())
        self.table.opened.connect(lambda _row: self.open_paper())
        self.table.picked.connect(lambda _row: self.list_proof.hide())
        self.panel.place_wanted.connect(lambda place: self.page.navigate.emit(*link_to(place, self.dispute_id)))
        self.panel.printed.connect(self._printed)
        self.panel.saved.connect(self._saved)
        self.panel.failed.connect(self._failed)
        self.publication.back_wanted.connect(self.go_back)
        self.publication.decided.connect(self.changed)
        self.panel.offer_queue(self.services.print_queue)
        self.panel.offer_check(self.services.paper_checks)
        self.panel.queued.connect(self._queued)
        self.bundle.back_wanted.connect(self._show_list)
        self.bundle.section_wanted.connect(self._go_from_bundle)
        self.maker.kept.connect(self._paper_kept)
        self.maker.set_made.connect(self.print_set.offer)
        self.print_set.begun.connect(self.table.setFocus)
        desk = PrintDesk.of(self.page.tasks)
        for moved in (desk.queue_empty, desk.queue_stopped):
            moved.connect(lambda _said: self.reload() if self.isVisible() else None)
        self.maker.printed.connect(self.reload)
        self.maker.typing.connect(lambda: self._journal().touch())
        self.maker.back_wanted.connect(self._show_list)
        self.maker.section_wanted.connect(self.section_wanted)

    def _queued(self, paper: IssuedPaper) -> None:
        self.page.tell(self.tr("{title} waits in the print queue.").format(title=paper.title))
        self.page.data_changed.emit()

    def _mask(self, paper: IssuedPaper) -> None:
        self._stack.setCurrentWidget(self.publication)
        self.publication.open_paper(paper)

    def _failed(self, error: KnownError) -> None:
        self.page.show_error(error)
        self.reload()


def _words(paper: IssuedPaper) -> str:
    """What the filter looks through."""
    return " ".join((paper.title, paper.registry_no, paper.issued_by, *paper.recipients)).casefold()
