"""Looking at a store that is not open: is it whole, and what does it hold (读取数据文件)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AuditEntry, Device, Dispute, Draft, OutboxRecord, Receipt, Tribunal
from tribunal_desktop.models.audit import HASHED_FIELDS
from tribunal_desktop.models.engine import connect, known_store_errors, open_engine
from tribunal_desktop.models.recorded import plain
from tribunal_desktop.security.audit_chain import first_broken

_BATCH = 2000
_OF_THE_COMPUTER = ("disk_full", "store_locked", "store_read_only")
"""Failures that say nothing about the file that is read."""


@dataclass(frozen=True)
class StoreContents:
    """What a store holds; ``broken_at`` is the first entry at which its record of acts does not hold."""

    tribunal_name: str
    device_name: str
    practice: bool
    last_entry_at: datetime | None
    disputes: int
    records: int
    unsent: int
    drafts: int
    audit_entries: int
    broken_at: int | None


@contextmanager
def opened(path: Path, key: bytes) -> Iterator[Engine]:
    """The store for a while; raises ``KnownError`` as ``open_engine`` does."""
    engine = open_engine(path, key)
    try:
        yield engine
    finally:
        engine.dispose()


def check_whole(path: Path, key: bytes) -> None:
    """Bring the write-ahead log in and read every page.

    Raises ``KnownError`` ``backup_not_whole``, ``wrong_key``, or what else keeps it from being read, as a full disk.
    """
    connection = connect(path, key)
    try:
        with known_store_errors():
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            answer = connection.execute("PRAGMA integrity_check").fetchone()[0]
    except (KnownError, sqlcipher.DatabaseError) as error:
        if isinstance(error, KnownError) and error.code in _OF_THE_COMPUTER:
            raise
        raise KnownError("backup_not_whole", path=str(path)) from error
    finally:
        connection.close()
    if answer != "ok":
        raise KnownError("backup_not_whole", path=str(path))


def read_contents(engine: Engine, signing_public: str) -> StoreContents:
    """What the store holds; ``signing_public`` tells this device's row from those of others."""
    with known_store_errors(), Session(engine) as session:
        tribunal = session.scalars(select(Tribunal)).first()
        device = session.scalars(select(Device).where(Device.signing_public == signing_public)).first()
        if tribunal is None or device is None:
            raise KnownError("backup_other_device")
        last = session.scalars(select(AuditEntry).order_by(AuditEntry.seq.desc()).limit(1)).first()
        return StoreContents(
            tribunal_name=tribunal.name,
            device_name=device.name,
            practice=tribunal.practice,
            last_entry_at=last.at if last else None,
            disputes=_count(session, Dispute.id),
            records=_count(session, OutboxRecord.seq),
            unsent=session.scalar(
                select(func.count())
                .select_from(OutboxRecord)
                .outerjoin(Receipt, Receipt.packet_sha256 == OutboxRecord.packet_sha256)
                .where(Receipt.packet_sha256.is_(None))
            )
            or 0,
            drafts=_count(session, Draft.id),
            audit_entries=last.seq if last else 0,
            broken_at=first_broken(audit_rows(session)),
        )


def audit_rows(session: Session) -> Iterator[dict[str, object]]:
    """The record of acts from its first entry on, as the chain hashes it."""
    names = (*HASHED_FIELDS, "hash")
    columns = [getattr(AuditEntry, name) for name in names]
    rows = session.execute(select(*columns).order_by(AuditEntry.seq).execution_options(yield_per=_BATCH))
    for row in rows:
        yield {name: plain(value) for name, value in zip(names, row, strict=True)}


def _count(session: Session, column: object) -> int:
    return session.scalar(select(func.count(column))) or 0  # type: ignore[arg-type]
