"""Training (培训): sessions with who was there, hours for each person, and who has too little this year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import TrainingAttendance, TrainingSession, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import MemberKind
from tribunal_desktop.rules.training import Hours, hours_of
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.roster_people import Person, active_people, known_person
from tribunal_desktop.services.tables_in_force import hours_in
from tribunal_desktop.texts import term

LONGEST_MINUTES = 24 * 60


@dataclass(frozen=True)
class AttendeeRow:
    """Somebody who was at a session."""

    id: str
    kind: MemberKind
    name: str
    minutes: int


@dataclass(frozen=True)
class SessionRow:
    """A session and who was there."""

    id: str
    title: str
    held_on: date
    minutes: int
    place: str
    host: str
    attendees: tuple[AttendeeRow, ...]


@dataclass(frozen=True)
class AttendedRow:
    """A session as it stands in somebody's own list."""

    held_on: date
    title: str
    minutes: int


@dataclass(frozen=True)
class PersonHours:
    """Somebody's training in the year."""

    person: Person
    hours: Hours
    attended: tuple[AttendedRow, ...]


@dataclass(frozen=True)
class TrainingYear:
    """A year's sessions, the hours of everybody on the rosters, and what the tribunal asks of each."""

    year: int
    sessions: tuple[SessionRow, ...]
    people: tuple[PersonHours, ...]
    least: Mapping[MemberKind, int]

    @property
    def attendances(self) -> int:
        """Attendances in all (人次)."""
        return sum(len(session.attendees) for session in self.sessions)

    @property
    def too_little(self) -> tuple[PersonHours, ...]:
        """Who has too little, those who miss most first."""
        return tuple(
            sorted((each for each in self.people if each.hours.too_little), key=lambda each: -each.hours.missing)
        )


@dataclass(frozen=True)
class NewSession:
    """A session as typed."""

    title: str
    held_on: date | None
    minutes: int | None
    place: str = ""
    host: str = ""


class Trainings:
    """Keeps sessions and attendance; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def year(self, year: int) -> TrainingYear:
        """A year's training."""
        with self._uow.read() as session:
            return _year(session, year)

    def check(self, new: NewSession) -> tuple[Finding, ...]:
        """What stands against a session, at its fields."""
        found = []
        if not new.title.strip():
            found.append(Finding("training_title_missing", "title", Severity.BLOCK))
        if new.held_on is None:
            found.append(Finding("training_day_missing", "held_on", Severity.BLOCK))
        elif new.held_on > self._uow.today():
            found.append(Finding("training_day_ahead", "held_on", Severity.BLOCK))
        if new.minutes is None or not 0 < new.minutes <= LONGEST_MINUTES:
            found.append(Finding("training_hours_wrong", "hours", Severity.BLOCK))
        return tuple(found)

    def add(self, new: NewSession) -> str:
        """Note a session; raises ``training_refused``."""
        if new.held_on is None or new.minutes is None or blocking(self.check(new)):
            raise KnownError("training_refused")
        with self._uow.write("training.add") as session:
            row = TrainingSession(
                id=new_id(self._uow.clock),
                title=new.title.strip(),
                held_on=new.held_on,
                taught_minutes=new.minutes,
                place=new.place.strip(),
                host_name=new.host.strip(),
            )
            session.add(row)
            return row.id

    def check_attendee(self, session_id: str, person_id: str, minutes: int | None) -> tuple[Finding, ...]:
        """What stands against somebody's attendance; None for ``minutes`` means the whole session."""
        with self._uow.read() as session:
            return _check_attendee(session, session.get_one(TrainingSession, session_id), person_id, minutes)

    def attend(self, session_id: str, person_id: str, minutes: int | None = None) -> str:
        """Somebody was there, the whole time unless ``minutes`` says less; raises ``training_refused``."""
        with self._uow.write("training.attend") as session:
            held = session.get_one(TrainingSession, session_id)
            if blocking(_check_attendee(session, held, person_id, minutes)):
                raise KnownError("training_refused")
            person = known_person(session, person_id)
            row = TrainingAttendance(
                id=new_id(self._uow.clock),
                training_id=held.id,
                member_kind=person.kind,
                person_id=person.id,
                person_name=person.name,
                attended_minutes=held.taught_minutes if minutes is None else minutes,
            )
            session.add(row)
            return row.id

    def was_away(self, attendance_id: str) -> tuple[str, str, int]:
        """Strike an attendance out; session, person and minutes are returned so that it can be put back."""
        with self._uow.write("training.strike_out") as session:
            row = session.get_one(TrainingAttendance, attendance_id)
            session.delete(row)
            return row.training_id, row.person_id, row.attended_minutes

    def sheet(self, year: int) -> TableSheetPaper:
        """Everybody's hours and the sessions of a year as a paper."""
        with self._uow.read() as session:
            tribunal = session.scalars(select(Tribunal).limit(1)).one()
            found = _year(session, year)
            counted = f"{year} 年　{len(found.sessions)} 期　{found.attendances} 人次"
            short = f"学时不足 {len(found.too_little)} 人（共 {len(found.people)} 人）"
            return TableSheetPaper(
                title="培训情况表",
                issuer=tribunal.name,
                made=made_words(self._uow.clock()),
                lines=(f"{counted}　{short}",),
                tables=(
                    SheetTable("学时", _OF_PEOPLE, tuple(map(_person_cells, found.people)), "名册上没有人员。"),
                    SheetTable("班次", _OF_SESSIONS, tuple(map(_session_cells, found.sessions)), "没有培训记录。"),
                ),
                practice=tribunal.practice,
            )


_OF_PEOPLE = (
    SheetColumn("姓名", 1.5),
    SheetColumn("类别", 1.5),
    SheetColumn("期数", 0.8, right=True),
    SheetColumn("学时", 0.8, right=True),
    SheetColumn("要求", 0.8, right=True),
    SheetColumn("尚缺", 0.8, right=True),
)
_OF_SESSIONS = (
    SheetColumn("日期", 1.1),
    SheetColumn("课程", 3),
    SheetColumn("主讲", 1.4),
    SheetColumn("地点", 1.6),
    SheetColumn("人数", 0.7, right=True),
    SheetColumn("参加人", 4),
)


def attended_in(session: Session, person_id: str, year: int) -> tuple[AttendedRow, ...]:
    """What somebody attended in a year, the latest first."""
    query = (
        select(TrainingSession.held_on, TrainingSession.title, TrainingAttendance.attended_minutes)
        .join(TrainingAttendance, TrainingAttendance.training_id == TrainingSession.id)
        .where(
            TrainingAttendance.person_id == person_id,
            TrainingSession.held_on.between(date(year, 1, 1), date(year, 12, 31)),
        )
        .order_by(TrainingSession.held_on.desc(), TrainingSession.id)
    )
    return tuple(AttendedRow(day, title, minutes) for day, title, minutes in session.execute(query))


def _person_cells(row: PersonHours) -> tuple[str, ...]:
    hours = row.hours
    missing = str(hours.missing) if hours.too_little else "—"
    kind = term(row.person.kind, "zh")
    return (row.person.name, kind, str(hours.sessions), str(hours.hours), str(hours.least), missing)


def _session_cells(row: SessionRow) -> tuple[str, ...]:
    names = "、".join(each.name for each in row.attendees)
    return (
        row.held_on.isoformat(),
        row.title,
        row.host or "—",
        row.place or "—",
        str(len(row.attendees)),
        names or "—",
    )


def _year(session: Session, year: int) -> TrainingYear:
    held = session.scalars(
        select(TrainingSession)
        .where(TrainingSession.held_on.between(date(year, 1, 1), date(year, 12, 31)))
        .order_by(TrainingSession.held_on.desc(), TrainingSession.id)
    ).all()
    by_session: dict[str, list[TrainingAttendance]] = {}
    query = select(TrainingAttendance).where(TrainingAttendance.training_id.in_([row.id for row in held]))
    for row in session.scalars(query.order_by(TrainingAttendance.id)):
        by_session.setdefault(row.training_id, []).append(row)
    people, least = active_people(session), hours_in(session, year)
    attended: dict[str, list[AttendedRow]] = {}
    for each in held:
        for row in by_session.get(each.id, ()):
            line = AttendedRow(each.held_on, each.title, row.attended_minutes)
            attended.setdefault(row.person_id, []).append(line)
    spent = [(person, line.minutes) for person, lines in attended.items() for line in lines]
    hours = hours_of(((person.id, person.kind) for person in people), spent, least)
    return TrainingYear(
        year=year,
        sessions=tuple(_session_row(each, by_session.get(each.id, [])) for each in held),
        people=tuple(PersonHours(person, hours[person.id], tuple(attended.get(person.id, ()))) for person in people),
        least=least,
    )


def _session_row(row: TrainingSession, attendances: list[TrainingAttendance]) -> SessionRow:
    attendees = tuple(
        AttendeeRow(each.id, each.member_kind, each.person_name, each.attended_minutes) for each in attendances
    )
    return SessionRow(row.id, row.title, row.held_on, row.taught_minutes, row.place, row.host_name, attendees)


def _check_attendee(
    session: Session, held: TrainingSession, person_id: str, minutes: int | None
) -> tuple[Finding, ...]:
    if not person_id:
        return (Finding("training_person_missing", "person", Severity.BLOCK),)
    found = []
    there = select(func.count()).where(
        TrainingAttendance.training_id == held.id, TrainingAttendance.person_id == person_id
    )
    if session.scalar(there):
        name = known_person(session, person_id).name
        found.append(Finding("training_there_already", "person", Severity.BLOCK, {"name": name}))
    if minutes is not None and not 0 < minutes <= held.taught_minutes:
        found.append(Finding("training_longer_than_session", "hours", Severity.BLOCK))
    return tuple(found)
