"""How a dispute came to its judge: every draw, designation and reallocation, kept for good."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import AllocationKind, AllocationReason, SeedSource


class Allocation(Recorded, Base):
    """One step of the allocation of a dispute (分案); a draw without ``decided_at`` waits for its seed."""

    __tablename__ = "allocation"
    __table_args__ = (Index("ix_allocation_dispute", "dispute_id", "opened_at", "id"),)
    record_type = "allocation"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    kind: Mapped[AllocationKind]
    opened_at: Mapped[datetime]
    operator_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    from_judge_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    judge_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    decided_at: Mapped[datetime | None] = mapped_column(default=None)

    algorithm: Mapped[str | None] = mapped_column(String(32), default=None)
    """Set where the judge is drawn; what follows up to ``batch`` belongs to the draw."""
    pool_json: Mapped[str | None] = mapped_column(default=None)
    """Who could be drawn with load and weight, who not and why: the canonical JSON that is committed to."""
    commitment: Mapped[str | None] = mapped_column(String(64), default=None)
    sealed_nonce: Mapped[str | None] = mapped_column(String(64), default=None, info=LOCAL)
    """The nonce until the seed is known; it leaves this computer only with the result."""
    nonce: Mapped[str | None] = mapped_column(String(64), default=None)
    seed: Mapped[str | None] = mapped_column(default=None)
    seed_source: Mapped[SeedSource | None] = mapped_column(default=None)
    batch: Mapped[str] = mapped_column(default="")
    """Number of the parent court's seed batch."""

    reason: Mapped[AllocationReason | None] = mapped_column(default=None)
    words: Mapped[str] = mapped_column(default="")
    approver: Mapped[str] = mapped_column(default="")
    notified_on: Mapped[date | None] = mapped_column(default=None)
    """When the parties were told that the judge changed."""
    recusal_answer: Mapped[str] = mapped_column(default="")
    given_up_at: Mapped[datetime | None] = mapped_column(default=None)
    given_up_words: Mapped[str] = mapped_column(default="")
