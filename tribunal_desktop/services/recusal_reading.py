"""Who is bound by the rules of withdrawal, and what links them with a dispute; within a running transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Agent,
    DeclaredRelative,
    Dispute,
    Juror,
    MediationCase,
    Mediator,
    PanelMember,
    Party,
    RadarAnswer,
    RecusalRequest,
    StaffMember,
    Volunteer,
)
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.identity import normalise_name, normalise_phone
from tribunal_desktop.rules.mediators import RelativeFacts
from tribunal_desktop.rules.particulars import PartyFacts
from tribunal_desktop.rules.recusal import AgentFacts, Hint, Officer, recusal_hints
from tribunal_desktop.rules.terms import OfficerKind, PartyRole, RadarVerdict, RecusalGround, RecusalResult
from tribunal_desktop.services.parties import agents_of, parties_of
from tribunal_desktop.services.radar_questions import fingerprint

OnRoster = StaffMember | Juror | Mediator | Volunteer


def party_facts(parties: Sequence[Party]) -> tuple[PartyFacts, ...]:
    """The parties as the rules of withdrawal need them."""
    return tuple(
        PartyFacts(
            role=party.role,
            kind=party.kind,
            name=party.name,
            id_number=party.id_number or "",
            phone=party.phone or "",
            employer=party.employer or "",
            domicile=party.domicile or "",
            representative_name=party.representative_name or "",
        )
        for party in parties
    )


def agent_facts(agents: Sequence[Agent], parties: Sequence[Party]) -> tuple[AgentFacts, ...]:
    """The agents as the rules of withdrawal need them."""
    names = {party.id: party.name for party in parties}
    return tuple(
        AgentFacts(each.name, names.get(each.party_id, ""), each.kind, each.id_number, each.phone) for each in agents
    )


def relatives_by_person(session: Session) -> Mapping[tuple[str, str], Sequence[RelativeFacts]]:
    """Declared relatives by kind and id of the person who declared them."""
    found: dict[tuple[str, str], list[RelativeFacts]] = {}
    for each in session.scalars(select(DeclaredRelative).order_by(DeclaredRelative.id)):
        facts = RelativeFacts(
            each.name,
            each.relation,
            each.id_number or "",
            each.phone or "",
            each.employer,
            each.domicile,
            each.shares_in,
        )
        found.setdefault((each.person_kind, each.person_id), []).append(facts)
    return found


def officers(session: Session, dispute_id: str = "") -> Iterator[Officer]:
    """Everybody on the rosters, with what the dispute makes of them; staff who left only as former staff."""
    relatives = relatives_by_person(session)
    mediators = _mediators_of(session, dispute_id)
    earlier = earlier_procedures(session, dispute_id) if dispute_id else {}
    for kind, row in _on_rosters(session):
        if row.active or kind is OfficerKind.STAFF:
            yield Officer(
                name=row.name,
                phone=row.phone or "",
                relatives=tuple(relatives.get((kind.value, row.id), ())),
                kind=kind,
                id=row.id,
                id_number=(row.id_number or "") if isinstance(row, Mediator) else "",
                earlier=earlier.get(row.id, ()),
                mediated=_mediated(row, mediators),
                left=not row.active,
            )


def _on_rosters(session: Session) -> Iterator[tuple[OfficerKind, OnRoster]]:
    yield from ((OfficerKind.STAFF, row) for row in session.scalars(select(StaffMember).order_by(StaffMember.id)))
    yield from ((OfficerKind.JUROR, row) for row in session.scalars(select(Juror).order_by(Juror.id)))
    yield from ((OfficerKind.MEDIATOR, row) for row in session.scalars(select(Mediator).order_by(Mediator.id)))
    yield from ((OfficerKind.VOLUNTEER, row) for row in session.scalars(select(Volunteer).order_by(Volunteer.id)))


def dispute_hints(session: Session, dispute_id: str) -> tuple[Hint, ...]:
    """Every link of everybody on the rosters with a dispute."""
    parties = parties_of(session, dispute_id)
    facts, agents = party_facts(parties), agent_facts(agents_of(session, dispute_id), parties)
    return tuple(hint for each in officers(session, dispute_id) for hint in recusal_hints(each, facts, agents))


def staff_questions(session: Session, dispute_id: str) -> dict[str, tuple[Finding, ...]]:
    """What to ask before a member of the staff gets the dispute, by id; what somebody denied is not asked again."""
    found: dict[str, tuple[Finding, ...]] = {}
    for hint in _still_asked(session, dispute_hints(session, dispute_id)):
        if hint.officer.kind is OfficerKind.STAFF:
            found[hint.officer.id] = (*found.get(hint.officer.id, ()), hint.finding())
    return found


def juror_hints(session: Session, dispute_id: str) -> tuple[Hint, ...]:
    """Links of jurors with the dispute; what somebody denied is not among them."""
    hints = [hint for hint in dispute_hints(session, dispute_id) if hint.officer.kind is OfficerKind.JUROR]
    return tuple(_still_asked(session, hints))


def further_mediator_questions(session: Session, dispute_id: str) -> dict[str, tuple[Finding, ...]]:
    """What to ask of mediators beyond whether they or their relatives are parties, by id (TYD 15)."""
    found: dict[str, tuple[Finding, ...]] = {}
    for hint in _still_asked(session, dispute_hints(session, dispute_id)):
        if hint.officer.kind is OfficerKind.MEDIATOR and hint.ground in _BEYOND_PARTIES:
            found[hint.officer.id] = (*found.get(hint.officer.id, ()), hint.finding("mediator_id"))
    return found


_BEYOND_PARTIES = (RecusalGround.R3, RecusalGround.R4, RecusalGround.R5, RecusalGround.R6)


def _still_asked(session: Session, hints: Sequence[Hint]) -> list[Hint]:
    questions = {hint_question(hint): hint for hint in hints}
    settled = denied(session, list(questions))
    return [hint for question, hint in questions.items() if question not in settled]


def hint_question(hint: Hint) -> str:
    """Fingerprint of what a hint asks, the same in every dispute of the person."""
    relative = hint.relative.name if hint.relative else ""
    return fingerprint("recusal", hint.ground, hint.officer.kind, hint.officer.id, relative, normalise_name(hint.other))


def denied(session: Session, questions: Sequence[str]) -> frozenset[str]:
    """Those of the questions to which the newest answer is no; they are not asked again in any dispute."""
    rows = session.execute(
        select(RadarAnswer.question, RadarAnswer.verdict)
        .where(RadarAnswer.question.in_(questions))
        .order_by(RadarAnswer.answered_at, RadarAnswer.id)
    )
    newest = {question: verdict for question, verdict in rows}
    return frozenset(question for question, verdict in newest.items() if verdict is RadarVerdict.FALSE)


def involved(session: Session, dispute_id: str) -> frozenset[str]:
    """Ids of everybody who has a part in the dispute now."""
    dispute = session.get_one(Dispute, dispute_id)
    panel = session.scalars(
        select(PanelMember.person_id).where(PanelMember.dispute_id == dispute_id, PanelMember.until_on.is_(None))
    )
    mediating = session.scalars(select(MediationCase.mediator_id).where(MediationCase.dispute_id == dispute_id))
    own = (dispute.judge_id, dispute.assistant_id, dispute.clerk_id)
    return frozenset(filter(None, (*own, *panel, *mediating)))


def stopped(session: Session, dispute_id: str) -> frozenset[str]:
    """Names of those who stop work until a request is decided (CPL 48), and of those who had to withdraw."""
    rows = session.execute(
        select(RecusalRequest.officer_name, RecusalRequest.result).where(RecusalRequest.dispute_id == dispute_id)
    )
    return frozenset(name for name, result in rows if result in (None, RecusalResult.GRANTED))


def earlier_procedures(session: Session, dispute_id: str) -> dict[str, tuple[str, ...]]:
    """Numbers of closed disputes between the same sides over the same cause, by whoever worked on them (R8)."""
    dispute = session.get_one(Dispute, dispute_id)
    if not dispute.cause_code:
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for row in _closed_between(session, dispute):
        for person_id in (row.judge_id, row.assistant_id, row.clerk_id):
            if person_id:
                found[person_id] = (*found.get(person_id, ()), row.number)
    return found


def _closed_between(session: Session, dispute: Dispute) -> list[Dispute]:
    sides: dict[PartyRole, set[str]] = {}
    for party in parties_of(session, dispute.id):
        sides.setdefault(party.role, set()).add(party.name)
    ours, theirs = sides.get(PartyRole.PLAINTIFF, set()), sides.get(PartyRole.DEFENDANT, set())
    names: dict[str, set[str]] = {}
    known = select(Party.dispute_id, Party.name).where(Party.name.in_(ours | theirs), Party.dispute_id != dispute.id)
    for other_id, name in session.execute(known):
        names.setdefault(other_id, set()).add(name)
    both = sorted(each for each, found in names.items() if found & ours and found & theirs)
    closed = select(Dispute).where(
        Dispute.id.in_(both), Dispute.closed_on.is_not(None), Dispute.cause_code == dispute.cause_code
    )
    return list(session.scalars(closed.order_by(Dispute.closed_on)))


def _mediators_of(session: Session, dispute_id: str) -> list[Mediator]:
    query = (
        select(Mediator)
        .join(MediationCase, MediationCase.mediator_id == Mediator.id)
        .where(MediationCase.dispute_id == dispute_id)
    )
    return list(session.scalars(query).unique())


def _mediated(row: OnRoster, mediators: Sequence[Mediator]) -> bool:
    """The mediator itself, or somebody on another roster with the name and no other phone."""
    return any(
        row.id == each.id
        or (
            normalise_name(row.name) == normalise_name(each.name)
            and (not row.phone or not each.phone or normalise_phone(row.phone) == normalise_phone(each.phone))
        )
        for each in mediators
    )
