"""First start, recovery sheet, log-in: typed and clicked on the real pages, with services that answer from memory."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.first_start import NewTribunal, RecoveryKit
from tribunal_desktop.services.login import OpenStore, UserName
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.dialogs.printing import print_pages
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.start import recovery_sheet
from tribunal_desktop.ui.start.first_start import FirstStartPage
from tribunal_desktop.ui.start.log_in import ForgottenPage, LogInPage
from tribunal_desktop.ui.start.recovery_sheet import RecoverySheetPage
from tribunal_desktop.ui.start.services import Opened, StartServices
from tribunal_desktop.ui.start.strength import strength_tone
from tribunal_desktop.ui.start.window import StartWindow
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Choice
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
COURT = Choice("浙0681", "诸暨市人民法院", "浙0681")
PASSWORD = "枫溪的水从会稽山来"
STORE = cast(OpenStore, object())


@dataclass
class Paper:
    """A sheet of one page."""

    pdf: bytes = b"%PDF-1.7 recovery"
    pages: int = 1


@dataclass
class Office:
    """First start and log-in in memory; ``broken`` makes the recovery sheet fail."""

    made: list[NewTribunal] = field(default_factory=list)
    broken: bool = False

    def check(self, new: NewTribunal) -> tuple[Finding, ...]:
        names = ("tribunal_name", "court_code", "user_name")
        empty = [Finding("first_start_empty", name, Severity.BLOCK) for name in names if not getattr(new, name)]
        return (*empty, *self.check_recovery("", new.password))

    def create(self, new: NewTribunal) -> RecoveryKit:
        self.made.append(new)
        return RecoveryKit(new.tribunal_name, new.court_name, new.device_name, "7K4M-22QX", datetime.now(UTC), "v1")

    def users(self) -> tuple[UserName, ...]:
        return (UserName("u1", "沈素英"), UserName("u2", "骆一鸣"))

    def password_only(self) -> bool:
        return True

    def open(self, user_id: str, password: str) -> OpenStore:
        if password != PASSWORD:
            raise KnownError("wrong_password")
        return STORE

    def check_recovery(self, user_id: str, new_password: str) -> tuple[Finding, ...]:
        short = Finding("password_too_short", "password", Severity.BLOCK, {"shortest": 10})
        return (short,) if len(new_password) < 9 else ()

    def recover(self, recovery_code: str, user_id: str, new_password: str) -> OpenStore:
        if recovery_code != "7K4M-22QX":
            raise KnownError("recovery_code_wrong")
        return STORE

    def sheet(self, kit: RecoveryKit) -> Paper:
        if self.broken:
            raise KnownError("program_bug_unreported")
        return Paper()


def page_png(pdf: bytes, page: int, dpi: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(dpi, dpi, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def start(qtbot: QtBot, tasks: Tasks, office: Office) -> Iterator[Callable[[bool, Look], StartWindow]]:
    windows: list[StartWindow] = []

    def make(first_start: bool, look: Look) -> StartWindow:
        services = StartServices(office, office, office, lambda _text: [COURT], office.sheet, page_png)
        window = StartWindow(first_start, lambda: services, tasks, look, "枫溪-L1")
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()


def fill(page: FirstStartPage) -> None:
    page.entry("tribunal_name").editor.setText("枫溪人民法庭")  # type: ignore[attr-defined]
    page.entry("court_name").editor.take(COURT)  # type: ignore[attr-defined]
    page.entry("user_name").editor.setText("沈素英")  # type: ignore[attr-defined]
    page.password.first.setText(PASSWORD)
    page.password.second.setText(PASSWORD)


def page_of(window: StartWindow, kind: type) -> object:
    assert isinstance(window.page, kind)
    return window.page


def test_from_first_start_over_the_sheet_to_the_open_store(
    qtbot: QtBot, start: Callable[..., StartWindow], look: Look, office: Office, settle: Settle
) -> None:
    window = start(True, look)
    first = cast(FirstStartPage, page_of(window, FirstStartPage))
    fill(first)
    first.submit()
    settle()
    assert office.made == [
        NewTribunal("枫溪人民法庭", "浙0681", "诸暨市人民法院", "枫溪-L1", "沈素英", Post.JUDGE, PASSWORD, False)
    ]
    sheet = cast(RecoverySheetPage, page_of(window, RecoverySheetPage))
    settle()
    assert not sheet.go_on.isEnabled()
    sheet.in_safe.setChecked(True)
    with qtbot.waitSignal(window.opened) as opened:
        sheet.go_on.click()
    assert opened.args == [Opened(STORE, password_only=True, fill_practice=False)]


def test_each_missing_entry_is_marked_at_its_field(
    start: Callable[..., StartWindow], look: Look, office: Office, settle: Settle
) -> None:
    page = cast(FirstStartPage, page_of(start(True, look), FirstStartPage))
    page.password.first.setText("short")
    page.password.second.setText("short")
    page.submit()
    settle()
    assert office.made == []
    for name in ("tribunal_name", "court_code", "user_name", "password"):
        assert page.entry(name).finding(), name
    assert page.entry("tribunal_name").editor.hasFocus()


def test_a_court_without_a_known_code_is_typed_in(
    start: Callable[..., StartWindow], look: Look, office: Office, settle: Settle
) -> None:
    page = cast(FirstStartPage, page_of(start(True, look), FirstStartPage))
    fill(page)
    page.entry("court_name").editor.take(Choice("", "成渝金融法院"))  # type: ignore[attr-defined]
    assert page.entry("court_code").finding()
    page.submit()
    settle()
    assert office.made == []
    page.entry("court_code").editor.setText("川0191")  # type: ignore[attr-defined]
    page.submit()
    settle()
    assert [(made.court_name, made.court_code) for made in office.made] == [("成渝金融法院", "川0191")]


def test_passwords_that_differ_are_said_at_the_second(
    start: Callable[..., StartWindow], look: Look, office: Office, settle: Settle
) -> None:
    page = cast(FirstStartPage, page_of(start(True, look), FirstStartPage))
    fill(page)
    page.password.second.setText("另一个口令")
    page.submit()
    settle()
    assert page.password.again.finding()
    assert office.made == []


def test_a_change_of_language_keeps_everything_typed(
    start: Callable[..., StartWindow], look_in: Callable[[Language], Look], office: Office, settle: Settle
) -> None:
    look = look_in("zh")
    window = start(True, look)
    fill(cast(FirstStartPage, window.page))
    look.change(language="en")
    page = cast(FirstStartPage, page_of(window, FirstStartPage))
    page.submit()
    settle()
    assert [made.court_code for made in office.made] == ["浙0681"]


def test_when_the_sheet_fails_the_code_can_be_written_down(
    start: Callable[..., StartWindow], look: Look, office: Office, settle: Settle
) -> None:
    office.broken = True
    window = start(True, look)
    fill(cast(FirstStartPage, window.page))
    cast(FirstStartPage, window.page).submit()
    settle()
    settle()
    sheet = cast(RecoverySheetPage, page_of(window, RecoverySheetPage))
    assert sheet.notice.isVisible()
    assert "7K4M-22QX" in sheet.code_by_hand()


def test_the_sheet_is_saved_whole(
    start: Callable[..., StartWindow], look: Look, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start(True, look)
    fill(cast(FirstStartPage, window.page))
    cast(FirstStartPage, window.page).submit()
    settle()
    settle()
    sheet = cast(RecoverySheetPage, window.page)
    monkeypatch.setattr(recovery_sheet, "choose_target", lambda *_: tmp_path / "恢复单.pdf")
    sheet.save_sheet()
    settle()
    assert (tmp_path / "恢复单.pdf").read_bytes() == Paper().pdf
    assert [file.name for file in tmp_path.glob("*.pdf*")] == ["恢复单.pdf"]
    assert sheet.notice.isVisible()


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="file_not_saved"):
        save_file(tmp_path / "no such folder" / "a.pdf", b"x")


def test_pages_are_printed_each_on_its_sheet(qapp: object, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    drawn: list[tuple[int, int]] = []

    def draw(pdf: bytes, page: int, dpi: int) -> bytes:
        drawn.append((page, dpi))
        return page_png(pdf, page, dpi)

    print_pages(printer, b"%PDF", 2, draw)
    assert drawn == [(0, 300), (1, 300)]
    assert (tmp_path / "out.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_log_in_by_keys_and_a_wrong_password_is_said_in_the_page(
    qtbot: QtBot, start: Callable[..., StartWindow], look: Look, settle: Settle
) -> None:
    window = start(False, look)
    settle()
    page = cast(LogInPage, page_of(window, LogInPage))
    assert page.users.count() == 2
    assert page.password_only.isVisible()
    page.password.setFocus()
    qtbot.keyClicks(page.password, "wrong")
    qtbot.keyClick(page.password, Qt.Key.Key_Return)
    settle()
    assert page.notice.isVisible()
    assert page.password.text() == ""
    page.password.setText(PASSWORD)
    with qtbot.waitSignal(window.opened) as opened:
        qtbot.keyClick(page.password, Qt.Key.Key_Return)
    assert opened.args == [Opened(STORE, password_only=True)]


def test_caps_lock_is_noticed_and_said(qtbot: QtBot, start: Callable[..., StartWindow], look: Look) -> None:
    page = cast(LogInPage, page_of(start(False, look), LogInPage))
    page.password.setFocus()
    qtbot.keyClick(page.password, "A")
    with_shift = page.password_field.finding()
    qtbot.keyClick(page.password, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert with_shift
    assert page.password_field.finding() == ""


def test_a_forgotten_password_is_replaced_with_the_code(
    qtbot: QtBot, start: Callable[..., StartWindow], look: Look, settle: Settle
) -> None:
    window = start(False, look)
    cast(LogInPage, window.page).forgotten.emit()
    page = cast(ForgottenPage, page_of(window, ForgottenPage))
    settle()
    for edit in (page.password.first, page.password.second):
        edit.setText("short")
    page.submit()
    settle()
    assert page.password.field.finding()
    for edit in (page.password.first, page.password.second):
        edit.setText(PASSWORD)
    page.code.setText("wrong")
    page.submit()
    settle()
    assert page.notice.isVisible()
    page.code.setText("7K4M-22QX")
    with qtbot.waitSignal(window.opened):
        page.submit()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert isinstance(window.page, LogInPage)


def test_the_first_paint_needs_neither_the_database_nor_the_cryptography() -> None:
    heavy = ["sqlalchemy", "alembic", "cryptography", "reportlab", "keyring", "pypinyin", "httpx"]
    code = "import sys, tribunal_desktop.ui.start.window, tribunal_desktop.ui.window; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(heavy) & set(done.stdout.split()) == set()


@pytest.mark.parametrize(
    ("password", "tone"),
    [
        ("short", Tone.BAD),
        ("aaaaaaaaaaaa", Tone.WARN),
        ("fengqiao2026", Tone.INFO),
        (PASSWORD + " 1963 Feng!", Tone.GOOD),
    ],
)
def test_strength_is_said_in_steps(password: str, tone: Tone) -> None:
    assert strength_tone(password) is tone


def test_a_failure_no_step_took_up_is_said_where_the_reader_is(
    start: Callable[..., StartWindow], look: Look, tasks: Tasks, settle: Settle
) -> None:
    window = start(False, look)

    def fail() -> None:
        raise KnownError("store_damaged")

    tasks.run(fail)
    settle()
    assert window.page.notice.isVisible()


def test_enter_on_a_name_goes_to_the_password(
    qtbot: QtBot, start: Callable[..., StartWindow], look: Look, settle: Settle
) -> None:
    window = start(False, look)
    page = cast(LogInPage, page_of(window, LogInPage))
    settle()
    qtbot.waitUntil(page.users.hasFocus)
    qtbot.keyClick(page.users, Qt.Key.Key_Return)
    qtbot.waitUntil(page.password.hasFocus)
