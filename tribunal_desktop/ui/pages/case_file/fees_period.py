"""Payments of a period by the way they came in (交费方式统计); a line opens its first case."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.fee_views import WayCount
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.case_fees import WaysTable
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, button, label, row


class PeriodCard(Card):
    """Counts every payment of the tribunal between two days."""

    back_wanted = Signal()
    opened = Signal(str)

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        say, today = page.wording, services.today
        self._from, self._to = DateEdit(say, today, "fees_from"), DateEdit(say, today, "fees_to")
        self._total = label("", "secondary")
        self.table = DataTable(WaysTable(say), self.tr("Payments by way"), key="fees_ways")
        self.table.opened.connect(self._open)
        title = label(self.tr("How fees of all cases were paid"), "heading")
        self._count = button(self.tr("Count"), self.count, "chart-bar", "primary")
        line = row(
            Field(self.tr("From"), self._from),
            Field(self.tr("To"), self._to),
            self._count,
            1,
        )
        line.setAlignment(self._count, Qt.AlignmentFlag.AlignBottom)
        self.add(row(title, 1, button(self.tr("Back"), self.back_wanted.emit, "chevron-left")), line)
        self.add(self.table, self._total)

    def begin(self, today: date) -> None:
        """Start with the year so far."""
        self._from.set_value(today.replace(month=1, day=1))
        self._to.set_value(today)
        self.count()
        self._from.setFocus()

    def count(self) -> None:
        """Count again."""
        start, end = self._from.value(), self._to.value()
        if start is not None and end is not None:
            self._page.run(lambda: self._services.fees.by_way(start, end), self._show)

    def _show(self, counts: tuple[WayCount, ...]) -> None:
        self.table.table.set_rows(counts)
        self.table.fit_height()
        payments, fen = sum(each.payments for each in counts), sum(each.amount_fen for each in counts)
        money = self._page.wording.money(fen)
        self._total.setText(fill_in(self.tr("{count} {count:payment|payments}, {sum}"), count=payments, sum=money))

    def _open(self, count: WayCount) -> None:
        if count.disputes:
            self.opened.emit(count.disputes[0])
