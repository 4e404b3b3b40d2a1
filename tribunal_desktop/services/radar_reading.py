"""Finds the other disputes of a person from the search index, and what is open in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Agent,
    Agreement,
    AgreementClause,
    Deadline,
    Dispute,
    MediationCase,
    Party,
    PaymentDuty,
    PaymentTerm,
    PerformanceInstalment,
)
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.persons import Person, likenesses, plain_name, skeleton
from tribunal_desktop.rules.terms import Likeness, PartyKind, PartyRole, Standing
from tribunal_desktop.services.person_keys import name_tokens, number_tokens, person
from tribunal_desktop.services.radar_views import Sighting, TypedPerson
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.search import found_disputes
from tribunal_desktop.services.search_tokens import haystack, matches, name_lines, words

MOST_LOOKED_THROUGH = 120
"""Newest disputes that share a token with the person; a name borne by more is too common to tell anything."""

_LEAST_PINYIN = 3
_MOST_BY_PINYIN = 40
_LIKENESSES = tuple(Likeness)
_STANDINGS = tuple(Standing)


@dataclass(frozen=True)
class Seen:
    """Somebody in a dispute who may be the person asked for."""

    dispute_id: str
    party_id: str
    """The party itself, or whom the representative or agent stands for."""
    standing: Standing
    role: PartyRole
    who: Person
    by: tuple[Likeness, ...]

    @property
    def rank(self) -> tuple[int, int]:
        """Surer likenesses first, then a party before those who act for one."""
        return _LIKENESSES.index(self.by[0]), _STANDINGS.index(self.standing)


def find_seen(session: Session, typed: TypedPerson, never: str) -> tuple[list[Seen], bool]:
    """At most one for each other dispute, the surest first; and whether there were more than are looked through."""
    asked = person(typed.name, typed.id_number, typed.phone, natural=typed.kind is PartyKind.NATURAL)
    by_pinyin = _is_pinyin(typed.name)
    ids, more = candidates(session, asked)
    if by_pinyin:
        ids |= set(found_disputes(session, typed.name, _MOST_BY_PINYIN))
    best: dict[str, Seen] = {}
    for each in _people(session, ids - {never}):
        by = likenesses(asked, each.who) or (_reads_so(each.who.name, typed.name) if by_pinyin else ())
        if not by:
            continue
        seen = Seen(each.dispute_id, each.party_id, each.standing, each.role, each.who, by)
        known = best.get(each.dispute_id)
        if known is None or seen.rank < known.rank:
            best[each.dispute_id] = seen
    return sorted(best.values(), key=lambda seen: seen.rank), more


def candidates(session: Session, asked: Person) -> tuple[set[str], bool]:
    """Disputes with a person who shares a number or has a like name; numbers first, so that no name drowns them."""
    found: set[str] = set()
    more = False
    for tokens in (number_tokens(asked), name_tokens(asked)):
        if tokens:
            rows = session.execute(_CANDIDATES, {"any_of": " OR ".join(sorted(tokens)), "most": MOST_LOOKED_THROUGH})
            ids = [row.entity_id for row in rows]
            more |= len(ids) == MOST_LOOKED_THROUGH
            found.update(ids)
    return found, more


_CANDIDATES = text(
    "SELECT e.entity_id FROM search_index i JOIN search_entry e ON e.row_no = i.rowid "
    "WHERE i.search_index MATCH :any_of ORDER BY i.rowid DESC LIMIT :most"
)


@dataclass(frozen=True)
class _Stands:
    dispute_id: str
    party_id: str
    standing: Standing
    role: PartyRole
    who: Person


def _people(session: Session, dispute_ids: Collection[str]) -> Iterator[_Stands]:
    """Everybody in these disputes."""
    ids = sorted(dispute_ids)
    columns = (Party.dispute_id, Party.id, Party.role, Party.kind, Party.name, Party.id_number, Party.phone)
    for row in session.execute(select(*columns, Party.representative_name).where(Party.dispute_id.in_(ids))):
        natural = row.kind is PartyKind.NATURAL
        who = person(row.name, row.id_number or "", row.phone or "", natural=natural)
        yield _Stands(row.dispute_id, row.id, Standing.PARTY, row.role, who)
        if row.representative_name:
            acting = person(row.representative_name)
            yield _Stands(row.dispute_id, row.id, Standing.REPRESENTATIVE, row.role, acting)
    agents = select(Agent.dispute_id, Agent.party_id, Party.role, Agent.name, Agent.id_number, Agent.phone)
    acting_for = agents.join(Party, Party.id == Agent.party_id).where(Agent.dispute_id.in_(ids))
    for dispute_id, party_id, role, name, id_number, phone in session.execute(acting_for):
        yield _Stands(dispute_id, party_id, Standing.AGENT, role, person(name, id_number, phone))


def _is_pinyin(typed: str) -> bool:
    plain = typed.replace(" ", "").replace("'", "")
    return plain.isascii() and plain.isalpha() and len(plain) >= _LEAST_PINYIN


def _reads_so(name: str, typed: str) -> tuple[Likeness, ...]:
    lines = haystack(name_lines(name, surname_first=True))
    return (Likeness.READING,) if all(matches(lines, word) for word in words(typed)) else ()


def sightings(
    session: Session, reference: Reference, seen: Sequence[Seen], typed: TypedPerson
) -> Mapping[str, Sighting]:
    """What is open in the disputes of ``seen``, by dispute."""
    by_dispute = {each.dispute_id: each for each in seen}
    ids = sorted(by_dispute)
    promises = _promises(session, {each.party_id for each in seen if each.standing is Standing.PARTY}, ids)
    limits: dict[str, int] = {
        row[0]: row[1]
        for row in session.execute(
            select(Deadline.dispute_id, func.count())
            .where(Deadline.dispute_id.in_(ids), Deadline.done_on.is_(None))
            .group_by(Deadline.dispute_id)
        )
    }
    sides = _sides(session, ids)
    columns = (
        Dispute.id,
        Dispute.number.label("number"),
        Dispute.cause_code,
        Dispute.cause_version,
        Dispute.stage,
        Dispute.outcome,
        Dispute.received_at,
        Dispute.closed_on,
    )
    found = {}
    for row in session.execute(select(*columns).where(Dispute.id.in_(ids))):
        each = by_dispute[row.id]
        others = [name for role, name in sides.get(row.id, ()) if role is not each.role]
        owed = promises.get(row.id, [])
        found[row.id] = Sighting(
            dispute_id=row.id,
            number=row.number,
            cause=reference.cause_name(row.cause_code, row.cause_version),
            stage=row.stage,
            outcome=row.outcome,
            received_on=beijing_day(row.received_at),
            closed_on=row.closed_on,
            standing=each.standing,
            role=each.role,
            other_side="、".join(others),
            open_promises=len(owed),
            owed_fen=sum(amount for amount, _ in owed),
            first_due_on=min((due for _, due in owed), default=None),
            running_limits=limits.get(row.id, 0),
            repeated=each.standing is Standing.PARTY and _same_suit(typed, others, row.cause_code),
        )
    return found


def _same_suit(typed: TypedPerson, others: Sequence[str], cause_code: str | None) -> bool:
    there = {skeleton(name) for name in others}
    same_sides = any(plain_name(name) and skeleton(name) in there for name in typed.against)
    return same_sides and bool(typed.cause_code) and typed.cause_code == cause_code


def _sides(session: Session, ids: Collection[str]) -> dict[str, list[tuple[PartyRole, str]]]:
    found: dict[str, list[tuple[PartyRole, str]]] = {}
    rows = session.execute(
        select(Party.dispute_id, Party.role, Party.name).where(Party.dispute_id.in_(ids)).order_by(Party.position)
    )
    for dispute_id, role, name in rows:
        found.setdefault(dispute_id, []).append((role, name))
    return found


def _promises(session: Session, party_ids: Collection[str], ids: Collection[str]) -> dict[str, list[tuple[int, date]]]:
    """What these parties promised or were ordered to pay and did not, by dispute.

    Paid or not is told apart here: asked in the query, SQLite would walk through every open payment of the store.
    """
    clauses = (
        select(AgreementClause.id, MediationCase.dispute_id)
        .join(Agreement, Agreement.id == AgreementClause.agreement_id)
        .join(MediationCase, MediationCase.id == Agreement.mediation_case_id)
        .where(MediationCase.dispute_id.in_(ids), AgreementClause.obligor_party_id.in_(party_ids))
    )
    duties = select(PaymentDuty.id, PaymentDuty.dispute_id).where(
        PaymentDuty.dispute_id.in_(ids), PaymentDuty.obligor_party_id.in_(party_ids)
    )
    found: dict[str, list[tuple[int, date]]] = {}
    for owners, payments, owner in (
        (clauses, PerformanceInstalment, PerformanceInstalment.clause_id),
        (duties, PaymentTerm, PaymentTerm.duty_id),
    ):
        disputes: dict[str, str] = {row[0]: row[1] for row in session.execute(owners)}
        columns: Any = (owner, payments.amount_fen, payments.due_on, payments.paid_on)
        for owner_id, amount, due, paid in session.execute(select(*columns).where(owner.in_(sorted(disputes)))):
            if paid is None:
                found.setdefault(disputes[owner_id], []).append((amount, due))
    return found
