"""Ctrl+P, Ctrl+N and Esc in every view of the room of papers: nothing opens that must be closed before reading on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import agreement, assigned, put_scene
from tests.ui.mediation_room import Tray, typed
from tests.ui.test_papers_scans import Host
from tests.ui.test_shell import INFO
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import PaperKind, PaperRequest
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers import SCANS, VIEWS, PapersPage
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.rooms import room
from tribunal_desktop.ui.shell.info import WindowServices, WindowStatus
from tribunal_desktop.ui.window import MainWindow
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
KEYS = [(Qt.Key.Key_P, CONTROL), (Qt.Key.Key_N, CONTROL), (Qt.Key.Key_Escape, NONE)]
GUARD_MS = 20


@pytest.fixture
def window(
    qtbot: QtBot, tasks: Tasks, services: Services, look: Look, uow: UnitOfWork, settle: Settle
) -> Iterator[MainWindow]:
    scene = put_scene(uow)
    mediations, mediation = assigned(uow, scene)
    mediations.save_agreement(mediation, agreement(scene))
    services.papers.issue(PaperRequest(mediation, PaperKind.AGREEMENT))
    PrintDesk.of(tasks).printers = typed(Tray("一号"))

    def host(locale: Locale, parent: QWidget) -> Page:
        return Host(tasks, locale, parent)

    def papers(locale: Locale, parent: QWidget) -> Page:
        return PapersPage(services, tasks, locale, parent)

    said = WindowServices(search=lambda _text: [], unlock=lambda _password: None, status=WindowStatus)
    made = MainWindow([room("workbench", host), room("papers", papers)], INFO, said, tasks, look)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    settle()
    yield made
    made.close()


class Presser:
    """Presses keys; a dialog that holds a press up is named and closed, so that no test hangs."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot, self._pressing = qtbot, False
        self.held_up_by: list[str] = []
        self._guard = QTimer()
        self._guard.setInterval(GUARD_MS)
        self._guard.timeout.connect(self._close_what_blocks)

    def press(self, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Press in whatever has the keys."""
        self._pressing = True
        self._guard.start()
        self._qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)
        self._guard.stop()
        self._pressing = False

    def _close_what_blocks(self) -> None:
        modal = QApplication.activeModalWidget()
        if modal is not None and self._pressing:
            self.held_up_by.append(type(modal).__name__)
            modal.close()


@pytest.mark.parametrize("view", [key for key, _name, _class in VIEWS])
def test_keys_hold_nothing_up(window: MainWindow, view: str, qtbot: QtBot, settle: Settle) -> None:
    presser = Presser(qtbot)
    window.open_page("papers", view)
    settle()
    for key, modifier in KEYS:
        presser.press(window, key, modifier)
        settle()
        assert presser.held_up_by == [], (view, key)
        asked = QApplication.activeModalWidget()
        if asked is not None:
            assert (view, key) == (SCANS, Qt.Key.Key_N)
            assert isinstance(asked, QFileDialog)
            asked.reject()
            qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert window.isEnabled()
