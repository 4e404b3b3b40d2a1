"""The encrypted store: mapped tables, the unit of work, migrations."""

from tribunal_desktop.models.access import AccessEvent
from tribunal_desktop.models.agents import Agent, ServiceAddress
from tribunal_desktop.models.allocation import Allocation
from tribunal_desktop.models.appeal import Appeal, DecisionEffect, Retrial
from tribunal_desktop.models.assessment import (
    AssessmentAdjustment,
    AssessmentMark,
    AssessmentPeriod,
    AssessmentResult,
)
from tribunal_desktop.models.base import Base
from tribunal_desktop.models.case_number import IssuedNumber, NumberBlock
from tribunal_desktop.models.circuit import CircuitActivity, CircuitStop, CircuitStopDispute, CircuitTrip
from tribunal_desktop.models.closing import Closing
from tribunal_desktop.models.co_mediation import MediationShare, MediatorChange, SessionMediator
from tribunal_desktop.models.contact import ContactProblem, ContactQuestion, ContactVisit
from tribunal_desktop.models.dispute import Deadline, Dispute, Party
from tribunal_desktop.models.documents import (
    Attachment,
    AttachmentContent,
    IssuedDocument,
    IssuedDocumentContent,
    PaperPrinted,
)
from tribunal_desktop.models.dossier import DamagedFile, DossierArchiving, DossierExport, DossierSheet
from tribunal_desktop.models.duty import DutyShift, DutySwap
from tribunal_desktop.models.elements import DisputeSheet, ElementPoint, ElementSeries, PartyElement
from tribunal_desktop.models.exits import ExitItem, RosterExit
from tribunal_desktop.models.fees import FeeCharge, FeeClaim, FeeEntry, FeeReliefRequest, FeeShare
from tribunal_desktop.models.filing import (
    DeskComplaint,
    FilingRecord,
    FilingStep,
    OriginPassage,
    ReceiptItem,
    ReceiptOfPapers,
)
from tribunal_desktop.models.form_wording import FormWording
from tribunal_desktop.models.hearing import (
    Hearing,
    HearingPerson,
    HearingTranscript,
    TranscriptCorrection,
    TranscriptLine,
    TribunalPhrase,
)
from tribunal_desktop.models.juror_draw import JurorDraw, JurorPlace, JurorRequest
from tribunal_desktop.models.limits import Adjournment, DutyDone, LimitDeduction, LimitExtension
from tribunal_desktop.models.local import Draft, LocalSetting, SearchEntry, StoreInfo
from tribunal_desktop.models.mediation import (
    Agreement,
    AgreementClause,
    MediationCase,
    MediationSession,
    PerformanceInstalment,
)
from tribunal_desktop.models.mediation_checks import SafetyScreen, ShamAnswer
from tribunal_desktop.models.mediation_diary import MediationContact, UndisputedFact
from tribunal_desktop.models.mediator_draw import MediatorDraw, MediatorPlace
from tribunal_desktop.models.network import GridRequest, Liaison, Station, StationContact
from tribunal_desktop.models.outbox import AuditEntry, OutboxRecord, Packet, Receipt, RecordResult
from tribunal_desktop.models.own_clause import OwnClause
from tribunal_desktop.models.own_form import OwnForm
from tribunal_desktop.models.own_table import OwnTable
from tribunal_desktop.models.panel import (
    CitedCase,
    Deliberation,
    JudgesMeeting,
    PanelMember,
    SimilarCaseReport,
)
from tribunal_desktop.models.paper_check import PaperReason
from tribunal_desktop.models.pay import MediatorWorkTime, PayDecision, PayLine, PaySheet, PayTariff
from tribunal_desktop.models.people import DeclaredRelative, Juror, Mediator, StaffMember, Volunteer
from tribunal_desktop.models.performance import EnforcementRequest, PaymentDuty, PaymentTerm, PerformancePayment
from tribunal_desktop.models.preservation import Preservation
from tribunal_desktop.models.print_queue import PrintQueueEntry, PrintUnderway
from tribunal_desktop.models.procedure import ProcedureDecision, PublishedWage
from tribunal_desktop.models.publication import Publication
from tribunal_desktop.models.quality import QualityReview, ReviewItem, ReviewRound
from tribunal_desktop.models.radar import RadarAnswer, RecusalRequest
from tribunal_desktop.models.restore import LeftRecord, StoreRestore
from tribunal_desktop.models.risk import (
    CaseFlag,
    DangerCheck,
    DangerMark,
    DangerNotice,
    FlagProposal,
    NetMember,
    RiskAssessment,
    RiskMeasure,
    SupervisionAct,
)
from tribunal_desktop.models.roster import (
    Expert,
    ExpertConsultation,
    GridWorker,
    MediationOrganisation,
    TownTeamMember,
    TraineeDuty,
)
from tribunal_desktop.models.saved_filter import SavedFilter
from tribunal_desktop.models.scans import ScanPage
from tribunal_desktop.models.seals import SealRequest
from tribunal_desktop.models.series import CaseSeries, SeriesAnswer, SeriesMember
from tribunal_desktop.models.service import ServedItem, ServiceAttempt
from tribunal_desktop.models.signing import Signature, SigningSession
from tribunal_desktop.models.supervision import CaseMark, StageChange, SupervisionHours
from tribunal_desktop.models.teams import (
    AideMark,
    Mentoring,
    MentoringEntry,
    PlanItem,
    StaffGrade,
    StaffPosting,
    StaffProfile,
    StaffReserveRole,
    Team,
    TeamMember,
    TeamPreference,
)
from tribunal_desktop.models.training import TrainingAttendance, TrainingSession
from tribunal_desktop.models.tribunal import Device, Tribunal, Village
from tribunal_desktop.models.unit_of_work import Actor, UnitOfWork
from tribunal_desktop.models.village import VillageStatus
from tribunal_desktop.models.volunteers import (
    OutingVolunteer,
    RecruitmentStep,
    ReplacementNotice,
    VolunteerCandidate,
    VolunteerPairing,
    VolunteerScore,
    VolunteerTask,
    VolunteerTerms,
)
from tribunal_desktop.models.work_orders import WorkOrder

__all__ = [
    "AccessEvent",
    "Actor",
    "Adjournment",
    "Agent",
    "Agreement",
    "AgreementClause",
    "AideMark",
    "Allocation",
    "Appeal",
    "AssessmentAdjustment",
    "AssessmentMark",
    "AssessmentPeriod",
    "AssessmentResult",
    "Attachment",
    "AttachmentContent",
    "AuditEntry",
    "Base",
    "CaseFlag",
    "CaseMark",
    "CaseSeries",
    "CircuitActivity",
    "CircuitStop",
    "CircuitStopDispute",
    "CircuitTrip",
    "CitedCase",
    "Closing",
    "ContactProblem",
    "ContactQuestion",
    "ContactVisit",
    "DamagedFile",
    "DangerCheck",
    "DangerMark",
    "DangerNotice",
    "Deadline",
    "DecisionEffect",
    "DeclaredRelative",
    "Deliberation",
    "DeskComplaint",
    "Device",
    "Dispute",
    "DisputeSheet",
    "DossierArchiving",
    "DossierExport",
    "DossierSheet",
    "Draft",
    "DutyDone",
    "DutyShift",
    "DutySwap",
    "ElementPoint",
    "ElementSeries",
    "EnforcementRequest",
    "ExitItem",
    "Expert",
    "ExpertConsultation",
    "FeeCharge",
    "FeeClaim",
    "FeeEntry",
    "FeeReliefRequest",
    "FeeShare",
    "FilingRecord",
    "FilingStep",
    "FlagProposal",
    "FormWording",
    "GridRequest",
    "GridWorker",
    "Hearing",
    "HearingPerson",
    "HearingTranscript",
    "IssuedDocument",
    "IssuedDocumentContent",
    "IssuedNumber",
    "JudgesMeeting",
    "Juror",
    "JurorDraw",
    "JurorPlace",
    "JurorRequest",
    "LeftRecord",
    "Liaison",
    "LimitDeduction",
    "LimitExtension",
    "LocalSetting",
    "MediationCase",
    "MediationContact",
    "MediationOrganisation",
    "MediationSession",
    "MediationShare",
    "Mediator",
    "MediatorChange",
    "MediatorDraw",
    "MediatorPlace",
    "MediatorWorkTime",
    "Mentoring",
    "MentoringEntry",
    "NetMember",
    "NumberBlock",
    "OriginPassage",
    "OutboxRecord",
    "OutingVolunteer",
    "OwnClause",
    "OwnForm",
    "OwnTable",
    "Packet",
    "PanelMember",
    "PaperPrinted",
    "PaperReason",
    "Party",
    "PartyElement",
    "PayDecision",
    "PayLine",
    "PaySheet",
    "PayTariff",
    "PaymentDuty",
    "PaymentTerm",
    "PerformanceInstalment",
    "PerformancePayment",
    "PlanItem",
    "Preservation",
    "PrintQueueEntry",
    "PrintUnderway",
    "ProcedureDecision",
    "Publication",
    "PublishedWage",
    "QualityReview",
    "RadarAnswer",
    "Receipt",
    "ReceiptItem",
    "ReceiptOfPapers",
    "RecordResult",
    "RecruitmentStep",
    "RecusalRequest",
    "ReplacementNotice",
    "Retrial",
    "ReviewItem",
    "ReviewRound",
    "RiskAssessment",
    "RiskMeasure",
    "RosterExit",
    "SafetyScreen",
    "SavedFilter",
    "ScanPage",
    "SealRequest",
    "SearchEntry",
    "SeriesAnswer",
    "SeriesMember",
    "ServedItem",
    "ServiceAddress",
    "ServiceAttempt",
    "SessionMediator",
    "ShamAnswer",
    "Signature",
    "SigningSession",
    "SimilarCaseReport",
    "StaffGrade",
    "StaffMember",
    "StaffPosting",
    "StaffProfile",
    "StaffReserveRole",
    "StageChange",
    "Station",
    "StationContact",
    "StoreInfo",
    "StoreRestore",
    "SupervisionAct",
    "SupervisionHours",
    "Team",
    "TeamMember",
    "TeamPreference",
    "TownTeamMember",
    "TraineeDuty",
    "TrainingAttendance",
    "TrainingSession",
    "TranscriptCorrection",
    "TranscriptLine",
    "Tribunal",
    "TribunalPhrase",
    "UndisputedFact",
    "UnitOfWork",
    "Village",
    "VillageStatus",
    "Volunteer",
    "VolunteerCandidate",
    "VolunteerPairing",
    "VolunteerScore",
    "VolunteerTask",
    "VolunteerTerms",
    "WorkOrder",
]
