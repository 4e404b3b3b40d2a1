"""A draw of several people in an order (随机抽取并排序): jurors or a mediator with substitutes, all equally likely.

The second algorithm of the verifiable draw: the same commitment and seed as ``rules.draw``, but places are filled one
after the other without putting anybody back. ``docs/decisions/verifiable-draw.md`` states every step.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from tribunal_desktop.rules.draw import Exclusion, canonical, plain_seed, ticket_of

ALGORITHM = "tribunal-draw/2"
JURORS = "jurors"
"""``kind`` of a draw of people's assessors (人民陪审员)."""
MEDIATORS = "mediators"
"""``kind`` of a draw of a specially invited mediator (特邀调解员)."""
KINDS = (JURORS, MEDIATORS)


@dataclass(frozen=True)
class Candidate:
    """Somebody who may be drawn; ``cases`` are stated and do not weigh: of the year for jurors, in hand for mediators.

    ``note`` is the answer a person gave to a question of recusal that did not exclude.
    """

    id: str
    name: str
    cases: int = 0
    note: str = ""


@dataclass(frozen=True)
class RankedPool:
    """What is fixed before the seed is known: who may be drawn, for how many seats, with how many substitutes."""

    dispute_id: str
    number: str
    seats: int
    substitutes: int
    candidates: tuple[Candidate, ...]
    excluded: tuple[Exclusion, ...] = ()
    kind: str = JURORS

    @property
    def places(self) -> int:
        """How many are drawn: seats first, then as many substitutes as there are people for."""
        return min(self.seats + self.substitutes, len(self.candidates))

    def in_order(self) -> tuple[Candidate, ...]:
        """The candidates by id."""
        return tuple(sorted(self.candidates, key=lambda each: each.id))


@dataclass(frozen=True)
class Place:
    """Who came to a place (from 1), by which ticket among those left, in which round (from 1)."""

    candidate: Candidate
    ticket: int
    round: int


def pool_document(pool: RankedPool) -> dict[str, object]:
    """``pool`` as it is committed to, stored and exported; lists in the order of ids."""
    return {
        "kind": pool.kind,
        "dispute": {"id": pool.dispute_id, "number": pool.number},
        "places": {"seats": pool.seats, "substitutes": pool.substitutes},
        "pool": [
            {"id": each.id, "name": each.name, "cases": each.cases, "note": each.note} for each in pool.in_order()
        ],
        "excluded": [
            {"id": each.id, "name": each.name, "reason": each.reason.value, "words": each.words}
            for each in sorted(pool.excluded, key=lambda each: each.id)
        ],
    }


def commitment(pool: RankedPool, nonce: str) -> str:
    """SHA-256, in hex, over the canonical JSON (UTF-8) of algorithm, pool and nonce."""
    committed = {"algorithm": ALGORITHM, "nonce": nonce, **pool_document(pool)}
    return hashlib.sha256(canonical(committed).encode()).hexdigest()


def rank(pool: RankedPool, nonce: str, seed: str) -> tuple[Place, ...]:
    """The places ``pool`` and ``nonce`` give for ``seed``, seats first; ``ValueError`` for too small a pool."""
    if not 0 < pool.seats <= len(pool.candidates):
        raise ValueError("too few to draw from")
    digest, text = commitment(pool, nonce), plain_seed(seed)
    left, places = list(pool.in_order()), []
    for place in range(1, pool.places + 1):
        ticket, number = _ticket(_words(digest, nonce, text, place), len(left))
        places.append(Place(left.pop(ticket), ticket, number))
    return tuple(places)


def _ticket(words: Iterator[int], total: int) -> tuple[int, int]:
    for number, word in enumerate(words, start=1):
        ticket = ticket_of(word, total)
        if ticket is not None:
            return ticket, number
    raise AssertionError("the words never end")


def _words(commitment_hex: str, nonce: str, seed: str, place: int) -> Iterator[int]:
    """64-bit words: first eight bytes of HMAC-SHA256(seed, algorithm, commitment, nonce, place, round)."""
    for number in count(1):
        message = "\n".join((ALGORITHM, commitment_hex, nonce, str(place), str(number)))
        digest = hmac.new(seed.encode(), message.encode(), hashlib.sha256).digest()
        yield int.from_bytes(digest[:8], "big")
