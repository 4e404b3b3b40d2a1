"""What a circuit trip and its log must say (巡回审判; CPL 138, REG 14)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import ActivityKind

_WITH_CASE = {
    ActivityKind.MEDIATION,
    ActivityKind.HEARING,
    ActivityKind.JUDGMENT,
    ActivityKind.SERVICE,
    ActivityKind.ENFORCEMENT,
}
_LONGEST = timedelta(hours=16)
_LARGEST_AUDIENCE = 5000


@dataclass(frozen=True)
class ActivityFacts:
    """A log entry as typed; moments are aware, ``audience_count`` is heads."""

    kind: ActivityKind
    started_at: datetime | None
    ended_at: datetime | None = None
    dispute_id: str | None = None
    audience_count: int | None = None
    is_public: bool = True
    summary: str = ""
    settled_on_spot: bool = False


def check_trip(name: str, planned_on: date | None, places: Sequence[str]) -> tuple[Finding, ...]:
    """A trip needs a name, a day, and at least one stop with a place; a past day is fine, it may be logged later."""
    findings = []
    if not name.strip():
        findings.append(Finding("trip_name_missing", "name", Severity.BLOCK))
    if planned_on is None:
        findings.append(Finding("trip_day_missing", "planned_on", Severity.BLOCK))
    if not places:
        findings.append(Finding("trip_stop_missing", "stops", Severity.BLOCK))
    for number, place in enumerate(places):
        if not place.strip():
            findings.append(Finding("stop_place_missing", f"stops.{number}.place_name", Severity.BLOCK))
    return tuple(findings)


def check_activity(facts: ActivityFacts, now: datetime) -> tuple[Finding, ...]:
    """Times must be possible, heads countable, and an act in a case must name the case."""
    return (*_times(facts, now), *_content(facts))


def _times(facts: ActivityFacts, now: datetime) -> list[Finding]:
    if facts.started_at is None:
        return [Finding("activity_start_missing", "started_at", Severity.BLOCK)]
    findings = []
    if facts.started_at > now + timedelta(minutes=5):
        findings.append(Finding("activity_in_future", "started_at", Severity.BLOCK))
    if facts.ended_at is not None:
        if facts.ended_at < facts.started_at:
            findings.append(Finding("activity_ends_before_start", "ended_at", Severity.BLOCK))
        elif facts.ended_at - facts.started_at > _LONGEST:
            findings.append(Finding("activity_very_long", "ended_at", Severity.NOTE))
    return findings


def _content(facts: ActivityFacts) -> list[Finding]:
    findings = []
    if facts.kind in _WITH_CASE and facts.dispute_id is None:
        findings.append(Finding("activity_case_missing", "dispute_id", Severity.BLOCK))
    if facts.audience_count is not None:
        if facts.audience_count < 0:
            findings.append(Finding("audience_negative", "audience_count", Severity.BLOCK))
        elif facts.audience_count > _LARGEST_AUDIENCE:
            findings.append(Finding("audience_very_large", "audience_count", Severity.NOTE))
    if facts.settled_on_spot and facts.dispute_id is None:
        findings.append(Finding("settled_without_case", "dispute_id", Severity.BLOCK))
    return findings
