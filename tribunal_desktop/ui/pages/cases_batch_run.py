"""A batch under way: one step after the other on the database thread, other work of the store in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.paper_batch_views import BatchStep
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, button, label, row
from tribunal_desktop.ui.workers import Tasks

SOON = timedelta(seconds=90)


class BatchRun(QObject):
    """Takes steps until there are none, until it is stopped, or until one raises."""

    moved = Signal(object)
    """The ``BatchStep`` that was taken."""
    ended = Signal(object)
    """The ``KnownError`` that ended it early; None when it came to its end or was stopped."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._steps: Iterator[BatchStep] | None = None
        self.stopped = False

    @property
    def running(self) -> bool:
        """Steps are still being taken."""
        return self._steps is not None

    def start(self, steps: Callable[[], Iterator[BatchStep]]) -> None:
        """Begin; one run at a time."""
        if not self.running:
            self._steps, self.stopped = steps(), False
            self._go_on()

    def stop(self) -> None:
        """Take no more steps; the one under way is finished, all that is done stays."""
        self.stopped = True

    def _go_on(self) -> None:
        steps = self._steps
        if steps is not None:
            self._tasks.run(lambda: next(steps, None), self._took, self._end, owner=self)

    def _took(self, step: BatchStep | None) -> None:
        if step is not None:
            self.moved.emit(step)
        if step is None or self.stopped:
            self._end(None)
        else:
            self._go_on()

    def _end(self, error: KnownError | None) -> None:
        self._steps = None
        self.ended.emit(error)


class BatchProgress(Card):
    """How far a run is, how fast it goes, how long it still takes, and a button to stop it."""

    stop_wanted = Signal()

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._what = ""
        self.figures = label("", "strong")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Share of the papers made"))
        self.words = label("", "small", wrap=True)
        self.stop_button = button(self.tr("Stop"), self.stop_wanted.emit, "x")
        self.add(row(self.figures, 1, self.stop_button), self._bar, self.words)
        self.hide()

    def begin(self, what: str) -> None:
        """Show an empty bar for ``what`` is being done."""
        self._what = what
        self.figures.setText(what)
        self._bar.setRange(0, 0)
        self.words.setText(self.tr("Other work can go on meanwhile; what is done stays when you stop."))
        self.stop_button.setEnabled(True)
        self.show()

    def show_step(self, step: BatchStep) -> None:
        """Show how far it is."""
        number = self._wording.number
        self._bar.setRange(0, max(1, step.total))
        self._bar.setValue(step.done)
        done = self.tr("{what}: {done} of {total}")
        self.figures.setText(done.format(what=self._what, done=number(step.done), total=number(step.total)))
        if step.per_minute is not None and step.left is not None:
            rate = self.tr("{rate} a minute · {left}")
            self.words.setText(rate.format(rate=number(round(step.per_minute)), left=self._left(step.left)))

    def show_stopping(self) -> None:
        """The step under way is finished first."""
        self.stop_button.setEnabled(False)
        self.words.setText(self.tr("Stopping. What is done stays."))

    def _left(self, left: timedelta) -> str:
        seconds = left.total_seconds()
        if left < SOON:
            return fill_in(self.tr("about {count} {count:second|seconds} left"), count=max(1, round(seconds)))
        return fill_in(self.tr("about {count} {count:minute|minutes} left"), count=round(seconds / 60))


class BatchStrip(QWidget):
    """One line about a batch while something else is shown."""

    wanted = Signal()
    """Show the batch itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "small")
        self.show_button = button(self.tr("Show the papers"), self.wanted.emit, "file-text", kind="link")
        line = row(self._words, self.show_button, 1)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say how far it is; no words put the line away."""
        self._words.setText(words)
        self.setVisible(bool(words))
