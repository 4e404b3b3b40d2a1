"""Tables of the tribunal's own that stand in place of those the product ships."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import OwnTableKind


class OwnTable(Recorded, Base):
    """A table as the tribunal wants it from a day on (本庭标准); without rows the shipped one holds again."""

    __tablename__ = "own_table"
    __table_args__ = (Index("ix_own_table_kind", "table_kind", "from_on"),)
    record_type = "own_table"

    id: Mapped[Id]
    table_kind: Mapped[OwnTableKind]
    from_on: Mapped[date]
    table_rows: Mapped[str] = mapped_column(Text, default="")
    """The rows as JSON; empty where the shipped table holds again."""
    basis: Mapped[str] = mapped_column(default="")
    """The decision it rests on."""
    made_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    made_at: Mapped[datetime]
