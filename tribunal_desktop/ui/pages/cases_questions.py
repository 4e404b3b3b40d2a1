"""What stands between a typed dispute and its number: the open questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, button, label, row


class QuestionsCard(Card):
    """Every unanswered question in one list; one button says that all were compared with the papers."""

    all_checked = Signal()
    field_wanted = Signal(str)

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("To be compared with the papers"), parent)
        self._wording = wording
        self._open: tuple[Finding, ...] = ()
        self._answers: set[str] = set()
        self.add(
            label(
                self.tr(
                    "None of this lets us refuse the papers. Correct what is wrong, or confirm what the papers say."
                ),
                "secondary",
                wrap=True,
            )
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.add(self._list)
        self._confirm = button("", self._check_all, "check")
        self.add(row(self._confirm, 1))
        self.setFocusProxy(self._confirm)
        self.hide()

    def show_questions(
        self, questions: Sequence[Finding], words: Callable[[Finding], str], label_of: Callable[[str], str]
    ) -> None:
        """List the open questions; with none the card goes away."""
        self._open = tuple(questions)
        while self._list.count():
            item = self._list.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.deleteLater()
        for question in questions:
            self._list.addWidget(self._line(question, words(question), label_of(question.field)))
        self._confirm.setText(self.tr("All {count} checked: the papers say so; register").format(count=len(questions)))
        self.setVisible(bool(questions))

    def answers(self) -> set[str]:
        """Keys of the questions answered all at once."""
        return set(self._answers)

    def take_back(self) -> None:
        """Something was changed: what was confirmed before counts no longer."""
        self._answers = set()

    def _line(self, question: Finding, words: str, where: str) -> QWidget:
        line = QWidget()
        goto = button(where, partial(self.field_wanted.emit, question.field), kind="link")
        said = label(words, wrap=True)
        layout = row(goto, said, spacing=10)
        layout.setStretch(1, 1)
        layout.setAlignment(goto, Qt.AlignmentFlag.AlignTop)
        line.setLayout(layout)
        return line

    def _check_all(self) -> None:
        self._answers |= {question.key for question in self._open}
        self.all_checked.emit()
