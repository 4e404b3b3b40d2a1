"""A list with what is open beside it; where there is no room for both, what is open has the place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tribunal_desktop.ui.theme import Theme

LEAST_LIST = 300
SPACING = 14


class ListAndSide(QWidget):
    """The list takes what the side leaves; it comes back when the side is put away or the window grows."""

    def __init__(self, listed: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list, self._side = listed, side
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACING)
        line.addWidget(listed, 1)
        line.addWidget(side)
        line.addStretch(0)
        side.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether both have room."""
        super().resizeEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The side was opened or put away."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._share()
        return super().eventFilter(watched, event)

    def _share(self) -> None:
        wide = min(self._side.width(), self._side.maximumWidth())
        least = round(LEAST_LIST * Theme.current().size.base_px / 14)
        both = self.width() >= wide + SPACING + least
        self._list.setVisible(both or self._side.isHidden())
