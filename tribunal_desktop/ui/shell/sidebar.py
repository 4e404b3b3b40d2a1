"""The rooms on the left, in groups, with their badges."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tribunal_desktop.ui.rooms import Badge, PageSpec
from tribunal_desktop.ui.shell.info import WindowInfo
from tribunal_desktop.ui.theme import Theme
from tribunal_desktop.ui.widgets.basics import Pill, label, row


class RoomButton(QPushButton):
    """One room; its badge is part of its accessible name."""

    def __init__(self, spec: PageSpec, number: int, parent: QWidget) -> None:
        super().__init__(spec.title(), parent)
        self.setObjectName("room")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setIcon(Theme.current().icon(spec.icon, "secondary"))
        self.setIconSize(QSize(18, 18))
        self.setMinimumHeight(36)
        if number <= 10:
            self.setToolTip(f"{spec.title()}  Alt+{number % 10}")
        self._badge = Pill(parent=self)
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._badge.hide()
        line = row(1, self._badge)
        line.setContentsMargins(0, 0, 8, 0)
        self.setLayout(line)
        self.setAccessibleName(spec.title())

    def show_badge(self, badge: Badge | None) -> None:
        """Show or hide the number."""
        shown = badge is not None and badge.count > 0
        self._badge.setVisible(shown)
        if badge is not None and shown:
            self._badge.show_mark(f"{badge.count:,}", badge.tone)
        self.setAccessibleName(f"{self.text()} {badge.count}" if badge is not None and shown else self.text())

    def badge_text(self) -> str:
        """Number that is shown; empty when none is."""
        return "" if self._badge.isHidden() else self._badge.text()


class Sidebar(QFrame):
    """Mark and name of the tribunal above the rooms."""

    opened = Signal(str)

    def __init__(self, info: WindowInfo, specs: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Rooms"))
        scale = Theme.current().size.base_px / 14
        self.setFixedWidth(round(188 * scale))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 14, 8, 12)
        layout.setSpacing(3)
        layout.addLayout(self._head(info))
        layout.addSpacing(12)
        self._buttons: dict[str, RoomButton] = {}
        group = specs[0].group if specs else 0
        for number, spec in enumerate(specs, start=1):
            if spec.group != group:
                group = spec.group
                layout.addSpacing(8)
                layout.addWidget(self._line())
                layout.addSpacing(8)
            made = RoomButton(spec, number, self)
            made.clicked.connect(lambda _checked=False, key=spec.key: self.opened.emit(key))
            layout.addWidget(made)
            self._buttons[spec.key] = made
        layout.addStretch(1)

    def mark(self, key: str) -> None:
        """Show which room is open."""
        self._buttons[key].setChecked(True)

    def show_badge(self, key: str, badge: Badge | None) -> None:
        """Show the number of a room."""
        self._buttons[key].show_badge(badge)

    def button(self, key: str) -> RoomButton:
        """Button of a room."""
        return self._buttons[key]

    def _head(self, info: WindowInfo) -> QHBoxLayout:
        mark = label("法")
        mark.setObjectName("brand")
        mark.setFixedSize(30, 30)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark.setAccessibleName("")
        name = label(info.tribunal_name, "strong", wrap=True)
        court = label(info.court_name, "small", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(name)
        words.addWidget(court)
        line = row(mark, words, spacing=10)
        line.setStretch(1, 1)
        line.setContentsMargins(8, 0, 4, 0)
        return line

    def _line(self) -> QFrame:
        line = QFrame()
        line.setObjectName("sidebarLine")
        line.setFixedHeight(1)
        return line
