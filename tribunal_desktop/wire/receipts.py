"""Receipts (回执): the parent court's signed word that it durably holds a packet, and what became of its records.

The first receipt of a packet is the proof of reception; a later one for the same packet, with a higher log number,
only brings newer results. Records that are not named in ``exceptions`` were applied.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tribunal_desktop.wire import frame
from tribunal_desktop.wire.canonical import Json
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.fields import Fields, moment_text
from tribunal_desktop.wire.frame import Sign, Verify
from tribunal_desktop.wire.packet import HASH_SIZE, ID_SIZE
from tribunal_desktop.wire.records import MAX_RECORDS

MAGIC = b"TDR1"
VERSION = 1
MAX_RECEIPT = 128 * 1024
KEY_ID_SIZE = 8

SEND_ANEW = "send_anew"
"""Result code of records that were put aside with their device, which has been let in again: to be sent once more."""

AND_MORE = "…"
"""Last word of a result's detail that had no room for all the fields it is about."""


class RecordStatus(StrEnum):
    """What became of a record at the parent court (处理结果)."""

    OK = "ok"
    HELD = "held"
    CONFLICT = "conflict"
    REJECTED = "rejected"
    DEFERRED = "deferred"


@dataclass(frozen=True)
class RecordResult:
    """The result of one record.

    ``code`` names a text ``result.<code>``, ``detail`` the field or value it is about; ``waits_for`` the number of
    the missing record before it.
    """

    seq: int
    status: RecordStatus
    code: str = ""
    detail: str = ""
    waits_for: int = 0

    def to_json(self) -> Json:
        """The result as it travels."""
        return [self.seq, self.status, self.code, self.detail, self.waits_for]

    @classmethod
    def from_json(cls, raw: object) -> RecordResult:
        """The result that ``raw`` is; raises ``WireError``."""
        if not isinstance(raw, list) or len(raw) != 5:
            raise WireError(WireReason.BAD_FIELD, "result")
        fields = Fields(dict(zip(("seq", "status", "code", "detail", "waits_for"), raw, strict=True)), "result")
        return cls(
            fields.integer("seq", least=1),
            fields.choice("status", RecordStatus),
            fields.text("code", 40),
            fields.text("detail"),
            fields.integer("waits_for"),
        )


@dataclass(frozen=True)
class Receipt:
    """One entry of the parent court's receipt log for one packet."""

    packet_sha256: str
    tribunal_id: str
    device_id: str
    epoch: int
    first_seq: int
    last_seq: int
    server_time: datetime
    log_no: int
    prev_sha256: str
    key_id: str
    exceptions: tuple[RecordResult, ...]

    def result_of(self, seq: int) -> RecordResult:
        """What became of record ``seq`` of this packet."""
        return next((result for result in self.exceptions if result.seq == seq), RecordResult(seq, RecordStatus.OK))

    def to_json(self) -> Json:
        """The receipt as it is signed."""
        return {
            "version": VERSION,
            "packet": self.packet_sha256,
            "tribunal": self.tribunal_id,
            "device": self.device_id,
            "epoch": self.epoch,
            "first": self.first_seq,
            "last": self.last_seq,
            "server_time": moment_text(self.server_time),
            "log_no": self.log_no,
            "prev": self.prev_sha256,
            "key_id": self.key_id,
            "exceptions": [result.to_json() for result in self.exceptions],
        }

    @classmethod
    def from_json(cls, raw: object) -> Receipt:
        """The receipt that ``raw`` is; raises ``WireError``."""
        fields = Fields(raw, "receipt")
        fields.version(VERSION)
        receipt = cls(
            packet_sha256=fields.hex("packet", HASH_SIZE),
            tribunal_id=fields.hex("tribunal", ID_SIZE),
            device_id=fields.hex("device", ID_SIZE),
            epoch=fields.integer("epoch", least=1),
            first_seq=fields.integer("first"),
            last_seq=fields.integer("last"),
            server_time=fields.moment("server_time"),
            log_no=fields.integer("log_no", least=1),
            prev_sha256=fields.hex("prev", HASH_SIZE),
            key_id=fields.hex("key_id", KEY_ID_SIZE),
            exceptions=tuple(RecordResult.from_json(item) for item in fields.items("exceptions", MAX_RECORDS)),
        )
        fields.end()
        return receipt


def build_receipt(receipt: Receipt, sign: Sign) -> bytes:
    """The receipt's bytes, signed."""
    return frame.build(MAGIC, receipt.to_json(), b"", sign)


def key_id(public_key: str) -> str:
    """Short name of the parent court's signing key (hex), put into each receipt."""
    return hashlib.sha256(bytes.fromhex(public_key)).hexdigest()[: 2 * KEY_ID_SIZE]


def unverified(data: bytes) -> Receipt:
    """What a receipt says of itself, for telling whose key would prove it; raises ``WireError``."""
    return Receipt.from_json(frame.split(MAGIC, data, MAX_RECEIPT).header)


def open_receipt(data: bytes, verify: Verify) -> Receipt:
    """The receipt in ``data`` when ``verify`` accepts the parent court's signature; raises ``WireError``."""
    parts = frame.split(MAGIC, data, MAX_RECEIPT)
    parts.check(verify)
    if parts.body:
        raise WireError(WireReason.BAD_FIELD, "bytes after the receipt")
    return Receipt.from_json(parts.header)


def bundle(receipts: list[bytes]) -> bytes:
    """Several receipts in one answer, each after its length."""
    return b"".join(struct.pack(">I", len(receipt)) + receipt for receipt in receipts)


def unbundle(data: bytes) -> list[bytes]:
    """The receipts of a ``bundle``; raises ``WireError``."""
    receipts: list[bytes] = []
    at = 0
    while at < len(data):
        if len(data) < at + 4:
            raise WireError(WireReason.TRUNCATED)
        (length,) = struct.unpack_from(">I", data, at)
        at += 4
        if length > MAX_RECEIPT:
            raise WireError(WireReason.TOO_LARGE, "receipt")
        if len(data) < at + length:
            raise WireError(WireReason.TRUNCATED)
        receipts.append(data[at : at + length])
        at += length
    return receipts
