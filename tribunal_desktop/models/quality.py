"""Quality review of closed cases (案件质量评查): rounds drawn verifiably, sheets, defects and their putting right."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import ItemMark, ReviewGrade, ReviewKind


class ReviewRound(Recorded, Base):
    """A round of review (评查期次); without ``seed`` its draw waits for one."""

    __tablename__ = "review_round"
    __table_args__ = (Index("ix_review_round_ends", "ends_on", "id"),)
    record_type = "review_round"

    id: Mapped[Id]
    kind: Mapped[ReviewKind]
    title: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    """Cases closed on or between these days can be drawn."""
    asked_count: Mapped[int]
    opened_at: Mapped[datetime]
    opened_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    reviewers: Mapped[str]
    """Ids of those who review, comma-separated."""
    algorithm: Mapped[str] = mapped_column(String(32))
    pool_json: Mapped[str]
    """The cases that could be drawn with their judges, and the judges reviewed before: what is committed to."""
    commitment: Mapped[str] = mapped_column(String(64))
    sealed_nonce: Mapped[str | None] = mapped_column(String(64), default=None, info=LOCAL)
    """The nonce until the seed is known."""
    nonce: Mapped[str | None] = mapped_column(String(64), default=None)
    seed: Mapped[str | None] = mapped_column(default=None)
    drawn_at: Mapped[datetime | None] = mapped_column(default=None)


class QualityReview(Recorded, Base):
    """The review of one case by somebody who did not handle it (评查表)."""

    __tablename__ = "quality_review"
    __table_args__ = (
        Index("ix_quality_review_dispute", "dispute_id"),
        Index("ix_quality_review_reviewer", "finished_at", "reviewer_id"),
        Index("ix_quality_review_round", "round_id", "draw_place"),
    )
    record_type = "quality_review"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    round_id: Mapped[str | None] = mapped_column(ForeignKey("review_round.id"), default=None)
    """None for a case taken up by itself."""
    draw_place: Mapped[int] = mapped_column(default=0)
    """In which place of the round it was drawn, from 1."""
    kind: Mapped[ReviewKind]
    review_reason: Mapped[str] = mapped_column(default="")
    judge_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    reviewer_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    """None while nobody was found who did not handle the case."""
    assigned_at: Mapped[datetime]
    sheet_version: Mapped[str] = mapped_column(default="")
    grade: Mapped[ReviewGrade | None] = mapped_column(default=None)
    summary: Mapped[str] = mapped_column(default="")
    finished_at: Mapped[datetime | None] = mapped_column(default=None)
    reply: Mapped[str] = mapped_column(default="")
    """What the judge says to it."""
    replied_at: Mapped[datetime | None] = mapped_column(default=None)
    objected: Mapped[bool] = mapped_column(default=False)
    objection_decision: Mapped[str] = mapped_column(default="")
    objection_decided_at: Mapped[datetime | None] = mapped_column(default=None)
    objection_decided_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)


class ReviewItem(Recorded, Base):
    """An item of the sheet that was not simply met: a defect with its rectification, or not applicable."""

    __tablename__ = "review_item"
    __table_args__ = (
        Index("ix_review_item_review", "review_id", "item", unique=True),
        Index("ix_review_item_open", "rectified_on", "mark"),
    )
    record_type = "review_item"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    review_id: Mapped[str] = mapped_column(ForeignKey("quality_review.id"))
    item: Mapped[str] = mapped_column(String(32))
    mark: Mapped[ItemMark]
    mark_words: Mapped[str] = mapped_column(default="")
    rectify_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    rectify_due_on: Mapped[date | None] = mapped_column(default=None)
    rectified_on: Mapped[date | None] = mapped_column(default=None)
    rectified_words: Mapped[str] = mapped_column(default="")
