"""Supervision of a case by the head or the president (监督管理): marks and requests, never a word of the ruling.

This module sees no ``Dispute``: it knows a case by its id alone, so nothing here could change an outcome.
"""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import StaffMember, SupervisionAct, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.risk import NewAct, check_act
from tribunal_desktop.rules.terms import Right, SupervisionMeasure
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.risk_views import ActRow, SupervisionView


class Supervision:
    """Keeps acts of supervision; none is ever changed or deleted, an error is annotated by another act."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def view(self, dispute_id: str) -> SupervisionView:
        """The acts in a dispute, newest first."""
        with self._uow.read() as session:
            names = {row[0]: row[1] for row in session.execute(select(StaffMember.id, StaffMember.name))}
            rows = session.scalars(
                select(SupervisionAct)
                .where(SupervisionAct.dispute_id == dispute_id)
                .order_by(SupervisionAct.acted_at.desc(), SupervisionAct.id.desc())
            ).all()
            measures = {row.id: row.measure for row in rows}
            return SupervisionView(
                dispute_id=dispute_id,
                acts=tuple(
                    ActRow(
                        id=row.id,
                        measure=row.measure,
                        acted_at=row.acted_at,
                        acted_by=names.get(row.acted_by_id, ""),
                        words=row.words,
                        report_by=row.report_by,
                        corrects=measures.get(row.corrects_id or ""),
                        report=row.report,
                        reported_at=row.reported_at,
                        reported_by=names.get(row.reported_by_id or "", ""),
                    )
                    for row in rows
                ),
                may_supervise=may(self._uow.actor.post, Right.SUPERVISE),
            )

    def check(self, dispute_id: str, new: NewAct) -> tuple[Finding, ...]:
        """What an act lacks."""
        with self._uow.read() as session:
            return check_act(new, _redeliberations(session, dispute_id), self._uow.today())

    def act(self, dispute_id: str, new: NewAct) -> None:
        """Keep an act (留痕); ``right_missing`` for other posts, ``risk_refused`` while something is missing."""
        require(self._uow.actor, Right.SUPERVISE)
        with self._uow.write("supervision.act") as session:
            stops = blocking(check_act(new, _redeliberations(session, dispute_id), self._uow.today()))
            if stops or new.measure is None:
                raise KnownError("risk_refused", count=len(stops))
            session.add(
                SupervisionAct(
                    id=new_id(self._uow.clock),
                    dispute_id=dispute_id,
                    measure=new.measure,
                    acted_at=self._uow.clock(),
                    acted_by_id=self._uow.actor.id,
                    words=new.words.strip(),
                    report_by=new.report_by,
                    corrects_id=new.corrects_id or None,
                )
            )

    def answer(self, act_id: str, report: str) -> None:
        """Give the report that was asked for, once; ``report_without_words``, ``report_not_awaited``."""
        if not report.strip():
            raise KnownError("report_without_words")
        with self._uow.write("supervision.answer") as session:
            row = session.get(SupervisionAct, act_id)
            if row is None or row.report_by is None or row.reported_at is not None:
                raise KnownError("report_not_awaited")
            row.report, row.reported_at, row.reported_by_id = report.strip(), self._uow.clock(), self._uow.actor.id


def _redeliberations(session: Session, dispute_id: str) -> int:
    asked = select(func.count()).where(
        SupervisionAct.dispute_id == dispute_id,
        SupervisionAct.measure == SupervisionMeasure.REDELIBERATION,
        SupervisionAct.corrects_id.is_(None),
    )
    return session.scalar(asked) or 0
