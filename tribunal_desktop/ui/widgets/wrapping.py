"""Buttons side by side that go on in the next line where the window is narrow or the text is large."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget
from shiboken6 import isValid

SPACING = 6
_NO_LIMIT = QSize(16_777_215, 16_777_215)
"""What Qt calls QLAYOUTSIZE_MAX for practical ends: the row takes what it is given."""


class WrappingRow(QHBoxLayout):
    """Lays visible parts out as words of a text are; hidden ones take no room.

    The layout items stay Qt's: a Python object of an item outlives the item that Qt deletes with its part, and the next
    item at the same address would be taken for the dead one. So the row knows its parts, and asks each for its size.
    """

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._end: QWidget | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(SPACING)
        for part in parts:
            self.addWidget(part)

    def addWidget(self, part: QWidget) -> None:  # type: ignore[override]
        """Put a part behind the others."""
        self._parts.append(part)
        super().addWidget(part)

    def removeWidget(self, part: QWidget) -> None:
        """Take a part out; it stays a child of the window it is in."""
        self._parts = [other for other in self._parts if other is not part]
        super().removeWidget(part)

    def clear(self) -> None:
        """Take every part out for good."""
        for part in self._standing():
            self.removeWidget(part)
            part.hide()
            part.deleteLater()

    def add_at_end(self, *parts: QWidget) -> None:
        """Put parts, kept together, at the right end of the line."""
        group = QWidget()
        inside = QHBoxLayout(group)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACING)
        for part in parts:
            inside.addWidget(part)
        self.addWidget(group)
        self._end = group

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        QLayout.setGeometry(self, rect)  # the box's own would put all in one line first
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [_size(part) for part in self._shown()]
        width = sum(size.width() for size in sizes) + SPACING * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """One in each line."""
        sizes = [_size(part) for part in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def maximumSize(self) -> QSize:
        return _NO_LIMIT

    def _standing(self) -> list[QWidget]:
        """The parts that are still in the row; Qt takes a destroyed one out by itself."""
        self._parts = [part for part in self._parts if isValid(part) and self.indexOf(part) >= 0]
        return self._parts

    def _shown(self) -> list[QWidget]:
        return [part for part in self._standing() if not part.isHidden() and not part.isWindow()]

    def _lay(self, rect: QRect, *, move: bool) -> int:
        """Put the parts into ``rect``, each in the middle of its line, and return the height they need."""
        left, top, tall = rect.x(), rect.y(), self.minimumSize().height()
        for part in self._shown():
            size = _size(part)
            if left > rect.x() and left + size.width() > rect.x() + rect.width():
                left, top = rect.x(), top + tall + SPACING
            if part is self._end:
                left = max(left, rect.x() + rect.width() - size.width())
            if move:
                part.setGeometry(QRect(QPoint(left, top + (tall - size.height()) // 2), size))
            left += size.width() + SPACING
        return top + tall - rect.y()


def _size(part: QWidget) -> QSize:
    """The size a part asks for, within its own bounds, as every layout of Qt reckons it."""
    size = part.sizeHint().expandedTo(part.minimumSizeHint())
    policy = part.sizePolicy()
    if policy.horizontalPolicy() is QSizePolicy.Policy.Ignored:
        size.setWidth(0)
    if policy.verticalPolicy() is QSizePolicy.Policy.Ignored:
        size.setHeight(0)
    return size.boundedTo(part.maximumSize()).expandedTo(part.minimumSize())
