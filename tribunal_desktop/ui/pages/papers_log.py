"""The log of prints (打印记录): what left on which printer on which days, for whom and why again."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.print_log import LoggedPrint, LogPage
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers_view import PapersView
from tribunal_desktop.ui.tables.papers_queue import LogTable
from tribunal_desktop.ui.widgets import DataTable, DateEdit, SegmentedFilter, label, row

DAY_LETTERS = 9


class LogView(PapersView):
    """Today's prints, or those of other days; one printer or all."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.first = DateEdit(self.wording, services.today, "log_first")
        self.first.edit.setAccessibleName(self.tr("Printed from"))
        self.last = DateEdit(self.wording, services.today, "log_last")
        self.last.edit.setAccessibleName(self.tr("Printed until"))
        self.printer = SegmentedFilter(self.tr("Printer"))
        self.table = DataTable(LogTable(self.wording), self.tr("Prints"), key="papers.log")
        self.table.set_empty_text(self.tr("Nothing was printed in these days."))
        since, until = label(self.tr("Printed from"), "secondary"), label(self.tr("until"), "secondary")
        for day in (self.first, self.last):
            day.edit.setPlaceholderText(self.tr("any day"))
            day.edit.setFixedWidth(DAY_LETTERS * self.fontMetrics().averageCharWidth())
        self.body.addLayout(row(since, self.first, until, self.last, 1, spacing=8))
        self.body.addWidget(self.printer)
        self.body.addWidget(self.table, 1)
        for day in (self.first, self.last):
            day.changed.connect(self.reload)
        self.printer.chosen.connect(lambda _name: self.reload())
        self.table.opened.connect(self._open)

    def reload(self) -> None:
        """Read the days."""
        if not self.first.is_wrong() and not self.last.is_wrong():
            asked = self.first.value(), self.last.value(), self.printer.choice()
            self.page.run(partial(self.services.print_log.page, *asked), self._show)

    def _show(self, found: LogPage) -> None:
        self.table.table.set_rows(found.lines)
        self.printer.set_choices(
            [("", self.tr("All printers"), None), *((name, name, copies) for name, copies in found.printers)]
        )

    def _open(self, line: LoggedPrint | None) -> None:
        if line is not None:
            self.page.open_item(line.paper_id)
