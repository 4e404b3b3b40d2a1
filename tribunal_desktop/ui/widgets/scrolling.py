"""Scrolling that follows the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tribunal_desktop.ui.widgets.fields import Field

ROOM = 40


class FollowingScroll(QScrollArea):
    """Keeps what has the focus in view, with what is said about it, however the focus came there.

    Qt does so for Tab only; Enter, a finding that is gone to and a draft that is offered move the focus too. The
    mouse needs no following: what is clicked is in view and must not move under the pointer.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is None or inside is None or not inside.isAncestorOf(now):
            return
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            QTimer.singleShot(0, now, lambda: self._bring_into_view(now))

    def _bring_into_view(self, focused: QWidget) -> None:
        """After the layout has taken in what the move made appear."""
        shown = _with_its_words(focused)
        if shown.height() >= self.viewport().height():
            return
        self.ensureWidgetVisible(shown, 0, min(ROOM, (self.viewport().height() - shown.height()) // 2))
        self.horizontalScrollBar().setValue(0)
        self.ensureWidgetVisible(focused, 0, 0)


def _with_its_words(focused: QWidget) -> QWidget:
    above = focused.parentWidget()
    while above is not None and not isinstance(above, Field):
        above = above.parentWidget()
    return above or focused
