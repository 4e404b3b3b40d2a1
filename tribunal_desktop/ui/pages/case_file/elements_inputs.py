"""Editors of one element: quick answers by a letter, choices by a number, and tables that grow as one types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from tribunal_desktop.rules.element_sheets import RowColumn
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.pages.case_file.base_cell import TableCell
from tribunal_desktop.ui.widgets import label, row

Quick = tuple[str, str, Qt.Key]
"""Value, words, and the key that answers with it."""


class QuickAnswer(QWidget):
    """A few answers side by side: a letter answers, Delete takes the answer back, arrows move (快捷作答)."""

    changed = Signal()
    answered = Signal()
    """Answered by a key: the form goes on to the next element."""

    def __init__(self, answers: Iterable[Quick], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QPushButton] = {}
        self._keys: dict[int, str] = {}
        self._value = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line = row(spacing=6)
        for value, words, key in answers:
            made = QPushButton(f"{words} {QKeySequence(key).toString()}", self)
            made.setProperty("kind", "segment")
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(lambda _checked=False, value=value: self._choose(value, toggle=True))
            line.addWidget(made)
            self._buttons[value], self._keys[int(key)] = made, value
        line.addStretch(1)
        self.setLayout(line)

    def value(self) -> str:
        """The answer; empty when there is none."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show an answer."""
        self._value = value if value in self._buttons else ""
        for each, made in self._buttons.items():
            made.setChecked(each == value)
        self.setAccessibleDescription(self._buttons[value].text() if value in self._buttons else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by letter; arrows choose the neighbour."""
        if event.key() in self._keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choose(self._keys[event.key()])
            self.answered.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose("")
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _choose(self, value: str, *, toggle: bool = False) -> None:
        self.set_value("" if toggle and value == self._value else value)
        self.changed.emit()

    def _step(self, by: int) -> None:
        values = list(self._buttons)
        place = values.index(self.value()) + by if self.value() in values else 0
        self._choose(values[place % len(values)])


class NumberedChoice(QComboBox):
    """A choice in which a digit picks; the wheel scrolls the page, not the choice."""

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.addItem("—", "")
        for place, (value, words) in enumerate(choices, start=1):
            self.addItem(f"{place}  {words}", value)

    def value(self) -> str:
        """The answer; empty when there is none."""
        return str(self.currentData() or "")

    def set_value(self, value: str) -> None:
        """Show an answer."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit picks, Delete takes the answer back."""
        typed = event.text()
        if typed in tuple("123456789") and int(typed) < self.count():
            self.setCurrentIndex(int(typed))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setCurrentIndex(0)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class RowsEdit(QWidget):
    """Rows of cells; a blank row follows the last one, and a pasted table fills as many as it has (明细表)."""

    changed = Signal()

    def __init__(self, columns: Sequence[RowColumn], lang: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns, self._lang = columns, lang
        self._cells: list[list[TableCell]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        for at, column in enumerate(columns):
            self._grid.addWidget(label(column.name.of(lang), "small", wrap=True), 0, at)
            self._grid.setColumnStretch(at, 1)
        self._add_row()
        self.setFocusProxy(self._cells[0][0])

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """What was typed, blank rows left out."""
        typed = (tuple(cell.value() for cell in cells) for cells in self._cells)
        return tuple(cells for cells in typed if any(cells))

    def set_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show rows and a blank one after them."""
        while len(self._cells) <= len(rows):
            self._add_row()
        for at, cells in enumerate(self._cells):
            shown = rows[at] if at < len(rows) else [""] * len(cells)
            for cell, text in zip(cells, shown, strict=True):
                cell.setText(text)
        self._drop_rows(len(rows) + 1)

    def setAccessibleName(self, name: str) -> None:
        """Name every cell after the element, its column and its row."""
        super().setAccessibleName(name)
        for at, cells in enumerate(self._cells, start=1):
            for column, cell in zip(self._columns, cells, strict=True):
                cell.setAccessibleName(f"{name} {at} {column.name.of(self._lang)}")

    def _add_row(self) -> None:
        at = len(self._cells)
        cells = [TableCell() for _ in self._columns]
        for column, cell in enumerate(cells):
            cell.textChanged.connect(self._typed)
            cell.table_pasted.connect(lambda table, at=at, column=column: self._paste(table, at, column))
            self._grid.addWidget(cell, at + 1, column)
        self._cells.append(cells)
        if at:
            before = self._cells[at - 1][-1]
            for cell in cells:
                QWidget.setTabOrder(before, cell)
                before = cell
        self.setAccessibleName(self.accessibleName())

    def _drop_rows(self, keep: int) -> None:
        for cells in self._cells[keep:]:
            for cell in cells:
                self._grid.removeWidget(cell)
                cell.deleteLater()
        del self._cells[keep:]

    def _typed(self) -> None:
        if any(cell.value() for cell in self._cells[-1]):
            self._add_row()
        self.changed.emit()

    def _paste(self, table: str, at: int, column: int) -> None:
        for down, line in enumerate(table.splitlines()):
            while at + down >= len(self._cells):
                self._add_row()
            for cell, text in zip(self._cells[at + down][column:], line.split("\t"), strict=False):
                cell.setText(text.strip())
