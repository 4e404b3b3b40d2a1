"""First section of the file (概况): facts, next limits, what the person's post has to do now."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.case_views import CaseDetail
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_facts import CaseFacts
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.pages.case_file.dossier_warning import DamageStrip
from tribunal_desktop.ui.pages.case_file.limits_duties import DutyStrip
from tribunal_desktop.ui.widgets import Card


class OverviewSection(CaseSection):
    """Reads the dispute and shows its facts."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.facts = CaseFacts(page.wording)
        self.facts.page_wanted.connect(page.navigate)
        card = Card()
        card.add(self.facts)
        self.duties = DutyStrip(services, page)
        self.duties.ticked.connect(self.saved)
        self.damage = DamageStrip(services, page)
        self.damage.opened.connect(lambda: self.section_wanted.emit("dossier"))
        self.body.addWidget(self.damage)
        self.body.addWidget(card)
        self.body.addWidget(self.duties)
        self.body.addStretch(1)

    def reload(self) -> None:
        dispute_id = self.dispute_id
        self.page.run(lambda: self.services.cases.detail(dispute_id), self._show)
        self.duties.open_dispute(dispute_id)
        self.damage.open_dispute(dispute_id)

    def _show(self, detail: CaseDetail) -> None:
        if detail.row.id == self.dispute_id:
            self.facts.show_detail(detail)
