"""What every view of the room of people has in common (队伍与志愿者)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.typed_state import State, put_back

FORM = "people_form"
NEW = "new"
"""Where the open form stands in a page's typed state."""


class PeopleView(QWidget):
    """One view of the room; built when it is first shown and kept while the page lives.

    It reads and writes through ``page.run`` and tells through ``page.tell``; editors with object names keep what is
    typed. After something was written it calls ``page.data_changed.emit()``.
    """

    rights_changed = Signal()
    """Another part is up: ``right`` and ``create_words`` are asked again."""
    RIGHT: Right | None = None
    """What a post needs to change anything here; the page says who has it, to somebody who has not."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services, self.page, self.wording = services, page, page.wording
        self._typed: State = {}
        """What waits for its form to be filled from the store."""
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)

    def right(self) -> Right | None:
        """What a post needs to change anything in the part that is up."""
        return self.RIGHT

    def say(self, words: str) -> None:
        """Put ``words`` below the heading, unless another view has come up since they were asked for."""
        if not self.isHidden():
            self.page.set_subtitle(words)

    def reload(self) -> None:
        """Read and show; called each time the view comes up. What is typed stays."""
        raise NotImplementedError

    def create_words(self) -> str:
        """What the page's one primary button says while this view is up; empty when there is nothing to add."""
        return ""

    def create_new(self) -> bool:
        """Ctrl+N."""
        return False

    def print_current(self) -> bool:
        """Ctrl+P."""
        return False

    def go_back(self) -> bool:
        """Esc."""
        return False

    def open_item(self, key: str) -> None:
        """Show one thing of this view."""

    def item_key(self) -> str:
        """What is shown or under the cursor."""
        return ""

    def open_form(self) -> str:
        """What ``reopen`` needs to open the form again that is open now; empty when none is."""
        return ""

    def reopen(self, key: str, state: State) -> None:
        """Open the form ``open_form`` named. Once its fields show what is stored, call ``retype`` on it."""
        self.open_item(key)

    def when_read(self, then: Callable[[], object]) -> None:
        """Read the view, and do ``then`` once it shows what was read."""
        self.reload()
        self.page.run(lambda: None, lambda _none: then())

    def retype(self, form: QWidget) -> None:
        """Put what was typed before a change of language back into ``form``, once."""
        if self._typed:
            typed, self._typed = self._typed, {}
            put_back(form, typed)

    def typed_state(self) -> State:
        """What is needed besides the named editors to type again what is typed: which form is open."""
        return {FORM: self.open_form()}

    def restore_state(self, state: State) -> None:
        """Open the form that was open; what was typed follows when its fields are filled."""
        if key := str(state.get(FORM, "")):
            self._typed = state
            self.reopen(key, state)
