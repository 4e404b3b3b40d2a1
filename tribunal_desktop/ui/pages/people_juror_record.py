"""The year of a people's assessor beside the roster (履职记录): cases with the days they came, and training."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.juror_records import JurorRecord
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_teams_part import print_sheet
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_juror_record import JurorRecordColumns
from tribunal_desktop.ui.widgets import Card, DataTable, button, icon_button, label, row

CASES_SHOWN = 5


class JurorRecordCard(Card):
    """One year at a time, this one first; Enter on a case opens its hearings."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._services, self._page, self._wording = services, page, page.wording
        self._juror_id, self._year = "", services.today().year
        self._words = label("", "secondary", wrap=True)
        self.cases = DataTable(
            RowTable(JurorRecordColumns(self._wording, self).cases()), self.tr("Cases sat in"), key="people_juror_cases"
        )
        self.cases.set_empty_text(
            self.tr("No case in this year. A hearing held with them on the panel is counted here.")
        )
        self.cases.opened.connect(lambda case: page.navigate.emit("cases", f"{case.dispute_id}#hearings"))
        self.add(
            self._words,
            self.cases,
            row(
                icon_button("chevron-left", self.tr("Year before"), lambda: self._turn(-1)),
                icon_button("chevron-right", self.tr("Year after"), lambda: self._turn(1)),
                1,
                button(self.tr("Print the record"), self._print, "printer"),
            ),
        )

    def show_juror(self, juror_id: str) -> None:
        """Read the record of an assessor, of this year when it is another one."""
        if juror_id != self._juror_id:
            self._juror_id, self._year = juror_id, self._services.today().year
        self._turn(0)

    def _turn(self, years: int) -> None:
        self._year = min(self._year + years, self._services.today().year)
        self._page.run(partial(self._services.juror_records.year, self._juror_id, self._year), self._show)

    def _show(self, record: JurorRecord) -> None:
        if (record.juror_id, record.year) != (self._juror_id, self._year):
            return
        self.set_title(self.tr("Record of {year}").format(year=record.year))
        said = fill_in(
            self.tr(
                "{count} of {cap} {cap:case|cases} of a year, came to {sittings} {sittings:hearing|hearings}; "
                "trained {hours} of {least} {least:hour|hours}."
            ),
            count=len(record.cases),
            cap=record.cap,
            sittings=record.sittings,
            hours=record.hours,
            least=record.least_hours,
        )
        self._words.setText(said)
        self.cases.table.set_rows(record.cases)
        self.cases.fit_height(CASES_SHOWN)

    def _print(self) -> None:
        print_sheet(self._page, partial(self._services.juror_records.sheet, self._juror_id, self._year))
