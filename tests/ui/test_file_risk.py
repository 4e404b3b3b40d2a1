"""Four types and risk in the case file, by keyboard, in both languages, and what other posts are shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine

from tests.services.risk_room import THREAT, TODAY, Room, assessment, danger, put_room
from tribunal_desktop.app import build_services
from tribunal_desktop.config import Settings
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.four_types import NewFlag
from tribunal_desktop.rules.risk import NewAct
from tribunal_desktop.rules.terms import (
    DangerGround,
    FinderRole,
    FlagState,
    RiskDimension,
    RiskLevel,
    SupervisionMeasure,
)
from tribunal_desktop.security.device_secrets import NoDeviceSecrets
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.login import OpenStore
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_file import CaseFileView
from tribunal_desktop.ui.pages.case_file.risk import DANGER, RATING, REGISTER, SUPERVISION, RiskSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[..., RiskSection]
As = Callable[[UnitOfWork], Services]


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    return put_room(uow)


@pytest.fixture
def services_of(engine: Engine, clock: Callable[[], datetime], tmp_path: Path) -> As:
    """The program's services for whoever a unit of work belongs to."""
    return lambda unit: build_services(
        OpenStore(engine, unit.actor, bytes(range(32))), Settings(tmp_path), NoDeviceSecrets(), clock
    )


@pytest.fixture
def open_section(room: Room, services_of: As, tasks: Tasks, qtbot: QtBot, settle: Settle) -> Open:
    """Opens the section of the case for the judge, or for the owner of another unit of work."""
    pages: list[CasesPage] = []

    def make(locale: Locale, unit: UnitOfWork | None = None) -> RiskSection:
        page = CasesPage(services_of(unit or room.judge), tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.refresh()
        settle()
        page.open_item(f"{room.dispute}#risk")
        settle()
        section = page.findChild(RiskSection)
        assert section is not None
        return section

    return make


def type_in(editor: QWidget, words: str) -> None:
    """Type ``words`` into an editor that has the keys."""
    target = getattr(editor, "edit", editor)
    target.setFocus()
    if hasattr(target, "insertPlainText"):
        target.insertPlainText(words)
    else:
        target.insert(words)


def words_on(widget: QWidget) -> str:
    """Everything a reader sees in ``widget``."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_a_proposal_is_confirmed_by_keyboard(
    open_section: Open, locale: Locale, room: Room, services_of: As, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(locale)
    card = section.flags.proposals[0]
    assert "6,000,000.00" in words_on(card)
    type_in(card.words, "已报告庭长")
    qtbot.keyClick(card.words, Qt.Key.Key_Tab)
    assert section.window().focusWidget() is card.confirm_button
    qtbot.keyClick(card.confirm_button, Qt.Key.Key_Space)
    settle()
    assert section.flags.proposals == []
    assert services_of(room.judge).flags.in_force(room.dispute) == 1


def test_a_rejection_without_a_reason_is_stopped_at_its_field(
    open_section: Open, locale: Locale, room: Room, services_of: As, settle: Settle
) -> None:
    section = open_section(locale)
    card = section.flags.proposals[0]
    card.reject_button.click()
    assert card.words_field.finding()
    assert section.window().focusWidget() is card.words
    type_in(card.words, "标的额虽大，事实清楚")
    card.reject_button.click()
    settle()
    assert services_of(room.judge).flags.view(room.dispute).flags[0].state is FlagState.REJECTED


def test_marking_by_hand_and_lifting(
    open_section: Open, locale: Locale, room: Room, services_of: As, settle: Settle
) -> None:
    section = open_section(locale)
    flags = section.flags
    flags.hand_button.click()
    flags.mark_button.click()
    assert all(field.finding() for field in flags.fields.values())
    flags.indicator.setCurrentIndex(flags.indicator.findData("R-REALNAME"))
    flags.finder.choose(FinderRole.INSPECTION.value)
    type_in(flags.words, "收到实名来信")
    flags.mark_button.click()
    settle()
    assert flags.form.isHidden()
    flags.lift_button.click()
    assert flags.lift_field.finding()
    type_in(flags.lift_words, "经核查不实")
    flags.lift_button.click()
    settle()
    assert services_of(room.judge).flags.view(room.dispute).flags[0].state is FlagState.LIFTED


def test_the_round_table_rates_and_its_measures_are_ticked(
    open_section: Open, locale: Locale, room: Room, services_of: As, settle: Settle
) -> None:
    section = open_section(locale)
    section.show_part(RATING)
    rating = section.rating
    rating.new_button.click()
    rating.save_button.click()
    assert {name for name, field in rating.fields.items() if field.finding()} >= {each.value for each in RiskDimension}
    type_in(rating.attendees, "沈素英、俞建国")
    for box in (*rating.ratings.values(), rating.level):
        box.choose(RiskLevel.MEDIUM.value)
    rating.supervisor.setCurrentIndex(1)
    type_in(rating.measures, "与镇里对接\n开庭增派法警")
    type_in(rating.minutes, "双方积怨较深")
    rating.save_button.click()
    settle()
    lines = rating.cards[0].lines
    assert len(lines) == 2
    lines[0].tick_button.click()
    assert section.window().focusWidget() is lines[0].words
    type_in(lines[0].words, "已约谈")
    lines[0].tick_button.click()
    settle()
    assert services_of(room.judge).flags.view(room.dispute).open_measures == 1
    assert section.go_back() is False


def test_the_head_supervises_and_the_judge_reports(
    open_section: Open, zh: Locale, room: Room, services_of: As, settle: Settle
) -> None:
    section = open_section(zh, room.head)
    section.show_part(SUPERVISION)
    part = section.supervision
    part.act_button.click()
    settle()
    assert part.fields["measure"].finding()
    assert part.fields["words"].finding()
    part.measure.choose(SupervisionMeasure.ASK_PROGRESS.value)
    type_in(part.words, "请报告案件进展")
    type_in(part.report_by, "2026-11-27")
    part.act_button.click()
    settle()
    judge = open_section(zh)
    judge.show_part(SUPERVISION)
    assert "监督管理由以下岗位进行" in words_on(judge.supervision)
    assert not judge.supervision.act_button.isVisible()
    type_in(judge.supervision.report, "拟于十二月三日开庭")
    judge.supervision.report_button.click()
    settle()
    act = services_of(room.head).supervision.view(room.dispute).acts[0]
    assert (act.report, act.awaited) == ("拟于十二月三日开庭", False)


def test_a_danger_is_marked_its_slip_printed_and_its_receipt_kept(
    open_section: Open,
    locale: Locale,
    room: Room,
    services_of: As,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printed: list[Paper] = []
    monkeypatch.setattr(
        "tribunal_desktop.ui.pages.case_file.risk_danger.print_sheet", lambda _page, it: printed.append(it)
    )
    section = open_section(locale)
    section.show_part(DANGER)
    form = section.danger.form
    form.mark_button.click()
    assert {name for name, field in form.fields.items() if field.finding()} == {
        "grounds",
        "words",
        "level",
        "body_name",
        "person",
    }
    form.grounds[DangerGround.THREAT].setChecked(True)
    type_in(form.words, THREAT)
    form.level.choose(RiskLevel.HIGH.value)
    type_in(form.notice.body_name, "栎桥村村民委员会")
    type_in(form.notice.person, "王国庆")
    form.mark_button.click()
    settle()
    desk = section.danger.desk
    assert desk.isVisible()
    assert section.print_current()
    settle()
    assert len(printed) == 1
    type_in(desk.receipt_on, "2026-11-23")
    desk.receipt_button.click()
    type_in(desk.member_name, "何小燕")
    type_in(desk.member_phone, "13800002222")
    desk.join_button.click()
    type_in(desk.look_words, "情绪平稳")
    type_in(desk.look_next, "2026-12-01")
    desk.look_button.click()
    settle()
    mark = services_of(room.judge).peace_risk.view(room.dispute).running
    assert mark is not None
    assert mark.check_on == TODAY + timedelta(days=8)
    assert [each.receipt_on for each in mark.notices] == [TODAY]
    assert [each.name for each in mark.net] == ["何小燕"]


@pytest.mark.parametrize("marked", [True, False])
def test_other_posts_read_that_something_is_hidden_and_not_what(
    open_section: Open, locale: Locale, room: Room, services_of: As, marked: bool
) -> None:
    if marked:
        services_of(room.judge).peace_risk.mark(room.dispute, danger())
    section = open_section(locale, room.contact)
    section.show_part(DANGER)
    assert section.danger.hidden.isVisible()
    assert not section.danger.form.isVisible()
    assert not section.danger.desk.isVisible()
    assert THREAT not in words_on(section)
    assert not section.print_current()


def test_the_register_is_filtered_printed_and_left_with_escape(
    open_section: Open, locale: Locale, room: Room, services_of: As, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Paper] = []
    target = "tribunal_desktop.ui.pages.case_file.risk_register.print_sheet"
    monkeypatch.setattr(target, lambda _page, sheet: printed.append(sheet))
    flags = services_of(room.judge).flags
    flags.mark(room.dispute, NewFlag("R-REALNAME", FinderRole.INSPECTION, "来信"))
    section = open_section(locale)
    section.show_part(REGISTER)
    settle()
    register = section.register
    assert len(register.table.model().rows()) == 1
    register.state.choose(FlagState.LIFTED.value)
    settle()
    assert register.table.model().rows() == []
    assert section.print_current()
    settle()
    assert len(printed) == 1
    assert section.go_back()
    assert section.shown() != REGISTER


def test_the_list_of_sections_shows_marks_and_the_views_what_is_open(
    open_section: Open, en: Locale, room: Room, services_of: As, qtbot: QtBot
) -> None:
    services = services_of(room.head)
    services.flags.mark(room.dispute, NewFlag("R-REALNAME", FinderRole.INSPECTION, "来信"))
    services.flags.assess(room.dispute, assessment(room.head.actor.id))
    services.supervision.act(room.dispute, NewAct(SupervisionMeasure.ASK_PROGRESS, "请报告", TODAY))
    section = open_section(en)

    def names() -> list[str]:
        return [button.text() for button in section.views.findChildren(QPushButton) if button.isVisible()]

    qtbot.waitUntil(lambda: names()[:3] == ["Four types 1", "Round table 2", "Supervision 1"])
    file = section.page.findChild(CaseFileView)
    assert file is not None
    assert file.mark_of("risk") == "1"
