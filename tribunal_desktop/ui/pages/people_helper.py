"""The fields of a people's assessor or a volunteer, beside the roster."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.services.people_rows import HelperDetails, HelperKind, HelperRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

_OF_ASSESSORS = ("birth_date", "appointed_on", "fields")


class HelperForm(Card):
    """``saved`` carries the id (empty for a new one) and what was typed."""

    saved = Signal(str, object)
    activated = Signal(object, bool)
    cancelled = Signal()

    def __init__(self, locale: Locale, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(locale.term(HelperKind.JUROR), parent)
        self._wording = locale
        self._kind = HelperKind.JUROR
        self._helper: HelperRow | None = None
        self._lines = {name: LineEdit(f"helper_{name}") for name in ("name", "township", "phone", "fields")}
        self._days = {name: DateEdit(locale, today, f"helper_{name}") for name in ("birth_date", "appointed_on")}
        self.fields = {
            "name": Field(self.tr("Name"), self._lines["name"], required=True),
            "township": Field(self.tr("Township"), self._lines["township"]),
            "phone": Field(self.tr("Phone"), self._lines["phone"]),
            "birth_date": Field(self.tr("Date of birth"), self._days["birth_date"]),
            "appointed_on": Field(self.tr("Appointed on"), self._days["appointed_on"]),
            "fields": Field(self.tr("Fields of skill"), self._lines["fields"], self.tr("Several with commas between")),
        }
        self._term = label("", "secondary", wrap=True)
        self._active = button(self.tr("Take off the roster"), self._toggle)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2)
        self._save = button(self.tr("Save"), self._submit, "check")
        self.add(grid, self._term, row(self._active, 1, button(self.tr("Put away"), self.cancelled.emit), self._save))

    def show_helper(self, kind: HelperKind, helper: HelperRow | None) -> None:
        """Fill the fields with ``helper``, or empty them for a new one of ``kind``."""
        self._kind, self._helper = kind, helper
        self.set_title(helper.name if helper else self._wording.term(kind))
        for name, line in self._lines.items():
            line.setText(getattr(helper, name) if helper else "")
        for name, day in self._days.items():
            day.set_value(getattr(helper, name) if helper else None)
        for name in _OF_ASSESSORS:
            self.fields[name].setVisible(kind is HelperKind.JUROR)
        self._show_term(helper)
        active = helper is None or helper.active
        self._active.setVisible(helper is not None)
        self._active.setText(self.tr("Take off the roster") if active else self.tr("Put back on the roster"))
        self.show_findings(())

    def set_read_only(self, read_only: bool) -> None:
        """Whether who is at work may only read; the page says who may change this roster."""
        for editor in (*self._lines.values(), *(day.edit for day in self._days.values())):
            editor.setReadOnly(read_only)
        for each in (self._save, self._active):
            each.setEnabled(not read_only)
            each.setToolTip(self.tr("Your post may only read this roster.") if read_only else "")

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self._lines["name"].setFocus()

    def details(self) -> HelperDetails:
        """What stands in the fields."""
        return HelperDetails(
            kind=self._kind,
            name=self._lines["name"].value(),
            township=self._lines["township"].value(),
            phone=self._lines["phone"].value(),
            birth_date=self._days["birth_date"].value(),
            appointed_on=self._days["appointed_on"].value(),
            fields=self._lines["fields"].value(),
        )

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what was found at the fields."""
        show_findings(self.fields, findings, self._wording.lang)

    def _show_term(self, helper: HelperRow | None) -> None:
        self._term.setVisible(bool(helper and helper.term_to))
        if helper and helper.term_to:
            words = (
                self.tr("The term of office ended on {day}.")
                if helper.term_over
                else self.tr("The term of office ends on {day}.")
            )
            self._term.setText(words.format(day=self._wording.date(helper.term_to)))

    def _submit(self) -> None:
        for name, day in self._days.items():
            if day.is_wrong():
                self.fields[name].show_finding(self._wording.text("finding.day_unreadable"))
                day.setFocus()
                return
        self.saved.emit(self._helper.id if self._helper else "", self.details())

    def _toggle(self) -> None:
        if self._helper is not None:
            self.activated.emit(self._helper, not self._helper.active)
