"""Workers: which thread runs what, where failures go, and that nothing arrives at what is gone."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tribunal_desktop.errors import KnownError
from tribunal_desktop.ui.garbage import collect_what_is_due
from tribunal_desktop.ui.reports import BugReports
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


def test_work_runs_on_one_worker_thread_and_answers_on_the_gui_thread(tasks: Tasks, settle: Settle) -> None:
    seen: list[tuple[int, int]] = []
    for _ in range(3):
        tasks.run(threading.get_ident, lambda worker: seen.append((worker, threading.get_ident())))
    settle()
    assert len({worker for worker, _gui in seen}) == 1
    assert {gui for _worker, gui in seen} == {threading.get_ident()}
    assert seen[0][0] != threading.get_ident()


def test_a_slow_line_does_not_hold_up_the_database(tasks: Tasks, settle: Settle) -> None:
    answered = threading.Event()
    tasks.network(lambda: answered.wait(5))
    tasks.run(lambda: None, lambda _: answered.set())
    settle()
    assert answered.is_set()


def test_an_expected_failure_arrives_as_it_was_raised(tasks: Tasks, settle: Settle, tmp_path: Path) -> None:
    def refuse() -> None:
        raise KnownError("wrong_password")

    errors: list[KnownError] = []
    tasks.run(refuse, failed=errors.append)
    settle()
    assert errors[0].code == "wrong_password"
    assert not (tmp_path / "logs").exists()


def test_a_bug_becomes_a_calm_message_and_a_report_without_names(tasks: Tasks, settle: Settle) -> None:
    def stumble() -> None:
        raise ValueError("张三 330681196304020011")

    errors: list[KnownError] = []
    tasks.unhandled.connect(errors.append)
    tasks.run(stumble)
    settle()
    assert errors[0].code == "program_bug"
    report = Path(str(errors[0].params["report"])).read_text(encoding="utf-8")
    assert "ValueError" in report
    assert "stumble" in report
    assert "张三" not in report


def test_a_report_that_cannot_be_written_still_ends_in_words(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file stands where the folder should be")
    assert BugReports(tmp_path / "logs").known_error(ValueError()).code == "program_bug_unreported"


def test_nothing_is_delivered_to_a_destroyed_page(tasks: Tasks, settle: Settle, qapp: QApplication) -> None:
    page = QObject()
    arrived: list[object] = []
    go = threading.Event()
    tasks.run(lambda: go.wait(5), arrived.append, owner=page)
    page.deleteLater()
    qapp.sendPostedEvents()
    del page
    qapp.processEvents()
    go.set()
    settle()
    assert arrived == []


def test_the_button_that_was_pressed_keeps_the_focus(tasks: Tasks, settle: Settle, qtbot: QtBot) -> None:
    window = QWidget()
    save, beside = QPushButton("save", window), QPushButton("beside", window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    save.setFocus()
    qtbot.waitUntil(save.hasFocus)
    tasks.run(lambda: None, busy_widget=save)
    assert beside.hasFocus()
    settle()
    assert save.hasFocus()


def test_the_busy_widget_is_free_again_after_a_failure(tasks: Tasks, settle: Settle, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise KnownError("wrong_password")

    button = QPushButton()
    qtbot.addWidget(button)
    tasks.run(refuse, failed=lambda _: None, busy_widget=button)
    assert not button.isEnabled()
    settle()
    assert button.isEnabled()


def test_progress_is_shown_on_the_gui_thread(tasks: Tasks, settle: Settle) -> None:
    seen: list[tuple[int, int]] = []
    report = tasks.relay(lambda value: seen.append((value, threading.get_ident())))
    tasks.run(lambda: [report(number) for number in range(3)])
    settle()
    assert seen == [(number, threading.get_ident()) for number in range(3)]


def test_close_finishes_what_was_asked_of_the_store(qapp: QApplication, tmp_path: Path) -> None:
    tasks = Tasks(BugReports(tmp_path))
    ran: list[int] = []
    for number in range(50):
        tasks.run(lambda number=number: ran.append(number))
    assert tasks.close()
    tasks.run(lambda: ran.append(-1))
    qapp.processEvents()
    assert ran == list(range(50))


def test_close_drops_what_has_not_begun_on_the_line(qapp: QApplication, tmp_path: Path) -> None:
    tasks = Tasks(BugReports(tmp_path))
    begun, closing, ran = threading.Event(), threading.Event(), []
    tasks.network(lambda: (begun.set(), closing.wait(5)))
    tasks.network(lambda: ran.append("later"))
    assert begun.wait(5)
    assert not tasks.close(wait_ms=0)
    closing.set()
    assert tasks.close()
    assert ran == []


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12")
def test_qt_returns_every_reference_to_none(qapp: QApplication) -> None:
    """PySide6 6.12.0 loses one per call and aborts after some thousands: guards the version that is pinned."""
    before = sys.getrefcount(None)
    for _ in range(2000):
        qapp.processEvents()
    assert abs(sys.getrefcount(None) - before) < 200


def test_cycles_with_widgets_end_on_the_gui_thread(tasks: Tasks, settle: Settle) -> None:
    """Python collects where memory is asked for; a widget that ended in a worker would bring the program down."""
    ended_in: list[int] = []

    class Cycle:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            ended_in.append(threading.get_ident())

    def allocate() -> None:
        kept = [[each] for each in range(100_000)]
        assert kept

    Cycle()
    for _ in range(3):
        tasks.run(allocate)
    settle()
    collect_what_is_due()
    gc.collect()
    assert ended_in == [threading.get_ident()]


def test_the_last_hold_on_who_asked_is_not_a_workers(tasks: Tasks, settle: Settle) -> None:
    ended_in: list[int] = []

    class Asking:
        def ask(self) -> None:
            """What a page has a worker do."""

        def __del__(self) -> None:
            ended_in.append(threading.get_ident())

    for _ in range(200):
        tasks.run(Asking().ask)
    settle()
    assert set(ended_in) == {threading.get_ident()}
