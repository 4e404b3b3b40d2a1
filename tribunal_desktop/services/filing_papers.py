"""The papers of the filing desk, put together from what is kept; within a running transaction."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.blocks import PartyParticulars
from tribunal_desktop.documents.oral_complaint import OralComplaintPaper
from tribunal_desktop.documents.paper_receipt import PaperReceiptPaper
from tribunal_desktop.documents.supplement_notice import SupplementNoticePaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Deadline,
    Dispute,
    FilingRecord,
    FilingStep,
    Party,
    ReceiptOfPapers,
    StaffMember,
    Tribunal,
)
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import FilingStepKind, IdType, PartyKind, PartyRole
from tribunal_desktop.services.filing_reading import items_of, receipt_number
from tribunal_desktop.services.limits import ACCEPTANCE_LIMIT
from tribunal_desktop.services.parties import both_sides, in_one_line, parties_of
from tribunal_desktop.services.reference import Reference

_ROLES = {PartyRole.PLAINTIFF: "起诉人", PartyRole.DEFENDANT: "被起诉人", PartyRole.THIRD: "第三人"}


def receipt_paper(session: Session, reference: Reference, receipt: ReceiptOfPapers) -> PaperReceiptPaper:
    """The receipt as it is handed over."""
    dispute = session.get_one(Dispute, receipt.dispute_id)
    tribunal = _tribunal(session)
    cause = reference.cause_name(dispute.cause_code, dispute.cause_version)
    who = both_sides(parties_of(session, dispute.id))
    due_on = session.scalar(
        select(Deadline.due_on).where(
            Deadline.dispute_id == dispute.id, Deadline.rule_id == ACCEPTANCE_LIMIT, Deadline.done_on.is_(None)
        )
    )
    return PaperReceiptPaper(
        paper_id=receipt.id,
        number=receipt_number(dispute, receipt),
        tribunal=tribunal.name,
        case=f"{who}　{cause.zh}" if cause else who,
        handed_in_by=receipt.handed_in_by,
        handler=session.get_one(StaffMember, receipt.handler_id).name,
        received_at=receipt.received_at.astimezone(BEIJING),
        items=items_of(session, receipt.id),
        decide_by=due_on,
        practice=tribunal.practice,
    )


def oral_paper(session: Session, dispute: Dispute) -> OralComplaintPaper:
    """The oral complaint as it is signed; raises ``KnownError`` ``oral_missing``."""
    record = session.scalars(select(FilingRecord).where(FilingRecord.dispute_id == dispute.id)).first()
    if record is None or record.oral_at is None:
        raise KnownError("oral_missing")
    tribunal = _tribunal(session)
    parties = parties_of(session, dispute.id)
    recorder = session.get(StaffMember, record.oral_by_id) if record.oral_by_id else None
    return OralComplaintPaper(
        paper_id=record.id,
        number=dispute.number,
        tribunal=tribunal.name,
        taken_at=record.oral_at.astimezone(BEIJING),
        recorder=recorder.name if recorder else "",
        parties=tuple(_particulars(party) for party in parties),
        signers=tuple(party.name for party in parties if party.role is PartyRole.PLAINTIFF),
        claim=dispute.claim_text,
        statement=record.oral_text,
        language_need=dispute.language_need or "",
        practice=tribunal.practice,
    )


def notice_paper(session: Session, dispute: Dispute) -> SupplementNoticePaper:
    """The notice of what is missing; raises ``KnownError`` ``notice_missing``."""
    step = session.scalars(
        select(FilingStep).where(
            FilingStep.dispute_id == dispute.id, FilingStep.kind == FilingStepKind.SUPPLEMENT_NOTICE
        )
    ).first()
    if step is None or step.until is None:
        raise KnownError("notice_missing")
    tribunal = _tribunal(session)
    return SupplementNoticePaper(
        paper_id=step.id,
        number=dispute.number,
        tribunal=tribunal.name,
        plaintiffs=in_one_line(parties_of(session, dispute.id), PartyRole.PLAINTIFF),
        missing=step.words,
        until=step.until,
        made_on=step.made_on,
        practice=tribunal.practice,
    )


def _particulars(party: Party) -> PartyParticulars:
    represented = " ".join(part for part in (party.representative_name, party.representative_post) if part)
    return PartyParticulars(
        role=_ROLES[party.role],
        name=party.name,
        kind=party.kind,
        sex=texts.term(party.sex, "zh") if party.sex else "",
        born=party.birth_date,
        ethnicity=party.ethnicity or "",
        id_label=texts.term(party.id_type, "zh"),
        id_number=party.id_number or "" if party.id_type is not IdType.NONE else "",
        address=party.domicile or "",
        phone=party.phone or "",
        representative=represented if party.kind is not PartyKind.NATURAL else "",
    )


def _tribunal(session: Session) -> Tribunal:
    tribunal = session.scalars(select(Tribunal).limit(1)).first()
    if tribunal is None:
        raise KnownError("tribunal_missing")
    return tribunal
