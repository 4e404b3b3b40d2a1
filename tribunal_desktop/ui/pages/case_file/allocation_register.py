"""The register of allocations of a year (分案登记簿): print it, or take it to Excel."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.table_sheet import TableSheetPaper, render
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.monitoring_papers import workbook
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.widgets import DateEdit, button, label, row

EXCEL = "Excel (*.xlsx)"


class RegisterButtons(QWidget):
    """Since when, and the two forms the register comes in."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page = services, page
        self._since = DateEdit(page.wording, services.today)
        self._since.setAccessibleName(self.tr("Register since"))
        self._since.setFixedWidth(190)
        self._since.set_value(date(services.today().year, 1, 1))
        self.print_button = button(self.tr("Print register"), self._print, "printer")
        self.excel_button = button(self.tr("Register to Excel…"), self._save, "table-export")
        line = row(label(self.tr("Register since"), "secondary"), self._since, self.print_button, self.excel_button)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)

    def _sheet(self) -> Callable[[], TableSheetPaper]:
        since, today = self._since.value(), self._services.today()
        first = since or date(today.year, 1, 1)
        return lambda: self._services.allocation_register.sheet(first, today)

    def _print(self) -> None:
        sheet = self._sheet()
        self._page.run(lambda: render(sheet()), self._send, busy_widget=self.print_button)

    def _send(self, paper: Paper) -> None:
        ask_print_private(self._page, paper, self.tr("Register of allocations"))

    def _save(self) -> None:
        name = self.tr("Register of allocations {day}.xlsx").format(day=self._services.today())
        target = choose_target(self, self.tr("Save as"), name, EXCEL)
        if target is not None:
            sheet = self._sheet()
            self._page.run(
                lambda: save_file(target, workbook(sheet())),
                lambda _none: self._page.tell(self.tr("Saved: {file}").format(file=target)),
                busy_widget=self.excel_button,
            )
