"""How decisions fared on appeal in a period (上诉数据): each figure as n of m, with its decisions."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.appeal_views import AppealFigure
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.review_part import FormPart
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_review import ReviewColumns
from tribunal_desktop.ui.widgets import Card, DataTable, SegmentedFilter, label, row


class FiguresPart(FormPart):
    """Figures of this year or the one before; the decisions of the figure under the cursor stand below."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        columns = ReviewColumns(self.wording)
        self.figures = DataTable(RowTable(columns.figures()), self.tr("Figures"), key="appeal_figures")
        self.rows = DataTable(RowTable(columns.decisions()), self.tr("Decisions"), key="appeal_decisions")
        self.rows.set_empty_text(self.tr("No decision."))
        self.year = SegmentedFilter(self.tr("Year"))
        this_year = services.today().year
        self.year.set_choices([(str(year), str(year), None) for year in (this_year, this_year - 1)])
        self.ratio = label("", wrap=True)
        card, below = Card(self.tr("Decisions on appeal, all cases")), Card(self.tr("Decisions behind the figure"))
        note = self.tr(
            "Counted by the day of closing; results by the day they came. Changed and sent back stand side by side, "
            "without a rate and without ranking judges: they are a check-up, not a target."
        )
        card.add(row(self.year, 1), self.figures, self.ratio, label(note, "secondary", wrap=True))
        below.add(self.rows)
        self.list_body.addWidget(card)
        self.list_body.addWidget(below)
        self.year.chosen.connect(lambda _key: self.reload())
        self.figures.picked.connect(lambda _row: self._show_rows())
        self.rows.opened.connect(lambda found: self.case_wanted.emit(found.dispute_id))

    def reload(self) -> None:
        """Read the figures of the year chosen."""
        year = int(self.year.choice())
        days = dt.date(year, 1, 1), dt.date(year, 12, 31)
        self.page.run(partial(self.services.appeals.figures, *days), self._show)

    def _show(self, figures: tuple[AppealFigure, ...]) -> None:
        self.figures.table.set_rows(figures)
        self.figures.fit_height(6)
        self.figures.select_place(0)
        parts = {figure.key: figure.part for figure in figures}
        self.ratio.setText(
            self.tr("Changed to sent back: {changed} : {remanded}.").format(
                changed=parts["changed"], remanded=parts["remanded"]
            )
        )
        self._show_rows()

    def _show_rows(self) -> None:
        found: AppealFigure | None = self.figures.current_row()
        self.rows.table.set_rows(found.rows if found else ())
        self.rows.fit_height(12)
