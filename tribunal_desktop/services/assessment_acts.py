"""The acts behind a number in words: day, number, whom or where, and the page that opens them (佐证)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Agreement,
    CircuitActivity,
    CircuitStop,
    CircuitTrip,
    Dispute,
    MediationCase,
    MediationSession,
    Mediator,
    PaymentDuty,
    Village,
)
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.scoring import Fact
from tribunal_desktop.services.assessment_facts import ACTIVITY, AGREEMENT, DISPUTE, DUTY, MEDIATION, SITTING, VILLAGE
from tribunal_desktop.services.assessment_rows import Act
from tribunal_desktop.services.parties import in_one_line, party_names

Tags = Mapping[str, tuple[str, ...]]
"""Ids of acts with the facts each counts in."""

_CLOSINGS = {"closings_same_period", "closed_cases", "trial_days"}


def acts_behind(session: Session, facts: Mapping[str, Fact]) -> tuple[Act, ...]:
    """Every act of ``facts`` once, the latest first; what has no day comes last."""
    by_kind: dict[str, dict[str, tuple[str, ...]]] = {}
    for fact_id, fact in facts.items():
        for kind, act_id in fact.evidence:
            tags = by_kind.setdefault(kind, {})
            tags[act_id] = (*tags.get(act_id, ()), fact_id)
    found = [act for kind, tags in by_kind.items() for act in _READERS[kind](session, tags)]
    latest_first = sorted(reversed(found), key=lambda act: act.on or date.min, reverse=True)
    return (*(act for act in latest_first if act.on), *(act for act in found if act.on is None))


def _disputes(session: Session, tags: Tags) -> Iterator[Act]:
    parties = party_names(session, list(tags))
    for dispute in session.scalars(select(Dispute).where(Dispute.id.in_(tags)).order_by(Dispute.id)):
        facts = tags[dispute.id]
        closed = bool(_CLOSINGS.intersection(facts))
        if closed:
            on = dispute.closed_on
        elif "village_disputes" in facts:
            on = beijing_day(dispute.received_at)
        else:
            on = dispute.filed_on
        yield Act(
            on=on,
            number=dispute.number,
            title=in_one_line(parties[dispute.id]),
            state=dispute.outcome if closed else dispute.stage,
            facts=facts,
            page="cases",
            item=dispute.id,
        )


def _mediations(session: Session, tags: Tags) -> Iterator[Act]:
    rows = session.execute(
        select(MediationCase, Mediator.name, Dispute.number)
        .join(Mediator, Mediator.id == MediationCase.mediator_id)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .where(MediationCase.id.in_(tags))
        .order_by(MediationCase.id)
    )
    for case, mediator, number in rows:
        yield Act(case.ended_on, number, mediator, case.status, tags[case.id], "mediation", case.dispute_id)


def _sittings(session: Session, tags: Tags) -> Iterator[Act]:
    """Where a sitting was held and how it ended; what was said there stays confidential (Int 146)."""
    rows = session.execute(
        select(MediationSession, MediationCase.dispute_id, Dispute.number)
        .join(MediationCase, MediationCase.id == MediationSession.mediation_case_id)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .where(MediationSession.id.in_(tags))
        .order_by(MediationSession.started_at, MediationSession.id)
    )
    for sitting, dispute_id, number in rows:
        on = beijing_day(sitting.started_at)
        yield Act(on, number, sitting.place, sitting.result, tags[sitting.id], "mediation", dispute_id)


def _agreements(session: Session, tags: Tags) -> Iterator[Act]:
    rows = session.execute(
        select(Agreement.id, Agreement.agreed_on, MediationCase.dispute_id, MediationCase.status, Dispute.number)
        .join(MediationCase, MediationCase.id == Agreement.mediation_case_id)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .where(Agreement.id.in_(tags))
        .order_by(Agreement.id)
    ).all()
    parties = party_names(session, [row.dispute_id for row in rows])
    for row in rows:
        title = in_one_line(parties[row.dispute_id])
        yield Act(row.agreed_on, row.number, title, row.status, tags[row.id], "mediation", row.dispute_id)


def _duties(session: Session, tags: Tags) -> Iterator[Act]:
    """Court documents with a duty to pay; they open where their payments stand."""
    rows = session.execute(
        select(PaymentDuty, Dispute.number)
        .join(Dispute, Dispute.id == PaymentDuty.dispute_id)
        .where(PaymentDuty.id.in_(tags))
        .order_by(PaymentDuty.id)
    ).all()
    parties = party_names(session, [duty.dispute_id for duty, _ in rows])
    for duty, number in rows:
        title = in_one_line(parties[duty.dispute_id])
        item = f"{duty.dispute_id}#performance"
        yield Act(duty.effective_on, number, title, duty.source, tags[duty.id], "cases", item)


def _activities(session: Session, tags: Tags) -> Iterator[Act]:
    rows = session.execute(
        select(CircuitActivity, CircuitStop.place_name, CircuitTrip.id, CircuitTrip.name)
        .join(CircuitStop, CircuitStop.id == CircuitActivity.stop_id)
        .join(CircuitTrip, CircuitTrip.id == CircuitStop.trip_id)
        .where(CircuitActivity.id.in_(tags))
        .order_by(CircuitActivity.started_at, CircuitActivity.id)
    )
    for activity, place, trip_id, trip in rows:
        on = beijing_day(activity.started_at)
        yield Act(on, trip, place, activity.kind, tags[activity.id], "circuit", trip_id)


def _villages(session: Session, tags: Tags) -> Iterator[Act]:
    rows = session.execute(
        select(Village.id, Village.name, Village.township)
        .where(Village.id.in_(tags))
        .order_by(Village.township, Village.name)
    )
    for village_id, name, township in rows:
        yield Act(None, township, name, None, tags[village_id], "", village_id)


_READERS: dict[str, Callable[[Session, Tags], Iterator[Act]]] = {
    DISPUTE: _disputes,
    MEDIATION: _mediations,
    SITTING: _sittings,
    AGREEMENT: _agreements,
    DUTY: _duties,
    ACTIVITY: _activities,
    VILLAGE: _villages,
}
