"""Gaps: what is read, what is refused, and that no input ever becomes part of the wording."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.documents.forms.facts import Answer
from tribunal_desktop.documents.forms.filled import BLANK, Gap
from tribunal_desktop.documents.forms.filling import fill, start_answer
from tribunal_desktop.documents.forms.gaps import ValueKind, WrongWording, parse, written
from tribunal_desktop.documents.forms.reading import parse as parse_form
from tribunal_desktop.documents.forms.sample import full_facts, sample_data
from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.rules.beijing_time import BEIJING


def form(text: str, **part: object) -> FormTemplate:
    """A form with one paragraph."""
    words = {"zh": "试", "en": "trial"}
    return parse_form(
        "trial",
        {
            "version": "1",
            "title": "试样",
            "name": words,
            "group": "notice",
            "origin": "own",
            "source": "",
            "page": "letter",
            "ask": [{"id": "word", "kind": "text", "label": words}, {"id": "day", "kind": "date", "label": words}],
            "part": [{"id": "said", "kind": "paragraph", "text": text, **part}],
        },
    )


def said(text: str, *answers: Answer, **part: object) -> str:
    template = form(text, **part)
    data = dataclasses.replace(sample_data(template, answered=False), answers=answers)
    return next(each.text for each in fill(template, data).parts if each.id == "said")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{parties_line}", "原告张明辉与被告李秋生、示例县宏泰建材有限公司"),
        ("{filed_on}／{filed_on:cn}／{filed_on:en}", "2026年11月6日／二〇二六年十一月六日／6 November 2026"),
        ("{filed_on:weekday}", "2026年11月6日（星期五）"),
        ("{amount}，{amount:caps}，{amount:grouped}", "46000元，肆万陆仟元整，46,000.00元"),
        ("{amount:both}", "人民币46000元（大写：肆万陆仟元整）"),
        ("{hearing_at}，{hearing_at:day}", "2026年12月8日9时30分，2026年12月8日"),
        ("{answer_days}日即{answer_days:numeral}日", "15日即十五日"),
        ("{thirds|无}", "无"),
        ("{fee_borne}", "由李秋生负担"),
        ("{copies:numeral}份", "四份"),
        ("{ask.day:cn}{ask.day|另行通知}", "另行通知"),
    ],
)
def test_a_gap_is_written_as_its_format_says(text: str, words: str) -> None:
    assert said(text.replace("{ask.day:cn}", "")) == words


def test_what_is_not_known_is_a_line_to_write_on_and_a_gap() -> None:
    template = form("第三人{thirds}到庭。")
    filled = fill(template, sample_data(template, answered=False))
    assert filled.gaps == (Gap("said", "thirds"),)
    assert f"第三人{BLANK}到庭。" in [part.text for part in filled.parts]


@pytest.mark.parametrize(
    "text", ["{", "}", "{}", "{court", "court}", "{Court}", "{court!r}", "{a b}", "{{court}}", "{court:}"]
)
def test_braces_that_are_no_gap_are_refused(text: str) -> None:
    with pytest.raises(WrongWording):
        parse(text)


@given(st.text())
def test_reading_any_text_gives_its_words_or_a_refusal(text: str) -> None:
    try:
        pieces = parse(text)
    except WrongWording:
        assert "{" in text or "}" in text
    else:
        assert pieces == ((text,) if text else ()) or "{" in text


@given(st.text(min_size=1))
def test_no_name_ever_breaks_or_becomes_wording(name: str) -> None:
    facts = full_facts()
    party = dataclasses.replace(facts.parties[0], name=name)
    template = form("{first_plaintiff|无名}诉。")
    data = sample_data(template, dataclasses.replace(facts, parties=(party,)), answered=False)
    text = next(part.text for part in fill(template, data).parts if part.id == "said")
    assert text == f"{' '.join(name.split()) or '无名'}诉。"


@given(st.text())
def test_no_answer_ever_breaks_or_becomes_wording(answer: str) -> None:
    assert said("甲{ask.word|无}乙", Answer("word", answer)) == f"甲{answer.strip() or '无'}乙"


@given(st.text())
def test_an_answer_that_is_no_date_is_a_gap(answer: str) -> None:
    try:
        date.fromisoformat(answer.strip())
    except ValueError:
        assert said("{ask.day}", Answer("day", answer)) == BLANK


@given(st.dates(date(1, 1, 1)), st.datetimes())
def test_every_day_can_be_written_in_every_format(day: date, moment: datetime) -> None:
    for form_ in ("", "cn", "en", "weekday"):
        assert written(day, ValueKind.DATE, form_)
    for form_ in ("", "day", "en", "weekday"):
        assert written(moment.replace(tzinfo=BEIJING), ValueKind.MOMENT, form_)


@given(st.integers(0, 10**15))
def test_every_sum_can_be_written_in_every_format(fen: int) -> None:
    for form_ in ("", "caps", "both", "grouped", "en"):
        assert written(fen, ValueKind.MONEY, form_)


def test_a_typed_question_proposes_its_value_not_its_words() -> None:
    template = form("")
    data = sample_data(template, answered=False)
    day = next(ask for ask in template.asks if ask.id == "day")
    word = next(ask for ask in template.asks if ask.id == "word")
    assert start_answer(template, data, dataclasses.replace(day, start="{filed_on}")) == "2026-11-06"
    assert start_answer(template, data, dataclasses.replace(word, start="{filed_on}立案")) == "2026年11月6日立案"
