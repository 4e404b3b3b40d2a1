"""The contact person's day: the visit, its problems with due dates, its questions."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import OutboxRecord, UnitOfWork
from tribunal_desktop.rules.terms import ProblemKind, ProblemStatus, QuestionStatus
from tribunal_desktop.rules.visits import DUTIES, VisitFacts
from tribunal_desktop.services.contact_sheet import paper_of
from tribunal_desktop.services.contact_visits import ContactVisits
from tribunal_desktop.services.reference import Reference

FIRST_SATURDAY = date(2026, 11, 7)
NOTHING = {duty: "本次无事项。" for duty in DUTIES}


@pytest.fixture
def visits(uow: UnitOfWork) -> ContactVisits:
    return ContactVisits(uow, Reference.load())


def test_visit_problem_and_question_are_kept_and_reported(visits: ContactVisits, uow: UnitOfWork) -> None:
    visit = visits.open_visit(VisitFacts(FIRST_SATURDAY, "郦国平"))
    assert visits.open_visit(VisitFacts(FIRST_SATURDAY, "郦国平")) == visit
    problem = visits.add_problem(visit, ProblemKind.SAFETY, "安检门报警灯不亮", date(2026, 12, 5), uow.actor.id)
    visits.ask(visit, "土地承包费纠纷中村集体意见如何认定？")
    visits.complete(visit, VisitFacts(FIRST_SATURDAY, "郦国平", **NOTHING))
    detail = visits.detail(visit, date(2026, 11, 23))
    assert [(row.text, row.owner, row.overdue) for row in detail.problems] == [("安检门报警灯不亮", "沈素英", False)]
    assert detail.questions[0].status is QuestionStatus.ASKED
    visits.mend_problem(problem, "已更换。")
    assert visits.detail(visit, date(2027, 1, 1)).problems[0].status is ProblemStatus.DONE
    with uow.read() as session:
        types = set(session.scalars(select(OutboxRecord.type)))
    assert {"contact_visit", "contact_problem", "contact_question"} <= types


def test_overdue_problems_and_open_questions_head_the_agenda(visits: ContactVisits, clock: StandingClock) -> None:
    visit = visits.open_visit(VisitFacts(FIRST_SATURDAY, "郦国平"))
    visits.add_problem(visit, ProblemKind.BUSINESS, "尺度不一", date(2026, 11, 20))
    visits.add_problem(visit, ProblemKind.PLANNING, "分工未定", date(2026, 12, 20))
    visits.ask(visit, "如何认定？")
    agenda = visits.agenda(clock().date())
    assert agenda.planned_on == FIRST_SATURDAY
    assert agenda.visit_id == visit
    assert [row.text for row in agenda.overdue] == ["尺度不一"]
    assert [row.text for row in agenda.open] == ["分工未定"]
    assert [row.text for row in agenda.unanswered] == ["如何认定？"]


def test_an_empty_duty_needs_a_word(visits: ContactVisits) -> None:
    visit = visits.open_visit(VisitFacts(FIRST_SATURDAY, "郦国平"))
    facts = VisitFacts(FIRST_SATURDAY, "郦国平", **{**NOTHING, "safety_note": " "})
    assert [finding.field for finding in visits.check(facts, completing=True)] == ["safety_note"]
    with pytest.raises(KnownError, match="visit_not_ready"):
        visits.complete(visit, facts)


def test_the_sheet_dates_an_answer_by_the_chinese_calendar(visits: ContactVisits, clock: StandingClock) -> None:
    visit = visits.open_visit(VisitFacts(FIRST_SATURDAY, "郦国平"))
    question = visits.ask(visit, "如何认定？")
    clock.moment = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)
    visits.record_answer(question, "按村规民约。")
    assert paper_of(visits.detail(visit, date(2026, 11, 24))).questions[0].answered_on == date(2026, 11, 24)


def test_another_day_needs_its_reason(visits: ContactVisits) -> None:
    other = VisitFacts(date(2026, 11, 14), "郦国平")
    assert [finding.field for finding in visits.check(other)] == ["moved_reason"]
    with pytest.raises(KnownError, match="visit_not_ready"):
        visits.open_visit(other)
    visits.open_visit(VisitFacts(date(2026, 11, 14), "郦国平", moved_reason="首个周六上级会议"))


def test_the_october_day_of_2026_falls_into_a_holiday(visits: ContactVisits) -> None:
    holiday = visits.agenda(date(2026, 10, 1)).holiday
    assert holiday is not None
    assert "国庆" in holiday.zh


def test_a_completed_visit_stays_as_it_is(visits: ContactVisits) -> None:
    facts = VisitFacts(FIRST_SATURDAY, "郦国平", **NOTHING)
    visit = visits.open_visit(facts)
    visits.complete(visit, facts)
    with pytest.raises(KnownError, match="visit_completed"):
        visits.save(visit, facts)


def test_bad_input_is_answered_at_its_field(visits: ContactVisits) -> None:
    visit = visits.open_visit(VisitFacts(FIRST_SATURDAY, "郦国平"))
    assert {finding.field for finding in visits.check_problem(FIRST_SATURDAY, " ", None)} == {"text", "due_on"}
    assert visits.check_problem(FIRST_SATURDAY, "x", date(2026, 11, 1))[0].code == "problem_due_past"
    with pytest.raises(KnownError, match="problem_not_ready"):
        visits.add_problem(visit, ProblemKind.SAFETY, "", None)
    with pytest.raises(KnownError, match="question_not_ready"):
        visits.ask(visit, "  ")
    assert visits.visits()[0].problems == 0
