"""Packets and keys for the tests of the wire formats."""

from __future__ import annotations

from datetime import UTC, datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tribunal_desktop.wire.packet import GENESIS, PacketHeader, PacketKind, Priority, build_packet, content_hash
from tribunal_desktop.wire.records import ChangeRecord, Operation

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
TRIBUNAL = "0a" * 16
DEVICE = "0b" * 16


def verify(message: bytes, signature: bytes) -> bool:
    try:
        KEY.public_key().verify(signature, message)
    except InvalidSignature:
        return False
    return True


def header_for(body: bytes) -> PacketHeader:
    return PacketHeader(
        kind=PacketKind.CHANGES,
        to_court="浙0681",
        tribunal_id=TRIBUNAL,
        device_id=DEVICE,
        practice=False,
        epoch=1,
        first_seq=1,
        last_seq=2,
        prev_sha256=GENESIS,
        plain_sha256=content_hash(b"plain"),
        cipher_sha256=content_hash(body),
        cipher_size=len(body),
        schema_min=1,
        schema_max=1,
        created_at=NOON,
        tz_minutes=480,
        attachments=(),
        priority=Priority.RECORDS,
    )


def packet_bytes(body: bytes = b"sealed") -> bytes:
    return build_packet(header_for(body), body, KEY.sign)


def record(seq: int, **changes: object) -> ChangeRecord:
    return ChangeRecord(
        epoch=1,
        seq=seq,
        type="dispute@1",
        operation=Operation.CREATE,
        entity_id=f"{seq:032x}",
        base={},
        changes=changes,
        at_local="2026-11-23T12:00:00.000+08:00",
        hlc="0-0",
        actor_id="0c" * 16,
    )
