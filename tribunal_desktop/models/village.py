"""The way of a village towards «village without litigation» (无讼村), as others granted or withdrew it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import HarmonyStatus


class VillageStatus(Recorded, Base):
    """One step on that way (无讼村创建记录; S001 case 18): the newest holds, none is ever deleted."""

    __tablename__ = "village_status"
    __table_args__ = (Index("ix_village_status_village", "village_id", "since_on", "id"),)
    record_type = "village_status"

    id: Mapped[Id]
    village_id: Mapped[str] = mapped_column(ForeignKey("village.id"))
    status: Mapped[HarmonyStatus]
    since_on: Mapped[date]
    granted_by: Mapped[str]
    """Who granted, withdrew or started it: the town, the county's political-legal committee …"""
    basis_text: Mapped[str] = mapped_column(default="")
    """Number of the paper, or the criteria that were met."""
