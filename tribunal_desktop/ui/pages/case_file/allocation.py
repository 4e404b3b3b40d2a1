"""Allocation of the dispute in its file (分案): its judge, its jurors, the series it belongs to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.allocation_jurors import JurorsPart
from tribunal_desktop.ui.pages.case_file.allocation_register import RegisterButtons
from tribunal_desktop.ui.pages.case_file.allocation_series import SeriesPart
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.pages.case_file.base_stopped import StoppedNotice
from tribunal_desktop.ui.pages.cases_allocation import AllocationDesk
from tribunal_desktop.ui.widgets import SegmentedFilter
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

JUDGE, JURORS, SERIES = "judge", "jurors", "series"


class AllocationSection(CaseSection):
    """Three views: the desk where judges are drawn, designated and changed; the draw of jurors; the series."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.desk = AllocationDesk(services, page, self.filling)
        self.jurors = JurorsPart(services, page)
        self.series = SeriesPart(services, page)
        self.jurors.filling = self.series.filling = self.filling
        self.views = SegmentedFilter(self.tr("Views of the allocation"))
        self.views.set_choices(
            [(JUDGE, self.tr("Judge"), None), (JURORS, self.tr("Assessors"), None), (SERIES, self.tr("Series"), None)]
        )
        self._parts: dict[str, QWidget] = {JUDGE: self.desk, JURORS: self.jurors, SERIES: self.series}
        self._opened = ""
        self.register = RegisterButtons(services, page)
        self.body.addLayout(WrappingRow(self.views, self.register))
        self.stopped = StoppedNotice(services, page)
        self.body.addWidget(self.stopped)
        for key, part in self._parts.items():
            self.body.addWidget(part)
            part.setVisible(key == JUDGE)
        self.body.addStretch(1)
        self.desk.allocated.connect(self._allocated)
        self.jurors.written.connect(self._written)
        self.series.written.connect(self._series_written)
        self.series.case_wanted.connect(lambda dispute_id: page.navigate.emit("cases", f"{dispute_id}#allocation"))
        self.series.elements_wanted.connect(lambda: self.section_wanted.emit("elements"))
        self.views.chosen.connect(self.show_part)

    def reload(self) -> None:
        self.stopped.show_dispute(self.dispute_id)
        if self._opened != self.dispute_id:
            self._opened = self.dispute_id
            self.desk.open_dispute(self.dispute_id)
        else:
            self.desk.reload()
        self.jurors.open_dispute(self.dispute_id)
        self.series.open_dispute(self.dispute_id)

    def clear(self) -> None:
        super().clear()
        self.jurors.clear()
        self.show_part(JUDGE)

    def show_part(self, key: str) -> None:
        """Show one view by its key."""
        if key != self.views.choice():
            self.views.choose(key)
        for name, part in self._parts.items():
            part.setVisible(name == key)

    def print_current(self) -> bool:
        if self.views.choice() == JURORS:
            return self.jurors.print_slip()
        return self.views.choice() == JUDGE and self.desk.print_slip()

    def go_back(self) -> bool:
        return self.views.choice() == JURORS and self.jurors.go_back()

    def _allocated(self) -> None:
        self.saved()
        self.series.open_dispute(self.dispute_id)

    def _written(self, words: str) -> None:
        self.page.notice.dismiss()
        self.page.data_changed.emit()
        self.page.tell(words)
        self.saved()
        self.jurors.open_dispute(self.dispute_id)

    def _series_written(self, words: str) -> None:
        self._written(words)
        self.series.open_dispute(self.dispute_id)
        self.desk.reload()
