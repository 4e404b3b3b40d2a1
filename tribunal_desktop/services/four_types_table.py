"""The table of indicators of the four types (四类案件识别指标), read once."""

from __future__ import annotations

from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.rules.four_types import Indicator, Probe
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import FourType

_SETTINGS = ("yuan", "people", "words", "causes", "cases", "days", "known", "years")


@cache
def indicators() -> dict[str, Indicator]:
    """Every indicator by its id, in the order of the table."""
    rows = resources.toml("rules", "four_types.toml")["indicator"]
    return {
        row["id"]: Indicator(
            id=row["id"],
            four_type=FourType(row["type"]),
            name=Name(row["zh"], row["en"]),
            basis=row["basis"],
            test=Probe(row["test"]) if "test" in row else None,
            settings={name: row[name] for name in _SETTINGS if name in row},
        )
        for row in rows
    }
