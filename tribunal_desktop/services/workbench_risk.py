"""What risk brings to the workbench: cases the rules point at, reports owed, danger marks to look at again."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from tribunal_desktop.models import DangerMark, DangerNotice, FlagProposal, SupervisionAct
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.workbench_query import Asked, waiting_disputes
from tribunal_desktop.services.workbench_views import Decision, DecisionKind

_SECTION = "risk"


def risk_decisions(asked: Asked) -> Iterator[Decision]:
    """The lines of the four types and of danger; each only for those who have the right to it."""
    if may(asked.actor.post, Right.DECIDE_FLAG):
        yield from _found(asked)
    yield from _reports(asked)
    if may(asked.actor.post, Right.SEE_DANGER):
        yield from _danger(asked)


def _found(asked: Asked) -> Iterator[Decision]:
    """Hits nobody decided on: a case that was not reported shows the day its facts are in the store."""
    found = select(FlagProposal.dispute_id).distinct().order_by(FlagProposal.dispute_id)
    yield from waiting_disputes(asked.session, DecisionKind.FOUR_TYPES_FOUND, found, "cases", section=_SECTION)


def _reports(asked: Asked) -> Iterator[Decision]:
    owed = select(SupervisionAct.dispute_id).where(
        SupervisionAct.reported_at.is_(None), SupervisionAct.report_by <= asked.until
    )
    owed = owed.order_by(SupervisionAct.report_by)
    yield from waiting_disputes(asked.session, DecisionKind.REPORT_AWAITED, owed, "cases", section=_SECTION)


def _danger(asked: Asked) -> Iterator[Decision]:
    running = select(DangerMark.dispute_id).where(DangerMark.lifted_at.is_(None))
    due = running.where(DangerMark.check_on <= asked.today).order_by(DangerMark.check_on)
    yield from waiting_disputes(asked.session, DecisionKind.DANGER_CHECK_DUE, due, "cases", section=_SECTION)
    waiting = running.join(DangerNotice, DangerNotice.mark_id == DangerMark.id)
    unreceipted = waiting.where(DangerNotice.receipt_on.is_(None)).order_by(DangerNotice.told_at)
    yield from waiting_disputes(
        asked.session, DecisionKind.DANGER_RECEIPT_MISSING, unreceipted, "cases", section=_SECTION
    )
