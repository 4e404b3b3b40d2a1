"""Conditions: what they read, and that nothing else of the language can stand in one."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.forms.test_gaps import form
from tribunal_desktop.documents.forms.conditions import CONDITIONS, holds, names_in
from tribunal_desktop.documents.forms.facts import Answer, CaseFacts, FormOptions
from tribunal_desktop.documents.forms.gaps import WrongWording
from tribunal_desktop.documents.forms.names import Scope
from tribunal_desktop.documents.forms.sample import bare_facts, full_facts, sample_data


def scope(facts: CaseFacts | None = None, *answers: Answer, **changes: object) -> Scope:
    template = form("")
    data = sample_data(template, facts or full_facts(), FormOptions(large=True), answered=False)
    return Scope(template, dataclasses.replace(data, answers=answers, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("condition", "true"),
    [
        ("", True),
        ("filed and not provisional", True),
        ("small_claims or summary", True),
        ("not (small_claims or summary)", False),
        ("has_agents and has_clauses and has_instalments", True),
        ("has_third", False),
        ("panel", False),
        ("entrusted and not court_mediation", True),
        ("mediation_failed", False),
        ("public_hearing", True),
        ("large", True),
        ("stage == 'trial'", True),
        ("stage != 'trial'", False),
        ("ask.word", True),
        ("ask.word == 'x'", True),
        ("ask.day", False),
        ("recipient_is_defendant and recipient_is_natural", True),
    ],
)
def test_conditions_over_a_full_dispute(condition: str, true: bool) -> None:
    assert holds(condition, scope(None, Answer("word", " x "), recipient="p2")) is true


def test_little_is_true_of_a_bare_dispute() -> None:
    bare = scope(bare_facts())
    held = {name for name in CONDITIONS if holds(name, bare)}
    assert held == {"provisional", "sole", "large", "stage"}


@pytest.mark.parametrize(
    "condition",
    [
        "filed +",
        "filed()",
        "__import__('os')",
        "facts.court",
        "ask.word.upper",
        "filed if panel else sole",
        "filed < panel",
        "stage == 1",
        "'x'",
        "[filed]",
        "lambda: filed",
        "unknown",
        "stage == 'a' == 'b'",
        "(" * 300 + "filed" + ")" * 300,
    ],
)
def test_anything_else_is_refused(condition: str) -> None:
    with pytest.raises(WrongWording):
        list(names_in(condition))


@given(st.text(min_size=1))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        list(names_in(text))
    except WrongWording:
        return
    assert holds(text, scope()) in (True, False)
