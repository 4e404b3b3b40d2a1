"""What review and appeal bring to the workbench: decisions that took effect, reviews to do, defects to put right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Select, exists, func, select

from tribunal_desktop.models import Appeal, Deadline, DecisionEffect, QualityReview, ReviewItem
from tribunal_desktop.rules.quality_review import DEFECTS
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.appeal_reading import TERM_RULES
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.workbench_query import Asked, waiting_disputes
from tribunal_desktop.services.workbench_views import Decision, DecisionKind

_SECTION = "review"


def review_decisions(asked: Asked) -> Iterator[Decision]:
    """The effect of decisions is everybody's; a review is its reviewer's, a defect the judge's."""
    yield from waiting_disputes(
        asked.session, DecisionKind.EFFECT_TO_NOTE, _terms_ended(asked.today), "cases", section=_SECTION
    )
    own = select(QualityReview.dispute_id).where(
        QualityReview.finished_at.is_(None), QualityReview.reviewer_id == asked.actor.id
    )
    to_do = own.order_by(QualityReview.assigned_at, QualityReview.draw_place)
    yield from waiting_disputes(asked.session, DecisionKind.REVIEW_TO_DO, to_do, "cases", section=_SECTION)
    if may(asked.actor.post, Right.DRAW_REVIEW):
        objected = select(QualityReview.dispute_id).where(
            QualityReview.objected.is_(True),
            QualityReview.objection_decided_at.is_(None),
            QualityReview.judge_id != asked.actor.id,
        )
        objected = objected.order_by(QualityReview.replied_at)
        yield from waiting_disputes(asked.session, DecisionKind.REVIEW_OBJECTED, objected, "cases", section=_SECTION)
    wrong = (
        select(ReviewItem.dispute_id)
        .where(
            ReviewItem.rectified_on.is_(None),
            ReviewItem.mark.in_(DEFECTS),
            ReviewItem.rectify_by_id == asked.actor.id,
        )
        .group_by(ReviewItem.dispute_id)
        .order_by(func.min(ReviewItem.rectify_due_on))
    )
    yield from waiting_disputes(asked.session, DecisionKind.DEFECT_TO_RECTIFY, wrong, "cases", section=_SECTION)


def _terms_ended(today: date) -> Select[Any]:
    """Disputes whose last term of appeal ended, with no appeal and no note of effect."""
    return (
        select(Deadline.dispute_id)
        .where(
            Deadline.rule_id.in_(TERM_RULES.values()),
            Deadline.done_on.is_(None),
            ~exists().where(Appeal.dispute_id == Deadline.dispute_id, Appeal.undone_on.is_(None)),
            ~exists().where(DecisionEffect.dispute_id == Deadline.dispute_id, DecisionEffect.undone_on.is_(None)),
        )
        .group_by(Deadline.dispute_id)
        .having(func.max(Deadline.due_on) < today)
        .order_by(func.max(Deadline.due_on))
    )
