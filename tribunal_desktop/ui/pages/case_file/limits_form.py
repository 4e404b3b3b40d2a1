"""What the forms of the section of limits share: fields in two columns, findings, one main button."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.typed import parse_number
from tribunal_desktop.services.case_limits_views import CaseLimitsView
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, button, row
from tribunal_desktop.ui.widgets.fields import show_findings


class LimitForm(Card):
    """One thing to enter about the limits of a case; ``written`` carries what to say, ``put_away`` closes the form."""

    written = Signal(str)
    put_away = Signal()

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(" ")
        self.limits, self.page, self.wording, self.today = services.case_limits, page, page.wording, services.today
        self.view: CaseLimitsView | None = None
        self.fields: dict[str, Field] = {}
        self.save_button = button(self.tr("Save"), self.save, "check", "primary")
        self._cancel = button(self.tr("Back"), self.put_away.emit)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.add(self._grid)

    def show_case(self, view: CaseLimitsView) -> None:
        """Offer what this case allows."""
        self.view = view

    def save(self) -> None:
        """Check and write; findings stand at their fields."""
        raise NotImplementedError

    def day_edit(self, name: str) -> DateEdit:
        """An editor for a day."""
        return DateEdit(self.wording, self.today, name)

    def put(self, name: str, field: Field, place: tuple[int, int], columns: int = 1) -> None:
        """Add a field in a row and column."""
        self.fields[name] = field
        self._grid.addWidget(field, *place, 1, columns)

    def finish(self, *beside: QWidget) -> None:
        """The buttons below the fields."""
        self.add(*beside, row(self.save_button, self._cancel, 1))

    def needed_days(self, **edits: DateEdit) -> list[Finding]:
        """A finding at each field without a readable day."""
        return [Finding("day_unreadable", name, Severity.BLOCK) for name, edit in edits.items() if edit.value() is None]

    def say_findings(self, findings: Iterable[Finding]) -> bool:
        """Show them; true when they stop saving."""
        found = list(findings)
        show_findings(self.fields, found, self.wording.lang)
        return bool(blocking(found))

    def check_then(self, check: Callable[[], tuple[Finding, ...]], write: Callable[[], Any], words: str) -> None:
        """Ask the service what is wrong, and write when nothing stops it."""

        def checked(findings: tuple[Finding, ...]) -> None:
            if not self.say_findings(findings):
                self.page.run(write, lambda _made: self.written.emit(words), busy_widget=self.save_button)

        self.page.run(check, checked, busy_widget=self.save_button)


def whole(edit: LineEdit) -> int:
    """The whole number that was typed, 0 when it is none."""
    number = parse_number(edit.value())
    return int(number) if number is not None and number % 1 == 0 else 0


def offer_terms(box: QComboBox, terms: Iterable[StrEnum], page: Page) -> None:
    """The words of a list, by value."""
    for term in terms:
        box.addItem(page.wording.term(term), term.value)


def offer_parties(box: QComboBox, view: CaseLimitsView, none: str, page: Page) -> None:
    """The parties of the case; the choice that stood stays."""
    chosen = box.currentData()
    box.clear()
    box.addItem(none, None)
    for party in view.parties:
        box.addItem(f"{party.name} · {page.wording.term(party.role)}", party.id)
    box.setCurrentIndex(max(0, box.findData(chosen)))
