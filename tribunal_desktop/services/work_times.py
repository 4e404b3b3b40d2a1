"""Since when a mediator works full time or part time (专职、兼职): noted with its day, read by pay for any day."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Mediator, MediatorWorkTime, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.pay import Span
from tribunal_desktop.rules.terms import WorkTime


def work_time(full_time: bool) -> WorkTime:
    """The term for a mark of the roster."""
    return WorkTime.FULL_TIME if full_time else WorkTime.PART_TIME


def change_work_time(
    session: Session, uow: UnitOfWork, mediator: Mediator, *, full_time: bool, from_on: date | None
) -> None:
    """Set the mark of the roster and note from which day it holds, today unless ``from_on`` says so.

    Nothing is noted when the mark does not change. Raises ``work_time_ahead`` for a day to come and
    ``work_time_before_last`` for one not after the last change.
    """
    if mediator.full_time == full_time:
        return
    today = uow.today()
    from_on = from_on or today
    if from_on > today:
        raise KnownError("work_time_ahead", name=mediator.name)
    of_mediator = select(MediatorWorkTime).where(MediatorWorkTime.mediator_id == mediator.id)
    changes = session.scalars(of_mediator.order_by(MediatorWorkTime.from_on, MediatorWorkTime.id)).all()
    if changes and from_on < changes[-1].from_on:
        raise KnownError("work_time_before_last", name=mediator.name, last=changes[-1].from_on.isoformat())
    mediator.full_time = full_time
    if changes and changes[-1].from_on == from_on:
        session.delete(changes[-1])
        return
    session.add(
        MediatorWorkTime(
            id=new_id(uow.clock),
            mediator_id=mediator.id,
            work_time=work_time(full_time),
            from_on=from_on,
            noted_by_id=uow.actor.id,
            noted_at=uow.clock(),
        )
    )


class WorkTimes:
    """All changes, read once; before the first a mediator worked the other way, without any as the roster says."""

    def __init__(self, session: Session) -> None:
        self._changes: dict[str, list[MediatorWorkTime]] = defaultdict(list)
        query = select(MediatorWorkTime).order_by(MediatorWorkTime.from_on, MediatorWorkTime.id)
        for row in session.scalars(query):
            self._changes[row.mediator_id].append(row)

    def changes(self, mediator_id: str) -> list[MediatorWorkTime]:
        """The changes of a mediator in their order."""
        return self._changes[mediator_id]

    def on(self, mediator: Mediator, day: date) -> WorkTime:
        """How a mediator worked on a day."""
        changes = self._changes[mediator.id]
        held = [row.work_time for row in changes if row.from_on <= day]
        if held:
            return held[-1]
        return work_time(changes[0].work_time is not WorkTime.FULL_TIME if changes else mediator.full_time)

    def full_spans(self, mediator: Mediator, first: date, last: date) -> tuple[Span, ...]:
        """The days from ``first`` to ``last`` on which a mediator worked full time, as spans."""
        starts = sorted({first, *(row.from_on for row in self._changes[mediator.id] if first < row.from_on <= last)})
        ends = [*(start - timedelta(days=1) for start in starts[1:]), last]
        return tuple(
            (start, end)
            for start, end in zip(starts, ends, strict=True)
            if self.on(mediator, start) is WorkTime.FULL_TIME
        )
