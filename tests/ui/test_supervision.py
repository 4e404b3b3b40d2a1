"""The room of supervision: views by keyboard, numbers that open their cases, papers from the same rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tests.services.test_monitoring import Town
from tribunal_desktop.models import StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import Post, Procedure
from tribunal_desktop.services.case_query import CaseFilter, from_text
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import LIST_ITEM
from tribunal_desktop.ui.pages.supervision import SupervisionPage, last_month, last_quarter
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def page(
    services: Services,
    uow: UnitOfWork,
    clock: StandingClock,
    tasks: Tasks,
    locale: Locale,
    qtbot: QtBot,
    settle: Settle,
) -> SupervisionPage:
    town, today = Town(uow, clock), clock().date()
    with uow.write("staff.add") as session:
        session.add(StaffMember(id=new_id(clock), name="傅庭长", post=Post.TRIBUNAL_HEAD))
    town.dispute(today, judge_id=uow.actor.id)
    town.dispute(today, today, judge_id=uow.actor.id, procedure=Procedure.SUMMARY)
    made = SupervisionPage(services, tasks, locale)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    with qtbot.waitActive(made):
        made.show()
    made.refresh()
    settle()
    return made


def test_a_stuck_case_opens_with_enter(page: SupervisionPage, qtbot: QtBot) -> None:
    page.stuck.list.select_place(0)
    page.stuck.list.setFocus()
    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.keyClick(page.stuck.list, Qt.Key.Key_Return)
    assert opened.args == ["cases", page.stuck.table.rows()[0].id]


def test_a_number_opens_its_cases(page: SupervisionPage, qtbot: QtBot, settle: Settle) -> None:
    page.open_item("figures")
    settle()
    place = page.figures.table.place_of(lambda row: row.key == "share_summary")
    page.figures.list.select_place(place)
    page.figures.list.setFocus()
    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.keyClick(page.figures.list, Qt.Key.Key_Return)
    room, item = opened.args
    query = from_text(item.removeprefix(LIST_ITEM))
    assert (room, query.filter, query.procedure) == ("cases", CaseFilter.CLOSED, "summary")


def test_the_chart_says_its_numbers(page: SupervisionPage, settle: Settle) -> None:
    page.open_item("stages")
    settle()
    spoken = page.stages.chart.accessibleDescription()
    assert page.stages.table.rowCount() == 4
    assert "沈素英" in spoken
    assert page.stages.chart.height() > 100


def test_hours_of_supervision_are_noted_with_undo(page: SupervisionPage, qtbot: QtBot, settle: Settle) -> None:
    page.open_item("leaders")
    settle()
    view = page.leaders
    view._day.set_value(page._services.today())  # noqa: SLF001
    qtbot.keyClicks(view._minutes, "90")  # noqa: SLF001
    view._words.setText("旁听庭审")  # noqa: SLF001
    with qtbot.waitSignal(page.told) as told:
        view.note.click()
    settle()
    assert view.table.rows()[0].supervision_minutes == 90
    told.args[1]()
    settle()
    assert view.table.rows()[0].supervision_minutes == 0


def test_the_papers_are_of_the_last_whole_month_and_quarter(clock: StandingClock) -> None:
    month, quarter = last_month(clock().date()), last_quarter(clock().date())
    assert (str(month.first), str(month.last)) == ("2026-10-01", "2026-10-31")
    assert (str(quarter.first), str(quarter.last)) == ("2026-07-01", "2026-09-30")


def test_what_is_typed_and_shown_survives_a_rebuild(
    page: SupervisionPage, services: Services, tasks: Tasks, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    page.open_item("leaders")
    page.leaders._words.setText("旁听庭审")  # noqa: SLF001
    again = SupervisionPage(services, tasks, locale)
    qtbot.addWidget(again)
    again.restore_state(page.typed_state())
    settle()
    assert (again.item_key(), again.leaders._words.text()) == ("leaders", "旁听庭审")  # noqa: SLF001
