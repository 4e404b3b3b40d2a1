"""A roster from an Excel file (名册导入): every row with what was found at its cells, then all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.roster_columns import RosterColumn, RosterKind
from tribunal_desktop.services.roster_files import LARGEST_FILE
from tribunal_desktop.services.roster_workbook import Present, ReadRow, RosterFile, RowState, Taken
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_file, choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Field, SegmentedFilter, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

EXCEL = "Excel (*.xlsx)"
ALL = "all"
STATE_TONES = {
    RowState.NEW: Tone.GOOD,
    RowState.CHANGED: Tone.INFO,
    RowState.SAME: Tone.NEUTRAL,
    RowState.BAD: Tone.BAD,
}


class RosterImport(QWidget):
    """``imported`` carries the words about what came in; ``closed`` asks to put the screen away."""

    imported = Signal(str)
    closed = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self.wording = services, page, page.wording
        self._content = b""
        self._file: RosterFile | None = None
        self.kinds = QComboBox()
        for kind in RosterKind:
            self.kinds.addItem(self.wording.term(kind), kind)
        self.kinds.currentIndexChanged.connect(lambda _place: self._forget())
        self.present = QComboBox()
        self.present.addItem(self.tr("Leave unchanged"), Present.SKIP)
        self.present.addItem(self.tr("Update from the file; empty cells change nothing"), Present.UPDATE)
        self.present.currentIndexChanged.connect(lambda _place: self._say())
        self._words = label("", wrap=True)
        self.states = SegmentedFilter(self.tr("Which rows"))
        self.states.chosen.connect(lambda _key: self._show_rows())
        self.take_button = button(self.tr("Import"), self._take, "file-import", "primary")
        self.save_button = button(self.tr("Save the rows to be corrected"), self._save_bad, "download")
        self.list = self._table(())
        self._card = Card(self.tr("Import a roster"))
        self._preview = QVBoxLayout()
        self._preview.addWidget(self.list)
        self._lay_out()
        self._forget()

    @property
    def kind(self) -> RosterKind:
        """The roster that is chosen."""
        return RosterKind(self.kinds.currentData())

    def show_kind(self, kind: RosterKind) -> None:
        """Choose a roster; a file that was checked for it stays."""
        if kind is not self.kind:
            self.kinds.setCurrentIndex(self.kinds.findData(kind))
        self.kinds.setFocus()

    def check(self, file: Path) -> None:
        """Read a file and say what it holds."""
        kind, workbook = self.kind, self._services.roster_workbook

        def read() -> tuple[bytes, RosterFile]:
            try:
                with file.open("rb") as opened:
                    content = opened.read(LARGEST_FILE + 1)
            except OSError as error:
                raise KnownError("attachment_unreadable", name=file.name) from error
            return content, workbook.read(kind, content)

        self._forget()
        self._words.setText(self.tr("Reading {name} …").format(name=file.name))
        self._page.run(read, lambda found: self._show(*found), self._unread, busy_widget=self.choose_button)

    def _unread(self, error: KnownError) -> None:
        self._forget()
        self._page.show_error(error)

    def _forget(self) -> None:
        self._content, self._file = b"", None
        self._words.setText(
            self.tr(
                "Save the template, fill it in and choose it here. Nothing is imported before you have seen every row."
            )
        )
        for widget in (self.states, self.list, self._present_field, self.save_button):
            widget.hide()
        self.take_button.setEnabled(False)

    def _show(self, content: bytes, file: RosterFile) -> None:
        if file.kind is not self.kind:
            return
        self._content, self._file = content, file
        self._preview.removeWidget(self.list)
        self.list.deleteLater()
        self.list = self._table(file.columns)
        self._preview.addWidget(self.list)
        counts = {state: len(file.of(state)) for state in RowState}
        shown = [(ALL, self.tr("All"), len(file.rows))]
        shown += [(state.value, self.wording.term(state), count) for state, count in counts.items() if count]
        self.states.set_choices(shown)
        self.states.choose(RowState.BAD if counts[RowState.BAD] else ALL)
        self.states.show()
        self._present_field.setVisible(bool(counts[RowState.CHANGED]))
        self.save_button.setVisible(bool(counts[RowState.BAD]))
        self._say()
        self._show_rows()
        self.list.show()
        self.list.setFocus()

    def _say(self) -> None:
        """What the import would do, and whether it may begin."""
        file = self._file
        if file is None:
            return
        bad, new, changed = (len(file.of(state)) for state in (RowState.BAD, RowState.NEW, RowState.CHANGED))
        updated = changed if self.present.currentData() == Present.UPDATE else 0
        if bad:
            said = fill_in(
                self.tr("{bad} {bad:row has|rows have} to be corrected; until then nothing is imported."), bad=bad
            )
        elif new or updated:
            said = fill_in(
                self.tr("{new} will be added, {updated} changed, {left} left unchanged."),
                new=new,
                updated=updated,
                left=len(file.rows) - new - updated,
            )
        else:
            said = self.tr("Everybody in this file is on the roster already; there is nothing to import.")
        if file.ignored:
            said += " " + self.tr("Columns not read: {columns}").format(columns="、".join(file.ignored))
        self._words.setText(said)
        self.take_button.setEnabled(not bad and bool(new or updated))

    def _show_rows(self) -> None:
        if self._file is not None:
            chosen = self.states.choice()
            shown = self._file.rows if chosen == ALL else self._file.of(RowState(chosen))
            self.list.table.set_rows(shown)
            self.list.fit_height(14)

    def _table(self, columns: tuple[RosterColumn, ...]) -> DataTable:
        lang = self.wording.lang
        shown: list[Column[ReadRow]] = [
            Column("row", self.tr("Row"), lambda each: str(each.row_no), 64, right=True, sort=lambda each: each.row_no),
            Column(
                "state",
                self.tr("State"),
                lambda each: self.wording.term(each.state),
                130,
                tone=lambda each: STATE_TONES[each.state],
            ),
            *(
                Column(
                    column.key,
                    column.title.of(lang),
                    partial(self._cell, column.key),
                    110,
                    tone=partial(_tone, column.key),
                    tip=partial(self._tip, column.key),
                )
                for column in columns
            ),
            Column(
                "found",
                self.tr("What was found"),
                lambda each: each.words(lang).replace("\n", " "),
                0,
                tip=lambda each: each.words(lang),
            ),
        ]
        return DataTable(RowTable(shown), self.tr("Rows of the file"), key="people_import")

    def _cell(self, key: str, each: ReadRow) -> str:
        said = each.cells.get(key, "")
        return said or (self.tr("empty") if _tone(key, each) is Tone.BAD else "")

    def _tip(self, key: str, each: ReadRow) -> str:
        return each.words(self.wording.lang, key) or each.cells.get(key, "")

    def _choose(self) -> None:
        file = choose_file(self, self.tr("Import a roster"), EXCEL)
        if file is not None:
            self.check(file)

    def _take(self) -> None:
        content, kind, present = self._content, self.kind, Present(self.present.currentData())
        self._page.run(
            lambda: self._services.roster_workbook.take(kind, content, present),
            self._taken,
            busy_widget=self.take_button,
        )

    def _taken(self, taken: Taken) -> None:
        self._forget()
        self.imported.emit(
            self.tr("{roster}: {new} added, {changed} changed.").format(
                roster=self.wording.term(self.kind), new=taken.new, changed=taken.changed
            )
        )

    def _save_bad(self) -> None:
        file, lang = self._file, self.wording.lang
        target = choose_target(self, self.save_button.text(), self.tr("Rows to be corrected.xlsx"), EXCEL)
        if target is not None and file is not None:
            save_workbook(self._page, target, lambda: self._services.roster_workbook.rejected(file, lang))

    def _save_template(self) -> None:
        kind, workbook = self.kind, self._services.roster_workbook
        name = self.tr("{roster} (template).xlsx").format(roster=self.wording.term(kind))
        target = choose_target(self, self.tr("Template"), name, EXCEL)
        if target is not None:
            save_workbook(self._page, target, lambda: workbook.template(kind))

    def _lay_out(self) -> None:
        self.choose_button = button(self.tr("Choose a file …"), self._choose, "file-import")
        kinds = Field(self.tr("Roster"), self.kinds)
        self._present_field = Field(self.tr("Who is on the roster already"), self.present)
        buttons = WrappingRow(button(self.tr("Save the template"), self._save_template, "download"), self.choose_button)
        self._card.add(row(kinds, self._present_field, 1), buttons, self._words, self.states, self._preview)
        self._card.add(row(self.save_button, 1, button(self.tr("Put away"), self.closed.emit), self.take_button))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card)
        whole.addStretch(1)


def _tone(key: str, each: ReadRow) -> Tone | None:
    found = [finding.severity for finding in each.findings if finding.field == key]
    if Severity.BLOCK in found:
        return Tone.BAD
    return Tone.WARN if found else None


def save_workbook(page: Page, target: Path, make: Callable[[], bytes]) -> None:
    """Make a file on the worker, save it, say so."""
    said = QCoreApplication.translate("RosterImport", "Saved as {file}").format(file=target.name)
    page.run(lambda: save_file(target, make()), lambda _none: page.tell(said))
