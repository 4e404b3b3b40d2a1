"""The parties in the case file and the radar beside the intake form, over a real store, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.services.intake_data import add_device, defendant, facts, plaintiff
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.findings import unanswered
from tribunal_desktop.rules.terms import RadarVerdict, RecusalGround, SpecialPower
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.radar_views import TypedPerson
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.parties import PartiesSection
from tribunal_desktop.ui.pages.case_file.parties_ask import AskLine
from tribunal_desktop.ui.pages.case_file.parties_radar import RadarPanel, RadarWatch
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def first(services: Services, uow: UnitOfWork) -> str:
    """An open dispute of 陈大伟 against 李四."""
    add_device(uow)
    return _register(services, facts())


def _register(services: Services, typed: object) -> str:
    findings = services.intake.check(typed)  # type: ignore[arg-type]
    return services.intake.register(typed, {each.key for each in unanswered(findings, ())}).id  # type: ignore[arg-type]


@pytest.fixture
def open_page(qtbot: QtBot, services: Services, tasks: Tasks, settle: Settle) -> Callable[[Locale, str], CasesPage]:
    pages: list[CasesPage] = []

    def make(locale: Locale, item: str) -> CasesPage:
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.refresh()
        settle()
        if item:
            page.open_item(item)
        else:
            page.create_new()
        settle()
        return page

    return make


def _section(page: CasesPage) -> PartiesSection:
    return cast(PartiesSection, page.file.section("parties"))


def _words(widget: QWidget) -> str:
    """What can be read; a layout shows what it was given with the next events."""
    QApplication.processEvents()
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))


def _editor(widget: QWidget, name: str) -> QLineEdit:
    found = widget.findChild(QLineEdit, name)
    assert found is not None
    return found


def test_an_agent_is_added_and_ended_by_keyboard(
    open_page: Callable[[Locale, str], CasesPage], locale: Locale, first: str, qtbot: QtBot, settle: Settle
) -> None:
    section = _section(open_page(locale, f"{first}#parties"))
    assert [card.party.name for card in section.cards] == ["陈大伟", "李四"]
    qtbot.keyClick(section.cards[0].add_agent, Qt.Key.Key_Space)
    name = _editor(section.agent_form, "agent_name")
    assert name.hasFocus()
    name.setText("孟祥")
    settle_power = section.agent_form.findChild(QCheckBox, f"agent_power_{SpecialPower.SETTLE}")
    assert settle_power is not None
    settle_power.setChecked(True)
    qtbot.keyClick(name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert section.agent_form.fields["agent_licence_no"].finding()
    qtbot.keyClick(name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    (agent,) = section.cards[0].party.agents
    assert (agent.name, agent.powers) == ("孟祥", (SpecialPower.SETTLE,))
    section.begin_end(agent)
    reason = _editor(section.end_card, "agent_end_reason")
    reason.setText("解除委托")
    qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert section.cards[0].party.acting == ()
    assert "解除委托" in _words(section.cards[0])


def test_a_service_address_needs_where_its_electronic_papers_go(
    open_page: Callable[[Locale, str], CasesPage], zh: Locale, first: str, settle: Settle
) -> None:
    section = _section(open_page(zh, f"{first}#parties"))
    section.begin_address(section.cards[0].party)
    form = section.address_form
    assert _editor(form, "address_address").text() == "枫溪镇花明泉村12号"
    consent = form.findChild(QCheckBox, "address_consent")
    assert consent is not None
    consent.setChecked(True)
    form.save_button.click()
    settle()
    assert "同意电子送达" in form.fields["address_electronic"].finding()
    _editor(form, "address_electronic").setText("13805751234")
    form.save_button.click()
    settle()
    assert "电子送达：13805751234" in _words(section.cards[0])
    assert section.go_back() is False


def test_a_request_to_withdraw_marks_the_section_until_it_is_decided(
    open_page: Callable[[Locale, str], CasesPage], zh: Locale, first: str, settle: Settle
) -> None:
    page = open_page(zh, f"{first}#parties")
    section = _section(page)
    section.questions.ask_button.click()
    ground = section.recusal_form.findChild(QComboBox, "recusal_ground")
    assert ground is not None
    ground.setCurrentIndex(ground.findData(RecusalGround.R7.value))
    _editor(section.recusal_form, "recusal_words").setText("与原告同桌吃饭")
    section.recusal_form.save_button.click()
    settle()
    assert page.file.mark_of("parties") == "1"
    assert "与原告同桌吃饭" in _words(section.questions)
    assert "2026年11月26日" in _words(section.questions)
    (request,) = section.services.recusals.view(first).rows
    section.begin_decision(request)
    _editor(section.decision_form, "decision_by").setText("院长 周正")
    section.decision_form.save_button.click()
    settle()
    assert page.file.mark_of("parties") == ""


def test_the_radar_of_a_party_asks_and_keeps_the_answer(
    open_page: Callable[[Locale, str], CasesPage],
    locale: Locale,
    first: str,
    services: Services,
    qtbot: QtBot,
    settle: Settle,
) -> None:
    """T20, in the window."""
    second = _register(services, facts(plaintiff(name="陈大玮", phone="13900000000"), defendant(name="王五")))
    section = _section(open_page(locale, f"{second}#parties"))
    panel = section.cards[0].radar
    assert section.cards[1].radar.isHidden()
    (ask,) = panel.findChildren(AskLine)
    qtbot.keyClick(ask.buttons[RadarVerdict.FALSE], Qt.Key.Key_Space)
    assert ask.reason.hasFocus()
    qtbot.keyClick(ask.reason, Qt.Key.Key_Return)
    assert services.radar.of_dispute(second).answers == ()
    ask.reason.setText("身份证号不同")
    qtbot.keyClick(ask.reason, Qt.Key.Key_Return)
    settle()
    assert [each.reason for each in services.radar.of_dispute(second).answers] == ["身份证号不同"]
    assert not section.cards[0].radar.findChildren(AskLine)
    assert "身份证号不同" in _words(section.questions)


def test_the_radar_looks_while_a_party_is_typed_and_loses_nothing(
    open_page: Callable[[Locale, str], CasesPage], locale: Locale, first: str, qtbot: QtBot, settle: Settle
) -> None:
    page = open_page(locale, "")
    name = _editor(page, "p0.name")
    qtbot.keyClicks(name, "chendawei")
    panel = page.findChildren(RadarPanel)[0]
    qtbot.waitUntil(panel.isVisible, timeout=5000)
    page.findChildren(RadarWatch)[0].ask()
    settle()
    assert "陈大伟" in _words(panel)
    (number,) = [each for each in panel.findChildren(QPushButton) if each.text().startswith("暂2026")]
    number.setFocus()
    qtbot.keyClick(number, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "归还借款" in _words(panel), timeout=5000)
    assert name.text() == "chendawei"
    name.clear()
    qtbot.waitUntil(panel.isHidden, timeout=5000)


def test_a_stranger_leaves_the_radar_quiet(
    open_page: Callable[[Locale, str], CasesPage], zh: Locale, first: str, services: Services, settle: Settle
) -> None:
    page = open_page(zh, "")
    panel = page.findChildren(RadarPanel)[0]
    panel.show_result(services.radar.find(TypedPerson("吴无名")))
    assert panel.isHidden()
