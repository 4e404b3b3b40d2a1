"""The facts self-assessment scores (考核数据): counted from recorded acts, for everyone at once, each with its acts.

A fact no record can supply is not in the result at all: the score says that it is missing and never guesses.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    CircuitActivity,
    CircuitStop,
    CircuitTrip,
    Dispute,
    MediationCase,
    MediationSession,
    Village,
)
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.performance import rate
from tribunal_desktop.rules.periods import add_months
from tribunal_desktop.rules.scoring import EvidenceRef, Fact
from tribunal_desktop.rules.terms import ActivityKind, MediationStatus
from tribunal_desktop.services.assessment_review import appeal_facts, review_facts
from tribunal_desktop.services.performance_reading import due_documents

DISPUTE = "dispute"
MEDIATION = "mediation_case"
SITTING = "mediation_session"
AGREEMENT = "agreement"
DUTY = "payment_duty"
ACTIVITY = "circuit_activity"
VILLAGE = "village"

LONG_OPEN_MONTHS = 12
_SOME = 400

_PERSONAL = (
    "intake_same_period",
    "closings_same_period",
    "closed_cases",
    "trial_days",
    "open_cases",
    "long_open_cases",
    "performance_due",
    "auto_performed",
    "mediations_entrusted",
    "mediations_entrusted_success",
    "mediations_guided",
    "circuit_activities",
    "publicity_activities",
)
_TEAM = (Dispute.judge_id, Dispute.assistant_id, Dispute.clerk_id)


@dataclass(frozen=True)
class Span:
    """The days that are counted, both included, in Beijing time."""

    starts_on: date
    ends_on: date

    @property
    def begins(self) -> datetime:
        """The first moment that counts."""
        return datetime.combine(self.starts_on, time.min, BEIJING)

    @property
    def over(self) -> datetime:
        """The first moment that no longer counts."""
        return datetime.combine(self.ends_on + timedelta(days=1), time.min, BEIJING)

    def holds(self, day: date | None) -> bool:
        """``day`` is known and counts."""
        return day is not None and self.starts_on <= day <= self.ends_on


@dataclass
class _Count:
    value: int = 0
    acts: list[EvidenceRef] = field(default_factory=list)

    def fact(self) -> Fact:
        return Fact(Decimal(self.value), tuple(self.acts))


class _Tally:
    """Counts by person and fact; an act counts for each of its team who is assessed."""

    def __init__(self, people: Iterable[str]) -> None:
        self.counts = {person: {fact: _Count() for fact in _PERSONAL} for person in people}

    def add(self, row: Any, fact: str, act: EvidenceRef, value: int = 1) -> None:
        for person in {row.judge_id, row.assistant_id, row.clerk_id}:
            if person in self.counts:
                self.add_for(person, fact, act, value)

    def add_for(self, person: str, fact: str, act: EvidenceRef, value: int = 1) -> None:
        count = self.counts[person][fact]
        count.value += value
        count.acts.append(act)


def count_facts(session: Session, people: Mapping[str, str], span: Span) -> dict[str, dict[str, Fact]]:
    """Facts by person and fact id; ``people`` maps ids to names. As many queries for one as for many."""
    tally = _Tally(people)
    _disputes(session, span, tally)
    _performance(session, span, tally)
    _mediations(session, span, tally)
    _guided(session, span, tally, people)
    _circuit(session, span, tally)
    shared = _villages(session, span)
    reviewed = review_facts(session, people, span.begins, span.over)
    appealed = appeal_facts(session, people, span.starts_on, span.ends_on)
    return {
        person: {fact: count.fact() for fact, count in counts.items()}
        | shared
        | reviewed.get(person, {})
        | appealed.get(person, {})
        for person, counts in tally.counts.items()
    }


def _disputes(session: Session, span: Span, tally: _Tally) -> None:
    long_ago = add_months(span.ends_on, -LONG_OPEN_MONTHS)
    rows = session.execute(
        select(Dispute.id, Dispute.filed_on, Dispute.closed_on, *_TEAM)
        .where(Dispute.filed_on <= span.ends_on, or_(Dispute.closed_on.is_(None), Dispute.closed_on >= span.starts_on))
        .order_by(Dispute.filed_on, Dispute.id)
    )
    for row in rows:
        act = (DISPUTE, row.id)
        if span.holds(row.filed_on):
            tally.add(row, "intake_same_period", act)
        if span.holds(row.closed_on):
            tally.add(row, "closings_same_period", act)
            tally.add(row, "closed_cases", act)
            tally.add(row, "trial_days", act, (row.closed_on - row.filed_on).days)
        else:
            tally.add(row, "open_cases", act)
            if row.filed_on < long_ago:
                tally.add(row, "long_open_cases", act)


def _performance(session: Session, span: Span, tally: _Tally) -> None:
    """A document is due when a payment fell due in the span, performed when all of those were paid within it and
    nobody had applied for enforcement; agreements and court documents count alike."""
    due = list(due_documents(session, span.starts_on, span.ends_on))
    performed = set(rate((each.facts for each in due), span.starts_on, span.ends_on).performed)
    ids = sorted({each.dispute_id for each in due})
    teams: dict[str, Any] = {}
    for start in range(0, len(ids), _SOME):
        rows = session.execute(select(Dispute.id, *_TEAM).where(Dispute.id.in_(ids[start : start + _SOME])))
        teams.update((row.id, row) for row in rows)
    for each in due:
        act = (AGREEMENT if each.ref.agreed else DUTY, each.ref.id)
        tally.add(teams[each.dispute_id], "performance_due", act)
        if each.ref.id in performed:
            tally.add(teams[each.dispute_id], "auto_performed", act)


def _mediations(session: Session, span: Span, tally: _Tally) -> None:
    rows = session.execute(
        select(MediationCase.id, MediationCase.status, *_TEAM)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .where(MediationCase.ended_on.between(span.starts_on, span.ends_on))
        .order_by(MediationCase.ended_on, MediationCase.id)
    )
    for row in rows:
        tally.add(row, "mediations_entrusted", (MEDIATION, row.id))
        if row.status is MediationStatus.AGREED:
            tally.add(row, "mediations_entrusted_success", (MEDIATION, row.id))


def _guided(session: Session, span: Span, tally: _Tally, people: Mapping[str, str]) -> None:
    """A sitting counts for those of the dispute's team who are named among its participants."""
    rows = session.execute(
        select(MediationSession.id, MediationSession.participants, *_TEAM)
        .join(MediationCase, MediationCase.id == MediationSession.mediation_case_id)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .where(MediationSession.started_at >= span.begins, MediationSession.started_at < span.over)
        .order_by(MediationSession.started_at, MediationSession.id)
    )
    for row in rows:
        for person in {row.judge_id, row.assistant_id, row.clerk_id} & people.keys():
            if people[person] in row.participants:
                tally.add_for(person, "mediations_guided", (SITTING, row.id))


def _circuit(session: Session, span: Span, tally: _Tally) -> None:
    """One outing entered once: lectures count as legal service, everything else as circuit work."""
    rows = session.execute(
        select(
            CircuitActivity.id,
            CircuitActivity.kind,
            CircuitTrip.judge_id,
            CircuitTrip.assistant_id,
            CircuitTrip.clerk_id,
        )
        .join(CircuitStop, CircuitStop.id == CircuitActivity.stop_id)
        .join(CircuitTrip, CircuitTrip.id == CircuitStop.trip_id)
        .where(CircuitActivity.started_at >= span.begins, CircuitActivity.started_at < span.over)
        .order_by(CircuitActivity.started_at, CircuitActivity.id)
    )
    for row in rows:
        lecture = row.kind is ActivityKind.PUBLICITY
        tally.add(row, "publicity_activities" if lecture else "circuit_activities", (ACTIVITY, row.id))


def _villages(session: Session, span: Span) -> dict[str, Fact]:
    """What belongs to the whole tribunal: disputes received from its villages, and the villages."""
    disputes = session.scalars(
        select(Dispute.id)
        .where(
            and_(Dispute.received_at >= span.begins, Dispute.received_at < span.over), Dispute.village_id.is_not(None)
        )
        .order_by(Dispute.received_at, Dispute.id)
    ).all()
    villages = session.scalars(select(Village.id).order_by(Village.township, Village.name)).all()
    return {"village_disputes": _all(DISPUTE, disputes), "villages": _all(VILLAGE, villages)}


def _all(kind: str, ids: Collection[str]) -> Fact:
    return Fact(Decimal(len(ids)), tuple((kind, each) for each in ids))
