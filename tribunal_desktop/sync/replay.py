"""Entering records into the tables they came from: what a restored store lost comes back row by row (回放).

The rules are the parent court's own (``parent_court.applying``): a field that was changed here meanwhile keeps its
value, the other fields of its record are entered. A column that never leaves the computer comes back empty; a draft
gives way to what was settled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Date, Enum, inspect, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tribunal_desktop.models import AttachmentContent, IssuedDocument, IssuedDocumentContent
from tribunal_desktop.models.base import Instant
from tribunal_desktop.models.belonging import dispute_of
from tribunal_desktop.models.recorded import Drafted, is_reported, plain, recorded_kinds
from tribunal_desktop.models.unit_of_work import report
from tribunal_desktop.wire.records import ChangeRecord, Operation


class Left(StrEnum):
    """Why a record could not be entered by itself (遗留原因)."""

    UNKNOWN = "unknown"
    """A kind or version of row that this program does not know."""
    MISSING = "missing"
    """The row it changes is not here."""
    EXISTS = "exists"
    """Another row has its place."""
    CHANGED = "changed"
    """The same field was changed here to something else."""
    UNFIT = "unfit"
    """The tables do not take it: something it refers to is missing, or its number is in use."""


@dataclass(frozen=True)
class Entered:
    """What became of a record: the dispute it belongs to, or why it is left over."""

    record: ChangeRecord
    dispute_id: str | None = None
    left: Left | None = None


def replay(session: Session, records: Iterable[ChangeRecord]) -> list[Entered]:
    """Enter ``records`` in their order; one that needs another first is tried again after it.

    What follows about the same row waits with it, or a deletion would pass its creation and leave the row behind; only
    what nothing else brings on is entered without. Nothing is recorded unless ``session`` records it.
    """
    places = dict(enumerate(records))
    done: dict[int, Entered] = {}
    for in_turn in (True, False):
        progress = True
        while places and progress:
            progress, waiting = False, set[tuple[str, str]]()
            for place, record in list(places.items()):
                row = (record.type_name, record.entity_id)
                if in_turn and row in waiting:
                    continue
                done[place] = _enter(session, record)
                if done[place].left in _MAY_STILL_COME:
                    waiting.add(row)
                else:
                    del places[place]
                    progress = True
    return [done[place] for place in sorted(done)]


def give_papers_their_bytes(session: Session) -> None:
    """Papers whose entry came back find their bytes by the hash, where those are here."""
    bare = (
        select(IssuedDocument.id, AttachmentContent.content)
        .join(AttachmentContent, AttachmentContent.sha256 == IssuedDocument.pdf_sha256)
        .where(IssuedDocument.id.not_in(select(IssuedDocumentContent.document_id)))
    )
    for paper_id, content in session.execute(bare).all():
        session.add(IssuedDocumentContent(document_id=paper_id, pdf=content))


_MAY_STILL_COME = (Left.MISSING, Left.UNFIT)


def _enter(session: Session, record: ChangeRecord) -> Entered:
    kind = recorded_kinds().get(record.type_name)
    if kind is None or record.type_version > kind.record_version:
        return Entered(record, left=Left.UNKNOWN)
    nested = session.begin_nested()
    try:
        entered = _ACTS[record.operation](session, kind, record)
        session.flush()
    except (IntegrityError, ValueError, TypeError):
        nested.rollback()
        return Entered(record, left=Left.UNFIT)
    nested.commit()
    return entered


def _create(session: Session, kind: type[Any], record: ChangeRecord) -> Entered:
    row = session.get(kind, record.entity_id)
    if isinstance(row, Drafted) and not is_reported(session.connection(), row):
        _drop(session, row)
        row = None
    if row is not None:
        same = all(plain(getattr(row, name)) == value for name, value in _known(kind, record.changes).items())
        return Entered(record, _dispute(session, row), None if same else Left.EXISTS)
    columns = _columns(kind)
    values = {name: _value(columns[name], raw) for name, raw in _known(kind, record.changes).items()}
    row = kind(id=record.entity_id, **_empty(kind, values), **values)
    session.add(row)
    if isinstance(row, Drafted):
        report(session, row)
    session.flush()
    return Entered(record, _dispute(session, row))


def _drop(session: Session, draft: Drafted) -> None:
    """A draft gives way to what was settled, with the drafts that hang on it."""
    own = inspect(type(draft)).local_table
    for kind in recorded_kinds().values():
        ways = [key.parent for key in inspect(kind).local_table.foreign_keys if key.column.table is own]
        if issubclass(kind, Drafted) and ways:
            for part in session.scalars(select(kind).where(or_(*(way == draft.id for way in ways)))).all():
                _drop(session, part)
    session.delete(draft)
    session.flush()


def _update(session: Session, kind: type[Any], record: ChangeRecord) -> Entered:
    row = session.get(kind, record.entity_id)
    if row is None:
        return Entered(record, left=Left.MISSING)
    columns, contested = _columns(kind), False
    for name, raw in _known(kind, record.changes).items():
        present = plain(getattr(row, name))
        if present == raw:
            continue
        if name in record.base and present != record.base[name]:
            contested = True
            continue
        setattr(row, name, _value(columns[name], raw))
    session.flush()
    return Entered(record, _dispute(session, row), Left.CHANGED if contested else None)


def _delete(session: Session, kind: type[Any], record: ChangeRecord) -> Entered:
    row = session.get(kind, record.entity_id)
    if row is None:
        return Entered(record)
    dispute_id = _dispute(session, row)
    session.delete(row)
    session.flush()
    return Entered(record, dispute_id)


_Act = Callable[[Session, type[Any], ChangeRecord], Entered]
_ACTS: dict[Operation, _Act] = {
    Operation.CREATE: _create,
    Operation.UPDATE: _update,
    Operation.DELETE: _delete,
}


def _dispute(session: Session, row: Any) -> str | None:
    return dispute_of(session.connection(), row)


def _columns(kind: type[Any]) -> dict[str, Column[Any]]:
    return {attr.key: attr.columns[0] for attr in inspect(kind).column_attrs}


def _known(kind: type[Any], fields: dict[str, Any]) -> dict[str, Any]:
    """The fields that still exist."""
    columns = _columns(kind)
    return {name: value for name, value in fields.items() if name in columns and name != "id"}


def _empty(kind: type[Any], given: dict[str, Any]) -> dict[str, Any]:
    """Something in each required column that no record ever carries."""
    return {
        name: column.type.python_type()
        for name, column in _columns(kind).items()
        if column.info.get("local") and name not in given and not column.nullable and column.default is None
    }


def _value(column: Column[Any], raw: Any) -> Any:
    """The column's value of what ``plain`` made of it."""
    if raw is None:
        return None
    if isinstance(column.type, Enum):
        return column.type.python_type(raw)
    if isinstance(column.type, Instant):
        return datetime.fromisoformat(raw)
    if isinstance(column.type, Date):
        return date.fromisoformat(raw)
    return raw
