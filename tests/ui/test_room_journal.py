"""What is typed in the rooms of several views outlives a killed program, a log-out and a change of language."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import KEY
from tests.services.mediation_samples import put_scene
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers import PapersPage
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.supervision import SupervisionPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Room = Callable[..., Page]
Open = Callable[..., Page]

_DIES_TYPING = """
import os, sys
from datetime import datetime
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from tribunal_desktop.app import build_services
from tribunal_desktop.config import Settings
from tribunal_desktop.models import Actor
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.security.device_secrets import NoDeviceSecrets
from tribunal_desktop.services.login import OpenStore
from tribunal_desktop.ui.look import Look, Preferences
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.reports import BugReports
from tribunal_desktop.ui.workers import Tasks

path, actor, key, post = sys.argv[1:]
folder = Path(path).parent
app = QApplication([])
clock = lambda: datetime(2026, 11, 23, 9, 41, tzinfo=BEIJING)
store = OpenStore(open_engine(Path(path), bytes.fromhex(key)), Actor(actor, "某", Post(post)), bytes(32))
services = build_services(store, Settings(folder), NoDeviceSecrets(), clock)
tasks = Tasks(BugReports(folder))
look = Look(app, Preferences(folder / "window.ini"), "zh")
page = PeoplePage(services, tasks, look.locale)
page.show()
page.activateWindow()
page.open_item("duty")
page.refresh()
while tasks.busy():
    app.processEvents()
page.create_new()
place = page.findChild(QLineEdit, "duty_place")
while not place.hasFocus():
    place.setFocus()
    app.processEvents()
QTest.keyClicks(place, "Hall")
while not services.drafts.offered("room.people"):
    app.processEvents()
print("kept", flush=True)
while True:
    app.processEvents()
"""


@pytest.fixture
def open_room(qtbot: QtBot, tasks: Tasks, services: Services, settle: Settle, zh: Locale) -> Open:
    def make(room: Room, item: str = "") -> Page:
        page = room(services, tasks, zh)
        qtbot.addWidget(page)
        page.resize(1182, 740)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.refresh()
        if item:
            page.open_item(item)
        settle()
        return page

    return make


def editor(page: Page, name: str) -> QWidget:
    found = page.findChild(QLineEdit, name) or page.findChild(QPlainTextEdit, name)
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    return found


def text(page: Page, name: str) -> str:
    found = editor(page, name)
    return found.text() if isinstance(found, QLineEdit) else found.toPlainText()  # type: ignore[attr-defined]


def type_in(page: Page, name: str, words: str, qtbot: QtBot, settle: Settle) -> None:
    """As a person does, and a moment longer than the journal waits."""
    found = editor(page, name)
    found.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(found.hasFocus)
    qtbot.keyClicks(found, words)
    page.journal._keeper.flush()  # type: ignore[attr-defined]  # noqa: SLF001
    settle()


def offered(page: Page) -> bool:
    return page.journal.offer.isVisible()  # type: ignore[attr-defined, no-any-return]


def take(page: Page, qtbot: QtBot, settle: Settle) -> None:
    page.journal.offer.setFocus()  # type: ignore[attr-defined]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    for _read in range(4):
        settle()


def opened_form(services: Services, uow: UnitOfWork, view: str) -> str:
    """The key of an item to type in, for each of the views below."""
    if view == "templates":
        put_scene(uow)
        return f"templates/{services.own_forms.begin('mediation_info')}"
    return view


@pytest.mark.parametrize(
    ("room", "view", "name", "new"),
    [
        (PeoplePage, "duty", "duty_place", True),
        (PeoplePage, "network", "station_name", True),
        (PeoplePage, "teams", "team_name", True),
        (PapersPage, "templates", "own_form_part", False),
        (SupervisionPage, "leaders", "hours.words", False),
    ],
)
def test_typed_text_is_offered_at_the_next_start_and_stands_in_its_open_form(
    open_room: Open,
    services: Services,
    uow: UnitOfWork,
    qtbot: QtBot,
    settle: Settle,
    room: Room,
    view: str,
    name: str,
    new: bool,
) -> None:
    page = open_room(room, opened_form(services, uow, view))
    if new:
        assert page.create_new()
    type_in(page, name, "half", qtbot, settle)
    page.close()
    after = open_room(room)
    assert offered(after)
    take(after, qtbot, settle)
    assert text(after, name) == "half"
    assert editor(after, name).isVisible()
    assert not offered(after)


def test_a_tick_is_offered_again_like_typed_words_and_a_way_of_looking_is_not(
    open_room: Open, services: Services, qtbot: QtBot, settle: Settle
) -> None:
    def tick(page: Page, name: str) -> None:
        found = page.findChild(QCheckBox, name)
        found.setFocus()
        qtbot.waitUntil(found.hasFocus)
        qtbot.keyClick(found, Qt.Key.Key_Space)
        page.journal._keeper.flush()  # type: ignore[attr-defined]  # noqa: SLF001
        settle()

    page = open_room(PeoplePage, "volunteers/effect")
    tick(page, "effect_annualise_search")
    assert services.drafts.offered("room.people") == ()
    page.open_item("teams")
    settle()
    page.create_new()
    tick(page, "team_fast_track")
    page.close()
    after = open_room(PeoplePage)
    take(after, qtbot, settle)
    ticked = after.findChild(QCheckBox, "team_fast_track")
    assert ticked.isChecked()
    assert ticked.isVisible()


def test_a_killed_program_loses_nothing_that_was_typed(
    open_room: Open, services: Services, uow: UnitOfWork, store_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    dying = subprocess.Popen(
        [sys.executable, "-c", _DIES_TYPING, str(store_path), uow.actor.id, KEY.hex(), uow.actor.post],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert dying.stdout is not None
    assert dying.stdout.readline() == "kept\n"
    os.kill(dying.pid, signal.SIGKILL)
    dying.wait()
    dying.stdout.close()
    page = open_room(PeoplePage)
    assert offered(page)
    take(page, qtbot, settle)
    assert text(page, "duty_place") == "Hall"
    assert editor(page, "duty_place").isVisible()


def test_what_is_thrown_away_or_written_is_not_offered_again(
    open_room: Open, services: Services, qtbot: QtBot, settle: Settle
) -> None:
    page = open_room(PeoplePage, "duty")
    page.create_new()
    type_in(page, "duty_place", "half", qtbot, settle)
    page.data_changed.emit()
    settle()
    assert services.drafts.offered("room.people") == ()
    type_in(page, "duty_place", "way", qtbot, settle)
    after = open_room(PeoplePage)
    after.journal.offer.dropped.emit(None)  # type: ignore[attr-defined]
    settle()
    assert not offered(after)
    assert services.drafts.offered("room.people") == ()


def test_a_form_that_only_shows_what_is_stored_and_a_search_make_no_draft(
    open_room: Open, services: Services, qtbot: QtBot, settle: Settle
) -> None:
    page = open_room(PeoplePage)
    type_in(page, "roster_search", "wang", qtbot, settle)
    editor(page, "roster_search").setText("li")
    settle()
    assert services.drafts.offered("room.people") == ()


def test_after_a_change_of_language_the_text_stands_there_and_is_not_offered(
    open_room: Open, services: Services, qtbot: QtBot, settle: Settle
) -> None:
    page = open_room(PeoplePage, "duty")
    page.create_new()
    type_in(page, "duty_place", "half", qtbot, settle)
    after = PeoplePage(services, page.tasks, page.wording)
    qtbot.addWidget(after)
    after.restore_state(page.typed_state())
    after.show()
    after.refresh()
    for _read in range(4):
        settle()
    assert not offered(after)
    assert text(after, "duty_place") == "half"
