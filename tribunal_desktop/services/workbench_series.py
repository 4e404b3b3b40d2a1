"""What series bring to the workbench: cases that may be one and that nobody decided on."""

from __future__ import annotations

from collections.abc import Iterator

from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.series import WINDOW_DAYS
from tribunal_desktop.services.parties import in_one_line, party_names
from tribunal_desktop.services.series_reading import possible_series
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_views import Decision, DecisionKind


def series_decisions(asked: Asked) -> Iterator[Decision]:
    """Open cases against a defendant who stands in an earlier one over the same cause."""
    query = possible_series(asked.today, figure(WINDOW_DAYS, asked.today))
    ids = asked.session.scalars(query).all()
    if ids:
        names = party_names(asked.session, ids[:2])
        subjects = tuple(in_one_line(names[each]) for each in ids[:2])
        yield Decision(DecisionKind.SERIES_FOUND, len(ids), subjects, "cases", f"{ids[0]}#allocation")
