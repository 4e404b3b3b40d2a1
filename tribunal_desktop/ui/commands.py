"""Rooms and things to do that the search box finds beside cases and people."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tribunal_desktop.services.search_tokens import haystack, matches, name_lines, words
from tribunal_desktop.ui.page import NEW_ITEM

MOST_COMMANDS = 3


@dataclass(frozen=True)
class Command:
    """Somewhere to go: ``key`` is a room and an item in it."""

    key: str
    source: str

    def title(self) -> str:
        """What it is called, in the language in force."""
        return QCoreApplication.translate("Commands", self.source)

    def hint(self) -> str:
        """Says that this is a place, not a case."""
        return QCoreApplication.translate("Commands", "go there")


COMMANDS = tuple(
    Command(key, str(source))
    for key, source in (
        ("workbench/", QT_TRANSLATE_NOOP("Commands", "Workbench")),
        ("cases/", QT_TRANSLATE_NOOP("Commands", "Cases")),
        (f"cases/{NEW_ITEM}", QT_TRANSLATE_NOOP("Commands", "New case")),
        ("mediation/", QT_TRANSLATE_NOOP("Commands", "Mediation")),
        ("circuit/", QT_TRANSLATE_NOOP("Commands", "Circuit trips")),
        ("papers/", QT_TRANSLATE_NOOP("Commands", "Papers")),
        ("people/", QT_TRANSLATE_NOOP("Commands", "People")),
        ("assessment/", QT_TRANSLATE_NOOP("Commands", "Self-assessment")),
        ("calculators/fee", QT_TRANSLATE_NOOP("Commands", "Litigation fee")),
        ("calculators/period", QT_TRANSLATE_NOOP("Commands", "Deadline sandbox")),
        ("supervision/", QT_TRANSLATE_NOOP("Commands", "Supervision")),
        ("supervision/stuck", QT_TRANSLATE_NOOP("Commands", "Where cases are stuck")),
        ("supervision/figures", QT_TRANSLATE_NOOP("Commands", "Usage and duration")),
        ("supervision/stages", QT_TRANSLATE_NOOP("Commands", "Days per stage")),
        ("supervision/leaders", QT_TRANSLATE_NOOP("Commands", "Leaders' own cases")),
        ("contact/", QT_TRANSLATE_NOOP("Commands", "Contact visits")),
        ("sync/", QT_TRANSLATE_NOOP("Commands", "Reporting")),
        ("settings/", QT_TRANSLATE_NOOP("Commands", "Settings")),
    )
)


def commands_named(text: str) -> tuple[Command, ...]:
    """Places whose name answers to every word of ``text``, in characters, pinyin, initials or English."""
    wanted = words(text)
    if not wanted:
        return ()
    found = []
    for command in COMMANDS:
        named = haystack([*name_lines(command.title()), *name_lines(command.source)])
        if all(matches(named, word) for word in wanted):
            found.append(command)
    return tuple(found[:MOST_COMMANDS])
