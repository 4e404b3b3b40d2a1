"""The open case file: the list of its sections on the left, the section on the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from tribunal_desktop.services.case_views import CaseDetail
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.base_sections import SECTIONS, Section
from tribunal_desktop.ui.theme import Theme
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Pill, row
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll

LIST_WIDTH = 148
"""At least; a language with longer names takes what they need."""
_DISPUTE, _SECTION = "@dispute", "@section"


class CaseFileView(QWidget):
    """Opens a dispute at a section; sections are built when they are first shown."""

    shown = Signal(object)
    """The ``CaseDetail`` whose file is open, each time it was read."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page = services, page
        self._dispute_id = ""
        self._current = SECTIONS[0].key
        self._buttons: dict[str, SectionButton] = {}
        self._sections: dict[str, CaseSection] = {}
        self._holders: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self._list = FollowingScroll()
        self._list.setAccessibleName(self.tr("Sections of the file"))
        names = self._section_list()
        self._list.setWidget(names)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        least = round(LIST_WIDTH * Theme.current().size.base_px / 14)
        self._list.setFixedWidth(
            max(least, names.sizeHint().width() + self._list.verticalScrollBar().sizeHint().width())
        )
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(14)
        across.addWidget(self._list)
        across.addWidget(self._stack, 1)
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._step, step))

    def open_dispute(self, dispute_id: str, key: str = "") -> None:
        """Open the file at a section; without one, at the section that was open last."""
        self._dispute_id = dispute_id
        section, _, inner = key.partition("/")
        self._go_to(section if section in self._buttons else self._current, inner)
        self._read()

    def reload(self) -> None:
        """Read heading, marks and the open section again."""
        if self._dispute_id:
            self.section(self._current).reload()
            self._read()

    def item_key(self) -> str:
        """Dispute and section, as ``open_item`` takes them; empty when no file is open."""
        inner = self.current().inner_key() if self._dispute_id else ""
        return "/".join(filter(None, (f"{self._dispute_id}#{self._current}", inner))) if self._dispute_id else ""

    def dispute_id(self) -> str:
        """The dispute whose file is open."""
        return self._dispute_id

    def section(self, key: str) -> CaseSection:
        """The section, built now if need be."""
        if key not in self._sections:
            found = next(section for section in SECTIONS if section.key == key)
            made = found.build(self._services, self._page)
            made.key = key
            made.changed.connect(self._changed)
            made.section_wanted.connect(self.show_section)
            holder = FollowingScroll()
            holder.setWidget(made)
            self._stack.addWidget(holder)
            self._sections[key], self._holders[key] = made, holder
        return self._sections[key]

    def show_section(self, key: str) -> None:
        """Open another section and go to it; after a ``/`` stands what to open in it."""
        section, _, inner = key.partition("/")
        self._go_to(section, inner)

    def current(self) -> CaseSection:
        """The section that is open."""
        return self.section(self._current)

    def go_back(self) -> bool:
        """A step back within the section; false when there is none."""
        return self.current().go_back()

    def keep_typed(self) -> None:
        """Journal at once what was typed in the section."""
        if self._current in self._sections:
            self._sections[self._current].keep_typed()

    def typed_state(self) -> State:
        """What has been typed into the open section."""
        if not self._dispute_id:
            return {}
        return {_DISPUTE: self._dispute_id, _SECTION: self._current, **self.current().typed_state()}

    def restore_state(self, state: State) -> bool:
        """Open the file a state was typed in and type it again; false when it was typed elsewhere."""
        dispute_id, key = state.get(_DISPUTE), state.get(_SECTION)
        if not isinstance(dispute_id, str) or not isinstance(key, str) or key not in self._buttons:
            return False
        self.open_dispute(dispute_id, key)
        self.current().restore_state({name: value for name, value in state.items() if not name.startswith("@")})
        return True

    def mark_of(self, key: str) -> str:
        """Number beside a section; empty when none is shown."""
        return self._buttons[key].mark_text()

    def _go_to(self, key: str, inner: str) -> None:
        self._show(key)
        self._buttons[key].setFocus(Qt.FocusReason.OtherFocusReason)
        if inner:
            self.section(key).open_inner(inner)

    def _show(self, key: str) -> None:
        self.keep_typed()
        self._page.put_away_print()
        self._current = key
        self._buttons[key].setChecked(True)
        section = self.section(key)
        self._stack.setCurrentWidget(self._holders[key])
        section.open_dispute(self._dispute_id)

    def _step(self, by: int) -> None:
        keys = list(self._buttons)
        self.show_section(keys[(keys.index(self._current) + by) % len(keys)])

    def _changed(self) -> None:
        self._page.data_changed.emit()
        self._read()

    def _read(self) -> None:
        dispute_id, services = self._dispute_id, self._services
        self._page.run(lambda: services.cases.detail(dispute_id), self._read_done)
        self._page.run(lambda: _marks(services, dispute_id), partial(self._show_marks, dispute_id))

    def _read_done(self, detail: CaseDetail) -> None:
        if detail.row.id == self._dispute_id:
            self.shown.emit(detail)

    def _show_marks(self, dispute_id: str, marks: dict[str, SectionMark | None]) -> None:
        if dispute_id == self._dispute_id:
            for key, mark in marks.items():
                self._buttons[key].show_mark(mark)

    def _section_list(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(0)
        group = SECTIONS[0].group
        for section in SECTIONS:
            if section.group is not group:
                group = section.group
                layout.addSpacing(4)
                layout.addWidget(_line())
                layout.addSpacing(4)
            button = SectionButton(section, made)
            button.clicked.connect(lambda _checked=False, key=section.key: self._show(key))
            layout.addWidget(button)
            self._buttons[section.key] = button
        layout.addStretch(1)
        return made


class SectionButton(QPushButton):
    """Name of a section with its number; arrow keys walk from one to the next, as between radio buttons."""

    def __init__(self, section: Section, parent: QWidget) -> None:
        super().__init__(section.title(), parent)
        self.setObjectName("section")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(self.text())
        self._pill = Pill(parent=self)
        self._pill.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pill.hide()
        line = row(1, self._pill)
        line.setContentsMargins(0, 0, 6, 0)
        self.setLayout(line)

    def sizeHint(self) -> QSize:
        """As tall as a target for the finger has to be, as wide as its words."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 28, max(32, metrics.height() + 12))

    def show_mark(self, mark: SectionMark | None) -> None:
        """Show or hide the number."""
        there = mark is not None and mark.count > 0
        self._pill.setVisible(there)
        if mark is not None and there:
            self._pill.show_mark(str(mark.count), mark.tone)
        self.setAccessibleName(f"{self.text()} {self.mark_text()}".strip())

    def mark_text(self) -> str:
        """The number; empty when none is shown."""
        return "" if self._pill.isHidden() else self._pill.text()


def _marks(services: Services, dispute_id: str) -> dict[str, SectionMark | None]:
    return {section.key: section.mark(services, dispute_id) for section in SECTIONS}


def _line() -> QFrame:
    made = QFrame()
    made.setObjectName("sidebarLine")
    made.setFixedHeight(1)
    return made
