"""Templates of teams and figures of staffing and training as the product ships them (resources/rules)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.teams import Seat, TeamTemplate, TwoWayWeights
from tribunal_desktop.rules.terms import CareerStage, MemberKind, Post, TeamRole


@dataclass(frozen=True)
class StaffingTable:
    """What a court settles about its staff; what holds on a day is in ``tables_in_force``."""

    least: Mapping[str, int]
    least_basis: str
    target: tuple[int, ...]
    age_limits: tuple[int, ...]
    rotation_years: Mapping[Post, int]
    grades: Mapping[str, tuple[str, ...]]
    two_way: TwoWayWeights
    plans: Mapping[CareerStage, tuple[str, ...]]


@cache
def shipped_templates() -> dict[str, TeamTemplate]:
    """The templates by key, in the order they are offered."""
    rows = resources.toml("rules", "team_templates.toml")["template"]
    return {
        row["key"]: TeamTemplate(
            row["key"],
            Name(row["zh"], row["en"]),
            tuple(Seat(tuple(map(TeamRole, seat["roles"])), seat["count"]) for seat in row["seats"]),
            row["basis"],
        )
        for row in rows
    }


@cache
def staffing_table() -> StaffingTable:
    """The figures of staffing."""
    table = resources.toml("rules", "staffing.toml")
    least = dict(table["minimum"])
    basis = least.pop("basis")
    return StaffingTable(
        least=least,
        least_basis=basis,
        target=tuple(table["target"]["ratio"]),
        age_limits=tuple(table["ages"]["bands"]),
        rotation_years={Post(post): years for post, years in table["rotation"]["years"].items()},
        grades={kind: tuple(names) for kind, names in table["grades"].items()},
        two_way=TwoWayWeights(**table["two_way"]),
        plans={CareerStage(stage): tuple(items) for stage, items in table["plans"].items()},
    )


@cache
def shipped_hours() -> dict[MemberKind, int]:
    """Hours of training a year by roster."""
    table = resources.toml("rules", "training.toml")["least_hours"]
    return {MemberKind(kind): hours for kind, hours in table.items()}
