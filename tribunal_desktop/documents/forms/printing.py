"""Prints a filled form (文书打印): the same words always give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.blocks import SIGNATURE_HEIGHT, SignatureRow, Writer
from tribunal_desktop.documents.court_blocks import (
    BenchMember,
    Card,
    balanced,
    bench_signature,
    card_sheets,
    case_heading,
    cut_line,
    fill_line,
    letter_head,
    number_line,
    ruled_lines,
    seal_and_date,
    tick_options,
)
from tribunal_desktop.documents.cover import emblem_cover
from tribunal_desktop.documents.fonts import Face, FontBook, paper_fonts
from tribunal_desktop.documents.forms.filled import FilledForm, FilledPart
from tribunal_desktop.documents.forms.part_kinds import COURT_SEAL, TICKED
from tribunal_desktop.documents.forms.sheet_styles import SheetStyles, styles_of
from tribunal_desktop.documents.forms.template import FormPage, PartKind
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Block, Closing, NewPage, Together
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.paragraph import HEADING_ROLE, Paragraph, Span, Style, with_blanks
from tribunal_desktop.documents.part_places import name_part
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.errors import KnownError

_FEET = frozenset({PartKind.BENCH, PartKind.SEAL, PartKind.SIGNATURES})
_LEADS = frozenset({PartKind.HEADING, PartKind.STUB})
_FOLLOW = frozenset({PartKind.PARAGRAPH, PartKind.NUMBERED, PartKind.TABLE, PartKind.GRID})
LAYOUT = 2
"""Raised with every change of how lines and pages are set: kept data of an earlier one may set otherwise (排版版本)."""
_FEW_ROWS = 6
"""A heading or cut line shares the page with what follows it, a table of more rows than this excepted."""
_TO = "此致"
_LONGEST_BESIDE = 12
"""Characters of a choice that still stands on one line with others."""
_PAIRED, _SINGLE = (1.5, 2.8, 1.3, 2.4), (1.8, 6.2)
GAP = 2.5 * mm
_WITHOUT_FINGERPRINT = 15 * mm
"""Height of a place to sign where no fingerprint is set."""


def render(filled: FilledForm, fonts: FontBook | None = None) -> Paper:
    """Print the form.

    Raises ``KnownError``: ``paper_without_parties``, ``paper_without_clauses``, ``character_not_printable``,
    ``block_too_tall``.
    """
    _require(filled)
    fonts = fonts or paper_fonts()
    title = filled.title.replace("\u3000", "")
    story = list(_FormSetter(filled, Writer(title, fonts)).story())
    furniture = Furniture(
        filled.paper_id,
        f"{filled.form}/{filled.version}",
        filled.number or title,
        filled.practice,
        filled.signatures,
        numbered=filled.page is not FormPage.CARDS,
        dashes=filled.page is FormPage.LETTER,
    )
    paper = print_paper(filled.form, story, furniture, fonts, title=title, issuer=filled.issuer, version=filled.version)
    return replace(paper, court_seal=any(map(_bears_court_seal, filled.parts)))


def _bears_court_seal(part: FilledPart) -> bool:
    return part.kind is PartKind.BENCH or (part.kind is PartKind.SEAL and part.text == COURT_SEAL)


def _require(filled: FilledForm) -> None:
    """A paper that binds nobody, or to nothing, is refused."""
    for part in filled.parts:
        if part.kind is PartKind.PARTIES and not part.rows:
            raise KnownError("paper_without_parties")
    clauses = [part for part in filled.parts if part.kind is PartKind.CLAUSES]
    if clauses and not any(part.items for part in clauses):
        raise KnownError("paper_without_clauses")


class _FormSetter:
    """Sets the parts of one form as blocks."""

    def __init__(self, filled: FilledForm, writer: Writer) -> None:
        self._filled, self._writer = filled, writer
        self._styles: SheetStyles = styles_of(filled.page, large=filled.large)

    def story(self) -> Iterator[Block]:
        """All blocks in order; a foot keeps the paragraph before it on its page, cards are gathered on sheets."""
        story: list[Block] = []
        parts = list(self._filled.parts)
        while parts:
            part = parts[0]
            run = _run(parts)
            del parts[: len(run)]
            if part.kind is PartKind.CARD:
                sheets = list(card_sheets(self._writer, [_card(each) for each in run]))
                name_part(sheets, part.id)
                story += sheets
            elif part.kind in _FEET:
                foot = _with_seal(_pieces(block for each in run for block in self._blocks(each)))
                story.append(_closed(story, foot))
            elif part.kind in _LEADS and parts and parts[0].kind in _FOLLOW and len(parts[0].rows) <= _FEW_ROWS:
                story += _led(self._blocks(part), self._blocks(parts.pop(0)))
            else:
                story += self._blocks(part)
        return iter(story)

    def _blocks(self, part: FilledPart) -> list[Block]:
        blocks: list[Block] = list(_SET[part.kind](self, part))
        if part.gloss:
            gloss = self._writer.text(part.gloss, self._styles.gloss, part.id)
            last = blocks.pop() if blocks and isinstance(blocks[-1], Paragraph) else None
            blocks.append(Closing(last, [gloss]) if last else gloss)
        name_part(_flowables(blocks), part.id)
        return blocks

    def paragraph(self, text: str, style: Style, part: FilledPart, label: str = "") -> Paragraph:
        """A paragraph; gaps nothing filled are lines to write on."""
        head: list[Span] = [(f"{label}：", Face.HEADING)] if label else []
        return self._writer.text([*head, *with_blanks(text, style.face)], style, part.label or part.id)

    def head(self, part: FilledPart) -> Iterator[Block]:
        """Issuer and title; a letter has its number between them."""
        if self._filled.page is FormPage.LETTER:
            yield from letter_head(self._writer, part.label, self._filled.number)
            yield from (Spacer(0, 6 * mm), balanced(self._writer, part.text), Spacer(0, 4 * mm))
        else:
            yield from case_heading(self._writer, part.label, part.text)

    def number(self, part: FilledPart) -> Iterator[Block]:
        """The case number at the right."""
        if part.text and self._filled.page is not FormPage.LETTER:
            yield from (number_line(self._writer, part.text), Spacer(0, 4))

    def parties(self, part: FilledPart) -> Iterator[Block]:
        """Everyone's particulars, a paragraph each, found by whom it is about."""
        for (label, sentence), party_id in zip(part.rows, part.about, strict=True):
            paragraph = self.paragraph(sentence, self._styles.body, part, label)
            name_part([paragraph], f"{part.id}.{party_id}")
            yield paragraph

    def addressee(self, part: FilledPart) -> Iterator[Block]:
        """From the margin, with a colon."""
        yield self.paragraph(f"{part.text.rstrip('：')}：", self._styles.body.but(first_indent=0), part)

    def text(self, part: FilledPart) -> Iterator[Block]:
        """A paragraph for each line; 此致 and whom it is for stand together, the latter from the margin."""
        lines = _lines(part.text)
        if lines[:1] == [_TO] and len(lines) == 2:
            styles = (self._styles.body, self._styles.body.but(first_indent=0))
            yield Together([self.paragraph(line, style, part) for line, style in zip(lines, styles, strict=True)])
            return
        for line in lines:
            yield self.paragraph(line, self._styles.body, part)

    def labelled(self, part: FilledPart) -> Iterator[Block]:
        """The label before the first paragraph."""
        for at, line in enumerate(_lines(part.text) or [""]):
            yield self.paragraph(line, self._styles.body, part, "" if at else part.label)

    def heading(self, part: FilledPart) -> Iterator[Block]:
        """黑体, set like a paragraph."""
        yield self._writer.heading(part.text, self._styles.body)

    def numbered(self, part: FilledPart) -> Iterator[Block]:
        """The numbered lines under their heading."""
        yield from self._label(part)
        for item in part.items:
            yield self.paragraph(item, self._styles.body, part)

    def _label(self, part: FilledPart) -> Iterator[Block]:
        if part.label:
            yield self._writer.heading(part.label, self._styles.body)

    def table(self, part: FilledPart) -> Iterator[Block]:
        """A framed table; without rows one empty row to write in."""
        yield from self._label(part)
        columns = part.columns
        titles = [tuple(column.title for column in columns)] if any(column.title for column in columns) else []
        right = [at for at, column in enumerate(columns) if column.right]
        table = self._writer.table(
            [*titles, *(part.rows or [("",) * len(columns)])],
            [column.share for column in columns],
            part.label or part.id,
            header=bool(titles),
            right=right,
            cell=self._styles.cell,
        )
        yield from (Spacer(0, GAP), table, Spacer(0, GAP))

    def grid(self, part: FilledPart) -> Iterator[Block]:
        """Labels and values in a frame; nothing without rows."""
        if not part.rows:
            return
        yield from self._label(part)
        shares = _PAIRED if any(len(row) > 2 for row in part.rows) else _SINGLE
        grid = self._writer.particulars(part.rows, shares, part.label or part.id, self._styles.cell)
        yield from (Spacer(0, GAP), grid, Spacer(0, GAP))

    def options(self, part: FilledPart) -> Iterator[Block]:
        """Short choices on one line, long ones on a line each."""
        words = [item[1:] for item in part.items]
        ticked = [item[1:] for item in part.items if item.startswith(TICKED)]
        body = self._styles.body
        if max(map(len, words), default=0) <= _LONGEST_BESIDE:
            yield tick_options(self._writer, words, ticked, part.label, body)
            return
        yield from self._label(part)
        for choice in words:
            yield tick_options(self._writer, [choice], ticked, "", body)

    def blanks(self, part: FilledPart) -> Iterator[Block]:
        """Lines to write on, with and without words before them."""
        yield from self._label(part)
        for label, value in part.rows:
            yield fill_line(self._writer, f"{label}：", value, self._styles.body)
        yield from ruled_lines(len(part.items))

    def note(self, part: FilledPart) -> Iterator[Block]:
        """Small print."""
        for line in _lines(part.text):
            yield self.paragraph(line, self._styles.note, part)

    def working(self, part: FilledPart) -> Iterator[Block]:
        """The working of a sum in a frame."""
        yield from self._label(part)
        box = self._writer.table([[part.text]], [1], part.label or part.id, header=False, cell=self._styles.cell)
        yield from (Spacer(0, GAP), box, Spacer(0, GAP))

    def signatures(self, part: FilledPart) -> Iterator[Flowable]:
        """A place to sign for everybody."""
        yield Spacer(0, GAP)
        for signer in part.signers:
            height = SIGNATURE_HEIGHT if signer.fingerprint else _WITHOUT_FINGERPRINT
            styles = self._styles.signer, self._styles.hint
            yield self._writer.signed_by(signer.label, signer.hint, *styles, signer.fingerprint, height)

    def bench(self, part: FilledPart) -> Iterator[Flowable]:
        """Bench, day with the place of the seal, clerks."""
        cut = part.rows.index(("", ""))
        bench, clerks = ([BenchMember(*row) for row in rows] for rows in (part.rows[:cut], part.rows[cut + 1 :]))
        yield from bench_signature(self._writer, bench, part.day, clerks, copy_stamp=True, style=self._styles.body)

    def seal(self, part: FilledPart) -> Iterator[Flowable]:
        """Issuer and day with the place of the seal."""
        arabic = self._filled.page is FormPage.LETTER
        yield Spacer(0, 4 * mm)
        yield seal_and_date(
            self._writer, part.day, issuer=part.label, seal=part.text, arabic=arabic, style=self._styles.body
        )

    def stub(self, part: FilledPart) -> Iterator[Block]:
        """The cut line above the counterfoil."""
        words = part.text or "沿此线裁开"
        yield cut_line(self._writer, words, self._filled.number)

    def cover(self, part: FilledPart) -> Iterator[Block]:
        """The place of the emblem, court and title."""
        yield emblem_cover(self._writer, part.label, part.text)

    def new_page(self, _part: FilledPart) -> Iterator[Block]:
        """What follows starts on a new page."""
        yield NewPage()


def _flowables(blocks: Iterable[Block]) -> Iterator[Flowable]:
    """Everything in ``blocks`` that is drawn."""
    for block in blocks:
        match block:
            case Flowable():
                yield block
            case Together():
                yield from _flowables(block.blocks)
            case Closing():
                yield from _flowables((block.text, *block.blocks))


def _led(lead: Sequence[Block], blocks: Sequence[Block]) -> list[Block]:
    """``lead`` with the first paragraph, or the whole table, that follows it, and with the heading of that."""
    texts = (at for at, block in enumerate(blocks, 1) if isinstance(block, Paragraph) and block.role != HEADING_ROLE)
    cut = next(texts, len(blocks))
    if cut and isinstance(blocks[cut - 1], Spacer):
        cut -= 1
    return [Together(_pieces((*lead, *blocks[:cut]))), *blocks[cut:]]


def _pieces(blocks: Iterable[Block]) -> list[Flowable | Together]:
    """``blocks`` that can be kept on one page: a paragraph and its gloss in one piece, no page break."""
    whole = (Together([each.text, *each.blocks]) if isinstance(each, Closing) else each for each in blocks)
    return [each for each in whole if isinstance(each, Flowable | Together)]


def _with_seal(foot: list[Flowable | Together]) -> list[Flowable | Together]:
    """``foot`` with the last signature and what follows it in one piece: of many signatures the seal is never alone."""
    last = max((at for at, block in enumerate(foot) if isinstance(block, SignatureRow)), default=None)
    return foot if last is None or last == len(foot) - 1 else [*foot[:last], Together(foot[last:])]


def _closed(story: list[Block], foot: Sequence[Flowable | Together]) -> Block:
    """``foot`` with what stood last in ``story``, which loses it."""
    match story[-1] if story else None:
        case Paragraph() as text:
            above: Block = Closing(text, foot)
        case Closing(text=text, blocks=blocks):
            above = Closing(text, [*blocks, *foot])
        case Together() as kept:
            above = Together([*kept.blocks, *foot])
        case _:
            return Together(foot)
    story.pop()
    return above


def _run(parts: Sequence[FilledPart]) -> list[FilledPart]:
    """The parts from the first one that are set together: the parts of a foot, the cards of a sheet."""
    kinds = _FEET if parts[0].kind in _FEET else frozenset({parts[0].kind})
    if parts[0].kind not in _FEET | {PartKind.CARD}:
        return [parts[0]]
    end = next((at for at, part in enumerate(parts) if part.kind not in kinds), len(parts))
    return list(parts[:end])


def _card(part: FilledPart) -> Card:
    return Card(part.label, tuple(_lines(part.text)))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


_SET = {
    PartKind.HEAD: _FormSetter.head,
    PartKind.NUMBER: _FormSetter.number,
    PartKind.PARTIES: _FormSetter.parties,
    PartKind.ADDRESSEE: _FormSetter.addressee,
    PartKind.PARAGRAPH: _FormSetter.text,
    PartKind.LABELLED: _FormSetter.labelled,
    PartKind.HEADING: _FormSetter.heading,
    PartKind.NUMBERED: _FormSetter.numbered,
    PartKind.CLAUSES: _FormSetter.numbered,
    PartKind.TABLE: _FormSetter.table,
    PartKind.GRID: _FormSetter.grid,
    PartKind.OPTIONS: _FormSetter.options,
    PartKind.BLANKS: _FormSetter.blanks,
    PartKind.NOTE: _FormSetter.note,
    PartKind.WORKING: _FormSetter.working,
    PartKind.SIGNATURES: _FormSetter.signatures,
    PartKind.BENCH: _FormSetter.bench,
    PartKind.SEAL: _FormSetter.seal,
    PartKind.COPIES: _FormSetter.text,
    PartKind.STUB: _FormSetter.stub,
    PartKind.COVER: _FormSetter.cover,
    PartKind.NEW_PAGE: _FormSetter.new_page,
}
"""How each kind is set; cards are gathered before they are."""
