"""The rooms of the window: their names in the sidebar, icons and order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.theme import Tone


@dataclass(frozen=True)
class Badge:
    """Number beside a room's name; nothing is shown for zero."""

    count: int
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True)
class PageSpec:
    """One room: ``factory`` builds its page when it is first opened, ``badge`` is asked on the database thread."""

    key: str
    icon: str
    title_source: str
    group: int
    factory: Callable[[Locale, QWidget], Page]
    badge: Callable[[], Badge | None] | None = None

    def title(self) -> str:
        """Name in the sidebar, in the language in force."""
        return QCoreApplication.translate("Rooms", self.title_source)


_ROOMS = {
    "workbench": ("layout-dashboard", 0, QT_TRANSLATE_NOOP("Rooms", "Workbench")),
    "cases": ("folders", 0, QT_TRANSLATE_NOOP("Rooms", "Cases")),
    "mediation": ("heart-handshake", 0, QT_TRANSLATE_NOOP("Rooms", "Mediation")),
    "circuit": ("route", 0, QT_TRANSLATE_NOOP("Rooms", "Circuit trips")),
    "papers": ("printer", 0, QT_TRANSLATE_NOOP("Rooms", "Papers")),
    "people": ("users", 1, QT_TRANSLATE_NOOP("Rooms", "People")),
    "assessment": ("chart-bar", 1, QT_TRANSLATE_NOOP("Rooms", "Self-assessment")),
    "calculators": ("calculator", 1, QT_TRANSLATE_NOOP("Rooms", "Limits and fees")),
    "contact": ("address-book", 1, QT_TRANSLATE_NOOP("Rooms", "Contact visits")),
    "sync": ("cloud-upload", 2, QT_TRANSLATE_NOOP("Rooms", "Reporting")),
    "supervision": ("eye", 2, QT_TRANSLATE_NOOP("Rooms", "Supervision")),
    "settings": ("settings", 2, QT_TRANSLATE_NOOP("Rooms", "Settings")),
}


def room(
    key: str, factory: Callable[[Locale, QWidget], Page], badge: Callable[[], Badge | None] | None = None
) -> PageSpec:
    """Specification of a known room; raises ``KeyError`` for another key."""
    icon, group, title = _ROOMS[key]
    return PageSpec(key, icon, str(title), group, factory, badge)
