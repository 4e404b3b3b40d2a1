"""Hands that sign: strokes as a pen, a finger or a mouse would leave them."""

from __future__ import annotations

import math

from tribunal_desktop.rules.strokes import Dot, Stroke, Strokes
from tribunal_desktop.rules.terms import StrokeDevice

PAD = (4800, 1800)


def handwriting(turn: float = 0.0, device: StrokeDevice = StrokeDevice.PEN, count: int = 3) -> Strokes:
    """``count`` strokes; another ``turn`` is another hand."""
    pressed = device is StrokeDevice.PEN
    strokes = tuple(
        Stroke(
            device,
            tuple(
                Dot(
                    400 + number * 900 + step * 12,
                    900 + round(400 * math.sin(step / 7 + number + turn)),
                    number * 700 + step * 9,
                    300 + step * 8 if pressed else 0,
                )
                for step in range(60)
            ),
        )
        for number in range(count)
    )
    return Strokes(*PAD, strokes)
