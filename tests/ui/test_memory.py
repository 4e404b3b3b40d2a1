"""What is closed goes: a window built anew keeps nothing of the one before, and work that is done keeps nothing."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.test_papers_keys import INFO
from tribunal_desktop.app import rooms
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.shell.info import WindowServices, WindowStatus
from tribunal_desktop.ui.window import MainWindow
from tribunal_desktop.ui.workers import Tasks


def test_a_window_built_anew_keeps_nothing_of_the_one_before(
    qtbot: QtBot,
    tasks: Tasks,
    services: Services,
    uow: UnitOfWork,
    look_in: Callable[[Language], Look],
    settle: Callable[[], None],
) -> None:
    with uow.write("device.set") as session:
        session.add(Device(id="0" * 32, name="枫溪", mark="L2", signing_public="00" * 32))
    specs, look = rooms(services, tasks, look_in("zh")), look_in("zh")
    said = WindowServices(search=lambda _text: [], unlock=lambda _password: None, status=WindowStatus)
    window = MainWindow(specs, INFO, said, tasks, look)
    qtbot.addWidget(window)
    window.show()

    def widgets_with_every_room_open() -> int:
        for spec in specs:
            window.open_page(spec.key)
        window.lock()
        settle()
        window.unlock()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(QApplication.allWidgets())

    dead_before = _dead()
    first = widgets_with_every_room_open()
    look.changed.emit()
    assert widgets_with_every_room_open() == first
    assert _dead() - dead_before == Counter()
    window.close()


def test_work_that_is_done_keeps_nothing(tasks: Tasks, settle: Callable[[], None]) -> None:
    class Asked:
        """Stands for the page that asked."""

    kept: list[weakref.ref[Asked]] = []
    for _ in range(1500):  # work that ended before it was known to have begun used to be kept, some of a thousand
        asked = Asked()
        kept.append(weakref.ref(asked))
        tasks.run(lambda asked=asked: None)  # type: ignore[misc]
        while tasks.busy():
            QCoreApplication.processEvents()
    del asked
    settle()
    gc.collect()
    assert not any(reference() for reference in kept)


def _dead() -> Counter[str]:
    """Python objects of what Qt has deleted, by kind."""
    gc.collect()
    return Counter(type(each).__name__ for each in gc.get_objects() if isinstance(each, QObject) and not isValid(each))
