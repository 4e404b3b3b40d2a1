"""Circuit trials: trips, stops, the disputes taken along, what was done."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import ActivityKind, PlaceKind, TripStatus


class CircuitTrip(Recorded, Base):
    """A circuit trip (巡回审判行程; CPL 138)."""

    __tablename__ = "circuit_trip"
    __table_args__ = (Index("ix_circuit_trip_planned", "planned_on"),)
    record_type = "circuit_trip"

    id: Mapped[Id]
    name: Mapped[str]
    planned_on: Mapped[date]
    judge_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    assistant_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    clerk_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    vehicle: Mapped[str] = mapped_column(default="")
    kilometres: Mapped[int | None] = mapped_column(default=None)
    status: Mapped[TripStatus] = mapped_column(default=TripStatus.PLANNED)
    started_at: Mapped[datetime | None] = mapped_column(default=None)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
    closing_note: Mapped[str] = mapped_column(default="")


class CircuitStop(Recorded, Base):
    """A place on a trip (巡回点)."""

    __tablename__ = "circuit_stop"
    __table_args__ = (Index("ix_circuit_stop_trip", "trip_id", "position"),)
    record_type = "circuit_stop"

    id: Mapped[Id]
    trip_id: Mapped[str] = mapped_column(ForeignKey("circuit_trip.id"))
    position: Mapped[int]
    village_id: Mapped[str | None] = mapped_column(ForeignKey("village.id"), default=None)
    place_kind: Mapped[PlaceKind]
    place_name: Mapped[str]
    planned_time: Mapped[str] = mapped_column(String(5), default="")
    """Planned arrival as local «HH:MM», empty when open."""


class CircuitStopDispute(Recorded, Base):
    """A dispute taken along to a stop (随行案件)."""

    __tablename__ = "circuit_stop_dispute"
    __table_args__ = (UniqueConstraint("stop_id", "dispute_id"), Index("ix_circuit_stop_dispute_dispute", "dispute_id"))
    record_type = "circuit_stop_dispute"

    id: Mapped[Id]
    stop_id: Mapped[str] = mapped_column(ForeignKey("circuit_stop.id"))
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))


class CircuitActivity(Recorded, Base):
    """One thing done at a stop (现场活动): entered once, counted in every report."""

    __tablename__ = "circuit_activity"
    __table_args__ = (
        Index("ix_circuit_activity_stop", "stop_id", "started_at"),
        Index("ix_circuit_activity_started", "started_at"),
        Index("ix_circuit_activity_dispute", "dispute_id"),
    )
    record_type = "circuit_activity"

    id: Mapped[Id]
    stop_id: Mapped[str] = mapped_column(ForeignKey("circuit_stop.id"))
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    kind: Mapped[ActivityKind]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    audience_count: Mapped[int | None] = mapped_column(default=None)
    is_public: Mapped[bool] = mapped_column(default=True)
    summary: Mapped[str] = mapped_column(default="")
    settled_on_spot: Mapped[bool] = mapped_column(default=False)
