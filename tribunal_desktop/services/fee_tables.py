"""Reference data of fees beside their scale: which cause takes which fee, on what grounds relief is granted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import FeeKind, ReliefAsked
from tribunal_desktop.services.reference import Reference


@dataclass(frozen=True)
class ReliefGround:
    """A ground for relief of fees (司法救助理由)."""

    id: str
    relief: ReliefAsked
    name: Name
    basis: str
    valid_from: date


@cache
def relief_grounds() -> Mapping[str, ReliefGround]:
    """Every ground by its id, in the order of the law."""
    return {
        row["id"]: ReliefGround(
            row["id"], ReliefAsked(row["relief"]), Name(row["zh"], row["en"]), row["basis"], row["valid_from"]
        )
        for row in resources.toml("rules", "fee_relief.toml")["ground"]
    }


def kind_of_cause(reference: Reference, code: str | None, version: str | None) -> FeeKind:
    """The fee a cause takes: its own row of the table, that of the nearest heading, else the fee for property."""
    cause = reference.cause(code, version or "") if code else None
    if cause is None:
        return FeeKind.PROPERTY
    kinds = _kinds()
    path = [each.code for each in reference.cause_path(cause)]
    return next((kinds[each] for each in reversed(path) if each in kinds), FeeKind.PROPERTY)


@cache
def _kinds() -> Mapping[str, FeeKind]:
    return {
        code: FeeKind(row["kind"])
        for row in resources.toml("rules", "fee_causes.toml")["cause"]
        for code in row["codes"]
    }
