"""The workbench (工作台): what is due, what needs a decision, what has not reached the parent court."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    AgreementClause,
    Base,
    CircuitStop,
    CircuitStopDispute,
    CircuitTrip,
    ContactProblem,
    ContactVisit,
    Deadline,
    Dispute,
    MediationCase,
    OutboxRecord,
    Packet,
    PerformanceInstalment,
    Receipt,
    RecordResult,
    UnitOfWork,
)
from tribunal_desktop.models.mediation import Agreement
from tribunal_desktop.rules.contact_days import first_saturday
from tribunal_desktop.rules.terms import MediationStatus, ProblemStatus, Stage, TripStatus
from tribunal_desktop.services.parties import in_one_line, party_names

HORIZON_DAYS = 14
"""How far ahead the workbench looks; ours, not a rule of law."""

_MOST_ROWS = 60
_OPEN = tuple(stage for stage in Stage if stage is not Stage.CLOSED)


class TaskKind(StrEnum):
    """Why something stands on the workbench (事项类别)."""

    DEADLINE = "deadline"
    INSTALMENT = "instalment"
    TRIP = "trip"
    PROBLEM = "problem"
    CONTACT_DAY = "contact_day"


class DecisionKind(StrEnum):
    """What waits for a person's decision (需要决定)."""

    FILING = "filing"
    ALLOCATION = "allocation"
    MEDIATION_ENDED_LATE = "mediation_ended_late"
    AGREED_NOT_CLOSED = "agreed_not_closed"
    INSTALMENT_OVERDUE = "instalment_overdue"
    REFUSED_RECORD = "refused_record"


@dataclass(frozen=True)
class DueTask:
    """Something with a day; ``entity`` is what opens when it is chosen."""

    kind: TaskKind
    due_on: date
    rule_id: str
    subject: str
    number: str
    page: str
    entity_id: str


@dataclass(frozen=True)
class Decision:
    """A kind of decision, how many wait, and the first few."""

    kind: DecisionKind
    count: int
    subjects: tuple[str, ...]
    page: str
    entity_id: str


@dataclass(frozen=True)
class Figures:
    """The four figures at the top; each rate comes with its n of m."""

    open_disputes: int
    over_limit: int
    mediations_ended: int
    mediations_agreed: int
    trips_this_year: int
    villages_this_year: int
    waiting_records: int
    last_receipt_at: datetime | None


@dataclass(frozen=True)
class RoomCounts:
    """What is open in the rooms of the window."""

    disputes: int
    mediations: int
    trips: int
    overdue_problems: int


@dataclass(frozen=True)
class WorkbenchView:
    """Everything the workbench shows."""

    today: date
    figures: Figures
    due: tuple[DueTask, ...]
    due_total: int
    decisions: tuple[Decision, ...]
    week_trips: tuple[DueTask, ...]


class Workbench:
    """Reads what the day brings; writes nothing."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def counts(self) -> RoomCounts:
        """Numbers for the sidebar."""
        today = self._uow.today()
        with self._uow.read() as session:
            overdue = (ContactProblem.status == ProblemStatus.OPEN) & (ContactProblem.due_on < today)
            return RoomCounts(
                disputes=_how_many(session, Dispute, Dispute.stage.in_(_OPEN)),
                mediations=_how_many(session, MediationCase, MediationCase.status == MediationStatus.RUNNING),
                trips=_how_many(session, CircuitTrip, CircuitTrip.status != TripStatus.CLOSED),
                overdue_problems=_how_many(session, ContactProblem, overdue),
            )

    def view(self) -> WorkbenchView:
        """The workbench of today by the computer's clock."""
        today = self._uow.today()
        until = today + timedelta(days=HORIZON_DAYS)
        with self._uow.read() as session:
            trips = tuple(_trips(session, today, until))
            few = [*_problems(session, until), *_contact_day(session, today, until), *trips]
            many = [*_deadlines(session, until), *_instalments(session, today, until)]
            due = sorted([*many, *few], key=lambda task: (task.due_on, task.kind))[:_MOST_ROWS]
            due_total = len(few) + _one(session, _count(_running(until))) + _one(session, _count(_unpaid(today, until)))
            return WorkbenchView(
                today=today,
                figures=_figures(session, today),
                due=_named(session, due),
                due_total=due_total,
                decisions=tuple(_decisions(session, today)),
                week_trips=tuple(trip for trip in trips if trip.due_on <= today + timedelta(days=7)),
            )


def _running(until: date) -> Select[date, str, str, str]:
    """Limits that end by ``until`` and still bind, the first ones first."""
    return (
        select(Deadline.due_on, Deadline.rule_id, Dispute.id, Dispute.number)
        .join(Dispute, Dispute.id == Deadline.dispute_id)
        .where(Deadline.done_on.is_(None), Deadline.due_on <= until)
        .order_by(Deadline.due_on)
    )


def _deadlines(session: Session, until: date) -> Iterator[DueTask]:
    for due_on, rule_id, dispute_id, number in session.execute(_running(until).limit(_MOST_ROWS)):
        page = "mediation" if rule_id.startswith("M-") else "cases"
        yield DueTask(TaskKind.DEADLINE, due_on, rule_id, "", number, page, dispute_id)


def _unpaid(since: date, until: date) -> Select[date, str]:
    """Instalments to be paid from ``since`` to ``until``."""
    return (
        select(PerformanceInstalment.due_on, PerformanceInstalment.clause_id)
        .where(PerformanceInstalment.paid_on.is_(None), PerformanceInstalment.due_on.between(since, until))
        .order_by(PerformanceInstalment.due_on)
    )


def _instalments(session: Session, today: date, until: date) -> Iterator[DueTask]:
    first = _unpaid(today, until).limit(_MOST_ROWS).subquery()
    rows = session.execute(
        select(first.c.due_on, Dispute.id, Dispute.number)
        .join(AgreementClause, AgreementClause.id == first.c.clause_id)
        .join(Agreement, Agreement.id == AgreementClause.agreement_id)
        .join(MediationCase, MediationCase.id == Agreement.mediation_case_id)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
    )
    for due_on, dispute_id, number in rows:
        yield DueTask(TaskKind.INSTALMENT, due_on, "", "", number, "mediation", dispute_id)


def _named(session: Session, tasks: Sequence[DueTask]) -> tuple[DueTask, ...]:
    """The tasks; those about a dispute with the parties as their subject."""
    names = party_names(session, [task.entity_id for task in tasks if not task.subject])
    return tuple(task if task.subject else replace(task, subject=in_one_line(names[task.entity_id])) for task in tasks)


def _problems(session: Session, until: date) -> Iterator[DueTask]:
    rows = session.execute(
        select(ContactProblem.due_on, ContactProblem.text, ContactProblem.visit_id)
        .where(ContactProblem.status == ProblemStatus.OPEN, ContactProblem.due_on <= until)
        .order_by(ContactProblem.due_on)
    )
    for due_on, text, visit_id in rows:
        yield DueTask(TaskKind.PROBLEM, due_on, "", text, "", "contact", visit_id)


def _contact_day(session: Session, today: date, until: date) -> Iterator[DueTask]:
    for month in {(today.year, today.month), (until.year, until.month)}:
        day = first_saturday(*month)
        visited = session.scalar(select(func.count()).select_from(ContactVisit).where(ContactVisit.planned_on == day))
        if today <= day <= until and not visited:
            yield DueTask(TaskKind.CONTACT_DAY, day, "", "", "", "contact", "")


def _trips(session: Session, today: date, until: date) -> Iterator[DueTask]:
    rows = session.execute(
        select(CircuitTrip.planned_on, CircuitTrip.name, CircuitTrip.id, func.count(CircuitStopDispute.id))
        .outerjoin(CircuitStop, CircuitStop.trip_id == CircuitTrip.id)
        .outerjoin(CircuitStopDispute, CircuitStopDispute.stop_id == CircuitStop.id)
        .where(
            CircuitTrip.status != TripStatus.CLOSED,
            or_(CircuitTrip.planned_on.between(today, until), CircuitTrip.status == TripStatus.UNDERWAY),
        )
        .group_by(CircuitTrip.id)
        .order_by(CircuitTrip.planned_on)
    )
    for planned_on, name, trip_id, disputes in rows:
        yield DueTask(TaskKind.TRIP, planned_on, "", name, str(disputes), "circuit", trip_id)


def _figures(session: Session, today: date) -> Figures:
    year_start = date(today.year, 1, 1)
    ended = session.execute(
        select(MediationCase.status, func.count())
        .where(MediationCase.ended_on >= year_start, MediationCase.ended_on <= today)
        .group_by(MediationCase.status)
    ).all()
    by_status = {status: count for status, count in ended}
    over_limit = select(func.count(func.distinct(Deadline.dispute_id))).join(Dispute, Dispute.id == Deadline.dispute_id)
    last = session.scalar(select(func.max(Receipt.server_time)))
    return Figures(
        open_disputes=_one(session, select(func.count()).select_from(Dispute).where(Dispute.stage.in_(_OPEN))),
        over_limit=_one(
            session,
            over_limit.where(
                Deadline.done_on.is_(None),
                Deadline.due_on < today,
                Deadline.rule_id.like("T-%"),
                Dispute.stage != Stage.CLOSED,
            ),
        ),
        mediations_ended=sum(by_status.values()),
        mediations_agreed=by_status.get(MediationStatus.AGREED, 0),
        trips_this_year=_one(session, select(func.count()).select_from(CircuitTrip).where(_held(year_start, today))),
        villages_this_year=_one(
            session,
            select(func.count(func.distinct(CircuitStop.village_id)))
            .join(CircuitTrip, CircuitTrip.id == CircuitStop.trip_id)
            .where(_held(year_start, today)),
        ),
        waiting_records=_waiting(session),
        last_receipt_at=last,
    )


def _held(since: date, until: date) -> ColumnElement[bool]:
    return (CircuitTrip.planned_on >= since) & (CircuitTrip.planned_on <= until) & CircuitTrip.started_at.is_not(None)


def _waiting(session: Session) -> int:
    """Records without a verified receipt: not sealed yet, or sealed and not acknowledged."""
    loose = select(func.count()).select_from(OutboxRecord).where(OutboxRecord.packet_sha256.is_(None))
    sealed = (
        select(func.sum(Packet.records))
        .outerjoin(Receipt, Receipt.packet_sha256 == Packet.sha256)
        .where(Receipt.packet_sha256.is_(None))
    )
    return _one(session, loose) + _one(session, sealed)


def _decisions(session: Session, today: date) -> Iterator[Decision]:
    received = select(Dispute.id).where(Dispute.stage == Stage.RECEIVED).order_by(Dispute.received_at)
    yield from _decision(session, DecisionKind.FILING, received, "cases")
    without_judge = select(Dispute.id).where(
        Dispute.judge_id.is_(None), Dispute.closed_on.is_(None), Dispute.filed_on.is_not(None)
    )
    yield from _decision(session, DecisionKind.ALLOCATION, without_judge.order_by(Dispute.filed_on), "cases")
    running = select(MediationCase.dispute_id).where(MediationCase.status == MediationStatus.RUNNING)
    late = running.where(MediationCase.due_on < today).order_by(MediationCase.due_on)
    yield from _decision(session, DecisionKind.MEDIATION_ENDED_LATE, late, "mediation")
    has_agreed = exists().where(MediationCase.dispute_id == Dispute.id, MediationCase.status == MediationStatus.AGREED)
    agreed = select(Dispute.id).where(Dispute.stage.in_(_OPEN), has_agreed)
    yield from _decision(session, DecisionKind.AGREED_NOT_CLOSED, agreed, "mediation")
    overdue = PerformanceInstalment.paid_on.is_(None) & (PerformanceInstalment.due_on < today)
    unpaid = (
        select(MediationCase.dispute_id)
        .select_from(PerformanceInstalment)
        .join(AgreementClause, AgreementClause.id == PerformanceInstalment.clause_id)
        .join(Agreement, Agreement.id == AgreementClause.agreement_id)
        .join(MediationCase, MediationCase.id == Agreement.mediation_case_id)
        .where(overdue)
        .order_by(PerformanceInstalment.due_on.desc())
    )
    counted = select(PerformanceInstalment.id).where(overdue)
    yield from _decision(session, DecisionKind.INSTALMENT_OVERDUE, unpaid, "mediation", counted)
    refused = _one(session, select(func.count()).select_from(RecordResult).where(RecordResult.status == "rejected"))
    if refused:
        yield Decision(DecisionKind.REFUSED_RECORD, refused, (), "sync", "")


def _decision(
    session: Session, kind: DecisionKind, query: Select[Any], page: str, counted: Select[Any] | None = None
) -> Iterator[Decision]:
    """The decision when disputes of ``query`` wait; ``counted`` has as many rows and is cheaper to count."""
    ids = session.scalars(query.limit(2)).all()
    if ids:
        names = party_names(session, ids)
        count = _one(session, _count(query if counted is None else counted))
        yield Decision(kind, count, tuple(in_one_line(names[each]) for each in ids), page, ids[0])


def _how_many(session: Session, rows: type[Base], which: ColumnElement[bool]) -> int:
    return _one(session, select(func.count()).select_from(rows).where(which))


def _one(session: Session, query: Select[Any]) -> int:
    return int(session.scalar(query) or 0)


def _count(query: Select[*tuple[Any, ...]]) -> Select[int]:
    return select(func.count()).select_from(query.order_by(None).subquery())
