"""The contact page: one visit from the agenda to its sheet, by keyboard, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tribunal_desktop.models import StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import Post, ProblemKind, ProblemStatus, QuestionStatus
from tribunal_desktop.rules.visits import DUTIES, VisitFacts
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.contact_rows import VisitDetail
from tribunal_desktop.services.contact_visits import ContactVisits
from tribunal_desktop.services.drafts import Drafts
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.search import Search
from tribunal_desktop.services.tribunal_profile import TribunalProfile
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages import contact_visit
from tribunal_desktop.ui.pages.contact import ContactPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
OCTOBER = VisitFacts(date(2026, 10, 10), "郦国平", "国庆假期", **{duty: "本次无事项。" for duty in DUTIES})


@pytest.fixture
def services(uow: UnitOfWork, clock: StandingClock) -> Services:
    with uow.write("staff.add") as session:
        session.add(StaffMember(id=new_id(clock), name="周海波", post=Post.TRIBUNAL_HEAD))
    reference = Reference()
    known: dict[str, Any] = {
        "actor": uow.actor,
        "clock": clock,
        "reference": reference,
        "profile": TribunalProfile(uow),
        "contact": ContactVisits(uow, reference),
        "search": Search(uow),
        "drafts": Drafts(uow),
    }
    return Services(**{field.name: known.get(field.name, SimpleNamespace()) for field in fields(Services)})


@pytest.fixture
def open_page(services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle) -> Callable[[Locale], ContactPage]:
    def make(locale: Locale) -> ContactPage:
        page = ContactPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1170, 760)
        page.show()
        page.refresh()
        settle()
        return page

    return make


@pytest.fixture
def page(open_page: Callable[[Locale], ContactPage], locale: Locale) -> ContactPage:
    return open_page(locale)


def editor(inside: QWidget, name: str) -> QLineEdit | QPlainTextEdit:
    found = inside.findChild(QLineEdit, name) or inside.findChild(QPlainTextEdit, name)
    assert found is not None, name
    return found


def put(inside: QWidget, name: str, words: str) -> None:
    """Type as an input method does; key clicks know Latin keys alone."""
    target = editor(inside, name)
    target.setFocus()
    if isinstance(target, QLineEdit):
        target.selectAll()
        target.insert(words)
    else:
        target.selectAll()
        target.insertPlainText(words)


def press(inside: QWidget, name: str) -> None:
    """Click the visible button whose accessible name or text begins so."""
    shown = [made for made in inside.findChildren(QPushButton) if made.isVisible()]
    next(made for made in shown if (made.accessibleName() or made.text()).startswith(name)).click()


def begin(page: ContactPage, settle: Settle) -> None:
    put(page, "visit_day", "11.14")
    put(page, "visit_contact", "郦国平")
    put(page, "visit_reason", "首个周六上级会议")
    page.create_new()
    settle()


def detail(page: ContactPage, services: Services) -> VisitDetail:
    return services.contact.detail(page.item_key(), services.today())


def test_another_day_asks_for_its_reason_at_the_field(page: ContactPage, services: Services, settle: Settle) -> None:
    put(page, "visit_day", "11.14")
    page.create_new()
    settle()
    assert page.agenda.fields["moved_reason"].finding()
    assert page.agenda.fields["contact_name"].finding()
    put(page, "visit_day", "2026-10-03")
    put(page, "visit_contact", "郦国平")
    page.create_new()
    settle()
    assert page.agenda.fields["visited_on"].finding(), "a day in a holiday asks for another day or a reason"
    assert services.contact.visits() == ()


def test_one_visit_from_opening_to_completion(page: ContactPage, services: Services, settle: Settle) -> None:
    begin(page, settle)
    put(page, "sheet_business_note", "讲评二审改判案件一件。")
    press(page, "本次无事项 调解培训" if page.wording.lang == "zh" else "Nothing this time Mediation")
    page.sheet.complete()
    settle()
    assert page.sheet.fields["planning_note"].finding()
    assert not page.sheet.fields["mediation_note"].finding()
    assert detail(page, services).completed_at is None
    for duty in ("planning_note", "safety_note"):
        put(page, f"sheet_{duty}", "已查看。")
    with_told: list[tuple[str, Callable[[], None]]] = []
    page.told.connect(lambda words, undo: with_told.append((words, undo)))
    page.sheet.complete()
    settle()
    done = detail(page, services)
    assert done.completed_at is not None
    assert done.facts.business_note == "讲评二审改判案件一件。"
    assert editor(page, "sheet_business_note").isReadOnly()
    with_told[-1][1]()
    settle()
    assert detail(page, services).completed_at is None, "undo opens the visit again"


def test_words_are_kept_when_the_field_is_left(page: ContactPage, services: Services, settle: Settle) -> None:
    begin(page, settle)
    put(page, "sheet_safety_note", "安检门正常。")
    editor(page, "sheet_contact").setFocus()
    settle()
    assert detail(page, services).facts.safety_note == "安检门正常。"


def test_a_problem_is_recorded_mended_and_taken_back(
    page: ContactPage, services: Services, settle: Settle, qtbot: QtBot
) -> None:
    begin(page, settle)
    form = page.sheet.problem_form
    form.save()
    assert form.fields["text"].finding()
    assert form.fields["due_on"].finding()
    put(form, "problem_text", "安检门报警灯不亮")
    put(form, "problem_due", "12.5")
    form.save()
    settle()
    problem = detail(page, services).problems[0]
    assert (problem.text, problem.due_on) == ("安检门报警灯不亮", date(2026, 12, 5))
    press(page.sheet, "已整改… 安检门" if page.wording.lang == "zh" else "Put right… 安检门")
    note = editor(page.sheet, "sheet_mend_note")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert detail(page, services).problems[0].status is ProblemStatus.OPEN, "how it was put right is asked for"
    put(page.sheet, "sheet_mend_note", "已更换")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    settle()
    assert detail(page, services).problems[0].done_note == "已更换"
    press(page.sheet, "撤回销号" if page.wording.lang == "zh" else "Reopen")
    settle()
    assert detail(page, services).problems[0].status is ProblemStatus.OPEN


def test_a_question_goes_up_and_its_answer_comes_back(page: ContactPage, services: Services, settle: Settle) -> None:
    begin(page, settle)
    form = page.sheet.question_form
    form.save()
    assert form.fields["text"].finding()
    put(form, "question_text", "集体意见如何认定？")
    put(form, "question_case", "没有这个案件")
    form.save()
    assert form.fields["dispute"].finding(), "a case is taken from the list"
    editor(form, "question_case").clear()
    form.save()
    settle()
    assert detail(page, services).questions[0].status is QuestionStatus.ASKED
    press(page.sheet, "登记答复…" if page.wording.lang == "zh" else "Answer…")
    put(page.sheet, "sheet_answer", "按村民会议决议审查。")
    press(page.sheet, "保存答复" if page.wording.lang == "zh" else "Save the answer")
    settle()
    assert detail(page, services).questions[0].answer == "按村民会议决议审查。"


def test_overdue_problems_of_earlier_visits_stand_on_top(
    open_page: Callable[[Locale], ContactPage], zh: Locale, services: Services, settle: Settle
) -> None:
    earlier = services.contact.open_visit(OCTOBER)
    services.contact.add_problem(earlier, ProblemKind.PLANNING, "分工未定", date(2026, 11, 9), services.actor.id)
    services.contact.add_problem(earlier, ProblemKind.SAFETY, "灭火器过期", date(2026, 12, 9))
    page = open_page(zh)
    assert editor(page, "visit_contact").text() == "郦国平", "who came last is proposed again"  # type: ignore[union-attr]
    begin(page, settle)
    names = [line.accessibleName() for line in page.sheet.owed_problems.findChildren(QWidget) if line.accessibleName()]
    assert "分工未定" in names[0]
    assert "逾期 14 天" in names[0]
    assert [row.text for row in detail(page, services).earlier_problems] == ["分工未定", "灭火器过期"]


def test_the_sheet_is_the_paper_and_can_be_saved(
    page: ContactPage,
    services: Services,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not page.print_current(), "there is no sheet before a visit is open"
    begin(page, settle)
    services.contact.add_problem(page.item_key(), ProblemKind.SAFETY, "门禁失灵", date(2026, 12, 5))
    page.refresh()
    settle()
    target = tmp_path / "联络.pdf"
    monkeypatch.setattr(contact_visit, "choose_target", lambda *_: target)
    page.sheet.save_sheet()
    settle()
    assert target.read_bytes() == services.contact.sheet(page.item_key(), services.today()).pdf


def test_what_was_typed_and_not_saved_is_offered_again(
    open_page: Callable[[Locale], ContactPage], zh: Locale, services: Services, settle: Settle
) -> None:
    visit = services.contact.open_visit(OCTOBER)
    services.drafts.keep("contact", visit, {"problem_text": "安检门没有人值守"})
    page = open_page(zh)
    page.open_item(visit)
    settle()
    assert editor(page, "problem_text").text() == ""  # type: ignore[union-attr]
    press(page, "继续填写")
    assert editor(page, "problem_text").text() == "安检门没有人值守"  # type: ignore[union-attr]


def test_typed_words_survive_a_change_of_language(
    open_page: Callable[[Locale], ContactPage],
    zh: Locale,
    services: Services,
    tasks: Tasks,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    page = open_page(zh)
    begin(page, settle)
    put(page, "question_text", "如何认定")
    put(page, "sheet_planning_note", "商定巡回")
    again = ContactPage(services, tasks, zh)
    qtbot.addWidget(again)
    again.show()
    again.open_item(page.item_key())
    again.restore_state(page.typed_state())
    settle()
    assert editor(again, "question_text").toPlainText() == "如何认定"  # type: ignore[union-attr]
    assert editor(again, "sheet_planning_note").toPlainText() == "商定巡回"  # type: ignore[union-attr]


def test_esc_closes_a_question_first_and_then_the_visit(page: ContactPage, services: Services, settle: Settle) -> None:
    begin(page, settle)
    services.contact.add_problem(page.item_key(), ProblemKind.SAFETY, "门禁失灵", date(2026, 12, 5))
    page.refresh()
    settle()
    press(page.sheet, "已整改…" if page.wording.lang == "zh" else "Put right…")
    assert page.go_back()
    assert page.item_key()
    assert page.go_back()
    settle()
    assert page.item_key() == ""
    assert page.agenda.isVisible()
    assert not page.go_back()


def test_tab_goes_in_reading_order(page: ContactPage, services: Services, settle: Settle, qtbot: QtBot) -> None:
    begin(page, settle)
    services.contact.add_problem(page.item_key(), ProblemKind.SAFETY, "门禁失灵", date(2026, 12, 5))
    page.refresh()
    settle()
    editor(page, "sheet_safety_note").setFocus()
    names = []
    for _ in range(3):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        names.append(page.focusWidget().accessibleName())
    assert names[1].endswith("门禁失灵"), "the list comes before the form below it"
    assert page.focusWidget() is editor(page, "problem_text")
