"""What people answered to the radar's questions, and requests that somebody withdraw."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import (
    OfficerKind,
    RadarKind,
    RadarVerdict,
    RecusalDecider,
    RecusalGround,
    RecusalResult,
)


class RadarAnswer(Recorded, Base):
    """What a person answered to one question of the radar (当事人雷达); the newest answer to a question holds."""

    __tablename__ = "radar_answer"
    __table_args__ = (
        Index("ix_radar_answer_question", "question", "answered_at"),
        Index("ix_radar_answer_dispute", "dispute_id", "answered_at"),
    )
    record_type = "radar_answer"

    id: Mapped[Id]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    """None for an answer given at the counter before the dispute had a number."""
    kind: Mapped[RadarKind]
    question: Mapped[str] = mapped_column(String(40))
    """Fingerprint of what was asked: the two persons, or the officer and the person, whatever the dispute."""
    finding: Mapped[str]
    """The question as it was put."""
    verdict: Mapped[RadarVerdict]
    reason: Mapped[str] = mapped_column(default="")
    answered_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    answered_at: Mapped[datetime]


class RecusalRequest(Recorded, Base):
    """A request that somebody withdraw (回避申请; CPL 47-50); without ``decided_on`` the person stops work."""

    __tablename__ = "recusal_request"
    __table_args__ = (
        Index("ix_recusal_request_dispute", "dispute_id", "decided_on"),
        Index("ix_recusal_request_open", "decided_on", "due_on"),
    )
    record_type = "recusal_request"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    asked_by: Mapped[str]
    """A party, an agent, or the person itself."""
    officer_kind: Mapped[OfficerKind]
    officer_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), default=None)
    """None for somebody on no roster, such as an appraiser or an interpreter."""
    officer_name: Mapped[str]
    ground: Mapped[RecusalGround]
    words: Mapped[str] = mapped_column(default="")
    asked_on: Mapped[date]
    due_on: Mapped[date]
    deadline_id: Mapped[str | None] = mapped_column(ForeignKey("deadline.id"), default=None)
    decider: Mapped[RecusalDecider]
    decider_name: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None] = mapped_column(default=None)
    result: Mapped[RecusalResult | None] = mapped_column(default=None)
    decision_words: Mapped[str] = mapped_column(default="")
    review_asked_on: Mapped[date | None] = mapped_column(default=None)
    review_deadline_id: Mapped[str | None] = mapped_column(ForeignKey("deadline.id"), default=None)
    review_decided_on: Mapped[date | None] = mapped_column(default=None)
    review_result: Mapped[RecusalResult | None] = mapped_column(default=None)
    """One review within three days; the person goes on with the case meanwhile (CPL 50)."""
