"""Journals what is typed anywhere in a room of several views, and offers it again after a crash or a new log-in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tribunal_desktop.ui import typed_state
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import DraftKeeper, DraftOffer, PasswordEdit
from tribunal_desktop.ui.widgets.draft import KINDS, WATCHED, follow

if TYPE_CHECKING:
    from tribunal_desktop.services.drafts import DraftRow, Drafts

ITEM = "room_item"
"""Where in the room one was typing."""
SEARCH = "_search"
"""End of the name of an editor that only looks for something."""
_MOST_READS = 8
"""Views read lists, then what is open in them; a room that is never done reading is not waited for."""


class RoomJournal(QObject):
    """One draft for the room: what a person typed since anything in it was last written.

    Only what changes under the cursor counts as typed, so a form that shows what is stored makes no draft. Editors
    that another ``DraftKeeper`` watches are left to it; a tick without a name is no answer in a form.
    """

    def __init__(self, page: Page, drafts: Drafts, room: str) -> None:
        super().__init__(page)
        self._page, self._drafts, self._key = page, drafts, f"room.{room}"
        self._names: set[str] = set()
        self._nameless = False
        self._standing: State = {}
        self.offer = DraftOffer(page.wording)
        self.offer.taken.connect(self._take)
        self.offer.dropped.connect(lambda _draft: self._forget())
        page.body.insertWidget(0, self.offer)
        self._keeper = DraftKeeper(page.tasks, drafts.keep, self._key, self._typed, self)
        page.data_changed.connect(self._written)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._entered)
        page.run(lambda: drafts.offered(self._key), lambda found: self._when_read(lambda: self._found(found)))

    def _entered(self, _before: QWidget | None, editor: QWidget | None) -> None:
        """Watch an editor from the moment one can type in it."""
        if not isinstance(editor, KINDS) or isinstance(editor, PasswordEdit) or not self._page.isAncestorOf(editor):
            return
        name = editor.objectName()
        if editor.property(WATCHED) or name.endswith(SEARCH) or (isinstance(editor, QAbstractButton) and not name):
            return
        follow(editor, lambda: self._note(editor), by_hand=True)

    def _note(self, editor: QWidget) -> None:
        self._names.add(editor.objectName())
        self._nameless |= not editor.objectName()
        self._keeper.touch()

    def _typed(self) -> State:
        """What was typed and how to come there; nothing once every editor that was typed in is empty."""
        state, named = self._page.typed_state(), typed_state.collect(self._page)
        if not self._standing and not self._nameless and all(named.get(name) in (None, "") for name in self._names):
            return {}
        rest = {name: value for name, value in state.items() if name in self._names or name not in named}
        return {**self._standing, **rest, ITEM: self._page.item_key()}

    def _written(self) -> None:
        """Something in the room was written: what was typed before counts as saved."""
        if self._names or self._nameless:
            self._forget()

    def _forget(self) -> None:
        self._names, self._nameless, self._standing = set(), False, {}
        self._keeper.forget()
        self.offer.show_draft(None)
        self._page.run(lambda: self._drafts.drop(self._key, ""))

    def _found(self, drafts: tuple[DraftRow, ...]) -> None:
        """Offer what was typed; after a change of language it stands in its fields already and is only gone on with."""
        if not drafts or self._names or self._nameless:
            return
        (draft,) = drafts
        here = self._page.typed_state()
        if all(here.get(name) == value for name, value in draft.data.items() if name != ITEM):
            self._go_on_with(draft)
            return
        self._standing = draft.data
        self.offer.show_draft(draft)

    def _take(self, draft: DraftRow) -> None:
        """Open what one was typing in, and type it again once that is read."""
        self._standing = {}
        self._go_on_with(draft)
        if item := str(draft.data.get(ITEM, "")):
            self._page.open_item(item)
        self._when_read(lambda: self._page.restore_state(draft.data))

    def _go_on_with(self, draft: DraftRow) -> None:
        own = typed_state.collect(self._page)
        self._names = {name for name in draft.data if name in own}
        self._nameless = not self._names

    def _when_read(self, then: Callable[[], object], reads: int = _MOST_READS) -> None:
        """Do ``then`` once the room has been read, lists and what is open in them."""
        if reads and self._page.tasks.busy():
            self._page.run(lambda: None, lambda _none: self._when_read(then, reads - 1))
        else:
            then()
