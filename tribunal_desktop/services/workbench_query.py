"""How sources of the workbench ask the store, and how a kind of decision is counted and named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Actor, Base
from tribunal_desktop.services.parties import in_one_line, party_names
from tribunal_desktop.services.workbench_views import Decision, DecisionKind

_NAMED = 2
"""Disputes a line names; the others are counted."""


@dataclass(frozen=True)
class Asked:
    """What a source is asked: within one read, who looks, today, and how far ahead."""

    session: Session
    actor: Actor
    today: date
    until: date


def waiting_disputes(
    session: Session,
    kind: DecisionKind,
    query: Select[Any],
    page: str,
    counted: Select[Any] | None = None,
    section: str = "",
) -> Iterator[Decision]:
    """The decision when disputes of ``query`` (their ids) wait; ``counted`` has as many rows and is cheaper to count.

    ``section`` is the section of the case file that opens.
    """
    ids = session.scalars(query.limit(_NAMED)).all()
    if ids:
        entity = f"{ids[0]}#{section}" if section else ids[0]
        names = party_names(session, ids)
        count = len(ids) if len(ids) < _NAMED else one(session, count_rows(query if counted is None else counted))
        yield Decision(kind, count, tuple(in_one_line(names[each]) for each in ids), page, entity)


def how_many(session: Session, rows: type[Base], which: ColumnElement[bool]) -> int:
    """Rows of a table for which ``which`` holds."""
    return one(session, select(func.count()).select_from(rows).where(which))


def one(session: Session, query: Select[Any]) -> int:
    """The one number a query gives, 0 for none."""
    return int(session.scalar(query) or 0)


def count_rows(query: Select[*tuple[Any, ...]]) -> Select[int]:
    """How many rows a query has."""
    return select(func.count()).select_from(query.order_by(None).subquery())
