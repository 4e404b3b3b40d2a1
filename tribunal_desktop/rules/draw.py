"""The verifiable draw (可验证抽签): who a case falls to, so that anybody can work it out again on another computer.

Only whole numbers, SHA-256 and HMAC-SHA256 are used; ``docs/decisions/verifiable-draw.md`` states every step so that
it can be repeated without this program.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, count

from tribunal_desktop.rules.terms import ExclusionReason

ALGORITHM = "tribunal-draw/1"
WEIGHT_UNIT = 10_000
LOAD_OFFSET = 10
"""Both ours: somebody with ten open cases is half as likely as somebody with none."""

NONCE_BYTES = 32
CHECK_WORDS = 6
_WORD_RANGE = 2**64
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_CYCLE = 60


def weight(open_cases: int) -> int:
    """Weight of somebody with so many open cases: ⌊10000 ÷ (open cases + 10)⌋, at least 1."""
    return max(1, WEIGHT_UNIT // (open_cases + LOAD_OFFSET))


@dataclass(frozen=True)
class Entrant:
    """Somebody who may be drawn, with the load the weight comes from.

    ``note`` is the answer a person gave to a question of recusal that did not exclude.
    """

    id: str
    name: str
    open_cases: int
    note: str = ""

    @property
    def weight(self) -> int:
        """Share of the draw."""
        return weight(self.open_cases)


@dataclass(frozen=True)
class Exclusion:
    """Somebody who is not in the draw, and why."""

    id: str
    name: str
    reason: ExclusionReason
    words: str = ""


@dataclass(frozen=True)
class Pool:
    """What is fixed before the seed is known."""

    dispute_id: str
    number: str
    entrants: tuple[Entrant, ...]
    excluded: tuple[Exclusion, ...] = ()

    @property
    def total(self) -> int:
        """Sum of the weights."""
        return sum(entrant.weight for entrant in self.entrants)

    def in_order(self) -> tuple[Entrant, ...]:
        """The entrants by id, the order in which their weights are laid side by side."""
        return tuple(sorted(self.entrants, key=lambda entrant: entrant.id))


@dataclass(frozen=True)
class Drawn:
    """Who was drawn, by which ticket, in which round (from 1)."""

    entrant: Entrant
    ticket: int
    round: int


def pool_document(pool: Pool) -> dict[str, object]:
    """``pool`` as it is committed to, stored and exported; lists in the order of ids."""
    return {
        "dispute": {"id": pool.dispute_id, "number": pool.number},
        "pool": [
            {"id": each.id, "name": each.name, "open": each.open_cases, "weight": each.weight, "note": each.note}
            for each in pool.in_order()
        ],
        "excluded": [
            {"id": each.id, "name": each.name, "reason": each.reason.value, "words": each.words}
            for each in sorted(pool.excluded, key=lambda each: each.id)
        ],
    }


def canonical(document: object) -> str:
    """Canonical JSON: keys sorted, no spaces, characters as they are."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def commitment(pool: Pool, nonce: str) -> str:
    """SHA-256, in hex, over the canonical JSON (UTF-8) of algorithm, pool and nonce."""
    committed = {"algorithm": ALGORITHM, "nonce": nonce, **pool_document(pool)}
    return hashlib.sha256(canonical(committed).encode()).hexdigest()


def plain_seed(typed: str) -> str:
    """The seed without white space at its ends, in Unicode NFC, so that it can be typed again from paper."""
    return unicodedata.normalize("NFC", typed.strip())


def draw(pool: Pool, nonce: str, seed: str) -> Drawn:
    """The entrant ``pool`` and ``nonce`` give for ``seed``; raises ``ValueError`` for an empty pool."""
    if not pool.entrants:
        raise ValueError("nobody to draw from")
    for number, word in enumerate(_words(commitment(pool, nonce), nonce, plain_seed(seed)), start=1):
        ticket = ticket_of(word, pool.total)
        if ticket is not None:
            return Drawn(holder(pool.in_order(), ticket), ticket, number)
    raise AssertionError("the words never end")


def ticket_of(word: int, total: int) -> int | None:
    """A ticket below ``total`` from a 64-bit word; None for the few words that would favour the low tickets."""
    return word % total if word < _WORD_RANGE - _WORD_RANGE % total else None


def holder(entrants: Sequence[Entrant], ticket: int) -> Entrant:
    """Whose weight covers ``ticket`` when the weights lie side by side from 0."""
    ends = accumulate(entrant.weight for entrant in entrants)
    return next(entrant for entrant, end in zip(entrants, ends, strict=True) if ticket < end)


def _words(commitment_hex: str, nonce: str, seed: str) -> Iterator[int]:
    """64-bit words: the first eight bytes of HMAC-SHA256(seed, algorithm, commitment, nonce, round) for each round."""
    for number in count(1):
        message = "\n".join((ALGORITHM, commitment_hex, nonce, str(number)))
        digest = hmac.new(seed.encode(), message.encode(), hashlib.sha256).digest()
        yield int.from_bytes(digest[:8], "big")


def check_words(commitment_hex: str) -> tuple[str, ...]:
    """Six pairs of the sexagenary cycle (干支) that stand for a commitment, to be compared by reading them aloud."""
    rest, words = int(commitment_hex, 16), []
    for _ in range(CHECK_WORDS):
        rest, place = divmod(rest, _CYCLE)
        words.append(_STEMS[place % len(_STEMS)] + _BRANCHES[place % len(_BRANCHES)])
    return tuple(words)
