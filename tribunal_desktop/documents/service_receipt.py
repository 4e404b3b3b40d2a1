"""Receipt of service (送达回证): filled as far as the file knows it, the rest to be written by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.blocks import SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "service_receipt"
BLANK_MOMENT = "　　年　　月　　日　　时　　分"


@dataclass(frozen=True)
class ServiceReceiptPaper:
    """One attempt to serve; empty fields are left to be written by hand."""

    paper_id: str
    court: str
    case_no: str
    cause: str
    recipient: str
    address: str
    way: str
    papers: tuple[tuple[str, int], ...]
    """Name and copies of each paper."""
    sent_on: date
    server: str
    tracking_no: str = ""
    ended_at: datetime | None = None
    received_by: str = ""
    relation: str = ""
    reason: str = ""
    practice: bool = False


def render(data: ServiceReceiptPaper, fonts: FontBook | None = None) -> Paper:
    """Print the receipt on one page; raises ``KnownError`` for a character no font has."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NAME)
    writer = Writer(wording["title"], fonts)
    story: list[Flowable] = [
        *writer.head(data.court, wording["title"], data.case_no),
        writer.particulars(_rows(data), (1.2, 2.4, 1.1, 2.3), "送达内容"),
        Spacer(0, 4 * mm),
        Together(
            [
                writer.signature(wording["received"], _moment(data.ended_at), fingerprint=True, height=15 * mm),
                writer.signature(wording["instead"], data.relation, height=15 * mm),
                writer.signature(wording["witness"], height=13 * mm),
                writer.signature(wording["server"], data.server, height=13 * mm),
            ]
        ),
        Spacer(0, 3 * mm),
        *writer.body(wording["note"], "说明", SMALL),
    ]
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.case_no, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.court)


def _rows(data: ServiceReceiptPaper) -> list[tuple[str, ...]]:
    return [
        ("受送达人", data.recipient, "案由", data.cause),
        ("送达地址", data.address or "当庭"),
        ("送达文书", "；".join(f"{name}{copies}件" for name, copies in data.papers)),
        ("送达方式", data.way, "邮件编号", data.tracking_no or "—"),
        ("发出日期", date_text(data.sent_on), "签收人", data.received_by),
        ("拒收、退回事由", data.reason),
    ]


def _moment(at: datetime | None) -> str:
    if at is None:
        return BLANK_MOMENT
    return f"{at.year}年{at.month}月{at.day}日{at.hour}时{at.minute}分"
