"""Draws of a mediator with the substitutes."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.ranked_draw import RankedDrawColumns, RankedPlaceColumns
from tribunal_desktop.models.recorded import Recorded


class MediatorDraw(RankedDrawColumns, Recorded, Base):
    """A random draw of a mediator (随机抽取调解员): the parties were asked first and chose none together (TYD 12)."""

    __tablename__ = "mediator_draw"
    __table_args__ = (Index("ix_mediator_draw_dispute", "dispute_id", "opened_at", "id"),)
    record_type = "mediator_draw"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))


class MediatorPlace(RankedPlaceColumns, Recorded, Base):
    """The mediator drawn first, then the substitutes."""

    __tablename__ = "mediator_place"
    __table_args__ = (
        Index("ix_mediator_place_draw", "draw_id", "position"),
        Index("ix_mediator_place_dispute", "dispute_id", "state"),
        Index("ix_mediator_place_mediator", "mediator_id", "state"),
    )
    record_type = "mediator_place"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    draw_id: Mapped[str] = mapped_column(ForeignKey("mediator_draw.id"))
    mediator_id: Mapped[str] = mapped_column(ForeignKey("mediator.id"))
    mediator_name: Mapped[str]
