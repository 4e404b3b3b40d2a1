"""Judicial volunteers (司法志愿者): how they were taken on, with whom they work, at what, and how they are scored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import AidTask, Degree, RecruitStep


class VolunteerCandidate(Recorded, Base):
    """Somebody who wants to become a volunteer (志愿者候选人)."""

    __tablename__ = "volunteer_candidate"
    record_type = "volunteer_candidate"

    id: Mapped[Id]
    name: Mapped[str]
    township: Mapped[str]
    phone: Mapped[str] = mapped_column(default="")
    applied_on: Mapped[date]
    volunteer_id: Mapped[str | None] = mapped_column(ForeignKey("volunteer.id"), default=None)
    """The volunteer they became with the last step."""
    withdrawn_on: Mapped[date | None] = mapped_column(default=None)
    withdrawn_reason: Mapped[str] = mapped_column(default="")


class RecruitmentStep(Recorded, Base):
    """One step of taking somebody on (招录步骤): done on a day by somebody, or skipped for a reason."""

    __tablename__ = "recruitment_step"
    __table_args__ = (UniqueConstraint("candidate_id", "step"),)
    record_type = "recruitment_step"

    id: Mapped[Id]
    candidate_id: Mapped[str] = mapped_column(ForeignKey("volunteer_candidate.id"))
    step: Mapped[RecruitStep]
    done_on: Mapped[date]
    step_actor: Mapped[str]
    """Who took the step, or decided to skip it."""
    words: Mapped[str] = mapped_column(default="")
    skipped_reason: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime]
    recorded_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))


class VolunteerTerms(Recorded, Base):
    """Facts of a volunteer's contract (合同事项); pay itself is the township's business."""

    __tablename__ = "volunteer_terms"
    __table_args__ = (UniqueConstraint("volunteer_id"),)
    record_type = "volunteer_terms"

    id: Mapped[Id]
    volunteer_id: Mapped[str] = mapped_column(ForeignKey("volunteer.id"))
    birth_date: Mapped[date | None] = mapped_column(default=None)
    degree: Mapped[Degree | None] = mapped_column(default=None)
    service_from: Mapped[date | None] = mapped_column(default=None)
    employer: Mapped[str] = mapped_column(default="")
    """The township's labour company that signed the contract."""
    contract_until: Mapped[date | None] = mapped_column(default=None)
    monthly_pay_fen: Mapped[int | None] = mapped_column(default=None)
    five_insurances: Mapped[bool] = mapped_column(default=False)
    pledged_on: Mapped[date | None] = mapped_column(default=None)
    """When the pledge of confidentiality (保密承诺书) was signed."""


class VolunteerPairing(Recorded, Base):
    """A judge and the one volunteer who helps them (一对一结对)."""

    __tablename__ = "volunteer_pairing"
    __table_args__ = (
        Index("ix_volunteer_pairing_judge_now", "judge_id", unique=True, sqlite_where=text("ended_on IS NULL")),
        Index("ix_volunteer_pairing_volunteer_now", "volunteer_id", unique=True, sqlite_where=text("ended_on IS NULL")),
    )
    record_type = "volunteer_pairing"

    id: Mapped[Id]
    judge_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    volunteer_id: Mapped[str] = mapped_column(ForeignKey("volunteer.id"))
    started_on: Mapped[date]
    ended_on: Mapped[date | None] = mapped_column(default=None)
    """The first day they no longer worked together."""
    ended_reason: Mapped[str] = mapped_column(default="")


class VolunteerTask(Recorded, Base):
    """A task a judge gave to a volunteer (志愿者任务)."""

    __tablename__ = "volunteer_task"
    __table_args__ = (
        Index("ix_volunteer_task_open", "volunteer_id", "done_on", "due_on"),
        Index("ix_volunteer_task_dispute", "dispute_id"),
    )
    record_type = "volunteer_task"

    id: Mapped[Id]
    volunteer_id: Mapped[str] = mapped_column(ForeignKey("volunteer.id"))
    judge_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    kind: Mapped[AidTask]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    words: Mapped[str]
    assigned_at: Mapped[datetime]
    due_on: Mapped[date]
    done_on: Mapped[date | None] = mapped_column(default=None)
    spent_minutes: Mapped[int | None] = mapped_column(default=None)
    overtime_minutes: Mapped[int] = mapped_column(default=0)
    done_words: Mapped[str] = mapped_column(default="")


class OutingVolunteer(Recorded, Base):
    """A volunteer who went along on a circuit trip (随行志愿者): the trip itself is logged once, in the circuit log."""

    __tablename__ = "outing_volunteer"
    __table_args__ = (UniqueConstraint("trip_id", "volunteer_id"), Index("ix_outing_volunteer_who", "volunteer_id"))
    record_type = "outing_volunteer"

    id: Mapped[Id]
    trip_id: Mapped[str] = mapped_column(ForeignKey("circuit_trip.id"))
    volunteer_id: Mapped[str] = mapped_column(ForeignKey("volunteer.id"))


class VolunteerScore(Recorded, Base):
    """The score sheet of a volunteer for one month (月度评分表); its total is always added up from its marks."""

    __tablename__ = "volunteer_score"
    __table_args__ = (
        UniqueConstraint("volunteer_id", "scored_month"),
        Index("ix_volunteer_score_month", "scored_month"),
    )
    record_type = "volunteer_score"

    id: Mapped[Id]
    volunteer_id: Mapped[str] = mapped_column(ForeignKey("volunteer.id"))
    judge_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    scored_month: Mapped[date]
    """The first day of the month."""
    score_sheet: Mapped[str] = mapped_column(String(32))
    """Version of the sheet it was marked on."""
    item_marks: Mapped[str]
    """Marks by item as JSON."""
    comment: Mapped[str] = mapped_column(default="")
    marked_at: Mapped[datetime]
    marked_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))


class ReplacementNotice(Recorded, Base):
    """Notice to the township to replace a volunteer (更换志愿者的函) and its answer."""

    __tablename__ = "replacement_notice"
    __table_args__ = (Index("ix_replacement_notice_volunteer", "volunteer_id", "made_on"),)
    record_type = "replacement_notice"

    id: Mapped[Id]
    volunteer_id: Mapped[str] = mapped_column(ForeignKey("volunteer.id"))
    judge_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    township: Mapped[str]
    reason: Mapped[str]
    evidence: Mapped[str]
    made_on: Mapped[date]
    reply_by: Mapped[date]
    document_id: Mapped[str | None] = mapped_column(ForeignKey("issued_document.id"), default=None)
    replied_on: Mapped[date | None] = mapped_column(default=None)
    reply_words: Mapped[str] = mapped_column(default="")
