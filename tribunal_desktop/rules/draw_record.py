"""A finished draw as a file (抽签记录), and checking one: nothing but the file is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.draw import (
    ALGORITHM,
    Drawn,
    Entrant,
    Exclusion,
    Pool,
    canonical,
    commitment,
    draw,
    pool_document,
)
from tribunal_desktop.rules.record_part import Part, parsed, record_errors
from tribunal_desktop.rules.terms import ExclusionReason, SeedSource


@dataclass(frozen=True)
class DrawRecord:
    """Everything a draw leaves behind; ``weights`` and the result are what the file states, right or wrong."""

    pool: Pool
    weights: tuple[int, ...]
    nonce: str
    commitment: str
    seed: str
    source: SeedSource
    batch: str
    drawn_id: str
    ticket: int
    round: int


class DrawCheck(StrEnum):
    """What is worked out again (核对项目)."""

    WEIGHTS = "weights"
    POOL = "pool"
    COMMITMENT = "commitment"
    RESULT = "result"


@dataclass(frozen=True)
class Checked:
    """One check of a record and whether it holds."""

    check: DrawCheck
    holds: bool


def record_of(pool: Pool, nonce: str, seed: str, source: SeedSource, batch: str, drawn: Drawn) -> DrawRecord:
    """The record of a draw that was just made."""
    weights = tuple(entrant.weight for entrant in pool.in_order())
    return DrawRecord(
        pool=replace(pool, entrants=pool.in_order()),
        weights=weights,
        nonce=nonce,
        commitment=commitment(pool, nonce),
        seed=seed,
        source=source,
        batch=batch,
        drawn_id=drawn.entrant.id,
        ticket=drawn.ticket,
        round=drawn.round,
    )


def verify(record: DrawRecord) -> tuple[Checked, ...]:
    """Work the draw out again from pool, nonce and seed, and compare it with what the record says."""
    return tuple(Checked(check, holds) for check, holds in _verified(record))


def _verified(record: DrawRecord) -> Iterator[tuple[DrawCheck, bool]]:
    pool = record.pool
    ids = [each.id for each in pool.entrants] + [each.id for each in pool.excluded]
    sound = bool(pool.entrants) and len(set(ids)) == len(ids)
    yield DrawCheck.POOL, sound
    yield DrawCheck.WEIGHTS, record.weights == tuple(entrant.weight for entrant in pool.entrants)
    yield DrawCheck.COMMITMENT, record.commitment == commitment(pool, record.nonce)
    again = draw(pool, record.nonce, record.seed) if sound else None
    told = (record.drawn_id, record.ticket, record.round)
    yield DrawCheck.RESULT, again is not None and told == (again.entrant.id, again.ticket, again.round)


def to_file(record: DrawRecord) -> bytes:
    """The record as canonical JSON."""
    document = {
        "algorithm": ALGORITHM,
        "nonce": record.nonce,
        **pool_document(record.pool),
        "commitment": record.commitment,
        "seed": {"text": record.seed, "source": record.source.value, "batch": record.batch},
        "result": {"id": record.drawn_id, "ticket": record.ticket, "round": record.round},
    }
    return (canonical(document) + "\n").encode()


def from_file(content: bytes) -> DrawRecord:
    """Read a record; raises ``KnownError`` ``draw_file_unreadable`` or ``draw_algorithm_unknown``."""
    with record_errors():
        document = parsed(content)
        algorithm = document.text("algorithm")
        if algorithm != ALGORITHM:
            raise KnownError("draw_algorithm_unknown", algorithm=algorithm, known=ALGORITHM)
        return _record(document)


def pool_of(document: Mapping[str, Any]) -> Pool:
    """The pool a stored ``pool_document`` describes."""
    return _pool(Part(document))


def _pool(document: Part) -> Pool:
    dispute = document.part("dispute")
    return Pool(
        dispute_id=dispute.text("id"),
        number=dispute.text("number"),
        entrants=tuple(
            Entrant(each.text("id"), each.text("name"), each.number("open"), each.text("note"))
            for each in document.parts("pool")
        ),
        excluded=tuple(
            Exclusion(each.text("id"), each.text("name"), ExclusionReason(each.text("reason")), each.text("words"))
            for each in document.parts("excluded")
        ),
    )


def _record(document: Part) -> DrawRecord:
    seed, result = document.part("seed"), document.part("result")
    return DrawRecord(
        pool=_pool(document),
        weights=tuple(each.number("weight") for each in document.parts("pool")),
        nonce=document.text("nonce"),
        commitment=document.text("commitment"),
        seed=seed.text("text"),
        source=SeedSource(seed.text("source")),
        batch=seed.text("batch"),
        drawn_id=result.text("id"),
        ticket=result.number("ticket"),
        round=result.number("round"),
    )
