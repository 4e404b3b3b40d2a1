"""Periods, marks and adjustments as the store holds them."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AssessmentAdjustment, AssessmentMark, AssessmentPeriod, StaffMember
from tribunal_desktop.rules.terms import AdjustmentItem, PeriodStatus
from tribunal_desktop.services.assessment_rows import AdjustmentRow, MarkRow


def period_of(session: Session, period_id: str) -> AssessmentPeriod:
    """A period; raises ``assessment_period_gone``."""
    period = session.get(AssessmentPeriod, period_id)
    if period is None:
        raise KnownError("assessment_period_gone")
    return period


def open_period_of(session: Session, period_id: str) -> AssessmentPeriod:
    """A period that can still be changed; raises ``assessment_submitted``."""
    period = period_of(session, period_id)
    if period.status is PeriodStatus.SUBMITTED:
        raise KnownError("assessment_submitted")
    return period


def mark_of(session: Session, period_id: str, staff_id: str, indicator_id: str) -> AssessmentMark | None:
    """The mark of a person for an indicator, if one was given."""
    return session.scalars(
        select(AssessmentMark).where(
            AssessmentMark.period_id == period_id,
            AssessmentMark.staff_id == staff_id,
            AssessmentMark.indicator_id == indicator_id,
        )
    ).first()


def marks_by_person(session: Session, period_id: str) -> dict[str, tuple[MarkRow, ...]]:
    """Marks of a period in the order they were given."""
    found: dict[str, tuple[MarkRow, ...]] = {}
    for row, rater in session.execute(
        select(AssessmentMark, StaffMember.name)
        .join(StaffMember, StaffMember.id == AssessmentMark.rater_id)
        .where(AssessmentMark.period_id == period_id)
        .order_by(AssessmentMark.id)
    ):
        mark = MarkRow(row.indicator_id, Decimal(row.hundredths) / 100, row.reason, row.rater_id, rater)
        found[row.staff_id] = (*found.get(row.staff_id, ()), mark)
    return found


def adjustments_by_person(session: Session, period_id: str) -> dict[str, tuple[AdjustmentRow, ...]]:
    """Bonuses and deductions of a period in the order they were entered."""
    found: dict[str, tuple[AdjustmentRow, ...]] = {}
    for row in session.scalars(
        select(AssessmentAdjustment)
        .where(AssessmentAdjustment.period_id == period_id)
        .order_by(AssessmentAdjustment.id)
    ):
        entry = AdjustmentRow(
            row.id, AdjustmentItem(row.item_id), Decimal(row.hundredths) / 100, row.reason, row.evidence
        )
        found[row.staff_id] = (*found.get(row.staff_id, ()), entry)
    return found
