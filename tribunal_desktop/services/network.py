"""The service network (服务网络): stations and their last visit, court liaisons, requests to grid workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, GridRequest, GridWorker, Liaison, Station, StationContact, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.services.network_reading import liaisons, read_view
from tribunal_desktop.services.network_rows import (
    LiaisonRow,
    NetworkView,
    NewContact,
    NewLiaison,
    NewRequest,
    StationDetails,
)
from tribunal_desktop.services.roster_people import require_on_roster


class Network:
    """Keeps the network; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def view(self) -> NetworkView:
        """Stations nobody saw for longest first, liaisons by village, requests the latest first."""
        with self._uow.read() as session:
            return read_view(session, self._uow.today())

    def liaison_of(self, village_id: str) -> tuple[LiaisonRow, ...]:
        """Who is the court's contact in a village today (按村查联络员)."""
        with self._uow.read() as session:
            return tuple(row for row in liaisons(session, village_id) if row.until is None)

    def check_station(self, details: StationDetails) -> tuple[Finding, ...]:
        """What a station lacks."""
        return () if details.name.strip() else (Finding("network_name_missing", "name", Severity.BLOCK),)

    def save_station(self, details: StationDetails, station_id: str = "") -> str:
        """Add or change a station; its id. Raises ``network_refused``, ``network_gone``."""
        _require(self.check_station(details))
        with self._uow.write("network.station") as session:
            row = _station(session, station_id) if station_id else Station(id=new_id(self._uow.clock))
            row.station_kind, row.name, row.township = details.kind, details.name.strip(), details.township.strip()
            row.village_id, row.mediator_id = details.village_id or None, details.mediator_id or None
            row.address, row.keeper, row.phone = details.address.strip(), details.keeper.strip(), details.phone.strip()
            row.duty_days = details.duty_days.strip()
            session.add(row)
            return row.id

    def set_active(self, station_id: str, active: bool) -> None:
        """Close a station or open it again; what was noted there stays. Raises ``network_gone``."""
        with self._uow.write("network.active") as session:
            _station(session, station_id).active = active

    def check_contact(self, new: NewContact) -> tuple[Finding, ...]:
        """What stands against a visit or a call."""
        return tuple(_contact_findings(new, self._uow.today()))

    def note_contact(self, new: NewContact) -> None:
        """Note a visit or guidance by phone; raises ``network_refused``, ``network_gone``."""
        _require(self.check_contact(new))
        with self._uow.write("network.contact") as session:
            _station(session, new.station_id)
            session.add(
                StationContact(
                    id=new_id(self._uow.clock),
                    station_id=new.station_id,
                    contacted_on=new.on or self._uow.today(),
                    way=new.way,
                    staff_id=self._uow.actor.id,
                    note=new.note.strip(),
                    next_on=new.next_on,
                )
            )

    def check_liaison(self, new: NewLiaison, liaison_id: str = "") -> tuple[Finding, ...]:
        """What an appointment, or the correction of one, lacks; a village has one liaison at a time."""
        with self._uow.read() as session:
            return tuple(self._liaison_findings(session, new, liaison_id))

    def appoint(self, new: NewLiaison) -> str:
        """Appoint a court liaison for a village; the id. Raises ``network_refused``."""
        with self._uow.write("network.appoint") as session:
            _require(self._liaison_findings(session, new))
            row = Liaison(
                id=new_id(self._uow.clock),
                name=new.name.strip(),
                calling=new.calling.strip(),
                phone=new.phone.strip(),
                village_id=new.village_id,
                since=new.since or self._uow.today(),
            )
            session.add(row)
            return row.id

    def change_liaison(self, liaison_id: str, new: NewLiaison) -> None:
        """Correct an appointment; raises ``network_refused`` or ``network_gone``."""
        with self._uow.write("network.change_liaison") as session:
            row = session.get(Liaison, liaison_id)
            if row is None:
                raise KnownError("network_gone")
            _require(self._liaison_findings(session, new, liaison_id))
            row.name, row.calling, row.phone = new.name.strip(), new.calling.strip(), new.phone.strip()
            row.village_id, row.since = new.village_id, new.since or row.since

    def set_liaison_over(self, liaison_id: str, over: bool) -> None:
        """End an appointment today, or let it go on.

        Raises ``network_gone``; ``liaison_followed`` where the village has another liaison by now.
        """
        with self._uow.write("network.liaison_over") as session:
            row = session.get(Liaison, liaison_id)
            if row is None:
                raise KnownError("network_gone")
            other = None if over else _other_liaison(session, row.village_id, row.since, None, liaison_id)
            if other is not None:
                raise KnownError("liaison_followed", name=other.name)
            row.until = self._uow.today() if over else None

    def _liaison_findings(self, session: Session, new: NewLiaison, liaison_id: str = "") -> Iterator[Finding]:
        if not new.name.strip():
            yield Finding("network_name_missing", "name", Severity.BLOCK)
        if not new.village_id:
            yield Finding("network_village_missing", "village", Severity.BLOCK)
            return
        row = session.get(Liaison, liaison_id) if liaison_id else None
        since = new.since or (row.since if row else self._uow.today())
        other = _other_liaison(session, new.village_id, since, row.until if row else None, liaison_id)
        if other is not None and other.until is None:
            yield Finding("network_village_taken", "village", Severity.BLOCK, {"name": other.name, "day": other.since})
        elif other is not None:
            yield Finding("network_liaison_until", "since", Severity.BLOCK, {"name": other.name, "day": other.until})

    def number_of(self, dispute_id: str) -> str:
        """The number of the case a request is to stand in; raises ``network_gone``."""
        with self._uow.read() as session:
            dispute = session.get(Dispute, dispute_id)
            if dispute is None:
                raise KnownError("network_gone")
            return dispute.number

    def check_request(self, new: NewRequest) -> tuple[Finding, ...]:
        """What a request lacks."""
        found = []
        if not new.worker_id:
            found.append(Finding("network_worker_missing", "worker", Severity.BLOCK))
        if not new.wanted.strip():
            found.append(Finding("network_wanted_missing", "wanted", Severity.BLOCK))
        return tuple(found)

    def ask(self, new: NewRequest) -> str:
        """Ask a grid worker for help; the id. Raises ``network_refused``."""
        _require(self.check_request(new))
        with self._uow.write("network.ask") as session:
            require_on_roster(GridWorker, session, new.worker_id)
            row = GridRequest(
                id=new_id(self._uow.clock),
                grid_kind=new.kind,
                worker_id=new.worker_id,
                dispute_id=new.dispute_id or None,
                wanted=new.wanted.strip(),
                asked_on=self._uow.today(),
            )
            session.add(row)
            return row.id

    def answer(self, request_id: str, *, succeeded: bool | None, answer: str = "") -> None:
        """Note what came of a request; with None it is open again. Raises ``network_gone``."""
        with self._uow.write("network.answer") as session:
            row = session.get(GridRequest, request_id)
            if row is None:
                raise KnownError("network_gone")
            row.succeeded, row.answer_text = succeeded, answer.strip()
            row.answered_on = None if succeeded is None else self._uow.today()


def _require(findings: Iterable[Finding]) -> None:
    if blocking(tuple(findings)):
        raise KnownError("network_refused")


def _station(session: Session, station_id: str) -> Station:
    row = session.get(Station, station_id)
    if row is None:
        raise KnownError("network_gone")
    return row


def _other_liaison(session: Session, village_id: str, since: date, until: date | None, own_id: str) -> Liaison | None:
    """Who else is a village's liaison on any day from ``since`` until before ``until``; who still is comes first."""
    query = (
        select(Liaison)
        .where(
            Liaison.village_id == village_id,
            Liaison.id != own_id,
            or_(Liaison.until.is_(None), Liaison.until > since),
        )
        .order_by(Liaison.until.is_not(None), Liaison.until.desc(), Liaison.since)
    )
    if until is not None:
        query = query.where(Liaison.since < until)
    return session.scalars(query).first()


def _contact_findings(new: NewContact, today: date) -> Iterator[Finding]:
    if not new.note.strip():
        yield Finding("network_note_missing", "note", Severity.BLOCK)
    if new.on is not None and new.on > today:
        yield Finding("network_day_future", "on", Severity.BLOCK)
    if new.next_on is not None and new.next_on <= today:
        yield Finding("network_next_past", "next_on", Severity.BLOCK)
