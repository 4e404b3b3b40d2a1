"""What every draw of several people does with its row: fix the pool, decide, give up, tell it as a record."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models.ranked_draw import RankedDrawColumns, RankedPlaceColumns
from tribunal_desktop.rules.allocation import Seed
from tribunal_desktop.rules.draw import canonical, plain_seed
from tribunal_desktop.rules.ranked_draw import Place, RankedPool, commitment, pool_document, rank
from tribunal_desktop.rules.ranked_record import RankedRecord, pool_of
from tribunal_desktop.rules.terms import JurorState, SeedSource


def fixed(pool: RankedPool, nonce: str) -> dict[str, str]:
    """The columns of a new draw that bind it to ``pool``."""
    return {
        "pool_json": canonical(pool_document(pool)),
        "commitment": commitment(pool, nonce),
        "sealed_nonce": nonce,
    }


def stored_pool(row: RankedDrawColumns) -> RankedPool:
    """The pool a draw was committed to."""
    return pool_of(json.loads(row.pool_json))


def require_waiting(row: RankedDrawColumns) -> None:
    """Raise ``draw_decided`` unless the draw waits for its seed."""
    if row.decided_at or row.given_up_at:
        raise KnownError("draw_decided")


def decide(row: RankedDrawColumns, seed: Seed, now: datetime) -> tuple[Place, ...]:
    """Open the nonce and draw with ``seed``."""
    nonce, text = row.sealed_nonce or "", plain_seed(seed.text)
    places = rank(stored_pool(row), nonce, text)
    row.nonce, row.sealed_nonce, row.decided_at = nonce, None, now
    row.seed, row.seed_source, row.batch = text, seed.source, seed.batch.strip()
    return places


def drawn(place: Place, position: int, seats: int) -> dict[str, object]:
    """The columns of a new place at ``position``, counted from 1."""
    state = JurorState.CHOSEN if position <= seats else JurorState.SUBSTITUTE
    return {"position": position, "ticket": place.ticket, "round": place.round, "state": state}


def give_up(row: RankedDrawColumns, words: str, now: datetime) -> None:
    """Give up a draw before its seed; raises ``draw_given_up_without_reason`` or ``draw_decided``."""
    if not words.strip():
        raise KnownError("draw_given_up_without_reason")
    require_waiting(row)
    row.given_up_at, row.given_up_words = now, words.strip()


def succeed(gone: RankedPlaceColumns, name: str, substitute: RankedPlaceColumns, words: str, now: datetime) -> None:
    """Let ``substitute`` follow ``gone``, whose name is ``name``, for the reason ``words`` (递补)."""
    gone.state, gone.words, gone.changed_at = JurorState.REPLACED, words.strip(), now
    substitute.state, substitute.changed_at, substitute.words = JurorState.CHOSEN, now, f"递补{name}"


def release(places: Iterable[RankedPlaceColumns], row: RankedDrawColumns) -> None:
    """Whoever an earlier draw brought gives way to ``row``."""
    for place in places:
        place.state, place.changed_at, place.words = JurorState.REPLACED, row.decided_at, row.why_again


def record_of(row: RankedDrawColumns, ranking: tuple[tuple[str, int, int], ...]) -> RankedRecord:
    """The record as it is stored: commitment and ``ranking`` are the rows' own, so that a check finds a changed one.

    Raises ``draw_not_made``.
    """
    if row.nonce is None or row.seed is None:
        raise KnownError("draw_not_made")
    pool, source = stored_pool(row), row.seed_source or SeedSource.SPOKEN
    return RankedRecord(
        replace(pool, candidates=pool.in_order()), row.nonce, row.commitment, row.seed, source, row.batch, ranking
    )
