"""The sheet of a review: what it asks for, and the grade its marks stand for."""

from __future__ import annotations

from datetime import date

import pytest

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.quality_review import (
    Grading,
    Marked,
    NewRound,
    check_grading,
    check_round,
    proposed_grade,
    stage_of,
)
from tribunal_desktop.rules.terms import ItemMark, ReviewGrade, ReviewKind, ReviewStage
from tribunal_desktop.services.review_table import review_sheet

TODAY = date(2026, 11, 23)
MINOR, SERIOUS = ItemMark.MINOR, ItemMark.SERIOUS


def codes(found: object) -> set[str]:
    return {f"{finding.code}@{finding.field}" for finding in found if isinstance(finding, Finding)}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("marks", "grade"),
    [
        ([], ReviewGrade.EXCELLENT),
        ([ItemMark.MET, ItemMark.NOT_APPLICABLE], ReviewGrade.EXCELLENT),
        ([MINOR], ReviewGrade.QUALIFIED),
        ([MINOR, MINOR], ReviewGrade.DEFECTIVE),
        ([SERIOUS], ReviewGrade.DEFECTIVE),
        ([SERIOUS] * 3, ReviewGrade.UNQUALIFIED),
    ],
)
def test_the_grade_the_marks_stand_for(marks: list[ItemMark], grade: ReviewGrade) -> None:
    assert proposed_grade(marks) is grade


def test_a_defect_says_what_it_is_and_until_when_it_is_put_right() -> None:
    typed = Grading({"law_right": Marked(MINOR)}, ReviewGrade.QUALIFIED, "", None)
    assert codes(check_grading(typed, TODAY)) == {
        "defect_without_words@item.law_right",
        "rectification_without_day@rectify_due_on",
    }
    said = Grading({"law_right": Marked(MINOR, "引用旧条文")}, ReviewGrade.QUALIFIED, "", date(2026, 11, 1))
    assert codes(check_grading(said, TODAY)) == {"rectification_in_the_past@rectify_due_on"}


def test_another_grade_needs_words() -> None:
    typed = Grading({}, ReviewGrade.DEFECTIVE, "", None)
    assert codes(check_grading(typed, TODAY)) == {"grade_without_words@summary"}
    assert not codes(check_grading(Grading({}, ReviewGrade.DEFECTIVE, "说理不足", None), TODAY))
    assert codes(check_grading(Grading({}, None, "", None), TODAY)) == {"review_without_grade@grade"}


def test_what_a_round_needs() -> None:
    empty = NewRound(ReviewKind.RANDOM, " ", None, None, 0, ())
    assert codes(check_round(empty, TODAY)) == {
        "round_without_title@title",
        "round_without_day@starts_on",
        "round_without_day@ends_on",
        "round_without_count@count",
        "round_without_reviewers@reviewers",
    }
    two_years = NewRound(ReviewKind.RANDOM, "x", date(2025, 12, 1), date(2026, 1, 31), 5, ("a",))
    assert codes(check_round(two_years, TODAY)) == {"round_over_two_years@ends_on"}
    turned = NewRound(ReviewKind.RANDOM, "x", date(2026, 3, 1), date(2026, 1, 31), 5, ("a",))
    assert codes(check_round(turned, TODAY)) == {"round_ends_first@ends_on"}
    running = NewRound(ReviewKind.RANDOM, "x", date(2026, 10, 1), date(2026, 12, 31), 5, ("a",))
    assert codes(check_round(running, TODAY)) == {"round_still_open@ends_on"}


def test_how_far_a_review_has_come() -> None:
    assert stage_of(finished=False, objection_open=False, open_defects=0) is ReviewStage.TO_REVIEW
    assert stage_of(finished=True, objection_open=True, open_defects=1) is ReviewStage.OBJECTED
    assert stage_of(finished=True, objection_open=False, open_defects=1) is ReviewStage.TO_RECTIFY
    assert stage_of(finished=True, objection_open=False, open_defects=0) is ReviewStage.DONE


def test_the_sheet_covers_the_nine_steps_and_says_it_is_a_sample() -> None:
    sheet = review_sheet()
    groups = list(dict.fromkeys(item.group.zh for item in sheet.items))
    assert groups == ["立案", "送达", "程序", "庭审", "事实认定", "法律适用", "裁判文书", "卷宗", "审限"]
    assert len({item.key for item in sheet.items}) == len(sheet.items)
    assert sheet.version.startswith("sample")
    assert sheet.item("law_right") in sheet.items
    assert sheet.item("gone") is None
