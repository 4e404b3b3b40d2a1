"""How the last day of a period was reached (期限计算说明), for a party who asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.blocks import SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.documents.working import (
    GAP,
    GIVEN_BY,
    REMARK,
    STEP,
    WorkingStep,
    conditions,
    outcome,
    working_table,
)

NAME = "period_sheet"


@dataclass(frozen=True)
class DeductedSpan:
    """An interval that does not count, and why."""

    starts_on: date
    ends_on: date
    reason: str


@dataclass(frozen=True)
class PeriodSheetPaper:
    """Everything the explanation says."""

    paper_id: str
    court: str
    tribunal: str
    subject: str
    """The case number or the parties; empty for an enquiry without a case."""
    facts: tuple[tuple[str, str], ...]
    """What was counted: the limit, its length, its event and day, its articles, each with its name."""
    deductions: tuple[DeductedSpan, ...]
    result: tuple[tuple[str, str], ...]
    """The days found, each with its name."""
    steps: tuple[WorkingStep, ...]
    provisional: bool
    planned_apart: bool
    """The day to work towards is another than the last lawful one."""
    resume_days: int
    """After a hindrance, to ask that a missed term be restored."""
    made_on: date
    practice: bool = False


def render(data: PeriodSheetPaper, fonts: FontBook | None = None) -> Paper:
    """Print the explanation; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    facts = [("案号或当事人", data.subject)] if data.subject else []
    story: list[Flowable | Together] = [
        *writer.head(data.court, wording["title"]),
        *conditions(writer, [*facts, *data.facts]),
        *(_deductions(writer, data) if data.deductions else ()),
        *outcome(writer, data.result),
        working_table(writer, data.steps),
        Spacer(0, GAP),
        *_remarks(writer, data),
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


def _deductions(writer: Writer, data: PeriodSheetPaper) -> list[Flowable | Together]:
    wording = template(NAME)
    rows = [("序号", "扣除自", "扣除至", "扣除事由")]
    rows += [
        (str(at), date_text(span.starts_on), date_text(span.ends_on), span.reason or wording["no_reason"])
        for at, span in enumerate(data.deductions, start=1)
    ]
    return [writer.table(rows, (0.6, 2.1, 2.1, 3.2), "扣除的期间", cell=STEP), Spacer(0, GAP)]


def _remarks(writer: Writer, data: PeriodSheetPaper) -> list[Flowable]:
    wording = template(NAME)
    said = [wording["provisional"]] if data.provisional else []
    said += [wording["planned"]] if data.planned_apart else []
    return [writer.text(words, REMARK) for words in (*said, wording["travel"].format(resume_days=data.resume_days))]
