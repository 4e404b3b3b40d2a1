"""A table that tells its rows and cells to the order of reading; reportlab calls it back while it draws."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Table

from tribunal_desktop.documents.page import BLOCK_HEIGHT, TOLERANCE
from tribunal_desktop.documents.paragraph import Paragraph
from tribunal_desktop.documents.structure import Element

FEWEST_LEFT_BEHIND = 2
"""Rows that stay above the end of a page when one of them goes with the last row."""
TALLEST_WHOLE_ROW = BLOCK_HEIGHT * 0.6
"""Header and row up to this height are never cut by the end of a page."""


class PaperTable(Table):  # type: ignore[misc]
    """A framed table; on further pages its repeated header is furniture, since it was read once."""

    def __init__(self, *cells: Any, **how: Any) -> None:
        super().__init__(*cells, **how)
        self._whole: list[Element] = []

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        """Cut between rows, never before the last one alone; a row is cut only when no page can hold it."""
        self._calc(availWidth, availHeight)
        parts: list[Any] = self._splitRows(availHeight, doInRowSplit=0)
        if len(parts) == 2 and len(parts[1].whole_rows()) == 1 and len(parts[0].whole_rows()) > FEWEST_LEFT_BEHIND:
            stay = len(parts[0].whole_rows()) + self.repeatRows - 1
            parts = list(self._splitRows(sum(self._rowHeights[:stay]) + TOLERANCE, doInRowSplit=0))
        first = sum(self._rowHeights[: self.repeatRows + 1])
        if parts or not self.splitInRow or first <= TALLEST_WHOLE_ROW:
            return parts
        return list(self._splitRows(availHeight, doInRowSplit=1))

    def whole_rows(self) -> Sequence[Any]:
        """The rows below the header."""
        rows: Sequence[Any] = self._cellvalues[self.repeatRows :]
        return rows

    def onSplit(self, T: PaperTable, byRow: int = 1) -> None:
        """The parts of a split table are one table."""
        T._whole = self._whole

    def _renderCB(self, _table: Any, step: str, *args: Any) -> None:
        getattr(self, f"_{step}", _nothing)(*args)

    def _startTable(self) -> None:
        structure = self.canv.structure
        self._continues = bool(self._whole)
        if not self._whole:
            self._whole.append(structure.current.add("Table"))
        structure.enter(self._whole[0])

    def _endTable(self) -> None:
        self.canv.structure.leave()

    def _startRow(self, row: int) -> None:
        self._repeated = self._continues and row < self.repeatRows
        structure = self.canv.structure
        structure.enter(Element("TR") if self._repeated else structure.current.add("TR"))

    def _endRow(self) -> None:
        self.canv.structure.leave()

    def _startCell(self, row: int, column: int, content: Any, *_place: Any) -> None:
        parts = content if isinstance(content, (list, tuple)) else [content]
        label = any(isinstance(part, Paragraph) and part.role == "TH" for part in parts)
        structure = self.canv.structure
        structure.enter(structure.current.add("TH" if label else "TD", self._attributes(row, column, label)))
        self.canv.set_furniture(self._repeated)

    def _endCell(self) -> None:
        self.canv.set_furniture(False)
        self.canv.structure.leave()

    def _attributes(self, row: int, column: int, label: bool) -> dict[str, str | int]:
        said: dict[str, str | int] = {}
        if label:
            said["Scope"] = "/Column" if row < self.repeatRows else "/Row"
        if span := getattr(self, "_spanRanges", {}).get((column, row)):
            first, upper, last, lower = span
            said |= {"ColSpan": last - first + 1} if last > first else {}
            said |= {"RowSpan": lower - upper + 1} if lower > upper else {}
        return said


def _nothing(*_args: Any) -> None:
    """Steps of drawing that are not part of what is read."""
