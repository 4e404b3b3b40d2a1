"""Four types and risk in the case file (四类与风险): marks, ratings, supervision, danger, the register of all cases."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.risk_views import DangerView, FlagsView, SupervisionView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.risk_danger import DangerPart
from tribunal_desktop.ui.pages.case_file.risk_flags import FlagsPart
from tribunal_desktop.ui.pages.case_file.risk_part import Part
from tribunal_desktop.ui.pages.case_file.risk_rating import RatingPart
from tribunal_desktop.ui.pages.case_file.risk_register import RegisterPart
from tribunal_desktop.ui.pages.case_file.risk_supervision import SupervisionPart
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import SegmentedFilter, row

FLAGS, RATING, SUPERVISION, DANGER, REGISTER = "flags", "rating", "supervision", "danger", "register"


class RiskSection(CaseSection):
    """Four views of one case, and the register, which is one of all cases."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.flags = FlagsPart(services, page)
        self.rating = RatingPart(services, page)
        self.supervision = SupervisionPart(services, page)
        self.danger = DangerPart(services, page)
        self.register = RegisterPart(services, page)
        self._parts: dict[str, Part] = {
            FLAGS: self.flags,
            RATING: self.rating,
            SUPERVISION: self.supervision,
            DANGER: self.danger,
            REGISTER: self.register,
        }
        self.views = SegmentedFilter(self.tr("Views of risk"))
        self.body.addLayout(row(self.views, 1))
        for key, part in self._parts.items():
            part.written.connect(self._written)
            self.body.addWidget(part)
            part.setVisible(key == FLAGS)
        self.body.addStretch(1)
        self._flags_view: FlagsView | None = None
        self._acts: SupervisionView | None = None
        self._shown = FLAGS
        self._named: list[tuple[str, str, int | None]] = []
        self._name_views()
        self.views.chosen.connect(self.show_part)

    def reload(self) -> None:
        dispute_id, services = self.dispute_id, self.services
        self.page.run(lambda: services.flags.view(dispute_id), self._show_flags)
        self.page.run(lambda: services.supervision.view(dispute_id), self._show_acts)
        self.page.run(lambda: services.peace_risk.view(dispute_id), self._show_danger)
        if self._shown == REGISTER:
            self.register.reload()

    def clear(self) -> None:
        super().clear()
        for part in (self.flags, self.rating):
            part.go_back()
        self.show_part(FLAGS)

    def show_part(self, key: str) -> None:
        """Show one view by its key."""
        self._shown = key
        for name, part in self._parts.items():
            part.setVisible(name == key)
        if key == REGISTER:
            self.register.reload()
        if key != self.views.choice():
            self.views.choose(key)

    def shown(self) -> str:
        """Key of the view that is shown."""
        return self._shown

    def print_current(self) -> bool:
        if self._shown == REGISTER:
            return self.register.print_register()
        return self._shown == DANGER and self.danger.print_slip()

    def go_back(self) -> bool:
        if self._shown == REGISTER:
            self.show_part(FLAGS)
            return True
        if self._shown == FLAGS:
            return self.flags.go_back()
        return self._shown == RATING and self.rating.go_back()

    def _show_flags(self, view: FlagsView) -> None:
        if view.dispute_id == self.dispute_id:
            self._flags_view = view
            with self.filling():
                self.flags.show_view(view)
                self.rating.show_view(view)
            self._name_views()

    def _show_acts(self, view: SupervisionView) -> None:
        if view.dispute_id == self.dispute_id:
            self._acts = view
            self.supervision.show_view(view)
            self._name_views()

    def _show_danger(self, view: DangerView) -> None:
        with self.filling():
            self.danger.show_view(self.dispute_id, view)

    def _name_views(self) -> None:
        flags, acts = self._flags_view, self._acts
        choices = [
            (FLAGS, self.tr("Four types"), _number(len(flags.proposals) if flags else 0)),
            (RATING, self.tr("Round table"), _number(flags.open_measures if flags else 0)),
            (SUPERVISION, self.tr("Supervision"), _number(sum(each.awaited for each in acts.acts) if acts else 0)),
            (DANGER, self.tr("Danger"), None),
            (REGISTER, self.tr("Register of all cases"), None),
        ]
        if choices != self._named:
            self._named = choices
            self.views.set_choices(choices)

    def _written(self, words: str) -> None:
        self.page.notice.dismiss()
        self.page.tell(words)
        self.saved()
        self.reload()


def risk_mark(services: Services, dispute_id: str) -> SectionMark | None:
    """How many marks of the four types are in force."""
    return SectionMark(services.flags.in_force(dispute_id), Tone.WARN)


def _number(count: int) -> int | None:
    """A count beside a view; nothing rather than a nought."""
    return count or None
