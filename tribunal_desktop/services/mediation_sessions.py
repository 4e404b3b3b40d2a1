"""What a sitting's times and words have to be before it is kept (调解会)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.services.mediation_rows import SessionDetails

Span = tuple[datetime, datetime | None]
"""Begin and end of another sitting of the same mediation."""

_LONGEST = timedelta(hours=12)


def check_session(
    details: SessionDetails, others: Sequence[Span], assigned_at: datetime, now: datetime
) -> tuple[Finding, ...]:
    """Everything to say about a sitting: times first, then what the transcript will lack."""
    return (*_times(details, others, assigned_at, now), *_words(details))


def _times(details: SessionDetails, others: Sequence[Span], assigned_at: datetime, now: datetime) -> Iterator[Finding]:
    started, ended = details.started_at, details.ended_at
    if started > now:
        yield Finding("session_in_future", "started_at", Severity.BLOCK)
    if beijing_day(started) < beijing_day(assigned_at):
        yield Finding("session_before_assignment", "started_at", Severity.BLOCK)
    if ended and ended <= started:
        yield Finding("session_ends_before_start", "ended_at", Severity.BLOCK)
    elif ended and ended - started > _LONGEST:
        yield Finding("session_very_long", "ended_at", Severity.NOTE)
    if any(_overlap((started, ended), other) for other in others):
        yield Finding("session_overlaps", "started_at", Severity.BLOCK)


def _words(details: SessionDetails) -> Iterator[Finding]:
    if not details.participants.strip():
        yield Finding("session_participants_missing", "participants", Severity.NOTE)
    if not details.summary.strip():
        yield Finding("session_summary_missing", "summary", Severity.NOTE)


def _overlap(one: Span, other: Span) -> bool:
    """True when the two meet; a sitting without an end is only its beginning."""
    one_end, other_end = one[1] or one[0], other[1] or other[0]
    if one[0] == other[0]:
        return True
    return one[0] < other_end and other[0] < one_end
