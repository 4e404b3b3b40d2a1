"""Reads the draws of a mediator from the store; within a running transaction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Dispute, Mediator, MediatorDraw, MediatorPlace, StaffMember
from tribunal_desktop.rules.draw import check_words
from tribunal_desktop.rules.terms import JurorState
from tribunal_desktop.services.mediation_candidates import read_candidates
from tribunal_desktop.services.mediation_reading import running_case
from tribunal_desktop.services.mediator_draw_views import MediatorDrawRow, MediatorDrawsView, MediatorPlaceRow
from tribunal_desktop.services.ranked_draws import stored_pool
from tribunal_desktop.services.reference import Reference


def read_view(session: Session, reference: Reference, dispute: Dispute, today: date) -> MediatorDrawsView:
    """Everything the draw of a mediator of a dispute shows."""
    return MediatorDrawsView(
        dispute_id=dispute.id,
        number=dispute.number,
        open=dispute.closed_on is None and running_case(session, dispute.id) is None,
        candidates=read_candidates(session, reference, dispute, today),
        draws=tuple(_draws(session, dispute.id)),
    )


def places_of(session: Session, draw_id: str) -> list[MediatorPlace]:
    """The places of a draw in their order."""
    query = select(MediatorPlace).where(MediatorPlace.draw_id == draw_id)
    return list(session.scalars(query.order_by(MediatorPlace.position)))


def next_substitute(session: Session, draw_id: str) -> MediatorPlace | None:
    """Who follows in a draw: the first substitute who is still on the roster."""
    waiting = (
        select(MediatorPlace)
        .join(Mediator, Mediator.id == MediatorPlace.mediator_id)
        .where(MediatorPlace.draw_id == draw_id, MediatorPlace.state == JurorState.SUBSTITUTE, Mediator.active)
    )
    return session.scalars(waiting.order_by(MediatorPlace.position)).first()


def _draws(session: Session, dispute_id: str) -> Iterator[MediatorDrawRow]:
    rows = session.execute(
        select(MediatorDraw, StaffMember.name)
        .outerjoin(StaffMember, StaffMember.id == MediatorDraw.operator_id)
        .where(MediatorDraw.dispute_id == dispute_id)
        .order_by(MediatorDraw.opened_at.desc(), MediatorDraw.id.desc())
    ).all()
    for row, operator in rows:
        yield MediatorDrawRow(
            id=row.id,
            pool=stored_pool(row),
            commitment=row.commitment,
            check_words=check_words(row.commitment),
            opened_at=row.opened_at,
            decided_at=row.decided_at,
            given_up_at=row.given_up_at,
            given_up_words=row.given_up_words,
            operator=operator or "",
            why_again=row.why_again,
            places=tuple(_places(session, row.id)),
        )


def _places(session: Session, draw_id: str) -> Iterator[MediatorPlaceRow]:
    query = select(MediatorPlace, Mediator.phone).outerjoin(Mediator, Mediator.id == MediatorPlace.mediator_id)
    for row, phone in session.execute(query.where(MediatorPlace.draw_id == draw_id).order_by(MediatorPlace.position)):
        yield MediatorPlaceRow(
            row.id, row.position, row.mediator_id, row.mediator_name, phone or "", row.state, row.words
        )
