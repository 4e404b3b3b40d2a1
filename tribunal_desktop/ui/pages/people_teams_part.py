"""What the parts of the view of teams have in common: a list on the left, the open one at the side, papers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping, print_kept
from tribunal_desktop.ui.pages.people_records import RecordsCard
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.widgets import Card

if TYPE_CHECKING:
    from tribunal_desktop.documents.paper import Paper
    from tribunal_desktop.documents.table_sheet import TableSheetPaper

SIDE_WIDTH = 440


class TeamsPart(QWidget):
    """Reads and writes through ``page.run``; after a write everything is read again."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services, self.page, self.wording = services, page, page.wording
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)

    def reload(self) -> None:
        """Read and show."""
        raise NotImplementedError

    def create_words(self) -> str:
        """What can be added; empty when nothing can."""
        return ""

    def create_new(self) -> bool:
        """Begin a new one."""
        return False

    def print_current(self) -> bool:
        """Print what is shown."""
        return False

    def go_back(self) -> bool:
        """Put away what is open."""
        return False

    def open_item(self, key: str) -> None:
        """Open one thing."""

    def open_form(self) -> str:
        """What ``reopen`` needs to open the form again that is open; empty when none is."""
        return ""

    def reopen(self, key: str) -> None:
        """Open it again, in lists that are read."""

    def write(
        self,
        work: Callable[[], Any],
        words: str,
        undo: Callable[[], Any] | None = None,
        card: RecordsCard | None = None,
    ) -> None:
        """Do ``work``, say so, read again; ``undo`` takes it back. ``card`` is emptied for the next once it is done."""
        taken_back = self.tr("Taken back")

        def take_back() -> None:
            if undo is not None:
                self.write(undo, taken_back)

        def done(_made: object) -> None:
            if card is not None:
                card.empty()
                card.begin()
            self.page.data_changed.emit()
            self.page.tell(words, take_back if undo else None)
            self.reload()

        self.page.run(work, done)

    def print_sheet(self, make: Callable[[], TableSheetPaper]) -> bool:
        """Make a list and ask how it is printed."""
        print_sheet(self.page, make)
        return True


def print_sheet(page: Page, make: Callable[[], TableSheetPaper]) -> None:
    """Make a list for the desk on the worker and ask how it is printed; ``print_leaving`` for one that leaves."""
    from tribunal_desktop.documents import table_sheet

    def made() -> tuple[Paper, str]:
        sheet = make()
        return table_sheet.render(sheet), sheet.title

    page.run(made, lambda found: ask_print_private(page, *found))


def print_leaving(page: Page, services: Services, make: Callable[[], TableSheetPaper], about: str) -> None:
    """Make a list that leaves the tribunal: it is kept in the registry before it is printed.

    These leave, ``about`` whom or which week they are: a mediator's certificate, the hand-over list both sides sign,
    the duty roster that is put up. Roster, staffing, training, careers and working slips are for the desk and stay out
    of the registry (``print_sheet``).
    """
    from tribunal_desktop.documents import table_sheet

    def made() -> tuple[Paper, Keeping]:
        sheet = make()
        keep_as = KeepAs(None, f"{sheet.title}:{about}", sheet.title)
        return table_sheet.render(sheet), Keeping(services.issued_papers, keep_as)

    page.run(made, lambda found: print_kept(page, *found))


def side_of(*cards: Card) -> QWidget:
    """The cards below each other at the side."""
    side = QWidget()
    layout = QVBoxLayout(side)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(14)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    side.setFixedWidth(SIDE_WIDTH)
    return side
