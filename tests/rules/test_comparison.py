"""Shares and changes against the numbers printed in the sources (features.md, table 1b)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.comparison import Basis, Change, Counted, change, half_up, mean, per_10_000, share


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (1185, 1727, "68.62"),
        (671, 832, "80.65"),
        (3258, 3297, "98.82"),
        (31, 45, "68.89"),
        (29, 45, "64.44"),
        (274_100, 304_691, "89.96"),
        (41_514, 42_666, "97.30"),
    ],
)
def test_shares_of_the_sources(part: int, whole: int, printed: str) -> None:
    assert share(part, whole) == Decimal(printed)


def test_filings_of_phoenix_fell_by_52_4_percent() -> None:
    assert change(Counted(998, 12), Counted(475, 12)) == Change(Decimal("-52.4"), Basis.SAME_LENGTH)


def test_unequal_periods_are_refused_or_annualised_and_said_so() -> None:
    """Issue, bad input: a period compared with an unequal one."""
    fengqiao = Counted(1573, 12), Counted(857, 11)
    assert change(*fengqiao) == Change(None, Basis.REFUSED)
    assert change(*fengqiao, annualise=True) == Change(Decimal("-40.6"), Basis.ANNUALISED)


def test_nothing_is_said_of_nothing() -> None:
    assert share(0, 0) is per_10_000(3, 0) is mean(0, 0) is None
    assert change(Counted(0, 3), Counted(9, 3)) == Change(None, Basis.NOTHING_BEFORE)


def test_a_rate_is_per_10_000_people() -> None:
    assert per_10_000(475, 52_340) == Decimal("90.75")


@given(part=st.integers(0, 10_000), whole=st.integers(1, 10_000))
def test_a_share_is_within_half_a_unit(part: int, whole: int) -> None:
    printed = share(part, whole)
    assert printed is not None
    assert abs(printed - Decimal(part * 100) / whole) <= Decimal("0.005")


@pytest.mark.parametrize(("tenths", "rounded"), [(25, "3"), (-25, "-3"), (24, "2"), (35, "4")])
def test_halves_go_away_from_zero(tenths: int, rounded: str) -> None:
    from fractions import Fraction

    assert half_up(Fraction(tenths, 10), 0) == Decimal(rounded)
