"""Parts the start pages share: the frame with the mark, and a password typed twice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.start.strength import strength_tone
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets.basics import Pill, label, row
from tribunal_desktop.ui.widgets.fields import Field, PasswordEdit, enter_moves_on
from tribunal_desktop.ui.widgets.notice import Notice
from tribunal_desktop.ui.workers import Tasks


class StartPage(QWidget):
    """One step before the main window: heading, notice bar and ``body``; Enter goes to the next field."""

    def __init__(self, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks, self.wording = tasks, locale
        self.notice = Notice()
        self._title = label("", "title")
        self._subtitle = label("", "secondary", wrap=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)
        layout.addWidget(self.notice)
        layout.addLayout(self.body, 1)

    def set_heading(self, title: str, subtitle: str = "") -> None:
        """Say what this step is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    def show_error(self, error: KnownError) -> None:
        """Say an expected failure in the notice bar."""
        self.notice.show_error(self.wording.error(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in an editor goes to the next one."""
        if not enter_moves_on(self, event):
            super().keyPressEvent(event)


class NewPassword(QWidget):
    """A password typed twice, with how strong it is in words (新口令)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = PasswordEdit(), PasswordEdit()
        self.field = Field(
            self.tr("Password"), self.first, self.tr("At least 10 characters; a sentence is good."), required=True
        )
        self.again = Field(self.tr("Password again"), self.second, required=True)
        self.strength = Pill()
        self.strength.hide()
        fields = row(self.field, self.again, spacing=14)
        fields.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(fields)
        layout.addLayout(row(self.strength, 1))
        self.first.textChanged.connect(self._judge)
        for edit, field in ((self.first, self.field), (self.second, self.again)):
            edit.textChanged.connect(field.clear_finding)
            edit.caps_lock.connect(lambda on, field=field: self._say_caps_lock(field, on))

    def value(self) -> str:
        """The password; read it only after ``agree``."""
        return self.first.text()

    def agree(self) -> bool:
        """Both are the same; otherwise says so at the second."""
        same = self.first.text() == self.second.text()
        if not same:
            self.again.show_finding(self.tr("The two passwords are not the same. Type both again."))
        return same

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()

    def _judge(self, text: str) -> None:
        tone = strength_tone(text)
        words = {
            Tone.BAD: (self.tr("Too short"), "alert-circle"),
            Tone.WARN: (self.tr("Fair: longer is better"), "alert-triangle"),
            Tone.INFO: (self.tr("Good"), "check"),
            Tone.GOOD: (self.tr("Strong"), "circle-check"),
        }
        self.strength.show_mark(words[tone][0], tone, words[tone][1])
        self.strength.setVisible(bool(text))

    def _say_caps_lock(self, field: Field, on: bool) -> None:
        words = self.tr("Caps Lock seems to be on.")
        if on:
            field.show_finding(words, Severity.NOTE)
        elif field.finding() == words:
            field.clear_finding()
