"""Search, state of delivery, who is logged in, and the lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from tribunal_desktop.texts import Language
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.shell.info import Link, WindowInfo, WindowServices, WindowStatus
from tribunal_desktop.ui.theme import Appearance, TextSize, Tone
from tribunal_desktop.ui.widgets.basics import Pill, button, label, row
from tribunal_desktop.ui.widgets.typeahead import TypeAhead
from tribunal_desktop.ui.workers import Tasks


class SearchBox(TypeAhead):
    """One box for everything: numbers, names, initials, telephone; its key is Ctrl+K (全局搜索)."""

    def __init__(self, services: WindowServices, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(services.search, tasks, parent=parent)
        self.setPlaceholderText(self.tr("Search number, name, initials, ID…"))
        self.setAccessibleName(self.tr("Search everything"))
        self.setClearButtonEnabled(True)
        self._keys = label("Ctrl K", parent=self)
        self._keys.setObjectName("keys")
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._show_keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shown key at the right."""
        super().resizeEvent(event)
        self._keys.adjustSize()
        self._show_keys()
        self._keys.move(self.width() - self._keys.width() - 9, (self.height() - self._keys.height()) // 2)

    def _show_keys(self) -> None:
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        self._keys.setVisible(not self.text() and self.width() > words + self._keys.width() + 32)


class TopBar(QFrame):
    """Bar above the page; emits what the reader asks for."""

    lock_asked = Signal()
    log_out_asked = Signal()
    shortcuts_asked = Signal()

    def __init__(
        self, info: WindowInfo, services: WindowServices, tasks: Tasks, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._look = look
        self.search = SearchBox(services, tasks)
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(440)
        self.delivery = Pill()
        self.practice = label(self.tr("Practice data: invented"))
        self.practice.setObjectName("practiceWords")
        if not info.practice:
            self.practice.hide()
        self.user = button(f"{info.user_name} · {look.locale.term(info.post)}", icon="user")
        self.user.setObjectName("user")
        self.user.setAccessibleName(self.tr("User and look: {name}").format(name=self.user.text()))
        self.user.setMenu(self._menu())
        lock = button(self.tr("Lock"), self.lock_asked.emit, "lock")
        lock.setToolTip(self.tr("Lock the window; what is typed stays.") + "  Ctrl+L")
        line = row(self.search, 1, self.practice, self.delivery, self.user, lock, spacing=12)
        line.setStretch(0, 3)
        line.setContentsMargins(20, 8, 20, 8)
        self.setLayout(line)
        self.show_status(WindowStatus())

    def show_status(self, status: WindowStatus) -> None:
        """Say truthfully what has reached the parent court; green only when a receipt covers everything."""
        text, tone, icon = self._delivery_words(status)
        self.delivery.show_mark(text, tone, icon)
        when = self._look.locale.moment(status.last_receipt_at)
        self.delivery.setToolTip(self.tr("Last receipt of the parent court: {when}").format(when=when))

    def _delivery_words(self, status: WindowStatus) -> tuple[str, Tone, str]:
        if status.refused:
            return self.tr("{count} returned").format(count=status.refused), Tone.BAD, "alert-circle"
        if status.waiting and status.link is Link.OFFLINE:
            return self.tr("Offline · {count} waiting").format(count=status.waiting), Tone.WARN, "wifi-off"
        if status.waiting:
            return self.tr("{count} waiting to be reported").format(count=status.waiting), Tone.WARN, "clock"
        if status.last_receipt_at is not None:
            return self.tr("All delivered, receipt held"), Tone.GOOD, "circle-check"
        return self.tr("Nothing to report yet"), Tone.NEUTRAL, "cloud-upload"

    def _menu(self) -> QMenu:
        look = self._look
        languages: dict[Language, str] = {"zh": "中文", "en": "English"}
        appearances = {
            Appearance.LIGHT: self.tr("Light"),
            Appearance.SUNLIGHT: self.tr("Sunlight (high contrast)"),
            Appearance.DARK: self.tr("Dark"),
        }
        sizes = {
            TextSize.STANDARD: self.tr("Standard text"),
            TextSize.LARGE: self.tr("Large text"),
            TextSize.LARGEST: self.tr("Largest text"),
        }
        menu = QMenu(self)
        self._choices(menu, languages, look.locale.lang, lambda lang: look.change(language=lang))
        self._choices(menu, appearances, look.appearance, lambda kind: look.change(appearance=kind))
        self._choices(menu, sizes, look.size, lambda size: look.change(size=size))
        menu.addAction(self.tr("Keyboard map") + "\t?", self.shortcuts_asked.emit)
        menu.addAction(self.tr("Log out"), self.log_out_asked.emit)
        return menu

    def _choices(self, menu: QMenu, choices: dict[Any, str], now: object, act: Callable[[Any], None]) -> None:
        group = QActionGroup(menu)
        for choice, text in choices.items():
            action = QAction(text, menu, checkable=True, checked=choice == now)
            action.triggered.connect(lambda _checked=False, choice=choice: act(choice))
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
