"""Register of the cases of the four types (四类案件登记簿)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.blocks import CELL, SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "risk_register"
_CELL = CELL.but(size=10.5, leading=15)
_SHARES = (0.95, 2.3, 2.1, 2.3, 1.9, 1.6, 1.1)


@dataclass(frozen=True)
class RegisterLine:
    """One mark."""

    number: str
    parties: str
    indicator: str
    found: str
    state: str
    measures: str


@dataclass(frozen=True)
class RiskRegisterPaper:
    """Everything the register says."""

    court: str
    tribunal: str
    shown: str
    """Which marks are listed."""
    printed_on: date
    lines: tuple[RegisterLine, ...]
    practice: bool = False


def render(data: RiskRegisterPaper, fonts: FontBook | None = None) -> Paper:
    """Print the register; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    rows: list[tuple[str, ...]] = [tuple(wording["columns"])]
    rows += [
        (str(at), line.number, line.parties, line.indicator, line.found, line.state, line.measures)
        for at, line in enumerate(data.lines, start=1)
    ]
    about = wording["about"].format(
        tribunal=data.tribunal, shown=data.shown, day=date_text(data.printed_on), count=len(data.lines)
    )
    story: list[Flowable | Together] = [
        *writer.head(data.court, wording["title"]),
        writer.text(about, SMALL),
        Spacer(0, 2 * mm),
        writer.table(rows, _SHARES, wording["title"], cell=_CELL),
        Spacer(0, 3 * mm),
        writer.text(wording["caution"], SMALL),
    ]
    furniture = Furniture("", f"{NAME}/{wording['version']}", wording["title"], data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.court)
