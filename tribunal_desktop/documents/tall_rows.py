"""Rows taller than a page can hold, cut into rows of a few lines without a rule between them.

A table is cut between rows only; so long reasons in a cell flow over pages like any text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from tribunal_desktop.documents.page import BLOCK_HEIGHT
from tribunal_desktop.documents.paragraph import Paragraph

TALLEST = BLOCK_HEIGHT * 0.4
PIECE = 110
"""Height of a piece in points: six lines or so."""
_ENDLESS = 1e6

Cell = Sequence[Paragraph] | Paragraph | str
Command = tuple[Any, ...]


def cut_tall_rows(
    rows: Sequence[Sequence[Cell]], widths: Sequence[float], padding: float, style: Sequence[Command], rule: float
) -> tuple[list[list[Any]], list[Command]]:
    """``rows`` with the tall ones cut, and ``style`` with its rows counted anew."""
    cut: list[list[Any]] = []
    firsts: list[int] = []
    inner: list[Command] = []
    for row in rows:
        firsts.append(len(cut))
        pieces = _pieces(row, widths, padding)
        cut += pieces
        for at in range(firsts[-1], len(cut) - 1):
            inner += [
                ("LINEBELOW", (0, at), (-1, at), rule, (1, 1, 1)),
                ("BOTTOMPADDING", (0, at), (-1, at), 0),
                ("TOPPADDING", (0, at + 1), (-1, at + 1), 0),
                ("VALIGN", (0, at), (-1, at + 1), "TOP"),
            ]
    if not inner:
        return [list(row) for row in rows], list(style)
    ends = [*(first - 1 for first in firsts[1:]), len(cut) - 1]
    moved = [
        each
        for name, (left, top), (right, bottom), *values in style
        for each in _moved(
            name, left, right, top if top < 0 else firsts[top], bottom if bottom < 0 else ends[bottom], values
        )
    ]
    return cut, [*moved, *inner]


def _moved(name: str, left: int, right: int, top: int, bottom: int, values: list[Any]) -> list[Command]:
    """A command for its new rows; cells are joined within each row."""
    if name != "SPAN":
        return [(name, (left, top), (right, bottom), *values)]
    return [(name, (left, at), (right, at)) for at in range(top, bottom + 1)]


def _pieces(row: Sequence[Cell], widths: Sequence[float], padding: float) -> list[list[Any]]:
    """The rows ``row`` becomes; one when it is not tall."""
    last = max((at for at, cell in enumerate(row) if cell), default=0)
    rooms = [width - padding for width in widths]
    if last < len(row) - 1 and not any(row[last + 1 :]):
        rooms[last] = sum(widths[last:]) - padding
    columns = [
        _cut(cell, room) if _height(cell, room) > TALLEST else [cell] for cell, room in zip(row, rooms, strict=True)
    ]
    return [list(piece) for piece in zip_longest(*columns, fillvalue="")]


def _paragraphs(cell: Cell) -> Sequence[Paragraph]:
    return [] if isinstance(cell, str) else [cell] if isinstance(cell, Paragraph) else cell


def _height(cell: Cell, room: float) -> float:
    return sum(float(part.wrap(room, _ENDLESS)[1]) for part in _paragraphs(cell))


def _cut(cell: Cell, room: float) -> list[Any]:
    pieces: list[Any] = []
    for paragraph in _paragraphs(cell):
        rest: Any = paragraph
        while parts := rest.split(room, PIECE):
            pieces.append([parts[0]])
            rest = parts[1]
        pieces.append([rest])
    return pieces
