"""Record of the court contact person's monthly visit (联络指导记录)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text, date_with_weekday, numeral
from tribunal_desktop.documents.blocks import SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "visit_sheet"


@dataclass(frozen=True)
class VisitPart:
    """One of the four duties of a contact person and what was done about it on this visit."""

    title: str
    note: str


@dataclass(frozen=True)
class VisitProblem:
    """A problem found, who puts it right and until when."""

    kind: str
    text: str
    owner: str
    due: date
    state: str = ""


@dataclass(frozen=True)
class VisitQuestion:
    """A question of the tribunal and the answer, if there is one yet."""

    text: str
    answer: str = ""
    answered_on: date | None = None


@dataclass(frozen=True)
class VisitSheetPaper:
    """Everything the record of a visit says."""

    paper_id: str
    number: str
    court: str
    tribunal: str
    visited_on: date
    contact_person: str
    tribunal_head: str
    parts: tuple[VisitPart, ...]
    problems: tuple[VisitProblem, ...] = ()
    questions: tuple[VisitQuestion, ...] = ()
    moved_reason: str = ""
    """Why the visit was not on the month's first Saturday."""
    practice: bool = False


def render(data: VisitSheetPaper, fonts: FontBook | None = None) -> Paper:
    """Print the record; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    rows: list[tuple[str, ...]] = [
        ("联络法庭", data.tribunal, "联络日期", date_with_weekday(data.visited_on)),
        ("联络员", data.contact_person, "法庭负责人", data.tribunal_head),
    ]
    if data.moved_reason:
        rows.append(("改期原因", data.moved_reason))
    story: list[Flowable | Together] = [
        *writer.head(data.court, wording["title"], data.number),
        writer.particulars(rows, (1.1, 2, 1.2, 2.6), "联络情况"),
        Spacer(0, 3 * mm),
    ]
    for number, part in enumerate(data.parts, start=1):
        story += writer.labelled(f"{numeral(number)}、{part.title}", part.note or wording["nothing"], part.title)
    number = len(data.parts) + 1
    story += _problems(writer, data, number)
    story += _questions(writer, data, number + 1)
    signatures = [
        writer.signature(f"联络员：{data.contact_person}", "（签名）"),
        writer.signature(f"法庭负责人：{data.tribunal_head}", "（签名）"),
    ]
    story.append(Together([writer.text(wording["caution"], SMALL), Spacer(0, 2 * mm), *signatures]))
    version = wording["version"]
    furniture = Furniture(data.paper_id, f"{NAME}/{version}", data.number, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.court)


def _problems(writer: Writer, data: VisitSheetPaper, number: int) -> Iterator[Flowable | Together]:
    wording = template(NAME)
    heading = f"{numeral(number)}、{wording['problems_heading']}"
    if not data.problems:
        yield from writer.labelled(heading, wording["no_problems"], wording["problems_heading"])
        return
    rows = [("序号", "类别", "问题", "责任人", "整改期限", "状态")]
    rows += [
        (str(at), problem.kind, problem.text, problem.owner, date_text(problem.due), problem.state)
        for at, problem in enumerate(data.problems, start=1)
    ]
    table = writer.table(rows, (0.9, 1.5, 3.5, 1.3, 2.5, 1.3), wording["problems_heading"])
    yield Together([writer.heading(heading), table])
    yield Spacer(0, 3 * mm)


def _questions(writer: Writer, data: VisitSheetPaper, number: int) -> Iterator[Flowable | Together]:
    wording = template(NAME)
    where = wording["questions_heading"]
    heading = f"{numeral(number)}、{where}"
    if not data.questions:
        yield from writer.labelled(heading, wording["no_questions"], where)
        return
    for at, question in enumerate(data.questions, start=1):
        first = [writer.heading(heading)] if at == 1 else []
        day = f"（{date_text(question.answered_on)}）" if question.answered_on else ""
        answer = f"{question.answer}{day}" if question.answer else "待答复。"
        asked = writer.labelled(f"问{numeral(at)}", question.text, where)
        yield Together([*first, *asked, *writer.labelled("答", answer, where)])
