"""Sheet of a quality review (案件质量评查表)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.blocks import CELL, SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "review_sheet"
_ITEM = CELL.but(size=11, leading=16)


@dataclass(frozen=True)
class ReviewSheetPaper:
    """The head as pairs of label and value; each item with its group, finding and words; the end as pairs."""

    paper_id: str
    court: str
    number: str
    sheet_version: str
    head: Sequence[tuple[str, ...]]
    items: Sequence[tuple[str, str, str, str]]
    end: Sequence[tuple[str, ...]]
    practice: bool = False


def render(data: ReviewSheetPaper, fonts: FontBook | None = None) -> Paper:
    """Print the sheet; raises ``KnownError`` for a character no font has."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NAME)
    writer = Writer(wording["title"], fonts)
    story: list[Flowable] = [
        *writer.head(data.court, wording["title"], data.number),
        writer.particulars(data.head, (1.1, 2.4, 1.1, 2.4), "评查对象"),
        Spacer(0, 3 * mm),
        writer.table([tuple(wording["columns"]), *data.items], (1, 3.2, 1.1, 2.6), "评查项目", cell=_ITEM),
        Spacer(0, 3 * mm),
        writer.particulars(data.end, (1.1, 2.4, 1.1, 2.4), "评查意见"),
        Spacer(0, 3 * mm),
        writer.signature(wording["reviewer"], height=14 * mm),
        writer.signature(wording["judge"], height=14 * mm),
        writer.text(wording["note"].format(version=data.sheet_version), SMALL),
    ]
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.number, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.court)
