"""The bar in which a page says what went wrong or well, and the states of a page without content."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget

from tribunal_desktop.texts import ErrorText
from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.widgets.basics import button, icon_button, is_escape, label, restyle, row

TONE_ICONS = {
    Tone.BAD: "alert-circle",
    Tone.WARN: "alert-triangle",
    Tone.GOOD: "circle-check",
    Tone.INFO: "info-circle",
    Tone.NEUTRAL: "info-circle",
}


class Notice(QFrame):
    """What is wrong, why, what to do; it takes the focus, and Esc or its cross closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icon = QLabel()
        self._what = label("", "strong", wrap=True)
        self._why = label("", wrap=True)
        self._do = label("", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self._what, self._why, self._do):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(part)
        close = icon_button("x", self.tr("Close this message"), self.dismiss)
        line = row(self._icon, words, close, spacing=12)
        line.setStretch(1, 1)
        line.setContentsMargins(14, 10, 10, 10)
        line.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.hide()

    def show_error(self, text: ErrorText) -> None:
        """Show an expected failure and bring the reader to it."""
        self._show(text, Tone.BAD)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_words(self, what: str, tone: Tone = Tone.INFO, why: str = "", do: str = "") -> None:
        """Say something that needs no answer; the focus stays where it is."""
        self._show(ErrorText(what, why, do), tone)

    def dismiss(self) -> None:
        """Close the bar."""
        self.hide()
        self.closed.emit()

    def text(self) -> str:
        """Everything the bar says, for tests and screen readers."""
        return self.accessibleName()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window: it closes the bar."""
        if is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _show(self, text: ErrorText, tone: Tone) -> None:
        self.setProperty("tone", tone.value)
        self._icon.setPixmap(Theme.current().pixmap(TONE_ICONS[tone], tone.value, 20))
        for part, words in ((self._what, text.what), (self._why, text.why), (self._do, text.do)):
            part.setText(words)
            part.setVisible(bool(words))
        self.setAccessibleName(" ".join(part for part in (text.what, text.why, text.do) if part))
        restyle(self)
        self.show()


WORDS_WIDTH = 520


class EmptyState(QWidget):
    """What belongs here, and one button to start (空状态)."""

    def __init__(
        self,
        icon: str,
        text: str,
        hint: str = "",
        button_text: str = "",
        slot: Callable[[], Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        picture = QLabel()
        picture.setPixmap(Theme.current().pixmap(icon, "secondary", 44))
        self._text = label(text, "heading", wrap=True)
        self._hint = label(hint, "secondary", wrap=True)
        self.start = button(button_text, slot, kind="primary", parent=self)
        self.start.setVisible(bool(button_text))
        self.setFocusProxy(self.start)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        for part in (picture, self._text, self._hint, self.start):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        for words in (self._text, self._hint):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setFixedWidth(WORDS_WIDTH)
            # Centred in its layout, a wrapped label is given one line's height unless it asks for more.
            words.setMinimumHeight(words.heightForWidth(WORDS_WIDTH))
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(f"{text} {hint}".strip())


class Busy(QWidget):
    """Loading, said after 150 ms so that quick work does not flicker (正在加载)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label(self.tr("Loading…"), "secondary")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(220)
        bar.setAccessibleName(self._words.text())
        self._inner = QWidget(self)
        inner = QVBoxLayout(self._inner)
        inner.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self._inner, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(150)
        self._delay.timeout.connect(self._inner.show)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin the delay."""
        self._inner.hide()
        self._delay.start()
