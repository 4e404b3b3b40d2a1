"""How much of the section's height is left for a widget in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

MAX_WIDTH = (1 << 24) - 1


def scrolled_in(widget: QWidget) -> QScrollArea | None:
    """What scrolls the section ``widget`` stands in."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def room_below(widget: QWidget) -> int:
    """Height from the top of ``widget`` to the end of what the section shows at once; 0 while it stands nowhere."""
    around = scrolled_in(widget)
    inside = around.widget() if around is not None else None
    if around is None or inside is None:
        return 0
    return around.viewport().height() - widget.mapTo(inside, widget.rect().topLeft()).y()


class RoomFiller(QObject):
    """Keeps a widget as tall as the section has room for, whatever opens above it; ``spare`` is left below it."""

    def __init__(self, widget: QWidget, least: int, spare: int = 0) -> None:
        super().__init__(widget)
        self._widget, self._least, self._spare = widget, least, spare
        self._watching = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure again when the widget comes up, and when it, anything around it or the section's view moves."""
        if event.type() == QEvent.Type.Show and not self._watching:
            self._watch()
        if event.type() in (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize) and self._widget.isVisible():
            height = max(self._least, room_below(self._widget) - self._spare)
            if height != self._widget.minimumHeight():
                self._widget.setFixedHeight(height)
        return False

    def _watch(self) -> None:
        """Everything between the widget and what scrolls it says where the widget stands."""
        around, each = scrolled_in(self._widget), self._widget.parentWidget()
        while around is not None and each is not None and each is not around:
            each.installEventFilter(self)
            each = each.parentWidget()
        self._watching = around is not None


class BesideOrBelow(QWidget):
    """A widget with a narrow one at its right side, or below it where there is less width than ``needed``."""

    def __init__(self, main: QWidget, side: QWidget, side_width: int, needed: int) -> None:
        super().__init__()
        self._side, self._side_width, self._needed = side, side_width, needed
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(14)
        self._line.addWidget(main, 1)
        self._line.addWidget(side)
        side.setFixedWidth(side_width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is width enough."""
        super().resizeEvent(event)
        beside = self.width() >= self._needed
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._side.setMinimumWidth(self._side_width if beside else 0)
        self._side.setMaximumWidth(self._side_width if beside else MAX_WIDTH)
