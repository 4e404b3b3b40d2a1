"""Words that give way where there is no room for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

_EDGES = 16
"""What the style sheet leaves at both sides of a link's words."""


class ElidedLink(QPushButton):
    """A link whose words end in … where they do not fit; all of them stand in its tool tip."""

    def __init__(self, words: str, slot: Callable[[], Any], parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words = words
        self.setProperty("kind", "link")
        self.setAutoDefault(True)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: slot())

    def words(self) -> str:
        """All of its words."""
        return self._words

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the width there is."""
        room = self.width() - _EDGES
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))
        super().resizeEvent(event)


class ElidedLabel(QLabel):
    """One line of plain text that ends in … where it does not fit; all of it stands in its tool tip then."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()
        self.setToolTip("" if fits else self.text())
        if fits:
            super().paintEvent(event)
            return
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), shown)
        painter.end()
