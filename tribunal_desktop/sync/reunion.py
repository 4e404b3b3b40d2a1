"""A restored store meets the parent court again: its lost packets come back, then it is taken up (重新接上报送).

Everything is fetched before the one transaction that changes the store; a line that breaks on the way leaves it as
it was, and the next visit begins anew from the receipts.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AttachmentContent, UnitOfWork
from tribunal_desktop.sync.carrier import Carrier
from tribunal_desktop.sync.receipts import ReceiptNews, Unknown, keep_receipt, move_cursor
from tribunal_desktop.sync.replay import give_papers_their_bytes
from tribunal_desktop.sync.returning import Returned, fetch
from tribunal_desktop.sync.signing import Signer
from tribunal_desktop.sync.take_up import Index, TakenUp, TakeUp, keep_packets


class Reunion:
    """One visit's work on a restored store; runs on the network thread within a greeted connection."""

    def __init__(self, uow: UnitOfWork, signer: Signer, carrier: Carrier, index: Index) -> None:
        self._uow = uow
        self._signer = signer
        self._carrier = carrier
        self._index = index

    def take_up(self, news: ReceiptNews, held_epoch: int, *, due: bool) -> TakenUp | None:
        """Bring back what ``news`` knows of and this store does not; None when that was files only.

        ``due``: the records here are to be brought in line even when none is missing. Raises ``KnownError``
        ``parent_holds_more`` when the parent court's program gives nothing back.
        """
        records = [each for each in news.unknown if each.receipt.last_seq]
        returned = self._fetch(each for each in records if not each.quarantined)
        quarantined = self._fetch(each for each in records if each.quarantined)
        done = None
        if records or due:
            with self._uow.write("store.take_up") as session:
                done = TakeUp(session, self._uow, returned, quarantined, held_epoch).run(self._index)
                self._keep_receipts(session, records)
                give_papers_their_bytes(session)
        files = [each for each in news.unknown if not each.receipt.last_seq]
        for file in _first_of_each(files):
            self._bring_back_file(file)
        if news.last_log_no:
            with self._uow.write("sync.receipt") as session:
                move_cursor(session, news.last_log_no)
        return done

    def _fetch(self, wanted: Iterable[Unknown]) -> list[Returned]:
        try:
            found = [fetch(self._carrier, self._signer, each.receipt) for each in _first_of_each(wanted)]
            return [each for each in found if each is not None]
        except KnownError as error:
            if error.code != "feed_not_offered":
                raise
            raise KnownError("parent_holds_more") from error

    def _keep_receipts(self, session: Session, records: list[Unknown]) -> None:
        for each in records:
            keep_receipt(session, each.data, each.receipt, self._uow.clock())

    def _bring_back_file(self, file: Unknown) -> None:
        """A photo or paper under its hash; what a paper's entry needs follows the entry."""
        returned = fetch(self._carrier, self._signer, file.receipt)
        if returned is None:
            return
        (attachment,) = returned.header.attachments
        with self._uow.write("store.take_up") as session:
            keep_packets(session, [returned])
            keep_receipt(session, file.data, file.receipt, self._uow.clock())
            if session.get(AttachmentContent, attachment.sha256) is None:
                session.add(AttachmentContent(sha256=attachment.sha256, content=returned.plain))
                session.flush()
            give_papers_their_bytes(session)


def _first_of_each(found: Iterable[Unknown]) -> list[Unknown]:
    """One receipt for each packet."""
    first: dict[str, Unknown] = {}
    for each in found:
        first.setdefault(each.receipt.packet_sha256, each)
    return list(first.values())
