"""Exits from rosters for tests: the use case over a store, and somebody who leaves with everything left open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tests.services.mediation_samples import REFERENCE
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import Leaver
from tribunal_desktop.services.exit_views import Going, HandOver, Leaving
from tribunal_desktop.services.exit_working import Desk
from tribunal_desktop.services.juror_draws import JurorDraws
from tribunal_desktop.services.mediation_people import MediationPeople
from tribunal_desktop.services.mediator_draws import MediatorDraws
from tribunal_desktop.services.panels import Panels
from tribunal_desktop.services.roster_exits import RosterExits


def exits_over(uow: UnitOfWork) -> RosterExits:
    """Exits with the real use cases things change hands by."""
    panels = Panels(uow)
    jurors, draws = JurorDraws(uow, REFERENCE, panels), MediatorDraws(uow, REFERENCE)
    return RosterExits(Desk(uow, MediationPeople(uow, REFERENCE), draws, jurors, panels))


def going(
    found: HandOver, successors: Mapping[str, str] | None = None, reason: str = "暂无合适人选"
) -> dict[str, Going]:
    """Everything in hand by key: to the successor named for its kind of work, else left open for ``reason``."""
    wanted = successors or {}
    return {item.key: Going(wanted[item.work]) if item.work in wanted else Going(reason=reason) for item in found.items}


def leave(
    uow: UnitOfWork,
    leaver: Leaver,
    person_id: str,
    successors: Mapping[str, str] | None = None,
    on: date | None = None,
    reason: str = "另有安排",
) -> None:
    """Somebody leaves on ``on``, today when not said."""
    exits = exits_over(uow)
    goes = going(exits.hand_over(leaver, person_id), successors)
    exits.leave(leaver, person_id, Leaving(on or uow.today(), reason, "", goes))
