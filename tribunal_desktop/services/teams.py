"""Teams around a judge (审判团队): made from a template, changed by date, warned of when a seat is empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, FilingRecord, Team, TeamMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.teams import SeatState, TeamTemplate, seat_states
from tribunal_desktop.rules.terms import Complexity, MemberKind, Post, Right, TeamRole
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.roster_people import Person, active_people, known_person, person_on_roster
from tribunal_desktop.services.tables_in_force import known_templates, templates_on

POSTS_OF: dict[TeamRole, frozenset[Post]] = {
    TeamRole.JUDGE: frozenset({Post.JUDGE, Post.TRIBUNAL_HEAD, Post.PRESIDENT}),
    TeamRole.ASSISTANT: frozenset({Post.JUDGE_ASSISTANT}),
    TeamRole.CLERK: frozenset({Post.CLERK}),
    TeamRole.BAILIFF: frozenset({Post.BAILIFF}),
}
"""Roles that only staff in certain posts may take; the others are open to helpers and people from outside."""


@dataclass(frozen=True)
class MemberRow:
    """Somebody in a team; ``current`` on the day asked about."""

    id: str
    role: TeamRole
    kind: MemberKind
    person_id: str
    name: str
    started_on: date
    ended_on: date | None
    current: bool


@dataclass(frozen=True)
class TeamRow:
    """A team on one day: its seats as they are filled, and everybody who is or was in it."""

    id: str
    name: str
    template: TeamTemplate
    fast_track: bool
    started_on: date
    ended_on: date | None
    members: tuple[MemberRow, ...]
    seats: tuple[SeatState, ...]

    @property
    def current(self) -> tuple[MemberRow, ...]:
        """Who is in it now."""
        return tuple(each for each in self.members if each.current)

    @property
    def judge(self) -> str:
        """Names of its judges."""
        return "、".join(each.name for each in self.current if each.role is TeamRole.JUDGE)

    @property
    def gaps(self) -> tuple[SeatState, ...]:
        """Seats that are empty or below minimum; a team that ended has none."""
        return () if self.ended_on else tuple(seat for seat in self.seats if seat.gap)


@dataclass(frozen=True)
class TeamsView:
    """Every team, those in force first, who may join one, and how a new one may be made up."""

    teams: tuple[TeamRow, ...]
    people: tuple[Person, ...]
    templates: tuple[TeamTemplate, ...]


@dataclass(frozen=True)
class NewTeam:
    """A team as typed: the judge it is built around, and from when."""

    name: str
    template: str
    judge_id: str
    fast_track: bool
    started_on: date | None


@dataclass(frozen=True)
class NewMember:
    """Somebody to join a team; ``person_id`` is empty for a person from outside, who is known by ``name`` alone."""

    role: TeamRole
    person_id: str
    name: str
    started_on: date | None


class Teams:
    """Keeps the teams; every method is one transaction, and a change raises ``right_missing`` unless ``may_keep``."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self.may_keep = may(uow.actor.post, Right.KEEP_TEAMS)

    def view(self) -> TeamsView:
        """The teams as they are today."""
        with self._uow.read() as session:
            today = self._uow.today()
            offered = tuple(templates_on(session, today).values())
            return TeamsView(tuple(_teams(session, today)), active_people(session), offered)

    def check(self, new: NewTeam) -> tuple[Finding, ...]:
        """What stands against a new team, at its fields."""
        found = []
        if not new.name.strip():
            found.append(Finding("team_name_missing", "name", Severity.BLOCK))
        with self._uow.read() as session:
            offered = templates_on(session, self._uow.today())
        if new.template not in offered:
            found.append(Finding("team_template_missing", "template", Severity.BLOCK))
        if not new.judge_id:
            found.append(Finding("team_judge_missing", "judge", Severity.BLOCK))
        if new.started_on is None:
            found.append(Finding("team_day_missing", "started_on", Severity.BLOCK))
        return tuple(found)

    def found(self, new: NewTeam) -> str:
        """Found a team around a judge; raises ``team_refused`` or ``person_gone``."""
        _refuse(self.check(new))
        started_on = _day(new.started_on)
        require(self._uow.actor, Right.KEEP_TEAMS)
        with self._uow.write("teams.found") as session:
            judge = person_on_roster(session, new.judge_id)
            team = Team(
                id=new_id(self._uow.clock),
                name=new.name.strip(),
                team_template=new.template,
                fast_track=new.fast_track,
                started_on=started_on,
            )
            session.add(team)
            session.flush()
            session.add(self._member(team.id, TeamRole.JUDGE, judge, started_on))
            return team.id

    def check_member(self, team_id: str, new: NewMember) -> tuple[Finding, ...]:
        """What stands against somebody joining a team, at its fields."""
        with self._uow.read() as session:
            return tuple(_check_member(session, _team(session, team_id), new))

    def join(self, team_id: str, new: NewMember) -> str:
        """Put somebody into a team from a day on; raises ``team_refused``."""
        require(self._uow.actor, Right.KEEP_TEAMS)
        with self._uow.write("teams.join") as session:
            team = _team(session, team_id)
            _refuse(tuple(_check_member(session, team, new)))
            outside = Person(MemberKind.OUTSIDE, "", new.name.strip())
            person = person_on_roster(session, new.person_id) if new.person_id else outside
            member = self._member(team.id, new.role, person, _day(new.started_on))
            session.add(member)
            return member.id

    def leave(self, member_id: str, last_day_after: date) -> None:
        """Somebody is no longer in the team from ``last_day_after`` on; raises ``team_refused``."""
        require(self._uow.actor, Right.KEEP_TEAMS)
        with self._uow.write("teams.leave") as session:
            member = session.get(TeamMember, member_id)
            if member is None or last_day_after < member.started_on:
                raise KnownError("team_refused")
            member.ended_on = last_day_after

    def come_back(self, member_id: str) -> None:
        """Take back that somebody left."""
        require(self._uow.actor, Right.KEEP_TEAMS)
        with self._uow.write("teams.come_back") as session:
            session.get_one(TeamMember, member_id).ended_on = None

    def set_fast_track(self, team_id: str, fast_track: bool) -> None:
        """Whether the team takes simple cases alone."""
        require(self._uow.actor, Right.KEEP_TEAMS)
        with self._uow.write("teams.fast_track") as session:
            _team(session, team_id).fast_track = fast_track

    def dissolve(self, team_id: str, on: date) -> tuple[str, ...]:
        """End the team and every membership that still ran, whose ids are returned; raises ``team_refused``."""
        require(self._uow.actor, Right.KEEP_TEAMS)
        with self._uow.write("teams.dissolve") as session:
            team = _team(session, team_id)
            if on < team.started_on:
                raise KnownError("team_refused")
            team.ended_on = on
            query = select(TeamMember).where(TeamMember.team_id == team_id, TeamMember.ended_on.is_(None))
            running = session.scalars(query).all()
            for member in running:
                member.ended_on = max(on, member.started_on)
            return tuple(member.id for member in running)

    def revive(self, team_id: str, member_ids: Sequence[str]) -> None:
        """Take back that a team was dissolved, with the memberships that ended by it."""
        require(self._uow.actor, Right.KEEP_TEAMS)
        with self._uow.write("teams.revive") as session:
            _team(session, team_id).ended_on = None
            for member_id in member_ids:
                session.get_one(TeamMember, member_id).ended_on = None

    def _member(self, team_id: str, role: TeamRole, person: Person, started_on: date) -> TeamMember:
        return TeamMember(
            id=new_id(self._uow.clock),
            team_id=team_id,
            team_role=role,
            member_kind=person.kind,
            person_id=person.id or None,
            person_name=person.name,
            started_on=started_on,
        )


def fast_track_questions(session: Session, dispute: Dispute, today: date) -> dict[str, tuple[Finding, ...]]:
    """What to ask before a judge of a fast-track team gets a dispute nobody typed as simple, by judge."""
    track = session.scalar(select(FilingRecord.track).where(FilingRecord.dispute_id == dispute.id))
    if track is Complexity.SIMPLE:
        return {}
    code = "fast_track_complex" if track is Complexity.COMPLEX else "fast_track_untyped"
    judges = (
        select(TeamMember.person_id, Team.name)
        .join(Team, Team.id == TeamMember.team_id)
        .where(Team.fast_track, TeamMember.team_role == TeamRole.JUDGE, in_force(TeamMember, today))
        .where(in_force(Team, today))
    )
    return {
        judge_id: (Finding(code, "judge", Severity.ASK, {"team": name}, basis="S001 第20例"),)
        for judge_id, name in session.execute(judges)
        if judge_id
    }


def in_force(rows: type[Team] | type[TeamMember], day: date) -> ColumnElement[bool]:
    """Teams or memberships that run on ``day``."""
    return (rows.started_on <= day) & or_(rows.ended_on.is_(None), rows.ended_on > day)


def _teams(session: Session, today: date) -> Iterator[TeamRow]:
    members: dict[str, list[MemberRow]] = {}
    for row in session.scalars(select(TeamMember).order_by(TeamMember.started_on, TeamMember.id)):
        members.setdefault(row.team_id, []).append(_member_row(row, today))
    templates = known_templates(session, today)
    for team in session.scalars(select(Team).order_by(Team.ended_on.is_not(None), Team.started_on, Team.id)):
        yield _team_row(team, templates[team.team_template], members.get(team.id, []))


def _team_row(team: Team, template: TeamTemplate, members: Sequence[MemberRow]) -> TeamRow:
    order = list(TeamRole)
    return TeamRow(
        id=team.id,
        name=team.name,
        template=template,
        fast_track=team.fast_track,
        started_on=team.started_on,
        ended_on=team.ended_on,
        members=tuple(sorted(members, key=lambda each: (not each.current, order.index(each.role)))),
        seats=seat_states(template, [each.role for each in members if each.current]),
    )


def _member_row(row: TeamMember, today: date) -> MemberRow:
    return MemberRow(
        id=row.id,
        role=row.team_role,
        kind=row.member_kind,
        person_id=row.person_id or "",
        name=row.person_name,
        started_on=row.started_on,
        ended_on=row.ended_on,
        current=row.started_on <= today and (row.ended_on is None or row.ended_on > today),
    )


def _check_member(session: Session, team: Team, new: NewMember) -> Iterator[Finding]:
    if new.started_on is None:
        yield Finding("team_day_missing", "started_on", Severity.BLOCK)
    elif new.started_on < team.started_on or (team.ended_on and new.started_on >= team.ended_on):
        yield Finding("team_day_outside", "started_on", Severity.BLOCK, {"team": team.name})
    if not new.person_id:
        if new.role in POSTS_OF:
            yield Finding("team_role_needs_staff", "person", Severity.BLOCK, {"role": new.role})
        elif not new.name.strip():
            yield Finding("team_person_missing", "person", Severity.BLOCK)
        return
    person = known_person(session, new.person_id)
    if new.role in POSTS_OF and person.post not in POSTS_OF[new.role]:
        yield Finding("team_post_unfit", "person", Severity.BLOCK, {"name": person.name, "role": new.role})
    if new.started_on is not None:
        yield from _elsewhere(session, team, person, new.started_on)


def _elsewhere(session: Session, team: Team, person: Person, day: date) -> Iterator[Finding]:
    running = (
        select(Team.id, Team.name)
        .join(TeamMember, TeamMember.team_id == Team.id)
        .where(TeamMember.person_id == person.id, or_(TeamMember.ended_on.is_(None), TeamMember.ended_on > day))
    )
    for team_id, name in session.execute(running):
        if team_id == team.id:
            yield Finding("team_member_already", "person", Severity.BLOCK, {"name": person.name})
        else:
            yield Finding("team_member_elsewhere", "person", Severity.NOTE, {"name": person.name, "team": name})


def _team(session: Session, team_id: str) -> Team:
    team = session.get(Team, team_id)
    if team is None:
        raise KnownError("team_refused")
    return team


def _refuse(findings: tuple[Finding, ...]) -> None:
    if blocking(findings):
        raise KnownError("team_refused")


def _day(day: date | None) -> date:
    if day is None:
        raise KnownError("team_refused")
    return day
