"""One element on the form of one side: the question, the answer, its reasons and its proof."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from tribunal_desktop.rules.element_sheets import NO, YES, Element
from tribunal_desktop.rules.element_values import TypedAnswer, rows_of, say_value, typed_form
from tribunal_desktop.rules.elements import ElementAnswer
from tribunal_desktop.rules.findings import Finding, wording
from tribunal_desktop.rules.terms import ElementKind, ElementSide, ElementStance
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.elements_inputs import NumberedChoice, Quick, QuickAnswer, RowsEdit
from tribunal_desktop.ui.widgets import AmountEdit, DateEdit, Field, LineEdit, TextEdit, label, row

ASK, ANSWER, WORDS, PROOF = range(4)
SHARES = (32, 34, 18, 16)
Today = Callable[[], dt.date]

_REPLIES = {
    ElementStance.ADMITS: Qt.Key.Key_Y,
    ElementStance.DENIES: Qt.Key.Key_N,
    ElementStance.UNKNOWN: Qt.Key.Key_U,
}
_CHOSEN = (ElementKind.YES_NO, ElementKind.CHOICE)


class ElementLine(QObject):
    """Puts the editors of an element into a row of the form's grid."""

    touched = Signal()
    answered = Signal()
    """A key answered the element: on to the next one."""

    def __init__(self, element: Element, side: ElementSide, say: Locale, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self.element, self._say = element, say
        self._kept = TypedAnswer()
        self._question = element.ask.of(say.lang)
        replies = side is ElementSide.RESPONDENT and element.compared
        self._reply = self._make_reply() if replies and element.kind not in _CHOSEN else None
        self._editor = self._make_editor(today, may_not_know=replies)
        self.field = Field(self._question, self._editor)
        self.field.label.hide()
        self._words = LineEdit("", self.tr("reasons"))
        self._words.setAccessibleName(self.tr("{question}: reasons").format(question=self._question))
        self._proof = LineEdit("", self.tr("proof"))
        self._proof.setAccessibleName(self.tr("{question}: proof").format(question=self._question))
        if not element.evidence:
            self._proof.hide()
        self._other = label("", "small", wrap=True)
        self._origin = label("", "small", wrap=True)
        self._watch()

    def place(self, grid: QGridLayout, at: int, number: int) -> None:
        """Lay the element out as row ``at``."""
        asked = QVBoxLayout()
        asked.setSpacing(2)
        asked.addWidget(label(f"{number}. {self._question}", wrap=True))
        if self.element.help is not None:
            asked.addWidget(label(self.element.help.of(self._say.lang), "small", wrap=True))
        asked.addWidget(self._other)
        asked.addWidget(self._origin)
        asked.addStretch(1)
        answer = QVBoxLayout()
        answer.setSpacing(6)
        if self._reply is not None:
            answer.addWidget(self._reply)
        answer.addWidget(self.field)
        grid.addLayout(asked, at, ASK)
        if self.element.kind is ElementKind.ROWS:
            answer.addWidget(self._words)
            grid.addLayout(answer, at, ANSWER, 1, 2)
        else:
            grid.addLayout(answer, at, ANSWER)
            grid.addWidget(self._words, at, WORDS, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._proof, at, PROOF, Qt.AlignmentFlag.AlignTop)

    def first(self) -> QWidget:
        """The editor that gets the keys."""
        return self._reply or self._editor

    def holds(self, widget: QWidget | None) -> bool:
        """Whether a widget belongs to this element."""
        parts = [self._editor, self._words, self._proof, *([self._reply] if self._reply else [])]
        return widget is not None and any(part is widget or part.isAncestorOf(widget) for part in parts)

    def show_stored(self, answer: ElementAnswer, other: str, origin: str) -> None:
        """Show what is kept; ``other`` is what the other side says, ``origin`` where a copied answer came from."""
        self._kept = self._typed_of(answer)
        self.show_typed(self._kept)
        self._other.setText(other)
        self._other.setVisible(bool(other))
        self._origin.setText(origin)
        self._origin.setVisible(bool(origin))

    def show_typed(self, typed: TypedAnswer) -> None:
        """Type an answer."""
        stated = typed.stance is ElementStance.STATES
        if self._reply is not None:
            self._reply.set_value("" if stated else typed.stance.value)
        self._put(typed.text if stated else typed.stance.value if self.element.kind in _CHOSEN else "", typed.rows)
        self._words.setText(typed.words)
        self._proof.setText(typed.evidence)
        self.field.clear_finding()

    def typed(self) -> TypedAnswer:
        """The answer as it stands in the editors; an own statement goes before a reply."""
        text, rows = self._text(), self._editor.rows() if isinstance(self._editor, RowsEdit) else ()
        reply = self._reply.value() if self._reply is not None and not text and not rows else ""
        if text in set(ElementStance) and self.element.kind in _CHOSEN:
            reply, text = text, ""
        stance = ElementStance(reply) if reply else ElementStance.STATES
        return TypedAnswer(stance, text, rows, self._words.value(), self._proof.value())

    def changed(self) -> bool:
        """Whether something else stands there than what is kept."""
        return self.typed() != self._kept

    def accept(self) -> None:
        """What stands there was saved."""
        self._kept = self.typed()

    def show_finding(self, finding: Finding | None) -> None:
        """Say what is wrong with the answer, or nothing."""
        if finding is None:
            self.field.clear_finding()
        else:
            self.field.show_finding(wording(finding, self._say.lang), finding.severity)

    def _make_reply(self) -> QuickAnswer:
        made = QuickAnswer((stance.value, self._say.term(stance), key) for stance, key in _REPLIES.items())
        made.setAccessibleName(self.tr("{question}: reply").format(question=self._question))
        return made

    def _make_editor(self, today: Today, *, may_not_know: bool) -> QWidget:
        element, lang = self.element, self._say.lang
        unknown = ElementStance.UNKNOWN
        if element.kind is ElementKind.YES_NO:
            quick: list[Quick] = [
                (YES, say_value(element, YES, lang), Qt.Key.Key_Y),
                (NO, say_value(element, NO, lang), Qt.Key.Key_N),
            ]
            return QuickAnswer([*quick, (unknown.value, self._say.term(unknown), Qt.Key.Key_U)][: 2 + may_not_know])
        if element.kind is ElementKind.CHOICE:
            choices = [(option.id, option.name.of(lang)) for option in element.options]
            return NumberedChoice([*choices, *([(unknown.value, self._say.term(unknown))] if may_not_know else [])])
        if element.kind is ElementKind.ROWS:
            return RowsEdit(element.columns, lang)
        if element.kind is ElementKind.TEXT:
            text = TextEdit(lines=2)
            text.setFixedHeight(text.minimumHeight())
            return text
        if element.kind is ElementKind.DATE:
            return DateEdit(self._say, today)
        return AmountEdit() if element.kind is ElementKind.AMOUNT else _Number(element, lang)

    def _text(self) -> str:
        editor = self._editor
        if isinstance(editor, DateEdit):
            day = editor.value()
            return day.isoformat() if day else editor.edit.text().strip()
        if isinstance(editor, TextEdit | QuickAnswer | NumberedChoice | _Number):
            return editor.value()
        return editor.text().strip() if isinstance(editor, QLineEdit) else ""

    def _put(self, text: str, rows: tuple[tuple[str, ...], ...]) -> None:
        editor = self._editor
        if isinstance(editor, RowsEdit):
            editor.set_rows(rows)
        elif isinstance(editor, DateEdit):
            editor.edit.setText(text)
        elif isinstance(editor, TextEdit):
            editor.setPlainText(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
        elif isinstance(editor, QuickAnswer | NumberedChoice | _Number):
            editor.set_value(text)

    def _typed_of(self, answer: ElementAnswer) -> TypedAnswer:
        element = self.element
        if element.kind is ElementKind.ROWS:
            kinds = [column.kind for column in element.columns]
            rows = tuple(
                tuple(typed_form(kind, cell) for kind, cell in zip(kinds, cells, strict=True))
                for cells in rows_of(answer.value)
            )
            return TypedAnswer(answer.stance, "", rows, answer.words, answer.evidence)
        return TypedAnswer(answer.stance, typed_form(element.kind, answer.value), (), answer.words, answer.evidence)

    def _watch(self) -> None:
        editor = self._editor
        if isinstance(editor, QuickAnswer):
            editor.answered.connect(self.answered)
        if isinstance(editor, QuickAnswer | RowsEdit | DateEdit | _Number):
            editor.changed.connect(self.touched)
        elif isinstance(editor, NumberedChoice):
            editor.currentIndexChanged.connect(self.touched)
        elif isinstance(editor, TextEdit | QLineEdit):
            editor.textChanged.connect(self.touched)
        if self._reply is not None:
            self._reply.changed.connect(self.touched)
            self._reply.answered.connect(self.answered)
        for line in (self._words, self._proof):
            line.textChanged.connect(self.touched)


class _Number(QWidget):
    """A number with its unit beside it."""

    changed = Signal()

    def __init__(self, element: Element, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = LineEdit()
        self._edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._edit.textChanged.connect(self.changed)
        unit = (element.unit.zh if lang == "zh" else element.unit.en) if element.unit else ""
        line = row(self._edit, label(unit, "secondary"))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setFocusProxy(self._edit)

    def setAccessibleName(self, name: str) -> None:
        """Name the part that takes the keys."""
        super().setAccessibleName(name)
        self._edit.setAccessibleName(name)

    def value(self) -> str:
        """What was typed."""
        return self._edit.value()

    def set_value(self, text: str) -> None:
        """Type something."""
        self._edit.setText(text)
