"""Somebody leaves a roster in the window, by keyboard, in both languages (row 33.3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.services.exit_room import leave
from tests.services.mediation_samples import assigned, put_scene
from tests.services.volunteer_room import put_volunteers
from tribunal_desktop.models import MediationCase, UnitOfWork
from tribunal_desktop.rules.terms import GridKind, Leaver, OpenWork
from tribunal_desktop.services.beside_roster import Beside, NewBeside
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.network_rows import NewRequest
from tribunal_desktop.services.people_rows import HelperDetails, HelperKind
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.people_exit import ExitScreen
from tribunal_desktop.ui.pages.people_roster import RosterView
from tribunal_desktop.ui.widgets import Choice, TypeAhead
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
OpenPage = Callable[[Locale], PeoplePage]
TODAY = date(2026, 11, 23)


@pytest.fixture
def open_page(qtbot: QtBot, tasks: Tasks, services: Services, settle: Settle) -> OpenPage:
    def make(locale: Locale) -> PeoplePage:
        page = PeoplePage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1182, 740)
        page.show()
        page.refresh()
        settle()
        return page

    return make


def view(page: PeoplePage) -> RosterView:
    found = page.view("roster")
    assert isinstance(found, RosterView)
    return found


def begin(page: PeoplePage, person_id: str, settle: Settle) -> ExitScreen:
    page.open_item(person_id)
    settle()
    side = view(page).side
    (side.mediator if side.mediator.isVisible() else side.helper)._toggle()  # noqa: SLF001
    settle()
    return view(page).exit


def test_a_mediation_is_handed_over_by_keyboard_and_the_list_is_one_key_away(
    open_page: OpenPage, locale: Locale, services: Services, uow: UnitOfWork, settle: Settle, qtbot: QtBot
) -> None:
    scene = put_scene(uow)
    _, mediation_id = assigned(uow, scene)
    page = open_page(locale)
    screen = begin(page, scene.skilled, settle)
    qtbot.waitUntil(page.findChild(QLineEdit, "exit_reason").hasFocus)
    screen.submit()
    assert screen.fields["reason"].finding()
    assert screen.fields["successor"].finding()
    qtbot.keyClicks(page.findChild(QLineEdit, "exit_reason"), "retired")
    screen.items.setFocus()
    qtbot.keyClick(screen.items, Qt.Key.Key_Return)
    choice = page.findChild(TypeAhead, "exit_successor")
    assert choice.hasFocus()
    qtbot.keyClicks(choice, "hex")
    qtbot.waitUntil(choice.proposals_shown)
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    qtbot.keyClick(screen._one, Qt.Key.Key_Space)  # noqa: SLF001
    assert screen._done.hasFocus()  # noqa: SLF001
    qtbot.keyClick(screen._done, Qt.Key.Key_Space)  # noqa: SLF001
    settle()
    settle()
    with uow.read() as session:
        assert session.get_one(MediationCase, mediation_id).mediator_id == scene.novice
    periods = view(page).side.periods
    qtbot.waitUntil(periods.print_button.hasFocus)
    (period,) = periods.exits.table.rows()
    assert (period.handed, period.left_on) == (1, TODAY)


def test_an_assessor_with_nothing_in_hand_leaves_and_comes_back(
    open_page: OpenPage, locale: Locale, services: Services, settle: Settle
) -> None:
    juror = services.people.add_helper(HelperDetails(HelperKind.JUROR, "陈陪审"))
    page = open_page(locale)
    screen = begin(page, juror, settle)
    assert not page.findChild(TypeAhead, "exit_successor").isVisible()
    page.findChild(QLineEdit, "exit_reason").setText("任期届满")
    screen.submit()
    settle()
    settle()
    assert not services.people.helpers(HelperKind.JUROR)[0].active
    view(page).side.helper._toggle()  # noqa: SLF001
    settle()
    settle()
    assert services.people.helpers(HelperKind.JUROR)[0].active
    (period,) = services.roster_exits.hand_over(Leaver.JUROR, juror).exits
    assert period.returned_on == TODAY


def test_a_volunteers_lines_go_one_by_one_and_the_rest_at_once(
    open_page: OpenPage, zh: Locale, services: Services, uow: UnitOfWork, settle: Settle
) -> None:
    staffed = put_volunteers(uow)
    page = open_page(zh)
    screen = begin(page, staffed.helper, settle)
    page.findChild(QLineEdit, "exit_reason").setText("考上公务员")
    choice = page.findChild(TypeAhead, "exit_successor")
    choice.set_choice(Choice(staffed.free, "接收人"))
    screen.note_one()
    assert screen.items.current_row().work is OpenWork.SCORE_SHEET
    assert not choice.isEnabled()
    assert "没有可以接收的人" in screen.fields["successor"].findChildren(QLabel)[-1].text()
    screen.submit()
    reason = page.findChild(QLineEdit, "exit_left_reason")
    assert reason.hasFocus(), "the keys go where the line nobody can take is decided"
    assert screen.fields["left_reason"].finding()
    reason.setText("由法官补评")
    screen.note_all()
    screen.submit()
    settle()
    settle()
    (exit_,) = services.roster_exits.hand_over(Leaver.VOLUNTEER, staffed.helper).exits
    assert [(row.successor, row.left_reason) for row in exit_.items] == [("戴志愿", "")] + [("", "由法官补评")] * 3


def test_a_grid_worker_leaves_from_the_lists_beside_the_rosters(
    open_page: OpenPage, zh: Locale, services: Services, settle: Settle, qtbot: QtBot
) -> None:
    worker, other = (
        services.beside_roster.add(NewBeside(Beside.GRID_WORKER, name, "枫溪镇")) for name in ("赵网格", "钱网格")
    )
    services.network.ask(NewRequest(GridKind.DELIVERY, worker, "送达传票", ""))
    page = open_page(zh)
    view(page)._tabs.choose("beside")  # noqa: SLF001
    settle()
    beside = view(page).beside
    beside.kinds.choose(Beside.GRID_WORKER)
    settle()
    beside.list.select_place(beside.list.table.place_of(lambda row: row.id == worker))
    beside._turn()  # noqa: SLF001
    settle()
    screen = view(page).exit
    page.findChild(QLineEdit, "exit_reason").setText("调离")
    choice = page.findChild(TypeAhead, "exit_successor")
    choice.set_choice(Choice(other, "接收人"))
    screen.submit()
    settle()
    settle()
    settle()
    assert [row.active for row in services.beside_roster.rows(Beside.GRID_WORKER)] == [True, False]
    qtbot.waitUntil(beside.periods.print_button.hasFocus)


def test_what_an_expert_left_open_is_handed_over_later_from_the_workbench(
    open_page: OpenPage, zh: Locale, services: Services, uow: UnitOfWork, settle: Settle, qtbot: QtBot
) -> None:
    scene = put_scene(uow)
    beside = services.beside_roster
    expert, following = (beside.add(NewBeside(Beside.EXPERT, name, "质量站")) for name in ("孙工", "李工"))
    beside.ask(expert, scene.dispute, "裂缝成因？")
    leave(uow, Leaver.EXPERT, expert)
    page = open_page(zh)
    page.open_item(f"roster/exit/expert/{expert}")
    settle()
    settle()
    screen = view(page).exit
    assert screen.isVisible()
    assert not page.findChild(QLineEdit, "exit_reason").isVisible()
    screen.submit()
    assert screen.fields["successor"].finding()
    choice = page.findChild(TypeAhead, "exit_successor")
    choice.set_choice(Choice(following, "接收人"))
    screen.submit()
    settle()
    settle()
    settle()
    assert services.roster_exits.hand_over(Leaver.EXPERT, expert).exits[0].items[0].successor == "李工"
    periods = view(page).beside.periods
    qtbot.waitUntil(periods.print_button.hasFocus)
    assert not periods.hand_on_button.isVisible()


def test_a_begun_exit_outlives_a_change_of_language(
    open_page: OpenPage, zh: Locale, uow: UnitOfWork, settle: Settle
) -> None:
    scene = put_scene(uow)
    _, mediation_id = assigned(uow, scene)
    page = open_page(zh)
    screen = begin(page, scene.skilled, settle)
    page.findChild(QLineEdit, "exit_day").setText("2026-11-20")
    page.findChild(QLineEdit, "exit_reason").setText("另有工作")
    choice = page.findChild(TypeAhead, "exit_successor")
    choice.set_choice(Choice(scene.novice, "接收人"))
    screen.note_one()
    again = open_page(zh)
    again.restore_state(page.typed_state())
    settle()
    restored = view(again).exit
    assert restored.isVisible()
    assert again.findChild(QLineEdit, "exit_reason").text() == "另有工作"
    assert again.findChild(QLineEdit, "exit_day").text() == "2026-11-20"
    assert restored.decisions() == {"exit_goes": {f"mediation/{mediation_id}": [scene.novice, ""]}}


def test_escape_puts_a_begun_exit_away(open_page: OpenPage, zh: Locale, uow: UnitOfWork, settle: Settle) -> None:
    scene = put_scene(uow)
    page = open_page(zh)
    screen = begin(page, scene.skilled, settle)
    assert page.go_back()
    assert not screen.isVisible()
    assert QApplication.focusWidget() is None or page.isVisible()
