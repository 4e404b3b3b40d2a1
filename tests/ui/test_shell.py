"""The main window around small pages: rooms, keys, badges, truth about delivery, lock, both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.rooms import Badge, room
from tribunal_desktop.ui.shell.info import Link, WindowInfo, WindowServices, WindowStatus
from tribunal_desktop.ui.shell.lock import IdleWatch
from tribunal_desktop.ui.theme import Appearance, TextSize, Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Choice, DraftKeeper, LineEdit
from tribunal_desktop.ui.window import MainWindow
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
INFO = WindowInfo("枫溪人民法庭", "诸暨市人民法院", "沈素英", Post.JUDGE)


class SmallPage(Page):
    """A form of two fields that remembers what the window asked of it."""

    def __init__(self, name: str, keep: Callable[..., object], tasks: Tasks, locale: Locale, parent: QWidget) -> None:
        self._name = name
        super().__init__(tasks, locale, parent)
        self.asked: list[str] = []
        self.item = ""
        self.claim, self.facts = LineEdit("claim"), LineEdit("facts")
        for edit in (self.claim, self.facts):
            edit.setAccessibleName(edit.objectName())
            self.body.addWidget(edit)
        self.draft = DraftKeeper(tasks, keep, name, self.typed_state, self)
        self.draft.watch(self)

    def title(self) -> str:
        return self._name

    def create_new(self) -> bool:
        self.asked.append("new")
        return self._name == "cases"

    def open_item(self, key: str) -> None:
        self.item = key

    def item_key(self) -> str:
        return self.item


class Tribunal:
    """What the window asks: it answers from memory and can be told what to answer."""

    def __init__(self) -> None:
        self.status = WindowStatus()
        self.kept: list[tuple[str, str, State]] = []

    def search(self, text: str) -> Sequence[Choice]:
        return [Choice("cases/17", f"(2026)浙0681民初17号 {text}")]

    def unlock(self, password: str) -> None:
        if password != "right":
            raise KnownError("wrong_password")

    def keep(self, page: str, entity: str, data: State) -> None:
        self.kept.append((page, entity, data))


@pytest.fixture
def tribunal() -> Tribunal:
    return Tribunal()


@pytest.fixture
def open_window(qtbot: QtBot, tasks: Tasks, tribunal: Tribunal) -> Iterator[Callable[..., MainWindow]]:
    opened: list[MainWindow] = []

    def make(look: Look, info: WindowInfo = INFO) -> MainWindow:
        def factory(name: str) -> Callable[[Locale, QWidget], Page]:
            return lambda locale, parent: SmallPage(name, tribunal.keep, tasks, locale, parent)

        specs = [
            room("workbench", factory("workbench")),
            room("cases", factory("cases"), lambda: Badge(128)),
            room("contact", factory("contact"), lambda: Badge(2, Tone.BAD)),
        ]
        services = WindowServices(tribunal.search, tribunal.unlock, lambda: tribunal.status)
        window = MainWindow(specs, info, services, tasks, look)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        opened.append(window)
        return window

    yield make
    for window in opened:
        window.close()


@pytest.fixture
def window(open_window: Callable[..., MainWindow], look_in: Callable[[Language], Look]) -> MainWindow:
    return open_window(look_in("zh"))


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QGuiApplication.focusWindow(), key, modifier)  # type: ignore[arg-type]


CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_rooms_open_by_keys_and_esc_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_2, ALT)
    assert window.current_key() == "cases"
    press(qtbot, Qt.Key.Key_3, ALT)
    assert window.current_key() == "contact"
    press(qtbot, Qt.Key.Key_Escape)
    assert window.current_key() == "cases"


def test_ctrl_n_makes_a_case_from_any_page(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_N, CONTROL)
    assert window.current_key() == "cases"
    assert window.current_page().asked == ["new"]  # type: ignore[attr-defined]


def test_ctrl_s_and_ctrl_p_never_fail(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_S, CONTROL)
    assert window.toast.text() == "输入的内容随时存为草稿；登记、保存请点页面上的按钮。"
    press(qtbot, Qt.Key.Key_P, CONTROL)
    assert window.toast.text() == "本页没有可打印的内容。"


def test_search_finds_and_opens_by_keys_alone(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_K, CONTROL)
    search = window.top_bar.search
    qtbot.waitUntil(search.hasFocus)
    qtbot.keyClicks(search, "17")
    qtbot.waitUntil(lambda: bool(search.proposals()))
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.current_key() == "cases"
    assert window.current_page().item_key() == "17"
    assert search.text() == ""


def test_esc_closes_the_proposals_before_it_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("cases")
    press(qtbot, Qt.Key.Key_K, CONTROL)
    search = window.top_bar.search
    qtbot.waitUntil(search.hasFocus)
    search.propose()
    qtbot.waitUntil(lambda: bool(search.proposals()))
    press(qtbot, Qt.Key.Key_Escape)
    assert search.proposals() == []
    assert window.current_key() == "cases"


def test_the_map_opens_with_a_question_mark_but_not_while_typing(qtbot: QtBot, window: MainWindow) -> None:
    page = window.current_page()
    assert isinstance(page, SmallPage)
    page.claim.setFocus()
    press(qtbot, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert page.claim.text() == "?"
    assert not window.shortcuts.isVisible()
    page.setFocus()
    press(qtbot, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert window.shortcuts.isVisible()
    press(qtbot, Qt.Key.Key_Escape)
    assert not window.shortcuts.isVisible()
    assert window.current_key() == "workbench"


class Windows(QObject):
    """Notes every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_the_window_flashes_up_as_a_window_of_its_own(
    open_window: Callable[..., MainWindow], look: Look, qapp: QApplication
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    open_window(look, replace(INFO, practice=True, password_only=True))
    look.change(language="en")
    qapp.removeEventFilter(windows)
    assert windows.shown == ["MainWindow"]


def test_f1_opens_help_beside_the_page_and_esc_goes_back_to_the_field(qtbot: QtBot, window: MainWindow) -> None:
    page = window.current_page()
    assert isinstance(page, SmallPage)
    page.facts.setFocus()
    press(qtbot, Qt.Key.Key_F1)
    assert window.help.isVisible()
    press(qtbot, Qt.Key.Key_Escape)
    assert not window.help.isVisible()
    assert page.facts.hasFocus()


def test_enter_goes_to_the_next_field(qtbot: QtBot, window: MainWindow) -> None:
    page = window.current_page()
    assert isinstance(page, SmallPage)
    page.claim.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert page.facts.hasFocus()


def test_badges_are_counted_off_the_gui_thread(window: MainWindow, settle: Settle) -> None:
    settle()
    assert window.sidebar.button("cases").badge_text() == "128"
    assert window.sidebar.button("contact").accessibleName() == "联络指导 2"


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (WindowStatus(), "暂无待报送内容"),
        (WindowStatus(waiting=37, link=Link.OFFLINE), "离线 · 37 项待报送"),
        (WindowStatus(waiting=37, link=Link.REACHED), "37 项待报送"),
        (WindowStatus(refused=1, waiting=3), "1 项被退回"),
        (WindowStatus(last_receipt_at=datetime(2026, 11, 23, 9, tzinfo=UTC)), "全部送达，已有回执"),
        (WindowStatus(waiting=1, last_receipt_at=datetime(2026, 11, 23, 9, tzinfo=UTC)), "1 项待报送"),
    ],
)
def test_delivery_is_never_said_without_a_receipt(
    window: MainWindow, tribunal: Tribunal, settle: Settle, status: WindowStatus, words: str
) -> None:
    tribunal.status = status
    window.current_page().data_changed.emit()
    settle()
    assert window.top_bar.delivery.text() == words


@pytest.mark.parametrize("size", list(TextSize))
def test_the_bar_says_less_in_a_narrow_window_and_cuts_nothing_off(
    open_window: Callable[..., MainWindow], look: Look, tribunal: Tribunal, settle: Settle, size: TextSize
) -> None:
    tribunal.status = WindowStatus(waiting=13)
    look.change(size=size)
    bar = open_window(look, replace(INFO, practice=True)).top_bar
    bar.window().resize(1024, 700)
    settle()
    parts = [bar.search, bar.practice, bar.delivery, bar.user, bar.lock]
    for left, right in pairwise(parts):
        assert left.geometry().right() < right.geometry().left()
    assert all(part.width() >= part.sizeHint().width() for part in parts[1:])
    assert bar.lock.geometry().right() < bar.width()
    assert "13" in bar.delivery.accessibleName()
    assert bar.lock.accessibleName()


def test_a_failure_nobody_took_shows_in_the_page(window: MainWindow, tasks: Tasks, settle: Settle) -> None:
    def refuse() -> None:
        raise KnownError("wrong_password")

    tasks.run(refuse)
    settle()
    assert window.current_page().notice.isVisible()
    assert "口令" in window.current_page().notice.text()


def test_lock_hides_everything_journals_drafts_and_keeps_typed_text(
    qtbot: QtBot, window: MainWindow, tribunal: Tribunal, settle: Settle
) -> None:
    page = window.current_page()
    assert isinstance(page, SmallPage)
    page.claim.setFocus()
    page.claim.setText("归还借款")
    press(qtbot, Qt.Key.Key_L, CONTROL)
    settle()
    assert tribunal.kept == [("workbench", "", {"claim": "归还借款", "facts": ""})]
    assert not page.isVisible()
    press(qtbot, Qt.Key.Key_2, ALT)
    assert window.current_key() == "workbench"

    lock = window.lock_screen()
    assert lock is not None
    lock.password.setText("wrong")
    lock.try_unlock()
    settle()
    assert lock.notice.isVisible()
    assert not page.isVisible()
    lock.password.setText("right")
    lock.try_unlock()
    settle()
    assert page.isVisible()
    assert page.claim.text() == "归还借款"
    assert page.claim.hasFocus()


def test_the_window_locks_itself_when_nobody_is_there(qtbot: QtBot, window: MainWindow) -> None:
    window.idle.set_minutes(0.001)
    qtbot.waitUntil(lambda: window.lock_screen() is not None)


def test_keys_mouse_and_what_an_input_method_types_keep_the_window_open(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    handle, place, none = window.windowHandle(), QPointF(40, 40), Qt.MouseButton.NoButton
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is handle)
    shift = Qt.KeyboardModifier.ShiftModifier
    moved = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, shift)
    acts: list[Callable[[], object]] = [
        lambda: QApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, shift, "A")),
        lambda: QApplication.sendEvent(handle, moved),
        QGuiApplication.inputMethod().cursorRectangleChanged.emit,
    ]
    for act in acts:
        left = window.idle.left_ms()
        qtbot.waitUntil(lambda before=left: window.idle.left_ms() < before)
        left = window.idle.left_ms()
        act()
        assert window.idle.left_ms() > left


def test_building_a_room_asks_python_about_no_event(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QEvent.Type] = []
    monkeypatch.setattr(IdleWatch, "eventFilter", lambda _watch, _seen, event: asked.append(event.type()) or False)
    window.open_page("cases")
    assert len(asked) < 20


def test_another_language_or_look_keeps_page_item_and_typed_text(
    open_window: Callable[..., MainWindow], look_in: Callable[[Language], Look]
) -> None:
    look = look_in("zh")
    window = open_window(look)
    window.open_page("cases", "17")
    before = window.current_page()
    assert isinstance(before, SmallPage)
    before.claim.setText("归还𠮷家借款")
    look.change(language="en", appearance=Appearance.SUNLIGHT, size=TextSize.LARGEST)
    after = window.current_page()
    assert isinstance(after, SmallPage)
    assert after is not before
    assert after.claim.text() == "归还𠮷家借款"
    assert after.item_key() == "17"
    assert window.sidebar.button("cases").text() == "Cases"
    look.change(language="zh")
    assert window.sidebar.button("cases").text() == "案件"
    assert look_in("en").appearance is Appearance.SUNLIGHT, "remembered for the next start"


def test_practice_data_and_the_password_only_notice_are_always_visible(
    open_window: Callable[..., MainWindow], look: Look
) -> None:
    window = open_window(look, replace(INFO, practice=True, password_only=True))
    assert window.top_bar.practice.isVisible()
    assert window.footer.password_only.isVisible()


def test_every_control_has_a_name_and_the_window_fits_1280_by_720(
    open_window: Callable[..., MainWindow], look: Look
) -> None:
    window = open_window(look)
    window.resize(1280, 720)
    assert (window.width(), window.height()) == (1280, 720)
    controls = [*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)]
    shown = [part for part in controls if part.isVisible() and not part.objectName().startswith("qt_")]
    nameless = [
        part
        for part in shown
        if not part.accessibleName() and not (isinstance(part, QAbstractButton) and (part.text() or part.toolTip()))
    ]
    assert [part for part in nameless if type(part).__name__ != "QLineEditIconButton"] == []
