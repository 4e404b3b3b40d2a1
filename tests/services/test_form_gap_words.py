"""Gaps and conditions of forms in the words of a clerk, there and back again."""

from __future__ import annotations

from collections import Counter

import pytest

from tribunal_desktop import texts
from tribunal_desktop.documents.forms.conditions import CONDITIONS
from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.rules.names import Name
from tribunal_desktop.services.form_condition_words import condition_name, repetition_name
from tribunal_desktop.services.form_gap_words import GapWords
from tribunal_desktop.services.form_places import owner, part_texts, reworded, texts_of
from tribunal_desktop.texts import Language

KEYS = sorted(catalogue())
SUMMONS = catalogue()["summons"]


@pytest.mark.parametrize("key", KEYS)
def test_every_shipped_text_is_read_back_as_it_was(key: str) -> None:
    template = catalogue()[key]
    for place, words in texts_of(template).items():
        gaps = GapWords(template, getattr(owner(template, place), "each", ""))
        for lang in ("zh", "en"):
            reading = gaps.read(gaps.said(words, lang))
            assert (reading.words, reading.findings) == (words.strip(), ()), (place, lang)


@pytest.mark.parametrize("key", KEYS)
def test_every_gap_that_is_offered_is_understood_and_named_once(key: str) -> None:
    template = catalogue()[key]
    for each in {part.each for part in template.parts}:
        gaps = GapWords(template, each)
        for lang in ("zh", "en"):
            choices = gaps.choices(sample_data(template), lang)
            assert len({choice.said for choice in choices}) == len(choices)
            assert [gaps.read(choice.said).findings for choice in choices if gaps.read(choice.said).findings] == []


def test_a_gap_says_what_it_holds_and_how_it_is_written() -> None:
    choices = {choice.said: choice.sample for choice in GapWords(SUMMONS, "").choices(sample_data(SUMMONS), "zh")}
    assert choices["{立案日期：汉字}"] == "二〇二六年十一月六日"
    assert choices["{收件人的姓名（名称）}"] == "张明辉"


@pytest.mark.parametrize(
    "typed", ["{立案日期：汉字}", "{ 立案日期:汉字 }", "{filed_on:cn}", "{Day of filing: Chinese numerals}"]
)
def test_names_of_both_languages_and_of_the_file_are_understood(typed: str) -> None:
    assert GapWords(SUMMONS, "").read(typed).words == "{filed_on:cn}"


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("{立案日其}", "wording_gap_like", "立案日期"),
        ("{天气}", "wording_gap_unknown", "天气"),
        ("一个{", "wording_brace", "{"),
        ("多一个}括号", "wording_brace", "}括号"),
        ("{案号：大写}", "wording_format_unknown", "大写"),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_cannot_be_understood_is_named_and_kept_as_typed(typed: str, code: str, said: str, lang: Language) -> None:
    reading = GapWords(SUMMONS, "").read(typed)
    assert [finding.code for finding in reading.findings] == [code]
    assert reading.words == typed
    assert said in texts.text(f"finding.{code}", lang, **reading.findings[0].params)


def test_every_condition_can_be_said_both_ways() -> None:
    wanted = {f"condition_{way}.{name}" for name in CONDITIONS for way in ("is", "not")}
    assert wanted - set(texts.catalogue()) == set()


@pytest.mark.parametrize("key", KEYS)
def test_every_condition_and_repetition_of_the_forms_is_said(key: str) -> None:
    template = catalogue()[key]
    for part in template.parts:
        assert bool(condition_name(template, part.when).zh) is bool(part.when)
        assert bool(repetition_name(template, part.each).en) is bool(part.each)


def test_a_condition_reads_like_a_sentence() -> None:
    said = condition_name(SUMMONS, "filed and not (small_claims or ask.purpose == 'x')")
    assert said.zh == "已立案，并且不适用小额诉讼程序，并且“传唤事由”不是“x”"
    assert condition_name(SUMMONS, "filed and (panel or closed)").zh == "已立案，并且（由合议庭审理，或者已结案）"
    assert condition_name(SUMMONS, "stage == 'trial'").zh == "“阶段”为“审理中”"
    assert condition_name(SUMMONS, "") == Name("", "")


@pytest.mark.parametrize("key", KEYS)
def test_every_text_has_a_place_of_its_own_and_takes_other_words(key: str) -> None:
    template = catalogue()[key]
    places = [place for part in template.parts for place, _ in part_texts(part)]
    assert len(set(places)) == len(places)
    assert max(map(len, [*texts_of(template)]), default=0) <= 96
    for place in texts_of(template):
        before = Counter(texts_of(template).values())
        after = Counter(texts_of(reworded(template, {place: "改"})).values())
        assert after - before == Counter({"改": 1}), "nothing else is reworded"
