"""The villages and communities of the tribunal's area: a list, and a form to add or correct one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, blocking, wording
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.villages import VillageDetails, VillageRow
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, button, label, row


class VillagesSection(QWidget):
    """The list on the left, the form on the right; Enter on a village corrects it."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        self._table = RowTable(self._columns())
        self._list = DataTable(self._table, self.tr("Villages and communities"), key="villages")
        self._list.set_empty_text(self.tr("No village yet. Add the first one on the right."))
        self._list.opened.connect(self.correct)
        self._count = label("", "small")
        self._village_id = ""
        self._heading = label("", "heading")
        self._name = LineEdit("village_name", self.tr("for example Huamingquan Village"))
        self._township = LineEdit("village_township", self.tr("for example Fengxi Town"))
        self._population = LineEdit("village_population")
        self._year = LineEdit("village_population_year")
        self.fields = {
            "name": Field(self.tr("Village or community"), self._name, required=True),
            "township": Field(self.tr("Town or township"), self._township, required=True),
            "population": Field(self.tr("Population"), self._population),
            "population_year": Field(self.tr("Year of the figure"), self._year),
        }
        self.save_button = button(self.tr("Save the village"), self.save, "check")
        self._clear_button = button(self.tr("Clear the form"), self.begin)
        self._lay_out()
        self._say_what()

    def refresh(self) -> None:
        """Read the list again."""
        self._page.run(self._services.villages.list, self._show)

    def begin(self) -> None:
        """An empty form for another village; the township stays, villages come by the township."""
        self._village_id = ""
        for editor in (self._name, self._population, self._year):
            editor.clear()
        self._forget_findings()
        self._say_what()
        self._name.setFocus()

    def correct(self, village: VillageRow) -> None:
        """Put a village into the form."""
        details = village.details
        self._village_id = village.id
        self._name.setText(details.name)
        self._township.setText(details.township)
        self._population.setText("" if details.population is None else str(details.population))
        self._year.setText("" if details.population_year is None else str(details.population_year))
        self._forget_findings()
        self._say_what()
        self._name.setFocus()

    def save(self) -> None:
        """Check at the fields, then keep the village."""
        details, findings = self._typed()
        village_id = self._village_id
        if blocking(findings):
            self._show_findings(findings)
            return

        def keep() -> tuple[Finding, ...]:
            found = self._services.villages.check(details, village_id)
            if blocking(found):
                return found
            if village_id:
                self._services.villages.change(village_id, details)
            else:
                self._services.villages.add(details)
            return ()

        self._page.run(keep, self._kept, busy_widget=self.save_button)

    def _kept(self, findings: tuple[Finding, ...]) -> None:
        if findings:
            self._show_findings(list(findings))
            return
        self._page.tell(self.tr("{village} is saved").format(village=self._name.value()))
        self._page.data_changed.emit()
        self.begin()
        self.refresh()

    def _typed(self) -> tuple[VillageDetails, list[Finding]]:
        findings: list[Finding] = []
        numbers: dict[str, int | None] = {}
        for name, editor in (("population", self._population), ("population_year", self._year)):
            typed = editor.value()
            if typed and not typed.isdecimal():
                findings.append(Finding("not_a_count", name, Severity.BLOCK))
            numbers[name] = int(typed) if typed.isdecimal() else None
        details = VillageDetails(
            self._name.value(), self._township.value(), numbers["population"], numbers["population_year"]
        )
        return details, findings

    def _show(self, villages: tuple[VillageRow, ...]) -> None:
        self._table.set_rows(villages)
        self._count.setText(self.tr("{count} in all").format(count=self._page.wording.number(len(villages))))

    def _show_findings(self, findings: list[Finding]) -> None:
        self._forget_findings()
        for finding in reversed(findings):
            field = self.fields[finding.field]
            field.show_finding(wording(finding, self._page.wording.lang), finding.severity)
            field.setFocus()

    def _forget_findings(self) -> None:
        for field in self.fields.values():
            field.clear_finding()

    def _say_what(self) -> None:
        self._heading.setText(self.tr("Correct a village") if self._village_id else self.tr("Add a village"))

    def _columns(self) -> list[Column[VillageRow]]:
        def number(value: int | None) -> str:
            return "" if value is None else self._page.wording.number(value)

        def year(village: VillageRow) -> str:
            return str(village.details.population_year or "")

        return [
            Column("township", self.tr("Town or township"), lambda village: village.details.township, 150),
            Column("name", self.tr("Village or community"), lambda village: village.details.name, 0),
            Column(
                "population",
                self.tr("Population"),
                lambda village: number(village.details.population),
                110,
                right=True,
                sort=lambda village: village.details.population,
            ),
            Column("year", self.tr("Year of the figure"), year, 110, right=True),
        ]

    def _lay_out(self) -> None:
        listing = Card(self.tr("Villages and communities"))
        listing.add_header(self._count)
        listing.add(self._list)
        form = Card()
        form.setFixedWidth(340)
        form.add(self._heading, *self.fields.values(), row(self.save_button, self._clear_button, 1))
        form.body.addStretch(1)
        side = QVBoxLayout()
        side.addWidget(form)
        side.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 14, 0, 0)
        columns.setSpacing(14)
        columns.addWidget(listing, 1)
        columns.addLayout(side)
