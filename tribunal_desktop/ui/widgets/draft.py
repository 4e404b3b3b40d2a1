"""Keeps what is being typed, so that a crash, a lock or a power cut loses at most two seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from tribunal_desktop.ui.workers import Tasks

State = dict[str, object]
QUIET_MS = 800
LONGEST_MS = 2000
WATCHED = "journalled"
KINDS = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, QRadioButton)
"""Everything a person types, chooses or ticks in."""


def follow(editor: QWidget, changed: Callable[[], object], *, by_hand: bool = False) -> None:
    """Call ``changed`` whenever ``editor`` does, from now on; ``by_hand`` leaves out what the form itself puts there.

    A tick counts by hand only, since forms set their boxes when they show a row.
    """
    editor.setProperty(WATCHED, True)
    if isinstance(editor, QLineEdit | QPlainTextEdit):
        editor.textChanged.connect(lambda *_: changed() if not by_hand or editor.hasFocus() else None)
    elif isinstance(editor, QComboBox):
        (editor.activated if by_hand else editor.currentIndexChanged).connect(lambda *_: changed())
    elif isinstance(editor, QCheckBox | QRadioButton):
        editor.clicked.connect(lambda *_: changed())


class DraftKeeper(QObject):
    """Journals ``state()`` through ``keep(page_key, entity_key, data)`` on the database thread while one types.

    It waits for a short pause in typing, but never longer than two seconds.
    """

    def __init__(
        self,
        tasks: Tasks,
        keep: Callable[[str, str, State], object],
        page_key: str,
        state: Callable[[], State],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._keep, self._page_key, self._state = tasks, keep, page_key, state
        self.entity_key = ""
        self._waiting = False
        self._containers: list[QWidget] = []
        self._pause = self._timer(QUIET_MS)
        self._limit = self._timer(LONGEST_MS)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._entered)

    def watch(self, *editors: QWidget) -> None:
        """Journal after every change in these editors, or in the editors inside them, also those that come later."""
        for editor in editors:
            if editor.property(WATCHED):
                continue
            if isinstance(editor, KINDS):
                follow(editor, self.touch)
            else:
                self._containers.append(editor)
                for kind in KINDS:
                    self.watch(*editor.findChildren(kind))

    def touch(self) -> None:
        """Something was typed."""
        self._waiting = True
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def flush(self) -> None:
        """Journal now what has not been journalled yet."""
        if self._waiting:
            self.forget()
            entity_key, state = self.entity_key, self._state()
            self._tasks.run(lambda: self._keep(self._page_key, entity_key, state))

    def forget(self) -> None:
        """Journal nothing of what is waiting, because it has just been saved for good."""
        self._waiting = False
        self._pause.stop()
        self._limit.stop()

    def _entered(self, _before: QWidget | None, editor: QWidget | None) -> None:
        """An editor made after ``watch`` is watched from the moment one can type in it."""
        if isinstance(editor, KINDS) and any(container.isAncestorOf(editor) for container in self._containers):
            self.watch(editor)

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self.flush)
        return timer
