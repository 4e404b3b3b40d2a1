"""Table model over frozen rows: columns say how a row is written, sorted and marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from tribunal_desktop.ui.theme import Theme, Tone

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
INK = int(Qt.ItemDataRole.ForegroundRole)
FONT = int(Qt.ItemDataRole.FontRole)
PICTURE = int(Qt.ItemDataRole.DecorationRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
TONE_ROLE = ROW_ROLE + 1
SHARE_ROLE = ROW_ROLE + 2
NO_PARENT = QModelIndex()
_NUMBER = re.compile(r"(\d+)")


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column.

    ``text`` writes the cell; ``sort`` gives the raw value to sort by (when left out, the text with its numbers as
    numbers); ``tone`` draws the text as a pill unless it returns None; ``share`` draws a deadline bar; ``width`` 0
    takes the room that is left;
    ``keep_end`` shortens long words in the middle, where their end tells them apart; ``gives_way`` names a column that
    a narrow table leaves out, the highest first; ``picture`` stands before the words.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    width: int = 120
    right: bool = False
    secondary: bool = False
    bold: Callable[[Row], bool] | None = None
    tone: Callable[[Row], Tone | None] | None = None
    share: Callable[[Row], float | None] | None = None
    sort: Callable[[Row], Any] | None = None
    tip: Callable[[Row], str] | None = None
    keep_end: bool = False
    gives_way: int = 0
    picture: Callable[[Row], QPixmap | None] | None = None


class RowTable(QAbstractTableModel, Generic[Row]):
    """Read-only model of ``columns`` over rows; ids and rows stay the service's own frozen dataclasses."""

    def __init__(self, columns: Sequence[Column[Row]], rows: Iterable[Row] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self._rows = list(rows)
        theme = Theme.current()
        self.secondary_ink = theme.color("secondary")
        self.bold_font = theme.font(bold=True)
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows, in the order the reader has chosen."""
        self.beginResetModel()
        self._rows = list(rows)
        if self._sorted is not None:
            self._order(*self._sorted)
        self.endResetModel()

    def rows(self) -> list[Row]:
        """The rows in the order shown."""
        return list(self._rows)

    def row_at(self, index: Index) -> Row | None:
        """Row behind an index; none when it points nowhere."""
        return self._rows[index.row()] if index.isValid() else None

    def place_of(self, matches: Callable[[Row], bool]) -> int:
        """Place of the first row that matches; −1 when none does."""
        return next((place for place, row in enumerate(self._rows) if matches(row)), -1)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == DISPLAY:
            return self.columns[section].title
        if role == ALIGNMENT:
            return _alignment(self.columns[section])
        return None

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        return self.cell(self._rows[index.row()], self.columns[index.column()], role)

    def cell(self, row: Row, column: Column[Row], role: int) -> Any:
        """What ``column`` shows of ``row``."""
        if role == DISPLAY:
            return column.text(row)
        read = _ROLES.get(role)
        return read(self, row, column) if read is not None else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by the raw values of a column; a column of −1 keeps the order as it is."""
        if not 0 <= column < len(self.columns):
            self._sorted = None
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._rows[index.row()] for index in before]
        self._sorted = (column, order)
        self._order(column, order)
        places = {id(row): place for place, row in enumerate(self._rows)}
        after = [self.index(places[id(row)], index.column()) for row, index in zip(held, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _order(self, column: int, order: Qt.SortOrder) -> None:
        shown = self.columns[column]
        raw = shown.sort or (lambda row: in_order(shown.text(row)))
        known = [row for row in self._rows if raw(row) is not None]
        unknown = [row for row in self._rows if raw(row) is None]
        known.sort(key=raw, reverse=order is Qt.SortOrder.DescendingOrder)
        self._rows = known + unknown


def in_order(text: str) -> list[str | int]:
    """A text as it is sorted: its whole numbers as numbers, so that 9 comes before 10 and 999 before 1,000."""
    return [int(part) if place % 2 else part for place, part in enumerate(_NUMBER.split(text.replace(",", "")))]


def _alignment(column: Column[Any]) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


_ROLES: dict[int, Callable[[RowTable[Any], Any, Column[Any]], Any]] = {
    ALIGNMENT: lambda table, row, column: _alignment(column),
    INK: lambda table, row, column: table.secondary_ink if column.secondary else None,
    FONT: lambda table, row, column: table.bold_font if column.bold and column.bold(row) else None,
    PICTURE: lambda table, row, column: column.picture(row) if column.picture else None,
    TOOL_TIP: lambda table, row, column: column.tip(row) if column.tip else column.text(row),
    SPOKEN: lambda table, row, column: f"{column.title}: {column.text(row)}",
    ROW_ROLE: lambda table, row, column: row,
    TONE_ROLE: lambda table, row, column: column.tone(row) if column.tone else None,
    SHARE_ROLE: lambda table, row, column: column.share(row) if column.share else None,
}
