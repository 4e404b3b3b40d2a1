"""Training sessions and who was there (培训)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import MemberKind


class TrainingSession(Recorded, Base):
    """One course (培训班次)."""

    __tablename__ = "training_session"
    __table_args__ = (Index("ix_training_session_day", "held_on"),)
    record_type = "training_session"

    id: Mapped[Id]
    title: Mapped[str]
    held_on: Mapped[date]
    taught_minutes: Mapped[int]
    place: Mapped[str] = mapped_column(default="")
    host_name: Mapped[str] = mapped_column(default="")
    """Who held it."""


class TrainingAttendance(Recorded, Base):
    """Somebody who was there, and for how long (参训记录)."""

    __tablename__ = "training_attendance"
    __table_args__ = (
        UniqueConstraint("training_id", "person_id"),
        Index("ix_training_attendance_person", "person_id", "training_id"),
    )
    record_type = "training_attendance"

    id: Mapped[Id]
    training_id: Mapped[str] = mapped_column(ForeignKey("training_session.id"))
    member_kind: Mapped[MemberKind]
    person_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    person_name: Mapped[str]
    attended_minutes: Mapped[int]
