"""The limits in the case file: events by keyboard, reasons, days that do not count, the sandbox, nodes and duties."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.services.test_case_limits import FILED, case, limits
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.limit_rules import ExtensionAsked, Interval
from tribunal_desktop.rules.terms import DeductionKind, LimitEvent, LimitState, NodeState, PartyRole
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.limits import LimitsSection
from tribunal_desktop.ui.pages.case_file.limits_enter import EventForm, RuleForm
from tribunal_desktop.ui.pages.case_file.limits_stop import IntervalForm
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

__all__ = ["case", "limits"]
Settle = Callable[[], None]
Open = Callable[[Locale], LimitsSection]


@pytest.fixture
def open_section(services: Services, case: str, tasks: Tasks, qtbot: QtBot, settle: Settle) -> Open:
    """Opens the section for a filed case whose defendant received the complaint three days ago."""
    services.case_limits.note_event(case, LimitEvent.FILED, FILED)
    parties = services.case_limits.view(case).parties
    defendant = next(party.id for party in parties if party.role is PartyRole.DEFENDANT)
    services.case_limits.note_event(case, LimitEvent.COPY_SERVED, date(2026, 11, 20), defendant, "送达回证，卷12页")

    def make(locale: Locale) -> LimitsSection:
        page = CasesPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.refresh()
        settle()
        page.open_item(f"{case}#limits")
        settle()
        section = page.findChild(LimitsSection)
        assert section is not None
        return section

    return make


def _type(qtbot: QtBot, editor: QWidget, words: str) -> None:
    target = getattr(editor, "edit", editor)
    target.selectAll()
    if words.isascii():
        qtbot.keyClicks(target, words)
    else:
        target.insert(words)


def _names(section: LimitsSection) -> dict[str, LimitState]:
    return {row.rule.limit.id: row.state for row in section.list.model().rows()}


def test_the_list_says_what_runs_and_why(open_section: Open, locale: Locale) -> None:
    section = open_section(locale)
    assert _names(section)["F-MOVE"] is LimitState.OVERDUE
    trial = next(row for row in section.list.model().rows() if row.rule.limit.id == "T-SUM")
    section.list.select_place(section.list.model().rows().index(trial))
    assert "民事诉讼法第164条" in section.why.text(trial)
    assert {node.state for node in section.view.nodes if node.id == "service"} == {NodeState.DONE_LATE}


def test_an_event_is_recorded_by_keyboard_and_names_what_it_begins(
    open_section: Open, zh: Locale, qtbot: QtBot, settle: Settle, services: Services, case: str
) -> None:
    section = open_section(zh)
    qtbot.keyClick(section.buttons["event"], Qt.Key.Key_Space)
    form = section.forms["event"]
    assert isinstance(form, EventForm)
    form.choose(LimitEvent.JUDGMENT_SERVED)
    assert "判决上诉期" in form.effect.text()
    _type(qtbot, form.day, "2026-12-24")
    qtbot.keyClick(form.save_button, Qt.Key.Key_Space)
    settle()
    assert "不能晚于今天" in form.fields["day"].finding()
    _type(qtbot, form.day, "11.20")
    qtbot.keyClick(form.save_button, Qt.Key.Key_Space)
    settle()
    assert form.isHidden()
    assert "J-APP" in _names(section)


def test_days_that_do_not_count_need_their_proof(
    open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(locale)
    section.show_form("interval")
    form = section.forms["interval"]
    assert isinstance(form, IntervalForm)
    _type(qtbot, form.starts, "11.16")
    form.save()
    settle()
    assert form.fields["proof"].finding()
    _type(qtbot, form.proof, "委托书，卷15页")
    form.save()
    settle()
    assert _names(section)["T-SUM"] is LimitState.PAUSED
    assert section.moves.isVisibleTo(section)


def test_the_sandbox_compares_before_it_writes(
    open_section: Open, zh: Locale, qtbot: QtBot, settle: Settle, services: Services, case: str
) -> None:
    section = open_section(zh)
    answer = next(row for row in section.list.model().rows() if row.rule.limit.id == "S-DEF")
    section.list.select_place(section.list.model().rows().index(answer))
    qtbot.keyClick(section.try_button, Qt.Key.Key_Space)
    settle()
    box = section.sandbox
    qtbot.keyClick(box.strip, Qt.Key.Key_Right)
    qtbot.keyClick(box.strip, Qt.Key.Key_Right)
    settle()
    moved = {row.now.rule.limit.id: row.days for row in box.moved.model().rows()}
    assert (moved["S-DEF"], moved["T-SUM"]) == (0, 0) or moved["S-DEF"] > 0
    qtbot.keyClick(box.strip, Qt.Key.Key_Down)
    settle()
    moved = {row.now.rule.limit.id: row.days for row in box.moved.model().rows()}
    assert moved["S-DEF"] > 0
    box.save()
    settle()
    assert box.fields["proof"].finding()
    _type(qtbot, box.proof, "更正的送达回证")
    box.save()
    settle()
    assert box.fields["day"].finding(), "what has not happened may be tried, not written"
    qtbot.keyClick(box.strip, Qt.Key.Key_Up)
    settle()
    box.save()
    settle()
    after = next(row for row in services.case_limits.view(case).limits if row.rule.limit.id == "S-DEF")
    assert (after.started_on, after.proof) == (date(2026, 11, 22), "送达回证，卷12页；更正的送达回证")


def test_escape_leaves_a_form_and_a_mistake_can_be_taken_back(
    open_section: Open, zh: Locale, settle: Settle, services: Services, case: str
) -> None:
    section = open_section(zh)
    section.show_form("rule")
    assert isinstance(section.forms["rule"], RuleForm)
    assert section.go_back()
    assert not section.go_back()
    limit = section.list.current_row()
    section.mistake_button.click()
    settle()
    assert _names(section)[limit.rule.limit.id] is LimitState.MISTAKEN
    services.case_limits.resume(limit.id)
    section.reload()
    settle()
    assert _names(section)[limit.rule.limit.id] is not LimitState.MISTAKEN


def test_a_duty_is_ticked_where_it_stands(open_section: Open, locale: Locale, settle: Settle, uow: UnitOfWork) -> None:
    section = open_section(locale)
    assert section.duties.boxes
    section.duties.boxes[0].click()
    settle()
    assert section.duties.boxes[0].isChecked()
    assert "沈素英" in section.duties.boxes[0].accessibleDescription()


def test_a_case_without_limits_says_how_they_begin(
    services: Services, case: str, tasks: Tasks, qtbot: QtBot, settle: Settle, zh: Locale
) -> None:
    page = CasesPage(services, tasks, zh)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    settle()
    page.open_item(f"{case}#limits")
    settle()
    section = page.findChild(LimitsSection)
    assert section is not None
    assert section.list.model().rows() == []
    services.case_limits.add_interval(case, Interval(DeductionKind.AUDIT, FILED, None), "卷")
    section.reload()
    settle()
    assert section.moves.isVisibleTo(section)


def test_a_lengthening_is_granted_with_a_name_and_a_paper(
    open_section: Open, locale: Locale, services: Services, case: str, settle: Settle, qtbot: QtBot
) -> None:
    limits = services.case_limits
    trial = next(each for each in limits.view(case).limits if each.rule.limit.id == "T-SUM")
    asked = limits.add_extension(case, trial.id, ExtensionAsked(1, date(2026, 11, 10), "案情复杂"))
    section = open_section(locale)
    section.moves.grant_wanted.emit(asked, True)
    form = section.decision
    assert form.isVisible()
    form.save_button.click()
    settle()
    assert form.fields["decision"].finding()
    assert form.fields["paper_no"].finding()
    assert limits.view(case).extensions[0].decided_on is None
    _type(qtbot, form.who, "院长 周正")
    _type(qtbot, form.paper_no, "延审3号")
    form.save_button.click()
    settle()
    (row,) = limits.view(case).extensions
    assert (row.granted, row.decision) == (True, "院长 周正，延审3号")
    assert form.isHidden()
