"""What a mark or an adjustment needs before it counts: a value in range, a reason, a rater, evidence."""

from __future__ import annotations

from decimal import Decimal

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.money import half_up
from tribunal_desktop.rules.scoring import Adjustment
from tribunal_desktop.rules.scoring import check_adjustment as check_points
from tribunal_desktop.rules.terms import AdjustmentItem
from tribunal_desktop.services.assessment_rows import TEAM_SHARE, NewAdjustment, NewMark

_MARK_RANGE = (Decimal(0), Decimal(100))
_SHARE_RANGE = (Decimal(1), Decimal(200))


def check_mark(staff_id: str, mark: NewMark) -> tuple[Finding, ...]:
    """Findings at the fields of a mark for ``staff_id``; marking oneself is allowed and said."""
    found = []
    least, most = _SHARE_RANGE if mark.indicator_id == TEAM_SHARE else _MARK_RANGE
    if mark.value is None or not least <= mark.value <= most or mark.value != half_up(mark.value, 2):
        found.append(Finding("assessment_mark_range", "value", Severity.BLOCK, {"least": least, "most": most}))
    if not mark.reason.strip():
        found.append(Finding("assessment_mark_reason", "reason", Severity.BLOCK))
    if not mark.rater_id:
        found.append(Finding("assessment_mark_rater", "rater_id", Severity.BLOCK))
    elif mark.rater_id == staff_id:
        found.append(Finding("assessment_mark_own", "rater_id", Severity.NOTE))
    return tuple(found)


def check_adjustment(adjustment: NewAdjustment) -> tuple[Finding, ...]:
    """Findings at the fields of a bonus or deduction; both need evidence, and petitions have a fixed sign."""
    points = adjustment.points
    if points is None or points != half_up(points, 2):
        return (Finding("assessment_points_unreadable", "points", Severity.BLOCK),)
    found = list(check_points(Adjustment(points, adjustment.reason, adjustment.evidence)))
    if points > 0 and not adjustment.evidence.strip():
        found.append(Finding("assessment_bonus_without_evidence", "evidence", Severity.BLOCK, basis="S001 28"))
    if adjustment.item is AdjustmentItem.PETITION_CAUSED and points > 0:
        found.append(Finding("assessment_petition_no_bonus", "points", Severity.BLOCK, basis="S001 28"))
    if adjustment.item is AdjustmentItem.PETITION_SETTLED and points < 0:
        found.append(Finding("assessment_petition_no_deduction", "points", Severity.BLOCK, basis="S001 28"))
    return tuple(found)
