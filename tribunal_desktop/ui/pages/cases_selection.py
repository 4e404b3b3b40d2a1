"""What can be done with several disputes at once; shown while several rows are selected."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from tribunal_desktop.services.case_batch import Helper
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import button, label, row


class SelectionBar(QWidget):
    """Counts the selection and offers its actions; the list carries them out."""

    export_wanted = Signal()
    print_wanted = Signal()
    copy_wanted = Signal()
    papers_wanted = Signal()
    assign_wanted = Signal(object, str, str)
    """Which helper, the person's id and name."""

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._count = label("", "strong")
        self._menus = {helper: QMenu(self) for helper in Helper}
        clerk = self._menu_button(self.tr("Assign clerk"), Helper.CLERK)
        assistant = self._menu_button(self.tr("Assign assistant"), Helper.ASSISTANT)
        line = row(
            self._count,
            button(self.tr("Export"), self.export_wanted.emit, "table-export"),
            button(self.tr("Print list"), self.print_wanted.emit, "printer"),
            button(self.tr("Copy as table"), self.copy_wanted.emit, "copy"),
            button(self.tr("Make papers…"), self.papers_wanted.emit, "file-text"),
            clerk,
            assistant,
            1,
        )
        line.setContentsMargins(10, 4, 10, 8)
        self.setLayout(line)
        self.hide()

    def show_count(self, selected: int, total: int) -> None:
        """Show how many of the list are selected; a single row needs no bar."""
        self._count.setText(
            self.tr("{count} of {total} selected").format(
                count=self._wording.number(selected), total=self._wording.number(total)
            )
        )
        self.setVisible(selected > 1)

    def offer_staff(self, helper: Helper, people: tuple[tuple[str, str], ...]) -> None:
        """Who can be assigned."""
        menu = self._menus[helper]
        menu.clear()
        for staff_id, name in people:
            menu.addAction(name).triggered.connect(partial(self._assign, helper, staff_id, name))
        if not people:
            menu.addAction(self.tr("Nobody with this post")).setEnabled(False)

    def menu(self, helper: Helper) -> QMenu:
        """The people of one post."""
        return self._menus[helper]

    def _assign(self, helper: Helper, staff_id: str, name: str, _checked: bool = False) -> None:
        self.assign_wanted.emit(helper, staff_id, name)

    def _menu_button(self, text: str, helper: Helper) -> QPushButton:
        made = button(text)
        made.setMenu(self._menus[helper])
        return made
