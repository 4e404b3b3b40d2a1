"""Blocks of court papers (裁判文书、公文、表格): heading, bench, seal, letter head, counterfoil, cards.

Every function takes the ``Writer`` of the paper and gives blocks for its story:

- ``case_heading(writer, court, title, number)``: two centred lines and the case number;
- ``bench_signature(writer, bench, day, clerks)``: 审　判　长　张三, date with the place of the seal, 书记员;
- ``seal_and_date(writer, day, issuer=…)``: the foot of a letter or a notice;
- ``letter_head(writer, issuer, number)``: 信函格式 of GB/T 9704, with ``Furniture(dashes=True)``;
- ``cut_line`` and ``stub``: a counterfoil with its cut line;
- ``tick_options``: boxes to tick; ``fill_line`` and ``ruled_lines``: lines to write on;
- ``card_sheets``: eight cards of 92 × 54 mm to a page.

Keep a foot with the text above it by ``page.Closing(last_paragraph, blocks)``: no signature page without text.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_in_numerals, date_text
from tribunal_desktop.documents.blocks import BODY, CELL, HAIR, ISSUER, NUMBER, SMALL, Writer
from tribunal_desktop.documents.fonts import Face
from tribunal_desktop.documents.page import BLOCK, PAGE_HEIGHT, PAGE_WIDTH, TOP_MARGIN, Together, left_margin
from tribunal_desktop.documents.paper import SignaturePlace
from tribunal_desktop.documents.paragraph import Paragraph, Ruled, Span, Style, Tick
from tribunal_desktop.errors import KnownError

SEAL = 42 * mm
"""Diameter of the seal of a county's court (国发〔1999〕25号)."""
SEAL_GREY = (0.55, 0.55, 0.55)
SEAL_NOTE = "（院印）"
COPY_STAMP = "（核对戳：本件与原本核对无异）"
POST_WIDTH, NAME_WIDTH = 5, 3
"""Ems a post and a name are spread over: 审　判　长 is as wide as 人民陪审员."""
POST_GAP, AFTER_NAME = 1.5, 1.0
"""Ems between post and name and after the name: three and two half-width characters in the norm of 2016."""
OPEN_DAY = "　　　　年　　月　　日"

HEAD_RED = (0.8, 0.05, 0.05)
HEAD_LINE = 170 * mm
HEAD_TOP, HEAD_GAP = 30 * mm, 4 * mm
FOOT_LINE = 25 * mm
"""The lower double line stands 5 mm higher than in GB/T 9704, above the filing code."""

CARD_WIDTH, CARD_HEIGHT, CARDS_ACROSS, CARDS_DOWN = 92 * mm, 54 * mm, 2, 4
CARD_PADDING = 4 * mm


@dataclass(frozen=True)
class BenchMember:
    """Who signs a judgment: post and name; without a name there is a line to sign on."""

    post: str
    name: str = ""


@dataclass(frozen=True)
class Card:
    """A card to hand out (便民联系卡): its heading and lines."""

    title: str
    lines: tuple[str, ...]


def case_heading(writer: Writer, court: str, title: str, number: str = "") -> list[Flowable]:
    """Court and name of the paper on two centred lines of 22 pt, then the case number."""
    styles = (ISSUER, ISSUER.but(role="H1"))
    heading: list[Flowable] = [
        balanced(writer, text, style) for text, style in zip((court, title), styles, strict=True) if text
    ]
    return [*heading, Spacer(0, 8), *([number_line(writer, number), Spacer(0, 4)] if number else [])]


def balanced(writer: Writer, text: str, style: Style = ISSUER) -> Paragraph:
    """A title; too long for one line it is set in lines of about the same length."""
    room = BLOCK.width / style.size
    lines = math.ceil(len(text) / room)
    if lines < 2:
        return writer.text(text, style, "标题")
    inset = max(0.0, (room - math.ceil(len(text) / lines) - 0.1) / 2)
    return writer.text(text, style.but(left_indent=inset, right_indent=inset), "标题")


def number_line(writer: Writer, number: str) -> Paragraph:
    """The case number, right-aligned two characters in."""
    return writer.text(number, NUMBER, "案号")


class BenchRow(Flowable):  # type: ignore[misc]
    """A post with its letters spaced and, after a gap, a name; rows of one bench are aligned."""

    def __init__(self, who: str, post: Paragraph, name: Paragraph, widths: tuple[float, float], size: float) -> None:
        super().__init__()
        self._who, self._parts, self._widths, self._size = who, (post, name), widths, size

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """One line."""
        for part in self._parts:
            part.wrapOn(self.canv, available_width, available_height)
        self.width, self.height = available_width, float(self._parts[0].height)
        return self.width, self.height

    def place(self, page: int, x: float, y: float) -> SignaturePlace:
        """Where the original is signed: over the name, up to the margin."""
        start = self._name_at()
        return SignaturePlace(page, x + start, y, self.width - start, self.height, self._who)

    def _name_at(self) -> float:
        return float(self.width - (AFTER_NAME + self._widths[1]) * self._size)

    def draw(self) -> None:
        """The name ends ``AFTER_NAME`` before the margin."""
        post, name_at = self._widths[0], self._name_at()
        self._parts[0].drawOn(self.canv, name_at - (POST_GAP + post) * self._size, 0)
        self._parts[1].drawOn(self.canv, name_at, 0)


def bench_rows(writer: Writer, members: Sequence[BenchMember], style: Style = BODY) -> list[BenchRow]:
    """A row for each of ``members``, all with the same columns."""
    plain = style.but(first_indent=0, align="left")
    post = max([POST_WIDTH, *(len(member.post) for member in members)])
    name = max([NAME_WIDTH, *(len(member.name) for member in members)])
    return [
        BenchRow(
            f"{member.post}：{member.name}",
            _spread(writer, member.post, post, plain),
            _name(writer, member, name, plain),
            (post, name),
            style.size,
        )
        for member in members
    ]


def _spread(writer: Writer, text: str, width: float, style: Style) -> Paragraph:
    spacing = (width - len(text)) / (len(text) - 1) if len(text) > 1 else 0
    return writer.text(text, style.but(spacing=spacing), "署名")


def _name(writer: Writer, member: BenchMember, width: int, style: Style) -> Paragraph:
    if not member.name:
        return writer.text([Ruled("", width)], style, "署名")
    spread = NAME_WIDTH if len(member.name) < NAME_WIDTH else len(member.name)
    return _spread(writer, member.name, spread, style)


class SealedDate(Flowable):  # type: ignore[misc]
    """Date, and the issuer above it, with the place of the seal: a dashed circle centred on the date.

    Under a judgment the lower arc lies over year and month and the circle keeps clear of the names above; under a
    letter issuer and date stand a little below the middle of the seal (GB/T 9704, 7.3.5.1).
    """

    def __init__(self, lines: Sequence[Paragraph], note: Paragraph, right: float, *, arc_on_date: bool) -> None:
        super().__init__()
        self._lines, self._note, self._right, self._arc_on_date = list(lines), note, right, arc_on_date

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As tall as the seal."""
        for part in (*self._lines, self._note):
            part.wrapOn(self.canv, available_width, available_height)
        self.width = available_width
        self.height = SEAL + (self._lines[-1].height * 0.2 if self._arc_on_date else 2 * mm)
        return self.width, self.height

    def draw(self) -> None:
        """The circle under the words: it is only where the seal goes."""
        text = sum(line.height for line in self._lines)
        bottom = 0.0 if self._arc_on_date else (SEAL - text) / 2 - 4 * mm
        centre = self.width - self._right - self._lines[-1].longest / 2
        low = self._lines[-1].height * 0.2 if self._arc_on_date else 0.0
        self.canv.saveState()
        self.canv.setStrokeColorRGB(*SEAL_GREY)
        self.canv.setLineWidth(HAIR)
        self.canv.setDash(1, 2)
        self.canv.circle(centre, low + SEAL / 2, SEAL / 2, stroke=1, fill=0)
        self.canv.restoreState()
        note = low + SEAL / 2 + (0 if self._arc_on_date else SEAL / 4)
        self.canv.saveState()
        self.canv.setFillColorRGB(*SEAL_GREY)
        self._note.drawOn(self.canv, centre - self.width / 2, note)
        self.canv.restoreState()
        top = bottom + text
        for line in self._lines:
            top -= line.height
            line.drawOn(self.canv, 0, top)


def seal_and_date(
    writer: Writer,
    day: date | None,
    *,
    issuer: str = "",
    seal: str = SEAL_NOTE,
    arabic: bool = False,
    style: Style = BODY,
) -> SealedDate:
    """Issuer, if given, and date in Chinese numerals (``arabic``: as a letter has it) with the place of the seal."""
    words = OPEN_DAY if day is None else date_text(day) if arabic else date_in_numerals(day)
    indent = 4 if issuer else AFTER_NAME
    line = style.but(first_indent=0, align="right", right_indent=indent)
    dated = writer.text(words, line, "日期")
    lines = [dated]
    if issuer:
        name_width, date_width = len(issuer) * style.size, writer.width(words, line)
        inset = max(0.0, indent - (name_width - date_width) / 2 / style.size)
        lines.insert(0, writer.text(issuer, line.but(right_indent=inset), "落款"))
    note = writer.text(seal, SMALL.but(size=9, leading=12, align="center"), "印章")
    return SealedDate(lines, note, indent * style.size, arc_on_date=not issuer)


def bench_signature(
    writer: Writer,
    bench: Sequence[BenchMember],
    day: date | None,
    clerks: Sequence[BenchMember] = (),
    *,
    copy_stamp: bool = False,
    style: Style = BODY,
) -> list[Flowable]:
    """The foot of a judgment or ruling: bench, date under the seal, clerks; ``copy_stamp`` marks where 核对戳 goes."""
    rows = bench_rows(writer, [*bench, *clerks], style)
    stamp: list[Flowable] = [writer.text(COPY_STAMP, SMALL, "核对戳")] if copy_stamp else []
    return [
        Spacer(0, style.leading / 2),
        *rows[: len(bench)],
        seal_and_date(writer, day, style=style),
        *stamp,
        *([Spacer(0, style.leading / 2)] if clerks and not stamp else []),
        *rows[len(bench) :],
    ]


class LetterHead(Flowable):  # type: ignore[misc]
    """发文机关标志 30 mm below the page's edge, a thick and thin red line under it, their counterpart at the foot."""

    def __init__(self, issuer: Paragraph) -> None:
        super().__init__()
        self._issuer = issuer

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """What of the head reaches into the text block."""
        self._issuer.wrapOn(self.canv, available_width, available_height)
        self.width = available_width
        self.height = HEAD_TOP + self._issuer.height + HEAD_GAP - TOP_MARGIN + 3 * mm
        return self.width, self.height

    def draw(self) -> None:
        """The lines are 170 mm long and centred on the page."""
        page = self.canv.getPageNumber()
        line_at = self.height - (HEAD_TOP + self._issuer.height + HEAD_GAP - TOP_MARGIN)
        self.canv.saveState()
        self.canv.setFillColorRGB(*HEAD_RED)
        self._issuer.drawOn(self.canv, 0, line_at + HEAD_GAP)
        self.canv.setStrokeColorRGB(*HEAD_RED)
        left = (PAGE_WIDTH - HEAD_LINE) / 2 - left_margin(page)
        foot = self.height - (PAGE_HEIGHT - TOP_MARGIN - FOOT_LINE)
        for y, width in ((line_at, 2.2), (line_at - 3, 0.7), (foot + 3, 0.7), (foot, 2.2)):
            self.canv.setLineWidth(width)
            self.canv.line(left, y, left + HEAD_LINE, y)
        self.canv.restoreState()


def letter_head(writer: Writer, issuer: str, number: str = "") -> list[Flowable]:
    """Head of a letter on its first page; the number stands at the right margin under the lines."""
    name = writer.text(issuer, Style(Face.TITLE, min(28.0, BLOCK.width / len(issuer)), 36, align="center"), "发文机关")
    return [LetterHead(name), *([writer.text(number, NUMBER.but(right_indent=0), "发文字号")] if number else [])]


class CutLine(Flowable):  # type: ignore[misc]
    """A dashed line to cut along, with words in its middle."""

    def __init__(self, words: Paragraph) -> None:
        super().__init__()
        self._words = words

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """A band of 14 mm."""
        self._words.wrapOn(self.canv, available_width, available_height)
        self.width, self.height = available_width, 14 * mm
        return self.width, self.height

    def draw(self) -> None:
        """The words interrupt the line."""
        middle, half = self.height / 2, self._words.longest / 2 + 6
        self.canv.saveState()
        self.canv.setLineWidth(HAIR)
        self.canv.setDash(4, 3)
        for start, end in ((0, self.width / 2 - half), (self.width / 2 + half, self.width)):
            self.canv.line(start, middle, end, middle)
        self.canv.restoreState()
        self._words.drawOn(self.canv, 0, middle - self._words.height / 2)


def cut_line(writer: Writer, words: str = "沿此线裁开", number: str = "") -> CutLine:
    """A cut line; a ``number`` on it is stamped over (骑缝)."""
    text = f"{words}　{number}　（骑缝章）" if number else words
    return CutLine(writer.text(text, SMALL.but(align="center"), "裁切线"))


def stub(writer: Writer, title: str, rows: Sequence[Sequence[str]], number: str = "") -> Together:
    """A counterfoil (存根) above its cut line: ``rows`` of label and value."""
    width = 2 * max(1, max((len(row) + 1) // 2 for row in rows))
    shares = [1.3 if at % 2 == 0 else 2.7 for at in range(width)]
    heading = writer.text(f"{title}（存根）", Style(Face.TITLE, 16, 26, align="center"), "存根")
    numbered = [writer.text(number, CELL.but(align="right"), "存根")] if number else []
    table = writer.particulars(rows, shares, "存根")
    return Together([heading, *numbered, Spacer(0, 3), table, cut_line(writer, number=number)])


def tick_options(
    writer: Writer, options: Sequence[str], ticked: Sequence[str] = (), label: str = "", style: Style = BODY
) -> Paragraph:
    """Boxes to tick, one after another: □调解　□判决."""
    spans: list[Span] = [(f"{label}：", Face.HEADING)] if label else []
    for at, option in enumerate(options):
        spans += [Tick(option in ticked), (option + ("　" if at < len(options) - 1 else ""), style.face)]
    return writer.text(spans, style.but(align="left"), label or "选项")


def fill_line(writer: Writer, label: str, value: str = "", style: Style = BODY) -> Paragraph:
    """``label`` and a line to write on up to the margin."""
    plain = style.but(align="left")
    room = BLOCK.width / style.size - style.first_indent - style.left_indent - style.right_indent
    free = room - writer.width(label, plain) / style.size
    return writer.text([(label, style.face), Ruled(value, max(4, math.floor(free)), style.face)], plain, label)


class RuledLine(Flowable):  # type: ignore[misc]
    """An empty line to write on by hand."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height = height

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide as the block."""
        self.width, self.height = available_width, self._height
        return self.width, self.height

    def draw(self) -> None:
        """The line stands at the foot of its room."""
        self.canv.setLineWidth(HAIR)
        self.canv.line(0, 1, self.width, 1)


def ruled_lines(count: int, height: float = 10 * mm) -> list[RuledLine]:
    """``count`` empty lines to write on."""
    return [RuledLine(height) for _ in range(count)]


class CardSheet(Flowable):  # type: ignore[misc]
    """A page of cards, centred on the paper, with hairlines to cut along."""

    def __init__(self, cards: Sequence[Sequence[Paragraph]]) -> None:
        super().__init__()
        self._cards = cards

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Raises ``KnownError("block_too_tall")`` when the words of a card do not fit on it."""
        for card in self._cards:
            taken = [part.wrapOn(self.canv, CARD_WIDTH - 2 * CARD_PADDING, CARD_HEIGHT)[1] for part in card]
            if sum(taken) > CARD_HEIGHT - 2 * CARD_PADDING:
                raise KnownError("block_too_tall")
        self.width, self.height = available_width, CARDS_DOWN * CARD_HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Row by row from the upper left corner."""
        left = (PAGE_WIDTH - CARDS_ACROSS * CARD_WIDTH) / 2 - left_margin(self.canv.getPageNumber())
        self.canv.setLineWidth(HAIR)
        for number, card in enumerate(self._cards):
            x = left + number % CARDS_ACROSS * CARD_WIDTH
            top = self.height - number // CARDS_ACROSS * CARD_HEIGHT
            self.canv.rect(x, top - CARD_HEIGHT, CARD_WIDTH, CARD_HEIGHT)
            edge = top - CARD_PADDING
            for part in card:
                edge -= part.height
                part.drawOn(self.canv, x + CARD_PADDING, edge)


def card_sheets(writer: Writer, cards: Sequence[Card]) -> Iterator[CardSheet]:
    """Sheets of up to eight cards each."""
    title, line = Style(Face.HEADING, 13, 20, align="center"), Style(Face.BODY, 11, 16, align="left")
    set_cards = [
        [writer.text(card.title, title, card.title), *(writer.text(text, line, card.title) for text in card.lines)]
        for card in cards
    ]
    size = CARDS_ACROSS * CARDS_DOWN
    for start in range(0, len(set_cards), size):
        yield CardSheet(set_cards[start : start + size])
