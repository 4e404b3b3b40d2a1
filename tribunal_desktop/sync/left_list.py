"""The list of records a restored store is missing (遗留记录): what joins it and what leaves it by itself."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import LeftRecord, UnitOfWork
from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.models.base import new_id
from tribunal_desktop.wire.records import ChangeRecord


def list_left(session: Session, uow: UnitOfWork, source: str, found: Iterable[tuple[ChangeRecord, str]]) -> None:
    """Offer records to a person, each with the reason it is left over; one that is listed already stays one line."""
    listed = _open_left(session)
    for record, reason in found:
        row = listed.get(_sameness(record))
        if row is None:
            session.add(_left_record(uow, source, record, reason))
        else:
            row.source, row.reason = source, reason


def settle_left(session: Session, uow: UnitOfWork, records: Iterable[ChangeRecord]) -> None:
    """Take off the list what came back into the tables: nobody need enter it any more."""
    listed = _open_left(session)
    for record in records if listed else ():
        row = listed.get(_sameness(record))
        if row is not None:
            row.settled_at, row.taken = uow.clock(), True


def _open_left(session: Session) -> dict[tuple[object, ...], LeftRecord]:
    rows = session.scalars(select(LeftRecord).where(LeftRecord.settled_at.is_(None)))
    return {(row.epoch, row.seq, row.entity_id, row.changes_json): row for row in rows}


def _sameness(record: ChangeRecord) -> tuple[object, ...]:
    """A number alone may have been given twice, before a restoring and after."""
    return record.epoch, record.seq, record.entity_id, canonical_json(record.changes)


def _left_record(uow: UnitOfWork, source: str, record: ChangeRecord, reason: str) -> LeftRecord:
    return LeftRecord(
        id=new_id(uow.clock),
        source=source,
        epoch=record.epoch,
        seq=record.seq,
        type=record.type,
        operation=record.operation,
        entity_id=record.entity_id,
        base_json=canonical_json(record.base),
        changes_json=canonical_json(record.changes),
        at_local=record.at_local,
        actor_id=record.actor_id,
        reason=reason,
    )
