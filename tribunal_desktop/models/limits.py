"""What moves the limits of a case: intervals that do not count, extensions, adjournments; and the duties done."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import AdjournmentGround, DeductionKind, ExtensionDecider


class LimitDeduction(Recorded, Base):
    """An interval that does not count (扣除审限), with its proof; without ``ends_on`` it still runs."""

    __tablename__ = "limit_deduction"
    __table_args__ = (Index("ix_limit_deduction_dispute", "dispute_id", "starts_on"),)
    record_type = "limit_deduction"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    kind: Mapped[DeductionKind]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(default="")
    proof: Mapped[str] = mapped_column(default="")
    """The paper that proves the interval: its name, number or page in the file."""


class LimitExtension(Recorded, Base):
    """A limit was asked to be lengthened (延长审限), and what was decided."""

    __tablename__ = "limit_extension"
    __table_args__ = (Index("ix_limit_extension_dispute", "dispute_id", "applied_on"),)
    record_type = "limit_extension"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    rule_id: Mapped[str] = mapped_column(String(16))
    amount: Mapped[int]
    """In the unit of the limit."""
    applied_on: Mapped[date]
    reason: Mapped[str]
    decided_by: Mapped[ExtensionDecider]
    decided_on: Mapped[date | None] = mapped_column(default=None)
    granted: Mapped[bool] = mapped_column(default=False)
    decision: Mapped[str] = mapped_column(default="")
    """Who decided, and the number of the paper."""


class Adjournment(Recorded, Base):
    """A hearing put off to a later day (延期开庭审理)."""

    __tablename__ = "adjournment"
    __table_args__ = (Index("ix_adjournment_dispute", "dispute_id", "from_on"),)
    record_type = "adjournment"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    from_on: Mapped[date]
    to_on: Mapped[date]
    ground: Mapped[AdjournmentGround]
    reason: Mapped[str] = mapped_column(default="")
    approved_by: Mapped[str] = mapped_column(default="")
    """The president's name, where the ground is another than the law names."""


class DutyDone(Recorded, Base):
    """A duty of a post at a node that someone acted on (履职记录)."""

    __tablename__ = "duty_done"
    __table_args__ = (Index("ix_duty_done_dispute", "dispute_id", "duty", unique=True),)
    record_type = "duty_done"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    duty: Mapped[str] = mapped_column(String(48))
    done_at: Mapped[datetime]
    done_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
