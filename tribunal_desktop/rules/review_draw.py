"""The draw of cases for review (评查抽取): every judge covered, verifiable with the steps of ``rules.draw``.

First one case of each judge not reviewed this year, judges in the order of their ids; then the rest by lot from all
cases left. Each place is one draw of ``rules.draw`` with equal weights, so everything follows from the pool that was
committed to, the nonce and the seed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tribunal_desktop.rules.draw import Entrant, Pool, canonical, draw, plain_seed

ALGORITHM = "tribunal-review-draw/1"


@dataclass(frozen=True)
class Candidate:
    """A closed case that may be reviewed, with the judge who handled it."""

    id: str
    number: str
    judge_id: str


@dataclass(frozen=True)
class ReviewPool:
    """What is fixed before the seed is known; ``covered`` are the judges reviewed in the year already."""

    round_id: str
    count: int
    cases: tuple[Candidate, ...]
    covered: frozenset[str] = frozenset()

    @property
    def uncovered(self) -> tuple[str, ...]:
        """Judges of the pool who have to be drawn, by id."""
        return tuple(sorted({case.judge_id for case in self.cases} - self.covered))

    @property
    def places(self) -> int:
        """How many cases are drawn: as many as asked for, at least one of each uncovered judge, at most all."""
        return min(len(self.cases), max(self.count, len(self.uncovered)))


def pool_json(pool: ReviewPool) -> str:
    """The pool as it is committed to and stored: canonical JSON, lists by id."""
    cases = sorted(pool.cases, key=lambda case: case.id)
    return canonical(
        {
            "algorithm": ALGORITHM,
            "round": pool.round_id,
            "count": pool.count,
            "cases": [{"id": case.id, "number": case.number, "judge": case.judge_id} for case in cases],
            "covered": sorted(pool.covered),
        }
    )


def pool_from(text: str) -> ReviewPool:
    """The pool a stored text describes."""
    stored = json.loads(text)
    return ReviewPool(
        stored["round"],
        stored["count"],
        tuple(Candidate(each["id"], each["number"], each["judge"]) for each in stored["cases"]),
        frozenset(stored["covered"]),
    )


def commitment(pool: ReviewPool, nonce: str) -> str:
    """SHA-256, in hex, over the pool's text, a line feed and the nonce (UTF-8)."""
    return hashlib.sha256(f"{pool_json(pool)}\n{nonce}".encode()).hexdigest()


def draw_cases(pool: ReviewPool, nonce: str, seed: str) -> tuple[Candidate, ...]:
    """The cases drawn, in the order of their places."""
    left = {case.id: case for case in pool.cases}
    drawn: list[Candidate] = []
    for among in _rounds(pool):
        choices = [case for case in left.values() if among is None or case.judge_id == among]
        place = f"{pool.round_id}/{len(drawn) + 1}"
        entrants = tuple(Entrant(case.id, case.number, 0, case.judge_id) for case in choices)
        found = draw(Pool(place, pool.round_id, entrants), nonce, plain_seed(seed)).entrant.id
        drawn.append(left.pop(found))
    return tuple(drawn)


def _rounds(pool: ReviewPool) -> Iterator[str | None]:
    """The judge each place is drawn among, or None for all cases left."""
    yield from pool.uncovered
    for _place in range(pool.places - len(pool.uncovered)):
        yield None


def share_out(cases: Sequence[Candidate], reviewers: Sequence[str]) -> dict[str, str | None]:
    """A reviewer for each case: the one with the fewest so far who did not handle it; None when there is nobody."""
    load = dict.fromkeys(sorted(reviewers), 0)
    shared: dict[str, str | None] = {}
    for case in cases:
        free = [reviewer for reviewer in load if reviewer != case.judge_id]
        chosen = min(free, key=lambda reviewer: load[reviewer], default=None)
        if chosen is not None:
            load[chosen] += 1
        shared[case.id] = chosen
    return shared
