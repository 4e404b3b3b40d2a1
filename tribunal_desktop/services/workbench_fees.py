"""What fees bring to the workbench: terms to pay that ended without payment, for a person to decide on."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from tribunal_desktop.models import Deadline
from tribunal_desktop.services.fee_reading import NOTICE_LIMIT
from tribunal_desktop.services.workbench_query import Asked, waiting_disputes
from tribunal_desktop.services.workbench_views import Decision, DecisionKind


def fee_decisions(asked: Asked) -> Iterator[Decision]:
    """Payment, a request for relief and a decision end the term, so one that still runs past its day is unpaid."""
    late = (
        select(Deadline.dispute_id)
        .where(Deadline.rule_id == NOTICE_LIMIT, Deadline.done_on.is_(None), Deadline.due_on < asked.today)
        .order_by(Deadline.due_on)
    )
    yield from waiting_disputes(asked.session, DecisionKind.FEE_LATE, late, "cases", section="fees")
