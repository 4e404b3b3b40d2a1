from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.typed import parse_clock, parse_date, parse_number

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-22", dt.date(2026, 11, 22)),
        ("20261122", dt.date(2026, 11, 22)),
        ("11.22", dt.date(2026, 11, 22)),
        ("１１．２２", dt.date(2026, 11, 22)),
        ("2026年11月22日 星期日", dt.date(2026, 11, 22)),
        ("26/11/22", dt.date(2026, 11, 22)),
        ("今天", TODAY),
        ("tomorrow", dt.date(2026, 11, 24)),
        ("昨天", dt.date(2026, 11, 22)),
        ("+7", dt.date(2026, 11, 30)),
        ("2026-02-30", None),
        ("张三", None),
        ("", None),
        ("12", None),
    ],
)
def test_dates_are_read_as_people_type_them(typed: str, day: dt.date | None) -> None:
    assert parse_date(typed, TODAY) == day


@given(st.text(max_size=20))
def test_no_text_breaks_a_reader(typed: str) -> None:
    parse_date(typed, TODAY)
    parse_clock(typed)
    parse_number(typed)


@given(st.dates(min_value=dt.date(1900, 1, 1)))
def test_a_written_date_reads_back(day: dt.date) -> None:
    assert parse_date(day.isoformat(), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "read"), [("9:30", "09:30"), ("0930", "09:30"), ("９：３０", "09:30"), ("", ""), ("25:00", None)]
)
def test_clock_times_as_people_type_them(typed: str, read: str | None) -> None:
    assert parse_clock(typed) == read


@pytest.mark.parametrize(
    ("typed", "number"), [("９２．５", "92.5"), ("−2", "-2"), (" 1 ", "1"), ("", None), ("NaN", None), ("二", None)]
)
def test_numbers_are_read_as_people_type_them(typed: str, number: str | None) -> None:
    assert parse_number(typed) == (None if number is None else Decimal(number))
