"""Preservation of property or evidence (保全): asked, ruled, handed over to the enforcement centre, ended."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import PreservationKind, PreservationTime


class Preservation(Recorded, Base):
    """One application for preservation (保全申请) with its way to the enforcement centre and back (S001 case 19)."""

    __tablename__ = "preservation"
    __table_args__ = (
        Index("ix_preservation_dispute", "dispute_id", "asked_at"),
        Index("ix_preservation_out", "returned_on", "handed_over_on"),
    )
    record_type = "preservation"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    applicant_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    respondent_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    kind: Mapped[PreservationKind]
    time: Mapped[PreservationTime]
    object_text: Mapped[str]
    """What is to be preserved: account, vehicle, house."""
    amount_fen: Mapped[int | None] = mapped_column(default=None)
    security_text: Mapped[str] = mapped_column(default="")
    """The security given, or why none was asked for (CPL 103, 104)."""
    asked_at: Mapped[datetime]
    ruled_on: Mapped[date | None] = mapped_column(default=None)
    ruling_no: Mapped[str] = mapped_column(default="")
    refused: Mapped[bool] = mapped_column(default=False)
    handed_over_on: Mapped[date | None] = mapped_column(default=None)
    handed_to: Mapped[str] = mapped_column(default="")
    returned_on: Mapped[date | None] = mapped_column(default=None)
    """When the receipt of the enforcement centre came back."""
    return_note: Mapped[str] = mapped_column(default="")
    measure_on: Mapped[date | None] = mapped_column(default=None)
    """When the property was frozen, sealed or seized; its longest term runs from that day."""
    lifted_on: Mapped[date | None] = mapped_column(default=None)
    lift_reason: Mapped[str] = mapped_column(default="")
