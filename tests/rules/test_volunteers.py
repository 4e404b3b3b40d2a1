"""Volunteers against the figures the source prints (S001 case 17, Daxing)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.comparison import Basis, Change, Counted
from tribunal_desktop.rules.findings import Severity, blocking
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import AidTask, Degree, RecruitStep
from tribunal_desktop.rules.volunteers import (
    AUXILIARY,
    JUDICIAL,
    STEPS,
    Portion,
    ScoreItem,
    ScoreSheet,
    StepTaken,
    Term,
    TermsLimits,
    check_marks,
    check_step,
    check_task_kind,
    check_term,
    check_time,
    effect,
    low_run,
    month_after,
    next_step,
    sheet_of,
    terms_report,
    total,
    whole_months,
    worked_in,
)
from tribunal_desktop.services.volunteer_table import shipped_sheets, terms_limits

TODAY = date(2026, 11, 23)
LIMITS = TermsLimits(3400, 5400, 3)
SHEET = ScoreSheet(
    "1", date(2025, 1, 1), 60, (ScoreItem("a", Name("甲", "A"), 60, ()), ScoreItem("b", Name("乙", "B"), 40, ()))
)


def codes(findings: object) -> list[str]:
    return [finding.code for finding in findings]  # type: ignore[attr-defined]


def test_the_change_of_closings_has_two_decimals() -> None:
    """The source prints +35.12 % and no counts: these two are invented, they check the arithmetic alone."""
    assert effect(Counted(2463, 12), Counted(3328, 12), annualise=False) == Change(Decimal("35.12"), Basis.SAME_LENGTH)


def test_unequal_periods_are_refused_or_annualised_and_said_so() -> None:
    before, after = Counted(120, 12), Counted(81, 6)
    assert effect(before, after, annualise=False) == Change(None, Basis.REFUSED)
    assert effect(before, after, annualise=True) == Change(Decimal("35.00"), Basis.ANNUALISED)
    assert effect(before, Counted(0, 0), annualise=True) is None


def test_the_terms_of_the_34_of_daxing() -> None:
    """Mean age 31, all with a degree; 22 of 34 are 64.71 %, which the source prints as 64 %."""
    born = [date(1995, 1, 1)] * 34
    since = [date(2020, 3, 1)] * 22 + [date(2024, 3, 1)] * 12
    terms = [
        Term(day, Degree.COLLEGE, begun, 340_000 if place % 2 else 540_000, True, date(2026, 5, 6))
        for place, (day, begun) in enumerate(zip(born, since, strict=True))
    ]
    report = terms_report(terms, LIMITS, TODAY)
    assert (report.people, report.mean_age, report.ages_known) == (34, Decimal("31.0"), 34)
    assert report.with_degree == Portion(34, 34)
    assert (report.long_service, report.long_service.percent) == (Portion(22, 34), Decimal("64.71"))
    assert (report.least_pay_fen, report.most_pay_fen) == (340_000, 540_000)
    assert report.insured.percent == report.trained_this_year.percent == Decimal("100.00")


def test_what_is_not_known_counts_in_no_share() -> None:
    report = terms_report([Term(None, None, None), Term(date(2000, 11, 24), Degree.SECONDARY, TODAY)], LIMITS, TODAY)
    assert (report.mean_age, report.ages_known) == (Decimal("25.0"), 1)
    assert report.with_degree == Portion(0, 1)
    assert terms_report([], LIMITS, TODAY).mean_age is None


@pytest.mark.parametrize(("since", "longer"), [(date(2023, 11, 23), 0), (date(2023, 11, 22), 1)])
def test_more_than_three_years_is_counted_to_the_day(since: date, longer: int) -> None:
    assert terms_report([Term(None, None, since)], LIMITS, TODAY).long_service == Portion(longer, 1)


def test_facts_of_a_contract_that_can_hardly_be_right() -> None:
    wrong = Term(date(2010, 1, 1), None, date(2027, 1, 1), 330_000)
    assert codes(check_term(wrong, LIMITS, TODAY)) == ["terms_birth_wrong", "terms_service_ahead", "terms_pay_outside"]
    assert codes(check_term(Term(date(1995, 1, 1), None, TODAY, 340_000), LIMITS, TODAY)) == []


def test_steps_are_taken_in_order_or_skipped_with_a_reason() -> None:
    assert next_step(()) is RecruitStep.NOTICE
    assert next_step(STEPS[:2]) is RecruitStep.CONTRACT
    assert next_step(STEPS) is None
    before = [(RecruitStep.NOTICE, date(2026, 10, 8))]
    jump = StepTaken(RecruitStep.BUDGET, TODAY, "镇政府")
    (open_steps,) = check_step(jump, before, TODAY)
    assert open_steps.params["steps"] == (RecruitStep.INTERVIEW, RecruitStep.CONTRACT)
    without_reason = StepTaken(RecruitStep.INTERVIEW, TODAY, "沈素英", skipped=True)
    assert codes(check_step(without_reason, before, TODAY)) == ["recruit_skip_reason_missing"]
    skipped = StepTaken(RecruitStep.INTERVIEW, TODAY, "沈素英", skipped=True, skipped_reason="续聘")
    assert codes(check_step(skipped, before, TODAY)) == []


def test_a_step_needs_its_day_and_its_actor() -> None:
    before = [(RecruitStep.NOTICE, date(2026, 10, 8))]
    assert codes(check_step(StepTaken(RecruitStep.INTERVIEW, None, " "), before, TODAY)) == [
        "recruit_step_day_missing",
        "recruit_step_actor_missing",
    ]
    ahead = StepTaken(RecruitStep.INTERVIEW, date(2026, 11, 24), "x")
    assert codes(check_step(ahead, before, TODAY)) == ["recruit_step_day_ahead"]
    early = StepTaken(RecruitStep.INTERVIEW, date(2026, 10, 7), "x")
    assert [finding.severity for finding in check_step(early, before, TODAY)] == [Severity.ASK]


@pytest.mark.parametrize("kind", sorted(JUDICIAL))
def test_acts_of_the_court_are_refused_with_the_reason(kind: AidTask) -> None:
    (finding,) = check_task_kind(kind, "协助")
    assert (finding.code, finding.severity, finding.params) == ("aid_task_judicial", Severity.BLOCK, {"kind": kind})
    assert finding.basis


def test_four_and_more_auxiliary_kinds_pass_and_judicial_words_are_asked_about() -> None:
    assert len(AUXILIARY) >= 4
    assert not [finding for kind in AUXILIARY for finding in check_task_kind(kind, "整理卷宗")]
    (asked,) = check_task_kind(AidTask.DATA_ENTRY, "起草判决书")
    assert (asked.severity, asked.params) == (Severity.ASK, {"word": "判决"})


@pytest.mark.parametrize(
    ("minutes", "overtime", "code"),
    [
        (None, 0, "aid_minutes_wrong"),
        (0, 0, "aid_minutes_wrong"),
        (1441, 0, "aid_minutes_wrong"),
        (60, 61, "aid_overtime_wrong"),
        (60, None, "aid_overtime_wrong"),
    ],
)
def test_time_that_cannot_be_true(minutes: int | None, overtime: int | None, code: str) -> None:
    assert codes(check_time(minutes, overtime)) == [code]


@given(st.dictionaries(st.sampled_from(["a", "b", "of another sheet"]), st.integers(0, 40)))
def test_the_total_is_the_sum_of_the_items(marks: dict[str, int]) -> None:
    assert total(SHEET, marks) == marks.get("a", 0) + marks.get("b", 0)


def test_marks_are_whole_within_their_limits_and_low_totals_need_words() -> None:
    assert codes(check_marks(SHEET, {"a": 61}, "")) == ["score_mark_wrong", "score_mark_missing"]
    assert codes(check_marks(SHEET, {"a": 40, "b": 19}, "")) == ["score_low_without_words"]
    assert codes(check_marks(SHEET, {"a": 40, "b": 19}, "迟到")) == []
    assert codes(check_marks(SHEET, {"a": 40, "b": 20}, "")) == []


def test_two_low_months_must_run() -> None:
    september, october, november = date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1)
    assert low_run({september: True, october: True}) == (september, october)
    assert low_run({september: True, october: False, november: True}) is None
    assert low_run({september: True, november: True}) is None
    assert low_run({}) is None


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(-60, 60))
def test_months_go_there_and_back(day: date, steps: int) -> None:
    month = day.replace(day=1)
    assert month_after(month_after(month, steps), -steps) == month


def test_whole_months_and_months_worked() -> None:
    assert whole_months(date(2026, 5, 31), date(2026, 6, 30)) == 0
    assert whole_months(date(2026, 5, 24), date(2026, 11, 24)) == 6
    assert whole_months(date(2026, 5, 24), date(2025, 11, 24)) == 0
    october = date(2026, 10, 1)
    assert worked_in(october, date(2026, 10, 31), None)
    assert not worked_in(october, date(2026, 9, 1), october)
    assert not worked_in(october, date(2026, 11, 1), None)


def test_the_sheet_of_a_month_is_the_one_in_force() -> None:
    newer = ScoreSheet("2", date(2026, 10, 1), 70, SHEET.items)
    assert sheet_of((SHEET, newer), date(2026, 9, 1)).version == "1"
    assert sheet_of((SHEET, newer), date(2026, 10, 1)).version == "2"
    assert sheet_of((SHEET, newer), date(2020, 1, 1)).version == "1"


def test_the_shipped_sheet_adds_up_to_a_hundred() -> None:
    kinds = {*AidTask, "outings"}
    for sheet in shipped_sheets():
        assert sheet.version.startswith("sample")
        assert sum(item.most for item in sheet.items) == 100
        assert {kind for item in sheet.items for kind in item.tasks} <= kinds
    assert (terms_limits().pay_least, terms_limits().pay_most) == (3400, 5400)


def test_nothing_blocks_a_full_sheet() -> None:
    sheet = shipped_sheets()[0]
    assert not blocking(check_marks(sheet, {item.id: item.most for item in sheet.items}, ""))
