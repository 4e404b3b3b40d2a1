"""The limits of a payment order (督促程序): the answer to the application, then the order (CPL 226, 227)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Deadline, Dispute, ProcedureDecision
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import Track
from tribunal_desktop.services.limits import Limits, strike_out_limits

ANSWER_LIMIT = "P-ORD-ANS"
ORDER_LIMIT = "P-ORD"


def open_limits(session: Session, limits: Limits, dispute: Dispute) -> None:
    """Begin what runs in a dispute whose procedure is a payment order; strike it out where it is no longer one."""
    query = (
        select(ProcedureDecision.track)
        .where(ProcedureDecision.dispute_id == dispute.id)
        .order_by(ProcedureDecision.decided_at.desc(), ProcedureDecision.id.desc())
    )
    if session.scalars(query.limit(1)).first() is not Track.PAYMENT_ORDER:
        strike_out_limits(session, dispute.id, Deadline.rule_id == ANSWER_LIMIT, Deadline.done_on.is_(None))
        return
    rule_id = ANSWER_LIMIT if dispute.filed_on is None else ORDER_LIMIT
    known = select(Deadline.id).where(Deadline.dispute_id == dispute.id, Deadline.rule_id == rule_id)
    if session.scalars(known.limit(1)).first() is None:
        limits.begin(session, dispute.id, rule_id, dispute.filed_on or beijing_day(dispute.received_at))
