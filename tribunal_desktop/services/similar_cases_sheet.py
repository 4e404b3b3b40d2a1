"""The report on similar cases (类案检索报告) as a paper."""

from __future__ import annotations

from tribunal_desktop.documents import similar_cases
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.similar_cases import CitedLine, SimilarCasesPaper
from tribunal_desktop.models import Tribunal
from tribunal_desktop.services.panel_views import SearchRow


def similar_cases_sheet(tribunal: Tribunal, number: str, parties: str, cause: str, report: SearchRow) -> Paper:
    """The paper; the same report makes the same bytes."""
    return similar_cases.render(
        SimilarCasesPaper(
            paper_id=report.id,
            court=tribunal.court_name,
            number=number,
            parties=parties,
            cause=cause,
            made_on=report.made_on,
            made_by=report.made_by,
            question=report.question,
            scope=report.scope,
            conclusion=report.conclusion,
            cited=tuple(
                CitedLine(each.number, each.court, each.decided_on, each.gist, each.agrees) for each in report.citations
            ),
            practice=tribunal.practice,
        )
    )
