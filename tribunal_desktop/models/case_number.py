"""Formal case numbers: the blocks leased to this computer and every number that was given or made void."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import NumberSource, VoidReason


class NumberBlock(Base):
    """A block of case numbers (号段) the parent court leased to this store; known there, so never reported."""

    __tablename__ = "number_block"
    __table_args__ = (Index("ix_number_block_series", "year", "series", "first", unique=True),)

    id: Mapped[Id]
    """The lease's id, given by the parent court."""
    line: Mapped[str] = mapped_column(String(32))
    """The life of the store it was leased to."""
    court_code: Mapped[str] = mapped_column(String(8))
    year: Mapped[int]
    series: Mapped[str] = mapped_column(String(6))
    """Specialised prefix, if any, and type code."""
    ordinal: Mapped[int]
    first: Mapped[int]
    last: Mapped[int]
    next: Mapped[int]
    """The first serial not given yet; ``last`` + 1 when the block is used up."""
    leased_at: Mapped[datetime]
    stopped_at: Mapped[datetime | None] = mapped_column(default=None)
    """When its rest was given up because this store turned out to be a restored or copied one."""
    content: Mapped[bytes] = mapped_column(LargeBinary)
    """The signed entry, so that the lease can be proved for ever."""


class IssuedNumber(Recorded, Base):
    """A formal number (案号) that was given; void ones stay, with their reason, and are never given again."""

    __tablename__ = "issued_number"
    __table_args__ = (
        Index("ix_issued_number_dispute", "dispute_id", "issued_at"),
        Index("ix_issued_number_void", "voided_at"),
    )
    record_type = "issued_number"

    id: Mapped[Id]
    number: Mapped[str] = mapped_column(unique=True)
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    """None for a number that went by: nobody has it."""
    source: Mapped[NumberSource]
    block_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), default=None)
    replaced: Mapped[str] = mapped_column(default="")
    """The provisional number it took the place of; both stay with the dispute."""
    given_on: Mapped[date]
    issued_at: Mapped[datetime]
    issued_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    voided_at: Mapped[datetime | None] = mapped_column(default=None)
    voided_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    void_reason: Mapped[VoidReason | None] = mapped_column(default=None)
    void_words: Mapped[str] = mapped_column(default="")
