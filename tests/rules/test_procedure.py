"""The adviser over the shipped table: order of the law, three-valued tests, conversions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop import resources, texts
from tribunal_desktop.rules.procedure import (
    SUITS,
    AmountBand,
    Change,
    advise,
    band_of,
    check_change,
    check_choice,
    read_procedure_table,
)
from tribunal_desktop.rules.terms import Track

TABLE = read_procedure_table(resources.toml("rules", "procedure.toml"))
NONE_OF_THEM = {test: False for group in TABLE.groups.values() for test in group}
LOAN = {
    "order_asked": False,
    "confirm_asked": False,
    "special_cause": False,
    "clear_case": True,
    "money_claim": True,
    "basic_facts": True,
    **NONE_OF_THEM,
}
ORDER = {test: True for test in TABLE.steps[0].needs}
WAGE = 12_000_000


@pytest.mark.parametrize(
    ("changes", "band", "track"),
    [
        ({}, AmountBand.MANDATORY, Track.SMALL_CLAIMS),
        ({"small_agreed": True}, AmountBand.BY_AGREEMENT, Track.SMALL_CLAIMS),
        ({"small_agreed": False}, AmountBand.BY_AGREEMENT, Track.SUMMARY),
        ({}, AmountBand.ABOVE, Track.SUMMARY),
        ({"needs_appraisal": True}, AmountBand.MANDATORY, Track.SUMMARY),
        ({"personal_status": True}, AmountBand.MANDATORY, Track.SUMMARY),
        ({"money_claim": False}, AmountBand.UNKNOWN, Track.SUMMARY),
        ({"defendant_missing": True}, AmountBand.MANDATORY, Track.ORDINARY_SOLE),
        ({"clear_case": False}, AmountBand.MANDATORY, Track.ORDINARY_SOLE),
        ({"clear_case": False, "basic_facts": False}, AmountBand.MANDATORY, Track.PANEL),
        ({"public_interest": True}, AmountBand.MANDATORY, Track.PANEL),
        ({"novel_or_difficult": True}, AmountBand.MANDATORY, Track.PANEL),
        (ORDER, AmountBand.ABOVE, Track.PAYMENT_ORDER),
        ({**ORDER, "order_no_counter_duty": False}, AmountBand.ABOVE, Track.SUMMARY),
        ({test: True for test in TABLE.steps[1].needs}, AmountBand.UNKNOWN, Track.JUDICIAL_CONFIRMATION),
        ({"special_cause": True}, AmountBand.UNKNOWN, Track.SPECIAL),
    ],
)
def test_the_tests_lead_to_the_procedure_of_the_law(changes: dict[str, bool], band: AmountBand, track: Track) -> None:
    assert advise(TABLE, {**LOAN, **changes}, band).track is track


def test_an_open_test_is_asked_and_nothing_is_guessed() -> None:
    advice = advise(TABLE, {}, AmountBand.UNKNOWN)
    assert advice.track is None
    assert advice.open_tests[0] == "order_asked"
    known = {**LOAN, "clear_case": True}
    del known["counterclaim"]
    assert advise(TABLE, known, AmountBand.MANDATORY).open_tests == ("counterclaim",)
    assert advise(TABLE, LOAN, AmountBand.BY_AGREEMENT).open_tests == ("small_agreed",)
    assert advise(TABLE, LOAN, AmountBand.UNKNOWN).open_tests == ("small_amount",)


@pytest.mark.parametrize(
    ("amount", "band"),
    [
        (6_000_000, AmountBand.MANDATORY),
        (6_000_001, AmountBand.BY_AGREEMENT),
        (24_000_000, AmountBand.BY_AGREEMENT),
        (24_000_001, AmountBand.ABOVE),
        (None, AmountBand.UNKNOWN),
    ],
)
def test_both_edges_of_the_wage_are_included(amount: int | None, band: AmountBand) -> None:
    assert band_of(amount, WAGE, TABLE) is band


ANSWERS = st.dictionaries(st.sampled_from(sorted(TABLE.tests)), st.booleans())


@given(ANSWERS, st.sampled_from(AmountBand))
def test_answering_what_is_asked_always_ends(answers: dict[str, bool], band: AmountBand) -> None:
    known = dict(answers)
    for _ in range(len(TABLE.tests) + 1):
        advice = advise(TABLE, known, band)
        if advice.track is not None or advice.open_tests == ("small_amount",):
            return
        asked = next(test for test in advice.open_tests if test != "small_amount")
        assert asked not in known
        known[asked] = False
    raise AssertionError("the adviser asks for ever")


@given(ANSWERS, st.sampled_from(AmountBand), st.data())
def test_a_settled_answer_stays_when_more_is_known(
    answers: dict[str, bool], band: AmountBand, data: st.DataObject
) -> None:
    """What is decided never hung on a test that was still open."""
    before = advise(TABLE, answers, band)
    more = {test: data.draw(st.booleans()) for test in TABLE.tests if test not in answers}
    if before.track is not None and band is not AmountBand.UNKNOWN:
        assert advise(TABLE, {**more, **answers}, band).track is before.track


def test_the_law_stops_a_choice_and_a_departure_needs_its_reason() -> None:
    def codes(chosen: Track, changes: dict[str, bool], words: str = "") -> list[str]:
        known = {**LOAN, **changes}
        advice = advise(TABLE, known, AmountBand.MANDATORY)
        return [finding.code for finding in check_choice(TABLE, advice, known, chosen, words)]

    assert codes(Track.SMALL_CLAIMS, {}) == []
    assert codes(Track.SUMMARY, {}) == ["override_needs_reason"]
    assert codes(Track.SUMMARY, {}, "双方约定") == []
    assert codes(Track.SMALL_CLAIMS, {"counterclaim": True}, "方便") == ["small_claims_excluded"]
    assert codes(Track.SUMMARY, {"remanded": True}, "方便") == ["summary_barred"]
    assert codes(Track.ORDINARY_SOLE, {"wide_concern": True}, "方便") == ["panel_required"]


GOOD = Change(Track.SUMMARY, Track.PANEL, date(2026, 4, 1), "案情复杂", "（2026）浙0681民初1号裁定")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"on": date(2026, 6, 11)}, "conversion_after_limit"),
        ({"on": date(2026, 3, 9)}, "conversion_day"),
        ({"on": date(2026, 7, 2)}, "conversion_day"),
        ({"ruling": " "}, "conversion_needs_ruling"),
        ({"words": ""}, "conversion_needs_ground"),
        ({"from_track": Track.PANEL, "to": Track.ORDINARY_SOLE}, "conversion_not_known"),
        ({"from_track": Track.PANEL, "to": Track.SUMMARY, "heard": True, "agreed": True}, "no_way_back"),
        ({"from_track": Track.ORDINARY_SOLE, "to": Track.SUMMARY}, "conversion_needs_agreement"),
    ],
)
def test_a_conversion_is_stopped_with_its_reason(changes: dict[str, object], code: str) -> None:
    filed, limit, today = date(2026, 3, 10), date(2026, 6, 10), date(2026, 7, 1)
    change = replace(GOOD, **changes)  # type: ignore[arg-type]
    assert [found.code for found in check_change(TABLE, change, filed, limit, today)] == [code]


def test_lawful_conversions_pass() -> None:
    filed, limit, today = date(2026, 3, 10), date(2026, 6, 10), date(2026, 6, 10)
    assert check_change(TABLE, GOOD, filed, limit, today) == ()
    assert check_change(TABLE, replace(GOOD, on=limit), filed, limit, today) == ()
    small = Change(Track.SMALL_CLAIMS, Track.SUMMARY, date(2026, 4, 1), "被告提出异议成立")
    assert check_change(TABLE, small, filed, limit, today) == ()
    assert {each.from_track for each in TABLE.conversions} <= set(SUITS)


def test_every_test_and_group_has_its_words() -> None:
    wanted = {f"procedure_test.{test}" for test in TABLE.tests} | {f"procedure_group.{name}" for name in TABLE.groups}
    wanted |= {f"procedure_band.{band}" for band in AmountBand}
    assert wanted - set(texts.catalogue()) == set()
    named = {test for step in TABLE.steps for test in step.needs} | set(NONE_OF_THEM)
    assert named | {"small_agreed"} == set(TABLE.tests)
