"""Rounds of quality review in the room of supervision: the same part the case file shows (本期评查)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.review_round import RoundPart
from tribunal_desktop.ui.pages.supervision_views import SupervisionView
from tribunal_desktop.ui.widgets import ViewStack


class ReviewsView(SupervisionView):
    """Draws, their cases and the coverage of judges; Enter on a case opens its review."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.round = RoundPart(services, page)
        self.paper = PaperView(page)
        self._stack = ViewStack()
        self._stack.addWidget(self.round)
        self._stack.addWidget(self.paper)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self.round.case_wanted.connect(lambda dispute_id: self.case_wanted.emit(f"{dispute_id}#review"))
        self.round.paper_wanted.connect(self._show_paper)
        self.round.written.connect(self._written)
        self.paper.back_wanted.connect(lambda: self._stack.setCurrentWidget(self.round))

    def reload(self) -> None:
        """Read the rounds of this year."""
        self.round.reload()

    def _show_paper(self, paper: Paper, title: str, file_name: str) -> None:
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_paper(paper, title, file_name)

    def _written(self, words: str) -> None:
        self.page.tell(words)
        self.page.data_changed.emit()
        self.reload()
