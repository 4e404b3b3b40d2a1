"""Team seats and duty shifts of whoever leaves, requests of grid workers, consultations of experts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    DutyShift,
    Expert,
    ExpertConsultation,
    GridRequest,
    GridWorker,
    Team,
    TeamMember,
)
from tribunal_desktop.rules.terms import OpenWork, Right
from tribunal_desktop.services.duty import free_on, swap_within
from tribunal_desktop.services.exit_views import OpenItem, Successor
from tribunal_desktop.services.exit_working import Step, Work, offered
from tribunal_desktop.services.roster_people import Person, active_people, known_person
from tribunal_desktop.services.volunteer_reading import case_numbers


class TeamSeats(Work):
    """A seat in a team; without a successor it is empty from that day, and the team is marked."""

    needs = Right.KEEP_TEAMS

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """Seats that run, with the others of the same roster who are not in that team."""
        query = (
            select(TeamMember, Team.name)
            .join(Team, Team.id == TeamMember.team_id)
            .where(TeamMember.person_id == person_id, or_(TeamMember.ended_on.is_(None), TeamMember.ended_on > today))
        )
        for row, name in session.execute(query.order_by(TeamMember.started_on, TeamMember.id)):
            there = _team_now(session, row.team_id, today)
            others = tuple(each for each in _same_roster(session, person_id) if each.id not in there)
            yield OpenItem(
                OpenWork.TEAM_SEAT, row.id, name, None, _named(others), "people", f"teams/{row.team_id}", self.needs
            )

    def pass_on(self, step: Step, successor: Successor) -> None:
        """The successor takes the same role from that day."""
        seat = self._end(step)
        step.session.add(
            TeamMember(
                id=step.desk.new_id(),
                team_id=seat.team_id,
                team_role=seat.team_role,
                member_kind=seat.member_kind,
                person_id=successor.id,
                person_name=successor.name,
                started_on=seat.ended_on,
            )
        )

    def leave(self, step: Step) -> None:
        """They are no longer in the team."""
        self._end(step)

    def _end(self, step: Step) -> TeamMember:
        row = step.session.get_one(TeamMember, step.item.id)
        row.ended_on = step.since(row.started_on)
        return row


class DutyShifts(Work):
    """Shifts to come; without a successor they are cancelled with the reason."""

    needs = Right.KEEP_DUTY

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """Those from today on, with the others of the same roster who are free then."""
        query = select(DutyShift).where(
            DutyShift.person_id == person_id, DutyShift.duty_day >= today, DutyShift.cancelled_on.is_(None)
        )
        for row in session.scalars(query.order_by(DutyShift.duty_day, DutyShift.begins)):
            free = tuple(each for each in _same_roster(session, person_id) if free_on(session, row, each.id))
            matter = f"{row.begins}–{row.ends} {row.place}"
            yield OpenItem(
                OpenWork.DUTY_SHIFT, row.id, matter, row.duty_day, _named(free), "people", "duty", self.needs
            )

    def pass_on(self, step: Step, successor: Successor) -> None:
        """A swap like any other: who had it before stays on record."""
        shift = step.session.get_one(DutyShift, step.item.id)
        swap_within(step.session, step.desk.uow, shift, successor.id, step.reason)

    def leave(self, step: Step) -> None:
        """Nobody is there then."""
        shift = step.session.get_one(DutyShift, step.item.id)
        shift.cancelled_on, shift.cancelled_reason = step.desk.uow.today(), step.reason


@dataclass(frozen=True)
class _Kind:
    """Requests of one table: which work, who is asked, and what it says."""

    work: OpenWork
    table: Any
    person: str
    """The column of who was asked."""
    roster: Any
    words: str
    place: str


class Requests(Work):
    """Requests that were not answered; another on the same list may be asked instead."""

    def __init__(self, kind: _Kind) -> None:
        self._kind = kind

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """Those that were asked first."""
        kind = self._kind
        query = select(kind.table).where(
            getattr(kind.table, kind.person) == person_id, kind.table.answered_on.is_(None)
        )
        rows = session.scalars(query.order_by(kind.table.asked_on, kind.table.id)).all()
        numbers = case_numbers(session, (row.dispute_id for row in rows))
        others = offered(session, kind.roster, person_id) if rows else ()
        for row in rows:
            matter = f"{numbers.get(row.dispute_id or '', '')} {getattr(row, kind.words)}".strip()
            yield OpenItem(kind.work, row.id, matter, None, others, "people", kind.place.format(person=person_id))

    def pass_on(self, step: Step, successor: Successor) -> None:
        """The successor is asked from now on."""
        setattr(step.session.get_one(self._kind.table, step.item.id), self._kind.person, successor.id)


GRID_REQUESTS = _Kind(OpenWork.GRID_REQUEST, GridRequest, "worker_id", GridWorker, "wanted", "network/requests")
_EXPERT = "roster/beside/expert/{person}"
CONSULTATIONS = _Kind(OpenWork.CONSULTATION, ExpertConsultation, "expert_id", Expert, "question", _EXPERT)


def _same_roster(session: Session, person_id: str) -> tuple[Person, ...]:
    kind = known_person(session, person_id).kind
    return tuple(each for each in active_people(session) if each.kind is kind and each.id != person_id)


def _team_now(session: Session, team_id: str, today: date) -> set[str | None]:
    query = select(TeamMember.person_id).where(
        TeamMember.team_id == team_id, or_(TeamMember.ended_on.is_(None), TeamMember.ended_on > today)
    )
    return set(session.scalars(query))


def _named(people: tuple[Person, ...]) -> tuple[Successor, ...]:
    return tuple(Successor(each.id, each.name) for each in people)
