"""What supervision counts: stages as they changed, marks on disputes, hours of supervision."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import CaseMarkKind, Stage


class StageChange(Base):
    """A dispute entering a stage (阶段变更); the unit of work writes it whenever ``Dispute.stage`` changes.

    Stays here: the parent court learns the same from the dispute's own record.
    """

    __tablename__ = "stage_change"
    __table_args__ = (Index("ix_stage_change_dispute", "dispute_id", "entered_on", "row_no"),)

    row_no: Mapped[int] = mapped_column(primary_key=True)
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    stage: Mapped[Stage]
    entered_on: Mapped[date]
    at: Mapped[datetime]
    actor_id: Mapped[str] = mapped_column(String(ID_LENGTH))


class CaseMark(Recorded, Base):
    """Something that happens outside the program and is counted here (庭审直播、文书公开等标记)."""

    __tablename__ = "case_mark"
    __table_args__ = (
        Index("ix_case_mark_dispute", "dispute_id"),
        Index("ix_case_mark_kind", "kind", "marked_on", "dispute_id"),
    )
    record_type = "case_mark"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    kind: Mapped[CaseMarkKind]
    marked_on: Mapped[date]
    link: Mapped[str] = mapped_column(default="")
    """Address or title under which it was published."""


class SupervisionHours(Recorded, Base):
    """Time a leader spent on supervision (审判监督管理工时); shown apart, never counted as cases (002 §8)."""

    __tablename__ = "supervision_hours"
    __table_args__ = (Index("ix_supervision_hours_day", "spent_on", "staff_id"),)
    record_type = "supervision_hours"

    id: Mapped[Id]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    spent_on: Mapped[date]
    minutes: Mapped[int]
    words: Mapped[str]
