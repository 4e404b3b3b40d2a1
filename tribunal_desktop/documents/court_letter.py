"""A court's letter to one person: facts as a table, paragraphs from the template, the working of a sum, the seal.

Notices of fees (诉讼费交费通知, 退费通知), decisions on relief and letters on performance are all of this form.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_in_numerals
from tribunal_desktop.documents.blocks import SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import BODY_LEADING, Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.documents.working import CONDITION, GAP, GIVEN_BY, WorkingStep, working_table

FEE_NOTICE = "fee_notice"
FEE_REFUND = "fee_refund"
FEE_RELIEF = "fee_relief"
PERFORMANCE_URGE = "performance_urge"
PERFORMANCE_PROOF = "performance_proof"
EFFECT_CERTIFICATE = "effect_certificate"

TEXT_SIZE = 14


@dataclass(frozen=True)
class CourtLetter:
    """Everything a letter says; ``template`` names its wording."""

    template: str
    paper_id: str
    court: str
    number: str
    addressee: str
    facts: tuple[tuple[str, str], ...]
    values: tuple[tuple[str, str], ...]
    """What stands in the gaps of the paragraphs."""
    parts: tuple[str, ...]
    """Which paragraphs of the template apply, in order."""
    made_on: date
    steps: tuple[WorkingStep, ...] = ()
    practice: bool = False


def render(data: CourtLetter, fonts: FontBook | None = None) -> Paper:
    """Print the letter; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(data.template)
    writer = Writer(wording["title"], fonts)
    body = CONDITION.but(size=TEXT_SIZE, leading=BODY_LEADING - 4, align="justify", first_indent=2)
    values = dict(data.values)
    story: list[Flowable | Together] = [
        *writer.head(data.court, wording["title"], data.number),
        writer.text(f"{data.addressee}：", body.but(first_indent=0), "收件人"),
    ]
    for part in data.parts:
        story += writer.body(wording["part"][part].format(**values), part, body)
    if data.facts:
        story += [Spacer(0, GAP), writer.particulars(list(data.facts), (1.8, 6.2), "事项", CONDITION)]
    if data.steps:
        story += [
            Spacer(0, GAP),
            writer.heading(wording["working"], body),
            working_table(writer, data.steps),
        ]
    seal = [
        Spacer(0, 8 * mm),
        writer.text(data.court, GIVEN_BY.but(size=TEXT_SIZE), "落款"),
        writer.text(date_in_numerals(data.made_on), GIVEN_BY.but(size=TEXT_SIZE), "日期"),
        writer.text(wording["seal"], GIVEN_BY),
    ]
    if "caution" in wording:
        seal += [Spacer(0, 3 * mm), writer.text(wording["caution"], SMALL)]
    story.append(Together(seal))
    furniture = Furniture(data.paper_id, f"{data.template}/{wording['version']}", data.number, data.practice)
    return print_paper(data.template, story, furniture, fonts, title=wording["title"], issuer=data.court)
