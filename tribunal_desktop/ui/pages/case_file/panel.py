"""Panel and conferences in the case file (合议与会商): body, deliberation, judges' meeting, similar cases."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.beside_roster import ConsultationRow
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.panel_views import ConferencesView, OwnCase, PanelView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.pages.case_file.base_stopped import StoppedNotice
from tribunal_desktop.ui.pages.case_file.panel_body import BodyPart
from tribunal_desktop.ui.pages.case_file.panel_experts import ExpertsPart
from tribunal_desktop.ui.pages.case_file.panel_meeting import MeetingPart
from tribunal_desktop.ui.pages.case_file.panel_search import SearchPart
from tribunal_desktop.ui.pages.case_file.panel_secret import SecretPart
from tribunal_desktop.ui.pages.case_file.risk_part import Part
from tribunal_desktop.ui.widgets import SegmentedFilter, row

BODY, SECRET, MEETING, SEARCH, EXPERTS = "body", "secret", "meeting", "search", "experts"


class PanelSection(CaseSection):
    """Views of how a case is decided, and of whom the court asked."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.bench = BodyPart(services, page)
        self.secret = SecretPart(services, page)
        self.meeting = MeetingPart(services, page)
        self.search = SearchPart(services, page)
        self.experts = ExpertsPart(services, page)
        self._parts: dict[str, Part] = {
            BODY: self.bench,
            SECRET: self.secret,
            MEETING: self.meeting,
            SEARCH: self.search,
            EXPERTS: self.experts,
        }
        self.views = SegmentedFilter(self.tr("Views of the panel"))
        self.views.set_choices(
            [
                (BODY, self.tr("Trial panel"), None),
                (SECRET, self.tr("Deliberation"), None),
                (MEETING, self.tr("Judges' meeting"), None),
                (SEARCH, self.tr("Similar cases"), None),
                (EXPERTS, self.tr("Experts"), None),
            ]
        )
        self._shown = BODY
        self.body.addLayout(row(self.views, 1))
        self.stopped = StoppedNotice(services, page)
        self.body.addWidget(self.stopped)
        for key, part in self._parts.items():
            part.written.connect(self._written)
            self.body.addWidget(part)
            part.setVisible(key == BODY)
        self.body.addStretch(1)
        self.views.chosen.connect(self.show_part)

    def reload(self) -> None:
        self.stopped.show_dispute(self.dispute_id)
        dispute_id, services = self.dispute_id, self.services

        def read() -> tuple[ConferencesView, tuple[OwnCase, ...]]:
            return services.conferences.view(dispute_id), services.conferences.own_cases(dispute_id)

        self.page.run(lambda: services.panels.view(dispute_id), self._show_panel)
        self.page.run(read, self._show_conferences)
        self.page.run(
            lambda: services.beside_roster.of_case(dispute_id), lambda rows: self._show_experts(dispute_id, rows)
        )

    def clear(self) -> None:
        super().clear()
        self.bench.go_back()
        self.show_part(BODY)

    def show_part(self, key: str) -> None:
        """Show one view by its key."""
        self._shown = key
        for name, part in self._parts.items():
            part.setVisible(name == key)
        if key != self.views.choice():
            self.views.choose(key)

    def print_current(self) -> bool:
        return self._shown == SEARCH and self.search.print_report()

    def go_back(self) -> bool:
        return self._shown == BODY and self.bench.go_back()

    def _show_panel(self, view: PanelView) -> None:
        if view.dispute_id == self.dispute_id:
            with self.filling():
                self.bench.show_view(view)
                self.secret.show_view(view)

    def _show_conferences(self, read: tuple[ConferencesView, tuple[OwnCase, ...]]) -> None:
        if read[0].dispute_id == self.dispute_id:
            self.meeting.show_view(read[0])
            self.search.show_view(*read)

    def _show_experts(self, dispute_id: str, rows: tuple[ConsultationRow, ...]) -> None:
        if dispute_id == self.dispute_id:
            self.experts.show_rows(rows)

    def _written(self, words: str) -> None:
        self.page.notice.dismiss()
        self.page.tell(words)
        self.saved()
        self.reload()
