"""Element sheets: the shipped files, answers as typed, and the merge of both sides."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop import resources
from tribunal_desktop.rules.element_sheets import Element, ElementSheet, possible_answers, read_element_sheet
from tribunal_desktop.rules.element_values import TypedAnswer, read_rows, read_typed, rows_of, say_value, total_fen
from tribunal_desktop.rules.elements import (
    ElementAnswer,
    MarkedPoint,
    answers_digest,
    check_mark,
    compare,
    compare_sheet,
    count_standings,
    read_answer,
    sides_to_ask,
)
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import ElementKind, ElementMark, ElementSide, ElementStance, ElementStanding

TODAY = date(2026, 11, 23)
CLAIMANT, RESPONDENT = ElementSide.CLAIMANT, ElementSide.RESPONDENT
ADMITS = ElementAnswer(ElementStance.ADMITS)
DENIES = ElementAnswer(ElementStance.DENIES, words="没有收到")
UNKNOWN = ElementAnswer(ElementStance.UNKNOWN)
FILES = sorted(resources.path("elements").glob("*.toml"))
LOAN = read_element_sheet(resources.toml("elements", "private_loan.toml"))
DIVORCE = read_element_sheet(resources.toml("elements", "divorce.toml"))


def element(element_id: str, sheet: ElementSheet = LOAN) -> Element:
    found = sheet.element(element_id)
    assert found is not None
    return found


def states(value: str) -> ElementAnswer:
    return ElementAnswer(value=value)


def both(one: ElementAnswer, other: ElementAnswer) -> Mapping[ElementSide, ElementAnswer]:
    return {CLAIMANT: one, RESPONDENT: other}


def test_there_is_a_sheet_for_each_of_the_ten_commonest_causes() -> None:
    assert [file.stem for file in FILES] == [
        "divorce",
        "inheritance",
        "labour_remuneration",
        "land_contract",
        "neighbour",
        "parent_support",
        "private_loan",
        "property_fee",
        "sale_contract",
        "traffic_injury",
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_sheet_is_whole_in_both_languages_and_says_that_it_is_a_sample(file: Any) -> None:
    sheet = read_element_sheet(resources.toml("elements", file.name))
    assert sheet.key == file.stem
    assert not sheet.official
    assert sheet.in_force(TODAY)
    assert {version for version, _ in sheet.causes} == {"2025", "2020"}
    names = [sheet.name, *(group.name for group in sheet.groups)]
    for each in sheet.elements:
        names += [each.ask, *(option.name for option in each.options), *(column.name for column in each.columns)]
        names += [name for name in (each.help, each.unit) if name is not None]
    assert all((name.zh and name.en and name.zh != name.en) or name.zh == "%" for name in names)
    assert all(sheet.asked(side) for side in ElementSide)
    assert len(sheet.elements) >= 15


def test_what_belongs_to_one_case_is_not_common_to_a_series() -> None:
    fee = read_element_sheet(resources.toml("elements", "property_fee.toml"))
    single = {each.id for each in fee.elements if each.single}
    assert {"area", "owed", "paid", "owner"} <= single
    assert not {"rate", "contract_kind", "service_defects", "limitation_raised"} & single


def _broken(**changes: object) -> dict[str, Any]:
    good: dict[str, Any] = {
        "id": "sum",
        "kind": "amount",
        "side": "both",
        "ask": {"zh": "金额", "en": "Sum"},
    }
    return {
        "key": "test",
        "version": "1",
        "valid_from": TODAY,
        "official": False,
        "name": {"zh": "测试", "en": "Test"},
        "basis": ["民法典"],
        "causes": [{"version": "2025", "codes": ["88"]}],
        "group": [{"id": "g", "name": {"zh": "组", "en": "Group"}, "element": [{**good, **changes}]}],
    }


@pytest.mark.parametrize(
    "changes",
    [
        {"ask": {"zh": "金额", "en": " "}},
        {"kind": "choice"},
        {"kind": "rows"},
        {"options": [{"id": "a", "zh": "甲", "en": "A"}]},
        {"kind": "choice", "options": [{"id": "a", "zh": "甲", "en": "A"}] * 2},
        {"kind": "rows", "columns": [{"id": "a", "kind": "rows", "zh": "甲", "en": "A"}]},
        {"kind": "yes_no", "issue_if": "perhaps"},
        {"kind": "percentage"},
    ],
)
def test_a_wrong_file_is_refused(changes: dict[str, object]) -> None:
    assert read_element_sheet(_broken()).key == "test"
    with pytest.raises(ValueError):  # noqa: PT011 - each message names the element
        read_element_sheet(_broken(**changes))


@pytest.mark.parametrize(
    ("element_id", "typed", "kept", "said"),
    [
        ("agreed_amount", "5万", "5000000", "50,000元"),
        ("agreed_amount", "４６０００．５元", "4600050", "46,000.50元"),
        ("rate", "12.50％", "12.5", "12.5%"),
        ("agreed_on", "2025年3月1日", "2025-03-01", "2025年3月1日"),
        ("deducted_before", "yes", "yes", "是"),
        ("form", "note", "note", "借条、借据、收据"),
        ("parties_relation", " 同村邻居 ", "同村邻居", "同村邻居"),
        ("agreed_amount", "  ", "", ""),
    ],
)
def test_what_is_typed_is_kept_in_one_form(element_id: str, typed: str, kept: str, said: str) -> None:
    assert read_typed(element(element_id), typed, TODAY) == kept
    assert say_value(element(element_id), kept, "zh") == said


@pytest.mark.parametrize(
    ("element_id", "typed", "code"),
    [
        ("agreed_amount", "五万左右", "amount_unreadable"),
        ("rate", "一分", "element_number_unreadable"),
        ("rate", "-3", "element_number_unreadable"),
        ("rate", "1e400", "element_number_unreadable"),
        ("agreed_amount", "-5", "amount_unreadable"),
        ("agreed_on", "2025-02-30", "element_date_unreadable"),
        ("agreed_on", "1826-01-01", "element_date_unreadable"),
        ("form", "handshake", "element_no_such_option"),
        ("parties_relation", "借" * 10_001, "element_text_too_long"),
    ],
)
def test_what_cannot_be_read_is_said_at_its_element(element_id: str, typed: str, code: str) -> None:
    found = read_typed(element(element_id), typed, TODAY)
    assert isinstance(found, Finding)
    assert (found.code, found.field) == (code, element_id)


def test_rows_leave_out_blank_lines_and_name_the_wrong_cell() -> None:
    repaid = element("repaid")
    kept = read_rows(repaid, [["2025-05-01", "1000", "微信"], ["", " ", ""], ["6.1", "2千", ""]], TODAY)
    assert kept == '[["2025-05-01","100000","微信"],["2026-06-01","200000",""]]'
    assert total_fen(repaid, str(kept)) == 300_000
    assert say_value(repaid, str(kept), "zh") == "1. 2025年5月1日，1,000元，微信\n2. 2026年6月1日，2,000元"
    assert read_rows(repaid, [["", "", ""]], TODAY) == ""
    wrong = read_rows(repaid, [["2025-05-01", "1000", ""], ["昨日", "1", ""]], TODAY)
    assert isinstance(wrong, Finding)
    assert (wrong.code, wrong.params["row"], wrong.params["column"]) == (
        "element_row_unreadable",
        2,
        repaid.columns[0].name,
    )


def test_reasons_without_an_answer_are_asked_about() -> None:
    found = read_answer(element("agreed_amount"), TypedAnswer(words="记不清了"), TODAY)
    assert isinstance(found, Finding)
    assert found.code == "element_words_without_answer"
    denial = read_answer(element("agreed_amount"), TypedAnswer(ElementStance.DENIES, "5万", words="没有借"), TODAY)
    assert denial == ElementAnswer(ElementStance.DENIES, "", "没有借")


ROWS_ONE = json.dumps([["2025-05-01", "100000", "微信"]])
ROWS_OTHER_WORDS = json.dumps([["2025-05-01", "100000", "现金"]])
ROWS_OTHER_SUM = json.dumps([["2025-05-01", "200000", "微信"]])


@pytest.mark.parametrize(
    ("element_id", "claimant", "respondent", "standing"),
    [
        ("agreed_amount", states("5000000"), states("5000000"), ElementStanding.AGREED),
        ("agreed_amount", states("5000000"), states("4800000"), ElementStanding.DISPUTED),
        ("agreed_on", states("2025-03-01"), states("2025-03-01"), ElementStanding.AGREED),
        ("agreed_on", states("2025-03-01"), states("2025-03-02"), ElementStanding.DISPUTED),
        ("deducted_before", states("no"), states("yes"), ElementStanding.DISPUTED),
        ("parties_relation", states("同村 邻居。"), states("同村邻居"), ElementStanding.AGREED),
        ("parties_relation", states("同村邻居"), states("生意伙伴"), ElementStanding.ASK),
        ("repaid", states(ROWS_ONE), states(ROWS_ONE), ElementStanding.AGREED),
        ("repaid", states(ROWS_ONE), states(ROWS_OTHER_WORDS), ElementStanding.ASK),
        ("repaid", states(ROWS_ONE), states(ROWS_OTHER_SUM), ElementStanding.DISPUTED),
        ("agreed_amount", states("5000000"), ADMITS, ElementStanding.AGREED),
        ("agreed_amount", states("5000000"), DENIES, ElementStanding.DISPUTED),
        ("agreed_amount", states("5000000"), UNKNOWN, ElementStanding.ASK),
        ("agreed_amount", ADMITS, ADMITS, ElementStanding.ASK),
        ("agreed_amount", states("5000000"), ElementAnswer(), ElementStanding.WAITING),
        ("agreed_amount", ElementAnswer(), ElementAnswer(), ElementStanding.EMPTY),
        ("principal_claimed", states("5000000"), ElementAnswer(), ElementStanding.STATED),
        ("limitation_raised", ElementAnswer(), states("yes"), ElementStanding.DISPUTED),
        ("limitation_raised", ElementAnswer(), states("no"), ElementStanding.STATED),
    ],
)
def test_where_the_sides_stand(
    element_id: str, claimant: ElementAnswer, respondent: ElementAnswer, standing: ElementStanding
) -> None:
    assert compare(element(element_id), both(claimant, respondent)) is standing


def test_a_fact_on_status_is_never_settled_by_admitting_it() -> None:
    wanted = element("divorce_wanted", DIVORCE)
    assert compare(wanted, both(states("yes"), states("yes"))) is ElementStanding.ASK
    assert compare(wanted, both(states("yes"), states("no"))) is ElementStanding.DISPUTED


def test_a_mark_holds_until_an_answer_changes() -> None:
    before = both(states("5000000"), states("4800000"))
    mark = MarkedPoint(ElementMark.AGREED, answers_digest(before))
    marked = {each.element.id: each for each in compare_sheet(LOAN, {"agreed_amount": before}, {"agreed_amount": mark})}
    assert marked["agreed_amount"].standing is ElementStanding.AGREED
    assert marked["agreed_amount"].marked
    after = both(states("5000000"), states("4900000"))
    later = {each.element.id: each for each in compare_sheet(LOAN, {"agreed_amount": after}, {"agreed_amount": mark})}
    assert later["agreed_amount"].standing is ElementStanding.DISPUTED
    assert later["agreed_amount"].outdated_mark


def test_only_a_mark_against_the_comparison_needs_a_reason() -> None:
    assert check_mark(ElementStanding.DISPUTED, ElementMark.AGREED, " ")[0].code == "element_mark_without_note"
    assert check_mark(ElementStanding.AGREED, ElementMark.DISPUTED, "")
    assert not check_mark(ElementStanding.DISPUTED, ElementMark.AGREED, "庭前会议确认")
    assert not check_mark(ElementStanding.ASK, ElementMark.AGREED, "")
    assert not check_mark(ElementStanding.DISPUTED, None, "")


DAYS = st.dates(date(2000, 1, 1), date(2030, 1, 1)).map(date.isoformat)
SUMS = st.integers(0, 10**9).map(str)
WORDS = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=12)


def _cell(kind: ElementKind) -> st.SearchStrategy[str]:
    return {ElementKind.DATE: DAYS, ElementKind.AMOUNT: SUMS, ElementKind.NUMBER: SUMS}.get(kind, WORDS)


def _value(each: Element) -> st.SearchStrategy[str]:
    if choices := possible_answers(each):
        return st.sampled_from(choices)
    if each.kind is ElementKind.ROWS:
        rows = st.lists(st.tuples(*(_cell(column.kind) for column in each.columns)), min_size=1, max_size=3)
        return rows.map(json.dumps)
    return _cell(each.kind)


def _answer(each: Element) -> st.SearchStrategy[ElementAnswer]:
    return st.one_of(st.sampled_from([ElementAnswer(), ADMITS, DENIES, UNKNOWN]), _value(each).map(states))


@st.composite
def answered(draw: st.DrawFn) -> tuple[Element, ElementAnswer, ElementAnswer]:
    each = draw(st.sampled_from([*LOAN.elements, *DIVORCE.elements]))
    return each, draw(_answer(each)), draw(_answer(each))


@given(answered())
def test_the_merge_does_not_care_who_comes_first(case: tuple[Element, ElementAnswer, ElementAnswer]) -> None:
    each, one, other = case
    assert compare(each, both(one, other)) is compare(each, both(other, one))


@given(answered())
def test_the_same_answer_on_both_sides_is_never_a_dispute_by_comparison(
    case: tuple[Element, ElementAnswer, ElementAnswer],
) -> None:
    each, one, _ = case
    if one.given and one.stance is ElementStance.STATES and each.compared and one.value != each.issue_if:
        wanted = ElementStanding.ASK if each.status else ElementStanding.AGREED
        assert compare(each, both(one, one)) is wanted


@given(answered())
def test_a_side_that_is_silent_settles_nothing(case: tuple[Element, ElementAnswer, ElementAnswer]) -> None:
    each, one, _ = case
    standing = compare(each, {CLAIMANT: one})
    assert standing is not ElementStanding.AGREED
    if each.compared:
        assert (standing is ElementStanding.EMPTY) is not one.given
        assert set(sides_to_ask(each, {CLAIMANT: one})) == {RESPONDENT} | (set() if one.given else {CLAIMANT})


@given(answered(), WORDS)
def test_a_mark_names_exactly_its_answers(case: tuple[Element, ElementAnswer, ElementAnswer], words: str) -> None:
    each, one, other = case
    sides = both(one, other)
    (marked,) = [
        found
        for found in compare_sheet(
            LOAN if each in LOAN.elements else DIVORCE,
            {each.id: sides},
            {each.id: MarkedPoint(ElementMark.DISPUTED, answers_digest(sides))},
        )
        if found.element is each
    ]
    assert marked.standing is ElementStanding.DISPUTED
    changed = both(one, ElementAnswer(ElementStance.DENIES, words=words + "。"))
    if changed != sides:
        assert answers_digest(changed) != answers_digest(sides)


@given(st.data())
def test_every_element_stands_somewhere_once(data: st.DataObject) -> None:
    answers = {each.id: both(data.draw(_answer(each)), data.draw(_answer(each))) for each in LOAN.elements[:8]}
    compared = compare_sheet(LOAN, answers, {})
    assert [each.element for each in compared] == list(LOAN.elements)
    assert sum(count_standings(compared).values()) == len(LOAN.elements)


@given(st.sampled_from(LOAN.elements).flatmap(lambda each: st.tuples(st.just(each), _value(each))))
def test_what_was_kept_is_read_back_the_same(case: tuple[Element, str]) -> None:
    each, value = case
    for lang in ("zh", "en"):
        assert say_value(each, value, lang)  # type: ignore[arg-type]
    if each.kind is ElementKind.ROWS:
        assert json.loads(json.dumps(rows_of(value))) == rows_of(value)
