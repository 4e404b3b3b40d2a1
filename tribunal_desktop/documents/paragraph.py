"""A paragraph of Chinese text as a reportlab flowable: justified, with a font chosen for every glyph."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from reportlab.platypus import Flowable

from tribunal_desktop.documents.breaking import Line, break_lines, is_word, squeeze
from tribunal_desktop.documents.fonts import Face, FontBook, Glyph, printable
from tribunal_desktop.documents.structure import Element

_LOW_LINES = re.compile("(\uff3f{2,})")
LARGEST_STRETCH = 0.25  # ems that justification may add between two glyphs; a looser line stays ragged
HEADING_ROLE = "H2"
RULE, RULE_DEPTH = 0.5, 0.14  # points thick; ems below the baseline
BASELINE = 0.38  # ems from the middle of a line's band down to the baseline: centres a Chinese glyph in it


@dataclass(frozen=True)
class Style:
    """How a paragraph is set; indents in characters."""

    face: Face
    size: float
    leading: float
    align: Literal["justify", "left", "center", "right"] = "justify"
    first_indent: float = 0
    left_indent: float = 0
    right_indent: float = 0
    role: str = "P"
    """What it is in the order of reading: P, H1, H2, or TH for the label of a cell."""
    spacing: float = 0
    """Extra ems between glyphs, for titles set wide."""

    def but(self, **changes: Any) -> Style:
        """This style with some things different."""
        return replace(self, **changes)


@dataclass(frozen=True)
class Ruled:
    """Words on a line to write on (填空线) of about ``ems``, longer for longer words; empty words leave it blank."""

    text: str
    ems: int = 6
    face: Face = Face.BODY


@dataclass(frozen=True)
class Tick:
    """A box, ticked or not (□); the tick is printed over the box."""

    ticked: bool = False
    face: Face = Face.BODY


Span = tuple[str, Face] | Ruled | Tick
"""Part of a paragraph: words in a face of their own, a line to write on, a box to tick."""


def with_blanks(text: str, face: Face) -> list[Span]:
    """``text`` with lines to write on where it has two or more full-width low lines in a row."""
    pieces = (piece for piece in _LOW_LINES.split(text) if piece)
    return [Ruled("", len(piece)) if _LOW_LINES.fullmatch(piece) else (piece, face) for piece in pieces]


def measured(text: str | Sequence[Span], style: Style, fonts: FontBook, where: str) -> list[Glyph]:
    """The glyphs of ``text`` as ``style`` sets them.

    Raises ``KnownError("character_not_printable")``, so a paper is refused before anything of it is printed;
    ``where`` is what the message calls this part of the paper.
    """
    spans = [(text, style.face)] if isinstance(text, str) else text
    glyphs = [glyph for span in spans for glyph in _measured_span(span, fonts, where)]
    if style.spacing:
        return [replace(glyph, width=glyph.width + style.spacing) for glyph in glyphs]
    return glyphs


def _measured_span(span: Span, fonts: FontBook, where: str) -> list[Glyph]:
    if isinstance(span, Tick):
        box, tick = (fonts.glyph(char, span.face, where) for char in "□√")
        return [replace(box, width=0.0, overprinted=True), tick] if span.ticked else [box]
    if isinstance(span, Ruled):
        glyphs = fonts.glyphs(printable(span.text), span.face, where)
        blank = fonts.glyph("\u3000", span.face, where)
        spare = max(0, math.floor(span.ems - sum(glyph.width for glyph in glyphs)))
        padded = [*[blank] * (spare // 2), *glyphs, *[blank] * (spare - spare // 2)]
        return [replace(glyph, ruled=True) for glyph in padded]
    part, face = span
    return fonts.glyphs(printable(part), face, where)


class Paragraph(Flowable):  # type: ignore[misc]
    """Measured text that flows over lines and pages; ``starts`` and ``ends`` are false for the parts of a split one.

    Those parts share ``parts``, where the element they are in the order of reading stands once it is known.
    """

    def __init__(
        self,
        glyphs: Sequence[Glyph],
        style: Style,
        *,
        starts: bool = True,
        ends: bool = True,
        parts: list[Element] | None = None,
    ) -> None:
        super().__init__()
        self._parts = [] if parts is None else parts
        self._glyphs, self._style, self._starts, self._ends = glyphs, style, starts, ends
        self._lines: list[Line] = []

    @property
    def lines(self) -> list[str]:
        """The text of each line as last wrapped."""
        return [line.text for line in self._lines]

    @property
    def role(self) -> str:
        """What its style calls it."""
        return self._style.role

    @property
    def leads(self) -> bool:
        """Whether it announces what follows: a heading, or words that end with a colon."""
        words = "".join(glyph.char for glyph in self._glyphs[-1:])
        return self._style.role == HEADING_ROLE or (self._ends and words == "：")

    @property
    def leading(self) -> float:
        """Points from line to line."""
        return self._style.leading

    @property
    def longest(self) -> float:
        """Points the longest line takes as last wrapped."""
        return max((line.width for line in self._lines), default=0.0) * self._style.size

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Break the lines for ``available_width``; the size taken."""
        style = self._style
        room = available_width / style.size - style.left_indent - style.right_indent
        indent = style.first_indent if self._starts else 0
        self._lines = break_lines(self._glyphs, room, indent, continued=not self._starts)
        if self._lines and not self._ends:
            self._lines[-1] = replace(self._lines[-1], last=False)
        self.width, self.height = available_width, max(1, len(self._lines)) * style.leading
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The lines that fit and the rest; never a single line left behind or carried over from three or more.

        Nothing when all of it fits: a table asks so for a cell that is too tall by a rounding error alone.
        """
        self.wrap(available_width, available_height)
        count, fit = len(self._lines), int((available_height + 0.01) // self._style.leading)
        if count > 3:
            fit = min(fit, count - 2) if fit < count else fit
        if fit <= 0 or fit >= count or (fit < 2 and count > 2):
            return []
        first = [glyph for line in self._lines[:fit] for glyph in line.glyphs]
        rest = [glyph for line in self._lines[fit:] for glyph in line.glyphs]
        return [
            Paragraph(first, self._style, starts=self._starts, ends=False, parts=self._parts),
            Paragraph(rest, self._style, starts=False, ends=self._ends, parts=self._parts),
        ]

    def draw(self) -> None:
        """Draw the lines from the top; called by reportlab with the origin at the lower left corner."""
        style = self._style
        baseline = self.height - style.leading / 2 - BASELINE * style.size
        rules: list[tuple[float, float, float]] = []
        with self.canv.marked(self._part()), self.canv.text():
            for number, line in enumerate(self._lines):
                indent = style.first_indent if number == 0 and self._starts else 0
                rules += self._draw_line(line, indent, baseline)
                baseline -= style.leading
        for start, end, y in rules:
            self.canv.setLineWidth(RULE)
            self.canv.line(start, y, end, y)

    def _part(self) -> Element:
        """This paragraph in the order of reading; the parts of a split one are one."""
        if not self._parts:
            kind = "P" if self._style.role == "TH" else self._style.role
            self._parts.append(Element(kind) if self.canv.is_furniture else self.canv.structure.current.add(kind))
        return self._parts[0]

    def _draw_line(self, line: Line, indent: float, baseline: float) -> list[tuple[float, float, float]]:
        """Set one line; the rules under what is ruled, as start, end and height."""
        style = self._style
        free = self.width / style.size - style.left_indent - style.right_indent - indent - line.width
        x = style.left_indent + indent - line.lead + {"center": free / 2, "right": free}.get(style.align, 0)
        gaps = sum(1 for gap in _gaps(line.glyphs) if gap)
        stretch = 0.0
        if style.align == "justify" and not line.last and gaps and free / gaps <= LARGEST_STRETCH:
            stretch = max(0.0, free / gaps)
        rules = []
        for run in _runs(line.glyphs, stretch):
            self.canv.show(run.glyphs, style.size, (run.space + style.spacing) * style.size, x * style.size, baseline)
            if run.glyphs[0].ruled:
                rules.append((x * style.size, (x + run.width) * style.size, baseline - RULE_DEPTH * style.size))
            x += run.width
        return rules


@dataclass(frozen=True, slots=True)
class _Run:
    """Glyphs drawn together: one font, evenly spaced; ``width`` is what they take."""

    glyphs: list[Glyph]
    space: float
    width: float


def _gaps(glyphs: Sequence[Glyph]) -> Iterator[bool]:
    """After each glyph: whether justification may widen the gap to the next one."""
    for at, glyph in enumerate(glyphs[:-1]):
        yield not (glyph.overprinted or (is_word(glyph.char) and is_word(glyphs[at + 1].char)))
    yield False


def _runs(glyphs: Sequence[Glyph], stretch: float) -> Iterator[_Run]:
    """``glyphs`` cut where font, spacing or rule change and where neighbours move closer."""
    run: list[Glyph] = []
    width = 0.0
    before: tuple[str, bool, bool] | None = None
    for at, (glyph, widened) in enumerate(zip(glyphs, _gaps(glyphs), strict=True)):
        kind = (glyph.font, widened, glyph.ruled)
        closer = squeeze(glyphs[at - 1], glyph) if at else 0.0
        if run and (kind != before or closer or run[-1].overprinted):
            space = stretch if before and before[1] else 0.0
            yield _Run(run, space, width + space * len(run) - closer)
            run, width = [], 0.0
        run.append(glyph)
        width, before = width + glyph.width, kind
    if run:
        space = stretch if before and before[1] else 0.0
        yield _Run(run, space, width + space * len(run))
