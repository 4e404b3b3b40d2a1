"""The assessment sheet of one person, from a score (自评表)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tribunal_desktop import texts
from tribunal_desktop.documents import assessment_sheet
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.quarters import Quarter
from tribunal_desktop.rules.schemes import Measure, Node
from tribunal_desktop.rules.scoring import ScoreNode
from tribunal_desktop.services.assessment_rows import Assessment


def sheet(assessment: Assessment, tribunal: str, made_on: date, *, practice: bool) -> Paper:
    """Print the sheet; weights are in points of the whole. Raises ``character_not_printable``."""
    score, scheme = assessment.score, assessment.period.scheme
    measures = {indicator.id: indicator for indicator in scheme.indicators()}
    return assessment_sheet.render(
        assessment_sheet.AssessmentSheetPaper(
            paper_id=f"{assessment.period.id}-{assessment.person.id}",
            tribunal=tribunal,
            person=assessment.person.name,
            post=texts.term(assessment.person.post, "zh"),
            period=_period(assessment.period.quarter),
            scheme=scheme.name.zh,
            scheme_version=scheme.version,
            scores=tuple(_line(node, measures) for node in score.tree.children),
            total=score.total,
            made_on=made_on,
            adjustments=tuple(
                assessment_sheet.AdjustmentLine(
                    each.points, f"{texts.term(each.item, 'zh')}：{each.reason}（依据：{each.evidence}）"
                )
                for each in assessment.adjustments
            ),
            missing_points=score.missing_points,
            practice=practice,
        )
    )


def _line(node: ScoreNode, measures: dict[str, Node]) -> assessment_sheet.ScoreLine:
    known = node.score is not None
    counted = node.id in measures and measures[node.id].measure is not Measure.MARK
    return assessment_sheet.ScoreLine(
        label=node.name.zh,
        weight=node.weight,
        score=node.score,
        points=node.points if known else None,
        numerator=_number(node.numerator) if counted else "",
        denominator=_number(node.denominator) if counted else "",
        children=tuple(_line(child, measures) for child in node.children),
    )


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def _period(quarter: Quarter) -> str:
    ends_on = quarter.ends_on
    return f"{quarter.year}年第{quarter.number}季度（{quarter.starts_on.month}月1日至{ends_on.month}月{ends_on.day}日）"
