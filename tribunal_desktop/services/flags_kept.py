"""Keeps the proposals of the four types for the workbench: looks again at what changed, never at every open case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from tribunal_desktop.models import Deadline, Dispute, FlagProposal
from tribunal_desktop.rules.four_types import FlagFacts
from tribunal_desktop.rules.terms import Stage
from tribunal_desktop.services.flags_reading import TRIAL_LIMITS, hits_of, read_facts
from tribunal_desktop.services.reference import Reference


def unlooked(session: Session, today: date, most: int) -> list[str]:
    """Disputes to look at: something was written in them, or a trial limit ran out since."""
    changed = select(Dispute.id).where(Dispute.flags_looked_on.is_(None)).order_by(Dispute.id).limit(most)
    ran_out = (
        select(Deadline.dispute_id)
        .join(Dispute, Dispute.id == Deadline.dispute_id)
        .where(
            Deadline.done_on.is_(None),
            Deadline.due_on < today,
            Deadline.rule_id.like(TRIAL_LIMITS),
            Dispute.flags_looked_on <= Deadline.due_on,
        )
        .limit(most)
    )
    found = [*session.scalars(changed), *session.scalars(ran_out)]
    return list(dict.fromkeys(found))[:most]


def look_at(session: Session, reference: Reference, dispute_ids: list[str], today: date) -> None:
    """Keep what the rules propose for some disputes, and anew for the open ones that stand beside them."""
    facts = read_facts(session, reference, dispute_ids, today)
    facts |= read_facts(session, reference, _beside(session, facts), today)
    open_ids = set(session.scalars(select(Dispute.id).where(Dispute.id.in_(facts), Dispute.stage != Stage.CLOSED)))
    hits = hits_of(session, {key: facts[key] for key in facts if key in open_ids}, today)
    rows = [{"dispute_id": hit.dispute_id, "indicator": hit.proposal.indicator.id} for hit in hits]
    session.execute(delete(FlagProposal).where(FlagProposal.dispute_id.in_(facts)))
    if rows:
        session.execute(insert(FlagProposal), rows)
    looked = update(Dispute).where(Dispute.id.in_(facts)).values(flags_looked_on=today)
    session.execute(looked, execution_options={"synchronize_session": False})


def _beside(session: Session, facts: dict[str, FlagFacts]) -> list[str]:
    """Open disputes with the same defendant and cause that were looked at before these changed."""
    ids = _others(facts)
    looked = Dispute.flags_looked_on.is_not(None)
    return list(session.scalars(select(Dispute.id).where(Dispute.id.in_(ids), looked, Dispute.stage != Stage.CLOSED)))


def _others(facts: dict[str, FlagFacts]) -> Iterable[str]:
    known = {other.dispute_id for each in facts.values() for other in each.related if other.closed_on is None}
    return known - facts.keys()
