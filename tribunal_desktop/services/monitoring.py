"""Supervision (督办): where cases are stuck, how procedures are used, how long stages take, leaders' own cases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    CaseMark,
    Dispute,
    LocalSetting,
    MediationCase,
    Mediator,
    OutboxRecord,
    Receipt,
    RecordResult,
    StaffMember,
    SupervisionHours,
    UnitOfWork,
    Village,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.dispute import NO_DUE_DAY
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.comparison import Counted, change, half_up, mean, per_10_000, share
from tribunal_desktop.rules.terms import (
    CaseMarkKind,
    Channel,
    Confirmation,
    MediationStatus,
    Outcome,
    Post,
    Procedure,
    Stage,
)
from tribunal_desktop.services.case_conditions import how_many
from tribunal_desktop.services.case_query import CaseFilter, CaseOrder, CaseQuery, Span, SpanKind
from tribunal_desktop.services.disputes import OPEN_STAGES
from tribunal_desktop.services.monitoring_views import (
    Figure,
    FigureUnit,
    LeaderRow,
    StageBar,
    Stuck,
    StuckRow,
    Turn,
)
from tribunal_desktop.services.parties import in_one_line, party_names
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.stages import TIMED, stage_times

MOST_STUCK = 300
SMALL_CLAIMS_TARGET_DAYS = 20
"""Mean days of small claims below which the measure of 22.7 is met."""
_QUOTA_KEY = "quota.leaders.year"
DEFAULT_QUOTA = 48
"""Own cases a leader closes in a year; ours, every court sets its own."""
_LEADERS = (Post.PRESIDENT, Post.TRIBUNAL_HEAD)
_OPEN = Dispute.stage.in_(OPEN_STAGES)
_REFUSED = ("rejected", "conflict")


@dataclass(frozen=True)
class Period:
    """Whole months from ``first`` to ``last``; compared with the same months a year before."""

    first: date
    last: date

    @property
    def months(self) -> int:
        """How many months it covers."""
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    def year_before(self) -> Period:
        """The same months of the year before."""
        return Period(month_start(self.first, -12), month_start(self.last, -11) - timedelta(days=1))


def month_start(day: date, months: int = 0) -> date:
    """First day of the month ``months`` after that of ``day``."""
    place = day.year * 12 + day.month - 1 + months
    return date(place // 12, place % 12 + 1, 1)


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
                rows=tuple(_stuck_rows(session, ids, today)),
                total=how_many(session, CaseQuery(), today),
                last_receipt_at=session.scalar(select(func.max(Receipt.server_time))),
                now=self._uow.clock(),
            )

    def figures(self, period: Period, *, annualise: bool = False) -> tuple[Figure, ...]:
        """Use of procedures, days, publicity, channels and filings of a period, each against the year before."""
        with self._uow.read() as session:
            return (
                *_procedures(session, period),
                *_publicity(session, period),
                *_filings(session, period, self._uow.today(), annualise=annualise),
                *_channels(session, period),
                *_townships(session, period),
            )

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
            quota = half_up(_quota(session), 0) / 4
            people = session.execute(
                select(StaffMember.id, StaffMember.name, StaffMember.post)
                .where(StaffMember.post.in_(_LEADERS), StaffMember.active.is_(True))
                .order_by(StaffMember.name)
            ).all()
            return tuple(_leader(session, person, quarter, quota) for person in people)

    def quota(self) -> int:
        """Own cases a leader is to close in a year, as set on this computer."""
        with self._uow.read() as session:
            return _quota(session)

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


def _stuck_rows(session: Session, ids: Any, today: date) -> Iterator[StuckRow]:
    rows = {
        row.id: row
        for row in session.execute(
            select(
                Dispute.id,
                Dispute.number,
                Dispute.stage,
                Dispute.received_at,
                Dispute.last_event_at,
                Dispute.next_due_on,
                Dispute.judge_id,
                StaffMember.name.label("judge"),
            )
            .outerjoin(StaffMember, StaffMember.id == Dispute.judge_id)
            .where(Dispute.id.in_(ids))
        )
    }
    receivers = {
        row[0]: row[1]
        for row in session.execute(
            select(Dispute.id, StaffMember.name)
            .join(StaffMember, StaffMember.id == Dispute.received_by_id)
            .where(Dispute.id.in_(ids))
        )
    }
    mediators = {
        row[0]: row[1]
        for row in session.execute(
            select(MediationCase.dispute_id, Mediator.name)
            .join(Mediator, Mediator.id == MediationCase.mediator_id)
            .where(MediationCase.dispute_id.in_(ids), MediationCase.status == MediationStatus.RUNNING)
        )
    }
    names, events = party_names(session, ids), _last_events(session, ids)
    for dispute_id in ids:
        row, event = rows[dispute_id], events.get(dispute_id)
        last_on = beijing_day(row.last_event_at or row.received_at)
        turn, person = _whose_turn(row, receivers.get(dispute_id, ""), mediators.get(dispute_id, ""))
        yield StuckRow(
            id=dispute_id,
            number=row.number,
            parties=in_one_line(names[dispute_id]),
            stage=row.stage,
            quiet_days=max(0, (today - last_on).days),
            last_kind=event.type if event else "",
            last_actor=(event.name or "") if event else "",
            last_on=last_on,
            turn=turn,
            person=person,
            due_on=None if row.next_due_on == NO_DUE_DAY else row.next_due_on,
            delivery=_delivery(event) if event else None,
        )


def _whose_turn(row: Any, receiver: str, mediator: str) -> tuple[Turn, str]:
    """Who has to act next: the counter until it is filed, the head until there is a judge, then whoever holds it."""
    if row.stage is Stage.MEDIATION:
        return Turn.MEDIATE, mediator or row.judge or ""
    if row.stage is Stage.RECEIVED:
        return Turn.FILE, receiver
    if row.judge_id is None:
        return Turn.ALLOCATE, ""
    return Turn.TRY, row.judge or ""


def _last_events(session: Session, ids: Any) -> dict[str, Any]:
    """The newest record of each dispute's history."""
    newest = (
        select(OutboxRecord.dispute_id, func.max(OutboxRecord.seq).label("seq"), OutboxRecord.epoch)
        .where(OutboxRecord.dispute_id.in_(ids))
        .group_by(OutboxRecord.dispute_id, OutboxRecord.epoch)
        .subquery()
    )
    rows = session.execute(
        select(
            OutboxRecord.dispute_id,
            OutboxRecord.type,
            OutboxRecord.packet_sha256,
            StaffMember.name,
            Receipt.packet_sha256.label("receipt"),
            RecordResult.status,
        )
        .join(newest, and_(OutboxRecord.epoch == newest.c.epoch, OutboxRecord.seq == newest.c.seq))
        .outerjoin(StaffMember, StaffMember.id == OutboxRecord.actor_id)
        .outerjoin(Receipt, Receipt.packet_sha256 == OutboxRecord.packet_sha256)
        .outerjoin(RecordResult, and_(RecordResult.epoch == OutboxRecord.epoch, RecordResult.seq == OutboxRecord.seq))
        .order_by(OutboxRecord.epoch)
    )
    return {row.dispute_id: row for row in rows}


def _delivery(row: Any) -> Confirmation:
    if row.status in _REFUSED:
        return Confirmation.REFUSED
    if row.packet_sha256 is None:
        return Confirmation.WAITING
    return Confirmation.SEALED if row.receipt is None else Confirmation.DELIVERED


def _closed(period: Period, procedure: Procedure | None = None) -> CaseQuery:
    span = Span(SpanKind.CLOSED, period.first, period.last)
    return CaseQuery(CaseFilter.CLOSED, span=span, procedure=procedure, order=CaseOrder.RECEIVED)


def _procedures(session: Session, period: Period) -> Iterator[Figure]:
    """Shares of the short procedures among closed cases, their days and how many fewer than the ordinary one."""
    now, before = _by_procedure(session, period), _by_procedure(session, period.year_before())
    every, every_before = sum(n for n, _ in now.values()), sum(n for n, _ in before.values())
    for procedure in (Procedure.SMALL_CLAIMS, Procedure.SUMMARY):
        count, was = now.get(procedure, (0, 0))[0], before.get(procedure, (0, 0))[0]
        yield Figure(
            f"share_{procedure}",
            FigureUnit.PERCENT,
            share(count, every),
            count,
            every,
            before=share(was, every_before),
            query=_closed(period, procedure),
        )
    ordinary = mean(*now.get(Procedure.ORDINARY, (0, 0))[::-1])
    for procedure in Procedure:
        if procedure not in (Procedure.SMALL_CLAIMS, Procedure.SUMMARY, Procedure.ORDINARY):
            continue
        count, days = now.get(procedure, (0, 0))
        taken, small = mean(days, count), procedure is Procedure.SMALL_CLAIMS
        yield Figure(
            f"days_{procedure}",
            FigureUnit.DAYS,
            taken,
            count,
            None,
            before=mean(*before.get(procedure, (0, 0))[::-1]),
            met=taken < SMALL_CLAIMS_TARGET_DAYS if small and taken is not None else None,
            query=_closed(period, procedure),
        )
        if procedure is not Procedure.ORDINARY:
            fewer = taken - ordinary if taken is not None and ordinary is not None else None
            note = "" if ordinary is not None else "figure.no_ordinary"
            query = _closed(period, procedure)
            yield Figure(f"fewer_{procedure}", FigureUnit.DAYS, fewer, count, None, query=query, note=note)


def _by_procedure(session: Session, period: Period) -> dict[Procedure | None, tuple[int, int]]:
    """Closed cases and the days from filing to closing, by procedure."""
    days = func.julianday(Dispute.closed_on) - func.julianday(Dispute.filed_on)
    rows = session.execute(
        select(Dispute.procedure, func.count(), func.sum(func.coalesce(days, 0)))
        .where(Dispute.closed_on.between(period.first, period.last))
        .group_by(Dispute.procedure)
    )
    return {row[0]: (row[1], round(row[2] or 0)) for row in rows}


def _publicity(session: Session, period: Period) -> Iterator[Figure]:
    """Livestreamed among the judged, and papers published, by the day of the mark."""
    judged = session.scalar(
        select(func.count())
        .select_from(Dispute)
        .where(Dispute.closed_on.between(period.first, period.last), Dispute.outcome == Outcome.JUDGED)
    )
    streamed = _marked(session, CaseMarkKind.LIVESTREAMED, period, Dispute.outcome == Outcome.JUDGED)
    query = _closed(period)
    yield Figure(
        "livestreamed",
        FigureUnit.PERCENT,
        share(streamed, judged or 0),
        streamed,
        judged or 0,
        query=CaseQuery(query.filter, span=query.span, outcome=Outcome.JUDGED, mark=CaseMarkKind.LIVESTREAMED),
    )
    published = _marked(session, CaseMarkKind.PUBLISHED, period)
    yield Figure(
        "published",
        FigureUnit.CASES,
        Decimal(published),
        published,
        None,
        query=CaseQuery(query.filter, span=query.span, mark=CaseMarkKind.PUBLISHED),
    )


def _marked(session: Session, kind: CaseMarkKind, period: Period, *also: ColumnElement[bool]) -> int:
    """Disputes closed in ``period`` that carry a mark."""
    return (
        session.scalar(
            select(func.count(CaseMark.dispute_id.distinct()))
            .join(Dispute, Dispute.id == CaseMark.dispute_id)
            .where(CaseMark.kind == kind, Dispute.closed_on.between(period.first, period.last), *also)
        )
        or 0
    )


def _filed(period: Period) -> CaseQuery:
    return CaseQuery(CaseFilter.ALL, span=Span(SpanKind.FILED, period.first, period.last))


def _filings(session: Session, period: Period, today: date, *, annualise: bool) -> Iterator[Figure]:
    """Cases filed, against the same months a year before; a period that still runs has fewer months."""
    before = period.year_before()
    count, was = how_many(session, _filed(period), today), how_many(session, _filed(before), today)
    running = Period(period.first, min(period.last, today))
    months = running.months if running.last >= running.first else period.months
    changed = change(Counted(was, before.months), Counted(count, months), annualise=annualise)
    yield Figure(
        "filings",
        FigureUnit.CASES,
        Decimal(count),
        count,
        None,
        before=Decimal(was),
        change=changed.percent,
        basis=changed.basis,
        query=_filed(period),
    )


def _channels(session: Session, period: Period) -> Iterator[Figure]:
    """Disputes received by each channel."""
    span = Span(SpanKind.RECEIVED, period.first, period.last)
    counts = {each: how_many(session, CaseQuery(CaseFilter.ALL, channel=each, span=span), date.max) for each in Channel}
    every = sum(counts.values())
    for channel, count in counts.items():
        if count:
            query = CaseQuery(CaseFilter.ALL, channel=channel, span=span)
            value = share(count, every)
            yield Figure("channel", FigureUnit.PERCENT, value, count, every, query=query, subject=channel)


def _townships(session: Session, period: Period) -> Iterator[Figure]:
    """Filings for every 10,000 people of a township, with the year of its population."""
    rows = session.execute(
        select(Village.township, func.count())
        .join(Dispute, Dispute.village_id == Village.id)
        .where(Dispute.filed_on.between(period.first, period.last))
        .group_by(Village.township)
    )
    filed = {row[0]: row[1] for row in rows}
    people = session.execute(
        select(
            Village.township,
            func.sum(Village.population),
            func.max(Village.population_year),
            func.count(),
            func.count(Village.population),
        )
        .group_by(Village.township)
        .order_by(Village.township)
    )
    for township, population, year, villages, known in people:
        whole = villages == known
        yield Figure(
            "per_10_000",
            FigureUnit.PER_10_000,
            per_10_000(filed.get(township, 0), population or 0) if whole else None,
            filed.get(township, 0),
            population if whole else None,
            query=replace(_filed(period), township=township),
            subject=township,
            note="" if whole else "figure.population_missing",
            year=year,
        )


def _quota(session: Session) -> int:
    row = session.get(LocalSetting, _QUOTA_KEY)
    return int(row.value) if row is not None else DEFAULT_QUOTA


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
