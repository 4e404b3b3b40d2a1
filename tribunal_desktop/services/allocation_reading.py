"""Reads the allocation of a dispute from the store: who could be drawn, what is pending, what was done."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Allocation, Dispute, LocalSetting, StaffMember
from tribunal_desktop.rules.allocation import DRAWN_POSTS, HEADS
from tribunal_desktop.rules.draw import Pool, check_words, weight
from tribunal_desktop.rules.draw_record import pool_of
from tribunal_desktop.rules.terms import ExclusionReason
from tribunal_desktop.services.allocation_views import AllocationRow, AllocationView, JudgeView, PendingDraw
from tribunal_desktop.services.parties import both_sides, parties_of
from tribunal_desktop.services.recusal_reading import staff_questions
from tribunal_desktop.services.teams import fast_track_questions

HEADS_SETTING = "allocation.heads_take_part"


def open_dispute(session: Session, dispute_id: str) -> Dispute:
    """The dispute, filed and not closed; raises ``KnownError`` otherwise."""
    dispute = session.get(Dispute, dispute_id)
    if dispute is None:
        raise KnownError("dispute_unknown")
    if dispute.filed_on is None:
        raise KnownError("allocation_before_filing")
    if dispute.closed_on is not None:
        raise KnownError("allocation_of_closed")
    return dispute


def heads_take_part(session: Session) -> bool:
    """Whether this tribunal draws its head and the president too."""
    setting = session.get(LocalSetting, HEADS_SETTING)
    return setting is not None and setting.value == "1"


def read_view(session: Session, dispute_id: str, today: date) -> AllocationView:
    """Everything the allocation of a dispute shows; raises ``dispute_unknown``."""
    dispute = session.get(Dispute, dispute_id)
    if dispute is None:
        raise KnownError("dispute_unknown")
    names = {row[0]: row[1] for row in session.execute(select(StaffMember.id, StaffMember.name))}
    waiting = pending(session, dispute_id)
    return AllocationView(
        dispute_id=dispute.id,
        number=dispute.number,
        parties=both_sides(parties_of(session, dispute_id)),
        filed_on=dispute.filed_on,
        closed_on=dispute.closed_on,
        judge_id=dispute.judge_id,
        judge=names.get(dispute.judge_id or "", ""),
        heads_take_part=heads_take_part(session),
        judges=judges(session, dispute, today),
        pending=_pending_view(waiting, names) if waiting else None,
        history=tuple(_rows(session, dispute_id, names)),
    )


def judges(session: Session, dispute: Dispute, today: date) -> tuple[JudgeView, ...]:
    """Active judges by id with their open cases and the questions about them: links, and teams for simple cases."""
    loads = _loads(session)
    questions = staff_questions(session, dispute.id)
    of_teams = fast_track_questions(session, dispute, today)
    with_heads = heads_take_part(session)
    staff = session.scalars(
        select(StaffMember).where(StaffMember.active, StaffMember.post.in_(DRAWN_POSTS)).order_by(StaffMember.id)
    )
    return tuple(
        JudgeView(
            id=person.id,
            name=person.name,
            post=person.post,
            open_cases=loads.get(person.id, 0),
            weight=weight(loads.get(person.id, 0)),
            questions=(*questions.get(person.id, ()), *of_teams.get(person.id, ())),
            excluded=_excluded(person, dispute, with_heads),
        )
        for person in staff
    )


def _excluded(person: StaffMember, dispute: Dispute, with_heads: bool) -> ExclusionReason | None:
    if person.id == dispute.judge_id:
        return ExclusionReason.PRESENT_JUDGE
    return ExclusionReason.HEAD if person.post in HEADS and not with_heads else None


def _loads(session: Session) -> dict[str, int]:
    """Open cases by judge."""
    query = (
        select(Dispute.judge_id, func.count())
        .where(Dispute.judge_id.is_not(None), Dispute.closed_on.is_(None))
        .group_by(Dispute.judge_id)
    )
    return {judge_id or "": count for judge_id, count in session.execute(query)}


def pending(session: Session, dispute_id: str) -> Allocation | None:
    """The draw of the dispute that waits for its seed."""
    query = select(Allocation).where(
        Allocation.dispute_id == dispute_id, Allocation.decided_at.is_(None), Allocation.given_up_at.is_(None)
    )
    return session.scalars(query).first()


def stored_pool(row: Allocation) -> Pool:
    """The pool a draw was committed to; raises ``allocation_without_draw`` for a row without one."""
    if row.pool_json is None:
        raise KnownError("allocation_without_draw")
    return pool_of(json.loads(row.pool_json))


def _pending_view(row: Allocation, names: dict[str, str]) -> PendingDraw:
    committed = row.commitment or ""
    return PendingDraw(
        row.id, stored_pool(row), committed, check_words(committed), row.opened_at, names.get(row.operator_id, "")
    )


def _rows(session: Session, dispute_id: str, names: dict[str, str]) -> Iterator[AllocationRow]:
    query = select(Allocation).where(Allocation.dispute_id == dispute_id)
    for row in session.scalars(query.order_by(Allocation.opened_at.desc(), Allocation.id.desc())):
        yield AllocationRow(
            id=row.id,
            kind=row.kind,
            drawn=row.algorithm is not None,
            opened_at=row.opened_at,
            decided_at=row.decided_at,
            given_up_at=row.given_up_at,
            operator=names.get(row.operator_id, ""),
            from_judge=names.get(row.from_judge_id or "", ""),
            judge=names.get(row.judge_id or "", ""),
            reason=row.reason,
            words=row.words,
            approver=row.approver,
            notified_on=row.notified_on,
            given_up_words=row.given_up_words,
        )
