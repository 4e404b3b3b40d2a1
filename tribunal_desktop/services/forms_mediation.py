"""What forms say about the mediation of a dispute: who led it, the agreement and its payments; no confidential note."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.facts import ClauseFacts, MediationFacts
from tribunal_desktop.models import (
    Agreement,
    Dispute,
    IssuedDocument,
    MediationCase,
    Mediator,
    StaffMember,
    Tribunal,
)
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import MediationMode, MediationStatus, Outcome
from tribunal_desktop.services.clause_sentences import clause_facts
from tribunal_desktop.services.form_snapshots import form_snapshot
from tribunal_desktop.services.mediation_agreements import agreement_details, kept_clauses
from tribunal_desktop.services.mediation_reading import sessions_of
from tribunal_desktop.services.mediation_seats import seats_of
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.undisputed_facts import UNDISPUTED_SHEET, facts_of, sheet_signed


def mediation_facts(session: Session, dispute: Dispute) -> MediationFacts:
    """The latest mediation of ``dispute``; an empty one when there was none."""
    case = session.scalars(
        select(MediationCase)
        .where(MediationCase.dispute_id == dispute.id)
        .order_by(MediationCase.assigned_at.desc(), MediationCase.id.desc())
        .limit(1)
    ).first()
    if case is None:
        return MediationFacts(court_led=_settled_in_court(dispute, None))
    mediator = session.get_one(Mediator, case.mediator_id)
    clerk = session.get(StaffMember, dispute.clerk_id) if dispute.clerk_id else None
    agreement = None
    if case.status is not MediationStatus.FAILED:  # what was written down and not agreed on is a concession (TYD 22)
        agreement = session.scalar(select(Agreement).where(Agreement.mediation_case_id == case.id))
    return MediationFacts(
        body=mediator.organisation or _tribunal_name(session),
        mediators=mediator_names(session, case),
        recorder=clerk.name if clerk else "",
        court_led=_settled_in_court(dispute, case),
        entrusted=case.mode is MediationMode.POST_FILING_ENTRUSTED,
        delegated=case.mode is MediationMode.PARTY_CHOSEN_PREFILING,
        started_on=case.assigned_at.astimezone(BEIJING).date(),
        agreed_on=agreement.agreed_on if agreement else None,
        ended_on=case.ended_on,
        result="" if case.status is MediationStatus.RUNNING else case.status.value,
        sittings=len(sessions_of(session, case.id)),
        facts=agreement.main_facts.strip() if agreement else "",
        clauses=_clauses(session, dispute, agreement) if agreement else (),
        undisputed=_undisputed(session, dispute.id),
        undisputed_noted="\n".join(facts_of(session, case.id)),
    )


def _settled_in_court(dispute: Dispute, case: MediationCase | None) -> bool:
    """The case ended by mediation that no mediator of the roster brought about: the court's own (法院调解)."""
    settled = dispute.filed_on is not None and dispute.outcome is Outcome.MEDIATED
    return settled and (case is None or case.status is MediationStatus.FAILED)


def mediator_names(session: Session, case: MediationCase) -> tuple[str, ...]:
    """Whoever mediates, the chair first."""
    ids = [seat.mediator_id for seat in seats_of(session, case)]
    return tuple(session.get_one(Mediator, mediator_id).name for mediator_id in ids)


def _undisputed(session: Session, dispute_id: str) -> tuple[str, ...]:
    """The facts on the latest sheet of undisputed facts (无争议事实记载表) that was signed, on screen or on paper."""
    sheets = session.scalars(
        select(IssuedDocument)
        .where(IssuedDocument.dispute_id == dispute_id, IssuedDocument.template == UNDISPUTED_SHEET)
        .order_by(IssuedDocument.issued_at.desc(), IssuedDocument.id.desc())
    )
    for sheet in sheets:
        kept = form_snapshot(sheet.snapshot_json)
        if kept and sheet_signed(session, sheet):
            lines = kept.data.answer("facts").splitlines()
            return tuple(line.strip() for line in lines if line.strip())
    return ()


def _tribunal_name(session: Session) -> str:
    return session.scalars(select(Tribunal.name).limit(1)).first() or ""


def _clauses(session: Session, dispute: Dispute, agreement: Agreement) -> tuple[ClauseFacts, ...]:
    details = agreement_details(agreement, kept_clauses(session, agreement.id))
    return clause_facts(dispute, parties_of(session, dispute.id), details.clauses)
