"""Tables of the filing desk that the program ships: the sorting rules, the names of counties."""

from __future__ import annotations

from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.rules.sorting import SortingTable, read_sorting

_COUNTY_LEVEL = "3"
_SHORTEST = 3
"""Shorter names (城区, 郊区) stand for a part of any town in an address."""


@cache
def sorting_table() -> SortingTable:
    """Simple from complex."""
    return read_sorting(resources.toml("rules", "sorting.toml"))


@cache
def county_names() -> tuple[str, ...]:
    """Counties, districts and county-level cities."""
    rows = resources.table("reference", "admin_divisions.csv")
    return tuple(row["name_zh"] for row in rows if row["level"] == _COUNTY_LEVEL and len(row["name_zh"]) >= _SHORTEST)
