"""Texts of a form on the screen (文书文字): gaps stand out, and what differs from the original is marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from math import ceil

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QResizeEvent, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.widgets import TextEdit, label

_GAP = re.compile(r"\{[^{}]*\}|[{}]")
_TOKEN = re.compile(r"\{[^{}]*\}|[A-Za-z0-9]+|\s+|.", re.DOTALL)
EDGES = 18
MOST_COMPARED = 4_000_000
"""Pairs of signs; in longer texts those that stand everywhere no longer begin a match, or comparing takes minutes."""
Span = tuple[int, int]
"""First character and how many."""


class GapColours(QSyntaxHighlighter):
    """Draws gaps on a ground of their own; those nobody understands, and lone braces, in the colour of faults."""

    known: Callable[[str], bool] = staticmethod(lambda gap: len(gap) > 1)
    """Whether a gap, braces included, can be understood."""

    def highlightBlock(self, text: str) -> None:
        """Colour one paragraph."""
        for found in _GAP.finditer(text):
            tone = Tone.INFO if self.known(found[0]) else Tone.BAD
            self.setFormat(found.start(), len(found[0]), _format(tone))


class GrowingText(TextEdit):
    """Text as tall as its words; wheel and page keys go to what is around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lines=1, parent=parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(0)
        self.colours = GapColours(self.document())
        self.textChanged.connect(self._grow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        words, block = 0.0, self.document().firstBlock()
        while block.isValid():
            words += self.blockBoundingRect(block).height()
            block = block.next()
        wanted = ceil(words) + EDGES
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def wheelEvent(self, event: QEvent) -> None:  # type: ignore[override]
        """The list of texts scrolls, not the text."""
        event.ignore()


class GapEdit(GrowingText):
    """Editor of one text; an opening brace asks for a gap by its name."""

    entered = Signal()
    gap_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A brace opens the list of gaps, as Ctrl+G does."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not self.isReadOnly() and (event.text() == "{" or (control and event.key() == Qt.Key.Key_G)):
            self.gap_wanted.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys came here."""
        super().focusInEvent(event)
        self.entered.emit()


class MarkedText(GrowingText):
    """Words to read, some of them marked as gone or as new."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "quiet")

    def show_words(self, words: str, spans: list[Span], tone: Tone) -> None:
        """Show ``words``; ``spans`` are struck out when they are gone, underlined when they are new."""
        self.setPlainText(words)
        made = _format(tone)
        made.setFontStrikeOut(tone is Tone.BAD)
        made.setFontUnderline(tone is Tone.GOOD)
        cursor = QTextCursor(self.document())
        for start, length in spans:
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(made)


class Comparison(QWidget):
    """The words before and after, below each other, with what differs marked."""

    def __init__(self, before: str, after: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before, self.after = MarkedText(before), MarkedText(after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (label(before, "small"), self.before, label(after, "small"), self.after):
            column.addWidget(part)

    def show_change(self, before: str, after: str) -> None:
        """Compare two texts."""
        gone, new = differences(before, after)
        self.before.show_words(before, gone, Tone.BAD)
        self.after.show_words(after, new, Tone.GOOD)


def differences(before: str, after: str) -> tuple[list[Span], list[Span]]:
    """Where ``before`` has something that is gone and ``after`` something new; a gap counts as one sign."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    often = len(old) * len(new) > MOST_COMPARED
    starts_old, starts_new = list(_starts(old)), list(_starts(new))
    gone: list[Span] = []
    come: list[Span] = []
    for tag, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=often).get_opcodes():
        if tag == "equal":
            continue
        if old_to > old_from:
            gone.append((starts_old[old_from], starts_old[old_to] - starts_old[old_from]))
        if new_to > new_from:
            come.append((starts_new[new_from], starts_new[new_to] - starts_new[new_from]))
    return gone, come


def _starts(tokens: list[str]) -> Iterator[int]:
    at = 0
    for token in tokens:
        yield at
        at += len(token)
    yield at


def _format(tone: Tone) -> QTextCharFormat:
    theme, made = Theme.current(), QTextCharFormat()
    made.setForeground(QColor(theme.ink(tone)))
    made.setBackground(QColor(theme.soft(tone)))
    return made
