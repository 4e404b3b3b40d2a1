"""What a mediator asked before going on: violence in the family, signals of a sham mediation.

Answers about violence and suspicion stay on this computer: such rows are not ``Recorded``, so neither the parent
court's packets nor the trail of the dispute carry them (``docs/decisions/risk-marks.md``).
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.rules.terms import ShamSignal


class SafetyScreen(Base):
    """What one party said when asked about violence (家庭暴力筛查); the latest of each party holds."""

    __tablename__ = "safety_screen"
    __table_args__ = (Index("ix_safety_screen_dispute", "dispute_id", "asked_at"),)

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    party_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    asked_at: Mapped[datetime]
    asked_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    asked_apart: Mapped[bool]
    """The other side did not hear it."""
    said_yes: Mapped[str] = mapped_column(default="")
    """Codes of the questions answered with yes, comma-separated."""
    words: Mapped[str] = mapped_column(default="")


class ShamAnswer(Base):
    """What a person found out about a signal (虚假调解核查)."""

    __tablename__ = "sham_answer"
    __table_args__ = (Index("ix_sham_answer_case", "mediation_case_id"),)

    id: Mapped[Id]
    mediation_case_id: Mapped[str] = mapped_column(ForeignKey("mediation_case.id"))
    signal: Mapped[ShamSignal]
    fact_key: Mapped[str] = mapped_column(String(64))
    """Digest of what the signal rested on: other facts are asked about anew."""
    words: Mapped[str]
    answered_at: Mapped[datetime]
    answered_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
