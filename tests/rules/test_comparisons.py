from datetime import date
from decimal import Decimal

import pytest

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.comparisons import PeriodCount, change_percent


def year(number: int, which: int, last_month: int = 12) -> PeriodCount:
    last = {11: 30, 12: 31}[last_month]
    return PeriodCount(Decimal(number), date(which, 1, 1), date(which, last_month, last))


def test_filings_fell_as_the_source_says() -> None:
    assert str(change_percent(year(998, 2019), year(475, 2020))) == "-52.4"


def test_twelve_months_against_eleven_is_refused() -> None:
    with pytest.raises(KnownError, match="unequal_periods"):
        change_percent(year(1573, 2019), year(857, 2020, 11))


def test_quarters_are_equal_whatever_their_days() -> None:
    first = PeriodCount(Decimal(90), date(2026, 1, 1), date(2026, 3, 31))
    second = PeriodCount(Decimal(99), date(2026, 4, 1), date(2026, 6, 30))
    assert change_percent(first, second) == Decimal("10.0")


def test_nothing_before_gives_no_rate() -> None:
    with pytest.raises(KnownError, match="nothing_to_compare"):
        change_percent(year(0, 2019), year(1, 2020))
