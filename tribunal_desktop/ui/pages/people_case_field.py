"""Choosing a case in the room of people."""

from __future__ import annotations

from collections.abc import Sequence

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.search_index import Findable
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.widgets import Choice, TypeAhead


class CaseField(TypeAhead):
    """Finds a case by number, party or pinyin; may stay empty."""

    def __init__(self, services: Services, page: Page, name: str) -> None:
        super().__init__(self._cases, page.tasks, name, self.tr("number, party, pinyin…"))
        self._services = services

    def dispute_id(self) -> str:
        """The case that was taken; empty for none."""
        chosen = self.choice()
        return chosen.key if chosen else ""

    def is_wrong(self) -> bool:
        """Something stands there and no case was taken."""
        return bool(self.text().strip()) and self.choice() is None

    def _cases(self, text: str) -> Sequence[Choice]:
        hits = self._services.search.find(text)
        return [Choice(hit.entity_id, hit.label, hit.detail) for hit in hits if hit.kind is Findable.DISPUTE]
