"""A captured signature as lines of a PDF: scaled into its place, thicker where the pen was pressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from tribunal_desktop.rules.strokes import FULL_PRESSURE, Dot, Strokes

_THICKNESS = 1.1
_WIDTHS = (0.55, 0.75, 0.95, 1.15, 1.4)
"""Shares of the thickness from a light touch to full pressure."""
_LARGEST_SHARE = 0.3
"""A small signature is enlarged until this share of the pad's height fills its place, and no further."""
_MARGIN = 1.5


@dataclass(frozen=True)
class Box:
    """Where to draw, in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Line:
    """Dots joined by a line of one width."""

    width: float
    dots: tuple[tuple[float, float], ...]


def lines(strokes: Strokes, box: Box) -> Iterator[Line]:
    """The signature scaled into ``box``, its shape kept, at the left of the box and in the middle of its height."""
    dots = [dot for stroke in strokes.strokes for dot in stroke.dots]
    if not dots:
        return
    left, right = min(dot.x for dot in dots), max(dot.x for dot in dots)
    top, bottom = min(dot.y for dot in dots), max(dot.y for dot in dots)
    room_x, room_y = box.width - 2 * _MARGIN, box.height - 2 * _MARGIN
    scale = min(
        room_x / max(1, right - left),
        room_y / max(1, bottom - top),
        room_y / max(1.0, _LARGEST_SHARE * strokes.height),
    )
    upper = box.y + box.height / 2 + scale * (bottom - top) / 2

    def place(dot: Dot) -> tuple[float, float]:
        return box.x + _MARGIN + scale * (dot.x - left), upper - scale * (dot.y - top)

    for stroke in strokes.strokes:
        steps = list(pairwise(stroke.dots)) or [(stroke.dots[0], stroke.dots[0])]
        for width, run in groupby(steps, key=lambda step: _width(step[1])):
            joined = list(run)
            yield Line(width, (place(joined[0][0]), *(place(end) for _, end in joined)))


def content(strokes: Strokes, box: Box) -> bytes:
    """Operators that draw the signature in black with round pens; its words stand on the signature page."""
    drawn = ["/Artifact BMC 0 G 1 J 1 j"]
    for line in lines(strokes, box):
        (x, y), *others = line.dots
        drawn.append(f"{line.width:.2f} w {x:.2f} {y:.2f} m")
        drawn += [f"{x:.2f} {y:.2f} l" for x, y in others]
        drawn.append("S")
    return "\n".join([*drawn, "EMC"]).encode("ascii")


def _width(dot: Dot) -> float:
    if not dot.pressure:
        return _THICKNESS
    step = min(len(_WIDTHS) - 1, dot.pressure * len(_WIDTHS) // FULL_PRESSURE)
    return _THICKNESS * _WIDTHS[step]
