"""What the intake form proposes while one types: causes of action and villages."""

from __future__ import annotations

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.reference import Cause
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.widgets import Choice

CAUSES_SHOWN = 20


class IntakeChoices:
    """Finds proposals; called on the database thread."""

    def __init__(self, services: Services, lang: Language) -> None:
        self._services, self._lang = services, lang

    def causes(self, text: str) -> list[Choice]:
        """Causes in force for characters, pinyin or a code."""
        return [self.cause(cause) for cause in self._services.reference.search_causes(text, CAUSES_SHOWN)]

    def cause(self, cause: Cause) -> Choice:
        """A cause with its heading as the hint; the key holds the version of the list and the code."""
        path = self._services.reference.cause_path(cause)[:-1]
        hint = path[-1].name.of(self._lang) if path else ""
        return Choice(f"{cause.version}:{cause.code}", cause.name.of(self._lang), hint)

    def villages(self, text: str) -> list[Choice]:
        """Villages for characters or pinyin."""
        found = self._services.profile.find_villages(text)
        return [Choice(village.id, village.name, village.township) for village in found]

    def village(self, village_id: str) -> Choice | None:
        """The village with this id."""
        known = self._services.profile.villages()
        return next((Choice(found.id, found.name, found.township) for found in known if found.id == village_id), None)
