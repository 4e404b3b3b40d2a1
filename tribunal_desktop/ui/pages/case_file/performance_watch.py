"""Beyond one case: everything that is to be paid (履约守护), and the rate of automatic performance (自动履行率)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.performance import FENGQIAO_RATE
from tribunal_desktop.rules.terms import PerformanceState
from tribunal_desktop.rules.typed import parse_number
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.performance_views import RateView, WatchList
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.case_performance import RateTable, TermsTable
from tribunal_desktop.ui.widgets import (
    Card,
    DataTable,
    DateEdit,
    Field,
    LineEdit,
    SegmentedFilter,
    StatTile,
    button,
    label,
    row,
)

WATCHED = (PerformanceState.OVERDUE, PerformanceState.SOON, PerformanceState.LATER)


class WatchCard(Card):
    """Payment days of all cases by their state; Enter opens the case."""

    opened = Signal(str)
    back_wanted = Signal()

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        self.states = SegmentedFilter(self.tr("State of payment"))
        self.states.set_choices([(state.value, page.wording.term(state), None) for state in WATCHED])
        self.states.chosen.connect(lambda _key: self.read())
        self.table = DataTable(TermsTable(page.wording, numbered=True), self.tr("To be paid"), key="performance_watch")
        self.table.set_empty_text(self.tr("Nothing stands here."))
        self.table.opened.connect(lambda line: self.opened.emit(line.dispute_id))
        self.days = LineEdit("performance_days")
        self.days.setFixedWidth(70)
        self.days_field = Field(self.tr("Remind how many days ahead"), self.days)
        self.days.returnPressed.connect(self._keep_days)
        top = row(
            label(self.tr("To be paid in all cases"), "heading"),
            1,
            button(self.tr("Back"), self.back_wanted.emit, "chevron-left"),
        )
        self.add(top, row(self.states, 1, self.days_field), self.table)

    def begin(self, remind_days: int) -> None:
        """Start with what is overdue."""
        self.days.setText(str(remind_days))
        self.read()
        self.table.setFocus()

    def read(self) -> None:
        """Read the chosen state again."""
        state = PerformanceState(self.states.choice())
        self._page.run(lambda: self._services.performance.watch(state), self._show)

    def _show(self, found: WatchList) -> None:
        choices = [(state.value, self._page.wording.term(state), count) for state, count in found.counts]
        self.states.set_choices(choices)
        self.table.table.set_rows(found.lines)
        self.table.fit_height(at_most=14)
        self.table.select_place(0)

    def _keep_days(self) -> None:
        days = parse_number(self.days.value())
        whole = int(days) if days is not None and days == int(days) else 0
        self._page.run(
            lambda: self._services.performance.set_remind_days(whole), lambda _none: self._kept(), self._refused
        )

    def _kept(self) -> None:
        self.days_field.clear_finding()
        self.read()

    def _refused(self, error: KnownError) -> None:
        self.days_field.show_finding(self._page.wording.error(error).what)


class RateCard(Card):
    """Documents performed without enforcement, n of m, in a period; Enter opens the case."""

    opened = Signal(str)
    back_wanted = Signal()

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        self._from = DateEdit(page.wording, services.today, "performance_from")
        self._to = DateEdit(page.wording, services.today, "performance_to")
        self.figure = StatTile(self.tr("Automatic performance"))
        self.figure.setFixedWidth(280)
        self.table = DataTable(RateTable(page.wording), self.tr("Documents that were due"), key="performance_rate")
        self.table.set_empty_text(self.tr("No document had a payment day in this period."))
        self.table.opened.connect(lambda each: self.opened.emit(each.dispute_id))
        top = row(
            label(self.tr("Rate of automatic performance"), "heading"),
            1,
            button(self.tr("Back"), self.back_wanted.emit, "chevron-left"),
        )
        self._count = button(self.tr("Count"), self.count, "chart-bar", "primary")
        asked = row(
            Field(self.tr("From"), self._from),
            Field(self.tr("To"), self._to),
            self._count,
            1,
            self.figure,
            spacing=12,
        )
        asked.setAlignment(self._count, Qt.AlignmentFlag.AlignVCenter)
        about = label(
            self.tr(
                "A document is due when a payment day lies in the period, and performed when all of those were paid "
                "in it and nobody had applied for enforcement. Fengqiao tribunal published {rate} %."
            ).format(rate=FENGQIAO_RATE),
            "secondary",
            wrap=True,
        )
        self.add(top, asked, about, self.table)

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
            self._page.run(lambda: self._services.performance.rate(start, end), self._show)

    def _show(self, found: RateView) -> None:
        of = fill_in(
            self.tr("{performed} of {due} {due:document|documents}"), performed=found.performed, due=len(found.rows)
        )
        self.figure.show_figure("—" if found.percent is None else f"{found.percent}", "%", of)
        self.table.table.set_rows(found.rows)
        self.table.fit_height(at_most=10)
