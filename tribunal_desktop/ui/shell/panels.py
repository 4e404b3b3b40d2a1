"""Help beside the page and the keyboard map over it; neither stops the work."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from tribunal_desktop.ui.widgets.basics import Card, icon_button, label


class BorrowedFocus:
    """The focus, taken for a while and given back to where it was."""

    def __init__(self, borrower: QWidget) -> None:
        self._borrower = borrower
        self._before: QWidget | None = None

    def take(self) -> None:
        """Put the focus on the borrower."""
        self._before = self._borrower.window().focusWidget()
        self._borrower.setFocus()

    def give_back(self) -> None:
        """Put the focus where it was, unless that is gone."""
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self._before = None


class HelpPanel(Card):
    """F1: what this page is for and how the work on it goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Help"), parent)
        self._focus = BorrowedFocus(self)
        self.setFixedWidth(330)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add_header(icon_button("x", self.tr("Close help"), self.close_panel))
        self._words = label("", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._words)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        self.add(scroll)
        self.hide()

    def show_help(self, title: str, text: str) -> None:
        """Open beside the page."""
        self.set_title(title)
        self._words.setText(text or self.tr("There is no help for this page yet; the keyboard map is under ?."))
        self.setAccessibleDescription(self._words.text())
        self.show()
        self._focus.take()

    def close_panel(self) -> None:
        """Put the help away."""
        self.hide()
        self._focus.give_back()

    def text(self) -> str:
        """Help that is shown."""
        return self._words.text()


class ShortcutMap(QWidget):
    """Every key on one card; any key or click closes it (快捷键一览)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._focus = BorrowedFocus(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keyboard map"))
        card = Card(self.tr("Keyboard map"))
        card.body.setContentsMargins(28, 22, 28, 22)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        for line, (keys, words) in enumerate(self.entries()):
            shown = label(keys)
            shown.setObjectName("keys")
            column, place = (0, line) if line < 10 else (2, line - 10)
            grid.addWidget(shown, place, column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(words), place, column + 1)
        card.add(grid, label(self.tr("Any key closes this map."), "small"))
        layout = QVBoxLayout(self)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        parent.installEventFilter(self)
        self.hide()

    def entries(self) -> list[tuple[str, str]]:
        """Keys and what they do."""
        return [
            ("Ctrl+K", self.tr("Search anything")),
            ("Ctrl+N", self.tr("New case, or what this page makes")),
            ("Ctrl+O", self.tr("Import scans and photos of papers")),
            ("Ctrl+P", self.tr("Print what is on the page")),
            ("Ctrl+L", self.tr("Lock the window")),
            ("Ctrl+S", self.tr("Not needed: what you type is saved as a draft")),
            ("Ctrl+C", self.tr("Copy the selected rows as a table")),
            ("Ctrl+Z", self.tr("Take back what was just done")),
            ("F1", self.tr("Help on this page")),
            ("F5", self.tr("Read the page again")),
            ("?", self.tr("This map")),
            ("Esc", self.tr("Back")),
            ("Alt+1 … 9, 0", self.tr("The rooms, from the top")),
            ("Ctrl+Enter", self.tr("The page's main button")),
            ("Tab", self.tr("Next field, in reading order")),
            ("Enter", self.tr("Next field in a form; open a row in a list")),
            ("↑ ↓", self.tr("Walk through rows and proposals")),
            ("Ctrl+PgUp / PgDn", self.tr("Sections of a case file")),
            ("Page Up / Down", self.tr("Turn the pages of a paper")),
            ("Ctrl + / −", self.tr("Larger and smaller paper")),
        ]

    def open(self) -> None:
        """Lay the map over the window."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._focus.take()

    def close_map(self) -> None:
        """Put the map away."""
        self.hide()
        self._focus.give_back()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window behind the map."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 110))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Keep every key from the window: the next one closes the map."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close."""
        self.close_map()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close."""
        self.close_map()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window at any size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return False
