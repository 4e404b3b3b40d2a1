"""Rows of cells that a form asks for (表格填写项): typed, pasted from a spreadsheet, taken out by the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tribunal_desktop.ui.pages.case_file.base_cell import TableCell
from tribunal_desktop.ui.widgets import button, icon_button, label, row


class RowsEdit(QWidget):
    """A small table to type into: a line for each row, a cell for each column; Ctrl+Delete takes a row out.

    A table that is pasted fills as many rows as it has.
    """

    changed = Signal()

    def __init__(self, columns: Sequence[str]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._cells: list[list[TableCell]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        for place, words in enumerate(self._columns):
            self._grid.addWidget(label(words, "small"), 0, place)
            self._grid.setColumnStretch(place, 1)
        self._add = button(self.tr("Add a row"), self.add_row, "plus")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        body.addLayout(self._grid)
        body.addLayout(row(self._add, 1))
        self.setToolTip(self.tr("Ctrl+Delete takes the row out."))
        self.set_rows(())

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows in which something stands."""
        return tuple(row for cells in self._cells if any(row := tuple(cell.value() for cell in cells)))

    def set_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows; at least one is there to type into."""
        while self._cells:
            self._drop_cells(len(self._cells) - 1)
        for cells in rows or [()]:
            self._add_cells(cells)
        self.changed.emit()

    def add_row(self) -> None:
        """Add an empty row and go to it."""
        self._add_cells(())
        self._cells[-1][0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def take_out(self, place: int) -> None:
        """Take a row out; the keys go to the one that takes its place."""
        kept = [tuple(cell.text() for cell in cells) for at, cells in enumerate(self._cells) if at != place]
        self.set_rows(kept)
        self._cells[min(place, len(self._cells) - 1)][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter at the end of the last row goes on in a new one; Ctrl+Delete takes the row out."""
        place = next((at for at, cells in enumerate(self._cells) if watched in cells), -1)
        if place >= 0 and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.take_out(place)
                return True
            cells = self._cells[place]
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
            if entered and cells is self._cells[-1] and watched is cells[-1] and any(cell.value() for cell in cells):
                self.add_row()
                return True
        return super().eventFilter(watched, event)

    def _add_cells(self, words: Sequence[str]) -> None:
        line = len(self._cells) + 1
        cells = []
        for place, column in enumerate(self._columns):
            cell = TableCell()
            cell.setAccessibleName(f"{column} {line}")
            cell.setText(words[place] if place < len(words) else "")
            cell.setCursorPosition(0)
            cell.textChanged.connect(lambda _text: self.changed.emit())
            cell.table_pasted.connect(lambda table, place=place: self._paste(table, line - 1, place))
            cell.installEventFilter(self)
            self._grid.addWidget(cell, line, place)
            cell.show()  # at once, so that it can take the keys
            cells.append(cell)
        remove = icon_button("x", self.tr("Take row {no} out").format(no=line), lambda: self.take_out(line - 1))
        remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._grid.addWidget(remove, line, len(self._columns))
        before: QWidget = self._cells[-1][-1] if self._cells else self
        for cell in cells:
            QWidget.setTabOrder(before, cell)
            before = cell
        QWidget.setTabOrder(before, self._add)
        self._cells.append(cells)
        self.setFocusProxy(self._cells[0][0])

    def _paste(self, table: str, place: int, column: int) -> None:
        """Lay a table down from a cell on; what stands beyond the last column is left out."""
        for line, words in enumerate(table.splitlines(), place):
            if line == len(self._cells):
                self._add_cells(())
            for cell, text in zip(self._cells[line][column:], words.split("\t"), strict=False):
                cell.setText(text.strip())
        self.changed.emit()

    def _drop_cells(self, place: int) -> None:
        self._cells.pop(place)
        for column in range(len(self._columns) + 1):
            item = self._grid.itemAtPosition(place + 1, column)
            widget = item.widget() if item is not None else None
            if widget is not None:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
