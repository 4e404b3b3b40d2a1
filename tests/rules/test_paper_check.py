"""The whole check over one paper, and its signs: characters, seal, signatures, marks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules import paper_check_marks as marks
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.paper_check import PaperContent, PaperGiven, check_paper_content
from tribunal_desktop.rules.paper_check_content import Passage, quoted

CLEAN = PaperContent(date(2026, 11, 23), (Passage("part.p", "原告张三与被告李四"),), signers=("张三",))


def printing(char: str) -> marks.Printing:
    return {"㛃": marks.Printing.RARE, "\ue000": marks.Printing.NONE}.get(char, marks.Printing.OWN)


def test_nothing_to_say_about_a_clean_paper() -> None:
    assert check_paper_content(CLEAN, PaperGiven()) == ()


def test_the_same_remark_is_made_once() -> None:
    twice = replace(CLEAN, passages=(Passage("part.p", "2026年2月30日，2026年2月30日"),))
    assert len(check_paper_content(twice, PaperGiven())) == 1


@given(st.text(max_size=200))
def test_no_words_break_the_check(text: str) -> None:
    for finding in check_paper_content(replace(CLEAN, passages=(Passage("part.p", text),)), PaperGiven()):
        assert finding.words in text


def test_characters_no_font_prints_stop_and_rare_ones_are_noted() -> None:
    passages = (Passage("part.a", "王㛃㛃"), Passage("part.b", "李\ue000"))
    rare, none = marks.characters(passages, printing)
    assert (rare.severity, rare.params["code"], rare.field) == (Severity.NOTE, "U+36C3", "part.a")
    assert (none.severity, none.params["code"], none.field) == (Severity.BLOCK, "U+E000", "part.b")


def test_places_for_seal_and_signature() -> None:
    assert [each.severity for each in marks.seal_place(wanted=True, there=False, decides=True)] == [Severity.BLOCK]
    assert [each.severity for each in marks.seal_place(wanted=True, there=False, decides=False)] == [Severity.ASK]
    assert not list(marks.seal_place(wanted=False, there=False, decides=True))
    assert len(list(marks.signatures(wanted=True, signers=()))) == 1
    assert not list(marks.signatures(wanted=True, signers=("张三",)))


def test_marks_a_reader_should_know_of() -> None:
    marked = replace(CLEAN, changed=("part.p",), practice=True)
    assert {each.severity for each in check_paper_content(marked, PaperGiven())} == {Severity.NOTE}


def test_quoted_words_are_not_the_papers_own() -> None:
    assert quoted("他说“今天", 5)
    assert not quoted("他说“今天”来", 6)
