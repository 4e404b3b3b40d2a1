"""What stands against a change of the limits of a case (期限变动的审查): the page shows it, the service refuses it."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.limit_rules import ExtensionAsked, Interval, check_extension, check_interval
from tribunal_desktop.services.case_limits_reading import Ground, case_limit, running
from tribunal_desktop.services.case_limits_views import CaseLimitsView


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


def refuse(findings: tuple[Finding, ...]) -> None:
    """Raise ``limit_refused`` when anything stops."""
    if stops := blocking(findings):
        raise KnownError("limit_refused", count=len(stops))
