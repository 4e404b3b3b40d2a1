"""The table of limits against its source, and what holds for every row and every interval."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.limit_rules import Interval, LimitRule, count_limit, limit_state, urgency
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.terms import (
    DeductionKind,
    LimitBound,
    LimitEvent,
    LimitState,
    PeriodDirection,
    PeriodUnit,
)
from tribunal_desktop.services.limits_table import limit_rules
from tribunal_desktop.services.reference import Reference

CALENDAR = Reference().calendar
TODAY = date(2026, 11, 23)
RULES = {rule.limit.id: rule for rule in limit_rules()}
IN_DAYS = [rule for rule in limit_rules() if rule.limit.unit is not PeriodUnit.HOURS]
MOVED_ON = [rule for rule in IN_DAYS if rule.stopped_by]
TABLE = list(csv.DictReader(Path(__file__).with_name("table_b.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["id"])
def test_every_row_of_the_source_is_in_the_table(row: dict[str, str]) -> None:
    limit = RULES[row["id"]].limit
    assert (str(limit.amount), limit.unit, limit.direction) == (row["amount"], row["unit"], row["direction"])
    assert limit.rolls is (row["rolls"] == "yes")
    assert [str(days) for days in limit.warn_before] == row["warn"].split()
    assert limit.basis


def test_the_table_has_no_row_the_source_does_not_give() -> None:
    """Outside section B: filing, its hand-over and complaint (A2), the lapsed term (CPL 86), requests (CPL 134)."""
    beyond = {"F-ACC-OBJ", "F-ACC-REV", "F-MOVE", "F-CMP", "X-LAPSE", "X-ASSIST"}
    assert RULES.keys() - {row["id"] for row in TABLE} == beyond


def test_every_event_begins_or_ends_something() -> None:
    known = {event for rule in limit_rules() for event in (*rule.opened_by, *rule.ended_by)}
    assert known == set(LimitEvent)


@pytest.mark.parametrize("rule", [rule for rule in limit_rules() if rule.extensions], ids=lambda rule: rule.limit.id)
def test_a_lengthening_is_asked_for_before_it_is_decided(rule: LimitRule) -> None:
    assert all(each.amount > 0 and each.apply_before >= each.decide_before >= 0 for each in rule.extensions)


spans = st.lists(st.tuples(st.integers(-30, 200), st.integers(0, 60)), max_size=6)
starts = st.dates(date(2025, 1, 1), date(2026, 12, 31))


def _intervals(started_on: date, parts: list[tuple[int, int]], kind: DeductionKind) -> list[Interval]:
    days = (started_on + timedelta(days=offset) for offset, _ in parts)
    return [Interval(kind, day, day + timedelta(days=length)) for day, (_, length) in zip(days, parts, strict=True)]


@given(st.sampled_from(MOVED_ON), starts, spans, st.tuples(st.integers(-30, 200), st.integers(0, 60)))
def test_one_interval_more_never_makes_a_limit_end_earlier(
    rule: LimitRule, started_on: date, parts: list[tuple[int, int]], more: tuple[int, int]
) -> None:
    kind = rule.stopped_by[0]
    less = count_limit(rule, started_on, CALENDAR, _intervals(started_on, parts, kind), 0, TODAY)
    all_of_them = count_limit(rule, started_on, CALENDAR, _intervals(started_on, [*parts, more], kind), 0, TODAY)
    assert all_of_them.period.nominal_on >= less.period.nominal_on
    assert all_of_them.period.due_on >= less.period.due_on
    assert all_of_them.period.deducted_days <= less.period.deducted_days + more[1]


@given(st.sampled_from(MOVED_ON), starts, spans, st.randoms())
def test_the_order_of_intervals_and_saying_one_twice_change_nothing(
    rule: LimitRule, started_on: date, parts: list[tuple[int, int]], chance: object
) -> None:
    intervals = _intervals(started_on, parts, rule.stopped_by[0])
    again = [*intervals, *intervals]
    chance.shuffle(again)  # type: ignore[attr-defined]
    first = count_limit(rule, started_on, CALENDAR, intervals, 0, TODAY)
    assert count_limit(rule, started_on, CALENDAR, again, 0, TODAY).period == first.period


@given(st.sampled_from(IN_DAYS), starts, st.integers(0, 6))
def test_a_longer_limit_ends_later_and_the_rolled_day_never_comes_before_the_nominal(
    rule: LimitRule, started_on: date, longer: int
) -> None:
    if rule.limit.direction is PeriodDirection.BEFORE:
        period = count(rule.limit, started_on, CALENDAR)
        assert period.planned_on <= period.nominal_on < started_on
        return
    period = count(rule.limit, started_on, CALENDAR)
    extended = count(rule.limit, started_on, CALENDAR, (), longer)
    assert started_on <= period.nominal_on <= period.due_on
    assert extended.nominal_on >= period.nominal_on
    if rule.limit.rolls:
        assert not CALENDAR.is_rest_day(period.due_on)


@given(starts, st.integers(1, 30), st.integers(0, 20))
def test_a_running_interval_moves_the_end_by_a_day_each_day(started_on: date, after: int, days: int) -> None:
    rule = RULES["T-SUM"]
    begins = started_on + timedelta(days=after)
    running = [Interval(DeductionKind.SUSPENSION, begins, None)]
    at_first = count_limit(rule, started_on, CALENDAR, running, 0, begins)
    later = count_limit(rule, started_on, CALENDAR, running, 0, begins + timedelta(days=days))
    assert (later.period.nominal_on - at_first.period.nominal_on).days == days
    assert later.paused
    assert later.warn_from is None


def test_other_kinds_do_not_stop_a_limit() -> None:
    interval = [Interval(DeductionKind.APPRAISAL, date(2026, 9, 2), date(2026, 9, 20))]
    moved = count_limit(RULES["S-EVI"], date(2026, 9, 1), CALENDAR, interval, 0, TODAY)
    assert moved.period.deducted_days == 0
    objection = [Interval(DeductionKind.JURISDICTION, date(2026, 9, 2), date(2026, 9, 20))]
    assert count_limit(RULES["S-EVI"], date(2026, 9, 1), CALENDAR, objection, 0, TODAY).period.deducted_days == 18


@given(st.sampled_from(IN_DAYS), st.integers(-40, 200))
def test_urgency_only_grows_towards_the_end(rule: LimitRule, left: int) -> None:
    planned_on = TODAY + timedelta(days=left)
    assert urgency(rule.limit, planned_on, TODAY) >= urgency(rule.limit, planned_on + timedelta(days=1), TODAY)


@pytest.mark.parametrize(
    ("bound", "planned", "warn", "done", "state"),
    [
        (LimitBound.COURT, 1, 5, None, LimitState.RUNNING),
        (LimitBound.COURT, 1, 0, None, LimitState.WARNED),
        (LimitBound.COURT, -1, -9, None, LimitState.OVERDUE),
        (LimitBound.PARTY, -1, -9, None, LimitState.RUN_OUT),
        (LimitBound.COURT, -2, -9, -1, LimitState.KEPT_LATE),
        (LimitBound.PARTY, -2, -9, -1, LimitState.KEPT),
        (LimitBound.COURT, 0, -9, 0, LimitState.KEPT),
    ],
)
def test_where_a_limit_stands(bound: LimitBound, planned: int, warn: int, done: int | None, state: LimitState) -> None:
    done_on = None if done is None else TODAY + timedelta(days=done)
    days = TODAY + timedelta(days=planned), TODAY + timedelta(days=warn)
    assert limit_state(bound, *days, done_on, None, TODAY) is state
