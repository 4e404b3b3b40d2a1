"""The pull feed: what the parent court has to tell a device, as a signed log per scope.

Entries of one scope and device are numbered without gaps and each names the hash of the one before, so the last hash
is a checkpoint: a log that was cut, reordered or forked does not fit it, and only that scope is read again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from tribunal_desktop.wire import frame
from tribunal_desktop.wire.canonical import Json
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.fields import Fields, moment_text
from tribunal_desktop.wire.frame import Sign, Verify
from tribunal_desktop.wire.packet import HASH_SIZE, ID_SIZE

MAGIC = b"TDF1"
VERSION = 1
MAX_ENTRY = 16 * 1024


class FeedScope(StrEnum):
    """What a log of the feed is about (下发内容)."""

    NUMBERS = "numbers"
    SEALS = "seals"


@dataclass(frozen=True)
class FeedEntry:
    """One entry; ``item`` is the scope's own document."""

    scope: FeedScope
    tribunal_id: str
    device_id: str
    no: int
    prev_sha256: str
    issued_at: datetime
    item: Any


def build_entry(entry: FeedEntry, sign: Sign) -> bytes:
    """The entry's bytes, signed."""
    header: Json = {
        "version": VERSION,
        "scope": entry.scope,
        "tribunal": entry.tribunal_id,
        "device": entry.device_id,
        "no": entry.no,
        "prev": entry.prev_sha256,
        "issued": moment_text(entry.issued_at),
        "item": entry.item,
    }
    return frame.build(MAGIC, header, b"", sign)


def open_entry(data: bytes, verify: Verify) -> FeedEntry:
    """The entry in ``data`` when ``verify`` accepts the parent court's signature; raises ``WireError``."""
    parts = frame.split(MAGIC, data, MAX_ENTRY)
    parts.check(verify)
    if parts.body:
        raise WireError(WireReason.BAD_FIELD, "bytes after the entry")
    fields = Fields(parts.header, "entry")
    fields.version(VERSION)
    entry = FeedEntry(
        scope=fields.choice("scope", FeedScope),
        tribunal_id=fields.hex("tribunal", ID_SIZE),
        device_id=fields.hex("device", ID_SIZE),
        no=fields.integer("no", least=1),
        prev_sha256=fields.hex("prev", HASH_SIZE),
        issued_at=fields.moment("issued"),
        item=fields.value("item"),
    )
    fields.end()
    return entry
