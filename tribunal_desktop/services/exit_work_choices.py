"""Disputes somebody who leaves the mediators' roster was chosen or drawn for, and that are in nobody's hands yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Dispute, MediationCase, MediatorPlace
from tribunal_desktop.rules.terms import JurorState, MediationStatus, OpenWork
from tribunal_desktop.services.exit_views import OpenItem, Successor
from tribunal_desktop.services.exit_working import Step, Work, of_case
from tribunal_desktop.services.mediator_draw_reading import next_substitute


class ChosenByParties(Work):
    """Both sides chose them together (共同选定): only both sides can choose somebody else, so nobody is offered."""

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """Open disputes that still wait for the assignment; the line leads to where another choice is noted."""
        query = (
            select(Dispute)
            .where(Dispute.chosen_mediator_id == person_id, *_unassigned(MediationCase.mediator_id == person_id))
            .order_by(Dispute.received_at, Dispute.id)
        )
        for dispute in session.scalars(query):
            yield OpenItem(
                OpenWork.CHOICE, dispute.id, of_case(session, dispute), None, (), "mediation", f"{dispute.id}#assign"
            )


class DrawnPlaces(Work):
    """They were drawn for a dispute: the next substitute of that draw follows (TYD 12)."""

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """Places whose draw brought no mediation yet."""
        query = (
            select(MediatorPlace, Dispute)
            .join(Dispute, Dispute.id == MediatorPlace.dispute_id)
            .where(
                MediatorPlace.mediator_id == person_id,
                MediatorPlace.state == JurorState.CHOSEN,
                *_unassigned(MediationCase.draw_id == MediatorPlace.draw_id),
            )
            .order_by(MediatorPlace.id)
        )
        for place, dispute in session.execute(query):
            found = next_substitute(session, place.draw_id)
            follows = (Successor(found.mediator_id, found.mediator_name),) if found is not None else ()
            yield OpenItem(
                OpenWork.DRAWN_PLACE,
                place.id,
                of_case(session, dispute),
                None,
                follows,
                "mediation",
                f"{dispute.id}#assign",
            )

    def pass_on(self, step: Step, successor: Successor) -> None:
        """The substitute was drawn with the place; raises what ``MediatorDraws.replace`` raises."""
        step.desk.draws.replace_within(step.session, step.item.id, step.reason)


def _unassigned(by_it: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    """The dispute is open, nobody mediates it, and the choice or draw (``by_it``) led to no mediation so far."""
    led_on = exists().where(
        MediationCase.dispute_id == Dispute.id, or_(MediationCase.status == MediationStatus.RUNNING, by_it)
    )
    return Dispute.closed_on.is_(None), ~led_on
