"""Everybody on the rosters, to be chosen for a team, a duty or a training."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Juror, Mediator, StaffMember, Volunteer
from tribunal_desktop.rules.terms import MemberKind, Post

_ROSTERS: tuple[tuple[MemberKind, type[Any]], ...] = (
    (MemberKind.STAFF, StaffMember),
    (MemberKind.MEDIATOR, Mediator),
    (MemberKind.JUROR, Juror),
    (MemberKind.VOLUNTEER, Volunteer),
)


@dataclass(frozen=True)
class Person:
    """Somebody on a roster; ``post`` of staff, ``place`` of others their township."""

    kind: MemberKind
    id: str
    name: str
    post: Post | None = None
    place: str = ""


def active_people(session: Session) -> tuple[Person, ...]:
    """Everybody who is active, staff first."""
    return tuple(_active(session))


def known_person(session: Session, person_id: str) -> Person:
    """Somebody of whichever roster; raises ``person_gone``."""
    for kind, roster in _ROSTERS:
        row = session.get(roster, person_id)
        if row is not None:
            return _person(kind, row)
    raise KnownError("person_gone")


def person_on_roster(session: Session, person_id: str) -> Person:
    """Somebody who may be given something; raises ``person_gone``, and ``person_left`` for who is off the roster."""
    person = known_person(session, person_id)
    require_on_roster(next(roster for kind, roster in _ROSTERS if kind is person.kind), session, person_id)
    return person


def require_on_roster(roster: type[Any], session: Session, person_id: str) -> None:
    """Raise ``person_left`` when somebody of ``roster`` was taken off it."""
    row = session.get(roster, person_id)
    if row is not None and not row.active:
        raise KnownError("person_left", name=row.name)


def _active(session: Session) -> Iterator[Person]:
    for kind, roster in _ROSTERS:
        for row in session.scalars(select(roster).where(roster.active).order_by(roster.id)):
            yield _person(kind, row)


def _person(kind: MemberKind, row: StaffMember | Mediator | Juror | Volunteer) -> Person:
    if isinstance(row, StaffMember):
        return Person(kind, row.id, row.name, row.post)
    return Person(kind, row.id, row.name, place=row.township or "")
