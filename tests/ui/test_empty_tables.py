"""An empty table says so, and one key leads on from it; in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tribunal_desktop.rules.terms import MediatorKind
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.people_rows import MediatorDetails
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.people_roster import RosterView
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.widgets import DataTable
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def table(qtbot: QtBot) -> DataTable:
    made = DataTable(RowTable([Column("name", "Name", str, 120), Column("rest", "All the rest", str, 0)]), "Names")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.set_empty_text("Nobody yet.")
    made.show()
    return made


@pytest.mark.parametrize("height", [300, 80])
def test_enter_in_an_empty_table_presses_its_button(qtbot: QtBot, table: DataTable, height: int) -> None:
    table.setFixedHeight(height)
    pressed: list[str] = []
    table.set_empty_action("Add", lambda: pressed.append("Add"))
    lead = table.empty_action()
    assert lead is not None
    assert lead.isVisible()
    assert table.viewport().rect().contains(lead.geometry())
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert pressed == ["Add"]
    table.table.set_rows(["one"])
    assert not lead.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert pressed == ["Add"]


def test_no_column_is_narrower_than_its_heading(qtbot: QtBot) -> None:
    columns = [Column("n", "Least number of people there", str, 60), Column("rest", "Rest", str, 0)]
    made = DataTable(RowTable(columns), "Names")
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    header = made.horizontalHeader()
    assert header.sectionSize(0) >= header.fontMetrics().horizontalAdvance("Least number of people there") + 20


EMPTY = [
    "roster/mediators",
    "roster/jurors",
    "roster/volunteers",
    "duty",
    "training",
    "teams",
    "volunteers/pipeline",
    "volunteers/tasks",
    "volunteers/orders",
    "network",
]


@pytest.mark.parametrize("item", EMPTY)
def test_each_empty_list_of_the_room_leads_to_its_form(
    qtbot: QtBot, tasks: Tasks, services: Services, locale: Locale, settle: Settle, item: str
) -> None:
    page = PeoplePage(services, tasks, locale)
    qtbot.addWidget(page)
    page.resize(1182, 740)
    page.show()
    page.open_item(item)
    settle()
    leads = [each for each in page.findChildren(DataTable) if each.isVisible() and each.empty_action()]
    assert leads, item
    before = _open_forms(page)
    qtbot.keyClick(leads[0], Qt.Key.Key_Return)
    settle()
    focused = QApplication.focusWidget()
    assert _open_forms(page) != before or (focused is not None and focused is not leads[0])


def test_a_filter_that_hides_everybody_is_cleared_by_one_key(
    qtbot: QtBot, tasks: Tasks, services: Services, zh: Locale, settle: Settle
) -> None:
    services.people.add_mediator(MediatorDetails("魏国良", MediatorKind.PEOPLES))
    page = PeoplePage(services, tasks, zh)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    settle()
    view = page.view("roster")
    assert isinstance(view, RosterView)
    view.lists.search.setText("无此人")
    qtbot.keyClick(view.lists.table, Qt.Key.Key_Return)
    assert view.lists.search.text() == ""
    assert view.lists.table.table.rowCount() == 1


def _open_forms(page: QWidget) -> list[str]:
    return [each.objectName() for each in page.findChildren(QWidget) if each.isVisible() and each.objectName()]
