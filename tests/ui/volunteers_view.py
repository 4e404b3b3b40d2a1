"""The view of the volunteers in the room of people, opened for tests."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.people_volunteers import VolunteersView
from tribunal_desktop.ui.workers import Tasks


def open_volunteers(
    qtbot: QtBot, tasks: Tasks, services: Services, settle: Callable[[], None], locale: Locale, item: str
) -> VolunteersView:
    """The view at one of its parts."""
    page = PeoplePage(services, tasks, locale)
    qtbot.addWidget(page)
    page.resize(1182, 740)
    page.show()
    page.open_item(f"volunteers/{item}")
    settle()
    view = page.current()
    assert isinstance(view, VolunteersView)
    return view
