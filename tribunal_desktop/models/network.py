"""The service network (服务网络): stations and studios, who visited them, court liaisons, requests to grid workers."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import GridKind, StationKind, StationWay


class Station(Recorded, Base):
    """A place where the tribunal is met outside its house (工作站、工作室、服务点; S001 case 20, 1+8+N)."""

    __tablename__ = "station"
    record_type = "station"

    id: Mapped[Id]
    station_kind: Mapped[StationKind]
    name: Mapped[str]
    township: Mapped[str] = mapped_column(default="")
    village_id: Mapped[str | None] = mapped_column(ForeignKey("village.id"), default=None)
    address: Mapped[str] = mapped_column(default="")
    keeper: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    duty_days: Mapped[str] = mapped_column(default="")
    """When somebody is there, in words."""
    mediator_id: Mapped[str | None] = mapped_column(ForeignKey("mediator.id"), default=None)
    """Whose name a studio bears (个人品牌工作室; S001 case 33)."""
    active: Mapped[bool] = mapped_column(default=True)


class StationContact(Recorded, Base):
    """Somebody of the tribunal was there, or guided by phone (走访、电话指导)."""

    __tablename__ = "station_contact"
    __table_args__ = (Index("ix_station_contact_station", "station_id", "contacted_on"),)
    record_type = "station_contact"

    id: Mapped[Id]
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    contacted_on: Mapped[date]
    way: Mapped[StationWay]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    note: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(default=None)
    """The next visit as planned then."""


class Liaison(Recorded, Base):
    """A named contact of the court for one village (诉讼联络员; S001 case 39)."""

    __tablename__ = "liaison"
    __table_args__ = (Index("ix_liaison_village", "village_id", "until"),)
    record_type = "liaison"

    id: Mapped[Id]
    name: Mapped[str]
    calling: Mapped[str] = mapped_column(default="")
    """Mediator, grid worker, head of the village committee …"""
    phone: Mapped[str] = mapped_column(default="")
    village_id: Mapped[str] = mapped_column(ForeignKey("village.id"))
    since: Mapped[date]
    until: Mapped[date | None] = mapped_column(default=None)


class GridRequest(Recorded, Base):
    """One of the four kinds of work asked of a grid worker (网格协助事项; S001 case 25)."""

    __tablename__ = "grid_request"
    __table_args__ = (Index("ix_grid_request_asked", "asked_on"), Index("ix_grid_request_dispute", "dispute_id"))
    record_type = "grid_request"

    id: Mapped[Id]
    grid_kind: Mapped[GridKind]
    worker_id: Mapped[str] = mapped_column(ForeignKey("grid_worker.id"))
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    wanted: Mapped[str]
    asked_on: Mapped[date]
    answered_on: Mapped[date | None] = mapped_column(default=None)
    succeeded: Mapped[bool | None] = mapped_column(default=None)
    answer_text: Mapped[str] = mapped_column(default="")
