"""What holds on a day: the tribunal's own table, else the shipped one (本庭标准优先)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import OwnTable
from tribunal_desktop.rules.terms import OwnTableKind
from tribunal_desktop.services.own_table_specs import KEY, TABLE_SPECS, Rows, TableSpec
from tribunal_desktop.services.roster_columns import CellKind, Values


def version_on(session: Session, kind: OwnTableKind, day: date) -> OwnTable | None:
    """The latest decision about a table that holds on ``day``; None while there was none."""
    query = select(OwnTable).where(OwnTable.table_kind == kind, OwnTable.from_on <= day)
    return session.scalars(query.order_by(OwnTable.from_on.desc(), OwnTable.id.desc()).limit(1)).first()


def rows_of(kind: OwnTableKind, version: OwnTable | None) -> Rows:
    """The rows of a version; those the product ships where there is none, or it goes back to them."""
    spec = TABLE_SPECS[kind]
    if version is None or not version.table_rows:
        return spec.shipped()
    return [_values(spec, row) for row in json.loads(version.table_rows)]


def rows_on(session: Session, kind: OwnTableKind, day: date) -> Rows:
    """The rows that hold on ``day``."""
    return rows_of(kind, version_on(session, kind, day))


def as_json(rows: Rows) -> str:
    """Rows as they are kept."""
    return json.dumps(rows, ensure_ascii=False, sort_keys=True)


def _values(spec: TableSpec, row: Mapping[str, Any]) -> Values:
    found: Values = {KEY: row[KEY]} if KEY in row else {}
    for column in spec.columns:
        value = row.get(column.key)
        if value is not None and column.terms is not None:
            terms = column.terms
            value = tuple(terms(each) for each in value) if column.kind is CellKind.TERMS else terms(value)
        found[column.key] = value
    return found
