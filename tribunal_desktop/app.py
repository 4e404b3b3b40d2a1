"""The composition root: the only place that knows concrete classes and puts them together.

What the first paint needs is imported at the top; the store, the papers and the network come in on the database
thread, after the first window is on the screen.
"""

from __future__ import annotations

import logging
import os
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import BEIJING

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication, QWidget

    from tribunal_desktop.security.device_secrets import DeviceSecrets
    from tribunal_desktop.security.vault import PasswordCost
    from tribunal_desktop.services.catalogue import Services
    from tribunal_desktop.services.login import OpenStore
    from tribunal_desktop.services.search import SearchHit
    from tribunal_desktop.ui.locale import Locale
    from tribunal_desktop.ui.look import Look
    from tribunal_desktop.ui.page import Page
    from tribunal_desktop.ui.rooms import PageSpec
    from tribunal_desktop.ui.shell.info import WindowInfo, WindowServices, WindowStatus
    from tribunal_desktop.ui.start.services import Opened, StartServices
    from tribunal_desktop.ui.start.window import StartWindow
    from tribunal_desktop.ui.window import MainWindow
    from tribunal_desktop.ui.workers import Tasks

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]


def now() -> datetime:
    """The present moment in Beijing time."""
    return datetime.now(BEIJING)


def start_services(
    settings: Settings, secrets: DeviceSecrets, clock: Clock, cost: PasswordCost | None = None
) -> StartServices:
    """What the windows before the log-in ask; call it on the database thread."""
    from tribunal_desktop.documents.images import page_png
    from tribunal_desktop.services.first_start import FirstStart
    from tribunal_desktop.services.login import LogIn
    from tribunal_desktop.services.recovery_sheet import recovery_sheet
    from tribunal_desktop.services.reference import Reference
    from tribunal_desktop.services.restore import Restore
    from tribunal_desktop.ui.start.services import StartServices
    from tribunal_desktop.ui.widgets.typeahead import Choice

    reference = Reference()
    return StartServices(
        first_start=FirstStart(settings, secrets, clock, cost),
        log_in=LogIn(settings, secrets, clock, cost),
        restore=Restore(settings, secrets, clock, cost),
        search_courts=lambda text: [
            Choice(court.code, court.name, court.code, court.confirmed) for court in reference.search_courts(text)
        ],
        recovery_sheet=recovery_sheet,
        page_png=page_png,
    )


def load_ahead() -> None:
    """Import what follows the log-in while the password is being typed; call it on the database thread.

    The names are read off the function that will import them, so no service is forgotten. No window module: with them,
    one of a few starts ended in a segmentation fault inside this import.
    """
    for name in build_services.__code__.co_names:
        if name.startswith("tribunal_desktop."):
            import_module(name)


def build_services(store: OpenStore, settings: Settings, secrets: DeviceSecrets, clock: Clock) -> Services:
    """Every use case for the person who logged in; call it on the database thread."""
    from tribunal_desktop.services.assembly import assemble

    return assemble(store, settings, secrets, clock)


def rooms(services: Services, tasks: Tasks, look: Look, restore: Callable[[], None] | None = None) -> list[PageSpec]:
    """The rooms of the window in the order of the sidebar; each page is built when it is first opened.

    ``restore`` closes the window and its store and offers to restore a backup.
    """
    from tribunal_desktop.ui.pages.assessment import AssessmentPage
    from tribunal_desktop.ui.pages.calculators import CalculatorsPage
    from tribunal_desktop.ui.pages.cases import CasesPage
    from tribunal_desktop.ui.pages.circuit import CircuitPage
    from tribunal_desktop.ui.pages.contact import ContactPage
    from tribunal_desktop.ui.pages.mediation import MediationPage
    from tribunal_desktop.ui.pages.papers import PapersPage, print_badge
    from tribunal_desktop.ui.pages.people import PeoplePage
    from tribunal_desktop.ui.pages.settings import SettingsPage
    from tribunal_desktop.ui.pages.supervision import SupervisionPage
    from tribunal_desktop.ui.pages.sync import SyncPage, sync_badge
    from tribunal_desktop.ui.pages.workbench import WorkbenchPage
    from tribunal_desktop.ui.rooms import Badge, room
    from tribunal_desktop.ui.theme import Tone

    pages: list[tuple[str, Callable[..., Page]]] = [
        ("workbench", WorkbenchPage),
        ("cases", CasesPage),
        ("mediation", MediationPage),
        ("circuit", CircuitPage),
        ("papers", PapersPage),
        ("people", PeoplePage),
        ("assessment", AssessmentPage),
        ("calculators", CalculatorsPage),
        ("contact", ContactPage),
        ("sync", SyncPage),
        ("supervision", SupervisionPage),
        ("settings", partial(SettingsPage, look=look, restore=restore)),
    ]

    counts = services.workbench
    badges: dict[str, Callable[[], Badge | None]] = {
        "cases": lambda: Badge(counts.open_disputes()),
        "mediation": lambda: Badge(counts.running_mediations()),
        "circuit": lambda: Badge(counts.trips_ahead()),
        "papers": lambda: print_badge(services),
        "contact": lambda: Badge(counts.overdue_problems(), Tone.BAD),
        "sync": lambda: sync_badge(services),
    }

    def factory(page: Callable[..., Page]) -> Callable[[Locale, QWidget], Page]:
        return lambda locale, parent: page(services, tasks, locale, parent)

    return [room(key, factory(page), badges.get(key)) for key, page in pages]


def window_parts(
    opened: Opened, services: Services, unlock: Callable[[str], None]
) -> tuple[WindowInfo, WindowServices]:
    """What the frame of the window is told and may ask; call it on the database thread."""
    from tribunal_desktop.services.search_index import Findable
    from tribunal_desktop.ui.commands import commands_named
    from tribunal_desktop.ui.page import FIND_ITEM
    from tribunal_desktop.ui.shell.info import WindowInfo, WindowServices
    from tribunal_desktop.ui.widgets.typeahead import Choice

    profile = services.profile.profile()
    info = WindowInfo(
        tribunal_name=profile.tribunal_name,
        court_name=profile.court_name,
        user_name=services.actor.name,
        post=services.actor.post,
        practice=profile.practice,
        password_only=opened.password_only,
    )

    def place_of(hit: SearchHit) -> str:
        if hit.kind is Findable.VILLAGE:
            return f"cases/{FIND_ITEM}{hit.label}"
        room = {Findable.MEDIATOR: "people", Findable.PAPER: "papers"}.get(hit.kind, "cases")
        return f"{room}/{hit.entity_id}"

    def search(text: str) -> Sequence[Choice]:
        found = [Choice(place_of(hit), hit.label, hit.detail) for hit in services.search.find(text)]
        commands = [Choice(each.key, each.title(), each.hint()) for each in commands_named(text)]
        return [*commands, *found]

    return info, WindowServices(search=search, unlock=unlock, status=lambda: _status(services))


def _status(services: Services) -> WindowStatus:
    from tribunal_desktop.ui.shell.info import Link, WindowStatus

    sync, care = services.sync.status(), services.care.notes()
    return WindowStatus(
        waiting=sync.waiting + sync.sealed + sync.attachments_waiting,
        refused=sync.refused,
        link=Link.OFFLINE if sync.last_error else Link.REACHED if sync.last_receipt_at else Link.UNKNOWN,
        last_receipt_at=sync.last_receipt_at,
        last_backup_at=care.backup.at if care.backup else None,
        audit_whole=care.check.broken_at is None if care.check else None,
    )


class Program:
    """From the start window to the main window and back; owns the workers and closes them in order."""

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        clock: Clock = now,
        secrets: DeviceSecrets | None = None,
        bring_up: Callable[[QWidget], None] = lambda window: window.show(),
    ) -> None:
        """``secrets`` replaces the computer's key ring; ``bring_up`` shows a window."""
        from tribunal_desktop.security.device_secrets import KeyringSecrets
        from tribunal_desktop.ui.look import Look, Preferences
        from tribunal_desktop.ui.reports import BugReports
        from tribunal_desktop.ui.workers import Tasks

        self._app, self._settings, self._clock, self._bring_up = app, settings, clock, bring_up
        self._secrets: DeviceSecrets = secrets or KeyringSecrets()
        self._reports = BugReports(settings.log_dir, clock)
        self.tasks = Tasks(self._reports, app)
        self.look = Look(app, Preferences(settings.data_dir / "window.ini"), settings.language)
        self._start_services: StartServices | None = None
        self._opened: Opened | None = None
        self.window: StartWindow | MainWindow | None = None
        self.services: Services | None = None

    def start(self, *, restoring: bool = False) -> None:
        """Show the first start or the log-in; ``restoring`` goes on to restoring a backup."""
        from tribunal_desktop.ui.start.window import StartWindow

        window = StartWindow(
            not self._settings.store_path.exists(), self._resolve, self.tasks, self.look, socket.gethostname()
        )
        window.opened.connect(self.enter)
        if restoring:
            window.show_restore()
        self._put_up(window)
        self.tasks.run(load_ahead)

    def close(self) -> None:
        """Stop the workers, then close the store."""
        self.tasks.close()
        if self._opened is not None:
            self._opened.store.engine.dispose()

    def _resolve(self) -> StartServices:
        if self._start_services is None:
            self._start_services = start_services(self._settings, self._secrets, self._clock)
        return self._start_services

    def enter(self, opened: Opened) -> None:
        """Put the main window up over an opened store."""
        self._opened = opened

        def prepare() -> tuple[Services, WindowInfo, WindowServices]:
            if opened.fill_practice:
                fill_practice(opened.store, self._clock)
            services = build_services(opened.store, self._settings, self._secrets, self._clock)
            services.case_limits.take_up_notices()
            unlock = partial(self._resolve().log_in.verify, opened.store.actor.id)
            return services, *window_parts(opened, services, unlock)

        self.tasks.run(prepare, self._show_main)

    def _show_main(self, parts: tuple[Services, WindowInfo, WindowServices]) -> None:
        from tribunal_desktop.ui.window import MainWindow

        services, info, frame = parts
        self.services = services
        specs = rooms(services, self.tasks, self.look, self._restore)
        window = MainWindow(specs, info, frame, self.tasks, self.look)
        window.logged_out.connect(lambda: self._log_out())
        self._put_up(window)

    def _log_out(self, *, restoring: bool = False) -> None:
        """Close the main window, which waits for its workers, then the store; begin anew with fresh workers."""
        from tribunal_desktop.ui.workers import Tasks

        if self.window is not None:
            self.window.close()
        if self._opened is not None:
            self._opened.store.engine.dispose()
        self._opened = self.services = None
        self.tasks = Tasks(self._reports, self._app)
        self.start(restoring=restoring)

    def _restore(self) -> None:
        """A backup goes in only where no store is open."""
        self._log_out(restoring=True)

    def report_bug(self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        """``sys.excepthook`` of the window: a report file, and a calm message over what was typed."""
        error = self._reports.known_error(bug)
        if self.window is not None:
            self.window.show_error(error)

    def _put_up(self, window: StartWindow | MainWindow) -> None:
        before, self.window = self.window, window
        self._bring_up(window)
        if before is not None:
            before.close()
            before.deleteLater()


def fill_practice(store: OpenStore, clock: Clock) -> None:
    """Write the invented county into a practice store and make it findable."""
    from tribunal_desktop.models import UnitOfWork
    from tribunal_desktop.services.practice.fill import fill
    from tribunal_desktop.services.practice.form_wordings import word_forms
    from tribunal_desktop.services.practice.own_forms import build_own_form
    from tribunal_desktop.services.practice.papers import make_papers
    from tribunal_desktop.services.practice.replacement import ask_for_replacement
    from tribunal_desktop.services.practice.scans import scan_papers
    from tribunal_desktop.services.practice.seals import seal_papers
    from tribunal_desktop.services.practice.signing import sign_an_agreement
    from tribunal_desktop.services.reference import Reference
    from tribunal_desktop.services.search import Search

    fill(store.engine, clock)
    uow = UnitOfWork(store.engine, store.actor, clock)
    sign_an_agreement(uow, Reference.load())
    scan_papers(uow, Reference.load())
    make_papers(uow, Reference.load())
    ask_for_replacement(uow)
    seal_papers(uow)
    word_forms(uow, Reference.load())
    build_own_form(uow)
    Search(uow).rebuild()


def make_application(arguments: Sequence[str]) -> QApplication:
    """Qt's application; on Linux the Qt of the wheel reaches an fcitx input method only through ibus."""
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ.setdefault("QT_IM_MODULES", "fcitx;ibus")
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    app = QApplication(list(arguments))
    if app.platformName() == "offscreen":
        qInstallMessageHandler(_without_size_hints)
    app.setApplicationName("tribunal-desktop")
    app.setQuitOnLastWindowClosed(True)
    return app


def _without_size_hints(_kind: QtMsgType, _place: QMessageLogContext, message: str) -> None:
    """Qt's own words on stderr, less the line the screenless platform writes for every window with a smallest size."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def _show_refusal(app: QApplication, settings: Settings, error: KnownError) -> None:
    """Say why the program does not open, to someone who started it from a menu and sees no terminal."""
    from tribunal_desktop.ui.look import Look, Preferences
    from tribunal_desktop.ui.start.refusal import refusal

    look = Look(app, Preferences(settings.data_dir / "window.ini"), settings.language)
    refusal(look.locale, error).exec()


def run(settings: Settings) -> int:
    """Open the window and return the exit code when it is closed."""
    from tribunal_desktop.security.instance import InstanceLock
    from tribunal_desktop.security.private_files import restrict_umask
    from tribunal_desktop.services.store_swap import finish_if_decided
    from tribunal_desktop.ui.screen import fit_screen

    restrict_umask()
    app = make_application(["tribunal-desktop"])
    with ExitStack() as held:
        try:
            held.enter_context(InstanceLock(settings.data_dir))
            finish_if_decided(settings)
        except KnownError as error:
            _show_refusal(app, settings, error)
            raise
        program = Program(app, settings, bring_up=fit_screen)
        sys.excepthook = program.report_bug
        program.start()
        try:
            return app.exec()
        finally:
            program.close()
