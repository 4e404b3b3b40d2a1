"""Editors for the questions of a form: each gives and takes its answer as the text a form keeps (填写项)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from tribunal_desktop.documents.forms.template import Ask, AskKind
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.typed import parse_clock, parse_number
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import chooser, offer
from tribunal_desktop.ui.pages.case_file.papers_make_rows import RowsEdit
from tribunal_desktop.ui.widgets import AmountEdit, DateEdit, Field, LineEdit, TextEdit, row

FLAG_SET = "yes"
"""The answer of a box that is ticked."""
_LEAST_LINES, _MOST_LINES = 3, 9
_TEXT_EDGES = 22
_LEADING = 2
"""Chinese characters of another font may stand a little higher than the line of the first one."""


@dataclass(frozen=True)
class Around:
    """What editors need to know of the dispute and the window."""

    locale: Locale
    today: Callable[[], dt.date]
    parties: Sequence[tuple[str, str]]
    """Id and name of each party."""


class Answered(Field):
    """A question with its editor: ``answer`` and ``take`` in the form's own text, ``wrong`` when it cannot be read."""

    edited = Signal()

    def __init__(self, ask: Ask, editor: QWidget, around: Around) -> None:
        lang = around.locale.lang
        hint = getattr(ask.hint, lang) if ask.hint else ""
        super().__init__(getattr(ask.label, lang), editor, hint, ask.required)
        self.ask = ask

    def answer(self) -> str:
        """What stands there; empty when nothing does, and for what cannot be read."""
        raise NotImplementedError

    def take(self, answer: str) -> None:
        """Show an answer."""
        raise NotImplementedError

    def wrong(self) -> str:
        """Code of the finding for what cannot be read; empty when all is well."""
        return ""

    def typed(self) -> str:
        """What stands there as it was typed, for a draft and for the words of a finding."""
        return self.answer()

    def take_typed(self, typed: str) -> None:
        """Type again what ``typed`` gave."""
        self.take(typed)


class LineAnswer(Answered):
    """One line of text."""

    def __init__(self, ask: Ask, around: Around) -> None:
        self.line = LineEdit()
        super().__init__(ask, self.line, around)
        self.line.textChanged.connect(lambda _text: self.edited.emit())

    def answer(self) -> str:
        return self.line.value()

    def take(self, answer: str) -> None:
        self.line.setText(answer)
        self.line.setCursorPosition(0)


class NumberAnswer(LineAnswer):
    """A whole number."""

    def answer(self) -> str:
        number = parse_number(self.line.value())
        return str(int(number)) if number is not None and number == int(number) else ""

    def wrong(self) -> str:
        return "not_a_number" if self.line.value() and not self.answer() else ""

    def typed(self) -> str:
        return self.line.value()


class GrowingText(TextEdit):
    """As high as the text that stands in it, within bounds."""

    def __init__(self) -> None:
        super().__init__(lines=_LEAST_LINES)
        self.textChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = max(_LEAST_LINES, min(_MOST_LINES, int(self.document().size().height())))
        self.setFixedHeight(lines * (self.fontMetrics().lineSpacing() + _LEADING) + _TEXT_EDGES)


class TextAnswer(Answered):
    """Paragraphs, or one item a line."""

    def __init__(self, ask: Ask, around: Around) -> None:
        self.text = GrowingText()
        super().__init__(ask, self.text, around)
        self.text.textChanged.connect(self.edited)

    def answer(self) -> str:
        return self.text.value()

    def take(self, answer: str) -> None:
        self.text.setPlainText(answer)


class DayAnswer(Answered):
    """A day."""

    def __init__(self, ask: Ask, around: Around) -> None:
        self.day = DateEdit(around.locale, around.today)
        super().__init__(ask, self.day, around)
        self.day.changed.connect(self.edited)

    def answer(self) -> str:
        day = self.day.value()
        return day.isoformat() if day else ""

    def take(self, answer: str) -> None:
        self.day.edit.setText(answer)

    def wrong(self) -> str:
        return "not_a_date" if self.day.is_wrong() else ""

    def typed(self) -> str:
        return self.day.edit.text().strip()


class MomentEdit(QWidget):
    """A day and a time of day beside it."""

    changed = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__()
        self.day = DateEdit(around.locale, around.today)
        self.clock = LineEdit("", "09:00")
        self.clock.setAccessibleName(self.tr("Time"))
        self.clock.setMaximumWidth(96)
        line = row(self.day, self.clock)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setFocusProxy(self.day)
        self.day.changed.connect(self.changed)
        self.clock.textChanged.connect(lambda _text: self.changed.emit())

    def setAccessibleName(self, name: str) -> None:
        """Name the part that takes the keys first."""
        super().setAccessibleName(name)
        self.day.setAccessibleName(name)


class MomentAnswer(Answered):
    """A day with its time in Beijing."""

    def __init__(self, ask: Ask, around: Around) -> None:
        self.moment = MomentEdit(around)
        super().__init__(ask, self.moment, around)
        self.moment.changed.connect(self.edited)

    def answer(self) -> str:
        day, clock = self.moment.day.value(), parse_clock(self.moment.clock.value())
        if day is None or not clock:
            return ""
        return dt.datetime.combine(day, dt.time.fromisoformat(clock), BEIJING).isoformat()

    def take(self, answer: str) -> None:
        if not answer:
            self.take_typed("")
            return
        local = dt.datetime.fromisoformat(answer).astimezone(BEIJING)
        self.take_typed(f"{local:%Y-%m-%d} {local:%H:%M}")

    def wrong(self) -> str:
        return "not_a_moment" if self.typed() and not self.answer() else ""

    def typed(self) -> str:
        return f"{self.moment.day.edit.text().strip()} {self.moment.clock.value()}".strip()

    def take_typed(self, typed: str) -> None:
        day, _, clock = typed.rpartition(" ") if ":" in typed else (typed, "", "")
        self.moment.day.edit.setText(day)
        self.moment.clock.setText(clock)


class SumAnswer(Answered):
    """A sum of money; the answer is in fen."""

    def __init__(self, ask: Ask, around: Around) -> None:
        self.sum = AmountEdit()
        super().__init__(ask, self.sum, around)
        self.sum.textChanged.connect(lambda _text: self.edited.emit())

    def answer(self) -> str:
        fen = self.sum.value_fen()
        return "" if fen is None else str(fen)

    def take(self, answer: str) -> None:
        self.sum.set_value(int(answer) if answer else None)

    def wrong(self) -> str:
        return "amount_unreadable" if self.sum.is_wrong() else ""

    def typed(self) -> str:
        return self.sum.text().strip()

    def take_typed(self, typed: str) -> None:
        self.sum.setText(typed)


class ChoiceAnswer(Answered):
    """One of several, or a party; nothing chosen is an answer too unless the form must have one."""

    def __init__(self, ask: Ask, around: Around) -> None:
        self.box: QComboBox = chooser("")
        super().__init__(ask, self.box, around)
        if ask.kind is AskKind.PARTY:
            choices = list(around.parties)
        else:
            choices = [(key, getattr(words, around.locale.lang)) for key, words in ask.choices]
        offer(self.box, [("", "—"), *choices])
        self.box.currentIndexChanged.connect(lambda _place: self.edited.emit())

    def answer(self) -> str:
        return str(self.box.currentData() or "")

    def take(self, answer: str) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(answer)))


class FlagAnswer(Answered):
    """A box to tick; its words stand beside it."""

    def __init__(self, ask: Ask, around: Around) -> None:
        self.box = QCheckBox(getattr(ask.label, around.locale.lang))
        super().__init__(ask, self.box, around)
        self.label.hide()
        self.box.toggled.connect(lambda _on: self.edited.emit())

    def answer(self) -> str:
        return FLAG_SET if self.box.isChecked() else ""

    def take(self, answer: str) -> None:
        self.box.setChecked(bool(answer))


class RowsAnswer(Answered):
    """Rows of a table: lines, cells parted by tabs."""

    def __init__(self, ask: Ask, around: Around) -> None:
        self.table = RowsEdit([getattr(words, around.locale.lang) for words in ask.columns])
        super().__init__(ask, self.table, around)
        self.table.changed.connect(self.edited)

    def answer(self) -> str:
        return "\n".join("\t".join(cells).rstrip("\t") for cells in self.table.rows())

    def take(self, answer: str) -> None:
        self.table.set_rows([line.split("\t") for line in answer.splitlines()])


_EDITORS: dict[AskKind, type[Answered]] = {
    AskKind.LINE: LineAnswer,
    AskKind.TEXT: TextAnswer,
    AskKind.LINES: TextAnswer,
    AskKind.DATE: DayAnswer,
    AskKind.MOMENT: MomentAnswer,
    AskKind.AMOUNT: SumAnswer,
    AskKind.NUMBER: NumberAnswer,
    AskKind.CHOICE: ChoiceAnswer,
    AskKind.FLAG: FlagAnswer,
    AskKind.PARTY: ChoiceAnswer,
    AskKind.ROWS: RowsAnswer,
}


def answered_field(ask: Ask, around: Around) -> Answered:
    """The editor a question is answered in."""
    made: Callable[[Ask, Around], Answered] = _EDITORS[ask.kind]
    return made(ask, around)
