"""What completes each node of a case: one small function a node, replaced as the parts that know better are built."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Allocation, Closing, Deadline, Deliberation, Dispute, Hearing, Party
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import HearingKind, HearingState, LimitEnding, LimitEvent, PartyRole

Completion = Callable[[Session, Dispute], date | None]


def _filed(_session: Session, dispute: Dispute) -> date | None:
    return dispute.filed_on


def _allocated(session: Session, dispute: Dispute) -> date | None:
    decided_at = session.scalar(
        select(func.min(Allocation.decided_at)).where(
            Allocation.dispute_id == dispute.id, Allocation.judge_id.is_not(None)
        )
    )
    if decided_at is not None:
        return beijing_day(decided_at)
    return (dispute.filed_on or beijing_day(dispute.received_at)) if dispute.judge_id else None


def _served(session: Session, dispute: Dispute) -> date | None:
    """The day the last defendant received the complaint; none while one has not."""
    defendants = session.scalars(
        select(Party.id).where(Party.dispute_id == dispute.id, Party.role == PartyRole.DEFENDANT)
    ).all()
    served = {
        party_id: day
        for party_id, day in session.execute(
            select(Deadline.party_id, Deadline.started_on).where(
                Deadline.dispute_id == dispute.id, Deadline.event == LimitEvent.COPY_SERVED
            )
        )
    }
    if None in served:
        return served[None]
    return max(served.values()) if defendants and set(defendants) <= set(served) else None


def began(*events: LimitEvent) -> Completion:
    """The last day one of ``events`` was noted."""

    def completed(session: Session, dispute: Dispute) -> date | None:
        return session.scalar(
            select(func.max(Deadline.started_on)).where(
                Deadline.dispute_id == dispute.id,
                Deadline.event.in_(events),
                Deadline.ending.is_(None) | (Deadline.ending != LimitEnding.MISTAKEN),
            )
        )

    return completed


def _heard(session: Session, dispute: Dispute) -> date | None:
    """The day of the last hearing, none while another is planned; without hearings in the file, the day noted."""
    planned = Hearing.state == HearingState.PLANNED
    ahead = exists().where(Hearing.dispute_id == dispute.id, Hearing.kind == HearingKind.HEARING, planned)
    if session.scalar(select(ahead)):
        return None
    return began(LimitEvent.HEARING_HELD)(session, dispute)


def _deliberated(session: Session, dispute: Dispute) -> date | None:
    """The last deliberation; where a single judge hears the case, the judgment stands for it."""
    held_at = session.scalar(select(func.max(Deliberation.held_at)).where(Deliberation.dispute_id == dispute.id))
    return beijing_day(held_at) if held_at is not None else _pronounced(session, dispute)


def _pronounced(session: Session, dispute: Dispute) -> date | None:
    noted = began(LimitEvent.PRONOUNCED, LimitEvent.JUDGMENT_SERVED)(session, dispute)
    closed = session.scalar(
        select(Closing.pronounced_on).where(Closing.dispute_id == dispute.id, Closing.undone_on.is_(None))
    )
    return noted or closed


def _closed(_session: Session, dispute: Dispute) -> date | None:
    return dispute.closed_on


def _archived(session: Session, dispute: Dispute) -> date | None:
    return session.scalar(
        select(func.max(Deadline.done_on)).where(Deadline.dispute_id == dispute.id, Deadline.rule_id == "X-FILE")
    )


COMPLETIONS: dict[str, Completion] = {
    "filing": _filed,
    "allocation": _allocated,
    "service": _served,
    "hearing": _heard,
    "deliberation": _deliberated,
    "pronouncement": _pronounced,
    "enforcement": began(LimitEvent.ENFORCEMENT_ASKED),
    "closing": _closed,
    "archiving": _archived,
}
"""By the id of the node; ``None`` while it is not complete."""
