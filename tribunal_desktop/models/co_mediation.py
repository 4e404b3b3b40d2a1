"""Several mediators of one mediation with their shares of the credit, who of them sat when, who replaced whom."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import MediatorChangeKind


class MediationShare(Recorded, Base):
    """One of several mediators of a mediation (共同调解; TYD 13); a mediation without any has one mediator."""

    __tablename__ = "mediation_share"
    __table_args__ = (
        Index("ix_mediation_share_case", "mediation_case_id", "position"),
        Index("ix_mediation_share_mediator", "mediator_id"),
    )
    record_type = "mediation_share"

    id: Mapped[Id]
    mediation_case_id: Mapped[str] = mapped_column(ForeignKey("mediation_case.id"))
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"), index=True)
    mediator_id: Mapped[str] = mapped_column(ForeignKey("mediator.id"))
    position: Mapped[int]
    chair: Mapped[bool] = mapped_column(default=False)
    share_permille: Mapped[int]
    """Part of the credit; those of one mediation add up to 1000."""


class SessionMediator(Recorded, Base):
    """A mediator who was at a sitting (到场调解员): written once, so a later change of mediators moves nobody's pay."""

    __tablename__ = "session_mediator"
    __table_args__ = (UniqueConstraint("mediation_session_id", "mediator_id"),)
    record_type = "session_mediator"

    id: Mapped[Id]
    mediation_session_id: Mapped[str] = mapped_column(ForeignKey("mediation_session.id"))
    mediator_id: Mapped[str] = mapped_column(ForeignKey("mediator.id"), index=True)


class MediatorChange(Recorded, Base):
    """A mediator gave a mediation to another (更换调解员); kept for ever."""

    __tablename__ = "mediator_change"
    __table_args__ = (
        Index("ix_mediator_change_case", "mediation_case_id", "changed_on"),
        Index("ix_mediator_change_from", "from_mediator_id", "change_kind"),
    )
    record_type = "mediator_change"

    id: Mapped[Id]
    mediation_case_id: Mapped[str] = mapped_column(ForeignKey("mediation_case.id"))
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"), index=True)
    from_mediator_id: Mapped[str] = mapped_column(ForeignKey("mediator.id"))
    to_mediator_id: Mapped[str] = mapped_column(ForeignKey("mediator.id"))
    change_kind: Mapped[MediatorChangeKind]
    changed_on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="", info=LOCAL)
    """Free words about a person: the kind is reported, the words are not."""
