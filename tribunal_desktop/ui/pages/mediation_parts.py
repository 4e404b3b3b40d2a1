"""The parts of an open mediation beside sittings and agreement, one at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_rows import MediationDetail
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.mediation_checks import ChecksPart
from tribunal_desktop.ui.pages.mediation_diary import DiaryPart
from tribunal_desktop.ui.pages.mediation_facts import FactsPart
from tribunal_desktop.ui.pages.mediation_part import MediationPart
from tribunal_desktop.ui.pages.mediation_people import PeoplePart
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import SegmentedFilter, ViewStack

MAIN, PAPER = "main", "paper"
"""Keys of the talks with the agreement, and of the paper where it has no room beside them."""


class MediationParts(QWidget):
    """One part at a time; ``choice`` is the line that chooses, which its owner keeps in view above."""

    written = Signal(str, object)
    form_wanted = Signal(str)
    section_wanted = Signal(str)

    def __init__(self, services: Services, page: Page, main: QWidget) -> None:
        super().__init__()
        self.diary, self.facts = DiaryPart(services, page), FactsPart(services, page)
        self.checks, self.people = ChecksPart(services, page), PeoplePart(services, page)
        self._parts: dict[str, MediationPart] = {
            "diary": self.diary,
            "facts": self.facts,
            "checks": self.checks,
            "people": self.people,
        }
        self._counts: dict[str, int] = {}
        self._paper_offered = False
        self.choice = SegmentedFilter(self.tr("Parts of the mediation"))
        self.choice.chosen.connect(self.show_part)
        self._main = main
        self._stack = ViewStack()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._stack.addWidget(main)
        for key, part in self._parts.items():
            self._stack.addWidget(part)
            part.written.connect(self.written)
            part.form_wanted.connect(self.form_wanted)
            part.section_wanted.connect(self.section_wanted)
            part.counted.connect(lambda count, key=key: self._count(key, count))
        self._show_choices()

    def show_mediation(self, detail: MediationDetail, *, fresh: bool) -> None:
        """Show ``detail``; another mediation begins with sittings and agreement."""
        for part in self._parts.values():
            part.show_mediation(detail)
        if fresh:
            self.choice.choose(MAIN)

    def unsaved(self) -> State:
        """What was typed in the parts and not saved, by the key of the part."""
        return {key: typed for key, part in self._parts.items() if (typed := part.unsaved())}

    def type_again(self, state: State) -> None:
        """Type what ``unsaved`` told."""
        for key, part in self._parts.items():
            if isinstance(typed := state.get(key), dict):
                part.type_again(typed)

    def offer_paper(self, offered: bool) -> None:
        """Have the paper among the choices, or no longer."""
        if offered != self._paper_offered:
            self._paper_offered = offered
            was = self.choice.choice()
            self._show_choices()
            if was == PAPER:
                self.choice.chosen.emit(self.choice.choice())

    def print_current(self) -> bool:
        """Print the glossary when it is shown."""
        return self._stack.currentWidget() is self.people and self.people.print_current()

    def go_back(self) -> bool:
        """From the glossary to the cards."""
        return self._stack.currentWidget() is self.people and self.people.go_back()

    def show_part(self, key: str) -> None:
        """Put a part up."""
        self._stack.setCurrentWidget(self._parts.get(key, self._main))

    def _count(self, key: str, count: int) -> None:
        self._counts[key] = count
        self._show_choices()

    def _show_choices(self) -> None:
        names = {
            MAIN: self.tr("Talks"),
            "diary": self.tr("Contacts"),
            "facts": self.tr("Facts"),
            "checks": self.tr("Checks"),
            "people": self.tr("People"),
        }
        if self._paper_offered:
            names[PAPER] = self.tr("Paper")
        shown = [(key, name, self._counts.get(key) or None) for key, name in names.items()]
        self.choice.set_choices([(key, name, None if key == "people" else count) for key, name, count in shown])
