"""Figures that are no term and no sum (数字标准): ages, numbers of people, caps and targets, each since its day.

The one place is ``resources/rules/figures.toml``; terms stand in ``limits.toml``, sums and shares in ``fees.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from tribunal_desktop import resources


@dataclass(frozen=True)
class Figure:
    """One version of a figure; ``basis`` is "ours" where no law gives it."""

    id: str
    value: int
    basis: str
    valid_from: date


@cache
def figures() -> Mapping[str, tuple[Figure, ...]]:
    """Every figure's versions, the oldest first."""
    found: dict[str, tuple[Figure, ...]] = {}
    for row in sorted(resources.toml("rules", "figures.toml")["figure"], key=lambda row: row["valid_from"]):
        read = Figure(row["id"], row["value"], row["basis"], row["valid_from"])
        found[read.id] = (*found.get(read.id, ()), read)
    return found


def figure_on(figure_id: str, day: date) -> Figure:
    """The version in force on ``day``; raises ``KeyError`` for an unknown id."""
    return in_force(figures()[figure_id], day)


def in_force(versions: Sequence[Figure], day: date) -> Figure:
    """The last of ``versions``, the oldest first, that had come into force; before the first one the first."""
    return next((each for each in reversed(versions) if each.valid_from <= day), versions[0])


def figure(figure_id: str, day: date) -> int:
    """The figure that holds on ``day``."""
    return figure_on(figure_id, day).value
