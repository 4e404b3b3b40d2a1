"""Who mediates (调解席位), and who of them was at a sitting (到场调解员)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import MediationCase, MediationSession, MediationShare, SessionMediator
from tribunal_desktop.rules.co_mediation import WHOLE, Seat

_SLICE = 500
"""A statement takes only so many parameters."""


def seats_of(session: Session, case: MediationCase) -> tuple[Seat, ...]:
    """Who mediates, the chair first; a mediator alone has the whole credit."""
    rows = sorted(share_rows(session, case.id), key=lambda row: (not row.chair, row.position))
    found = tuple(Seat(row.mediator_id, row.share_permille, row.chair) for row in rows)
    return found or (Seat(case.mediator_id, WHOLE, True),)


def share_rows(session: Session, mediation_id: str) -> Sequence[MediationShare]:
    """The seats as they are stored; none where one mediates alone."""
    query = select(MediationShare).where(MediationShare.mediation_case_id == mediation_id)
    return session.scalars(query.order_by(MediationShare.position)).all()


def present_at(session: Session, session_ids: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Ids of the mediators at each of these sittings; a sitting nobody said it of is missing."""
    found: dict[str, tuple[str, ...]] = {}
    ids = list(session_ids)
    for start in range(0, len(ids), _SLICE):
        part = SessionMediator.mediation_session_id.in_(ids[start : start + _SLICE])
        for row in session.scalars(select(SessionMediator).where(part).order_by(SessionMediator.id)):
            found[row.mediation_session_id] = (*found.get(row.mediation_session_id, ()), row.mediator_id)
    return found


def keep_present(
    session: Session, sitting: MediationSession, mediator_ids: Collection[str], make_id: Callable[[], str]
) -> None:
    """Write who was at ``sitting``; when nobody is named, who was noted before stays, else all who mediate now."""
    query = select(SessionMediator).where(SessionMediator.mediation_session_id == sitting.id)
    noted = {row.mediator_id: row for row in session.scalars(query)}
    if not mediator_ids and noted:
        return
    case = session.get_one(MediationCase, sitting.mediation_case_id)
    wanted = set(mediator_ids) or {seat.mediator_id for seat in seats_of(session, case)}
    for mediator_id in sorted(wanted - set(noted)):
        session.add(SessionMediator(id=make_id(), mediation_session_id=sitting.id, mediator_id=mediator_id))
    for mediator_id in set(noted) - wanted:
        session.delete(noted[mediator_id])
