"""Every use case put together over one open store (组装): the part of the composition root below the windows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tribunal_desktop.config import Settings
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.security.device_secrets import DeviceSecrets
from tribunal_desktop.security.key_cabinet import KeyCabinet
from tribunal_desktop.security.number_witness import NumberWitness, this_machine
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
from tribunal_desktop.services.catalogue import Services
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
from tribunal_desktop.services.exit_working import Desk
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
from tribunal_desktop.services.login import OpenStore
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
from tribunal_desktop.services.number_feed import NumberFeed, leased_series
from tribunal_desktop.services.number_issue import NumberIssue
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
from tribunal_desktop.services.seal_feed import SealFeed
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
from tribunal_desktop.sync.http_carrier import HttpCarrier


def assemble(store: OpenStore, settings: Settings, secrets: DeviceSecrets, clock: Callable[[], datetime]) -> Services:
    """The services for the person who logged in; call it on the database thread."""
    uow = UnitOfWork(store.engine, store.actor, clock)
    reference = Reference.load()
    rest_days = LocalRestDays(uow, reference)
    rest_days.put_in_force()
    monitoring = Monitoring(uow, reference)
    profile, performance = TribunalProfile(uow), Performance(uow, reference)
    witness = NumberWitness(settings.data_dir, this_machine())
    fonts = PaperFonts(settings.data_dir)
    fonts.start()
    issue = NumberIssue(uow, witness)
    feeds = (NumberFeed(uow, witness, leased_series()), SealFeed(uow))
    intake = CaseIntake(uow, reference, issue)
    elements = ElementSheets(uow, reference)
    jurors = JurorDraws(uow, reference, Panels(uow))
    mediator_draws = MediatorDraws(uow, reference)
    exits = RosterExits(Desk(uow, MediationPeople(uow, reference), mediator_draws, jurors, Panels(uow)))
    return Services(
        actor=store.actor,
        clock=clock,
        reference=reference,
        profile=profile,
        people=People(uow),
        beside_roster=BesideRoster(uow),
        roster_exits=exits,
        roster_papers=RosterPapers(uow, People(uow), exits),
        roster_workbook=RosterWorkbook(uow),
        own_tables=OwnTables(uow),
        teams=Teams(uow),
        careers=StaffCareers(uow),
        career_papers=CareerPapers(uow, StaffCareers(uow)),
        team_wishes=TeamWishes(uow),
        staffing=StaffingReports(uow),
        duty=DutyRoster(uow),
        trainings=Trainings(uow),
        volunteers=Volunteers(uow),
        work_orders=WorkOrders(uow),
        villages=Villages(uow),
        village_cards=VillagesInView(uow),
        intake=intake,
        filings=Filings(uow, reference, intake),
        oral_complaints=OralComplaints(uow, reference),
        cases=CaseFiles(uow, reference),
        saved_filters=SavedFilters(uow),
        case_batch=CaseBatch(uow),
        case_trail=CaseTrail(uow),
        monitoring=monitoring,
        monitoring_papers=MonitoringPapers(uow, reference, monitoring),
        case_limits=CaseLimits(uow, reference),
        case_duties=CaseDuties(uow),
        allocations=Allocations(uow),
        juror_draws=jurors,
        juror_records=JurorRecords(uow),
        series=SeriesOfCases(uow, Allocations(uow)),
        allocation_register=AllocationRegister(uow),
        radar=PartyRadar(uow, reference),
        agents=Agents(uow),
        recusals=Recusals(uow, reference),
        elements=elements,
        flags=FourTypes(uow, reference),
        supervision=Supervision(uow),
        peace_risk=PeaceRisk(uow),
        panels=Panels(uow),
        conferences=Conferences(uow, reference),
        search=Search(uow),
        register_import=RegisterImport(uow, reference),
        mediations=Mediations(uow, reference),
        mediation_checks=MediationChecks(uow, reference),
        mediation_diary=MediationDiary(uow),
        mediation_news=MediationNewsDesk(uow, reference),
        mediation_people=MediationPeople(uow, reference),
        clause_library=ClauseLibrary(uow, reference),
        undisputed_facts=UndisputedFacts(uow),
        glossaries=Glossaries(uow),
        mediator_draws=mediator_draws,
        papers=Papers(uow, reference),
        issued_papers=IssuedPapers(uow, reference),
        forms=Forms(uow, reference),
        word_drafts=WordDrafts(uow, IssuedPapers(uow)),
        paper_batches=PaperBatches(uow, Forms(uow, reference)),
        batch_output=BatchOutput(uow, IssuedPapers(uow), PrintQueue(uow)),
        form_wordings=FormWordings(uow, reference),
        own_forms=OwnForms(uow),
        form_wording_files=FormWordingFiles(uow, FormWordings(uow, reference), store.device_signing_key),
        court_contact=CourtContacts(uow),
        print_queue=PrintQueue(uow),
        print_bundles=PrintBundles(uow),
        print_log=PrintLog(uow),
        attachments=Attachments(uow),
        circuit=CircuitTrials(uow),
        assessment=SelfAssessment(uow, reference),
        contact=ContactVisits(uow, reference),
        workbench=Workbench(uow),
        closings=Closings(uow, reference),
        service_of_process=ServiceOfProcess(uow, reference),
        signing=Signings(uow, reference),
        preservations=Preservations(uow, reference),
        publications=Publications(uow),
        mediation_figures=MediationFigures(uow),
        network=Network(uow),
        network_papers=NetworkPapers(uow),
        hearings=Hearings(uow, reference),
        transcripts=Transcripts(uow, reference, elements),
        numbers=Numbers(uow, reference, issue),
        seals=Seals(uow),
        procedures=Procedures(uow, reference),
        wages=Wages(uow),
        rest_days=rest_days,
        sync=ParentCourtSync(uow, store.device_signing_key, HttpCarrier, feeds),
        left_records=LeftRecords(uow),
        sent_back=SentBack(uow),
        drafts=Drafts(uow),
        users=Users(uow, KeyCabinet(settings, secrets, clock)),
        care=StoreCare(uow, store.engine, settings),
        paper_fonts=fonts,
        paper_checks=PaperChecks(uow, reference),
        fees=FeeLedger(uow, reference),
        fee_papers=FeePapers(uow, reference, profile),
        performance=performance,
        performance_papers=PerformancePapers(uow, reference, performance, profile),
        pay=Pay(uow),
        pay_tariffs=PayTariffs(uow),
        pay_papers=PayPapers(uow),
        appeals=Appeals(uow, reference),
        quality_review=QualityReviews(uow),
        dossier=Dossiers(uow, reference),
        scans=Scans(uow, Dossiers(uow, reference)),
        dossier_handover=DossierHandover(uow, reference, store.device_signing_key),
    )
