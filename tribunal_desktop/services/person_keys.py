"""Index tokens that name a person: what the party radar asks the search index for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from tribunal_desktop.models import Agent, Party
from tribunal_desktop.rules.persons import Person, name_keys, number_keys, plain_name
from tribunal_desktop.rules.terms import PartyKind
from tribunal_desktop.services.search_tokens import PINYIN, name_lines

_LETTER = "k"
"""First letter of these tokens; ``search_tokens`` uses others."""


@lru_cache(maxsize=4096)
def readings(name: str, surname_first: bool = True) -> tuple[str, ...]:
    """How a name may be read, each reading written together; every reading of a surname counts."""
    lines = name_lines(plain_name(name), surname_first=surname_first)
    return tuple(line[1:].replace(" ", "") for line in lines if line.startswith(PINYIN))


def person(name: str, id_number: str = "", phone: str = "", *, natural: bool = True) -> Person:
    """A person with the readings of the name."""
    return Person(name, id_number, phone, readings(name, natural))


def name_tokens(someone: Person) -> frozenset[str]:
    """Tokens of everybody whose name is like that of ``someone``."""
    return frozenset(map(_token, name_keys(someone.name, someone.readings)))


def number_tokens(someone: Person) -> frozenset[str]:
    """Tokens of everybody with the ID number or the phone of ``someone``."""
    return frozenset(map(_token, number_keys(someone.id_number, someone.phone)))


def people_of(parties: Iterable[Party], agents: Iterable[Agent]) -> list[Person]:
    """Everybody who stands in a dispute: parties, those who represent them, agents."""
    found = []
    for party in parties:
        natural = party.kind is PartyKind.NATURAL
        found.append(person(party.name, party.id_number or "", party.phone or "", natural=natural))
        if party.representative_name:
            found.append(person(party.representative_name))
    return found + [person(agent.name, agent.id_number, agent.phone) for agent in agents]


def tokens_of(people: Iterable[Person]) -> set[str]:
    """All tokens of these people."""
    return {token for someone in people for token in (*name_tokens(someone), *number_tokens(someone))}


def _token(key: str) -> str:
    return _LETTER + blake2b(key.encode(), digest_size=5).hexdigest()
