"""How a litigation fee was worked out (诉讼费用计算单), for the party who has to pay it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import amount_text, date_text
from tribunal_desktop.documents.blocks import SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.documents.working import GAP, GIVEN_BY, REMARK, WorkingStep, conditions, outcome, working_table

NAME = "fee_sheet"


@dataclass(frozen=True)
class FeeSheetPaper:
    """Everything the sheet says."""

    paper_id: str
    court: str
    tribunal: str
    subject: str
    """The case number or the parties; empty for an enquiry without a case."""
    facts: tuple[tuple[str, str], ...]
    """What the fee was worked out from: kind, sums, procedure, each with its name."""
    full_fee: Decimal
    settlement: str
    """In words whether ``payable`` is to be paid, topped up or returned."""
    payable: Decimal
    steps: tuple[WorkingStep, ...]
    note: str
    """Which note of the template says when the sum is due."""
    pay_days: int
    refund_days: int
    """Terms of the law that notes name."""
    made_on: date
    practice: bool = False


def render(data: FeeSheetPaper, fonts: FontBook | None = None) -> Paper:
    """Print the sheet; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    facts = [("案号或当事人", data.subject)] if data.subject else []
    payable = amount_text(data.payable) if data.payable else wording["nothing"]
    result = [("全额", amount_text(data.full_fee)), (data.settlement, payable)]
    story: list[Flowable | Together] = [
        *writer.head(data.court, wording["title"]),
        *conditions(writer, [*facts, *data.facts]),
        *outcome(writer, result),
        working_table(writer, data.steps),
        Spacer(0, GAP),
        writer.text(wording["note"][data.note].format(pay_days=data.pay_days, refund_days=data.refund_days), REMARK),
        Spacer(0, GAP),
        Together(
            [
                writer.text(data.tribunal, GIVEN_BY, "落款"),
                writer.text(date_text(data.made_on), GIVEN_BY),
                Spacer(0, 2 * mm),
                writer.text(wording["caution"], SMALL),
            ]
        ),
    ]
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", wording["title"], data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.court)
