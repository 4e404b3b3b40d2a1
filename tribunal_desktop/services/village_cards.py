"""Village cards (村情卡): filings against last year, mediations, last visit, and «village without litigation»."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    CircuitStop,
    CircuitTrip,
    Dispute,
    MediationCase,
    UnitOfWork,
    Village,
    VillageStatus,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.comparison import Change, Counted, change, per_10_000
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import HarmonyStatus, MediationStatus
from tribunal_desktop.services.case_query import CaseFilter, CaseQuery, Span, SpanKind

_Days = tuple[date, date]
"""First and last."""


@dataclass(frozen=True)
class StatusStep:
    """A step on the way to «without litigation»."""

    status: HarmonyStatus
    since_on: date
    granted_by: str
    basis_text: str


@dataclass(frozen=True)
class VillageCard:
    """One village this year, compared with the same days of last year."""

    village_id: str
    name: str
    township: str
    population: int | None
    population_year: int | None
    filed: int
    filed_before: int
    change: Change
    rate: Decimal | None
    """Filings for every 10,000 people."""
    mediated: int
    last_visit: date | None
    days_unseen: int | None
    status: StatusStep | None
    cases: CaseQuery
    """What lists this year's filings."""


@dataclass(frozen=True)
class VillageCards:
    """All villages, and the two spans that are compared."""

    first: date
    last: date
    first_before: date
    last_before: date
    rows: tuple[VillageCard, ...]


class VillagesInView:
    """Counts what the cards show; one method, one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def cards(self) -> VillageCards:
        """Every village from New Year's Day to today, with the same days of the year before."""
        today = self._uow.today()
        first, first_before = date(today.year, 1, 1), date(today.year - 1, 1, 1)
        before = _same_day_before(today)
        with self._uow.read() as session:
            counted = _counted(session, (first, today), (first_before, before))
            visited = _visited(session)
            status = _status(session)
            villages = session.scalars(select(Village).order_by(Village.township, Village.name)).all()
            rows = tuple(
                _card(
                    village,
                    *counted.get(village.id, (0, 0, 0)),
                    visited.get(village.id),
                    status.get(village.id),
                    today,
                )
                for village in villages
            )
        return VillageCards(first, today, first_before, before, rows)

    def history(self, village_id: str) -> tuple[StatusStep, ...]:
        """Every step of a village, the newest first."""
        with self._uow.read() as session:
            rows = session.scalars(
                select(VillageStatus)
                .where(VillageStatus.village_id == village_id)
                .order_by(VillageStatus.since_on.desc(), VillageStatus.id.desc())
            )
            return tuple(StatusStep(row.status, row.since_on, row.granted_by, row.basis_text) for row in rows)

    def check(self, village_id: str, since_on: date | None, granted_by: str) -> tuple[Finding, ...]:
        """Findings at ``since_on`` and ``granted_by``."""
        found = []
        newest = next(iter(self.history(village_id)), None)
        if since_on is None:
            found.append(Finding("village_status_without_day", "since_on", Severity.BLOCK))
        elif since_on > self._uow.today():
            found.append(Finding("village_status_in_the_future", "since_on", Severity.BLOCK))
        elif newest is not None and since_on < newest.since_on:
            found.append(Finding("village_status_too_early", "since_on", Severity.BLOCK, {"day": newest.since_on}))
        if not granted_by.strip():
            found.append(Finding("village_status_without_body", "granted_by", Severity.BLOCK))
        return tuple(found)

    def note_status(
        self, village_id: str, status: HarmonyStatus, since_on: date | None, granted_by: str, basis_text: str = ""
    ) -> None:
        """Keep a step with who granted it and when; raises ``KnownError("village_status_blocked")``."""
        if since_on is None or (stops := blocking(self.check(village_id, since_on, granted_by))):
            raise KnownError("village_status_blocked", count=1 if since_on is None else len(stops))
        with self._uow.write("village.status") as session:
            session.add(
                VillageStatus(
                    id=new_id(self._uow.clock),
                    village_id=village_id,
                    status=status,
                    since_on=since_on,
                    granted_by=granted_by.strip(),
                    basis_text=basis_text.strip(),
                )
            )


def _card(
    village: Village,
    filed: int,
    before: int,
    mediated: int,
    visited: date | None,
    status: StatusStep | None,
    today: date,
) -> VillageCard:
    first = date(today.year, 1, 1)
    return VillageCard(
        village_id=village.id,
        name=village.name,
        township=village.township,
        population=village.population,
        population_year=village.population_year,
        filed=filed,
        filed_before=before,
        change=change(Counted(before, today.month), Counted(filed, today.month)),
        rate=per_10_000(filed, village.population or 0),
        mediated=mediated,
        last_visit=visited,
        days_unseen=None if visited is None else (today - visited).days,
        status=status,
        cases=CaseQuery(filter=CaseFilter.ALL, village_id=village.id, span=Span(SpanKind.FILED, first, today)),
    )


def _counted(session: Session, year: _Days, before: _Days) -> dict[str, tuple[int, int, int]]:
    """Filings of both spans and mediations agreed in the first, by village.

    All three in one walk along the index by village, which holds what they need; ``coalesce`` keeps SQLite from looking
    every dispute up by its id instead.
    """
    agreed = select(MediationCase.dispute_id).where(
        MediationCase.status == MediationStatus.AGREED, MediationCase.ended_on.between(*year)
    )
    rows = session.execute(
        select(
            Dispute.village_id,
            func.count().filter(Dispute.filed_on.between(*year)),
            func.count().filter(Dispute.filed_on.between(*before)),
            func.count().filter(func.coalesce(Dispute.id, "").in_(agreed)),
        )
        .where(Dispute.village_id.is_not(None))
        .group_by(Dispute.village_id)
    )
    return {row[0] or "": (row[1], row[2], row[3]) for row in rows}


def _visited(session: Session) -> dict[str, date]:
    rows = session.execute(
        select(CircuitStop.village_id, func.max(CircuitTrip.started_at))
        .join(CircuitTrip, CircuitTrip.id == CircuitStop.trip_id)
        .where(CircuitTrip.started_at.is_not(None), CircuitStop.village_id.is_not(None))
        .group_by(CircuitStop.village_id)
    )
    return {village_id: beijing_day(at) for village_id, at in rows if village_id is not None and at is not None}


def _status(session: Session) -> dict[str, StatusStep]:
    rows = session.scalars(select(VillageStatus).order_by(VillageStatus.since_on, VillageStatus.id))
    return {row.village_id: StatusStep(row.status, row.since_on, row.granted_by, row.basis_text) for row in rows}


def _same_day_before(day: date) -> date:
    """The same day of last year; 28 February for a leap day."""
    return date(day.year - 1, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
