"""What follows a mediation: the report and the sheet when it failed, filing, the application to confirm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.terms import MediationMode, MediationStatus
from tribunal_desktop.services.mediation_rows import MediationDetail
from tribunal_desktop.services.undisputed_facts import UNDISPUTED_SHEET
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, button, label, row

REPORT, CONFIRMATION = "entrust_return", "confirmation_application"
_SOON = 7


class AfterCard(Card):
    """Shown when a mediation has ended, and while one before filing runs: the parties may file at any time."""

    form_wanted = Signal(str)
    file_wanted = Signal()
    trial_wanted = Signal()

    def __init__(self, locale: Locale, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What follows"), parent)
        self._wording, self._today = locale, today
        self._words = label("", wrap=True)
        self._left = Pill()
        self.report = button(self.tr("Report to the court…"), partial(self.form_wanted.emit, REPORT), "file-text")
        self.sheet = button(self.tr("Undisputed facts…"), partial(self.form_wanted.emit, UNDISPUTED_SHEET), "file-text")
        self.confirm = button(
            self.tr("Application to confirm…"), partial(self.form_wanted.emit, CONFIRMATION), "file-text"
        )
        self.hearings = button(self.tr("Prepare the trial…"), self.trial_wanted.emit, "calendar")
        self.file = button(self.tr("File it now"), self.file_wanted.emit, "send")
        words = row(self._words, self._left)
        words.setStretch(0, 1)
        self.add(
            words,
            row(self.report, self.sheet, 1),
            row(self.confirm, self.file, self.hearings, 1),
        )

    def show_mediation(self, detail: MediationDetail) -> None:
        """Show the ways that are open for ``detail``."""
        before_filing = detail.mode is MediationMode.PARTY_CHOSEN_PREFILING
        failed = detail.status is MediationStatus.FAILED
        left = (detail.confirm_by - self._today()).days if detail.confirm_by and not detail.running else -1
        self.report.setVisible(not detail.running)
        self.sheet.setVisible(failed)
        self.confirm.setVisible(left >= 0)
        self.file.setVisible(before_filing and (detail.running or failed))
        self.hearings.setVisible(failed and not before_filing)
        self._left.setVisible(left >= 0)
        self._left.show_mark(
            fill_in(self.tr("{days} {days:day|days} left"), days=left), Tone.WARN if left <= _SOON else Tone.INFO
        )
        self._words.setText(self._say(detail, before_filing=before_filing, left=left))
        self.setVisible(not detail.running or before_filing)

    def _say(self, detail: MediationDetail, *, before_filing: bool, left: int) -> str:
        if detail.running:
            return self.tr("Either side may leave and file at any time; filing ends this mediation.")
        if detail.status is MediationStatus.FAILED:
            if before_filing:
                return self.tr("Not agreed: the dispute is to be filed. What was conceded here stays secret.")
            return self.tr("Not agreed: the dispute is at trial. What was conceded here stays secret.")
        if left >= 0:
            day = self._wording.date(detail.confirm_by)
            return self.tr("Both sides together may ask for judicial confirmation until {day}.").format(day=day)
        if detail.confirm_by is not None:
            over = self.tr(
                "The days to ask for judicial confirmation ended on {day}. The agreement binds both sides as a "
                "contract; it can be sued on."
            )
            return over.format(day=self._wording.date(detail.confirm_by))
        return self.tr("Agreed; report how it ended to the court.")
