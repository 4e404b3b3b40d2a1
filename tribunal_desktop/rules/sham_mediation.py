"""Signals of a sham mediation (虚假调解; TYD 18; OMED 23; CPL 115): they ask for a second look and accuse nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from tribunal_desktop.rules.identity import normalise_name, normalise_number, normalise_phone
from tribunal_desktop.rules.terms import ShamSignal

INSTANT_DAYS = 3
"""Property handed over within so many days of the agreement is instant."""
REPEATED = 2
"""So many other mediations of the same two sides ask for a look."""
_PROPERTY = re.compile(r"过户|房屋|房产|不动产|土地使用权|以物抵债|抵债|股权|车辆|权属|登记至|归.{1,12}所有")


@dataclass(frozen=True)
class SidePerson:
    """Somebody of one side, a party or who acts for it; ``side`` is any mark of the side."""

    side: str
    name: str
    acts_for: bool
    id_number: str = ""
    phone: str = ""
    domicile: str = ""


_Marks = Callable[[SidePerson], set[tuple[str, str]]]


@dataclass(frozen=True)
class ClauseWords:
    """A clause of the agreement as far as the signals need it; ``due_on`` is the last of its payment days."""

    text: str
    due_on: date | None = None


@dataclass(frozen=True)
class MediationPicture:
    """What is known of a mediation; ``disputed`` is None where no element was compared."""

    people: tuple[SidePerson, ...]
    assigned_on: date
    agreed_on: date | None = None
    sittings: int = 0
    disputed: int | None = None
    clauses: tuple[ClauseWords, ...] = ()
    paid_by_other: tuple[str, ...] = ()
    """Names of those who paid a fee that the other side owes."""
    earlier_numbers: tuple[str, ...] = ()
    """Other mediated disputes between the same two sides."""


@dataclass(frozen=True)
class Signal:
    """One signal with what it rests on, in names and numbers."""

    kind: ShamSignal
    facts: tuple[str, ...]

    @property
    def key(self) -> str:
        """Names these facts: an answer to others does not answer them."""
        return sha256("\n".join((self.kind.value, *self.facts)).encode()).hexdigest()


def sham_signals(picture: MediationPicture) -> tuple[Signal, ...]:
    """What asks for a second look, in the order it is shown."""
    return tuple(_signals(picture))


def _signals(picture: MediationPicture) -> Iterator[Signal]:
    agents = _shared(
        [person for person in picture.people if person.acts_for],
        lambda one: {("name", normalise_name(one.name)), *_numbers(one)},
    )
    if agents:
        yield Signal(ShamSignal.SAME_AGENT, agents)
    contacts = _shared([each for each in picture.people if not each.acts_for], _contacts)
    if contacts:
        yield Signal(ShamSignal.SAME_CONTACT, contacts)
    if picture.paid_by_other:
        yield Signal(ShamSignal.SAME_PAYER, picture.paid_by_other)
    if picture.agreed_on is not None and _without_adversity(picture, picture.agreed_on):
        yield Signal(ShamSignal.NO_ADVERSITY, (picture.agreed_on.isoformat(), str(picture.sittings)))
    instant = tuple(clause.text for clause in picture.clauses if _instant(clause, picture.agreed_on))
    if instant:
        yield Signal(ShamSignal.INSTANT_PROPERTY, instant)
    if len(picture.earlier_numbers) >= REPEATED:
        yield Signal(ShamSignal.REPEATED_PAIR, picture.earlier_numbers)


def _shared(people: Sequence[SidePerson], marks_of: _Marks) -> tuple[str, ...]:
    """Names of people of different sides who share a mark."""
    found = []
    for place, one in enumerate(people):
        for other in people[place + 1 :]:
            if one.side != other.side and marks_of(one) & marks_of(other):
                found.append(one.name if one.name == other.name else f"{one.name}、{other.name}")
    return tuple(dict.fromkeys(found))


def _numbers(person: SidePerson) -> set[tuple[str, str]]:
    found = {("id", normalise_number(person.id_number)), ("phone", normalise_phone(person.phone))}
    return {(kind, value) for kind, value in found if value}


def _contacts(person: SidePerson) -> set[tuple[str, str]]:
    where = normalise_name(person.domicile)
    numbers = {mark for mark in _numbers(person) if mark[0] == "phone"}
    return numbers | ({("domicile", where)} if where else set())


def _without_adversity(picture: MediationPicture, agreed_on: date) -> bool:
    """Agreed by the day after the file came, at the first sitting at most, with nothing in dispute."""
    quick = agreed_on - picture.assigned_on <= timedelta(days=1)
    return quick and picture.sittings <= 1 and not picture.disputed


def _instant(clause: ClauseWords, agreed_on: date | None) -> bool:
    if agreed_on is None or not _PROPERTY.search(clause.text):
        return False
    at_once = re.search(r"当场|即时|立即|当日", clause.text) is not None
    soon = clause.due_on is not None and clause.due_on - agreed_on <= timedelta(days=INSTANT_DAYS)
    return at_once or soon
