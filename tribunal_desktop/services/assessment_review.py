"""What review and appeal give self-assessment: defective cases of those reviewed, decisions not appealed.

Somebody without a case reviewed, or without a decision whose terms of appeal are on file, gets no such fact at all:
the score then says that it is missing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Dispute, QualityReview
from tribunal_desktop.rules.quality_review import DEFECTIVE_GRADES
from tribunal_desktop.rules.scoring import EvidenceRef, Fact
from tribunal_desktop.services.appeal_reading import appealed, known_decisions

_TEAM = (Dispute.judge_id, Dispute.assistant_id, Dispute.clerk_id)


def review_facts(
    session: Session, people: Iterable[str], begins: datetime, over: datetime
) -> dict[str, dict[str, Fact]]:
    """Cases reviewed from ``begins`` until before ``over``, and those of them found defective, for each of a team."""
    rows = session.execute(
        select(Dispute.id, QualityReview.grade, *_TEAM)
        .join(QualityReview, QualityReview.dispute_id == Dispute.id)
        .where(QualityReview.finished_at >= begins, QualityReview.finished_at < over)
        .order_by(QualityReview.finished_at, QualityReview.id)
    ).all()
    found = [(row, row.grade in DEFECTIVE_GRADES) for row in rows]
    return _facts(people, found, "reviewed_cases", "defective_cases")


def appeal_facts(session: Session, people: Iterable[str], first: date, last: date) -> dict[str, dict[str, Fact]]:
    """Decisions closed from ``first`` to ``last`` that could be appealed, and those that were not."""
    rows = session.execute(
        select(Dispute.id, appealed().label("appealed"), *_TEAM)
        .where(Dispute.closed_on.between(first, last), known_decisions())
        .order_by(Dispute.closed_on, Dispute.id)
    ).all()
    return _facts(people, [(row, not row.appealed) for row in rows], "appealable", "accepted_judgments")


def _facts(people: Iterable[str], found: list[tuple[Any, bool]], every: str, some: str) -> dict[str, dict[str, Fact]]:
    facts: dict[str, dict[str, Fact]] = {}
    for person in people:
        own = [(row, counts) for row, counts in found if person in (row.judge_id, row.assistant_id, row.clerk_id)]
        if own:
            all_acts: tuple[EvidenceRef, ...] = tuple(("dispute", row.id) for row, _counts in own)
            acts: tuple[EvidenceRef, ...] = tuple(("dispute", row.id) for row, counts in own if counts)
            facts[person] = {every: Fact(Decimal(len(all_acts)), all_acts), some: Fact(Decimal(len(acts)), acts)}
    return facts
