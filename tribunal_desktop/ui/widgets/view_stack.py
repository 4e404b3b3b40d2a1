"""Views in one place, one of them at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class ViewStack(QWidget):
    """Views in one place, one of them at a time, and only as tall as that one.

    ``QStackedWidget`` takes the height of the tallest, whatever is wrapped in it.
    """

    currentChanged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: list[QWidget] = []
        self._current = -1
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, view: QWidget) -> int:
        """Add a view and return its place; the first one is up at once."""
        self._views.append(view)
        self._place.addWidget(view)
        if len(self._views) == 1:
            self._current = 0
        else:
            view.hide()
        return len(self._views) - 1

    def removeWidget(self, view: QWidget) -> None:
        """Take a view out; it belongs to the caller again."""
        place = self._views.index(view)
        self._views.remove(view)
        self._place.removeWidget(view)
        view.hide()
        if place == self._current:
            self._current = -1
            if self._views:
                self.setCurrentIndex(max(0, place - 1))
        elif place < self._current:
            self._current -= 1

    def count(self) -> int:
        """How many views there are."""
        return len(self._views)

    def widget(self, place: int) -> QWidget:
        """The view at a place."""
        return self._views[place]

    def indexOf(self, view: QWidget) -> int:
        """Place of a view; -1 when it is not here."""
        return self._views.index(view) if view in self._views else -1

    def currentIndex(self) -> int:
        """Place of the view that is up; -1 when there is none."""
        return self._current

    def currentWidget(self) -> QWidget | None:
        """The view that is up."""
        return self._views[self._current] if self._current >= 0 else None

    def setCurrentWidget(self, view: QWidget) -> None:
        """Put a view up."""
        self.setCurrentIndex(self._views.index(view))

    def setCurrentIndex(self, place: int) -> None:
        """Put a view up; the keys go to it when they went to the one before."""
        if place == self._current:
            return
        before, view = self.currentWidget(), self._views[place]
        focused = self.window().focusWidget()
        held = before is not None and focused is not None and (focused is before or before.isAncestorOf(focused))
        self._current = place
        view.show()
        if held:
            (view.focusWidget() or _first_editor(view)).setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            before.hide()
        self.currentChanged.emit(place)


def _first_editor(view: QWidget) -> QWidget:
    """What Tab would come to first in ``view``; the view itself when nothing takes the keys."""
    found: QWidget | None = view
    while found is not None and (found is view or view.isAncestorOf(found)):
        if found.isEnabled() and found.isVisibleTo(view) and found.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return found
        found = found.nextInFocusChain()
    return view
