"""The draw of jurors in the file (抽取人民陪审员): list, seed, result, substitutes, slip and record."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.jurors import Wanted
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.juror_views import JurorDrawRow, JurorsView, JurorView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.allocation_asked import RequestPart
from tribunal_desktop.ui.pages.case_file.allocation_pool import JurorPoolCard
from tribunal_desktop.ui.pages.case_file.allocation_result import JurorResultCard
from tribunal_desktop.ui.pages.case_file.base_draw import DrawPart, DrawWords
from tribunal_desktop.ui.tables.base import Column
from tribunal_desktop.ui.widgets import label


class JurorsPart(DrawPart):
    """The draw, the panel it makes, and the requests for jurors below."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        cards = (JurorPoolCard(services, page), JurorResultCard(page.wording))
        super().__init__(services, page, services.juror_draws, cards, "jurors", parent)
        self.requests = RequestPart(services, page)
        self.too_early = label("", wrap=True)
        self.too_early.setText(self.tr("Assessors are drawn once the case is filed and while it is open."))
        self.too_early.hide()
        self.main.insertWidget(0, self.too_early)
        self.main.addWidget(self.requests)
        self.steps = (self.seed, self.result, self.pool)
        self.pool.asked.connect(self._ask_jurors)
        self.pool.cap_chosen.connect(self._set_cap)
        self.result.seated.connect(self._seat)
        self.requests.written.connect(self.written)

    def view(self) -> JurorsView | None:
        """What is shown."""
        shown: JurorsView | None = self._view
        return shown

    def go_back(self) -> bool:
        """From the slip, from a request, from a second draw; false when there is nothing to leave."""
        slip_shown = self._stack.currentWidget() is self.paper
        return (not slip_shown and self.requests.go_back()) or super().go_back()

    def show_view(self, view: JurorsView) -> None:
        """Show the requests too, and read who may be drawn."""
        super().show_view(view)
        self.requests.show_view(view)
        self.too_early.setVisible(not view.open)
        self._ask_jurors(self.pool.wanted())

    def said(self, drawn: Any) -> str:
        """The names of those drawn."""
        return ("、" if self.wording.lang == "zh" else ", ").join(drawn)

    def words(self) -> DrawWords:
        """What the draw and its papers are called."""
        return DrawWords(
            draw=self.tr("Draw the assessors"),
            history=self.tr("What was drawn"),
            slip=self.tr("Slip of the draw of assessors"),
            slip_file=self.tr("Assessors {number}.pdf"),
            record_file=self.tr("Draw of assessors {number}.json"),
        )

    def columns(self) -> list[Column[JurorDrawRow]]:
        """When, for which hearing and seats, who was drawn, by whom, how far."""
        say = self.wording
        return [
            self.when(),
            Column("hearing", self.tr("Hearing"), lambda each: say.short_date(each.hearing_on), 120),
            Column("seats", self.tr("Seats"), lambda each: f"{each.pool.seats}/{each.panel_size}", 70, right=True),
            Column("who", self.tr("Drawn"), _names, 0, tip=_names),
            self.by(),
            self.state(),
        ]

    def _ask_jurors(self, wanted: Wanted) -> None:
        dispute_id, draws = self.dispute_id, self.services.juror_draws
        self.page.run(lambda: (dispute_id, draws.jurors(dispute_id, wanted)), self._show_jurors)

    def _show_jurors(self, read: tuple[str, tuple[JurorView, ...]]) -> None:
        if read[0] == self.dispute_id:
            self.pool.show_jurors(read[1])

    def _seat(self, judges: tuple[str, ...]) -> None:
        dispute_id, draws = self.dispute_id, self.services.juror_draws
        self.write(lambda: draws.seat(dispute_id, judges), self.tr("The panel is appointed"), self.result.seat_button)

    def _set_cap(self, cap: int) -> None:
        draws = self.services.juror_draws
        self.page.run(lambda: draws.set_yearly_cap(cap), lambda _none: self._ask_jurors(self.pool.wanted()))


def _names(each: JurorDrawRow) -> str:
    return "、".join(place.name for place in each.chosen) or each.given_up_words or "—"
