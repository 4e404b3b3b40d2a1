"""A list with what is open beside it; where there is no room for both, one of them has the place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from tribunal_desktop.ui.theme import Theme
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll

LEAST_LIST, LEAST_HEIGHT = 300, 260
SPACING = 14


class ListAndSide(QWidget):
    """The list takes what the side leaves; it comes back when the side is put away or the window grows.

    Where there is no room for both, what is open has the place, unless the side only adds to the list.

    Each scrolls by itself beside the other: a side that is higher than the window would make the page scroll around a
    list that scrolls, and the one bar moves what the other was to show.
    """

    def __init__(self, listed: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list, self._side = listed, side
        self._adds = False
        self._scroll = FollowingScroll()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hidden = side.isHidden()
        self._scroll.setWidget(side)
        side.setHidden(hidden)
        self._scroll.setHidden(hidden)
        self._scroll.setFixedWidth(self._side_width())
        self.setMinimumHeight(LEAST_HEIGHT)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACING)
        line.addWidget(listed, 1)
        line.addWidget(self._scroll)
        line.addStretch(0)
        side.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """No more height than it needs: what both would like to have must not make the page scroll."""
        return QSize(super().sizeHint().width(), LEAST_HEIGHT)

    def set_adds(self, adds: bool) -> None:
        """Whether the side only adds to the list, which keeps the place then."""
        self._adds = adds
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether both have room."""
        super().resizeEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The side was opened or put away."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._share()
        return super().eventFilter(watched, event)

    def _side_width(self) -> int:
        """What the side asks for, and its scroll bar."""
        wide = min(self._side.width(), self._side.maximumWidth())
        return wide + self._scroll.verticalScrollBar().sizeHint().width()

    def _share(self) -> None:
        least = round(LEAST_LIST * Theme.current().size.base_px / 14)
        both = self.width() >= self._side_width() + SPACING + least
        self._list.setVisible(both or self._adds or self._side.isHidden())
        self._scroll.setHidden(self._side.isHidden() or (self._adds and not both))
