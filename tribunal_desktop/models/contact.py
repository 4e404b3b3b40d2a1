"""Monthly visits of the court contact person: four duties, problems with due dates, questions."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import ProblemKind, ProblemStatus, QuestionStatus


class ContactVisit(Recorded, Base):
    """A visit of the court contact person (法庭联络员), as a rule on the first Saturday (S001 case 34)."""

    __tablename__ = "contact_visit"
    record_type = "contact_visit"

    id: Mapped[Id]
    visited_on: Mapped[date] = mapped_column(unique=True)
    planned_on: Mapped[date]
    """The month's first Saturday."""
    moved_reason: Mapped[str] = mapped_column(default="")
    contact_name: Mapped[str]
    business_note: Mapped[str] = mapped_column(default="")
    mediation_note: Mapped[str] = mapped_column(default="")
    planning_note: Mapped[str] = mapped_column(default="")
    safety_note: Mapped[str] = mapped_column(default="")
    completed_at: Mapped[datetime | None] = mapped_column(default=None)


class ContactProblem(Recorded, Base):
    """A problem found on a visit (问题) with its owner and due date."""

    __tablename__ = "contact_problem"
    __table_args__ = (
        Index("ix_contact_problem_visit", "visit_id"),
        Index("ix_contact_problem_due", "status", "due_on"),
    )
    record_type = "contact_problem"

    id: Mapped[Id]
    visit_id: Mapped[str] = mapped_column(ForeignKey("contact_visit.id"))
    kind: Mapped[ProblemKind]
    text: Mapped[str]
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    due_on: Mapped[date]
    status: Mapped[ProblemStatus] = mapped_column(default=ProblemStatus.OPEN)
    done_on: Mapped[date | None] = mapped_column(default=None)
    done_note: Mapped[str] = mapped_column(default="")


class ContactQuestion(Recorded, Base):
    """A question carried up to the professional judges' meeting (咨询问题) and its answer."""

    __tablename__ = "contact_question"
    __table_args__ = (Index("ix_contact_question_visit", "visit_id"),)
    record_type = "contact_question"

    id: Mapped[Id]
    visit_id: Mapped[str] = mapped_column(ForeignKey("contact_visit.id"))
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    text: Mapped[str]
    status: Mapped[QuestionStatus] = mapped_column(default=QuestionStatus.ASKED)
    answer: Mapped[str] = mapped_column(default="")
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
