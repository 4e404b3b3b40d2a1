"""Forms of the room of people that are bound to a row stay open with their text when the window is built anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tribunal_desktop.rules.terms import StationKind
from tribunal_desktop.services.beside_roster import Beside, NewBeside
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.network_rows import StationDetails
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.people_network import NetworkRoom
from tribunal_desktop.ui.pages.people_roster import RosterView
from tribunal_desktop.ui.pages.people_teams import TeamsView
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
OpenPage = Callable[[str], PeoplePage]


@pytest.fixture
def open_page(qtbot: QtBot, tasks: Tasks, services: Services, settle: Settle, zh: Locale) -> OpenPage:
    def make(view: str) -> PeoplePage:
        page = PeoplePage(services, tasks, zh)
        qtbot.addWidget(page)
        page.resize(1182, 740)
        page.show()
        page.open_item(view)
        page.refresh()
        settle()
        return page

    return make


def field(page: PeoplePage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def rebuilt(open_page: OpenPage, before: PeoplePage, settle: Settle) -> PeoplePage:
    """Another page, as after a change of language: it is restored, then read."""
    after = open_page("roster")
    after.restore_state(before.typed_state())
    settle()
    after.refresh()
    settle()
    return after


@pytest.mark.parametrize(
    ("view", "name"),
    [("duty", "duty_place"), ("network", "station_name"), ("teams", "team_name")],
)
def test_a_new_entry_outlives_it(open_page: OpenPage, settle: Settle, view: str, name: str) -> None:
    page = open_page(view)
    assert page.create_new()
    field(page, name).setText("写到一半")
    after = rebuilt(open_page, page, settle)
    assert field(after, name).text() == "写到一半"
    assert field(after, name).isVisible()


def test_a_station_that_is_corrected_outlives_it(open_page: OpenPage, services: Services, settle: Settle) -> None:
    services.network.save_station(StationDetails(next(iter(StationKind)), "栎桥工作站", keeper="王五"))
    page = open_page("network")
    view = page.view("network")
    assert isinstance(view, NetworkRoom)
    view.stations.select_place(0)
    view._open(view.stations.current_row())  # noqa: SLF001
    field(page, "station_keeper").setText("赵六")
    page.refresh()
    settle()
    after = rebuilt(open_page, page, settle)
    assert field(after, "station_keeper").text() == "赵六"
    assert field(after, "station_name").text() == "栎桥工作站"


def test_somebody_of_the_staff_who_is_open_stays_open(open_page: OpenPage, settle: Settle) -> None:
    page = open_page("teams/staff")
    view = page.view("teams")
    assert isinstance(view, TeamsView)
    view._tabs.choose("staff")  # noqa: SLF001
    settle()
    view.part().reopen(view.services.careers.rows()[0].id)
    key = view.open_form()
    assert key.startswith("staff/")
    after = rebuilt(open_page, page, settle)
    again = after.view("teams")
    assert isinstance(again, TeamsView)
    assert again.open_form() == key


def test_a_question_to_an_expert_outlives_it(open_page: OpenPage, services: Services, settle: Settle) -> None:
    services.beside_roster.add(NewBeside(Beside.EXPERT, "孙教授", about="建筑"))
    page = open_page("roster")
    view = page.view("roster")
    assert isinstance(view, RosterView)
    view._tabs.choose("beside")  # noqa: SLF001
    view.beside.kinds.choose(Beside.EXPERT)
    settle()
    view.beside.list.select_place(0)
    view.beside._open(view.beside.list.current_row())  # noqa: SLF001
    settle()
    field(page, "consult_question").setText("裂缝是否影响居住")
    after = rebuilt(open_page, page, settle)
    assert field(after, "consult_question").text() == "裂缝是否影响居住"
    assert field(after, "consult_question").isVisible()
