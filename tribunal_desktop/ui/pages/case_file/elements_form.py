"""The form of one side: every element it is asked, filled from the paper form or as it is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from tribunal_desktop.rules.element_sheets import ElementGroup
from tribunal_desktop.rules.element_values import TypedAnswer
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import ElementSide, ElementSource, ElementStance
from tribunal_desktop.services.element_views import ElementsView, PointRow
from tribunal_desktop.services.element_words import say_answer
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.elements_line import SHARES, ElementLine, Today
from tribunal_desktop.ui.pages.cases_fields import TermChoice
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Card, button, label, row

OTHER = {ElementSide.CLAIMANT: ElementSide.RESPONDENT, ElementSide.RESPONDENT: ElementSide.CLAIMANT}


class SideForm(QWidget):
    """Built for one sheet; Enter goes to the next element, Tab also to reasons and proof."""

    save_wanted = Signal()
    paper_wanted = Signal(bool)
    """Show the paper form: blank or filled."""
    touched = Signal()

    def __init__(
        self, view: ElementsView, side: ElementSide, say: Locale, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.side, self._say = side, say
        self.lines: list[ElementLine] = []
        self._source = TermChoice("", (ElementSource.PAPER, ElementSource.ORAL), say)
        self._source.setAccessibleName(self.tr("How the answers came"))
        self._source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._count = label("", "strong")
        self.blank_button = button(self.tr("Blank form"), lambda: self.paper_wanted.emit(True), "printer")
        self.filled_button = button(self.tr("Filled form"), lambda: self.paper_wanted.emit(False), "file-text")
        self.save_button = button(self.tr("Save"), self.save_wanted.emit, "check", "primary")
        self.save_button.setToolTip("Ctrl+Enter")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(
            row(
                self._count, 1, label(self.tr("From"), "secondary"), self._source, self.blank_button, self.filled_button
            )
        )
        number = 1
        for group in view.sheet.groups if view.sheet else ():
            asked = [element for element in group.elements if element.asks(side)]
            if asked:
                layout.addWidget(self._group(group, number, today))
                number += len(asked)
        layout.addLayout(row(label(self.tr("Partial answers may be saved at any time."), "small"), 1, self.save_button))
        self.show_view(view)
        self.setEnabled(not view.closed)

    def show_view(self, view: ElementsView) -> None:
        """Show what is kept; elements with unsaved typing keep it."""
        points = {point.element.id: point for point in view.points}
        for line in self.lines:
            typed = line.typed() if line.changed() else None
            point = points[line.element.id]
            line.show_stored(point.answer(self.side), self._other_side(point), self._origin(point))
            if typed is not None:
                line.show_typed(typed)
        self._show_count()

    def typed(self) -> dict[str, TypedAnswer]:
        """Answers that were changed and not saved."""
        return {line.element.id: line.typed() for line in self.lines if line.changed()}

    def accept(self) -> None:
        """What stands in the editors was saved."""
        for line in self.lines:
            line.accept()

    def source(self) -> ElementSource:
        """How the answers came."""
        return self._source.term(ElementSource) or ElementSource.PAPER

    def state(self) -> State:
        """The unsaved answers as a draft keeps them."""
        return {
            f"{self.side}.{element_id}": [
                typed.stance.value,
                typed.text,
                [list(cells) for cells in typed.rows],
                typed.words,
                typed.evidence,
            ]
            for element_id, typed in self.typed().items()
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Type a draft again."""
        for line in self.lines:
            kept = state.get(f"{self.side}.{line.element.id}")
            if isinstance(kept, list):
                stance, text, rows, words, evidence = kept
                cells = tuple(tuple(map(str, each)) for each in rows)
                line.show_typed(TypedAnswer(ElementStance(stance), str(text), cells, str(words), str(evidence)))
        self._show_count()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Say each finding at its element and go to the first."""
        found = {finding.field: finding for finding in findings}
        for line in self.lines:
            line.show_finding(found.get(line.element.id))
        first = next((line for line in self.lines if line.element.id in found), None)
        if first is not None:
            first.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first_open(self) -> None:
        """Go to the first element without an answer."""
        waiting = (line for line in self.lines if not _given(line.typed()))
        line = next(waiting, self.lines[0] if self.lines else None)
        if line is not None:
            line.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next element, past reasons and proof."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._go_on(self.window().focusWidget())
        else:
            super().keyPressEvent(event)

    def _go_on(self, focused: QWidget | None) -> None:
        if isinstance(focused, QPlainTextEdit):
            return
        here = next((at for at, line in enumerate(self.lines) if line.holds(focused)), None)
        if here is None:
            return
        if here + 1 < len(self.lines):
            self.lines[here + 1].first().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.save_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _group(self, group: ElementGroup, first: int, today: Today) -> Card:
        card = Card(group.name.of(self._say.lang))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        for column, share in enumerate(SHARES):
            grid.setColumnStretch(column, share)
        asked = [element for element in group.elements if element.asks(self.side)]
        for at, element in enumerate(asked):
            line = ElementLine(element, self.side, self._say, today, self)
            line.place(grid, at, first + at)
            line.touched.connect(self._touched)
            line.answered.connect(lambda line=line: self._go_on(line.first()))
            self.lines.append(line)
        card.add(grid)
        return card

    def _touched(self) -> None:
        self._show_count()
        self.touched.emit()

    def _show_count(self) -> None:
        given = sum(_given(line.typed()) for line in self.lines)
        words = self.tr("{given} of {all} answered").format(given=given, all=len(self.lines))
        waiting = len(self.typed())
        unsaved = self.tr("{count} not saved").format(count=waiting) if waiting else ""
        self._count.setText(f"{words} · {unsaved}" if unsaved else words)

    def _other_side(self, point: PointRow) -> str:
        if self.side is ElementSide.CLAIMANT or not point.element.compared:
            return ""
        other = OTHER[self.side]
        said = say_answer(point.element, point.answer(other), self._say.lang)
        return self.tr("{side}: {said}").format(side=self._say.term(other), said=said) if said else ""

    def _origin(self, point: PointRow) -> str:
        stored = point.sides.get(self.side)
        if stored is None or not stored.copied_from:
            return ""
        return self.tr("copied from {number}").format(number=stored.copied_from)


def _given(typed: TypedAnswer) -> bool:
    return typed.stance is not ElementStance.STATES or bool(typed.text or typed.rows)
