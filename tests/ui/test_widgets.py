"""Widgets as people use them: typed, walked through with keys, read by a screen reader."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from dataclasses import dataclass

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.typed import parse_date
from tribunal_desktop.texts import ErrorText
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import TOKENS, Appearance, TextSize, Theme, Tokens, Tone
from tribunal_desktop.ui.typed_state import collect, put_back
from tribunal_desktop.ui.widgets import (
    AmountEdit,
    Choice,
    DataTable,
    DateEdit,
    DraftKeeper,
    Field,
    LineEdit,
    Notice,
    PdfView,
    SegmentedFilter,
    TextEdit,
    Toast,
    TypeAhead,
    ViewStack,
)
from tribunal_desktop.ui.widgets.draft import follow
from tribunal_desktop.ui.workers import Tasks

TODAY = dt.date(2026, 11, 23)
Settle = Callable[[], None]


def _luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", TOKENS.values(), ids=[appearance.value for appearance in TOKENS])
def test_text_can_be_read_on_its_ground(tokens: Tokens) -> None:
    pairs = [
        (ink, ground)
        for ink in (tokens.text, tokens.secondary)
        for ground in (tokens.background, tokens.surface, tokens.raised, tokens.selection, tokens.neutral_soft)
    ]
    pairs += [(tokens.ink(tone), ground) for tone in Tone for ground in (tokens.soft(tone), tokens.surface)]
    pairs += [(tokens.on_primary, tokens.primary), (tokens.on_primary, tokens.primary_hover)]
    pairs += [(tokens.on_brand, tokens.brand), (tokens.primary, tokens.selection), (tokens.surface, tokens.warn)]
    assert {pair for pair in pairs if _contrast(*pair) < 4.5} == set()


@given(st.dates(min_value=dt.date(1900, 1, 1)))
def test_a_written_chinese_date_reads_back(day: dt.date) -> None:
    assert parse_date(Locale("zh").date(day), TODAY) == day


def test_date_editor_says_the_weekday_and_tidies_up(qtbot: QtBot, locale: Locale) -> None:
    edit = DateEdit(locale, lambda: TODAY, "received")
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit.edit, "11.22")
    qtbot.keyPress(edit.edit, Qt.Key.Key_Return)
    assert edit.edit.text() == "2026-11-22"
    assert edit.value() == dt.date(2026, 11, 22)
    edit.edit.setText("13.45")
    assert edit.is_wrong()


def test_a_finding_stands_at_its_field_in_words_and_for_the_screen_reader(qtbot: QtBot, zh: Locale) -> None:
    edit = LineEdit("id_number")
    field = Field("证件号码", edit, "18 位")
    qtbot.addWidget(field)
    field.show_finding("校验位不符。", Severity.ASK)
    assert field.finding() == "校验位不符。"
    assert edit.accessibleDescription() == "校验位不符。"
    assert edit.property("severity") == "ask"
    field.clear_finding()
    assert field.finding() == ""
    assert edit.accessibleName() == "证件号码"


def test_a_notice_takes_the_focus_and_esc_closes_it(qtbot: QtBot, zh: Locale) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    notice = Notice()
    layout.addWidget(notice)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    notice.show_error(ErrorText("没有保存。", "磁盘已满。", "请腾出空间。"))
    qtbot.waitUntil(notice.hasFocus)
    assert notice.text() == "没有保存。 磁盘已满。 请腾出空间。"
    qtbot.keyClick(notice, Qt.Key.Key_Escape)
    assert notice.isHidden()


COURTS = [Choice("浙0681", "诸暨市人民法院", "浙0681"), Choice("浙0682", "上虞市人民法院", "浙0682")]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(500, 400)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def court(qtbot: QtBot, tasks: Tasks, zh: Locale, window: QWidget) -> TypeAhead:
    edit = TypeAhead(lambda text: [court for court in COURTS if text in court.key + court.text], tasks, "court")
    edit.setParent(window)
    window.show()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    return edit


def test_type_ahead_is_walked_and_taken_by_keys_alone(qtbot: QtBot, court: TypeAhead) -> None:
    qtbot.keyClicks(court, "068")
    qtbot.waitUntil(lambda: len(court.proposals()) == 2)
    qtbot.keyClick(court, Qt.Key.Key_Down)
    with qtbot.waitSignal(court.chosen) as taken:
        qtbot.keyClick(court, Qt.Key.Key_Return)
    assert taken.args == [COURTS[1]]
    assert court.choice() == COURTS[1]
    qtbot.keyClicks(court, "x")
    assert court.text() == "x"
    assert court.choice() is None


def test_type_ahead_esc_closes_and_a_late_answer_is_dropped(qtbot: QtBot, court: TypeAhead, settle: Settle) -> None:
    court.setText("浙")
    court.propose()
    court.close_popup()
    settle()
    assert court.proposals() == []
    court.propose()
    qtbot.waitUntil(lambda: bool(court.proposals()))
    qtbot.keyClick(court, Qt.Key.Key_Escape)
    assert court.proposals() == []
    assert court.text() == "浙"


def test_type_ahead_enter_waits_for_the_proposals_of_what_was_typed(qtbot: QtBot, court: TypeAhead) -> None:
    qtbot.keyClicks(court, "068")
    qtbot.waitUntil(lambda: len(court.proposals()) == 2)
    with qtbot.waitSignal(court.chosen) as taken:
        qtbot.keyClicks(court, "2")
        qtbot.keyClick(court, Qt.Key.Key_Return)
        assert court.choice() is None
    assert taken.args == [COURTS[1]]


def test_type_ahead_enter_takes_nothing_when_typing_goes_on_or_nothing_matches(
    qtbot: QtBot, court: TypeAhead, settle: Settle
) -> None:
    qtbot.keyClicks(court, "068")
    qtbot.waitUntil(lambda: len(court.proposals()) == 2)
    qtbot.keyClicks(court, "9")
    qtbot.keyClick(court, Qt.Key.Key_Return)
    settle()
    assert (court.choice(), court.proposals(), court.text()) == (None, [], "0689")
    qtbot.keyClick(court, Qt.Key.Key_Backspace)
    qtbot.keyClick(court, Qt.Key.Key_Return)
    qtbot.keyClicks(court, "x")
    settle()
    assert (court.choice(), court.text()) == (None, "068x")


@dataclass(frozen=True)
class Sample:
    """A row."""

    number: str
    amount_fen: int | None


ROWS = (Sample("b", 300), Sample("a", 2000), Sample("c", None))


def _table() -> RowTable[Sample]:
    return RowTable(
        [
            Column("number", "案号", lambda row: row.number, 0),
            Column("amount", "金额", lambda row: f"{row.amount_fen}", right=True, sort=lambda row: row.amount_fen),
            Column("stage", "阶段", lambda row: "审理中", tone=lambda row: Tone.INFO),
            Column("limit", "期限", lambda row: "50%", share=lambda row: 0.5),
        ],
        ROWS,
    )


def test_the_row_model_keeps_qts_rules(qtmodeltester: ModelTester, zh: Locale) -> None:
    model: QAbstractItemModel = _table()
    qtmodeltester.check(model)


def test_sorting_uses_raw_values_keeps_the_cursor_and_puts_unknown_last(qtbot: QtBot, zh: Locale) -> None:
    view = DataTable(_table(), "案件", "cases")
    qtbot.addWidget(view)
    view.select_place(1)
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [row.number for row in view.table.rows()] == ["a", "b", "c"]
    assert view.current_row() == ROWS[1]
    view.table.set_rows(reversed(ROWS))
    assert [row.number for row in view.table.rows()] == ["a", "b", "c"]


def test_enter_in_a_list_nobody_moved_in_opens_the_first_row_and_marks_it(qtbot: QtBot) -> None:
    view = DataTable(_table(), "案件", "cases")
    qtbot.addWidget(view)
    view.show()
    view.setFocus()
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [view.table.rows()[0]]
    assert [each.row() for each in view.selectionModel().selectedRows()] == [0]


def test_rows_are_copied_as_a_table_and_opened_by_enter(qtbot: QtBot, zh: Locale) -> None:
    view = DataTable(_table(), "案件", "cases")
    qtbot.addWidget(view)
    view.show()
    view.select_place(0)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "案号\t金额\t阶段\t期限\nb\t300\t审理中\t50%"
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [ROWS[0]]


def test_columns_are_remembered(qtbot: QtBot, zh: Locale) -> None:
    first, second = DataTable(_table(), "案件"), DataTable(_table(), "案件")
    for view in (first, second):
        qtbot.addWidget(view)
    first.setColumnWidth(1, 77)
    first.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    second.restore_columns(first.columns_state())
    assert second.columnWidth(1) == 77
    assert [row.number for row in second.table.rows()] == ["b", "a", "c"]


def test_what_is_remembered_of_other_columns_is_left_alone(qtbot: QtBot, zh: Locale) -> None:
    """A list whose columns follow a file opens after one with more of them."""
    wide = DataTable(_table(), "案件")
    narrow = DataTable(RowTable(list(_table().columns)[:2], ROWS), "案件")
    for view in (wide, narrow):
        qtbot.addWidget(view)
    narrow.restore_columns(wide.columns_state())
    assert narrow.horizontalHeader().count() == 2
    narrow.resize(600, 200)
    assert not narrow.grab().isNull()


def test_rows_are_at_least_36_pixels_high_and_draw_in_every_appearance(qtbot: QtBot, zh: Locale) -> None:
    view = DataTable(_table(), "案件")
    qtbot.addWidget(view)
    view.resize(600, 200)
    assert view.rowHeight(0) >= 36
    assert not view.grab().isNull()
    view.table.set_rows(())
    view.set_empty_text("还没有案件")
    assert not view.grab().isNull()


def test_typed_text_is_collected_and_put_back_but_no_password(qtbot: QtBot, tasks: Tasks, zh: Locale) -> None:
    def form() -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        for editor in (
            LineEdit("claim"),
            TextEdit("facts"),
            AmountEdit("amount"),
            DateEdit(zh, lambda: TODAY, "day"),
            TypeAhead(lambda _text: COURTS, tasks, "court"),
        ):
            layout.addWidget(editor)
        qtbot.addWidget(made)
        return made

    first, second = form(), form()
    first.findChild(LineEdit, "claim").setText("归还借款")
    first.findChild(TextEdit, "facts").setPlainText("𠮷\n㛃")
    first.findChild(TypeAhead, "court").set_choice(COURTS[0])
    put_back(second, collect(first))
    assert collect(second) == collect(first)
    assert second.findChild(TypeAhead, "court").choice() == COURTS[0]
    assert second.findChild(TextEdit, "facts").value() == "𠮷\n㛃"


def test_a_draft_is_journalled_soon_and_at_once_when_flushed(qtbot: QtBot, tasks: Tasks, settle: Settle) -> None:
    kept: list[tuple[str, str, dict[str, object]]] = []
    edit = LineEdit("claim")
    qtbot.addWidget(edit)
    keeper = DraftKeeper(tasks, lambda *draft: kept.append(draft), "cases", lambda: {"claim": edit.text()}, edit)
    keeper.watch(edit)
    edit.setText("归还")
    keeper.flush()
    settle()
    assert kept == [("cases", "", {"claim": "归还"})]
    keeper.flush()
    edit.setText("归还借款")
    keeper.forget()
    keeper.flush()
    settle()
    assert len(kept) == 1
    edit.setText("归还借款五万元")
    qtbot.waitUntil(lambda: len(kept) == 2, timeout=2500)


def test_an_editor_python_has_let_go_of_is_still_journalled(qtbot: QtBot) -> None:
    """The window keeps the editor; the object it was watched by may be gone."""
    form = QWidget()
    qtbot.addWidget(form)
    editor = QLineEdit(form)
    changes: list[int] = []
    follow(editor, lambda: changes.append(1))
    shiboken6.invalidate(editor)
    kept = form.findChild(QLineEdit)
    assert kept is not None
    kept.setText("归还")
    assert changes == [1]


def test_what_is_typed_in_an_editor_made_later_is_journalled_within_two_seconds(qtbot: QtBot, tasks: Tasks) -> None:
    kept: list[dict[str, object]] = []
    form = QWidget()
    QVBoxLayout(form)
    qtbot.addWidget(form)
    later = LineEdit("name")
    keeper = DraftKeeper(
        tasks, lambda _page, _key, data: kept.append(data), "cases", lambda: {"name": later.text()}, form
    )
    keeper.watch(form)
    form.layout().addWidget(later)  # type: ignore[union-attr]
    with qtbot.waitActive(form):
        form.show()
    later.setFocus()
    qtbot.waitUntil(later.hasFocus)
    typing = QTimer(form)
    typing.timeout.connect(lambda: later.insert("甲"))
    typing.start(300)
    qtbot.waitUntil(lambda: bool(kept), timeout=3500)
    assert typing.isActive()


def test_undo_takes_back_once(qtbot: QtBot, zh: Locale) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    taken_back: list[str] = []
    toast = Toast(window)
    toast.say("已删除", lambda: taken_back.append("一次"))
    toast.undo()
    toast.undo()
    assert taken_back == ["一次"]
    assert toast.text() == ""


def test_the_filter_keeps_its_choice_when_counts_change(qtbot: QtBot) -> None:
    chooser = SegmentedFilter("阶段")
    qtbot.addWidget(chooser)
    chooser.set_choices([("open", "未结", 12), ("done", "已结", None)])
    with qtbot.waitSignal(chooser.chosen) as chosen:
        chooser.choose("done")
    assert chosen.args == ["done"]
    chooser.set_choices([("open", "未结", 11), ("done", "已结", None)])
    assert chooser.choice() == "done"


def _png(pdf: bytes, page: int, dpi: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice

    image = QImage(dpi, dpi, QImage.Format.Format_RGB32)
    image.fill(page)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def test_the_paper_turns_and_zooms_by_keys_off_the_gui_thread(qtbot: QtBot, tasks: Tasks, zh: Locale) -> None:
    asked: list[tuple[int, int, bool]] = []

    def page_png(pdf: bytes, page: int, dpi: int) -> bytes:
        asked.append((page, dpi, threading.current_thread() is threading.main_thread()))
        return _png(pdf, page, dpi)

    view = PdfView(tasks, page_png)
    qtbot.addWidget(view)
    view.resize(600, 600)
    view.show()
    with qtbot.waitSignal(view.page_shown):
        view.show_pdf(b"%PDF", 2)
    with qtbot.waitSignal(view.page_shown):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page() == 1
    with qtbot.waitSignal(view.page_shown):
        qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert asked[-1][0] == 1
    assert asked[-1][1] > asked[0][1]
    with qtbot.waitSignal(view.page_shown):
        view.renew(b"%PDF changed", 3)
    assert view.page() == 1
    assert not any(on_gui_thread for _page, _dpi, on_gui_thread in asked)


@pytest.mark.parametrize("appearance", list(Appearance))
def test_every_appearance_names_every_colour(appearance: Appearance) -> None:
    assert all(value.startswith("#") and len(value) == 7 for value in vars(TOKENS[appearance]).values())


class Dressed(QWidget):
    """Counts how often it was given a style."""

    times = 0

    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() is QEvent.Type.StyleChange
        super().changeEvent(event)


def test_only_another_appearance_or_size_dresses_the_windows_again(qtbot: QtBot, zh: Locale) -> None:
    widget = Dressed()
    qtbot.addWidget(widget)
    theme = Theme.current()
    theme.apply(Appearance.LIGHT, TextSize.STANDARD)
    assert widget.times == 0
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        before = widget.times
        theme.apply(appearance, TextSize.STANDARD)
        assert widget.times > before


def test_a_column_that_takes_what_is_left_stays_readable(qtbot: QtBot, zh: Locale) -> None:
    columns = [Column[Sample]("a", "A", lambda row: row.number, 0, keep_end=True)]
    columns += [Column[Sample](name, name, lambda row: row.number, 200) for name in "bc"]
    view = DataTable(RowTable(columns, ROWS), "rows")
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show()
    header = view.horizontalHeader()
    assert header.sectionSize(0) > 400
    view.fit_height(2)
    before = view.height()
    view.resize(420, before)
    assert header.sectionSize(0) >= 100
    assert view.horizontalScrollBar().maximum() > 0
    assert view.height() > before
    view.resize(900, 300)
    assert header.sectionSize(0) > 400


def test_columns_give_way_by_rank_and_come_back(qtbot: QtBot, zh: Locale) -> None:
    columns = [Column[Sample]("name", "name", lambda row: row.number, 0)]
    columns += [Column[Sample](f"rank {rank}", "r", lambda row: row.number, 200, gives_way=rank) for rank in (0, 2, 1)]
    view = DataTable(RowTable(columns, ROWS), "rows")
    qtbot.addWidget(view)
    view.show()
    hidden = {900: [], 640: [2], 440: [2, 3], 360: [2, 3]}
    for width in (900, 640, 440, 360, 440, 640, 900):
        view.resize(width, 300)
        assert [place for place in range(4) if view.isColumnHidden(place)] == hidden[width]
    assert [view.horizontalHeader().sectionSize(place) for place in (1, 2, 3)] == [200, 200, 200]


@pytest.mark.parametrize("wraps", [False, True])
def test_new_counts_leave_the_keys_with_the_choice(qtbot: QtBot, wraps: bool) -> None:
    chooser = SegmentedFilter("部分", wraps=wraps)
    qtbot.addWidget(chooser)
    chooser.set_choices([("talks", "调解", None), ("facts", "事实", None)])
    chooser.show()
    chooser.activateWindow()
    chooser.choose("facts")
    chooser.findChildren(QPushButton)[1].setFocus()
    chooser.set_choices([("talks", "调解", None), ("facts", "事实", 3)])
    qtbot.wait_until(lambda: len([each for each in chooser.findChildren(QPushButton) if each.isVisible()]) == 2)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert (focused.text(), chooser.choice()) == ("事实 3", "facts")


def test_a_view_that_comes_up_gives_the_keys_to_what_can_be_seen(qtbot: QtBot) -> None:
    stack, list_, work = ViewStack(), QLineEdit(), QWidget()
    hidden, seen = QWidget(work), QLineEdit(work)
    QLineEdit(hidden)
    hidden.hide()
    stack.addWidget(list_)
    stack.addWidget(work)
    qtbot.addWidget(stack)
    stack.show()
    list_.setFocus()
    stack.setCurrentWidget(work)
    assert stack.window().focusWidget() is seen
