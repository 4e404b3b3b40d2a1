"""Records (变更记录): what changed in one entity, as the tribunal wrote it; the plain body of a changes packet.

One canonical JSON line each. A line that cannot be read is reported in its place and does not spoil its neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from tribunal_desktop.wire import canonical
from tribunal_desktop.wire.canonical import Json
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.fields import Fields

SCHEMA_VERSION = 1
"""Highest version of any record type this program knows; a receiver defers records beyond its own."""

MAX_RECORDS = 200
MAX_RAW = 64 * 1024
MAX_LINE = 8 * 1024 * 1024
"""A record larger than ``MAX_RAW`` travels alone; beyond this it does not travel."""

MAX_FIELDS = 200
_TYPE = re.compile(r"[a-z][a-z0-9_]{0,47}@[1-9]\d{0,3}")
_FIELD = re.compile(r"[a-z][a-z0-9_]{0,59}")


class Operation(StrEnum):
    """What happened to the entity (操作)."""

    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"


@dataclass(frozen=True)
class ChangeRecord:
    """One change of one entity.

    ``type`` is ``name@version``; ``base`` holds the former values of the fields in ``changes``, and one without was
    decided by a person in view of a conflict: it counts whatever stands there. ``at_local`` is the wall clock of the
    laptop with its offset, which nothing relies on; ``hlc`` orders changes of several laptops.
    """

    epoch: int
    seq: int
    type: str
    operation: Operation
    entity_id: str
    base: dict[str, Any]
    changes: dict[str, Any]
    at_local: str
    hlc: str
    actor_id: str

    @property
    def type_name(self) -> str:
        """The entity's kind without its version."""
        return self.type.partition("@")[0]

    @property
    def type_version(self) -> int:
        """The version of the kind's fields."""
        return int(self.type.partition("@")[2])

    def to_json(self) -> Json:
        """The record as it travels."""
        return {
            "epoch": self.epoch,
            "seq": self.seq,
            "type": self.type,
            "op": self.operation,
            "entity": self.entity_id,
            "base": self.base,
            "changes": self.changes,
            "at_local": self.at_local,
            "hlc": self.hlc,
            "actor": self.actor_id,
        }

    @classmethod
    def from_json(cls, raw: object) -> ChangeRecord:
        """The record that ``raw`` is; raises ``WireError``."""
        fields = Fields(raw, "record")
        record = cls(
            epoch=fields.integer("epoch", least=1),
            seq=fields.integer("seq", least=1),
            type=fields.text("type", 60),
            operation=fields.choice("op", Operation),
            entity_id=fields.hex("entity", 16),
            base=_values(fields.value("base"), "base"),
            changes=_values(fields.value("changes"), "changes"),
            at_local=_moment(fields.text("at_local", 40)),
            hlc=fields.text("hlc", 80),
            actor_id=fields.text("actor", 64),
        )
        fields.end()
        if not _TYPE.fullmatch(record.type):
            raise WireError(WireReason.BAD_FIELD, "record.type")
        return record


@dataclass(frozen=True)
class UnreadableRecord:
    """A line that is no record; its place in the packet tells its number."""

    seq: int
    reason: WireReason
    detail: str


WITHHELD = b"null\n"
"""Stands in the place of a record that cannot travel, so that its number is kept; the receiver rejects it alone."""


def encode_record(record: ChangeRecord) -> bytes:
    """One line, newline included; raises ``WireError`` when the record cannot travel."""
    line = canonical.encode(record.to_json()) + b"\n"
    if len(line) > MAX_LINE:
        raise WireError(WireReason.TOO_LARGE, f"record of {len(line)} bytes")
    return line


def decode_records(
    plain: bytes, epoch: int, first_seq: int, last_seq: int
) -> tuple[ChangeRecord | UnreadableRecord, ...]:
    """The records of a packet's opened body, in order; raises ``WireError`` when their number is not first–last."""
    count = last_seq - first_seq + 1
    if count > MAX_RECORDS or (count > 1 and len(plain) > MAX_RAW) or len(plain) > MAX_LINE:
        raise WireError(WireReason.TOO_LARGE, f"{count} records, {len(plain)} bytes")
    lines = plain.split(b"\n")
    if lines.pop() != b"" or len(lines) != count:
        raise WireError(WireReason.BAD_SEQUENCE, f"{len(lines)} lines for {first_seq}-{last_seq}")
    return tuple(_read(line, epoch, first_seq + place) for place, line in enumerate(lines))


def _read(line: bytes, epoch: int, seq: int) -> ChangeRecord | UnreadableRecord:
    try:
        record = ChangeRecord.from_json(canonical.decode(line, MAX_LINE))
        if (record.epoch, record.seq) != (epoch, seq):
            raise WireError(WireReason.BAD_SEQUENCE, f"{record.epoch}/{record.seq} in place of {epoch}/{seq}")
    except WireError as error:
        return UnreadableRecord(seq, error.reason, error.detail)
    return record


def _values(raw: object, what: str) -> dict[str, Any]:
    if not isinstance(raw, dict) or len(raw) > MAX_FIELDS or not all(_FIELD.fullmatch(name) for name in raw):
        raise WireError(WireReason.BAD_FIELD, f"record.{what}")
    return raw


def _moment(text: str) -> str:
    try:
        datetime.fromisoformat(text)
    except ValueError as error:
        raise WireError(WireReason.BAD_FIELD, "record.at_local") from error
    return text
