"""What the views of the section on appeal and review share: a list, forms shown in its place, and how forms save."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.findings import Finding, Severity, blocking, unanswered
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.pages.case_file.risk_part import Part
from tribunal_desktop.ui.widgets import DataTable, ViewStack

Findings = tuple[Finding, ...]


def put_rows(table: DataTable, rows: Iterable[Any], at_most: int) -> None:
    """Show what was read; the cursor stays on its row, which a form that is open may be about, else goes to the first.

    Nothing is announced: whoever reads says afterwards what stands under the cursor.
    """
    before = table.current_row()
    table.blockSignals(True)
    table.table.set_rows(rows)
    table.fit_height(at_most)
    table.select_place(max(0, table.table.place_of(lambda each: before is not None and each.id == before.id)))
    table.blockSignals(False)


class FormPart(Part):
    """A view of the section; ``paper_wanted`` carries a paper to show, its title and file name."""

    paper_wanted = Signal(object, str, str)
    case_wanted = Signal(str)
    """Open the case behind a row, by its id."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._asked: set[str] = set()
        self._left: DataTable | None = None
        """The list that had the keys when the form was opened."""
        self.list_view = QWidget()
        self.list_body = QVBoxLayout(self.list_view)
        self.list_body.setContentsMargins(0, 0, 0, 0)
        self.list_body.setSpacing(14)
        self.stack = ViewStack()
        self.stack.addWidget(self.list_view)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.stack)

    def put_form(self, form: ShortForm, save: Callable[[], None]) -> None:
        """Add a form; ``save`` is called when its button is pressed."""
        self.stack.addWidget(form)
        form.wanted.connect(save)
        form.cancelled.connect(self.go_back)

    def open_form(self, form: ShortForm, first: str) -> None:
        """Show a form with the keys in its field ``first``."""
        self._asked = set()
        if self.stack.currentWidget() is self.list_view:
            self._left = next((each for each in self.list_view.findChildren(DataTable) if each.hasFocus()), None)
        self.stack.setCurrentWidget(form)
        form.begin_at(first)

    def go_back(self) -> bool:
        """Leave a form; false in the list."""
        if self.stack.currentWidget() is self.list_view:
            return False
        self.stack.setCurrentWidget(self.list_view)
        self.take_keys()
        return True

    def take_keys(self) -> None:
        """Give the keys back to the list they were in, else to the first; Enter on a button would press it."""
        taking = self._left or self.list_view.findChild(DataTable) or self.list_view
        taking.setFocus(Qt.FocusReason.OtherFocusReason)
        if taking is self.list_view:
            self.list_view.focusNextChild()

    def check_then(
        self, form: ShortForm, check: Callable[[], Findings], save: Callable[[set[str]], object], words: str
    ) -> None:
        """Check what was typed; a question is asked once, saving again answers it."""
        unreadable = form.unreadable()

        def answer(findings: Findings) -> None:
            form.show_findings(findings)
            if blocking(findings) or unanswered(findings, self._asked):
                self._asked = {finding.key for finding in findings if finding.severity is Severity.ASK}
                return
            answered = set(self._asked)
            self.page.run(lambda: save(answered), lambda _made: self._saved(words), busy_widget=form.save_button)

        self.page.run(lambda: (*unreadable, *check()), answer, busy_widget=form.save_button)

    def show_paper(self, make: Callable[[], Paper], title: str) -> None:
        """Make a paper and show it."""
        self.page.run(make, lambda paper: self.paper_wanted.emit(paper, title, f"{title}.pdf"))

    def _saved(self, words: str) -> None:
        self.stack.setCurrentWidget(self.list_view)
        self.take_keys()
        self.written.emit(words)
