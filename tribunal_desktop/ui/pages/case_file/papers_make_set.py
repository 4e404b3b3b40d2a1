"""Printing a set that was just made (打印整套): one key for all its papers, for everybody who gets one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.form_sets import SetMade
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.papers_make_out import NewPapers
from tribunal_desktop.ui.widgets import button


class PrintSet(QWidget):
    """Shown from the moment a set is kept until it is printed or another dispute is opened."""

    begun = Signal()
    """The set went into the print queue."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._out = NewPapers(services, page, self)
        self._made: SetMade | None = None
        self.button = button("", self.print_all, "printer")
        self.button.setToolTip("Ctrl+P")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        self.hide()

    def offer(self, made: SetMade) -> None:
        """Offer to print a set, and take the keys."""
        self._made = made
        copies = sum(each.copies for whom in made.for_whom for each in whom)
        self.button.setText(fill_in(self.tr("Print all {count} {count:copy|copies}"), count=copies))
        self.show()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop(self) -> None:
        """Offer nothing any more; what was kept stays in the list."""
        self._made = None
        self.hide()

    def print_all(self) -> bool:
        """Print one after the other; false where no set waits."""
        made = self._made
        if made is None:
            return False
        self.drop()
        self._out.queue(made.papers, made.for_whom, run=True)
        self.begun.emit()
        return True
