"""Taking a packet in: check, keep, apply, sign the receipt, all in one transaction.

A packet that arrives again gets the receipt it already has. One that arrives too early is kept and receipted, and
applied when its predecessor comes. One that contradicts what is held of its device (one store at work on two
computers) is kept, receipted and quarantined until a person decides.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from parent_court import tables
from parent_court.applying import WAITS_FOR_ENTITY, WAITS_FOR_RECORD, Applier
from parent_court.holdings import keep_file
from parent_court.keys import ParentKeys, verifier
from parent_court.receipt_log import ReceiptLog
from parent_court.states import Clock, DeviceStatus, PacketState
from parent_court.store import ParentStore
from tribunal_desktop.wire import canonical
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.fields import moment_text
from tribunal_desktop.wire.frame import Verify
from tribunal_desktop.wire.packet import (
    GENESIS,
    Packet,
    PacketHeader,
    PacketKind,
    content_hash,
    open_packet,
)
from tribunal_desktop.wire.receipts import RecordResult, RecordStatus
from tribunal_desktop.wire.records import ChangeRecord, UnreadableRecord, decode_records

Records = tuple[ChangeRecord | UnreadableRecord, ...]


class Reception:
    """The receiving desk; may be used from many threads."""

    def __init__(self, store: ParentStore, keys: ParentKeys, clock: Clock) -> None:
        self._store = store
        self._keys = keys
        self._clock = clock

    def receive(self, data: bytes) -> bytes:
        """Take in the packet in ``data`` and return its signed receipt; raises ``WireError`` with nothing kept."""
        packet = open_packet(data, self._verifier)
        records = self._opened(packet)
        with self._store.write() as connection:
            return _Transaction(connection, self._keys, self._clock, packet, data).run(records)

    def receipt_of(self, sha256: str, device_id: str) -> bytes | None:
        """The newest receipt of a packet that is already held."""
        with self._store.read() as connection:
            return ReceiptLog(connection, self._keys, self._clock).newest(sha256, device_id)

    def _verifier(self, header: PacketHeader) -> Verify:
        with self._store.read() as connection:
            device = connection.execute(select(tables.device).where(tables.device.c.id == header.device_id)).first()
        if device is None or device.tribunal_id != header.tribunal_id:
            raise WireError(WireReason.UNKNOWN_DEVICE, header.device_id)
        if header.to_court != self._keys.court_code:
            raise WireError(WireReason.WRONG_COURT, header.to_court)
        if header.practice != self._keys.practice:
            raise WireError(WireReason.PRACTICE_MISMATCH)
        return verifier(device.public_key)

    def _opened(self, packet: Packet) -> Records:
        header = packet.header
        plain = self._keys.unseal(packet.body)
        if content_hash(plain) != header.plain_sha256:
            raise WireError(WireReason.HASH_MISMATCH, "plain")
        if header.kind is PacketKind.CHANGES:
            return decode_records(plain, header.epoch, header.first_seq, header.last_seq)
        (attachment,) = header.attachments
        if (attachment.sha256, attachment.size) != (header.plain_sha256, len(plain)):
            raise WireError(WireReason.HASH_MISMATCH, "attachment")
        return ()


class _Transaction:
    """The work on one packet within one database transaction."""

    def __init__(self, connection: Connection, keys: ParentKeys, clock: Clock, packet: Packet, data: bytes) -> None:
        self._connection = connection
        self._packet = packet
        self._header = packet.header
        self._data = data
        self._now = moment_text(clock())
        self._receipts = ReceiptLog(connection, keys, clock)
        self._applier = Applier(connection, packet.header.tribunal_id, self._now, practice=keys.practice)

    def run(self, records: Records) -> bytes:
        header = self._header
        self._lock_tribunal()
        held = self._receipts.newest(self._packet.sha256, header.device_id)
        if held is not None:
            return held
        reason = self._quarantine_reason()
        if reason:
            self._keep(PacketState.QUARANTINED, reason)
            return self._receipts.issue(self._packet.sha256)
        if header.kind is PacketKind.BLOB:
            self._keep(PacketState.APPLIED)
            keep_file(self._connection, self._packet)
            return self._receipts.issue(self._packet.sha256)
        expected = header.first_seq if self._is_closed() else self._expected()
        self._keep(PacketState.HELD)
        self._keep_changes(records, expected)
        self._close_earlier_epochs()
        self._apply_from(expected)
        receipt = self._receipts.newest(self._packet.sha256, header.device_id)
        return receipt if receipt is not None else self._receipts.issue(self._packet.sha256)

    def _lock_tribunal(self) -> None:
        """Packets of one tribunal take turns; others go on beside it."""
        rows = tables.tribunal
        self._connection.execute(select(rows.c.id).where(rows.c.id == self._header.tribunal_id).with_for_update()).one()

    def _keep(self, state: PacketState, reason: str = "") -> None:
        header = self._header
        self._connection.execute(
            insert(tables.packet).values(
                sha256=self._packet.sha256,
                tribunal_id=header.tribunal_id,
                device_id=header.device_id,
                kind=header.kind,
                epoch=header.epoch,
                first_seq=header.first_seq,
                last_seq=header.last_seq,
                prev_sha256=header.prev_sha256,
                content=self._data,
                size=len(self._data),
                state=state,
                reason=reason,
                received_at=self._now,
            )
        )

    def _quarantine_reason(self) -> str:
        devices = tables.device
        status = self._connection.scalar(select(devices.c.status).where(devices.c.id == self._header.device_id))
        if status != DeviceStatus.ACTIVE:
            return f"device_{status}"
        if self._header.kind is PacketKind.CHANGES and self._is_fork():
            self._connection.execute(
                update(devices).where(devices.c.id == self._header.device_id).values(status=DeviceStatus.FORKED)
            )
            return "device_forked"
        return ""

    def _is_fork(self) -> bool:
        """Whether this packet contradicts the chain held of its device and epoch.

        Packets that count never overlap, so the one that begins last before this one's end tells.
        """
        header, rows = self._header, tables.packet
        same_line = self._line()
        nearest = (
            select(rows.c.sha256, rows.c.last_seq)
            .where(*same_line, rows.c.first_seq <= header.last_seq)
            .order_by(rows.c.first_seq.desc())
            .limit(1)
        )
        after = select(rows.c.prev_sha256).where(*same_line, rows.c.first_seq == header.last_seq + 1)
        before = self._connection.execute(nearest).first()
        overlaps = before is not None and before.last_seq >= header.first_seq
        adjoins = before is not None and before.last_seq == header.first_seq - 1
        predecessor = GENESIS if header.first_seq == 1 else before.sha256 if before and adjoins else None
        successor_names = self._connection.scalar(after)
        return (
            overlaps
            or predecessor not in (None, header.prev_sha256)
            or successor_names not in (None, self._packet.sha256)
        )

    def _line(self) -> tuple[Any, ...]:
        """Changes packets of this device and epoch that count."""
        rows = tables.packet.c
        return (
            rows.device_id == self._header.device_id,
            rows.epoch == self._header.epoch,
            rows.kind == PacketKind.CHANGES,
            rows.state != PacketState.QUARANTINED,
        )

    def _expected(self) -> int:
        """The number of the record that may be applied next."""
        rows = tables.packet.c
        query = select(rows.last_seq).where(*self._line(), rows.state == PacketState.APPLIED)
        return int(self._connection.scalar(query.order_by(rows.first_seq.desc()).limit(1)) or 0) + 1

    def _is_closed(self) -> bool:
        """Whether the device reports in a later epoch already: what still comes in this one waits for nothing."""
        rows = tables.packet.c
        later = select(rows.sha256).where(
            rows.device_id == self._header.device_id,
            rows.epoch > self._header.epoch,
            rows.kind == PacketKind.CHANGES,
            rows.state != PacketState.QUARANTINED,
        )
        return self._connection.execute(later.limit(1)).first() is not None

    def _close_earlier_epochs(self) -> None:
        """A restored laptop goes on in a new epoch; what an earlier one still waited for will never come."""
        rows = tables.packet.c
        waiting = select(rows.sha256).where(
            rows.device_id == self._header.device_id,
            rows.epoch < self._header.epoch,
            rows.state == PacketState.HELD,
        )
        for sha256 in self._connection.scalars(waiting.order_by(rows.epoch, rows.first_seq)).all():
            for touched in dict.fromkeys(self._apply_packet(sha256)):
                self._receipts.issue(touched)

    def _keep_changes(self, records: Records, expected: int) -> None:
        self._connection.execute(
            insert(tables.change), [self._place(record) | _content(record, expected) for record in records]
        )

    def _place(self, record: ChangeRecord | UnreadableRecord) -> dict[str, object]:
        return {
            "device_id": self._header.device_id,
            "epoch": self._header.epoch,
            "seq": record.seq,
            "packet_sha256": self._packet.sha256,
            "tribunal_id": self._header.tribunal_id,
        }

    def _apply_from(self, expected: int) -> None:
        """Apply every held packet whose turn has come, and give each touched packet a new receipt."""
        rows = tables.packet
        touched: dict[str, None] = {}
        while True:
            due = self._connection.execute(
                select(rows.c.sha256, rows.c.last_seq).where(
                    *self._line(), rows.c.state == PacketState.HELD, rows.c.first_seq == expected
                )
            ).first()
            if due is None:
                break
            touched.update(dict.fromkeys(self._apply_packet(due.sha256)))
            expected = due.last_seq + 1
        for sha256 in touched:
            self._receipts.issue(sha256)

    def _apply_packet(self, sha256: str) -> list[str]:
        """Apply one kept packet and what waited for the entities it creates; returns the packets with new results."""
        changes = tables.change
        query = select(changes).where(changes.c.packet_sha256 == sha256, changes.c.code == WAITS_FOR_RECORD)
        self._apply(self._connection.execute(query.order_by(changes.c.seq)).all())
        waiting = self._waiting_for_created()
        self._apply(waiting)
        self._applier.flush()
        self._connection.execute(
            update(tables.packet).where(tables.packet.c.sha256 == sha256).values(state=PacketState.APPLIED)
        )
        return [sha256, *(row.packet_sha256 for row in waiting)]

    def _waiting_for_created(self) -> Sequence[Row[Any]]:
        """Changes that arrived before the entity they change, oldest first."""
        changes = tables.change.c
        query = select(tables.change).where(
            changes.tribunal_id == self._header.tribunal_id,
            changes.entity_id.in_(self._applier.created),
            changes.code == WAITS_FOR_ENTITY,
        )
        order = (changes.hlc, changes.device_id, changes.epoch, changes.seq)
        return self._connection.execute(query.order_by(*order)).all()

    def _apply(self, rows: Sequence[Row[Any]]) -> None:
        """Apply kept changes in this order and note what became of each."""
        if not rows:
            return
        records = [ChangeRecord.from_json(json.loads(row.record)) for row in rows]
        self._applier.load(records)
        results = [self._applier.apply(record) for record in records]
        changes = tables.change.c
        statement = update(tables.change).where(
            changes.device_id == bindparam("of_device"),
            changes.epoch == bindparam("of_epoch"),
            changes.seq == bindparam("of_seq"),
        )
        self._connection.execute(
            statement, [_result_row(row, result) for row, result in zip(rows, results, strict=True)]
        )


def _result_row(row: Row[Any], result: RecordResult) -> dict[str, object]:
    return {
        "of_device": row.device_id,
        "of_epoch": row.epoch,
        "of_seq": row.seq,
        "status": result.status,
        "code": result.code,
        "detail": result.detail,
        "waits_for": result.waits_for,
    }


def _content(record: ChangeRecord | UnreadableRecord, expected: int) -> dict[str, object]:
    """What a record brings and where it stands before its turn: waiting, or refused for what it is."""
    if isinstance(record, UnreadableRecord):
        return {
            "type": "",
            "entity_id": "",
            "hlc": "",
            "record": "",
            "status": RecordStatus.REJECTED,
            "code": record.reason,
            "detail": record.detail[:200],
            "waits_for": 0,
        }
    return {
        "type": record.type_name,
        "entity_id": record.entity_id,
        "hlc": record.hlc,
        "record": canonical.encode(record.to_json()).decode("utf-8"),
        "status": RecordStatus.HELD,
        "code": WAITS_FOR_RECORD,
        "detail": "",
        "waits_for": expected,
    }
