"""What stands against a change of the limits of a case (期限变动的审查): the page shows it, the service refuses it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, LimitDeduction, Party
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.limit_rules import ExtensionAsked, Interval, check_extension, check_interval
from tribunal_desktop.rules.periods import Limit
from tribunal_desktop.rules.terms import LimitEvent, PeriodUnit
from tribunal_desktop.services.case_limits_reading import Ground, case_limit, running
from tribunal_desktop.services.case_limits_views import CaseLimitsView, Change


def event_findings(event: LimitEvent | None, on: date, today: date) -> tuple[Finding, ...]:
    """What is wrong with the day of an event: only a hearing may be fixed for a day to come."""
    ahead = on > today and event is not LimitEvent.HEARING_FIXED
    return (Finding("day_ahead", "day", Severity.BLOCK),) if ahead else ()


def beginning_findings(limit: Limit | None, proof: str, started_at: datetime | None) -> tuple[Finding, ...]:
    """What a limit begun by hand lacks: the proof of its first day, and the hour where hours are counted."""
    found = [] if proof.strip() else [Finding("proof_missing", "proof", Severity.BLOCK)]
    if limit is not None and limit.unit is PeriodUnit.HOURS and started_at is None:
        found.append(Finding("needs_hour", "clock", Severity.BLOCK))
    return tuple(found)


def change_findings(
    session: Session, dispute_id: str, ground: Ground, change: Change, proof: str, today: date
) -> tuple[Finding, ...]:
    """What is wrong with a change of the sandbox that is to be written."""
    found = [] if proof.strip() else [Finding("proof_missing", "proof", Severity.BLOCK)]
    if not change.moved and not change.intervals:
        found.append(Finding("nothing_tried", "event", Severity.BLOCK))
    for move in change.moved:
        # What was fixed for a day to come may stay there: a limit that counts back from a hearing.
        found += event_findings(move.event, move.on, max(today, move.was_on))
    for interval in change.intervals:
        found += interval_findings(session, dispute_id, ground, interval, proof, today)
    return tuple(found)


def require_party(session: Session, dispute_id: str, party_id: str | None) -> None:
    """A limit runs for a party of its own case; else raises ``party_unknown``."""
    if party_id is not None:
        party = session.get(Party, party_id)
        if party is None or party.dispute_id != dispute_id:
            raise KnownError("party_unknown")


def interval_findings(
    session: Session, dispute_id: str, ground: Ground, interval: Interval, proof: str, today: date
) -> tuple[Finding, ...]:
    """What is wrong with days that are not to count."""
    stopped = [
        (limit.name, limit.started_on, limit.due_on)
        for limit in (case_limit(row, ground) for row in running(session, dispute_id))
        if interval.kind in limit.rule.stopped_by
    ]
    return check_interval(interval, proof, stopped, today)


def extension_findings(view: CaseLimitsView, limit_id: str, asked: ExtensionAsked, today: date) -> tuple[Finding, ...]:
    """What is wrong with a lengthening; raises ``limit_gone``."""
    limit = next((each for each in view.limits if each.id == limit_id), None)
    if limit is None:
        raise KnownError("limit_gone")
    used = sum(row.granted and row.rule_id == limit.rule.limit.id for row in view.extensions)
    return check_extension(limit.rule, used, limit.nominal_on, asked, today)


def require_endable(row: Deadline, done_on: date, today: date) -> None:
    """A limit ends once, between its first day and today; else raises ``limit_refused``."""
    if row.done_on is not None or not row.started_on <= done_on <= today:
        raise KnownError("limit_refused", count=1)


def require_interval_day(row: LimitDeduction, ends_on: date | None, today: date) -> None:
    """An interval ends between its first day and today; else raises ``limit_refused``."""
    if ends_on is not None and not row.starts_on <= ends_on <= today:
        raise KnownError("limit_refused", count=1)


def refuse(findings: Iterable[Finding]) -> None:
    """Raise ``limit_refused`` when anything stops."""
    if stops := blocking(findings):
        raise KnownError("limit_refused", count=len(stops))
