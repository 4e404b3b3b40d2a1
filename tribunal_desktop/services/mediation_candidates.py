"""Which mediators suit a dispute, and why (推荐调解员): the rules speak, a person decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import DeclaredRelative, Dispute, Mediator, Party, Village
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.mediators import MediatorFacts, RelativeFacts, check_assignment
from tribunal_desktop.services.mediation_rows import Candidate, Reason, ReasonKind
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.people import MEDIATOR, listed, running_by_mediator
from tribunal_desktop.services.recusal_reading import further_mediator_questions, party_facts
from tribunal_desktop.services.reference import Reference

_WEIGHTS = {ReasonKind.LANGUAGE: 40, ReasonKind.FIELD: 30, ReasonKind.VILLAGE: 15, ReasonKind.TOWNSHIP: 10}


@dataclass(frozen=True)
class Needs:
    """What a dispute asks of its mediator; ``subject`` is everything said about what it is about."""

    subject: str
    languages: tuple[str, ...]
    village: str
    township: str


def needs_of(session: Session, dispute: Dispute, cause_path: str) -> Needs:
    """The needs of ``dispute``."""
    village = session.get(Village, dispute.village_id) if dispute.village_id else None
    return Needs(
        subject=f"{cause_path} {dispute.claim_text} {dispute.facts_text}",
        languages=_words(dispute.language_need or ""),
        village=village.name if village else "",
        township=village.township if village else "",
    )


def read_candidates(session: Session, reference: Reference, dispute: Dispute, today: date) -> tuple[Candidate, ...]:
    """Mediators for ``dispute``, best first, with the reasons and with what forbids or questions each."""
    needs = needs_of(session, dispute, _cause_path(reference, dispute))
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
    """All active mediators: who may take the dispute before who may not, best first, fewer in hand first.

    ``further`` are the questions about a mediator's links beyond those with the parties, by id.
    """
    running = running_by_mediator(session)
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
            ),
            needs,
            running.get(mediator.id, 0),
        )
        for mediator in session.scalars(select(Mediator).where(Mediator.active))
    ]
    return tuple(sorted(candidates, key=lambda each: (each.barred, -each.score, each.running, each.mediator_id)))


def _cause_path(reference: Reference, dispute: Dispute) -> str:
    """The names of the cause and its headings, for finding a mediator's field in them."""
    cause = reference.cause(dispute.cause_code or "", dispute.cause_version or "")
    return " ".join(heading.name.zh for heading in reference.cause_path(cause)) if cause else ""


def _candidate(mediator: Mediator, findings: tuple[Finding, ...], needs: Needs, running: int) -> Candidate:
    reasons = tuple(_reasons(mediator, needs))
    return Candidate(
        mediator_id=mediator.id,
        name=mediator.name,
        kind=mediator.kind,
        organisation=mediator.organisation or "",
        township=mediator.township or "",
        phone=mediator.phone or "",
        running=running,
        score=sum(_WEIGHTS[reason.kind] for reason in reasons) - running,
        reasons=(*reasons, Reason(ReasonKind.LOAD, str(running))),
        findings=findings,
    )


def _reasons(mediator: Mediator, needs: Needs) -> Iterator[Reason]:
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
