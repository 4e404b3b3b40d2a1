"""Draws of jurors with their seats and substitutes, and who asked for jurors."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.ranked_draw import RankedDrawColumns, RankedPlaceColumns
from tribunal_desktop.models.recorded import Recorded


class JurorDraw(RankedDrawColumns, Recorded, Base):
    """A random draw of jurors (随机抽取人民陪审员); without ``decided_at`` it waits for its seed."""

    __tablename__ = "juror_draw"
    __table_args__ = (
        Index("ix_juror_draw_dispute", "dispute_id", "opened_at", "id"),
        Index("ix_juror_draw_opened", "opened_at"),
    )
    record_type = "juror_draw"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    hearing_on: Mapped[date]
    panel_size: Mapped[int]
    why_late: Mapped[str] = mapped_column(default="")
    """Why it was made less than seven days before the hearing."""


class JurorPlace(RankedPlaceColumns, Recorded, Base):
    """A place of a draw: seats first, then substitutes in their order (抽中与候补)."""

    __tablename__ = "juror_place"
    __table_args__ = (
        Index("ix_juror_place_draw", "draw_id", "position"),
        Index("ix_juror_place_juror", "juror_id", "state"),
    )
    record_type = "juror_place"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    draw_id: Mapped[str] = mapped_column(ForeignKey("juror_draw.id"))
    juror_id: Mapped[str] = mapped_column(ForeignKey("juror.id"))
    juror_name: Mapped[str]


class JurorRequest(Recorded, Base):
    """A party asked for jurors (申请人民陪审员参审; PAI 2)."""

    __tablename__ = "juror_request"
    __table_args__ = (Index("ix_juror_request_dispute", "dispute_id", "asked_on"),)
    record_type = "juror_request"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    party_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    told_on: Mapped[date]
    asked_on: Mapped[date]
    last_on: Mapped[date]
    """Last of the five days."""
    noted_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
