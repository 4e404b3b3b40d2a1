"""The logs of the feed: one for each scope and device, every entry signed and naming the hash of the one before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from parent_court import tables
from parent_court.keys import ParentKeys
from parent_court.states import Clock
from parent_court.store import ParentStore
from tribunal_desktop.wire.feed import FeedEntry, FeedScope, build_entry
from tribunal_desktop.wire.packet import GENESIS, content_hash

PAGE = 100
_TABLES: dict[FeedScope, Table] = {FeedScope.NUMBERS: tables.number_lease, FeedScope.SEALS: tables.seal_notice}
"""Where each scope's entries stand, with ``device_id``, ``entry_no`` and ``content``."""


@dataclass(frozen=True)
class NewEntry:
    """An entry that follows the device's last one; the caller stores it within the same transaction."""

    no: int
    content: bytes


class FeedLog:
    """Makes entries and gives them out."""

    def __init__(self, keys: ParentKeys, clock: Clock) -> None:
        self._keys = keys
        self._clock = clock

    def next_entry(
        self, connection: Connection, scope: FeedScope, tribunal_id: str, device_id: str, item: Any
    ) -> NewEntry:
        """The entry for ``item``; the caller holds the device's row so that no other takes the same number."""
        rows = _TABLES[scope].c
        last = select(rows.entry_no, rows.content).where(rows.device_id == device_id)
        before = connection.execute(last.order_by(rows.entry_no.desc()).limit(1)).first()
        entry = FeedEntry(
            scope=scope,
            tribunal_id=tribunal_id,
            device_id=device_id,
            no=before.entry_no + 1 if before else 1,
            prev_sha256=content_hash(before.content) if before else GENESIS,
            issued_at=self._clock(),
            item=item,
        )
        return NewEntry(entry.no, build_entry(entry, self._keys.sign))


def entries_after(store: ParentStore, scope: FeedScope, no: int, device_id: str) -> list[bytes]:
    """The device's next entries beyond number ``no``, at most ``PAGE``."""
    rows = _TABLES[scope].c
    query = select(rows.content).where(rows.device_id == device_id, rows.entry_no > no).order_by(rows.entry_no)
    with store.read() as connection:
        return list(connection.scalars(query.limit(PAGE)))
