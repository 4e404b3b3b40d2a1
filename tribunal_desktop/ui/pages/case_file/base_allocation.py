"""Allocation of the dispute in its file (分案)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.pages.cases_allocation import AllocationDesk


class AllocationSection(CaseSection):
    """Holds the desk where judges are drawn, designated and changed."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.desk = AllocationDesk(services, page)
        self.desk.allocated.connect(self.saved)
        self.body.addWidget(self.desk)
        self._opened = ""

    def reload(self) -> None:
        if self._opened != self.dispute_id:
            self._opened = self.dispute_id
            self.desk.open_dispute(self.dispute_id)
        else:
            self.desk.reload()

    def print_current(self) -> bool:
        return self.desk.print_slip()
