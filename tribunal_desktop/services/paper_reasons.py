"""Reasons given to questions of the check (体检理由), inside a running transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import IssuedDocument, PaperReason, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, wording
from tribunal_desktop.rules.names import Name

MOST_PLACE = 96
"""As long as the column."""


@dataclass(frozen=True)
class GivenReason:
    """Why somebody let a paper be as it is."""

    asked: Name
    """What the check said, in the words of that day."""
    reason: str
    given_by: str
    given_at: datetime


def keep_reasons(
    session: Session,
    uow: UnitOfWork,
    row: IssuedDocument,
    findings: Iterable[Finding],
    reasons: Iterable[tuple[str, str]],
) -> None:
    """Keep the reasons for what the check asked about the paper ``row``; reasons to nothing are left out."""
    given = {key: reason.strip() for key, reason in reasons if reason.strip()}
    for finding in findings:
        if finding.severity is Severity.ASK and finding.key in given:
            session.add(
                PaperReason(
                    id=new_id(uow.clock),
                    dispute_id=row.dispute_id,
                    document_id=row.id,
                    check_code=finding.code,
                    check_place=finding.field[:MOST_PLACE],
                    check_question=wording(finding, "zh"),
                    check_question_en=wording(finding, "en"),
                    reason=given[finding.key],
                    given_at=uow.clock(),
                    given_by_id=uow.actor.id,
                )
            )


def reasons_of(session: Session, paper_id: str) -> tuple[GivenReason, ...]:
    """The reasons kept with a paper, in the order of its check."""
    rows = session.execute(
        select(PaperReason, StaffMember.name)
        .join(StaffMember, StaffMember.id == PaperReason.given_by_id)
        .where(PaperReason.document_id == paper_id)
        .order_by(PaperReason.id)
    )
    return tuple(
        GivenReason(Name(row.check_question, row.check_question_en), row.reason, name, row.given_at)
        for row, name in rows
    )
