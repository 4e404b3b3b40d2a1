"""Narrowing the list of disputes: one choice for each facet, every value with its count."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import CaseMarkKind, Channel, Procedure
from tribunal_desktop.services.case_conditions import FacetChoice, FacetCounts
from tribunal_desktop.services.case_query import UNSET, CaseQuery, DueState, Facet, GreenState
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import button, row

_ALWAYS = (Facet.HANDLER, Facet.CAUSE, Facet.VILLAGE, Facet.DUE)
_MORE = (Facet.PROCEDURE, Facet.CHANNEL, Facet.YEAR, Facet.MARK, Facet.GREEN)
_TERMS = {
    Facet.PROCEDURE: Procedure,
    Facet.CHANNEL: Channel,
    Facet.DUE: DueState,
    Facet.MARK: CaseMarkKind,
    Facet.GREEN: GreenState,
}
_QUIET_DAYS = (7, 14, 30, 60)


class FacetBar(QWidget):
    """Four facets in sight, five more and the quiet ones a press away; what narrows the list is never hidden."""

    changed = Signal()

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._boxes = {facet: _box(wording.term(facet)) for facet in Facet}
        self._quiet = _box(self.tr("Nothing written for"))
        for days in _QUIET_DAYS:
            self._quiet.addItem(fill_in(self.tr("nothing written for {days} {days:day|days}"), days=days), days)
        self._more = button(self.tr("More conditions"), self._toggle, "chevron-down", kind="link")
        self._clear = button(self.tr("Clear conditions"), self.clear, "x", kind="link")
        self._clear.hide()
        self._second = QWidget()
        second = row(*(self._boxes[facet] for facet in _MORE), self._quiet, 1)
        second.setContentsMargins(0, 0, 0, 0)
        self._second.setLayout(second)
        self._second.hide()
        first = row(*(self._boxes[facet] for facet in _ALWAYS), self._more, self._clear, 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        body.addLayout(first)
        body.addWidget(self._second)
        for box in (*self._boxes.values(), self._quiet):
            box.activated.connect(lambda _place: self._chosen())

    def apply(self, query: CaseQuery) -> dict[str, object]:
        """What is chosen, as fields of a question."""
        for facet, box in self._boxes.items():
            query = query.narrow(facet, box.currentData() or None)
        return {**vars(query), "quiet_days": self._quiet.currentData() or None}

    def show_query(self, query: CaseQuery) -> None:
        """Choose what ``query`` says."""
        for facet, box in self._boxes.items():
            value = query.facet(facet)
            if value and box.findData(value) < 0:
                box.addItem(self._words(facet, FacetChoice(value, None, 0)), value)
            box.setCurrentIndex(max(0, box.findData(value or "")))
        if query.quiet_days and self._quiet.findData(query.quiet_days) < 0:
            words = fill_in(self.tr("nothing written for {days} {days:day|days}"), days=query.quiet_days)
            self._quiet.addItem(words, query.quiet_days)
        self._quiet.setCurrentIndex(max(0, self._quiet.findData(query.quiet_days or "")))
        self._show_what_narrows()

    def fill(self, found: FacetCounts) -> None:
        """Offer the values that occur; a choice that holds stays, even with none behind it."""
        box = self._boxes[found.facet]
        if box.view().isVisible():
            return
        chosen, chosen_words = box.currentData(), box.currentText()
        while box.count() > 1:
            box.removeItem(1)
        for choice in found.choices:
            count = self.tr("{count} of {total}").format(
                count=self._wording.number(choice.count), total=self._wording.number(found.total)
            )
            box.addItem(f"{self._words(found.facet, choice)}　{count}", choice.value)
        if chosen and box.findData(chosen) < 0:
            box.addItem(chosen_words, chosen)
        box.setCurrentIndex(max(0, box.findData(chosen or "")))

    def box(self, facet: Facet) -> QComboBox:
        """The choice of one facet."""
        return self._boxes[facet]

    def clear(self) -> None:
        """Narrow by nothing."""
        for box in (*self._boxes.values(), self._quiet):
            box.setCurrentIndex(0)
        self._chosen()

    def _chosen(self) -> None:
        self._show_what_narrows()
        self.changed.emit()

    def _toggle(self) -> None:
        self._second.setVisible(not self._second.isVisible())

    def _show_what_narrows(self) -> None:
        boxes = (*self._boxes.values(), self._quiet)
        self._clear.setVisible(any(box.currentIndex() > 0 for box in boxes))
        if any(box.currentIndex() > 0 for box in (*(self._boxes[facet] for facet in _MORE), self._quiet)):
            self._second.show()

    def _words(self, facet: Facet, choice: FacetChoice) -> str:
        if choice.value == UNSET:
            return self.tr("none yet")
        if choice.name is not None:
            return choice.name.of(self._wording.lang)
        terms = _TERMS.get(facet)
        return self._wording.term(terms(choice.value)) if terms is not None else choice.value


def _box(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.addItem(name, "")
    made.setFixedWidth(156)
    made.view().setMinimumWidth(260)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
