"""Deciding on a complaint: the seven days, the one notice, the red line."""

from __future__ import annotations

from datetime import date

import pytest

from tribunal_desktop.rules.filing_review import Review, StepTaken, allowed_steps, check_step, review
from tribunal_desktop.rules.terms import FilingStepKind, ReviewState
from tribunal_desktop.services.reference import Reference

REFERENCE = Reference()
MONDAY = date(2026, 11, 2)
NOTICE, ARRIVED = FilingStepKind.SUPPLEMENT_NOTICE, FilingStepKind.SUPPLEMENT_ARRIVED


def state(
    today: date, *steps: StepTaken, filed: date | None = None, received: date = MONDAY, green: int | None = None
) -> Review:
    limits = REFERENCE.limit("F-ACC", received), REFERENCE.limit("F-MOVE", received)
    return review(received, filed, steps, limits, REFERENCE.calendar, today, green)


def test_shared_example_decision_after_the_mid_autumn_rest() -> None:
    found = state(date(2026, 9, 18), received=date(2026, 9, 18))
    assert found.decide_by == date(2026, 9, 28)


def test_registered_on_the_spot_and_moved_in_three_days() -> None:
    found = state(date(2026, 11, 3), filed=MONDAY)
    assert (found.state, found.late_days, found.move_by) == (ReviewState.REGISTERED, 0, date(2026, 11, 5))
    assert found.moved_late(date(2026, 11, 7)) == 2


def test_every_day_over_the_seven_is_late() -> None:
    assert state(date(2026, 11, 9)).late_days == 0
    assert state(date(2026, 11, 11)).late_days == 2
    assert state(date(2026, 12, 1), filed=date(2026, 11, 10)).late_days == 1


def test_the_seven_days_stop_at_the_notice_and_run_anew_after_the_papers_arrived() -> None:
    notice = StepTaken(NOTICE, date(2026, 11, 5), date(2026, 11, 20))
    waiting = state(date(2026, 11, 19), notice)
    assert (waiting.state, waiting.late_days, waiting.missing_until) == (ReviewState.WAITING, 0, date(2026, 11, 20))
    again = state(date(2026, 11, 19), notice, StepTaken(ARRIVED, date(2026, 11, 18)))
    assert (again.state, again.decide_by) == (ReviewState.DECIDING, date(2026, 11, 25))


def test_a_notice_after_the_seven_days_was_late_itself() -> None:
    assert state(date(2026, 11, 30), StepTaken(NOTICE, date(2026, 11, 12), date(2026, 11, 20))).late_days == 3


def test_the_green_channel_shortens_only_the_tribunals_own_day() -> None:
    found = state(MONDAY, green=3)
    assert (found.internal_by, found.decide_by) == (date(2026, 11, 5), date(2026, 11, 9))


@pytest.mark.parametrize(
    ("kinds", "now", "allowed"),
    [
        ([], ReviewState.DECIDING, {NOTICE, FilingStepKind.NON_ACCEPTANCE}),
        ([NOTICE], ReviewState.WAITING, {ARRIVED, FilingStepKind.RETURNED, FilingStepKind.NON_ACCEPTANCE}),
        ([NOTICE, ARRIVED], ReviewState.DECIDING, {FilingStepKind.RETURNED, FilingStepKind.NON_ACCEPTANCE}),
        ([], ReviewState.REGISTERED, {FilingStepKind.MOVED_TO_TRIAL}),
        ([FilingStepKind.RETURNED], ReviewState.RETURNED, {FilingStepKind.NON_ACCEPTANCE}),
    ],
)
def test_what_can_follow(kinds: list[FilingStepKind], now: ReviewState, allowed: set[FilingStepKind]) -> None:
    assert set(allowed_steps([StepTaken(kind, MONDAY) for kind in kinds], now)) == allowed


def test_what_is_missing_is_told_once_with_a_term_and_in_words() -> None:
    first = StepTaken(NOTICE, MONDAY, date(2026, 11, 9))
    again = StepTaken(NOTICE, date(2026, 11, 12), date(2026, 11, 12))
    found = check_step(again, "", [first], ReviewState.DECIDING, MONDAY, date(2026, 11, 13))
    assert [each.code for each in found] == ["supplement_notice_once", "step_without_words", "notice_without_term"]


def test_a_step_lies_after_the_one_before_and_not_in_the_future() -> None:
    early = StepTaken(NOTICE, date(2026, 11, 1), date(2026, 11, 9))
    found = check_step(early, "缺身份证明", [], ReviewState.DECIDING, MONDAY, MONDAY)
    assert [(each.code, each.field) for each in found] == [("step_out_of_order", "made_on")]
