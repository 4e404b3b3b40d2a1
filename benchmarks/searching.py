"""The search box over the whole store, beside ``LIKE`` on the columns it stands for, and beside brute force."""

from __future__ import annotations

import random
from collections.abc import Iterator

from sqlalchemy import select, text

from benchmarks.ground import Ground
from benchmarks.measuring import Figure, median_ms, p95_ms, seconds
from tribunal_desktop.models import Dispute, Party, SearchEntry
from tribunal_desktop.rules.terms import PartyKind
from tribunal_desktop.services.search_index import Findable
from tribunal_desktop.services.search_tokens import matches, name_lines, words

_QUERIES = 40
_CHECKED = 60
_LIKE = {
    "name of two characters": "SELECT dispute_id FROM party WHERE name LIKE :found ORDER BY id DESC LIMIT 20",
    "identity number": "SELECT dispute_id FROM party WHERE id_number LIKE :found ORDER BY id DESC LIMIT 20",
    "case number": "SELECT id FROM dispute WHERE case_no LIKE :found ORDER BY id DESC LIMIT 20",
}


def measure(ground: Ground) -> Iterator[Figure]:
    """One figure for each way to ask, then how many answers were wrong."""
    asked = _queries(ground)
    for kind, queries in asked.items():
        taken = [min(seconds(lambda query=query: ground.services.search.find(query), 3)) for query in queries]
        plain = _like(ground, kind, queries) if kind in _LIKE else None
        yield Figure(f"search by {kind}, median", median_ms(taken), "ms", plain=plain, plain_is="LIKE")
        yield Figure(f"search by {kind}, p95", p95_ms(taken), "ms", 10)
    yield Figure("searches that differ from brute force", _wrong(ground, asked), f"of {_CHECKED}", 0)


def _queries(ground: Ground) -> dict[str, list[str]]:
    draw = random.Random(7)
    with ground.uow.read() as session:
        people = session.execute(
            select(Party.name, Party.id_number)
            .where(Party.kind == PartyKind.NATURAL, Party.id_number.is_not(None))
            .limit(20_000)
        ).all()
        numbers = session.scalars(select(Dispute.case_no).where(Dispute.case_no.is_not(None)).limit(20_000)).all()
    some = draw.sample(people, _QUERIES)
    return {
        "name of two characters": [person.name[:2] for person in some],
        "whole name": [person.name for person in some],
        "pinyin initials": [_initials(person.name) for person in some],
        "identity number": [person.id_number for person in some],
        "last four digits": [person.id_number[-4:] for person in some],
        "case number": draw.sample(numbers, _QUERIES),
    }


def _initials(name: str) -> str:
    reading = name_lines(name)
    return "".join(syllable[0] for syllable in [*reading][-1].strip("~").split())


def _like(ground: Ground, kind: str, queries: list[str]) -> float:
    with ground.store.engine.connect() as connection:

        def ask(query: str) -> None:
            connection.execute(text(_LIKE[kind]), {"found": f"%{query}%"}).all()

        return median_ms([min(seconds(lambda query=query: ask(query), 1)) for query in queries[:10]])


def _wrong(ground: Ground, asked: dict[str, list[str]]) -> int:
    """Queries whose disputes are not exactly those that reading every entry finds."""
    draw = random.Random(8)
    sample = draw.sample([query for queries in asked.values() for query in queries], _CHECKED)
    with ground.uow.read() as session:
        entries = session.execute(
            select(SearchEntry.entity_id, SearchEntry.haystack).where(SearchEntry.kind == Findable.DISPUTE)
        ).all()
    wrong = 0
    for query in sample:
        wanted = words(query)
        right = {entry.entity_id for entry in entries if all(matches(entry.haystack, word) for word in wanted)}
        wrong += set(ground.services.search.dispute_ids(query, len(entries))) != right
    return wrong
