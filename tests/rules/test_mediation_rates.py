"""Success of mediation against the figures of the sources and counts made by hand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.mediation_rates import (
    Ended,
    Rate,
    languages_met,
    once_each,
    once_for_each,
    rates,
    stage_rates,
    total,
)
from tribunal_desktop.rules.terms import RateStage

DAY = date(2026, 5, 1)
STAGES = st.sampled_from(list(RateStage))


def ended(dispute: str, stage: RateStage, agreed: bool, days: int = 0, **more: object) -> Ended:
    return Ended(dispute, stage, agreed, DAY + timedelta(days=days), **more)  # type: ignore[arg-type]


def test_the_rates_of_the_sources() -> None:
    """T21: case 41 of the source."""
    assert Rate("", 1185, 1727).percent == Decimal("68.62")
    assert Rate("", 671, 832).percent == Decimal("80.65")
    assert Rate("", 0, 0).percent is None


def test_a_dispute_counts_once_in_the_stage_that_ended_it() -> None:
    found = once_each(
        [
            ended("a", RateStage.BEFORE_FILING, agreed=False),
            ended("a", RateStage.AFTER_FILING, agreed=True, days=20),
            ended("a", RateStage.AT_TRIAL, agreed=True, days=10),
            ended("b", RateStage.BEFORE_FILING, agreed=False),
            ended("b", RateStage.AT_TRIAL, agreed=False, days=60),
            ended("c", RateStage.BEFORE_FILING, agreed=False),
        ]
    )
    assert {each.dispute_id: (each.stage, each.agreed) for each in found} == {
        "a": (RateStage.AFTER_FILING, True),
        "b": (RateStage.AT_TRIAL, False),
        "c": (RateStage.BEFORE_FILING, False),
    }


def test_each_body_answers_for_what_it_mediated_itself() -> None:
    """One body failed before filing, another settled it afterwards; the first tried twice."""
    found = once_for_each(
        [
            ended("a", RateStage.BEFORE_FILING, agreed=False, organisation="商会"),
            ended("a", RateStage.BEFORE_FILING, agreed=False, days=3, organisation="商会"),
            ended("a", RateStage.AFTER_FILING, agreed=True, days=20, organisation="妇联"),
            ended("b", RateStage.AFTER_FILING, agreed=True),
        ],
        lambda each: each.organisation,
    )
    assert rates(found, lambda each: each.organisation) == (Rate("商会", 0, 1), Rate("妇联", 1, 1))


def test_what_fails_in_a_stage_lowers_its_rate_though_the_dispute_ended_in_another() -> None:
    """Counted by hand (T21): two mediated before filing, three after it, two tried."""
    found = [
        ended("a", RateStage.AT_TRIAL, agreed=False, days=9),
        ended("a", RateStage.AFTER_FILING, agreed=False, days=3),
        ended("a", RateStage.BEFORE_FILING, agreed=False),
        ended("b", RateStage.BEFORE_FILING, agreed=True),
        ended("c", RateStage.AFTER_FILING, agreed=True),
        ended("c", RateStage.AT_TRIAL, agreed=True),
        ended("d", RateStage.AFTER_FILING, agreed=False),
        ended("e", RateStage.AT_TRIAL, agreed=True),
    ]
    assert [(rate.key, rate.agreed, rate.ended, rate.went_on, str(rate.percent)) for rate in stage_rates(found)] == [
        (RateStage.BEFORE_FILING, 1, 1, 1, "50.00"),
        (RateStage.AFTER_FILING, 1, 2, 1, "33.33"),
        (RateStage.AT_TRIAL, 1, 2, 0, "50.00"),
    ]


@given(st.lists(st.tuples(st.sampled_from("abcdef"), STAGES, st.booleans(), st.integers(0, 90)), max_size=40))
def test_stages_add_up_to_the_disputes(rows: list[tuple[str, RateStage, bool, int]]) -> None:
    found = once_each(ended(dispute, stage, agreed, days) for dispute, stage, agreed, days in rows)
    by_stage = rates(found, lambda each: each.stage.value)
    assert sum(rate.ended for rate in by_stage) == len({dispute for dispute, *_ in rows}) == total(found).ended
    assert (
        sum(rate.agreed for rate in by_stage) == total(found).agreed == len({d for d, _, agreed, _ in rows if agreed})
    )


def test_groups_leave_out_what_has_no_key_and_languages_are_counted_of_those_who_need_one() -> None:
    found = [
        ended("a", RateStage.AFTER_FILING, True, organisation="商会", language="彝语", spoken=True),
        ended("b", RateStage.AFTER_FILING, False, organisation="商会", language="彝语", spoken=False),
        ended("c", RateStage.AFTER_FILING, True),
        ended("d", RateStage.AT_TRIAL, True, language="彝语", spoken=False),
    ]
    assert rates(found, lambda each: each.organisation) == (Rate("商会", 1, 2),)
    assert languages_met(found) == (1, 2)
