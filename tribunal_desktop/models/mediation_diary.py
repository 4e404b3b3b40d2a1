"""The contact diary of a mediation, and the facts nobody disputes."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import ContactWay


class MediationContact(Recorded, Base):
    """One contact of a mediation between its sittings (联系记录); what was said is confidential (Int 146)."""

    __tablename__ = "mediation_contact"
    __table_args__ = (
        Index("ix_mediation_contact_case", "mediation_case_id", "contacted_at", "id"),
        Index("ix_mediation_contact_next", "next_done", "next_on"),
    )
    record_type = "mediation_contact"

    id: Mapped[Id]
    mediation_case_id: Mapped[str] = mapped_column(ForeignKey("mediation_case.id"))
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"), index=True)
    contacted_at: Mapped[datetime]
    contact_way: Mapped[ContactWay]
    with_whom: Mapped[str] = mapped_column(default="", info=LOCAL)
    point: Mapped[str] = mapped_column(info=LOCAL)
    next_step: Mapped[str] = mapped_column(default="", info=LOCAL)
    next_on: Mapped[date | None] = mapped_column(default=None)
    next_done: Mapped[bool] = mapped_column(default=False)


class UndisputedFact(Recorded, Base):
    """A fact no party disputes (无争议事实; OMED 18): kept apart from every note, the only part the trial gets."""

    __tablename__ = "undisputed_fact"
    __table_args__ = (Index("ix_undisputed_fact_case", "mediation_case_id", "position"),)
    record_type = "undisputed_fact"

    id: Mapped[Id]
    mediation_case_id: Mapped[str] = mapped_column(ForeignKey("mediation_case.id"))
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"), index=True)
    position: Mapped[int]
    text: Mapped[str]
