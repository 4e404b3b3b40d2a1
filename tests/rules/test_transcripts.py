"""Lines of a transcript: speakers, phrases behind two letters, names replaced, questions answered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Procedure, SpeakerRole
from tribunal_desktop.rules.transcripts import (
    Asked,
    Line,
    Phrase,
    Question,
    code_before,
    fill,
    in_force,
    next_sign,
    progress,
    read_line,
    renamed,
    signs_for,
    words_hash,
)
from tribunal_desktop.services.hearings_table import hearing_rules, shipped_phrases

KEYS = hearing_rules().role_keys
SIGNS = {key.sign for key in KEYS}


def test_keys_are_free_and_their_own() -> None:
    """F1 and F5 belong to the window."""
    keys = [key.key for key in KEYS]
    assert not {"F1", "F5"} & set(keys)
    assert len(set(keys)) == len(keys) == len({key.role for key in KEYS}) == len(SpeakerRole)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("审：现在开庭。", "审", "现在开庭。"),
        ("原二:我不同意。", "原二", "我不同意。"),
        ("被代：", "被代", ""),
        ("证据一：借条。", "", "证据一：借条。"),
        ("没有说话人", "", "没有说话人"),
    ],
)
def test_only_a_known_sign_is_a_speaker(text: str, speaker: str, words: str) -> None:
    line = read_line(text, SIGNS)
    assert (line.speaker, line.words) == (speaker, words)


@given(st.sampled_from(sorted(SIGNS)), st.text(st.characters(exclude_characters="\n\r"), max_size=40))
def test_a_line_reads_back_as_it_was_written(sign: str, words: str) -> None:
    line = Line(sign, words)
    assert read_line(line.text(), SIGNS) == line


def test_several_of_one_role_take_turns() -> None:
    key = next(key for key in KEYS if key.role is SpeakerRole.PLAINTIFF)
    assert signs_for(key, ["甲"]) == ("原",)
    signs = signs_for(key, ["甲", "乙"])
    assert signs == ("原一", "原二")
    assert [next_sign(signs, each) for each in ("", "原一", "原二")] == ["原一", "原二", "原一"]


@pytest.mark.parametrize(
    ("before", "code"), [("qq", "qq"), ("审：qq", "qq"), ("iqq", ""), ("QQ", ""), ("q", ""), ("我有qq", "qq"), ("", "")]
)
def test_two_letters_by_themselves_are_a_code(before: str, code: str) -> None:
    assert code_before(before) == code


def test_the_phrase_that_fits_the_procedure_is_taken_and_the_tribunals_own_first() -> None:
    ordinary = in_force(shipped_phrases(), Procedure.ORDINARY, "104")
    small = in_force(shipped_phrases(), Procedure.SMALL_CLAIMS, "104")
    assert "提起上诉" in ordinary["qq"].text
    assert "一审终审" in small["qq"].text
    assert "终审判决" in small["xp"].text
    assert "lh" not in ordinary
    assert "不得另行结婚" in in_force(shipped_phrases(), Procedure.SUMMARY, "14")["lh"].text
    own = Phrase("qq", "rights", Name("自拟", "Own"), "自拟文本", own=True)
    assert in_force((*shipped_phrases(), own), Procedure.SMALL_CLAIMS, "104")["qq"].text == "自拟文本"


def test_what_the_file_does_not_know_stays_a_gap() -> None:
    assert fill("审判员{judge}，书记员{clerk}。", {"judge": "沈素英", "clerk": ""}) == "审判员沈素英，书记员＿＿。"


@given(st.lists(st.text("甲乙丙丁", max_size=12), max_size=6))
def test_names_are_replaced_in_words_and_counted(words: list[str]) -> None:
    lines = [Line("原", each) for each in words]
    changed, count = renamed(lines, "甲", "戊")
    assert count == sum(each.count("甲") for each in words)
    assert all("甲" not in line.words and line.speaker == "原" for line in changed)
    assert renamed(lines, "", "戊") == (tuple(lines), 0)


def test_a_question_is_answered_when_who_was_asked_speaks_next() -> None:
    question = Question("loan.claimant", "原告，借款怎样交付？", (SpeakerRole.PLAINTIFF, SpeakerRole.PLAINTIFF_AGENT))

    def state(*lines: Line) -> Asked:
        return progress(lines, [question], KEYS)["loan.claimant"]

    asked = Line("审", "原告，借款怎样交付？")
    assert state(Line("审", "现在开庭。")) is Asked.OPEN
    assert state(asked) is Asked.ASKED
    assert state(asked, Line("原", "")) is Asked.ASKED
    assert state(asked, Line("审", "被告呢？"), Line("原", "现金。")) is Asked.ASKED
    assert state(asked, Line("原一", "银行转账。")) is Asked.ANSWERED


@given(st.lists(st.text(max_size=8), min_size=1, max_size=5), st.integers(0, 4))
def test_any_changed_word_changes_the_hash(words: list[str], place: int) -> None:
    lines = [Line("审", each) for each in words]
    other = list(lines)
    other[place % len(other)] = Line("审", other[place % len(other)].words + "改")
    assert words_hash(lines) == words_hash(list(lines)) != words_hash(other)
