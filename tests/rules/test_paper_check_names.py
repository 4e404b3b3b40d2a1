"""Names on a paper: one writing, the right role, no slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules import paper_check_names as names
from tribunal_desktop.rules.paper_check_content import Passage, Someone
from tribunal_desktop.rules.terms import PartyKind, PartyRole

COMPANY = "示例县宏泰建材有限公司"
SOUNDS = {"辉": "hui", "晖": "hui", "秋": "qiu", "华": "hua", "四": "si", "斯": "si"}


def sounds(char: str) -> frozenset[str]:
    return frozenset({SOUNDS[char]}) if char in SOUNDS else frozenset()


def said(text: str) -> tuple[Passage, ...]:
    return (Passage("part.p", text),)


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("原告张明晖诉称", "张明辉", "张明晖"),
        ("张明晖于同日还款", "张明辉", "张明晖"),
        ("原告张明华诉称", "张明辉", "张明华"),
        ("由示例县宏秦建材有限公司承担", COMPANY, "示例县宏秦建材有限公司"),
        ("被告李斯辩称", "李四", "李斯"),
    ],
)
def test_a_slip_of_one_character_is_asked_about(text: str, name: str, found: str) -> None:
    (finding,) = names.names_in_doubt(said(text), [name], sounds)
    assert (finding.words, finding.params["name"]) == (found, name)


@pytest.mark.parametrize(
    ("text", "everybody"),
    [
        ("原告张明辉、张明华均到庭", ["张明辉", "张明华"]),
        ("证人张明华到庭作证", ["张明辉"]),
        ("路过李斯家门口", ["李四"]),
        ("宏泰建材有限公司（以下简称宏泰公司）", [COMPANY]),
        ("原告张明辉与被告李四", ["张明辉", "李四"]),
        ("清河镇第二小学", ["清河镇第一小学"]),
    ],
)
def test_other_people_and_short_forms_are_left_alone(text: str, everybody: list[str]) -> None:
    assert not list(names.names_in_doubt(said(text), everybody, sounds))


@given(st.text("张李王明辉华秋生建国与和之的，。原告被", max_size=60), st.lists(st.sampled_from(["张明辉", "李秋生"])))
def test_what_is_found_stands_there_and_is_no_name_of_the_file(text: str, everybody: list[str]) -> None:
    for finding in names.names_in_doubt(said(text), everybody, sounds):
        assert finding.words in text
        assert finding.words not in everybody


def test_one_writing_throughout() -> None:
    name = "阿依古丽·买买提"
    (finding,) = names.names_written_differently(said("被告阿依古丽•买买提，阿依古丽·买买提"), [name])
    assert finding.words == "阿依古丽•买买提"
    assert not list(names.names_written_differently(said("王　五、阿依古丽·买买提"), ["王五", name]))
    (wide,) = names.names_written_differently(said("ＡＢ商店"), ["AB商店"])
    assert wide.params["name"] == "AB商店"


def test_the_right_role() -> None:
    people = [
        Someone("p1", PartyRole.PLAINTIFF, PartyKind.NATURAL, "张三"),
        Someone("p2", PartyRole.DEFENDANT, PartyKind.NATURAL, "李四"),
    ]
    (finding,) = names.names_in_other_roles(said("原告李四诉称，被告李四辩称"), people)
    assert (finding.words, finding.params["role"]) == ("原告李四", PartyRole.DEFENDANT)
    assert not list(
        names.names_in_other_roles(said("反诉原告李四；原告：张三；原告王五；（2025）浙0681民初1号原告李四"), people)
    )
    assert not list(names.names_in_other_roles(said("原告李四"), []))
