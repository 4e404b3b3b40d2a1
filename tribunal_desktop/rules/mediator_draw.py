"""When a mediator is drawn at random (随机抽取调解员): only where the parties chose none together (TYD 12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tribunal_desktop.rules.findings import Finding, Severity

SEATS = 1
SUBSTITUTES = 2
_BASIS = "法释〔2016〕14号第12条"


@dataclass(frozen=True)
class MediatorWanted:
    """What a person states before a draw; ``why_again`` is the reason for a second one."""

    none_chosen: bool
    """The parties were asked and chose no mediator together."""
    why_again: str = ""


def check_draw(wanted: MediatorWanted, able: int, *, drawn_before: bool) -> tuple[Finding, ...]:
    """What stands against a draw among ``able`` mediators."""
    return tuple(_draw(wanted, able, drawn_before))


def _draw(wanted: MediatorWanted, able: int, drawn_before: bool) -> Iterator[Finding]:
    if not wanted.none_chosen:
        yield Finding("mediator_choice_comes_first", "none_chosen", Severity.BLOCK, basis=_BASIS)
    if able < SEATS:
        yield Finding("mediator_pool_empty", "pool", Severity.BLOCK)
    if drawn_before and not wanted.why_again.strip():
        yield Finding("mediator_draw_again_without_reason", "why_again", Severity.BLOCK)
