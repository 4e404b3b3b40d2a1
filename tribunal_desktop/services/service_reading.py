"""Reads attempts to serve, their papers, and how they fared."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Dispute, Party, ServedItem, ServiceAddress, ServiceAttempt, StaffMember
from tribunal_desktop.rules.service import Delivery, ServiceRules, announced_until, figures
from tribunal_desktop.rules.terms import Post, ServedPaper, ServiceResult, ServiceWay
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.service_views import AttemptRow, Item, Recipient, ServiceView, Waiting, WayFigures

_SERVERS = (Post.CLERK, Post.BAILIFF, Post.JUDGE_ASSISTANT, Post.JUDGE, Post.TRIBUNAL_HEAD)


def view_of(session: Session, dispute: Dispute, rules: ServiceRules) -> ServiceView:
    """Service in one dispute."""
    attempts = attempt_rows(session, rules, ServiceAttempt.dispute_id == dispute.id)
    staff = session.execute(select(StaffMember.name, StaffMember.post).where(StaffMember.active.is_(True))).all()
    return ServiceView(
        dispute_id=dispute.id,
        number=dispute.number,
        closed=dispute.closed_on is not None,
        procedure=dispute.procedure,
        recipients=recipients(session, dispute.id),
        attempts=attempts,
        waiting=still_waiting(attempts),
        servers=tuple(name for name, post in sorted(staff, key=_by_post) if post in _SERVERS),
    )


def recipients(session: Session, dispute_id: str) -> tuple[Recipient, ...]:
    """The parties with the address papers go to: the newest they confirmed themselves, else where they live."""
    confirmed = session.scalars(
        select(ServiceAddress)
        .where(ServiceAddress.dispute_id == dispute_id, ServiceAddress.paper_signed.is_(True))
        .order_by(ServiceAddress.confirmed_on, ServiceAddress.id)
    )
    newest = {address.party_id: address for address in confirmed}
    return tuple(_recipient(party, newest.get(party.id)) for party in parties_of(session, dispute_id))


def _recipient(party: Party, confirmed: ServiceAddress | None) -> Recipient:
    if confirmed is None:
        return Recipient(party.id, party.name, party.role, party.domicile or "", own_address=False, electronic="")
    electronic = confirmed.electronic_address if confirmed.electronic else ""
    return Recipient(party.id, party.name, party.role, confirmed.address, own_address=True, electronic=electronic)


def attempt_rows(session: Session, rules: ServiceRules, *which: ColumnElement[bool]) -> tuple[AttemptRow, ...]:
    """The attempts of ``which``, the latest first."""
    found = session.execute(
        select(ServiceAttempt, Party.name, Party.role, Dispute.number)
        .join(Party, Party.id == ServiceAttempt.party_id)
        .join(Dispute, Dispute.id == ServiceAttempt.dispute_id)
        .where(*which)
        .order_by(ServiceAttempt.sent_on.desc(), ServiceAttempt.id.desc())
    ).all()
    items = _items(session, [row[0].id for row in found])
    return tuple(
        AttemptRow(
            id=attempt.id,
            dispute_id=attempt.dispute_id,
            number=number,
            party=party,
            role=role,
            items=items.get(attempt.id, ()),
            way=attempt.way,
            address=attempt.address,
            sent_on=attempt.sent_on,
            server=attempt.server,
            tracking_no=attempt.tracking_no,
            result=attempt.result,
            ended_at=attempt.ended_at,
            served_on=attempt.served_on,
            received_by=attempt.received_by,
            relation=attempt.relation,
            reason=attempt.reason,
            witness=attempt.witness,
            deemed_on=announced_until(attempt.sent_on, rules) if _announced(attempt) else None,
        )
        for attempt, party, role, number in found
    )


def served_parties(session: Session, dispute_id: str, paper: ServedPaper) -> dict[str, date]:
    """The parties ``paper`` was served on, each with the first day."""
    rows = session.execute(
        select(ServiceAttempt.party_id, ServiceAttempt.served_on)
        .join(ServedItem, ServedItem.attempt_id == ServiceAttempt.id)
        .where(
            ServiceAttempt.dispute_id == dispute_id,
            ServiceAttempt.served_on.is_not(None),
            ServedItem.paper == paper,
        )
        .order_by(ServiceAttempt.served_on.desc())
    )
    return {party_id: served_on for party_id, served_on in rows if served_on is not None}


def way_figures(session: Session, first: date, last: date) -> tuple[WayFigures, ...]:
    """All ways together, then each way that was used."""
    rows = session.execute(
        select(ServiceAttempt.way, ServiceAttempt.sent_on, ServiceAttempt.served_on).where(
            ServiceAttempt.sent_on.between(first, last)
        )
    ).all()
    by_way: dict[ServiceWay, list[Delivery]] = {}
    for way, sent_on, served_on in rows:
        by_way.setdefault(way, []).append(Delivery(sent_on, served_on))
    every = [delivery for some in by_way.values() for delivery in some]
    return (
        WayFigures(None, figures(every)),
        *(WayFigures(way, figures(by_way[way])) for way in ServiceWay if way in by_way),
    )


def _announced(attempt: ServiceAttempt) -> bool:
    return attempt.way is ServiceWay.ANNOUNCEMENT and attempt.result is ServiceResult.PENDING


def _items(session: Session, attempt_ids: list[str]) -> dict[str, tuple[Item, ...]]:
    found: dict[str, tuple[Item, ...]] = {}
    for start in range(0, len(attempt_ids), 500):
        some = attempt_ids[start : start + 500]
        rows = session.execute(
            select(ServedItem.attempt_id, ServedItem.paper, ServedItem.name, ServedItem.copies)
            .where(ServedItem.attempt_id.in_(some))
            .order_by(ServedItem.name)
        )
        for attempt_id, paper, name, copies in rows:
            found[attempt_id] = (*found.get(attempt_id, ()), Item(paper, name, copies))
    order = list(ServedPaper)
    return {key: tuple(sorted(items, key=lambda item: order.index(item.paper))) for key, items in found.items()}


def still_waiting(attempts: Iterable[AttemptRow]) -> tuple[Waiting, ...]:
    """Papers sent to a party and not served on it by any attempt."""
    state: dict[tuple[ServedPaper, str, str], bool] = {}
    for attempt in attempts:
        for item in attempt.items:
            key = (item.paper, item.name, attempt.party)
            state[key] = state.get(key, False) or attempt.served_on is not None
    return tuple(Waiting(*key) for key, served in state.items() if not served)


def _by_post(person: tuple[str, Post]) -> tuple[int, str]:
    name, post = person
    return (_SERVERS.index(post) if post in _SERVERS else len(_SERVERS), name)
