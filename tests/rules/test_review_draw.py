"""The draw of cases for review: it covers every judge, and anybody gets the same cases again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tribunal_desktop.rules.review_draw import (
    Candidate,
    ReviewPool,
    commitment,
    draw_cases,
    pool_from,
    pool_json,
    share_out,
)

JUDGES = tuple("abcdef")
CASES = st.lists(st.sampled_from(JUDGES), min_size=1, max_size=25)
SEEDS = st.text("0123456789枫溪", min_size=1, max_size=8)


def pool(judges: list[str], count: int, covered: frozenset[str] = frozenset(), round_id: str = "r1") -> ReviewPool:
    cases = tuple(Candidate(f"{round_id}-{n:03}", f"（2026）浙0681民初{n}号", judge) for n, judge in enumerate(judges))
    return ReviewPool(round_id, count, cases, covered)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CASES, st.integers(1, 12), SEEDS), min_size=1, max_size=4))
def test_after_every_round_each_judge_with_a_case_in_it_is_covered(rounds: list[tuple[list[str], int, str]]) -> None:
    covered: frozenset[str] = frozenset()
    for number, (judges, count, seed) in enumerate(rounds):
        made = pool(judges, count, covered, f"r{number}")
        drawn = draw_cases(made, "00" * 32, seed)
        covered |= {case.judge_id for case in drawn}
        assert set(judges) <= covered
        assert len(drawn) == len({case.id for case in drawn}) == made.places
        assert min(count, len(judges)) <= len(drawn) <= len(judges)


@settings(max_examples=30, deadline=None)
@given(CASES, st.integers(1, 12), SEEDS)
def test_the_stored_pool_gives_the_same_cases_in_any_order(judges: list[str], count: int, seed: str) -> None:
    made = pool(judges, count)
    turned = replace(made, cases=made.cases[::-1])
    assert pool_from(pool_json(turned)) == made
    assert draw_cases(turned, "ab", seed) == draw_cases(made, "ab", seed)
    assert commitment(turned, "ab") == commitment(made, "ab")


@pytest.mark.parametrize(
    "other",
    [{"count": 3}, {"covered": frozenset("a")}, {"cases": ()}, {"round_id": "r2"}],
    ids=lambda each: next(iter(each)),
)
def test_the_commitment_stands_for_everything(other: dict[str, object]) -> None:
    made = pool(list("aabbc"), 2)
    assert commitment(replace(made, **other), "ab") != commitment(made, "ab")  # type: ignore[arg-type]
    assert commitment(made, "ac") != commitment(made, "ab")


def test_every_case_comes_out_for_some_seed() -> None:
    made = pool(list("aaaa"), 1)
    drawn = {draw_cases(made, "ab", str(seed))[0].id for seed in range(60)}
    assert drawn == {case.id for case in made.cases}


@given(CASES, st.sets(st.sampled_from(JUDGES), min_size=1))
def test_nobody_reviews_an_own_case_and_the_load_is_shared(judges: list[str], reviewers: set[str]) -> None:
    made = pool(judges, 1)
    shared = share_out(made.cases, sorted(reviewers))
    for case in made.cases:
        assert shared[case.id] != case.judge_id
        assert (shared[case.id] is None) == (reviewers == {case.judge_id})
    if not reviewers & set(judges):
        loads = [list(shared.values()).count(reviewer) for reviewer in reviewers]
        assert max(loads) - min(loads) <= 1
