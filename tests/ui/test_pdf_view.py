"""The preview of a paper: turned, fitted, chosen, copied, searched, pointed at; by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.test_printing import long_table
from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.page_text import page_text
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import PdfView
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot, tasks: Tasks, zh: Locale, settle: Settle) -> PdfView:
    paper = long_table()
    made = PdfView(tasks, page_png)
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitActive(made):
        made.show()
    made.show_pdf(paper.pdf, paper.pages)
    settle()
    settle()
    return made


def test_words_are_chosen_with_the_mouse_and_copied(view: PdfView, qtbot: QtBot) -> None:
    text = page_text(long_table().pdf, 0)
    (first,) = text.places("长表")[:1]
    sheet = view.sheet
    ends = [sheet._place(box).center().toPoint() for box in (first[0], first[-1])]  # noqa: SLF001
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=ends[0])
    QTest.mouseMove(sheet, ends[1])
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=ends[1])
    assert "".join(view.chosen_text().split()) == "长表"
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert "".join(QGuiApplication.clipboard().text().split()) == "长表"
    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert "序号" in "".join(view.chosen_text().split())


def test_find_goes_from_place_to_place_over_the_pages(view: PdfView, qtbot: QtBot, settle: Settle) -> None:
    qtbot.keyClick(view, Qt.Key.Key_F, CONTROL)
    assert view.finder.hasFocus()
    view.finder.setText("第60行")
    qtbot.keyClick(view.finder, Qt.Key.Key_Return)
    settle()
    settle()
    assert view.page() == 2
    assert len(view.sheet.marks()) == len("第60行")
    view.finder.setText("序号")
    pages = []
    for _time in range(4):
        qtbot.keyClick(view.finder, Qt.Key.Key_Return)
        settle()
        pages.append(view.page())
    assert pages == [0, 1, 2, 0]
    view.finder.setText("没有这几个字")
    qtbot.keyClick(view.finder, Qt.Key.Key_Return)
    settle()
    assert view.sheet.marks() == ()


def test_a_place_is_pointed_out_on_its_page(view: PdfView, settle: Settle) -> None:
    view.jump_to(1, [(100, 100, 200, 120)])
    settle()
    assert (view.page(), view.sheet.marks()) == (1, ((100, 100, 200, 120),))
    view.turn(-1)
    settle()
    assert view.sheet.marks() == ()
    view.jump_to_words("第60行")
    settle()
    settle()
    assert view.page() == 2
    assert view.sheet.marks()


def test_small_pages_turn_and_follow(view: PdfView, qtbot: QtBot, settle: Settle) -> None:
    thumbs = view._thumbs  # noqa: SLF001
    assert not thumbs.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_B, CONTROL)
    settle()
    assert thumbs.count() == 3
    assert not thumbs.item(2).icon().isNull()
    thumbs.setFocus()
    qtbot.keyClick(thumbs, Qt.Key.Key_Down)
    settle()
    assert view.page() == 1
    view.turn(1)
    assert thumbs.currentRow() == 2


def test_the_whole_page_is_fitted_and_the_wheel_goes_on_at_its_edge(
    view: PdfView, qtbot: QtBot, settle: Settle
) -> None:
    view.resize(700, 400)
    settle()
    before = view.sheet.sizeHint().height()
    qtbot.keyClick(view, Qt.Key.Key_9, CONTROL)
    settle()
    assert view.sheet.sizeHint().height() < before
    assert view.sheet.sizeHint().height() <= view._scroll.height()  # noqa: SLF001
    for steps, page in ((-120, 1), (-120, 2), (120, 1)):
        wheel = QWheelEvent(
            QPointF(50, 50),
            QPointF(50, 50),
            QPoint(),
            QPoint(0, steps),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view, wheel)
        settle()
        assert view.page() == page


def test_a_paper_that_cannot_be_read_has_no_words() -> None:
    assert page_text(b"%PDF-1.4 broken", 0).characters == ""
