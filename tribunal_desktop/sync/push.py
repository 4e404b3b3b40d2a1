"""One push: freeze what waits, send what has no receipt, believe only what the parent court signed.

No transaction is open while the network is in use. Whatever happens on the way, the next push goes on from what the
store and the parent court's receipts say.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import func, select

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Packet, Receipt, StoreInfo, UnitOfWork
from tribunal_desktop.sync.carrier import Appended, Carrier, Stopped
from tribunal_desktop.sync.identity import Identity
from tribunal_desktop.sync.packing import Packer
from tribunal_desktop.sync.receipts import (
    ReceiptNews,
    cursor,
    keep_receipt,
    move_cursor,
    verified_receipt,
    waits_for_results,
)
from tribunal_desktop.sync.reunion import Reunion
from tribunal_desktop.sync.signing import Signer, verifier
from tribunal_desktop.sync.take_up import TakenUp, asked_to_send_anew, keys_changed, restored_not_taken_up
from tribunal_desktop.wire import receipts as wire_receipts
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.hello import NONCE_SIZE, Hello, HelloAnswer, build_hello, open_answer
from tribunal_desktop.wire.packet import PacketKind, content_hash

CLOCK_TOLERANCE = timedelta(minutes=5)

PATIENCE = 3
"""Tries in a row that bring a packet no byte further before a push gives up."""


@dataclass(frozen=True)
class PushProgress:
    """How far a push is; ``bytes_total`` is the size of the packets that wait, more when some of it is sent again."""

    packets_done: int
    packets_total: int
    records_done: int
    records_total: int
    bytes_sent: int
    bytes_total: int


@dataclass(frozen=True)
class PushSummary:
    """What a push achieved; ``clock_off_by`` is set when this computer's clock is more than five minutes wrong.

    ``taken_up`` is set when a restored store began to report again. ``numbers_leased``, ``seal_answers`` and
    ``feed_error`` are of the parent court's feed, read after the sending.
    """

    packets_delivered: int = 0
    records_delivered: int = 0
    attachments_delivered: int = 0
    packets_refused: int = 0
    bytes_sent: int = 0
    stopped: bool = False
    clock_off_by: timedelta | None = None
    numbers_leased: int = 0
    seal_answers: int = 0
    feed_error: KnownError | None = None
    taken_up: TakenUp | None = None


@dataclass(frozen=True)
class _Item:
    sha256: str
    kind: str
    records: int
    size: int
    attempts: int


class Push:
    """One visit to the parent court; runs on the network thread."""

    def __init__(
        self,
        uow: UnitOfWork,
        identity: Identity,
        signer: Signer,
        packer: Packer,
        carrier: Carrier,
        reunion: Reunion,
        progress: Callable[[PushProgress], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._uow = uow
        self._identity = identity
        self._signer = signer
        self._packer = packer
        self._carrier = carrier
        self._reunion = reunion
        self._progress = progress
        self._cancelled = cancelled
        self._summary = PushSummary()
        self._done = 0
        self._total = 0
        self._records_total = 0
        self._bytes_total = 0
        self._last_log_no = 0

    def run(self) -> PushSummary:
        """Freeze, greet, send, collect receipts; raises ``KnownError`` when the link or the other side fails."""
        self._freeze_records()
        answer = self._greet()
        self._take_in(answer)
        try:
            self._send_all()
        except Stopped:
            return replace(self._summary, stopped=True)
        self._settle()
        return self._summary

    def _take_in(self, answer: HelloAnswer) -> None:
        """Receipts since the last visit; those of packets this store never made show that it is a restored one.

        After a change of the parent court's keys the log is read once for what the new key signed, and its greeting
        says where to go on.
        """
        with self._uow.read() as session:
            pending, new_keys = restored_not_taken_up(session), keys_changed(session)
        news = ReceiptNews(self._uow, self._identity, self._carrier)
        behind = self._holds_more(answer)
        if new_keys or behind or answer.last_log_no > self._read_cursor():
            news.fetch(from_start=new_keys or behind)
        if new_keys:
            news.last_log_no = answer.last_log_no
        with self._uow.read() as session:
            asked = asked_to_send_anew(session)
        due = pending or new_keys or asked
        if news.unknown or due:
            taken_up = self._reunion.take_up(news, answer.held_epoch, due=due)
            self._summary = replace(self._summary, taken_up=taken_up)
            self._freeze_records()
        if self._holds_more(answer):
            raise KnownError("parent_holds_more")

    def _freeze_records(self) -> None:
        frozen = True
        while frozen:
            with self._uow.write("sync.freeze") as session:
                frozen = self._packer.freeze_records(session) is not None

    def _greet(self) -> HelloAnswer:
        now = self._uow.clock()
        nonce = secrets.token_hex(NONCE_SIZE)
        hello = Hello(self._identity.tribunal_id, self._identity.device_id, nonce, now)
        data = self._carrier.greet(build_hello(hello, self._signer.sign))
        try:
            answer = open_answer(data, nonce, verifier(self._identity.admitted().parent_key))
        except WireError as error:
            raise KnownError("not_the_parent_court", answer=error.reason) from error
        self._carrier.admit(answer.session)
        off_by = now - answer.server_time
        if abs(off_by) > CLOCK_TOLERANCE:
            self._summary = replace(self._summary, clock_off_by=off_by)
        return answer

    def _holds_more(self, answer: HelloAnswer) -> bool:
        """More at the parent court than was ever written here: this store is an older copy, its numbers are used up."""
        return (answer.held_epoch, answer.held_seq) > self._written()

    def _written(self) -> tuple[int, int]:
        with self._uow.read() as session:
            return int(StoreInfo.get(session, "epoch")), int(StoreInfo.get(session, "next_seq")) - 1

    def _send_all(self) -> None:
        waiting = self._waiting()
        for item in waiting:
            self._expect(item)
        for item in waiting:
            self._deliver(item)
        while (attachment := self._freeze_attachment()) is not None:
            self._expect(attachment)
            self._deliver(attachment)

    def _expect(self, item: _Item) -> None:
        self._total += 1
        self._records_total += item.records
        self._bytes_total += item.size

    def _freeze_attachment(self) -> _Item | None:
        with self._uow.write("sync.freeze") as session:
            packet = self._packer.freeze_attachment(session)
            if packet is None:
                return None
            return _Item(packet.sha256, packet.kind, packet.records, len(packet.content), packet.attempts)

    def _waiting(self) -> list[_Item]:
        """Packets without a receipt: records first, attachments after them, each in the order of freezing."""
        query = (
            select(Packet.sha256, Packet.kind, Packet.records, func.length(Packet.content), Packet.attempts)
            .outerjoin(Receipt, Receipt.packet_sha256 == Packet.sha256)
            .where(Receipt.packet_sha256.is_(None))
            .order_by(Packet.kind != PacketKind.CHANGES, Packet.position)
        )
        with self._uow.read() as session:
            return [_Item(*row) for row in session.execute(query)]

    def _deliver(self, item: _Item) -> None:
        self._report()
        content = self._begin_attempt(item)
        try:
            if content_hash(content) != item.sha256:
                raise KnownError("packet_damaged")
            data = self._send(item, content)
            receipt = self._matching(data, item)
        except KnownError as error:
            self._note_failure(item, error)
            if error.code not in ("parent_refuses", "packet_damaged"):
                raise
            self._summary = replace(self._summary, packets_refused=self._summary.packets_refused + 1)
            return
        with self._uow.write("sync.receipt") as session:
            keep_receipt(session, data, receipt, self._uow.clock())
        self._last_log_no = max(self._last_log_no, receipt.log_no)
        self._count(item)

    def _begin_attempt(self, item: _Item) -> bytes:
        with self._uow.write("sync.attempt") as session:
            packet = session.get_one(Packet, item.sha256)
            packet.attempts += 1
            packet.last_attempt_at = self._uow.clock()
            return packet.content

    def _send(self, item: _Item, content: bytes) -> bytes:
        """Send until the parent court answers for the whole packet; each cut line is taken up where it broke."""
        offset = self._carrier.offset(item.sha256) if item.attempts else 0
        fruitless = 0
        while True:
            failure = KnownError("link_lost")
            try:
                appended = self._carrier.append(item.sha256, content, min(offset, len(content)), self._sent)
            except KnownError as error:
                if not _is_passing(error):
                    raise
                failure = error
                appended = Appended(self._carrier.offset(item.sha256))
            if appended.receipt is not None:
                return appended.receipt
            fruitless = 0 if appended.offset > offset else fruitless + 1
            if fruitless == PATIENCE:
                raise failure
            offset = appended.offset

    def _sent(self, size: int) -> None:
        if self._cancelled():
            raise Stopped
        self._summary = replace(self._summary, bytes_sent=self._summary.bytes_sent + size)
        self._report()

    def _matching(self, data: bytes, item: _Item) -> wire_receipts.Receipt:
        try:
            receipt = verified_receipt(data, self._identity)
        except WireError as error:
            raise KnownError("receipt_not_valid", reason=error.reason) from error
        if receipt.packet_sha256 != item.sha256:
            raise KnownError("receipt_not_valid", reason=WireReason.HASH_MISMATCH)
        return receipt

    def _note_failure(self, item: _Item, error: KnownError) -> None:
        reason = error.params.get("reason")
        with self._uow.write("sync.attempt") as session:
            session.get_one(Packet, item.sha256).last_error = (
                f"result.{reason}" if error.code == "parent_refuses" else f"error.{error.code}.what"
            )

    def _settle(self) -> None:
        """Fetch what may still have changed; otherwise everything up to the last receipt is known already."""
        with self._uow.read() as session:
            unsettled = waits_for_results(session)
        if unsettled:
            ReceiptNews(self._uow, self._identity, self._carrier).fetch()
        elif self._last_log_no:
            with self._uow.write("sync.receipt") as session:
                move_cursor(session, self._last_log_no)

    def _read_cursor(self) -> int:
        with self._uow.read() as session:
            return cursor(session)

    def _count(self, item: _Item) -> None:
        self._done += 1
        done = self._summary
        blob = item.kind == PacketKind.BLOB
        self._summary = replace(
            done,
            packets_delivered=done.packets_delivered + 1,
            records_delivered=done.records_delivered + item.records,
            attachments_delivered=done.attachments_delivered + (1 if blob else 0),
        )
        self._report()

    def _report(self) -> None:
        done = self._summary
        self._progress(
            PushProgress(
                self._done, self._total, done.records_delivered, self._records_total, done.bytes_sent, self._bytes_total
            )
        )


def _is_passing(error: KnownError) -> bool:
    """Whether another try may help: the line broke, or bytes were damaged on the way."""
    return error.code == "link_lost" or error.params.get("reason") == WireReason.HASH_MISMATCH
