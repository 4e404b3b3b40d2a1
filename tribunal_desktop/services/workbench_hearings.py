"""What hearings bring to the workbench: those that are near, each with its hour and place."""

from __future__ import annotations

from collections.abc import Iterator

from tribunal_desktop.models import Hearing
from tribunal_desktop.rules.terms import HearingState
from tribunal_desktop.services.hearings_reading import between, hearing_rows
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_views import DueTask, TaskKind

_SECTION = "hearings"


def hearings_due(asked: Asked) -> Iterator[DueTask]:
    """Planned hearings from today until the horizon."""
    planned = Hearing.state == HearingState.PLANNED
    for row in hearing_rows(asked.session, planned, between(asked.today, asked.until)):
        yield DueTask(
            TaskKind.HEARING,
            row.starts_at.date(),
            "",
            f"{row.starts_at:%H:%M} {row.plan.place} {row.parties}",
            row.number,
            "cases",
            f"{row.dispute_id}#{_SECTION}",
            row.judge,
        )
