"""Freezing: the outbox becomes packets whose bytes never change again.

Each packet is built, hashed, signed, stored and tied to its records in the caller's one transaction, before anything
is sent. Attachments follow, one packet each.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, case, exists, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Attachment,
    AttachmentContent,
    IssuedDocument,
    IssuedDocumentContent,
    OutboxRecord,
    Packet,
)
from tribunal_desktop.sync.identity import Identity
from tribunal_desktop.sync.sealing import Sealer
from tribunal_desktop.sync.signing import Signer
from tribunal_desktop.wire.errors import WireError
from tribunal_desktop.wire.packet import (
    GENESIS,
    MAX_PLAIN,
    AttachmentRef,
    PacketHeader,
    PacketKind,
    Priority,
    build_packet,
    content_hash,
)
from tribunal_desktop.wire.records import (
    MAX_RAW,
    MAX_RECORDS,
    WITHHELD,
    ChangeRecord,
    Operation,
    encode_record,
)


@dataclass(frozen=True)
class _Load:
    """What goes into a packet."""

    kind: PacketKind
    epoch: int
    first_seq: int
    last_seq: int
    prev_sha256: str
    schema: tuple[int, int]
    attachments: tuple[AttachmentRef, ...]
    priority: Priority
    plain: bytes


class Packer:
    """Builds the packets of one device."""

    def __init__(self, identity: Identity, signer: Signer, sealer: Sealer, clock: Callable[[], datetime]) -> None:
        self._identity = identity
        self._signer = signer
        self._sealer = sealer
        self._clock = clock

    def freeze_records(self, session: Session) -> Packet | None:
        """Freeze the oldest records that are in no packet yet, as many as fit one; None when there are none."""
        batch = _next_batch(session)
        if not batch:
            return None
        records = [record for record, _line in batch]
        versions = [record.version for record in records]
        load = _Load(
            kind=PacketKind.CHANGES,
            epoch=records[0].epoch,
            first_seq=records[0].seq,
            last_seq=records[-1].seq,
            prev_sha256=_previous(session, records[0].epoch),
            schema=(min(versions), max(versions)),
            attachments=(),
            priority=Priority.RECORDS,
            plain=b"".join(line for _record, line in batch),
        )
        packet = self._freeze(session, load)
        for record in records:
            record.packet_sha256 = packet.sha256
        return packet

    def freeze_attachment(self, session: Session) -> Packet | None:
        """Freeze the next attachment whose content is in no packet yet; None when there is none."""
        found = session.execute(waiting_attachments().limit(1)).first()
        if found is None:
            return None
        content = _content(session, found.sha256)
        load = _Load(
            kind=PacketKind.BLOB,
            epoch=1,
            first_seq=0,
            last_seq=0,
            prev_sha256=GENESIS,
            schema=(1, 1),
            attachments=(AttachmentRef(found.sha256, len(content)),),
            priority=_priority(found.media_type),
            plain=content,
        )
        return self._freeze(session, load)

    def _freeze(self, session: Session, load: _Load) -> Packet:
        body = self._sealer.seal(load.plain)
        now = self._clock()
        header = PacketHeader(
            kind=load.kind,
            to_court=self._identity.admitted().court_code,
            tribunal_id=self._identity.tribunal_id,
            device_id=self._identity.device_id,
            practice=self._identity.practice,
            epoch=load.epoch,
            first_seq=load.first_seq,
            last_seq=load.last_seq,
            prev_sha256=load.prev_sha256,
            plain_sha256=content_hash(load.plain),
            cipher_sha256=content_hash(body),
            cipher_size=len(body),
            schema_min=load.schema[0],
            schema_max=load.schema[1],
            created_at=now,
            tz_minutes=_offset_minutes(now),
            attachments=load.attachments,
            priority=load.priority,
        )
        content = build_packet(header, body, self._signer.sign)
        changes = load.kind is PacketKind.CHANGES
        packet = Packet(
            sha256=content_hash(content),
            position=(session.scalar(select(func.max(Packet.position))) or 0) + 1,
            kind=load.kind,
            epoch=load.epoch,
            first_seq=load.first_seq if changes else None,
            last_seq=load.last_seq if changes else None,
            records=load.last_seq - load.first_seq + 1 if changes else 0,
            attachment_sha256=None if changes else load.attachments[0].sha256,
            prev_sha256=load.prev_sha256,
            content=content,
            created_at=now,
        )
        session.add(packet)
        session.flush()
        return packet


def waiting_attachments() -> Select[str, str]:
    """Hash and media type of each attachment here whose content is in no packet yet; what matters most comes first."""
    urgency = case(
        (Attachment.media_type.startswith("image/"), 1),
        (Attachment.media_type.startswith("audio/") | Attachment.media_type.startswith("video/"), 2),
        else_=0,
    )
    file = select(AttachmentContent.sha256).where(AttachmentContent.sha256 == Attachment.sha256)
    paper = select(IssuedDocument.id).where(IssuedDocument.pdf_sha256 == Attachment.sha256)
    return (
        select(Attachment.sha256, func.min(Attachment.media_type).label("media_type"))
        .outerjoin(Packet, Packet.attachment_sha256 == Attachment.sha256)
        .where(Packet.sha256.is_(None), Attachment.size <= MAX_PLAIN, exists(file) | exists(paper))
        .group_by(Attachment.sha256)
        .order_by(func.min(urgency), func.min(Attachment.added_at))
    )


def _content(session: Session, sha256: str) -> bytes:
    """The bytes of an attachment: its own, or those of the kept paper it names."""
    file = session.get(AttachmentContent, sha256)
    if file is not None:
        return file.content
    paper = (
        select(IssuedDocumentContent.pdf)
        .join(IssuedDocument, IssuedDocument.id == IssuedDocumentContent.document_id)
        .where(IssuedDocument.pdf_sha256 == sha256)
    )
    return session.scalars(paper.limit(1)).one()


def _next_batch(session: Session) -> list[tuple[OutboxRecord, bytes]]:
    """The oldest unpacked records of one epoch that fit a packet, with their lines."""
    query = (
        select(OutboxRecord)
        .where(OutboxRecord.packet_sha256.is_(None))
        .order_by(OutboxRecord.epoch, OutboxRecord.seq)
        .limit(MAX_RECORDS)
    )
    batch: list[tuple[OutboxRecord, bytes]] = []
    size = 0
    for record in session.scalars(query):
        line = line_of(record)
        size += len(line)
        if batch and (size > MAX_RAW or record.epoch != batch[0][0].epoch):
            break
        batch.append((record, line))
    return batch


def line_of(record: OutboxRecord) -> bytes:
    """The record as it travels; one that cannot travel keeps its number, and the parent court will refuse it alone."""
    try:
        return encode_record(change_of(record))
    except (WireError, ValueError):
        return WITHHELD


def change_of(record: OutboxRecord) -> ChangeRecord:
    """What the record says, before anything asks whether it can travel."""
    return ChangeRecord(
        epoch=record.epoch,
        seq=record.seq,
        type=f"{record.type}@{record.version}",
        operation=Operation(record.operation),
        entity_id=record.entity_id,
        base=json.loads(record.base_json),
        changes=json.loads(record.changes_json),
        at_local=record.at_local,
        hlc=record.hlc,
        actor_id=record.actor_id,
    )


def _previous(session: Session, epoch: int) -> str:
    query = (
        select(Packet.sha256)
        .where(Packet.kind == PacketKind.CHANGES, Packet.epoch == epoch)
        .order_by(Packet.position.desc())
        .limit(1)
    )
    return session.scalar(query) or GENESIS


def _priority(media_type: str) -> Priority:
    if media_type.startswith("image/"):
        return Priority.PHOTOS
    return Priority.MEDIA if media_type.startswith(("audio/", "video/")) else Priority.PAPERS


def _offset_minutes(moment: datetime) -> int:
    offset = moment.utcoffset()
    return round(offset.total_seconds() / 60) if offset else 0
