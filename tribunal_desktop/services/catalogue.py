"""The use cases open to a logged-in person; made in ``app.build_services``, handed to every page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from tribunal_desktop.rules.beijing_time import beijing_day

if TYPE_CHECKING:
    from tribunal_desktop.models import Actor
    from tribunal_desktop.services.agents import Agents
    from tribunal_desktop.services.allocation import Allocations
    from tribunal_desktop.services.allocation_register import AllocationRegister
    from tribunal_desktop.services.appeals import Appeals
    from tribunal_desktop.services.attachments import Attachments
    from tribunal_desktop.services.beside_roster import BesideRoster
    from tribunal_desktop.services.career_papers import CareerPapers
    from tribunal_desktop.services.case_batch import CaseBatch
    from tribunal_desktop.services.case_duties import CaseDuties
    from tribunal_desktop.services.case_files import CaseFiles
    from tribunal_desktop.services.case_intake import CaseIntake
    from tribunal_desktop.services.case_limits import CaseLimits
    from tribunal_desktop.services.case_trail import CaseTrail
    from tribunal_desktop.services.circuit_trial import CircuitTrials
    from tribunal_desktop.services.clause_library import ClauseLibrary
    from tribunal_desktop.services.closing import Closings
    from tribunal_desktop.services.conferences import Conferences
    from tribunal_desktop.services.contact_visits import ContactVisits
    from tribunal_desktop.services.court_contact import CourtContacts
    from tribunal_desktop.services.dossier import Dossiers
    from tribunal_desktop.services.dossier_handover import DossierHandover
    from tribunal_desktop.services.drafts import Drafts
    from tribunal_desktop.services.duty import DutyRoster
    from tribunal_desktop.services.elements import ElementSheets
    from tribunal_desktop.services.fee_ledger import FeeLedger
    from tribunal_desktop.services.fee_papers import FeePapers
    from tribunal_desktop.services.filing import Filings
    from tribunal_desktop.services.filing_oral import OralComplaints
    from tribunal_desktop.services.flags import FourTypes
    from tribunal_desktop.services.form_wording_files import FormWordingFiles
    from tribunal_desktop.services.form_wordings import FormWordings
    from tribunal_desktop.services.forms import Forms
    from tribunal_desktop.services.glossary import Glossaries
    from tribunal_desktop.services.hearings import Hearings
    from tribunal_desktop.services.issued_papers import IssuedPapers
    from tribunal_desktop.services.juror_draws import JurorDraws
    from tribunal_desktop.services.juror_records import JurorRecords
    from tribunal_desktop.services.left_records import LeftRecords
    from tribunal_desktop.services.mediation import Mediations
    from tribunal_desktop.services.mediation_checks import MediationChecks
    from tribunal_desktop.services.mediation_diary import MediationDiary
    from tribunal_desktop.services.mediation_figures import MediationFigures
    from tribunal_desktop.services.mediation_news import MediationNewsDesk
    from tribunal_desktop.services.mediation_people import MediationPeople
    from tribunal_desktop.services.mediator_draws import MediatorDraws
    from tribunal_desktop.services.monitoring import Monitoring
    from tribunal_desktop.services.monitoring_papers import MonitoringPapers
    from tribunal_desktop.services.network import Network
    from tribunal_desktop.services.network_papers import NetworkPapers
    from tribunal_desktop.services.numbers import Numbers
    from tribunal_desktop.services.own_forms import OwnForms
    from tribunal_desktop.services.own_tables import OwnTables
    from tribunal_desktop.services.panels import Panels
    from tribunal_desktop.services.paper_batch import PaperBatches
    from tribunal_desktop.services.paper_batch_out import BatchOutput
    from tribunal_desktop.services.paper_checks import PaperChecks
    from tribunal_desktop.services.paper_fonts import PaperFonts
    from tribunal_desktop.services.papers import Papers
    from tribunal_desktop.services.parent_court_sync import ParentCourtSync
    from tribunal_desktop.services.pay import Pay
    from tribunal_desktop.services.pay_papers import PayPapers
    from tribunal_desktop.services.pay_tariffs import PayTariffs
    from tribunal_desktop.services.peace_risk import PeaceRisk
    from tribunal_desktop.services.people import People
    from tribunal_desktop.services.performance import Performance
    from tribunal_desktop.services.performance_papers import PerformancePapers
    from tribunal_desktop.services.preservation import Preservations
    from tribunal_desktop.services.print_bundles import PrintBundles
    from tribunal_desktop.services.print_log import PrintLog
    from tribunal_desktop.services.print_queue import PrintQueue
    from tribunal_desktop.services.procedures import Procedures
    from tribunal_desktop.services.publications import Publications
    from tribunal_desktop.services.quality_review import QualityReviews
    from tribunal_desktop.services.radar import PartyRadar
    from tribunal_desktop.services.recusals import Recusals
    from tribunal_desktop.services.reference import Reference
    from tribunal_desktop.services.register_import import RegisterImport
    from tribunal_desktop.services.rest_days import LocalRestDays
    from tribunal_desktop.services.roster_exits import RosterExits
    from tribunal_desktop.services.roster_papers import RosterPapers
    from tribunal_desktop.services.roster_workbook import RosterWorkbook
    from tribunal_desktop.services.saved_filters import SavedFilters
    from tribunal_desktop.services.scans import Scans
    from tribunal_desktop.services.seals import Seals
    from tribunal_desktop.services.search import Search
    from tribunal_desktop.services.self_assessment import SelfAssessment
    from tribunal_desktop.services.sent_back import SentBack
    from tribunal_desktop.services.series import SeriesOfCases
    from tribunal_desktop.services.service import ServiceOfProcess
    from tribunal_desktop.services.signing import Signings
    from tribunal_desktop.services.staff_careers import StaffCareers
    from tribunal_desktop.services.staffing import StaffingReports
    from tribunal_desktop.services.store_care import StoreCare
    from tribunal_desktop.services.supervision import Supervision
    from tribunal_desktop.services.team_wishes import TeamWishes
    from tribunal_desktop.services.teams import Teams
    from tribunal_desktop.services.trainings import Trainings
    from tribunal_desktop.services.transcripts import Transcripts
    from tribunal_desktop.services.tribunal_profile import TribunalProfile
    from tribunal_desktop.services.undisputed_facts import UndisputedFacts
    from tribunal_desktop.services.users import Users
    from tribunal_desktop.services.village_cards import VillagesInView
    from tribunal_desktop.services.villages import Villages
    from tribunal_desktop.services.volunteers import Volunteers
    from tribunal_desktop.services.wages import Wages
    from tribunal_desktop.services.word_drafts import WordDrafts
    from tribunal_desktop.services.work_orders import WorkOrders
    from tribunal_desktop.services.workbench import Workbench


@dataclass(frozen=True)
class Services:
    """Every use case, one attribute each; their methods run on the database thread."""

    actor: Actor
    clock: Callable[[], datetime]
    reference: Reference
    profile: TribunalProfile
    people: People
    beside_roster: BesideRoster
    roster_exits: RosterExits
    roster_papers: RosterPapers
    roster_workbook: RosterWorkbook
    own_tables: OwnTables
    teams: Teams
    careers: StaffCareers
    career_papers: CareerPapers
    team_wishes: TeamWishes
    staffing: StaffingReports
    duty: DutyRoster
    trainings: Trainings
    volunteers: Volunteers
    work_orders: WorkOrders
    villages: Villages
    village_cards: VillagesInView
    intake: CaseIntake
    filings: Filings
    oral_complaints: OralComplaints
    cases: CaseFiles
    saved_filters: SavedFilters
    case_batch: CaseBatch
    case_trail: CaseTrail
    monitoring: Monitoring
    monitoring_papers: MonitoringPapers
    case_limits: CaseLimits
    case_duties: CaseDuties
    allocations: Allocations
    juror_draws: JurorDraws
    juror_records: JurorRecords
    series: SeriesOfCases
    allocation_register: AllocationRegister
    radar: PartyRadar
    agents: Agents
    recusals: Recusals
    elements: ElementSheets
    flags: FourTypes
    supervision: Supervision
    peace_risk: PeaceRisk
    panels: Panels
    conferences: Conferences
    search: Search
    register_import: RegisterImport
    mediations: Mediations
    mediation_checks: MediationChecks
    mediation_diary: MediationDiary
    mediation_news: MediationNewsDesk
    mediation_people: MediationPeople
    clause_library: ClauseLibrary
    undisputed_facts: UndisputedFacts
    glossaries: Glossaries
    mediator_draws: MediatorDraws
    papers: Papers
    issued_papers: IssuedPapers
    forms: Forms
    word_drafts: WordDrafts
    paper_batches: PaperBatches
    batch_output: BatchOutput
    form_wordings: FormWordings
    form_wording_files: FormWordingFiles
    own_forms: OwnForms
    court_contact: CourtContacts
    print_queue: PrintQueue
    print_bundles: PrintBundles
    print_log: PrintLog
    attachments: Attachments
    circuit: CircuitTrials
    assessment: SelfAssessment
    contact: ContactVisits
    workbench: Workbench
    closings: Closings
    service_of_process: ServiceOfProcess
    signing: Signings
    preservations: Preservations
    publications: Publications
    mediation_figures: MediationFigures
    network: Network
    network_papers: NetworkPapers
    hearings: Hearings
    transcripts: Transcripts
    numbers: Numbers
    seals: Seals
    procedures: Procedures
    wages: Wages
    rest_days: LocalRestDays
    sync: ParentCourtSync
    left_records: LeftRecords
    sent_back: SentBack
    drafts: Drafts
    users: Users
    care: StoreCare
    paper_fonts: PaperFonts
    paper_checks: PaperChecks
    fees: FeeLedger
    fee_papers: FeePapers
    performance: Performance
    performance_papers: PerformancePapers
    pay: Pay
    pay_tariffs: PayTariffs
    pay_papers: PayPapers
    appeals: Appeals
    quality_review: QualityReviews
    dossier: Dossiers
    scans: Scans
    dossier_handover: DossierHandover

    def today(self) -> date:
        """Today by this computer's clock, in Beijing time."""
        return beijing_day(self.clock())
