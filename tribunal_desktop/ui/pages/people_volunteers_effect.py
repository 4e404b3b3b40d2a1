"""The effect of the pairs (辅助成效): closings before and since, on equal periods, with both inputs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.volunteer_reports import basis_words, whole_words
from tribunal_desktop.services.volunteer_views import EffectView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_volunteers_part import VolunteersPart
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_volunteers import VolunteerColumns
from tribunal_desktop.ui.widgets import Card, DataTable, StatTile, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

_MONTHS, _MOST = 6, 36


class EffectPart(VolunteersPart):
    """Two lengths to choose, a table, and the sum of the judges whose periods are full."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._begun = False
        self.before = self._months("effect_before", self.tr("Months before the pairing"))
        self.after = self._months("effect_after", self.tr("Months since"))
        self.annualise = QCheckBox(self.tr("Annualise unequal periods"))
        self.annualise.setObjectName("effect_annualise_search")
        self.annualise.toggled.connect(lambda _on: self.reload())
        self._tiles = {
            "before": StatTile(self.tr("Closed before")),
            "after": StatTile(self.tr("Closed since")),
            "change": StatTile(self.tr("Change of closings")),
        }
        self._columns = VolunteerColumns(self.wording, self)
        self.list = DataTable(RowTable(self._columns.effect()), self.tr("By judge"), key="volunteer_effect")
        self.list.set_empty_text(self.tr("No judge is paired with a volunteer."))
        self.list.set_empty_action(
            self.tr("Open the pairs"), lambda: self.page.navigate.emit("people", "volunteers/board")
        )
        card = Card(self.tr("By judge"))
        card.add_header(button(self.tr("Print"), self.print_current, "printer"))
        card.add(
            WrappingRow(
                label(self.tr("Months before the pairing"), "secondary"),
                self.before,
                label(self.tr("Months since"), "secondary"),
                self.after,
                self.annualise,
            ),
            self.list,
            label(
                self.tr(
                    "Closings are counted from the cases; months before the first case on record belong to no "
                    "period. Periods of different length are not compared, or annualised, and it is said."
                ),
                "secondary",
                wrap=True,
            ),
        )
        self.list_body.addLayout(row(*self._tiles.values(), spacing=14))
        self.list_body.addWidget(card)

    def reload(self) -> None:
        """Count; the first time over the longest equal periods there are."""
        reports = self.services.volunteers.reports
        if not self._begun:
            self.page.run(partial(reports.equal_months, _MONTHS), self._begin)
            return
        read = partial(reports.effect, self.before.value(), self.after.value(), annualise=self.annualise.isChecked())
        self.page.run(read, self._show)

    def print_current(self) -> bool:
        """The effect on paper."""
        make = partial(
            self.services.volunteers.reports.effect_paper,
            self.before.value(),
            self.after.value(),
            annualise=self.annualise.isChecked(),
        )
        return self.print_list(make)

    def _begin(self, months: int) -> None:
        self._begun = True
        for box in (self.before, self.after):
            box.blockSignals(True)
            box.setValue(months)
            box.blockSignals(False)
        self.reload()

    def _months(self, name: str, words: str) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setAccessibleName(words)
        box.setRange(1, _MOST)
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setValue(_MONTHS)
        box.valueChanged.connect(lambda _value: self.reload())
        return box

    def _show(self, view: EffectView) -> None:
        self.list.table.set_rows(view.rows)
        self.list.fit_height(12)
        for name, counted in (("before", view.before), ("after", view.after)):
            note = fill_in(
                self.tr("in {months} {months:month|months}; {full} of {all} {all:judge|judges} with full periods"),
                months=counted.months,
                full=view.compared,
                all=len(view.rows),
            )
            self._tiles[name].show_figure(str(counted.count) if view.compared else "—", note=note)
        percent, lang = view.whole.percent if view.whole else None, self.wording.lang
        self._tiles["change"].show_figure(
            "—" if percent is None else f"{percent:+} %" if percent else "0 %",
            note=basis_words(view.whole, lang) if view.compared else whole_words(view, lang),
        )
