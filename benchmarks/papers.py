"""Printing: a real sheet of two pages and its bytes, beside a plain reportlab page with as much text."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.ground import Ground
from benchmarks.measuring import Figure, median_ms, seconds
from tribunal_desktop import resources
from tribunal_desktop.documents.visit_sheet import VisitPart, VisitProblem, VisitQuestion, VisitSheetPaper, render

_ROOT = Path(__file__).resolve().parent.parent
_COLD = "from benchmarks.papers import PAPER, render; render(PAPER)"
_FONT = "NotoSerifSC-Regular.ttf"

PAPER = VisitSheetPaper(
    paper_id="01936f3a8c7e7b1a9d2e4f5061728394",
    number="（2026）枫溪联络第11号",
    court="枫溪县人民法院",
    tribunal="枫溪人民法庭",
    visited_on=date(2026, 11, 7),
    contact_person="周明远",
    tribunal_head="沈素英",
    parts=(
        VisitPart("业务指导", "抽查10月审结案件6件，反馈二审发回一件的原因：遗漏追加共同承租人。"),
        VisitPart("调解培训", "与镇调委会联合培训调解员14人，讲解土地流转纠纷的证据要点和司法确认流程。"),
        VisitPart("工作谋划", "商定12月到柳溪、石桥两村开展巡回审判各一次，邀请村民代表旁听。"),
        VisitPart("安全检查", "安检门、监控、一键报警逐项测试，结果见问题清单。"),
    ),
    problems=(
        VisitProblem("安全检查", "候审区东侧监控画面时断时续", "孙巧云", date(2026, 11, 20), "整改中"),
        VisitProblem("业务指导", "两件案件送达地址确认书缺当事人签名", "何一帆", date(2026, 11, 14), "已完成"),
    ),
    questions=(
        VisitQuestion(
            "土地流转合同未经发包方同意是否当然无效？",
            "结合土地承包法律规定和流转方式分别处理，采取出租方式的重点审查备案。",
            date(2026, 11, 13),
        ),
        VisitQuestion("申请人王𠮷祥在外地，司法确认能否线上询问？"),
    ),
    practice=True,
)


def measure(_ground: Ground) -> Iterator[Figure]:
    """Time and bytes of one paper, warm and from a new process."""
    paper = render(PAPER)
    plain = seconds(_plain_pages, 15)
    warm = median_ms(seconds(lambda: render(PAPER), 15, warm_ups=3))
    yield Figure(
        f"visit sheet of {paper.pages} pages to PDF, warm",
        warm,
        "ms",
        60,
        plain=median_ms(plain),
        plain_is="reportlab, one font, unbroken lines",
    )
    yield Figure("its size", len(paper.pdf) / 1000, "kB", 150, plain=len(_plain_pages()) / 1000, plain_is="the same")
    yield Figure("1,000 such papers, reckoned from the median", warm, "s", 40)
    cold = seconds(lambda: subprocess.run([sys.executable, "-c", _COLD], cwd=_ROOT, check=True), 5)
    yield Figure("the first one in a new process, imports and fonts included", median_ms(cold), "ms")


def _plain_pages() -> bytes:
    """Two pages of the same text drawn line by line, with nothing a paper needs beyond that."""
    if _FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(_FONT, str(resources.path("fonts", _FONT))))
    said = "".join(part.note for part in PAPER.parts) + "".join(each.text for each in PAPER.problems)
    text = (said + "".join(each.text for each in PAPER.questions)) * 2
    buffer = io.BytesIO()
    canvas = Canvas(buffer, A4)
    for half in (text[: len(text) // 2], text[len(text) // 2 :]):
        canvas.setFont(_FONT, 16)
        for number, start in enumerate(range(0, len(half), 27)):
            canvas.drawString(80, 735 - number * 29, half[start : start + 27])
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
