"""Supervision (督办): where cases are stuck, how procedures are used, how long stages take, leaders' own cases."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Dispute,
    LocalSetting,
    Receipt,
    StaffMember,
    SupervisionHours,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.comparison import half_up, mean
from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.months import Period
from tribunal_desktop.rules.terms import (
    Post,
)
from tribunal_desktop.services.case_conditions import how_many
from tribunal_desktop.services.case_query import CaseFilter, CaseQuery, Span, SpanKind
from tribunal_desktop.services.disputes import OPEN_STAGES
from tribunal_desktop.services.monitoring_figures import figures_of
from tribunal_desktop.services.monitoring_stuck import stuck_rows
from tribunal_desktop.services.monitoring_views import (
    Figure,
    LeaderRow,
    StageBar,
    Stuck,
)
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.stages import TIMED, stage_times

MOST_STUCK = 300
_QUOTA_KEY = "quota.leaders.year"
DEFAULT_QUOTA = "leader.yearly_quota"
"""Own cases a leader closes in a year, where the court set no other (``rules.figures``)."""
_LEADERS = (Post.PRESIDENT, Post.TRIBUNAL_HEAD)
_OPEN = Dispute.stage.in_(OPEN_STAGES)


class Monitoring:
    """Counts what supervision asks; every number comes with the question that lists its cases."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def stuck(self, most: int = MOST_STUCK) -> Stuck:
        """Open disputes by the days since anything was written in them, the longest first."""
        today = self._uow.today()
        with self._uow.read() as session:
            ids = session.scalars(
                select(Dispute.id).where(_OPEN).order_by(Dispute.last_event_at, Dispute.id).limit(most)
            ).all()
            return Stuck(
                rows=tuple(stuck_rows(session, ids, today)),
                total=how_many(session, CaseQuery(), today),
                last_receipt_at=session.scalar(select(func.max(Receipt.server_time))),
                now=self._uow.clock(),
            )

    def figures(self, period: Period, *, annualise: bool = False) -> tuple[Figure, ...]:
        """Use of procedures, days, publicity, channels and filings of a period, each against the year before."""
        with self._uow.read() as session:
            return figures_of(session, period, self._uow.today(), annualise=annualise)

    def stage_bars(self, judge_id: str | None, period: Period) -> tuple[StageBar, ...]:
        """Mean days per stage of cases closed in ``period``: one judge's and the tribunal's."""
        closed = Dispute.closed_on.between(period.first, period.last)
        today = self._uow.today()
        with self._uow.read() as session:
            every = {time.stage: time for time in stage_times(session, closed, today)}
            own = {}
            if judge_id:
                own = {
                    time.stage: time for time in stage_times(session, closed & (Dispute.judge_id == judge_id), today)
                }
        return tuple(
            StageBar(
                stage,
                mean(own[stage].days, own[stage].disputes) if stage in own else None,
                own[stage].disputes if stage in own else 0,
                mean(every[stage].days, every[stage].disputes),
                every[stage].disputes,
            )
            for stage in TIMED
        )

    def judges(self) -> tuple[tuple[str, str], ...]:
        """Who has cases of their own: ids and names."""
        with self._uow.read() as session:
            rows = session.execute(
                select(StaffMember.id, StaffMember.name)
                .where(select(Dispute.id).where(Dispute.judge_id == StaffMember.id).exists())
                .order_by(StaffMember.name)
            )
            return tuple((row[0], row[1]) for row in rows)

    def leaders(self, quarter: Period) -> tuple[LeaderRow, ...]:
        """Leaders' own closed cases in a quarter against a quarter of the yearly quota, supervision apart."""
        with self._uow.read() as session:
            quota = half_up(_quota(session, self._uow.today()), 0) / 4
            people = session.execute(
                select(StaffMember.id, StaffMember.name, StaffMember.post)
                .where(StaffMember.post.in_(_LEADERS), StaffMember.active.is_(True))
                .order_by(StaffMember.name)
            ).all()
            return tuple(_leader(session, person, quarter, quota) for person in people)

    def quota(self) -> int:
        """Own cases a leader is to close in a year, as set on this computer."""
        with self._uow.read() as session:
            return _quota(session, self._uow.today())

    def set_quota(self, cases: int) -> None:
        """Change the yearly quota."""
        with self._uow.write("quota.set") as session:
            session.merge(LocalSetting(key=_QUOTA_KEY, value=str(max(0, cases))))

    def note_hours(self, staff_id: str, spent_on: date, minutes: int, words: str) -> str:
        """Note time spent on supervision; ``KnownError`` ``hours_unclear`` without a duration or words."""
        if not 0 < minutes <= 24 * 60 or not words.strip() or spent_on > self._uow.today():
            raise KnownError("hours_unclear")
        with self._uow.write("supervision_hours.add") as session:
            row = SupervisionHours(
                id=new_id(self._uow.clock), staff_id=staff_id, spent_on=spent_on, minutes=minutes, words=words.strip()
            )
            session.add(row)
            return row.id

    def remove_hours(self, hours_id: str) -> None:
        """Take noted time away again."""
        with self._uow.write("supervision_hours.remove") as session:
            session.delete(session.get_one(SupervisionHours, hours_id))


def _quota(session: Session, today: date) -> int:
    row = session.get(LocalSetting, _QUOTA_KEY)
    return int(row.value) if row is not None else figure(DEFAULT_QUOTA, today)


def _leader(session: Session, person: Any, quarter: Period, quota: Decimal) -> LeaderRow:
    def closed(first: date) -> int:
        own = and_(Dispute.judge_id == person.id, Dispute.closed_on.between(first, quarter.last))
        return session.scalar(select(func.count()).select_from(Dispute).where(own)) or 0

    minutes = session.scalar(
        select(func.sum(SupervisionHours.minutes)).where(
            SupervisionHours.staff_id == person.id, SupervisionHours.spent_on.between(quarter.first, quarter.last)
        )
    )
    in_quarter = closed(quarter.first)
    return LeaderRow(
        staff_id=person.id,
        name=person.name,
        post=person.post,
        quota=quota,
        closed=in_quarter,
        closed_in_year=closed(date(quarter.first.year, 1, 1)),
        met=in_quarter >= quota,
        supervision_minutes=minutes or 0,
        query=CaseQuery(
            CaseFilter.CLOSED, handler_id=person.id, span=Span(SpanKind.CLOSED, quarter.first, quarter.last)
        ),
    )
