"""Who acts for a party, and where its papers go."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import AgentKind


class Agent(Recorded, Base):
    """A person who acts for a party in the suit (诉讼代理人; CPL 61, 62); at most two at a time."""

    __tablename__ = "agent"
    __table_args__ = (Index("ix_agent_dispute", "dispute_id", "party_id"), Index("ix_agent_party", "party_id"))
    record_type = "agent"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    party_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    name: Mapped[str]
    kind: Mapped[AgentKind]
    firm: Mapped[str] = mapped_column(default="")
    """Law firm or legal service office; for an employee the employer, for a recommended citizen who recommended."""
    licence_no: Mapped[str] = mapped_column(default="")
    relation: Mapped[str] = mapped_column(default="")
    """How a near relative is related to the party."""
    id_number: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    powers: Mapped[str] = mapped_column(default="")
    """Special powers the power of attorney names, comma-separated; none is a general authority (CPL 62)."""
    from_on: Mapped[date]
    to_on: Mapped[date | None] = mapped_column(default=None)
    ended_reason: Mapped[str] = mapped_column(default="")


class ServiceAddress(Recorded, Base):
    """The address a party confirmed for its papers (送达地址确认书; 法释〔2004〕13号); the newest holds."""

    __tablename__ = "service_address"
    __table_args__ = (Index("ix_service_address_party", "party_id", "confirmed_on", "id"),)
    record_type = "service_address"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"), index=True)
    party_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    address: Mapped[str]
    recipient: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    electronic: Mapped[bool] = mapped_column(default=False)
    """The party agreed to electronic service (CPL 90)."""
    electronic_address: Mapped[str] = mapped_column(default="")
    confirmed_on: Mapped[date]
    paper_signed: Mapped[bool] = mapped_column(default=True)
    """False while the form was only taken down and waits for a signature."""
