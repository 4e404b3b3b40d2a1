"""What falls due outside the disputes: trips, problems of contact visits, the contact day."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, or_, select

from tribunal_desktop.models import CircuitStop, CircuitStopDispute, CircuitTrip, ContactProblem, ContactVisit
from tribunal_desktop.rules.contact_days import first_saturday
from tribunal_desktop.rules.terms import ProblemStatus, TripStatus
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_views import DueTask, TaskKind


def problems_due(asked: Asked) -> Iterator[DueTask]:
    """Open problems of contact visits."""
    rows = asked.session.execute(
        select(ContactProblem.due_on, ContactProblem.text, ContactProblem.visit_id)
        .where(ContactProblem.status == ProblemStatus.OPEN, ContactProblem.due_on <= asked.until)
        .order_by(ContactProblem.due_on)
    )
    for due_on, text, visit_id in rows:
        yield DueTask(TaskKind.PROBLEM, due_on, "", text, "", "contact", visit_id)


def contact_day(asked: Asked) -> Iterator[DueTask]:
    """The first Saturday of the month, while no visit is planned for it."""
    for month in {(asked.today.year, asked.today.month), (asked.until.year, asked.until.month)}:
        day = first_saturday(*month)
        visited = asked.session.scalar(
            select(func.count()).select_from(ContactVisit).where(ContactVisit.planned_on == day)
        )
        if asked.today <= day <= asked.until and not visited:
            yield DueTask(TaskKind.CONTACT_DAY, day, "", "", "", "contact", "")


def trips_due(asked: Asked) -> Iterator[DueTask]:
    """Circuit trips planned or underway."""
    rows = asked.session.execute(
        select(CircuitTrip.planned_on, CircuitTrip.name, CircuitTrip.id, func.count(CircuitStopDispute.id))
        .outerjoin(CircuitStop, CircuitStop.trip_id == CircuitTrip.id)
        .outerjoin(CircuitStopDispute, CircuitStopDispute.stop_id == CircuitStop.id)
        .where(
            CircuitTrip.status != TripStatus.CLOSED,
            or_(CircuitTrip.planned_on.between(asked.today, asked.until), CircuitTrip.status == TripStatus.UNDERWAY),
        )
        .group_by(CircuitTrip.id)
        .order_by(CircuitTrip.planned_on)
    )
    for planned_on, name, trip_id, disputes in rows:
        yield DueTask(TaskKind.TRIP, planned_on, "", name, str(disputes), "circuit", trip_id)
