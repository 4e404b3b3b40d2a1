"""Limits on the workbench: those that have reached a day to remind at, with whose turn it is (22.1, 27.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Deadline, Dispute, Party, StaffMember
from tribunal_desktop.rules.limit_rules import urgency
from tribunal_desktop.rules.terms import LimitBound
from tribunal_desktop.services.limits_table import limit_rule
from tribunal_desktop.services.nodes import owner_of_rule, staff_by_post
from tribunal_desktop.services.workbench_views import DueTask, TaskKind


def warned_limits(today: date) -> Select[str]:
    """Ids of running limits whose first day to remind at has come, the most urgent first; a party's until it ends.

    They come in this order, and are counted, from an index alone.
    """
    return (
        select(Deadline.id)
        .where(
            Deadline.done_on.is_(None),
            Deadline.warn_from <= today,
            or_(Deadline.bound == LimitBound.COURT, Deadline.planned_on >= today),
        )
        .order_by(Deadline.planned_on)
    )


def limits_due(session: Session, today: date, most: int) -> Iterator[DueTask]:
    """The first ``most`` of them, each with the person whose turn it is."""
    rows = session.execute(
        select(
            Deadline.planned_on,
            Deadline.rule_id,
            Deadline.started_on,
            Deadline.bound,
            Deadline.party_id,
            Dispute.id,
            Dispute.number.label("number"),
            Dispute.judge_id,
            Dispute.assistant_id,
            Dispute.clerk_id,
            Dispute.received_by_id,
        )
        .join(Dispute, Dispute.id == Deadline.dispute_id)
        .where(Deadline.id.in_(warned_limits(today).limit(most)))
        .order_by(Deadline.planned_on)
    ).all()
    people = _names(session, rows)
    by_post = staff_by_post(session)
    for row in rows:
        rule = limit_rule(row.rule_id, row.started_on)
        page = "mediation" if row.rule_id.startswith("M-") else "cases"
        entity = row.id if page == "mediation" else f"{row.id}#limits"
        owner = people.get(row.party_id or "", "")
        if row.bound is LimitBound.COURT:
            owner = people.get(_owner_id(row) or "", "") or _of_post(row.rule_id, by_post)
        before = rule.limit.warn_before
        pressing = urgency(rule.limit, row.planned_on, today) == len(before) > 1
        yield DueTask(TaskKind.DEADLINE, row.planned_on, row.rule_id, "", row.number, page, entity, owner, pressing)


def _names(session: Session, rows: Sequence[Any]) -> Mapping[str, str]:
    staff = {owner for row in rows if (owner := _owner_id(row))}
    parties = {row.party_id for row in rows if row.party_id}
    found = {row.id: row.name for row in session.execute(_named(StaffMember, staff))}
    return found | {row.id: row.name for row in session.execute(_named(Party, parties))}


def _named(kind: type[StaffMember] | type[Party], ids: set[str]) -> Select[str, str]:
    return select(kind.id, kind.name).where(kind.id.in_(ids))


def _owner_id(row: Any) -> str | None:
    """Who of the dispute answers for the limit: of its node, else the judge."""
    node = owner_of_rule(row.rule_id)
    by_person = {
        "": None,
        "received_by": row.received_by_id,
        "judge": row.judge_id,
        "assistant": row.assistant_id,
        "clerk": row.clerk_id,
    }
    found: str | None = by_person[node.person if node is not None else "judge"]
    return found


def _of_post(rule_id: str, by_post: Mapping[Any, Sequence[StaffMember]]) -> str:
    node = owner_of_rule(rule_id)
    posts = node.posts if node is not None else ()
    alone = (by_post[post][0].name for post in posts if len(by_post.get(post, ())) == 1)
    return next(alone, "")
