"""The procedure of a dispute: what was answered, advised, chosen and converted, and the wages it is measured by."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import ProcedureAct, Track


class ProcedureDecision(Recorded, Base):
    """One decision on the procedure (程序适用), kept for good; the newest holds."""

    __tablename__ = "procedure_decision"
    __table_args__ = (
        Index("ix_procedure_decision_dispute", "dispute_id", "decided_at", "id"),
        Index("ix_procedure_decision_untold", "dispute_id", "act", "told_on", "decided_at"),
    )
    record_type = "procedure_decision"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    act: Mapped[ProcedureAct]
    track: Mapped[Track]
    """The procedure from now on."""
    from_track: Mapped[Track | None] = mapped_column(default=None)
    advised: Mapped[Track | None] = mapped_column(default=None)
    """What the tests came to when it was chosen; another than ``track`` has its reason in ``words``."""
    facts_json: Mapped[str] = mapped_column(default="{}")
    """The answers to the tests: id of the test to yes or no."""
    wage_fen: Mapped[int | None] = mapped_column(default=None)
    wage_words: Mapped[str] = mapped_column(default="")
    """The published yearly wage it was measured by, with province, year and source."""
    words: Mapped[str] = mapped_column(default="")
    """Reason of an override, ground of a conversion, or why an objection was rejected."""
    ruling: Mapped[str] = mapped_column(default="")
    """Number or date of the ruling, where one is needed."""
    decided_on: Mapped[date]
    decided_at: Mapped[datetime]
    decided_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    old_limit: Mapped[str | None] = mapped_column(String(16), default=None)
    new_limit: Mapped[str | None] = mapped_column(String(16), default=None)
    old_due_on: Mapped[date | None] = mapped_column(default=None)
    new_due_on: Mapped[date | None] = mapped_column(default=None)
    top_up_fen: Mapped[int | None] = mapped_column(default=None)
    """What is left to pay because the case is no longer summary; None where nothing changes or no sum is known."""
    told_on: Mapped[date | None] = mapped_column(default=None)
    """When the parties were told of small claims: judge, finality, limit, fee (Int 274)."""
    told_how: Mapped[str] = mapped_column(default="")


class PublishedWage(Recorded, Base):
    """Average yearly wage of a province (就业人员年平均工资) as it was published; entered from the publication."""

    __tablename__ = "published_wage"
    __table_args__ = (Index("ix_published_wage_province", "province", "published_on"),)
    record_type = "published_wage"

    id: Mapped[Id]
    province: Mapped[str]
    year: Mapped[int]
    amount_fen: Mapped[int]
    published_on: Mapped[date]
    source: Mapped[str]
    entered_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
