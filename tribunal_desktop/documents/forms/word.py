"""A filled form as a Word draft (编辑稿): the same words in the same order as the print, to go on working with.

The kept PDF is the original; every page of a draft says that it is one, and none bears a filing code.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from docx.enum.table import WD_ALIGN_VERTICAL
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from tribunal_desktop.documents.amounts import date_in_numerals, date_text
from tribunal_desktop.documents.blocks import CELL_LABEL, ISSUER, NUMBER, SIGNATURE_HEIGHT, SMALL
from tribunal_desktop.documents.court_blocks import (
    AFTER_NAME,
    CARD_HEIGHT,
    CARD_WIDTH,
    CARDS_ACROSS,
    COPY_STAMP,
    NAME_WIDTH,
    OPEN_DAY,
    POST_WIDTH,
)
from tribunal_desktop.documents.cover import EMBLEM_NOTE
from tribunal_desktop.documents.fonts import Face
from tribunal_desktop.documents.forms.filled import FilledForm, FilledPart
from tribunal_desktop.documents.forms.sheet_styles import styles_of
from tribunal_desktop.documents.forms.template import FormPage, PartKind
from tribunal_desktop.documents.forms.word_blocks import (
    WordBlocks,
    edge,
    keep_together,
    line_below,
    tint,
    widths_of,
)
from tribunal_desktop.documents.forms.word_page import Foot, new_draft, set_foot
from tribunal_desktop.documents.page import BODY_LEADING
from tribunal_desktop.documents.paragraph import Style

Block: TypeAlias = Paragraph | Table

_FEET = frozenset({PartKind.BENCH, PartKind.SEAL, PartKind.SIGNATURES})
_LEADS = frozenset({PartKind.HEADING, PartKind.STUB})
_PAIRED, _SINGLE = (1.5, 2.8, 1.3, 2.4), (1.8, 6.2)
_LONGEST_BESIDE = 12
_GREY = RGBColor(0x8C, 0x8C, 0x8C)
_RED = RGBColor(0xCC, 0x0D, 0x0D)
_MM = 72 / 25.4
CARD_PADDING = 3
"""Millimetres a word processor may add above and below what stands in a row."""


def render(filled: FilledForm, registry_no: str = "") -> bytes:
    """The draft; ``registry_no`` names the kept paper it was made from."""
    title = filled.title.replace("\u3000", "")
    body = styles_of(filled.page, large=filled.large).body
    draft = new_draft(title, body.size, body.leading, grid=body.leading == BODY_LEADING)
    about = "  ".join(filter(None, (registry_no, filled.number, f"{filled.form}/{filled.version}")))
    foot = Foot(about, filled.signatures, filled.page is not FormPage.CARDS, filled.page is FormPage.LETTER)
    set_foot(draft, foot, practice=filled.practice)
    _WordSetter(filled, WordBlocks(draft)).set_parts()
    kept = io.BytesIO()
    draft.save(kept)
    return kept.getvalue()


class _WordSetter:
    """Sets the parts of one form in a draft."""

    def __init__(self, filled: FilledForm, blocks: WordBlocks) -> None:
        self._filled, self._blocks = filled, blocks
        self._styles = styles_of(filled.page, large=filled.large)

    def set_parts(self) -> None:
        """All parts in order; a foot stays on the page of the text before it, a heading on that of what follows."""
        parts = self._filled.parts
        last: Block | None = None
        for at, part in enumerate(parts):
            following = parts[at + 1].kind if at + 1 < len(parts) else None
            if part.kind is PartKind.CARD:
                if at == 0 or parts[at - 1].kind is not PartKind.CARD:
                    self._cards([each for each in parts[at:] if each.kind is PartKind.CARD])
                continue
            made = list(_SET[part.kind](self, part))
            if part.gloss:
                keep_together(made[-1:])
                made += [self._blocks.paragraph(line, self._styles.gloss) for line in _lines(part.gloss)]
            if part.kind in _FEET and last is not None:
                keep_together([last])
            if part.kind in _LEADS:
                keep_together(made)
            elif part.kind in _FEET:
                keep_together(made if following in _FEET else made[:-1])
            last = made[-1] if made else last
        if isinstance(last, Table):
            self._blocks.gap(1)

    def head(self, part: FilledPart) -> Iterator[Block]:
        """Issuer and title; a letter has its number between them."""
        letter = self._filled.page is FormPage.LETTER
        if part.label:
            style = ISSUER.but(size=min(28.0, 442 / len(part.label)), leading=44) if letter else ISSUER
            issuer = self._blocks.paragraph(part.label, style)
            if letter:
                for run in issuer.runs:
                    run.font.color.rgb = _RED
                line_below(issuer)
            yield issuer
        if letter and self._filled.number:
            number = self._blocks.paragraph(self._filled.number, NUMBER.but(right_indent=0))
            number.paragraph_format.space_before = number.paragraph_format.space_after = Pt(8)
            yield number
        title = self._blocks.paragraph(part.text, ISSUER)
        title.paragraph_format.space_after = Pt(8)
        yield title

    def number(self, part: FilledPart) -> Iterator[Block]:
        """The case number at the right."""
        if part.text and self._filled.page is not FormPage.LETTER:
            yield self._blocks.paragraph(part.text, NUMBER)

    def parties(self, part: FilledPart) -> Iterator[Block]:
        """Everyone's particulars, a paragraph each."""
        for label, sentence in part.rows:
            yield self._blocks.paragraph(sentence, self._styles.body, label=label)

    def addressee(self, part: FilledPart) -> Iterator[Block]:
        """From the margin, with a colon."""
        yield self._blocks.paragraph(f"{part.text.rstrip('：')}：", self._styles.body.but(first_indent=0))

    def text(self, part: FilledPart) -> Iterator[Block]:
        """A paragraph for each line; whom 此致 is for stands from the margin."""
        lines = _lines(part.text)
        addressed = lines[:1] == ["此致"] and len(lines) == 2
        for at, line in enumerate(lines):
            style = self._styles.body.but(first_indent=0) if addressed and at else self._styles.body
            made = self._blocks.paragraph(line, style)
            if addressed and not at:
                keep_together([made])
            yield made

    def labelled(self, part: FilledPart) -> Iterator[Block]:
        """The label before the first paragraph."""
        for at, line in enumerate(_lines(part.text) or [""]):
            yield self._blocks.paragraph(line, self._styles.body, label="" if at else part.label)

    def heading(self, part: FilledPart) -> Iterator[Block]:
        """黑体, set like a paragraph, on the page of what follows."""
        yield self._heading(part.text)

    def numbered(self, part: FilledPart) -> Iterator[Block]:
        """The numbered lines under their heading; the numerals are words of the paper and never count anew."""
        yield from self._label(part)
        for item in part.items:
            yield self._blocks.paragraph(item, self._styles.body)

    def table(self, part: FilledPart) -> Iterator[Block]:
        """A framed table whose titles come again on every page; without rows one empty row to write in."""
        yield from self._label(part)
        self._blocks.gap()
        made = self._blocks.table(widths_of([column.share for column in part.columns]))
        if any(column.title for column in part.columns):
            header = self._blocks.row(made, header=True)
            for cell, column in zip(header.cells, part.columns, strict=True):
                self._blocks.fill(cell, column.title, CELL_LABEL)
                tint(cell)
        for values in part.rows or [("",) * len(part.columns)]:
            cells = self._blocks.row(made).cells
            for cell, value, column in zip(cells, values, part.columns, strict=True):
                self._blocks.fill(cell, value, self._styles.cell.but(align="right" if column.right else "left"))
        yield made
        yield self._blocks.gap()

    def grid(self, part: FilledPart) -> Iterator[Block]:
        """Labels and values in a frame; a pair alone takes the whole width."""
        if not part.rows:
            return
        yield from self._label(part)
        self._blocks.gap()
        shares = _PAIRED if any(len(row) > 2 for row in part.rows) else _SINGLE
        made = self._blocks.table(widths_of(shares))
        for values in part.rows:
            cells = list(self._blocks.row(made).cells)
            if len(values) < len(cells):
                cells = [cells[0], cells[1].merge(cells[-1])]
            for at, (cell, value) in enumerate(zip(cells, values, strict=True)):
                self._blocks.fill(cell, value, self._styles.cell if at % 2 else CELL_LABEL)
                if at % 2 == 0:
                    tint(cell)
        yield made
        yield self._blocks.gap()

    def options(self, part: FilledPart) -> Iterator[Block]:
        """Short choices on one line, long ones on a line each."""
        style = self._styles.body.but(align="left")
        if max(map(len, part.items), default=0) <= _LONGEST_BESIDE + 1:
            yield self._blocks.paragraph("　".join(part.items), style, label=part.label)
            return
        yield from self._label(part)
        for item in part.items:
            yield self._blocks.paragraph(item, style)

    def blanks(self, part: FilledPart) -> Iterator[Block]:
        """Lines to write on, with and without words before them."""
        yield from self._label(part)
        for label, value in part.rows:
            yield self._blocks.ruled(self._styles.body, label, value)
        for _ in part.items:
            yield self._blocks.ruled(self._styles.body.but(first_indent=0))

    def note(self, part: FilledPart) -> Iterator[Block]:
        """Small print."""
        for line in _lines(part.text):
            yield self._blocks.paragraph(line, self._styles.note)

    def working(self, part: FilledPart) -> Iterator[Block]:
        """The working of a sum in a frame."""
        yield from self._label(part)
        self._blocks.gap()
        made = self._blocks.table(widths_of([1]))
        self._blocks.fill(self._blocks.row(made).cells[0], part.text, self._styles.cell)
        yield made
        yield self._blocks.gap()

    def signatures(self, part: FilledPart) -> Iterator[Block]:
        """Who signs, a line to sign on, a box for the fingerprint where one is usual."""
        if not part.signers:
            return
        yield self._blocks.gap()
        made = self._blocks.table([72, 62, 4, 18], framed=False)
        for signer in part.signers:
            who, line, _, box = self._blocks.row(made, height=SIGNATURE_HEIGHT / _MM).cells
            self._blocks.fill(who, signer.label, self._styles.signer)
            self._blocks.fill(who, signer.hint, self._styles.hint)
            edge(line, bottom="single")
            if signer.fingerprint:
                edge(box, top="dashed", left="dashed", bottom="dashed", right="dashed")
        yield made
        yield self._blocks.gap()

    def bench(self, part: FilledPart) -> Iterator[Block]:
        """Bench, day under the seal, stamp of the checked copy, clerks."""
        cut = part.rows.index(("", ""))
        posts = [row for row in part.rows if row[0]]
        widths = tuple(
            max([least, *(len(row[at]) for row in posts)]) for at, least in ((0, POST_WIDTH), (1, NAME_WIDTH))
        )
        for post, name in part.rows[:cut]:
            yield self._bench_row(post, name, widths)
        yield from self._day(part, "（院印）", self._styles.body.but(right_indent=AFTER_NAME))
        yield self._blocks.paragraph(COPY_STAMP, SMALL)
        for post, name in part.rows[cut + 1 :]:
            yield self._bench_row(post, name, widths)

    def seal(self, part: FilledPart) -> Iterator[Block]:
        """Issuer and day with the place of the seal."""
        style = self._styles.body.but(right_indent=2)
        if part.label:
            yield self._blocks.paragraph(part.label, style.but(first_indent=0, align="right"))
        yield from self._day(part, part.text, style, arabic=self._filled.page is FormPage.LETTER)

    def stub(self, part: FilledPart) -> Iterator[Block]:
        """The cut line above the counterfoil; a number on it is stamped over."""
        words = part.text or "沿此线裁开"
        yield self._blocks.cut(f"{words}　{self._filled.number}　（骑缝章）" if self._filled.number else words, SMALL)

    def cover(self, part: FilledPart) -> Iterator[Block]:
        """The place of the emblem, court and title."""
        emblem = self._blocks.table([55], centred=True)
        cell = self._blocks.row(emblem, height=50).cells[0]
        self._blocks.fill(cell, EMBLEM_NOTE, SMALL.but(align="center"))
        edge(cell, top="dashed", left="dashed", bottom="dashed", right="dashed")
        yield emblem
        court = self._blocks.paragraph(
            part.label, Style(Face.TITLE, min(30.0, 442 / max(1, len(part.label))), 45, align="center")
        )
        court.paragraph_format.space_before = Mm(40)
        yield court
        yield self._blocks.paragraph(part.text, Style(Face.TITLE, 36, 58, align="center"))

    def new_page(self, _part: FilledPart) -> Iterator[Block]:
        """What follows begins a page."""
        self._blocks.break_page()
        return iter(())

    def _cards(self, cards: Sequence[FilledPart]) -> None:
        """Two cards side by side, to cut out."""
        made = self._blocks.table([CARD_WIDTH / _MM] * CARDS_ACROSS, centred=True)
        for at in range(0, len(cards), CARDS_ACROSS):
            cells = self._blocks.row(made, height=CARD_HEIGHT / _MM - CARD_PADDING).cells
            for cell, card in zip(cells, cards[at : at + CARDS_ACROSS], strict=False):
                cell.vertical_alignment = WD_ALIGN_VERTICAL.TOP
                self._blocks.fill(cell, card.label, Style(Face.HEADING, 13, 20, align="center"))
                self._blocks.fill(cell, "\n".join(_lines(card.text)), Style(Face.BODY, 11, 16, align="left"))
        self._blocks.gap(1)

    def _heading(self, text: str) -> Paragraph:
        made = self._blocks.paragraph(text, self._styles.body.but(face=Face.HEADING))
        keep_together([made])
        return made

    def _label(self, part: FilledPart) -> Iterator[Block]:
        if part.label:
            yield self._heading(part.label)

    def _bench_row(self, post: str, name: str, widths: tuple[int, ...]) -> Paragraph:
        style = self._styles.body.but(first_indent=0, align="right", right_indent=AFTER_NAME)
        made = self._blocks.paragraph("", style)
        self._blocks.spread(made, post, widths[0], style)
        self._blocks.run(made, "　 ", style)
        if name:
            self._blocks.spread(made, name, NAME_WIDTH if len(name) < NAME_WIDTH else len(name), style)
        else:
            self._blocks.run(made, "　" * widths[1], style).font.underline = True
        return made

    def _day(self, part: FilledPart, seal: str, style: Style, *, arabic: bool = False) -> Iterator[Block]:
        day = part.day
        words = OPEN_DAY if day is None else date_text(day) if arabic else date_in_numerals(day)
        line = style.but(first_indent=0, align="right")
        yield self._blocks.paragraph(words, line)
        if seal:
            note = self._blocks.paragraph(seal, SMALL.but(align="right", right_indent=style.right_indent + 2))
            for run in note.runs:
                run.font.color.rgb = _GREY
            yield note


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


_SET: Mapping[PartKind, Callable[[_WordSetter, FilledPart], Iterator[Block]]] = {
    PartKind.HEAD: _WordSetter.head,
    PartKind.NUMBER: _WordSetter.number,
    PartKind.PARTIES: _WordSetter.parties,
    PartKind.ADDRESSEE: _WordSetter.addressee,
    PartKind.PARAGRAPH: _WordSetter.text,
    PartKind.LABELLED: _WordSetter.labelled,
    PartKind.HEADING: _WordSetter.heading,
    PartKind.NUMBERED: _WordSetter.numbered,
    PartKind.CLAUSES: _WordSetter.numbered,
    PartKind.TABLE: _WordSetter.table,
    PartKind.GRID: _WordSetter.grid,
    PartKind.OPTIONS: _WordSetter.options,
    PartKind.BLANKS: _WordSetter.blanks,
    PartKind.NOTE: _WordSetter.note,
    PartKind.WORKING: _WordSetter.working,
    PartKind.SIGNATURES: _WordSetter.signatures,
    PartKind.BENCH: _WordSetter.bench,
    PartKind.SEAL: _WordSetter.seal,
    PartKind.COPIES: _WordSetter.text,
    PartKind.STUB: _WordSetter.stub,
    PartKind.COVER: _WordSetter.cover,
    PartKind.NEW_PAGE: _WordSetter.new_page,
}
