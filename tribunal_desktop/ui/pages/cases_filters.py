"""Filters kept under a name: a menu to take one, a line to name one, a way to rename and remove it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from tribunal_desktop.services.case_query import CaseQuery
from tribunal_desktop.services.saved_filters import KeptFilter, SavedFilters
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.widgets import LineEdit, button, row


class SavedFilterBar(QWidget):
    """``taken`` carries the question of a filter; ``show_query`` says which one would be kept."""

    taken = Signal(object)

    def __init__(self, kept: SavedFilters, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept, self._page = kept, page
        self._query = CaseQuery()
        self._renamed: KeptFilter | None = None
        self._menu = QMenu(self)
        self._renaming, self._removing = QMenu(self.tr("Rename"), self), QMenu(self.tr("Remove"), self)
        self._choose = button(self.tr("Saved filters"))
        self._choose.setMenu(self._menu)
        self._name = LineEdit("", self.tr("Name of the filter"))
        self._name.setAccessibleName(self.tr("Name of the filter"))
        self._name.setFixedWidth(180)
        self._save = button(self.tr("Save"), self._keep)
        self._cancel = button(self.tr("Cancel"), self._put_away, kind="link")
        self.setLayout(row(self._choose, self._name, self._save, self._cancel))
        self.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self._name.returnPressed.connect(self._keep)
        self._put_away()
        self._fill(())

    def show_query(self, query: CaseQuery) -> None:
        """What would be kept."""
        self._query = query

    def reload(self) -> None:
        """Read the filters again."""
        self._page.run(self._kept.all, self._fill)

    def begin(self, renamed: KeptFilter | None = None) -> None:
        """Ask for a name in place."""
        self._renamed = renamed
        self._name.setText(renamed.name if renamed else "")
        for part in (self._name, self._save, self._cancel):
            part.show()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def menu(self) -> QMenu:
        """The filters and what can be done with them."""
        return self._menu

    def removal(self) -> QMenu:
        """The filters that can be removed."""
        return self._removing

    def _keep(self) -> None:
        name, renamed, query, kept = self._name.text(), self._renamed, self._query, self._kept
        if renamed is not None:
            self._page.run(lambda: kept.rename(renamed.id, name), lambda _none: self._done(self.tr("Filter renamed")))
        else:
            self._page.run(lambda: kept.save(name, query), lambda _kept: self._done(self.tr("Filter saved")))

    def _done(self, words: str) -> None:
        self._page.notice.dismiss()
        self._put_away()
        self.reload()
        self._page.tell(words)

    def _delete(self, gone: KeptFilter) -> None:
        kept = self._kept

        def told(_gone: KeptFilter) -> None:
            self.reload()
            self._page.tell(
                self.tr("Filter {name} removed").format(name=gone.name),
                lambda: self._page.run(lambda: kept.save(gone.name, gone.query), lambda _kept: self.reload()),
            )

        self._page.run(lambda: kept.delete(gone.id), told)

    def _put_away(self) -> None:
        had_focus = self._name.hasFocus()
        for part in (self._name, self._save, self._cancel):
            part.hide()
        if had_focus:
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, filters: tuple[KeptFilter, ...]) -> None:
        self._menu.clear()
        for each in filters:
            self._menu.addAction(each.name).triggered.connect(partial(self._take, each.query))
        if filters:
            self._menu.addSeparator()
        self._menu.addAction(self.tr("Save what is shown…")).triggered.connect(lambda: self.begin())
        for inner, slot in ((self._renaming, self.begin), (self._removing, self._delete)):
            inner.clear()
            inner.setEnabled(bool(filters))
            self._menu.addMenu(inner)
            for each in filters:
                inner.addAction(each.name).triggered.connect(partial(_call, slot, each))

    def _take(self, query: CaseQuery, _checked: bool = False) -> None:
        self.taken.emit(query)


def _call(slot: Callable[[KeptFilter], None], kept: KeptFilter, _checked: bool = False) -> None:
    slot(kept)
