"""Editors of forms: a field with its label, hint and finding, and editors for text, dates and sums."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tribunal_desktop.rules.findings import Finding, Severity, blocking, wording
from tribunal_desktop.rules.money import parse_fen, print_yuan
from tribunal_desktop.rules.typed import parse_date
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.widgets.basics import label, restyle, row

SEVERITY_TONES = {Severity.BLOCK: Tone.BAD, Severity.ASK: Tone.WARN, Severity.NOTE: Tone.INFO}
SEVERITY_ICONS = {Severity.BLOCK: "alert-circle", Severity.ASK: "help", Severity.NOTE: "info-circle"}
KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Field(QWidget):
    """One editor with its label above, a hint below and what a check found about it (字段)."""

    def __init__(
        self, text: str, editor: QWidget, hint: str = "", required: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        name = label(text + (" *" if required else ""), "secondary")
        name.setBuddy(editor)
        self.label = name
        if not editor.accessibleName():
            editor.setAccessibleName(text)
        self._icon = QLabel()
        self._words = label(hint, "small", wrap=True)
        self._below = QWidget()
        below = row(self._icon, self._words, spacing=6)
        below.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        self._below.setLayout(below)
        self._words.setSizePolicy(self._words.sizePolicy().Policy.Expanding, self._words.sizePolicy().Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(name)
        layout.addWidget(editor)
        layout.addWidget(self._below)
        if not isinstance(editor, QPlainTextEdit):
            layout.addStretch(1)
        self.setFocusProxy(editor)
        self.clear_finding()

    def show_finding(self, text: str, severity: Severity = Severity.BLOCK) -> None:
        """Mark the editor and say what was found, with an icon beside the colour."""
        tone = SEVERITY_TONES[severity]
        self._icon.setPixmap(Theme.current().pixmap(SEVERITY_ICONS[severity], tone.value, 16))
        self._icon.show()
        self._say(text, tone.value, severity.value)

    def set_hint(self, hint: str) -> None:
        """Say something else below the editor."""
        self._hint = hint
        self.clear_finding()

    def clear_finding(self) -> None:
        """Show the hint again."""
        self._icon.hide()
        self._say(self._hint, "", "")

    def finding(self) -> str:
        """Text of the finding that is shown; empty when none is."""
        return self._words.text() if not self._icon.isHidden() else ""

    def _say(self, text: str, tone: str, severity: str) -> None:
        self._words.setText(text)
        self._words.setProperty("tone", tone)
        restyle(self._words)
        self._below.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)
        target = getattr(self.editor, "edit", self.editor)
        target.setProperty("severity", severity)
        restyle(target)


def show_findings(
    fields: Mapping[str, Field], findings: Iterable[Finding], lang: Language, *, take_keys: bool = True
) -> None:
    """Say each finding at its field and nothing at the others; the first field that stops saving gets the keys."""
    found = list(findings)
    for field in fields.values():
        field.clear_finding()
    for finding in reversed(found):
        fields[finding.field].show_finding(wording(finding, lang), finding.severity)
    stopping = blocking(found)
    if stopping and take_keys:
        fields[stopping[0].field].setFocus()


class LineEdit(QLineEdit):
    """Line of text; spaces at its ends are dropped when read."""

    def __init__(self, name: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)

    def value(self) -> str:
        """What was typed, without spaces at its ends."""
        return self.text().strip()


class TextEdit(QPlainTextEdit):
    """Several lines of plain text; Tab moves on, as everywhere else."""

    def __init__(self, name: str = "", placeholder: str = "", lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + 22)

    def value(self) -> str:
        """What was typed, without spaces at its ends."""
        return self.toPlainText().strip()


class DateEdit(QWidget):
    """Typed date; the weekday stands beside it as soon as it is one (日期)."""

    changed = Signal()

    def __init__(
        self, locale: Locale, today: Callable[[], dt.date], name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._locale, self._today = locale, today
        self.edit = QLineEdit(self)
        self.edit.setObjectName(name)
        self.edit.setPlaceholderText(self.tr("2026-11-23, 11.23 or today"))
        self._weekday = label("", "secondary")
        self._weekday.setMinimumWidth(58)
        line = row(self.edit, self._weekday)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._typed)
        self.edit.editingFinished.connect(self._tidy)

    def setAccessibleName(self, name: str) -> None:
        """Name the part that takes the keys."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the part that takes the keys."""
        super().setAccessibleDescription(description)
        self.edit.setAccessibleDescription(description)

    def value(self) -> dt.date | None:
        """The date, or none when nothing or no date stands there."""
        return parse_date(self.edit.text(), self._today())

    def is_wrong(self) -> bool:
        """Something stands there and it is no date."""
        return bool(self.edit.text().strip()) and self.value() is None

    def set_value(self, day: dt.date | None) -> None:
        """Show ``day``."""
        self.edit.setText("" if day is None else day.isoformat())

    def _typed(self) -> None:
        day = self.value()
        no_date = self.tr("not a date") if self.is_wrong() else ""
        self._weekday.setText(self._locale.weekday(day) if day else no_date)
        self._weekday.setProperty("tone", "bad" if no_date else "")
        restyle(self._weekday)
        self.changed.emit()

    def _tidy(self) -> None:
        day = self.value()
        if day is not None and self.edit.text() != day.isoformat():
            self.set_value(day)


class AmountEdit(QLineEdit):
    """Sum of money typed in yuan, read in fen (金额)."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(self.tr("in yuan, for example 46000"))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._tidy)

    def value_fen(self) -> int | None:
        """The sum in fen, or none when nothing or no sum stands there."""
        return parse_fen(self.text())

    def is_wrong(self) -> bool:
        """Something stands there and it is no sum."""
        return bool(self.text().strip()) and self.value_fen() is None

    def set_value(self, amount_fen: int | None) -> None:
        """Show a sum."""
        self.setText("" if amount_fen is None else print_yuan(amount_fen))

    def _tidy(self) -> None:
        if self.value_fen() is not None:
            self.set_value(self.value_fen())


def enter_moves_on(form: QWidget, event: QKeyEvent) -> bool:
    """Enter that an editor of ``form`` left over goes to the next editor; true when it did."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & ~KEYPAD:
        return False
    if not isinstance(form.focusWidget(), QLineEdit | QComboBox | QCheckBox | QRadioButton):
        return False
    return form.focusNextPrevChild(True)


class PasswordEdit(QLineEdit):
    """Password that is never shown; says when Caps Lock seems to be on."""

    caps_lock = Signal(bool)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Compare the letter with Shift: a capital without Shift means Caps Lock."""
        typed = event.text()
        if len(typed) == 1 and typed.isascii() and typed.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(typed.isupper() != shift)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing to warn of while elsewhere."""
        self.caps_lock.emit(False)
        super().focusOutEvent(event)
