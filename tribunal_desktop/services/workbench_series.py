"""What series bring to the workbench: cases that may be one and that nobody decided on."""

from __future__ import annotations

from collections.abc import Iterator

from tribunal_desktop.services.series_reading import possible_series, window_days
from tribunal_desktop.services.workbench_query import Asked, waiting_disputes
from tribunal_desktop.services.workbench_views import Decision, DecisionKind


def series_decisions(asked: Asked) -> Iterator[Decision]:
    """Open cases against a defendant who stands in an earlier one over the same cause."""
    query = possible_series(asked.today, window_days(asked.session))
    yield from waiting_disputes(asked.session, DecisionKind.SERIES_FOUND, query, "cases", section="allocation")
