"""Element sheets of disputes: the sheet in use, both sides' answers, what a person decided, and series."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import ElementMark, ElementSide, ElementSource, ElementStance


class DisputeSheet(Recorded, Base):
    """An element sheet (要素表) of a dispute; another one may take its place, and both keep their answers."""

    __tablename__ = "dispute_sheet"
    __table_args__ = (Index("ix_dispute_sheet_dispute", "dispute_id", "sheet_key", unique=True),)
    record_type = "dispute_sheet"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    sheet_key: Mapped[str] = mapped_column(String(32))
    sheet_version: Mapped[str] = mapped_column(String(16))
    in_use: Mapped[bool] = mapped_column(default=True)
    cause_code: Mapped[str | None] = mapped_column(String(16), default=None)
    """Cause of the dispute when a person last chose this sheet: a later change of it asks again."""
    cause_version: Mapped[str | None] = mapped_column(String(8), default=None)
    chosen_at: Mapped[datetime]
    series_id: Mapped[str | None] = mapped_column(ForeignKey("element_series.id"), default=None)
    """Set where a series brought the sheet."""


class PartyElement(Recorded, Base):
    """One side's answer to one element (当事人要素陈述)."""

    __tablename__ = "party_element"
    __table_args__ = (
        Index("ix_party_element_sheet", "sheet_id", "element_id", "side", unique=True),
        Index("ix_party_element_dispute", "dispute_id"),
        Index("ix_party_element_series", "series_id"),
    )
    record_type = "party_element"

    id: Mapped[Id]
    sheet_id: Mapped[str] = mapped_column(ForeignKey("dispute_sheet.id"))
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    element_id: Mapped[str] = mapped_column(String(48))
    side: Mapped[ElementSide]
    stance: Mapped[ElementStance]
    value: Mapped[str] = mapped_column(default="")
    words: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")
    source: Mapped[ElementSource]
    answered_at: Mapped[datetime]
    series_id: Mapped[str | None] = mapped_column(ForeignKey("element_series.id"), default=None)
    """The series the answer was copied with; a later answer of the side itself ends that."""


class ElementPoint(Recorded, Base):
    """What a person decided about an element (争点标注) and what the court found (查明)."""

    __tablename__ = "element_point"
    __table_args__ = (
        Index("ix_element_point_sheet", "sheet_id", "element_id", unique=True),
        Index("ix_element_point_dispute", "dispute_id"),
    )
    record_type = "element_point"

    id: Mapped[Id]
    sheet_id: Mapped[str] = mapped_column(ForeignKey("dispute_sheet.id"))
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    element_id: Mapped[str] = mapped_column(String(48))
    decided: Mapped[ElementMark | None] = mapped_column(default=None)
    decided_note: Mapped[str] = mapped_column(default="")
    answers_digest: Mapped[str] = mapped_column(String(16), default="")
    """The answers the decision was made on."""
    decided_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    found: Mapped[str] = mapped_column(default="")


class ElementSeries(Recorded, Base):
    """One sheet copied to the cases of a series (系列案套用), kept also when it was taken back."""

    __tablename__ = "element_series"
    __table_args__ = (Index("ix_element_series_dispute", "dispute_id"),)
    record_type = "element_series"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    """The case the answers were taken from."""
    disputes: Mapped[int]
    answers: Mapped[int]
    copied_at: Mapped[datetime]
    copied_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    undone_at: Mapped[datetime | None] = mapped_column(default=None)
