"""What stands against drawing a mediator."""

from __future__ import annotations

import pytest

from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.rules.mediator_draw import MediatorWanted, check_draw

WANTED = MediatorWanted(none_chosen=True)


@pytest.mark.parametrize("able", [1, 3])
def test_a_draw_where_the_parties_chose_none_stands(able: int) -> None:
    assert check_draw(WANTED, able, drawn_before=False) == ()


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
