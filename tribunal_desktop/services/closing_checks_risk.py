"""What stands in the way of closing a case of the four types: the closing of a case asks here."""

from __future__ import annotations

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import CaseFlag, RiskAssessment, RiskMeasure, SupervisionAct
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import FlagState


def open_measures(session: Session, dispute_id: str) -> tuple[Finding, ...]:
    """Blocks while the case is marked and not rated, a measure is not ticked or a report is owed (20.6)."""
    flagged = exists().where(CaseFlag.dispute_id == dispute_id, CaseFlag.state == FlagState.CONFIRMED)
    if not session.scalar(select(flagged)):
        return ()
    found = []
    if not session.scalar(select(exists().where(RiskAssessment.dispute_id == dispute_id))):
        found.append(Finding("closing_without_rating", "risk", Severity.BLOCK))
    measures = select(func.count()).where(RiskMeasure.dispute_id == dispute_id, RiskMeasure.done_on.is_(None))
    if count := session.scalar(measures):
        found.append(Finding("closing_with_open_measures", "risk", Severity.BLOCK, {"count": count}))
    owed = select(func.count()).where(
        SupervisionAct.dispute_id == dispute_id,
        SupervisionAct.report_by.is_not(None),
        SupervisionAct.reported_at.is_(None),
    )
    if count := session.scalar(owed):
        found.append(Finding("closing_with_owed_reports", "risk", Severity.BLOCK, {"count": count}))
    return tuple(found)


def require_no_open_measures(session: Session, dispute_id: str) -> None:
    """For a case that ends otherwise than by a closing: raises ``KnownError("closing_blocked")`` all the same."""
    if found := open_measures(session, dispute_id):
        raise KnownError("closing_blocked", count=len(found))
