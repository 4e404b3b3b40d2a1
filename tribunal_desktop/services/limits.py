"""The limits of a dispute (期限): begun by a rule, ended with what they bind, taken up again; within a transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Deadline, Dispute
from tribunal_desktop.models.base import Clock, new_id
from tribunal_desktop.rules.periods import count
from tribunal_desktop.services.reference import Reference

ACCEPTANCE_LIMIT = "F-ACC"
CONFIRMATION_LIMIT = "T-JCA"
OF_MEDIATION = Deadline.rule_id.like("M-%")


class Limits:
    """Begins limits by the rule tables."""

    def __init__(self, reference: Reference, clock: Clock) -> None:
        self._reference = reference
        self._clock = clock

    def begin(self, session: Session, dispute_id: str, rule_id: str, started_on: date) -> Deadline:
        """Count the limit ``rule_id`` from ``started_on`` and keep it with the dispute."""
        period = count(self._reference.limit(rule_id, started_on), started_on, self._reference.calendar)
        deadline = Deadline(
            id=new_id(self._clock),
            dispute_id=dispute_id,
            rule_id=period.rule_id,
            started_on=period.started_on,
            nominal_on=period.nominal_on,
            due_on=period.due_on,
            basis=period.basis,
            provisional=period.provisional,
        )
        session.add(deadline)
        return deadline


def end_limits(session: Session, dispute_id: str, done_on: date, *which: ColumnElement[bool]) -> None:
    """End the running limits, or those of ``which``, as kept on ``done_on``."""
    running = select(Deadline).where(Deadline.dispute_id == dispute_id, Deadline.done_on.is_(None), *which)
    for deadline in session.scalars(running):
        deadline.done_on = done_on


def strike_out_limits(session: Session, dispute_id: str, *which: ColumnElement[bool]) -> None:
    """Delete the limits of ``which``: they never ran."""
    for deadline in session.scalars(select(Deadline).where(Deadline.dispute_id == dispute_id, *which)):
        session.delete(deadline)


def resume_limits(session: Session, dispute: Dispute, ended_on: date) -> None:
    """Take up again what ended on ``ended_on``; the limit for accepting a dispute that was filed stays ended."""
    ended = select(Deadline).where(Deadline.dispute_id == dispute.id, Deadline.done_on == ended_on)
    if dispute.filed_on is not None:
        ended = ended.where(Deadline.rule_id != ACCEPTANCE_LIMIT)
    for deadline in session.scalars(ended):
        deadline.done_on = None
