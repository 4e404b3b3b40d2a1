"""Reading mediations out of the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Agreement, Deadline, Dispute, MediationCase, MediationSession, Mediator
from tribunal_desktop.rules.terms import MediationStatus
from tribunal_desktop.services.limits import CONFIRMATION_LIMIT
from tribunal_desktop.services.mediation_agreements import KeptClause, agreement_details, kept_clauses
from tribunal_desktop.services.mediation_rows import (
    InstalmentRow,
    MediatedParty,
    MediationDetail,
    MediationRow,
    SessionDetails,
    SessionRow,
)
from tribunal_desktop.services.mediation_seats import present_at, seats_of
from tribunal_desktop.services.parties import both_sides, parties_of, party_names
from tribunal_desktop.services.reference import Reference

TERMS = ("M-ENT", "M-ENT-SUM", "M-DEL")
"""Limits of a whole mediation, by kind; the other limits of a mediation bind single steps."""


def mediation_case(session: Session, mediation_id: str) -> MediationCase:
    """The mediation; raises ``mediation_gone``."""
    case = session.get(MediationCase, mediation_id)
    if case is None:
        raise KnownError("mediation_gone")
    return case


def running_case(session: Session, dispute_id: str) -> MediationCase | None:
    """The mediation of a dispute that is not concluded."""
    return session.scalar(
        select(MediationCase).where(
            MediationCase.dispute_id == dispute_id, MediationCase.status == MediationStatus.RUNNING
        )
    )


def running_mediation(session: Session, mediation_id: str) -> MediationCase:
    """A mediation that may still be written; raises ``mediation_gone`` or ``mediation_ended``."""
    case = mediation_case(session, mediation_id)
    if case.status is not MediationStatus.RUNNING:
        raise KnownError("mediation_ended")
    return case


def require_unmediated(session: Session, dispute: Dispute) -> None:
    """Raise ``mediation_of_closed_dispute`` or ``mediation_running`` unless a mediator may be assigned now."""
    if dispute.closed_on:
        raise KnownError("mediation_of_closed_dispute", number=dispute.number)
    if running_case(session, dispute.id):
        raise KnownError("mediation_running", number=dispute.number)


def sessions_of(session: Session, mediation_id: str) -> Sequence[MediationSession]:
    """The sittings of a mediation in time order."""
    query = select(MediationSession).where(MediationSession.mediation_case_id == mediation_id)
    return session.scalars(query.order_by(MediationSession.started_at, MediationSession.id)).all()


def read_rows(
    session: Session, reference: Reference, today: date, only: ColumnElement[bool], limit: int | None = None
) -> tuple[MediationRow, ...]:
    """Mediations for a list: those running by their last day, then the ended ones, latest first."""
    query = (
        select(MediationCase, Dispute.number, Dispute.cause_code, Dispute.cause_version, Mediator.name)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .join(Mediator, Mediator.id == MediationCase.mediator_id)
        .where(only)
        .order_by(MediationCase.assigned_at.desc(), MediationCase.id.desc())
        .limit(limit)
    )
    found = session.execute(query).all()
    names = party_names(session, [row[0].dispute_id for row in found])
    counts = _session_counts(session, [row[0].id for row in found])
    rows = [
        MediationRow(
            id=case.id,
            dispute_id=case.dispute_id,
            number=number,
            parties=both_sides(names[case.dispute_id]),
            cause=reference.cause_name(cause_code, cause_version),
            mediator=mediator,
            mode=case.mode,
            status=case.status,
            assigned_at=case.assigned_at,
            due_on=case.due_on,
            ended_on=case.ended_on,
            sessions=counts.get(case.id, 0),
            used_share=_used_share(case, today),
        )
        for case, number, cause_code, cause_version, mediator in found
    ]
    return tuple(sorted(rows, key=lambda row: (row.status is not MediationStatus.RUNNING, _urgency(row))))


def read_detail(session: Session, reference: Reference, mediation_id: str) -> MediationDetail:
    """Everything about one mediation."""
    case = mediation_case(session, mediation_id)
    dispute = session.get_one(Dispute, case.dispute_id)
    mediator = session.get_one(Mediator, case.mediator_id)
    sittings = sessions_of(session, mediation_id)
    present = present_at(session, [each.id for each in sittings])
    parties = parties_of(session, dispute.id)
    agreement = session.scalar(select(Agreement).where(Agreement.mediation_case_id == mediation_id))
    clauses = kept_clauses(session, agreement.id) if agreement else ()
    term = _deadline(session, case)
    confirm = session.scalar(
        select(Deadline.due_on).where(Deadline.dispute_id == dispute.id, Deadline.rule_id == CONFIRMATION_LIMIT)
    )
    return MediationDetail(
        id=case.id,
        dispute_id=dispute.id,
        number=dispute.number,
        title=both_sides(parties),
        parties=tuple(MediatedParty(party.id, party.name, party.role) for party in parties),
        cause=reference.cause_name(dispute.cause_code, dispute.cause_version),
        claim_fen=dispute.amount_fen,
        facts=dispute.facts_text,
        mode=case.mode,
        mediator_id=mediator.id,
        mediator=mediator.name,
        mediators=_mediators(session, case, present),
        organisation=mediator.organisation or "",
        assigned_at=case.assigned_at,
        choice_signed_on=case.choice_signed_on,
        receipt_signed_on=case.receipt_signed_on,
        due_on=case.due_on,
        due_basis=term.basis if term else "",
        status=case.status,
        ended_on=case.ended_on,
        outcome=dispute.outcome,
        confirm_by=confirm,
        conflict_answer=case.conflict_answer or "",
        draw_id=case.draw_id or "",
        parties_chose=case.parties_chose,
        sessions=tuple(
            SessionRow(row.id, place, session_details(row, present.get(row.id, ())))
            for place, row in enumerate(sittings, start=1)
        ),
        agreement=agreement_details(agreement, clauses) if agreement else None,
        instalments=_instalments(clauses, {party.id: party.name for party in parties}),
    )


def session_details(row: MediationSession, mediator_ids: tuple[str, ...] = ()) -> SessionDetails:
    """A sitting as it is typed, with the mediators noted as present."""
    return SessionDetails(
        started_at=row.started_at,
        ended_at=row.ended_at,
        way=row.way,
        place=row.place,
        participants=row.participants,
        summary=row.summary,
        result=row.result,
        confidential_note=row.confidential_note,
        mediator_ids=mediator_ids,
    )


def _mediators(
    session: Session, case: MediationCase, present: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, str], ...]:
    seated = [seat.mediator_id for seat in seats_of(session, case)]
    ids = tuple(dict.fromkeys((*seated, *(each for at_one in present.values() for each in at_one))))
    names = {key: name for key, name in session.execute(select(Mediator.id, Mediator.name).where(Mediator.id.in_(ids)))}
    return tuple((key, names[key]) for key in ids)


def _session_counts(session: Session, mediation_ids: Sequence[str]) -> dict[str, int]:
    counts = (
        select(MediationSession.mediation_case_id, func.count())
        .where(MediationSession.mediation_case_id.in_(mediation_ids))
        .group_by(MediationSession.mediation_case_id)
    )
    return {case_id: count for case_id, count in session.execute(counts)}


def _used_share(case: MediationCase, today: date) -> float | None:
    if case.status is not MediationStatus.RUNNING or not case.due_on or not case.receipt_signed_on:
        return None
    return (today - case.receipt_signed_on).days / max(1, (case.due_on - case.receipt_signed_on).days)


def _urgency(row: MediationRow) -> tuple[date, float]:
    if row.status is MediationStatus.RUNNING:
        return row.due_on or date.max, row.assigned_at.timestamp()
    return date.min, -row.assigned_at.timestamp()


def _deadline(session: Session, case: MediationCase) -> Deadline | None:
    query = select(Deadline).where(
        Deadline.dispute_id == case.dispute_id,
        Deadline.rule_id.in_(TERMS),
        Deadline.started_on == case.receipt_signed_on,
    )
    return session.scalars(query.order_by(Deadline.id.desc())).first()


def _instalments(clauses: Sequence[KeptClause], names: Mapping[str, str]) -> tuple[InstalmentRow, ...]:
    return tuple(
        InstalmentRow(
            id=payment.id,
            clause_position=clause.row.position,
            obligor=names.get(clause.row.obligor_party_id or "", ""),
            amount_fen=payment.amount_fen,
            due_on=payment.due_on,
            paid_on=payment.paid_on,
        )
        for clause in clauses
        for payment in clause.instalments
    )
