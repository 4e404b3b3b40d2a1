"""The tribunal's own tables in the window: read, typed, refused at the row, set, given back; typed text stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tribunal_desktop.rules.terms import OwnTableKind
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.people_tables import TablesView
from tribunal_desktop.ui.pages.people_teams_board import TeamsBoard
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
OpenTable = Callable[[Locale, OwnTableKind], tuple[PeoplePage, TablesView]]
TODAY = date(2026, 11, 23)


@pytest.fixture
def open_table(qtbot: QtBot, tasks: Tasks, services: Services, settle: Settle) -> OpenTable:
    def make(locale: Locale, kind: OwnTableKind) -> tuple[PeoplePage, TablesView]:
        page = PeoplePage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1182, 740)
        page.show()
        page.open_item(f"tables/{kind}")
        settle()
        view = page.view("tables")
        assert isinstance(view, TablesView)
        return page, view

    return make


def cell(view: TablesView, row: int, key: str) -> QLineEdit:
    editor = view.editor._rows[row].editors[key]  # noqa: SLF001
    assert isinstance(editor, QLineEdit)
    return editor


def test_a_table_is_set_from_a_day_and_given_back(
    open_table: OpenTable, locale: Locale, services: Services, settle: Settle, clock: StandingClock
) -> None:
    page, view = open_table(locale, OwnTableKind.LEAST_STAFF)
    assert view.change_button.isVisible()
    view.change_button.click()
    cell(view, 0, "count").setText("many")
    view.editor.save_button.click()
    assert view.editor._rows[0]._found.isVisible()  # noqa: SLF001
    assert view.editor.fields["from_on"].finding()
    cell(view, 0, "count").setText("4")
    view.editor.from_on.set_value(TODAY)
    view.editor.basis.setText("院务会纪要3号")
    view.editor.save_button.click()
    settle()
    settle()
    assert view.editor.isHidden()
    assert view.restore_button.isVisible()
    assert view.table.table.rows()[0]["count"] == "4"
    assert services.staffing.report().least_basis == "院务会纪要3号"
    clock.advance(minutes=1)
    view.restore_button.click()
    settle()
    settle()
    assert not view.restore_button.isVisible()
    assert page.item_key() == "tables/least_staff"


def test_the_keys_walk_from_a_new_row_to_what_stands_below(
    open_table: OpenTable, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    """Tab never leaves the editor before its button to save."""
    page, view = open_table(zh, OwnTableKind.GRADES)
    page.window().activateWindow()
    view.change_button.click()
    view.editor.add_button.click()
    settle()
    last = view.editor._rows[-1]  # noqa: SLF001
    walked: list[QWidget | None] = []
    for _stop in range(20):
        walked.append(QApplication.focusWidget())
        if walked[-1] is view.editor.save_button:
            break
        qtbot.keyClick(walked[-1], Qt.Key.Key_Tab)
    stops = [*last.stops(), view.editor.add_button]
    assert walked[: len(stops)] == stops
    assert walked[-1] is view.editor.save_button


def test_a_team_is_founded_from_the_tribunals_own_template(
    open_table: OpenTable, zh: Locale, services: Services, settle: Settle
) -> None:
    """Row 17.7: one's own make-up warns of its own empty seat."""
    page, view = open_table(zh, OwnTableKind.TEAM_TEMPLATES)
    view.change_button.click()
    for roles, count in (("法官", "1"), ("法官助理、书记员", "2")):
        view.editor.add_button.click()
        last = len(view.editor._rows) - 1  # noqa: SLF001
        for key, text in (("zh", "一审两辅"), ("roles", roles), ("count", count)):
            cell(view, last, key).setText(text)
    view.editor.from_on.set_value(TODAY)
    view.editor.basis.setText("院务会纪要3号")
    view.editor.save_button.click()
    settle()
    settle()
    assert view.editor.isHidden()
    page.open_item("teams")
    settle()
    assert page.create_new()
    board = page.view("teams").findChild(TeamsBoard)
    template = board.new_team.fields["template"].editor
    assert isinstance(template, QComboBox)
    template.setCurrentIndex(template.findText("一审两辅"))
    page.findChild(QLineEdit, "team_name").setText("家事团队")
    board.new_team.submit()
    settle()
    settle()
    (team,) = services.teams.view().teams
    assert (team.template.name.zh, [seat.seat.count for seat in team.gaps]) == ("一审两辅", [2])
    table = board.list.table
    made_up = [table.index(0, place).data() for place in range(table.columnCount())]
    assert made_up[-1] == "法官助理/书记员 0/2 空缺"


def test_rows_come_and_go_and_what_is_typed_outlives_a_change_of_language(
    open_table: OpenTable, zh: Locale, settle: Settle
) -> None:
    page, view = open_table(zh, OwnTableKind.GRADES)
    view.change_button.click()
    before = len(view.editor._rows)  # noqa: SLF001
    view.editor.add_button.click()
    cell(view, before, "name").setText("特级辅助人员")
    view.editor._rows[0].removed.emit()  # noqa: SLF001
    view.editor.basis.setText("纪要")
    assert len(view.editor._rows) == before  # noqa: SLF001
    again, other = open_table(zh, OwnTableKind.ROTATION)
    again.restore_state(page.typed_state())
    again.refresh()
    settle()
    assert other.editor.isVisible()
    assert cell(other, before - 1, "name").text() == "特级辅助人员"
    assert other.editor.basis.text() == "纪要"
    assert again.go_back()
    assert other.editor.isHidden()
