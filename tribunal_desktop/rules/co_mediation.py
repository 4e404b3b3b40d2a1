"""Several mediators of one mediation (共同调解; TYD 13): one chairs, their shares of the credit make a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tribunal_desktop.rules.findings import Finding, Severity

WHOLE = 1000
"""Shares are in permille."""
MOST_MEDIATORS = 5
_BASIS = "法释〔2016〕14号第13条"


@dataclass(frozen=True)
class Seat:
    """One mediator of a mediation."""

    mediator_id: str
    share_permille: int
    chair: bool = False


def even_shares(count: int) -> tuple[int, ...]:
    """The credit in equal parts; what does not divide goes to the first ones."""
    part, left = divmod(WHOLE, count)
    return tuple(part + (place < left) for place in range(count))


def check_team(seats: Sequence[Seat]) -> tuple[Finding, ...]:
    """What is wrong with a team of mediators; a single mediator needs no shares."""
    return tuple(_wrong(seats))


@dataclass(frozen=True)
class Credited:
    """Credit of one settled dispute: mediators share it, the judge of its team has it whole beside them."""

    mediators: tuple[tuple[str, int], ...]
    judge_id: str


def credited(agreed: bool, seats: Sequence[Seat], judge_id: str) -> Credited:
    """Whom a mediation before or after filing credits; one that failed credits nobody (S001 case 33)."""
    if not agreed:
        return Credited((), "")
    return Credited(tuple((seat.mediator_id, seat.share_permille) for seat in seats), judge_id)


def _wrong(seats: Sequence[Seat]) -> Iterator[Finding]:
    if len(seats) > MOST_MEDIATORS:
        yield Finding("team_of_mediators_too_large", "seats", Severity.BLOCK, {"most": MOST_MEDIATORS})
    if len({seat.mediator_id for seat in seats}) < len(seats):
        yield Finding("mediator_twice_in_team", "seats", Severity.BLOCK)
    if sum(seat.chair for seat in seats) != 1:
        yield Finding("team_needs_one_chair", "seats", Severity.BLOCK, basis=_BASIS)
    for place, seat in enumerate(seats):
        if seat.share_permille <= 0:
            yield Finding("credit_share_missing", f"seats.{place}", Severity.BLOCK)
    total = sum(seat.share_permille for seat in seats)
    if total != WHOLE:
        params: dict[str, object] = {"sum": total, "whole": WHOLE, "difference": abs(WHOLE - total)}
        yield Finding("credit_shares_sum", "seats", Severity.BLOCK, params)
