"""A laptop reduced to what it sends, able to send what no honest laptop would."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pyrage
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from parent_court.keys import ParentKeys
from tribunal_desktop.wire.enrolment import EnrolmentRequest, build_request
from tribunal_desktop.wire.packet import (
    GENESIS,
    AttachmentRef,
    PacketHeader,
    PacketKind,
    Priority,
    build_packet,
    content_hash,
    open_packet,
)
from tribunal_desktop.wire.records import ChangeRecord, Operation, encode_record

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
TRIBUNAL = "aa" * 16


class SampleDevice:
    """Device number ``mark`` of one tribunal."""

    def __init__(self, court: ParentKeys, mark: int) -> None:
        self.id = f"{mark:032x}"
        self._court = court
        self._key = Ed25519PrivateKey.from_private_bytes(bytes([mark]) * 32)

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)

    def request(self) -> bytes:
        request = EnrolmentRequest(
            tribunal_id=TRIBUNAL,
            tribunal_name="枫溪人民法庭",
            court_code=self._court.court_code,
            court_name=self._court.court_name,
            device_id=self.id,
            device_name=f"{self.id[-1]} 号机",
            device_key=self._key.public_key().public_bytes_raw().hex(),
            practice=self._court.practice,
            created_at=NOON,
        )
        return build_request(request, self._key.sign)

    def records(self, count: int, first: int = 1, text: str = "村") -> list[ChangeRecord]:
        """Records that each create a village of their own."""
        return [
            ChangeRecord(
                epoch=1,
                seq=seq,
                type="village@1",
                operation=Operation.CREATE,
                entity_id=f"{seq:032x}",
                base={},
                changes={"name": f"{text}{seq}", "township": "枫桥镇"},
                at_local="2026-11-23T12:00:00+08:00",
                hlc=f"{seq:012x}-000000",
                actor_id="0c" * 16,
            )
            for seq in range(first, first + count)
        ]

    def packets(self, *sizes: int, text: str = "村", after: Sequence[bytes] = ()) -> list[bytes]:
        """A chain of packets with that many records each."""
        prev = content_hash(after[-1]) if after else GENESIS
        first = open_packet(after[-1], lambda _header: lambda *_signed: True).header.last_seq + 1 if after else 1
        chain = []
        for size in sizes:
            packet = self.pack(self.records(size, first, text), prev)
            chain.append(packet)
            prev, first = content_hash(packet), first + size
        return chain

    def pack(self, records: Sequence[ChangeRecord], prev: str | None = None) -> bytes:
        """A packet of these records; unless told, its predecessor is unknown or the start."""
        plain = b"".join(encode_record(record) for record in records)
        before = prev or (GENESIS if records[0].seq == 1 else self._last)
        packet = self._build(self.header(plain, records[0].seq, records[-1].seq, before), self.sealed(plain))
        self._last = content_hash(packet)
        return packet

    def header(self, plain: bytes | None = None, first: int = 1, last: int = 1, prev: str = GENESIS) -> PacketHeader:
        content = self._plain() if plain is None else plain
        return PacketHeader(
            kind=PacketKind.CHANGES,
            to_court=self._court.court_code,
            tribunal_id=TRIBUNAL,
            device_id=self.id,
            practice=self._court.practice,
            epoch=1,
            first_seq=first,
            last_seq=last,
            prev_sha256=prev,
            plain_sha256=content_hash(content),
            cipher_sha256="",
            cipher_size=0,
            schema_min=1,
            schema_max=1,
            created_at=NOON,
            tz_minutes=480,
            attachments=(),
            priority=Priority.RECORDS,
        )

    def seal(self, header: PacketHeader | None = None, body: bytes | None = None) -> bytes:
        """A packet of one record with this header and body."""
        return self._build(header or self.header(), self.sealed(self._plain()) if body is None else body)

    def blob(self, content: bytes, claimed: bytes | None = None) -> bytes:
        """An attachment's packet; ``claimed`` is what its header says instead."""
        said = content if claimed is None else claimed
        header = self.header(content, 0, 0).__dict__ | {
            "kind": PacketKind.BLOB,
            "attachments": (AttachmentRef(content_hash(said), len(said)),),
        }
        return self._build(PacketHeader(**header), self.sealed(content))

    def sealed(self, plain: bytes) -> bytes:
        return self.sealed_raw(zstandard.compress(plain))

    def sealed_raw(self, packed: bytes) -> bytes:
        return bytes(pyrage.encrypt(packed, [pyrage.x25519.Recipient.from_str(self._court.recipient)]))

    def bomb(self) -> bytes:
        """A few kilobytes that would unpack to 200 MB."""
        return self.sealed(bytes(200 * 1024 * 1024))

    def _plain(self) -> bytes:
        return encode_record(self.records(1)[0])

    def _build(self, header: PacketHeader, body: bytes) -> bytes:
        complete = header.__dict__ | {"cipher_sha256": content_hash(body), "cipher_size": len(body)}
        return build_packet(PacketHeader(**complete), body, self._key.sign)
