"""One change, one transaction: business rows, audit entry and outbox records are written together or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from tribunal_desktop.models.audit import GENESIS, canonical_json, entry_hash, sha256_hex
from tribunal_desktop.models.base import Clock
from tribunal_desktop.models.belonging import dispute_of
from tribunal_desktop.models.engine import WRITE, known_store_errors
from tribunal_desktop.models.kept import note_events
from tribunal_desktop.models.local import StoreInfo
from tribunal_desktop.models.outbox import AuditEntry, OutboxRecord
from tribunal_desktop.models.recorded import Change, ChangeLog, Drafted, plain
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import Post


@dataclass(frozen=True)
class Actor:
    """The staff member on whose behalf things are done."""

    id: str
    name: str
    post: Post


class UnitOfWork:
    """Opens transactions on the store for one logged-in person.

    Use from one thread at a time; the window's database thread is the usual one.
    """

    def __init__(self, engine: Engine, actor: Actor, clock: Clock) -> None:
        self._engine = engine
        self.actor = actor
        self.clock = clock

    def today(self) -> date:
        """The legal date now."""
        return beijing_day(self.clock())

    @contextmanager
    def write(self, action: str) -> Iterator[Session]:
        """A ``BEGIN IMMEDIATE`` transaction that commits durably on a clean exit and rolls back on any exception.

        ``action`` names the use case in the audit chain, for example ``dispute.register``. Raises ``KnownError``
        (disk full, store locked or damaged) with nothing written.
        """
        log = ChangeLog()
        with (
            known_store_errors(),
            self._engine.connect().execution_options(**WRITE) as connection,
            connection.begin(),
            Session(connection, expire_on_commit=False) as session,
        ):
            event.listen(session, "after_flush", log.collect)
            session.info[_LOG] = log
            yield session
            session.flush()
            self._record(session, action, [*log.changes.values(), *session.info.pop(_SAID_AGAIN, ())])
            session.flush()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A consistent read-only view of the store."""
        with (
            known_store_errors(),
            self._engine.connect() as connection,
            connection.begin() as transaction,
            Session(connection) as session,
        ):
            yield session
            transaction.rollback()

    def _record(self, session: Session, action: str, changes: Iterable[Change]) -> None:
        touched = list(changes)
        if not touched:
            return
        now = self.clock()
        touched.sort(key=lambda change: change.withheld)  # the audit entry names the reported rows in their order first
        records = self._outbox_records(session, [change for change in touched if not change.withheld], now)
        session.add_all(records)
        note_events(session, touched, self.actor.id, now)
        session.add(self._audit_entry(session, action, touched, records, now))

    def _outbox_records(self, session: Session, touched: list[Change], now: datetime) -> list[OutboxRecord]:
        epoch = int(StoreInfo.get(session, "epoch"))
        seq = int(StoreInfo.get(session, "next_seq"))
        hlc = StoreInfo.get(session, "hlc")
        records = []
        for change in touched:
            hlc = next_hlc(hlc, now)
            records.append(
                OutboxRecord(
                    epoch=epoch,
                    seq=seq,
                    type=change.record_type,
                    version=change.record_version,
                    entity_id=change.entity_id,
                    operation="delete" if change.deleted else "create" if change.created else "update",
                    base_json=canonical_json(change.base),
                    changes_json=canonical_json(change.changes),
                    at_local=now.isoformat(timespec="milliseconds"),
                    hlc=hlc,
                    actor_id=self.actor.id,
                    dispute_id=change.dispute_id,
                )
            )
            seq += 1
        StoreInfo.put(session, "next_seq", str(seq))
        StoreInfo.put(session, "hlc", hlc)
        return records

    def _audit_entry(
        self, session: Session, action: str, touched: list[Change], records: list[OutboxRecord], now: datetime
    ) -> AuditEntry:
        last = session.execute(select(AuditEntry.seq, AuditEntry.hash).order_by(AuditEntry.seq.desc()).limit(1)).first()
        fields: dict[str, object] = {
            "seq": last.seq + 1 if last else 1,
            "at": plain(now),
            "actor_id": self.actor.id,
            "action": action,
            "entities_json": canonical_json([_touched(change) for change in touched]),
            "records_sha256": records_hash(records),
            "prev_hash": last.hash if last else GENESIS,
        }
        return AuditEntry(**{**fields, "at": now}, hash=entry_hash(fields))


_LOG = "change_log"
_SAID_AGAIN = "said_again"


def report(session: Session, row: Drafted) -> None:
    """``row`` is settled: it is reported whole with the running transaction, and from now on as it changes."""
    _settle(session, row, ChangeLog.report)


def take_back(session: Session, row: Drafted) -> None:
    """``row`` is a draft again: the parent court is told that it no longer stands."""
    _settle(session, row, ChangeLog.take_back)


def _settle(session: Session, row: Drafted, how: Callable[[ChangeLog, Drafted, str | None], None]) -> None:
    session.flush()
    log = session.info.get(_LOG)
    if log is not None:  # nothing is recorded where lost records are entered again
        how(log, row, dispute_of(session.connection(), row))


def say_again(session: Session, change: Change) -> None:
    """Have a change of a row that is as it should be recorded and reported once more, in the running transaction."""
    session.info.setdefault(_SAID_AGAIN, []).append(change)


def _touched(change: Change) -> dict[str, object]:
    happened = "delete" if change.deleted else "create" if change.created else "update"
    return {"type": change.record_type, "id": change.entity_id, "did": happened, "fields": sorted(change.changes)}


def records_hash(records: Iterable[OutboxRecord]) -> str:
    """``records_sha256`` of the audit entry of a transaction that wrote these records, in their order."""
    return sha256_hex(canonical_json([_digest(record) for record in records]))


def _digest(record: OutboxRecord) -> list[object]:
    written = (record.written_epoch or record.epoch, record.written_seq or record.seq)
    return [*written, record.type, record.entity_id, record.base_json, record.changes_json]


def next_hlc(last: str, now: datetime) -> str:
    """The next hybrid logical clock value ``milliseconds-counter`` (hex); never runs backward when the clock does."""
    millis, counter = (int(part, 16) for part in last.split("-"))
    present = int(now.timestamp() * 1000)
    if present > millis:
        millis, counter = present, 0
    else:
        counter += 1
    return f"{millis:012x}-{counter:06x}"
