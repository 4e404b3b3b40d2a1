"""What waits for a person's decision in the disputes themselves (需要决定)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import exists, func, select

from tribunal_desktop.models import (
    AgreementClause,
    Dispute,
    MediationCase,
    PerformanceInstalment,
    RecordResult,
)
from tribunal_desktop.models.mediation import Agreement
from tribunal_desktop.rules.terms import MediationStatus, Stage
from tribunal_desktop.services.disputes import OPEN_STAGES
from tribunal_desktop.services.workbench_query import Asked, one, waiting_disputes
from tribunal_desktop.services.workbench_views import Decision, DecisionKind


def dispute_decisions(asked: Asked) -> Iterator[Decision]:
    """Filing, allocation, mediations that ended late or agreed, unpaid instalments, refused records."""
    session, today = asked.session, asked.today
    received = select(Dispute.id).where(Dispute.stage == Stage.RECEIVED).order_by(Dispute.received_at)
    yield from waiting_disputes(session, DecisionKind.FILING, received, "cases")
    without_judge = select(Dispute.id).where(
        Dispute.judge_id.is_(None), Dispute.closed_on.is_(None), Dispute.filed_on.is_not(None)
    )
    yield from waiting_disputes(session, DecisionKind.ALLOCATION, without_judge.order_by(Dispute.filed_on), "cases")
    running = select(MediationCase.dispute_id).where(MediationCase.status == MediationStatus.RUNNING)
    late = running.where(MediationCase.due_on < today).order_by(MediationCase.due_on)
    yield from waiting_disputes(session, DecisionKind.MEDIATION_ENDED_LATE, late, "mediation")
    has_agreed = exists().where(MediationCase.dispute_id == Dispute.id, MediationCase.status == MediationStatus.AGREED)
    agreed = select(Dispute.id).where(Dispute.stage.in_(OPEN_STAGES), has_agreed)
    yield from waiting_disputes(session, DecisionKind.AGREED_NOT_CLOSED, agreed, "mediation")
    overdue = PerformanceInstalment.paid_on.is_(None) & (PerformanceInstalment.due_on < today)
    unpaid = (
        select(MediationCase.dispute_id)
        .select_from(PerformanceInstalment)
        .join(AgreementClause, AgreementClause.id == PerformanceInstalment.clause_id)
        .join(Agreement, Agreement.id == AgreementClause.agreement_id)
        .join(MediationCase, MediationCase.id == Agreement.mediation_case_id)
        .where(overdue)
        .order_by(PerformanceInstalment.due_on.desc())
    )
    counted = select(PerformanceInstalment.id).where(overdue)
    yield from waiting_disputes(session, DecisionKind.INSTALMENT_OVERDUE, unpaid, "cases", counted, "performance")
    refused = one(session, select(func.count()).select_from(RecordResult).where(RecordResult.status == "rejected"))
    if refused:
        yield Decision(DecisionKind.REFUSED_RECORD, refused, (), "sync", "")
