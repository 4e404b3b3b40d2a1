"""The draw of a mediator (随机抽取调解员): list, seed, result and substitutes, slip and record."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediator_draw_views import MediatorDrawRow, MediatorDrawsView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_draw import DrawPart, DrawWords
from tribunal_desktop.ui.pages.mediation_draw_pool import MediatorPoolCard
from tribunal_desktop.ui.pages.mediation_draw_result import MediatorResultCard
from tribunal_desktop.ui.tables.base import Column


class MediatorDrawView(DrawPart):
    """``left`` goes back to the assignment with whoever was drawn."""

    left = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        cards = (MediatorPoolCard(page.wording), MediatorResultCard(page.wording))
        super().__init__(services, page, services.mediator_draws, cards, "mediator_draw", parent)
        self.main.addStretch(1)
        self.result.assign_wanted.connect(self.left)

    def open_dispute(self, dispute_id: str) -> None:
        """Read the draws of a dispute; the keys go to the step that is due."""
        self._focus_due = True
        super().open_dispute(dispute_id)

    def view(self) -> MediatorDrawsView | None:
        """What is shown."""
        shown: MediatorDrawsView | None = self._view
        return shown

    def may_draw(self) -> bool:
        """No mediator has the dispute in hand."""
        return self._view is not None and self._view.open

    def words(self) -> DrawWords:
        """What the draw and its papers are called."""
        return DrawWords(
            draw=self.tr("Draw the mediator"),
            history=self.tr("Draws of this dispute"),
            slip=self.tr("Slip of the draw of a mediator"),
            slip_file=self.tr("Mediator {number}.pdf"),
            record_file=self.tr("Draw of a mediator {number}.json"),
        )

    def columns(self) -> list[Column[MediatorDrawRow]]:
        """When, who was drawn, by whom, how far."""
        return [self.when(), Column("who", self.tr("Drawn"), _name, 0, tip=_name), self.by(), self.state()]


def _name(each: MediatorDrawRow) -> str:
    return each.chosen.name if each.chosen else each.given_up_words or "—"
