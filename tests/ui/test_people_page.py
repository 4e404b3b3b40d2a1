"""The rosters with real services, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import Scene, put_scene
from tests.ui.mediation_room import Room, typed
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.people_rows import HelperDetails, HelperKind
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.people_roster import RosterView
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
OpenPage = Callable[[Locale], PeoplePage]


def roster(page: PeoplePage) -> RosterView:
    view = page.view("roster")
    assert isinstance(view, RosterView)
    return view


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    return Room(uow)


@pytest.fixture
def open_page(qtbot: QtBot, tasks: Tasks, room: Room, settle: Settle) -> OpenPage:
    def make(locale: Locale) -> PeoplePage:
        page = PeoplePage(typed(room), tasks, locale)
        qtbot.addWidget(page)
        page.resize(1182, 740)
        page.show()
        page.refresh()
        settle()
        return page

    return make


def test_a_mediator_is_added_beside_the_roster(
    open_page: OpenPage, locale: Locale, room: Room, settle: Settle, qtbot: QtBot
) -> None:
    page = open_page(locale)
    assert page.create_new()
    name = page.findChild(QLineEdit, "mediator_name")
    qtbot.waitUntil(name.hasFocus)
    roster(page).mediator._submit()  # noqa: SLF001
    assert roster(page).mediator.fields["name"].finding()
    qtbot.keyClicks(name, "Wei")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert not name.hasFocus()
    roster(page).mediator._submit()  # noqa: SLF001
    settle()
    settle()
    assert [row.name for row in room.people.mediators()] == ["Wei"]
    assert page.item_key() == room.people.mediators()[0].id


def test_expired_certificates_are_marked(open_page: OpenPage, zh: Locale, uow: UnitOfWork) -> None:
    put_scene(uow)
    page = open_page(zh)
    marks = {row.name: page.wording.term(row.certificate) for row in roster(page)._mediators.rows()}  # noqa: SLF001
    assert marks["钱到期"] == "已过期"
    assert marks["魏国良"] == "有效"


def test_a_relative_is_declared_and_struck_out_with_undo(
    open_page: OpenPage, zh: Locale, uow: UnitOfWork, room: Room, settle: Settle
) -> None:
    scene: Scene = put_scene(uow)
    page = open_page(zh)
    page.open_item(scene.skilled)
    settle()
    page.findChild(QLineEdit, "relative_name").setText("王五")
    roster(page).relatives._declare()  # noqa: SLF001
    assert roster(page).relatives.fields["relation"].finding()
    page.findChild(QLineEdit, "relative_relation").setText("妻弟")
    roster(page).relatives._declare()  # noqa: SLF001
    settle()
    assert _relatives(room, scene.skilled) == ["王五"]
    undo: list[Callable[[], None]] = []
    page.told.connect(lambda _words, action: undo.append(action))
    roster(page).relatives._list.select_place(0)  # noqa: SLF001
    roster(page).relatives._withdraw()  # noqa: SLF001
    settle()
    assert _relatives(room, scene.skilled) == []
    undo[-1]()
    settle()
    assert _relatives(room, scene.skilled) == ["王五"]


def test_a_judge_declares_a_relative(
    open_page: OpenPage, locale: Locale, room: Room, settle: Settle, qtbot: QtBot
) -> None:
    page = open_page(locale)
    roster(page)._tabs.choose("staff")  # noqa: SLF001
    roster(page)._show_tab()  # noqa: SLF001
    staff = roster(page)._lists["staff"]  # noqa: SLF001
    staff.select_place(0)
    qtbot.keyClick(staff, Qt.Key.Key_Return)
    assert roster(page).relatives.isVisible()
    assert not roster(page).mediator.isVisible()
    page.findChild(QLineEdit, "relative_name").setText("王五")
    page.findChild(QLineEdit, "relative_relation").setText("妻弟")
    roster(page).relatives._declare()  # noqa: SLF001
    settle()
    assert [each.name for each in room.people.staff()[0].relatives] == ["王五"]
    assert roster(page).relatives.isVisible()
    roster(page)._tabs.choose("mediators")  # noqa: SLF001
    roster(page)._show_tab()  # noqa: SLF001
    assert not roster(page).relatives.isVisible()


def test_a_mediator_leaves_and_comes_back(
    open_page: OpenPage, zh: Locale, uow: UnitOfWork, room: Room, settle: Settle
) -> None:
    scene = put_scene(uow)
    page = open_page(zh)
    page.open_item(scene.skilled)
    settle()
    roster(page).mediator._toggle()  # noqa: SLF001
    settle()
    assert not _row(room, scene.skilled).active
    roster(page).mediator._toggle()  # noqa: SLF001
    settle()
    assert _row(room, scene.skilled).active


def test_each_roster_takes_its_own_people(open_page: OpenPage, zh: Locale, room: Room, settle: Settle) -> None:
    page = open_page(zh)
    for tab, name in (("jurors", "陈陪审"), ("volunteers", "丁志愿")):
        roster(page)._tabs.choose(tab)  # noqa: SLF001
        page.create_new()
        page.findChild(QLineEdit, "helper_name").setText(name)
        roster(page).helper._submit()  # noqa: SLF001
        settle()
        settle()
    roster(page)._tabs.choose("staff")  # noqa: SLF001
    page.create_new()
    page.findChild(QLineEdit, "person_name").setText("何小燕")
    roster(page).person._submit()  # noqa: SLF001
    settle()
    assert "何小燕" in [row.name for row in room.people.staff()]
    assert [row.name for row in room.people.helpers(HelperKind.JUROR)] == ["陈陪审"]
    assert [row.name for row in room.people.helpers(HelperKind.VOLUNTEER)] == ["丁志愿"]


def test_an_assessor_is_corrected_and_declares_a_relative(
    open_page: OpenPage, locale: Locale, room: Room, settle: Settle, qtbot: QtBot
) -> None:
    room.people.add_helper(HelperDetails(HelperKind.JUROR, "陈陪审", appointed_on=date(2024, 3, 1)))
    page = open_page(locale)
    roster(page)._tabs.choose("jurors")  # noqa: SLF001
    helpers = roster(page)._lists["helpers"]  # noqa: SLF001
    helpers.select_place(0)
    qtbot.keyClick(helpers, Qt.Key.Key_Return)
    assert roster(page).helper.isVisible()
    assert roster(page).relatives.isVisible()
    page.findChild(QLineEdit, "helper_township").setText("枫溪镇")
    page.findChild(QLineEdit, "helper_fields").setText("医学，建筑")
    roster(page).helper._submit()  # noqa: SLF001
    settle()
    page.findChild(QLineEdit, "relative_name").setText("王五")
    page.findChild(QLineEdit, "relative_relation").setText("妻弟")
    page.findChild(QLineEdit, "relative_employer").setText("枫溪供销社")
    roster(page).relatives._declare()  # noqa: SLF001
    settle()
    (row,) = room.people.helpers(HelperKind.JUROR)
    assert (row.township, row.fields, row.relatives[0].employer) == ("枫溪镇", "医学、建筑", "枫溪供销社")
    roster(page).helper._toggle()  # noqa: SLF001
    settle()
    assert not room.people.helpers(HelperKind.JUROR)[0].active
    roster(page)._tabs.choose("mediators")  # noqa: SLF001
    assert not roster(page).helper.isVisible()


def _row(room: Room, mediator_id: str):  # type: ignore[no-untyped-def]
    return next(row for row in room.people.mediators() if row.id == mediator_id)


def _relatives(room: Room, mediator_id: str) -> list[str]:
    return [each.name for each in _row(room, mediator_id).relatives]
