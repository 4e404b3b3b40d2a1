"""A push under way: how much the parent court has acknowledged, how long it may take, and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event

from PySide6.QtWidgets import QProgressBar, QWidget

from tribunal_desktop.services.parent_court_sync import PushProgress
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.sync import size_words
from tribunal_desktop.ui.widgets import Card, button, label, row

STEPS = 1000
ENOUGH_TO_TELL = timedelta(seconds=2)
"""Before this a guess at the time left would only jump about."""


class PushCard(Card):
    """Shown while a push runs; ``stopped`` is read by the network thread."""

    def __init__(self, locale: Locale, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Reporting to the parent court"), parent)
        self._wording, self._clock = locale, clock
        self._began = clock()
        self._stop_wanted = Event()
        self.figures = label("", "strong")
        self._bar = QProgressBar()
        self._bar.setRange(0, STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Share of the bytes sent"))
        self.words = label("", "small", wrap=True)
        self.stop_button = button(self.tr("Stop"), self.stop, "x")
        line = row(self.figures, 1, self.stop_button)
        self.add(line, self._bar, self.words)
        self.hide()

    def begin(self) -> Callable[[], bool]:
        """Show the card; returns what the push asks whether to stop."""
        self._began = self._clock()
        self._stop_wanted = Event()
        self.set_title(self.tr("Reporting to the parent court"))
        self.figures.setText(self.tr("Connecting to the parent court…"))
        self.words.setText(self.tr("Work goes on meanwhile; new entries wait for the next push."))
        self._bar.setRange(0, 0)
        self.stop_button.setEnabled(True)
        self.show()
        return self._stop_wanted.is_set

    def stop(self) -> None:
        """Ask the push to end; what was acknowledged stays so."""
        self._stop_wanted.set()
        self.stop_button.setEnabled(False)
        self.words.setText(self.tr("Stopping. The rest stays on this computer and goes on from here next time."))

    def show_progress(self, progress: PushProgress) -> None:
        """Show how far it is; only acknowledged records are counted as done."""
        number = self._wording.number
        self.set_title(
            self.tr("Reporting packet {packet} of {packets}").format(
                packet=number(min(progress.packets_done + 1, progress.packets_total)),
                packets=number(progress.packets_total),
            )
        )
        self.figures.setText(
            fill_in(
                self.tr("{done} of {all} {all:record|records} acknowledged · {sent} of {size} sent"),
                done=number(progress.records_done),
                all=number(progress.records_total),
                sent=size_words(min(progress.bytes_sent, progress.bytes_total)),
                size=size_words(progress.bytes_total),
            )
        )
        self._bar.setRange(0, STEPS)
        self._bar.setValue(round(STEPS * min(1.0, progress.bytes_sent / max(1, progress.bytes_total))))
        if not self._stop_wanted.is_set():
            self.words.setText(self._time_words(progress))

    def _time_words(self, progress: PushProgress) -> str:
        elapsed = self._clock() - self._began
        if elapsed < ENOUGH_TO_TELL or not progress.bytes_sent:
            return self.tr("Work goes on meanwhile; new entries wait for the next push.")
        speed = progress.bytes_sent / elapsed.total_seconds()
        left = max(0, progress.bytes_total - progress.bytes_sent) / speed
        return self.tr("{speed}/s · {left}").format(speed=size_words(round(speed)), left=self._left_words(left))

    def _left_words(self, seconds: float) -> str:
        if seconds < 90:
            return fill_in(self.tr("about {count} {count:second|seconds} left"), count=max(1, round(seconds)))
        return fill_in(self.tr("about {count} {count:minute|minutes} left"), count=round(seconds / 60))
