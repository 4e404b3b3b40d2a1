"""What the parts of the volunteers' view share: lists with forms in their place, papers that are kept, months."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from tribunal_desktop.rules.terms import Right
from tribunal_desktop.rules.volunteers import month_after
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.services.volunteer_views import ListPaper
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.pages.case_file.review_part import Findings, FormPart
from tribunal_desktop.ui.widgets import DataTable, icon_button, label, row

NEW = "new"
RowKey = Callable[[Any], str]
"""What tells a row from the others, however often the list is read."""


@dataclass(frozen=True)
class _Bound:
    """A form about a row of a list, and what opens it at the row under the cursor."""

    form: ShortForm
    table: DataTable
    begin: Callable[[], None]


class VolunteersPart(FormPart):
    """One part: a list, and forms that take its place; ``kept_wanted`` carries a paper, its title and what it is."""

    kept_wanted = Signal(object, str, object)
    RIGHT: Right | None = Right.KEEP_VOLUNTEERS
    """What a post needs to change anything in this part."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._after: Callable[[], None] | None = None
        self.may_keep = services.volunteers.may_keep
        self.new_form: ShortForm | None = None
        self.about: Any = None
        """The row the open form is about; the list may be read again, and its cursor moved, before it is saved."""
        self.added = ""
        """Key of the row that was just added: it gets the cursor."""
        self._row_keys: dict[DataTable, RowKey] = {}
        self._bound: dict[str, _Bound] = {}

    def reload(self) -> None:
        """Read and show."""
        raise NotImplementedError

    def create_words(self) -> str:
        """What the one primary button of the page says; empty when nothing is added here."""
        return ""

    def create_new(self) -> bool:
        """Ctrl+N."""
        return False

    def print_current(self) -> bool:
        """Ctrl+P."""
        return False

    def open_item(self, key: str) -> None:
        """Show one thing of the part."""

    def tell_apart(self, table: DataTable, key: RowKey) -> None:
        """Say what tells the rows of a list apart, for ``show_rows``."""
        self._row_keys[table] = key

    def show_rows(self, table: DataTable, rows: Iterable[Any], at_most: int) -> None:
        """Show what was read: the cursor goes to what was added, else stays on its row, or in the place of one gone."""
        before, place, key = table.current_row(), table.currentIndex().row(), self._row_keys[table]
        wanted, self.added = self.added or (key(before) if before is not None else ""), ""
        table.table.set_rows(rows)
        table.fit_height(at_most)
        same = table.table.place_of(lambda each: key(each) == wanted)
        table.select_place(same if same >= 0 else min(max(0, place), table.table.rowCount() - 1))

    def to_added(self, key: str) -> None:
        """Put the cursor on the row that was just added, once it is read."""
        self.added = key

    def bind_form(
        self, name: str, form: ShortForm, table: DataTable, begin: Callable[[], None], save: Callable[[], None]
    ) -> None:
        """Add a form about a row of ``table``; ``begin`` opens it at the row under the cursor."""
        self._bound[name] = _Bound(form, table, begin)
        self.put_form(form, save)

    def changed(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Something was written outside a form: say so, read again; ``undo`` takes it back."""
        self.written.emit(words)
        if undo is not None:
            self.offer_undo(words, undo)

    def offer_undo(self, words: str, undo: Callable[[], object]) -> None:
        """Say once more what was done, with the way back."""
        taken_back = self.tr("Taken back")
        self.page.tell(words, lambda: self.page.run(undo, lambda _made: self.changed(taken_back)))

    def open_about(self, form: ShortForm, first: str, about: Any) -> None:
        """Show a form about a row; what is saved goes to that row."""
        self.about = about
        self.open_form(form, first)
        self._left = next((bound.table for bound in self._bound.values() if bound.form is form), None)

    def form_key(self) -> str:
        """Which form is open, and about what, to open it again in a rebuilt window; empty for the list."""
        shown = self.stack.currentWidget()
        for name, bound in self._bound.items():
            if shown is bound.form:
                return f"{name}/{self._row_keys[bound.table](self.about)}"
        return NEW if self.new_form is not None and shown is self.new_form else ""

    def reopen(self, key: str, typed: Callable[[], None]) -> None:
        """Open the form ``key``; ``typed`` types into it again, once what the form is filled with was read."""
        name, _slash, wanted = key.partition("/")
        bound = self._bound.get(name)
        if bound is not None:
            row_key = self._row_keys[bound.table]
            place = bound.table.table.place_of(lambda each: row_key(each) == wanted)
            if place >= 0:
                bound.table.select_place(place)
                bound.begin()
                self.page.run(lambda: None, lambda _none: typed())
        elif key == NEW and self.create_new():
            typed()

    def check_then(
        self,
        form: ShortForm,
        check: Callable[[], Findings],
        save: Callable[[set[str]], object],
        words: str,
        after: Callable[[Any], None] | None = None,
    ) -> None:
        """As every form; ``after`` gets what ``save`` made, once the list is up again."""
        made: list[object] = []

        def keep(answered: set[str]) -> None:
            made.append(save(answered))

        self._after = (lambda: after(made[0])) if after is not None else None
        super().check_then(form, check, keep, words)

    def for_keepers(self, *buttons: QPushButton) -> None:
        """Hide what only those may press who keep the volunteers."""
        for each in buttons:
            each.setVisible(self.may_keep)

    def print_list(self, make: Callable[[], ListPaper]) -> bool:
        """Show a list as it prints; it is kept under its title when it leaves."""
        self.page.run(make, lambda made: self.kept_wanted.emit(made.paper, made.title, KeepAs(None, title=made.title)))
        return True

    def _saved(self, words: str) -> None:
        super()._saved(words)
        if self._after is not None:
            self._after()


class MonthPicker(QWidget):
    """A month with the ones before and after it."""

    changed = Signal()

    def __init__(self, latest: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latest, self._month = latest, latest
        self._words = label("", "strong")
        self._words.setMinimumWidth(110)
        self._later = icon_button("chevron-right", self.tr("The month after"), lambda: self._step(1))
        self.setLayout(
            row(
                icon_button("chevron-left", self.tr("The month before"), lambda: self._step(-1)),
                self._words,
                self._later,
            )
        )
        self.show_month(latest)

    def month(self) -> date:
        """The first day of the month that is shown."""
        return self._month

    def show_month(self, month: date) -> None:
        """Go to a month, at most to the latest."""
        self._month = min(month.replace(day=1), self._latest)
        self._words.setText(self.tr("{year}-{month}").format(year=self._month.year, month=f"{self._month.month:02}"))
        self._later.setEnabled(self._month < self._latest)

    def _step(self, by: int) -> None:
        self.show_month(month_after(self._month, by))
        self.changed.emit()


def whole_number(typed: str) -> int | None:
    """A whole number as typed; None for anything else."""
    return int(typed) if typed.strip().isdecimal() else None
