"""Tasks of volunteers (志愿者任务): assigned by the judge, done with their minutes; outings from the circuit log."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    CircuitActivity,
    CircuitStop,
    CircuitTrip,
    OutingVolunteer,
    UnitOfWork,
    Volunteer,
    VolunteerTask,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import ActivityKind, Right
from tribunal_desktop.rules.volunteers import check_task_kind, check_time
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.sheet_words import day_words
from tribunal_desktop.services.volunteer_reading import (
    case_numbers,
    known,
    refuse,
    running_pairings,
    staff_names,
    table_paper,
    volunteer_names,
)
from tribunal_desktop.services.volunteer_views import ListPaper, Named, NewTask, OutingRow, TaskDone, TaskRow

_MOST_DONE = 200
_MOST_TRIPS = 60


class VolunteerTasks:
    """Assigns tasks and notes what was done; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def volunteers(self) -> tuple[Named, ...]:
        """Those a task may be given to, one's own volunteer first."""
        with self._uow.read() as session:
            names = volunteer_names(session)
            rows = sorted(running_pairings(session), key=lambda row: row.judge_id != self._uow.actor.id)
            return tuple(Named(row.volunteer_id, names[row.volunteer_id]) for row in rows)

    def open(self, volunteer_id: str = "") -> tuple[TaskRow, ...]:
        """Tasks to do, those due first; of one volunteer or of all."""
        query = select(VolunteerTask).where(VolunteerTask.done_on.is_(None)).order_by(VolunteerTask.due_on)
        return self._rows(query, volunteer_id)

    def done(self, volunteer_id: str = "") -> tuple[TaskRow, ...]:
        """The latest tasks that were done."""
        query = select(VolunteerTask).where(VolunteerTask.done_on.is_not(None))
        return self._rows(query.order_by(VolunteerTask.done_on.desc()).limit(_MOST_DONE), volunteer_id)

    def check(self, new: NewTask) -> tuple[Finding, ...]:
        """What stands against a task; an act of the court is refused with the reason."""
        with self._uow.read() as session:
            return tuple(self._check(session, new))

    def assign(self, new: NewTask) -> str:
        """Give a task to a volunteer; raises ``right_missing``, ``volunteer_refused``, ``dispute_unknown``."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        with self._uow.write("volunteers.assign") as session:
            refuse(self._check(session, new))
            if new.dispute_id:
                require_dispute(session, new.dispute_id)
            row = VolunteerTask(
                id=new_id(self._uow.clock),
                volunteer_id=new.volunteer_id,
                judge_id=self._uow.actor.id,
                kind=new.kind,
                dispute_id=new.dispute_id or None,
                words=new.words.strip(),
                assigned_at=self._uow.clock(),
                due_on=new.due_on,
            )
            session.add(row)
            return row.id

    def check_done(self, task_id: str, how: TaskDone) -> tuple[Finding, ...]:
        """What the end of a task lacks."""
        with self._uow.read() as session:
            return tuple(self._check_done(known(session, VolunteerTask, task_id), how))

    def finish(self, task_id: str, how: TaskDone) -> None:
        """Note that a task is done; raises ``volunteer_task_done``, ``volunteer_refused``."""
        with self._uow.write("volunteers.finish_task") as session:
            row: VolunteerTask = known(session, VolunteerTask, task_id)
            if row.done_on is not None:
                raise KnownError("volunteer_task_done")
            refuse(self._check_done(row, how))
            row.done_on, row.spent_minutes, row.overtime_minutes = how.done_on, how.minutes, how.overtime or 0
            row.done_words = how.words.strip()

    def reopen(self, task_id: str) -> None:
        """Take back that a task is done; raises ``volunteer_gone``."""
        with self._uow.write("volunteers.reopen_task") as session:
            row: VolunteerTask = known(session, VolunteerTask, task_id)
            row.done_on, row.spent_minutes, row.overtime_minutes, row.done_words = None, None, 0, ""

    def withdraw(self, task_id: str) -> Mapping[str, Any]:
        """Strike out a task given by mistake; returns what ``give_back`` takes. Raises ``volunteer_task_done``."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        with self._uow.write("volunteers.withdraw_task") as session:
            row: VolunteerTask = known(session, VolunteerTask, task_id)
            if row.done_on is not None:
                raise KnownError("volunteer_task_done")
            values = {column.key: getattr(row, column.key) for column in VolunteerTask.__mapper__.column_attrs}
            session.delete(row)
            return values

    def give_back(self, values: Mapping[str, Any]) -> None:
        """Undo a withdrawal."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        with self._uow.write("volunteers.give_back_task") as session:
            session.add(VolunteerTask(**values))

    def day_list(self, volunteer_id: str) -> ListPaper:
        """A volunteer's own list of the day, then what is due later: nobody else's tasks stand on it."""
        today = self._uow.today()
        tasks = self.open(volunteer_id)
        with self._uow.read() as session:
            name = known(session, Volunteer, volunteer_id).name
            now = [task for task in tasks if task.due_on <= today]
            return table_paper(
                session,
                self._uow,
                f"{name}的当日任务单",
                (f"{day_words(today)}　今日应办 {len(now)} 项，以后到期 {len(tasks) - len(now)} 项。",),
                (
                    _day_table("今日应办", now, today),
                    *(_day_table("以后到期", each, today) for each in [tasks[len(now) :]] if each),
                ),
                ("志愿者只办理审判辅助事务；在卷材料不得带离法庭，案情和当事人信息不得外传。",),
            )

    def outings(self) -> tuple[OutingRow, ...]:
        """The latest circuit trips with the volunteers who went along."""
        query = select(CircuitTrip).where(CircuitTrip.planned_on <= self._uow.today())
        with self._uow.read() as session:
            trips = session.scalars(query.order_by(CircuitTrip.planned_on.desc()).limit(_MOST_TRIPS)).all()
            return _outings(session, trips)

    def go_along(self, trip_id: str, volunteer_ids: Collection[str]) -> None:
        """Note which volunteers went along on a trip; the trip itself is logged in the circuit log alone."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        with self._uow.write("volunteers.outing") as session:
            known(session, CircuitTrip, trip_id)
            there = session.scalars(select(OutingVolunteer).where(OutingVolunteer.trip_id == trip_id)).all()
            for row in there:
                if row.volunteer_id not in volunteer_ids:
                    session.delete(row)
            for volunteer_id in sorted(set(volunteer_ids) - {row.volunteer_id for row in there}):
                session.add(OutingVolunteer(id=new_id(self._uow.clock), trip_id=trip_id, volunteer_id=volunteer_id))

    def _rows(self, query: Select[VolunteerTask], volunteer_id: str) -> tuple[TaskRow, ...]:
        wanted = query.where(VolunteerTask.volunteer_id == volunteer_id) if volunteer_id else query
        with self._uow.read() as session:
            return _task_rows(session, session.scalars(wanted).all())

    def _check(self, session: Session, new: NewTask) -> Iterator[Finding]:
        yield from check_task_kind(new.kind, new.words)
        if not new.words.strip():
            yield Finding("aid_task_words_missing", "words", Severity.BLOCK)
        volunteer = session.get(Volunteer, new.volunteer_id)
        if volunteer is None or not volunteer.active:
            yield Finding("aid_task_volunteer_missing", "volunteer", Severity.BLOCK)
        elif not may(self._uow.actor.post, Right.SUPERVISE) and new.volunteer_id not in {
            row.volunteer_id for row in running_pairings(session) if row.judge_id == self._uow.actor.id
        }:
            yield Finding("aid_task_not_paired", "volunteer", Severity.ASK)
        if new.due_on is None:
            yield Finding("aid_task_due_missing", "due_on", Severity.BLOCK)
        elif new.due_on < self._uow.today():
            yield Finding("aid_task_due_past", "due_on", Severity.BLOCK)

    def _check_done(self, row: VolunteerTask, how: TaskDone) -> Iterator[Finding]:
        if how.done_on is None:
            yield Finding("aid_done_day_missing", "done_on", Severity.BLOCK)
        elif not beijing_day(row.assigned_at) <= how.done_on <= self._uow.today():
            yield Finding("aid_done_day_wrong", "done_on", Severity.BLOCK)
        yield from check_time(how.minutes, how.overtime)


def outings_of(session: Session, first: date, after: date) -> dict[str, int]:
    """How often each volunteer went along from ``first`` until before ``after``."""
    rows = session.execute(
        select(OutingVolunteer.volunteer_id, CircuitTrip.id)
        .join(CircuitTrip, CircuitTrip.id == OutingVolunteer.trip_id)
        .where(CircuitTrip.planned_on >= first, CircuitTrip.planned_on < after)
    )
    counts: dict[str, int] = {}
    for volunteer_id, _trip in rows:
        counts[volunteer_id] = counts.get(volunteer_id, 0) + 1
    return counts


def _task_rows(session: Session, rows: Sequence[VolunteerTask]) -> tuple[TaskRow, ...]:
    staff, volunteers = staff_names(session), volunteer_names(session)
    numbers = case_numbers(session, (row.dispute_id for row in rows))
    return tuple(
        TaskRow(
            id=row.id,
            volunteer_id=row.volunteer_id,
            volunteer=volunteers.get(row.volunteer_id, ""),
            judge=staff.get(row.judge_id, ""),
            kind=row.kind,
            number=numbers.get(row.dispute_id or "", ""),
            dispute_id=row.dispute_id or "",
            words=row.words,
            assigned_on=beijing_day(row.assigned_at),
            due_on=row.due_on,
            done_on=row.done_on,
            minutes=row.spent_minutes,
            overtime=row.overtime_minutes,
            done_words=row.done_words,
        )
        for row in rows
    )


def _outings(session: Session, trips: Sequence[CircuitTrip]) -> tuple[OutingRow, ...]:
    ids = [trip.id for trip in trips]
    staff, names = staff_names(session), volunteer_names(session)
    kinds: dict[str, dict[ActivityKind, None]] = {}
    for trip_id, kind in session.execute(
        select(CircuitStop.trip_id, CircuitActivity.kind)
        .join(CircuitActivity, CircuitActivity.stop_id == CircuitStop.id)
        .where(CircuitStop.trip_id.in_(ids))
        .order_by(CircuitActivity.started_at)
    ):
        kinds.setdefault(trip_id, {})[kind] = None
    along: dict[str, list[str]] = {}
    for row in session.scalars(
        select(OutingVolunteer).where(OutingVolunteer.trip_id.in_(ids)).order_by(OutingVolunteer.id)
    ):
        along.setdefault(row.trip_id, []).append(row.volunteer_id)
    return tuple(
        OutingRow(
            trip.id,
            trip.name,
            trip.planned_on,
            trip.judge_id or "",
            staff.get(trip.judge_id or "", ""),
            tuple(kinds.get(trip.id, ())),
            tuple(along.get(trip.id, ())),
            tuple(names.get(each, "") for each in along.get(trip.id, ())),
        )
        for trip in trips
    )


def _day_table(heading: str, tasks: Sequence[TaskRow], today: date) -> SheetTable:
    columns = (
        SheetColumn("期限", 1.5),
        SheetColumn("任务", 1.2),
        SheetColumn("案号", 2),
        SheetColumn("事项", 2.8),
        SheetColumn("布置", 0.8),
        SheetColumn("完成时间", 1),
        SheetColumn("用时（分钟）", 1),
    )
    rows = tuple(
        (_due(task, today), texts.term(task.kind, "zh"), task.number, task.words, task.judge, "", "") for task in tasks
    )
    return SheetTable(heading, columns, rows, "今天没有任务。")


def _due(task: TaskRow, today: date) -> str:
    late = (today - task.due_on).days
    day = f"{task.due_on.month}月{task.due_on.day}日"
    return f"{day}（逾期{late}天）" if late > 0 else day
