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

SPACING, SIDE = 12, 20
_SHORTEST = 4
"""Lock as an icon, then practice in one word, the user without the post, delivery as its figure."""


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
    """Bar above the page; emits what the reader asks for.

    Where the window is too narrow for all its words, they are said shorter, the least needed first: none is cut off.
    """

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
        self._delivery = ("", Tone.NEUTRAL, "")
        self._counted = 0
        self.practice = label("")
        self.practice.setObjectName("practiceWords")
        self.practice.setAccessibleName(self.tr("Practice data: invented"))
        if not info.practice:
            self.practice.hide()
        self._names = (f"{info.user_name} · {look.locale.term(info.post)}", info.user_name)
        self.user = button(self._names[0], icon="user")
        self.user.setToolTip(self._names[0])
        self.user.setObjectName("user")
        self.user.setAccessibleName(self.tr("User and appearance: {name}").format(name=self.user.text()))
        self.user.setMenu(self._menu())
        self.lock = button(self.tr("Lock"), self.lock_asked.emit, "lock")
        self.lock.setAccessibleName(self.lock.text())
        self.lock.setToolTip(self.tr("Lock the window; what is typed stays.") + "  Ctrl+L")
        line = row(self.search, 1, self.practice, self.delivery, self.user, self.lock, spacing=SPACING)
        line.setStretch(0, 3)
        line.setContentsMargins(SIDE, 8, SIDE, 8)
        self.setLayout(line)
        self.show_status(WindowStatus())

    def show_status(self, status: WindowStatus) -> None:
        """Say truthfully what has reached the parent court; green only when a receipt covers everything."""
        self._delivery = self._delivery_words(status)
        self._counted = status.refused or status.waiting
        when = self._look.locale.moment(status.last_receipt_at)
        receipt = self.tr("Last receipt of the parent court: {when}").format(when=when)
        self.delivery.setToolTip(f"{self._delivery[0]}\n{receipt}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for shorter in range(_SHORTEST + 1):
            self._say(shorter)
            if self._needed() <= self.width():
                return

    def _say(self, shorter: int) -> None:
        text, tone, icon = self._delivery
        self.lock.setText(self.lock.accessibleName() if shorter < 1 else "")
        self.practice.setText(self.practice.accessibleName() if shorter < 2 else self.tr("Practice"))
        self.user.setText(self._names[0 if shorter < 3 else 1])
        self.delivery.show_mark(text if shorter < 4 else str(self._counted or ""), tone, icon)
        self.delivery.setAccessibleName(text)

    def _needed(self) -> int:
        """The width everything takes at least."""
        parts = [part for part in (self.practice, self.delivery, self.user, self.lock) if not part.isHidden()]
        for part in parts:
            part.ensurePolished()
        words = sum(part.sizeHint().width() + SPACING for part in parts)
        return self.search.minimumWidth() + words + 2 * SIDE

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
