"""Register sheet of a closed case (结案登记表)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.blocks import SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "closing_sheet"


@dataclass(frozen=True)
class ClosingSheetPaper:
    """Rows of two or four cells, label beside value, in the order printed."""

    paper_id: str
    court: str
    case_no: str
    rows: Sequence[tuple[str, ...]]
    practice: bool = False


def render(data: ClosingSheetPaper, fonts: FontBook | None = None) -> Paper:
    """Print the sheet; raises ``KnownError`` for a character no font has."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NAME)
    writer = Writer(wording["title"], fonts)
    story: list[Flowable] = [
        *writer.head(data.court, wording["title"], data.case_no),
        writer.particulars(data.rows, (1.1, 2.4, 1.1, 2.4), "结案登记"),
        Spacer(0, 4 * mm),
        writer.signature(wording["judge"], height=15 * mm),
        writer.signature(wording["clerk"], height=15 * mm),
        Spacer(0, 3 * mm),
        writer.text(wording["note"], SMALL),
    ]
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.case_no, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.court)
