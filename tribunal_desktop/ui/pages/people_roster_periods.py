"""When somebody left a roster and came back (在册经历), with the hand-over list to print."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from tribunal_desktop.rules.terms import Leaver
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.exit_views import HandOver
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_teams_part import print_leaving
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_exit import ExitColumns
from tribunal_desktop.ui.widgets import Card, DataTable, button, row


class PeriodsCard(Card):
    """When somebody left the roster and came back; the hand-over list of the last exit prints from here.

    ``handing_on`` asks for the screen where what stayed open goes to somebody after all.
    """

    handing_on = Signal(object, str)

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(self.tr("Left and came back"))
        self._services, self._page = services, page
        self._leaver, self._person_id = Leaver.MEDIATOR, ""
        self.just_left = ""
        """Who left a moment ago: when their exit is shown, the list is one key away."""
        columns = ExitColumns(page.wording, lambda _item: None, self)
        self.exits = DataTable(RowTable(columns.periods()), self.tr("Left and came back"), key="people_exits")
        self.print_button = button(self.tr("Hand-over list"), self.print_list, "printer")
        self.add_header(self.print_button)
        self.hand_on_button = button(
            self.tr("Hand over what stayed open"), lambda: self.handing_on.emit(self._leaver, self._person_id)
        )
        self.add(self.exits, row(1, self.hand_on_button))
        self.hide()

    def show_person(self, leaver: Leaver, person_id: str) -> None:
        """Read the exits of somebody; without any the card stays away."""
        self._leaver, self._person_id = leaver, person_id
        self.hide()
        self._page.run(partial(self._services.roster_exits.hand_over, leaver, person_id), self._show)

    def print_list(self) -> None:
        """Print the list of the last exit for both sides to sign."""
        papers = self._services.roster_papers
        make = partial(papers.hand_over, self._leaver, self._person_id)
        print_leaving(self._page, self._services, make, self._person_id)

    def _show(self, found: HandOver) -> None:
        if found.person_id == self._person_id:
            self.exits.table.set_rows(found.exits)
            self.exits.fit_height(at_most=4)
            may_keep = self._services.roster_exits.may_keep(found.leaver)
            self.hand_on_button.setVisible(may_keep and found.away and any(item.successors for item in found.items))
            self.setVisible(bool(found.exits))
            if self.just_left == found.person_id:
                self.just_left = ""
                self.print_button.setFocus()
