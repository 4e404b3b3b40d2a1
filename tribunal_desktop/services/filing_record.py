"""The row that keeps what happened to a dispute at the filing desk (受理记录), and what may not stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import FilingRecord, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, blocking


def record_of(session: Session, dispute_id: str, uow: UnitOfWork) -> FilingRecord:
    """The dispute's row, made now if there is none."""
    found = session.scalars(select(FilingRecord).where(FilingRecord.dispute_id == dispute_id)).first()
    if found is None:
        found = FilingRecord(id=new_id(uow.clock), dispute_id=dispute_id)
        session.add(found)
    return found


def refuse(findings: Sequence[Finding]) -> None:
    """Raise ``filing_refused`` when anything stops."""
    if stops := blocking(findings):
        raise KnownError("filing_refused", count=len(stops), findings=tuple(stops))
