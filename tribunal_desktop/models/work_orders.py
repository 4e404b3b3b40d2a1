"""Auxiliary affairs done by outsourced staff (辅助事务外包): orders, results, acceptance."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import OrderKind, OrderResult


class WorkOrder(Recorded, Base):
    """An order to outsourced staff (委托单), its result and whether it was accepted."""

    __tablename__ = "work_order"
    __table_args__ = (Index("ix_work_order_ordered", "ordered_on"), Index("ix_work_order_dispute", "dispute_id"))
    record_type = "work_order"

    id: Mapped[Id]
    kind: Mapped[OrderKind]
    organisation: Mapped[str]
    """The studio or firm, as a notary office."""
    worker_name: Mapped[str]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    words: Mapped[str]
    ordered_on: Mapped[date]
    ordered_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    due_on: Mapped[date]
    done_on: Mapped[date | None] = mapped_column(default=None)
    order_result: Mapped[OrderResult | None] = mapped_column(default=None)
    done_words: Mapped[str] = mapped_column(default="")
    order_accepted: Mapped[bool | None] = mapped_column(default=None)
    accepted_on: Mapped[date | None] = mapped_column(default=None)
    accepted_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    refusal_words: Mapped[str] = mapped_column(default="")
