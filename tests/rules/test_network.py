"""How long a station was not seen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.network import Contact, seen
from tribunal_desktop.rules.terms import StationWay

TODAY = date(2026, 11, 23)
VISIT, PHONE = StationWay.VISIT, StationWay.PHONE


def ago(days: int, way: StationWay = VISIT, next_in: int | None = None) -> Contact:
    return Contact(TODAY - timedelta(days), way, TODAY + timedelta(next_in) if next_in is not None else None)


@pytest.mark.parametrize(("days", "unseen"), [(0, False), (60, False), (61, True)])
def test_amber_begins_after_sixty_days(days: int, unseen: bool) -> None:
    found = seen((ago(days),), TODAY, 60)
    assert (found.days, found.unseen) == (days, unseen)


def test_a_phone_call_is_no_visit() -> None:
    found = seen((ago(90), ago(1, PHONE, next_in=7)), TODAY, 60)
    assert found.unseen
    assert found.next_on == TODAY + timedelta(7)


def test_a_place_nobody_ever_saw_is_unseen() -> None:
    assert seen((), TODAY, 60).unseen


def test_a_planned_visit_that_was_made_is_no_longer_planned() -> None:
    assert seen((ago(20, next_in=-5), ago(3)), TODAY, 60).next_on is None
    assert seen((ago(20, next_in=-5),), TODAY, 60).next_on == TODAY - timedelta(5)


@given(st.lists(st.builds(ago, st.integers(-30, 400), st.sampled_from(list(StationWay))), max_size=12))
def test_the_last_visit_is_the_latest_of_days_gone(contacts: list[Contact]) -> None:
    visits = [each.on for each in contacts if each.way is VISIT and each.on <= TODAY]
    assert seen(tuple(contacts), TODAY, 60).last_visit == max(visits, default=None)
