"""Forms of the volunteers' view stay with the row they were opened at, and give the keys back to its list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from tests.services.volunteer_room import Staffed, put_volunteers
from tests.ui.volunteers_view import open_volunteers
from tribunal_desktop.models import CircuitTrip, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import AidTask, TripStatus
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.volunteer_views import NewPairing, NewTask
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.pages.people_volunteers import VolunteersView
from tribunal_desktop.ui.pages.people_volunteers_board import BoardPart
from tribunal_desktop.ui.pages.people_volunteers_tasks import TasksPart
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
OpenView = Callable[[Locale, str], VolunteersView]
TODAY = date(2026, 11, 23)
LATER = date(2026, 11, 30)


@pytest.fixture
def staffed(uow: UnitOfWork) -> Staffed:
    return put_volunteers(uow)


@pytest.fixture
def open_view(qtbot: QtBot, tasks: Tasks, services: Services, staffed: Staffed, settle: Settle) -> OpenView:
    return partial(open_volunteers, qtbot, tasks, services, settle)


def put_tasks(services: Services, staffed: Staffed) -> None:
    for words, due in (("整理卷宗", TODAY), ("协助送达", LATER)):
        services.volunteers.tasks.assign(NewTask(staffed.helper, AidTask.ARCHIVING, words, due))


def opened_second(qtbot: QtBot, part: TasksPart) -> None:
    part.todo.setFocus()
    part.todo.select_place(1)
    qtbot.keyClick(part.todo, Qt.Key.Key_Return)
    part.done_form.minutes.setText("30")


def test_the_task_that_is_done_is_the_one_the_form_was_opened_at(
    open_view: OpenView, zh: Locale, settle: Settle, qtbot: QtBot, services: Services, staffed: Staffed
) -> None:
    """Row 17.5: somebody looks something up in another room; the lists are read again below the open form."""
    put_tasks(services, staffed)
    view = open_view(zh, "tasks")
    part = view.part("tasks")
    assert isinstance(part, TasksPart)
    opened_second(qtbot, part)
    view.page.refresh()
    settle()
    part.done_form.save_button.click()
    settle()
    settle()
    assert [task.words for task in services.volunteers.tasks.done()] == ["协助送达"]


def test_the_pairing_that_ends_is_the_one_the_form_names(
    open_view: OpenView, zh: Locale, settle: Settle, qtbot: QtBot, services: Services, staffed: Staffed
) -> None:
    """Row 17.1."""
    services.volunteers.pairings.pair(NewPairing(staffed.other_judge, staffed.free, TODAY))
    view = open_view(zh, "board")
    part = view.part("board")
    assert isinstance(part, BoardPart)
    part.list.select_place(1)
    kept, parting = (row.judge for row in part.list.table.rows())
    qtbot.keyClick(part.list, Qt.Key.Key_Return)
    view.page.refresh()
    settle()
    part.end_form.reason.setText("岗位调整")
    part.end_form.save_button.click()
    settle()
    settle()
    paired = {row.judge: bool(row.pairing_id) for row in services.volunteers.pairings.board().rows}
    assert paired == {kept: True, parting: False}


def test_enter_on_a_row_opens_its_form_at_the_first_field(
    open_view: OpenView, zh: Locale, qtbot: QtBot, services: Services, staffed: Staffed
) -> None:
    """The minutes are typed at once: the Enter that opened the form does not go on to the field after them."""
    put_tasks(services, staffed)
    view = open_view(zh, "tasks")
    part = view.part("tasks")
    assert isinstance(part, TasksPart)
    view.window().activateWindow()
    part.todo.setFocus()
    qtbot.keyClick(part.todo, Qt.Key.Key_Return)
    assert has_keys(part.done_form.minutes)


def test_the_keys_come_back_to_the_list_and_its_next_row(
    open_view: OpenView, zh: Locale, settle: Settle, qtbot: QtBot, services: Services, staffed: Staffed
) -> None:
    """Enter after a save opens the next row; on a button it would print."""
    put_tasks(services, staffed)
    services.volunteers.tasks.assign(NewTask(staffed.helper, AidTask.DELIVERY, "送传票", date(2026, 12, 7)))
    view = open_view(zh, "tasks")
    part = view.part("tasks")
    assert isinstance(part, TasksPart)
    view.window().activateWindow()
    opened_second(qtbot, part)
    part.done_form.save_button.click()
    settle()
    settle()
    assert has_keys(part.todo)
    assert part.todo.current_row().words == "送传票"
    qtbot.keyClick(part.todo, Qt.Key.Key_Return)
    assert view.page.go_back()
    assert has_keys(part.todo)
    view.page.print_current()
    settle()
    assert view.paper.isVisible()
    assert view.page.go_back()
    assert has_keys(part.todo)


def test_enter_goes_from_the_last_box_of_who_went_along_to_the_button(
    open_view: OpenView, zh: Locale, settle: Settle, qtbot: QtBot, services: Services, staffed: Staffed, uow: UnitOfWork
) -> None:
    """Row 17.6: the boxes are made anew for each trip; the keys still find their button."""
    services.volunteers.pairings.pair(NewPairing(staffed.other_judge, staffed.free, TODAY))
    with uow.write("trip") as session:
        session.add(
            CircuitTrip(
                id=new_id(uow.clock),
                name="枫桥巡回",
                planned_on=TODAY,
                judge_id=staffed.judge,
                status=TripStatus.CLOSED,
            )
        )
    view = open_view(zh, "tasks")
    part = view.part("tasks")
    assert isinstance(part, TasksPart)
    view.window().activateWindow()
    part.outings.setFocus()
    for _again in range(2):
        qtbot.keyClick(part.outings, Qt.Key.Key_Return)
        walked = []
        while not has_keys(part.along_form.save_button) and len(walked) < 5:
            box = QApplication.focusWidget()
            assert isinstance(box, QCheckBox)
            walked.append(box.text())
            qtbot.keyClick(box, Qt.Key.Key_Return)
        assert sorted(walked) == ["丁志愿", "戴志愿"]
        part.along_form.save_button.click()
        settle()
        settle()


def test_what_was_noted_or_given_by_mistake_is_taken_back(
    open_view: OpenView, zh: Locale, settle: Settle, qtbot: QtBot, services: Services, staffed: Staffed
) -> None:
    """Row 17.5: the wrong task done, the wrong task given; each with undo, and again the day after."""
    put_tasks(services, staffed)
    view = open_view(zh, "tasks")
    part = view.part("tasks")
    assert isinstance(part, TasksPart)
    undo: list[Callable[[], None] | None] = []
    view.page.told.connect(lambda _words, action: undo.append(action))

    def lists() -> tuple[list[str], list[str]]:
        settle()
        settle()
        return ([task.words for task in part.todo.table.rows()], [task.words for task in part.done.table.rows()])

    def take_back() -> None:
        action = undo[-1]
        assert action is not None
        action()

    opened_second(qtbot, part)
    part.done_form.save_button.click()
    assert lists() == (["整理卷宗"], ["协助送达"])
    take_back()
    assert lists() == (["整理卷宗", "协助送达"], [])
    opened_second(qtbot, part)
    part.done_form.save_button.click()
    assert lists() == (["整理卷宗"], ["协助送达"])
    part.reopen_button.click()
    assert lists() == (["整理卷宗", "协助送达"], [])
    take_back()
    assert lists() == (["整理卷宗"], ["协助送达"])
    assert [task.minutes for task in services.volunteers.tasks.done()] == [30]
    part.withdraw_button.click()
    assert lists() == ([], ["协助送达"])
    take_back()
    assert lists() == (["整理卷宗"], ["协助送达"])


def test_a_form_about_a_row_survives_a_change_of_language(
    open_view: OpenView,
    look_in: Callable[[Language], Look],
    settle: Settle,
    qtbot: QtBot,
    services: Services,
    staffed: Staffed,
) -> None:
    put_tasks(services, staffed)
    first = open_view(look_in("zh").locale, "tasks")
    part = first.part("tasks")
    assert isinstance(part, TasksPart)
    opened_second(qtbot, part)
    again = open_view(look_in("en").locale, "tasks")
    again.page.restore_state(first.page.typed_state())
    settle()
    settle()
    rebuilt = again.part("tasks")
    assert isinstance(rebuilt, TasksPart)
    assert rebuilt.done_form.isVisible()
    assert rebuilt.done_form.minutes.value() == "30"
    rebuilt.done_form.save_button.click()
    settle()
    settle()
    assert [task.words for task in services.volunteers.tasks.done()] == ["协助送达"]


def has_keys(widget: QWidget) -> bool:
    return QApplication.focusWidget() is widget
