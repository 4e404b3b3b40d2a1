"""Noting that the court filed a dispute (立案), with the number it gave."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.case_views import CaseDetail
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, button, label, row


class FilingForm(QWidget):
    """Types the day of filing and, when the court has given one, the case number."""

    filed = Signal(str, object, str)
    cancelled = Signal()

    def __init__(self, wording: Locale, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._today = wording, today
        self._id = ""
        self._about = label("", "strong", wrap=True)
        self._day = DateEdit(wording, today, "filing_day")
        self._number = LineEdit("filing_number", "（2026）浙0681民初123号")
        self._day_field = Field(self.tr("Filed on"), self._day, required=True)
        number = Field(
            self.tr("Case number"), self._number, self.tr("Only as the parent court issued it; leave empty until then.")
        )
        card = Card()
        fields = row(self._day_field, number, spacing=14)
        fields.setStretch(0, 1)
        fields.setStretch(1, 2)
        card.add(
            self._about,
            fields,
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
        self.filed.emit(self._id, day, self._number.value())
