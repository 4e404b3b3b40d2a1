"""What follows a decision of the first instance (上诉、再审与生效)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import (
    AppealChannel,
    AppealedPaper,
    AppealResult,
    EffectBasis,
    RetrialResult,
    ReversalReason,
)


class Appeal(Recorded, Base):
    """One party's appeal (上诉), its way up, and what the second instance made of it."""

    __tablename__ = "appeal"
    __table_args__ = (
        Index("ix_appeal_dispute", "dispute_id", "received_on"),
        Index("ix_appeal_result", "result_on", "result"),
    )
    record_type = "appeal"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    party_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    against: Mapped[AppealedPaper]
    channel: Mapped[AppealChannel]
    received_on: Mapped[date]
    """The day the appeal was handed in; one that was posted in time counts from the posting (CPL 85)."""
    term_ended_on: Mapped[date | None] = mapped_column(default=None)
    """Last day of this party's term as it stood when the appeal came; none when its service is not on file."""
    late_words: Mapped[str] = mapped_column(default="")
    """Why an appeal after the term was taken all the same, for example an application under CPL 86."""
    request_text: Mapped[str] = mapped_column(default="")
    fee_paid_on: Mapped[date | None] = mapped_column(default=None)
    """When the appellant prepaid the fee of the appeal."""
    copy_sent_on: Mapped[date | None] = mapped_column(default=None)
    copy_served_on: Mapped[date | None] = mapped_column(default=None)
    answered_on: Mapped[date | None] = mapped_column(default=None)
    """When the answer came, or the term for it ended without one."""
    sent_up_on: Mapped[date | None] = mapped_column(default=None)
    second_no: Mapped[str] = mapped_column(default="")
    """Case number of the second instance."""
    result: Mapped[AppealResult | None] = mapped_column(default=None)
    result_on: Mapped[date | None] = mapped_column(default=None)
    """When the document of the second instance had reached the last party."""
    reversal: Mapped[ReversalReason | None] = mapped_column(default=None)
    result_text: Mapped[str] = mapped_column(default="")
    take_back_reason: Mapped[str] = mapped_column(default="")
    """Why the last step that was noted was taken back."""
    undone_on: Mapped[date | None] = mapped_column(default=None)
    """When the whole entry was taken back as a mistake."""


class Retrial(Recorded, Base):
    """An application for retrial (申请再审) and its result."""

    __tablename__ = "retrial"
    __table_args__ = (Index("ix_retrial_dispute", "dispute_id", "applied_on"),)
    record_type = "retrial"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    party_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    applied_on: Mapped[date]
    retrial_court: Mapped[str] = mapped_column(default="")
    retrial_no: Mapped[str] = mapped_column(default="")
    result: Mapped[RetrialResult | None] = mapped_column(default=None)
    result_on: Mapped[date | None] = mapped_column(default=None)
    result_text: Mapped[str] = mapped_column(default="")


class DecisionEffect(Recorded, Base):
    """A person's note that the decision has effect (裁判生效); one taken back stays beside the one that holds."""

    __tablename__ = "decision_effect"
    __table_args__ = (Index("ix_decision_effect_dispute", "dispute_id", "undone_on"),)
    record_type = "decision_effect"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    effective_on: Mapped[date]
    computed_on: Mapped[date | None] = mapped_column(default=None)
    """The day the program proposed."""
    effect_basis: Mapped[EffectBasis]
    reason: Mapped[str] = mapped_column(default="")
    """Why the day differs from the one proposed."""
    noted_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    undone_on: Mapped[date | None] = mapped_column(default=None)
    undone_reason: Mapped[str] = mapped_column(default="")
