"""The real window parts on an offscreen screen: workers, both languages, a look of its own for each test."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine

from tribunal_desktop.app import build_services
from tribunal_desktop.config import Settings
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.security.device_secrets import NoDeviceSecrets
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.login import OpenStore
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.look import Look, Preferences
from tribunal_desktop.ui.reports import BugReports
from tribunal_desktop.ui.workers import Tasks


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says for every window with a smallest size that it has no window manager to tell."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """What a test closed is deleted: Qt keeps it for an event loop, in which few tests run, and styles it meanwhile."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def tasks(qapp: QApplication, tmp_path: Path) -> Iterator[Tasks]:
    """Real workers; bug reports go to ``tmp_path / "logs"``."""
    made = Tasks(BugReports(tmp_path / "logs"))
    yield made
    assert made.close()
    made.deleteLater()
    qapp.processEvents()


@pytest.fixture
def services(engine: Engine, uow: UnitOfWork, clock: Callable[[], datetime], tmp_path: Path) -> Services:
    """Every use case as the program itself puts them together, over the store of ``uow``."""
    store = OpenStore(engine, uow.actor, bytes(range(32)))
    return build_services(store, Settings(tmp_path), NoDeviceSecrets(), clock)


@pytest.fixture
def look_in(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Language], Look]]:
    """Makes the look of the window in a language; its translators are taken out again."""
    made: list[Look] = []

    def make(language: Language) -> Look:
        made.append(Look(qapp, Preferences(tmp_path / "window.ini"), language))
        return made[-1]

    yield make
    for look in made:
        look.retire()


@pytest.fixture
def zh(look_in: Callable[[Language], Look]) -> Locale:
    """Chinese, with its translators in force."""
    return look_in("zh").locale


@pytest.fixture
def en(look_in: Callable[[Language], Look]) -> Locale:
    """English."""
    return look_in("en").locale


@pytest.fixture(params=["zh", "en"])
def look(request: pytest.FixtureRequest, look_in: Callable[[Language], Look]) -> Look:
    """The look in each language in turn."""
    return look_in(request.param)


@pytest.fixture
def locale(look: Look) -> Locale:
    """Each language in turn, with its translators in force."""
    return look.locale


@pytest.fixture
def settle(qtbot: QtBot, tasks: Tasks) -> Callable[[], None]:
    """Waits until the workers have nothing left to do, every answer has arrived, and layouts show what they got."""

    def wait() -> None:
        for _round in range(2):
            qtbot.waitUntil(lambda: not tasks.busy(), timeout=5000)
            QApplication.processEvents()

    return wait
