"""Receipt for papers handed in (收到材料凭证; CPL 69; REG 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text, date_with_weekday
from tribunal_desktop.documents.blocks import BODY, NUMBER, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.rules.paper_lines import PaperLine

NAME = "paper_receipt"
TEXT = BODY.but(size=14, leading=25)


@dataclass(frozen=True)
class PaperReceiptPaper:
    """A receipt as handed over; ``decide_by`` is none once the court has decided on filing."""

    paper_id: str
    number: str
    tribunal: str
    case: str
    """The parties and the cause, by which the person knows the case again."""
    handed_in_by: str
    handler: str
    received_at: datetime
    items: tuple[PaperLine, ...]
    decide_by: date | None = None
    practice: bool = False


def render(data: PaperReceiptPaper, fonts: FontBook | None = None) -> Paper:
    """Print the receipt; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NAME)
    writer = Writer(wording["title"], fonts)
    pages = sum(item.pages * item.copies for item in data.items)
    opening = wording["opening"].format(giver=data.handed_in_by, kinds=len(data.items), pages=pages)
    received = f"{date_with_weekday(data.received_at.date())}{data.received_at:%H时%M分}"
    story: list[Flowable | Together] = [
        *writer.head(data.tribunal, wording["title"], data.number),
        writer.particulars([("案件", data.case), ("收到时间", received)], (1, 6), "收件"),
        Spacer(0, 3 * mm),
        writer.text(opening, TEXT),
        writer.table(_rows(data.items), (0.6, 3.1, 0.7, 0.7, 1.9), "材料清单", right=(0, 2, 3)),
        Spacer(0, 3 * mm),
        writer.text(wording["closing"], TEXT),
    ]
    if data.decide_by is not None:
        story.append(writer.text(wording["decide"].format(day=date_text(data.decide_by)), TEXT))
    story.append(
        Together(
            [
                Spacer(0, 4 * mm),
                writer.signature(f"{wording['handed_by']}：{data.handed_in_by}", "（签名）", height=13 * mm),
                writer.signature(f"{wording['received_by']}：{data.handler}", "（签名）", height=13 * mm),
                writer.text(data.tribunal, NUMBER, "落款"),
                writer.text(date_text(data.received_at.date()), NUMBER),
            ]
        )
    )
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.number, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.tribunal)


def _rows(items: tuple[PaperLine, ...]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("序号", "材料名称", "页数", "份数", "原件或复印件")]
    return rows + [
        (str(place), item.name, str(item.pages), str(item.copies), "原件" if item.original else "复印件")
        for place, item in enumerate(items, start=1)
    ]
