"""Reporting to the parent court (向上级法院报送): what waits, what was acknowledged, and sending it now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import OutboxRecord, Packet, Receipt, RecordResult, StoreInfo, UnitOfWork
from tribunal_desktop.rules.terms import Confirmation
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services import parent_court_contents
from tribunal_desktop.services.parent_court_contents import PacketContents, RecordDetail
from tribunal_desktop.services.parent_court_rows import (
    REFUSED,
    UNSETTLED,
    PacketRow,
    ReceiptProof,
    RecordRow,
    SyncStatus,
    record_row,
)
from tribunal_desktop.services.search_index import index_entered
from tribunal_desktop.sync.carrier import Carrier
from tribunal_desktop.sync.enrolment import CertificatePreview, preview_certificate, request_file
from tribunal_desktop.sync.feed import Brought, Feed
from tribunal_desktop.sync.identity import Identity, own_device, read_identity
from tribunal_desktop.sync.packing import Packer, waiting_attachments
from tribunal_desktop.sync.push import Push, PushProgress, PushSummary
from tribunal_desktop.sync.reunion import Reunion
from tribunal_desktop.sync.sealing import AgeSealer
from tribunal_desktop.sync.signing import Ed25519Signer
from tribunal_desktop.sync.take_up import KEYS_CHANGED, TakenUp
from tribunal_desktop.wire.enrolment import fingerprint
from tribunal_desktop.wire.packet import PacketKind, content_hash
from tribunal_desktop.wire.receipts import RecordStatus

__all__ = [
    "CertificatePreview",
    "PacketRow",
    "ParentCourtSync",
    "PushProgress",
    "PushSummary",
    "ReceiptProof",
    "RecordRow",
    "SyncStatus",
    "TakenUp",
]

_MAX_CERTIFICATE = 64 * 1024


class ParentCourtSync:
    """Reporting as a use case.

    ``push`` runs on the network thread and holds no transaction while it uses the network; everything else is quick
    and runs on the database thread. ``carrier_for`` makes the connection to an address.
    """

    def __init__(
        self,
        uow: UnitOfWork,
        signing_seed: bytes,
        carrier_for: Callable[[str], Carrier],
        feeds: Sequence[Feed] = (),
    ) -> None:
        """``feeds`` are read at the end of each visit, once the parent court proved itself."""
        self._uow = uow
        self._feeds = tuple(feeds)
        self._signer = Ed25519Signer(signing_seed)
        self._carrier_for = carrier_for

    def status(self) -> SyncStatus:
        """How things stand; true whether or not there is a link."""
        with self._uow.read() as session:
            identity = read_identity(session, self._signer)
            certificate = identity.certificate
            results = _result_counts(session)
            refused = sum(results.get(status, 0) for status in REFUSED)
            held = sum(results.get(status, 0) for status in UNSETTLED)
            receipted = _records_in_packets(session, Receipt.packet_sha256.is_not(None))
            blobs = _packets(Packet.sha256).where(Packet.kind == PacketKind.BLOB)
            last = session.execute(
                select(Receipt.server_time, Receipt.server_log_no).order_by(Receipt.server_log_no.desc()).limit(1)
            ).first()
            return SyncStatus(
                enrolled=certificate is not None,
                court_name=identity.court_name,
                url=certificate.url if certificate else None,
                fingerprint=fingerprint(certificate.parent_key) if certificate else None,
                waiting=_count(session, select(OutboxRecord.seq).where(OutboxRecord.packet_sha256.is_(None))),
                sealed=_records_in_packets(session, Receipt.packet_sha256.is_(None)),
                delivered=receipted - refused - held,
                held=held,
                refused=refused,
                packets_waiting=_count(session, _packets(Packet.sha256).where(Receipt.packet_sha256.is_(None))),
                attachments_waiting=_count(session, waiting_attachments())
                + _count(session, blobs.where(Receipt.packet_sha256.is_(None))),
                attachments_delivered=_count(session, blobs.where(Receipt.packet_sha256.is_not(None))),
                last_receipt_at=last.server_time if last else None,
                last_error=session.scalar(
                    select(Packet.last_error)
                    .where(Packet.last_error.is_not(None))
                    .order_by(Packet.last_attempt_at.desc())
                    .limit(1)
                ),
            )

    def packets(self, limit: int = 500) -> tuple[PacketRow, ...]:
        """The packets, newest first."""
        refused = (
            select(func.count())
            .select_from(OutboxRecord)
            .join(RecordResult, _same_record())
            .where(OutboxRecord.packet_sha256 == Packet.sha256, RecordResult.status.in_(REFUSED))
            .scalar_subquery()
        )
        query = (
            select(
                Packet.sha256,
                Packet.position,
                Packet.kind,
                Packet.first_seq,
                Packet.last_seq,
                Packet.records,
                func.length(Packet.content).label("size"),
                Packet.created_at,
                Packet.attempts,
                Packet.last_attempt_at,
                Packet.last_error,
                Receipt.server_time.label("delivered_at"),
                Receipt.server_log_no.label("log_no"),
                refused.label("refused"),
            )
            .outerjoin(Receipt, Receipt.packet_sha256 == Packet.sha256)
            .order_by(Packet.position.desc())
            .limit(limit)
        )
        with self._uow.read() as session:
            return tuple(_packet_row(**row) for row in session.execute(query).mappings())

    def packet_records(self, sha256: str) -> tuple[RecordRow, ...]:
        """The records of one packet in order."""
        return self._record_rows(OutboxRecord.packet_sha256 == sha256)

    def refused_records(self) -> tuple[RecordRow, ...]:
        """Records that the parent court refused or found in conflict: each is a task for a person."""
        return self._record_rows(RecordResult.status.in_(REFUSED))

    def held_records(self) -> tuple[RecordRow, ...]:
        """Records that the parent court has and will apply later by itself."""
        return self._record_rows(RecordResult.status.in_(UNSETTLED))

    def packet_contents(self, packets: Iterable[str]) -> dict[str, PacketContents]:
        """What packets of records hold by area of work, by the packets' hashes."""
        with self._uow.read() as session:
            return parent_court_contents.packet_contents(session, packets)

    def record_details(self, records: Iterable[RecordRow]) -> tuple[RecordDetail, ...]:
        """The matter each record belongs to and who wrote it."""
        with self._uow.read() as session:
            return parent_court_contents.record_details(session, records)

    def confirmations(self, entity_ids: Iterable[str]) -> dict[str, Confirmation]:
        """The state of each entity's latest record; entities that were never recorded are left out."""
        wanted = list(entity_ids)
        rows = self._record_rows(OutboxRecord.entity_id.in_(wanted)) if wanted else ()
        return {row.entity_id: row.state for row in rows}

    def push(self, progress: Callable[[PushProgress], None], cancelled: Callable[[], bool]) -> PushSummary:
        """Send what waits and collect receipts.

        Raises ``KnownError``: ``not_enrolled``, ``no_link``, ``link_lost``, ``tls_untrusted``,
        ``not_the_parent_court``, ``parent_refuses``, ``receipt_not_valid``, ``parent_holds_more``. Nothing is lost by
        any of them; what was receipted before stays delivered, and the next push goes on.
        """
        identity = self._identity()
        certificate = identity.admitted()
        packer = Packer(identity, self._signer, AgeSealer(certificate.recipient), self._uow.clock)
        carrier = self._carrier_for(certificate.url)
        reunion = Reunion(self._uow, self._signer, carrier, index_entered)
        push = Push(self._uow, identity, self._signer, packer, carrier, reunion, progress, cancelled)
        try:
            try:
                summary = push.run()
            except KnownError as error:
                if error.code == "parent_holds_more":
                    self._read_feeds(identity, carrier)
                raise
            return summary if summary.stopped else replace(summary, **self._read_feeds(identity, carrier))
        finally:
            carrier.close()

    def _read_feeds(self, identity: Identity, carrier: Carrier) -> dict[str, Any]:
        """What the feeds brought; one that fails spoils neither the others nor what was delivered."""
        brought, failed = Brought(), None
        for feed in self._feeds:
            try:
                brought += feed.pull(identity, self._signer, carrier)
            except KnownError as error:
                failed = error
        return {"numbers_leased": brought.numbers, "seal_answers": brought.seal_answers, "feed_error": failed}

    def export_enrolment_request(self, path: Path) -> None:
        """Write this device's request for the parent court; raises ``KnownError`` ``file_not_saved``."""
        save_file(path, request_file(self._identity(), self._signer, self._uow.clock))

    def read_certificate(self, path: Path) -> CertificatePreview:
        """Read the parent court's answer to show its fingerprint; raises ``KnownError``, trusts nothing yet."""
        try:
            with path.open("rb") as file:
                content = file.read(_MAX_CERTIFICATE)
        except OSError as error:
            raise KnownError("certificate_unreadable", reason=error.strerror or "") from error
        return preview_certificate(content, self._identity(), self._signer)

    def accept_certificate(self, preview: CertificatePreview) -> None:
        """Trust the certificate whose fingerprint a person has confirmed; what waits is sealed anew to another key."""
        fits = preview_certificate(preview.content, self._identity(), self._signer)
        with self._uow.write("sync.enrol") as session:
            if fits.replaces is not None:
                StoreInfo.put(session, KEYS_CHANGED, "yes")
            own_device(session, self._signer).certificate_json = preview.content.decode("utf-8")

    def receipt_proof(self, sha256: str) -> ReceiptProof:
        """The proof of one packet's delivery; raises ``KnownError`` ``no_receipt``."""
        with self._uow.read() as session:
            packet, receipt = session.get(Packet, sha256), session.get(Receipt, sha256)
            if packet is None or receipt is None:
                raise KnownError("no_receipt")
            identity = read_identity(session, self._signer)
            parent_key = identity.admitted().parent_key
            exceptions = select(RecordResult.seq).where(
                RecordResult.epoch == packet.epoch,
                RecordResult.seq.between(packet.first_seq, packet.last_seq),
                RecordResult.status != RecordStatus.OK,
            )
            return ReceiptProof(
                tribunal_name=identity.tribunal_name,
                court_name=identity.court_name,
                device_name=identity.device_name,
                packet_sha256=sha256,
                kind=packet.kind,
                epoch=packet.epoch,
                first_seq=packet.first_seq,
                last_seq=packet.last_seq,
                records=packet.records,
                applied=packet.records - _count(session, exceptions),
                server_time=receipt.server_time,
                log_no=receipt.server_log_no,
                key_id=receipt.key_id,
                parent_key=parent_key,
                fingerprint=fingerprint(parent_key),
                receipt_sha256=content_hash(receipt.content),
                receipt_hex=receipt.content.hex(),
            )

    def _identity(self) -> Identity:
        with self._uow.read() as session:
            return read_identity(session, self._signer)

    def _record_rows(self, condition: Any) -> tuple[RecordRow, ...]:
        query = (
            select(OutboxRecord, RecordResult, Receipt.server_log_no)
            .outerjoin(Receipt, Receipt.packet_sha256 == OutboxRecord.packet_sha256)
            .outerjoin(RecordResult, _same_record())
            .where(condition)
            .order_by(OutboxRecord.epoch, OutboxRecord.seq)
        )
        with self._uow.read() as session:
            return tuple(record_row(*row) for row in session.execute(query))


def _packet_row(refused: int, **columns: Any) -> PacketRow:
    if columns["log_no"] is None:
        return PacketRow(**columns, state=Confirmation.SEALED)
    return PacketRow(**columns, state=Confirmation.REFUSED if refused else Confirmation.DELIVERED)


def _same_record() -> Any:
    return and_(RecordResult.epoch == OutboxRecord.epoch, RecordResult.seq == OutboxRecord.seq)


def _packets(*columns: Any) -> Select[Any]:
    return select(*columns).select_from(Packet).outerjoin(Receipt, Receipt.packet_sha256 == Packet.sha256)


def _records_in_packets(session: Session, condition: Any) -> int:
    return session.scalar(_packets(func.sum(Packet.records)).where(condition)) or 0


def _count(session: Session, query: Select[*tuple[Any, ...]]) -> int:
    return session.scalar(select(func.count()).select_from(query.subquery())) or 0


def _result_counts(session: Session) -> dict[str, int]:
    query = select(RecordResult.status, func.count()).group_by(RecordResult.status)
    return {status: count for status, count in session.execute(query)}
