"""Closing in the file: the gate leads to the sections, the form closes, a closing is taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.services.intake_data import facts
from tests.services.test_closing import send_judgment
from tribunal_desktop.models import Device, Dispute, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import LimitEvent, Outcome, Procedure
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.closing import ClosingSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], ClosingSection]


@pytest.fixture
def dispute_id(services: Services, uow: UnitOfWork) -> str:
    """A case that was filed and heard, with a judge, whose judgment nobody has yet."""
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    made = services.intake.register(facts(), {finding.key for finding in services.intake.check(facts())})
    services.intake.mark_filed(made.id, uow.today())
    with uow.write("test.prepare") as session:
        dispute = session.get(Dispute, made.id)
        assert dispute is not None
        dispute.procedure, dispute.judge_id = Procedure.ORDINARY, uow.actor.id
    services.case_limits.note_event(made.id, LimitEvent.HEARING_HELD, uow.today())
    return made.id


@pytest.fixture
def open_section(services: Services, dispute_id: str, tasks: Tasks, qtbot: QtBot, settle: Settle) -> Open:
    pages = []

    def make(locale: Locale) -> ClosingSection:
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(f"{dispute_id}#closing")
        settle()
        section = page.file.current()
        assert isinstance(section, ClosingSection)
        return section

    return make


def main_text(section: ClosingSection) -> QPlainTextEdit:
    found = section.findChild(QPlainTextEdit, "closing_main_text")
    assert found is not None
    return found


def test_an_unserved_judgment_leads_to_service(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    section.way.choose(Outcome.JUDGED)
    settle()
    assert "判决书还没有送达记录" in section.gate.text()
    main_text(section).insertPlainText("被告偿还借款。")
    section.findChild(QLineEdit, "closing_day").setText("今天")  # type: ignore[union-attr]
    section.close_button.click()
    settle()
    page = section.page
    assert page.notice.isVisible()
    assert section.services.closings.view(section.dispute_id).closed_on is None
    section.gate.section_wanted.emit("service")
    assert page.item_key() == f"{section.dispute_id}#service"


def test_a_case_is_closed_and_taken_back_by_keyboard(
    open_section: Open, uow: UnitOfWork, dispute_id: str, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    send_judgment(uow, dispute_id)
    section = open_section(locale)
    section.way.choose(Outcome.JUDGED)
    settle()
    assert section.typed().closed_on == section.services.today()
    text = main_text(section)
    text.setFocus()
    text.insertPlainText("被告于十日内偿还原告四万六千元。")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert section.done.isVisible()
    assert section.services.closings.view(dispute_id).outcome is Outcome.JUDGED
    assert section.print_current()
    settle()
    assert section.paper.paper() is not None
    assert section.go_back()
    section.done.undo_button.click()
    reason = section.findChild(QLineEdit, "closing_take_back")
    assert reason is not None
    assert reason.hasFocus()
    reason.insert("日期录错")
    section.done.take_back_wanted.emit("日期录错")
    settle()
    assert section.services.closings.view(dispute_id).closed_on is None
    assert section.close_button.isVisible()


def test_a_question_is_answered_with_a_tick(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    section.way.choose(Outcome.WITHDRAWN)
    settle()
    (box,) = section.gate.boxes()
    day = section.findChild(QLineEdit, "closing_day")
    assert day is not None
    day.setText("今天")
    section.close_button.click()
    settle()
    assert section.services.closings.view(section.dispute_id).closed_on is None
    (box,) = section.gate.boxes()
    box.setChecked(True)
    section.close_button.click()
    settle()
    assert section.services.closings.view(section.dispute_id).outcome is Outcome.WITHDRAWN


def test_what_is_wrong_stands_at_its_field(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    section.close_button.click()
    settle()
    assert section.fields["closed_on"].finding()
    assert section.fields["main_text"].finding()


def test_esc_leaves_the_question_before_the_file_and_the_appeal_is_one_step_away(
    open_section: Open, zh: Locale, uow: UnitOfWork, dispute_id: str, settle: Settle
) -> None:
    send_judgment(uow, dispute_id)
    section = open_section(zh)
    section.way.choose(Outcome.JUDGED)
    settle()
    main_text(section).insertPlainText("被告偿还借款。")
    section.close_button.click()
    settle()
    section.done.undo_button.click()
    assert section.done.reason_field.isVisible()
    assert section.page.go_back()
    assert not section.done.reason_field.isVisible()
    assert section.isVisible()
    wanted: list[str] = []
    section.section_wanted.connect(wanted.append)
    section.done.appeal_button.click()
    assert wanted == ["review"]
