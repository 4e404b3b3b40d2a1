"""What people who left a roster left open (退出人员留下的事项), until somebody has it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from tribunal_desktop.models import ExitItem, RosterExit
from tribunal_desktop.rules.terms import OpenWork
from tribunal_desktop.services.exit_views import OpenItem
from tribunal_desktop.services.exit_work import open_work
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.roster_exits import may_take_off
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_views import Decision, DecisionKind

_NAMED = 2


def exit_decisions(asked: Asked) -> Iterator[Decision]:
    """For who may pass them on; missing score sheets have a line of their own."""
    waiting = list(_left_open(asked))
    if waiting:
        who, _item = waiting[0]
        subjects = tuple(item.matter for _who, item in waiting[:_NAMED])
        entity = f"roster/exit/{who.leaver}/{who.person_id}"
        yield Decision(DecisionKind.EXIT_LEFT_OPEN, len(waiting), subjects, "people", entity)


def _left_open(asked: Asked) -> Iterator[tuple[RosterExit, OpenItem]]:
    away = select(RosterExit).where(RosterExit.left_open > 0, RosterExit.returned_on.is_(None))
    for exit_ in asked.session.scalars(away.order_by(RosterExit.left_on, RosterExit.id)):
        if not may_take_off(asked.actor, exit_.leaver):
            continue
        lines = asked.session.execute(
            select(ExitItem.open_work, ExitItem.work_id).where(
                ExitItem.exit_id == exit_.id,
                ExitItem.successor_id.is_(None),
                ExitItem.open_work != OpenWork.SCORE_SHEET,
            )
        )
        left = {f"{work}/{work_id}" for work, work_id in lines}
        if left:
            for item in open_work(asked.session, exit_.leaver, exit_.person_id, asked.today):
                if item.key in left and (item.needs is None or may(asked.actor.post, item.needs)):
                    yield exit_, item
