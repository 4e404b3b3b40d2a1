"""Restoring a backup in the start window: the real pages over real stores, backups and key rings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tests.security.key_rings import CHEAP
from tests.services.test_first_start import NEW
from tests.services.test_restore import Computer, names, write
from tribunal_desktop.app import Program
from tribunal_desktop.config import Settings
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.security.device_secrets import NoDeviceSecrets
from tribunal_desktop.services.first_start import FirstStart, RecoveryKit
from tribunal_desktop.services.login import LogIn
from tribunal_desktop.services.store_care import StoreCare
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.pages.settings import SettingsPage
from tribunal_desktop.ui.start import restore as restore_page
from tribunal_desktop.ui.start.first_start import FirstStartPage
from tribunal_desktop.ui.start.log_in import ForgottenPage, LogInPage
from tribunal_desktop.ui.start.restore import RestorePage
from tribunal_desktop.ui.start.services import Opened, StartServices
from tribunal_desktop.ui.start.window import StartWindow
from tribunal_desktop.ui.window import MainWindow
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


class Scene:
    """A computer with a backup of one village, to which another was added since."""

    def __init__(self, folder: Path, clock: StandingClock) -> None:
        self.computer = Computer(folder / "data", clock)
        self.kit: RecoveryKit = self.computer.set_up()
        uow = self.computer.open()
        write(uow, "甲村")
        self.backup = self.computer.back_up(uow, folder / "盘")
        clock.advance(days=3)
        write(uow, "乙村")
        self.computer.close()


@pytest.fixture
def scene(tmp_path: Path, clock: StandingClock) -> Scene:
    return Scene(tmp_path, clock)


@pytest.fixture
def window_of(
    qtbot: QtBot, tasks: Tasks, look_in: Callable[[Language], Look]
) -> Iterator[Callable[[Computer, bool], StartWindow]]:
    made: list[StartWindow] = []

    def show(computer: Computer, first_start: bool) -> StartWindow:
        services = StartServices(
            FirstStart(computer.settings, computer.secrets, computer.clock),
            computer.login,
            computer.restoring,
            lambda _text: [],
            lambda _kit: pytest.fail("no sheet is printed"),
            lambda *_: b"",
        )
        window = StartWindow(first_start, lambda: services, tasks, look_in("zh"), "一号机")
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        made.append(window)
        return window

    yield show
    for window in made:
        window.close()


def begin(window: StartWindow, folder: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> RestorePage:
    settle()
    page = window.page
    link = page.restore_link if isinstance(page, LogInPage) else page.restore_button  # type: ignore[attr-defined]
    link.click()
    restoring = window.page
    assert isinstance(restoring, RestorePage)
    monkeypatch.setattr(restore_page, "choose_folder", lambda *_: folder)
    restoring.choose_button.click()
    settle()
    return restoring


def test_by_the_password_from_the_log_in(
    qtbot: QtBot,
    window_of: Callable[[Computer, bool], StartWindow],
    scene: Scene,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = window_of(scene.computer, False)
    page = begin(window, scene.backup, settle, monkeypatch)
    assert page.password.hasFocus()
    page.password.setText(NEW.password)
    qtbot.keyClick(page.password, Qt.Key.Key_Return)
    settle()
    said = page.comparison.words()
    assert "最后一次录入: 2026年11月23日" in said
    assert "2026年11月26日" in said
    assert "有 1 条从未报送的记录" in said
    assert not page.restore_button.isEnabled()
    qtbot.keyClick(page.agreed, Qt.Key.Key_Space)
    qtbot.keyClick(page.restore_button, Qt.Key.Key_Return)
    settle()
    log_in = window.page
    assert isinstance(log_in, LogInPage)
    assert "备份已换入" in log_in.notice.text()
    assert "kept-aside" in log_in.notice.text()
    log_in.password.setText(NEW.password)
    with qtbot.waitSignal(window.opened) as signal:
        log_in.submit()
    assert villages(signal.args[0], scene) == ["甲村"]  # type: ignore[index]


def test_on_a_new_computer_by_the_recovery_sheet(
    qtbot: QtBot,
    window_of: Callable[[Computer, bool], StartWindow],
    scene: Scene,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    clock: StandingClock,
) -> None:
    window = window_of(Computer(tmp_path / "new", clock), True)
    page = begin(window, scene.backup, settle, monkeypatch)
    assert page.by_code.isChecked()
    assert "用本机的口令打不开" in page.notice.text()
    page.code.setText(scene.kit.recovery_code)
    qtbot.keyClick(page.code, Qt.Key.Key_Return)
    settle()
    assert "没有在别处使用" in page.comparison.words(), "a second computer under one identity would be put aside"
    page.agreed.setChecked(True)
    page.restore_button.click()
    settle()
    forgotten = window.page
    assert isinstance(forgotten, ForgottenPage)
    settle()
    assert forgotten.code.value() == scene.kit.recovery_code
    forgotten.password.first.setText("桥头晒谷三千斤再回家")
    forgotten.password.second.setText("桥头晒谷三千斤再回家")
    with qtbot.waitSignal(window.opened) as signal:
        forgotten.submit()
    assert villages(signal.args[0], scene) == ["甲村"]  # type: ignore[index]


def test_what_is_wrong_is_said_and_can_be_tried_again(
    qtbot: QtBot,
    window_of: Callable[[Computer, bool], StartWindow],
    scene: Scene,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    window = window_of(scene.computer, False)
    page = begin(window, tmp_path, settle, monkeypatch)
    assert "没有备份" in page.notice.text()
    page.look_into(scene.backup)
    settle()
    page.check()
    assert page.password.hasFocus()
    page.password.setText("不是这个口令吧")
    page.check()
    settle()
    assert "口令不正确" in page.notice.text()
    assert page.password.hasFocus(), "the next try is typed at once"
    page.password.setText(NEW.password)
    page.check()
    settle()
    assert page.comparison.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert isinstance(window.page, LogInPage)
    settle()
    assert not (scene.computer.settings.data_dir / "restoring").exists()
    uow = scene.computer.open()
    assert names(uow) == ["乙村", "甲村"]
    scene.computer.close()


def test_a_change_of_language_keeps_the_folder(
    window_of: Callable[[Computer, bool], StartWindow], scene: Scene, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = window_of(scene.computer, False)
    begin(window, scene.backup, settle, monkeypatch)
    window._look.change(language="en")  # noqa: SLF001 - the segment in the head does this
    settle()
    page = window.page
    assert isinstance(page, RestorePage)
    assert page.folder.text() == str(scene.backup)
    assert page.wording.lang == "en"


def test_escape_on_a_new_computer_leads_back_to_setting_up(
    qtbot: QtBot, window_of: Callable[[Computer, bool], StartWindow], tmp_path: Path, clock: StandingClock
) -> None:
    window = window_of(Computer(tmp_path / "new", clock), True)
    window.show_restore()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert isinstance(window.page, FirstStartPage)


def villages(opened: Opened, scene: Scene) -> list[str]:
    try:
        return names(UnitOfWork(opened.store.engine, opened.store.actor, scene.computer.clock))
    finally:
        opened.store.engine.dispose()


def test_from_the_settings_of_the_running_program_and_back_into_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(tmp_path / "data")
    FirstStart(settings, NoDeviceSecrets(), clock, CHEAP).create(NEW)
    login = LogIn(settings, NoDeviceSecrets(), clock, CHEAP)
    store = login.open(login.users()[0].user_id, NEW.password)
    uow = UnitOfWork(store.engine, store.actor, clock)
    write(uow, "甲村")
    (tmp_path / "盘").mkdir()
    backup = StoreCare(uow, store.engine, settings).backup(tmp_path / "盘").folder
    write(uow, "乙村")
    store.engine.dispose()
    program = Program(qapp, settings, clock, NoDeviceSecrets())

    def wait(kind: type) -> None:
        qtbot.waitUntil(lambda: not program.tasks.busy() and isinstance(start_page(), kind), timeout=30_000)

    def start_page() -> object:
        return program.window.page if isinstance(program.window, StartWindow) else program.window

    def log_in() -> None:
        wait(LogInPage)
        page = start_page()
        assert isinstance(page, LogInPage)
        page.password.setText(NEW.password)
        page.submit()
        wait(MainWindow)

    program.start()
    log_in()
    window = program.window
    assert isinstance(window, MainWindow)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    page.data.restore_button.click()
    wait(RestorePage)
    restoring = start_page()
    assert isinstance(restoring, RestorePage)
    restoring.look_into(backup)
    qtbot.waitUntil(restoring.check_button.isVisible, timeout=30_000)
    restoring.password.setText(NEW.password)
    restoring.check()
    qtbot.waitUntil(restoring.agreed.isVisible, timeout=30_000)
    restoring.agreed.setChecked(True)
    restoring.restore()
    log_in()
    assert program.services is not None
    assert [row.detail.matter for row in program.services.left_records.rows()] == ["乙村"]
    assert [village.details.name for village in program.services.villages.list()] == ["甲村"]
    assert program.window is not None
    program.window.close()
    program.close()
    program.look.retire()
