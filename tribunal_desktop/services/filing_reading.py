"""Reads what the filing desk shows of a dispute; within a running transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    DeskComplaint,
    Dispute,
    FilingRecord,
    FilingStep,
    LocalSetting,
    MediationCase,
    OriginPassage,
    ReceiptItem,
    ReceiptOfPapers,
    StaffMember,
)
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.filing_review import Review, StepTaken, allowed_steps, review
from tribunal_desktop.rules.money import fen_to_yuan
from tribunal_desktop.rules.paper_lines import PaperLine
from tribunal_desktop.rules.sorting import SortingFacts, Suggestion, suggest
from tribunal_desktop.rules.terms import MediationStatus, PartyRole
from tribunal_desktop.services.filing_screening import Screens
from tribunal_desktop.services.filing_table import sorting_table
from tribunal_desktop.services.filing_views import (
    ComplaintRow,
    CrossRegion,
    FilingView,
    OralComplaint,
    Passage,
    ReceiptRow,
    Sorting,
    StepRow,
)
from tribunal_desktop.services.limits import ACCEPTANCE_LIMIT
from tribunal_desktop.services.parties import in_one_line, parties_of
from tribunal_desktop.services.reference import Reference

MOVE_LIMIT = "F-MOVE"
COMPLAINT_LIMIT = "F-CMP"
GREEN_SETTING = "filing.green_days"
GREEN_DAYS = 3
"""Days in which the tribunal itself means to decide where a party goes first, until it sets others; ours, not law."""


def read_view(session: Session, reference: Reference, dispute: Dispute, today: date) -> FilingView:
    """Everything of one dispute."""
    staff = {row[0]: row[1] for row in session.execute(select(StaffMember.id, StaffMember.name))}
    record = session.scalars(select(FilingRecord).where(FilingRecord.dispute_id == dispute.id)).first()
    steps = _steps(session, dispute.id)
    taken = [StepTaken(step.kind, step.made_on, step.until) for step in steps]
    green_days = read_green_days(session)
    state = read_review(reference, dispute, taken, today, green_days if dispute.green_channel else None)
    running = exists().where(MediationCase.dispute_id == dispute.id, MediationCase.status == MediationStatus.RUNNING)
    return FilingView(
        dispute_id=dispute.id,
        number=dispute.number,
        case_no=dispute.case_no or "",
        channel=dispute.channel,
        received_at=dispute.received_at,
        plaintiffs=in_one_line(parties_of(session, dispute.id), PartyRole.PLAINTIFF),
        green_channel=dispute.green_channel,
        green_days=green_days,
        review=state,
        moved_late_days=state.moved_late(today) if dispute.judge_id is None or state.moved_on else 0,
        allowed=allowed_steps(taken, state.state),
        in_mediation=bool(session.scalar(select(running))),
        steps=tuple(
            StepRow(step.kind, step.made_on, step.until, step.words, staff.get(step.made_by_id, "")) for step in steps
        ),
        receipts=receipts_of(session, dispute, staff),
        oral=_oral(record, staff),
        claim=dispute.claim_text,
        facts=dispute.facts_text,
        cross=_cross(record),
        passages=_passages(session, dispute.id),
        complaints=_complaints(session, dispute.id),
        sorting=Sorting(
            suggestion(session, reference, dispute),
            record.track if record else None,
            record.track_reason if record else "",
            staff.get(record.track_by_id or "", "") if record else "",
        ),
    )


def read_review(
    reference: Reference, dispute: Dispute, steps: list[StepTaken], today: date, green_days: int | None
) -> Review:
    """Where the decision on ``dispute`` stands."""
    received = beijing_day(dispute.received_at)
    limits = reference.limit(ACCEPTANCE_LIMIT, received), reference.limit(MOVE_LIMIT, received)
    return review(received, dispute.filed_on, steps, limits, reference.calendar, today, green_days)


def suggestion(session: Session, reference: Reference, dispute: Dispute) -> Suggestion:
    """Simple or complex, as the table sees the dispute now."""
    facts = SortingFacts(
        cause_path=Screens(reference).cause_path(dispute.cause_code, dispute.cause_version),
        amount_yuan=None if dispute.amount_fen is None else fen_to_yuan(dispute.amount_fen),
        party_count=len(parties_of(session, dispute.id)),
        text=f"{dispute.claim_text}\n{dispute.facts_text}",
    )
    return suggest(facts, sorting_table())


def read_green_days(session: Session) -> int:
    """Days this tribunal gives itself on the green channel."""
    setting = session.get(LocalSetting, GREEN_SETTING)
    return int(setting.value) if setting else GREEN_DAYS


def receipts_of(session: Session, dispute: Dispute, staff: Mapping[str, str]) -> tuple[ReceiptRow, ...]:
    """The receipts for papers in their order."""
    rows = session.scalars(
        select(ReceiptOfPapers).where(ReceiptOfPapers.dispute_id == dispute.id).order_by(ReceiptOfPapers.number)
    )
    return tuple(
        ReceiptRow(
            id=row.id,
            number=receipt_number(dispute, row),
            received_at=row.received_at,
            handed_in_by=row.handed_in_by,
            handler=staff.get(row.handler_id, ""),
            items=items_of(session, row.id),
        )
        for row in rows
    )


def receipt_number(dispute: Dispute, receipt: ReceiptOfPapers) -> str:
    """Number that stays with the receipt: the provisional number never changes."""
    return f"{dispute.provisional_no}-收{receipt.number}"


def items_of(session: Session, receipt_id: str) -> tuple[PaperLine, ...]:
    """The papers of a receipt."""
    rows = session.scalars(
        select(ReceiptItem).where(ReceiptItem.receipt_id == receipt_id).order_by(ReceiptItem.position)
    )
    return tuple(PaperLine(row.name, row.pages, row.copies, row.original) for row in rows)


def _steps(session: Session, dispute_id: str) -> list[FilingStep]:
    query = select(FilingStep).where(FilingStep.dispute_id == dispute_id).order_by(FilingStep.made_on, FilingStep.id)
    return list(session.scalars(query))


def _oral(record: FilingRecord | None, staff: Mapping[str, str]) -> OralComplaint | None:
    if record is None or record.oral_at is None:
        return None
    return OralComplaint(
        taken_by=staff.get(record.oral_by_id or "", ""),
        taken_at=record.oral_at,
        text=record.oral_text,
        read_back_at=record.read_back_at,
        attestation=record.attestation,
        attested_by=record.attested_by,
        attested_on=record.attested_on,
    )


def _cross(record: FilingRecord | None) -> CrossRegion:
    if record is None:
        return CrossRegion("", "", None, None, "")
    return CrossRegion(
        record.receiving_court,
        record.competent_court,
        record.received_there_at,
        record.transmitted_at,
        record.transmission_proof,
    )


def _passages(session: Session, dispute_id: str) -> tuple[Passage, ...]:
    rows = session.scalars(
        select(OriginPassage)
        .where(OriginPassage.dispute_id == dispute_id)
        .order_by(OriginPassage.came_on, OriginPassage.id)
    )
    return tuple(
        Passage(row.id, row.level, row.handled_by, row.came_on, row.moved_up_on, row.why_moved_up) for row in rows
    )


def _complaints(session: Session, dispute_id: str) -> tuple[ComplaintRow, ...]:
    rows = session.scalars(
        select(DeskComplaint).where(DeskComplaint.dispute_id == dispute_id).order_by(DeskComplaint.made_on)
    )
    return tuple(
        ComplaintRow(row.id, row.made_on, row.complainant, row.words, row.due_on, row.answered_on, row.answer)
        for row in rows
    )
