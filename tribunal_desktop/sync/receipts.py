"""Taking receipts in: nothing counts as delivered before a signature of the parent court says so for these bytes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Packet, RecordResult, StoreInfo
from tribunal_desktop.models import Receipt as ReceiptRow
from tribunal_desktop.sync.identity import Identity
from tribunal_desktop.sync.signing import verifier
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.receipts import Receipt, RecordStatus, open_receipt

CURSOR = "receipt_cursor"


def verified_receipt(data: bytes, identity: Identity) -> Receipt:
    """The receipt in ``data`` if the parent court signed it for this device; raises ``WireError``."""
    receipt = open_receipt(data, verifier(identity.admitted().parent_key))
    if (receipt.tribunal_id, receipt.device_id) != (identity.tribunal_id, identity.device_id):
        raise WireError(WireReason.UNKNOWN_DEVICE, "receipt for another device")
    return receipt


def keep_receipt(session: Session, data: bytes, receipt: Receipt, now: datetime) -> bool:
    """Store a verified receipt and its results; False when this store never made the packet.

    The first receipt of a packet stays as its proof; later ones only bring newer results.
    """
    packet = session.get(Packet, receipt.packet_sha256)
    if packet is None:
        return False
    if session.get(ReceiptRow, receipt.packet_sha256) is None:
        session.add(
            ReceiptRow(
                packet_sha256=receipt.packet_sha256,
                content=data,
                server_time=receipt.server_time,
                server_log_no=receipt.log_no,
                key_id=receipt.key_id,
                verified_at=now,
            )
        )
    packet.last_error = None
    _keep_results(session, receipt, now)
    return True


def cursor(session: Session) -> int:
    """The receipt log number up to which everything was fetched."""
    row = session.get(StoreInfo, CURSOR)
    return int(row.value) if row else 0


def move_cursor(session: Session, log_no: int) -> None:
    """Remember that everything up to ``log_no`` was fetched."""
    StoreInfo.put(session, CURSOR, str(max(log_no, cursor(session))))


def waits_for_results(session: Session) -> bool:
    """Whether the parent court still owes the last word on some record."""
    unsettled = (RecordStatus.HELD, RecordStatus.DEFERRED)
    return session.scalar(select(RecordResult.seq).where(RecordResult.status.in_(unsettled)).limit(1)) is not None


def _keep_results(session: Session, receipt: Receipt, now: datetime) -> None:
    """Rows exist for records that were ever not ok; all others are ok by their packet's receipt."""
    if not receipt.last_seq:
        return
    known = {
        row.seq: row
        for row in session.scalars(
            select(RecordResult).where(
                RecordResult.epoch == receipt.epoch,
                RecordResult.seq.between(receipt.first_seq, receipt.last_seq),
            )
        )
    }
    for seq in known.keys() | {result.seq for result in receipt.exceptions}:
        result = receipt.result_of(seq)
        row = known.get(seq)
        if row is None:
            row = RecordResult(epoch=receipt.epoch, seq=seq)
            session.add(row)
        row.status = result.status
        row.code = result.code or None
        row.words = str(result.waits_for) if result.waits_for else result.detail or None
        row.received_at = now
