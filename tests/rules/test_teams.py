"""Seats of a team, rotation, staffing figures, two-way choice; shifts and hours of training."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tribunal_desktop.rules.duty import ShiftTime, check_shift, read_time, week_of
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.teams import (
    Staffing,
    TwoWayWeights,
    age_bands,
    matches,
    mean_mark,
    rotation_due,
    seat_states,
    staffing,
)
from tribunal_desktop.rules.terms import MemberKind, Post, TeamGap, TeamRole
from tribunal_desktop.rules.training import hours_of
from tribunal_desktop.services.teams_table import shipped_templates, staffing_table

TODAY = date(2026, 11, 23)


def test_every_template_of_the_source_is_there() -> None:
    """Rows 17.7, 22.2, 36.1 (five persons), 37.5 (3+1+1) and 40.6 (1+2+3)."""
    shapes = {key: [seat.count for seat in each.seats] for key, each in shipped_templates().items()}
    assert shapes == {
        "one_clerk_aide": [1, 1, 1],
        "one_assistant_clerk_aide": [1, 1, 1, 1],
        "two_assistants_two_clerks": [1, 2, 2],
        "one_one_one": [1, 1, 1],
        "three_one_one": [3, 1, 1],
        "one_two_three": [1, 2, 3],
        "five_person": [1, 1, 1, 1, 1],
    }
    assert all(each.basis.startswith("人民法庭建设案例") for each in shipped_templates().values())


def test_a_seat_is_empty_below_or_filled() -> None:
    """Row 37.5: below the least staffing."""
    present = [TeamRole.JUDGE, TeamRole.CLERK]
    states = seat_states(shipped_templates()["two_assistants_two_clerks"], present)
    assert [state.gap for state in states] == [None, TeamGap.EMPTY, TeamGap.BELOW]


def test_an_auxiliary_seat_takes_any_of_its_roles() -> None:
    present = [TeamRole.JUDGE] * 3 + [TeamRole.OUTSOURCED_AIDE, TeamRole.BAILIFF]
    assert not [state for state in seat_states(shipped_templates()["three_one_one"], present) if state.gap]


def test_rotation_is_due_after_the_years_of_the_post() -> None:
    years = staffing_table().rotation_years
    assert rotation_due(Post.CLERK, date(2023, 11, 23), years) == TODAY
    assert rotation_due(Post.BAILIFF, date(2000, 1, 1), years) is None


def test_heads_count_as_judges_and_the_ratio_is_to_them() -> None:
    posts = [Post.TRIBUNAL_HEAD, Post.JUDGE, Post.JUDGE_ASSISTANT, Post.CLERK, Post.CLERK, Post.CLERK]
    assert staffing(posts) == Staffing(2, 1, 3, 0)
    assert staffing(posts).ratio() == "1:0.5:1.5:0"
    assert staffing(posts).below({"judges": 3, "auxiliary": 1, "police": 1}) == ("judges", "police")
    assert staffing([]).ratio() == "—"


def test_age_bands_of_the_source_make_a_hundred() -> None:
    """Row 23.1."""
    ages = [30] * 299 + [40] * 340 + [50] * 186 + [58] * 231
    bands = age_bands([date(2026 - age, 1, 1) for age in ages], (35, 45, 55), TODAY)
    assert [band.percent for band in bands] == [Decimal(each) for each in ("28.31", "32.20", "17.61", "21.88")]
    assert sum(band.percent or 0 for band in bands) == 100


def test_somebody_turns_36_on_the_birthday() -> None:
    young, old = age_bands([date(1990, 11, 24), date(1990, 11, 23)], (35,), TODAY)
    assert (young.count, old.count) == (1, 1)


def test_pairs_need_one_wish_and_the_mark_adds_to_it() -> None:
    weights = TwoWayWeights(first_wish=30, less_for_each_place=10, mark_share=40)
    wishes = {("judge", "a"): 2, ("a", "judge"): 1, ("b", "judge"): 1}
    found = matches(wishes, ["judge"], ["a", "b", "c"], {"b": Decimal("90.0")}, weights)
    assert [(each.aide_id, each.points) for each in found] == [("b", Decimal("66.0")), ("a", Decimal("50.0"))]
    assert mean_mark([90, 85, 88]) == Decimal("87.7")
    assert mean_mark([]) is None


@pytest.mark.parametrize(("typed", "read"), [("9:00", "09:00"), ("1230", "12:30"), ("9：05", "09:05"), ("25:00", "")])
def test_times_are_read_as_people_write_them(typed: str, read: str) -> None:
    assert read_time(typed) == read


def shift(begins: str, ends: str, person: str = "1") -> ShiftTime:
    return ShiftTime(person, "魏国良", "立案窗口", TODAY, begins, ends)


def codes(found: tuple[Finding, ...]) -> list[str]:
    return [each.code for each in found]


def test_overlapping_shifts_are_refused_with_the_name() -> None:
    (found,) = check_shift(shift("12:00", "13:30"), [shift("13:00", "14:00")])
    assert (found.code, found.params["name"]) == ("duty_overlaps", "魏国良")
    assert check_shift(shift("12:00", "13:00"), [shift("13:00", "14:00")]) == ()
    assert check_shift(shift("12:00", "13:30", "2"), [shift("13:00", "14:00")]) == ()


def test_a_shift_needs_times_in_order() -> None:
    assert codes(check_shift(shift("13:00", "12:00"), [])) == ["duty_ends_before_it_begins"]
    assert codes(check_shift(shift("", "12:00"), [])) == ["duty_time_unreadable"]


def test_a_week_runs_from_monday() -> None:
    """Row 29.1."""
    assert week_of(date(2026, 11, 29))[0] == TODAY
    assert len(week_of(TODAY)) == 7


def test_hours_are_summed_and_the_missing_said() -> None:
    """Row 33.4."""
    people = [("a", MemberKind.MEDIATOR), ("b", MemberKind.MEDIATOR), ("c", MemberKind.OUTSIDE)]
    hours = hours_of(people, [("a", 90), ("a", 100)], {MemberKind.MEDIATOR: 3})
    assert (hours["a"].sessions, hours["a"].hours, hours["a"].too_little) == (2, Decimal("3.2"), False)
    assert (hours["b"].missing, hours["b"].too_little) == (Decimal("3.0"), True)
    assert not hours["c"].too_little
