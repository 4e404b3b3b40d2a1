"""One-time notice of what is missing in a complaint (补正通知书; REG 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.blocks import BODY, NUMBER, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "supplement_notice"
ADDRESSEE = BODY.but(first_indent=0)


@dataclass(frozen=True)
class SupplementNoticePaper:
    """What the plaintiff is told: everything that is missing, and until when."""

    paper_id: str
    number: str
    tribunal: str
    plaintiffs: str
    missing: str
    until: date
    made_on: date
    practice: bool = False


def render(data: SupplementNoticePaper, fonts: FontBook | None = None) -> Paper:
    """Print the notice; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NAME)
    writer = Writer(wording["title"], fonts)
    story: list[Flowable | Together] = [
        *writer.head(data.tribunal, wording["title"], data.number),
        writer.text(wording["opening"].format(plaintiffs=data.plaintiffs), ADDRESSEE),
        *writer.body(wording["body"]),
        *writer.body(data.missing, "补正内容"),
        *writer.body(wording["until"].format(day=date_text(data.until))),
        Together(
            [
                Spacer(0, 8 * mm),
                writer.text(data.tribunal, NUMBER, "落款"),
                writer.text(date_text(data.made_on), NUMBER),
                writer.signature("签收人：", "（签名，注明日期）", height=15 * mm),
            ]
        ),
    ]
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.number, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.tribunal)
