"""Files dropped anywhere on the window are taken in as scans."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.test_papers_scans import Host, kept, paper, saved, scene
from tests.ui.test_shell import INFO
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers import PapersPage
from tribunal_desktop.ui.rooms import room
from tribunal_desktop.ui.shell.info import WindowServices, WindowStatus
from tribunal_desktop.ui.window import MainWindow
from tribunal_desktop.ui.workers import Tasks

__all__ = ["kept", "paper", "scene"]

COPY = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks, services: Services, look: Look) -> Iterator[MainWindow]:
    def host(locale: Locale, parent: QWidget) -> Page:
        return Host(tasks, locale, parent)

    def papers(locale: Locale, parent: QWidget) -> Page:
        return PapersPage(services, tasks, locale, parent)

    said = WindowServices(search=lambda _text: [], unlock=lambda _password: None, status=WindowStatus)
    window = MainWindow([room("workbench", host), room("papers", papers)], INFO, said, tasks, look)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def dragged(files: list[Path]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return mime


def enter(window: MainWindow, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(300, 300), COPY, mime, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def test_a_scan_dropped_on_the_workbench_is_filed(
    window: MainWindow,
    kept: IssuedPaper,
    paper: Paper,
    services: Services,
    tmp_path: Path,
    qtbot: QtBot,
    settle: Callable[[], None],
) -> None:
    settle()
    mime = dragged([saved(tmp_path, "scan.pdf", paper.pdf)])
    assert enter(window, mime)
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), COPY, mime, LEFT, NONE))
    assert window.current_key() == "papers"
    qtbot.waitUntil(lambda: len(services.scans.tray().latest) == 3, timeout=20_000)
    settle()
    assert {row.document_id for row in services.scans.tray().latest} == {kept.id}


def test_folders_and_words_are_not_taken_and_a_locked_window_takes_nothing(window: MainWindow, tmp_path: Path) -> None:
    words = QMimeData()
    words.setText("一段文字")
    assert not enter(window, words)
    assert not enter(window, dragged([tmp_path]))
    window.lock()
    assert not enter(window, dragged([saved(tmp_path, "a.jpg", b"\xff\xd8\xff")]))
