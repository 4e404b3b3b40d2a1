"""Line edit that proposes entries while one types, by keyboard alone (输入联想)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.ui.widgets.basics import is_escape, label
from tribunal_desktop.ui.workers import Tasks

PAUSE_MS = 120
ROWS_SHOWN = 9


@dataclass(frozen=True)
class Choice:
    """One proposal: its key, its words and a hint after them."""

    key: str
    text: str
    hint: str = ""
    data: Any = None


class TypeAhead(QLineEdit):
    """Asks ``find(text)`` on the database thread and proposes what comes back.

    ``find`` decides what matches (characters, pinyin, codes). Down and Up walk, Enter or a click takes, Esc closes.
    Enter while the list still answers to earlier text waits for the answer to what is typed now.
    """

    chosen = Signal(object)

    def __init__(
        self,
        find: Callable[[str], Sequence[Choice]],
        tasks: Tasks,
        name: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self._find, self._tasks = find, tasks
        self._choice: Choice | None = None
        self._asked = 0
        self._stale = self._take_first = False
        self._popup: _Suggestions | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._edited)
        self.textChanged.connect(self._drop_stale_choice)

    def choice(self) -> Choice | None:
        """What was taken; none after the text was changed again."""
        return self._choice

    def set_choice(self, choice: Choice | None) -> None:
        """Show ``choice`` as taken."""
        self._choice = choice
        self.setText(choice.text if choice else "")
        self.setCursorPosition(0)

    def take(self, choice: Choice) -> None:
        """Take a proposal as if it had been clicked."""
        self.close_popup()
        self.set_choice(choice)
        self.chosen.emit(choice)

    def propose(self) -> None:
        """Ask now, without waiting for a pause in typing."""
        self._pause.stop()
        self._ask()

    def close_popup(self) -> None:
        """Put the proposals away; answers still on their way are dropped."""
        self._asked += 1
        self._stale = self._take_first = False
        self._pause.stop()
        if self._popup is not None:
            self._popup.hide()

    def proposals(self) -> list[Choice]:
        """What is proposed at the moment."""
        return self._popup.choices() if self._popup is not None and self.proposals_shown() else []

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window while it closes the proposals."""
        if is_escape(event) and self.proposals_shown():
            event.accept()
            return True
        return super().event(event)

    def proposals_shown(self) -> bool:
        """The list is open."""
        return self._popup is not None and self._popup.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through, take or close the proposals."""
        popup = self._popup if self.proposals_shown() else None
        key = event.key()
        if key == Qt.Key.Key_Down and popup is None:
            self.propose()
        elif popup is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            popup.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._stale:
            self.propose()
            self._take_first = True
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_current(popup)
        elif key == Qt.Key.Key_Escape:
            self.close_popup()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field closes the proposals."""
        self.close_popup()
        super().focusOutEvent(event)

    def _take_current(self, popup: _Suggestions) -> None:
        current = popup.current()
        if current is not None:
            self.take(current)
            self._select_from_the_end()

    def _select_from_the_end(self) -> None:
        """Typing on replaces what was taken; its first characters stay in view."""
        self.end(False)
        self.home(True)

    def _edited(self, _text: str) -> None:
        self._stale, self._take_first = True, False
        self._pause.start()

    def _drop_stale_choice(self, text: str) -> None:
        if self._choice is not None and text != self._choice.text:
            self._choice = None

    def _ask(self) -> None:
        text = self.text().strip()
        self._asked += 1
        asked = self._asked
        self._tasks.run(
            lambda: list(self._find(text)), lambda found: self._show(asked, found), self._not_found, owner=self
        )

    def _not_found(self, _error: KnownError) -> None:
        self.close_popup()

    def _show(self, asked: int, found: list[Choice]) -> None:
        if asked != self._asked or not self.hasFocus():
            return
        if self._popup is None:
            self._popup = _Suggestions(self)
        wanted, self._stale, self._take_first = self._take_first, False, False
        self._popup.show_choices(found, self.tr("Nothing matches"))
        if wanted:
            self._take_current(self._popup)


class _Suggestions(QFrame):
    """The list under the line edit; it never takes the focus."""

    def __init__(self, edit: TypeAhead) -> None:
        super().__init__(edit.window())
        self._edit = edit
        edit.destroyed.connect(self.deleteLater)
        self.setObjectName("suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(edit.accessibleName())
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.itemClicked.connect(lambda _item: self._take())
        self._empty = label("", "secondary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._list)
        layout.addWidget(self._empty)
        self._choices: list[Choice] = []

    def choices(self) -> list[Choice]:
        return self._choices

    def current(self) -> Choice | None:
        place = self._list.currentRow()
        return self._choices[place] if 0 <= place < len(self._choices) else None

    def step(self, by: int) -> None:
        if self._choices:
            self._list.setCurrentRow((self._list.currentRow() + by) % len(self._choices))

    def show_choices(self, choices: list[Choice], nothing: str) -> None:
        self._choices = choices
        self._list.clear()
        for choice in choices:
            item = QListWidgetItem(f"{choice.text}　{choice.hint}" if choice.hint else choice.text)
            item.setToolTip(item.text())
            self._list.addItem(item)
        self._list.setVisible(bool(choices))
        self._empty.setText(nothing)
        self._empty.setVisible(not choices)
        if choices:
            self._list.setCurrentRow(0)
        self._place()
        self.raise_()
        self.show()

    def _place(self) -> None:
        edit, window = self._edit, self._edit.window()
        rows = min(len(self._choices), ROWS_SHOWN)
        height = 14 + (rows * max(38, self._list.sizeHintForRow(0)) + 4 if rows else 34)
        below = edit.mapTo(window, QPoint(0, edit.height() + 2))
        above = edit.mapTo(window, QPoint(0, -height - 2))
        fits = below.y() + height <= window.height() or above.y() < 0
        width = min(max(edit.width(), 320), window.width() - 16)
        left = max(8, min(below.x(), window.width() - width - 8))
        self.setGeometry(left, below.y() if fits else above.y(), width, height)

    def _take(self) -> None:
        current = self.current()
        if current is not None:
            self._edit.take(current)
