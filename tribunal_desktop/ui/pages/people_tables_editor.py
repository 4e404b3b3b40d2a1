"""A table of the tribunal's own as it is typed (本庭标准编辑): rows of editors, from which day, on what basis."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, wording
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.own_table_specs import KEY, RowFinding
from tribunal_desktop.services.own_tables import Cells, NewTable, TableView
from tribunal_desktop.services.roster_columns import CellKind, RosterColumn
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, button, icon_button, label, row

_NUMBER_WIDTH = 96
_TERM_WIDTH = 170


class TableEditor(Card):
    """``saved`` carries a ``NewTable``; ``closed`` asks to put the editor away."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, services: Services, wording: Locale) -> None:
        super().__init__(" ")
        self._wording = wording
        self._table: TableView | None = None
        self._rows: list[_RowEditor] = []
        self._hints = label("", "secondary", wrap=True)
        self._headings = QHBoxLayout()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.add_button = button(self.tr("Another row"), self._add_row, "plus")
        self.from_on = DateEdit(wording, services.today, "own_table_from")
        self.basis = LineEdit("own_table_basis", self.tr("number of the minutes or paper it was decided by"))
        self.fields = {
            "from_on": Field(self.tr("Holds from"), self.from_on, required=True),
            "basis": Field(self.tr("Basis"), self.basis, required=True),
        }
        self._whole = label("", wrap=True)
        self.save_button = button(self.tr("Save the table"), self._submit, "check", "primary")
        below = QGridLayout()
        below.setHorizontalSpacing(12)
        below.addWidget(self.fields["from_on"], 0, 0)
        below.addWidget(self.fields["basis"], 0, 1)
        below.setColumnStretch(1, 1)
        self.add(self._hints, self._headings, self._lines, row(self.add_button, 1), below, self._whole)
        self._away_button = button(self.tr("Put away"), self.closed.emit)
        self.add(row(1, self._away_button, self.save_button))

    def show_table(self, table: TableView) -> None:
        """Begin with the table as it holds today."""
        self._table = table
        self.set_title(self._wording.term(table.kind))
        lang = self._wording.lang
        listed = [column for column in table.columns if column.kind is CellKind.TERMS]
        self._hints.setText("\n".join(f"{each.title.of(lang)}: {each.hint(lang)}" for each in listed))
        self._hints.setVisible(bool(listed))
        self.add_button.setVisible(not table.fixed)
        self._show_headings(table)
        self._fill([dict(cells) for cells in table.cells])
        self.from_on.set_value(None)
        self.basis.clear()
        self.show_findings(())

    def begin(self) -> None:
        """Put the cursor into the first cell."""
        if self._rows:
            self._rows[0].begin()

    def new_table(self) -> NewTable | None:
        """What stands in the editors."""
        if self._table is None:
            return None
        cells = [each.cells() for each in self._rows]
        return NewTable(self._table.kind, cells, self.from_on.value(), self.basis.value())

    def show_findings(self, findings: tuple[RowFinding, ...]) -> None:
        """Say what was found at its row, its field, or below the table; the first place gets the cursor."""
        lang = self._wording.lang
        for field in self.fields.values():
            field.clear_finding()
        of_table = [each.finding for each in findings if each.row == 0]
        for finding in of_table:
            if finding.field in self.fields:
                self.fields[finding.field].show_finding(wording(finding, lang), finding.severity)
        whole = [wording(each, lang) for each in of_table if each.field not in self.fields]
        self._whole.setText("\n".join(whole))
        self._whole.setVisible(bool(whole))
        for place, editor in enumerate(self._rows, 1):
            editor.show_findings([each.finding for each in findings if each.row == place])
        first = next((each for each in findings if each.row), None)
        if first is not None:
            self._rows[first.row - 1].begin(first.finding.field)
        elif of_table and of_table[0].field in self.fields:
            self.fields[of_table[0].field].setFocus()

    def typed_state(self) -> State:
        """The rows; day and basis have names of their own."""
        return {"own_table_rows": [each.cells() for each in self._rows]}

    def restore_state(self, state: State) -> None:
        """Type the rows again."""
        kept = state.get("own_table_rows")
        if isinstance(kept, list):
            self._fill([{str(key): str(value) for key, value in each.items()} for each in kept])

    def _submit(self) -> None:
        if self.from_on.is_wrong():
            self.fields["from_on"].show_finding(self._wording.text("finding.day_unreadable"))
            self.from_on.setFocus()
        elif (new := self.new_table()) is not None:
            self.saved.emit(new)

    def _show_headings(self, table: TableView) -> None:
        while (item := self._headings.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for column in table.columns:
            heading = label(column.title.of(self._wording.lang), "secondary")
            _size(column, heading)
            self._headings.addWidget(heading, _stretch(column))
        if not table.fixed:
            self._headings.addSpacing(_RowEditor.BUTTONS)

    def _fill(self, rows: list[dict[str, str]]) -> None:
        for editor in self._rows:
            self._lines.removeWidget(editor)
            editor.deleteLater()
        self._rows = []
        for cells in rows:
            self._append(cells)

    def _add_row(self) -> None:
        self._append({})
        self._rows[-1].begin()

    def _append(self, cells: Cells) -> None:
        if self._table is None:
            return
        editor = _RowEditor(self._table, cells, self._wording)
        editor.removed.connect(lambda: self._remove(editor))
        editor.raised.connect(lambda: self._raise(editor))
        self._rows.append(editor)
        self._lines.addWidget(editor)
        self._number()

    def _remove(self, editor: _RowEditor) -> None:
        place = self._rows.index(editor)
        self._rows.remove(editor)
        self._lines.removeWidget(editor)
        editor.deleteLater()
        self._number()
        if self._rows:
            self._rows[min(place, len(self._rows) - 1)].begin()
        else:
            self.add_button.setFocus()

    def _raise(self, editor: _RowEditor) -> None:
        place = self._rows.index(editor)
        if place:
            self._rows.insert(place - 1, self._rows.pop(place))
            self._lines.removeWidget(editor)
            self._lines.insertWidget(place - 1, editor)
            self._number()
            editor.begin()

    def _number(self) -> None:
        """Tell each row its place, and lead the keys through the rows to what stands below them."""
        for place, editor in enumerate(self._rows, 1):
            editor.set_place(place)
        below = (self.add_button, self.from_on.edit, self.basis, self._away_button, self.save_button)
        for before, after in pairwise((*(stop for editor in self._rows for stop in editor.stops()), *below)):
            QWidget.setTabOrder(before, after)


class _RowEditor(QWidget):
    """The editors of one row, with what stands against it below them."""

    BUTTONS = 72
    removed = Signal()
    raised = Signal()

    def __init__(self, table: TableView, cells: Cells, wording: Locale) -> None:
        super().__init__()
        self._key = cells.get(KEY, "")
        self._wording = wording
        self._columns = table.columns
        self.editors: dict[str, QLineEdit | QComboBox] = {
            column.key: self._editor(column, cells.get(column.key, "")) for column in table.columns
        }
        self._found = label("", "small", wrap=True)
        self._found.hide()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        for column in table.columns:
            line.addWidget(self.editors[column.key], _stretch(column))
        self._buttons = []
        if not table.fixed:
            up = icon_button("chevron-up", self.tr("Move this row up"), self.raised.emit)
            away = icon_button("trash", self.tr("Take this row out"), self.removed.emit)
            self._buttons = [up, away]
            for each in self._buttons:
                line.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(line)
        whole.addWidget(self._found)

    def begin(self, key: str = "") -> None:
        """Put the cursor into a cell, the first one unless another is named."""
        self.editors.get(key, next(iter(self.editors.values()))).setFocus()

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keys stop, from left to right."""
        return (*self.editors.values(), *self._buttons)

    def set_place(self, place: int) -> None:
        """Tell a screen reader which row and column each editor is."""
        for column in self._columns:
            title = column.title.of(self._wording.lang)
            self.editors[column.key].setAccessibleName(
                self.tr("Row {place}, {column}").format(place=place, column=title)
            )

    def cells(self) -> dict[str, str]:
        """What stands in the row."""
        return {KEY: self._key, **{key: _said(editor) for key, editor in self.editors.items()}}

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say what was found."""
        self._found.setText(" ".join(wording(each, self._wording.lang) for each in findings))
        self._found.setVisible(bool(findings))

    def _editor(self, column: RosterColumn, said: str) -> QLineEdit | QComboBox:
        editor: QLineEdit | QComboBox
        if column.kind is CellKind.TERM and column.terms is not None:
            editor = QComboBox()
            editor.addItems([self._wording.term(each) for each in column.terms])
            editor.setCurrentIndex(max(0, editor.findText(said)))
        else:
            editor = LineEdit("", "")
            editor.setText(said)
            editor.setCursorPosition(0)
            editor.setMinimumWidth(_NUMBER_WIDTH)
        _size(column, editor)
        return editor


def _said(editor: QLineEdit | QComboBox) -> str:
    return editor.currentText() if isinstance(editor, QComboBox) else editor.text().strip()


def _size(column: RosterColumn, widget: QWidget) -> None:
    if column.kind is CellKind.COUNT:
        widget.setFixedWidth(_NUMBER_WIDTH)
    elif column.kind is CellKind.TERM:
        widget.setMinimumWidth(_TERM_WIDTH)


def _stretch(column: RosterColumn) -> int:
    return 0 if column.kind is CellKind.COUNT else 1
