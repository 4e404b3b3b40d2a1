"""Getting blocks of case numbers from the parent court: ask for what runs short, take in what its feed grants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import NumberBlock, UnitOfWork
from tribunal_desktop.rules.number_blocks import Held, wants
from tribunal_desktop.security.number_witness import NumberWitness
from tribunal_desktop.services.number_line import Line, ensure_line, read_line
from tribunal_desktop.sync.carrier import Carrier
from tribunal_desktop.sync.feed import Brought, FeedReader
from tribunal_desktop.sync.identity import Identity
from tribunal_desktop.sync.signing import Signer
from tribunal_desktop.wire.errors import WireError
from tribunal_desktop.wire.feed import FeedEntry, FeedScope
from tribunal_desktop.wire.numbers import Lease, LeaseRequest, build_request


def leased_series() -> tuple[str, ...]:
    """The series a tribunal keeps numbers of."""
    return tuple(resources.toml("rules", "procedure.toml")["numbers"]["series"])


class NumberFeed:
    """One visit's part about numbers; runs on the network thread within a connection that was greeted."""

    def __init__(self, uow: UnitOfWork, witness: NumberWitness, series: Sequence[str]) -> None:
        self._uow = uow
        self._witness = witness
        self._series = tuple(series)

    def pull(self, identity: Identity, signer: Signer, carrier: Carrier) -> Brought:
        """Ask and take in. Raises ``KnownError`` as ``sync.feed`` and carriers do."""
        with self._uow.write("numbers.line") as session:
            line = ensure_line(session, self._witness, self._uow.clock())
        reader = FeedReader(self._uow, identity, carrier, FeedScope.NUMBERS)
        before = self._left(line)
        reader.read(lambda session, entry, data: self._keep(session, entry, data, identity))
        asked = wants(self._series, self._held(line), self._uow.today())
        if asked:
            request = LeaseRequest(identity.tribunal_id, identity.device_id, str(line.id), self._uow.clock(), asked)
            carrier.lease(build_request(request, signer.sign))
            reader.read(lambda session, entry, data: self._keep(session, entry, data, identity))
        return Brought(numbers=self._left(line) - before)

    def _keep(self, session: Session, entry: FeedEntry, data: bytes, identity: Identity) -> None:
        """Store the block of an entry of this line; what was leased to an older life of the store stays unused."""
        try:
            lease = Lease.from_json(entry.item)
        except WireError as error:
            raise KnownError("feed_not_valid", reason=error.reason) from error
        line = read_line(session, self._witness)
        if line.witnessed is None or lease.line != line.id or session.get(NumberBlock, lease.id) is not None:
            return
        self._check(session, lease, identity)
        known = line.witnessed
        first = max(lease.first, known.next.get(lease.id, lease.first))
        self._witness.write(replace(known, next={**known.next, lease.id: first}))
        session.add(
            NumberBlock(
                id=lease.id,
                line=lease.line,
                court_code=lease.court_code,
                year=lease.year,
                series=lease.series,
                ordinal=lease.ordinal,
                first=lease.first,
                last=lease.last,
                next=lease.first,
                leased_at=entry.issued_at,
                content=data,
            )
        )

    def _check(self, session: Session, lease: Lease, identity: Identity) -> None:
        if lease.court_code != identity.court_code:
            raise KnownError("feed_not_valid", reason="wrong_court")
        shared = select(NumberBlock.id).where(
            NumberBlock.year == lease.year,
            NumberBlock.series == lease.series,
            NumberBlock.first <= lease.last,
            NumberBlock.last >= lease.first,
        )
        if session.scalar(shared.limit(1)) is not None:
            raise KnownError("feed_not_valid", reason="numbers_overlap")

    def _held(self, line: Line) -> dict[tuple[int, str], Held]:
        with self._uow.read() as session:
            query = (
                select(NumberBlock.year, NumberBlock.series, func.count(), func.sum(_LEFT))
                .where(NumberBlock.line == line.id)
                .group_by(NumberBlock.year, NumberBlock.series)
            )
            return {(year, series): Held(blocks, left) for year, series, blocks, left in session.execute(query)}

    def _left(self, line: Line) -> int:
        return sum(held.left for held in self._held(line).values())


_LEFT = case((NumberBlock.stopped_at.is_(None), NumberBlock.last - NumberBlock.next + 1), else_=0)
