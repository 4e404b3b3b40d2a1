"""Who may sit, when similar cases are searched, and what leaving a majority needs."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Severity, blocking
from tribunal_desktop.rules.panel import (
    NewDeliberation,
    NewPanel,
    PanelFacts,
    Sitter,
    check_adoption,
    check_deliberation,
    check_panel,
)
from tribunal_desktop.rules.terms import Adoption, FourType, PanelSeat, Procedure, Referral

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=BEIJING)
S, P, J, A = PanelSeat.SOLE, PanelSeat.PRESIDING, PanelSeat.JUDGE, PanelSeat.ASSESSOR
ORDINARY = PanelFacts(Procedure.ORDINARY, flagged=False)


def codes(seats: list[PanelSeat], facts: PanelFacts = ORDINARY, words: str = "", replaces: bool = False) -> set[str]:
    sitters = tuple(Sitter(seat, str(at), f"人{at}") for at, seat in enumerate(seats))
    return {each.code for each in check_panel(NewPanel(sitters, TODAY, words), facts, TODAY, replaces)}


@pytest.mark.parametrize("seats", [[S], [P, J, J], [P, J, A], [P, A, A], [P, J, J, J, J], [P, J, J, A, A, A, A]])
def test_lawful_bodies(seats: list[PanelSeat]) -> None:
    assert codes(seats) == set()


@pytest.mark.parametrize(
    ("seats", "code"),
    [
        ([], "panel_not_odd"),
        ([P, J], "panel_not_odd"),
        ([A], "panel_sole_judge"),
        ([P], "panel_sole_judge"),
        ([J, J, J], "panel_without_presiding"),
        ([A, A, A], "panel_without_presiding"),
        ([P, P, J], "panel_without_presiding"),
        ([P, J, J, J, A], "panel_assessors"),
        ([P, J, J, J, A, A, A], "panel_assessors"),
    ],
)
def test_unlawful_bodies(seats: list[PanelSeat], code: str) -> None:
    assert codes(seats) == {code}


@given(st.lists(st.sampled_from(PanelSeat), max_size=9))
def test_no_body_without_findings_is_even_or_has_an_assessor_presiding(seats: list[PanelSeat]) -> None:
    if not codes(seats):
        assert len(seats) % 2 == 1
        assert seats.count(P) + seats.count(S) == 1
        assert seats.count(A) in (0, 1, 2, 4)


def test_kind_of_case_decides_too() -> None:
    flagged = PanelFacts(Procedure.ORDINARY, flagged=True)
    found = check_panel(NewPanel((Sitter(S, "1", "沈"),), TODAY, ""), flagged, TODAY, False)
    assert [each.severity for each in found] == [Severity.ASK]
    assert codes([P, J, J], PanelFacts(Procedure.SUMMARY, flagged=False)) == {"panel_in_summary"}
    assert codes([P, J, A], PanelFacts(None, False, frozenset({"人2"}))) == {"panel_mediator_assesses"}


def test_a_change_says_why_and_nobody_sits_twice() -> None:
    assert codes([S], replaces=True) == {"panel_words_missing"}
    assert codes([S], replaces=True, words="原审判长调离") == set()
    twice = tuple(Sitter(seat, "1", "沈") for seat in (P, J, J))
    assert {each.code for each in check_panel(NewPanel(twice, TODAY, ""), ORDINARY, TODAY, False)} == {
        "panel_person_twice"
    }


@pytest.mark.parametrize("four_type", FourType)
def test_required_kinds_are_searched_before_deliberation(four_type: FourType) -> None:
    whole = NewDeliberation(NOW, "沈素英、俞建国、周海波", "一致", "支持")
    assert [each.code for each in check_deliberation(whole, NOW, {four_type}, False)] == ["search_before_deliberation"]
    assert check_deliberation(whole, NOW, {four_type}, True) == ()
    assert check_deliberation(whole, NOW, (), False) == ()


@given(st.sampled_from(Adoption), st.sampled_from(["", "  ", "事实不同"]), st.none() | st.sampled_from(Referral))
def test_leaving_the_majority_needs_reason_and_referral(
    adoption: Adoption, words: str, referral: Referral | None
) -> None:
    accepted = not blocking(check_adoption(adoption, words, referral))
    assert accepted == (
        adoption is Adoption.ADOPTED or (adoption is Adoption.NOT_ADOPTED and bool(words.strip() and referral))
    )
