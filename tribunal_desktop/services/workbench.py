"""The workbench (工作台): what is due, what needs a decision, what has not reached the parent court."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    AgreementClause,
    Base,
    CircuitStop,
    CircuitTrip,
    ContactProblem,
    Deadline,
    Dispute,
    MediationCase,
    OutboxRecord,
    Packet,
    PerformanceInstalment,
    Receipt,
    UnitOfWork,
)
from tribunal_desktop.models.mediation import Agreement
from tribunal_desktop.rules.terms import MediationStatus, ProblemStatus, Stage, TripStatus
from tribunal_desktop.services.disputes import OPEN_STAGES
from tribunal_desktop.services.limits import OF_TRIAL
from tribunal_desktop.services.parties import in_one_line, party_names
from tribunal_desktop.services.workbench_clock import clock_behind
from tribunal_desktop.services.workbench_limits import limits_due, warned_limits
from tribunal_desktop.services.workbench_query import Asked, count_rows, how_many, one
from tribunal_desktop.services.workbench_sources import DECISIONS, DUE
from tribunal_desktop.services.workbench_views import DueTask, Figures, TaskKind, WorkbenchView

HORIZON_DAYS = 14
"""How far ahead the workbench looks; ours, not a rule of law."""

_MOST_ROWS = 60


class Workbench:
    """Reads what the day brings; writes nothing."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def open_disputes(self) -> int:
        """How many disputes have not ended."""
        return self._count(Dispute, Dispute.stage.in_(OPEN_STAGES))

    def running_mediations(self) -> int:
        """How many mediations run."""
        return self._count(MediationCase, MediationCase.status == MediationStatus.RUNNING)

    def trips_ahead(self) -> int:
        """How many circuit trips are not closed."""
        return self._count(CircuitTrip, CircuitTrip.status != TripStatus.CLOSED)

    def overdue_problems(self) -> int:
        """How many problems noted on contact visits are past their day."""
        overdue = (ContactProblem.status == ProblemStatus.OPEN) & (ContactProblem.due_on < self._uow.today())
        return self._count(ContactProblem, overdue)

    def _count(self, rows: type[Base], which: ColumnElement[bool]) -> int:
        with self._uow.read() as session:
            return how_many(session, rows, which)

    def view(self) -> WorkbenchView:
        """The workbench of today by the computer's clock."""
        today = self._uow.today()
        until = today + timedelta(days=HORIZON_DAYS)
        with self._uow.read() as session:
            asked = Asked(session, self._uow.actor, today, until)
            few = [task for source in DUE for task in source(asked)]
            many = [*limits_due(session, today, _MOST_ROWS), *_instalments(session, today, until)]
            due = sorted([*many, *few], key=lambda task: (task.due_on, task.kind))[:_MOST_ROWS]
            due_total = (
                len(few)
                + one(session, count_rows(warned_limits(today)))
                + one(session, count_rows(_unpaid(today, until)))
            )
            return WorkbenchView(
                today=today,
                figures=_figures(session, today),
                due=_named(session, due),
                due_total=due_total,
                decisions=tuple(
                    decision for source in (clock_behind(self._uow.clock), *DECISIONS) for decision in source(asked)
                ),
                week_trips=tuple(
                    task for task in few if task.kind is TaskKind.TRIP and task.due_on <= today + timedelta(days=7)
                ),
            )


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
    ids = {task.entity_id: task.entity_id.partition("#")[0] for task in tasks if not task.subject}
    names = party_names(session, ids.values())
    return tuple(
        task if task.subject else replace(task, subject=in_one_line(names[ids[task.entity_id]])) for task in tasks
    )


def _figures(session: Session, today: date) -> Figures:
    year_start = date(today.year, 1, 1)
    agreed = func.count().filter(MediationCase.status == MediationStatus.AGREED)
    ended, agreed_of_them = session.execute(
        select(func.count(), agreed).where(MediationCase.ended_on.between(year_start, today))
    ).one()
    over_limit = select(func.count(func.distinct(Deadline.dispute_id))).join(Dispute, Dispute.id == Deadline.dispute_id)
    last = session.scalar(select(func.max(Receipt.server_time)))
    return Figures(
        open_disputes=one(session, select(func.count()).select_from(Dispute).where(Dispute.stage.in_(OPEN_STAGES))),
        over_limit=one(
            session,
            over_limit.where(
                Deadline.done_on.is_(None),
                Deadline.planned_on < today,
                Deadline.paused.is_(False),
                OF_TRIAL,
                Dispute.stage != Stage.CLOSED,
            ),
        ),
        mediations_ended=ended,
        mediations_agreed=agreed_of_them,
        trips_this_year=one(session, select(func.count()).select_from(CircuitTrip).where(_held(year_start, today))),
        villages_this_year=one(
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
    return one(session, loose) + one(session, sealed)
