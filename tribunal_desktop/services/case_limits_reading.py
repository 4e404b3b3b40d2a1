"""Reading the limits of a case: each as it stands today, counted anew from its event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Actor, Adjournment, Deadline, Dispute, LimitDeduction, LimitExtension
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.calendar import Calendar
from tribunal_desktop.rules.limit_rules import (
    Interval,
    LimitRule,
    apply_by,
    count_limit,
    decide_by,
    limit_state,
    most_adjournments,
    urgency,
)
from tribunal_desktop.rules.periods import count_hours
from tribunal_desktop.rules.terms import LimitBound, PeriodUnit, Post
from tribunal_desktop.services.case_limits_views import (
    AdjournmentRow,
    CaseLimit,
    CaseLimitsView,
    Change,
    ExtensionRow,
    IntervalRow,
    Moved,
    NextExtension,
    PartyChoice,
)
from tribunal_desktop.services.limits import extended, intervals_of
from tribunal_desktop.services.limits_table import limit_rule
from tribunal_desktop.services.nodes import (
    current_node,
    duties_of,
    node_states,
    nodes,
    owner_of,
    owner_of_rule,
    staff_by_post,
)
from tribunal_desktop.services.parties import parties_of


@dataclass(frozen=True)
class Ground:
    """What every limit of one case is counted with."""

    calendar: Calendar
    intervals: tuple[Interval, ...]
    extended: Mapping[str, int]
    parties: Mapping[str, str]
    owners: Mapping[str, tuple[str, Post]]
    """Who answers for the limits of a node, by the node; for all others under the empty key."""
    today: date

    @classmethod
    def of(cls, session: Session, dispute: Dispute, calendar: Calendar, today: date) -> Ground:
        """Read it for one case."""
        staff = staff_by_post(session)
        owners = {node.id: owner_of(session, dispute, node, staff) for node in nodes()}
        names = {party.id: party.name for party in parties_of(session, dispute.id)}
        judge = owners["closing"]
        return cls(
            calendar,
            intervals_of(session, dispute.id),
            extended(session, dispute.id),
            names,
            {**owners, "": judge},
            today,
        )


def case_limit(row: Deadline, ground: Ground) -> CaseLimit:
    """A limit as it stands today; one that ended keeps the days it ended with."""
    rule = limit_rule(row.rule_id, row.started_on)
    return _counted(row, rule, row.started_on, ground, ground.intervals)


def _counted(
    row: Deadline, rule: LimitRule, started_on: date, ground: Ground, intervals: Iterable[Interval]
) -> CaseLimit:
    hours = None
    if rule.limit.unit is PeriodUnit.HOURS and row.started_at is not None:
        hours = count_hours(rule.limit, row.started_at.astimezone(BEIJING))
    as_of = min(ground.today, row.done_on) if row.done_on else ground.today
    longer = row.extended_by if row.done_on else ground.extended.get(row.rule_id, 0)
    if hours is None:
        standing = count_limit(rule, started_on, ground.calendar, intervals, longer, as_of)
        period, deductions, paused, warn_from = (
            standing.period,
            standing.intervals,
            standing.paused,
            standing.warn_from,
        )
        nominal_on, due_on, planned_on = period.nominal_on, period.due_on, period.planned_on
    else:
        deductions, paused, warn_from = (), False, row.started_on
        nominal_on = due_on = planned_on = row.due_on
    party = ground.parties.get(row.party_id or "", "")
    node = owner_of_rule(row.rule_id)
    owner, post = ground.owners[node.id if node else ""]
    of_party = row.bound is LimitBound.PARTY
    return CaseLimit(
        id=row.id,
        rule=rule,
        party=party,
        event=row.event,
        party_id=row.party_id,
        started_on=started_on,
        counted=hours or period,
        deductions=deductions,
        extended_by=longer,
        planned_on=planned_on,
        due_on=due_on,
        nominal_on=nominal_on,
        due_at=hours.due_at if hours else None,
        provisional=hours is None and period.provisional,
        state=limit_state(row.bound, planned_on, warn_from, row.done_on, row.ending, ground.today, paused=paused),
        urgency=0 if row.done_on or paused else urgency(rule.limit, planned_on, ground.today),
        done_on=row.done_on,
        proof=row.proof,
        by_hand=row.by_hand,
        owner=party if of_party else owner,
        owner_post=None if of_party else post,
    )


def changed(rows: Iterable[Deadline], ground: Ground, change: Change) -> tuple[Moved, ...]:
    """Every running limit of the case now, and as it would be after ``change``."""
    intervals = (*ground.intervals, *change.intervals)
    found = []
    for row in rows:
        rule = limit_rule(row.rule_id, row.started_on)
        now = _counted(row, rule, row.started_on, ground, ground.intervals)
        then = _counted(row, rule, moved_start(row, change), ground, intervals)
        found.append(Moved(now, then, (then.planned_on - now.planned_on).days))
    return tuple(found)


def moved_start(row: Deadline, change: Change) -> date:
    """The day the limit begins after ``change``."""
    for move in change.moved:
        alone = move.limit_id == row.id
        by_event = (
            not move.limit_id
            and move.event is not None
            and (move.event, move.party_id, move.was_on) == (row.event, row.party_id, row.started_on)
        )
        if alone or by_event:
            return move.on
    return row.started_on


def running(session: Session, dispute_id: str) -> Sequence[Deadline]:
    """The limits of a case that have not ended, the next one first."""
    query = select(Deadline).where(Deadline.dispute_id == dispute_id, Deadline.done_on.is_(None))
    return session.scalars(query.order_by(Deadline.planned_on, Deadline.rule_id, Deadline.id)).all()


def read_case(session: Session, dispute: Dispute, calendar: Calendar, actor: Actor, today: date) -> CaseLimitsView:
    """Everything the section shows of one case."""
    ground = Ground.of(session, dispute, calendar, today)
    ended = select(Deadline).where(Deadline.dispute_id == dispute.id, Deadline.done_on.is_not(None))
    rows = (*running(session, dispute.id), *session.scalars(ended.order_by(Deadline.done_on.desc(), Deadline.id)))
    limits = tuple(case_limit(row, ground) for row in rows)
    extensions = _extensions(session, dispute.id)
    states = node_states(session, dispute.id, today)
    node = current_node(states)
    return CaseLimitsView(
        dispute_id=dispute.id,
        number=dispute.number,
        filed_on=dispute.filed_on,
        closed_on=dispute.closed_on,
        procedure=dispute.procedure,
        today=today,
        limits=limits,
        intervals=_intervals(session, dispute.id),
        extensions=extensions,
        adjournments=_adjournments(session, dispute.id),
        next_extensions=next_extensions(limits, extensions),
        most_adjournments=most_adjournments(dispute.procedure, today),
        parties=tuple(PartyChoice(each.id, each.name, each.role) for each in parties_of(session, dispute.id)),
        nodes=states,
        duties=duties_of(session, dispute.id, node.id, actor.post, today) if node else (),
    )


def next_extensions(limits: Sequence[CaseLimit], extensions: Sequence[ExtensionRow]) -> tuple[NextExtension, ...]:
    """What may still be asked for each running limit."""
    found = []
    for limit in limits:
        used = sum(row.granted and row.rule_id == limit.rule.limit.id for row in extensions)
        if limit.done_on is None and used < len(limit.rule.extensions):
            allowed = limit.rule.extensions[used]
            found.append(
                NextExtension(
                    limit.id,
                    limit.rule,
                    allowed,
                    apply_by(allowed, limit.nominal_on),
                    decide_by(allowed, limit.nominal_on),
                )
            )
    return tuple(found)


def _intervals(session: Session, dispute_id: str) -> tuple[IntervalRow, ...]:
    rows = session.scalars(
        select(LimitDeduction).where(LimitDeduction.dispute_id == dispute_id).order_by(LimitDeduction.starts_on)
    )
    return tuple(IntervalRow(row.id, row.kind, row.starts_on, row.ends_on, row.reason, row.proof) for row in rows)


def _extensions(session: Session, dispute_id: str) -> tuple[ExtensionRow, ...]:
    rows = session.scalars(
        select(LimitExtension).where(LimitExtension.dispute_id == dispute_id).order_by(LimitExtension.applied_on)
    )
    return tuple(
        ExtensionRow(
            row.id,
            row.rule_id,
            limit_rule(row.rule_id, row.applied_on).limit.name,
            row.amount,
            row.applied_on,
            row.reason,
            row.decided_by,
            row.decided_on,
            row.granted,
            row.decision,
        )
        for row in rows
    )


def _adjournments(session: Session, dispute_id: str) -> tuple[AdjournmentRow, ...]:
    rows = session.scalars(
        select(Adjournment).where(Adjournment.dispute_id == dispute_id).order_by(Adjournment.from_on)
    )
    return tuple(
        AdjournmentRow(row.id, row.from_on, row.to_on, row.ground, row.reason, row.approved_by) for row in rows
    )
