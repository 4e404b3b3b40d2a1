"""What stands against drawing a mediator."""

from __future__ import annotations

import pytest

from tribunal_desktop.rules.findings import Severity, blocking
from tribunal_desktop.rules.mediator_draw import MediatorWanted, check_draw

WANTED = MediatorWanted(none_chosen=True)


def test_a_draw_among_several_where_the_parties_chose_none_stands() -> None:
    assert check_draw(WANTED, 3, drawn_before=False) == ()


@pytest.mark.parametrize(
    ("wanted", "able", "before", "code"),
    [
        (MediatorWanted(none_chosen=False), 3, False, "mediator_choice_comes_first"),
        (WANTED, 0, False, "mediator_pool_empty"),
        (MediatorWanted(none_chosen=True, why_again=" "), 3, True, "mediator_draw_again_without_reason"),
    ],
)
def test_what_stands_against_it(wanted: MediatorWanted, able: int, before: bool, code: str) -> None:
    assert [each.code for each in blocking(check_draw(wanted, able, drawn_before=before))] == [code]


def test_a_single_mediator_is_said_and_may_be_drawn() -> None:
    (finding,) = check_draw(WANTED, 1, drawn_before=False)
    assert (finding.code, finding.severity) == ("mediator_no_substitute", Severity.NOTE)
