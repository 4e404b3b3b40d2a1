"""The villages and communities of the tribunal's area (村、社区): what intake, trips and rates refer to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.services.search_index import index_village

LARGEST_POPULATION = 1_000_000


@dataclass(frozen=True)
class VillageDetails:
    """A village as typed; the population goes with its year."""

    name: str
    township: str
    population: int | None = None
    population_year: int | None = None


@dataclass(frozen=True)
class VillageRow:
    """A village of the list."""

    id: str
    details: VillageDetails


class Villages:
    """Keeps the list; each method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def list(self) -> tuple[VillageRow, ...]:
        """Every village by township and name."""
        with self._uow.read() as session:
            rows = session.scalars(select(Village).order_by(Village.township, Village.name))
            return tuple(VillageRow(row.id, _details(row)) for row in rows)

    def check(self, details: VillageDetails, village_id: str = "") -> tuple[Finding, ...]:
        """Findings at the fields; ``village_id`` is the village being corrected, if any."""
        with self._uow.read() as session:
            return tuple(self._findings(session, details, village_id))

    def add(self, details: VillageDetails) -> str:
        """Add a village and make it findable; returns its id. Raises ``village_not_ready``."""
        with self._uow.write("village.add") as session:
            self._refuse(session, details, "")
            village = Village(id=new_id(self._uow.clock))
            _fill(village, details)
            session.add(village)
            index_village(session, village.id)
            return village.id

    def change(self, village_id: str, details: VillageDetails) -> None:
        """Correct a village. Raises ``village_not_ready``."""
        with self._uow.write("village.change") as session:
            self._refuse(session, details, village_id)
            village = session.get_one(Village, village_id)
            _fill(village, details)
            index_village(session, village.id)

    def _refuse(self, session: Session, details: VillageDetails, village_id: str) -> None:
        if blocking(tuple(self._findings(session, details, village_id))):
            raise KnownError("village_not_ready")

    def _findings(self, session: Session, details: VillageDetails, village_id: str) -> Iterator[Finding]:
        if not details.name.strip():
            yield Finding("village_name_missing", "name", Severity.BLOCK)
        if not details.township.strip():
            yield Finding("village_township_missing", "township", Severity.BLOCK)
        known = session.scalar(
            select(Village.id).where(
                Village.name == details.name.strip(),
                Village.township == details.township.strip(),
                Village.id != village_id,
            )
        )
        if known is not None:
            yield Finding("village_known", "name", Severity.BLOCK)
        if details.population is not None and not 0 < details.population <= LARGEST_POPULATION:
            yield Finding("village_population_impossible", "population", Severity.BLOCK)
        if (details.population is None) != (details.population_year is None):
            yield Finding("village_population_with_year", "population_year", Severity.BLOCK)
        elif details.population_year is not None and not 1949 <= details.population_year <= self._uow.today().year:
            yield Finding("village_year_impossible", "population_year", Severity.BLOCK)


def _details(row: Village) -> VillageDetails:
    return VillageDetails(row.name, row.township, row.population, row.population_year)


def _fill(village: Village, details: VillageDetails) -> None:
    village.name = details.name.strip()
    village.township = details.township.strip()
    village.population = details.population
    village.population_year = details.population_year
