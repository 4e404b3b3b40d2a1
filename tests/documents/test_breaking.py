from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.documents.breaking import CLOSING, HANGING, LEADING, LONGEST_WORD, OPENING, Line, break_lines
from tribunal_desktop.documents.fonts import Face, Glyph, bundled_fonts

FULL = 1.0
WIDTHS = {char: 0.5 for char in "abcXYZ0123456789 .,-"}


def glyphs(text: str) -> list[Glyph]:
    return [Glyph(char, "font", WIDTHS.get(char, FULL)) for char in text]


def lines(text: str, room: float = 28, indent: float = 0) -> list[Line]:
    return break_lines(glyphs(text), room, indent)


han = st.text("调解协议书当事人王祥申请的一了在有", min_size=1, max_size=12)
word = st.text("abcXYZ0123456789", min_size=1, max_size=LONGEST_WORD)
closing = st.text("，。、；：！？）》”", min_size=1, max_size=3)
opening = st.text("（《“", min_size=1, max_size=2)
sentence = st.tuples(opening | st.just(""), han, word | st.just(""), closing | st.just("")).map("".join)
prose = st.lists(sentence, min_size=1, max_size=25).map("".join)
rooms = st.integers(min_value=20, max_value=40)


@given(prose, rooms)
def test_nothing_is_lost(text: str, room: int) -> None:
    assert "".join(line.text for line in lines(text, room, indent=2)) == text


@given(prose, rooms)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str, room: int) -> None:
    broken = lines(text, room)
    assert not [line.text for line in broken[1:] if line.text[0] in CLOSING]
    assert not [line.text for line in broken[:-1] if line.text[-1] in OPENING]


@given(prose, rooms)
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    first, *others = lines(text, room, indent=2)
    assert first.width <= room - 2 + 1e-6
    assert all(line.width <= room + 1e-6 for line in others)


@given(st.text(min_size=1, max_size=200), rooms)
def test_any_text_at_all_comes_through(text: str, room: int) -> None:
    assert "".join(line.text for line in lines(text, room)) == text


def test_a_full_line_is_28_characters_and_a_last_mark_may_hang_by_half() -> None:
    assert [len(line.text) for line in lines("调" * 56)] == [28, 28]
    assert [line.text for line in lines("0" + "调" * 27 + "。解释")] == ["0" + "调" * 27 + "。", "解释"]
    assert [line.text for line in lines("调" * 28 + "。")] == ["调" * 26, "调调。"]


def test_a_day_written_by_hand_is_not_torn() -> None:
    for day in ("年　月　日", "年　　月　　日"):
        assert [line.text for line in lines(f"（签名或者盖章）　　{day}", room=13)] == ["（签名或者盖章）　　", day]


def test_a_short_line_to_write_on_is_not_torn_in_two() -> None:
    blank = [Glyph("\u3000", "font", FULL, ruled=True)] * 8
    assert [len(line.glyphs) for line in break_lines([*glyphs("调" * 23), *blank], 28)] == [23, 8]
    assert [len(line.glyphs) for line in break_lines(blank * 4, 28)] == [20, 12], "a long one is"


def test_no_single_character_is_the_last_line_of_a_paragraph() -> None:
    assert [len(line.text) for line in lines("调" * 57)] == [28, 27, 2]
    assert [line.text for line in lines("调" * 27 + "议解。")] == ["调" * 27, "议解。"]
    assert [line.text for line in lines("调" * 26 + "《解》终")] == ["调" * 26, "《解》终"]
    assert [line.text for line in lines("应到时间、处所", room=6)] == ["应到时间、", "处所"]
    assert [len(line.text) for line in lines("调" * 4, room=3)] == [3, 1], "a narrow cell"
    assert [len(line.text) for line in lines("调" * 28 + "9")] == [28, 1], "a figure alone is not torn from its words"


@given(prose, rooms)
def test_a_last_line_of_one_character_follows_only_what_cannot_be_broken(text: str, room: int) -> None:
    broken = lines(text, room)
    alone = broken[-1].text.rstrip("，。、；：！？）》”")
    if len(broken) > 1 and len(alone) == 1 and WIDTHS.get(alone, FULL) == FULL:
        assert broken[-2].text[-1] in WIDTHS or broken[-2].text[-1] in CLOSING


def test_numbers_with_their_unit_and_words_stay_whole() -> None:
    assert [line.text for line in lines("调" * 26 + "46000元")] == ["调" * 26, "46000元"]
    assert [line.text for line in lines("调" * 26 + "2026年")] == ["调" * 26, "2026年"]
    assert [line.text for line in lines("调" * 27 + "……")] == ["调" * 25, "调调……"]


def test_only_a_run_past_24_characters_is_broken() -> None:
    longest = "622848000000000000123456"
    assert len(longest) == LONGEST_WORD
    assert [line.text for line in lines("调" * 20 + longest)] == ["调" * 20, longest]
    assert [line.text for line in lines("调" * 16 + longest + "9")] == ["调" * 16 + longest, "9"]
    assert len(lines("9" * 200)) == 4


def test_of_two_full_width_marks_that_meet_one_gives_up_its_blank_half() -> None:
    for pair in ("。”", "”，", "》、", "：“", "）（", "“《"):
        (line,) = lines(f"甲{pair}乙")
        assert line.width == 3.5, pair
    for pair in ("甲。", "“甲", "”甲", "……", "——", ")("):
        (line,) = lines(f"甲{pair}乙")
        assert line.width == 4, pair


def test_an_opening_bracket_at_the_start_of_a_line_gives_up_its_blank_half_but_not_at_the_start_of_a_paragraph() -> (
    None
):
    first, second = lines("“" + "调" * 27 + "《调解》", 28)
    assert (first.lead, second.lead) == (0, 0.5)
    assert second.width == 3
    (carried,) = break_lines(glyphs("《调解》"), 28, continued=True)
    assert carried.lead == 0.5


@pytest.mark.parametrize("face", Face)
def test_the_blank_half_is_blank_in_every_bundled_font(face: Face) -> None:
    fonts = bundled_fonts()
    for char in HANGING | LEADING:
        glyph = fonts.glyph(char, face, "x")
        with TTFont(fonts.named(glyph.font).face.filename, lazy=True) as font:
            outline = font["glyf"][font.getBestCmap()[ord(char)]]
        assert glyph.width == 1
        assert outline.xMax <= 560 if char in HANGING else outline.xMin >= 440, (char, glyph.font)
