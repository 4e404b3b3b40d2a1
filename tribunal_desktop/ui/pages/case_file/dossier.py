"""The dossier in the case file (卷宗): papers in lawful order, damaged files in red, sealed copies, the archive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import DossierPaper, SheetSource
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.dossier_views import DossierView, SheetRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_file, choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.dossier_check import CheckView
from tribunal_desktop.ui.pages.case_file.dossier_forms import ExportForm, ReasonForm, SheetForm, reason_wanted
from tribunal_desktop.ui.pages.case_file.dossier_list import DossierList
from tribunal_desktop.ui.tables.case_dossier import ExportsTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, ViewStack


class DossierSection(CaseSection):
    """The list with one view at a time in its place: a form, a paper, the check of all files."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: DossierView | None = None
        self.list = DossierList(self.wording)
        self.form = SheetForm(self.wording, services.today)
        self.out = ReasonForm(self.wording, "dossier_out_reason", self.tr("Take it out"))
        self.archive_form = ReasonForm(self.wording, "dossier_archive_reason", self.tr("Archive"))
        self.open_form = ReasonForm(self.wording, "dossier_open_reason", self.tr("Open again"))
        self.export_form = ExportForm(self.wording)
        self.paper = PaperView(page)
        self.check = CheckView(services, page)
        self.exports = DataTable(ExportsTable(self.wording), self.tr("Copies exported"), key="dossier_exports")
        self._exports_card = Card(self.tr("Copies exported"))
        self._exports_card.add(self.exports)
        self._stack = ViewStack()
        forms = (self.form, self.out, self.archive_form, self.open_form, self.export_form)
        for view in (self.list, *forms, self.paper, self.check):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack)
        self.body.addWidget(self._exports_card)
        self.setAcceptDrops(True)
        for form in forms:
            form.cancelled.connect(self._show_list)
        self._connect()

    def reload(self) -> None:
        dispute_id, dossier = self.dispute_id, self.services.dossier
        self.page.run(lambda: dossier.view(dispute_id), self._show)
        self.page.run(lambda: dossier.check_contents(dispute_id), self._show)

    def clear(self) -> None:
        super().clear()
        self._stack.setCurrentWidget(self.list)

    def print_current(self) -> bool:
        if self._stack.currentWidget() is self.paper:
            return self.paper.print_paper()
        if self._stack.currentWidget() is not self.list:
            return False
        self._print(DossierPaper.CATALOGUE)
        return True

    def go_back(self) -> bool:
        if self._stack.currentWidget() is self.list:
            return False
        self._show_list()
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are taken while the list is shown and the dossier is open."""
        if self._may_add() and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put dropped files in."""
        self.take_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def take_files(self, files: Sequence[Path]) -> None:
        """One file opens the form; several go in at once under what their names say, and can be changed then."""
        dossier, dispute_id = self.services.dossier, self.dispute_id
        if len(files) == 1:
            self._stack.setCurrentWidget(self.form)
            with self.filling():
                self.form.begin_file(dossier.kinds(), files[0], dossier.guess(files[0]))
            return

        def add() -> tuple[int, KnownError | None]:
            for number, file in enumerate(files):
                try:
                    dossier.add_file(dispute_id, dossier.guess(file), file)
                except KnownError as error:
                    return number, error
            return len(files), None

        self.page.run(add, self._added_many)

    def begin_file(self) -> None:
        """Ask for a file to put in."""
        file = choose_file(self, self.tr("Add a file"), self.tr("PDF and photos (*.pdf *.jpg *.jpeg *.png)"))
        if file is not None:
            self.take_files([file])

    def begin_paper(self) -> None:
        """Open the form for a sheet on paper only."""
        self._stack.setCurrentWidget(self.form)
        with self.filling():
            self.form.begin_paper(self.services.dossier.kinds())

    def _connect(self) -> None:
        self.list.file_wanted.connect(self.begin_file)
        self.list.paper_wanted.connect(self.begin_paper)
        self.list.look_wanted.connect(self._look)
        self.list.change_wanted.connect(self._begin_change)
        self.list.out_wanted.connect(self._begin_out)
        self.list.move_wanted.connect(self._move)
        self.list.print_wanted.connect(self._print)
        self.list.export_wanted.connect(self._begin_export)
        self.list.archive_wanted.connect(self._begin_archive)
        self.list.check_wanted.connect(self._begin_check)
        self.form.wanted.connect(self._save_sheet)
        self.out.wanted.connect(self._take_out)
        self.archive_form.wanted.connect(self._archive)
        self.open_form.wanted.connect(self._open_again)
        self.export_form.wanted.connect(self._check_export)
        self.paper.back_wanted.connect(self._show_list)
        self.check.back_wanted.connect(self._show_list)

    def _may_add(self) -> bool:
        view = self._view
        return view is not None and view.archived is None and self._stack.currentWidget() is self.list

    def _show(self, view: DossierView, select: str = "") -> None:
        if view.dispute_id != self.dispute_id:
            return
        damaged_before = self._view.damage if self._view is not None else ()
        self._view = view
        self.list.show_view(view, select)
        self.exports.table.set_rows(view.exports)
        self.exports.fit_height(5)
        self._exports_card.setVisible(bool(view.exports))
        if view.damage != damaged_before:
            self.changed.emit()

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self, words: str, undo: Callable[[], object] | None = None, select: str = "") -> None:
        self._stack.setCurrentWidget(self.list)
        self.page.notice.dismiss()
        self.saved()
        dispute_id = self.dispute_id
        self.page.run(lambda: self.services.dossier.view(dispute_id), lambda view: self._show(view, select))
        self.page.tell(words, undo)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _added_many(self, added: tuple[int, KnownError | None]) -> None:
        count, error = added
        self._done(fill_in(self.tr("{count} {count:file|files} added"), count=count))
        if error is not None:
            self.page.show_error(error)

    def _save_sheet(self) -> None:
        new, key, files, dispute_id = self.form.sheet(), self.form.key, self.form.files, self.dispute_id
        dossier = self.services.dossier
        on_paper = self.form.fields["pages"].isVisibleTo(self.form)

        def save() -> str:
            if key:
                dossier.change(dispute_id, key, new)
                return key
            if files:
                return dossier.add_file(dispute_id, new, files[0])
            return dossier.add_paper(dispute_id, new)

        findings = (*self.form.unreadable(), *dossier.check(new, paper_only=on_paper))
        self.form.show_findings(findings)
        if not blocking(findings):
            self.page.run(
                save,
                lambda made: self._done(self.tr("Saved: {title}").format(title=new.title), select=made),
                busy_widget=self.form.save_button,
            )

    def _begin_change(self, sheet: SheetRow) -> None:
        self._stack.setCurrentWidget(self.form)
        with self.filling():
            self.form.begin_change(self.services.dossier.kinds(), sheet)

    def _begin_out(self, sheet: SheetRow) -> None:
        self._stack.setCurrentWidget(self.out)
        with self.filling():
            self.out.begin(self.tr("Take out “{title}”").format(title=sheet.title), "", sheet.key)

    def _take_out(self) -> None:
        reason, key, dispute_id, dossier = self.out.reason(), self.out.key, self.dispute_id, self.services.dossier
        if not reason:
            self.out.show_findings([reason_wanted()])
            return

        def undo(gone: str) -> None:
            self.page.run(
                lambda: dossier.put_back(dispute_id, gone), lambda _none: self._done(self.tr("Put back"), select=gone)
            )

        self.page.run(
            lambda: dossier.take_out(dispute_id, key, reason),
            lambda gone: self._done(self.tr("Taken out; the original is preserved"), partial(undo, gone)),
            busy_widget=self.out.save_button,
        )

    def _move(self, sheet: SheetRow, by: int) -> None:
        dossier, dispute_id = self.services.dossier, self.dispute_id

        def move() -> tuple[DossierView, str]:
            key = dossier.move(dispute_id, sheet.key, by)
            return dossier.view(dispute_id), key

        self.page.run(move, lambda moved: self._show(*moved))

    def _look(self, sheet: SheetRow) -> None:
        if sheet.source is SheetSource.PAPER:
            self._begin_change(sheet)
            return
        name = f"{sheet.title}.pdf"
        keeping = self.keep_as(title=sheet.title) if sheet.source is SheetSource.ISSUED else None
        self.page.run(
            partial(self.services.dossier.sheet, self.dispute_id, sheet.key),
            lambda paper: self._show_paper(paper, sheet.title, name, keeping),
        )

    def _print(self, which: DossierPaper) -> None:
        title, keeping = self.wording.term(which), self.keep_as()
        self.page.run(
            partial(self.services.dossier.paper, self.dispute_id, which),
            lambda paper: self._show_paper(paper, title, f"{title}.pdf", keeping),
        )

    def _show_paper(self, paper: Paper, title: str, name: str, keeping: Keeping | None) -> None:
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_paper(paper, title, name, keeping)

    def _begin_archive(self) -> None:
        view = self._view
        if view is None:
            return
        if view.archived is not None:
            self._stack.setCurrentWidget(self.open_form)
            with self.filling():
                self.open_form.begin(
                    self.tr("Open the archived dossier again"),
                    self.tr("It has to be archived again after the change."),
                )
            return
        names = [must.name.of(self.wording.lang) for must in view.lacking]
        about = (
            self.tr("Missing: {list}. Say why it is archived without them.").format(list="；".join(names))
            if names
            else self.tr("Everything is there. Order and page numbers are fixed from now on.")
        )
        self._stack.setCurrentWidget(self.archive_form)
        with self.filling():
            self.archive_form.begin(self.tr("Hand the dossier to the archive"), about)

    def _archive(self) -> None:
        view, reason, dispute_id = self._view, self.archive_form.reason(), self.dispute_id
        if view is None:
            return
        if (view.lacking or view.damage) and not reason:
            self.archive_form.show_findings([reason_wanted()])
            return
        self.page.run(
            lambda: self.services.dossier_handover.archive(dispute_id, reason),
            lambda _none: self._done(self.tr("Archived; the limit for archiving has ended")),
            busy_widget=self.archive_form.save_button,
        )

    def _open_again(self) -> None:
        reason, dispute_id = self.open_form.reason(), self.dispute_id
        if not reason:
            self.open_form.show_findings([reason_wanted()])
            return
        self.page.run(
            lambda: self.services.dossier_handover.open_again(dispute_id, reason),
            lambda _none: self._done(self.tr("The dossier is open again")),
            busy_widget=self.open_form.save_button,
        )

    def _begin_export(self) -> None:
        if self._view is not None:
            self._stack.setCurrentWidget(self.export_form)
            with self.filling():
                self.export_form.begin(self._view, self.services.dossier_handover.key())

    def _check_export(self) -> None:
        asked, repeated = self.export_form.asked(), self.export_form.repeated()
        findings: tuple[Finding, ...] = self.services.dossier_handover.check_export(asked, repeated)
        self.export_form.show_findings(findings)
        if self._view is None or blocking(findings):
            return
        name = self._view.number + (".zip" if asked.readable_by_anybody else ".zip.age")
        kinds = self.tr("Dossier (*.zip)") if asked.readable_by_anybody else self.tr("Dossier with passphrase (*.age)")
        target = choose_target(self, self.tr("Save the copy"), name, kinds)
        if target is not None:
            self.export_to(target)

    def export_to(self, target: Path) -> None:
        """Write the copy asked for to ``target``."""
        asked, dispute_id = self.export_form.asked(), self.dispute_id
        self.page.run(
            lambda: self.services.dossier_handover.export(dispute_id, asked, target),
            lambda _none: self._done(
                self.tr("Exported as {file}; the recipient is on record").format(file=target.name)
            ),
            busy_widget=self.export_form.save_button,
        )

    def _begin_check(self) -> None:
        self._stack.setCurrentWidget(self.check)
        self.check.start()


def dossier_mark(services: Services, dispute_id: str) -> SectionMark | None:
    """How many files are missing or changed."""
    damaged = len(services.dossier.damage(dispute_id))
    return SectionMark(damaged, Tone.BAD) if damaged else None
