"""Reads what the rules of the four types need to know of disputes: a few indexed questions for any number of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import CaseFlag, Deadline, Dispute, Party
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.four_types import FlagFacts, Overdue, Proposal, Related, propose
from tribunal_desktop.rules.terms import FlagState, PartyKind, PartyRole
from tribunal_desktop.services.four_types_table import indicators
from tribunal_desktop.services.reference import Reference

TRIAL_LIMITS = "T-%"
_Side = tuple[PartyRole, PartyKind, str]


@dataclass(frozen=True)
class Hit:
    """A proposal no person has decided on."""

    dispute_id: str
    proposal: Proposal


def undecided(session: Session, reference: Reference, dispute_ids: Sequence[str], today: date) -> Iterator[Hit]:
    """What the rules propose for some disputes and nobody confirmed or rejected yet."""
    yield from hits_of(session, read_facts(session, reference, dispute_ids, today), today)


def hits_of(session: Session, facts: Mapping[str, FlagFacts], today: date) -> Iterator[Hit]:
    """What the rules propose on these facts and nobody confirmed or rejected yet."""
    decided: dict[str, set[str]] = defaultdict(set)
    for flag in session.scalars(select(CaseFlag).where(CaseFlag.dispute_id.in_(facts))):
        decided[flag.dispute_id].add(flag.evidence_key)
        if flag.state is FlagState.CONFIRMED:
            decided[flag.dispute_id].add(flag.indicator)
    for dispute_id, known in facts.items():
        for proposal in propose(tuple(indicators().values()), known, today):
            if not decided[dispute_id] & {proposal.key, proposal.indicator.id}:
                yield Hit(dispute_id, proposal)


def read_facts(session: Session, reference: Reference, dispute_ids: Sequence[str], today: date) -> dict[str, FlagFacts]:
    """The facts of some disputes, in the order of their ids."""
    if not dispute_ids:
        return {}
    rows = session.execute(
        select(
            Dispute.id,
            Dispute.received_at,
            Dispute.amount_fen,
            Dispute.cause_code,
            Dispute.cause_version,
            Dispute.claim_text,
            Dispute.facts_text,
        )
        .where(Dispute.id.in_(dispute_ids))
        .order_by(Dispute.id)
    ).all()
    sides = _sides(session, dispute_ids)
    related = _related(session, rows, sides)
    overdue = _overdue(session, reference, dispute_ids, today)
    by_cause = _by_cause(session, {row.cause_code for row in rows})
    known = session.scalar(select(func.count()).select_from(Dispute)) or 0
    return {
        row.id: FlagFacts(
            received_on=beijing_day(row.received_at),
            plaintiffs=sum(role is PartyRole.PLAINTIFF for role, _, _ in sides[row.id]),
            defendants=sum(role is PartyRole.DEFENDANT for role, _, _ in sides[row.id]),
            organisations=tuple(name for _, kind, name in sides[row.id] if kind is not PartyKind.NATURAL),
            amount_fen=row.amount_fen,
            causes=_with_headings(reference, row.cause_code, row.cause_version),
            text=f"{row.claim_text}\n{row.facts_text}",
            related=related[row.id],
            overdue=tuple(overdue[row.id]),
            same_cause=by_cause.get(row.cause_code, 0),
            known=known,
        )
        for row in rows
    }


def _sides(session: Session, dispute_ids: Sequence[str]) -> dict[str, list[_Side]]:
    found: dict[str, list[_Side]] = defaultdict(list)
    rows = select(Party.dispute_id, Party.role, Party.kind, Party.name).where(Party.dispute_id.in_(dispute_ids))
    for dispute_id, role, kind, name in session.execute(rows.order_by(Party.dispute_id, Party.position)):
        found[dispute_id].append((role, kind, name))
    return found


def _related(
    session: Session, disputes: Sequence[Row[*tuple[Any, ...]]], sides: Mapping[str, Sequence[_Side]]
) -> dict[str, tuple[Related, ...]]:
    """Other disputes in which a defendant of the same name stands with the same cause.

    Asked from the names on: as one join SQLite begins with the cause, which thousands share.
    """
    accused = {row.id: {name for role, _, name in sides[row.id] if role is PartyRole.DEFENDANT} for row in disputes}
    known = _accused(session, set().union(*accused.values()))
    return {
        row.id: tuple(
            {
                other.dispute_id: other
                for name in sorted(accused[row.id])
                for other in known[name, row.cause_code]
                if other.dispute_id != row.id
            }.values()
        )
        for row in disputes
    }


def _accused(session: Session, names: Iterable[str]) -> dict[tuple[str, str | None], list[Related]]:
    """Disputes by the name of a defendant and their cause."""
    found: dict[tuple[str, str | None], list[Related]] = defaultdict(list)
    rows = session.execute(
        select(
            Party.name,
            Dispute.cause_code,
            Dispute.id,
            Dispute.number,
            Dispute.received_at,
            Dispute.closed_on,
            Dispute.outcome,
        )
        .join(Dispute, Dispute.id == Party.dispute_id)
        .where(Party.name.in_(sorted(names)), Party.role == PartyRole.DEFENDANT)
    )
    for name, cause, dispute_id, number, received_at, closed_on, outcome in rows:
        found[name, cause].append(Related(dispute_id, number, beijing_day(received_at), closed_on, outcome))
    return found


def _overdue(
    session: Session, reference: Reference, dispute_ids: Sequence[str], today: date
) -> dict[str, list[Overdue]]:
    rows = (
        select(Deadline.dispute_id, Deadline.rule_id, Deadline.started_on, Deadline.due_on)
        .where(
            Deadline.dispute_id.in_(dispute_ids),
            Deadline.done_on.is_(None),
            Deadline.due_on < today,
            Deadline.rule_id.like(TRIAL_LIMITS),
        )
        .order_by(Deadline.due_on, Deadline.id)
    )
    found: dict[str, list[Overdue]] = defaultdict(list)
    for dispute_id, rule_id, started_on, due_on in session.execute(rows):
        found[dispute_id].append(Overdue(reference.limit(rule_id, started_on).name, due_on))
    return found


def _by_cause(session: Session, causes: Iterable[str | None]) -> dict[str | None, int]:
    counts = select(Dispute.cause_code, func.count()).where(Dispute.cause_code.in_([code for code in causes if code]))
    return {row[0]: row[1] for row in session.execute(counts.group_by(Dispute.cause_code))}


def _with_headings(reference: Reference, code: str | None, version: str | None) -> frozenset[str]:
    cause = reference.cause(code, version or "") if code else None
    return frozenset(each.code for each in reference.cause_path(cause)) if cause else frozenset()
