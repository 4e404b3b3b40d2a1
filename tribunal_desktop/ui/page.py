"""Base of every page: heading, actions, the notice bar, and the states loading, empty and content."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.ui import typed_state
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets.basics import MAIN_OF_CARD, Card, button, icon_button, row
from tribunal_desktop.ui.widgets.data_table import DataTable
from tribunal_desktop.ui.widgets.elided import ElidedLabel
from tribunal_desktop.ui.widgets.fields import enter_moves_on
from tribunal_desktop.ui.widgets.notice import Busy, EmptyState, Notice
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll
from tribunal_desktop.ui.workers import Tasks

if TYPE_CHECKING:
    from tribunal_desktop.ui.print_bar import PrintBar

Answer = TypeVar("Answer")

NEW_ITEM = "new"
"""Item key that opens a page at its form for a new item."""

FIND_ITEM = "find:"
"""Start of an item key that opens a page's list narrowed to the words that follow."""

LIST_ITEM = "list:"
"""Start of an item key that opens the list of disputes at a question, written by ``case_query.to_text``."""

SERIES_ITEM = "series:"
"""Start of an item key that makes papers of all cases of the series of the dispute whose id follows."""

TITLE_WIDTH, TITLE_WANTED = 180, 460
"""What the words of a heading keep beside the actions, and how much they get before the actions go below them."""
MARGIN = 20


class Page(QWidget):
    """One room of the window; subclasses fill ``body`` and override what they need.

    The window builds a page anew when the language or the look changes: everything comes from the constructor and
    ``refresh``; what was typed into editors with an object name is carried over.
    """

    navigate = Signal(str, str)
    """Open another page, by its key, at an item."""
    told = Signal(str, object)
    """Say in a toast what was done; the object is the undo function or None."""
    data_changed = Signal()
    """Something was written: badges and the state of delivery are to be read again."""

    def __init__(self, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.wording = locale
        self.print_bar: PrintBar | None = None
        """The form of a print at the head of the page, while one is open."""
        self.setObjectName("page")
        self._title = ElidedLabel(self.title(), "title")
        self._subtitle = ElidedLabel("", "small")
        self._subtitle.hide()
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        for line in (self._title, self._subtitle):
            line.setMinimumWidth(TITLE_WIDTH)
            self._words.addWidget(line)
        self._actions = row(1, spacing=8)
        self._most_actions = 0
        self._beside_title = row(spacing=8)
        self._heading = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._heading.setSpacing(12)
        self._heading.addLayout(row(self._words, self._beside_title, 1, spacing=12), 1)
        self._heading.addLayout(self._actions)
        self.notice = Notice()
        self._content = QWidget()
        self._content.setObjectName("pageBody")
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)
        scroll = FollowingScroll()
        scroll.setObjectName("pageScroll")
        scroll.setWidget(self._content)
        self._busy = Busy()
        self._empty: EmptyState | None = None
        self._states = QStackedWidget()
        self._states.addWidget(scroll)
        self._states.addWidget(self._busy)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, 16, MARGIN, 14)
        outer.setSpacing(12)
        outer.addLayout(self._heading)
        outer.addWidget(self.notice)
        outer.addWidget(self._states, 1)
        self.setAccessibleName(self._title.text())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.press_main)

    def title(self) -> str:
        """Heading of the page; called before the subclass's own constructor goes on."""
        raise NotImplementedError

    def help_text(self) -> str:
        """What F1 says: what the page is for and how the work on it goes."""
        return ""

    def refresh(self) -> None:
        """Read again what the page shows; called each time the page comes up."""

    def open_item(self, key: str) -> None:
        """Show one item, for example a case found by the search box."""

    def item_key(self) -> str:
        """Item that is open, so that it is open again after a rebuild."""
        return ""

    def create_new(self) -> bool:
        """Ctrl+N; false when nothing new can be made here."""
        return False

    def print_current(self) -> bool:
        """Ctrl+P; false when there is nothing to print here."""
        return False

    def take_files(self, files: Sequence[Path]) -> None:
        """Files that were dropped on the window; for the room that takes them in."""

    def choose_files(self) -> None:
        """Ctrl+O: ask for files to take in."""

    def press_main(self) -> None:
        """Ctrl+Enter: press the main button nearest to where the keys go, that of the page when none is nearer."""
        around: QWidget | None = self.focusWidget() or self
        mains: list[QPushButton] = []
        while around is not None and not mains:
            of_card = isinstance(around, Card)
            mains = [each for each in around.findChildren(QPushButton) if _is_main(each, of_card=of_card)]
            around = None if around is self else around.parentWidget()
        if mains:
            mains[0].click()

    def put_away_print(self) -> bool:
        """Close the form of a print at the head of the page; false where none is open."""
        if self.print_bar is None:
            return False
        self.print_bar.leave()
        return True

    def go_back(self) -> bool:
        """Esc; false when the page has no inner step to go back to."""
        return False

    def typed_state(self) -> State:
        """What has been typed and not saved; by default every editor with an object name."""
        return typed_state.collect(self)

    def restore_state(self, state: State) -> None:
        """Type a state again; called after the constructor, and again by a draft that is offered."""
        typed_state.put_back(self, state)

    def set_title(self, title: str) -> None:
        """Change the heading, for example to the case that is open."""
        if title != self._title.text():
            self._most_actions = 0
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_subtitle(self, text: str) -> None:
        """Line below the heading."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def add_action(
        self, text: str, slot: Callable[[], Any], icon: str = "", primary: bool = False, keys: str = ""
    ) -> QPushButton:
        """Put a button at the right of the heading; one a page is primary. ``keys`` is only shown, as in "Ctrl+N"."""
        made = button(text, slot, icon, "primary" if primary else "")
        if keys:
            made.setToolTip(f"{text}  {keys}")
        self._actions.addWidget(made)
        return made

    def add_lesser_action(self, text: str, slot: Callable[[], Any], icon: str) -> QToolButton:
        """Put an action beside the others as its icon alone, so that all of them stand in the heading's one line."""
        made = icon_button(icon, text, slot)
        self._actions.addWidget(made)
        return made

    def add_beside_title(self, widget: QWidget) -> None:
        """Put a mark beside the heading."""
        self._beside_title.addWidget(widget)

    def show_content(self) -> None:
        """Show ``body``; a focus that only the page itself had goes on to its first list."""
        self._states.setCurrentIndex(0)
        if self.window().focusWidget() is self:
            for table in self._content.findChildren(DataTable):
                if table.isVisible() and table.model().rowCount():
                    table.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    def show_loading(self) -> None:
        """Show that something is being read; quick answers do not flicker."""
        self._states.setCurrentWidget(self._busy)

    def show_empty(
        self, icon: str, text: str, hint: str = "", button_text: str = "", slot: Callable[[], Any] | None = None
    ) -> None:
        """Show what belongs here and one button to start."""
        if self._empty is not None:
            self._states.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = EmptyState(icon, text, hint, button_text, slot)
        self._states.addWidget(self._empty)
        focused = self.window().focusWidget()
        self._states.setCurrentWidget(self._empty)
        if focused is None or focused is self or self.isAncestorOf(focused):
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: KnownError) -> None:
        """Say an expected failure in the notice bar; what the page shows stays."""
        if self._states.currentWidget() is self._busy:
            self.show_content()
        self.notice.show_error(self.wording.error(error))

    def show_words(self, what: str, tone: Tone = Tone.GOOD, why: str = "", do: str = "") -> None:
        """Say something in the notice bar that needs no undo."""
        self.notice.show_words(what, tone, why, do)

    def tell(self, what: str, undo: Callable[[], Any] | None = None) -> None:
        """Say at the foot of the window what was done, with a way to take it back."""
        self.told.emit(what, undo)

    def run(
        self,
        fn: Callable[[], Answer],
        done: Callable[[Answer], Any] | None = None,
        failed: Callable[[KnownError], Any] | None = None,
        busy_widget: QWidget | None = None,
    ) -> None:
        """Run a service call on the database thread; a failure shows in the notice bar unless ``failed`` takes it."""
        self.tasks.run(fn, done, failed or self.show_error, busy_widget, owner=self)

    def run_network(
        self,
        fn: Callable[[], Answer],
        done: Callable[[Answer], Any] | None = None,
        failed: Callable[[KnownError], Any] | None = None,
        busy_widget: QWidget | None = None,
    ) -> None:
        """Run a call that uses the line to the parent court on the network thread."""
        self.tasks.network(fn, done, failed or self.show_error, busy_widget, owner=self)

    def contents_width(self) -> int:
        """How wide the page's contents may be before they scroll sideways."""
        return self.width() - 2 * MARGIN

    def event(self, event: QEvent) -> bool:
        """Words and actions of the heading may have changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange_heading()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the actions beside the heading while there is room."""
        super().resizeEvent(event)
        self._arrange_heading()

    def _arrange_heading(self) -> None:
        """Room is kept for the most actions there were under one title: parts of a thing do not move each other."""
        words = min(TITLE_WANTED, self._words.sizeHint().width())
        self._most_actions = max(self._most_actions, self._actions.sizeHint().width())
        others = self._beside_title.sizeHint().width() + self._most_actions + 3 * self._heading.spacing()
        beside = words + others <= self.contents_width()
        directions = QBoxLayout.Direction
        self._heading.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in an editor goes to the next one."""
        if not enter_moves_on(self, event):
            super().keyPressEvent(event)


def _is_main(candidate: QPushButton, *, of_card: bool) -> bool:
    """One of the page, or with ``of_card`` the one that saves what is typed in its card."""
    main = candidate.property("kind") in ("primary", "big") or (of_card and bool(candidate.property(MAIN_OF_CARD)))
    return main and candidate.isVisible() and candidate.isEnabled()
