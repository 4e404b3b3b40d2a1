"""The staff's way through the posts, the teams they form, and whom they would like to work with."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import CareerStage, MemberKind, MentoringKind, Post, ReserveRole, TeamRole


class StaffProfile(Recorded, Base):
    """What the staffing report and the plans of training need of somebody (人员基本情况)."""

    __tablename__ = "staff_profile"
    __table_args__ = (UniqueConstraint("staff_id"),)
    record_type = "staff_profile"

    id: Mapped[Id]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    birth_date: Mapped[date | None] = mapped_column(default=None)
    joined_on: Mapped[date | None] = mapped_column(default=None)
    """The day they came to the court."""
    career_stage: Mapped[CareerStage | None] = mapped_column(default=None)


class StaffPosting(Recorded, Base):
    """One line of somebody's history of posts (任职经历)."""

    __tablename__ = "staff_posting"
    __table_args__ = (Index("ix_staff_posting_staff", "staff_id", "started_on"),)
    record_type = "staff_posting"

    id: Mapped[Id]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    post: Mapped[Post]
    place: Mapped[str]
    """The tribunal or division."""
    started_on: Mapped[date]
    ended_on: Mapped[date | None] = mapped_column(default=None)
    """The first day they were no longer there."""


class StaffGrade(Recorded, Base):
    """The grade of a clerk or an aide, with the duties that go with it (等级与职责)."""

    __tablename__ = "staff_grade"
    __table_args__ = (Index("ix_staff_grade_staff", "staff_id", "granted_on"),)
    record_type = "staff_grade"

    id: Mapped[Id]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    rank_name: Mapped[str]
    granted_on: Mapped[date]
    words: Mapped[str] = mapped_column(default="")
    """The duties."""


class StaffReserveRole(Recorded, Base):
    """One of the six reserve duties, held for a term (后备岗位)."""

    __tablename__ = "staff_reserve_role"
    __table_args__ = (Index("ix_staff_reserve_role_staff", "staff_id", "started_on"),)
    record_type = "staff_reserve_role"

    id: Mapped[Id]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    reserve_role: Mapped[ReserveRole]
    started_on: Mapped[date]
    until_on: Mapped[date]


class PlanItem(Recorded, Base):
    """One thing somebody is to learn at their stage of experience (培养计划事项)."""

    __tablename__ = "plan_item"
    __table_args__ = (Index("ix_plan_item_staff", "staff_id", "due_on"),)
    record_type = "plan_item"

    id: Mapped[Id]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    career_stage: Mapped[CareerStage]
    title: Mapped[str]
    tags: Mapped[str] = mapped_column(default="")
    """Tags of the task, with 、 between."""
    due_on: Mapped[date]
    done_on: Mapped[date | None] = mapped_column(default=None)


class Mentoring(Recorded, Base):
    """A mentor and the colleague they bring on (导师结对)."""

    __tablename__ = "mentoring"
    record_type = "mentoring"

    id: Mapped[Id]
    mentor_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    started_on: Mapped[date]
    ended_on: Mapped[date | None] = mapped_column(default=None)


class MentoringEntry(Recorded, Base):
    """A line of the mentoring log (带教记录)."""

    __tablename__ = "mentoring_entry"
    __table_args__ = (Index("ix_mentoring_entry_pair", "mentoring_id", "held_on"),)
    record_type = "mentoring_entry"

    id: Mapped[Id]
    mentoring_id: Mapped[str] = mapped_column(ForeignKey("mentoring.id"))
    mentoring_kind: Mapped[MentoringKind]
    held_on: Mapped[date]
    words: Mapped[str]
    result_text: Mapped[str] = mapped_column(default="")
    """Result of an examination, where there was one."""


class Team(Recorded, Base):
    """A team around a judge, made from a template (审判团队)."""

    __tablename__ = "team"
    record_type = "team"

    id: Mapped[Id]
    name: Mapped[str]
    team_template: Mapped[str] = mapped_column(String(32))
    """Key in resources/rules/team_templates.toml."""
    fast_track: Mapped[bool] = mapped_column(default=False)
    """A team for simple cases (速裁团队)."""
    started_on: Mapped[date]
    ended_on: Mapped[date | None] = mapped_column(default=None)


class TeamMember(Recorded, Base):
    """Somebody in a team, in one role, for some time (团队成员)."""

    __tablename__ = "team_member"
    __table_args__ = (
        Index("ix_team_member_team", "team_id", "team_role"),
        Index("ix_team_member_person", "person_id", "team_role"),
    )
    record_type = "team_member"

    id: Mapped[Id]
    team_id: Mapped[str] = mapped_column(ForeignKey("team.id"))
    team_role: Mapped[TeamRole]
    member_kind: Mapped[MemberKind]
    person_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), default=None)
    """None for somebody from outside, who is known by name alone."""
    person_name: Mapped[str]
    started_on: Mapped[date]
    ended_on: Mapped[date | None] = mapped_column(default=None)
    """The first day they were no longer in it."""


class TeamPreference(Recorded, Base):
    """Whom somebody would like to work with, in order (双向选择志愿)."""

    __tablename__ = "team_preference"
    __table_args__ = (UniqueConstraint("staff_id", "chosen_id"),)
    record_type = "team_preference"

    id: Mapped[Id]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    chosen_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    wish_rank: Mapped[int]
    """1 is the first choice."""


class AideMark(Recorded, Base):
    """The mark a judge proposes for somebody who assists (法官对辅助人员的评分建议).

    The parent court is told that it was given, not the mark.
    """

    __tablename__ = "aide_mark"
    __table_args__ = (UniqueConstraint("judge_id", "staff_id", "scored_month"),)
    record_type = "aide_mark"

    id: Mapped[Id]
    judge_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    scored_month: Mapped[date]
    aide_mark: Mapped[int] = mapped_column(info=LOCAL)
    """Out of 100."""
    comment: Mapped[str] = mapped_column(default="", info=LOCAL)
    marked_at: Mapped[datetime]
