"""Reads the staff's way through the posts from the store (人员成长), everybody at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Mentoring,
    MentoringEntry,
    PlanItem,
    StaffGrade,
    StaffMember,
    StaffPosting,
    StaffProfile,
    StaffReserveRole,
)
from tribunal_desktop.rules.teams import rotation_due
from tribunal_desktop.rules.terms import CareerStage, MentoringKind, Post, ReserveRole
from tribunal_desktop.services.tables_in_force import reserve_names, staffing_on


@dataclass(frozen=True)
class PostingRow:
    """One line of the history of posts."""

    id: str
    post: Post
    place: str
    started_on: date
    ended_on: date | None


@dataclass(frozen=True)
class GradeRow:
    """A grade and the duties that go with it."""

    id: str
    name: str
    granted_on: date
    duties: str


@dataclass(frozen=True)
class ReserveRow:
    """One of the six reserve duties and its term."""

    id: str
    role: ReserveRole
    started_on: date
    until_on: date
    current: bool
    called: str = ""
    """The tribunal's own word for it; empty where it has none."""


@dataclass(frozen=True)
class PlanRow:
    """Something to learn, and whether it is done."""

    id: str
    stage: CareerStage
    title: str
    tags: str
    due_on: date
    done_on: date | None
    late: bool


@dataclass(frozen=True)
class MentoringLine:
    """A line of the mentoring log."""

    id: str
    kind: MentoringKind
    held_on: date
    words: str
    result: str
    mentor: str


@dataclass(frozen=True)
class CareerRow:
    """Somebody of the staff with their whole way; ``rotation_on`` is when they are due to move on."""

    id: str
    name: str
    post: Post
    birth_date: date | None
    joined_on: date | None
    stage: CareerStage | None
    postings: tuple[PostingRow, ...]
    grades: tuple[GradeRow, ...]
    reserve: tuple[ReserveRow, ...]
    grades_open: tuple[str, ...]
    """Grades somebody in this post may have, lowest first."""
    duties_open: tuple[tuple[ReserveRole, str], ...]
    """Reserve duties on offer, with the tribunal's own word."""
    plan: tuple[PlanRow, ...]
    mentor: str
    mentoring_id: str
    log: tuple[MentoringLine, ...]
    rotation_on: date | None
    rotation_due: bool

    @property
    def grade(self) -> str:
        """The newest grade; empty without any."""
        return self.grades[0].name if self.grades else ""

    @property
    def plan_done(self) -> int:
        """Items of the plan that are done."""
        return sum(item.done_on is not None for item in self.plan)


def careers(session: Session, today: date) -> Iterator[CareerRow]:
    """The active staff, each with everything on record."""
    books = _Books(session, today)
    for member in session.scalars(select(StaffMember).where(StaffMember.active).order_by(StaffMember.id)):
        yield books.career(member, today)


class _Books:
    """Every record of every kind, by the person it belongs to; read in one query each."""

    def __init__(self, session: Session, today: date) -> None:
        self._table, self._duties = staffing_on(session, today), reserve_names(session, today)
        self._names = {key: name for key, name in session.execute(select(StaffMember.id, StaffMember.name))}
        self._profiles = {row.staff_id: row for row in session.scalars(select(StaffProfile))}
        self._postings = _by(session, StaffPosting, "staff_id", StaffPosting.started_on.desc())
        self._grades = _by(session, StaffGrade, "staff_id", StaffGrade.granted_on.desc())
        self._reserve = _by(session, StaffReserveRole, "staff_id", StaffReserveRole.started_on.desc())
        self._plans = _by(session, PlanItem, "staff_id", PlanItem.due_on)
        self._pairs = _by(session, Mentoring, "staff_id", Mentoring.started_on.desc())
        self._entries = _by(session, MentoringEntry, "mentoring_id", MentoringEntry.held_on.desc())

    def career(self, member: StaffMember, today: date) -> CareerRow:
        """One person's way."""
        profile = self._profiles.get(member.id)
        postings: list[StaffPosting] = self._postings.get(member.id, [])
        pairs: list[Mentoring] = self._pairs.get(member.id, [])
        running = next((pair for pair in pairs if pair.ended_on is None), None)
        here = next((row for row in postings if row.ended_on is None), None)
        due = rotation_due(here.post, here.started_on, self._table.rotation_years) if here else None
        return CareerRow(
            id=member.id,
            name=member.name,
            post=member.post,
            birth_date=profile.birth_date if profile else None,
            joined_on=profile.joined_on if profile else None,
            stage=profile.career_stage if profile else None,
            postings=tuple(PostingRow(row.id, row.post, row.place, row.started_on, row.ended_on) for row in postings),
            grades=tuple(
                GradeRow(row.id, row.rank_name, row.granted_on, row.words) for row in self._grades.get(member.id, [])
            ),
            reserve=tuple(self._reserve_row(row, today) for row in self._reserve.get(member.id, [])),
            grades_open=self._table.grades["clerk" if member.post is Post.CLERK else "aide"],
            duties_open=tuple(self._duties.items()),
            plan=tuple(_plan_row(row, today) for row in self._plans.get(member.id, [])),
            mentor=self._names.get(running.mentor_id, "") if running else "",
            mentoring_id=running.id if running else "",
            log=tuple(self._log(pairs)),
            rotation_on=due,
            rotation_due=due is not None and due <= today,
        )

    def _reserve_row(self, row: StaffReserveRole, today: date) -> ReserveRow:
        current = row.started_on <= today <= row.until_on
        called = self._duties.get(row.reserve_role, "")
        return ReserveRow(row.id, row.reserve_role, row.started_on, row.until_on, current, called)

    def _log(self, pairs: list[Mentoring]) -> Iterator[MentoringLine]:
        for pair in pairs:
            mentor = self._names.get(pair.mentor_id, "")
            for row in self._entries.get(pair.id, []):
                yield MentoringLine(row.id, row.mentoring_kind, row.held_on, row.words, row.result_text, mentor)


def _by(session: Session, table: type[Any], owner: str, order: Any) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in session.scalars(select(table).order_by(order, table.id)):
        found.setdefault(getattr(row, owner), []).append(row)
    return found


def _plan_row(row: PlanItem, today: date) -> PlanRow:
    late = row.done_on is None and row.due_on < today
    return PlanRow(row.id, row.career_stage, row.title, row.tags, row.due_on, row.done_on, late)
