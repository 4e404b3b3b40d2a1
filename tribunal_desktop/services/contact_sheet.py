"""The sheet of a contact visit (联络指导记录): what both sides sign when the contact person leaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tribunal_desktop import texts
from tribunal_desktop.documents import visit_sheet
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.visit_sheet import VisitPart, VisitProblem, VisitQuestion, VisitSheetPaper
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.terms import ProblemKind
from tribunal_desktop.services.contact_rows import ProblemRow, QuestionRow, VisitDetail
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE

"""Papers of a court are written in Chinese, whatever the window speaks."""

_NOBODY = "—"


def render(visit: VisitDetail) -> Paper:
    """The paper; the same visit makes the same bytes."""
    return visit_sheet.render(paper_of(visit))


def paper_of(visit: VisitDetail) -> VisitSheetPaper:
    """What the paper says: first what was owed from earlier visits, then what this visit found."""
    day = visit.facts.visited_on or visit.planned_on
    notes = {
        ProblemKind.BUSINESS: visit.facts.business_note,
        ProblemKind.MEDIATION: visit.facts.mediation_note,
        ProblemKind.PLANNING: visit.facts.planning_note,
        ProblemKind.SAFETY: visit.facts.safety_note,
    }
    return VisitSheetPaper(
        paper_id=visit.id,
        number=_say("visit_sheet.number", day=day),
        court=visit.court_name,
        tribunal=visit.tribunal_name,
        visited_on=day,
        contact_person=visit.facts.contact_name,
        tribunal_head=visit.tribunal_head,
        parts=tuple(VisitPart(texts.term(kind, PAPER_LANGUAGE), note) for kind, note in notes.items()),
        problems=tuple(_problem(row, day) for row in (*visit.earlier_problems, *visit.problems)),
        questions=tuple(_questions(visit)),
        moved_reason=visit.facts.moved_reason,
        practice=visit.practice,
    )


def _problem(row: ProblemRow, day: date) -> VisitProblem:
    text = row.text if row.found_on == day else _say("visit_sheet.found_earlier", text=row.text, day=row.found_on)
    kind = texts.term(row.kind, PAPER_LANGUAGE)
    return VisitProblem(kind, text, row.owner or _NOBODY, row.due_on, _state(row, day))


def _state(row: ProblemRow, day: date) -> str:
    """How the problem stood on the day of the visit; what was mended later does not change a signed sheet."""
    if row.done_on is not None and row.done_on <= day:
        return _say("visit_sheet.mended")
    return _say("visit_sheet.overdue") if row.due_on < day else _say("visit_sheet.open")


def _questions(visit: VisitDetail) -> Iterator[VisitQuestion]:
    for row in (*visit.earlier_questions, *visit.questions):
        text = f"{row.text}（{row.dispute_number}）" if row.dispute_number else row.text
        yield VisitQuestion(text, row.answer, _answered_on(row))


def _answered_on(row: QuestionRow) -> date | None:
    return beijing_day(row.answered_at) if row.answered_at else None


def _say(text_id: str, **params: object) -> str:
    return say(text_id, PAPER_LANGUAGE, params)
