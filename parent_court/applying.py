"""What becomes of a record: applied field by field, held, in conflict, rejected, or deferred. Never anything silent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from parent_court import tables
from tribunal_desktop.wire import canonical
from tribunal_desktop.wire.receipts import RecordResult, RecordStatus
from tribunal_desktop.wire.records import SCHEMA_VERSION, ChangeRecord, Operation

WAITS_FOR_RECORD = "waits_for_record"
WAITS_FOR_ENTITY = "waits_for_entity"

_UNCHANGEABLE = {"issued_document": frozenset({"copies"})}
"""Kinds that never change once made, with the fields that may: a signed paper stays as it was signed."""

_DETAIL = 200


@dataclass(frozen=True)
class Applied:
    """The result of a record, and whether it brought an entity into being that others may wait for."""

    result: RecordResult
    created: bool = False


class Applier:
    """Applies records of one tribunal within the caller's transaction."""

    def __init__(self, connection: Connection, tribunal_id: str, now: str) -> None:
        self._connection = connection
        self._tribunal_id = tribunal_id
        self._now = now

    def apply(self, record: ChangeRecord) -> Applied:
        """Try ``record`` on the present state."""
        if record.type_version > SCHEMA_VERSION:
            return Applied(RecordResult(record.seq, RecordStatus.DEFERRED, "newer_schema", record.type))
        present = self._present(record)
        if record.operation is Operation.CREATE:
            return self._create(record, present)
        if present is None:
            return Applied(RecordResult(record.seq, RecordStatus.HELD, WAITS_FOR_ENTITY, record.entity_id))
        if present.deleted:
            return Applied(_conflict(record, "deleted_elsewhere", []))
        if record.operation is Operation.DELETE:
            self._set(record, deleted=True)
            return Applied(_ok(record))
        return Applied(self._update(record, json.loads(present.fields)))

    def waiting_for(self, record: ChangeRecord) -> Iterator[Row[Any]]:
        """Changes that were held because the entity of ``record`` was not there, oldest first."""
        changes = tables.change
        query = (
            select(changes)
            .where(
                changes.c.tribunal_id == self._tribunal_id,
                changes.c.type == record.type_name,
                changes.c.entity_id == record.entity_id,
                changes.c.code == WAITS_FOR_ENTITY,
            )
            .order_by(changes.c.hlc, changes.c.device_id, changes.c.epoch, changes.c.seq)
        )
        yield from self._connection.execute(query).all()

    def _create(self, record: ChangeRecord, present: Row[Any] | None) -> Applied:
        if present is not None:
            same = json.loads(present.fields) == record.changes
            return Applied(_ok(record) if same else _conflict(record, "exists_already", []))
        self._connection.execute(
            insert(tables.entity).values(
                tribunal_id=self._tribunal_id,
                type=record.type_name,
                id=record.entity_id,
                fields=_text(record.changes),
                deleted=False,
                changed_at=self._now,
            )
        )
        return Applied(_ok(record), created=True)

    def _update(self, record: ChangeRecord, fields: dict[str, Any]) -> RecordResult:
        frozen = _UNCHANGEABLE.get(record.type_name)
        if frozen is not None and not record.changes.keys() <= frozen:
            touched = ", ".join(sorted(record.changes.keys() - frozen))
            return RecordResult(record.seq, RecordStatus.REJECTED, "paper_never_changes", touched[:_DETAIL])
        contested = [
            name
            for name, value in record.changes.items()
            if name in fields and fields[name] not in (record.base.get(name), value)
        ]
        agreed = {name: value for name, value in record.changes.items() if name not in contested}
        self._set(record, fields=_text({**fields, **agreed}))
        return _conflict(record, "changed_elsewhere", contested) if contested else _ok(record)

    def _present(self, record: ChangeRecord) -> Row[Any] | None:
        return self._connection.execute(select(tables.entity).where(*self._key(record))).first()

    def _set(self, record: ChangeRecord, **values: object) -> None:
        self._connection.execute(update(tables.entity).where(*self._key(record)).values(**values, changed_at=self._now))

    def _key(self, record: ChangeRecord) -> tuple[Any, ...]:
        columns = tables.entity.c
        return (
            columns.tribunal_id == self._tribunal_id,
            columns.type == record.type_name,
            columns.id == record.entity_id,
        )


def _ok(record: ChangeRecord) -> RecordResult:
    return RecordResult(record.seq, RecordStatus.OK)


def _conflict(record: ChangeRecord, code: str, fields: list[str]) -> RecordResult:
    return RecordResult(record.seq, RecordStatus.CONFLICT, code, ", ".join(sorted(fields))[:_DETAIL])


def _text(fields: dict[str, Any]) -> str:
    return canonical.encode(fields).decode("utf-8")
