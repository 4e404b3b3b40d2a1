"""Series of cases that go to one panel (系列案), and what was decided about possible ones."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded


class CaseSeries(Recorded, Base):
    """Cases that belong together (系列案); its members are rows of ``SeriesMember``."""

    __tablename__ = "case_series"
    record_type = "case_series"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    """The lead case (主案): the one the series was begun from."""
    name: Mapped[str]
    why: Mapped[str]
    made_on: Mapped[date]
    made_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))


class SeriesMember(Recorded, Base):
    """A case of a series; ``apart_why`` when it does not follow the series to its judge."""

    __tablename__ = "series_member"
    __table_args__ = (Index("ix_series_member_series", "series_id", "dispute_id"),)
    record_type = "series_member"

    id: Mapped[Id]
    series_id: Mapped[str] = mapped_column(ForeignKey("case_series.id"))
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"), unique=True)
    joined_on: Mapped[date]
    by_hand: Mapped[bool]
    """Linked by a person rather than found by defendant and cause."""
    apart_on: Mapped[date | None] = mapped_column(default=None)
    apart_why: Mapped[str] = mapped_column(default="")


class SeriesAnswer(Recorded, Base):
    """A person's answer that a case found like others is no member of a series (不属系列案)."""

    __tablename__ = "series_answer"
    __table_args__ = (Index("ix_series_answer_dispute", "dispute_id"),)
    record_type = "series_answer"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    words: Mapped[str]
    answered_at: Mapped[datetime]
    answered_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
