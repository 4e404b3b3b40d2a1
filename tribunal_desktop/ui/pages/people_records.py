"""A card of records with the fields of the next one, and the choice of somebody on the rosters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.services.roster_people import Person
from tribunal_desktop.services.type_ahead import Candidate
from tribunal_desktop.services.type_ahead import TypeAhead as NameFinder
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people_case_field import CaseField
from tribunal_desktop.ui.widgets import Card, Choice, DataTable, DateEdit, Field, TypeAhead, button, row
from tribunal_desktop.ui.widgets.fields import show_findings
from tribunal_desktop.ui.workers import Tasks

ROWS_SHOWN = 6
_MOST_PROPOSED = 9


class TermBox(QComboBox):
    """A choice among the terms of a closed list."""

    def __init__(self, terms: Iterable[StrEnum], wording: Locale, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        for each in terms:
            self.addItem(wording.term(each), each)


class PersonEdit(TypeAhead):
    """Somebody of the rosters, found by part of the name, its pinyin or initials, or by township."""

    def __init__(self, wording: Locale, tasks: Tasks, name: str, parent: QWidget | None = None) -> None:
        super().__init__(self._matching, tasks, name, parent=parent)
        self.setPlaceholderText(self.tr("name, pinyin or township"))
        self._wording = wording
        self._people: dict[str, Person] = {}
        self._names = NameFinder(())

    def set_people(self, people: tuple[Person, ...]) -> None:
        """Whom to propose."""
        self._people = {each.id: each for each in people}
        self._names = NameFinder([Candidate(each.id, each.name) for each in people])

    def person_id(self) -> str:
        """Who was taken; empty when nobody was."""
        choice = self.choice()
        return choice.key if choice else ""

    def _matching(self, text: str) -> Sequence[Choice]:
        wanted = text.strip()
        if wanted:
            by_place = (key for key, each in self._people.items() if wanted in each.place)
            keys = tuple(dict.fromkeys((*self._names.find(wanted, _MOST_PROPOSED), *by_place)))
        else:
            keys = tuple(self._people)
        found = [self._people[key] for key in keys[:_MOST_PROPOSED]]
        return [Choice(each.id, each.name, self._hint(each)) for each in found]

    def _hint(self, person: Person) -> str:
        return " ".join(filter(None, (self._wording.term(person.post or person.kind), person.place)))


@dataclass(frozen=True)
class Asked:
    """A field of a new record: its label, its editor, what stands below it."""

    label: str
    editor: QWidget
    hint: str = ""
    required: bool = False
    first: Callable[[], date] | None = None
    """The day a new record starts with."""


class RecordsCard(Card):
    """Records in a table, the fields of a new one below it; ``added`` carries what stands in the fields, by name."""

    added = Signal(object)

    def __init__(
        self,
        title: str,
        wording: Locale,
        asked: Mapping[str, Asked],
        add_words: str,
        records: DataTable | None = None,
        columns: int = 2,
        icon: str = "",
    ) -> None:
        super().__init__(title)
        self._wording = wording
        self.records = records
        self.fields: dict[str, Field] = {}
        self._first: dict[QWidget, Callable[[], date]] = {}
        self.add_button = button(add_words, self.submit, icon or ("plus" if records else "check"))
        if records is not None:
            self.add(records)
        if asked:
            self.ask(asked, columns)

    def ask(self, asked: Mapping[str, Asked], columns: int = 2) -> None:
        """Lay the fields of a new record out, for cards that make them once they are widgets themselves."""
        self.fields = {
            name: Field(each.label, each.editor, each.hint, required=each.required) for name, each in asked.items()
        }
        self._first = {each.editor: each.first for each in asked.values() if each.first}
        self._fill_days()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // columns, place % columns)
        self.add(grid, row(1, self.add_button))
        if self.records is not None:
            self.records.set_empty_action(self.add_button.text(), self.begin)

    def make_read_only(self) -> None:
        """Records alone: nobody in this post adds one."""
        for widget in (*self.fields.values(), self.add_button):
            widget.hide()
        if self.records is not None:
            self.records.set_empty_action("", None)

    def set_rows(self, rows: Iterable[Any], at_most: int = ROWS_SHOWN) -> None:
        """Show records."""
        if self.records is not None:
            self.records.table.set_rows(rows)
            self.records.fit_height(at_most=at_most)

    def values(self) -> dict[str, Any]:
        """What stands in the fields: text, day or None, the chosen term, person or case, yes or no."""
        return {name: _value(field.editor) for name, field in self.fields.items()}

    def submit(self) -> None:
        """Hand the fields over, unless a day cannot be read or a case was typed and not taken."""
        for field in self.fields.values():
            if isinstance(field.editor, DateEdit) and field.editor.is_wrong():
                field.show_finding(self._wording.text("finding.day_unreadable"))
                field.setFocus()
                return
            if isinstance(field.editor, CaseField) and field.editor.is_wrong():
                field.show_finding(self._wording.text("finding.case_not_taken"))
                field.setFocus()
                return
        self.added.emit(self.values())

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say what was found at the fields."""
        show_findings(self.fields, findings, self._wording.lang)

    def empty(self) -> None:
        """Empty the fields for the next record; choices stay."""
        self.show_findings(())
        for field in self.fields.values():
            editor = field.editor
            if isinstance(editor, DateEdit):
                editor.set_value(None)
            elif isinstance(editor, QLineEdit):
                editor.clear()
        self._fill_days()

    def fill(self, given: Mapping[str, Any]) -> None:
        """Show a record to be corrected: what ``given`` holds by the names of the fields; the others are emptied."""
        self.empty()
        for name, field in self.fields.items():
            editor, value = field.editor, given.get(name)
            if isinstance(editor, QComboBox):
                editor.setCurrentIndex(max(0, editor.findData(value)))
            elif isinstance(editor, DateEdit):
                editor.set_value(value)
            elif isinstance(editor, QLineEdit):
                editor.setText("" if value is None else str(value))

    def _fill_days(self) -> None:
        for editor, first in self._first.items():
            if isinstance(editor, DateEdit):
                editor.set_value(first())

    def begin(self) -> None:
        """Put the cursor into the first field."""
        next(iter(self.fields.values())).setFocus()


def read_number(typed: str) -> int | None:
    """A whole number; None when it is none."""
    return int(typed) if typed.isascii() and typed.isdigit() else None


def _value(editor: QWidget) -> str | bool | date | StrEnum | None:
    if isinstance(editor, DateEdit):
        return editor.value()
    if isinstance(editor, PersonEdit):
        return editor.person_id()
    if isinstance(editor, CaseField):
        return editor.dispute_id()
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, QComboBox):
        chosen: str | StrEnum | None = editor.currentData()
        return chosen
    return editor.text().strip() if isinstance(editor, QLineEdit) else ""
