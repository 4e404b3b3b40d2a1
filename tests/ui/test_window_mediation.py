"""A mediation opened in the whole window, as people open it: over real services, from another room, in each part."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import agreement, assigned, put_scene
from tests.ui.test_papers_keys import INFO, Host, Settle, room
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.reports import BugReports
from tribunal_desktop.ui.shell.info import WindowServices, WindowStatus
from tribunal_desktop.ui.window import MainWindow
from tribunal_desktop.ui.workers import Tasks


def window_with(qtbot: QtBot, tasks: Tasks, services: Services, look: Look) -> MainWindow:
    """The whole window with a room of mediations."""

    def host(locale: Locale, parent: QWidget) -> Page:
        return Host(tasks, locale, parent)

    def mediation_page(locale: Locale, parent: QWidget) -> Page:
        return MediationPage(services, tasks, locale, parent)

    said = WindowServices(search=lambda _text: [], unlock=lambda _password: None, status=WindowStatus)
    window = MainWindow([room("workbench", host), room("mediation", mediation_page)], INFO, said, tasks, look)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


@pytest.mark.parametrize("agreed", [False, True])
def test_a_mediation_opens_in_the_whole_window(
    agreed: bool, qtbot: QtBot, tasks: Tasks, services: Services, look: Look, uow: UnitOfWork, settle: Settle
) -> None:
    scene = put_scene(uow)
    mediations, mediation = assigned(uow, scene)
    if agreed:
        mediations.save_agreement(mediation, agreement(scene))

    window = window_with(qtbot, tasks, services, look)
    window.open_page("mediation", mediation)
    settle()
    page = window.page("mediation")
    assert isinstance(page, MediationPage)
    assert page.item_key() == mediation
    choice = page.work.parts.choice
    for part in ("diary", "facts", "checks", "people", "main"):
        choice.choose(part)
        settle()
        assert choice.choice() == part
    for width in (1024, 1366):
        window.resize(width, 700)
        settle()
    assert page.isVisible()
    window.close()


def test_locked_and_logged_out_in_the_middle_of_a_word_nothing_is_lost(
    qtbot: QtBot, tasks: Tasks, services: Services, look: Look, uow: UnitOfWork, settle: Settle, tmp_path: Path
) -> None:
    """Neither waits for the pause after which typed words are journalled."""
    _, mediation = assigned(uow, put_scene(uow))
    window = window_with(qtbot, tasks, services, look)
    window.open_page("mediation", mediation)
    settle()
    page = window.page("mediation")
    assert isinstance(page, MediationPage)
    page.work.sessions.begin()
    summary = page.findChild(QPlainTextEdit, "session_summary")
    qtbot.waitUntil(summary.isVisible)
    summary.setFocus()
    qtbot.keyClicks(summary, "offers ")
    window.lock()
    assert not summary.isVisible(), "nothing of the case shows"
    password = window.lock_screen().password
    qtbot.waitUntil(password.hasFocus)
    qtbot.keyClicks(password, "secret")
    qtbot.keyClick(password, Qt.Key.Key_Return)
    qtbot.waitUntil(summary.hasFocus)
    qtbot.keyClicks(QApplication.focusWidget(), "half")
    window.close()
    again = Tasks(BugReports(tmp_path / "logs"))
    after = window_with(qtbot, again, services, look)
    after.open_page("mediation", mediation)
    qtbot.waitUntil(lambda: not again.busy())
    found = after.page("mediation").findChild(QPlainTextEdit, "session_summary")
    qtbot.waitUntil(lambda: found.toPlainText() == "offers half")
    assert found.isVisible()
    after.close()
