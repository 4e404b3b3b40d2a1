"""Section 受理: deciding on time, receipts, the oral complaint, where the dispute comes from, simple or complex."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.filing_views import FilingView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import print_kept, save_kept
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.filing_channels import ChannelsCard
from tribunal_desktop.ui.pages.case_file.filing_complaints import ComplaintsCard
from tribunal_desktop.ui.pages.case_file.filing_oral import OralCard
from tribunal_desktop.ui.pages.case_file.filing_origin import CourtsCard, OriginCard
from tribunal_desktop.ui.pages.case_file.filing_receipts import ReceiptsCard
from tribunal_desktop.ui.pages.case_file.filing_review import ReviewCard
from tribunal_desktop.ui.pages.case_file.filing_sorting import SortingCard
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Field
from tribunal_desktop.ui.widgets.fields import show_findings


def filing_mark(services: Services, dispute_id: str) -> SectionMark | None:
    """How many things at the filing desk are late."""
    late = services.filings.overdue(dispute_id)
    return SectionMark(late, Tone.BAD) if late else None


class FilingSection(CaseSection):
    """Shows one dispute at the filing desk; each card asks for its own write."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: FilingView | None = None
        self.review = ReviewCard(self)
        self.receipts = ReceiptsCard(self)
        self.oral = OralCard(self)
        self.origin = OriginCard(self)
        self.courts = CourtsCard(self)
        self.sorting = SortingCard(self)
        self.complaints = ComplaintsCard(self)
        self.channels = ChannelsCard(self)
        self._cards = (
            self.review,
            self.receipts,
            self.oral,
            self.sorting,
            self.origin,
            self.courts,
            self.complaints,
            self.channels,
        )
        for card in self._cards:
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.setFocusProxy(self.review)

    def reload(self) -> None:
        dispute_id = self.dispute_id
        self.page.run(lambda: self.services.filings.view(dispute_id), self._show)

    def clear(self) -> None:
        super().clear()
        for card in self._cards:
            card.begin()

    def print_current(self) -> bool:
        return self.receipts.print_shown()

    def view(self) -> FilingView | None:
        """What is shown."""
        return self._view

    def write(
        self, act: Callable[[], Any], fields: Mapping[str, Field], busy: QWidget, done: Callable[[], Any] | None = None
    ) -> None:
        """Run a service call that writes; what it finds wrong is said at ``fields``."""
        self.page.run(act, lambda _answer: self._written(done), partial(self._refused, fields), busy)

    def ask(
        self,
        act: Callable[[], tuple[Finding, ...]],
        done: Callable[[tuple[Finding, ...]], None],
        fields: Mapping[str, Field],
        busy: QWidget,
    ) -> None:
        """Run a service call that writes unless it finds something; ``done`` is told what it found."""
        self.page.run(act, done, partial(self._refused, fields), busy)

    def registered(self) -> None:
        """The dispute was filed: the fee and the number are what comes next."""
        self._written(None)
        self.page.tell(self.tr("Filing noted"))

    def save_paper(self, make: Callable[[], Paper], name: str, about_id: str = "") -> None:
        """Make the paper, ask where, keep it in the registry and save it as a PDF."""
        keeping = self.keep_as(about_id)
        self.page.run(make, lambda paper: save_kept(self.page, paper, keeping, f"{name}.pdf"))

    def print_paper(self, make: Callable[[], Paper], about_id: str = "") -> None:
        """Make the paper, keep it in the registry and send it to a printer."""
        keeping = self.keep_as(about_id)
        self.page.run(make, lambda paper: print_kept(self.page, paper, keeping))

    def _show(self, view: FilingView) -> None:
        if view.dispute_id != self.dispute_id:
            return
        self._view = view
        with self.filling():
            for card in self._cards:
                card.show_view(view)

    def _written(self, done: Callable[[], Any] | None) -> None:
        if done is not None:
            with self.filling():
                done()
        self.saved()
        self.reload()

    def _refused(self, fields: Mapping[str, Field], error: KnownError) -> None:
        findings = error.params.get("findings")
        if isinstance(findings, tuple):
            show_findings(fields, findings, self.wording.lang)
        elif error.code.startswith("case_no_") and "number" in fields:
            said = self.wording.error(error)
            fields["number"].show_finding(f"{said.what} {said.do}")
            fields["number"].setFocus()
        else:
            self.page.show_error(error)
