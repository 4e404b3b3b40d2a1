"""Proof that the parent court holds a packet (签收回执凭证): its signed receipt, as a paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text, date_with_weekday
from tribunal_desktop.documents.blocks import BODY, NUMBER, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture, draw_code
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.paragraph import Paragraph
from tribunal_desktop.documents.printing import print_paper

NAME = "receipt_proof"
HASH_GROUP = 8
TEXT = BODY.but(size=14, leading=25)


@dataclass(frozen=True)
class ReceiptProofPaper:
    """A verified receipt of the parent court; times are the parent court's. An attachment has no record numbers."""

    paper_id: str
    tribunal: str
    court: str
    device: str
    packet_id: str
    first_record: int | None
    last_record: int | None
    applied: int
    packet_sha256: str
    received_at: datetime
    log_no: int
    key_id: str
    printed_at: datetime
    practice: bool = False

    @property
    def records(self) -> int:
        """Number of records in the packet."""
        if self.first_record is None or self.last_record is None:
            return 0
        return self.last_record - self.first_record + 1


class CodeBesideText(Flowable):  # type: ignore[misc]
    """A paragraph with a QR code at its right."""

    SIZE = 30 * mm
    GAP = 6 * mm

    def __init__(self, text: Paragraph, content: str) -> None:
        super().__init__()
        self._text, self._content = text, content

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As tall as the taller of the two."""
        height = self._text.wrapOn(self.canv, available_width - self.SIZE - self.GAP, available_height)[1]
        self.width, self.height = available_width, max(height, self.SIZE)
        return self.width, self.height

    def draw(self) -> None:
        """Both aligned at the top."""
        self._text.drawOn(self.canv, 0, self.height - self._text.height)
        draw_code(self.canv, self._content, self.width - self.SIZE, self.height - self.SIZE, self.SIZE)


def render(data: ReceiptProofPaper, fonts: FontBook | None = None) -> Paper:
    """Print the proof; the caller has verified the receipt's signature."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NAME)
    writer = Writer(wording["title"], fonts)
    counts = {"total": data.records, "applied": data.applied, "others": data.records - data.applied}
    story: list[Flowable] = [
        *writer.head(data.tribunal, wording["title"]),
        writer.text(wording["opening"].format(court=data.court), TEXT),
        Spacer(0, 3 * mm),
        writer.particulars(_rows(data), (1.3, 2.5, 1.1, 2.1), "回执内容"),
        Spacer(0, 4 * mm),
        *([writer.text(wording["applied"].format(**counts), TEXT)] if data.records else []),
        writer.text(wording["signature"].format(court=data.court), TEXT),
        Spacer(0, 3 * mm),
        CodeBesideText(writer.text(wording["explain"], TEXT), data.packet_sha256),
        Spacer(0, 8 * mm),
        writer.text(data.tribunal, NUMBER, "落款"),
        writer.text(date_text(data.printed_at.date()), NUMBER),
    ]
    version = wording["version"]
    furniture = Furniture(data.paper_id, f"{NAME}/{version}", f"回执日志第{data.log_no}号", data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.tribunal)


def _rows(data: ReceiptProofPaper) -> list[tuple[str, ...]]:
    digest = data.packet_sha256
    groups = " ".join(digest[start : start + HASH_GROUP] for start in range(0, len(digest), HASH_GROUP))
    received = f"{date_with_weekday(data.received_at.date())}{data.received_at:%H:%M:%S}（UTC{data.received_at:%z}）"
    return [
        ("报送单位", data.tribunal, "接收法院", data.court),
        ("报送电脑", data.device, "日志号", f"第{data.log_no}号"),
        ("内容", _content(data)),
        ("接收时间", received),
        ("数据包编号", data.packet_id),
        ("SHA-256", groups),
        ("回执密钥", data.key_id),
    ]


def _content(data: ReceiptProofPaper) -> str:
    if not data.records:
        return "附件1件"
    return f"记录{data.records}条（第{data.first_record}号至第{data.last_record}号）"
