"""What dossiers bring to the workbench: closed cases whose dossier has to go to the archive."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from tribunal_desktop.models import Deadline
from tribunal_desktop.services.dossier_reading import ARCHIVE_LIMIT
from tribunal_desktop.services.workbench_query import Asked, waiting_disputes
from tribunal_desktop.services.workbench_views import Decision, DecisionKind


def dossier_decisions(asked: Asked) -> Iterator[Decision]:
    """Cases within the days to remind at, and those past them; archiving ends the limit."""
    due = (
        select(Deadline.dispute_id)
        .where(Deadline.rule_id == ARCHIVE_LIMIT, Deadline.done_on.is_(None), Deadline.warn_from <= asked.today)
        .order_by(Deadline.due_on)
    )
    yield from waiting_disputes(asked.session, DecisionKind.DOSSIER_DUE, due, "cases", section="dossier")
