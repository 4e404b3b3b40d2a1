"""Village cards over a real store: equal spans, rate with its population, last visit, status with who and when."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import CircuitStop, CircuitTrip, Dispute, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.comparison import Basis
from tribunal_desktop.rules.terms import Channel, HarmonyStatus, PlaceKind, Stage, TripStatus
from tribunal_desktop.services.case_query import CaseFilter
from tribunal_desktop.services.village_cards import VillageCard, VillagesInView


@pytest.fixture
def village_id(uow: UnitOfWork) -> str:
    village = new_id(uow.clock)
    with uow.write("test.village") as session:
        session.add(Village(id=village, name="西坞村", township="枫溪镇", population=2_500, population_year=2025))
    return village


def file_on(uow: UnitOfWork, village_id: str, *days: date) -> None:
    with uow.write("test.filings") as session:
        for number, day in enumerate(days):
            session.add(
                Dispute(
                    id=new_id(uow.clock),
                    provisional_no=f"暂{day}-{number}",
                    received_at=datetime(day.year, day.month, day.day, 9, tzinfo=BEIJING),
                    channel=Channel.COUNTER,
                    stage=Stage.FILED,
                    village_id=village_id,
                    filed_on=day,
                )
            )


def card(cards: VillagesInView) -> VillageCard:
    (only,) = cards.cards().rows
    return only


def test_this_year_is_compared_with_the_same_days_of_last_year(uow: UnitOfWork, village_id: str) -> None:
    file_on(uow, village_id, date(2026, 2, 3), date(2026, 11, 23))
    file_on(uow, village_id, date(2025, 1, 1), date(2025, 6, 6), date(2025, 11, 23), date(2025, 11, 24))
    cards = VillagesInView(uow)
    found = card(cards)
    assert (found.filed, found.filed_before) == (2, 3)
    assert found.change.percent == Decimal("-33.3")
    assert (found.rate, found.population_year) == (Decimal("8.00"), 2025)
    assert (cards.cards().last_before, found.cases.filter) == (date(2025, 11, 23), CaseFilter.ALL)


def test_nothing_last_year_is_said_and_not_divided_by(uow: UnitOfWork, village_id: str) -> None:
    file_on(uow, village_id, date(2026, 2, 3))
    assert card(VillagesInView(uow)).change.basis is Basis.NOTHING_BEFORE


def test_the_last_visit_is_the_last_trip_that_began(uow: UnitOfWork, village_id: str) -> None:
    assert card(VillagesInView(uow)).days_unseen is None
    with uow.write("test.trip") as session:
        trip = CircuitTrip(
            id=new_id(uow.clock),
            name="西坞行",
            planned_on=date(2026, 9, 1),
            started_at=datetime(2026, 9, 1, 8, tzinfo=BEIJING),
            status=TripStatus.CLOSED,
        )
        session.add(trip)
        session.flush()
        session.add(
            CircuitStop(
                id=new_id(uow.clock),
                trip_id=trip.id,
                position=0,
                village_id=village_id,
                place_kind=PlaceKind.VILLAGE_OFFICE,
                place_name="村委会",
            )
        )
    found = card(VillagesInView(uow))
    assert (found.last_visit, found.days_unseen) == (date(2026, 9, 1), 83)


def test_a_status_keeps_who_granted_it_and_when(uow: UnitOfWork, village_id: str) -> None:
    cards = VillagesInView(uow)
    cards.note_status(village_id, HarmonyStatus.WORKING, date(2026, 3, 1), "枫溪镇党委")
    cards.note_status(village_id, HarmonyStatus.GRANTED, date(2026, 10, 8), "市委政法委", "诸政法〔2026〕18号")
    found = card(cards).status
    assert found is not None
    assert (found.status, found.since_on, found.granted_by) == (HarmonyStatus.GRANTED, date(2026, 10, 8), "市委政法委")
    assert [step.status for step in cards.history(village_id)] == [HarmonyStatus.GRANTED, HarmonyStatus.WORKING]


@pytest.mark.parametrize(
    ("since_on", "body", "code"),
    [
        (None, "镇党委", "village_status_without_day"),
        (date(2026, 11, 24), "镇党委", "village_status_in_the_future"),
        (date(2026, 2, 28), "镇党委", "village_status_too_early"),
        (date(2026, 11, 1), " ", "village_status_without_body"),
    ],
)
def test_a_status_without_its_day_or_body_is_refused(
    uow: UnitOfWork, village_id: str, since_on: date | None, body: str, code: str
) -> None:
    cards = VillagesInView(uow)
    cards.note_status(village_id, HarmonyStatus.WORKING, date(2026, 3, 1), "枫溪镇党委")
    assert [finding.code for finding in cards.check(village_id, since_on, body)] == [code]
    with pytest.raises(KnownError, match="village_status_blocked"):
        cards.note_status(village_id, HarmonyStatus.GRANTED, since_on, body)
