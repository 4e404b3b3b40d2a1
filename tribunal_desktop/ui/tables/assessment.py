"""The score tree as a model: domains, groups and indicators, each with its numbers in the cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from tribunal_desktop.ui.tables.base import ALIGNMENT, DISPLAY, FONT, INK, NO_PARENT, ROW_ROLE, SPOKEN, TOOL_TIP, Index
from tribunal_desktop.ui.theme import Theme, Tone

GROUND_ROLE = ROW_ROLE + 10
DECORATION = int(Qt.ItemDataRole.DecorationRole)


@dataclass(frozen=True)
class ScoreRow:
    """One row: its cells in the order of the columns; ``lacks_data`` marks the last cell."""

    id: str
    cells: tuple[str, ...]
    strong: bool = False
    lacks_data: bool = False
    children: tuple[ScoreRow, ...] = ()


@dataclass
class _Placed:
    row: ScoreRow
    parent: int
    place: int
    children: list[int]


class ScoreTree(QAbstractItemModel):
    """Read-only tree; the columns from the second to the last but one hold numbers."""

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._placed: list[_Placed] = []
        self._top: list[int] = []
        theme = Theme.current()
        self._bold = theme.font(bold=True)
        self._inks = {"secondary": theme.color("secondary"), "lacking": theme.ink(Tone.WARN)}
        self._lacking = theme.icon("alert-triangle", Tone.WARN.value)

    def set_rows(self, rows: Sequence[ScoreRow]) -> None:
        """Show another tree."""
        self.beginResetModel()
        self._placed = []
        self._top = [self._put(row, -1, place) for place, row in enumerate(rows)]
        self.endResetModel()

    def update_rows(self, rows: Sequence[ScoreRow]) -> bool:
        """Show other numbers in the same tree, keeping what is open and chosen; false when the tree is another."""
        flat = list(_walk(rows))
        if [row.id for row in flat] != [placed.row.id for placed in self._placed]:
            return False
        for placed, row in zip(self._placed, flat, strict=True):
            placed.row = row
        last = len(self._titles) - 1
        for number, placed in enumerate(self._placed):
            first = self.createIndex(placed.place, 0, number)
            self.dataChanged.emit(first, first.siblingAtColumn(last))
        return True

    def row_at(self, index: Index) -> ScoreRow | None:
        """Row behind an index; none when it points nowhere."""
        return self._placed[index.internalId()].row if index.isValid() else None

    def find(self, row_id: str) -> QModelIndex:
        """Where a row is; an invalid index when it is nowhere."""
        for number, placed in enumerate(self._placed):
            if placed.row.id == row_id:
                return self.createIndex(placed.place, 0, number)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = NO_PARENT) -> QModelIndex:
        """Index of a child of ``parent``."""
        siblings = self._placed[parent.internalId()].children if parent.isValid() else self._top
        if not 0 <= row < len(siblings) or not 0 <= column < len(self._titles):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, child: Index = NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """Index of the row above in the tree."""
        number = self._placed[child.internalId()].parent if child.isValid() else -1
        return self.createIndex(self._placed[number].place, 0, number) if number >= 0 else QModelIndex()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Number of children."""
        if not parent.isValid():
            return len(self._top)
        return len(self._placed[parent.internalId()].children) if parent.column() == 0 else 0

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Number of columns."""
        return len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == DISPLAY:
            return self._titles[section]
        return self._alignment(section) if role == ALIGNMENT else None

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """What a cell shows."""
        row = self.row_at(index)
        if row is None:
            return None
        column = index.column()
        last = column == len(self._titles) - 1
        if role in (DISPLAY, TOOL_TIP):
            return row.cells[column]
        if role == SPOKEN:
            return f"{self._titles[column]}: {row.cells[column]}"
        if role == ALIGNMENT:
            return self._alignment(column)
        if role == FONT:
            return self._bold if row.strong else None
        if role == INK:
            return self._inks["lacking" if row.lacks_data else "secondary"] if last else None
        if role == DECORATION:
            return self._lacking if last and row.lacks_data else None
        return row.strong if role == GROUND_ROLE else None

    def _alignment(self, column: int) -> int:
        number = 0 < column < len(self._titles) - 1
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def _put(self, row: ScoreRow, parent: int, place: int) -> int:
        number = len(self._placed)
        self._placed.append(_Placed(row, parent, place, []))
        self._placed[number].children = [
            self._put(child, number, child_place) for child_place, child in enumerate(row.children)
        ]
        return number


def _walk(rows: Sequence[ScoreRow]) -> Iterator[ScoreRow]:
    for row in rows:
        yield row
        yield from _walk(row.children)
