"""Rules of hearings: clashes, clear days, on site, how a hearing went."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.hearings import (
    Booking,
    HearingCase,
    HearingPlan,
    Holding,
    belongs_on_site,
    check_holding,
    check_plan,
    clear_days,
)
from tribunal_desktop.rules.terms import ClosedGround, HearingKind, HearingState, HearingVenue, Procedure
from tribunal_desktop.services.hearings_table import hearing_rules

RULES = hearing_rules()
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)
LOAN = HearingCase(filed=True, cause_code="104", procedure=Procedure.ORDINARY, people=frozenset({"甲"}))


def at(day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=BEIJING)


def plan(**changes: Any) -> HearingPlan:
    made = HearingPlan(
        HearingKind.HEARING, at(10), at(10, 11), HearingVenue.TRIBUNAL, "第一法庭", judge_id="j", clerk_id="c"
    )
    return dataclasses.replace(made, **changes)


def other(**changes: Any) -> Booking:
    made = Booking("另案", at(10, 10), at(10, 12), HearingVenue.TRIBUNAL, "第二法庭", frozenset({"x"}), {"乙": "乙"})
    return dataclasses.replace(made, **changes)


def found(planned: HearingPlan, *others: Booking, case: HearingCase = LOAN) -> dict[str, Finding]:
    return {finding.key: finding for finding in check_plan(planned, case, others, RULES, NOW)}


def test_a_complete_plan_without_clashes_has_nothing_to_say() -> None:
    assert found(plan(), other()) == {}


@pytest.mark.parametrize(
    ("clash", "key"),
    [
        ({"staff": frozenset({"j"})}, "person_taken@judge_id"),
        ({"staff": frozenset({"c"})}, "person_taken@clerk_id"),
        ({"place": "第一法庭"}, "room_taken@place"),
        ({"people": {"甲": "甲"}}, "party_taken@day"),
    ],
)
def test_what_is_taken_at_that_time_is_asked_at_its_field(clash: dict[str, Any], key: str) -> None:
    assert found(plan(), other(**clash))[key].severity is Severity.ASK
    assert key not in found(plan(), other(**clash, starts_at=at(10, 11), ends_at=at(10, 12)))


def test_a_village_of_the_same_name_is_not_a_room() -> None:
    on_site = {"venue": HearingVenue.ON_SITE, "place": "栎桥村"}
    assert "room_taken@place" not in found(plan(**on_site), other(**on_site))


@given(st.integers(1, 600), st.integers(0, 900))
def test_two_hearings_meet_exactly_when_a_minute_is_common(length: int, offset: int) -> None:
    first = at(1)
    begin = first + timedelta(minutes=offset)
    booked = other(starts_at=first, ends_at=first + timedelta(minutes=length))
    end = begin + timedelta(minutes=30)
    minutes = {first + timedelta(minutes=each) for each in range(length)}
    assert booked.meets(begin, end) == any(begin <= minute < end for minute in minutes)


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.integers(1, 60))
def test_clear_days_count_neither_end(called: date, days: int) -> None:
    held = called + timedelta(days=days)
    between = [called + timedelta(days=each) for each in range(1, days)]
    assert clear_days(called, held) == len(between)


def test_three_clear_days_bind_in_ordinary_and_remind_in_summary_procedure() -> None:
    soon = plan(starts_at=datetime(2026, 11, 26, 9, tzinfo=BEIJING), ends_at=datetime(2026, 11, 26, 10, tzinfo=BEIJING))
    late = found(soon)["summons_too_late@day"]
    assert (late.severity, late.params["left"]) == (Severity.ASK, 2)
    summary = dataclasses.replace(LOAN, procedure=Procedure.SUMMARY)
    assert found(soon, case=summary)["summons_soon@day"].severity is Severity.NOTE
    in_time = plan(
        starts_at=datetime(2026, 11, 27, 9, tzinfo=BEIJING), ends_at=datetime(2026, 11, 27, 10, tzinfo=BEIJING)
    )
    assert found(in_time) == {}


@pytest.mark.parametrize(
    ("cause", "wanted"), [("24", True), ("24.1", True), ("22.2", True), ("240", False), (None, False)]
)
def test_support_and_maintenance_belong_on_site(cause: str | None, wanted: bool) -> None:
    assert belongs_on_site(cause, RULES) is wanted


def test_not_hearing_on_site_needs_a_reason() -> None:
    support = dataclasses.replace(LOAN, cause_code="24.1")
    assert found(plan(), case=support)["hear_on_site@not_on_site_reason"].severity is Severity.BLOCK
    assert found(plan(not_on_site_reason="双方均在外地，同意到庭"), case=support) == {}
    assert found(plan(venue=HearingVenue.ON_SITE, place="栎桥村"), case=support) == {}
    assert "hear_where_the_party_is@not_on_site_reason" in found(plan(immobile_party=True))


def test_closed_doors_need_a_ground() -> None:
    assert "closed_without_ground@closed_ground" in found(plan(is_public=False))
    assert found(plan(is_public=False, closed_ground=ClosedGround.PRIVACY)) == {}


def test_nothing_is_heard_before_filing_but_an_inquiry() -> None:
    unfiled = dataclasses.replace(LOAN, filed=False)
    assert "hearing_before_filing@kind" in found(plan(), case=unfiled)
    assert found(plan(kind=HearingKind.INQUIRY), case=unfiled) == {}


def test_a_gap_in_the_recording_is_explained() -> None:
    held = Holding(NOW - timedelta(hours=2), NOW - timedelta(hours=1))

    def keys(**changes: Any) -> set[str]:
        return {each.key for each in check_holding(dataclasses.replace(held, **changes), HearingState.PLANNED, NOW)}

    assert keys() == {"hearing_not_recorded@recording_from"}
    late = {"recording_from": NOW - timedelta(minutes=100)}
    assert keys(**late) == {"recording_began_late@recording_breaks"}
    assert keys(**late, recording_breaks="设备故障，经审判员核实") == set()
    whole = {"recording_from": held.held_from, "recording_until": held.held_until}
    assert keys(**whole) == set()
    assert keys(**{**whole, "recording_until": NOW - timedelta(minutes=90)}) == {
        "recording_ended_before@recording_breaks"
    }


def test_a_hearing_cannot_have_been_held_in_the_future() -> None:
    held = Holding(NOW + timedelta(hours=1), None, recording_from=NOW)
    assert [each.code for each in check_holding(held, HearingState.PLANNED, NOW)] == ["held_in_the_future"]
    assert "hearing_not_planned" in {each.code for each in check_holding(held, HearingState.CANCELLED, NOW)}
