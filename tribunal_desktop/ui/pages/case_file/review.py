"""Appeal and review in the case file (上诉与评查): what followed the decision, and the review of its quality."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.services.appeal_views import AppealsView
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.review_views import CaseReviewView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.review_after import AfterPart
from tribunal_desktop.ui.pages.case_file.review_figures import FiguresPart
from tribunal_desktop.ui.pages.case_file.review_part import FormPart
from tribunal_desktop.ui.pages.case_file.review_quality import QualityPart
from tribunal_desktop.ui.pages.case_file.review_round import RoundPart
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import SegmentedFilter, ViewStack
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

AFTER, QUALITY, ROUND, FIGURES = "after", "quality", "round", "figures"


class ReviewSection(CaseSection):
    """Two views of one case, and two of all cases."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.after, self.quality = AfterPart(services, page), QualityPart(services, page)
        self.round, self.figures = RoundPart(services, page), FiguresPart(services, page)
        self._parts: dict[str, FormPart] = {
            AFTER: self.after,
            QUALITY: self.quality,
            ROUND: self.round,
            FIGURES: self.figures,
        }
        self.views = SegmentedFilter(self.tr("Views of appeal and review"))
        self.views.set_choices(
            [
                (AFTER, self.tr("Appeal and effect"), None),
                (QUALITY, self.tr("Quality review"), None),
                (ROUND, self.tr("Rounds of all cases"), None),
                (FIGURES, self.tr("Figures of appeal"), None),
            ]
        )
        self.paper = PaperView(page)
        self._stack = ViewStack()
        for part in self._parts.values():
            self._stack.addWidget(part)
            part.written.connect(self._written)
            part.paper_wanted.connect(self._show_paper)
            part.case_wanted.connect(lambda dispute_id: self.page.open_item(f"{dispute_id}#review"))
        self._stack.addWidget(self.paper)
        self.paper.back_wanted.connect(lambda: self.show_part(self.views.choice()))
        self.body.addLayout(WrappingRow(self.views))
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self.views.chosen.connect(self.show_part)

    def reload(self) -> None:
        dispute_id, services = self.dispute_id, self.services
        self.page.run(lambda: services.appeals.view(dispute_id), self._show_appeals)
        self.page.run(lambda: services.quality_review.view(dispute_id), self._show_reviews)
        self._reload_shown()

    def clear(self) -> None:
        super().clear()
        for part in self._parts.values():
            part.go_back()
        self.show_part(AFTER)

    def show_part(self, key: str) -> None:
        """Show one view by its key."""
        self._stack.setCurrentWidget(self._parts[key])
        if key != self.views.choice():
            self.views.choose(key)
        self._reload_shown()

    def go_back(self) -> bool:
        if self._stack.currentWidget() is self.paper:
            self.show_part(self.views.choice())
            return True
        return self._part().go_back()

    def print_current(self) -> bool:
        if self._stack.currentWidget() is self.paper:
            return self.paper.print_paper()
        part = self._part()
        return isinstance(part, AfterPart | QualityPart | RoundPart) and part.print_current()

    def _part(self) -> FormPart:
        return self._parts[self.views.choice()]

    def _reload_shown(self) -> None:
        part = self._part()
        if isinstance(part, RoundPart | FiguresPart):
            part.reload()

    def _show_appeals(self, view: AppealsView) -> None:
        if view.dispute_id == self.dispute_id:
            self.after.show_view(view)

    def _show_reviews(self, view: CaseReviewView) -> None:
        if view.dispute_id == self.dispute_id:
            self.quality.show_view(view)

    def _show_paper(self, paper: Paper, title: str, file_name: str) -> None:
        """Papers of the case are kept in its registry; sheets of a quality review are about its judge and are not."""
        self._stack.setCurrentWidget(self.paper)
        keeping = self.keep_as() if self.views.choice() == AFTER else None
        self.paper.show_paper(paper, title, file_name, keeping)

    def _written(self, words: str) -> None:
        self.page.notice.dismiss()
        self.page.tell(words)
        self.saved()
        self.reload()


def review_mark(services: Services, dispute_id: str) -> SectionMark | None:
    """How many appeals wait, and reviews are not done."""
    waiting = services.appeals.waiting(dispute_id) + services.quality_review.open_reviews(dispute_id)
    return SectionMark(waiting, Tone.WARN) if waiting else None
