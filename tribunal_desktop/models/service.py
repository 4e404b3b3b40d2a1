"""Service of process (送达): each attempt to bring papers to a recipient, and what became of it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import ServedPaper, ServiceResult, ServiceWay


class ServiceAttempt(Recorded, Base):
    """One attempt (送达) to one recipient by one way; several papers may go together."""

    __tablename__ = "service_attempt"
    __table_args__ = (
        Index("ix_service_attempt_dispute", "dispute_id", "sent_on", "id"),
        Index("ix_service_attempt_sent", "sent_on", "way", "result"),
        Index("ix_service_attempt_tracking", "tracking_no"),
    )
    record_type = "service_attempt"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    party_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    way: Mapped[ServiceWay]
    address: Mapped[str] = mapped_column(default="")
    """Where to, or the electronic address; for an announcement where it was published."""
    own_address: Mapped[bool] = mapped_column(default=False)
    """The party confirmed it itself (送达地址确认书): a letter that came back counts (法释〔2004〕13号 11)."""
    sent_on: Mapped[date]
    server: Mapped[str] = mapped_column(default="")
    tracking_no: Mapped[str] = mapped_column(default="")
    result: Mapped[ServiceResult] = mapped_column(default=ServiceResult.PENDING)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the papers were handed over, left, refused or came back."""
    served_on: Mapped[date | None] = mapped_column(default=None)
    """The day that counts as the day of service; none while the papers are not served."""
    received_by: Mapped[str] = mapped_column(default="")
    relation: Mapped[str] = mapped_column(default="")
    """Who took the papers for the recipient, and how they are related."""
    reason: Mapped[str] = mapped_column(default="")
    """Why the papers were refused or came back."""
    witness: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")
    """Photos or recording that prove a refusal or a leaving."""
    take_back_reason: Mapped[str] = mapped_column(default="")
    """Why a result that was noted before was taken back."""


class ServedItem(Recorded, Base):
    """A paper of an attempt with its copies (送达文书名称、件数)."""

    __tablename__ = "served_item"
    __table_args__ = (Index("ix_served_item_attempt", "attempt_id"), Index("ix_served_item_dispute", "dispute_id"))
    record_type = "served_item"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    attempt_id: Mapped[str] = mapped_column(ForeignKey("service_attempt.id"))
    paper: Mapped[ServedPaper]
    name: Mapped[str] = mapped_column(default="")
    """Its own name when the list does not have it."""
    copies: Mapped[int] = mapped_column(default=1)
