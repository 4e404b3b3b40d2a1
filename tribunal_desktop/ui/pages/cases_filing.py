"""Noting that the court filed a dispute (立案), with the number it gave."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, wording
from tribunal_desktop.services.case_views import CaseDetail
from tribunal_desktop.services.numbers import Proposal
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, button, label, row


class FilingForm(QWidget):
    """Types the day of filing and the case number: the next of the leased block, or what the court's notice says.

    ``filed`` carries the dispute, the day, the number, and the questions about it that were answered.
    """

    filed = Signal(str, object, str, object)
    cancelled = Signal()

    def __init__(self, locale: Locale, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._today = locale, today
        self._id = ""
        self._about = label("", "strong", wrap=True)
        self._day = DateEdit(locale, today, "filing_day")
        self._number = LineEdit("filing_number", "（2026）浙0681民初123号")
        self._day_field = Field(self.tr("Filed on"), self._day, required=True)
        self.number_field = Field(
            self.tr("Case number"), self._number, self.tr("Only as the parent court issued it; leave empty until then.")
        )
        self._offered = label("", "small", wrap=True)
        self._asked: tuple[str, frozenset[str]] = ("", frozenset())
        card = Card()
        fields = row(self._day_field, self.number_field, spacing=14)
        fields.setStretch(0, 1)
        fields.setStretch(1, 2)
        card.add(
            self._about,
            fields,
            self._offered,
            row(
                button(self.tr("Note the filing"), self.save, "check", "primary"),
                button(self.tr("Back"), self.cancelled.emit),
                1,
            ),
        )
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(card)
        body.addStretch(1)

    def begin(self, detail: CaseDetail) -> None:
        """Start for a dispute, with today as the day."""
        self._id = detail.row.id
        self._about.setText(f"{detail.row.number}　{detail.row.plaintiffs}　{detail.row.defendants}")
        self._day.set_value(self._today())
        self._number.setText(detail.case_no or "")
        self._day_field.clear_finding()
        self.number_field.clear_finding()
        self._offered.hide()
        self._asked = ("", frozenset())
        self._number.setFocus()

    def offer(self, proposal: Proposal) -> None:
        """Propose the next number of the leased block, or say why there is none."""
        if proposal.number is not None:
            if not self._number.value():
                self._number.setText(proposal.number)
                self._number.selectAll()
            said = self.tr("Next number of this computer's block; {left} left. Clear it to keep the provisional one.")
            self._offered.setText(said.format(left=proposal.left))
        else:
            self._offered.setText(
                self.tr("No number of the series {series} is left here: the provisional one stays.").format(
                    series=proposal.series
                )
            )
        self._offered.show()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say what is wrong with the number; a question is answered by pressing the button again."""
        first = findings[0]
        words = wording(first, self._wording.lang)
        if first.severity is Severity.ASK:
            words = self.tr("{question} Press the button again if the notice says so.").format(question=words)
            self._asked = (self._number.value(), frozenset(finding.key for finding in findings))
        self.number_field.show_finding(words, first.severity)
        self._number.setFocus()

    def save(self) -> None:
        """Hand the day and the number on, or say what is wrong with the day."""
        day = self._day.value()
        if day is None:
            typed = self._day.edit.text().strip()
            self._day_field.show_finding(self._wording.text("finding.date_unreadable", typed=typed))
            self._day.setFocus()
            return
        self._day_field.clear_finding()
        self.number_field.clear_finding()
        asked_of, answered = self._asked
        number = self._number.value()
        self.filed.emit(self._id, day, number, answered if number == asked_of else frozenset())
