"""Recovery sheet (恢复单): the one piece of paper that opens the tribunal's data when passwords are lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.blocks import TITLE, Writer
from tribunal_desktop.documents.fonts import Face, FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import BLOCK_WIDTH
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.paper_table import PaperTable
from tribunal_desktop.documents.paragraph import Style
from tribunal_desktop.documents.printing import print_paper

NAME = "recovery_kit"
GROUPS_IN_A_ROW = 4
GROUP = Style(Face.HEADING, 20, 28, align="center", spacing=0.08)
"""Five of the widest letter, W, fit a quarter of the line: a group that breaks is typed wrong."""
GROUP_NUMBER = Style(Face.SMALL, 9, 12, align="left")
TEXT = Style(Face.BODY, 12, 17.5, first_indent=2)
HEADING = Style(Face.HEADING, 12, 20)
CODE_HEADING = HEADING.but(align="center")
UNDER_TITLE = Style(Face.SMALL, 10.5, 16, align="center")


@dataclass(frozen=True)
class RecoveryKitPaper:
    """What the sheet prints; the code exists nowhere else."""

    tribunal_name: str
    court_name: str
    device_name: str
    recovery_code: str = field(repr=False)
    """Groups of characters with dashes between them."""
    created_at: datetime
    vault_id: str
    practice: bool = False


def render(data: RecoveryKitPaper, fonts: FontBook | None = None) -> Paper:
    """Print the sheet: one page, nothing of it kept."""
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    story: list[Flowable] = [
        writer.text(wording["title"], TITLE),
        writer.text(wording["subtitle"], UNDER_TITLE),
        Spacer(0, 2 * mm),
        writer.particulars(
            [
                ("法庭", data.tribunal_name, "基层法院", data.court_name),
                ("电脑", data.device_name, "制作日期", date_text(data.created_at.date())),
                ("密钥库编号", data.vault_id),
            ],
            (1.25, 2.4, 1.1, 2.4),
            "法庭与电脑",
        ),
        Spacer(0, 2 * mm),
        writer.text(wording["code_heading"], CODE_HEADING),
        _code_groups(writer, data.recovery_code),
        Spacer(0, 3 * mm),
        writer.text(wording["what_heading"], HEADING),
        writer.text(wording["what"], TEXT),
        *_numbered(writer, "keep"),
        *_numbered(writer, "steps"),
        writer.text(wording["log_heading"], HEADING),
        writer.table([wording["log"], [""] * len(wording["log"])], (1.4, 2.6, 1.2, 1.2), "启用登记"),
    ]
    version = wording["version"]
    furniture = Furniture(data.vault_id, f"{NAME}/{version}", data.tribunal_name, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.tribunal_name)


def _numbered(writer: Writer, part: str) -> list[Flowable]:
    wording = template(NAME)
    lines = [writer.text(f"{number}．{text}", TEXT) for number, text in enumerate(wording[part], start=1)]
    return [writer.text(wording[f"{part}_heading"], HEADING), *lines]


def _code_groups(writer: Writer, code: str) -> PaperTable:
    cells = [
        [writer.text(str(number), GROUP_NUMBER), writer.text(group, GROUP, "恢复码")]
        for number, group in enumerate(code.split("-"), start=1)
    ]
    cells += [[]] * (-len(cells) % GROUPS_IN_A_ROW)
    rows = [cells[start : start + GROUPS_IN_A_ROW] for start in range(0, len(cells), GROUPS_IN_A_ROW)]
    style = [
        ("BOX", (0, 0), (-1, -1), 1.2, (0, 0, 0)),
        ("INNERGRID", (0, 0), (-1, -1), 0.4, (0, 0, 0)),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    return PaperTable(rows, colWidths=[BLOCK_WIDTH / GROUPS_IN_A_ROW] * GROUPS_IN_A_ROW, style=style)
