"""Importing a register: template, file, progress, and what became of every row."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.register_import import LARGEST_FILE, ImportResult, RegisterImport, RowFate
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_file, choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.cases import ImportTable
from tribunal_desktop.ui.widgets import Card, DataTable, SegmentedFilter, button, label, row

EXCEL = "Excel (*.xlsx)"


class ImportView(QWidget):
    """Takes a register in and shows row by row what happened."""

    finished = Signal()

    def __init__(self, imports: RegisterImport, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._imports, self._page, self._wording = imports, page, page.wording
        self._result: ImportResult | None = None
        self._cancel = Event()
        self._choose = button(self.tr("Choose an Excel file…"), self.choose, "file-import", "primary")
        self._template = button(self.tr("Save the template…"), self.save_template, "download")
        steps = Card(self.tr("Import a register"))
        steps.add(
            label(
                self.tr(
                    "Fill in the template, or use your own register with the same headings. Good rows are taken in, "
                    "every other row comes back with its reason; importing a file again makes no duplicates."
                ),
                "secondary",
                wrap=True,
            ),
            row(self._choose, self._template, 1),
        )
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self._bar.setTextVisible(False)
        self._progress_words = label("")
        self._stop = button(self.tr("Stop"), self._cancel.set, "x")
        self._progress = Card()
        self._progress.add(row(self._progress_words, 1, self._stop), self._bar)
        self._progress.hide()
        self._table = ImportTable(self._wording)
        self._list = DataTable(self._table, self.tr("Rows of the register"), key="cases_import")
        self._list.set_empty_text(self.tr("No such row"))
        self._summary = label("", "strong", wrap=True)
        self._filter = SegmentedFilter(self.tr("Which rows"))
        self._filter.chosen.connect(lambda _key: self._show_rows())
        self._rejected = button(self.tr("Save the rejected rows…"), self.save_rejected, "table-export")
        self._ignored = label("", "small", wrap=True)
        self._outcome = Card()
        said = row(self._summary, self._rejected)
        said.setStretch(0, 1)
        self._outcome.add(said, self._ignored, row(self._filter, 1), self._list)
        self._outcome.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(14)
        for part in (steps, self._progress, self._outcome):
            body.addWidget(part)
        body.addStretch(1)

    def begin(self) -> None:
        """Come up with the focus on choosing a file."""
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self) -> None:
        """Ask for a file and import it."""
        file = choose_file(self, self.tr("Register to import"), EXCEL)
        if file is not None:
            self.import_file(file)

    def import_file(self, file: Path) -> None:
        """Import ``file``; what happened to each row follows below."""
        self._cancel.clear()
        self._page.notice.dismiss()
        self._outcome.hide()
        self._bar.setRange(0, 0)
        self._progress_words.setText(self.tr("Reading {file}…").format(file=file.name))
        self._progress.show()
        report = self._page.tasks.relay(self._report)
        cancelled = self._cancel.is_set
        self._page.run(
            lambda: self._imports.run(_content(file), report, cancelled), self._show, self._failed, self._choose
        )

    def save_template(self) -> None:
        """Ask where to put the template."""
        target = choose_target(self, self.tr("Save the template"), self.tr("case register template.xlsx"), EXCEL)
        if target is not None:
            self._save(target, self._imports.template)

    def save_rejected(self) -> None:
        """Ask where to put the rejected rows with their reasons."""
        result, lang = self._result, self._wording.lang
        target = choose_target(self, self.tr("Save the rejected rows"), self.tr("rejected rows.xlsx"), EXCEL)
        if target is not None and result is not None:
            self._save(target, lambda: self._imports.rejected(result, lang))

    def result(self) -> ImportResult | None:
        """What the last import did."""
        return self._result

    def _save(self, target: Path, make: Callable[[], bytes]) -> None:
        self._page.run(
            lambda: save_file(target, make()),
            lambda _none: self._page.tell(self.tr("Saved as {file}").format(file=target.name)),
        )

    def _report(self, done_of_all: tuple[int, int]) -> None:
        done, every = done_of_all
        self._bar.setRange(0, every)
        self._bar.setValue(done)
        self._progress_words.setText(fill_in(self.tr("{done} of {all} {all:row|rows}"), done=done, all=every))

    def _failed(self, error: KnownError) -> None:
        self._progress.hide()
        self._page.show_error(error)

    def _show(self, result: ImportResult) -> None:
        self._result = result
        self._progress.hide()
        counts = {fate: result.count(fate) for fate in RowFate}
        said = fill_in(
            self.tr(
                "{imported} of {all} {all:row|rows} imported, {present} {present:was|were} there already, "
                "{rejected} not imported"
            ),
            imported=counts[RowFate.IMPORTED],
            present=counts[RowFate.PRESENT],
            rejected=counts[RowFate.REJECTED],
            all=len(result.rows),
        )
        if result.cancelled:
            said = self.tr("Stopped. What was imported before stays: {summary}").format(summary=said)
        self._summary.setText(said)
        self._ignored.setText(self.tr("Columns not read: {names}").format(names="、".join(result.ignored)))
        self._ignored.setVisible(bool(result.ignored))
        self._rejected.setVisible(counts[RowFate.REJECTED] > 0)
        every: list[tuple[str, str, int | None]] = [("", self.tr("All"), len(result.rows))]
        self._filter.set_choices([*every, *((fate.value, self._wording.term(fate), counts[fate]) for fate in RowFate)])
        self._filter.choose(RowFate.REJECTED.value if counts[RowFate.REJECTED] else "")
        self._outcome.show()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        if counts[RowFate.IMPORTED]:
            self._page.data_changed.emit()
        self.finished.emit()

    def _show_rows(self) -> None:
        wanted = self._filter.choice()
        rows = self._result.rows if self._result else ()
        self._table.set_rows(found for found in rows if wanted in ("", found.fate.value))
        self._list.fit_height(12)


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST_FILE + 1)
    except OSError as error:
        raise KnownError("import_file_unreadable", file=file.name, reason=error.strerror) from error
