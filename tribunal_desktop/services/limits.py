"""The limits of a dispute (期限): begun by an event, moved by what does not count, ended with what they bind.

Everything here works within a running transaction; ``services.case_limits`` is what the pages ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, or_, select, union
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Adjournment, Deadline, Dispute, LimitDeduction, LimitExtension
from tribunal_desktop.models.base import Clock, new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.limit_rules import CountedLimit, Interval, LimitRule, count_limit
from tribunal_desktop.rules.periods import Period, count_hours
from tribunal_desktop.rules.terms import (
    AdjournmentGround,
    DeductionKind,
    LimitEnding,
    LimitEvent,
    PeriodUnit,
    Procedure,
)
from tribunal_desktop.services.limits_table import limit_rule, limit_rules, rules_opened
from tribunal_desktop.services.reference import Reference

ACCEPTANCE_LIMIT = "F-ACC"
CONFIRMATION_LIMIT = "T-JCA"
OF_MEDIATION = Deadline.rule_id.like("M-%")
TRIAL_RULES = ("T-ORD", "T-SUM", "T-SML", "T-SPC", "T-JC")
OF_TRIAL = Deadline.rule_id.in_(TRIAL_RULES)
"""The court's own limits for the whole case, one of which binds at a time."""

TRIAL_LIMITS = {Procedure.ORDINARY: "T-ORD", Procedure.SUMMARY: "T-SUM", Procedure.SMALL_CLAIMS: "T-SML"}
"""The trial limit of each procedure."""


_MOVED_DISPUTES = union(
    select(LimitDeduction.dispute_id), select(LimitExtension.dispute_id), select(Adjournment.dispute_id)
)


class Limits:
    """Begins, moves and ends limits by the rule tables."""

    def __init__(self, reference: Reference, clock: Clock) -> None:
        self._reference = reference
        self._clock = clock

    def begin(
        self,
        session: Session,
        dispute_id: str,
        rule_id: str,
        started_on: date,
        *,
        event: LimitEvent | None = None,
        party_id: str | None = None,
        proof: str = "",
        by_hand: bool = False,
        started_at: datetime | None = None,
        begun_for: str | None = None,
    ) -> Deadline:
        """Count the limit ``rule_id`` from ``started_on`` and keep it with the dispute.

        ``begun_for`` is the id of the application it belongs to. A limit in hours needs ``started_at``. Raises
        ``KnownError("limit_unknown")``.
        """
        rule = limit_rule(rule_id, started_on)
        deadline = Deadline(
            id=new_id(self._clock),
            dispute_id=dispute_id,
            rule_id=rule_id,
            started_on=started_on,
            started_at=started_at,
            basis=rule.limit.basis,
            event=event,
            party_id=party_id,
            proof=proof,
            by_hand=by_hand,
            bound=rule.bound,
            begun_for_id=begun_for,
        )
        self._count(deadline, rule, intervals_of(session, dispute_id), extended(session, dispute_id).get(rule_id, 0))
        session.add(deadline)
        return deadline

    def note_event(
        self,
        session: Session,
        dispute: Dispute,
        event: LimitEvent,
        on: date,
        party_id: str | None = None,
        proof: str = "",
    ) -> list[Deadline]:
        """Something happened: end the limits it ends, begin those it begins, each only once for an event and party.

        What the same event began on that day for nobody in particular holds for every party.
        """
        self._end_by(session, dispute.id, event, on, party_id)
        known = set(
            session.scalars(
                select(Deadline.rule_id).where(
                    Deadline.dispute_id == dispute.id,
                    Deadline.event == event,
                    Deadline.started_on == on,
                    Deadline.party_id.is_(None) | (Deadline.party_id == party_id),
                    Deadline.ending.is_(None) | (Deadline.ending == LimitEnding.KEPT),
                )
            )
        )
        return [
            self.begin(session, dispute.id, rule.limit.id, on, event=event, party_id=party_id, proof=proof)
            for rule in rules_opened(event, dispute.procedure, on)
            if rule.limit.id not in known
        ]

    def adjourn(
        self,
        session: Session,
        dispute: Dispute,
        from_on: date,
        to_on: date,
        ground: AdjournmentGround,
        reason: str = "",
        approved_by: str = "",
    ) -> Adjournment:
        """A hearing is put off: the month between hearings begins, and for new evidence the days do not count."""
        row = Adjournment(
            id=new_id(self._clock),
            dispute_id=dispute.id,
            from_on=from_on,
            to_on=to_on,
            ground=ground,
            reason=reason.strip(),
            approved_by=approved_by.strip(),
        )
        session.add(row)
        session.flush()
        self.note_event(session, dispute, LimitEvent.ADJOURNED, from_on, proof=reason.strip())
        self.recompute(session, dispute.id)
        return row

    def replace_trial_limit(self, session: Session, dispute: Dispute, rule_id: str, *, proof: str = "") -> Deadline:
        """Another trial limit binds after a change of track; it too runs from the first filing (Int 258).

        What it replaces stays visible as replaced. Nothing happens when ``rule_id`` binds already. Raises
        ``KnownError("case_without_filing")``.
        """
        if dispute.filed_on is None:
            raise KnownError("case_without_filing")
        running = select(Deadline).where(Deadline.dispute_id == dispute.id, OF_TRIAL, Deadline.done_on.is_(None))
        before = session.scalars(running).all()
        kept = next((row for row in before if row.rule_id == rule_id), None)
        for row in before:
            if row is not kept:
                row.done_on, row.ending = beijing_day(self._clock()), LimitEnding.REPLACED
        if kept is not None:
            return kept
        return self.begin(session, dispute.id, rule_id, dispute.filed_on, event=LimitEvent.FILED, proof=proof)

    def recompute(self, session: Session, dispute_id: str) -> None:
        """Count the running limits of a dispute again: its intervals, extensions or events changed, or a day passed."""
        intervals, longer = intervals_of(session, dispute_id), extended(session, dispute_id)
        running = select(Deadline).where(Deadline.dispute_id == dispute_id, Deadline.done_on.is_(None))
        for deadline in session.scalars(running).all():
            rule = limit_rule(deadline.rule_id, deadline.started_on)
            self._count(deadline, rule, intervals, longer.get(deadline.rule_id, 0))

    def recount(self, session: Session, *which: ColumnElement[bool]) -> int:
        """Count the running limits of every dispute again, or those of ``which``; returns how many days changed."""
        rows = session.scalars(select(Deadline).where(Deadline.done_on.is_(None), *which)).all()
        moving = {row.dispute_id for row in rows if limit_rule(row.rule_id, row.started_on).stopped_by}
        stopped = moving & set(session.scalars(_MOVED_DISPUTES))
        changed = 0
        for row in rows:
            of_case = row.dispute_id in stopped
            intervals = intervals_of(session, row.dispute_id) if of_case else ()
            longer = extended(session, row.dispute_id).get(row.rule_id, 0) if of_case else 0
            before = row.due_on
            self._count(row, limit_rule(row.rule_id, row.started_on), intervals, longer)
            changed += row.due_on != before
        return changed

    def counted(
        self, rule: LimitRule, started_on: date, intervals: Iterable[Interval], extended_by: int
    ) -> CountedLimit:
        """How a limit in days stands today, without writing it."""
        today = beijing_day(self._clock())
        return count_limit(rule, started_on, self._reference.calendar, intervals, extended_by, today)

    def _count(self, deadline: Deadline, rule: LimitRule, intervals: Sequence[Interval], extended_by: int) -> None:
        if rule.limit.unit is PeriodUnit.HOURS:
            _count_hours(deadline, rule)
            return
        counted = self.counted(rule, deadline.started_on, intervals, extended_by)
        _keep(deadline, counted.period)
        deadline.warn_from, deadline.paused = counted.warn_from, counted.paused
        deadline.extended_by = extended_by

    def _end_by(self, session: Session, dispute_id: str, event: LimitEvent, on: date, party_id: str | None) -> None:
        ended = {rule.limit.id for rule in limit_rules() if event in rule.ended_by}
        of_party = or_(Deadline.party_id.is_(None), Deadline.party_id == party_id)
        end_limits(session, dispute_id, on, Deadline.rule_id.in_(ended), *([of_party] if party_id else []))


def intervals_of(session: Session, dispute_id: str) -> tuple[Interval, ...]:
    """What does not count in a dispute: the intervals entered, and hearings put off at a party's request (Int 243)."""
    entered = session.scalars(
        select(LimitDeduction).where(LimitDeduction.dispute_id == dispute_id).order_by(LimitDeduction.starts_on)
    )
    put_off = session.scalars(
        select(Adjournment).where(
            Adjournment.dispute_id == dispute_id, Adjournment.ground == AdjournmentGround.NEW_EVIDENCE
        )
    )
    return (
        *(Interval(row.kind, row.starts_on, row.ends_on, row.reason) for row in entered),
        *(Interval(DeductionKind.ADJOURNMENT, row.from_on, row.to_on, row.reason) for row in put_off),
    )


def extended(session: Session, dispute_id: str) -> dict[str, int]:
    """How much each limit of a dispute was lengthened, by its rule."""
    granted = session.execute(
        select(LimitExtension.rule_id, LimitExtension.amount).where(
            LimitExtension.dispute_id == dispute_id, LimitExtension.granted.is_(True)
        )
    )
    total: dict[str, int] = {}
    for rule_id, amount in granted:
        total[rule_id] = total.get(rule_id, 0) + amount
    return total


def _count_hours(deadline: Deadline, rule: LimitRule) -> None:
    if deadline.started_at is None:
        raise ValueError(f"{rule.limit.id} needs the hour of its event")
    hours = count_hours(rule.limit, deadline.started_at)
    deadline.due_at = hours.due_at
    deadline.nominal_on = deadline.due_on = deadline.planned_on = beijing_day(hours.due_at)
    deadline.provisional, deadline.deducted_days, deadline.warn_from = False, 0, deadline.started_on


def _keep(deadline: Deadline, period: Period) -> None:
    deadline.nominal_on, deadline.due_on, deadline.planned_on = period.nominal_on, period.due_on, period.planned_on
    deadline.provisional, deadline.deducted_days = period.provisional, period.deducted_days


def end_limits(
    session: Session, dispute_id: str, done_on: date, *which: ColumnElement[bool], by: str | None = None
) -> None:
    """End the running limits, or those of ``which``, as kept on ``done_on``.

    ``by`` is the id of what ends them, where it can be taken back with ``resume_limits``.
    """
    running = select(Deadline).where(Deadline.dispute_id == dispute_id, Deadline.done_on.is_(None), *which)
    for deadline in session.scalars(running):
        deadline.done_on, deadline.ending, deadline.ended_by_id = done_on, LimitEnding.KEPT, by


def strike_out_limits(session: Session, dispute_id: str, *which: ColumnElement[bool]) -> None:
    """Delete the limits of ``which``: they never ran."""
    for deadline in session.scalars(select(Deadline).where(Deadline.dispute_id == dispute_id, *which)):
        session.delete(deadline)


def resume_limits(session: Session, dispute: Dispute, by: str) -> None:
    """Take up again what ``by`` ended and nothing else ended since; caller counts them again.

    The limit for accepting a dispute that was filed stays ended.
    """
    ended = select(Deadline).where(Deadline.dispute_id == dispute.id, Deadline.ended_by_id == by)
    if dispute.filed_on is not None:
        ended = ended.where(Deadline.rule_id != ACCEPTANCE_LIMIT)
    for deadline in session.scalars(ended):
        deadline.done_on, deadline.ending, deadline.ended_by_id = None, None, None
