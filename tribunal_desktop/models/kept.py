"""What the store keeps beside each dispute so that lists need not work it out: next due day, last event, stages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from tribunal_desktop.models.dispute import NO_DUE_DAY, Deadline, Dispute
from tribunal_desktop.models.recorded import Change
from tribunal_desktop.models.supervision import StageChange
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import LimitBound, Stage

_DAY_OF_STAGE = {Stage.FILED: "filed_on", Stage.CLOSED: "closed_on"}
_SOME = 400


def note_events(session: Session, changes: Sequence[Change], actor_id: str, now: datetime) -> None:
    """Bring the kept columns up to what ``changes`` wrote, and note the stages that were entered."""
    touched = sorted({change.dispute_id for change in changes if change.dispute_id})
    for start in range(0, len(touched), _SOME):
        some = touched[start : start + _SOME]
        values = {"last_event_at": now, "next_due_on": _first_due(), "flags_looked_on": None}
        session.execute(update(Dispute).where(Dispute.id.in_(some)).values(values), execution_options=_PLAIN)
    entered = [row for change in changes if (row := _stage_row(change, actor_id, now))]
    if entered:
        session.execute(insert(StageChange), entered)


_PLAIN = {"synchronize_session": False}


def _first_due() -> object:
    """The court's own next limit: a party's term that ran out is no delay."""
    return (
        select(func.coalesce(func.min(Deadline.due_on), NO_DUE_DAY))
        .where(Deadline.dispute_id == Dispute.id, Deadline.done_on.is_(None), Deadline.bound == LimitBound.COURT)
        .correlate(Dispute)
        .scalar_subquery()
    )


def _stage_row(change: Change, actor_id: str, now: datetime) -> dict[str, object] | None:
    """The stage a known dispute entered; its first stage needs no row, it begins with the dispute."""
    if change.record_type != Dispute.record_type or change.created or "stage" not in change.changes:
        return None
    stage = Stage(str(change.changes["stage"]))
    said = change.changes.get(_DAY_OF_STAGE.get(stage, ""))
    entered_on = date.fromisoformat(str(said)) if said else beijing_day(now)
    return {
        "dispute_id": change.entity_id,
        "stage": stage,
        "entered_on": entered_on,
        "at": now,
        "actor_id": actor_id,
    }
