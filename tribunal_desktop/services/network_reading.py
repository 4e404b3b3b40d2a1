"""The service network as it is kept: stations by how long nobody was there, liaisons, requests with their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.models import (
    Dispute,
    GridRequest,
    GridWorker,
    Liaison,
    Mediator,
    StaffMember,
    Station,
    StationContact,
    Village,
)
from tribunal_desktop.rules.network import Contact, seen
from tribunal_desktop.services.network_rows import (
    ContactRow,
    GridCount,
    LiaisonRow,
    NetworkView,
    RequestRow,
    StationDetails,
    StationRow,
)


def read_view(session: Session, today: date) -> NetworkView:
    """Stations nobody saw for longest first, liaisons by village, requests the latest first."""
    asked = tuple(requests(session))
    villages = session.scalars(select(Village).order_by(Village.name))
    workers = session.scalars(select(GridWorker).where(GridWorker.active).order_by(GridWorker.name))
    mediators = session.scalars(select(Mediator).where(Mediator.active).order_by(Mediator.name))
    return NetworkView(
        tuple(sorted(_stations(session, today), key=_urgency)),
        tuple(liaisons(session)),
        asked,
        _counts(asked),
        tuple((row.id, row.name) for row in villages),
        tuple((row.id, f"{row.name} {row.grid_name}".strip()) for row in workers),
        tuple((row.id, row.name) for row in mediators),
        _unseen_days(),
    )


def _unseen_days() -> int:
    return int(resources.toml("rules", "network.toml")["unseen_days"])


def _stations(session: Session, today: date) -> Iterator[StationRow]:
    contacts: dict[str, list[ContactRow]] = {}
    query = (
        select(StationContact, StaffMember.name)
        .join(StaffMember, StaffMember.id == StationContact.staff_id)
        .order_by(StationContact.contacted_on.desc(), StationContact.id.desc())
    )
    for contact, who in session.execute(query):
        line = ContactRow(contact.contacted_on, contact.way, who, contact.note, contact.next_on)
        contacts.setdefault(contact.station_id, []).append(line)
    rows = (
        select(Station, Village.name, Mediator.name)
        .outerjoin(Village, Village.id == Station.village_id)
        .outerjoin(Mediator, Mediator.id == Station.mediator_id)
        .order_by(Station.name)
    )
    for station, village, mediator in session.execute(rows):
        known = tuple(contacts.get(station.id, ()))
        facts = tuple(Contact(each.on, each.way, each.next_on) for each in known)
        yield StationRow(
            station.id,
            StationDetails(
                station.station_kind,
                station.name,
                station.township,
                station.village_id or "",
                station.address,
                station.keeper,
                station.phone,
                station.duty_days,
                station.mediator_id or "",
            ),
            village or "",
            mediator or "",
            station.active,
            seen(facts, today, _unseen_days()),
            known,
        )


def _urgency(row: StationRow) -> tuple[bool, bool, int, str]:
    """Open stations that were never seen, then those seen longest ago."""
    return not row.active, row.seen.days is not None, -(row.seen.days or 0), row.details.name


def liaisons(session: Session, village_id: str = "") -> Iterator[LiaisonRow]:
    """Liaisons of one village or of all; of a village the latest first."""
    query = select(Liaison, Village).join(Village, Village.id == Liaison.village_id)
    if village_id:
        query = query.where(Liaison.village_id == village_id)
    for row, village in session.execute(query.order_by(Village.name, Liaison.since.desc())):
        yield LiaisonRow(
            row.id,
            row.name,
            row.calling,
            row.phone,
            village.id,
            village.name,
            village.township,
            row.since,
            row.until,
        )


def requests(session: Session) -> Iterator[RequestRow]:
    """Requests to grid workers, the latest first."""
    query = (
        select(GridRequest, GridWorker, Dispute.number)
        .join(GridWorker, GridWorker.id == GridRequest.worker_id)
        .outerjoin(Dispute, Dispute.id == GridRequest.dispute_id)
        .order_by(GridRequest.asked_on.desc(), GridRequest.id.desc())
    )
    for row, worker, number in session.execute(query):
        yield RequestRow(
            row.id,
            row.grid_kind,
            worker.grid_name or worker.township,
            worker.name,
            row.dispute_id or "",
            number or "",
            row.wanted,
            row.asked_on,
            row.answered_on,
            row.succeeded,
            row.answer_text,
        )


def _counts(requests: Sequence[RequestRow]) -> tuple[GridCount, ...]:
    asked, answered, done = Counter[str](), Counter[str](), Counter[str]()
    for each in requests:
        asked[each.grid] += 1
        answered[each.grid] += each.succeeded is not None
        done[each.grid] += bool(each.succeeded)
    return tuple(GridCount(grid, count, answered[grid], done[grid]) for grid, count in sorted(asked.items()))
