"""What waits at the filing desk (需要决定): who goes first, what is late, complaints without an answer."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from tribunal_desktop.models import Deadline, DeskComplaint, Dispute
from tribunal_desktop.rules.terms import Stage
from tribunal_desktop.services.limits import ACCEPTANCE_LIMIT
from tribunal_desktop.services.workbench_query import Asked, waiting_disputes
from tribunal_desktop.services.workbench_views import Decision, DecisionKind


def filing_decisions(asked: Asked) -> Iterator[Decision]:
    """The green channel before everything else, then the red line, then complaints."""
    session, today = asked.session, asked.today
    first = select(Dispute.id).where(Dispute.stage == Stage.RECEIVED, Dispute.green_channel.is_not(None))
    yield from waiting_disputes(
        session, DecisionKind.GREEN_CHANNEL, first.order_by(Dispute.received_at), "cases", section="filing"
    )
    late = select(Deadline.dispute_id).where(
        Deadline.rule_id == ACCEPTANCE_LIMIT, Deadline.done_on.is_(None), Deadline.due_on < today
    )
    yield from waiting_disputes(
        session, DecisionKind.FILING_LATE, late.order_by(Deadline.due_on), "cases", section="filing"
    )
    unanswered = select(DeskComplaint.dispute_id).where(DeskComplaint.answered_on.is_(None))
    yield from waiting_disputes(
        session, DecisionKind.DESK_COMPLAINT, unanswered.order_by(DeskComplaint.due_on), "cases", section="filing"
    )
