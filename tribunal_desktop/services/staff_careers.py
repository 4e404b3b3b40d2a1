"""The staff's way through the posts (人员成长): postings, grades, reserve duties, plans of training, mentoring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Mentoring,
    MentoringEntry,
    PlanItem,
    StaffGrade,
    StaffMember,
    StaffPosting,
    StaffProfile,
    StaffReserveRole,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.jurors import years_later
from tribunal_desktop.rules.terms import CareerStage, MentoringKind, Post, ReserveRole, Right
from tribunal_desktop.services.people import listed
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.staff_careers_reading import CareerRow, careers
from tribunal_desktop.services.teams_table import staffing_table

_PLAN_YEARS = 1


class CareerRecord(StrEnum):
    """What is kept of somebody's way, line by line."""

    POSTING = "posting"
    GRADE = "grade"
    RESERVE = "reserve"
    PLAN = "plan"
    LOG = "log"


_Record = type[StaffPosting | StaffGrade | StaffReserveRole | PlanItem | MentoringEntry]
_TABLES: Mapping[CareerRecord, _Record] = {
    CareerRecord.POSTING: StaffPosting,
    CareerRecord.GRADE: StaffGrade,
    CareerRecord.RESERVE: StaffReserveRole,
    CareerRecord.PLAN: PlanItem,
    CareerRecord.LOG: MentoringEntry,
}


@dataclass(frozen=True)
class Profile:
    """Birth, first day at the court and stage of experience, as typed."""

    birth_date: date | None
    joined_on: date | None
    stage: CareerStage | None


@dataclass(frozen=True)
class Struck:
    """A record that was struck out, as it was; ``opened_id`` is the posting that runs again without it."""

    kind: CareerRecord
    values: Mapping[str, Any]
    opened_id: str = ""


class StaffCareers:
    """Keeps what becomes of the staff; every method is one transaction. Every change raises ``right_missing``."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self.may_keep = may(uow.actor.post, Right.KEEP_TEAMS)
        """Whether who is logged in may change anything here."""

    def rows(self) -> tuple[CareerRow, ...]:
        """The active staff."""
        with self._uow.read() as session:
            return tuple(careers(session, self._uow.today()))

    def set_profile(self, staff_id: str, profile: Profile) -> None:
        """Keep birth, first day and stage; raises ``career_refused`` when the days make no sense."""
        today = self._uow.today()
        days = [day for day in (profile.birth_date, profile.joined_on) if day]
        if any(day > today for day in days) or days != sorted(days):
            raise KnownError("career_refused")
        with self._write("careers.profile") as session:
            _member(session, staff_id)
            row = session.scalar(select(StaffProfile).where(StaffProfile.staff_id == staff_id))
            if row is None:
                row = StaffProfile(id=new_id(self._uow.clock), staff_id=staff_id)
                session.add(row)
            row.birth_date, row.joined_on, row.career_stage = profile.birth_date, profile.joined_on, profile.stage

    def check_posting(self, place: str, started_on: date | None, ended_on: date | None) -> tuple[Finding, ...]:
        """What stands against a line of the history of posts."""
        found = [] if place.strip() else [Finding("career_place_missing", "place", Severity.BLOCK)]
        return (*found, *_check_span(started_on, ended_on, "ended_on", open_end=True))

    def add_posting(self, staff_id: str, post: Post, place: str, started_on: date | None, ended_on: date | None) -> str:
        """Note a post somebody held or holds; the one that ran before ends there. Raises ``career_refused``."""
        _refuse(self.check_posting(place, started_on, ended_on))
        begun = _day(started_on)
        with self._write("careers.posting") as session:
            _member(session, staff_id)
            running = select(StaffPosting).where(StaffPosting.staff_id == staff_id, StaffPosting.ended_on.is_(None))
            for earlier in session.scalars(running):
                if ended_on is None and earlier.started_on < begun:
                    earlier.ended_on = begun
            return self._add(
                session,
                StaffPosting,
                staff_id=staff_id,
                post=post,
                place=place.strip(),
                started_on=begun,
                ended_on=ended_on,
            )

    def check_grade(self, name: str, granted_on: date | None) -> tuple[Finding, ...]:
        """What stands against a grade."""
        found = [] if name.strip() else [Finding("career_grade_missing", "name", Severity.BLOCK)]
        day = [] if granted_on else [Finding("career_day_missing", "granted_on", Severity.BLOCK)]
        return (*found, *day)

    def add_grade(self, staff_id: str, name: str, granted_on: date | None, duties: str) -> str:
        """Note a grade and its duties; raises ``career_refused``."""
        _refuse(self.check_grade(name, granted_on))
        with self._write("careers.grade") as session:
            _member(session, staff_id)
            return self._add(
                session,
                StaffGrade,
                staff_id=staff_id,
                rank_name=name.strip(),
                granted_on=_day(granted_on),
                words=duties.strip(),
            )

    def check_reserve(self, started_on: date | None, until_on: date | None) -> tuple[Finding, ...]:
        """What stands against the term of a reserve duty."""
        return tuple(_check_span(started_on, until_on, "until_on", open_end=False))

    def add_reserve(self, staff_id: str, role: ReserveRole, started_on: date | None, until_on: date | None) -> str:
        """Give one of the six reserve duties for a term; raises ``career_refused``."""
        _refuse(self.check_reserve(started_on, until_on))
        with self._write("careers.reserve") as session:
            _member(session, staff_id)
            return self._add(
                session,
                StaffReserveRole,
                staff_id=staff_id,
                reserve_role=role,
                started_on=_day(started_on),
                until_on=_day(until_on),
            )

    def begin_plan(self, staff_id: str, stage: CareerStage) -> int:
        """Give somebody the items of their stage they do not have yet, due in a year; how many is returned."""
        with self._write("careers.plan") as session:
            _member(session, staff_id)
            query = select(PlanItem.title).where(PlanItem.staff_id == staff_id, PlanItem.career_stage == stage)
            have = set(session.scalars(query))
            missing = [title for title in staffing_table().plans[stage] if title not in have]
            due_on = years_later(self._uow.today(), _PLAN_YEARS)
            for title in missing:
                self._add(session, PlanItem, staff_id=staff_id, career_stage=stage, title=title, due_on=due_on)
            return len(missing)

    def check_item(self, title: str, due_on: date | None) -> tuple[Finding, ...]:
        """What stands against an item of a plan."""
        found = [] if title.strip() else [Finding("career_item_missing", "title", Severity.BLOCK)]
        day = [] if due_on else [Finding("career_day_missing", "due_on", Severity.BLOCK)]
        return (*found, *day)

    def add_item(self, staff_id: str, stage: CareerStage, title: str, tags: str, due_on: date | None) -> str:
        """Add an item of somebody's own to the plan; raises ``career_refused``."""
        _refuse(self.check_item(title, due_on))
        with self._write("careers.item") as session:
            _member(session, staff_id)
            return self._add(
                session,
                PlanItem,
                staff_id=staff_id,
                career_stage=stage,
                title=title.strip(),
                tags=listed(tags),
                due_on=_day(due_on),
            )

    def set_done(self, item_id: str, done: bool) -> None:
        """Note that an item of a plan is done, or not after all."""
        with self._write("careers.done") as session:
            session.get_one(PlanItem, item_id).done_on = self._uow.today() if done else None

    def pair(self, staff_id: str, mentor_id: str) -> str:
        """Give somebody a mentor from today on; the pair before ends. Raises ``career_refused`` for oneself."""
        if staff_id == mentor_id:
            raise KnownError("career_refused")
        with self._write("careers.pair") as session:
            _member(session, staff_id)
            _member(session, mentor_id)
            today = self._uow.today()
            running = select(Mentoring).where(Mentoring.staff_id == staff_id, Mentoring.ended_on.is_(None))
            for earlier in session.scalars(running):
                earlier.ended_on = today
            return self._add(session, Mentoring, staff_id=staff_id, mentor_id=mentor_id, started_on=today)

    def check_entry(self, held_on: date | None, words: str) -> tuple[Finding, ...]:
        """What stands against a line of the mentoring log."""
        found = [] if words.strip() else [Finding("career_words_missing", "words", Severity.BLOCK)]
        if held_on is None:
            found.append(Finding("career_day_missing", "held_on", Severity.BLOCK))
        elif held_on > self._uow.today():
            found.append(Finding("career_day_ahead", "held_on", Severity.BLOCK))
        return tuple(found)

    def log(self, mentoring_id: str, kind: MentoringKind, held_on: date | None, words: str, result: str) -> str:
        """Write a line of the mentoring log; raises ``career_refused``."""
        _refuse(self.check_entry(held_on, words))
        with self._write("careers.log") as session:
            return self._add(
                session,
                MentoringEntry,
                mentoring_id=mentoring_id,
                mentoring_kind=kind,
                held_on=_day(held_on),
                words=words.strip(),
                result_text=result.strip(),
            )

    def strike_out(self, kind: CareerRecord, record_id: str) -> Struck:
        """Take out a record made by mistake; a posting it had ended runs again. Raises ``career_gone``."""
        with self._write("careers.strike") as session:
            table = _TABLES[kind]
            row = session.get(table, record_id)
            if row is None:
                raise KnownError("career_gone")
            values = {column.key: getattr(row, column.key) for column in table.__mapper__.column_attrs}
            opened = _ended_by(session, row) if isinstance(row, StaffPosting) else None
            if opened is not None:
                opened.ended_on = None
            session.delete(row)
            return Struck(kind, values, opened.id if opened else "")

    def put_back(self, struck: Struck) -> None:
        """Undo a striking out."""
        with self._write("careers.put_back") as session:
            session.add(_TABLES[struck.kind](**struck.values))
            if struck.opened_id:
                session.get_one(StaffPosting, struck.opened_id).ended_on = struck.values["started_on"]

    def _write(self, action: str) -> AbstractContextManager[Session]:
        require(self._uow.actor, Right.KEEP_TEAMS)
        return self._uow.write(action)

    def _add(self, session: Session, row: type[Any], **values: object) -> str:
        made = row(id=new_id(self._uow.clock), **values)
        session.add(made)
        return str(made.id)


def _check_span(started_on: date | None, ended_on: date | None, end: str, *, open_end: bool) -> Iterator[Finding]:
    if started_on is None:
        yield Finding("career_day_missing", "started_on", Severity.BLOCK)
    if ended_on is None and not open_end:
        yield Finding("career_day_missing", end, Severity.BLOCK)
    if started_on and ended_on and ended_on <= started_on:
        yield Finding("career_ends_before_it_begins", end, Severity.BLOCK)


def _ended_by(session: Session, posting: StaffPosting) -> StaffPosting | None:
    """The posting that ended the day this one, which still runs, began."""
    if posting.ended_on is not None:
        return None
    query = select(StaffPosting).where(
        StaffPosting.staff_id == posting.staff_id, StaffPosting.ended_on == posting.started_on
    )
    return session.scalars(query).first()


def _member(session: Session, staff_id: str) -> StaffMember:
    member = session.get(StaffMember, staff_id)
    if member is None:
        raise KnownError("person_gone")
    return member


def _refuse(findings: tuple[Finding, ...]) -> None:
    if blocking(findings):
        raise KnownError("career_refused")


def _day(day: date | None) -> date:
    if day is None:
        raise KnownError("career_refused")
    return day
