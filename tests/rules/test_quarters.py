"""Quarters cover the year without a gap."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.quarters import Quarter


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 12, 31)))
def test_a_day_lies_in_its_quarter_and_the_one_before_ends_the_day_before_it(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.starts_on <= day <= quarter.ends_on
    assert quarter.before().ends_on == quarter.starts_on - timedelta(days=1)


def test_the_last_quarter_ends_with_the_year() -> None:
    assert Quarter.of(date(2026, 11, 23)) == Quarter(2026, 4)
    assert Quarter(2026, 4).ends_on == date(2026, 12, 31)
