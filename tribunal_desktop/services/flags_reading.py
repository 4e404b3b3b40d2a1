"""Reads what the rules of the four types need to know of disputes, for one case or for all that are open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from tribunal_desktop.models import CaseFlag, Deadline, Dispute, Party
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.four_types import FlagFacts, Overdue, Proposal, Related, propose
from tribunal_desktop.rules.terms import FlagState, PartyKind, PartyRole, Stage
from tribunal_desktop.services.four_types_table import indicators
from tribunal_desktop.services.reference import Reference

_TRIAL_LIMITS = "T-%"
OPEN = Dispute.stage.in_([stage for stage in Stage if stage is not Stage.CLOSED])
"""Every dispute that has not ended."""


@dataclass(frozen=True)
class Hit:
    """A proposal no person has decided on."""

    dispute_id: str
    proposal: Proposal


def undecided(session: Session, reference: Reference, which: ColumnElement[bool], today: date) -> Iterator[Hit]:
    """What the rules propose for the disputes of ``which`` and nobody confirmed or rejected yet."""
    decided: dict[str, set[str]] = defaultdict(set)
    answers = select(CaseFlag).join(Dispute, Dispute.id == CaseFlag.dispute_id).where(which)
    for flag in session.scalars(answers):
        decided[flag.dispute_id].add(flag.evidence_key)
        if flag.state is FlagState.CONFIRMED:
            decided[flag.dispute_id].add(flag.indicator)
    for dispute_id, facts in read_facts(session, reference, which, today).items():
        for proposal in propose(tuple(indicators().values()), facts, today):
            if not decided[dispute_id] & {proposal.key, proposal.indicator.id}:
                yield Hit(dispute_id, proposal)


def read_facts(session: Session, reference: Reference, which: ColumnElement[bool], today: date) -> dict[str, FlagFacts]:
    """The facts of the disputes of ``which``, oldest first; a handful of queries however many there are."""
    parties = _parties(session, which)
    related = _related(session, which)
    overdue = _overdue(session, reference, which, today)
    causes = select(Dispute.cause_code, func.count()).group_by(Dispute.cause_code)
    by_cause = {cause: count for cause, count in session.execute(causes)}
    known = sum(by_cause.values())
    facts = {}
    rows = select(
        Dispute.id,
        Dispute.received_at,
        Dispute.amount_fen,
        Dispute.cause_code,
        Dispute.cause_version,
        Dispute.claim_text,
        Dispute.facts_text,
    )
    for row in session.execute(rows.where(which).order_by(Dispute.received_at, Dispute.id)):
        sides = parties[row.id]
        facts[row.id] = FlagFacts(
            received_on=beijing_day(row.received_at),
            plaintiffs=sum(role is PartyRole.PLAINTIFF for role, _, _ in sides),
            defendants=sum(role is PartyRole.DEFENDANT for role, _, _ in sides),
            organisations=tuple(name for _, kind, name in sides if kind is not PartyKind.NATURAL),
            amount_fen=row.amount_fen,
            causes=_with_headings(reference, row.cause_code, row.cause_version),
            text=f"{row.claim_text}\n{row.facts_text}",
            related=tuple(related[row.id]),
            overdue=tuple(overdue[row.id]),
            same_cause=by_cause[row.cause_code],
            known=known,
        )
    return facts


def _parties(session: Session, which: ColumnElement[bool]) -> dict[str, list[tuple[PartyRole, PartyKind, str]]]:
    found: dict[str, list[tuple[PartyRole, PartyKind, str]]] = defaultdict(list)
    rows = select(Party.dispute_id, Party.role, Party.kind, Party.name).join(Dispute, Dispute.id == Party.dispute_id)
    for dispute_id, role, kind, name in session.execute(rows.where(which).order_by(Party.dispute_id, Party.position)):
        found[dispute_id].append((role, kind, name))
    return found


def _related(session: Session, which: ColumnElement[bool]) -> dict[str, list[Related]]:
    """Other disputes in which a defendant of the same name stands with the same cause."""
    defendant, same = aliased(Party), aliased(Party)
    other = aliased(Dispute)
    rows = (
        select(Dispute.id, other.id, other.number, other.received_at, other.closed_on, other.outcome)
        .join(defendant, (defendant.dispute_id == Dispute.id) & (defendant.role == PartyRole.DEFENDANT))
        .join(same, (same.name == defendant.name) & (same.role == PartyRole.DEFENDANT))
        .join(other, (other.id == same.dispute_id) & (other.cause_code == Dispute.cause_code))
        .where(which, other.id != Dispute.id)
        .distinct()
    )
    found: dict[str, list[Related]] = defaultdict(list)
    for dispute_id, other_id, number, received_at, closed_on, outcome in session.execute(rows):
        found[dispute_id].append(Related(other_id, number, beijing_day(received_at), closed_on, outcome))
    return found


def _overdue(
    session: Session, reference: Reference, which: ColumnElement[bool], today: date
) -> dict[str, list[Overdue]]:
    rows = (
        select(Deadline.dispute_id, Deadline.rule_id, Deadline.started_on, Deadline.due_on)
        .join(Dispute, Dispute.id == Deadline.dispute_id)
        .where(which, Deadline.done_on.is_(None), Deadline.due_on < today, Deadline.rule_id.like(_TRIAL_LIMITS))
        .order_by(Deadline.due_on, Deadline.id)
    )
    found: dict[str, list[Overdue]] = defaultdict(list)
    for dispute_id, rule_id, started_on, due_on in session.execute(rows):
        found[dispute_id].append(Overdue(reference.limit(rule_id, started_on).name, due_on))
    return found


def _with_headings(reference: Reference, code: str | None, version: str | None) -> frozenset[str]:
    cause = reference.cause(code, version or "") if code else None
    return frozenset(each.code for each in reference.cause_path(cause)) if cause else frozenset()
