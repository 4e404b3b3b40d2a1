"""Who is on duty when and where, and who took whose shift (值班)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import DutyKind, MemberKind


class DutyShift(Recorded, Base):
    """One shift of one person (班次)."""

    __tablename__ = "duty_shift"
    __table_args__ = (
        Index("ix_duty_shift_day", "duty_day", "begins"),
        Index("ix_duty_shift_person", "person_id", "duty_day"),
    )
    record_type = "duty_shift"

    id: Mapped[Id]
    duty_kind: Mapped[DutyKind]
    place: Mapped[str]
    duty_day: Mapped[date]
    begins: Mapped[str] = mapped_column(String(5))
    """Hours and minutes, as in 12:00."""
    ends: Mapped[str] = mapped_column(String(5))
    member_kind: Mapped[MemberKind]
    person_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    person_name: Mapped[str]
    cancelled_on: Mapped[date | None] = mapped_column(default=None)
    cancelled_reason: Mapped[str] = mapped_column(default="")


class DutySwap(Recorded, Base):
    """A shift that went from one person to another (换班); the shift holds who does it now."""

    __tablename__ = "duty_swap"
    __table_args__ = (Index("ix_duty_swap_shift", "shift_id", "swapped_at"),)
    record_type = "duty_swap"

    id: Mapped[Id]
    shift_id: Mapped[str] = mapped_column(ForeignKey("duty_shift.id"))
    from_name: Mapped[str]
    person_name: Mapped[str]
    """Who took it."""
    reason: Mapped[str]
    swapped_at: Mapped[datetime]
    recorded_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
