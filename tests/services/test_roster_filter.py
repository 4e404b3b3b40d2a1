"""Which entries of a roster answer to what is typed."""

from __future__ import annotations

import pytest

from tribunal_desktop.services.roster_filter import answers

ENTRY = ("单阿仙", ("枫溪镇西坞村", "村（社区）调解员 2026-01-27 –", "13800000000"))


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("", True),
        ("西坞村", True),
        ("西坞 调解员", True),
        ("调解员 西坞", True),
        ("西坞 陪审员", False),
        ("桂坪 调解员", False),
        ("shanaxian", True),
        ("sax 西坞", True),
        ("zhang", False),
        ("1380000", True),
        ("村（社区）", True),
    ],
)
def test_village_and_role_filter_at_once(typed: str, fits: bool) -> None:
    """Row 26.1: the words stand in different columns, in any order; a name also answers to its pinyin."""
    name, others = ENTRY
    assert answers(typed, name, others) is fits
