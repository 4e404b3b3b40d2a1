"""Figures of mediation (报表): success by stage, person, body, village, language, with every dispute behind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.documents import table_sheet
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.months import Period
from tribunal_desktop.rules.terms import RateGroup
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_figures import OF_MEDIATORS, BehindRow, MediationReport, RateRow
from tribunal_desktop.services.monitoring_papers import workbook
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_view import PeopleView
from tribunal_desktop.ui.pages.supervision_views import PeriodChoice
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.tables.people_figures import BehindTable, RateTable
from tribunal_desktop.ui.widgets import Card, DataTable, EmptyState, SegmentedFilter, ViewStack, button, label
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

EXCEL = "Excel (*.xlsx)"
RATES_SHOWN, BEHIND_SHOWN = 8, 8


class FiguresView(PeopleView):
    """Rates above, the disputes behind the chosen one below."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.period = PeriodChoice(services)
        self.period.changed.connect(self.reload)
        self.group = SegmentedFilter(self.tr("Grouped by"), wraps=True)
        self.group.set_choices([(group.value, self.wording.term(group), None) for group in RateGroup])
        self.group.chosen.connect(lambda _key: self.reload())
        self.table = RateTable(self.wording)
        self.rates = DataTable(self.table, self.tr("Success of mediation"), key="people_rates")
        self.rates.setSortingEnabled(False)
        self.rates.set_empty_text(self.tr("Nothing ended under this heading in this period."))
        self.rates.picked.connect(self._show_behind)
        self.behind = DataTable(BehindTable(self.wording), self.tr("Disputes behind the number"), key="people_behind")
        self.behind.set_empty_text(self.tr("No dispute."))
        self.behind.opened.connect(self._open_case)
        self._words = label("", "secondary", wrap=True)
        self._behind_title = label("", "strong")
        self._stack = ViewStack()
        self._lay_out()

    def reload(self) -> None:
        period, group = self.period.period(), RateGroup(self.group.choice())
        figures = self.services.mediation_figures
        self.page.run(lambda: figures.report(period, group), self._show)

    def print_current(self) -> bool:
        self._with_sheet(self._print)
        return True

    def open_item(self, key: str) -> None:
        if key in {group.value for group in RateGroup}:
            self.group.choose(key)

    def item_key(self) -> str:
        return self.group.choice()

    def _show(self, report: MediationReport) -> None:
        if (report.period, report.group) != (self.period.period(), RateGroup(self.group.choice())):
            return
        self.page.show_content()
        whole = report.total
        self._stack.setCurrentWidget(self._shown if whole.now.ended or whole.before.ended else self._empty)
        self.table.set_rows([*report.rows, whole] if report.rows else [])
        self.rates.fit_height(RATES_SHOWN)
        self.rates.select_place(len(report.rows))
        met, needed = report.languages
        of_mediators = self.tr(
            "A dispute counts once for each who mediated it, and as failed if it was tried since; once in the last "
            "line."
        )
        by_stage = self.tr(
            "Each dispute counts once, in the stage that ended it; one that failed and went on to the next stage is a "
            "failure of the rate."
        )
        same_days = self.tr("The year before is the same days.")
        once = self.tr("Each dispute counts once.")
        by_group = {**dict.fromkeys(OF_MEDIATORS, of_mediators), RateGroup.STAGE: by_stage}
        words = [by_group.get(report.group, once), same_days]
        if needed:
            words.append(
                fill_in(
                    self.tr("A mediator who speaks the language needed: {met} of {needed} {needed:dispute|disputes}."),
                    met=met,
                    needed=needed,
                )
            )
        self._words.setText(("" if self.wording.lang == "zh" else " ").join(words))
        self._show_behind(self.rates.current_row())

    def _show_behind(self, chosen: RateRow | None) -> None:
        if chosen is None:
            self.behind.table.set_rows([])
            return
        period, group, figures = self.period.period(), RateGroup(self.group.choice()), self.services.mediation_figures
        self.page.run(lambda: figures.behind(period, group, chosen.key), partial(self._fill_behind, period, chosen))

    def _fill_behind(self, period: Period, chosen: RateRow, rows: tuple[BehindRow, ...]) -> None:
        current = self.rates.current_row()
        if period == self.period.period() and current is not None and current.key == chosen.key:
            self._behind_title.setText(
                fill_in(
                    self.tr("{name}: {count} {count:dispute|disputes}"),
                    name=chosen.name or self.tr("All"),
                    count=len(rows),
                )
            )
            self.behind.table.set_rows(rows)
            self.behind.fit_height(BEHIND_SHOWN)

    def _open_case(self, chosen: BehindRow) -> None:
        self.page.navigate.emit("cases", f"{chosen.dispute_id}#mediation")

    def _with_sheet(self, use: Callable[[table_sheet.TableSheetPaper], None]) -> None:
        period, group, figures = self.period.period(), RateGroup(self.group.choice()), self.services.mediation_figures
        self.page.run(lambda: figures.sheet(period, group), use)

    def _print(self, sheet: table_sheet.TableSheetPaper) -> None:
        self.page.run(lambda: table_sheet.render(sheet), self._print_paper)

    def _print_paper(self, paper: Paper) -> None:
        ask_print_private(self, paper, self.tr("Success of mediation"))

    def _export(self, sheet: table_sheet.TableSheetPaper) -> None:
        target = choose_target(self, self.tr("Export to Excel"), self.tr("success of mediation.xlsx"), EXCEL)
        if target is not None:
            self.page.run(
                lambda: save_file(target, workbook(sheet)),
                lambda _none: self.page.tell(self.tr("Saved as {file}").format(file=target.name)),
            )

    def _lay_out(self) -> None:
        self._shown = QWidget()
        self._empty = EmptyState(
            "chart-bar",
            self.tr("No mediation ended in this period"),
            self.tr("Rates are counted from mediations that ended and cases that were closed."),
            self.tr("Go to mediation"),
            lambda: self.page.navigate.emit("mediation", ""),
        )
        printing = button(self.tr("Print"), self.print_current, "printer")
        saving = button(self.tr("Export to Excel"), lambda: self._with_sheet(self._export), "table-export")
        head = WrappingRow(self.period)
        head.add_at_end(printing, saving)
        self.body.addLayout(head)
        self.body.addWidget(self.group)
        rates, behind = Card(), Card()
        rates.add(self.rates, self._words)
        behind.add(self._behind_title, self.behind)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(rates)
        column.addWidget(behind)
        for view in (self._shown, self._empty):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
