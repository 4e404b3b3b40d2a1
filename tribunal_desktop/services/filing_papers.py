"""What the papers of the filing desk say, read from what is kept; within a running transaction."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.gaps import ValueKind, written
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Dispute, FilingRecord, FilingStep, ReceiptOfPapers, StaffMember
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import FilingStepKind
from tribunal_desktop.services.filing_reading import items_of, receipt_number
from tribunal_desktop.services.limits import ACCEPTANCE_LIMIT
from tribunal_desktop.services.section_forms import day_answer, rows_answer

Answers = dict[str, str]


def receipt_answers(session: Session, dispute: Dispute, receipt: ReceiptOfPapers) -> Answers:
    """The receipt as it is handed over; without the day of decision once the court has decided on filing."""
    due_on = session.scalar(
        select(Deadline.due_on).where(
            Deadline.dispute_id == dispute.id, Deadline.rule_id == ACCEPTANCE_LIMIT, Deadline.done_on.is_(None)
        )
    )
    received, items = receipt.received_at.astimezone(BEIJING), items_of(session, receipt.id)
    return {
        "no": receipt_number(dispute, receipt),
        "received": written(received, ValueKind.MOMENT, "weekday"),
        "giver": receipt.handed_in_by,
        "handler": session.get_one(StaffMember, receipt.handler_id).name,
        "items": rows_answer(
            (each.name, str(each.pages), str(each.copies), "原件" if each.original else "复印件") for each in items
        ),
        "kinds": str(len(items)),
        "pages": str(sum(each.pages * each.copies for each in items)),
        "decide_by": day_answer(due_on),
        "received_on": received.date().isoformat(),
    }


def oral_answers(session: Session, dispute: Dispute) -> tuple[str, Answers]:
    """Id and answers of the oral complaint as it is signed; raises ``KnownError`` ``oral_missing``."""
    record = session.scalars(select(FilingRecord).where(FilingRecord.dispute_id == dispute.id)).first()
    if record is None or record.oral_at is None:
        raise KnownError("oral_missing")
    recorder = session.get(StaffMember, record.oral_by_id) if record.oral_by_id else None
    return record.id, {
        "taken": written(record.oral_at.astimezone(BEIJING), ValueKind.MOMENT, "weekday"),
        "recorder": recorder.name if recorder else "",
        "statement": record.oral_text,
    }


def notice_answers(session: Session, dispute: Dispute) -> tuple[str, Answers]:
    """Id and answers of the notice of what is missing; raises ``KnownError`` ``notice_missing``."""
    step = session.scalars(
        select(FilingStep).where(
            FilingStep.dispute_id == dispute.id, FilingStep.kind == FilingStepKind.SUPPLEMENT_NOTICE
        )
    ).first()
    if step is None or step.until is None:
        raise KnownError("notice_missing")
    return step.id, {"missing": step.words, "until": day_answer(step.until), "made": day_answer(step.made_on)}
