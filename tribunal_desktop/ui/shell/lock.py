"""The locked window: nothing of a case shows, everything typed stays behind it (锁屏)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Theme
from tribunal_desktop.ui.widgets.basics import Card, button, label
from tribunal_desktop.ui.widgets.fields import Field, PasswordEdit
from tribunal_desktop.ui.widgets.notice import Notice
from tribunal_desktop.ui.workers import Tasks

ACTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class LockScreen(QWidget):
    """Covers the whole window until ``unlock(password)`` returns on the database thread."""

    unlocked = Signal()

    def __init__(
        self, user_name: str, unlock: Callable[[str], None], tasks: Tasks, locale: Locale, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lockOverlay")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Locked"))
        self._unlock, self._tasks, self._locale = unlock, tasks, locale
        self.notice = Notice()
        self.password = PasswordEdit()
        self._field = Field(self.tr("Password of {name}").format(name=user_name), self.password)
        self.password.returnPressed.connect(self.try_unlock)
        self.password.caps_lock.connect(self._say_caps_lock)
        self.open_button = button(self.tr("Unlock"), self.try_unlock, kind="primary")
        picture = QLabel()
        picture.setPixmap(Theme.current().pixmap("lock", "secondary", 40))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title = label(self.tr("The window is locked"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words = label(self.tr("What you were typing is kept."), "secondary")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        card = Card()
        card.body.setContentsMargins(28, 26, 28, 26)
        card.setFixedWidth(400)
        card.add(picture, title, words, self.notice, self._field, self.open_button)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.setFocusProxy(self.password)

    def try_unlock(self) -> None:
        """Check the password."""
        password = self.password.text()
        self._tasks.run(lambda: self._unlock(password), self._opened, self._refused, self.open_button)

    def _opened(self, _nothing: object) -> None:
        self.unlocked.emit()

    def _refused(self, error: KnownError) -> None:
        self.password.clear()
        self.notice.show_error(self._locale.error(error))
        self.password.setFocus()

    def _say_caps_lock(self, on: bool) -> None:
        if on:
            self._field.show_finding(self.tr("Caps Lock seems to be on."), Severity.NOTE)
        else:
            self._field.clear_finding()


class IdleWatch(QObject):
    """Emits ``idle`` when nobody has touched keyboard or mouse for a while.

    Acts are seen where they arrive, at the windows of the program: a filter over the whole application would be asked
    about each of the tens of thousands of events by which a room is built, and took a third of that time. An input
    method keeps the keys to itself; what it types moves the cursor.
    """

    idle = Signal()

    def __init__(self, app: QApplication, minutes: float, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.idle)
        self.set_minutes(minutes)
        app.focusWindowChanged.connect(self._watch)
        app.inputMethod().cursorRectangleChanged.connect(self._begin_anew)
        self._watch(app.focusWindow())

    def set_minutes(self, minutes: float) -> None:
        """Wait that long from now on."""
        self._timer.start(round(minutes * 60_000))

    def left_ms(self) -> int:
        """How long until ``idle`` if nobody acts."""
        return self._timer.remainingTime()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin anew at every act."""
        if event.type() in ACTS:
            self._begin_anew()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """Watch a window from the first time it has the keyboard; once is enough, however often it is said."""
        if window is not None:
            window.installEventFilter(self)

    def _begin_anew(self) -> None:
        self._timer.start()
