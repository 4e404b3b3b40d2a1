"""A finished draw as a file (抽签记录), and checking one: nothing but the file is needed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

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
from tribunal_desktop.rules.terms import ExclusionReason, SeedSource

T = TypeVar("T")


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
    try:
        document = _Part(json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once))
        algorithm = document.text("algorithm")
        if algorithm != ALGORITHM:
            raise KnownError("draw_algorithm_unknown", algorithm=algorithm, known=ALGORITHM)
        return _record(document)
    except (UnicodeError, RecursionError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise KnownError("draw_file_unreadable") from error


def pool_of(document: Mapping[str, Any]) -> Pool:
    """The pool a stored ``pool_document`` describes."""
    return _pool(_Part(document))


class _Part:
    """One object of the file; what is missing or no text or number of a draw raises an error."""

    def __init__(self, value: Any) -> None:
        if not isinstance(value, Mapping):
            raise TypeError("an object is expected")
        self._value = value

    def text(self, name: str) -> str:
        value = _typed(self._value[name], str)
        value.encode()
        return value

    def number(self, name: str) -> int:
        value = _typed(self._value[name], int)
        if isinstance(value, bool) or not 0 <= value < 2**63:
            raise ValueError(name)
        return value

    def part(self, name: str) -> _Part:
        return _Part(self._value[name])

    def parts(self, name: str) -> Sequence[_Part]:
        return [_Part(each) for each in _typed(self._value[name], list)]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object that says nothing twice, so that no two readers see different things in it."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name is given twice")
    return found


def _typed(value: Any, kind: type[T]) -> T:
    if not isinstance(value, kind):
        raise TypeError(kind.__name__)
    return value


def _pool(document: _Part) -> Pool:
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


def _record(document: _Part) -> DrawRecord:
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
