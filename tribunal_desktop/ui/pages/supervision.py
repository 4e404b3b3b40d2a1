"""Supervision (督办): where cases are stuck, how procedures are used, how long stages take, the three reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.months import Period, month_start
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.monitoring_papers import workbook
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import LIST_ITEM, Page
from tribunal_desktop.ui.pages.supervision_reviews import ReviewsView
from tribunal_desktop.ui.pages.supervision_views import FiguresView, LeadersView, StagesView, StuckView
from tribunal_desktop.ui.pages.supervision_villages import VillagesView
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.room_journal import RoomJournal
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import SegmentedFilter, ViewStack, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow
from tribunal_desktop.ui.workers import Tasks

if TYPE_CHECKING:
    from tribunal_desktop.documents.table_sheet import TableSheetPaper

EXCEL = "Excel (*.xlsx)"
STUCK, FIGURES, STAGES, LEADERS, VILLAGES = "stuck", "figures", "stages", "leaders", "villages"
REVIEWS = "reviews"


class SupervisionPage(Page):
    """Five views over the same rows the cases are made of, and three papers of them, one press each."""

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        made, today = services.monitoring_papers, services.today
        self._papers: tuple[tuple[str, Callable[[], TableSheetPaper]], ...] = (
            (self.tr("Monday list"), made.weekly),
            (self.tr("Monthly notice"), lambda: made.monthly(last_month(today()))),
            (self.tr("Quarterly dispatch"), lambda: made.quarterly(last_quarter(today()))),
            (self.tr("Allocations"), lambda: services.allocation_register.sheet(date(today().year, 1, 1), today())),
        )
        self.stuck = StuckView(services, self)
        self.figures = FiguresView(services, self)
        self.stages = StagesView(services, self)
        self.leaders = LeadersView(services, self)
        self.reviews = ReviewsView(services, self)
        self.villages = VillagesView(services, self)
        self._views = {
            STUCK: self.stuck,
            FIGURES: self.figures,
            STAGES: self.stages,
            LEADERS: self.leaders,
            REVIEWS: self.reviews,
            VILLAGES: self.villages,
        }
        self._filter = SegmentedFilter(self.tr("What is shown"))
        self._filter.set_choices(
            [
                (STUCK, self.tr("Where cases are stuck"), None),
                (FIGURES, self.tr("Usage and duration"), None),
                (STAGES, self.tr("Stages"), None),
                (LEADERS, self.tr("Leaders' own cases"), None),
                (REVIEWS, self.tr("Quality review"), None),
                (VILLAGES, self.tr("Village cards"), None),
            ]
        )
        self._stack = ViewStack()
        for view in self._views.values():
            self._stack.addWidget(view)
            view.list_wanted.connect(lambda query: self.navigate.emit("cases", f"{LIST_ITEM}{query}"))
            view.case_wanted.connect(lambda dispute_id: self.navigate.emit("cases", dispute_id))
        self._filter.chosen.connect(self._show_view)
        self.body.addWidget(self._filter)
        self.body.addLayout(self._paper_line())
        self.body.addWidget(self._stack, 1)
        self.journal = RoomJournal(self, services.drafts, "supervision")

    def title(self) -> str:
        """Heading of the page."""
        return self.tr("Supervision")

    def help_text(self) -> str:
        """What the page is for."""
        return self.tr(
            "Everything here is counted from the cases themselves; nothing is filled in twice. “Where cases are stuck” "
            "lists open cases by the days since anything was written in them, and whose turn it is. Enter on a number "
            "opens its cases. The Monday list, the monthly notice and the quarterly dispatch are made from the same "
            "rows: print them or save them for Excel. Periods of different length are compared only when both are "
            "annualised."
        )

    def refresh(self) -> None:
        """Read the view that is up."""
        self._views[self._filter.choice()].reload()

    def open_item(self, key: str) -> None:
        """Show one view."""
        if key in self._views:
            self._filter.choose(key)

    def item_key(self) -> str:
        """The view that is up."""
        return self._filter.choice()

    def print_current(self) -> bool:
        """Print Monday's list."""
        self._with_sheet(self._papers[0][1], self._print)
        return True

    def typed_state(self) -> State:
        """Everything typed, and the view that is up."""
        return {**super().typed_state(), "supervision_view": self._filter.choice()}

    def restore_state(self, state: State) -> None:
        """Type it again."""
        super().restore_state(state)
        self.open_item(str(state.get("supervision_view", "")))

    def _paper_line(self) -> WrappingRow:
        line = WrappingRow()
        for name, make in self._papers:
            printing = button(self.tr("Print"), partial(self._with_sheet, make, self._print), "printer", "link")
            printing.setAccessibleName(self.tr("Print: {paper}").format(paper=name))
            saving = button(
                self.tr("Excel"),
                partial(self._with_sheet, make, partial(self._export, name)),
                "table-export",
                "link",
            )
            saving.setAccessibleName(self.tr("Excel: {paper}").format(paper=name))
            one = QWidget()
            one.setLayout(row(label(name, "strong"), printing, saving, spacing=14))
            line.addWidget(one)
        return line

    def _show_view(self, key: str) -> None:
        self._stack.setCurrentWidget(self._views[key])
        self._views[key].reload()

    def _with_sheet(self, make: Callable[[], TableSheetPaper], use: Callable[[TableSheetPaper], None]) -> None:
        self.run(make, use)

    def _print(self, sheet: TableSheetPaper) -> None:
        from tribunal_desktop.documents import table_sheet

        self.run(lambda: table_sheet.render(sheet), self._print_paper)

    def _print_paper(self, paper: Paper) -> None:
        ask_print_private(self, paper, self.title())

    def _export(self, name: str, sheet: TableSheetPaper) -> None:
        target = choose_target(self, name, f"{name}.xlsx", EXCEL)
        if target is not None:
            self.run(
                lambda: save_file(target, workbook(sheet)),
                lambda _none: self.tell(self.tr("Saved as {file}").format(file=target.name)),
            )


def last_month(today: date) -> Period:
    """The month before that of ``today``."""
    return Period(month_start(today, -1), month_start(today) - timedelta(days=1))


def last_quarter(today: date) -> Period:
    """The quarter before that of ``today``."""
    begun = month_start(today, -((today.month - 1) % 3))
    return Period(month_start(begun, -3), begun - timedelta(days=1))
