"""Slip that takes a preservation to the enforcement centre and brings its receipt back (财产保全移送单)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.blocks import BODY, SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "preservation_slip"
TEXT = BODY.but(size=13, leading=20)


@dataclass(frozen=True)
class PreservationSlipPaper:
    """What is handed over; amounts and days are written out already."""

    paper_id: str
    court: str
    tribunal: str
    case_no: str
    applicant: str
    respondent: str
    kind: str
    object_text: str
    amount: str
    security: str
    ruling: str
    handed_over_on: date | None
    handed_to: str
    clerk: str
    practice: bool = False


def render(data: PreservationSlipPaper, fonts: FontBook | None = None) -> Paper:
    """Print the slip with its receipt on one page; raises ``KnownError`` for a character no font has."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NAME)
    writer = Writer(wording["title"], fonts)
    blanks = [(wording[line], "") for line in ("line_measure", "line_end", "line_not")]
    story: list[Flowable] = [
        *writer.head(data.court, wording["title"], data.case_no),
        writer.text(wording["opening"], TEXT),
        Spacer(0, 2 * mm),
        writer.particulars(_rows(data), (1.1, 2.4, 1.1, 2.4), "移送事项"),
        Spacer(0, 2 * mm),
        writer.signature(wording["signed_by"], f"{data.tribunal} {data.clerk}", height=12 * mm),
        Spacer(0, 2 * mm),
        writer.heading(wording["receipt_title"], TEXT.but(align="center", first_indent=0)),
        writer.text(wording["receipt"], TEXT),
        Spacer(0, 2 * mm),
        writer.particulars(blanks, (2.2, 4.8), "回执", BODY.but(size=12, leading=22, first_indent=0)),
        Spacer(0, 2 * mm),
        writer.signature(wording["received_by"], height=12 * mm),
        Spacer(0, 3 * mm),
        writer.text(wording["note"], SMALL),
    ]
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.case_no, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.court)


def _rows(data: PreservationSlipPaper) -> list[tuple[str, ...]]:
    handed = date_text(data.handed_over_on) if data.handed_over_on else ""
    return [
        ("申请人", data.applicant, "被申请人", data.respondent),
        ("保全种类", data.kind, "保全数额", data.amount),
        ("保全标的", data.object_text),
        ("担保情况", data.security),
        ("裁定", data.ruling),
        ("移送日期", handed, "移送至", data.handed_to),
    ]
