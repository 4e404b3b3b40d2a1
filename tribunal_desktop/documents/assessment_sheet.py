"""Self-assessment sheet of one person (自评表): every score with its weight, its data and its points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.blocks import HEADER_TINT, SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "assessment_sheet"
SIGNATURE_HEIGHT = 14 * mm
INDENT = "　"
DOMAIN_TINT = (0.97, 0.97, 0.97)
TIGHT = [("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]


@dataclass(frozen=True)
class ScoreLine:
    """A node of the score tree as it is printed; ``score`` and ``points`` are ``None`` when data is missing."""

    label: str
    weight: Decimal | None
    """Share of the node above, in per cent."""
    score: Decimal | None
    points: Decimal | None
    numerator: str = ""
    denominator: str = ""
    children: tuple[ScoreLine, ...] = ()

    @property
    def data(self) -> str:
        """n/m, or n alone where nothing is divided."""
        return f"{self.numerator}/{self.denominator}" if self.denominator else self.numerator


@dataclass(frozen=True)
class AdjustmentLine:
    """A bonus or deduction with its reason (加分、扣分)."""

    points: Decimal
    reason: str


@dataclass(frozen=True)
class AssessmentSheetPaper:
    """Everything the sheet says."""

    paper_id: str
    tribunal: str
    person: str
    post: str
    period: str
    scheme: str
    scheme_version: str
    scores: tuple[ScoreLine, ...]
    """The domains of the scheme."""
    total: Decimal
    made_on: date
    adjustments: tuple[AdjustmentLine, ...] = ()
    missing_points: Decimal = Decimal(0)
    """Points that could not be scored because data is missing."""
    practice: bool = False


def render(data: AssessmentSheetPaper, fonts: FontBook | None = None) -> Paper:
    """Print the sheet; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    notes = [wording["rounding"], wording["objection"]]
    if data.missing_points:
        notes.insert(0, wording["not_counted"].format(points=_number(data.missing_points)))
    story: list[Flowable | Together] = [
        *writer.head(data.tribunal, wording["title"]),
        writer.particulars(
            [
                ("姓名", data.person, "岗位", data.post),
                ("考核期间", data.period, "制表日期", date_text(data.made_on)),
                ("考核方案", f"{data.scheme}（版本{data.scheme_version}）"),
            ],
            (1, 2.4, 1, 2.4),
            "考核对象",
        ),
        Spacer(0, 4 * mm),
        _score_table(writer, data),
        Spacer(0, 3 * mm),
    ]
    signatures = [
        writer.signature(who, "（签名、日期）", height=SIGNATURE_HEIGHT) for who in (f"本人：{data.person}", "考核人：")
    ]
    story.append(Together([*(writer.text(note, SMALL) for note in notes), Spacer(0, 3 * mm), *signatures]))
    version = wording["version"]
    label = f"{data.person}  {data.period}"
    furniture = Furniture(data.paper_id, f"{NAME}/{version}", label, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.tribunal)


def _score_table(writer: Writer, data: AssessmentSheetPaper) -> Flowable:
    rows = [("项目", "权重", "数据", "评分", "得分")]
    extra: list[tuple[Any, ...]] = [*TIGHT, ("BACKGROUND", (0, -1), (-1, -1), HEADER_TINT)]
    for depth, line in _walk(data.scores, 0):
        if depth == 0:
            extra.append(("BACKGROUND", (0, len(rows)), (-1, len(rows)), DOMAIN_TINT))
        weight = f"{_number(line.weight)}%" if line.weight is not None else ""
        rows.append((INDENT * depth + line.label, weight, line.data, _points(line.score), _points(line.points)))
    for adjustment in data.adjustments:
        kind = "加分" if adjustment.points > 0 else "扣分"
        extra.append(("SPAN", (0, len(rows)), (3, len(rows))))
        rows.append((f"{kind}：{adjustment.reason}", "", "", "", f"{adjustment.points:+f}"))
    rows.append(("合计", "", "", "", _points(data.total)))
    return writer.table(rows, (4.2, 1.1, 1.6, 1.3, 1.3), "得分", right=(1, 2, 3, 4), extra=extra)


def _walk(lines: tuple[ScoreLine, ...], depth: int) -> Iterator[tuple[int, ScoreLine]]:
    for line in lines:
        yield depth, line
        yield from _walk(line.children, depth + 1)


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _points(value: Decimal | None) -> str:
    return template(NAME)["missing"] if value is None else f"{value:f}"
