"""Papers (文书打印): the registry of what was issued, the print queue, and what comes back on paper, one view each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers_log import LogView
from tribunal_desktop.ui.pages.papers_queue import QueueView
from tribunal_desktop.ui.pages.papers_registry import RegistryView
from tribunal_desktop.ui.pages.papers_scans import ScansView
from tribunal_desktop.ui.pages.papers_seals import SealsView
from tribunal_desktop.ui.pages.papers_templates import TemplatesView
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.printing import Printers
from tribunal_desktop.ui.room_journal import RoomJournal
from tribunal_desktop.ui.rooms import Badge
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import SegmentedFilter, ViewStack
from tribunal_desktop.ui.workers import Tasks

REGISTRY, QUEUE, LOG, SEALS, SCANS, TEMPLATES = "registry", "queue", "log", "seals", "scans", "templates"
VIEWS: tuple[tuple[str, Any, Any], ...] = (
    (REGISTRY, QT_TRANSLATE_NOOP("PapersPage", "Registry"), RegistryView),
    (QUEUE, QT_TRANSLATE_NOOP("PapersPage", "Print queue"), QueueView),
    (LOG, QT_TRANSLATE_NOOP("PapersPage", "Print log"), LogView),
    (SEALS, QT_TRANSLATE_NOOP("PapersPage", "Court's seal"), SealsView),
    (SCANS, QT_TRANSLATE_NOOP("PapersPage", "Scans"), ScansView),
    (TEMPLATES, QT_TRANSLATE_NOOP("PapersPage", "Wording of papers"), TemplatesView),
)
"""Key, name and class (a ``PapersView`` by its methods) of each view, in the order they are offered."""


class PapersPage(Page):
    """Views of one room; ``open_item`` takes a view, a view and a thing in it (``scans/waiting``), or a paper."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        locale: Locale,
        parent: QWidget | None = None,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        if printers is not None:
            PrintDesk.of(tasks).printers = printers
        self._classes = {key: view for key, _name, view in VIEWS}
        self._built: dict[str, Any] = {}
        self._waiting = 0
        self._in_views: dict[str, int] = {}
        self._choice = SegmentedFilter(self.tr("What is shown"))
        self._offer_views()
        self._stack = ViewStack()
        self._choice.chosen.connect(lambda _key: self._show_view())
        PrintDesk.of(tasks).queue_moved.connect(self._count_queue)
        self.body.addWidget(self._choice)
        self.body.addWidget(self._stack, 1)
        self._stack.setCurrentWidget(self.view(REGISTRY))
        self.journal = RoomJournal(self, services.drafts, "papers")

    def title(self) -> str:
        """Name of the room."""
        return self.tr("Papers")

    def help_text(self) -> str:
        """What is kept here."""
        return self.tr(
            "Every paper that was issued, with its number, version and copies. It is registered before it "
            "leaves, and never changed: “Verify” compares its bytes with their hashes and with the record of "
            "acts. Printing it again needs a reason. Enter opens the case. The print queue holds what waits "
            "for a printer, even through a crash: when a printer fails the rest goes on waiting, and nothing "
            "is printed twice by itself. Under “Wording of papers” the words of every form can be changed; "
            "the original can always be brought back."
        )

    def view(self, key: str) -> Any:
        """The view ``key``, built on first use."""
        if key not in self._built:
            self._built[key] = self._classes[key](self._services, self, self._stack)
            self._built[key].count_changed.connect(partial(self._show_in_view, key))
            self._stack.addWidget(self._built[key])
        return self._built[key]

    def current(self) -> Any:
        """The view that is up."""
        return self.view(self._choice.choice())

    def refresh(self) -> None:
        """Read the view that is up, and how much waits for a printer."""
        self.current().reload()
        self._count_queue()

    def open_item(self, key: str) -> None:
        """Go to a view, to a thing in one, or to a paper of the registry."""
        view, _slash, item = key.partition("/")
        if view not in self._classes:
            view, item = REGISTRY, key
        if view != self._choice.choice():
            self._choice.choose(view)
        if item:
            self.view(view).open_item(item)

    def item_key(self) -> str:
        """The view that is up and what is open in it."""
        key, item = self._choice.choice(), self.current().item_key()
        if key == REGISTRY:
            return str(item)
        return f"{key}/{item}" if item else key

    def scans(self) -> ScansView:
        """The tray of scans."""
        tray: ScansView = self.view(SCANS)
        return tray

    def take_files(self, files: Sequence[Path]) -> None:
        """Files dropped on the window are scans."""
        self.scans().take_files(files)

    def choose_files(self) -> None:
        """Ctrl+O."""
        self.scans().choose()

    def create_new(self) -> bool:
        """Add what the view holds."""
        return bool(self.current().create_new())

    def print_current(self) -> bool:
        """Print what the view shows."""
        return bool(self.current().print_current())

    def go_back(self) -> bool:
        """Leave what is open in the view."""
        return bool(self.current().go_back())

    def typed_state(self) -> State:
        """Everything typed, and the view that is up."""
        return {**super().typed_state(), "papers_view": self._choice.choice()}

    def restore_state(self, state: State) -> None:
        """Type it again."""
        key = str(state.get("papers_view", ""))
        if key in self._classes:
            self._choice.choose(key)
        super().restore_state(state)

    def _show_view(self) -> None:
        self._stack.setCurrentWidget(self.current())
        self.set_subtitle("")
        self.refresh()

    def _count_queue(self) -> None:
        self.run(partial(_waiting, self._services), self._show_count)
        self.run(self._services.seals.open_count, partial(self._show_in_view, SEALS))

    def _show_count(self, waiting: int) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            self._offer_views()

    def _show_in_view(self, key: str, waiting: int) -> None:
        if waiting != self._in_views.get(key, 0):
            self._in_views[key] = waiting
            self._offer_views()

    def _offer_views(self) -> None:
        counts = {**self._in_views, QUEUE: self._waiting}
        self._choice.set_choices([(key, self.tr(name), counts.get(key) or None) for key, name, _view in VIEWS])


def print_badge(services: Services) -> Badge | None:
    """How much waits for a printer; asked on the database thread."""
    waiting = _waiting(services)
    return Badge(waiting, Tone.INFO) if waiting else None


def _waiting(services: Services) -> int:
    """Entries of the queue, and prints of which somebody has to say whether they came out."""
    return services.print_queue.open_count() + services.issued_papers.underway.count()
