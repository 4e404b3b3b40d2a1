from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.contact_days import check_visit_day, first_saturday
from tribunal_desktop.rules.findings import Severity, wording
from tribunal_desktop.services.reference import Reference

CALENDAR = Reference().calendar
DAYS_OF_2026 = [first_saturday(2026, month) for month in range(1, 13)]


def test_the_guidance_days_of_2026() -> None:
    assert [(day.month, day.day) for day in DAYS_OF_2026] == [
        (1, 3), (2, 7), (3, 7), (4, 4), (5, 2), (6, 6), (7, 4), (8, 1), (9, 5), (10, 3), (11, 7), (12, 5),
    ]  # fmt: skip


def test_a_day_inside_a_holiday_asks_for_another_and_a_reason() -> None:
    inside = [day.month for day in DAYS_OF_2026 if check_visit_day(day, "", CALENDAR)]
    assert inside == [1, 4, 5, 10]
    (finding,) = check_visit_day(date(2026, 10, 3), "", CALENDAR)
    assert finding.severity is Severity.ASK
    assert "国庆节" in wording(finding, "zh")
    assert "National Day" in wording(finding, "en")
    assert check_visit_day(date(2026, 10, 3), "村里庙会，人多", CALENDAR) == ()


def test_another_day_needs_its_reason() -> None:
    (finding,) = check_visit_day(date(2026, 10, 10), " ", CALENDAR)
    assert (finding.code, finding.severity) == ("contact_day_moved", Severity.BLOCK)
    assert check_visit_day(date(2026, 10, 10), "国庆放假", CALENDAR) == ()


@given(st.integers(1950, 2100), st.integers(1, 12))
def test_it_is_always_a_saturday_of_the_first_week(year: int, month: int) -> None:
    day = first_saturday(year, month)
    assert (day.month, day.weekday()) == (month, 5)
    assert day.day <= 7
