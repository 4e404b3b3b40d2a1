"""A sealed packet (数据包): the self-contained unit that any carrier takes to the parent court.

Its name is the SHA-256 of all its bytes. Once built it is sent byte-identically for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tribunal_desktop.wire import frame
from tribunal_desktop.wire.canonical import Json
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.fields import Fields, moment_text
from tribunal_desktop.wire.frame import Frame, Sign, Verify

MAGIC = b"TDP1"
VERSION = 1
SUITE = "S1"
"""Ed25519, X25519/ChaCha20-Poly1305 by age, SHA-256. S2 is reserved for SM2/SM3/SM4."""

GENESIS = "0" * 64
"""In place of the previous packet's hash: the first changes packet of an epoch, and every blob."""

MAX_HEADER = 16 * 1024
MAX_PLAIN = 64 * 1024 * 1024
MAX_PACKET = MAX_PLAIN + 1024 * 1024
MAX_ATTACHMENTS = 64
HASH_SIZE = 32
ID_SIZE = 16


class PacketKind(StrEnum):
    """What a packet carries (包类型)."""

    CHANGES = "changes"
    BLOB = "blob"


class Priority(StrEnum):
    """What goes first over a narrow link (发送次序)."""

    RECORDS = "records"
    PAPERS = "papers"
    PHOTOS = "photos"
    MEDIA = "media"


@dataclass(frozen=True)
class AttachmentRef:
    """An attachment by its hash and length."""

    sha256: str
    size: int


@dataclass(frozen=True)
class PacketHeader:
    """What a packet says about itself, in the clear: no name of any person is in it."""

    kind: PacketKind
    to_court: str
    tribunal_id: str
    device_id: str
    practice: bool
    epoch: int
    first_seq: int
    last_seq: int
    prev_sha256: str
    plain_sha256: str
    cipher_sha256: str
    cipher_size: int
    schema_min: int
    schema_max: int
    created_at: datetime
    tz_minutes: int
    attachments: tuple[AttachmentRef, ...]
    priority: Priority

    def to_json(self) -> Json:
        """The header as it is signed."""
        return {
            "version": VERSION,
            "suite": SUITE,
            "kind": self.kind,
            "to": self.to_court,
            "tribunal": self.tribunal_id,
            "device": self.device_id,
            "practice": self.practice,
            "epoch": self.epoch,
            "first": self.first_seq,
            "last": self.last_seq,
            "prev": self.prev_sha256,
            "plain_sha256": self.plain_sha256,
            "cipher_sha256": self.cipher_sha256,
            "cipher_len": self.cipher_size,
            "schema": [self.schema_min, self.schema_max],
            "created": moment_text(self.created_at),
            "tz": self.tz_minutes,
            "attachments": [[ref.sha256, ref.size] for ref in self.attachments],
            "priority": self.priority,
        }

    @classmethod
    def from_json(cls, raw: object) -> PacketHeader:
        """The header that ``raw`` is; raises ``WireError``."""
        fields = Fields(raw, "header")
        fields.version(VERSION)
        if fields.text("suite", 8) != SUITE:
            raise WireError(WireReason.NEWER_VERSION, "suite")
        schema_min, schema_max = _schema(fields.items("schema", 2))
        header = cls(
            kind=fields.choice("kind", PacketKind),
            to_court=fields.text("to", 20),
            tribunal_id=fields.hex("tribunal", ID_SIZE),
            device_id=fields.hex("device", ID_SIZE),
            practice=fields.flag("practice"),
            epoch=fields.integer("epoch", least=1),
            first_seq=fields.integer("first"),
            last_seq=fields.integer("last"),
            prev_sha256=fields.hex("prev", HASH_SIZE),
            plain_sha256=fields.hex("plain_sha256", HASH_SIZE),
            cipher_sha256=fields.hex("cipher_sha256", HASH_SIZE),
            cipher_size=fields.integer("cipher_len", most=MAX_PACKET),
            schema_min=schema_min,
            schema_max=schema_max,
            created_at=fields.moment("created"),
            tz_minutes=fields.integer("tz", least=-1440, most=1440),
            attachments=tuple(_attachment(item) for item in fields.items("attachments", MAX_ATTACHMENTS)),
            priority=fields.choice("priority", Priority),
        )
        fields.end()
        header.check_sequence()
        return header

    def check_sequence(self) -> None:
        """Changes span a range that starts at 1 or above; a blob has no place in the sequence, hence 0–0."""
        blob = self.kind is PacketKind.BLOB
        in_order = self.first_seq == self.last_seq == 0 if blob else 1 <= self.first_seq <= self.last_seq
        one_attachment = len(self.attachments) == 1 if blob else True
        if not (in_order and one_attachment):
            raise WireError(WireReason.BAD_SEQUENCE, f"{self.kind} {self.first_seq}-{self.last_seq}")


@dataclass(frozen=True)
class Packet:
    """A packet whose structure, hash and signature were all found right."""

    header: PacketHeader
    body: bytes
    sha256: str


def build_packet(header: PacketHeader, body: bytes, sign: Sign) -> bytes:
    """The bytes to keep and send; ``header`` must already name the hash and length of ``body``."""
    header.check_sequence()
    _check_body(header, body)
    return frame.build(MAGIC, header.to_json(), body, sign)


def open_packet(data: bytes, verifier_for: Callable[[PacketHeader], Verify]) -> Packet:
    """The packet in ``data``; ``verifier_for`` finds the sender's key by the header that is not yet believed.

    Raises ``WireError``. The body stays sealed.
    """
    header, parts = _split(data)
    parts.check(verifier_for(header))
    _check_body(header, parts.body)
    return Packet(header, parts.body, content_hash(data))


def content_hash(data: bytes) -> str:
    """The name of content: SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _split(data: bytes) -> tuple[PacketHeader, Frame]:
    if len(data) > MAX_PACKET:
        raise WireError(WireReason.TOO_LARGE, f"packet of {len(data)} bytes")
    parts = frame.split(MAGIC, data, MAX_HEADER)
    return PacketHeader.from_json(parts.header), parts


def _check_body(header: PacketHeader, body: bytes) -> None:
    if len(body) < header.cipher_size:
        raise WireError(WireReason.TRUNCATED)
    if len(body) != header.cipher_size or content_hash(body) != header.cipher_sha256:
        raise WireError(WireReason.HASH_MISMATCH)


def _schema(items: list[object]) -> tuple[int, int]:
    match items:
        case [int(low), int(high)] if 1 <= low <= high:
            return low, high
    raise WireError(WireReason.BAD_FIELD, "header.schema")


def _attachment(item: object) -> AttachmentRef:
    match item:
        case [sha256, size]:
            fields = Fields({"sha256": sha256, "size": size}, "attachment")
            return AttachmentRef(fields.hex("sha256", HASH_SIZE), fields.integer("size", most=MAX_PLAIN))
    raise WireError(WireReason.BAD_FIELD, "header.attachments")
