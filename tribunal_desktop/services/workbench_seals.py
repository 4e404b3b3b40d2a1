"""What the court's seal brings to the workbench: refusals, papers to print again, papers that wait."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, select

from tribunal_desktop.models import SealRequest
from tribunal_desktop.rules.terms import SealState
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_views import Decision, DecisionKind

_KINDS = (
    (SealState.REFUSED, DecisionKind.SEAL_REFUSED),
    (SealState.GRANTED, DecisionKind.SEAL_GRANTED),
    (SealState.PENDING, DecisionKind.SEAL_PENDING),
)
_NAMED = 2


def seal_decisions(asked: Asked) -> Iterator[Decision]:
    """One line for each state that needs somebody, with the papers that are in it for longest."""
    for state, kind in _KINDS:
        in_state = SealRequest.state == state
        count = asked.session.scalar(select(func.count()).where(in_state)) or 0
        if count:
            oldest = select(SealRequest.title).where(in_state).order_by(SealRequest.asked_at).limit(_NAMED)
            yield Decision(kind, count, tuple(asked.session.scalars(oldest)), "papers", "seals")
