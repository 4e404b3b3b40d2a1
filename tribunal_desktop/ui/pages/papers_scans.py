"""Scans (待归扫描): files are dropped, each page files itself, and what could not is filed here by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QSplitter, QVBoxLayout, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.scan_sheet import scanned_paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import ScanState, SheetKind
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.scan_views import ScanRow, ScanTray
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import ask_files
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers_scans_forms import ScanForms
from tribunal_desktop.ui.pages.papers_scans_run import ScanRun, Tally
from tribunal_desktop.ui.pages.papers_scans_small import SHOWN_SIDE, SmallPictures
from tribunal_desktop.ui.pages.papers_view import PapersView
from tribunal_desktop.ui.tables.papers_scans import DealtWithScansTable, WaitingScansTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import DataTable, EmptyState, PdfView, SegmentedFilter, ViewStack, button, label, row

WAITING, LATEST = "waiting", "latest"
ROW_HEIGHT = SHOWN_SIDE + 10
NAMED = 3


class ScansView(PapersView):
    """The tray on the left, the page under the cursor and what to do with it on the right."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._tray = ScanTray((), ())
        self._shown = ""
        self._filed_before = self._read_before = False
        self.run = ScanRun(services.scans, page)
        self.take_button = button(self.tr("Import scans…"), self.choose, "file-import", "primary")
        self.take_button.setToolTip(self.tr("Import scans…") + "  Ctrl+O")
        self._doing = label("", "secondary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self.stop_button = button(self.tr("Stop"), self.run.stop, "x")
        self.which = SegmentedFilter(self.tr("Which scans"))
        self.small = SmallPictures(services.scans, page.tasks, self)
        self.waiting = DataTable(
            WaitingScansTable(self.wording, self.small.of),
            self.tr("Scans that wait"),
            key="scans.waiting",
            row_height=ROW_HEIGHT,
        )
        self.latest = DataTable(
            DealtWithScansTable(self.wording, self.small.of),
            self.tr("Scans imported"),
            key="scans.latest",
            row_height=ROW_HEIGHT,
        )
        self.waiting.set_empty_text(self.tr("Nothing waits: every page found its paper."))
        self.latest.set_empty_text(self.tr("No scan was imported yet."))
        self._lists = ViewStack()
        self._title, self._facts = label("", "heading", wrap=True), label("", "small", wrap=True)
        self.picture = PdfView(page.tasks, page_png)
        self.forms = ScanForms(services, page)
        self.open_button = button(self.tr("Open in the case file"), self.open_case, "folders")
        self.back_button = button(self.tr("Put back into the tray"), self._put_back, "arrow-back-up")
        self._empty = EmptyState(
            "file-import",
            self.tr("No scan yet"),
            self.tr(
                "Drop PDF, JPEG, PNG or TIFF files anywhere on the window. Each page is filed by the code at its foot; "
                "what cannot be read waits here."
            ),
            self.tr("Import scans…"),
            self.choose,
        )
        self._stack = ViewStack()
        self._offer_lists()
        self._lay_out()
        self._connect()
        self._show_running(False)

    def reload(self) -> None:
        """Read the tray."""
        self.page.run(self.services.scans.tray, self._show)

    def create_new(self) -> bool:
        """Ctrl+N takes scans in."""
        self.choose()
        return True

    def open_item(self, key: str) -> None:
        """Go to one of the two lists."""
        if key in (WAITING, LATEST):
            self.which.choose(key)

    def item_key(self) -> str:
        """The list that is up."""
        return self.which.choice()

    def choose(self) -> None:
        """Ask for files and take them in."""
        kinds = self.tr("Scans and photos (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)")
        ask_files(self, self.tr("Import scans"), kinds, self.take_files)

    def take_files(self, files: Sequence[Path]) -> None:
        """Take these files in; more may be dropped while they are read."""
        if files:
            self._show_running(True)
            self._stack.setCurrentWidget(self._work)
            self.run.take(files)

    def open_case(self) -> None:
        """Open what the page under the cursor was filed to."""
        chosen = self._current()
        if chosen is not None and chosen.dispute_id:
            section = "papers" if chosen.state is ScanState.FILED else "dossier"
            self.page.navigate.emit("cases", f"{chosen.dispute_id}#{section}")

    def _list(self) -> DataTable:
        return self.waiting if self.which.choice() == WAITING else self.latest

    def _current(self) -> ScanRow | None:
        chosen: ScanRow | None = self._list().current_row()
        return chosen

    def _show(self, tray: ScanTray) -> None:
        self._tray = tray
        place = max(0, self.waiting.currentIndex().row())
        self.count_changed.emit(len(tray.waiting))
        self.waiting.table.set_rows(tray.waiting)
        self.latest.table.set_rows(tray.latest)
        self.waiting.select_place(min(place, len(tray.waiting) - 1))
        self.latest.select_place(0)
        self._offer_lists()
        if not self._read_before and not tray.waiting:
            self.which.choose(LATEST)
        self._read_before = True
        empty = not tray.waiting and not tray.latest and not self.run.running()
        self._stack.setCurrentWidget(self._empty if empty else self._work)
        self._show_list()
        self.page.show_content()

    def _offer_lists(self) -> None:
        waiting, latest = len(self._tray.waiting), len(self._tray.latest)
        self.which.set_choices([(WAITING, self.tr("Waiting"), waiting), (LATEST, self.tr("Imported"), latest)])

    def _show_list(self) -> None:
        self._lists.setCurrentWidget(self._list())
        self._show_page(self._current())

    def _show_page(self, chosen: ScanRow | None) -> None:
        waits = chosen is not None and chosen.state is ScanState.WAITING
        self.forms.setVisible(waits)
        self._acts.setVisible(chosen is not None and not waits)
        if chosen is None:
            self._shown = ""
            self._title.setText("")
            self._facts.setText("")
            self.picture.clear(self.tr("Choose a page on the left."))
            return
        self._title.setText(chosen.file_name if waits else self._went_to(chosen))
        self._facts.setText(self._about(chosen))
        self.open_button.setEnabled(bool(chosen.dispute_id))
        self.back_button.setVisible(chosen.state in (ScanState.FILED, ScanState.DISCARDED))
        if waits and chosen.id != self._shown:
            self.forms.begin(chosen, keep_paper=self._filed_before)
        if chosen.id != self._shown:
            self._shown = chosen.id
            scans, digest = self.services.scans, chosen.sha256
            self.page.run(
                lambda: scanned_paper([scans.picture(digest)]), partial(self._show_picture, chosen.id), self._no_picture
            )

    def _show_picture(self, scan_id: str, paper: Paper) -> None:
        if scan_id == self._shown:
            self.picture.show_pdf(paper.pdf, paper.pages)

    def _no_picture(self, error: KnownError) -> None:
        self.picture.clear(self.tr("The picture cannot be shown."))
        self.page.show_error(error)

    def _went_to(self, chosen: ScanRow) -> str:
        if not chosen.page:
            return chosen.file_name
        words = self.tr("{title}, page {page} of {pages}")
        return words.format(title=chosen.title, page=chosen.page, pages=chosen.pages)

    def _about(self, chosen: ScanRow) -> str:
        came = self.tr("{file}, page {page} · imported {when} by {who}").format(
            file=chosen.file_name,
            page=chosen.file_page,
            when=self.wording.short_moment(chosen.scanned_at),
            who=chosen.scanned_by,
        )
        parts = [came]
        if chosen.page:
            filed = self.tr("{no} version {version} · {case}")
            parts.append(filed.format(no=chosen.registry_no, version=chosen.version, case=chosen.number or "—"))
        if chosen.stale:
            parts.append(self.tr("There is a newer version of this paper."))
        if chosen.reason:
            parts.append(chosen.reason)
        return "\n".join(parts)

    def _file(self, document_id: str, number: int) -> None:
        self._act(lambda scan: self.services.scans.file(scan.id, document_id, number), self._was_filed)

    def _was_filed(self, scan: ScanRow) -> None:
        self._filed_before = True
        self.page.tell(
            self.tr("Filed: {title}, page {page}.").format(title=scan.title, page=scan.page),
            partial(self._take_back, scan.id),
        )

    def _add(self, dispute_id: str, kind: SheetKind, title: str) -> None:
        self._act(
            lambda scan: self.services.scans.add_to_dossier(scan.id, dispute_id, kind, title),
            lambda scan: self.page.tell(self.tr("Put into the dossier of {case}.").format(case=scan.number)),
        )

    def _discard(self, reason: str) -> None:
        def discarded(scan: ScanRow) -> ScanRow:
            self.services.scans.discard(scan.id, reason)
            return scan

        self._act(
            discarded,
            lambda scan: self.page.tell(self.tr("The page was discarded."), partial(self._take_back, scan.id)),
        )

    def _act(self, act: Callable[[ScanRow], ScanRow], then: Callable[[ScanRow], None]) -> None:
        chosen = self._current()
        if chosen is None:
            return
        self._filed_before = False

        def done(scan: ScanRow) -> None:
            then(scan)
            self._written()

        self.page.run(lambda: act(chosen), done, self._refused, self.forms)

    def _refused(self, error: KnownError) -> None:
        self.page.show_error(error)
        self.reload()

    def _put_back(self) -> None:
        chosen = self._current()
        if chosen is not None:
            self._take_back(chosen.id)

    def _take_back(self, scan_id: str) -> None:
        self.page.run(lambda: self.services.scans.put_back(scan_id), lambda _none: self._written(), self._refused)

    def _written(self) -> None:
        self.page.data_changed.emit()
        self.reload()

    def _show_running(self, running: bool) -> None:
        for part in (self._doing, self._bar, self.stop_button):
            part.setVisible(running)
        self._hint.setVisible(not running)

    def _advance(self, name: str, number: int, pages: int) -> None:
        self._bar.setRange(0, pages)
        self._bar.setValue(number)
        words = self.tr("Reading {name}, page {page} of {pages}") if pages else self.tr("Opening {name}")
        self._doing.setText(words.format(name=name, page=number, pages=pages))

    def _ended(self, tally: Tally) -> None:
        self._show_running(False)
        if tally.pages:
            self.page.tell(
                fill_in(
                    self.tr("{pages} {pages:page|pages}: {filed} filed, {waiting} wait, {known} known already."),
                    pages=tally.pages,
                    filed=tally.filed,
                    waiting=tally.waiting,
                    known=tally.known,
                )
            )
        self._say_refused(tally)
        if tally.pages:
            self.which.choose(WAITING if tally.waiting else LATEST)
        self._written()

    def _say_refused(self, tally: Tally) -> None:
        """One file is refused in full words; of several the reasons are said line by line."""
        if len(tally.refused) == 1:
            self.page.show_error(tally.refused[0])
        elif tally.refused:
            said = [self.wording.error(error) for error in tally.refused[:NAMED]]
            self.page.show_words(
                fill_in(
                    self.tr("{count} {count:file or page was|files or pages were} not imported."),
                    count=len(tally.refused),
                ),
                Tone.BAD,
                "\n".join(f"{words.what} {words.why}" for words in said),
                said[0].do,
            )
        elif tally.stale:
            self.page.show_words(
                fill_in(
                    self.tr("{count} {count:page is|pages are} of a version that was replaced, and marked red."),
                    count=tally.stale,
                ),
                Tone.WARN,
            )

    def _connect(self) -> None:
        self.which.chosen.connect(lambda _key: self._show_list())
        for table in (self.waiting, self.latest):
            table.picked.connect(lambda _row: self._show_page(self._current()))
            self.small.came.connect(table.viewport().update)
        self.latest.opened.connect(lambda _row: self.open_case())
        self.waiting.opened.connect(lambda _row: self.forms.paper.setFocus(Qt.FocusReason.OtherFocusReason))
        self.forms.filed.connect(self._file)
        self.forms.added.connect(self._add)
        self.forms.discarded.connect(self._discard)
        self.run.advanced.connect(self._advance)
        self.run.ended.connect(self._ended)

    def _lay_out(self) -> None:
        self._hint = label(self.tr("or drop PDF, JPEG, PNG, TIFF anywhere on the window"), "secondary")
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row(self.take_button, self._hint, self._bar, self._doing, 1, self.stop_button, spacing=10))
        left, right = QWidget(), QWidget()
        listed, shown = QVBoxLayout(left), QVBoxLayout(right)
        for inner in (listed, shown):
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(8)
        self._lists.addWidget(self.waiting)
        self._lists.addWidget(self.latest)
        listed.addWidget(self.which)
        listed.addWidget(self._lists, 1)
        self._acts = QWidget()
        self._acts.setLayout(row(self.open_button, self.back_button, 1))
        for part in (self._title, self._facts):
            shown.addWidget(part)
        shown.addWidget(self.picture, 1)
        shown.addWidget(self.forms)
        shown.addWidget(self._acts)
        sides = QSplitter()
        sides.addWidget(left)
        sides.addWidget(right)
        sides.setStretchFactor(0, 5)
        sides.setStretchFactor(1, 5)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(10)
        sides.setSizes([640, 480])
        right.setMinimumWidth(420)
        column.addWidget(sides, 1)
        self._stack.addWidget(self._work)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)
