"""Cover, list of contents and notes of a dossier (卷宗封面、卷内目录、备考表); none of them carries a page number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.blocks import CELL, TITLE, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.rules.terms import DossierPaper

_ENTRY = CELL.but(size=11, leading=15)
_SHARES = (0.8, 4.1, 1.7, 1.1, 0.9)
_BLANK_DAY = "　　　　年　　月　　日"


@dataclass(frozen=True)
class Line:
    """One line of the list of contents."""

    title: str
    dated_on: date | None
    first: int
    last: int
    paper_only: bool

    @property
    def range(self) -> str:
        """Its pages as the list names them."""
        return str(self.first) if self.first == self.last else f"{self.first}—{self.last}"


@dataclass(frozen=True)
class DossierData:
    """Everything the three papers say; what is not known is left to be written by hand."""

    paper_id: str
    court: str
    tribunal: str
    case_no: str
    cause: str
    plaintiffs: str
    defendants: str
    others: str
    judge: str
    clerk: str
    received_on: date
    filed_on: date | None
    closed_on: date | None
    outcome: str
    archived_on: date | None
    lines: tuple[Line, ...]
    lacking: tuple[str, ...]
    reason: str
    practice: bool = False

    @property
    def pages(self) -> int:
        """Numbered pages."""
        return self.lines[-1].last if self.lines else 0


def render(which: DossierPaper, data: DossierData, fonts: FontBook | None = None) -> Paper:
    """Print one of the three; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    name = f"dossier_{which}"
    wording = template(name)
    writer = Writer(wording["title"], fonts)
    story = {
        DossierPaper.COVER: _cover,
        DossierPaper.CATALOGUE: _catalogue,
        DossierPaper.NOTES: _notes,
    }[which](data, writer)
    furniture = Furniture(data.paper_id, f"{name}/{wording['version']}", data.case_no, data.practice, numbered=False)
    return print_paper(name, story, furniture, fonts, title=wording["title"], issuer=data.court)


def _cover(data: DossierData, writer: Writer) -> list[Flowable | Together]:
    wording = template("dossier_cover")
    rows = [
        ("案号", data.case_no),
        ("案由", data.cause),
        ("原告", data.plaintiffs),
        ("被告", data.defendants),
        ("第三人", data.others or "—"),
        ("审判人员", data.judge, "书记员", data.clerk),
        ("收案日期", date_text(data.received_on), "立案日期", _day(data.filed_on)),
        ("结案日期", _day(data.closed_on), "归档日期", _day(data.archived_on)),
        ("结案方式", data.outcome or "—"),
        ("页数", f"{data.pages}页", "保管期限", ""),
    ]
    return [
        Spacer(0, 14 * mm),
        *writer.head(f"{data.court}\n{data.tribunal}".replace("\n", " "), wording["title"]),
        writer.text(wording["volume"], TITLE.but(size=16, leading=26)),
        Spacer(0, 10 * mm),
        writer.particulars(rows, (1.1, 2.6, 1.1, 2.2), "封面"),
    ]


def _catalogue(data: DossierData, writer: Writer) -> list[Flowable | Together]:
    wording = template("dossier_catalogue")
    rows: list[tuple[str, ...]] = [tuple(wording["columns"])]
    for number, line in enumerate(data.lines, start=1):
        day = line.dated_on.isoformat() if line.dated_on else ""
        remark = wording["paper_only"] if line.paper_only else ""
        rows.append((str(number), line.title, day, line.range, remark))
    return [
        *writer.head("", wording["title"], data.case_no),
        writer.table(rows, _SHARES, wording["title"], cell=_ENTRY),
    ]


def _notes(data: DossierData, writer: Writer) -> list[Flowable | Together]:
    wording = template("dossier_notes")
    said = [wording["extent"].format(sheets=len(data.lines), pages=data.pages)]
    said.append(wording["lacking"].format(items="；".join(data.lacking)) if data.lacking else wording["complete"])
    if data.reason:
        said.append(wording["reason"].format(reason=data.reason))
    return [
        *writer.head("", wording["title"], data.case_no),
        *writer.body("\n".join(said), "说明"),
        Spacer(0, 10 * mm),
        Together([writer.signature(who) for who in wording["signatures"]]),
        Spacer(0, 6 * mm),
        *writer.body(f"{wording['day']}：{_day(data.archived_on)}", "日期"),
    ]


def _day(day: date | None) -> str:
    return date_text(day) if day else _BLANK_DAY
