"""Submitting a period (提交自评): it cannot be undone, so what will happen is said beside the scores first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.assessment_rows import Submission
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, button, label, row


class SubmitPanel(Card):
    """Names what submitting freezes; ``confirmed`` or ``cancelled`` follows."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Submit this period?"), parent)
        self._locale = locale
        self._what = label("", wrap=True)
        self._lacking = label("", wrap=True)
        self._lacking.setProperty("tone", "warn")
        self._running = label("", wrap=True)
        self._running.setProperty("tone", "warn")
        self.confirm_button = button(self.tr("Submit for good"), self.confirmed.emit, "send", "danger")
        self._cancel = button(self.tr("Not yet"), self.cancelled.emit)
        self.add(self._what, self._lacking, self._running, row(self.confirm_button, self._cancel, 1))
        self.body.addStretch(1)

    def show_submission(self, submission: Submission) -> None:
        """Say what would be frozen now."""
        self._what.setText(
            fill_in(
                self.tr(
                    "The scores of {people} {people:person|people} with every act behind them are frozen and "
                    "put in line for the parent court. After that no mark, no adjustment and no number of this "
                    "period can be changed or taken back."
                ),
                people=submission.people,
            )
        )
        self._lacking.setText(
            fill_in(
                self.tr("{count} {count:item has|items have} no data and stay unscored; the sheets say so."),
                count=submission.unscored,
            )
        )
        self._lacking.setVisible(submission.unscored > 0)
        self._running.setText(
            self.tr("The quarter is not over: only acts up to {day} are counted.").format(
                day=self._locale.date(submission.counted_to)
            )
        )
        self._running.setVisible(not submission.period_over)
        self._cancel.setFocus()
