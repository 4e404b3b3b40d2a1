from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.schemes import MissingRule, read_scheme, scheme_warnings
from tribunal_desktop.rules.scoring import Adjustment, Fact, Mark, ScoreNode, Subject, check_adjustment, score
from tribunal_desktop.rules.terms import Post, ScoreState

TABLE = resources.toml("schemes", "fengqiao.toml")
SCHEME = read_scheme(TABLE)
RESCALED = replace(SCHEME, missing=MissingRule.RESCALED)
GOVERNANCE = [node.id for node in SCHEME.domains[1].children]
PARTS = {
    "quantity": ["same_period_closing"],
    "quality": ["defective"],
    "efficiency": ["average_days", "long_open"],
    "effect": ["auto_performance", "acceptance"],
}
CASE = ("Dispute", "0198c0de")


def marks(value: str, ids: list[str]) -> dict[str, Mark]:
    return {node_id: Mark(Decimal(value)) for node_id in ids}


def node(tree: ScoreNode, node_id: str) -> ScoreNode:
    return _find(tree, node_id)[0]


def _find(tree: ScoreNode, node_id: str) -> list[ScoreNode]:
    return [tree] if tree.id == node_id else [hit for child in tree.children for hit in _find(child, node_id)]


@pytest.mark.parametrize(
    ("post", "points"), [(Post.JUDGE, "32.0"), (Post.JUDGE_ASSISTANT, "28.0"), (Post.CLERK, "24.0")]
)
def test_governance_80_by_post(post: Post, points: str) -> None:
    result = score(SCHEME, Subject(post, {}, marks("80", GOVERNANCE)))
    assert str(node(result.tree, "governance").points) == points
    assert str(result.total) == points


def test_case_handling_counts_effect_twice() -> None:
    given_marks = {
        leaf: Mark(Decimal(value))
        for part, value in zip(PARTS, ("80", "90", "70", "100"), strict=True)
        for leaf in PARTS[part]
    }
    handling = node(score(SCHEME, Subject(Post.JUDGE, {}, given_marks)).tree, "handling")
    assert str(handling.score) == "88.0"
    assert handling.params["ratio"] == "1:1:1:2"


@pytest.mark.parametrize(("share", "points"), [("1.00", "86.0"), ("0.90", "77.4")])
def test_a_member_takes_a_share_of_the_team_s_score(share: str, points: str) -> None:
    result = score(SCHEME, Subject(Post.JUDGE, {}, marks("86", GOVERNANCE), share=Decimal(share)))
    governance = node(result.tree, "governance")
    assert str(governance.score) == points
    assert governance.params["team"] == Decimal("86.0")


def test_personal_domains_take_no_share() -> None:
    personal = marks("90", ["party_style", "general"])
    assert score(SCHEME, Subject(Post.JUDGE, {}, personal, share=Decimal("0.5"))).total == Decimal("18.0")


def test_an_indicator_opens_to_its_numbers_and_acts() -> None:
    facts = {
        "mediations_entrusted_success": Fact(Decimal(1185), (CASE,)),
        "mediations_entrusted": Fact(Decimal(1727), (CASE, ("Dispute", "2"))),
    }
    leaf = node(score(SCHEME, Subject(Post.JUDGE, facts, {})).tree, "entrusted_mediation")
    assert (leaf.value, leaf.numerator, leaf.denominator) == (Decimal("68.62"), Decimal(1185), Decimal(1727))
    assert leaf.evidence == (CASE, ("Dispute", "2"))
    assert str(leaf.score) == "77.2"
    assert say(f"formula.{leaf.formula}", "zh", leaf.params) == (
        "分子÷分母；30%得0分，80%得满分，之间按直线计算。数据：调解成功数、委派委托调解数"
    )


@pytest.mark.parametrize(("days", "expected"), [(30, "100.0"), (10, "100.0"), (75, "50.0"), (120, "0.0"), (500, "0.0")])
def test_fewer_days_earn_more_between_the_two_ends(days: int, expected: str) -> None:
    facts = {"trial_days": Fact(Decimal(days * 4)), "closed_cases": Fact(Decimal(4))}
    assert str(node(score(SCHEME, Subject(Post.JUDGE, facts, {})).tree, "average_days").score) == expected


def test_counts_are_scored_as_they_are() -> None:
    leaf = node(score(SCHEME, Subject(Post.CLERK, {"circuit_activities": Fact(Decimal(3))}, {})).tree, "circuit")
    assert (leaf.score, leaf.denominator) == (Decimal("25.0"), None)


def test_missing_data_is_said_and_never_guessed() -> None:
    result = score(SCHEME, Subject(Post.JUDGE, {"trial_days": Fact(Decimal(5), (CASE,))}, marks("80", GOVERNANCE)))
    leaf = node(result.tree, "average_days")
    assert (leaf.state, leaf.score, leaf.value, leaf.evidence) == (ScoreState.MISSING, None, None, (CASE,))
    assert result.tree.state is ScoreState.PARTLY
    assert (result.total, result.scored_points, result.missing_points) == (
        Decimal("32.0"), Decimal("40.0"), Decimal("60.0"),
    )  # fmt: skip
    assert say(f"formula.{leaf.formula}", "en", leaf.params).endswith("Days the closed cases took in all, Cases closed")


def test_nothing_to_divide_by_is_missing_not_zero() -> None:
    facts = {"auto_performed": Fact(Decimal(0)), "performance_due": Fact(Decimal(0))}
    assert node(score(SCHEME, Subject(Post.JUDGE, facts, {})).tree, "auto_performance").state is ScoreState.MISSING


def test_a_scheme_may_scale_what_is_there_up_to_the_whole_and_still_says_what_is_missing() -> None:
    result = score(RESCALED, Subject(Post.JUDGE, {}, marks("80", GOVERNANCE[:3])))
    governance = node(result.tree, "governance")
    assert (governance.score, governance.state) == (Decimal("80.0"), ScoreState.PARTLY)
    assert governance.missing_points == Decimal("20.0")
    assert result.total == Decimal("80.0")
    assert result.missing_points == Decimal("80.0")


def test_nothing_at_all_scores_nothing() -> None:
    for scheme in (SCHEME, RESCALED):
        result = score(scheme, Subject(Post.JUDGE, {}, {}))
        assert (result.total, result.tree.score, result.tree.state) == (Decimal(0), None, ScoreState.MISSING)


def test_an_exempted_defect_stays_visible_and_counts_nothing() -> None:
    facts = {
        "defective_cases": Fact(Decimal(1), (CASE,), exempted=Decimal(1)),
        "reviewed_cases": Fact(Decimal(10)),
    }
    result = score(SCHEME, Subject(Post.JUDGE, facts, {}))
    leaf = node(result.tree, "defective")
    assert (leaf.score, leaf.numerator, leaf.exempted, leaf.evidence) == (Decimal(100), Decimal(0), Decimal(1), (CASE,))
    assert result.tree.exempted == 1


def test_bonus_and_deduction_stop_at_their_caps() -> None:
    adjustments = tuple(Adjustment(Decimal(points), "理由", "证据") for points in (3, 4, -15, -9))
    result = score(SCHEME, Subject(Post.JUDGE, {}, marks("100", GOVERNANCE), adjustments=adjustments))
    assert (result.bonus, result.deduction, result.total) == (Decimal(5), Decimal(20), Decimal(25))
    assert "加分5，扣分20" in say("formula.total", "zh", result.tree.params)


def test_a_deduction_needs_evidence() -> None:
    assert check_adjustment(Adjustment(Decimal(2), "化解信访积案")) == ()
    assert [finding.code for finding in check_adjustment(Adjustment(Decimal(-2), "办案不当引发信访"))] == [
        "deduction_without_evidence"
    ]
    assert [finding.code for finding in check_adjustment(Adjustment(Decimal(0), " "))] == [
        "adjustment_zero",
        "adjustment_without_reason",
    ]


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        (Subject(Post.BAILIFF, {}, {}), "scheme_without_post"),
        (Subject(Post.JUDGE, {}, {}, share=Decimal(0)), "share_out_of_range"),
        (Subject(Post.JUDGE, {}, marks("101", GOVERNANCE)), "mark_out_of_range"),
    ],
)
def test_impossible_subjects_are_refused(subject: Subject, code: str) -> None:
    with pytest.raises(KnownError, match=code):
        score(SCHEME, subject)


@given(
    st.dictionaries(
        st.sampled_from([leaf.id for leaf in SCHEME.indicators()]),
        st.decimals(0, 100, places=2).map(Mark),
    ),
    st.sampled_from(SCHEME.posts),
)
def test_points_stay_within_what_there_is_data_for(given_marks: dict[str, Mark], post: Post) -> None:
    result = score(SCHEME, Subject(post, {}, given_marks))
    assert 0 <= result.total <= result.scored_points + Decimal("0.1")
    assert abs(result.scored_points + result.missing_points - 100) <= Decimal("0.1")
    full = score(SCHEME, Subject(post, {}, marks("100", [leaf.id for leaf in SCHEME.indicators()])))
    assert (full.total, full.tree.state) == (Decimal("100.0"), ScoreState.SCORED)


def test_the_shipped_scheme_scores_neither_raw_cases_nor_reversals() -> None:
    assert scheme_warnings(SCHEME) == ()


def changed(**node_changes: Any) -> dict[str, Any]:
    table = deepcopy(TABLE)
    table["node"].append({"id": "new", "parent": "quantity", "zh": "新", "en": "New", "origin": "ours"} | node_changes)
    return table


def test_an_indicator_on_raw_cases_or_reversals_warns() -> None:
    raw = read_scheme(changed(measure="count", numerator="closed_cases", full_at=100))
    assert [finding.code for finding in scheme_warnings(raw)] == ["indicator_raw_cases"]
    table = changed(measure="percent", numerator="reversed_cases", denominator="closed_cases")
    table["fact"].append({"id": "reversed_cases", "zh": "改判发回数", "en": "Reversed", "kind": "reversals"})
    assert [finding.code for finding in scheme_warnings(read_scheme(table))] == ["indicator_reversals"]


@pytest.mark.parametrize(
    "node_changes",
    [
        {},
        {"measure": "count"},
        {"measure": "percent", "numerator": "closed_cases"},
        {"measure": "mark", "numerator": "closed_cases"},
        {"measure": "count", "numerator": "no_such_fact"},
        {"measure": "count", "numerator": "closed_cases", "zero_at": 5, "full_at": 5},
    ],
)
def test_incomplete_indicators_are_refused(node_changes: dict[str, Any]) -> None:
    with pytest.raises(KnownError, match="scheme_indicator_incomplete"):
        read_scheme(changed(**node_changes))


@pytest.mark.parametrize(
    ("node_changes", "code"),
    [
        ({"parent": "nowhere", "measure": "mark"}, "scheme_tree_broken"),
        ({"id": "quality", "measure": "mark"}, "scheme_tree_broken"),
        ({"measure": "mark", "ratio": 0}, "scheme_ratio_not_positive"),
    ],
)
def test_broken_trees_are_refused(node_changes: dict[str, Any], code: str) -> None:
    with pytest.raises(KnownError, match=code):
        read_scheme(changed(**node_changes))


@pytest.mark.parametrize(("domain", "weight"), [("general", 11), ("general", 9), ("nothing", 10), ("general", -10)])
def test_weights_that_do_not_sum_to_100_are_refused(domain: str, weight: int) -> None:
    table = deepcopy(TABLE)
    table["weight"][3] |= {"domain": domain, "weight": weight}
    with pytest.raises(KnownError, match="scheme_weights_not_100"):
        read_scheme(table)
