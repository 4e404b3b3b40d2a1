"""The log of receipts: numbered without gaps, each naming the hash of the one before, signed inside the commit."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from parent_court import tables
from parent_court.keys import ParentKeys
from parent_court.states import Clock, PacketState
from tribunal_desktop.wire.fields import moment_text
from tribunal_desktop.wire.packet import PacketKind, content_hash
from tribunal_desktop.wire.receipts import Receipt, RecordResult, RecordStatus, build_receipt

PAGE = 100


class ReceiptLog:
    """Reads and extends the log within the caller's transaction."""

    def __init__(self, connection: Connection, keys: ParentKeys, clock: Clock) -> None:
        self._connection = connection
        self._keys = keys
        self._clock = clock

    def newest(self, packet_sha256: str, device_id: str) -> bytes | None:
        """The newest receipt of a packet of this device."""
        rows = tables.receipt
        query = (
            select(rows.c.content)
            .where(rows.c.packet_sha256 == packet_sha256, rows.c.device_id == device_id)
            .order_by(rows.c.log_no.desc())
            .limit(1)
        )
        return self._connection.scalar(query)

    def after(self, log_no: int, device_id: str) -> list[bytes]:
        """The device's next receipts beyond ``log_no``, at most ``PAGE``."""
        rows = tables.receipt
        query = (
            select(rows.c.content)
            .where(rows.c.device_id == device_id, rows.c.log_no > log_no)
            .order_by(rows.c.log_no)
            .limit(PAGE)
        )
        return list(self._connection.scalars(query))

    def issue(self, packet_sha256: str) -> bytes:
        """Sign what is known of the packet now; durable when the transaction is."""
        packets, head_rows = tables.packet, tables.log_head
        packet = self._connection.execute(select(packets).where(packets.c.sha256 == packet_sha256)).one()
        head = self._connection.execute(select(head_rows).with_for_update()).one()
        receipt = Receipt(
            packet_sha256=packet_sha256,
            tribunal_id=packet.tribunal_id,
            device_id=packet.device_id,
            epoch=packet.epoch,
            first_seq=packet.first_seq,
            last_seq=packet.last_seq,
            server_time=self._clock(),
            log_no=head.log_no + 1,
            prev_sha256=head.sha256,
            key_id=self._keys.key_id,
            exceptions=self._exceptions(packet_sha256, packet.kind, packet.state, packet.reason),
        )
        content = build_receipt(receipt, self._keys.sign)
        self._connection.execute(
            insert(tables.receipt).values(
                log_no=receipt.log_no,
                device_id=packet.device_id,
                packet_sha256=packet_sha256,
                content=content,
                issued_at=moment_text(receipt.server_time),
            )
        )
        self._connection.execute(update(head_rows).values(log_no=receipt.log_no, sha256=content_hash(content)))
        return content

    def _exceptions(self, packet_sha256: str, kind: str, state: str, reason: str) -> tuple[RecordResult, ...]:
        if kind == PacketKind.BLOB:
            return ()
        if state == PacketState.QUARANTINED:
            packets = tables.packet
            span = self._connection.execute(
                select(packets.c.first_seq, packets.c.last_seq).where(packets.c.sha256 == packet_sha256)
            ).one()
            return tuple(
                RecordResult(seq, RecordStatus.HELD, reason) for seq in range(span.first_seq, span.last_seq + 1)
            )
        rows = tables.change
        query = (
            select(rows.c.seq, rows.c.status, rows.c.code, rows.c.detail, rows.c.waits_for)
            .where(rows.c.packet_sha256 == packet_sha256, rows.c.status != RecordStatus.OK)
            .order_by(rows.c.seq)
        )
        return tuple(
            RecordResult(row.seq, RecordStatus(row.status), row.code, row.detail, row.waits_for)
            for row in self._connection.execute(query)
        )
