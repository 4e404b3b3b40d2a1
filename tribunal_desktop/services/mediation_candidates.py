"""Which mediators suit a dispute, and why (推荐调解员): the rules speak, a person decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import DeclaredRelative, Dispute, MediationOrganisation, Mediator, Party, Village
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.mediators import MediatorFacts, RelativeFacts, check_assignment
from tribunal_desktop.services.mediation_rows import Candidate, Reason, ReasonKind
from tribunal_desktop.services.mediator_records import MediatorRecord, records_by_mediator, records_by_organisation
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.people import MEDIATOR, listed, running_by_mediator
from tribunal_desktop.services.recusal_reading import further_mediator_questions, party_facts
from tribunal_desktop.services.reference import Reference

_MOST_FOR_SUCCESS = 20
"""Points of a mediator who settled every dispute; half as many settled count half."""
_ENOUGH_ENDED = 5
"""Fewer ended mediations say nothing about success."""
_WEIGHTS = {ReasonKind.LANGUAGE: 40, ReasonKind.FIELD: 30, ReasonKind.VILLAGE: 15, ReasonKind.TOWNSHIP: 10}


@dataclass(frozen=True)
class Needs:
    """What a dispute asks of its mediator; ``subject`` is everything said about what it is about."""

    subject: str
    languages: tuple[str, ...]
    village: str
    township: str
    chosen_mediator_id: str | None = None
    """Whom both sides chose together; first among those who may take the dispute."""


def needs_of(session: Session, dispute: Dispute, cause_path: str) -> Needs:
    """The needs of ``dispute``."""
    village = session.get(Village, dispute.village_id) if dispute.village_id else None
    return Needs(
        subject=f"{cause_path} {dispute.claim_text} {dispute.facts_text}",
        languages=_words(dispute.language_need or ""),
        village=village.name if village else "",
        township=village.township if village else "",
        chosen_mediator_id=dispute.chosen_mediator_id,
    )


def read_candidates(session: Session, reference: Reference, dispute: Dispute, today: date) -> tuple[Candidate, ...]:
    """Mediators for ``dispute``, best first, with the reasons and with what forbids or questions each."""
    needs = needs_of(session, dispute, cause_words(reference, dispute))
    further = further_mediator_questions(session, dispute.id)
    return rank(session, needs, parties_of(session, dispute.id), today, further)


def mediator_facts(mediator: Mediator, relatives: Sequence[DeclaredRelative]) -> MediatorFacts:
    """A mediator as the rules need one."""
    return MediatorFacts(
        name=mediator.name,
        kind=mediator.kind,
        active=mediator.active,
        certificate_no=mediator.certificate_no or "",
        certificate_valid_to=mediator.certificate_valid_to,
        phone=mediator.phone or "",
        id_number=mediator.id_number or "",
        relatives=tuple(
            RelativeFacts(each.name, each.relation, each.id_number or "", each.phone or "") for each in relatives
        ),
    )


def relatives_of(session: Session, mediator_id: str) -> Sequence[DeclaredRelative]:
    """The relatives a mediator declared."""
    query = select(DeclaredRelative).where(
        DeclaredRelative.person_kind == MEDIATOR, DeclaredRelative.person_id == mediator_id
    )
    return session.scalars(query.order_by(DeclaredRelative.id)).all()


def rank(
    session: Session, needs: Needs, parties: Sequence[Party], on: date, further: Mapping[str, tuple[Finding, ...]]
) -> tuple[Candidate, ...]:
    """All active mediators: who may take the dispute before who may not, the parties' choice first, then the best.

    ``further`` are the questions about a mediator's links beyond those with the parties, by id.
    """
    running, records = running_by_mediator(session), records_by_mediator(session)
    full, organisations = _full_organisations(session, running), records_by_organisation(session, records)
    relatives: dict[str, list[DeclaredRelative]] = {}
    for relative in session.scalars(select(DeclaredRelative).where(DeclaredRelative.person_kind == MEDIATOR)):
        relatives.setdefault(relative.person_id, []).append(relative)
    facts = party_facts(parties)
    candidates = [
        _candidate(
            mediator,
            (
                *check_assignment(mediator_facts(mediator, relatives.get(mediator.id, [])), facts, on),
                *further.get(mediator.id, ()),
                *full.get(mediator.organisation or "", ()),
            ),
            needs,
            running.get(mediator.id, 0),
            records.get(mediator.id, MediatorRecord()),
            organisations.get(mediator.organisation or "", MediatorRecord()),
        )
        for mediator in session.scalars(select(Mediator).where(Mediator.active))
    ]
    return tuple(sorted(candidates, key=_place))


def _place(each: Candidate) -> tuple[bool, bool, int, int, str]:
    """Whom the law bars stands last, whom the parties chose together first."""
    return each.barred, not each.chosen, -each.score, each.running, each.mediator_id


def _full_organisations(session: Session, running: Mapping[str, int]) -> Mapping[str, tuple[Finding, ...]]:
    """A remark for each organisation that has as many disputes in hand as it takes at a time, by its name."""
    limited = select(MediationOrganisation.name, MediationOrganisation.open_quota).where(
        MediationOrganisation.active, MediationOrganisation.open_quota.is_not(None)
    )
    limits = {name: quota or 0 for name, quota in session.execute(limited)}
    in_hand = dict.fromkeys(limits, 0)
    members = select(Mediator.id, Mediator.organisation).where(Mediator.organisation.in_(limits))
    for mediator_id, organisation in session.execute(members):
        in_hand[organisation or ""] += running.get(mediator_id, 0)
    return {name: (_full(name, in_hand[name], quota),) for name, quota in limits.items() if in_hand[name] >= quota}


def _full(organisation: str, in_hand: int, quota: int) -> Finding:
    params: dict[str, object] = {"organisation": organisation, "count": in_hand, "quota": quota}
    return Finding("organisation_full", "mediator_id", Severity.NOTE, params)


def cause_words(reference: Reference, dispute: Dispute) -> str:
    """The names of the cause and its headings, for finding a field or a kind of dispute in them."""
    cause = reference.cause(dispute.cause_code or "", dispute.cause_version or "")
    return " ".join(heading.name.zh for heading in reference.cause_path(cause)) if cause else ""


def _candidate(
    mediator: Mediator,
    findings: tuple[Finding, ...],
    needs: Needs,
    running: int,
    record: MediatorRecord,
    organisation: MediatorRecord,
) -> Candidate:
    reasons = tuple(_reasons(mediator, needs))
    fit = sum(_WEIGHTS.get(reason.kind, 0) for reason in reasons)
    full = any(finding.code == "organisation_full" for finding in findings)
    return Candidate(
        mediator_id=mediator.id,
        name=mediator.name,
        kind=mediator.kind,
        organisation=mediator.organisation or "",
        township=mediator.township or "",
        phone=mediator.phone or "",
        running=running,
        score=fit + _success_points(record) - running - record.refused - (_WEIGHTS[ReasonKind.FIELD] if full else 0),
        reasons=(*reasons, *_record_reasons(record, organisation), Reason(ReasonKind.LOAD, str(running))),
        findings=findings,
    )


def _success_points(record: MediatorRecord) -> int:
    return _MOST_FOR_SUCCESS * record.settled // record.ended if record.ended >= _ENOUGH_ENDED else 0


def _record_reasons(record: MediatorRecord, organisation: MediatorRecord) -> Iterator[Reason]:
    if record.ended:
        yield Reason(ReasonKind.SUCCESS, _rate_words(record))
    if organisation.ended > record.ended:
        yield Reason(ReasonKind.ORGANISATION, _rate_words(organisation))
    if record.refused:
        yield Reason(ReasonKind.REFUSALS, str(record.refused))


def _rate_words(record: MediatorRecord) -> str:
    return f"{record.settled}/{record.ended}（{record.rate}%）"


def _reasons(mediator: Mediator, needs: Needs) -> Iterator[Reason]:
    if mediator.id == needs.chosen_mediator_id:
        yield Reason(ReasonKind.CHOSEN, "")
    spoken = [word for word in needs.languages if word in mediator.languages]
    if spoken:
        yield Reason(ReasonKind.LANGUAGE, "、".join(spoken))
    fields = [field for field in _words(mediator.fields) if field in needs.subject]
    if fields:
        yield Reason(ReasonKind.FIELD, "、".join(fields))
    if needs.village and needs.village in (mediator.organisation or ""):
        yield Reason(ReasonKind.VILLAGE, needs.village)
    elif needs.township and needs.township == mediator.township:
        yield Reason(ReasonKind.TOWNSHIP, needs.township)


def _words(typed: str) -> tuple[str, ...]:
    return tuple(listed(typed).split("、")) if typed.strip() else ()
