"""Programs that are started to be watched; each prints what happened when, by the clock all processes share.

``python -m benchmarks.probes bare|log-in|day [data folder]``
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from tribunal_desktop.app import Program

_LOOK_AGAIN_MS = 2
_PATIENCE_SECONDS = 120


class Notes(dict[str, float]):
    """Moments and sizes, printed at the end."""

    def moment(self, name: str) -> None:
        """Note when this happens."""
        self[name] = time.monotonic()


def when_painted(window: QWidget, then: Callable[[], object]) -> QObject:
    """Call ``then`` once the window's first paint has reached the screen; keep what this returns until then."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, then)
            return False

    watch = Watch(window)
    window.installEventFilter(watch)
    return watch


def bare_window(notes: Notes) -> None:
    """The least a PySide6 log-in can be: a label, a list, a line, a button."""
    from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

    app = QApplication([])
    window = QWidget()
    layout = QVBoxLayout(window)
    for widget in (QLabel("登录"), QListWidget(), QLineEdit(), QPushButton("登录")):
        layout.addWidget(widget)
    window.resize(1366, 820)

    def painted() -> None:
        notes.moment("painted")
        app.quit()

    when_painted(window, painted)
    window.show()
    app.exec()


def log_in_window(notes: Notes, data_dir: str) -> None:
    """The real program until its log-in is painted, and until the users can be chosen."""
    _run_program(notes, data_dir, lambda _program: _quit())


def working_day(notes: Notes, data_dir: str) -> None:
    """The real program: log in, open every page twice, and weigh the process with the list of disputes open."""

    def work(program: Program) -> None:
        _log_in(notes, program)
        _open_pages(notes, program, ["cases"], "opened")
        notes["pss of list"] = pss_megabytes()
        pages = _rooms(program)
        _open_pages(notes, program, pages, "first")
        _open_pages(notes, program, pages, "again")
        notes["pss of all"] = pss_megabytes()
        _quit()

    _run_program(notes, data_dir, work)


def pss_megabytes() -> float:
    """Memory of this process, shared pages divided among those who share them (Linux)."""
    found = re.search(r"^Pss:\s+(\d+) kB", Path("/proc/self/smaps_rollup").read_text(encoding="ascii"), re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def _run_program(notes: Notes, data_dir: str, then: Callable[[Program], object]) -> None:
    """``tribunal-desktop --data-dir …`` as the command line starts it, watched from its first window on."""
    from tribunal_desktop import app as composition
    from tribunal_desktop.__main__ import main

    class Watched(composition.Program):
        def start(self) -> None:
            super().start()
            if self.window is not None:
                when_painted(self.window, self._painted)

        def _painted(self) -> None:
            notes.moment("painted")
            try:
                page = self.window.page
                _until(lambda: page.users.count() > 0)
                notes.moment("users shown")
                _until(lambda: not self.tasks.busy())
                then(self)
            except Exception:
                traceback.print_exc()
                os._exit(1)

    composition.Program = Watched  # type: ignore[misc]
    if main(["--data-dir", data_dir]):
        raise RuntimeError("the program did not end well")


def _log_in(notes: Notes, program: Program) -> None:
    from benchmarks.ground import PASSWORD
    from tribunal_desktop.ui.start.log_in import LogInPage
    from tribunal_desktop.ui.start.window import StartWindow

    window = program.window
    if not isinstance(window, StartWindow) or not isinstance(window.page, LogInPage):
        raise TypeError("the log-in did not come up")
    window.page.password.setText(PASSWORD)
    notes.moment("entered")
    window.page.submit()
    _until(lambda: program.services is not None and not program.tasks.busy())
    notes.moment("workbench")


def _rooms(program: Program) -> list[str]:
    from tribunal_desktop.app import rooms

    if program.services is None:
        raise TypeError("nobody is logged in")
    return [room.key for room in rooms(program.services, program.tasks, program.look)]


def _open_pages(notes: Notes, program: Program, keys: list[str], turn: str) -> None:
    from tribunal_desktop.ui.window import MainWindow

    window = program.window
    if not isinstance(window, MainWindow):
        raise TypeError("the main window did not come up")
    for key in keys:
        begun = time.monotonic()
        window.open_page(key)
        _until(lambda: not program.tasks.busy())
        notes[f"{turn} {key}"] = time.monotonic() - begun


def _until(reached: Callable[[], bool]) -> None:
    """Let the window live until then, and paint what came of it."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    give_up = time.monotonic() + _PATIENCE_SECONDS
    tick = QTimer()
    tick.start(_LOOK_AGAIN_MS)
    while not reached():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > give_up:
            raise TimeoutError("the program did not go on")
    QApplication.processEvents()


def _quit() -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.closeAllWindows()
    QApplication.quit()


PROBES: dict[str, Callable[..., None]] = {"bare": bare_window, "log-in": log_in_window, "day": working_day}

if __name__ == "__main__":
    noted = Notes()
    PROBES[sys.argv[1]](noted, *sys.argv[2:])
    print(json.dumps(noted))
