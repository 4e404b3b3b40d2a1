from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.calendar import Calendar, statutory_days
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.periods import (
    Deduction,
    Limit,
    Step,
    StepKind,
    add_months,
    count,
    count_hours,
    deducted_days,
    limit_in_force,
)
from tribunal_desktop.rules.terms import PeriodDirection, PeriodUnit
from tribunal_desktop.services.reference import Reference

REFERENCE = Reference()
CALENDAR = REFERENCE.calendar
APPRAISAL = Deduction(date(2026, 4, 1), date(2026, 4, 20), "鉴定")


def limit(rule_id: str) -> Limit:
    return REFERENCE.limit(rule_id, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("rule_id", "start", "due", "nominal", "deductions"),
    [
        pytest.param("F-ACC", "2026-09-18", "2026-09-28", "2026-09-25", (), id="LS01"),
        pytest.param("S-COPY", "2026-09-28", "2026-10-08", "2026-10-03", (), id="LS02"),
        pytest.param("S-DEF", "2026-02-04", "2026-02-24", "2026-02-19", (), id="LS03"),
        pytest.param("J-APP", "2026-02-13", "2026-02-28", "2026-02-28", (), id="LS04"),
        pytest.param("J-APP-RUL", "2026-04-22", "2026-05-06", "2026-05-02", (), id="LS05"),
        pytest.param("S-EVI", "2025-12-17", "2026-01-04", "2026-01-01", (), id="LS06"),
        pytest.param("T-ORD", "2026-03-31", "2026-09-30", "2026-09-30", (), id="LS07"),
        pytest.param("T-SUM", "2026-03-10", "2026-06-29", "2026-06-29", (APPRAISAL,), id="LS08"),
        pytest.param("M-ENT-SUM", "2026-06-12", "2026-06-22", "2026-06-19", (), id="LS09"),
        pytest.param("T-JCA", "2026-01-15", "2026-02-14", "2026-02-14", (), id="LS10"),
        pytest.param("H-REC", "2026-04-30", "2026-05-06", "2026-05-03", (), id="LS11"),
    ],
)
def test_worked_examples(rule_id: str, start: str, due: str, nominal: str, deductions: tuple[Deduction, ...]) -> None:
    period = count(limit(rule_id), date.fromisoformat(start), CALENDAR, deductions)
    assert (period.due_on.isoformat(), period.nominal_on.isoformat()) == (due, nominal)
    assert not period.provisional


def test_ls12_hours_run_from_the_next_full_hour_and_never_move() -> None:
    period = count_hours(limit("P-SAFE"), datetime(2026, 5, 1, 10, 5, tzinfo=UTC))
    assert period.due_at == datetime(2026, 5, 4, 11, 0, tzinfo=UTC)
    assert say("step.hours", "zh", period.steps[0].params) == (
        "自下一小时2026年5月1日 11:00起72小时，至2026年5月4日 11:00届满，不因休息日顺延。"
    )


def test_the_steps_tell_a_party_how_the_day_was_reached() -> None:
    period = count(limit("F-ACC"), date(2026, 9, 18), CALENDAR)
    assert [say(f"step.{step.kind}", "zh", step.params) for step in period.steps] == [
        "2026年9月18日是起算事件发生之日，当日不计入。",
        "自次日起7日，至2026年9月25日。",
        "2026年9月25日为休息日（中秋节），顺延至其后第一个工作日2026年9月28日。",
    ]


@pytest.mark.parametrize(
    ("rule_id", "start", "kind"),
    [
        ("T-ORD", date(2026, 3, 31), StepKind.MONTH_END),
        ("T-JCA", date(2026, 1, 15), StepKind.WORKED_WEEKEND),
        ("F-ACC", date(2026, 11, 21), StepKind.ROLL),
        ("F-ACC", date(2027, 1, 20), StepKind.PROVISIONAL),
    ],
)
def test_each_turn_is_a_step(rule_id: str, start: date, kind: StepKind) -> None:
    assert kind in [step.kind for step in count(limit(rule_id), start, CALENDAR).steps]


def test_a_trial_limit_is_planned_by_the_day_before_moving() -> None:
    period = count(limit("T-SML"), date(2026, 3, 4), CALENDAR)
    assert (period.nominal_on, period.due_on) == (date(2026, 5, 4), date(2026, 5, 6))
    assert period.planned_on == period.nominal_on
    assert count(limit("F-ACC"), date(2026, 9, 18), CALENDAR).planned_on == date(2026, 9, 28)


def test_working_days_skip_holidays_and_count_worked_weekends() -> None:
    assert count(limit("M-PICK"), date(2026, 2, 13), CALENDAR).due_on == date(2026, 2, 24)
    unknown_year = count(limit("M-PICK"), date(2026, 12, 31), CALENDAR)
    assert unknown_year.provisional
    assert unknown_year.due_on == date(2027, 1, 5)


def test_years_and_announcements_do_not_move() -> None:
    assert count(limit("P-FRZ"), date(2028, 2, 29), CALENDAR).due_on == date(2029, 2, 28)
    assert count(limit("S-ANN"), date(2026, 9, 1), CALENDAR).due_on == date(2026, 10, 1)


def test_overlapping_deductions_count_once_and_earlier_days_not_at_all() -> None:
    started = date(2026, 3, 10)
    intervals = [
        APPRAISAL,
        Deduction(date(2026, 4, 10), date(2026, 4, 25)),
        Deduction(date(2026, 4, 12), date(2026, 4, 13)),
        Deduction(date(2026, 3, 1), date(2026, 3, 12)),
    ]
    assert deducted_days(intervals, started) == 24 + 2


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 60)), max_size=8))
def test_the_union_never_exceeds_the_sum_nor_misses_a_day(pairs: list[tuple[int, int]]) -> None:
    start = date(2026, 1, 1)
    intervals = [Deduction(start + timedelta(a), start + timedelta(a + length)) for a, length in pairs]
    nights = {a + night for a, length in pairs for night in range(length)}
    assert deducted_days(intervals, start) == len(nights)
    assert deducted_days(intervals[::-1], start) == len(nights)


@given(st.dates(date(2025, 1, 1), date(2035, 12, 31)), st.sampled_from(["F-ACC", "J-APP", "T-ORD", "M-DEL", "M-PICK"]))
def test_the_last_day_is_worked_and_never_before_the_nominal_day(start: date, rule_id: str) -> None:
    period = count(limit(rule_id), start, CALENDAR)
    assert start < period.nominal_on <= period.due_on
    assert not CALENDAR.is_rest_day(period.due_on)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_months_keep_the_day_or_end_the_month(day: date, amount: int) -> None:
    end = add_months(day, amount)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == amount
    assert end.day == day.day or (end + timedelta(days=1)).day == 1


def backward(amount: int, unit: PeriodUnit) -> Limit:
    return replace(limit("F-ACC"), amount=amount, unit=unit, direction=PeriodDirection.BEFORE)


def test_a_period_kept_before_its_event_never_moves_but_is_planned_earlier() -> None:
    period = count(backward(3, PeriodUnit.DAYS), date(2026, 10, 8), CALENDAR)
    assert (period.nominal_on, period.due_on, period.planned_on) == (
        date(2026, 10, 5),
        date(2026, 10, 5),
        date(2026, 9, 30),
    )
    assert [say(f"step.{step.kind}", "zh", step.params) for step in period.steps] == [
        "2026年10月8日是起算事件发生之日，当日不计入。",
        "自前一日起倒数3日，至2026年10月5日。",
        "2026年10月5日为休息日（国庆节），倒数的期间不顺延，宜在之前的工作日2026年9月30日办妥。",
    ]


@given(st.dates(date(2025, 1, 1), date(2035, 12, 31)), st.integers(1, 60))
def test_working_days_counted_back_and_forth_meet(day: date, amount: int) -> None:
    event = CALENDAR.working_day_from(day)
    last = count(backward(amount, PeriodUnit.WORKING_DAYS), event, CALENDAR).due_on
    forth = replace(limit("M-PICK"), amount=amount)
    assert count(forth, last, CALENDAR).due_on == event


def test_hours_are_counted_back_from_the_hour_of_the_event() -> None:
    period = count_hours(backward(24, PeriodUnit.HOURS), datetime(2026, 10, 8, 14, 30, tzinfo=UTC))
    assert period.due_at == datetime(2026, 10, 7, 14, 0, tzinfo=UTC)
    assert [step.kind for step in period.steps] == [StepKind.HOURS_BACK]


@pytest.mark.parametrize(
    ("start", "direction", "year"),
    [
        (date(2024, 12, 31), PeriodDirection.AFTER, 2024),
        (date(2026, 12, 31), PeriodDirection.AFTER, 2027),
        (date(2027, 1, 5), PeriodDirection.BEFORE, 2027),
        (date(2025, 1, 2), PeriodDirection.BEFORE, 2024),
    ],
)
def test_a_provisional_day_names_the_year_it_leans_on(start: date, direction: PeriodDirection, year: int) -> None:
    period = count(replace(limit("M-PICK"), direction=direction), start, CALENDAR)
    assert period.provisional
    assert period.steps[-1] == Step(StepKind.PROVISIONAL, {"year": year})


def test_nothing_is_deducted_from_a_period_counted_backward() -> None:
    with pytest.raises(ValueError, match="knows no deductions"):
        count(backward(3, PeriodUnit.DAYS), date(2026, 10, 8), CALENDAR, (APPRAISAL,))


def test_units_do_not_mix() -> None:
    with pytest.raises(ValueError, match="not counted in hours"):
        count_hours(limit("F-ACC"), datetime(2026, 1, 1, tzinfo=UTC))
    with pytest.raises(ValueError, match="counted in hours"):
        count(limit("P-SAFE"), date(2026, 1, 1), CALENDAR)


def test_a_limit_out_of_force_is_a_known_error() -> None:
    with pytest.raises(KnownError, match="limit_unknown"):
        limit_in_force(REFERENCE.limits, "M-ENT-EXT", date(2024, 12, 31))


def test_years_without_a_notice_have_the_statutory_days() -> None:
    spring = [day for day in (date(2027, 2, 5) + timedelta(n) for n in range(4)) if CALENDAR.holiday(day)]
    assert len(spring) == 4
    assert CALENDAR.is_provisional(date(2027, 2, 5))
    assert len([day for day in CALENDAR.off if day.year == 2027]) == 13
    assert len(statutory_days(2050, None)) == 6


def test_working_days_are_found_in_both_directions() -> None:
    assert CALENDAR.working_day_until(date(2026, 10, 7)) == date(2026, 9, 30)
    assert CALENDAR.working_day_from(date(2026, 10, 1)) == date(2026, 10, 8)
    assert Calendar().is_rest_day(date(2026, 11, 22))
