"""Where a Chinese line may end (避头尾) and how marks are squeezed (标点挤压): pure text rules over measured glyphs.

No closing mark begins a line and no opening bracket ends one; numbers, words and their units stay whole. Of two
full-width marks that meet, one gives up its blank half, and so does an opening bracket at the start of a line and a
closing mark at its end (CLREQ 3.1.6, JLREQ 3.1.2 to 3.1.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tribunal_desktop.documents.fonts import Glyph

CLOSING = frozenset("，。、；：！？）〕】》〉」』”’…·％℃,.;:!?)]}%")
OPENING = frozenset("（〔【《〈「『“‘([{￥¥")
HANGING = frozenset("，。、；：！）〕】》〉」』”’")
"""Full-width marks whose right half is blank: at a line's end that half may stand in the margin.

？ is not one of them: in 仿宋 it stands in the middle of its square."""
LEADING = frozenset("（〔【《〈「『“‘")
"""Full-width marks whose left half is blank."""
HALF = 0.5
UNITS = frozenset("元年月日时号条")
PAIRED = frozenset("—…")
DAY_TO_WRITE = frozenset({"年\u3000", "月\u3000", "\u3000月", "\u3000日", "\u3000\u3000"})
"""Neighbours in a day that is written by hand: 年　月　日."""
WORD = re.compile(r"[A-Za-z0-9À-ɏ.,:/_%@#+&'\-–]")
LONGEST_WORD = 24
"""A run of Latin letters and digits is broken only past this many characters; bank accounts have up to 21."""
LONGEST_BLANK = 10
"""A line to write on is torn only after so many characters."""
FEWEST_THAT_GIVE = 4
"""Unbreakable pieces of the line before: a shorter one, of a narrow cell, has none to give."""
WIDEST_TAKEN_DOWN = 4.0
"""Ems the line before may give to a single last character; more would be seen as a gap where it is justified."""


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
    lead: float = 0.0
    """Ems by which the first glyph is moved to the left: the blank half of an opening bracket."""

    @property
    def text(self) -> str:
        """The characters."""
        return "".join(glyph.char for glyph in self.glyphs)


def is_word(char: str) -> bool:
    """Whether ``char`` belongs to a run that is not stretched and not broken."""
    return WORD.match(char) is not None


def squeeze(before: Glyph, after: Glyph) -> float:
    """Ems of blank that two neighbours give up: half a character where two full-width marks meet."""
    if before.width != 1 or after.width != 1:
        return 0.0
    if before.char in HANGING:
        return HALF if after.char in HANGING or after.char in LEADING else 0.0
    return HALF if before.char in LEADING and after.char in LEADING else 0.0


def _lead(glyph: Glyph) -> float:
    return HALF if glyph.char in LEADING and glyph.width == 1 else 0.0


def _joined(before: str, char: str, run: int) -> bool:
    """Whether no line may end between ``before`` and ``char``; ``run`` is the length of the word so far."""
    if char in CLOSING or before in OPENING or char == " ":
        return True
    if (before in PAIRED and char == before) or (before + char) in DAY_TO_WRITE:
        return True
    if is_word(before):
        return (is_word(char) and run < LONGEST_WORD) or (before.isdigit() and char in UNITS)
    return False


def _blank(glyph: Glyph) -> bool:
    return glyph.ruled and glyph.char == "\u3000"


def _kept(before: Glyph, glyph: Glyph, run: int) -> bool:
    """Whether no line may end between two glyphs."""
    if _blank(before) and _blank(glyph):
        return run < LONGEST_BLANK
    return _joined(before.char, glyph.char, run)


def boxes(glyphs: Sequence[Glyph], room: float) -> Iterator[Box]:
    """``glyphs`` in unbreakable boxes none of which is wider than ``room`` ems (then it must be cut after all)."""
    start, run, width = 0, 0, 0.0
    for at, glyph in enumerate(glyphs):
        closer = squeeze(glyphs[at - 1], glyph) if at > start else 0.0
        fits = width + glyph.width - closer <= room
        if at > start and not (fits and _kept(glyphs[at - 1], glyph, run)):
            yield Box(tuple(glyphs[start:at]), width)
            start, run, width, closer = at, 0, 0.0, 0.0
        run = run + 1 if is_word(glyph.char) or _blank(glyph) else 0
        width += glyph.width - closer
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


def break_lines(
    glyphs: Sequence[Glyph], room: float, first_indent: float = 0.0, *, continued: bool = False
) -> list[Line]:
    """Break ``glyphs`` into lines of ``room`` ems, the first shorter by ``first_indent``; nothing is lost.

    ``continued`` text goes on from another page: its first line is no start of a paragraph. No single character is the
    last line of a paragraph (孤字不成行).
    """
    rows: list[list[Box]] = []
    width, left = 0.0, room - first_indent
    for box in boxes(glyphs, room):
        lead = _lead(box.glyphs[0])
        closer = squeeze(rows[-1][-1].glyphs[-1], box.glyphs[0]) if rows else lead if continued else 0.0
        wider = width + box.width - closer
        if not rows:
            rows, width = [[box]], wider
        elif _ink(box.glyphs, wider) > left + 1e-6:
            rows.append([box])
            width, left = box.width - lead, room
        else:
            rows[-1].append(box)
            width = wider
    _give_company(rows)
    return [_line(row, lead=at > 0 or continued, last=at == len(rows) - 1) for at, row in enumerate(rows)]


def _line(row: Sequence[Box], *, lead: bool, last: bool) -> Line:
    """The boxes of a line set close; ``lead`` lets its opening bracket give up its blank half."""
    glyphs = [glyph for box in row for glyph in box.glyphs]
    given_up = _lead(glyphs[0]) if lead else 0.0
    closer = sum(squeeze(before.glyphs[-1], after.glyphs[0]) for before, after in pairwise(row))
    width = sum(box.width for box in row) - closer - given_up
    return Line(tuple(glyphs), _ink(glyphs, width), last, given_up)


def _give_company(rows: list[list[Box]]) -> None:
    """Take the end of the line before down to a last line of one character."""
    if len(rows) < 2 or len(rows[-1]) > 1 or len(rows[-2]) < FEWEST_THAT_GIVE:
        return
    alone, joining = rows[-1][0], rows[-2][-1]
    characters = [glyph for glyph in alone.glyphs if glyph.char not in CLOSING and glyph.char != " "]
    if len(characters) == 1 and characters[0].width >= 1 and joining.width <= WIDEST_TAKEN_DOWN:
        rows[-1].insert(0, rows[-2].pop())
