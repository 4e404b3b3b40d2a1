"""Supervision: every number against a count by hand, and every number opens as many cases."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from sqlalchemy import Engine

from tests.conftest import StandingClock
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import CaseMark, Dispute, StaffMember, StageChange, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.comparison import Basis
from tribunal_desktop.rules.months import Period
from tribunal_desktop.rules.terms import CaseMarkKind, Channel, Outcome, Post, Procedure, Stage
from tribunal_desktop.services.case_files import CaseFiles
from tribunal_desktop.services.case_query import from_text, to_text
from tribunal_desktop.services.case_trail import CaseTrail
from tribunal_desktop.services.monitoring import Monitoring
from tribunal_desktop.services.monitoring_papers import MonitoringPapers, figure_cells, workbook
from tribunal_desktop.services.monitoring_views import Figure, Turn
from tribunal_desktop.services.reference import Reference

REFERENCE = Reference()
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
QUARTER = Period(date(2026, 7, 1), date(2026, 9, 30))


class Town:
    """Writes disputes with what the figures look at."""

    def __init__(self, uow: UnitOfWork, clock: StandingClock) -> None:
        self.uow, self.clock, self.made = uow, clock, 0
        with uow.write("village.add") as session:
            self.village = new_id(clock)
            session.add(
                Village(id=self.village, name="花明泉村", township="枫溪镇", population=5_000, population_year=2025)
            )
            session.add(Village(id=new_id(clock), name="栎桥村", township="赵家镇"))

    def dispute(self, filed: date | None = None, closed: date | None = None, **values: object) -> str:
        self.made += 1
        with self.uow.write("dispute.register") as session:
            dispute = Dispute(
                id=new_id(self.uow.clock),
                provisional_no=f"暂2026-L2-{self.made:04d}",
                received_at=self.clock(),
                channel=Channel.COUNTER,
                stage=Stage.CLOSED if closed else Stage.TRIAL if filed else Stage.RECEIVED,
                filed_on=filed,
                closed_on=closed,
                village_id=self.village,
            )
            for name, value in values.items():
                setattr(dispute, name, value)
            session.add(dispute)
        return dispute.id

    def move(self, dispute_id: str, stage: Stage, **values: object) -> None:
        with self.uow.write("dispute.stage") as session:
            dispute = session.get_one(Dispute, dispute_id)
            for name, value in {"stage": stage, **values}.items():
                setattr(dispute, name, value)


@pytest.fixture
def town(uow: UnitOfWork, clock: StandingClock) -> Town:
    return Town(uow, clock)


@pytest.fixture
def monitoring(uow: UnitOfWork) -> Monitoring:
    return Monitoring(uow, REFERENCE)


def _by_key(figures: tuple[Figure, ...]) -> dict[str, Figure]:
    return {each.key: each for each in figures}


def test_stuck_cases_come_longest_quiet_first_and_say_whose_turn_it_is(
    town: Town, monitoring: Monitoring, clock: StandingClock, uow: UnitOfWork
) -> None:
    silent = town.dispute(received_by_id=uow.actor.id)
    clock.advance(days=10)
    unallocated = town.dispute(clock().date())
    clock.advance(days=5)
    tried = town.dispute(clock().date(), judge_id=uow.actor.id)
    town.dispute(clock().date(), clock().date())
    clock.advance(days=2)
    found = monitoring.stuck()
    assert [(row.id, row.quiet_days, row.turn, row.person) for row in found.rows] == [
        (silent, 17, Turn.FILE, "沈素英"),
        (unallocated, 7, Turn.ALLOCATE, ""),
        (tried, 2, Turn.TRY, "沈素英"),
    ]
    assert found.total == 3
    town.move(silent, Stage.FILED, filed_on=clock().date())
    newest = monitoring.stuck().rows[-1]
    assert (newest.id, newest.quiet_days, newest.last_kind, newest.last_actor) == (silent, 0, "dispute", "沈素英")


def test_use_rates_and_days_of_the_short_procedures(town: Town, monitoring: Monitoring) -> None:
    for procedure, days in (
        (Procedure.SMALL_CLAIMS, (10, 19)),
        (Procedure.SUMMARY, (40,)),
        (Procedure.ORDINARY, (128,)),
    ):
        for day in days:
            filed = date(2026, 3, 1)
            town.dispute(filed, date.fromordinal(filed.toordinal() + day), procedure=procedure)
    found = _by_key(monitoring.figures(YEAR))
    assert (found["share_small_claims"].value, found["share_summary"].value) == (Decimal("50.00"), Decimal("25.00"))
    assert (found["days_small_claims"].value, found["days_small_claims"].met) == (Decimal("14.5"), True)
    assert found["fewer_small_claims"].value == Decimal("-113.5")
    assert found["fewer_summary"].value == Decimal("-88.0")


def test_every_figure_opens_as_many_cases_as_it_counts(
    town: Town, monitoring: Monitoring, uow: UnitOfWork, clock: StandingClock
) -> None:
    for number in range(6):
        closed = date(2026, 5, 1 + number) if number % 2 else None
        dispute_id = town.dispute(
            date(2026, 4, 1 + number),
            closed,
            channel=list(Channel)[number % 3],
            procedure=list(Procedure)[number % 3],
            outcome=Outcome.JUDGED if closed else None,
        )
        with uow.write("mark") as session:
            for kind in CaseMarkKind:
                session.add(
                    CaseMark(id=new_id(uow.clock), dispute_id=dispute_id, kind=kind, marked_on=date(2026, 5, 20))
                )
    cases = CaseFiles(uow, REFERENCE)
    figures = monitoring.figures(YEAR)
    assert {"livestreamed", "published", "filings", "channel"} <= {each.key for each in figures}
    for figure in figures:
        if figure.query is not None:
            assert cases.page(figure.query).total == figure.part, figure


def test_filings_fell_by_52_4_percent_and_unequal_periods_are_refused(
    town: Town, monitoring: Monitoring, clock: StandingClock
) -> None:
    for year, count in ((2025, 21), (2026, 10)):
        for _ in range(count):
            town.dispute(date(year, 8, 3))
    filings = _by_key(monitoring.figures(QUARTER))["filings"]
    assert (filings.part, filings.before, filings.change) == (10, Decimal(21), Decimal("-52.4"))
    running = _by_key(monitoring.figures(YEAR))["filings"]
    assert (running.basis, running.change) == (Basis.REFUSED, None)
    annualised = _by_key(monitoring.figures(YEAR, annualise=True))["filings"]
    assert (annualised.basis, annualised.change) == (Basis.ANNUALISED, Decimal("-48.1"))
    assert "不作比较" in figure_cells(running, "zh")[-1]
    assert "按年折算" in figure_cells(annualised, "zh")[-1]


def test_filings_per_10_000_people_name_the_year_and_need_every_population(town: Town, monitoring: Monitoring) -> None:
    town.dispute(date(2026, 3, 1))
    rates = {each.subject: each for each in monitoring.figures(YEAR) if each.key == "per_10_000"}
    assert (rates["枫溪镇"].value, rates["枫溪镇"].year) == (Decimal("2.00"), 2025)
    query = rates["枫溪镇"].query
    assert query is not None
    assert (query.township, query.narrowed, from_text(to_text(query))) == ("枫溪镇", True, query)
    assert rates["赵家镇"].value is None
    assert rates["赵家镇"].note == "figure.population_missing"


def test_stage_days_come_from_the_stages_as_they_were_entered(
    town: Town, monitoring: Monitoring, uow: UnitOfWork, clock: StandingClock
) -> None:
    start = beijing_day(clock())
    own = town.dispute(judge_id=uow.actor.id)
    for days, stage, values in (
        (2, Stage.FILED, {"filed_on": date.fromordinal(start.toordinal() + 2)}),
        (3, Stage.MEDIATION, {}),
        (10, Stage.TRIAL, {}),
        (5, Stage.CLOSED, {"closed_on": date.fromordinal(start.toordinal() + 20)}),
    ):
        clock.advance(days=days)
        town.move(own, stage, **values)
    bars = {bar.stage: bar for bar in monitoring.stage_bars(uow.actor.id, Period(start, date(2027, 12, 31)))}
    assert [bars[stage].own_days for stage in bars] == [Decimal(2), Decimal(3), Decimal(10), Decimal(5)]
    assert [bars[stage].all_cases for stage in bars] == [1, 1, 1, 1]
    assert [span.days for span in CaseTrail(uow).trail(own).stages] == [2, 3, 10, 5]
    with uow.read() as session:
        assert session.query(StageChange).count() == 4


def test_leaders_have_a_quota_and_supervision_is_no_case(
    town: Town, monitoring: Monitoring, uow: UnitOfWork, clock: StandingClock
) -> None:
    with uow.write("staff.add") as session:
        head = StaffMember(id=new_id(clock), name="傅庭长", post=Post.TRIBUNAL_HEAD)
        session.add(head)
    for day in (1, 2):
        town.dispute(date(2026, 6, 1), date(2026, 8, day), judge_id=head.id)
    monitoring.note_hours(head.id, date(2026, 8, 5), 90, "旁听庭审")
    (row,) = monitoring.leaders(QUARTER)
    assert (row.closed, row.quota, row.met, row.supervision_minutes) == (2, Decimal(48) / 4, False, 90)
    assert CaseFiles(uow, REFERENCE).page(row.query).total == row.closed
    monitoring.set_quota(8)
    assert monitoring.leaders(QUARTER)[0].met
    with pytest.raises(KnownError, match="hours_unclear"):
        monitoring.note_hours(head.id, date(2026, 8, 5), 0, "旁听庭审")


def test_the_three_rhythms_come_from_the_same_rows(
    town: Town, monitoring: Monitoring, uow: UnitOfWork, clock: StandingClock
) -> None:
    from tribunal_desktop.documents import table_sheet

    town.dispute(date(2026, 8, 1), date(2026, 9, 1), judge_id=uow.actor.id, procedure=Procedure.SUMMARY)
    town.dispute(date(2026, 8, 1), judge_id=uow.actor.id)
    clock.advance(days=30)
    papers = MonitoringPapers(uow, REFERENCE, monitoring)
    weekly, quarterly = papers.weekly(), papers.quarterly(QUARTER)
    assert "（1 件，占未结 1 件）" in weekly.tables[2].heading
    assert quarterly.tables[0].rows == tuple(figure_cells(each, "zh") for each in monitoring.figures(QUARTER))
    assert quarterly.tables[1].rows == (("沈素英", "1", "0", "1", "31.0"),)
    for sheet in (weekly, papers.monthly(QUARTER), quarterly):
        assert table_sheet.render(sheet).pages >= 1
        book = openpyxl.load_workbook(BytesIO(workbook(sheet)))
        assert len(book.sheetnames) == len(sheet.tables)


def test_a_quarter_is_counted_without_walking_all_disputes(engine: Engine, monitoring: Monitoring) -> None:
    from tests.services.test_query_plans import queries, whole_tables

    with queries(engine) as seen:
        monitoring.figures(QUARTER)
        monitoring.stuck()
        monitoring.leaders(QUARTER)
    assert whole_tables(engine, seen) == []
