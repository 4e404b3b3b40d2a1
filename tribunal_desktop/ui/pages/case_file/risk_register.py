"""Register of the four types (四类案件登记簿) over all cases: filtered, opened, printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.terms import FlagState, FourType
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.risk_views import RegisterFilter, RegisterRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.risk_part import Part, TermBox, print_sheet, save_sheet, side_by_side
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_risk import RiskColumns
from tribunal_desktop.ui.widgets import Card, DataTable, Field, button, label, row

_YEARS = 5


class RegisterPart(Part):
    """Marks of every case; Enter opens the file of one."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.four_type = TermBox(self.wording, FourType, "", self.tr("All"))
        self.state = TermBox(self.wording, FlagState, "", self.tr("All"))
        self.year = QComboBox()
        self.year.addItem(self.tr("All"), None)
        this_year = services.today().year
        for year in range(this_year, this_year - _YEARS, -1):
            self.year.addItem(str(year), year)
        self.count = label("", "secondary")
        self.print_button = button(self.tr("Print"), self.print_register, "printer")
        self.save_button = button(self.tr("Save as PDF"), self._save, "download")
        self._table = RowTable(RiskColumns(self.wording).register())
        self.table = DataTable(self._table, self.tr("Register of the four types"), key="risk_register")
        self.table.set_empty_text(self.tr("No mark fits these filters."))
        self.table.opened.connect(lambda each: page.navigate.emit("cases", f"{each.dispute_id}#risk"))
        card = Card(self.tr("Register of the four types"))
        card.add_header(self.count)
        filters = side_by_side(
            Field(self.tr("Type"), self.four_type),
            Field(self.tr("State"), self.state),
            Field(self.tr("Year"), self.year),
        )
        card.add(filters, self.table, row(self.print_button, self.save_button, 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)
        for box in (self.four_type, self.state, self.year):
            box.currentIndexChanged.connect(lambda _place: self.reload())

    def reload(self) -> None:
        """Read the register by its filters."""
        wanted, flags = self.wanted(), self.services.flags
        self.page.run(lambda: flags.register(wanted), self._show)

    def wanted(self) -> RegisterFilter:
        """The filters as chosen."""
        return RegisterFilter(self.four_type.chosen(FourType), self.state.chosen(FlagState), self.year.currentData())

    def print_register(self) -> bool:
        """Print what is shown."""
        self._with_sheet(lambda sheet: print_sheet(self.page, sheet))
        return True

    def _save(self) -> None:
        name = self.tr("Register of the four types.pdf")
        self._with_sheet(lambda sheet: save_sheet(self.page, sheet, name))

    def _with_sheet(self, done: Callable[[Paper], None]) -> None:
        wanted, flags = self.wanted(), self.services.flags
        self.page.run(lambda: flags.register_sheet(wanted), done)

    def _show(self, rows: tuple[RegisterRow, ...]) -> None:
        self._table.set_rows(rows)
        self.table.fit_height(at_most=14)
        self.count.setText(fill_in(self.tr("{count} {count:mark|marks}"), count=len(rows)))
