"""How long disputes stood in each stage (阶段时长), from the stages they entered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Dispute, StageChange
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import Stage

TIMED = (Stage.RECEIVED, Stage.FILED, Stage.MEDIATION, Stage.TRIAL)
"""Stages that take time; closed is the end."""


@dataclass(frozen=True)
class StageSpan:
    """A dispute in one stage from ``entered_on`` until it left, or until today."""

    stage: Stage
    entered_on: date
    left_on: date

    @property
    def days(self) -> int:
        """Days in the stage."""
        return max(0, (self.left_on - self.entered_on).days)


@dataclass(frozen=True)
class StageTime:
    """Days all of some disputes stood in a stage, and how many of them were in it."""

    stage: Stage
    days: int
    disputes: int


def stage_spans(session: Session, dispute_ids: Sequence[str], today: date) -> dict[str, tuple[StageSpan, ...]]:
    """The stages of each dispute in the order they were entered."""
    return _spans(session, Dispute.id.in_(dispute_ids), today)


def stage_times(session: Session, condition: ColumnElement[bool], today: date) -> tuple[StageTime, ...]:
    """Days per stage over every dispute that meets ``condition``."""
    days: dict[Stage, int] = defaultdict(int)
    disputes: dict[Stage, int] = defaultdict(int)
    for spans in _spans(session, condition, today).values():
        for stage in {span.stage for span in spans}:
            disputes[stage] += 1
        for span in spans:
            days[span.stage] += span.days
    return tuple(StageTime(stage, days[stage], disputes[stage]) for stage in TIMED)


def _spans(session: Session, condition: ColumnElement[bool], today: date) -> dict[str, tuple[StageSpan, ...]]:
    changes: dict[str, list[Any]] = defaultdict(list)
    for row in session.execute(
        select(StageChange.dispute_id, StageChange.stage, StageChange.entered_on)
        .join(Dispute, Dispute.id == StageChange.dispute_id)
        .where(condition)
        .order_by(StageChange.dispute_id, StageChange.entered_on, StageChange.row_no)
    ):
        changes[row.dispute_id].append(row)
    disputes = session.execute(
        select(Dispute.id, Dispute.received_at, Dispute.filed_on, Dispute.closed_on).where(condition)
    )
    return {row.id: tuple(_of_one(row, changes.get(row.id, ()), today)) for row in disputes}


def _of_one(dispute: Any, changes: Sequence[Any], today: date) -> Iterable[StageSpan]:
    """Spans from the first contact to the closing; a closed dispute reopened goes on where it was."""
    entered: list[tuple[Stage, date]] = [(Stage.RECEIVED, beijing_day(dispute.received_at))]
    entered += [(row.stage, row.entered_on) for row in changes] or _from_days(dispute)
    end = dispute.closed_on or today
    for place, (stage, since) in enumerate(entered):
        until = entered[place + 1][1] if place + 1 < len(entered) else end
        if stage in TIMED:
            yield StageSpan(stage, since, min(max(until, since), max(end, since)))


def _from_days(dispute: Any) -> list[tuple[Stage, date]]:
    """The stages of an imported dispute, of which only two days are known."""
    known = [(Stage.TRIAL, dispute.filed_on), (Stage.CLOSED, dispute.closed_on)]
    return [(stage, day) for stage, day in known if day is not None]
