"""Report on the search for similar cases (类案检索报告)."""

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

NAME = "similar_cases"


@dataclass(frozen=True)
class CitedLine:
    """A case the report cites."""

    number: str
    court: str
    decided_on: date | None
    gist: str
    agrees: bool


@dataclass(frozen=True)
class SimilarCasesPaper:
    """Everything the report says."""

    paper_id: str
    court: str
    number: str
    parties: str
    cause: str
    made_on: date
    made_by: str
    question: str
    scope: str
    conclusion: str
    cited: tuple[CitedLine, ...]
    practice: bool = False


def render(data: SimilarCasesPaper, fonts: FontBook | None = None) -> Paper:
    """Print the report; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    about = [("案号", data.number, "案由", data.cause), ("当事人", data.parties)]
    story: list[Flowable | Together] = [
        *writer.head(data.court, wording["title"]),
        writer.particulars(about, (1.1, 3, 1.1, 2.4), "待决案件"),
        Spacer(0, 3 * mm),
        *writer.labelled("一、争议焦点", data.question, "争议焦点"),
        *writer.labelled("二、检索范围", data.scope, "检索范围"),
        writer.heading("三、检索到的类案"),
    ]
    if data.cited:
        rows = [tuple(wording["columns"])]
        rows += [
            (
                str(at),
                f"{each.court}\n{each.number}" if each.court else each.number,
                date_text(each.decided_on) if each.decided_on else "—",
                each.gist,
                "一致" if each.agrees else "不一致",
            )
            for at, each in enumerate(data.cited, start=1)
        ]
        story += [writer.table(rows, (0.8, 3, 2, 4.2, 1.3), "类案"), Spacer(0, 3 * mm)]
    else:
        story += writer.body(wording["nothing"], "类案")
    story += [
        *writer.labelled("四、检索结论", data.conclusion, "检索结论"),
        Together(
            [
                writer.text(wording["caution"], SMALL),
                writer.signature(f"检索人：{data.made_by}", date_text(data.made_on)),
            ]
        ),
    ]
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.number, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.court)
