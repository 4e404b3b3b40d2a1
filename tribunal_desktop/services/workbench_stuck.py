"""What is stuck, for the workbench: open cases in which nothing was written for a month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from sqlalchemy import select

from tribunal_desktop.models import Dispute
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.services.disputes import OPEN_STAGES
from tribunal_desktop.services.workbench_query import Asked, waiting_disputes
from tribunal_desktop.services.workbench_views import Decision, DecisionKind

QUIET_DAYS = 30
"""Days without an event from which the workbench speaks; ours."""


def stuck_decisions(asked: Asked) -> Iterator[Decision]:
    """One line that opens the list of what is stuck."""
    since = datetime.combine(asked.today - timedelta(days=QUIET_DAYS - 1), time.min, BEIJING)
    quiet = (
        select(Dispute.id)
        .where(Dispute.last_event_at < since, Dispute.stage.in_(OPEN_STAGES))
        .order_by(Dispute.last_event_at, Dispute.id)
    )
    for decision in waiting_disputes(asked.session, DecisionKind.STUCK, quiet, "supervision"):
        yield replace(decision, entity_id="stuck")
