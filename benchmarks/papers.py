"""Printing: a real transcript and its bytes, beside a plain reportlab page with as much text."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.ground import Ground
from benchmarks.measuring import Figure, median_ms, seconds
from tribunal_desktop import resources
from tribunal_desktop.documents.transcript import Attendee, Statement, TranscriptPaper, render
from tribunal_desktop.rules.beijing_time import BEIJING

_ROOT = Path(__file__).resolve().parent.parent
_COLD = "from benchmarks.papers import PAPER, render; render(PAPER)"
_FONT = "NotoSerifSC-Regular.ttf"

PAPER = TranscriptPaper(
    paper_id="01936f3a8c7e7b1a9d2e4f5061728394",
    number="（2026）枫溪调字第0012号",
    body="枫溪人民法庭",
    started_at=datetime(2026, 11, 21, 9, 30, tzinfo=BEIJING),
    ended_at=datetime(2026, 11, 21, 11, 5, tzinfo=BEIJING),
    place="柳溪村村民委员会会议室",
    way="当面调解",
    cause="土地租赁合同纠纷",
    chair="陈𬭚（人民调解员）",
    recorder="孙巧云",
    attendance=(Attendee("申请人", "王𠮷祥", "居民身份证，证件相符"), Attendee("被申请人", "李㛃", "居民身份证")),
    answers=(Statement("申请人", "听清楚了，不申请更换调解员。"), Statement("被申请人", "听清楚了，同意。")),
    statements=(
        Statement(
            "申请人王𠮷祥",
            "我家5.6亩地租给青禾公司种菜，合同约定每年租金23000元，三月一日前付清。去年和今年的钱一分没给，我催过四次。",
        ),
        Statement(
            "被申请人法定代表人李㛃",
            "欠两年租金是事实，合同和收据我都认。去年七月发大水，大棚冲垮了一半，公司现在账上只有两万多元，希望分几次付。",
        ),
    ),
    proposal="租金46000元分三期支付，2026年12月31日前付16000元，2027年3月31日前、6月30日前各付15000元。",
    result="双方同意调解员提出的方案，当场达成协议，另行制作调解协议书。",
    practice=True,
)


def measure(_ground: Ground) -> Iterator[Figure]:
    """Time and bytes of one paper, warm and from a new process."""
    paper = render(PAPER)
    plain = seconds(_plain_pages, 15)
    warm = median_ms(seconds(lambda: render(PAPER), 15, warm_ups=3))
    yield Figure(
        f"transcript of {paper.pages} pages to PDF, warm",
        warm,
        "ms",
        60,
        plain=median_ms(plain),
        plain_is="reportlab, one font, unbroken lines",
    )
    yield Figure("its size", len(paper.pdf) / 1000, "kB", 150, plain=len(_plain_pages()) / 1000, plain_is="the same")
    yield Figure("1,000 such papers", warm, "s", 40)
    cold = seconds(lambda: subprocess.run([sys.executable, "-c", _COLD], cwd=_ROOT, check=True), 5)  # noqa: S603
    yield Figure("the first one in a new process, imports and fonts included", median_ms(cold), "ms")


def _plain_pages() -> bytes:
    """Two pages of the same text drawn line by line, with nothing a paper needs beyond that."""
    if _FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(_FONT, str(resources.path("fonts", _FONT))))
    said = "".join(each.text for each in (*PAPER.answers, *PAPER.statements))
    text = (said + PAPER.proposal + PAPER.result) * 2
    buffer = io.BytesIO()
    canvas = Canvas(buffer, A4)
    for half in (text[: len(text) // 2], text[len(text) // 2 :]):
        canvas.setFont(_FONT, 16)
        for number, start in enumerate(range(0, len(half), 27)):
            canvas.drawString(80, 735 - number * 29, half[start : start + 27])
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
