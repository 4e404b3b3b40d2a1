"""What a contact visit looks like to a reader: agenda, visits, problems, questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import ContactProblem, ContactQuestion, ContactVisit, Dispute, StaffMember
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import ProblemKind, ProblemStatus, QuestionStatus
from tribunal_desktop.rules.visits import VisitFacts


@dataclass(frozen=True)
class ProblemRow:
    """A problem with its owner and where it stands."""

    id: str
    visit_id: str
    found_on: date
    kind: ProblemKind
    text: str
    owner: str
    due_on: date
    status: ProblemStatus
    done_on: date | None
    done_note: str
    overdue: bool


@dataclass(frozen=True)
class QuestionRow:
    """A question on its way up, or answered."""

    id: str
    visit_id: str
    asked_on: date
    dispute_id: str | None
    dispute_number: str
    text: str
    status: QuestionStatus
    answer: str
    answered_at: datetime | None


@dataclass(frozen=True)
class VisitRow:
    """A visit as the list shows it."""

    id: str
    visited_on: date
    contact_name: str
    completed_at: datetime | None
    problems: int
    open_problems: int
    questions: int


@dataclass(frozen=True)
class VisitDetail:
    """One visit with all it found, and what became of the problems and questions of the visits before it."""

    id: str
    tribunal_name: str
    court_name: str
    tribunal_head: str
    practice: bool
    planned_on: date
    previous_on: date | None
    facts: VisitFacts
    completed_at: datetime | None
    problems: tuple[ProblemRow, ...]
    questions: tuple[QuestionRow, ...]
    earlier_problems: tuple[ProblemRow, ...]
    """Found on earlier visits and still open at the last one; overdue ones first."""
    earlier_questions: tuple[QuestionRow, ...]
    """Asked on earlier visits and still unanswered at the last one."""


@dataclass(frozen=True)
class VisitAgenda:
    """What awaits the contact person on arrival: the day, promises of earlier visits, unanswered questions."""

    planned_on: date
    holiday: Name | None
    """Name of the holiday the day falls into; then a new day and a reason are asked for."""
    visit_id: str | None
    completed: bool
    contact_name: str
    """Who came last, to be proposed again."""
    overdue: tuple[ProblemRow, ...]
    open: tuple[ProblemRow, ...]
    unanswered: tuple[QuestionRow, ...]


def problem_rows(session: Session, today: date, *which: ColumnElement[bool]) -> tuple[ProblemRow, ...]:
    """The problems that meet every condition, the first due first."""
    query = (
        select(ContactProblem, ContactVisit.visited_on, StaffMember.name)
        .join(ContactVisit, ContactVisit.id == ContactProblem.visit_id)
        .outerjoin(StaffMember, StaffMember.id == ContactProblem.owner_id)
        .where(*which)
        .order_by(ContactProblem.due_on, ContactProblem.id)
    )
    return tuple(_problem_row(problem, found_on, owner, today) for problem, found_on, owner in session.execute(query))


def question_rows(session: Session, *which: ColumnElement[bool]) -> tuple[QuestionRow, ...]:
    """The questions that meet every condition, in the order they were asked."""
    query = (
        select(ContactQuestion, ContactVisit.visited_on, Dispute.number)
        .join(ContactVisit, ContactVisit.id == ContactQuestion.visit_id)
        .outerjoin(Dispute, Dispute.id == ContactQuestion.dispute_id)
        .where(*which)
        .order_by(ContactVisit.visited_on, ContactQuestion.id)
    )
    return tuple(
        QuestionRow(
            question.id,
            question.visit_id,
            asked_on,
            question.dispute_id,
            number or "",
            question.text,
            question.status,
            question.answer,
            question.answered_at,
        )
        for question, asked_on, number in session.execute(query)
    )


def _problem_row(problem: ContactProblem, found_on: date, owner: str | None, today: date) -> ProblemRow:
    return ProblemRow(
        id=problem.id,
        visit_id=problem.visit_id,
        found_on=found_on,
        kind=problem.kind,
        text=problem.text,
        owner=owner or "",
        due_on=problem.due_on,
        status=problem.status,
        done_on=problem.done_on,
        done_note=problem.done_note,
        overdue=problem.status is ProblemStatus.OPEN and problem.due_on < today,
    )
