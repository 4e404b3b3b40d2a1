"""The form of a print at the head of a page: it names its paper, Esc closes it, and it leaves with its view."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.mediation_room import Tray, typed
from tests.ui.test_papers_scans import Host
from tests.ui.test_shell import INFO
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.print_bar import PagePrintBar
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.rooms import room
from tribunal_desktop.ui.shell.info import WindowServices, WindowStatus
from tribunal_desktop.ui.window import MainWindow
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks, services: Services, look: Look, settle: Settle) -> Iterator[MainWindow]:
    PrintDesk.of(tasks).printers = typed(Tray("一号"))

    def host(locale: Locale, parent: QWidget) -> Page:
        return Host(tasks, locale, parent)

    def people(locale: Locale, parent: QWidget) -> Page:
        return PeoplePage(services, tasks, locale, parent)

    said = WindowServices(search=lambda _text: [], unlock=lambda _password: None, status=WindowStatus)
    made = MainWindow([room("workbench", host), room("people", people)], INFO, said, tasks, look)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.open_page("people", "teams/report")
    settle()
    yield made
    made.close()


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def asked(qtbot: QtBot, window: MainWindow, settle: Settle) -> PagePrintBar:
    press(qtbot, window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle()
    bar = window.current_page().print_bar
    assert isinstance(bar, PagePrintBar)
    assert bar.isVisible()
    return bar


def test_the_form_names_the_paper_and_esc_closes_it_and_nothing_else(
    window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    bar = asked(qtbot, window, settle)
    wanted = bar.asked_for()
    assert wanted is not None
    assert wanted.title == "人员配备情况表"
    press(qtbot, window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    settle()
    assert window.current_key() == "people"
    assert window.current_page().print_bar is None
    assert window.current_page().findChildren(PagePrintBar) == []
    press(qtbot, window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert window.current_key() == "workbench"


def test_a_print_under_way_is_told_of_even_if_its_form_was_put_away(
    window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    told: list[str] = []
    window.current_page().told.connect(lambda words, _undo: told.append(words))
    bar = asked(qtbot, window, settle)
    bar.submit()
    assert bar.is_busy()
    window.open_page("people", "training")
    assert not bar.isVisible()
    settle()
    settle()
    assert any("人员配备情况表" in words for words in told)


@pytest.mark.parametrize("elsewhere", ["training", "teams/staff"])
def test_the_form_of_one_list_does_not_stand_over_another(
    window: MainWindow, qtbot: QtBot, settle: Settle, elsewhere: str
) -> None:
    asked(qtbot, window, settle)
    window.open_page("people", elsewhere)
    settle()
    assert window.current_page().print_bar is None
    assert not [bar for bar in window.current_page().findChildren(PagePrintBar) if bar.isVisible()]
