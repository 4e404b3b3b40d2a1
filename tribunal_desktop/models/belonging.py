"""Which dispute a row belongs to: read from the foreign keys of the mapped classes, so new tables are found at once."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Table, inspect, select

DISPUTE = "dispute"


def dispute_of(connection: Connection, row: Any) -> str | None:
    """Id of the dispute that ``row`` is, or belongs to by its ``dispute_id`` or through its parents; None for others.

    Reads parents with plain statements, so that it may be called while the session flushes.
    """
    table = inspect(type(row)).local_table
    if table.name == DISPUTE:
        return str(row.id)
    way = _way_up(table)
    if not way:
        return None
    found = getattr(row, way[0][0])
    for (_, parent), (column, _) in pairwise(way):
        if found is None:
            return None
        found = connection.scalar(select(parent.c[column]).where(parent.c.id == found))
    return None if found is None else str(found)


@cache
def _way_up(table: Table, seen: frozenset[str] = frozenset()) -> tuple[tuple[str, Table], ...]:
    """The chain of (column, parent table) from ``table`` to the disputes; empty when there is none.

    A column that may be empty is gone through only where no other leads there; of the rest the shortest way is taken.
    """
    ways: list[tuple[bool, int, tuple[tuple[str, Table], ...]]] = []
    for key in sorted(table.foreign_keys, key=lambda key: (key.parent.name != "dispute_id", key.parent.name)):
        column, parent = key.parent.name, key.column.table
        if parent.name == DISPUTE:
            return ((column, parent),)
        if parent.name not in seen | {table.name} and (rest := _way_up(parent, seen | {table.name})):
            ways.append((bool(key.parent.nullable), len(rest), ((column, parent), *rest)))
    return min(ways, key=lambda way: way[:2])[2] if ways else ()
