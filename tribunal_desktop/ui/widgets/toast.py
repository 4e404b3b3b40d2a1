"""What was just done, at the foot of the window, with Undo instead of "are you sure" (撤销)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from tribunal_desktop.ui.widgets.basics import label, row

SECONDS = 8


class Toast(QFrame):
    """One message over the foot of ``window``; it goes by itself unless the mouse or the focus rests on it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self._words = label("")
        self._undo = QPushButton(self.tr("Undo"))
        self._action: Callable[[], Any] | None = None
        self._undo.clicked.connect(self._undo_clicked)
        line = row(self._words, self._undo, spacing=16)
        line.setContentsMargins(16, 8, 12, 8)
        self.setLayout(line)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.timeout.connect(self._leave)
        window.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Callable[[], Any] | None = None, seconds: int = SECONDS) -> None:
        """Show ``text``; with ``undo`` there is a button that takes it back."""
        self._action = undo
        self._words.setText(text)
        self.setAccessibleName(text)
        self._undo.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._away.start(seconds * 1000)

    def text(self) -> str:
        """What is said; empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def undo(self) -> None:
        """Take back what was done, as the button does."""
        self._undo.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        room = self._window
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - 48)

    def _leave(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._away.start(2000)
        else:
            self.hide()

    def _undo_clicked(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action is not None:
            action()
