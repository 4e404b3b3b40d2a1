"""Reads what closing asks of a dispute."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Closing,
    Deadline,
    Dispute,
    LimitDeduction,
    MediationCase,
    Party,
    Preservation,
    ServedItem,
    ServiceAttempt,
)
from tribunal_desktop.rules.closing import PAPERS, CaseState, PaperServed
from tribunal_desktop.rules.terms import LimitEvent, MediationStatus, Outcome, Procedure
from tribunal_desktop.services.closing_views import AppealTerm, ClosingRow, ClosingView
from tribunal_desktop.services.fee_reading import owing_of
from tribunal_desktop.services.nodes_facts import COMPLETIONS
from tribunal_desktop.services.service import unserved

APPEAL_LIMITS = ("J-APP", "J-APP-RUL")


def view_of(session: Session, dispute: Dispute, today: date) -> ClosingView:
    """Closing of one dispute."""
    rows = closing_rows(session, dispute.id)
    holds = next((row for row in rows if row.undone_on is None), None)
    return ClosingView(
        dispute_id=dispute.id,
        number=dispute.number,
        filed_on=dispute.filed_on,
        procedure=dispute.procedure,
        outcome=dispute.outcome,
        closed_on=dispute.closed_on,
        closed_elsewhere=dispute.closed_on is not None and holds is None,
        holds=holds,
        undone=tuple(row for row in rows if row.undone_on is not None),
        appeal_terms=_appeal_terms(session, dispute.id, today),
        final_at_once=dispute.procedure is Procedure.SMALL_CLAIMS,
    )


def closing_rows(session: Session, dispute_id: str) -> tuple[ClosingRow, ...]:
    """The closings of a dispute, the latest first."""
    rows = session.scalars(select(Closing).where(Closing.dispute_id == dispute_id).order_by(Closing.id.desc()))
    return tuple(
        ClosingRow(
            row.id,
            row.outcome,
            row.pronounced_on,
            row.closed_on,
            row.day_basis,
            row.main_text,
            row.amount_fen,
            row.performed_at_once,
            row.reason,
            row.undone_on,
            row.undone_reason,
        )
        for row in rows
    )


def case_state(session: Session, dispute: Dispute, outcome: Outcome) -> CaseState:
    """What the gate looks at."""
    paper = PAPERS.get(outcome)
    sent = paper is not None and bool(
        session.scalar(select(exists().where(ServedItem.dispute_id == dispute.id, ServedItem.paper == paper)))
    )
    return CaseState(
        filed=dispute.filed_on is not None,
        judge=dispute.judge_id is not None,
        mediation_runs=_any(
            session, MediationCase.dispute_id == dispute.id, MediationCase.status == MediationStatus.RUNNING
        ),
        hearing_held=COMPLETIONS["hearing"](session, dispute) is not None,
        paper_sent=sent,
        unserved=unserved(session, dispute.id, paper) if sent and paper is not None else (),
        interval_runs=_any(session, LimitDeduction.dispute_id == dispute.id, LimitDeduction.ends_on.is_(None)),
        preserved=_any(
            session,
            Preservation.dispute_id == dispute.id,
            Preservation.measure_on.is_not(None),
            Preservation.lifted_on.is_(None),
        ),
        fee_owing=owing_of(session, dispute.id) > 0,
    )


def papers_served(session: Session, dispute_id: str, outcome: Outcome) -> tuple[PaperServed, ...]:
    """How the closing paper reached each party."""
    paper = PAPERS.get(outcome)
    if paper is None:
        return ()
    rows = session.execute(
        select(ServiceAttempt.way, ServiceAttempt.sent_on, ServiceAttempt.served_on)
        .join(ServedItem, ServedItem.attempt_id == ServiceAttempt.id)
        .where(ServiceAttempt.dispute_id == dispute_id, ServedItem.paper == paper)
    )
    return tuple(PaperServed(*row) for row in rows)


def _appeal_terms(session: Session, dispute_id: str, today: date) -> tuple[AppealTerm, ...]:
    rows = session.execute(
        select(Party.name, Deadline.due_on)
        .join(Party, Party.id == Deadline.party_id)
        .where(
            Deadline.dispute_id == dispute_id,
            Deadline.rule_id.in_(APPEAL_LIMITS),
            Deadline.event.in_((LimitEvent.JUDGMENT_SERVED, LimitEvent.RULING_SERVED)),
        )
        .order_by(Deadline.due_on)
    )
    return tuple(AppealTerm(name, due_on, due_on < today) for name, due_on in rows)


def _any(session: Session, *which: ColumnElement[bool]) -> bool:
    return bool(session.scalar(select(exists().where(*which))))
