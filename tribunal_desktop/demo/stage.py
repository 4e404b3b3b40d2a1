"""Plays the day on the real program and photographs its windows."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from tribunal_desktop import app as composition
from tribunal_desktop.config import Settings
from tribunal_desktop.demo import day
from tribunal_desktop.demo.clock import DayClock
from tribunal_desktop.demo.court import LoopbackCourt, loopback_court
from tribunal_desktop.demo.files import fullest
from tribunal_desktop.demo.scenes import Scene, scenes
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.money import print_yuan
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.security.device_secrets import NoDeviceSecrets
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.receipt_sheet import receipt_sheet
from tribunal_desktop.sync.push import PushSummary
from tribunal_desktop.texts import Language, term
from tribunal_desktop.ui.page import LIST_ITEM, NEW_ITEM
from tribunal_desktop.ui.pages import papers, people
from tribunal_desktop.ui.start.first_start import FirstStartPage
from tribunal_desktop.ui.start.recovery_sheet import RecoverySheetPage
from tribunal_desktop.ui.start.restore import RestorePage
from tribunal_desktop.ui.start.window import StartWindow
from tribunal_desktop.ui.window import MainWindow

COURT_CODE, COURT_NAME = "浙0681", "诸暨市人民法院"
DEVICE_NAME = "枫溪一号机"
PASSWORD = "demonstration-2026"  # noqa: S105 - of an invented tribunal that is deleted at the end
LANGUAGES: tuple[Language, ...] = ("zh", "en")
ROOMS = (
    "workbench",
    "cases",
    "mediation",
    "circuit",
    "papers",
    "people",
    "assessment",
    "calculators",
    "contact",
    "sync",
    "settings",
    "supervision",
)
VIEWS: Mapping[str, Sequence[tuple[Any, ...]]] = {"papers": papers.VIEWS, "people": people.VIEWS}
"""Rooms of several views, each of which is photographed."""
Window = TypeVar("Window", bound=QWidget)
_PATIENCE_SECONDS = 60
_QUIET_SECONDS, _STEP_MS = 0.2, 20
_PAUSE_MS = 1000
"""Single-shot timers below this put off work until nobody types or scrolls any more."""


class Stage:
    """One demonstration; ``folder`` is thrown away afterwards, ``out`` is kept."""

    def __init__(self, folder: Path, out: Path, say: Callable[[str], object]) -> None:
        self._folder, self._out, self._say = folder, out, say
        self._papers, self._pictures = out / "papers", out / "pictures"
        for kept in (self._papers, self._pictures):
            kept.mkdir(parents=True, exist_ok=True)
        self._clock = DayClock(datetime.now(BEIJING).date())
        self._app = composition.make_application(["tribunal-desktop", "demo"])
        self._settings = Settings(folder / "tribunal")
        self._program = composition.Program(self._app, self._settings, self._clock, NoDeviceSecrets())
        self._log = day.DayLog()

    def play(self) -> None:
        """The whole day, first start to signed receipt."""
        services = self._set_up()
        stick = self._folder / "backup"
        stick.mkdir()
        backup = services.care.backup(stick).folder
        self._work(services)
        with loopback_court(self._folder / "court", COURT_CODE, COURT_NAME, self._clock) as court:
            self._push(services, court)
        self._photograph(services)
        self._look_into(backup)
        self._say(f"文书 / papers: {self._papers}")
        count = len(list(self._pictures.glob("*.png")))
        self._say(f"截图 {count} 张 / pictures of every page in both languages: {self._pictures}")

    def close(self) -> None:
        """End the program in order."""
        if self._program.window is not None:
            self._program.window.close()
        self._program.close()
        if self._settings.log_dir.exists():
            shutil.copytree(self._settings.log_dir, self._out / "logs", dirs_exist_ok=True)

    def _set_up(self) -> Services:
        self._program.start()
        start = self._window(StartWindow)
        if isinstance(start.page, FirstStartPage):
            start.page.entry("device_name").editor.setText(DEVICE_NAME)  # type: ignore[attr-defined]
        self._in_each_language("00-first-start", start)
        page = start.page
        if not isinstance(page, FirstStartPage):
            raise TypeError("the first start did not come up")
        self._fill_in(page)
        self._picture("01-first-start-filled.zh", start)
        page.submit()
        self._until(lambda: isinstance(start.page, RecoverySheetPage))
        self._settle()
        sheet = start.page
        if not isinstance(sheet, RecoverySheetPage) or sheet.paper is None:
            raise TypeError("the recovery sheet did not come up")
        (self._papers / "恢复单.pdf").write_bytes(sheet.paper.pdf)
        self._in_each_language("02-recovery-sheet", start)
        current = start.page
        if isinstance(current, RecoverySheetPage):
            current.in_safe.setChecked(True)
            current.go_on.click()
        self._until(lambda: isinstance(self._program.window, MainWindow))
        services = self._program.services
        if services is None:
            raise TypeError("nobody is logged in")
        self._say(
            "首次启动：法庭已建立，恢复单已生成 / first start: the tribunal is set up, the recovery sheet is made"
        )
        return services

    def _fill_in(self, page: FirstStartPage) -> None:
        typed = {
            "tribunal_name": "枫溪人民法庭",
            "court": {"key": COURT_CODE, "text": COURT_NAME, "hint": COURT_CODE},
            "court_code": COURT_CODE,
            "device_name": DEVICE_NAME,
            "user_name": "沈素英",
            "post": Post.JUDGE.value,
            "practice": True,
        }
        page.type_again((typed, PASSWORD, PASSWORD))

    def _work(self, services: Services) -> None:
        log, clock = self._log, self._clock
        day.take_in(services, clock, log)
        self._say(f"收案 / intake: {log.dispute_number}  {print_yuan(day.CLAIM_FEN)}")
        day.mediate(services, clock, log)
        self._say(f"调解 / mediation: {log.mediator}，2 次，达成协议 / 2 sessions, agreed")
        for paper in day.print_papers(services, clock, log, self._papers):
            self._say(f"文书 / paper: {paper.name}")
        day.ride_circuit(services, clock, log, self._photo())
        self._say("巡回 / circuit trip: 3 项活动 / 3 activities, 1 photo")
        day.assess(services, clock, log)
        for name, post, total in log.scores:
            self._say(f"自评 / self-assessment: {name} {term(post, 'zh')} {total}")
        day.receive_contact_person(services, clock, log)
        self._say("联络指导 / contact visit: 1 个问题、1 个请示 / 1 problem, 1 question")

    def _push(self, services: Services, court: LoopbackCourt) -> None:
        self._clock.go_to(17, 20)
        try:
            services.sync.push(lambda _progress: None, lambda: False)
        except KnownError as error:
            self._say(f"未注册时如实说明 / truthful before enrolment: {error.code}")
        request, certificate = self._folder / "request.json", self._folder / "certificate.json"
        services.sync.export_enrolment_request(request)
        court.admit(request, certificate)
        services.sync.accept_certificate(services.sync.read_certificate(certificate))
        first = services.sync.push(lambda _progress: None, lambda: False)
        again = services.sync.push(lambda _progress: None, lambda: False)
        status = services.sync.status()
        if not status.all_delivered or again != PushSummary():
            raise RuntimeError("the parent court's receipts do not cover everything that was sent")
        self._say(
            f"报送 / push: {first.records_delivered} 条记录，{first.packets_delivered} 个报送包，回执均已验签 / "
            f"{first.records_delivered} records in {first.packets_delivered} packets, every receipt verified; "
            f"再次报送无变化 / a second push changed nothing"
        )
        packet = next(row for row in services.sync.packets() if row.records)
        proof = receipt_sheet(services.sync.receipt_proof(packet.sha256), self._clock(), practice=True)
        (self._papers / "签收回执凭证.pdf").write_bytes(proof.pdf)

    def _photograph(self, services: Services) -> None:
        window = self._window(MainWindow)
        items = {
            "cases": LIST_ITEM,
            "mediation": self._log.dispute_id,
            "circuit": self._log.trip_id,
            "papers": "registry",
            "people": "roster",
            "calculators": f"T-SUM/{self._clock().date()}",
            "contact": self._log.visit_id,
            "settings": "data",
        }
        files = fullest(services)
        for language in LANGUAGES:
            self._program.look.change(language=language)
            for number, key in enumerate(ROOMS, 10):
                self._show(Scene(f"{number}-{key}", key, items.get(key, "")), language)
            for key, dispute_id in files.items():
                self._show(Scene(f"file-{key}", "cases", f"{dispute_id}#{key}"), language)
            for room, views in VIEWS.items():
                for key, *_ in views:
                    self._show(Scene(f"{room}-{key}", room, key), language)
            for scene in scenes(services, files, self._folder):
                self._show(scene, language)
                window.current_page().go_back()
            self._show(Scene("30-intake", "cases", NEW_ITEM), language)
            window.current_page().go_back()
            window.lock()
            self._settle()
            self._picture(f"31-locked.{language}", window)
            window.unlock()

    def _look_into(self, backup: Path) -> None:
        """Logged out: the morning's backup beside what the day left here."""
        self._window(MainWindow).logged_out.emit()
        start = self._window(StartWindow)
        for language in LANGUAGES:
            self._program.look.change(language=language)
            start.show_restore(backup)
            self._settle()
            if isinstance(start.page, RestorePage):
                start.page.password.setText(PASSWORD)
                start.page.check()
            self._settle()
            self._picture(f"32-restore.{language}", start)

    def _show(self, scene: Scene, language: Language) -> None:
        window = self._window(MainWindow)
        window.open_page(scene.room, scene.item)
        self._settle()
        for step in scene.steps:
            step(window.current_page())
            self._settle()
        self._picture(f"{scene.name}.{language}", window)

    def _in_each_language(self, name: str, window: QWidget) -> None:
        for language in reversed(LANGUAGES):
            self._program.look.change(language=language)
            self._settle()
            self._picture(f"{name}.{language}", window)

    def _picture(self, name: str, window: QWidget) -> None:
        window.grab().save(str(self._pictures / f"{name}.png"))

    def _photo(self) -> Path:
        """A painted stand-in for a photo of the village hall; nobody's likeness is in it."""
        picture = QPixmap(1200, 800)
        sky = QLinearGradient(0, 0, 0, 800)
        sky.setColorAt(0, QColor("#9fc3e6"))
        sky.setColorAt(0.62, QColor("#e9f0f6"))
        sky.setColorAt(0.63, QColor("#8aa36b"))
        sky.setColorAt(1, QColor("#6b8550"))
        painter = QPainter(picture)
        painter.fillRect(picture.rect(), sky)
        painter.fillRect(360, 330, 480, 240, QColor("#efe6d6"))
        painter.fillRect(330, 290, 540, 46, QColor("#7a3b2e"))
        painter.fillRect(560, 440, 80, 130, QColor("#5a4632"))
        painter.end()
        file = self._folder / "village-hall.jpg"
        picture.save(str(file), "JPG", 85)
        return file

    def _window(self, kind: type[Window]) -> Window:
        window = self._program.window
        if not isinstance(window, kind):
            raise TypeError(f"{kind.__name__} is not up")
        return window

    def _settle(self) -> None:
        """Until the workers are idle, no page waits for a pause in typing, and the window was still for a moment."""
        quiet_since = time.monotonic()
        give_up = quiet_since + _PATIENCE_SECONDS
        while time.monotonic() < quiet_since + _QUIET_SECONDS:
            loop = QEventLoop()
            QTimer.singleShot(_STEP_MS, loop.quit)
            loop.exec()
            if self._program.tasks.busy() or self._pausing():
                quiet_since = time.monotonic()
            if time.monotonic() > give_up:
                raise TimeoutError("the window does not come to rest")

    def _pausing(self) -> bool:
        timers = self._program.window.findChildren(QTimer) if self._program.window else ()
        return any(each.isActive() and each.isSingleShot() and each.interval() < _PAUSE_MS for each in timers)

    def _until(self, reached: Callable[[], bool]) -> None:
        give_up = time.monotonic() + _PATIENCE_SECONDS
        while not reached():
            self._app.processEvents()
            if time.monotonic() > give_up:
                raise TimeoutError("the program did not go on")
        self._settle()
