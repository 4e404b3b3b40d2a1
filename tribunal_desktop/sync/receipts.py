"""Taking receipts in: nothing counts as delivered before a signature of the parent court says so for these bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Packet, RecordResult, StoreInfo, UnitOfWork
from tribunal_desktop.models import Receipt as ReceiptRow
from tribunal_desktop.sync.carrier import Carrier
from tribunal_desktop.sync.identity import Identity
from tribunal_desktop.sync.signing import verifier
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.receipts import SEND_ANEW, Receipt, RecordStatus, key_id, open_receipt, unbundle, unverified

CURSOR = "receipt_cursor"
SETTLED = "settled"
"""Status of a record that was sent back and that a person here has dealt with; no receipt undoes it."""


@dataclass(frozen=True)
class Unknown:
    """A verified receipt of a packet that this store never made: a later life of it did."""

    data: bytes
    receipt: Receipt

    @property
    def quarantined(self) -> bool:
        """Whether the parent court only put the packet aside, because of the device it came from."""
        codes = {result.code for result in self.receipt.exceptions}
        return bool(codes) and all(code.startswith("device_") or code == SEND_ANEW for code in codes)


class ReceiptNews:
    """Receipts whose answers were lost, later words on records that were held, and receipts nobody here asked for."""

    def __init__(self, uow: UnitOfWork, identity: Identity, carrier: Carrier) -> None:
        self._uow = uow
        self._identity = identity
        self._carrier = carrier
        self.unknown: list[Unknown] = []
        """In the order of the log; the cursor waits before the first of them until they were taken up."""
        self.last_log_no = 0

    def fetch(self, *, from_start: bool = False) -> None:
        """Read on from the cursor, or the whole log; raises ``KnownError`` ``receipt_not_valid``.

        What a former key of the parent court signed proves nothing any more and is passed over.
        """
        with self._uow.read() as session:
            after = 0 if from_start else cursor(session)
        own = key_id(self._identity.admitted().parent_key)
        while page := self._page(after):
            with self._uow.write("sync.receipt") as session:
                for data, said in page:
                    if said.key_id == own:
                        self._take(session, data)
            after = page[-1][1].log_no

    def _take(self, session: Session, data: bytes) -> None:
        try:
            receipt = verified_receipt(data, self._identity)
        except WireError as error:
            raise KnownError("receipt_not_valid", reason=error.reason) from error
        if not keep_receipt(session, data, receipt, self._uow.clock()):
            self.unknown.append(Unknown(data, receipt))
        if not self.unknown:
            move_cursor(session, receipt.log_no)
        self.last_log_no = receipt.log_no

    def _page(self, after: int) -> list[tuple[bytes, Receipt]]:
        try:
            page = [(data, unverified(data)) for data in unbundle(self._carrier.receipts(after))]
        except WireError as error:
            raise KnownError("receipt_not_valid", reason=error.reason) from error
        return page if page and page[-1][1].log_no > after else []


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
        if row is not None and row.status == SETTLED:
            continue
        if row is None:
            row = RecordResult(epoch=receipt.epoch, seq=seq)
            session.add(row)
        row.status = result.status
        row.code = result.code or None
        row.words = str(result.waits_for) if result.waits_for else result.detail or None
        row.received_at = now
