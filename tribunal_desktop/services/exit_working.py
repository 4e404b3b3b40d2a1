"""What every kind of open work does when the person who has it leaves a roster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.exit_views import OpenItem, Successor
from tribunal_desktop.services.juror_draws import JurorDraws
from tribunal_desktop.services.mediation_people import MediationPeople
from tribunal_desktop.services.mediator_draws import MediatorDraws
from tribunal_desktop.services.panels import Panels
from tribunal_desktop.services.parties import both_sides, parties_of


@dataclass(frozen=True)
class Desk:
    """The use cases by whose rules things change hands."""

    uow: UnitOfWork
    mediations: MediationPeople
    draws: MediatorDraws
    jurors: JurorDraws
    panels: Panels

    def new_id(self) -> str:
        """Id of a new row."""
        return new_id(self.uow.clock)


@dataclass(frozen=True)
class Step:
    """One thing of somebody who leaves, within the transaction of the exit."""

    desk: Desk
    session: Session
    person_id: str
    item: OpenItem
    on: date
    """The day of the exit."""
    reason: str

    def since(self, begun: date) -> date:
        """The day on which it changes hands: that of the exit, or its own first day when it is younger."""
        return max(self.on, begun)


class Work:
    """One kind of open work; ``find`` reads, the others write."""

    needs: Right | None = None
    """What a post needs to pass it on."""

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """What somebody has in hand of this kind, with who may take each thing."""
        raise NotImplementedError

    def pass_on(self, step: Step, successor: Successor) -> None:
        """Give a thing to ``successor``; refusals are those of its own use case."""
        raise NotImplementedError

    def leave(self, step: Step) -> None:
        """What is to be done when nobody takes it: by default nothing, and the workbench asks for somebody."""


def offered(session: Session, roster: type[Any], *without: str) -> tuple[Successor, ...]:
    """Everybody on a roster, by name."""
    query = select(roster.id, roster.name).where(roster.active, roster.id.not_in(without)).order_by(roster.name)
    return tuple(Successor(key, name) for key, name in session.execute(query))


def of_case(session: Session, dispute: Dispute) -> str:
    """Number and parties of a dispute, as a line of the list names it."""
    return f"{dispute.number} {both_sides(parties_of(session, dispute.id))}".strip()


def refuse_unless(fits: Iterable[object], item: OpenItem, successor: Successor) -> None:
    """Raise ``exit_item_refused`` when something stands against ``successor``."""
    if tuple(fits):
        raise KnownError("exit_item_refused", matter=item.matter, name=successor.name)
