"""Who did what when in a dispute (留痕), read from the outbox that every change goes through."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import OutboxRecord, Receipt, RecordResult, StaffMember
from tribunal_desktop.rules.terms import Confirmation
from tribunal_desktop.services.case_views import ChangedRows, TimelineEntry

_REFUSED = ("rejected", "conflict")


def timeline(session: Session, dispute_id: str) -> tuple[TimelineEntry, ...]:
    """Newest first; what one person did at one moment is one entry."""
    records = session.execute(
        select(
            OutboxRecord.at_local,
            OutboxRecord.type,
            OutboxRecord.operation,
            OutboxRecord.changes_json,
            OutboxRecord.packet_sha256,
            OutboxRecord.actor_id,
            StaffMember.name.label("actor"),
            Receipt.packet_sha256.label("receipt"),
            RecordResult.status,
        )
        .outerjoin(StaffMember, StaffMember.id == OutboxRecord.actor_id)
        .outerjoin(Receipt, Receipt.packet_sha256 == OutboxRecord.packet_sha256)
        .outerjoin(RecordResult, and_(RecordResult.epoch == OutboxRecord.epoch, RecordResult.seq == OutboxRecord.seq))
        .where(OutboxRecord.dispute_id == dispute_id)
        .order_by(OutboxRecord.epoch.desc(), OutboxRecord.seq.desc())
    ).all()
    moments = groupby(records, key=lambda record: (record.at_local, record.actor_id))
    return tuple(_entry(list(group)[::-1]) for _, group in moments)


def _entry(records: list[Any]) -> TimelineEntry:
    return TimelineEntry(
        at=datetime.fromisoformat(records[0].at_local),
        actor=records[0].actor or "",
        changes=tuple(_changed_rows(records)),
        delivery=min((_delivery(record) for record in records), key=_LEAST_DELIVERED.index),
    )


def _changed_rows(records: list[Any]) -> Iterator[ChangedRows]:
    kinds: dict[tuple[str, str], list[Any]] = {}
    for record in records:
        kinds.setdefault((record.type, record.operation), []).append(record)
    for (record_type, operation), some in kinds.items():
        fields = {name for record in some for name in json.loads(record.changes_json)} if operation == "update" else ()
        yield ChangedRows(record_type, operation, len(some), tuple(sorted(fields)))


_LEAST_DELIVERED = (Confirmation.REFUSED, Confirmation.WAITING, Confirmation.SEALED, Confirmation.DELIVERED)


def _delivery(record: Any) -> Confirmation:
    if record.status in _REFUSED:
        return Confirmation.REFUSED
    if record.packet_sha256 is None:
        return Confirmation.WAITING
    return Confirmation.SEALED if record.receipt is None else Confirmation.DELIVERED
