"""Whether two records may mean one person: the same number, the same name, or a name that is easily mistaken.

A likeness is a question to a person and never a conclusion. Readings (pinyin) are given by the caller, because they
come from a table outside the standard library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tribunal_desktop import resources
from tribunal_desktop.rules.identity import normalise_name, normalise_number, normalise_phone
from tribunal_desktop.rules.terms import Likeness

LEAST_FOR_ONE_CHARACTER = 4
"""Shorter names that differ in a character are two names: brothers often share two of three characters."""

LONGEST_FOR_ONE_CHARACTER = 24
_LEAST_PHONE = 7
_LEAST_ID = 8
_COMPANY = re.compile(r"(?:股份|责任)?有限(?:责任)?公司$|个人独资企业$")
_SAME_NUMBER_AT_MOST_APART = 2


@dataclass(frozen=True)
class Person:
    """A person or a body as far as telling persons apart needs one; ``readings`` are written together."""

    name: str
    id_number: str = ""
    phone: str = ""
    readings: tuple[str, ...] = ()


@lru_cache(maxsize=8192)
def plain_name(name: str) -> str:
    """A name for comparing: one writing, without the legal form of a company."""
    written = normalise_name(name)
    return _COMPANY.sub("", written) or written


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """The name with every character replaced by the first of those it is mistaken for."""
    return plain_name(name).translate(_look_alikes())


@cache
def _look_alikes() -> dict[int, str]:
    groups: list[set[str]] = []
    for characters in resources.toml("reference", "look_alikes.toml")["groups"]:
        joined = set(characters)
        apart = []
        for group in groups:
            if group & joined:
                joined |= group
            else:
                apart.append(group)
        groups = [*apart, joined]
    return {ord(character): min(group) for group in groups for character in group}


def likenesses(first: Person, second: Person) -> tuple[Likeness, ...]:
    """By what the two may be one, the strongest first; none when their ID numbers tell them apart."""
    ours, theirs = normalise_number(first.id_number), normalise_number(second.id_number)
    if _both_full(ours, theirs) and _places_apart(ours, theirs) > _SAME_NUMBER_AT_MOST_APART:
        return ()
    return tuple(_likenesses(first, second, ours, theirs))


def _likenesses(first: Person, second: Person, ours: str, theirs: str) -> Iterator[Likeness]:
    if len(ours) >= _LEAST_ID and ours == theirs:
        yield Likeness.ID_NUMBER
    phone = normalise_phone(first.phone)
    if len(phone) >= _LEAST_PHONE and phone == normalise_phone(second.phone):
        yield Likeness.PHONE
    if named := _likeness_of_names(first, second):
        yield named


def _likeness_of_names(first: Person, second: Person) -> Likeness | None:
    ours, theirs = plain_name(first.name), plain_name(second.name)
    if not ours or not theirs:
        return None
    if ours == theirs:
        return Likeness.NAME
    if skeleton(ours) == skeleton(theirs):
        return Likeness.LOOK_ALIKE
    if len(ours) == len(theirs) > 1 and set(first.readings) & set(second.readings):
        return Likeness.READING
    return Likeness.ONE_CHARACTER if one_character_apart(ours, theirs) else None


def one_character_apart(first: str, second: str) -> bool:
    """Whether long enough names differ by one character put in, left out or replaced."""
    if min(len(first), len(second)) < LEAST_FOR_ONE_CHARACTER or abs(len(first) - len(second)) > 1 or first == second:
        return False
    short, long = sorted((first, second), key=len)
    same = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


def name_keys(name: str, readings: Sequence[str] = ()) -> frozenset[str]:
    """Keys of which any two names that ``likenesses`` finds alike share one: what an index is asked for."""
    plain = plain_name(name)
    if len(plain) < 2:
        return frozenset()
    keys = {f"n{skeleton(name)}", *(f"r{len(plain)}{reading}" for reading in readings)}
    if LEAST_FOR_ONE_CHARACTER <= len(plain) <= LONGEST_FOR_ONE_CHARACTER:
        keys |= {f"o{plain}", *(f"o{plain[:place]}{plain[place + 1 :]}" for place in range(len(plain)))}
    return frozenset(keys)


def number_keys(id_number: str, phone: str) -> frozenset[str]:
    """Keys of the numbers of a person."""
    number, digits = normalise_number(id_number), normalise_phone(phone)
    found = {f"d{number}"} if len(number) >= _LEAST_ID else set()
    return frozenset(found | ({f"p{digits}"} if len(digits) >= _LEAST_PHONE else set()))


def person_key(person: Person) -> str:
    """Names a person across disputes: by the ID number, else by name and phone."""
    number = normalise_number(person.id_number)
    return f"d{number}" if len(number) >= _LEAST_ID else f"n{plain_name(person.name)}/{normalise_phone(person.phone)}"


def _both_full(ours: str, theirs: str) -> bool:
    return len(ours) == len(theirs) == 18


def _places_apart(ours: str, theirs: str) -> int:
    return sum(a != b for a, b in zip(ours, theirs, strict=True))
