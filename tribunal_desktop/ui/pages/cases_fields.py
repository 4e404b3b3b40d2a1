"""Parts of the intake form: a field whose questions a person answers on the spot, and quiet choices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import DateEdit, Field, button

Term = TypeVar("Term", bound=StrEnum)
Words = Callable[[Finding], str]

_GRAVITY = (Severity.BLOCK, Severity.ASK, Severity.NOTE)
_READER_WENT_ON = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
)
"""Help, a draft that is offered or another window only borrow the focus."""


class TermChoice(QComboBox):
    """Choice among the terms of one enum; the wheel scrolls the page, not the choice."""

    def __init__(self, name: str, terms: Iterable[StrEnum], wording: Locale, *, none: str | None = None) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        if none is not None:
            self.addItem(none, "")
        for term in terms:
            self.addItem(wording.term(term), term.value)

    def term(self, kind: type[Term]) -> Term | None:
        """The chosen term; none when the empty choice stands."""
        value = self.currentData()
        return kind(value) if value else None

    def choose(self, term: StrEnum | None) -> None:
        """Choose a term, or the empty choice."""
        self.setCurrentIndex(max(0, self.findData(term.value if term else "")))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class CheckedField(Field):
    """A field with findings; a question has the button with which a person says that the papers are so.

    ``left`` says that the reader has gone on, ``edited`` that the content was changed, which takes answers back.
    """

    left = Signal()
    edited = Signal()
    answered = Signal()

    def __init__(self, text: str, editor: QWidget, hint: str = "", required: bool = False) -> None:
        super().__init__(text, editor, hint, required)
        self._findings: tuple[Finding, ...] = ()
        self._answers: set[str] = set()
        self._say_finding: Words = str
        self._confirm = button(self.tr("The papers say so, checked"), self.answer, "check", "link")
        self._confirm.hide()
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.insertLayout(3, _left(self._confirm))
        target = editor.focusProxy() or editor
        target.installEventFilter(self)
        self._watch(editor)

    def set_hint(self, text: str) -> None:
        """Say something else below the editor while nothing is found."""
        self._hint = text
        if not self._findings:
            self.clear_finding()

    def text_below(self) -> str:
        """What stands below the editor: the hint, or what was found."""
        return self.finding() or self._hint

    def show_findings(self, findings: Sequence[Finding], words: Words) -> None:
        """Show what was found here, the gravest first; answers to questions that still stand are kept."""
        self._findings = tuple(sorted(findings, key=lambda finding: _GRAVITY.index(finding.severity)))
        self._say_finding = words
        self._answers &= {finding.key for finding in findings}
        self._show()

    def answer(self) -> None:
        """Answer every question at this field: the papers say so."""
        self._answers |= {finding.key for finding in self._findings if finding.severity is Severity.ASK}
        self._show()
        self.answered.emit()

    def answers(self) -> set[str]:
        """Keys of the questions that were answered here."""
        return set(self._answers)

    def take_back(self) -> None:
        """Forget the answers, because they were about something else."""
        self._answers = set()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the reader has left the editor."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() in _READER_WENT_ON:
            self.left.emit()
        return False

    def _show(self) -> None:
        open_ones = [finding for finding in self._findings if finding.key not in self._answers]
        questions = [finding for finding in open_ones if finding.severity is Severity.ASK]
        self._confirm.setVisible(bool(questions) and open_ones[0].severity is not Severity.BLOCK)
        if open_ones:
            grave = open_ones[0].severity
            said = "\n".join(self._say_finding(finding) for finding in open_ones if finding.severity is grave)
            self.show_finding(said, grave)
        elif self._answers:
            self.show_finding(self.tr("Checked against the papers"), Severity.NOTE)
        else:
            self.clear_finding()

    def _watch(self, editor: QWidget) -> None:
        if isinstance(editor, QLineEdit | QPlainTextEdit):
            editor.textChanged.connect(self._edited)
        elif isinstance(editor, DateEdit):
            editor.changed.connect(self._edited)
        elif isinstance(editor, QComboBox):
            editor.currentIndexChanged.connect(self._edited)

    def _edited(self, *_what: object) -> None:
        if self._answers:
            self.take_back()
        self.edited.emit()


def _left(widget: QWidget) -> QBoxLayout:
    line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(widget)
    line.addStretch(1)
    return line
