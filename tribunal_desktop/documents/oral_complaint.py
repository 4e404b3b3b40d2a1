"""An oral complaint as it was taken down (口头起诉笔录; CPL 123; SUM 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_with_weekday
from tribunal_desktop.documents.blocks import PartyParticulars, Writer, require_parties
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "oral_complaint"
PAGE_SIGNATURES = ("起诉人签名", "记录人签名")


@dataclass(frozen=True)
class OralComplaintPaper:
    """Everything the record says; the plaintiffs come first among the parties."""

    paper_id: str
    number: str
    tribunal: str
    taken_at: datetime
    recorder: str
    parties: tuple[PartyParticulars, ...]
    signers: tuple[str, ...]
    claim: str
    statement: str
    language_need: str = ""
    practice: bool = False


def render(data: OralComplaintPaper, fonts: FontBook | None = None) -> Paper:
    """Print the record; raises ``KnownError``: ``paper_without_parties``, ``character_not_printable``."""
    require_parties(data.parties)
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NAME)
    writer = Writer(wording["title"], fonts)
    taken = f"{date_with_weekday(data.taken_at.date())}{data.taken_at:%H时%M分}"
    story: list[Flowable | Together] = [
        *writer.head(data.tribunal, wording["title"], data.number),
        writer.particulars([("时间", taken, "记录人", data.recorder)], (1, 3.4, 1, 2), "笔录头部"),
        Spacer(0, 3 * mm),
        *writer.body(wording["opening"]),
        *writer.parties(data.parties),
        *writer.labelled(wording["claim"], data.claim, "诉讼请求"),
        *writer.labelled(wording["statement"], data.statement, "事实和理由"),
    ]
    if data.language_need:
        story += writer.body(wording["interpreter"].format(need=data.language_need))
    hint = wording["person_hint"]
    signatures = [writer.signature(f"起诉人：{name}", hint, fingerprint=True) for name in data.signers]
    recorder = writer.signature(f"{wording['recorder']}：{data.recorder}", "（签名）", height=15 * mm)
    story.append(Together([*writer.body(wording["closing"]), Spacer(0, 2 * mm), *signatures, recorder]))
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.number, data.practice, PAGE_SIGNATURES)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.tribunal)
