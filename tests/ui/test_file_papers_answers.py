"""Editors of a form's questions: what is typed becomes the answer a form keeps, and comes back as it was typed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tribunal_desktop.documents.forms.template import Ask, AskKind, Words
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_check import MOST_HEIGHT, CheckScroll, CheckStrip
from tribunal_desktop.ui.pages.case_file.papers_make_answers import Answered, Around, RowsAnswer, answered_field

WORDS = Words("问", "asked")
PARTIES = (("p1", "张三"), ("p2", "李四"))


def field(kind: AskKind, qtbot: QtBot, locale: Locale) -> Answered:
    choices = (("a", Words("甲", "one")), ("b", Words("乙", "two"))) if kind is AskKind.CHOICE else ()
    columns = (Words("材料", "paper"), Words("份数", "copies")) if kind is AskKind.ROWS else ()
    ask = Ask("asked", kind, WORDS, choices=choices, columns=columns)
    made = answered_field(ask, Around(locale, lambda: date(2026, 11, 23), PARTIES))
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("kind", "typed", "answer"),
    [
        (AskKind.LINE, " 开庭 ", "开庭"),
        (AskKind.TEXT, "第一段\n第二段", "第一段\n第二段"),
        (AskKind.DATE, "12.1", "2026-12-01"),
        (AskKind.MOMENT, "12.1 9:30", "2026-12-01T09:30:00+08:00"),
        (AskKind.AMOUNT, "4.6万", "4600000"),
        (AskKind.NUMBER, "１２", "12"),
        (AskKind.CHOICE, "b", "b"),
        (AskKind.PARTY, "p2", "p2"),
        (AskKind.FLAG, "yes", "yes"),
        (AskKind.ROWS, "起诉状\t2\n证据", "起诉状\t2\n证据"),
    ],
)
def test_what_is_typed_is_the_answer_and_comes_back(
    kind: AskKind, typed: str, answer: str, qtbot: QtBot, locale: Locale
) -> None:
    made, again = field(kind, qtbot, locale), field(kind, qtbot, locale)
    made.take_typed(typed)
    assert made.answer() == answer
    assert made.wrong() == ""
    again.take(made.answer())
    assert again.answer() == answer
    again.take("")
    assert again.answer() == ""


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (AskKind.DATE, "下下周"),
        (AskKind.MOMENT, "2026-12-01"),
        (AskKind.MOMENT, "12.1 25:00"),
        (AskKind.AMOUNT, "四万六"),
        (AskKind.NUMBER, "1.5"),
    ],
)
def test_what_cannot_be_read_stays_as_it_was_typed(kind: AskKind, typed: str, qtbot: QtBot, zh: Locale) -> None:
    made = field(kind, qtbot, zh)
    made.take_typed(typed)
    assert made.answer() == ""
    assert made.wrong()
    assert made.typed() == typed
    assert zh.text(f"finding.{made.wrong()}", typed=typed)


def test_rows_are_added_and_taken_out_by_keyboard(qtbot: QtBot, zh: Locale) -> None:
    made = field(AskKind.ROWS, qtbot, zh)
    assert isinstance(made, RowsAnswer)
    with qtbot.waitActive(made):
        made.show()
    made.take("起诉状\t2")
    made.table._cells[0][1].setFocus()  # noqa: SLF001
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is made.table._cells[1][0]  # noqa: SLF001
    qtbot.keyClicks(QApplication.focusWidget(), "photo")
    assert made.answer() == "起诉状\t2\nphoto"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert made.answer() == "起诉状\t2"


def test_a_reason_stays_while_its_finding_comes_and_goes(qtbot: QtBot, locale: Locale) -> None:
    strip = CheckStrip(locale)
    qtbot.addWidget(strip)
    asked = Finding("not_a_date", "ask.one", Severity.ASK)
    stops = Finding("not_a_date", "ask.two", Severity.BLOCK)
    strip.show_findings((asked, stops))
    assert strip.findings() == (stops, asked)
    assert strip.stopping() == (stops, asked)
    strip.lines()[1].reason.setText("当庭补写")
    assert strip.stopping() == (stops,)
    strip.show_findings(())
    strip.show_findings((asked,))
    assert strip.lines()[0].reason.value() == "当庭补写"
    assert strip.stopping() == ()
    with qtbot.waitSignal(strip.jump_wanted) as jumped:
        strip.lines()[0].jump.click()
    assert jumped.args == [asked]


def test_the_strip_is_as_high_as_its_findings(qtbot: QtBot, zh: Locale) -> None:
    strip = CheckStrip(zh)
    around = CheckScroll(strip)
    qtbot.addWidget(around)
    around.resize(400, 300)
    around.show()
    qtbot.waitUntil(lambda: around.height() >= strip.sizeHint().height() > 0)
    empty = around.height()
    strip.show_findings(Finding("not_a_date", f"ask.{no}", Severity.NOTE) for no in range(2))
    qtbot.waitUntil(lambda: around.height() > empty)
    strip.show_findings(Finding("not_a_date", f"ask.{no}", Severity.NOTE) for no in range(20))
    qtbot.waitUntil(lambda: around.height() == MOST_HEIGHT)


def test_a_pasted_table_fills_as_many_rows_as_it_has(qtbot: QtBot, zh: Locale) -> None:
    made = field(AskKind.ROWS, qtbot, zh)
    assert isinstance(made, RowsAnswer)
    made.take("起诉状\t2")
    QGuiApplication.clipboard().setText("借条\t1\t原件\n转账凭证\t3\n")
    made.table._cells[0][0].setFocus()  # noqa: SLF001
    qtbot.keyClick(made.table._cells[0][0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)  # noqa: SLF001
    assert made.answer() == "借条\t1\n转账凭证\t3"
