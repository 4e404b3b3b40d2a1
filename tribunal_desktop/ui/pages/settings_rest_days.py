"""The rest days of this place: a list with what each rests on, and a form to add one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.rest_days import RestDays, as_request
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings


class RestDaysSection(QWidget):
    """The list on the left, the form on the right; every change counts the running limits again."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        self._table = RowTable(self._columns())
        self.list = DataTable(self._table, self.tr("Local rest days"), key="rest_days")
        self.list.set_empty_text(self.tr("None. The notices of the State Council hold as they are."))
        self.remove_button = button(self.tr("Strike out"), self.remove, "trash")
        self.copy_button = button(self.tr("Copy for calc"), self.copy, "copy")
        self.copy_button.setToolTip(
            self.tr(
                "Copies the days as “rest_days” for a request to tribunal-desktop calc period, which opens no store."
            )
        )
        self.list.picked.connect(lambda each: self.remove_button.setEnabled(each is not None))
        self._name = LineEdit("rest_days_name", self.tr("for example the Eid festival"))
        self._first = DateEdit(page.wording, services.today, "rest_days_first")
        self._last = DateEdit(page.wording, services.today, "rest_days_last")
        self._basis = LineEdit("rest_days_basis", self.tr("document of the local government, number"))
        self.fields = {
            "name": Field(self.tr("Holiday"), self._name, required=True),
            "first": Field(self.tr("First day"), self._first, required=True),
            "last": Field(self.tr("Last day"), self._last, self.tr("Empty for a single day")),
            "basis": Field(self.tr("Rests on"), self._basis, required=True),
        }
        self.save_button = button(self.tr("Add the rest days"), self.save, "check")
        self._lay_out()

    def refresh(self) -> None:
        """Read the list again."""
        self._page.run(self._services.rest_days.list, self._show)

    def begin(self) -> None:
        """Empty the form."""
        for line in (self._name, self._basis):
            line.clear()
        for day in (self._first, self._last):
            day.set_value(None)
        show_findings(self.fields, (), self._page.wording.lang)
        self._name.setFocus()

    def save(self) -> None:
        """Check at the fields, then keep the days."""
        first = self._first.value()
        if first is None or self._last.is_wrong():
            wrong = self.fields["first" if first is None else "last"]
            wrong.show_finding(self._page.wording.text("finding.day_unreadable"))
            wrong.setFocus()
            return
        new = RestDays(self._name.value(), first, self._last.value() or first, self._basis.value())
        findings: tuple[Finding, ...] = self._services.rest_days.check(new)
        show_findings(self.fields, findings, self._page.wording.lang)
        if not blocking(findings):
            self._page.run(lambda: self._services.rest_days.add(new), self._kept, busy_widget=self.save_button)

    def copy(self) -> None:
        """Put the days on the clipboard as the command-line calculator reads them."""
        QGuiApplication.clipboard().setText(as_request(self._table.rows()))
        self._page.tell(self.tr("Copied; paste it into the request."))

    def remove(self) -> None:
        """Strike the chosen days out; they can be put back."""
        chosen: RestDays | None = self.list.current_row()
        if chosen is None:
            return
        rest_days = self._services.rest_days

        def put_back() -> None:
            self._page.run(lambda: rest_days.add(chosen), self._changed)

        self._page.run(lambda: rest_days.remove(chosen), lambda moved: self._changed(moved, put_back))

    def _kept(self, moved: int) -> None:
        self.begin()
        self._changed(moved)

    def _changed(self, moved: int, undo: Callable[[], None] | None = None) -> None:
        words = self.tr("Counted again; limits that moved: {count}")
        self._page.tell(words.format(count=self._page.wording.number(moved)), undo)
        self._page.data_changed.emit()
        self.refresh()

    def _show(self, kept: tuple[RestDays, ...]) -> None:
        self._table.set_rows(kept)
        self.remove_button.setEnabled(False)
        self.copy_button.setEnabled(bool(kept))

    def _columns(self) -> list[Column[RestDays]]:
        say = self._page.wording
        return [
            Column("year", self.tr("Year"), lambda each: str(each.first.year), 70),
            Column("name", self.tr("Holiday"), lambda each: each.name, 150),
            Column("first", self.tr("First day"), lambda each: say.date(each.first), 130, sort=lambda each: each.first),
            Column("last", self.tr("Last day"), lambda each: say.date(each.last), 130, sort=lambda each: each.last),
            Column("basis", self.tr("Rests on"), lambda each: each.basis, 0, tip=lambda each: each.basis),
        ]

    def _lay_out(self) -> None:
        listing = Card(self.tr("Local rest days"))
        listing.add_header(self.copy_button, self.remove_button)
        listing.add(
            label(
                self.tr(
                    "Holidays that the local government fixes for the peoples of its area. They count as rest days "
                    "beside the national ones; days of a year without a notice stay provisional."
                ),
                "small",
                wrap=True,
            ),
            self.list,
        )
        form = Card(self.tr("Add rest days"))
        form.setFixedWidth(340)
        form.add(*self.fields.values(), row(self.save_button, 1))
        form.body.addStretch(1)
        side = QVBoxLayout()
        side.addWidget(form)
        side.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 14, 0, 0)
        columns.setSpacing(14)
        columns.addWidget(listing, 1)
        columns.addLayout(side)
