"""The editor of a transcript: a line for each speaker, keys for the roles, phrases behind two letters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.hearings import RoleKey
from tribunal_desktop.rules.terms import SpeakerRole
from tribunal_desktop.rules.transcripts import COLON, Line, Phrase, code_before, fill, next_sign, read_line, renamed
from tribunal_desktop.services.hearings_views import TranscriptView

MARK_KEY = "F12"
_EPOCH = dt.datetime(2020, 1, 1, tzinfo=BEIJING)
"""A line's moment is kept with its text block as seconds from here."""
_NO_MOMENT = -1


class LinesEditor(QPlainTextEdit):
    """Every text block is a line; the moment it was begun stays with it, also when lines above are changed."""

    find_wanted = Signal()

    def __init__(self, clock: Callable[[], dt.datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._keys: dict[int, RoleKey] = {}
        self._signs: Mapping[SpeakerRole, tuple[str, ...]] = {}
        self._known: tuple[str, ...] = ()
        self._phrases: Mapping[str, Phrase] = {}
        self._values: Mapping[str, str] = {}
        self.setTabChangesFocus(True)
        self.document().contentsChange.connect(self._stamp)

    def show_transcript(self, view: TranscriptView) -> None:
        """Show stored lines with their moments."""
        self._keys = {Qt.Key[f"Key_{key.key}"].value: key for key in view.role_keys}
        self._signs, self._known = view.signs, tuple(key.sign for key in view.role_keys)
        self._phrases, self._values = view.phrases, view.values
        self.setPlainText("\n".join(line.text() for line in view.lines))
        block = self.document().begin()
        for line in view.lines:
            block.setUserState(_NO_MOMENT if line.said_at is None else _seconds(line.said_at))
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def lines(self) -> tuple[Line, ...]:
        """What stands here; empty lines at the end are left out."""
        found = [read_line(block.text(), self._known, _moment(block.userState())) for block in self._blocks()]
        while found and not found[-1].text().strip():
            found.pop()
        return tuple(found)

    def begin_line(self, role: SpeakerRole) -> None:
        """Begin a line of a speaker; the key pressed again on an empty line takes the next of that role."""
        signs, block = self._signs[role], self.textCursor().block()
        line = read_line(block.text(), self._known)
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if line.words.strip():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock()
            sign = signs[0]
        else:
            sign = next_sign(signs, line.speaker)
            _select_block(cursor)
        cursor.insertText(f"{sign}{COLON}")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def put_in(self, text: str) -> None:
        """Write a phrase or a question: lines with speakers become lines of their own."""
        filled = fill(text, self._values)
        lines = filled.split("\n")
        cursor = self.textCursor()
        here = read_line(cursor.block().text(), self._known)
        cursor.beginEditBlock()
        if read_line(lines[0], self._known).speaker:
            if here.words.strip():
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                cursor.insertBlock()
            else:
                _select_block(cursor)
        cursor.insertText(filled)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_time(self) -> None:
        """Write the time by the clock, to find the place in the recording again."""
        self.insertPlainText(f"〔{self._clock().astimezone(BEIJING):%H:%M:%S}〕")

    def rename(self, old: str, new: str) -> int:
        """Replace a name in all words; returns how often."""
        total = 0
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for block in self._blocks():
            line = read_line(block.text(), self._known)
            (changed,), count = renamed([line], old, new)
            if count:
                at = QTextCursor(block)
                _select_block(at)
                at.insertText(changed.text())
                total += count
        cursor.endEditBlock()
        return total

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Role keys, the time mark, phrases on space; everything else types."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif plain and event.key() in self._keys:
            self.begin_line(self._keys[event.key()].role)
        elif plain and event.key() == Qt.Key.Key_F12:
            self.mark_time()
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_H:
            self.find_wanted.emit()
        elif not (plain and event.key() == Qt.Key.Key_Space and self._expand()):
            super().keyPressEvent(event)

    def _expand(self) -> bool:
        """Put the phrase in the place of the two letters before the cursor."""
        cursor = self.textCursor()
        code = code_before(cursor.block().text()[: cursor.positionInBlock()])
        if cursor.hasSelection() or code not in self._phrases:
            return False
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(code))
        cursor.removeSelectedText()
        self.setTextCursor(cursor)
        self.put_in(self._phrases[code].text)
        return True

    def _blocks(self) -> Sequence[QTextBlock]:
        found, block = [], self.document().begin()
        while block.isValid():
            found.append(block)
            block = block.next()
        return found

    def _stamp(self, place: int, _removed: int, added: int) -> None:
        """A line gets its moment when the first of it is typed."""
        block, now = self.document().findBlock(place), _seconds(self._clock())
        while block.isValid() and block.position() <= place + added:
            if block.userState() == _NO_MOMENT and block.text():
                block.setUserState(now)
            block = block.next()


def _seconds(moment: dt.datetime) -> int:
    return int((moment - _EPOCH).total_seconds())


def _moment(seconds: int) -> dt.datetime | None:
    return None if seconds == _NO_MOMENT else _EPOCH + dt.timedelta(seconds=seconds)


def _select_block(cursor: QTextCursor) -> None:
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
