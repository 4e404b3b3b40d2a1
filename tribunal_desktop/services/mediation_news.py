"""Where a mediation stands, in a few numbers for the file of its dispute (调解进展)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.mediation_checks import MediationChecks
from tribunal_desktop.services.mediation_diary import MediationDiary
from tribunal_desktop.services.mediation_people import MediationPeople, OriginRow, SeatRow
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.undisputed_facts import UndisputedFacts


@dataclass(frozen=True)
class MediationNews:
    """What each part of a mediation holds."""

    mediation_id: str
    contacts: int
    last_contact: datetime | None
    facts: int
    facts_signed_on: date | None
    disputed: int
    seats: tuple[SeatRow, ...]
    origin: tuple[OriginRow, ...]
    confirm_by: date | None
    """Last day for both sides to ask for judicial confirmation (CPL 205)."""
    days_left: int | None
    """Days until ``confirm_by``; negative once it is over."""
    signals_open: int
    """Signals of a sham nobody has answered."""
    violence_open: int
    """Questions of the violence screen left open; none outside family disputes."""


class MediationNewsDesk:
    """Reads what the parts of a mediation hold."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow, self._mediations = uow, Mediations(uow, reference)
        self._diary, self._facts = MediationDiary(uow), UndisputedFacts(uow)
        self._people, self._checks = MediationPeople(uow, reference), MediationChecks(uow, reference)

    def of(self, mediation_id: str) -> MediationNews:
        """Raises ``mediation_gone``."""
        detail = self._mediations.get(mediation_id)
        contacts = self._diary.lines(mediation_id)
        facts, people = self._facts.view(mediation_id), self._people.view(mediation_id)
        checks = self._checks.view(mediation_id)
        confirm_by = None if detail.running else detail.confirm_by
        return MediationNews(
            mediation_id=mediation_id,
            contacts=len(contacts),
            last_contact=max((each.details.contacted_at for each in contacts), default=None),
            facts=len(facts.facts),
            facts_signed_on=facts.signed_on,
            disputed=len(facts.disputed),
            seats=people.seats,
            origin=people.origin,
            confirm_by=confirm_by,
            days_left=(confirm_by - self._uow.today()).days if confirm_by else None,
            signals_open=sum(each.open for each in checks.signals),
            violence_open=len(checks.findings),
        )
