"""Self-assessment: periods, marks people give, adjustments with evidence, results as they were submitted."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import PeriodStatus, Post


class AssessmentPeriod(Recorded, Base):
    """A period scored with one frozen scheme version (考核周期)."""

    __tablename__ = "assessment_period"
    __table_args__ = (UniqueConstraint("scheme_id", "starts_on", "ends_on"),)
    record_type = "assessment_period"

    id: Mapped[Id]
    scheme_id: Mapped[str] = mapped_column(String(32))
    scheme_version: Mapped[str] = mapped_column(String(16))
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    status: Mapped[PeriodStatus] = mapped_column(default=PeriodStatus.OPEN)


class AssessmentMark(Recorded, Base):
    """A mark a person gives where no act can be counted (人工评分): needs a rater and a reason."""

    __tablename__ = "assessment_mark"
    __table_args__ = (UniqueConstraint("period_id", "staff_id", "indicator_id"),)
    record_type = "assessment_mark"

    id: Mapped[Id]
    period_id: Mapped[str] = mapped_column(ForeignKey("assessment_period.id"))
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    indicator_id: Mapped[str] = mapped_column(String(48))
    hundredths: Mapped[int]
    """The mark from 0 to 100 in hundredths of a point."""
    reason: Mapped[str]
    rater_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))


class AssessmentAdjustment(Recorded, Base):
    """A bonus or a deduction (加扣分): needs evidence."""

    __tablename__ = "assessment_adjustment"
    record_type = "assessment_adjustment"

    id: Mapped[Id]
    period_id: Mapped[str] = mapped_column(ForeignKey("assessment_period.id"))
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    item_id: Mapped[str] = mapped_column(String(48))
    hundredths: Mapped[int]
    reason: Mapped[str]
    evidence: Mapped[str]


class AssessmentResult(Recorded, Base):
    """A score as it was submitted (自评结果), with its whole evidence tree."""

    __tablename__ = "assessment_result"
    __table_args__ = (UniqueConstraint("period_id", "staff_id"),)
    record_type = "assessment_result"

    id: Mapped[Id]
    period_id: Mapped[str] = mapped_column(ForeignKey("assessment_period.id"))
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    post: Mapped[Post]
    total_hundredths: Mapped[int]
    tree_json: Mapped[str]
    submitted_at: Mapped[datetime]
