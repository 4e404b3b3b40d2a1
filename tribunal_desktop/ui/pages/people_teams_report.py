"""Report on staffing (人员配备): ratio, least staffing, ages, disputes credited to teams, and the people behind."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.staffing import StaffingReport
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_teams_part import SIDE_WIDTH, TeamsPart
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_teams import TeamColumns
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, StatTile, button, label, row


class StaffingPart(TeamsPart):
    """Figures above, rows below."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        columns = TeamColumns(self.wording, self)
        self.ratio = StatTile(self.tr("Judge : assistant : clerk : bailiff"))
        self.least = StatTile(self.tr("Minimum staffing 3+1+1"))
        self.known = StatTile(self.tr("Date of birth known"))
        self.bands = DataTable(RowTable(columns.bands()), self.tr("Ages"), key="staffing_bands")
        self.credits = DataTable(RowTable(columns.credits()), self.tr("Settled before trial"), key="staffing_credits")
        self.credits.set_empty_text(self.tr("None this year; counted from the mediations that succeeded."))
        self.people = DataTable(RowTable(columns.people()), self.tr("Staff"), key="staffing_people")
        ages = Card(self.tr("Ages"))
        ages.add_header(button(self.tr("Print the report"), self.print_current, "printer"))
        ages.add(self.bands)
        settled = Card(self.tr("Settled before trial"))
        counted = self.tr("For mediator and judge of one team: each dispute counts once for each of the two.")
        settled.add(label(counted, "secondary", wrap=True))
        settled.add(self.credits)
        behind = Card(self.tr("The people behind the figures"))
        behind.setFixedWidth(SIDE_WIDTH)
        behind.body.addWidget(self.people, 1)
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(ages)
        left.addWidget(settled)
        left.addStretch(1)
        self.body.addLayout(row(self.ratio, self.least, self.known, spacing=14))
        self.body.addLayout(row(left, behind, spacing=14), 1)

    def reload(self) -> None:
        """Count the staff."""
        self.page.show_loading()
        self.page.run(self.services.staffing.report, self._show)

    def print_current(self) -> bool:
        """Print the report."""
        return self.print_sheet(self.services.staffing.sheet)

    def _show(self, found: StaffingReport) -> None:
        counts = found.counts
        target = self.tr("Aim {ratio}").format(ratio=":".join(map(str, found.target)))
        people = (counts.judges, counts.assistants, counts.clerks, counts.police)
        self.ratio.show_figure(counts.ratio(), "", f"{' + '.join(map(str, people))} · {target}")
        below = self.tr(", ").join(self.wording.text(f"staffing.kind.{kind}") for kind in found.below)
        self.least.show_figure(
            self.tr("below") if below else self.tr("kept"),
            "",
            below or found.least_basis,
            Tone.WARN if below else Tone.GOOD,
        )
        self.known.show_figure(f"{found.age_known}/{len(found.rows)}", "", self.tr("Shares are of those known."))
        self.bands.table.set_rows(found.bands)
        self.bands.fit_height()
        self.credits.table.set_rows(found.credits)
        self.credits.fit_height(5)
        self.people.table.set_rows(found.rows)
        self.page.show_content()
