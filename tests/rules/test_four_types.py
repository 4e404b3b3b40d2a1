"""Proposals of the four types: the table, each test of it, and what stays the same under any facts."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop import texts
from tribunal_desktop.rules.four_types import FlagFacts, NewFlag, Overdue, Probe, Proposal, Related, check_flag, propose
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import FinderRole, FourType, Outcome
from tribunal_desktop.services.four_types_table import indicators

TODAY = date(2026, 11, 23)
TABLE = tuple(indicators().values())


def proposed(**facts: Any) -> dict[str, Proposal]:
    found = propose(TABLE, FlagFacts(received_on=TODAY, **facts), TODAY)
    return {each.indicator.id: each for each in found}


def others(count: int, **changes: Any) -> tuple[Related, ...]:
    return tuple(
        dataclasses.replace(Related(f"{at:032}", f"暂{at}", TODAY - timedelta(days=at)), **changes)
        for at in range(1, count + 1)
    )


ENDED = (
    Related("1" * 32, "甲", date(2025, 1, 1), date(2025, 5, 1), Outcome.JUDGED),
    Related("2" * 32, "乙", date(2025, 1, 1), date(2025, 6, 1), Outcome.DISMISSED),
)


@pytest.mark.parametrize(
    ("indicator", "facts"),
    [
        ("M-PUBLIC", {"organisations": ("枫溪镇人民政府",)}),
        ("M-AMOUNT", {"amount_fen": 500_000_000}),
        ("M-FIRST", {"causes": frozenset({"1"}), "same_cause": 1, "known": 300}),
        ("M-SECURITY", {"text": "因寺庙修缮引起"}),
        ("G-PEOPLE", {"plaintiffs": 10}),
        ("G-PEOPLE", {"defendants": 11}),
        ("G-SERIES", {"related": others(4)}),
        ("G-LAND", {"causes": frozenset({"97", "S10"})}),
        ("G-WAGES", {"text": "请求支付拖欠工资"}),
        ("G-HOUSING", {"text": "开发商逾期交房"}),
        ("C-LOCAL", {"related": ENDED}),
        ("R-OVERDUE", {"overdue": (Overdue(Name("审限", "limit"), TODAY - timedelta(days=1)),)}),
    ],
)
def test_each_indicator_is_proposed_with_its_evidence(indicator: str, facts: dict[str, Any]) -> None:
    assert proposed(**facts)[indicator].evidence


@pytest.mark.parametrize(
    "facts",
    [
        {"amount_fen": 499_999_999},
        {"plaintiffs": 9, "defendants": 9},
        {"related": others(3)},
        {"related": tuple(dataclasses.replace(each, received_on=TODAY - timedelta(days=90)) for each in others(4))},
        {"related": ENDED[:1]},
        {"related": tuple(dataclasses.replace(each, closed_on=date(2023, 1, 1)) for each in ENDED)},
        {"causes": frozenset({"1"}), "same_cause": 2, "known": 300},
    ],
)
def test_below_the_mark_nothing_is_proposed(facts: dict[str, Any]) -> None:
    assert proposed(**facts) == {}


def test_every_type_has_indicators_and_every_test_is_used() -> None:
    assert {each.four_type for each in TABLE} == set(FourType)
    assert {each.test for each in TABLE} - {None} == set(Probe)


def test_every_kind_of_evidence_has_its_words() -> None:
    everything = proposed(
        organisations=("枫溪镇人民政府",),
        amount_fen=10**12,
        causes=frozenset({"97"}),
        known=10**6,
        text="拆迁，拖欠工资",
        plaintiffs=20,
        defendants=20,
        related=(*others(9), *ENDED),
        overdue=(Overdue(Name("审限", "limit"), TODAY),),
    )
    codes = {evidence.code for each in everything.values() for evidence in each.evidence}
    words = {text_id.rsplit(".", 1)[1] for text_id in texts.catalogue() if text_id.startswith("four_types.evidence.")}
    assert codes == words


FACTS = st.builds(
    FlagFacts,
    received_on=st.dates(date(2024, 1, 1), TODAY),
    plaintiffs=st.integers(0, 30),
    defendants=st.integers(0, 30),
    organisations=st.lists(st.sampled_from(["枫溪镇人民政府", "青禾农业公司", "县公安局"]), max_size=3).map(tuple),
    amount_fen=st.none() | st.integers(0, 10**12),
    causes=st.frozensets(st.sampled_from(["97", "104", "205.5", "S10"])),
    text=st.sampled_from(["", "拖欠工资三个月", "因拆迁补偿", "借款未还"]),
    related=st.lists(
        st.builds(
            Related,
            st.text("0123456789abcdef", min_size=32, max_size=32),
            st.just("暂"),
            st.dates(date(2024, 1, 1), TODAY),
            st.none() | st.dates(date(2024, 1, 1), TODAY),
            st.none() | st.sampled_from(Outcome),
        ),
        max_size=8,
        unique_by=lambda each: each.dispute_id,
    ).map(tuple),
)


@given(FACTS, st.randoms())
def test_a_proposal_depends_on_the_facts_not_on_their_order(facts: FlagFacts, random: Any) -> None:
    shuffled = list(facts.related)
    random.shuffle(shuffled)
    again = propose(TABLE, dataclasses.replace(facts, related=tuple(shuffled)), TODAY)
    assert [each.key for each in again] == [each.key for each in propose(TABLE, facts, TODAY)]


@given(FACTS, st.integers(0, 10**12), st.integers(0, 50))
def test_graver_facts_never_take_a_proposal_away(facts: FlagFacts, more_fen: int, more_people: int) -> None:
    graver = dataclasses.replace(
        facts, amount_fen=(facts.amount_fen or 0) + more_fen, plaintiffs=facts.plaintiffs + more_people
    )
    before = {each.indicator.id for each in propose(TABLE, facts, TODAY)}
    assert before <= {each.indicator.id for each in propose(TABLE, graver, TODAY)}


def test_a_changed_fact_makes_a_new_key() -> None:
    assert proposed(related=others(4))["G-SERIES"].key != proposed(related=others(5))["G-SERIES"].key


def test_a_mark_by_hand_says_what_who_and_why() -> None:
    known = tuple(indicators())
    assert {each.field for each in check_flag(NewFlag("", None, " "), known)} == {"indicator", "finder", "words"}
    assert check_flag(NewFlag("R-REALNAME", FinderRole.INSPECTION, "来信"), known) == ()
