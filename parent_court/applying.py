"""What becomes of a record: applied field by field, held, in conflict, rejected, or deferred. Never anything silent."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from parent_court import tables
from tribunal_desktop.wire import canonical
from tribunal_desktop.wire.receipts import AND_MORE, RecordResult, RecordStatus
from tribunal_desktop.wire.records import SCHEMA_VERSION, ChangeRecord, Operation

WAITS_FOR_RECORD = "waits_for_record"
WAITS_FOR_ENTITY = "waits_for_entity"

_UNCHANGEABLE = {"issued_document": frozenset({"copies"})}
"""Kinds that never change once made, with the fields that may: a signed paper stays as it was signed."""

_DETAIL = 200
_STATE = 40


@dataclass
class _Entity:
    """An entity's present state; ``stored`` once it has a row, ``touched`` when the row is behind."""

    fields: dict[str, Any]
    deleted: bool = False
    stored: bool = False
    touched: bool = True


class Applier:
    """Applies records of one tribunal within the caller's transaction; ``flush`` writes what they add up to.

    A ``practice`` store's invented history is never reported, so there a change to an unknown entity stands on its
    own base instead of waiting for ever.
    """

    def __init__(self, connection: Connection, tribunal_id: str, now: str, *, practice: bool) -> None:
        self._connection = connection
        self._tribunal_id = tribunal_id
        self._now = now
        self._practice = practice
        self._entities: dict[tuple[str, str], _Entity] = {}
        self.created: set[str] = set()
        """Ids of the entities that came into being; others may have waited for them."""

    def load(self, records: Sequence[ChangeRecord]) -> None:
        """Fetch the present state of all entities these records are about."""
        rows = tables.entity.c
        ids = {record.entity_id for record in records}
        types = {record.type_name for record in records}
        query = select(tables.entity).where(
            rows.tribunal_id == self._tribunal_id, rows.type.in_(types), rows.id.in_(ids)
        )
        for row in self._connection.execute(query):
            state = _Entity(json.loads(row.fields), row.deleted, stored=True, touched=False)
            self._entities.setdefault((row.type, row.id), state)

    def apply(self, record: ChangeRecord) -> RecordResult:
        """Try ``record``, whose entity was loaded, on the present state."""
        if record.type_version > SCHEMA_VERSION:
            return RecordResult(record.seq, RecordStatus.DEFERRED, "newer_schema", record.type)
        entity = self._entities.get((record.type_name, record.entity_id))
        if record.operation is Operation.CREATE:
            return self._create(record, entity)
        if entity is None and self._practice:
            entity = self._add(record, record.base)
        if entity is None:
            return RecordResult(record.seq, RecordStatus.HELD, WAITS_FOR_ENTITY, record.entity_id)
        if entity.deleted:
            return _conflict(record, "deleted_elsewhere", [])
        if record.operation is Operation.DELETE:
            entity.deleted = entity.touched = True
            return _ok(record)
        return _update(record, entity)

    def flush(self) -> None:
        """Write the states that changed."""
        new = [self._row(key, entity) for key, entity in self._entities.items() if not entity.stored]
        old = [self._row(key, entity) for key, entity in self._entities.items() if entity.stored and entity.touched]
        if new:
            self._connection.execute(insert(tables.entity), new)
        if old:
            rows = tables.entity.c
            statement = update(tables.entity).where(
                rows.tribunal_id == bindparam("of_tribunal"),
                rows.type == bindparam("of_type"),
                rows.id == bindparam("of_id"),
            )
            keys = [{"of_tribunal": row["tribunal_id"], "of_type": row["type"], "of_id": row["id"]} for row in old]
            self._connection.execute(statement, [row | key for row, key in zip(old, keys, strict=True)])
        for entity in self._entities.values():
            entity.stored, entity.touched = True, False

    def _create(self, record: ChangeRecord, entity: _Entity | None) -> RecordResult:
        if entity is not None and entity.deleted and record.type_name not in _UNCHANGEABLE:
            entity.fields, entity.deleted, entity.touched = dict(record.changes), False, True
            return _ok(record)
        if entity is not None:
            return _ok(record) if entity.fields == record.changes else _conflict(record, "exists_already", [])
        self._add(record, record.changes)
        self.created.add(record.entity_id)
        return _ok(record)

    def _add(self, record: ChangeRecord, fields: dict[str, Any]) -> _Entity:
        entity = _Entity(dict(fields))
        self._entities[record.type_name, record.entity_id] = entity
        return entity

    def _row(self, key: tuple[str, str], entity: _Entity) -> dict[str, Any]:
        return {
            "tribunal_id": self._tribunal_id,
            "type": key[0],
            "id": key[1],
            "fields": canonical.encode(entity.fields).decode("utf-8"),
            "state": str(entity.fields.get("state") or "")[:_STATE],
            "deleted": entity.deleted,
            "changed_at": self._now,
        }


def _update(record: ChangeRecord, entity: _Entity) -> RecordResult:
    """Field by field: a field that somebody else changed meanwhile keeps its value, the record keeps the other.

    A field without its former value was sent again by a person who saw the conflict: it counts.
    """
    frozen = _UNCHANGEABLE.get(record.type_name)
    if frozen is not None and not record.changes.keys() <= frozen:
        touched = _listed(record.changes.keys() - frozen)
        return RecordResult(record.seq, RecordStatus.REJECTED, "paper_never_changes", touched)
    contested = [
        name
        for name, value in record.changes.items()
        if name in record.base and name in entity.fields and entity.fields[name] not in (record.base[name], value)
    ]
    entity.fields.update({name: value for name, value in record.changes.items() if name not in contested})
    entity.touched = True
    return _conflict(record, "changed_elsewhere", contested) if contested else _ok(record)


def _ok(record: ChangeRecord) -> RecordResult:
    return RecordResult(record.seq, RecordStatus.OK)


def _conflict(record: ChangeRecord, code: str, fields: list[str]) -> RecordResult:
    return RecordResult(record.seq, RecordStatus.CONFLICT, code, _listed(fields))


def _listed(fields: Iterable[str]) -> str:
    """The fields as far as there is room; none of them is cut."""
    words, more = "", f", {AND_MORE}"
    for name in sorted(fields):
        longer = f"{words}, {name}" if words else name
        if len(longer) + len(more) > _DETAIL:
            return words + more
        words = longer
    return words
