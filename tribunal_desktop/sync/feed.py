"""Reading the parent court's feed: nothing is believed before its signature, its number and its place are right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import StoreInfo, UnitOfWork
from tribunal_desktop.sync.carrier import Carrier
from tribunal_desktop.sync.identity import Identity
from tribunal_desktop.sync.signing import Signer, verifier
from tribunal_desktop.wire.errors import WireError
from tribunal_desktop.wire.feed import FeedEntry, FeedScope, open_entry
from tribunal_desktop.wire.packet import GENESIS, content_hash
from tribunal_desktop.wire.receipts import unbundle

Keep = Callable[[Session, FeedEntry, bytes], None]
"""Takes an entry in within the transaction that moves the cursor; must bear being given the same entry again."""


@dataclass(frozen=True)
class Brought:
    """What one visit's feeds brought."""

    numbers: int = 0
    seal_answers: int = 0

    def __add__(self, other: Brought) -> Brought:
        return Brought(self.numbers + other.numbers, self.seal_answers + other.seal_answers)


class Feed(Protocol):
    """Something the parent court's feed brings to this device."""

    def pull(self, identity: Identity, signer: Signer, carrier: Carrier) -> Brought:
        """Take in what is new within a greeted connection and return how much that was; raises ``KnownError``."""


class FeedReader:
    """Reads one scope from where it was left; a log that does not fit the checkpoint is read again from its start."""

    def __init__(self, uow: UnitOfWork, identity: Identity, carrier: Carrier, scope: FeedScope) -> None:
        self._uow = uow
        self._identity = identity
        self._carrier = carrier
        self._scope = scope

    def read(self, keep: Keep) -> int:
        """Take in what is new and return how many entries that was; raises ``KnownError`` ``feed_not_valid``."""
        checkpoint = self._checkpoint()
        try:
            return self._read_from(*checkpoint, keep)
        except _Misfit:
            if checkpoint == _START:
                raise KnownError("feed_not_valid", reason="out_of_order") from None
        try:
            return self._read_from(*_START, keep)
        except _Misfit as error:
            raise KnownError("feed_not_valid", reason="out_of_order") from error

    def _read_from(self, no: int, sha256: str, keep: Keep) -> int:
        taken = 0
        while page := self._page(no):
            with self._uow.write(f"feed.{self._scope}") as session:
                for data, entry in page:
                    if (entry.no, entry.prev_sha256) != (no + 1, sha256):
                        raise _Misfit
                    keep(session, entry, data)
                    no, sha256 = entry.no, content_hash(data)
                StoreInfo.put(session, self._key, f"{no} {sha256}")
            taken += len(page)
        return taken

    def _page(self, after: int) -> list[tuple[bytes, FeedEntry]]:
        verify = verifier(self._identity.admitted().parent_key)
        try:
            found = [(data, open_entry(data, verify)) for data in unbundle(self._carrier.feed(self._scope, after))]
        except WireError as error:
            raise KnownError("feed_not_valid", reason=error.reason) from error
        ours = (self._scope, self._identity.tribunal_id, self._identity.device_id)
        if any((entry.scope, entry.tribunal_id, entry.device_id) != ours for _data, entry in found):
            raise KnownError("feed_not_valid", reason="unknown_device")
        return found

    @property
    def _key(self) -> str:
        return f"feed.{self._scope}"

    def _checkpoint(self) -> tuple[int, str]:
        with self._uow.read() as session:
            row = session.get(StoreInfo, self._key)
            if row is None:
                return _START
            no, sha256 = row.value.split()
            return int(no), sha256


_START = (0, GENESIS)


class _Misfit(Exception):
    """An entry is not the one that follows."""
