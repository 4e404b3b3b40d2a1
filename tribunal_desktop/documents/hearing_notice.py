"""What goes out before a hearing: the public notice (开庭公告) and the summons (传票)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_in_numerals, date_with_weekday
from tribunal_desktop.documents.blocks import BODY, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import NewPage, Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.errors import KnownError

NOTICE = "hearing_notice"
SUMMONS = "hearing_summons"
RIGHT = BODY.but(align="right", first_indent=0, right_indent=2)
NOTE = BODY.but(size=13, leading=21)


@dataclass(frozen=True)
class HearingNoticePaper:
    """Everything the notice says."""

    paper_id: str
    court: str
    tribunal: str
    case_no: str
    parties: str
    cause: str
    kind: str
    starts_at: datetime
    place: str
    made_on: date
    practice: bool = False


@dataclass(frozen=True)
class SummonsPaper:
    """Everything the summonses say; ``called`` holds the name and the address of each."""

    paper_id: str
    court: str
    case_no: str
    cause: str
    called: tuple[tuple[str, str], ...]
    purpose: str
    starts_at: datetime
    place: str
    judge: str
    clerk: str
    made_on: date
    practice: bool = False


def render_notice(data: HearingNoticePaper, fonts: FontBook | None = None) -> Paper:
    """Print the notice; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NOTICE)
    writer = Writer(wording["title"], fonts)
    said = wording["body"].format(
        when=_when(data.starts_at),
        place=data.place,
        kind="宣判" if data.kind == "宣判" else "开庭审理",
        case_no=data.case_no,
        parties=data.parties,
        cause=data.cause,
    )
    story: list[Flowable | Together] = [
        *writer.head(data.court, wording["title"], data.case_no),
        Together(
            [
                *writer.body(said, "公告内容"),
                *writer.body(wording["closing"]),
                Spacer(0, 12 * mm),
                writer.text(f"{data.court}{data.tribunal}", RIGHT, "落款"),
                writer.text(date_in_numerals(data.made_on), RIGHT, "日期"),
                writer.text(wording["seal"], RIGHT),
            ]
        ),
    ]
    furniture = Furniture(data.paper_id, f"{NOTICE}/{wording['version']}", data.case_no, data.practice)
    return print_paper(NOTICE, story, furniture, fonts, title=wording["title"], issuer=data.court)


def render_summons(data: SummonsPaper, fonts: FontBook | None = None) -> Paper:
    """Print a summons a page for everybody called; raises ``KnownError("paper_without_parties")``."""
    if not data.called:
        raise KnownError("paper_without_parties")
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(SUMMONS)
    writer = Writer(wording["title"], fonts)
    story: list[Flowable | Together | NewPage] = []
    for name, address in data.called:
        if story:
            story.append(NewPage())
        story += _one(writer, wording, data, name, address)
    furniture = Furniture(data.paper_id, f"{SUMMONS}/{wording['version']}", data.case_no, data.practice)
    return print_paper(SUMMONS, story, furniture, fonts, title=wording["title"], issuer=data.court)


def _one(
    writer: Writer, wording: dict[str, Any], data: SummonsPaper, name: str, address: str
) -> list[Flowable | Together]:
    rows = [
        ("案号", data.case_no),
        ("案由", data.cause),
        ("被传唤人", name),
        ("住址", address),
        ("传唤事由", data.purpose),
        ("应到时间", _when(data.starts_at)),
        ("应到处所", data.place),
    ]
    notes = [block for note in wording["notes"] for block in writer.body(note, "注意事项", NOTE)]
    return [
        *writer.head(data.court, wording["title"]),
        writer.particulars(rows, (1.2, 5), "传唤事项", BODY.but(size=14, leading=24, first_indent=0)),
        Spacer(0, 4 * mm),
        writer.heading(wording["notes_heading"], NOTE),
        *notes,
        Spacer(0, 6 * mm),
        Together(
            [
                writer.text(f"审判员　{data.judge}", RIGHT, "署名"),
                writer.text(f"书记员　{data.clerk}", RIGHT, "署名"),
                writer.text(date_in_numerals(data.made_on), RIGHT, "日期"),
                writer.text(wording["seal"], RIGHT),
            ]
        ),
    ]


def _when(moment: datetime) -> str:
    return f"{date_with_weekday(moment.date())}{moment:%H时%M分}"
