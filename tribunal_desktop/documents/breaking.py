"""Where a Chinese line may end (避头尾): pure text rules over measured glyphs.

No closing mark begins a line and no opening bracket ends one; numbers, words and their units stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tribunal_desktop.documents.fonts import Glyph

CLOSING = frozenset("，。、；：！？）〕】》〉」』”’…·％℃,.;:!?)]}%")
OPENING = frozenset("（〔【《〈「『“‘([{￥¥")
HANGING = frozenset("，。、；：！？）〕】》〉」』”’")
"""Full-width marks whose right half is blank: at a line's end that half may stand in the margin."""
UNITS = frozenset("元年月日时号条")
PAIRED = frozenset("—…")
WORD = re.compile(r"[A-Za-z0-9À-ɏ.,:/_%@#+&'\-–]")
LONGEST_WORD = 24
"""A run of Latin letters and digits is broken only past this many characters; bank accounts have up to 21."""


@dataclass(frozen=True, slots=True)
class Box:
    """Glyphs that stay on one line; ``width`` in ems."""

    glyphs: tuple[Glyph, ...]
    width: float

    @property
    def text(self) -> str:
        """The characters."""
        return "".join(glyph.char for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class Line:
    """One broken line: its glyphs and the ems they take, blanks at the end and a hanging half mark not counted."""

    glyphs: tuple[Glyph, ...]
    width: float
    last: bool

    @property
    def text(self) -> str:
        """The characters."""
        return "".join(glyph.char for glyph in self.glyphs)


def is_word(char: str) -> bool:
    """Whether ``char`` belongs to a run that is not stretched and not broken."""
    return WORD.match(char) is not None


def _joined(before: str, char: str, run: int) -> bool:
    """Whether no line may end between ``before`` and ``char``; ``run`` is the length of the word so far."""
    if char in CLOSING or before in OPENING or char == " ":
        return True
    if before in PAIRED and char == before:
        return True
    if is_word(before):
        return (is_word(char) and run < LONGEST_WORD) or (before.isdigit() and char in UNITS)
    return False


def boxes(glyphs: Sequence[Glyph], room: float) -> Iterator[Box]:
    """``glyphs`` in unbreakable boxes none of which is wider than ``room`` ems (then it must be cut after all)."""
    start, run, width = 0, 0, 0.0
    for at, glyph in enumerate(glyphs):
        fits = width + glyph.width <= room
        if at > start and not (fits and _joined(glyphs[at - 1].char, glyph.char, run)):
            yield Box(tuple(glyphs[start:at]), width)
            start, run, width = at, 0, 0.0
        run = run + 1 if is_word(glyph.char) else 0
        width += glyph.width
    if start < len(glyphs):
        yield Box(tuple(glyphs[start:]), width)


def _ink(glyphs: Sequence[Glyph], width: float) -> float:
    """``width`` less the blanks at the end and the blank half of a hanging mark."""
    end = len(glyphs)
    while end and glyphs[end - 1].char == " ":
        end -= 1
        width -= glyphs[end].width
    if end and glyphs[end - 1].char in HANGING and glyphs[end - 1].width == 1:
        width -= 0.5
    return width


def break_lines(glyphs: Sequence[Glyph], room: float, first_indent: float = 0.0) -> list[Line]:
    """Break ``glyphs`` into lines of ``room`` ems, the first shorter by ``first_indent``; nothing is lost."""
    lines: list[Line] = []
    current: list[Glyph] = []
    width, left = 0.0, room - first_indent
    for box in boxes(glyphs, room):
        candidate = [*current, *box.glyphs]
        if current and _ink(candidate, width + box.width) > left + 1e-6:
            lines.append(Line(tuple(current), _ink(current, width), last=False))
            current, width, left = list(box.glyphs), box.width, room
        else:
            current, width = candidate, width + box.width
    if current:
        lines.append(Line(tuple(current), _ink(current, width), last=True))
    return lines
