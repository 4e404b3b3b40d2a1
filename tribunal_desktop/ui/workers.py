"""Work off the GUI thread: one thread for the database, one for the network, one for the printer.

Answers come back on the GUI thread through a signal of an object that lives there, never through one made in a
worker. An expected failure arrives as the ``KnownError`` that was raised; anything else is a bug: its report is
written to a file and a calm ``KnownError("program_bug")`` arrives in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.ui.garbage import Garbage
from tribunal_desktop.ui.reports import BugReports

Answer = TypeVar("Answer")


class _Busy:
    """A widget that cannot be used while its work runs; it has the focus again afterwards, where it had it before."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._had_focus = widget.hasFocus()
        widget.setEnabled(False)
        self._focus_went_to = QApplication.focusWidget()

    def end(self) -> None:
        if not shiboken6.isValid(self._widget):
            return
        self._widget.setEnabled(True)
        if self._had_focus and QApplication.focusWidget() in (None, self._focus_went_to):
            self._widget.setFocus()


@dataclass(frozen=True)
class _Call:
    """A piece of work and what to do on the GUI thread when it has ended.

    It ends there too, and with it what the functions hold: the last hold on a page must not be a worker's.
    """

    fn: Callable[[], Any]
    done: Callable[[Any], Any] | None
    failed: Callable[[KnownError], Any]
    busy: _Busy | None
    owner: QObject | None

    def finish(self, answer: object, error: KnownError | None) -> None:
        if self.busy is not None:
            self.busy.end()
        if self.owner is not None and not shiboken6.isValid(self.owner):
            return
        if error is not None:
            self.failed(error)
        elif self.done is not None:
            self.done(answer)


class Tasks(QObject):
    """Runs functions on the database, network or printer thread; make it in the GUI thread and ``close`` it at the end.

    ``unhandled`` carries failures of calls that named no ``failed`` callback; ``closing`` comes before the last wait.
    """

    unhandled = Signal(object)
    closing = Signal()
    _ended = Signal(int, object, object)
    _relayed = Signal(object, object)

    def __init__(self, reports: BugReports, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reports = reports
        self._database = _single_thread(self)
        self._network = _single_thread(self)
        self._printer = _single_thread(self)
        self._garbage = Garbage(self)
        self._open = True
        self._numbers = count()
        self._calls: dict[int, _Call] = {}
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._relayed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        fn: Callable[[], Answer],
        done: Callable[[Answer], Any] | None = None,
        failed: Callable[[KnownError], Any] | None = None,
        busy_widget: QWidget | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Run ``fn`` on the database thread; ``done`` or ``failed`` follows on the GUI thread.

        ``busy_widget`` is disabled meanwhile. Nothing is delivered once ``owner`` (by default the object whose method
        ``done`` is) has been destroyed.
        """
        if self._open:
            call = _Call(fn, done, failed or self.unhandled.emit, _busy(busy_widget), _owner(done, owner))
            self._start(self._database, call)

    def network(
        self,
        fn: Callable[[], Answer],
        done: Callable[[Answer], Any] | None = None,
        failed: Callable[[KnownError], Any] | None = None,
        busy_widget: QWidget | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Like ``run``, on the network thread: a slow line never holds up the database."""
        if self._open:
            call = _Call(fn, done, failed or self.unhandled.emit, _busy(busy_widget), _owner(done, owner))
            self._start(self._network, call)

    def printing(
        self,
        fn: Callable[[], Answer],
        done: Callable[[Answer], Any] | None = None,
        failed: Callable[[KnownError], Any] | None = None,
        busy_widget: QWidget | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Like ``run``, on the printer thread: a slow printer holds up neither the database nor the line."""
        if self._open:
            call = _Call(fn, done, failed or self.unhandled.emit, _busy(busy_widget), _owner(done, owner))
            self._start(self._printer, call)

    def relay(self, show: Callable[[Any], Any]) -> Callable[[Any], None]:
        """A function for workers to report progress with: it calls ``show(value)`` on the GUI thread."""
        return lambda value: self._relayed.emit(show, value)

    def busy(self) -> bool:
        """Some answer is still to come."""
        return bool(self._calls)

    def close(self, wait_ms: int = 5000) -> bool:
        """Take no more work, finish what was asked of the store, drop what has not begun on the line.

        A draft or a save asked for in the last moment is still written. False when that took longer than ``wait_ms``.
        """
        self._open = False
        self._network.clear()
        self._printer.clear()
        self.closing.emit()
        ended = all(pool.waitForDone(wait_ms) for pool in (self._database, self._network, self._printer))
        self._garbage.stop()
        return ended

    def _start(self, pool: QThreadPool, call: _Call) -> None:
        number = next(self._numbers)
        self._calls[number] = call

        def work() -> None:
            try:
                answer = self._calls[number].fn()
            except KnownError as error:
                self._ended.emit(number, None, error)
            except Exception as bug:
                self._ended.emit(number, None, self._reports.known_error(bug))
            else:
                self._ended.emit(number, answer, None)

        # Not as a QRunnable: PySide loses count of one that ends before start() is back, and keeps it for ever.
        pool.start(work)

    @Slot(int, object, object)
    def _finish(self, number: int, answer: object, error: KnownError | None) -> None:
        call = self._calls.pop(number)
        if self._open:
            call.finish(answer, error)

    @Slot(object, object)
    def _show(self, show: Callable[[Any], Any], value: object) -> None:
        owner = _owner(show, None)
        if owner is None or shiboken6.isValid(owner):
            show(value)


def _single_thread(parent: QObject) -> QThreadPool:
    pool = QThreadPool(parent)
    pool.setMaxThreadCount(1)
    pool.setExpiryTimeout(-1)
    return pool


def _busy(widget: QWidget | None) -> _Busy | None:
    return _Busy(widget) if widget is not None else None


def _owner(callback: Callable[..., Any] | None, owner: QObject | None) -> QObject | None:
    holder = owner or getattr(callback, "__self__", None)
    return holder if isinstance(holder, QObject) else None
