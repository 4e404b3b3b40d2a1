"""How a mediation ends, what ends and begins to run with it, and how an end is taken back (调解终结).

The parent court holds an agreement exactly while its mediation stands ended with it: it is reported with the end, and
taken back with it.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Agreement, Deadline, Dispute, MediationCase
from tribunal_desktop.models.unit_of_work import report, take_back
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import LimitEvent, MediationMode, MediationStatus, Outcome, Stage
from tribunal_desktop.services.closing_checks_risk import require_no_open_measures
from tribunal_desktop.services.limits import (
    CONFIRMATION_LIMIT,
    OF_MEDIATION,
    Limits,
    end_limits,
    resume_limits,
    strike_out_limits,
)
from tribunal_desktop.services.mediation_agreements import rows_of
from tribunal_desktop.services.mediation_reading import running_case
from tribunal_desktop.services.mediation_rows import Conclusion


def end_mediation(session: Session, limits: Limits, case: MediationCase, conclusion: Conclusion, today: date) -> None:
    """End ``case``; raises what ``Mediations.conclude`` says."""
    if not beijing_day(case.assigned_at) <= conclusion.ended_on <= today:
        raise KnownError("conclusion_day_wrong", day=conclusion.ended_on)
    dispute = session.get_one(Dispute, case.dispute_id)
    case.status = MediationStatus.AGREED if conclusion.agreed else MediationStatus.FAILED
    case.ended_on = conclusion.ended_on
    if conclusion.agreed:
        _close(session, limits, case, dispute, conclusion)
    else:
        end_limits(session, dispute.id, conclusion.ended_on, OF_MEDIATION, by=case.id)
        filed = case.mode is MediationMode.POST_FILING_ENTRUSTED
        dispute.stage = Stage.TRIAL if filed else Stage.RECEIVED


def reopen_mediation(session: Session, limits: Limits, case: MediationCase) -> None:
    """Take the end of ``case`` back; raises what ``Mediations.reopen`` says."""
    dispute = session.get_one(Dispute, case.dispute_id)
    if case.status is MediationStatus.RUNNING or running_case(session, dispute.id):
        raise KnownError("mediation_running", number=dispute.number)
    agreed = case.status is MediationStatus.AGREED
    if dispute.closed_on is not None and not agreed:
        raise KnownError("mediation_of_closed_dispute", number=dispute.number)
    resume_limits(session, dispute, case.id)
    if agreed:
        agreement = _agreement_of(session, case)
        for row in reversed(rows_of(session, agreement) if agreement else ()):
            take_back(session, row)
        begun = or_(Deadline.rule_id == CONFIRMATION_LIMIT, Deadline.event == LimitEvent.CLOSED)
        strike_out_limits(session, dispute.id, begun)
    limits.recompute(session, dispute.id)
    case.status, case.ended_on = MediationStatus.RUNNING, None
    dispute.stage, dispute.outcome, dispute.closed_on = Stage.MEDIATION, None, None


def _close(session: Session, limits: Limits, case: MediationCase, dispute: Dispute, conclusion: Conclusion) -> None:
    """The agreement closes the dispute; without a court statement the days for its confirmation begin (CPL 205)."""
    agreement = _agreement(session, case)
    require_no_open_measures(session, dispute.id)
    for row in rows_of(session, agreement):
        report(session, row)
    end_limits(session, dispute.id, conclusion.ended_on, by=case.id)
    dispute.stage, dispute.outcome, dispute.closed_on = Stage.CLOSED, conclusion.outcome, conclusion.ended_on
    if dispute.filed_on is not None:
        limits.note_event(session, dispute, LimitEvent.CLOSED, conclusion.ended_on)
    if _may_be_confirmed(case, conclusion):
        limits.begin(session, dispute.id, CONFIRMATION_LIMIT, agreement.agreed_on)


def _agreement(session: Session, case: MediationCase) -> Agreement:
    agreement = _agreement_of(session, case)
    if agreement is None:
        raise KnownError("agreement_missing")
    return agreement


def _agreement_of(session: Session, case: MediationCase) -> Agreement | None:
    return session.scalar(select(Agreement).where(Agreement.mediation_case_id == case.id))


def _may_be_confirmed(case: MediationCase, conclusion: Conclusion) -> bool:
    """A court's mediation statement needs no confirmation; every other agreement may be confirmed (CPL 100, 205)."""
    before_filing = case.mode is MediationMode.PARTY_CHOSEN_PREFILING
    return before_filing or conclusion.outcome is not Outcome.MEDIATED
