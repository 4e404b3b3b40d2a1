"""What the parent court answers about its seal: taken in from its feed while a paper waits for one."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import SealRequest, StoreInfo, UnitOfWork
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import SealState
from tribunal_desktop.services.seal_reading import NOT_OFFERED, answers_come
from tribunal_desktop.sync.carrier import Carrier
from tribunal_desktop.sync.feed import Brought, FeedReader
from tribunal_desktop.sync.identity import Identity
from tribunal_desktop.sync.signing import Signer
from tribunal_desktop.wire.errors import WireError
from tribunal_desktop.wire.feed import FeedEntry, FeedScope
from tribunal_desktop.wire.seals import SealNotice


class SealFeed:
    """One visit's part about the seal; asks only while something waits.

    A parent court whose program is too old to answer is no failure of the visit: the room of papers says that papers
    have to be carried there, until an answer can come.
    """

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def pull(self, identity: Identity, _signer: Signer, carrier: Carrier) -> Brought:
        """Take in new answers; raises ``KnownError`` as ``sync.feed`` and carriers do."""
        answered: set[str] = set()
        if self._waits():
            reader = FeedReader(self._uow, identity, carrier, FeedScope.SEALS)
            self._note(self._read(reader, answered))
        return Brought(seal_answers=len(answered))

    def _read(self, reader: FeedReader, answered: set[str]) -> bool:
        """Take in what is new; false where the parent court has no such answers."""
        try:
            reader.read(lambda session, entry, _data: answered.update(self._keep(session, entry)))
        except KnownError as error:
            if error.code == "feed_not_offered":
                return False
            raise
        return True

    def _note(self, come: bool) -> None:
        with self._uow.read() as session:
            noted = answers_come(session)
        if noted is not come:
            with self._uow.write("seals.answers_come") as session:
                StoreInfo.put(session, NOT_OFFERED, "" if come else "yes")

    def _keep(self, session: Session, entry: FeedEntry) -> tuple[str, ...]:
        """Note the answer at its request and give its id; one for a paper that waits no longer changes nothing."""
        try:
            notice = SealNotice.from_json(entry.item)
        except WireError as error:
            raise KnownError("feed_not_valid", reason=error.reason) from error
        request = session.get(SealRequest, notice.request_id)
        if request is None or request.state is not SealState.PENDING or request.pdf_sha256 != notice.pdf_sha256:
            return ()
        request.state = SealState.GRANTED if notice.granted else SealState.REFUSED
        request.answered_on, request.keeper = beijing_day(entry.issued_at), notice.keeper
        request.seal_no, request.reason = notice.seal_no, notice.reason
        return (request.id,)

    def _waits(self) -> bool:
        pending = select(SealRequest.id).where(SealRequest.state == SealState.PENDING).limit(1)
        with self._uow.read() as session:
            return session.scalar(pending) is not None
