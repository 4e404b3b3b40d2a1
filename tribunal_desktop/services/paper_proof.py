"""Whether a kept paper can be relied on: its bytes against its entry, the entry against the record of acts (核验)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import AuditEntry, IssuedDocument, IssuedDocumentContent, OutboxRecord
from tribunal_desktop.models.audit import HASHED_FIELDS, entry_hash
from tribunal_desktop.models.recorded import plain
from tribunal_desktop.models.unit_of_work import records_hash
from tribunal_desktop.rules.terms import PaperFault
from tribunal_desktop.security.digests import sha256_hex, sm3_hex

_ROUNDING = timedelta(milliseconds=1)
"""A record keeps its moment in milliseconds, the chain in microseconds."""


def paper_faults(session: Session, row: IssuedDocument) -> Iterator[PaperFault]:
    """Everything that speaks against the paper; nothing for one that is whole."""
    kept = session.get(IssuedDocumentContent, row.id)
    if kept is None:
        yield PaperFault.BYTES_MISSING
    elif sha256_hex(kept.pdf) != row.pdf_sha256 or (row.pdf_sm3 and sm3_hex(kept.pdf) not in (row.pdf_sm3, "")):
        yield PaperFault.BYTES_CHANGED
    record = _record(session, row.id)
    if record is None:
        yield PaperFault.RECORD_MISSING
        return
    entered = json.loads(record.changes_json)
    if (entered["pdf_sha256"], entered["pdf_sm3"]) != (row.pdf_sha256, row.pdf_sm3):
        yield PaperFault.ENTRY_CHANGED
    if not _chained(session, record):
        yield PaperFault.CHAIN_BROKEN


def _record(session: Session, paper_id: str) -> OutboxRecord | None:
    return session.scalar(
        select(OutboxRecord).where(
            OutboxRecord.entity_id == paper_id,
            OutboxRecord.type == IssuedDocument.record_type,
            OutboxRecord.operation == "create",
        )
    )


def _chained(session: Session, record: OutboxRecord) -> bool:
    """True when an entry of the chain vouches for the record, is unchanged, and the next one follows it."""
    at = datetime.fromisoformat(record.at_local)
    entries = session.scalars(
        select(AuditEntry).where(AuditEntry.at >= at, AuditEntry.at < at + _ROUNDING).order_by(AuditEntry.seq)
    )
    return any(_vouches(session, entry, record) and _holds(session, entry) for entry in entries.all())


def _vouches(session: Session, entry: AuditEntry, record: OutboxRecord) -> bool:
    """The entry names the record's row, and its hash is that of the records it names."""
    touched = [each["id"] for each in json.loads(entry.entities_json)]
    if record.entity_id not in touched:
        return False
    epoch, seq = record.written_epoch or record.epoch, record.written_seq or record.seq
    first = seq - touched.index(record.entity_id)
    last = first + len(touched) - 1
    kept = and_(OutboxRecord.epoch == epoch, OutboxRecord.seq.between(first, last))
    moved = and_(OutboxRecord.written_epoch == epoch, OutboxRecord.written_seq.between(first, last))
    together = session.scalars(
        select(OutboxRecord)
        .where(or_(kept, moved), OutboxRecord.at_local == record.at_local)
        .order_by(func.coalesce(OutboxRecord.written_seq, OutboxRecord.seq))
    ).all()
    return records_hash(together) == entry.records_sha256


def _holds(session: Session, entry: AuditEntry) -> bool:
    fields = {name: plain(getattr(entry, name)) for name in HASHED_FIELDS}
    follows = session.scalar(select(AuditEntry.prev_hash).where(AuditEntry.seq == entry.seq + 1))
    return entry_hash(fields) == entry.hash and follows in (None, entry.hash)
