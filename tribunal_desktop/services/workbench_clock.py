"""The computer's clock beside the last recorded moment (T24): order is kept by counters, people are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from tribunal_desktop.models.base import Clock
from tribunal_desktop.models.local import StoreInfo
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_views import Decision, DecisionKind

_TOLERATED = timedelta(minutes=10)
"""Clocks are set right by a few minutes every day; ours, not a rule."""


def clock_behind(clock: Clock) -> Callable[[Asked], Iterator[Decision]]:
    """The line of the workbench when ``clock`` shows a moment before the last one that was recorded."""

    def found(asked: Asked) -> Iterator[Decision]:
        now = clock()
        last = last_recorded(StoreInfo.get(asked.session, "hlc"))
        behind = last - now
        if behind > _TOLERATED:
            hours = -(-behind // timedelta(hours=1))
            shown = " → ".join(f"{moment.astimezone(BEIJING):%Y-%m-%d %H:%M}" for moment in (now, last))
            yield Decision(DecisionKind.CLOCK_BEHIND, hours, (shown,), "settings", "")

    return found


def last_recorded(hlc: str) -> datetime:
    """The moment inside a logical clock value: the latest this store has seen."""
    return datetime.fromtimestamp(int(hlc.partition("-")[0], 16) / 1000, UTC)
