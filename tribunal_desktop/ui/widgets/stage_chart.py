"""Days per stage as bars: one's own above the tribunal's; a table with the same numbers stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tribunal_desktop.ui.theme import Theme, Tone

_BAR, _GAP, _BETWEEN = 12, 4, 14


@dataclass(frozen=True)
class Bars:
    """One line of the chart: its name, and a length with its words for each series (None draws nothing)."""

    name: str
    lengths: tuple[float | None, ...]
    words: tuple[str, ...]


class StageChart(QWidget):
    """Painted with the theme's tokens; its accessible description says every number."""

    _TONES = (Tone.INFO, Tone.NEUTRAL)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines: tuple[Bars, ...] = ()
        self._series: tuple[str, ...] = ()

    def show_bars(self, series: Sequence[str], lines: Sequence[Bars]) -> None:
        """Draw these; ``series`` names the bars of each line in order."""
        self._series, self._lines = tuple(series), tuple(lines)
        self.setAccessibleDescription(
            "; ".join(
                f"{line.name} " + ", ".join(f"{name} {words}" for name, words in zip(series, line.words, strict=True))
                for line in lines
            )
        )
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as its lines need."""
        metrics = self.fontMetrics()
        line = max(metrics.height(), len(self._series) * (_BAR + _GAP)) + _BETWEEN
        return QSize(360, len(self._lines) * line + (metrics.height() + _BETWEEN if len(self._series) > 1 else 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Names at the left, bars from there on, words behind each bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, metrics = Theme.current(), self.fontMetrics()
        names = max((metrics.horizontalAdvance(line.name) for line in self._lines), default=0) + 14
        words = max((metrics.horizontalAdvance(text) for line in self._lines for text in line.words), default=0) + 14
        longest = max((length or 0 for line in self._lines for length in line.lengths), default=0) or 1
        room = max(20, self.width() - names - words)
        top = self._paint_key(painter, theme, metrics) if len(self._series) > 1 else 0
        height = max(metrics.height(), len(self._series) * (_BAR + _GAP))
        for line in self._lines:
            painter.setPen(theme.color("text"))
            painter.drawText(
                QRectF(0, top, names, height), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line.name
            )
            start = top + (height - len(line.lengths) * (_BAR + _GAP) + _GAP) / 2
            for place, (length, text) in enumerate(zip(line.lengths, line.words, strict=True)):
                bar = QRectF(names, start + place * (_BAR + _GAP), room * (length or 0) / longest, _BAR)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.ink(self._TONES[place]))
                painter.drawRoundedRect(bar, 3, 3)
                painter.setPen(theme.color("secondary"))
                beside = QRectF(bar.right() + 8, bar.top() - 6, words, _BAR + 12)
                painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            top += height + _BETWEEN
        painter.end()

    def _paint_key(self, painter: QPainter, theme: Theme, metrics: QFontMetrics) -> float:
        left = 0.0
        for place, name in enumerate(self._series):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink(self._TONES[place]))
            painter.drawRoundedRect(QRectF(left, (metrics.height() - _BAR) / 2, _BAR, _BAR), 3, 3)
            painter.setPen(theme.color("secondary"))
            painter.drawText(QRectF(left + _BAR + 6, 0, 400, metrics.height()), Qt.AlignmentFlag.AlignVCenter, name)
            left += _BAR + 6 + metrics.horizontalAdvance(name) + 24
        return metrics.height() + _BETWEEN
