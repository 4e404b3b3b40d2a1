"""Buttons that go on in the next line where they do not fit."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLayoutItem, QPushButton, QSpacerItem, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tribunal_desktop.ui.widgets import SegmentedFilter
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


def test_what_does_not_fit_goes_on_below_and_hidden_buttons_take_no_room(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    buttons = [QPushButton(text) for text in ("登记事件", "添加期限", "沙盘")]
    line = WrappingRow(*buttons)
    around.setLayout(line)
    wide = line.sizeHint().width()
    around.resize(wide, 200)
    around.show()
    assert {button.y() for button in buttons} == {0}
    around.resize(wide - 1, 200)
    assert buttons[2].y() > buttons[1].y() == buttons[0].y()
    assert line.heightForWidth(wide - 1) == buttons[2].geometry().bottom() + 1
    buttons[0].hide()
    qtbot.waitUntil(lambda: buttons[1].x() == buttons[2].y() == 0)


def test_parts_at_the_end_stand_at_the_right_of_their_line(qtbot: QtBot) -> None:
    around, first, last = QWidget(), QPushButton("调解员"), QPushButton("导出")
    qtbot.addWidget(around)
    line = WrappingRow(first)
    line.add_at_end(last)
    around.setLayout(line)
    around.resize(line.sizeHint().width() + 200, 200)
    around.show()
    end = last.parentWidget()
    assert (end.geometry().right() + 1, end.y()) == (around.width(), 0)
    around.resize(line.sizeHint().width() - 1, 200)
    assert (end.geometry().right() + 1, end.y() > first.y()) == (around.width(), True)


def test_the_row_goes_on_where_qt_destroys_a_part(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    first, second, third = (QPushButton(text) for text in ("登记", "添加", "沙盘"))
    line = WrappingRow(first, second, third)
    around.setLayout(line)
    around.resize(400, 100)
    around.show()
    delete(first)
    second.deleteLater()
    QCoreApplication.sendPostedEvents(second, QEvent.Type.DeferredDelete)
    assert line.count() == 1
    qtbot.waitUntil(lambda: third.x() == 0)
    assert line.sizeHint() == third.sizeHint()


def test_choices_replaced_again_and_again_leave_no_object_of_a_dead_item(qtbot: QtBot) -> None:
    which = SegmentedFilter("部分", wraps=True)
    qtbot.addWidget(which)
    which.resize(200, 300)
    which.show()
    before = _items()
    for turn in range(60):
        which.set_choices([(str(key), f"第{key}项", None) for key in range(1 + turn % 9)])
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        which.resize(150 + turn, 300)
        QCoreApplication.processEvents()
    assert _items() <= before
    assert len(which.findChildren(QPushButton)) == 1 + 59 % 9


def _items() -> int:
    """How many layout items Python holds an object of; a layout is one too, but a ``QObject``."""
    gc.collect()
    return sum(type(each) in (QLayoutItem, QWidgetItem, QSpacerItem) for each in gc.get_objects())
