"""Days on a paper: real, on their weekday, on working days, in their order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tribunal_desktop.documents.amounts import date_in_numerals, date_text, date_with_weekday
from tribunal_desktop.rules import paper_check_days as days
from tribunal_desktop.rules.calendar import Calendar
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.paper_check_content import KnownDay, Passage, Payments

TODAY = date(2026, 11, 23)
ANY_DAY = st.dates(date(2000, 1, 1), date(2060, 12, 31))


def said(text: str) -> tuple[Passage, ...]:
    return (Passage("part.p", text),)


def known(name: str, day: date, *, term: bool = False) -> KnownDay:
    return KnownDay(name, Name(name, name), day, term)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("于2026年2月30日前给付", Severity.BLOCK),
        ("二〇二六年十三月一日", Severity.BLOCK),
        ("借条写明“2026年2月30日归还”", Severity.ASK),
    ],
)
def test_a_day_no_calendar_has(text: str, severity: Severity) -> None:
    (finding,) = days.impossible_days(said(text))
    assert finding.severity is severity
    assert finding.words in text


def test_the_weekday_beside_a_day_must_be_its_own() -> None:
    (finding,) = days.wrong_weekdays(said("定于2026年11月23日（星期二）9时开庭"))
    assert (finding.severity, finding.params["right"]) == (Severity.BLOCK, Name("星期一", "Monday"))
    assert finding.words == "2026年11月23日（星期二）"
    assert not list(days.wrong_weekdays(said("2026年11月29日（星期天）、2026年11月23日星期一、2026年11月23日")))


@settings(deadline=None)  # the table of numerals loads once
@given(ANY_DAY)
def test_days_as_papers_write_them_raise_nothing(day: date) -> None:
    text = said(f"{date_text(day)}，{date_with_weekday(day)}，{date_in_numerals(day)}")
    assert not list(days.impossible_days(text))
    assert not list(days.wrong_weekdays(text))


@settings(deadline=None)  # the table of numerals loads once
@given(ANY_DAY, st.integers(1, 6))
def test_every_other_weekday_is_wrong(day: date, off: int) -> None:
    other = date_with_weekday(day + timedelta(days=off))[-5:]
    assert len(list(days.wrong_weekdays(said(date_text(day) + other)))) == 1


def test_a_term_that_ends_on_a_rest_day_runs_on() -> None:
    (finding,) = days.due_on_rest_days(said("于2026年11月28日前给付，2026年11月28日前往现场"), TODAY, Calendar())
    assert (finding.severity, finding.params["until"]) == (Severity.NOTE, date(2026, 11, 30))
    worked = Calendar(work={date(2026, 11, 28): Name("国庆节", "National Day")})
    assert not list(days.due_on_rest_days(said("于2026年11月28日前给付"), TODAY, worked))
    assert not list(days.due_on_rest_days(said("约定于2025年11月29日前归还"), TODAY, Calendar()))


@settings(deadline=None)  # the table of numerals loads once
@given(ANY_DAY)
def test_what_a_term_runs_to_is_a_working_day(day: date) -> None:
    calendar = Calendar()
    for finding in days.due_on_rest_days(said(f"{date_text(day)}前"), date(2000, 1, 1), calendar):
        until = finding.params["until"]
        assert isinstance(until, date)
        assert until > day
        assert not calendar.is_rest_day(until)


def test_a_hearing_on_a_rest_day_is_noted_while_it_is_planned() -> None:
    sunday = date(2026, 11, 29)
    planned, held = known("hearing_at", sunday, term=True), known("hearing_at", sunday)
    assert [each.severity for each in days.hearing_on_rest_day([planned], {"hearing_at"}, Calendar())] == [
        Severity.NOTE
    ]
    assert not list(days.hearing_on_rest_day([held], {"hearing_at"}, Calendar()))
    assert not list(days.hearing_on_rest_day([planned], set(), Calendar()))


def test_days_keep_their_order_where_the_paper_tells_of_them() -> None:
    both = [known("received_on", TODAY), known("filed_on", TODAY - timedelta(days=1))]
    (finding,) = days.days_out_of_order(both, {"filed_on"}, TODAY)
    assert (finding.code, finding.field) == ("paper_days_out_of_order", "filed_on")
    assert not list(days.days_out_of_order(both, set(), TODAY))


def test_what_is_told_as_past_cannot_lie_ahead() -> None:
    ahead = TODAY + timedelta(days=1)
    found = list(
        days.days_out_of_order([known("agreed_on", ahead), known("ask.on", ahead)], {"agreed_on", "ask.on"}, TODAY)
    )
    assert [each.severity for each in found] == [Severity.BLOCK, Severity.ASK]
    assert not list(days.days_out_of_order([known("ask.by", ahead, term=True)], {"ask.by"}, TODAY))
    (prepared,) = days.days_out_of_order([known("ask.at", ahead)], {"ask.at"}, TODAY, record=True)
    assert prepared.severity is Severity.NOTE


def test_terms_that_are_over() -> None:
    gone = known("answer_by", TODAY - timedelta(days=1), term=True)
    assert [each.code for each in days.terms_in_the_past([gone], {"answer_by"}, TODAY)] == ["paper_term_past"]
    assert not list(days.terms_in_the_past([known("answer_by", TODAY, term=True)], {"answer_by"}, TODAY))
    assert not list(days.terms_in_the_past([known("hearing_at", gone.day)], {"hearing_at"}, TODAY))


def test_the_day_of_the_paper() -> None:
    assert [each.code for each in days.paper_day(TODAY + timedelta(days=1), TODAY, None, "ask.on")] == [
        "paper_dated_ahead"
    ]
    (early,) = days.paper_day(date(2026, 11, 1), TODAY, date(2026, 11, 6), "ask.on")
    assert early.severity is Severity.BLOCK
    assert not list(days.paper_day(None, TODAY, TODAY, "ask.on"))


def test_another_filing_day_than_the_files() -> None:
    filed = date(2026, 11, 6)
    (finding,) = days.other_filing_day(said("原告张三与被告李四一案，本院于2026年11月9日立案后"), filed, ["张三"])
    assert finding.words == "2026年11月9日"
    assert not list(days.other_filing_day(said("张三一案，本院于2026年11月6日立案"), filed, ["张三"]))
    assert not list(days.other_filing_day(said("王五一案，本院于2026年11月9日立案"), filed, ["张三"]))


def test_payments_before_the_agreement() -> None:
    payments = [Payments(100, ((TODAY, 100),))]
    assert len(list(days.payments_before_agreement(payments, TODAY + timedelta(days=1), "clauses"))) == 1
    assert not list(days.payments_before_agreement(payments, TODAY, "clauses"))


@pytest.mark.parametrize(
    ("days_left", "code"), [(-1, "paper_window_gone"), (0, "paper_window_near"), (7, "paper_window_near"), (8, None)]
)
def test_the_days_to_ask_for_confirmation(days_left: int, code: str | None) -> None:
    found = [each.code for each in days.confirmation_window(TODAY + timedelta(days=days_left), TODAY)]
    assert found == ([code] if code else [])
