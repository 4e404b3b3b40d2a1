"""The main window: rooms, pages, search, keys, lock; built anew from the same parts when the look changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.rooms import Badge, PageSpec
from tribunal_desktop.ui.shell.footer import Footer
from tribunal_desktop.ui.shell.info import WindowInfo, WindowServices, WindowStatus
from tribunal_desktop.ui.shell.lock import IdleWatch, LockScreen
from tribunal_desktop.ui.shell.panels import HelpPanel, ShortcutMap
from tribunal_desktop.ui.shell.sidebar import Sidebar
from tribunal_desktop.ui.shell.top_bar import TopBar
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets.basics import row
from tribunal_desktop.ui.widgets.data_table import DataTable
from tribunal_desktop.ui.widgets.draft import DraftKeeper
from tribunal_desktop.ui.widgets.toast import Toast
from tribunal_desktop.ui.widgets.typeahead import Choice
from tribunal_desktop.ui.workers import Tasks

STATUS_EVERY_MS = 30_000
IDLE_MINUTES = 10.0
TAKES_FILES = ("papers", "scans")
"""Room and item that files dropped on the window go to."""


class MainWindow(QMainWindow):
    """One user's window over ``specs``; it holds no service of its own and is closed with its ``tasks``."""

    logged_out = Signal()
    page_opened = Signal(str)

    def __init__(
        self,
        specs: Sequence[PageSpec],
        info: WindowInfo,
        services: WindowServices,
        tasks: Tasks,
        look: Look,
        idle_minutes: float = IDLE_MINUTES,
    ) -> None:
        super().__init__()
        self._specs = {spec.key: spec for spec in specs}
        self._info, self._services, self._tasks, self._look = info, services, tasks, look
        self._pages: dict[str, Page] = {}
        self._carried: dict[str, tuple[str, State]] = {}
        self._history: list[str] = []
        self._current = ""
        self._status = WindowStatus()
        self._badges: dict[str, Badge | None] = {}
        self._lock: LockScreen | None = None
        self._focus_before_lock: QWidget | None = None
        self.setMinimumSize(1024, 640)
        self.setAcceptDrops(True)
        self.resize(1366, 820)
        self._restore_geometry()
        self._build()
        look.changed.connect(self.rebuild)
        tasks.unhandled.connect(self.show_error)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101
        self.idle = IdleWatch(app, idle_minutes, self)
        self.idle.idle.connect(self.lock)
        self._clock = QTimer(self)
        self._clock.setInterval(STATUS_EVERY_MS)
        self._clock.timeout.connect(self.refresh_status)
        self._clock.start()
        if specs:
            self.open_page(specs[0].key)

    def open_page(self, key: str, item: str = "") -> None:
        """Bring a room up, at an item when one is given."""
        if self._locked() or key not in self._specs:
            return
        if self._current and self._current != key:
            self._history.append(self._current)
        self._show_page(key, item)

    def page(self, key: str) -> Page:
        """The page of a room, built on first use."""
        if key not in self._pages:
            made = self._specs[key].factory(self._look.locale, self._stack)
            made.navigate.connect(self.open_page)
            made.told.connect(self.tell)
            made.data_changed.connect(self.refresh_status)
            self._stack.addWidget(made)
            self._pages[key] = made
            for table in made.findChildren(DataTable):
                self._restore_columns(key, table)
            item, state = self._carried.pop(key, ("", {}))
            if item:
                made.open_item(item)
            if state:
                made.restore_state(state)
        return self._pages[key]

    def current_page(self) -> Page:
        """The page that is up."""
        return self.page(self._current)

    def current_key(self) -> str:
        """Key of the room that is up."""
        return self._current

    def go_back(self) -> None:
        """Esc: close help or the form of a print, step back inside the page, else return to the room before."""
        page = self.current_page()
        if self.help.isVisible():
            self.help.close_panel()
        elif not page.put_away_print() and not page.go_back() and self._history:
            self._show_page(self._history.pop(), "")

    def refresh_status(self) -> None:
        """Read badges and the state of delivery again."""
        asked = {key: spec.badge for key, spec in self._specs.items() if spec.badge is not None}

        def read() -> tuple[WindowStatus, dict[str, Badge | None]]:
            return self._services.status(), {key: badge() for key, badge in asked.items()}

        self._tasks.run(read, self._show_status)

    def tell(self, text: str, undo: Callable[[], Any] | None = None) -> None:
        """Say at the foot of the window what was done."""
        self.toast.say(text, undo)

    def show_error(self, error: KnownError) -> None:
        """Say a failure no page has taken, in the page that is up."""
        if self._current:
            self.current_page().show_error(error)

    def rebuild(self) -> None:
        """Build everything anew in the language and look in force; typed text is carried over."""
        self._flush_drafts()
        self._carry()
        self._pages = {}
        for closing in (self._central, self.toast, self.shortcuts):
            closing.hide()
            closing.deleteLater()
        self._build()
        self._show_page(self._current, "")
        if self._lock is not None:
            self._cover()

    def lock(self) -> None:
        """Hide everything behind the lock; drafts are journalled first."""
        if self._locked():
            return
        self._flush_drafts()
        self._focus_before_lock = self.focusWidget()
        self._cover()

    def unlock(self) -> None:
        """Show the work again as it was left."""
        if self._lock is None:
            return
        self._lock.hide()
        self._lock.deleteLater()
        self._lock = None
        self._central.show()
        if self._focus_before_lock is not None:
            self._focus_before_lock.setFocus()
        self._focus_before_lock = None

    def lock_screen(self) -> LockScreen | None:
        """What covers the window while it is locked."""
        return self._lock

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lock covers the window at any size."""
        super().resizeEvent(event)
        if self._lock is not None:
            self._lock.setGeometry(self.rect())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere, unless the window is locked."""
        if not self._locked() and TAKES_FILES[0] in self._specs and _files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Scans and photos go to the room that takes them in."""
        event.acceptProposedAction()
        files = _files_of(event)
        self.open_page(*TAKES_FILES)
        self.current_page().take_files(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Journal what is typed, remember the columns, wait for the workers."""
        self._flush_drafts()
        self._remember()
        self._clock.stop()
        self._tasks.close()
        super().closeEvent(event)

    def _build(self) -> None:
        self._built_size = self._look.size
        self.setWindowTitle(f"{self._info.tribunal_name} · {self._info.court_name}")
        central = self._central = QFrame()
        self.toast = Toast(self)
        self.shortcuts = ShortcutMap(self)
        if self._info.practice:
            central.setObjectName("practiceFrame")
        self.sidebar = Sidebar(self._info, list(self._specs.values()))
        self.sidebar.opened.connect(self.open_page)
        self.top_bar = TopBar(self._info, self._services, self._tasks, self._look)
        self.top_bar.lock_asked.connect(self.lock)
        self.top_bar.log_out_asked.connect(self.logged_out)
        self.top_bar.shortcuts_asked.connect(self.shortcuts.open)
        self.top_bar.search.chosen.connect(self._found)
        self.footer = Footer(self._info, self._look.locale)
        self._stack = QStackedWidget()
        self.help = HelpPanel()
        middle = row(self._stack, self.help, spacing=0)
        middle.setStretch(0, 1)
        middle.setContentsMargins(0, 0, 0, 0)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addLayout(middle, 1)
        whole = QVBoxLayout(central)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        body = row(self.sidebar, right, spacing=0)
        body.setStretch(1, 1)
        whole.addLayout(body, 1)
        whole.addWidget(self.footer)
        self.setCentralWidget(central)
        self._bind_keys(central)
        self._put_status()

    def _bind_keys(self, central: QWidget) -> None:
        bindings: dict[str, Callable[[], object]] = {
            "Ctrl+K": self._focus_search,
            "Ctrl+N": self._create_new,
            "Ctrl+O": self._choose_files,
            "Ctrl+P": self._print,
            "Ctrl+S": lambda: self.tell(self.tr("What you type is kept as a draft; the page's buttons save it.")),
            "Ctrl+L": self.lock,
            "Ctrl+Z": self._undo,
            "F1": self._help,
            "F5": lambda: self.current_page().refresh(),
            "?": self.shortcuts.open,
            "Shift+?": self.shortcuts.open,
            "Esc": self.go_back,
        }
        for keys, act in bindings.items():
            shortcut = QShortcut(QKeySequence(keys), central)
            shortcut.activated.connect(act)
            shortcut.activatedAmbiguously.connect(act)
        for digit, key in zip("1234567890", self._specs, strict=False):
            QShortcut(QKeySequence(f"Alt+{digit}"), central).activated.connect(lambda key=key: self.open_page(key))

    def _show_page(self, key: str, item: str) -> None:
        page = self.page(key)
        self._current = key
        self.sidebar.mark(key)
        self._stack.setCurrentWidget(page)
        self.help.hide()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.refresh()
        if item:
            page.open_item(item)
        self.refresh_status()
        self.page_opened.emit(key)

    def _show_status(self, answer: tuple[WindowStatus, dict[str, Badge | None]]) -> None:
        self._status, self._badges = answer
        self._put_status()

    def _put_status(self) -> None:
        self.top_bar.show_status(self._status)
        self.footer.show_status(self._status)
        for key, badge in self._badges.items():
            self.sidebar.show_badge(key, badge)

    def _found(self, choice: Choice) -> None:
        self.top_bar.search.set_choice(None)
        key, _, item = choice.key.partition("/")
        self.open_page(key, item)

    def _focus_search(self) -> None:
        self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.search.selectAll()

    def _create_new(self) -> None:
        if not self.current_page().create_new() and "cases" in self._specs:
            self.open_page("cases")
            self.current_page().create_new()

    def _print(self) -> None:
        if not self.current_page().print_current():
            self.tell(self.tr("There is nothing to print on this page."))

    def _choose_files(self) -> None:
        if TAKES_FILES[0] in self._specs:
            self.open_page(*TAKES_FILES)
            self.current_page().choose_files()

    def _undo(self) -> None:
        if self.toast.text():
            self.toast.undo()

    def _help(self) -> None:
        if self.help.isVisible():
            self.help.close_panel()
        else:
            self.help.show_help(self._specs[self._current].title(), self.current_page().help_text())

    def _locked(self) -> bool:
        return self._lock is not None

    def _cover(self) -> None:
        self._central.hide()
        self.toast.hide()
        self.shortcuts.hide()
        if self._lock is not None:
            self._lock.deleteLater()
        self._lock = LockScreen(self._info.user_name, self._services.unlock, self._tasks, self._look.locale, self)
        self._lock.unlocked.connect(self.unlock)
        self._lock.setGeometry(self.rect())
        self._lock.show()
        self._lock.setFocus()

    def _carry(self) -> None:
        self._remember()
        for key, page in self._pages.items():
            self._carried[key] = (page.item_key(), page.typed_state())

    def _flush_drafts(self) -> None:
        for keeper in self.findChildren(DraftKeeper):
            keeper.flush()

    def _remember(self) -> None:
        preferences = self._look.preferences
        preferences.put("geometry", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        for key, page in self._pages.items():
            for table in page.findChildren(DataTable):
                if table.objectName():
                    preferences.put(self._columns_key(key, table), table.columns_state())

    def _restore_columns(self, key: str, table: DataTable) -> None:
        state = self._look.preferences.get(self._columns_key(key, table)) if table.objectName() else ""
        if state:
            table.restore_columns(state)

    def _columns_key(self, key: str, table: DataTable) -> str:
        """Widths that fit one text size do not fit another."""
        return f"columns-{self._built_size.value}/{key}.{table.objectName()}"

    def _restore_geometry(self) -> None:
        state = self._look.preferences.get("geometry")
        if state:
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(state.encode("ascii"))))


def _files_of(event: QDropEvent) -> list[Path]:
    """The files that are dragged, without folders and links."""
    return [
        path for url in event.mimeData().urls() if url.isLocalFile() and (path := Path(url.toLocalFile())).is_file()
    ]
