"""Application for enforcement (强制执行申请书), filled for the person who is owed; they read and sign it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import amount_text, date_text, figures
from tribunal_desktop.documents.blocks import BODY, SMALL, PartyParticulars, Writer, require_parties
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "enforcement_application"


@dataclass(frozen=True)
class EnforcedTerm:
    """A payment day with what was and was not paid."""

    due_on: date
    amount: Decimal
    paid: Decimal


@dataclass(frozen=True)
class EnforcementApplicationPaper:
    """Everything the application says."""

    paper_id: str
    court: str
    applicant: PartyParticulars
    respondent: PartyParticulars
    document: str
    """The court document relied on, with its number."""
    effective_on: date
    duty: str
    terms: tuple[EnforcedTerm, ...]
    owing: Decimal
    enforce_by: date
    made_on: date
    practice: bool = False

    @property
    def paid(self) -> Decimal:
        """What was paid so far."""
        return sum((term.paid for term in self.terms), Decimal(0))


def render(data: EnforcementApplicationPaper, fonts: FontBook | None = None) -> Paper:
    """Print the application; raises ``KnownError`` when a party is missing or a character cannot be printed."""
    require_parties([data.applicant, data.respondent])
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NAME)
    writer = Writer(wording["title"], fonts)
    words = {
        "document": data.document,
        "effective": date_text(data.effective_on),
        "owing": amount_text(data.owing),
        "paid": figures(data.paid),
        "duty": data.duty.strip().rstrip("。"),
        "enforce_by": date_text(data.enforce_by),
        "respondent": data.respondent.name,
    }
    text = BODY.but(size=14, leading=25)
    story: list[Flowable | Together] = [
        *writer.head("", wording["title"]),
        *writer.parties([data.applicant, data.respondent]),
        *writer.labelled("执行依据", wording["ground"].format(**words), "执行依据", text),
        writer.heading("申请事项", text),
    ]
    for line in wording["requests"]:
        story += writer.body(line.format(**words), "申请事项", text)
    story += [
        writer.heading("事实与理由", text),
        *writer.body(wording["reasons"].format(**words), "事实与理由", text),
        Spacer(0, 2 * mm),
        _terms(writer, data),
        Spacer(0, 3 * mm),
    ]
    late = "late" if data.made_on > data.enforce_by else "in_time"
    signed = [
        *writer.body(wording[late].format(**words), "申请期间", text),
        *writer.body("此致", "致送", text),
        writer.text(data.court, text.but(first_indent=0), "致送"),
        writer.signature(f"申请人：{data.applicant.name}", wording["sign"], fingerprint=True),
        writer.text(wording["attachments"], SMALL),
    ]
    story.append(Together(signed))
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.document, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.applicant.name)


def _terms(writer: Writer, data: EnforcementApplicationPaper) -> Flowable:
    rows = [("履行期限", "应付（元）", "已付（元）", "尚欠（元）")]
    rows += [
        (date_text(term.due_on), figures(term.amount), figures(term.paid), figures(term.amount - term.paid))
        for term in data.terms
    ]
    total = sum((term.amount for term in data.terms), Decimal(0))
    rows.append(("合计", figures(total), figures(data.paid), figures(total - data.paid)))
    return writer.table(rows, (2.4, 1.6, 1.6, 1.6), "履行情况", right=(1, 2, 3))
