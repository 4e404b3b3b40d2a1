"""The encrypted store: mapped tables, the unit of work, migrations."""

from tribunal_desktop.models.access import AccessEvent
from tribunal_desktop.models.allocation import Allocation
from tribunal_desktop.models.assessment import (
    AssessmentAdjustment,
    AssessmentMark,
    AssessmentPeriod,
    AssessmentResult,
)
from tribunal_desktop.models.base import Base
from tribunal_desktop.models.circuit import CircuitActivity, CircuitStop, CircuitStopDispute, CircuitTrip
from tribunal_desktop.models.contact import ContactProblem, ContactQuestion, ContactVisit
from tribunal_desktop.models.dispute import Deadline, Dispute, Party
from tribunal_desktop.models.documents import Attachment, AttachmentContent, IssuedDocument, IssuedDocumentContent
from tribunal_desktop.models.filing import (
    DeskComplaint,
    FilingRecord,
    FilingStep,
    OriginPassage,
    ReceiptItem,
    ReceiptOfPapers,
)
from tribunal_desktop.models.local import Draft, LocalSetting, SearchEntry, StoreInfo
from tribunal_desktop.models.mediation import (
    Agreement,
    AgreementClause,
    MediationCase,
    MediationSession,
    PerformanceInstalment,
)
from tribunal_desktop.models.outbox import AuditEntry, OutboxRecord, Packet, Receipt, RecordResult
from tribunal_desktop.models.people import DeclaredRelative, Juror, Mediator, StaffMember, Volunteer
from tribunal_desktop.models.tribunal import Device, Tribunal, Village
from tribunal_desktop.models.unit_of_work import Actor, UnitOfWork

__all__ = [
    "AccessEvent",
    "Actor",
    "Agreement",
    "AgreementClause",
    "Allocation",
    "AssessmentAdjustment",
    "AssessmentMark",
    "AssessmentPeriod",
    "AssessmentResult",
    "Attachment",
    "AttachmentContent",
    "AuditEntry",
    "Base",
    "CircuitActivity",
    "CircuitStop",
    "CircuitStopDispute",
    "CircuitTrip",
    "ContactProblem",
    "ContactQuestion",
    "ContactVisit",
    "Deadline",
    "DeclaredRelative",
    "DeskComplaint",
    "Device",
    "Dispute",
    "Draft",
    "FilingRecord",
    "FilingStep",
    "IssuedDocument",
    "IssuedDocumentContent",
    "Juror",
    "LocalSetting",
    "MediationCase",
    "MediationSession",
    "Mediator",
    "OriginPassage",
    "OutboxRecord",
    "Packet",
    "Party",
    "PerformanceInstalment",
    "Receipt",
    "ReceiptItem",
    "ReceiptOfPapers",
    "RecordResult",
    "SearchEntry",
    "StaffMember",
    "StoreInfo",
    "Tribunal",
    "UnitOfWork",
    "Village",
    "Volunteer",
]
