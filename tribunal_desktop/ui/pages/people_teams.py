"""Teams (团队): the teams, the staff's way, two-way choice, and the report on staffing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_teams_board import TeamsBoard
from tribunal_desktop.ui.pages.people_teams_choice import ChoicePart
from tribunal_desktop.ui.pages.people_teams_part import TeamsPart
from tribunal_desktop.ui.pages.people_teams_report import StaffingPart
from tribunal_desktop.ui.pages.people_teams_staff import StaffPart
from tribunal_desktop.ui.pages.people_view import PeopleView
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import SegmentedFilter, ViewStack

BOARD, STAFF, CHOICE, REPORT = "board", "staff", "choice", "report"


class TeamsView(PeopleView):
    """Four parts over the same staff."""

    RIGHT = Right.KEEP_TEAMS

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.parts: dict[str, TeamsPart] = {
            BOARD: TeamsBoard(services, page),
            STAFF: StaffPart(services, page),
            CHOICE: ChoicePart(services, page),
            REPORT: StaffingPart(services, page),
        }
        self._tabs = SegmentedFilter(self.tr("Part of the teams"))
        self._tabs.set_choices(
            [
                (BOARD, self.tr("Teams"), None),
                (STAFF, self.tr("Staff"), None),
                (CHOICE, self.tr("Two-way choice"), None),
                (REPORT, self.tr("Staffing report"), None),
            ]
        )
        self._stack = ViewStack()
        for part in self.parts.values():
            self._stack.addWidget(part)
        self._tabs.chosen.connect(self._show_part)
        self.body.addWidget(self._tabs)
        self.body.addWidget(self._stack, 1)

    def part(self) -> TeamsPart:
        """The part that is up."""
        return self.parts[self._tabs.choice()]

    def reload(self) -> None:
        """Read the part that is up."""
        self.part().reload()

    def create_words(self) -> str:
        """What can be added here."""
        return self.part().create_words()

    def create_new(self) -> bool:
        """Begin what the part holds."""
        return self.part().create_new()

    def print_current(self) -> bool:
        """Print what the part shows."""
        return self.part().print_current()

    def go_back(self) -> bool:
        """Put the side away."""
        return self.part().go_back()

    def open_item(self, key: str) -> None:
        """Show a part, or a team by its id."""
        if key in self.parts:
            self._tabs.choose(key)
        else:
            self._tabs.choose(BOARD)
            self.parts[BOARD].open_item(key)

    def item_key(self) -> str:
        """The part that is up."""
        return self._tabs.choice()

    def open_form(self) -> str:
        """The part, and what is open of it."""
        form = self.part().open_form()
        return f"{self._tabs.choice()}/{form}" if form else ""

    def reopen(self, key: str, state: State) -> None:
        """Open it again on its part."""
        part, _slash, form = key.partition("/")
        self._tabs.choose(part)

        def again() -> None:
            self.parts[part].reopen(form)
            self.retype(self.parts[part])

        self.when_read(again)

    def _show_part(self, key: str) -> None:
        self._stack.setCurrentWidget(self.parts[key])
        self.page.put_away_print()
        self.page.set_subtitle("")
        self.page.refresh()
