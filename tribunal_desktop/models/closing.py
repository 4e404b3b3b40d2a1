"""How a dispute was closed (结案), and whether that was taken back."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import ClosingDay, Outcome


class Closing(Recorded, Base):
    """One closing of a dispute; one that was taken back stays beside the one that holds."""

    __tablename__ = "closing"
    __table_args__ = (Index("ix_closing_dispute", "dispute_id", "undone_on"),)
    record_type = "closing"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    outcome: Mapped[Outcome]
    pronounced_on: Mapped[date | None] = mapped_column(default=None)
    closed_on: Mapped[date]
    day_basis: Mapped[ClosingDay]
    main_text: Mapped[str] = mapped_column(default="")
    """What was ordered or agreed (主文)."""
    amount_fen: Mapped[int | None] = mapped_column(default=None)
    """What has to be paid by it in all."""
    performed_at_once: Mapped[bool] = mapped_column(default=False)
    answered: Mapped[str] = mapped_column(default="")
    """Questions of the gate a person answered, comma-separated, with the reason in ``reason``."""
    reason: Mapped[str] = mapped_column(default="")
    undone_on: Mapped[date | None] = mapped_column(default=None)
    undone_reason: Mapped[str] = mapped_column(default="")
