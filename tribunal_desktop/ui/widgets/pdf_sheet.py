"""One page of a paper on the screen: its picture, what is chosen in it and what is pointed out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.page_text import Box, PageText
from tribunal_desktop.ui.theme import Theme, Tone

MARGIN = 16
CHOSEN_ALPHA, MARKED_ALPHA = 90, 70
A4_WIDTH = 595.28


class PdfSheet(QWidget):
    """Draws a page; a pull of the mouse chooses words, which come as boxes in points."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pdfPages")
        self._picture = QPixmap()
        self._words = ""
        self._text: PageText | None = None
        self._from: QPointF | None = None
        self._range = range(0)
        self._marks: tuple[Box, ...] = ()

    def show_picture(self, picture: QPixmap) -> None:
        """Show a page; what was chosen on another is forgotten."""
        self._picture, self._words = picture, ""
        self.setMinimumSize(self.sizeHint())
        self.update()

    def show_words(self, words: str) -> None:
        """Show words in place of a page."""
        self._picture, self._words, self._text = QPixmap(), words, None
        self._range, self._marks = range(0), ()
        self.setMinimumSize(0, 0)
        self.update()

    def show_text(self, text: PageText | None) -> None:
        """Where the words of the page stand; None while that is not read yet."""
        if text is None or self._text is None or text.characters != self._text.characters:
            self._range = range(0)
        self._text = text
        self.update()

    def mark(self, boxes: Sequence[Box]) -> None:
        """Point places out."""
        self._marks = tuple(boxes)
        self.update()

    def marks(self) -> tuple[Box, ...]:
        """What is pointed out."""
        return self._marks

    def choose_all(self) -> None:
        """Choose every word of the page."""
        if self._text is not None:
            self._range = range(len(self._text.characters))
            self.update()
            self.chosen.emit()

    def chosen_text(self) -> str:
        """The words that are chosen, as they are read."""
        return self._text.characters[self._range.start : self._range.stop].strip() if self._text else ""

    def top_of(self, box: Box) -> int:
        """How far down the widget a place of the page is."""
        return round(self._sheet().top() + box[1] * self._scale())

    def sizeHint(self) -> QSize:
        size = self._picture.deviceIndependentSize()
        return QSize(round(size.width()) + 2 * MARGIN, round(size.height()) + 2 * MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = Theme.current().tokens
        if self._picture.isNull():
            painter.setPen(QColor(tokens.secondary))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
            return
        sheet = self._sheet()
        painter.drawPixmap(sheet.topLeft(), self._picture)
        marked, picked = QColor(tokens.ink(Tone.WARN)), QColor(tokens.primary)
        marked.setAlpha(MARKED_ALPHA)
        picked.setAlpha(CHOSEN_ALPHA)
        for box in self._marks:
            painter.fillRect(self._place(box), marked)
        if self._text is not None:
            for at in self._range:
                painter.fillRect(self._place(self._text.boxes[at]), picked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._text is not None:
            self._from, self._range = event.position(), range(0)
            self.update()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None and self._text is not None:
            self._range = self._text.between(self._points(self._from), self._points(event.position()))
            self.update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._from = None
            self.chosen.emit()
        super().mouseReleaseEvent(event)

    def enterEvent(self, event: object) -> None:
        self.setCursor(QCursor(Qt.CursorShape.IBeamCursor if self._text else Qt.CursorShape.ArrowCursor))

    def _sheet(self) -> QRectF:
        size = self._picture.deviceIndependentSize()
        return QRectF(max(MARGIN, (self.width() - size.width()) / 2), MARGIN, size.width(), size.height())

    def _scale(self) -> float:
        width = self._text.width if self._text and self._text.width else A4_WIDTH
        return self._sheet().width() / width

    def _place(self, box: Box) -> QRectF:
        sheet, scale = self._sheet(), self._scale()
        left, top, right, bottom = (value * scale for value in box)
        return QRectF(sheet.left() + left, sheet.top() + top, right - left, bottom - top)

    def _points(self, place: QPointF) -> tuple[float, float]:
        sheet, scale = self._sheet(), self._scale()
        return (place.x() - sheet.left()) / scale, (place.y() - sheet.top()) / scale
