"""The element sheet of one side (要素表): to be filled by hand, or with what was answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.blocks import CELL, SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.documents.working import CONDITION, GAP, REMARK

NAME = "element_form"
HAND_ROOM = 5 * mm
TEXT_ROOM = 16 * mm
BLANK_ROWS = 3
_BOX_LINE = 18
_ASK_SHARE, _ANSWER_SHARE, _PROOF_SHARE = 2.7, 4.0, 1.3
_CELL = CELL.but(size=11, leading=16)
_GROUP = CELL.but(size=13, leading=22)


@dataclass(frozen=True)
class FormTable:
    """A table to be filled: its columns, and the rows there are."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class FormQuestion:
    """One question with its answer; ``boxes`` are ticked where one chooses."""

    ask: str
    other_side: str = ""
    """What the other side says, for the side that answers to it."""
    boxes: tuple[tuple[str, bool], ...] = ()
    answer: str = ""
    blank: str = ""
    """What stands in an empty answer: a unit, or the parts of a date."""
    table: FormTable | None = None
    proof: str | None = None
    """Proof that is offered; none where none is asked for."""
    long: bool = False
    """The answer is a text and needs room."""


@dataclass(frozen=True)
class FormGroup:
    """Questions that belong together."""

    title: str
    questions: tuple[FormQuestion, ...]


@dataclass(frozen=True)
class ElementFormPaper:
    """Everything the sheet says."""

    paper_id: str
    court: str
    tribunal: str
    sheet: str
    """The kind of case and the version of its sheet."""
    side: str
    number: str
    cause: str
    parties: str
    groups: tuple[FormGroup, ...]
    basis: tuple[str, ...]
    by_hand: bool
    practice: bool = False


def render(data: ElementFormPaper, fonts: FontBook | None = None) -> Paper:
    """Print the sheet; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    title = f"{data.cause}{wording['title']}（{data.side}）"
    writer = Writer(title, fonts)
    facts = [("案号", data.number or "　"), ("当事人", data.parties)]
    story: list[Flowable | Together] = [
        *writer.head(data.court, title),
        writer.particulars(facts, (1.2, 6.8), "案件", CONDITION),
        Spacer(0, GAP),
        writer.text(wording["intro"], REMARK),
        Spacer(0, GAP),
    ]
    number = 1
    for group in data.groups:
        story += _group(writer, group, number, by_hand=data.by_hand)
        number += len(group.questions)
    story.append(
        Together(
            [
                writer.text(wording["signed"], REMARK),
                writer.signature(f"{data.side}（填表人）", "（签名或者捺印，注明日期）", fingerprint=True),
                Spacer(0, 2 * mm),
                writer.text(f"{wording['caution']}{'；'.join(data.basis)}。", SMALL),
            ]
        )
    )
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", f"{data.sheet} {data.side}", data.practice)
    return print_paper(NAME, story, furniture, fonts, title=title, issuer=data.court)


def _group(writer: Writer, group: FormGroup, first: int, *, by_hand: bool) -> Iterator[Flowable | Together]:
    """The heading with the first block under it, then block by block, so that a page breaks between questions."""
    heading: list[Flowable] = [writer.text(group.title, _GROUP, group.title)]
    numbered = list(enumerate(group.questions, start=first))
    for is_table, together in groupby(numbered, key=lambda each: each[1].table is not None):
        some = list(together)
        for block in _tables(writer, some, by_hand) if is_table else _questions(writer, some, by_hand):
            yield Together([*heading, block])
            heading = []
        yield Spacer(0, 1.5 * mm)


def _questions(writer: Writer, numbered: Sequence[tuple[int, FormQuestion]], by_hand: bool) -> Iterator[Flowable]:
    """One frame over another: the column titles stand over the first question."""
    shares = (_ASK_SHARE, _ANSWER_SHARE, _PROOF_SHARE)
    for at, (number, question) in enumerate(numbered):
        titles = [("要素", "填写", "证据")] if at == 0 else []
        proof = "—" if question.proof is None else question.proof
        room = TEXT_ROOM if question.long else HAND_ROOM
        extra = [("BOTTOMPADDING", (0, len(titles)), (-1, -1), room)] if by_hand else []
        rows = [*titles, (_asked(number, question), _answer(question, by_hand), proof)]
        yield writer.table(rows, shares, question.ask, header=at == 0, extra=extra, cell=_CELL)


def _tables(
    writer: Writer, numbered: Sequence[tuple[int, FormQuestion]], by_hand: bool
) -> Iterator[Flowable | Together]:
    for number, question in numbered:
        table = question.table or FormTable(())
        blank = [("",) * len(table.columns)] * (BLANK_ROWS if by_hand else 0)
        rows = [("序号", *table.columns)]
        rows += [(str(at), *cells) for at, cells in enumerate([*table.rows, *blank], start=1)]
        if len(rows) == 1:
            rows.append(("", _boxes(question) or "未填写", *[""] * (len(table.columns) - 1)))
        extra = [("BOTTOMPADDING", (0, 1), (-1, -1), HAND_ROOM)] if by_hand else []
        shares = (0.7, *[7.3 / max(1, len(table.columns))] * len(table.columns))
        above = [writer.text(line, _CELL, question.ask) for line in _asked(number, question).splitlines()]
        below = [*question.answer.splitlines(), *([f"证据：{question.proof}"] if question.proof else [])]
        replies = [writer.text(_boxes(question), _CELL)] if by_hand and question.boxes else []
        said = [writer.text(line, SMALL) for line in below]
        frame = writer.table(rows, shares, question.ask, extra=extra, cell=_CELL)
        yield Together([*above, *replies, frame, *said])


def _asked(number: int, question: FormQuestion) -> str:
    asked = f"{number}．{question.ask}"
    return f"{asked}\n（对方：{question.other_side}）" if question.other_side else asked


def _answer(question: FormQuestion, by_hand: bool) -> str:
    written = question.answer or (question.blank if by_hand else "" if question.boxes else "未填写")
    return "\n".join(part for part in (_boxes(question), written) if part)


def _boxes(question: FormQuestion) -> str:
    """The boxes, as many to a line as stay whole."""
    lines: list[str] = []
    for name, ticked in question.boxes:
        box = f"{'■' if ticked else '□'}{name}"
        if lines and len(lines[-1]) + len(box) < _BOX_LINE:
            lines[-1] += f"　{box}"
        else:
            lines.append(box)
    return "\n".join(lines)
