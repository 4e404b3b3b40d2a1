"""Small parts every page uses: labels by role, buttons by kind, cards, pills, figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tribunal_desktop.ui.theme import Appearance, Theme, Tone
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


def label(text: str, role: str = "body", wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """Plain-text label; ``role``: title, heading, strong, figure, secondary, small or body."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


MAIN_OF_CARD = "main_of_card"
"""Property of the button that saves what is typed in its card."""


def button(
    text: str, slot: Callable[[], Any] | None = None, icon: str = "", kind: str = "", parent: QWidget | None = None
) -> QPushButton:
    """Push button; ``kind``: primary (one a page), danger, big (village hall), link, or plain."""
    made = QPushButton(text, parent)
    made.setProperty("kind", kind)
    made.setAutoDefault(True)
    if icon:
        made.setIcon(Theme.current().icon(icon, "on_primary" if kind == "primary" else "text"))
        made.setIconSize(QSize(18, 18))
    if slot is not None:
        made.clicked.connect(lambda _checked=False: slot())
    return made


def main_of_card(made: QPushButton) -> QPushButton:
    """Ctrl+Enter in the card of ``made`` presses it, though it looks plain beside the primary button of the page."""
    made.setProperty(MAIN_OF_CARD, True)
    return made


def icon_button(
    icon: str, name: str, slot: Callable[[], Any] | None = None, parent: QWidget | None = None
) -> QToolButton:
    """Button of an icon alone; ``name`` is what a screen reader and the tool tip say."""
    made = QToolButton(parent)
    made.setProperty("kind", "quiet")
    made.setIcon(Theme.current().icon(icon, "secondary"))
    made.setIconSize(QSize(18, 18))
    made.setAccessibleName(name)
    made.setToolTip(name)
    if slot is not None:
        made.clicked.connect(lambda _checked=False: slot())
    return made


def row(*parts: QWidget | QLayout | int, spacing: int = 8) -> QHBoxLayout:
    """Parts side by side; a number is a stretch."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            line.addStretch(part)
        elif isinstance(part, QLayout):
            line.addLayout(part)
        else:
            line.addWidget(part)
    return line


def restyle(widget: QWidget) -> None:
    """Have the style sheet look again at the properties of ``widget``."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def is_escape(event: QEvent) -> bool:
    """Qt asks whether the focus wants Esc for itself before the window's own Esc acts."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
    )


class Card(QFrame):
    """White panel with an optional heading; put content into ``body``."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(10)
        self._header: QHBoxLayout | None = None
        if title:
            self._heading = label(title, "heading")
            self._header = row(self._heading, 1)
            self.body.addLayout(self._header)
            self.setAccessibleName(title)

    def add(self, *parts: QWidget | QLayout) -> None:
        """Append parts below each other."""
        for part in parts:
            if isinstance(part, QLayout):
                self.body.addLayout(part)
            else:
                self.body.addWidget(part)

    def add_header(self, *parts: QWidget) -> None:
        """Put parts at the right end of the heading."""
        if self._header is None:
            self._header = row(1)
            self.body.insertLayout(0, self._header)
        for part in parts:
            self._header.addWidget(part)

    def set_title(self, title: str) -> None:
        """Change the heading of a card that was made with one."""
        self._heading.setText(title)
        self.setAccessibleName(title)


class Pill(QLabel):
    """Short mark in a tone, always with its words (标记)."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL, icon: str = "", parent: QWidget | None = None):
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tone, self._icon = tone, icon
        self._fit()

    def show_mark(self, text: str, tone: Tone, icon: str = "") -> None:
        """Say something else."""
        self._tone, self._icon = tone, icon
        self.setText(text)
        self._fit()

    def _fit(self) -> None:
        theme = Theme.current()
        self.setFont(theme.font(-2))
        self.setFixedHeight(theme.size.base_px + 10)
        palette = self.palette()
        palette.setColor(self.foregroundRole(), theme.ink(self._tone))
        self.setPalette(palette)
        self.setStyleSheet(f"color: {theme.tokens.ink(self._tone)}; font-size: {theme.size.base_px - 2}px;")
        self.setContentsMargins(28 if self._icon else 10, 2, 10, 2)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and icon below the words."""
        theme = Theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.soft(self._tone))
        radius = self.height() / 2
        painter.drawRoundedRect(self.rect(), radius, radius)
        if self._icon:
            ink = "secondary" if self._tone is Tone.NEUTRAL else self._tone.value
            painter.drawPixmap(9, (self.height() - 15) // 2, theme.pixmap(self._icon, ink, 15))
        painter.end()
        super().paintEvent(event)


class StatTile(Card):
    """One figure with its name, unit and a note (数字卡片)."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title = label(title, "secondary", wrap=True)
        self._figure = label("—", "figure")
        self._unit = label("", "strong")
        self._unit.setContentsMargins(0, 0, 0, 5)
        self._note = label("", "small", wrap=True)
        self.body.setSpacing(4)
        line = row(self._figure, self._unit, 1, spacing=8)
        line.setAlignment(self._unit, Qt.AlignmentFlag.AlignBottom)
        self.add(self._title, line, self._note)
        self.body.addStretch(1)

    def show_figure(self, value: str, unit: str = "", note: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        """Fill the tile; a ``tone`` colours the note."""
        self._figure.setText(value)
        self._unit.setText(unit)
        self._note.setText(note)
        self._note.setProperty("tone", "" if tone is Tone.NEUTRAL else tone.value)
        restyle(self._note)
        self.setAccessibleName(f"{self._title.text()}: {value} {unit}. {note}".strip())


SEGMENT_EDGES = 28
"""Padding and border of a segment; its words are bold while it holds, and Qt measures them as they were before."""


class SegmentedFilter(QWidget):
    """Row of choices of which one holds, each with its count (分段筛选).

    With ``wraps`` they go on in another line where the window is narrow; for long rows that stand alone or take the
    room that is left.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._wrapped = WrappingRow() if wraps else None
        self._line = row(1, spacing=8)
        self.setLayout(self._line if self._wrapped is None else self._wrapped)
        self._buttons: dict[str, QPushButton] = {}

    def set_choices(self, choices: Sequence[tuple[str, str, int | None]]) -> None:
        """Show ``(key, text, count)``; what was chosen stays chosen, else the first is. The keys stay here too."""
        before = self.choice()
        held = self.window().focusWidget() in self._buttons.values()
        if self._wrapped is not None:
            self._wrapped.clear()
        else:
            for old in self._buttons.values():
                old.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it lives a moment longer, and must not be given the keys
                old.deleteLater()
        self._buttons = {}
        for position, (key, text, count) in enumerate(choices):
            made = QPushButton(text if count is None else f"{text} {count:,}", self)
            made.setProperty("kind", "segment")
            bold = QFontMetrics(Theme.current().font(bold=True))
            made.setMinimumWidth(bold.horizontalAdvance(made.text()) + SEGMENT_EDGES)
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            if self._wrapped is not None:
                self._wrapped.addWidget(made)
            else:
                self._line.insertWidget(position, made)
            self._buttons[key] = made
        if choices:
            holds = self._buttons[before if before in self._buttons else choices[0][0]]
            holds.setChecked(True)
            if held:
                holds.show()  # its layout would show it later, and what is not shown takes no keys
                holds.setFocus(Qt.FocusReason.OtherFocusReason)

    def choice(self) -> str:
        """Key of the choice that holds; empty when there is none."""
        return next((key for key, made in self._buttons.items() if made.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose as if clicked."""
        self._buttons[key].click()


class DeadlineBar(QWidget):
    """How much of a time limit has passed (期限条); its accessible name says it in words."""

    def __init__(self, fraction: float = 0.0, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(8)
        self.setMinimumWidth(60)
        self.show_share(fraction, words)

    def show_share(self, fraction: float, words: str) -> None:
        """Show the share of the limit that has passed; above 1 it is overdue."""
        self._fraction = fraction
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track and filled part."""
        painter = QPainter(self)
        paint_bar(painter, self.rect().toRectF(), self._fraction)
        painter.end()


def paint_bar(painter: QPainter, place: Any, fraction: float) -> None:
    """Draw a deadline bar into the ``QRectF`` ``place``: calm, then warning above 80 %, bad above 95 %."""
    theme = Theme.current()
    ink = "bad" if fraction > 0.95 else "warn" if fraction > 0.8 else "primary"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("neutral_soft" if theme.appearance is Appearance.SUNLIGHT else "line"))
    radius = place.height() / 2
    painter.drawRoundedRect(place, radius, radius)
    filled = place.adjusted(0, 0, -place.width() * (1 - min(1.0, max(0.0, fraction))), 0)
    painter.setBrush(theme.color(ink))
    painter.drawRoundedRect(filled, radius, radius)
    painter.restore()


class WhyButton(QToolButton):
    """ "Why?": opens how a value was reached beside it, without a window (为什么)."""

    def __init__(self, explain: Callable[[], str] | str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._explain = explain
        self.setProperty("kind", "link")
        self.setText(self.tr("why?"))
        self.setAccessibleName(self.tr("How was this reached?"))
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Show the explanation; any key or click outside closes it."""
        text = self._explain if isinstance(self._explain, str) else self._explain()
        Popover(text, self).show_below(self)


class Popover(QFrame):
    """Panel with an explanation that closes by itself."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        words = label(text, wrap=True)
        words.setMaximumWidth(420)
        words.setMinimumWidth(min(420, words.fontMetrics().horizontalAdvance(text) + 8))
        layout.addWidget(words)

    def show_below(self, anchor: QWidget) -> None:
        """Open under ``anchor``."""
        self.adjustSize()
        self.move(anchor.mapToGlobal(anchor.rect().bottomLeft()))
        self.show()
