"""Both sides' elements in a table: the comparison before the hearing, and the table part of a judgment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import numeral
from tribunal_desktop.documents.blocks import CELL, SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.documents.working import CONDITION, GAP, REMARK

COMPARISON = "element_comparison"
JUDGMENT = "element_judgment"
_CELL = CELL.but(size=10.5, leading=15)
_HEADING = CELL.but(size=13, leading=22)
_SHARES = (0.7, 2.1, 2.3, 2.3, 2.1)


@dataclass(frozen=True)
class TableRow:
    """One element: both sides, and in the last column the note or what the court found."""

    ask: str
    claimant: str
    respondent: str
    third: str


@dataclass(frozen=True)
class TablePart:
    """Rows under one heading."""

    title: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class ElementTablePaper:
    """Everything the table says; ``template`` is ``COMPARISON`` or ``JUDGMENT``."""

    template: str
    paper_id: str
    court: str
    tribunal: str
    number: str
    cause: str
    parties: str
    counted: str
    """How many elements stand where, in words."""
    parts: tuple[TablePart, ...]
    practice: bool = False


def render(data: ElementTablePaper, fonts: FontBook | None = None) -> Paper:
    """Print the table; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording = template(data.template)
    writer = Writer(wording["title"], fonts)
    facts = [("案号", data.number), ("案由", data.cause), ("当事人", data.parties), ("要素", data.counted)]
    story: list[Flowable | Together] = [
        *writer.head(data.court, wording["title"]),
        writer.particulars(facts, (1.2, 6.8), "案件", CONDITION),
        Spacer(0, GAP),
    ]
    first = 1
    for place, part in enumerate(data.parts, start=1):
        story += _part(writer, data.template, f"{numeral(place)}、{part.title}", part, first)
        first += len(part.rows)
    story.append(Together(list(_ending(writer, data))))
    version = f"{data.template}/{wording['version']}"
    furniture = Furniture(data.paper_id, version, data.number or wording["title"], data.practice)
    return print_paper(data.template, story, furniture, fonts, title=wording["title"], issuer=data.court)


def _part(writer: Writer, name: str, heading: str, part: TablePart, first: int) -> Iterator[Flowable | Together]:
    wording = template(name)
    title = writer.text(heading, _HEADING, part.title)
    if not part.rows:
        yield Together([title, writer.text(wording["none"], REMARK)])
        return
    rows = [("序号", "要素", "原告", "被告", wording["third"])]
    rows += [
        (str(at), row.ask, row.claimant or "—", row.respondent or "—", row.third)
        for at, row in enumerate(part.rows, start=first)
    ]
    yield Together([title, writer.table(rows, _SHARES, part.title, cell=_CELL)])
    yield Spacer(0, GAP)


def _ending(writer: Writer, data: ElementTablePaper) -> Iterator[Flowable]:
    wording = template(data.template)
    if data.template == COMPARISON:
        yield writer.text(wording["confirm"], REMARK)
        for who in ("原告", "被告", "书记员"):
            yield writer.signature(who, "（签名、日期）", height=14 * mm)
    else:
        yield writer.signature("审判员", "（签名、日期）", height=14 * mm)
        yield writer.signature("书记员", "（签名、日期）", height=14 * mm)
    yield Spacer(0, 2 * mm)
    yield writer.text(wording["caution"], SMALL)
