"""People (队伍与志愿者): the rosters, and what is done with the people on them, one view each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.rights import holders, may
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_duty import DutyView
from tribunal_desktop.ui.pages.people_figures import FiguresView
from tribunal_desktop.ui.pages.people_network import NetworkRoom
from tribunal_desktop.ui.pages.people_pay import PayView
from tribunal_desktop.ui.pages.people_roster import RosterView
from tribunal_desktop.ui.pages.people_tables import TablesView
from tribunal_desktop.ui.pages.people_teams import TeamsView
from tribunal_desktop.ui.pages.people_training import TrainingView
from tribunal_desktop.ui.pages.people_view import PeopleView
from tribunal_desktop.ui.pages.people_volunteers import VolunteersView
from tribunal_desktop.ui.room_journal import RoomJournal
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import SegmentedFilter, ViewStack, label
from tribunal_desktop.ui.workers import Tasks

ROSTER = "roster"
VIEWS: tuple[tuple[str, Any, type[PeopleView]], ...] = (
    (ROSTER, QT_TRANSLATE_NOOP("PeoplePage", "Rosters"), RosterView),
    ("teams", QT_TRANSLATE_NOOP("PeoplePage", "Teams"), TeamsView),
    ("duty", QT_TRANSLATE_NOOP("PeoplePage", "Duty"), DutyView),
    ("training", QT_TRANSLATE_NOOP("PeoplePage", "Training"), TrainingView),
    ("volunteers", QT_TRANSLATE_NOOP("PeoplePage", "Volunteers"), VolunteersView),
    ("pay", QT_TRANSLATE_NOOP("PeoplePage", "Pay"), PayView),
    ("network", QT_TRANSLATE_NOOP("PeoplePage", "Network"), NetworkRoom),
    ("figures", QT_TRANSLATE_NOOP("PeoplePage", "Figures"), FiguresView),
    ("tables", QT_TRANSLATE_NOOP("PeoplePage", "Standards"), TablesView),
)
"""Key, name and class of each view, in the order they are offered."""


class PeoplePage(Page):
    """Views over the same people; ``open_item`` takes a view, a view and a thing in it (``duty/…``), or a person."""

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._add = self.add_action(self.tr("Add"), self.create_new, "plus", primary=True, keys="Ctrl+N")
        self._classes = {key: view for key, _name, view in VIEWS}
        self._built: dict[str, PeopleView] = {}
        self._choice = SegmentedFilter(self.tr("What is shown"), wraps=True)
        self._choice.set_choices([(key, self.tr(name), None) for key, name, _view in VIEWS])
        self._denied = label("", "secondary", wrap=True)
        self._stack = ViewStack()
        self._shown = ROSTER
        self._choice.chosen.connect(self._show_view)
        self.body.addWidget(self._choice)
        self.body.addWidget(self._denied)
        self.body.addWidget(self._stack, 1)
        self._stack.setCurrentWidget(self.current())
        self.journal = RoomJournal(self, services.drafts, "people")

    def title(self) -> str:
        """Name of the room."""
        return self.tr("People")

    def help_text(self) -> str:
        """What the rosters are for."""
        return self.tr(
            "The roster decides who may mediate: a mediator whose certificate has run out is not offered, and a "
            "declared relative among the parties raises a question. Enter opens the person under the cursor."
        )

    def view(self, key: str) -> PeopleView:
        """The view ``key``, built on first use."""
        if key not in self._built:
            self._built[key] = self._classes[key](self._services, self, self._stack)
            self._built[key].rights_changed.connect(self._dress)
            self._stack.addWidget(self._built[key])
        return self._built[key]

    def current(self) -> PeopleView:
        """The view that is up."""
        return self.view(self._shown)

    def refresh(self) -> None:
        """Read the view that is up."""
        self._dress()
        self.current().reload()

    def open_item(self, key: str) -> None:
        """Go to a view, to a thing in one, or to somebody of whichever roster."""
        view, _slash, item = key.partition("/")
        if view not in self._classes:
            view, item = ROSTER, key
        if view != self._shown:
            self._choice.choose(view)
        if item:
            self.view(view).open_item(item)

    def item_key(self) -> str:
        """The view that is up and what is open in it."""
        item = self.current().item_key()
        return item if self._shown == ROSTER else f"{self._shown}/{item}"

    def create_new(self) -> bool:
        """Add what the view holds."""
        return self.current().create_new()

    def print_current(self) -> bool:
        """Print what the view shows."""
        return self.current().print_current()

    def go_back(self) -> bool:
        """Leave what is open in the view."""
        return self.current().go_back()

    def typed_state(self) -> State:
        """Everything typed, and the view that is up."""
        return {**super().typed_state(), **self.current().typed_state(), "people_view": self._shown}

    def restore_state(self, state: State) -> None:
        """Type it again."""
        key = str(state.get("people_view", ""))
        if key in self._classes:
            self._choice.choose(key)
        super().restore_state(state)
        self.current().restore_state(state)

    def _show_view(self, key: str) -> None:
        self._shown = key
        self.put_away_print()
        self._stack.setCurrentWidget(self.current())
        self.set_subtitle("")
        self.refresh()

    def _say_who_may(self) -> None:
        """Where buttons are missing for want of a right, say once who has it."""
        right = self.current().right()
        lacking = right is not None and not may(self._services.actor.post, right)
        self._denied.setVisible(lacking)
        if right is not None and lacking:
            posts = ("、" if self.wording.lang == "zh" else ", ").join(map(self.wording.term, holders(right)))
            self._denied.setText(self.tr("You may read this part; these posts change it: {posts}.").format(posts=posts))

    def _dress(self) -> None:
        words = self.current().create_words()
        self._add.setVisible(bool(words))
        self._say_who_may()
        if words:
            self._add.setText(words)
