"""Reports of mediation against disputes counted by hand (T21)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tribunal_desktop.models import Device, Dispute, MediationCase, MediationShare, Mediator, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.months import Period
from tribunal_desktop.rules.terms import (
    Channel,
    MediationMode,
    MediationStatus,
    MediatorKind,
    Outcome,
    RateGroup,
    RateStage,
    Stage,
    StationKind,
)
from tribunal_desktop.services.mediation_figures import MediationFigures
from tribunal_desktop.services.network import Network
from tribunal_desktop.services.network_rows import StationDetails

AGREED, FAILED = MediationStatus.AGREED, MediationStatus.FAILED
BEFORE, AFTER = MediationMode.PARTY_CHOSEN_PREFILING, MediationMode.POST_FILING_ENTRUSTED

Mediated = tuple[str, MediationMode, MediationStatus, date]


class Registry:
    """Puts disputes with what became of them into the store."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._mediators: dict[str, str] = {}

    def mediator(self, name: str, organisation: str = "", languages: str = "") -> None:
        with self._uow.write("test") as session:
            row = Mediator(
                id=new_id(self._uow.clock),
                name=name,
                kind=MediatorKind.PEOPLES,
                organisation=organisation or None,
                languages=languages,
            )
            session.add(row)
            self._mediators[name] = row.id

    def dispute(self, *mediated: Mediated, closed: tuple[Outcome, date] | None = None, language: str = "") -> None:
        with self._uow.write("test") as session:
            key = new_id(self._uow.clock)
            session.add(
                Dispute(
                    id=key,
                    provisional_no=f"示收-{key[-8:]}",
                    received_at=datetime(2026, 1, 2, 9, tzinfo=BEIJING),
                    channel=Channel.COUNTER,
                    stage=Stage.CLOSED if closed else Stage.MEDIATION,
                    language_need=language or None,
                    filed_on=date(2026, 1, 3) if closed else None,
                    outcome=closed[0] if closed else None,
                    closed_on=closed[1] if closed else None,
                )
            )
            session.flush()
            for name, mode, status, ended in mediated:
                running = status is MediationStatus.RUNNING
                session.add(
                    MediationCase(
                        id=new_id(self._uow.clock),
                        dispute_id=key,
                        mode=mode,
                        mediator_id=self._mediators[name],
                        assigned_at=datetime(2026, 1, 4, 9, tzinfo=BEIJING),
                        status=status,
                        ended_on=None if running else ended,
                    )
                )


@pytest.fixture
def registry(uow: UnitOfWork, clock: StandingClock) -> Registry:
    made = Registry(uow)
    made.mediator("魏", "商会", "汉语、彝语")
    made.mediator("钱", "商会")
    made.mediator("孙")
    return made


@pytest.fixture
def year(uow: UnitOfWork, registry: Registry) -> Period:
    """Counted by hand: seven disputes ended, of which four agreed; one of them passed all three stages."""
    today = uow.today()
    with uow.write("test") as session:
        session.add(Device(id=new_id(uow.clock), name="示例", mark="L2", signing_public="00" * 32))
    day = today - timedelta(days=1)
    registry.dispute(("魏", BEFORE, FAILED, day), ("魏", AFTER, AGREED, day), closed=(Outcome.MEDIATED, day))
    registry.dispute(("魏", AFTER, AGREED, day), language="彝语")
    registry.dispute(("钱", AFTER, FAILED, day), language="彝语")
    registry.dispute(("钱", BEFORE, AGREED, day))
    registry.dispute(("孙", AFTER, FAILED, day), closed=(Outcome.JUDGED, day))
    registry.dispute(closed=(Outcome.MEDIATED, day))
    registry.dispute(("孙", AFTER, FAILED, day))
    registry.dispute(("孙", AFTER, MediationStatus.RUNNING, day))
    last_year = date(today.year - 1, 1, 1)
    registry.dispute(("魏", AFTER, AGREED, last_year))
    registry.dispute(("魏", AFTER, FAILED, date(today.year - 1, 12, 31)))
    return Period(date(today.year, 1, 1), date(today.year, 12, 31))


def test_three_stages_never_count_one_dispute_twice(uow: UnitOfWork, year: Period) -> None:
    """Row 33.9; what failed and went on to the next stage lowers the rate of the stage it failed in."""
    report = MediationFigures(uow).report(year, RateGroup.STAGE)
    counted = {row.key: (row.now.agreed, row.now.ended) for row in report.rows}
    assert counted == {
        RateStage.AFTER_FILING: (2, 4),
        RateStage.BEFORE_FILING: (1, 1),
        RateStage.AT_TRIAL: (1, 2),
    }
    assert (report.total.now.agreed, report.total.now.ended) == (4, 7)
    assert str(report.total.now.percent) == "57.14"
    assert {row.key: (row.now.went_on, str(row.now.percent)) for row in report.rows} == {
        RateStage.AFTER_FILING: (1, "40.00"),
        RateStage.BEFORE_FILING: (1, "50.00"),
        RateStage.AT_TRIAL: (0, "50.00"),
    }


def test_the_year_before_ends_on_the_same_day(uow: UnitOfWork, year: Period) -> None:
    total = MediationFigures(uow).report(year, RateGroup.STAGE).total
    assert (total.before.agreed, total.before.ended) == (1, 1)
    assert str(total.points) == "-42.86"


def test_bodies_with_their_load_and_languages(uow: UnitOfWork, year: Period) -> None:
    """Rows 39.2 and 41.3; a mediation that failed stays a failure of who mediated it when the case was tried since."""
    figures = MediationFigures(uow)
    bodies = figures.report(year, RateGroup.ORGANISATION)
    assert [(row.name, row.now.agreed, row.now.ended) for row in bodies.rows] == [("商会", 3, 4)]
    assert bodies.languages == (1, 2)
    people = figures.report(year, RateGroup.MEDIATOR)
    assert {row.name: (row.now.agreed, row.now.ended, row.running) for row in people.rows} == {
        "魏": (2, 2, 0),
        "钱": (1, 2, 0),
        "孙": (0, 2, 1),
    }
    assert (people.total.now.agreed, people.total.now.ended) == (3, 6)
    assert (bodies.total.now.agreed, bodies.total.now.ended) == (3, 4)


@pytest.mark.parametrize("group", [RateGroup.MEDIATOR, RateGroup.ORGANISATION])
def test_whoever_only_has_mediations_in_hand_is_listed_too(
    uow: UnitOfWork, registry: Registry, year: Period, group: RateGroup
) -> None:
    """Row 39.2, load: what stands in the lines adds up to what stands below them."""
    registry.mediator("李", "妇联")
    registry.dispute(("李", AFTER, MediationStatus.RUNNING, uow.today()))
    report = MediationFigures(uow).report(year, group)
    last = report.rows[-1]
    assert (last.name, last.now.ended, last.running) == ("李" if group is RateGroup.MEDIATOR else "妇联", 0, 1)
    assert "—" in MediationFigures(uow).sheet(year, group).tables[0].rows[-2][4], "no rate of nothing"
    of_bodies = 1 if group is RateGroup.ORGANISATION else 2
    assert sum(row.running or 0 for row in report.rows) == report.total.running == of_bodies


def test_a_studio_has_the_results_of_whose_name_it_bears(uow: UnitOfWork, year: Period) -> None:
    """Row 33.8."""
    with uow.read() as session:
        mediator = session.scalars(select(Mediator.id).where(Mediator.name == "魏")).one()
    Network(uow).save_station(StationDetails(StationKind.STUDIO, "魏国良工作室", mediator_id=mediator))
    report = MediationFigures(uow).report(year, RateGroup.STUDIO)
    assert [(row.name, row.now.agreed, row.now.ended) for row in report.rows] == [("魏国良工作室", 2, 2)]


@pytest.mark.parametrize("group", list(RateGroup))
def test_every_number_has_its_disputes(uow: UnitOfWork, year: Period, group: RateGroup) -> None:
    figures = MediationFigures(uow)
    report = figures.report(year, group)
    for row in (*report.rows, report.total):
        behind = figures.behind(year, group, row.key)
        assert (sum(each.agreed for each in behind), len(behind)) == (row.now.agreed, row.now.tried)
        assert sum(each.went_on for each in behind) == row.now.went_on
        assert len({each.dispute_id for each in behind}) == len(behind)


def test_the_sheet_says_what_the_page_says(uow: UnitOfWork, year: Period) -> None:
    sheet = MediationFigures(uow).sheet(year, RateGroup.STAGE)
    assert sheet.lines[0] == "2026-01-01 至 2026-11-23（上年同期：2025-01-01 至 2025-11-23）"
    assert sheet.tables[0].rows[-1][:4] == ("合计", "4", "7", "—")


def test_an_agreed_co_mediation_counts_by_shares_for_mediators_and_once_for_the_tribunal(
    uow: UnitOfWork, registry: Registry, year: Period
) -> None:
    """Rows 26.4 and 33.5."""
    figures = MediationFigures(uow)
    before = figures.report(year, RateGroup.MEDIATOR)
    registry.dispute(("魏", AFTER, AGREED, uow.today()))
    with uow.write("test") as session:
        case = session.scalars(select(MediationCase).where(MediationCase.ended_on == uow.today())).one()
        for place, (name, permille) in enumerate((("魏", 600), ("孙", 400)), start=1):
            session.add(
                MediationShare(
                    id=new_id(uow.clock),
                    mediation_case_id=case.id,
                    dispute_id=case.dispute_id,
                    mediator_id=session.scalars(select(Mediator.id).where(Mediator.name == name)).one(),
                    position=place,
                    chair=place == 1,
                    share_permille=permille,
                )
            )
    after = figures.report(year, RateGroup.MEDIATOR)
    assert {row.name: str(row.credit) for row in after.rows} == {"魏": "2.6", "钱": "1", "孙": "0.4"}
    assert after.total.credit == 4
    assert (after.total.now.agreed, after.total.now.ended) == (before.total.now.agreed + 1, before.total.now.ended + 1)
    second = next(row for row in after.rows if row.name == "孙")
    assert (second.now.agreed, second.now.ended) == (1, 3)
    assert len(figures.behind(year, RateGroup.MEDIATOR, second.key)) == 3
    assert figures.report(year, RateGroup.STAGE).total.credit is None
