"""Monthly visits of the court contact person (法庭联络员): four duties, problems with due dates, questions."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    ContactProblem,
    ContactQuestion,
    ContactVisit,
    StaffMember,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.contact_days import first_saturday
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import Post, ProblemKind, ProblemStatus, QuestionStatus
from tribunal_desktop.rules.visits import VisitFacts, check_problem, check_visit
from tribunal_desktop.services import contact_sheet
from tribunal_desktop.services.contact_rows import (
    ProblemRow,
    QuestionRow,
    VisitAgenda,
    VisitDetail,
    VisitRow,
    problem_rows,
    question_rows,
)
from tribunal_desktop.services.reference import Reference


class ContactVisits:
    """Keeps visits, problems and questions; each method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def agenda(self, today: date) -> VisitAgenda:
        """This month's contact day and what is still owed."""
        day = first_saturday(today.year, today.month)
        newest = select(ContactVisit).order_by(ContactVisit.visited_on.desc()).limit(1)
        with self._uow.read() as session:
            last = session.scalars(newest).first()
            visit = session.scalars(newest.where(ContactVisit.planned_on == day)).first()
            open_problems = problem_rows(session, today, ContactProblem.status == ProblemStatus.OPEN)
            return VisitAgenda(
                planned_on=day,
                holiday=self._reference.calendar.holiday(day),
                visit_id=visit.id if visit else None,
                completed=visit is not None and visit.completed_at is not None,
                contact_name=last.contact_name if last else "",
                overdue=tuple(row for row in open_problems if row.overdue),
                open=tuple(row for row in open_problems if not row.overdue),
                unanswered=question_rows(session, ContactQuestion.status == QuestionStatus.ASKED),
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

    def reopen(self, visit_id: str) -> None:
        """Take «completed» back."""
        with self._uow.write("contact.reopen_visit") as session:
            session.get_one(ContactVisit, visit_id).completed_at = None

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

    def take_back_problem(self, problem_id: str) -> None:
        """Remove a problem that was recorded by mistake; the record of acts keeps that it was there."""
        with self._uow.write("contact.take_back_problem") as session:
            session.delete(session.get_one(ContactProblem, problem_id))

    def mend_problem(self, problem_id: str, note: str) -> None:
        """Mark a problem as mended, saying how. Raises ``problem_note_missing``."""
        if not note.strip():
            raise KnownError("problem_note_missing")
        with self._uow.write("contact.mend_problem") as session:
            row = session.get_one(ContactProblem, problem_id)
            row.status = ProblemStatus.DONE
            row.done_on = self._uow.today()
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

    def take_back_question(self, question_id: str) -> None:
        """Remove a question that was asked by mistake."""
        with self._uow.write("contact.take_back_question") as session:
            session.delete(session.get_one(ContactQuestion, question_id))

    def record_answer(self, question_id: str, answer: str) -> None:
        """Write down the opinion that came back. Raises ``question_not_ready`` when it is empty."""
        if not answer.strip():
            raise KnownError("question_not_ready")
        with self._uow.write("contact.record_answer") as session:
            row = session.get_one(ContactQuestion, question_id)
            row.answer = answer.strip()
            row.status = QuestionStatus.ANSWERED
            row.answered_at = self._uow.clock()

    def forget_answer(self, question_id: str) -> None:
        """Take an answer back: the question waits again."""
        with self._uow.write("contact.forget_answer") as session:
            row = session.get_one(ContactQuestion, question_id)
            row.answer, row.status, row.answered_at = "", QuestionStatus.ASKED, None

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
        """One visit with its problems and questions, and what earlier visits left."""
        with self._uow.read() as session:
            visit = session.get_one(ContactVisit, visit_id)
            tribunal = session.scalars(select(Tribunal)).one()
            before = ContactVisit.visited_on < visit.visited_on
            previous_on = session.scalar(select(func.max(ContactVisit.visited_on)).where(before))
            return VisitDetail(
                id=visit.id,
                tribunal_name=tribunal.name,
                court_name=tribunal.court_name,
                tribunal_head=_tribunal_head(session),
                practice=tribunal.practice,
                planned_on=visit.planned_on,
                previous_on=previous_on,
                facts=_facts(visit),
                completed_at=visit.completed_at,
                problems=problem_rows(session, today, ContactProblem.visit_id == visit_id),
                questions=question_rows(session, ContactQuestion.visit_id == visit_id),
                earlier_problems=self._problems_left(session, visit, previous_on, today),
                earlier_questions=self._questions_left(session, visit, previous_on),
            )

    def sheet(self, visit_id: str, today: date) -> Paper:
        """The visit on paper, to be signed; raises ``KnownError("character_not_printable")``."""
        return contact_sheet.render(self.detail(visit_id, today))

    def _problems_left(
        self, session: Session, visit: ContactVisit, previous_on: date | None, today: date
    ) -> tuple[ProblemRow, ...]:
        if previous_on is None:
            return ()
        open_then = or_(ContactProblem.done_on.is_(None), ContactProblem.done_on >= previous_on)
        return problem_rows(session, today, ContactVisit.visited_on < visit.visited_on, open_then)

    def _questions_left(
        self, session: Session, visit: ContactVisit, previous_on: date | None
    ) -> tuple[QuestionRow, ...]:
        if previous_on is None:
            return ()
        since = datetime.combine(previous_on, time.min, BEIJING)
        unanswered_then = or_(ContactQuestion.answered_at.is_(None), ContactQuestion.answered_at >= since)
        return question_rows(session, ContactVisit.visited_on < visit.visited_on, unanswered_then)


def _facts(visit: ContactVisit) -> VisitFacts:
    return VisitFacts(
        visit.visited_on,
        visit.contact_name,
        visit.moved_reason,
        visit.business_note,
        visit.mediation_note,
        visit.planning_note,
        visit.safety_note,
    )


def _tribunal_head(session: Session) -> str:
    heads = select(StaffMember.name).where(StaffMember.post == Post.TRIBUNAL_HEAD, StaffMember.active)
    return session.scalars(heads.order_by(StaffMember.id)).first() or ""


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
