"""Monthly visits of the court contact person (法庭联络员): four duties, problems with due dates, questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    ContactProblem,
    ContactQuestion,
    ContactVisit,
    Dispute,
    StaffMember,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.contact_days import first_saturday
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import ProblemKind, ProblemStatus, QuestionStatus
from tribunal_desktop.rules.visits import VisitFacts, check_problem, check_visit
from tribunal_desktop.services.reference import Reference


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
    """One visit with all it found."""

    id: str
    tribunal_name: str
    court_name: str
    planned_on: date
    facts: VisitFacts
    completed_at: datetime | None
    problems: tuple[ProblemRow, ...]
    questions: tuple[QuestionRow, ...]


@dataclass(frozen=True)
class VisitAgenda:
    """What awaits the contact person on arrival: the day, promises of earlier visits, unanswered questions."""

    planned_on: date
    holiday: Name | None
    """Name of the holiday the day falls into; then a new day and a reason are asked for."""
    visit_id: str | None
    overdue: tuple[ProblemRow, ...]
    open: tuple[ProblemRow, ...]
    unanswered: tuple[QuestionRow, ...]


class ContactVisits:
    """Keeps visits, problems and questions; each method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def agenda(self, today: date) -> VisitAgenda:
        """This month's contact day and what is still owed."""
        day = first_saturday(today.year, today.month)
        with self._uow.read() as session:
            visit = session.scalars(select(ContactVisit).where(ContactVisit.planned_on == day)).first()
            open_problems = _problems(session, today, ContactProblem.status == ProblemStatus.OPEN)
            return VisitAgenda(
                planned_on=day,
                holiday=self._reference.calendar.holiday(day),
                visit_id=visit.id if visit else None,
                overdue=tuple(row for row in open_problems if row.overdue),
                open=tuple(row for row in open_problems if not row.overdue),
                unanswered=_questions(session, ContactQuestion.status == QuestionStatus.ASKED),
            )

    def check(self, facts: VisitFacts, *, completing: bool = False) -> tuple[Finding, ...]:
        """Findings at the fields of a visit, against the first Saturday of its month."""
        return check_visit(facts, self._reference.calendar, completing=completing)

    def open_visit(self, facts: VisitFacts) -> str:
        """Begin the visit of a day, or find the one already begun; returns its id. Raises ``visit_not_ready``."""
        if blocking(self.check(facts)) or facts.visited_on is None:
            raise KnownError("visit_not_ready")
        planned = first_saturday(facts.visited_on.year, facts.visited_on.month)
        with self._uow.write("contact.open_visit") as session:
            known = session.scalars(select(ContactVisit).where(ContactVisit.visited_on == facts.visited_on)).first()
            if known is not None:
                return known.id
            visit = ContactVisit(id=new_id(self._uow.clock), planned_on=planned, visited_on=facts.visited_on)
            _write(visit, facts)
            session.add(visit)
            return visit.id

    def save(self, visit_id: str, facts: VisitFacts) -> None:
        """Keep what was typed so far."""
        with self._uow.write("contact.save_visit") as session:
            _write(_unfinished(session, visit_id), facts)

    def complete(self, visit_id: str, facts: VisitFacts) -> None:
        """Close the visit; every duty needs words. Raises ``visit_not_ready``."""
        if blocking(self.check(facts, completing=True)):
            raise KnownError("visit_not_ready")
        with self._uow.write("contact.complete_visit") as session:
            visit = _unfinished(session, visit_id)
            _write(visit, facts)
            visit.completed_at = self._uow.clock()

    def check_problem(self, visited_on: date, text: str, due_on: date | None) -> tuple[Finding, ...]:
        """Findings at the fields of a problem."""
        return check_problem(text, due_on, visited_on)

    def add_problem(
        self, visit_id: str, kind: ProblemKind, text: str, due_on: date | None, owner_id: str | None = None
    ) -> str:
        """Record a problem with the day by which it is to be mended. Raises ``problem_not_ready``."""
        with self._uow.write("contact.add_problem") as session:
            visit = session.get_one(ContactVisit, visit_id)
            if blocking(check_problem(text, due_on, visit.visited_on)) or due_on is None:
                raise KnownError("problem_not_ready")
            row = ContactProblem(
                id=new_id(self._uow.clock),
                visit_id=visit_id,
                kind=kind,
                text=text.strip(),
                owner_id=owner_id,
                due_on=due_on,
                status=ProblemStatus.OPEN,
            )
            session.add(row)
            return row.id

    def mend_problem(self, problem_id: str, note: str) -> None:
        """Mark a problem as mended, saying how. Raises ``problem_note_missing``."""
        if not note.strip():
            raise KnownError("problem_note_missing")
        with self._uow.write("contact.mend_problem") as session:
            row = session.get_one(ContactProblem, problem_id)
            row.status = ProblemStatus.DONE
            row.done_on = self._uow.clock().date()
            row.done_note = note.strip()

    def reopen_problem(self, problem_id: str) -> None:
        """Take «mended» back."""
        with self._uow.write("contact.reopen_problem") as session:
            row = session.get_one(ContactProblem, problem_id)
            row.status, row.done_on, row.done_note = ProblemStatus.OPEN, None, ""

    def check_question(self, text: str) -> tuple[Finding, ...]:
        """Findings at the fields of a question."""
        return () if text.strip() else (Finding("question_text_missing", "text", Severity.BLOCK),)

    def ask(self, visit_id: str, text: str, dispute_id: str | None = None) -> str:
        """Carry a question up to the professional judges' meeting (专业法官会议). Raises ``question_not_ready``.

        The answer is guidance, never an order on a pending case (domain rules J).
        """
        if blocking(self.check_question(text)):
            raise KnownError("question_not_ready")
        with self._uow.write("contact.ask") as session:
            row = ContactQuestion(
                id=new_id(self._uow.clock), visit_id=visit_id, dispute_id=dispute_id, text=text.strip()
            )
            session.add(row)
            return row.id

    def record_answer(self, question_id: str, answer: str) -> None:
        """Write down the opinion that came back. Raises ``question_not_ready`` when it is empty."""
        if not answer.strip():
            raise KnownError("question_not_ready")
        with self._uow.write("contact.record_answer") as session:
            row = session.get_one(ContactQuestion, question_id)
            row.answer = answer.strip()
            row.status = QuestionStatus.ANSWERED
            row.answered_at = self._uow.clock()

    def visits(self) -> tuple[VisitRow, ...]:
        """All visits, newest first."""
        with self._uow.read() as session:
            problems = session.execute(select(ContactProblem.visit_id, ContactProblem.status)).all()
            questions = session.scalars(select(ContactQuestion.visit_id)).all()
            return tuple(
                VisitRow(
                    visit.id,
                    visit.visited_on,
                    visit.contact_name,
                    visit.completed_at,
                    sum(visit_id == visit.id for visit_id, _ in problems),
                    sum(visit_id == visit.id and status is ProblemStatus.OPEN for visit_id, status in problems),
                    questions.count(visit.id),
                )
                for visit in session.scalars(select(ContactVisit).order_by(ContactVisit.visited_on.desc()))
            )

    def detail(self, visit_id: str, today: date) -> VisitDetail:
        """One visit with its problems and questions."""
        with self._uow.read() as session:
            visit = session.get_one(ContactVisit, visit_id)
            tribunal = session.scalars(select(Tribunal)).one()
            return VisitDetail(
                id=visit.id,
                tribunal_name=tribunal.name,
                court_name=tribunal.court_name,
                planned_on=visit.planned_on,
                facts=VisitFacts(
                    visit.visited_on,
                    visit.contact_name,
                    visit.moved_reason,
                    visit.business_note,
                    visit.mediation_note,
                    visit.planning_note,
                    visit.safety_note,
                ),
                completed_at=visit.completed_at,
                problems=_problems(session, today, ContactProblem.visit_id == visit_id),
                questions=_questions(session, ContactQuestion.visit_id == visit_id),
            )


def _write(visit: ContactVisit, facts: VisitFacts) -> None:
    visit.contact_name = facts.contact_name.strip()
    visit.moved_reason = facts.moved_reason.strip()
    visit.business_note = facts.business_note.strip()
    visit.mediation_note = facts.mediation_note.strip()
    visit.planning_note = facts.planning_note.strip()
    visit.safety_note = facts.safety_note.strip()


def _unfinished(session: Session, visit_id: str) -> ContactVisit:
    visit = session.get_one(ContactVisit, visit_id)
    if visit.completed_at is not None:
        raise KnownError("visit_completed")
    return visit


def _problems(session: Session, today: date, *which: ColumnElement[bool]) -> tuple[ProblemRow, ...]:
    query = (
        select(ContactProblem, ContactVisit.visited_on, StaffMember.name)
        .join(ContactVisit, ContactVisit.id == ContactProblem.visit_id)
        .outerjoin(StaffMember, StaffMember.id == ContactProblem.owner_id)
        .where(*which)
        .order_by(ContactProblem.due_on, ContactProblem.id)
    )
    return tuple(_problem_row(problem, found_on, owner, today) for problem, found_on, owner in session.execute(query))


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


def _questions(session: Session, *which: ColumnElement[bool]) -> tuple[QuestionRow, ...]:
    query = (
        select(ContactQuestion, ContactVisit.visited_on, Dispute.case_no, Dispute.provisional_no)
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
            case_no or provisional_no or "",
            question.text,
            question.status,
            question.answer,
        )
        for question, asked_on, case_no, provisional_no in session.execute(query)
    )
