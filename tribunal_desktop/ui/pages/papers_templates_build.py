"""Building an own form (自制样式): its parts, its questions and what it is as a whole, each change kept at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.own_form_views import OwnFormView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers_templates_build_asks import BuildAsks
from tribunal_desktop.ui.pages.papers_templates_build_form import BuildForm
from tribunal_desktop.ui.pages.papers_templates_build_parts import BuildParts
from tribunal_desktop.ui.widgets import SegmentedFilter, ViewStack
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll

PARTS, ASKS, FORM = "parts", "asks", "form"


class BuildPanel(QWidget):
    """Left of the words of an own form; every change can be undone."""

    built = Signal()
    """The form was changed."""
    part_chosen = Signal(str)
    """Its key among the texts: ``part.<id>`` or ``ask.<id>``."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page = services, page
        self._key = ""
        self.which = SegmentedFilter(self.tr("What to build"), wraps=True)
        self.parts = BuildParts(page.wording)
        self.asks = BuildAsks(page.wording)
        self.form = BuildForm(page.wording)
        self._views: dict[str, BuildParts | BuildAsks | BuildForm] = {
            PARTS: self.parts,
            ASKS: self.asks,
            FORM: self.form,
        }
        self._stack = ViewStack()
        for view in self._views.values():
            self._stack.addWidget(view)
            view.wanted.connect(self._act)
        self._scroll = FollowingScroll()
        self._scroll.setWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.which)
        column.addWidget(self._scroll, 1)
        self._count()
        self._stack.currentChanged.connect(lambda _at: self._fit())
        self.which.chosen.connect(lambda key: self._stack.setCurrentWidget(self._views[key]))
        self.parts.chosen.connect(self.part_chosen)
        self.asks.chosen.connect(self.part_chosen)

    def open_form(self, key: str) -> None:
        """Show an own form; nothing for a shipped one."""
        self.setVisible(bool(key))
        if key != self._key:
            self._key = key
            self.which.choose(PARTS)
        if key:
            self._page.run(lambda: self._services.own_forms.open(key), partial(self._show, key))

    def _show(self, key: str, view: OwnFormView) -> None:
        if key != self._key:
            return
        self._count(len(view.parts), len(view.asks))
        for each in self._views.values():
            each.show_form(view)
            each.setEnabled(view.may_write)
        self._fit()

    def _fit(self) -> None:
        """As wide as what is shown needs, so that nothing is cut off at the side."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self._stack.minimumSizeHint().width() + 2 * bar)

    def _count(self, parts: int | None = None, asks: int | None = None) -> None:
        titles = ((PARTS, self.tr("Parts"), parts), (ASKS, self.tr("Questions"), asks), (FORM, self.tr("Form"), None))
        self.which.set_choices(titles)

    def _act(self, act: Callable[..., int], told: str) -> None:
        """Do what a view wants with the open form."""
        key, forms = self._key, self._services.own_forms

        def done(before: int) -> None:
            self._page.tell(told, partial(self._undo, key, before))
            self._changed()

        self._page.run(lambda: act(forms, key), done)

    def _undo(self, key: str, revision: int) -> None:
        forms = self._services.own_forms
        self._page.run(lambda: forms.undo(key, revision), lambda _before: self._changed())

    def _changed(self) -> None:
        self.open_form(self._key)
        self.built.emit()
