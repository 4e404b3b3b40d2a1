"""The published average yearly wages (就业人员年平均工资) small claims are measured by."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import PublishedWage, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.services.procedure_views import WageView

_EARLIEST_YEAR = 2010


class Wages:
    """Reads the table and takes in what was newly published; each method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def known(self) -> tuple[WageView, ...]:
        """Every figure of our province, the latest publication first."""
        with self._uow.read() as session:
            return tuple(sorted(_known(session), key=lambda wage: wage.published_on, reverse=True))

    def province(self) -> str:
        """The province whose figure binds here."""
        with self._uow.read() as session:
            return own_province(session)

    def add(self, year: int, amount_fen: int, published_on: date, source: str) -> None:
        """Enter a published figure of our province; raises ``KnownError`` ``wage_wrong``."""
        today = self._uow.today()
        if (
            not _EARLIEST_YEAR <= year <= published_on.year
            or amount_fen <= 0
            or not source.strip()
            or published_on > today
        ):
            raise KnownError("wage_wrong")
        with self._uow.write("wage.add") as session:
            session.add(
                PublishedWage(
                    id=new_id(self._uow.clock),
                    province=own_province(session),
                    year=year,
                    amount_fen=amount_fen,
                    published_on=published_on,
                    source=source.strip(),
                    entered_by_id=self._uow.actor.id,
                )
            )


def own_province(session: Session) -> str:
    """The province our court stands in, by the first character of its code; empty where the code tells none."""
    code = session.scalars(select(Tribunal.court_code).limit(1)).first() or ""
    return str(resources.toml("rules", "procedure.toml")["provinces"].get(code[:1], ""))


def wage_on(session: Session, day: date) -> WageView | None:
    """The latest figure published by ``day`` (Int 272); None when none is known."""
    published = [wage for wage in _known(session) if wage.published_on <= day]
    return max(published, key=lambda wage: (wage.published_on, wage.year), default=None)


def _known(session: Session) -> list[WageView]:
    province = own_province(session)
    rows = session.scalars(select(PublishedWage).where(PublishedWage.province == province))
    entered = [WageView(row.province, row.year, row.amount_fen, row.published_on, row.source) for row in rows]
    practice = session.scalars(select(Tribunal.practice).limit(1)).first()
    return entered + [wage for wage in _samples() if practice and wage.province == province]


def _samples() -> list[WageView]:
    return [
        WageView(
            row["province"],
            int(row["year"]),
            int(row["wage_yuan"]) * 100,
            date.fromisoformat(row["published_on"]),
            row["source"],
            sample=True,
        )
        for row in resources.table("reference", "average_wages.csv")
    ]
