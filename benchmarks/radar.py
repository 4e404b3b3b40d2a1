"""The party radar over the whole store, beside plain ``LIKE`` that looks for the same person in the same columns."""

from __future__ import annotations

import random
from collections.abc import Iterator

from sqlalchemy import select, text

from benchmarks.ground import Ground
from benchmarks.measuring import Figure, median_ms, p95_ms, seconds
from tribunal_desktop.models import Party
from tribunal_desktop.rules.terms import PartyKind
from tribunal_desktop.services.person_keys import readings
from tribunal_desktop.services.radar_views import TypedPerson

_PEOPLE = 40
_BUDGET_MS = 200
_LIKE = text(
    "SELECT DISTINCT dispute_id FROM party WHERE name LIKE :name OR representative_name LIKE :name "
    "OR id_number LIKE :number OR phone LIKE :phone ORDER BY id DESC LIMIT 50"
)
"""Finds the exact name and numbers alone: no reading, no look-alike, no agent, nothing of what is open."""


def measure(ground: Ground) -> Iterator[Figure]:
    """A whole person, a name alone, and pinyin as it is typed."""
    people = _people(ground)
    plain = median_ms([min(seconds(lambda each=each: _like(ground, each), 1)) for each in people[:10]])
    asked = {
        "name, ID number and phone": people,
        "name alone": [TypedPerson(each.name) for each in people],
        "pinyin": [TypedPerson(readings(each.name)[0]) for each in people],
    }
    for what, persons in asked.items():
        taken = [min(seconds(lambda each=each: ground.services.radar.find(each), 3)) for each in persons]
        yield Figure(f"party radar by {what}, median", median_ms(taken), "ms", plain=plain, plain_is="LIKE")
        yield Figure(f"party radar by {what}, p95", p95_ms(taken), "ms", _BUDGET_MS)


def _people(ground: Ground) -> list[TypedPerson]:
    with ground.uow.read() as session:
        rows = session.execute(
            select(Party.name, Party.id_number, Party.phone)
            .where(Party.kind == PartyKind.NATURAL, Party.id_number.is_not(None))
            .limit(20_000)
        ).all()
    return [TypedPerson(row.name, row.id_number, row.phone or "") for row in random.Random(9).sample(rows, _PEOPLE)]


def _like(ground: Ground, person: TypedPerson) -> None:
    with ground.store.engine.connect() as connection:
        found = {"name": f"%{person.name}%", "number": f"%{person.id_number}%", "phone": f"%{person.phone}%"}
        connection.execute(_LIKE, found).all()
