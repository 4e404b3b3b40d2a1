"""A series of cases (系列案): choose the cases and what is common to them; one step fills them, one takes it back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import ElementSide
from tribunal_desktop.services.element_views import SeriesCase, SeriesView
from tribunal_desktop.services.element_words import say_answer
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, button, label, row

Picked = tuple[tuple[str, ElementSide], ...]
_MOST_CASES, _LEAST_WIDTH, _BOX_EDGES = 60, 120, 22


class SeriesPanel(QWidget):
    """Ticks cases and answers; what a side the cases have in common would say in each of them is ticked beforehand."""

    fill_wanted = Signal(object, object)
    """Ids of the cases, and the picked answers."""
    left = Signal()

    def __init__(self, say: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.cases: dict[str, QCheckBox] = {}
        self.answers: dict[tuple[str, ElementSide], QCheckBox] = {}
        self._case_card = Card(self.tr("Cases of the series"))
        self._answer_card = Card(self.tr("What they have in common"))
        self._case_list, self._answer_list = QVBoxLayout(), QVBoxLayout()
        self._case_card.add(self._case_list)
        self._answer_card.add(self._answer_list)
        self._case_card.add_header(button(self.tr("All or none"), lambda: _toggle(self.cases.values()), kind="link"))
        self._answer_card.add_header(
            button(self.tr("All or none"), lambda: _toggle(self.answers.values()), kind="link")
        )
        self.fill_button = button(self.tr("Fill the cases"), self._fill, "copy", "primary")
        self._back = button(self.tr("Back"), self.left.emit, "chevron-left")
        self._words = label(
            self.tr("Same cause and a party in the same place. What stands in a case already is left alone."),
            "secondary",
            wrap=True,
        )
        head = row(self._back, self._words, self.fill_button, spacing=12)
        head.setStretch(1, 1)
        cards = row(self._case_card, self._answer_card, spacing=14)
        for place, card in enumerate((self._case_card, self._answer_card)):
            cards.setStretch(place, 1)
            cards.setAlignment(card, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addLayout(cards)
        layout.addStretch(1)

    def show_series(self, series: SeriesView) -> None:
        """Offer cases and answers."""
        self.cases, self.answers = {}, {}
        _empty(self._case_list)
        _empty(self._answer_list)
        for case in series.cases[:_MOST_CASES]:
            self._add_case(case)
        if not series.cases:
            nothing = self.tr("No other open case of this cause has a party in common.")
            self._case_list.addWidget(label(nothing, "secondary", wrap=True))
        for each in series.answers:
            said = say_answer(each.element, each.answer, self._say.lang).replace("\n", " ")
            words = self.tr("{side} · {question} — {said}").format(
                side=self._say.term(each.side), question=each.element.ask.of(self._say.lang), said=said
            )
            box = self._box(words)
            box.setChecked(each.side in series.shared_sides and not each.element.single)
            self._answer_list.addWidget(box)
            self.answers[each.element.id, each.side] = box
        if not series.answers:
            self._answer_list.addWidget(label(self.tr("Nothing is answered on this sheet yet."), "secondary"))
        self._count()
        first = next(iter(self.cases.values()), self._back)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_case(self, case: SeriesCase) -> None:
        words = f"{case.number}  {case.parties}"
        if case.other_sheet:
            words = self.tr("{case} (uses another sheet)").format(case=words)
        elif case.answered:
            words = self.tr("{case} ({count} answered)").format(case=words, count=case.answered)
        box = self._box(words)
        box.setToolTip(f"{words}\n{self.tr('In common: {names}').format(names=case.shared)}")
        box.setEnabled(not case.other_sheet)
        box.setChecked(not case.other_sheet)
        self._case_list.addWidget(box)
        self.cases[case.dispute_id] = box

    def _box(self, words: str) -> QCheckBox:
        box = _LongBox(words)
        box.toggled.connect(lambda _on: self._count())
        return box

    def _count(self) -> None:
        cases = sum(box.isChecked() for box in self.cases.values())
        answers = sum(box.isChecked() for box in self.answers.values())
        self.fill_button.setText(
            fill_in(
                self.tr("Fill {cases} {cases:case|cases} with {answers} {answers:answer|answers}"),
                cases=cases,
                answers=answers,
            )
        )
        self.fill_button.setEnabled(bool(cases and answers))

    def _fill(self) -> None:
        cases = tuple(key for key, box in self.cases.items() if box.isChecked())
        answers: Picked = tuple(key for key, box in self.answers.items() if box.isChecked())
        self.fill_wanted.emit(cases, answers)


class _LongBox(QCheckBox):
    """A tick with words that are cut short where there is no room; all of them stand in the tool tip."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._all_words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the width there is."""
        room = self.width() - self.iconSize().width() - _BOX_EDGES
        self.setText(self.fontMetrics().elidedText(self._all_words, Qt.TextElideMode.ElideRight, room))
        super().resizeEvent(event)


def _toggle(boxes: Iterable[QCheckBox]) -> None:
    usable = [box for box in boxes if box.isEnabled()]
    wanted = not all(box.isChecked() for box in usable)
    for box in usable:
        box.setChecked(wanted)


def _empty(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.deleteLater()
