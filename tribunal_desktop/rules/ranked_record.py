"""A finished draw of several people as a file (抽取记录), and checking one: nothing but the file is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules import draw_record
from tribunal_desktop.rules.draw import Exclusion, canonical
from tribunal_desktop.rules.draw_record import Checked, DrawCheck, DrawRecord
from tribunal_desktop.rules.ranked_draw import (
    ALGORITHM,
    KINDS,
    Candidate,
    Place,
    RankedPool,
    commitment,
    pool_document,
    rank,
)
from tribunal_desktop.rules.record_part import Part, parsed, record_errors
from tribunal_desktop.rules.terms import ExclusionReason, SeedSource


@dataclass(frozen=True)
class RankedRecord:
    """Everything a draw leaves behind; ``ranking`` is what the file states, right or wrong: id, ticket, round."""

    pool: RankedPool
    nonce: str
    commitment: str
    seed: str
    source: SeedSource
    batch: str
    ranking: tuple[tuple[str, int, int], ...]


def record_of(
    pool: RankedPool, nonce: str, seed: str, source: SeedSource, batch: str, places: tuple[Place, ...]
) -> RankedRecord:
    """The record of a draw that was just made."""
    ranking = tuple((place.candidate.id, place.ticket, place.round) for place in places)
    pool = replace(pool, candidates=pool.in_order())
    return RankedRecord(pool, nonce, commitment(pool, nonce), seed, source, batch, ranking)


def verify(record: RankedRecord) -> tuple[Checked, ...]:
    """Work the draw out again from pool, nonce and seed, and compare it with what the record says."""
    return tuple(_verified(record))


def _verified(record: RankedRecord) -> Iterator[Checked]:
    pool = record.pool
    ids = [each.id for each in pool.candidates] + [each.id for each in pool.excluded]
    sound = 0 < pool.seats <= len(pool.candidates) and len(set(ids)) == len(ids)
    yield Checked(DrawCheck.POOL, sound)
    yield Checked(DrawCheck.COMMITMENT, record.commitment == commitment(pool, record.nonce))
    again = rank(pool, record.nonce, record.seed) if sound else ()
    told = tuple((place.candidate.id, place.ticket, place.round) for place in again)
    yield Checked(DrawCheck.RESULT, sound and record.ranking == told)


def to_file(record: RankedRecord) -> bytes:
    """The record as canonical JSON."""
    document = {
        "algorithm": ALGORITHM,
        "nonce": record.nonce,
        **pool_document(record.pool),
        "commitment": record.commitment,
        "seed": {"text": record.seed, "source": record.source.value, "batch": record.batch},
        "result": [{"id": each, "ticket": ticket, "round": number} for each, ticket, number in record.ranking],
    }
    return (canonical(document) + "\n").encode()


def any_record(content: bytes) -> DrawRecord | RankedRecord:
    """A record of either algorithm; raises ``KnownError`` ``draw_file_unreadable`` or ``draw_algorithm_unknown``."""
    with record_errors():
        document = parsed(content)
        if document.text("algorithm") == ALGORITHM:
            return _record(document)
    return draw_record.from_file(content)


def pool_of(document: Mapping[str, Any]) -> RankedPool:
    """The pool a stored ``pool_document`` describes."""
    return _pool(Part(document))


def _pool(document: Part) -> RankedPool:
    dispute, places = document.part("dispute"), document.part("places")
    if (kind := document.text("kind")) not in KINDS:
        raise KnownError("draw_algorithm_unknown", algorithm=f"{ALGORITHM} {kind}", known="、".join(KINDS))
    return RankedPool(
        dispute_id=dispute.text("id"),
        number=dispute.text("number"),
        seats=places.number("seats"),
        substitutes=places.number("substitutes"),
        candidates=tuple(
            Candidate(each.text("id"), each.text("name"), each.number("cases"), each.text("note"))
            for each in document.parts("pool")
        ),
        excluded=tuple(
            Exclusion(each.text("id"), each.text("name"), ExclusionReason(each.text("reason")), each.text("words"))
            for each in document.parts("excluded")
        ),
        kind=kind,
    )


def _record(document: Part) -> RankedRecord:
    seed = document.part("seed")
    return RankedRecord(
        pool=_pool(document),
        nonce=document.text("nonce"),
        commitment=document.text("commitment"),
        seed=seed.text("text"),
        source=SeedSource(seed.text("source")),
        batch=seed.text("batch"),
        ranking=tuple(
            (each.text("id"), each.number("ticket"), each.number("round")) for each in document.parts("result")
        ),
    )
