"""Parts of the contact pages: a line of a list, a list, and the bar that offers a draft again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from tribunal_desktop.ui.widgets import Pill, button, label, row


class EntryLine(QFrame):
    """One entry: its mark, its words, where it stands, particulars in small print, and what can be done with it."""

    def __init__(self, mark: Pill, text: str, state: Pill, particulars: Sequence[str], *acts: QPushButton) -> None:
        super().__init__()
        words = label(text, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = row(mark, words, state, *acts, spacing=10)
        head.setStretch(1, 1)
        for part in (mark, state, *acts):
            head.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(3)
        column.addLayout(head)
        for particular in filter(None, particulars):
            column.addWidget(label(particular, "small", wrap=True))
        self.setAccessibleName("; ".join([mark.text(), text, state.text(), *filter(None, particulars)]))


class EntryList(QWidget):
    """Entries below each other, or the words for none."""

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.show_lines([])

    def show_lines(self, lines: Sequence[QWidget]) -> None:
        """Show these in place of what is there, in the same place of the order of Tab."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines or [label(self._nothing, "secondary", wrap=True)]:
            self._lines.addWidget(line)
        self._order_tab([act for line in lines for act in line.findChildren(QPushButton)])

    def _order_tab(self, acts: Sequence[QPushButton]) -> None:
        """Qt puts what is added later at the end of the window's order, and orders only what takes the focus."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        before: QWidget = self
        for act in acts:
            self.setTabOrder(before, act)
            before = act
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def act_button(text: str, subject: str, slot: Callable[[], Any], icon: str = "", kind: str = "") -> QPushButton:
    """Button of a line; a screen reader also says which line."""
    made = button(text, slot, icon, kind)
    made.setAccessibleName(f"{text} {subject}")
    return made
