"""What performance brings to the workbench: payment days of court documents, near and overdue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, select

from tribunal_desktop.models import Dispute, EnforcementRequest, PaymentTerm
from tribunal_desktop.services.parties import in_one_line, party_names
from tribunal_desktop.services.workbench_query import Asked, waiting_disputes
from tribunal_desktop.services.workbench_views import Decision, DecisionKind, DueTask, TaskKind

_SECTION = "performance"
_MOST_ROWS = 60


def performance_decisions(asked: Asked) -> Iterator[Decision]:
    """Payment days that passed without payment: remind, or help to apply for enforcement."""
    overdue = _unpaid(PaymentTerm.dispute_id).where(PaymentTerm.due_on < asked.today).order_by(PaymentTerm.due_on)
    yield from waiting_disputes(asked.session, DecisionKind.PAYMENT_OVERDUE, overdue, "cases", section=_SECTION)


def payments_due(asked: Asked) -> Iterator[DueTask]:
    """Payment days until the horizon."""
    near = (
        _unpaid(PaymentTerm.dispute_id, PaymentTerm.due_on, Dispute.number)
        .join(Dispute, Dispute.id == PaymentTerm.dispute_id)
        .where(PaymentTerm.due_on.between(asked.today, asked.until))
        .order_by(PaymentTerm.due_on)
    )
    rows = asked.session.execute(near.limit(_MOST_ROWS)).all()
    names = party_names(asked.session, [row.dispute_id for row in rows])
    for row in rows:
        subject = in_one_line(names[row.dispute_id])
        entity = f"{row.dispute_id}#{_SECTION}"
        yield DueTask(TaskKind.INSTALMENT, row.due_on, "", subject, row.number, "cases", entity)


def _unpaid(*columns: Any) -> Select[Any]:
    enforced = select(EnforcementRequest.duty_id).where(EnforcementRequest.duty_id.is_not(None))
    return select(*columns).where(PaymentTerm.paid_on.is_(None), PaymentTerm.duty_id.not_in(enforced))
