"""Buttons that go on in the next line where they do not fit."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

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
