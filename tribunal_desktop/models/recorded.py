"""Which rows are reported to the parent court, and how a row's change is put into words for it."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, inspect, select
from sqlalchemy.orm import Session

from tribunal_desktop.models.base import Base
from tribunal_desktop.models.belonging import dispute_of
from tribunal_desktop.models.outbox import OutboxRecord

JsonValue = str | int | float | bool | None


class Recorded:
    """Mixin: each insert, update or delete of such a row enters the audit chain and the outbox in its transaction.

    ``record_type`` is the name and ``record_version`` the shape sent to the parent court; raise the version when a
    field changes its meaning.
    """

    record_type: ClassVar[str]
    record_version: ClassVar[int] = 1
    id: Any


class Drafted(Recorded):
    """A row that is a draft until ``report`` settles it, and again after ``take_back`` (草稿).

    What happens to a draft enters the audit chain, by its field names, but no report. Settled, the row goes out whole.
    """


@dataclass
class Change:
    """What happened to one row within a transaction: fields before and after; ``deleted`` rows have no after."""

    record_type: str
    record_version: int
    entity_id: str
    base: dict[str, JsonValue]
    changes: dict[str, JsonValue]
    created: bool = False
    deleted: bool = False
    dispute_id: str | None = None
    """The dispute the row is, or belongs to."""
    withheld: bool = False
    """It is about a draft: nothing of it is reported."""


def plain(value: object) -> JsonValue:
    """A column value as JSON: moments in UTC with ``Z``, dates as ISO 8601, enums by value."""
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"{type(value).__name__} cannot be recorded")


class ChangeLog:
    """Collects the changes of the Recorded rows of one session, merged per row across flushes."""

    def __init__(self) -> None:
        self.changes: dict[tuple[str, str], Change] = {}
        self._settled: set[tuple[str, str]] = set()

    def collect(self, session: Session, _context: object = None) -> None:
        """Listener of ``after_flush``: attribute history is still there, the rows are already written."""
        for row in session.new:
            if isinstance(row, Recorded):
                self._created(row)
        for row in session.dirty:
            if isinstance(row, Recorded):
                self._updated(row)
        for row in session.deleted:
            if isinstance(row, Recorded):
                self._deleted(row)
        connection = session.connection()
        for row in (*session.new, *session.dirty, *session.deleted):
            change = self.changes.get((row.record_type, row.id)) if isinstance(row, Recorded) else None
            if change is not None:
                change.dispute_id = change.dispute_id or dispute_of(connection, row)
                settled = (row.record_type, row.id) in self._settled or not isinstance(row, Drafted)
                change.withheld = not settled and not is_reported(connection, row)

    def report(self, row: Drafted, dispute_id: str | None) -> None:
        """The draft is settled: have it reported whole."""
        change = Change(row.record_type, row.record_version, row.id, base={}, changes=_fields(row), created=True)
        self._settle(row, change, dispute_id)

    def take_back(self, row: Drafted, dispute_id: str | None) -> None:
        """The row is a draft again: have it reported as gone."""
        change = Change(row.record_type, row.record_version, row.id, base=_fields(row), changes={}, deleted=True)
        self._settle(row, change, dispute_id)

    def _settle(self, row: Drafted, change: Change, dispute_id: str | None) -> None:
        change.dispute_id = dispute_id
        self.changes[row.record_type, row.id] = change
        self._settled.add((row.record_type, row.id))

    def _created(self, row: Recorded) -> None:
        self.changes[row.record_type, row.id] = Change(
            row.record_type, row.record_version, row.id, base={}, changes=_fields(row), created=True
        )

    def _updated(self, row: Recorded) -> None:
        state = inspect(row)
        base: dict[str, JsonValue] = {}
        changes: dict[str, JsonValue] = {}
        for name in recorded_fields(type(row)):
            history = state.attrs[name].history
            if history.has_changes():
                before = plain(history.deleted[0]) if history.deleted else None
                after = plain(history.added[0]) if history.added else None
                if before != after:
                    base[name], changes[name] = before, after
        if not changes:
            return
        known = self.changes.get((row.record_type, row.id))
        if known is None:
            self.changes[row.record_type, row.id] = Change(
                row.record_type, row.record_version, row.id, base=base, changes=changes
            )
            return
        if not known.created:
            known.base = {**base, **known.base}
        known.changes.update(changes)

    def _deleted(self, row: Recorded) -> None:
        key = (row.record_type, row.id)
        known = self.changes.pop(key, None)
        if known is not None and known.created:
            return
        self.changes[key] = Change(
            row.record_type, row.record_version, row.id, base=_fields(row), changes={}, deleted=True
        )


def is_reported(connection: Connection, row: Recorded) -> bool:
    """Whether the last that was said of ``row`` is that it stands."""
    said = select(OutboxRecord.operation).where(OutboxRecord.entity_id == row.id, OutboxRecord.type == row.record_type)
    last = connection.scalar(said.order_by(OutboxRecord.epoch.desc(), OutboxRecord.seq.desc()).limit(1))
    return last not in (None, "delete")


def _fields(row: Recorded) -> dict[str, JsonValue]:
    return {name: plain(getattr(row, name)) for name in recorded_fields(type(row))}


def recorded_kinds() -> dict[str, type[Any]]:
    """Every mapped class whose rows are reported, by its ``record_type``."""
    mapped = (mapper.class_ for mapper in Base.registry.mappers)
    return {kind.record_type: kind for kind in mapped if issubclass(kind, Recorded)}


def recorded_fields(kind: type[Any]) -> list[str]:
    """The columns of ``kind`` that leave this computer."""
    mapper = inspect(kind)
    return [
        attr.key for attr in mapper.column_attrs if attr.key != "id" and not attr.columns[0].info.get("local", False)
    ]
