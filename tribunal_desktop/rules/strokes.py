"""Handwriting as it was captured (笔迹): dots with time and pressure, written as compact text that can be hashed."""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from tribunal_desktop.rules.terms import SignatureWay, SignerRole, StrokeDevice

FULL_PRESSURE = 1000
MOST_DOTS = 20_000
SHORTEST_SHARE = 0.08
"""A signature's ink is at least this long, measured by the width of the pad: less is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a stroke; ``at`` in milliseconds since the first one, ``pressure`` 0 where the device tells none."""

    x: int
    y: int
    at: int = 0
    pressure: int = 0


@dataclass(frozen=True)
class Stroke:
    """One movement from touching to lifting."""

    device: StrokeDevice
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Strokes:
    """A signature on a pad of ``width`` by ``height`` tenths of a pixel; y runs downward."""

    width: int
    height: int
    strokes: tuple[Stroke, ...]

    def device(self) -> StrokeDevice | None:
        """What drew most of it."""
        drawn = Counter[StrokeDevice]()
        for stroke in self.strokes:
            drawn[stroke.device] += len(stroke.dots)
        return drawn.most_common(1)[0][0] if drawn else None

    def is_signature(self) -> bool:
        """There is enough ink to be somebody's name."""
        ink = sum(
            math.dist((one.x, one.y), (other.x, other.y))
            for stroke in self.strokes
            for one, other in pairwise(stroke.dots)
        )
        return self.width > 0 and ink >= SHORTEST_SHARE * self.width

    def too_long(self) -> bool:
        """Nobody's signature has this many dots."""
        return sum(len(stroke.dots) for stroke in self.strokes) > MOST_DOTS


def to_text(strokes: Strokes) -> str:
    """Canonical JSON; after the first dot of a stroke only differences are written."""
    lines = [[stroke.device.value, *_differences(stroke.dots)] for stroke in strokes.strokes]
    return _canonical({"v": 1, "size": [strokes.width, strokes.height], "strokes": lines})


def from_text(text: str) -> Strokes:
    """What ``to_text`` wrote; raises ``ValueError`` for anything else."""
    try:
        read = json.loads(text)
        width, height = read["size"]
        strokes = tuple(Stroke(StrokeDevice(line[0]), tuple(_summed(line[1:]))) for line in read["strokes"])
    except (KeyError, TypeError, IndexError) as error:
        raise ValueError("no strokes") from error
    return Strokes(width, height, strokes)


@dataclass(frozen=True)
class Signed:
    """What the hash of a signature binds together."""

    pdf_sha256: str
    name: str
    role: SignerRole
    on_behalf_of: str
    way: SignatureWay
    fingerprint: bool
    reason: str
    at: datetime
    strokes: str

    def digest(self) -> str:
        """SHA-256 over the canonical JSON of all of it (签名校验值); the format is public."""
        moment = self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        return hashlib.sha256(_canonical({"v": 1, **vars(self), "at": moment}).encode()).hexdigest()


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _differences(dots: Sequence[Dot]) -> Iterable[int]:
    before = Dot(0, 0)
    for dot in dots:
        yield from (dot.x - before.x, dot.y - before.y, dot.at - before.at, dot.pressure - before.pressure)
        before = dot


def _summed(numbers: Sequence[int]) -> Iterable[Dot]:
    if len(numbers) % 4:
        raise ValueError("no strokes")
    x = y = at = pressure = 0
    for place in range(0, len(numbers), 4):
        x, y = x + numbers[place], y + numbers[place + 1]
        at, pressure = at + numbers[place + 2], pressure + numbers[place + 3]
        yield Dot(x, y, at, pressure)
