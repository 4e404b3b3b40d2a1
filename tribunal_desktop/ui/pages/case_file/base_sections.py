"""The sections of the case file in their order, from the counter to the archive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.allocation import AllocationSection
from tribunal_desktop.ui.pages.case_file.base_overview import OverviewSection
from tribunal_desktop.ui.pages.case_file.base_rooms import CircuitSection, MediationSection
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.closing import ClosingSection, closing_mark
from tribunal_desktop.ui.pages.case_file.dossier import DossierSection, dossier_mark
from tribunal_desktop.ui.pages.case_file.elements import ElementsSection, elements_mark
from tribunal_desktop.ui.pages.case_file.fees import FeesSection
from tribunal_desktop.ui.pages.case_file.filing import FilingSection, filing_mark
from tribunal_desktop.ui.pages.case_file.hearings import HearingsSection, hearings_mark
from tribunal_desktop.ui.pages.case_file.limits import LimitsSection, limits_mark
from tribunal_desktop.ui.pages.case_file.panel import PanelSection
from tribunal_desktop.ui.pages.case_file.papers import PapersSection
from tribunal_desktop.ui.pages.case_file.parties import PartiesSection, parties_mark
from tribunal_desktop.ui.pages.case_file.performance import PerformanceSection
from tribunal_desktop.ui.pages.case_file.preservation import PreservationSection, preservation_mark
from tribunal_desktop.ui.pages.case_file.procedure import ProcedureSection
from tribunal_desktop.ui.pages.case_file.review import ReviewSection, review_mark
from tribunal_desktop.ui.pages.case_file.risk import RiskSection, risk_mark
from tribunal_desktop.ui.pages.case_file.service import ServiceSection, service_mark
from tribunal_desktop.ui.pages.case_file.trail import TrailSection


class Group(StrEnum):
    """Part of a dispute's way through the tribunal (阶段分组)."""

    GENERAL = "general"
    FILING = "filing"
    TRIAL = "trial"
    CLOSING = "closing"
    ARCHIVE = "archive"


_PLACES = {
    "overview": (Group.GENERAL, QT_TRANSLATE_NOOP("CaseSections", "Overview")),
    "parties": (Group.GENERAL, QT_TRANSLATE_NOOP("CaseSections", "Parties")),
    "filing": (Group.FILING, QT_TRANSLATE_NOOP("CaseSections", "Filing")),
    "elements": (Group.FILING, QT_TRANSLATE_NOOP("CaseSections", "Elements")),
    "procedure": (Group.FILING, QT_TRANSLATE_NOOP("CaseSections", "Procedure")),
    "fees": (Group.FILING, QT_TRANSLATE_NOOP("CaseSections", "Fees")),
    "allocation": (Group.FILING, QT_TRANSLATE_NOOP("CaseSections", "Allocation")),
    "risk": (Group.FILING, QT_TRANSLATE_NOOP("CaseSections", "Four types and risk")),
    "limits": (Group.TRIAL, QT_TRANSLATE_NOOP("CaseSections", "Limits and milestones")),
    "mediation": (Group.TRIAL, QT_TRANSLATE_NOOP("CaseSections", "Mediation")),
    "circuit": (Group.TRIAL, QT_TRANSLATE_NOOP("CaseSections", "Circuit")),
    "service": (Group.TRIAL, QT_TRANSLATE_NOOP("CaseSections", "Service")),
    "preservation": (Group.TRIAL, QT_TRANSLATE_NOOP("CaseSections", "Preservation")),
    "hearings": (Group.TRIAL, QT_TRANSLATE_NOOP("CaseSections", "Hearings")),
    "panel": (Group.TRIAL, QT_TRANSLATE_NOOP("CaseSections", "Panel and conferences")),
    "closing": (Group.CLOSING, QT_TRANSLATE_NOOP("CaseSections", "Closing")),
    "review": (Group.CLOSING, QT_TRANSLATE_NOOP("CaseSections", "Appeal and review")),
    "performance": (Group.CLOSING, QT_TRANSLATE_NOOP("CaseSections", "Performance")),
    "papers": (Group.ARCHIVE, QT_TRANSLATE_NOOP("CaseSections", "Papers")),
    "dossier": (Group.ARCHIVE, QT_TRANSLATE_NOOP("CaseSections", "Dossier")),
    "trail": (Group.ARCHIVE, QT_TRANSLATE_NOOP("CaseSections", "Trail")),
}
_ORDER = tuple(_PLACES)


def _nothing(_services: Services, _dispute_id: str) -> SectionMark | None:
    return None


@dataclass(frozen=True)
class Section:
    """A section by its key, which also stands in links to it."""

    key: str
    build: Callable[[Services, Page], CaseSection]
    mark: Callable[[Services, str], SectionMark | None] = _nothing
    """Asked on the database thread with the dispute; one cheap, indexed question."""

    @property
    def group(self) -> Group:
        """Part of the way it belongs to."""
        return _PLACES[self.key][0]

    def title(self) -> str:
        """Name in the list of sections, in the language in force."""
        return QCoreApplication.translate("CaseSections", str(_PLACES[self.key][1]))


SECTIONS = tuple(
    sorted(
        (
            Section("overview", OverviewSection),
            Section("parties", PartiesSection, parties_mark),
            Section("filing", FilingSection, filing_mark),
            Section("elements", ElementsSection, elements_mark),
            Section("procedure", ProcedureSection),
            Section("allocation", AllocationSection),
            Section("risk", RiskSection, risk_mark),
            Section("limits", LimitsSection, limits_mark),
            Section("mediation", MediationSection),
            Section("circuit", CircuitSection),
            Section("preservation", PreservationSection, preservation_mark),
            Section("service", ServiceSection, service_mark),
            Section("hearings", HearingsSection, hearings_mark),
            Section("fees", FeesSection),
            Section("performance", PerformanceSection),
            Section("review", ReviewSection, review_mark),
            Section("panel", PanelSection),
            Section("closing", ClosingSection, closing_mark),
            Section("papers", PapersSection),
            Section("dossier", DossierSection, dossier_mark),
            Section("trail", TrailSection),
        ),
        key=lambda section: _ORDER.index(section.key),
    )
)
