"""The window before the main window; ``opened`` carries ``Opened`` when the store is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.start.first_start import FirstStartPage
from tribunal_desktop.ui.start.log_in import ForgottenPage, LogInPage
from tribunal_desktop.ui.start.parts import StartPage
from tribunal_desktop.ui.start.recovery_sheet import RecoverySheetPage
from tribunal_desktop.ui.start.restore import RestorePage
from tribunal_desktop.ui.start.services import Opened, ServicesOf
from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.widgets.basics import label, row
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll
from tribunal_desktop.ui.workers import Tasks

if TYPE_CHECKING:
    from tribunal_desktop.services.first_start import RecoveryKit


class StartWindow(QWidget):
    """First start when it is needed, then the recovery sheet, then the work; otherwise the log-in.

    ``services`` is called on the database thread only, so that it may import what the first paint does not need.
    """

    opened = Signal(object)

    def __init__(
        self, first_start_needed: bool, services: ServicesOf, tasks: Tasks, look: Look, device_name: str
    ) -> None:
        super().__init__()
        self.setObjectName("startWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._services, self._tasks, self._look = services, tasks, look
        self._device_name = device_name
        self._kit: tuple[RecoveryKit, str, bool] | None = None
        self.resize(1366, 820)
        self.setMinimumSize(1024, 640)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._scroll = FollowingScroll()
        self._layout.addWidget(self._scroll)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._back)
        look.changed.connect(self._dress_again)
        tasks.unhandled.connect(self.show_error)
        self.page: StartPage
        self._first_start = first_start_needed
        self._leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Look changes no longer concern this window."""
        self._look.changed.disconnect(self._dress_again)
        super().closeEvent(event)

    def show_error(self, error: KnownError) -> None:
        """Say a failure that no step took up, for example of opening the main window."""
        self.page.show_error(error)

    def show_restore(self, folder: Path | None = None) -> None:
        """Offer to restore a backup; ``folder`` is looked into at once."""
        page = RestorePage(self._services, self._tasks, self._look.locale)
        page.restored.connect(self._restored)
        page.back.connect(self._leave)
        self._show(page, 760)
        if folder is not None:
            page.look_into(folder)

    def _restored(self, words: str, code: str, user_id: str) -> None:
        """By the password one logs in as ever; by the code a new password is set first."""
        self._first_start = False
        if code:
            self._show_forgotten(code, user_id)
        else:
            self._show_log_in()
        self.page.notice.show_words(words, Tone.GOOD)

    def _show_first_start(self) -> None:
        page = FirstStartPage(self._services, self._tasks, self._look.locale, self._device_name)
        page.made.connect(self._show_sheet)
        page.restore_asked.connect(self.show_restore)
        self._show(page, 1080)
        self._tasks.run(lambda: self._services().search_courts(""), owner=page)  # the first search is slow

    def _show_sheet(self, kit: RecoveryKit, password: str, practice: bool) -> None:
        self._kit = (kit, password, practice)
        page = RecoverySheetPage(kit, self._services, self._tasks, self._look.locale)
        page.stored.connect(lambda: self._log_in_at_once(page))
        self._show(page, 1180)

    def _show_log_in(self) -> None:
        page = LogInPage(self._services, self._tasks, self._look.locale)
        page.opened.connect(self.opened)
        page.forgotten.connect(self._show_forgotten)
        page.restore_asked.connect(self.show_restore)
        self._show(page, 420)

    def _show_forgotten(self, code: str = "", user_id: str = "") -> None:
        page = ForgottenPage(self._services, self._tasks, self._look.locale, code=code, user_id=user_id)
        page.opened.connect(self.opened)
        page.back.connect(self._leave)
        self._show(page, 620)

    def _log_in_at_once(self, page: RecoverySheetPage) -> None:
        if self._kit is None:
            return
        _kit, password, practice = self._kit

        def open_store() -> Opened:
            log_in = self._services().log_in
            store = log_in.open(log_in.users()[0].user_id, password)
            return Opened(store, log_in.password_only(), practice)

        self._tasks.run(open_store, self._finish, page.show_error, page.go_on, self)

    def _finish(self, opened: Opened) -> None:
        self._kit = None
        self.opened.emit(opened)

    def _back(self) -> None:
        if isinstance(self.page, ForgottenPage | RestorePage):
            self._leave()

    def _leave(self) -> None:
        if isinstance(getattr(self, "page", None), RestorePage):
            self._tasks.run(lambda: self._services().restore.drop())
        if self._first_start:
            self._show_first_start()
        else:
            self._show_log_in()

    def _dress_again(self) -> None:
        """Build the step anew in the language in force, with what was typed."""
        before = self.page
        if isinstance(before, FirstStartPage):
            typed = before.typed()
            self._show_first_start()
            if isinstance(self.page, FirstStartPage):
                self.page.type_again(typed)
        elif isinstance(before, RecoverySheetPage) and self._kit is not None:
            self._show_sheet(*self._kit)
        elif isinstance(before, ForgottenPage):
            self._show_forgotten(before.code.value(), str(before.user.currentData() or ""))
        elif isinstance(before, RestorePage):
            self.show_restore(before.typed())
        else:
            self._show_log_in()

    def _show(self, page: StartPage, width: int) -> None:
        frame = QWidget()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(28, 18, 28, 18)
        layout.setSpacing(20)
        layout.addLayout(self._head())
        narrow = not isinstance(page, FirstStartPage | RecoverySheetPage)
        layout.addStretch(2 if narrow else 0)
        page.setFixedWidth(min(round(width * Theme.current().size.base_px / 14), 1290))
        layout.addLayout(row(1, page, 1), 0 if narrow else 1)
        layout.addStretch(5 if narrow else 0)
        self._scroll.setWidget(frame)
        self.page = page
        self.setWindowTitle(f"{self.tr('Tribunal workbench')} · {page.accessibleName()}")
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self) -> QHBoxLayout:
        mark = label("法")
        mark.setObjectName("brand")
        mark.setFixedSize(34, 34)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(self.tr("Tribunal workbench"), "heading"))
        words.addWidget(label(self.tr("for people's tribunals, at the desk and on the road"), "small"))
        head = row(mark, words, 1, spacing=12)
        group = QButtonGroup(self)
        languages: dict[Language, str] = {"zh": "中文", "en": "English"}
        for lang, text in languages.items():
            choice = QPushButton(text)
            choice.setProperty("kind", "segment")
            choice.setCheckable(True)
            choice.setChecked(lang == self._look.locale.lang)
            choice.clicked.connect(lambda _checked=False, lang=lang: self._look.change(language=lang))
            group.addButton(choice)
            head.addWidget(choice)
        return head
