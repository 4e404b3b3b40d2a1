"""Somebody leaves a roster (退出名册): each thing in hand goes over or stays open for a reason; and comes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Actor,
    ExitItem,
    Expert,
    GridWorker,
    Juror,
    Mediator,
    RosterExit,
    Volunteer,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import Leaver, Right
from tribunal_desktop.services.exit_views import ExitRow, Going, HandedRow, HandOver, Leaving, OpenItem
from tribunal_desktop.services.exit_work import WORK, open_work
from tribunal_desktop.services.exit_working import Desk, Step
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.search_index import index_mediator

ROSTERS: dict[Leaver, type[Any]] = {
    Leaver.MEDIATOR: Mediator,
    Leaver.JUROR: Juror,
    Leaver.VOLUNTEER: Volunteer,
    Leaver.GRID_WORKER: GridWorker,
    Leaver.EXPERT: Expert,
}


class RosterExits:
    """Hands over, takes off the roster and puts back on it; one method, one transaction."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._uow = desk, desk.uow

    def may_keep(self, leaver: Leaver) -> bool:
        """Whether who is at work may take somebody off this roster; that of volunteers takes a right of its own."""
        return may_take_off(self._uow.actor, leaver)

    def hand_over(self, leaver: Leaver, person_id: str) -> HandOver:
        """What somebody has in hand and their exits so far; raises ``person_gone``."""
        with self._uow.read() as session:
            return self._found(session, leaver, person_id)

    def check(self, found: HandOver, leaving: Leaving) -> tuple[Finding, ...]:
        """What stands against the exit, at its fields."""
        return tuple(self._check(found, leaving))

    def leave(self, leaver: Leaver, person_id: str, leaving: Leaving) -> None:
        """Hand everything in hand over as said and take the person off the roster.

        All of it happens or nothing: raises ``exit_refused``, ``right_missing``, ``exit_case_barred`` and
        ``exit_case_unanswered`` with the case that stands against it, ``exit_item_refused`` for another thing.
        """
        self._require(leaver)
        with self._uow.write("people.leaves_roster") as session:
            found = self._found(session, leaver, person_id)
            person = session.get_one(ROSTERS[leaver], person_id)
            if not person.active or leaving.left_on is None or blocking(self.check(found, leaving)):
                raise KnownError("exit_refused")
            exit_ = RosterExit(
                id=new_id(self._uow.clock),
                leaver=leaver,
                person_id=person_id,
                left_on=leaving.left_on,
                reason=leaving.reason.strip(),
                assessment_words=leaving.assessment.strip(),
                recorded_at=self._uow.clock(),
                recorded_by_id=self._uow.actor.id,
            )
            session.add(exit_)
            session.flush()
            items = [self._settle(session, exit_, place, item, leaving) for place, item in enumerate(found.items, 1)]
            exit_.handed_over = sum(bool(each.successor_id) for each in items)
            exit_.left_open = len(items) - exit_.handed_over
            session.add_all(items)
            person.active = False
            if leaver is Leaver.MEDIATOR:
                index_mediator(session, person_id)

    def check_later(self, found: HandOver, goes: Mapping[str, Going]) -> tuple[Finding, ...]:
        """Handing over later needs somebody who takes at least one thing."""
        taken = any(item.successor(goes[item.key].successor_id) for item in found.items if item.key in goes)
        return () if taken else (Finding("exit_nobody_takes", "successor", Severity.BLOCK),)

    def hand_on(self, leaver: Leaver, person_id: str, goes: Mapping[str, Going]) -> None:
        """Give what stayed open at the last exit to successors now; the list says so. Raises as ``leave``."""
        self._require(leaver)
        with self._uow.write("people.hands_on") as session:
            found = self._found(session, leaver, person_id)
            last = session.scalars(_exits_of(person_id)).first()
            if not found.away or last is None or blocking(self.check_later(found, goes)):
                raise KnownError("exit_refused")
            lines = {
                (line.open_work, line.work_id): line
                for line in session.scalars(select(ExitItem).where(ExitItem.exit_id == last.id))
            }
            for item in found.items:
                successor = item.successor(goes.get(item.key, Going()).successor_id)
                line = lines.get((item.work, item.id))
                if successor is None or line is None:
                    continue
                step = Step(self._desk, session, person_id, item, self._uow.today(), last.reason)
                WORK[item.work].pass_on(step, successor)
                line.successor_id, line.successor_name, line.left_reason = successor.id, successor.name, ""
                last.handed_over, last.left_open = last.handed_over + 1, last.left_open - 1

    def come_back(self, leaver: Leaver, person_id: str) -> None:
        """Put somebody back on the roster: a new period begins today. Raises ``person_gone``, ``right_missing``."""
        self._require(leaver)
        with self._uow.write("people.returns_to_roster") as session:
            person = session.get(ROSTERS[leaver], person_id)
            if person is None:
                raise KnownError("person_gone")
            last = session.scalars(_exits_of(person_id)).first()
            if last is not None and last.returned_on is None:
                last.returned_on = self._uow.today()
            person.active = True
            if leaver is Leaver.MEDIATOR:
                index_mediator(session, person_id)

    def _require(self, leaver: Leaver) -> None:
        if not self.may_keep(leaver):
            raise KnownError("right_missing")

    def _found(self, session: Session, leaver: Leaver, person_id: str) -> HandOver:
        person = session.get(ROSTERS[leaver], person_id)
        if person is None:
            raise KnownError("person_gone")
        items = (self._as_allowed(each) for each in open_work(session, leaver, person_id, self._uow.today()))
        exits = tuple(_exit_row(session, row) for row in session.scalars(_exits_of(person_id)))
        return HandOver(leaver, person_id, person.name, tuple(items), exits, not person.active)

    def _as_allowed(self, item: OpenItem) -> OpenItem:
        """Whoever lacks the right to pass a thing on can only leave it open."""
        if item.needs is None or may(self._uow.actor.post, item.needs):
            return replace(item, needs=None)
        return replace(item, successors=())

    def _check(self, found: HandOver, leaving: Leaving) -> Iterator[Finding]:
        day, since = leaving.left_on, found.since
        if day is None:
            yield Finding("exit_without_day", "left_on", Severity.BLOCK)
        elif day > self._uow.today():
            yield Finding("exit_day_ahead", "left_on", Severity.BLOCK)
        elif since is not None and day < since:
            yield Finding("exit_before_return", "left_on", Severity.BLOCK, {"day": since})
        if not leaving.reason.strip():
            yield Finding("exit_without_reason", "reason", Severity.BLOCK)
        undecided = sum(not _decided(each, leaving.goes.get(each.key)) for each in found.items)
        if undecided:
            yield Finding("exit_items_undecided", "successor", Severity.BLOCK, {"count": undecided})

    def _settle(self, session: Session, exit_: RosterExit, place: int, item: OpenItem, leaving: Leaving) -> ExitItem:
        """Pass one thing on, or leave it open; the line of the list is returned."""
        going, work = leaving.goes[item.key], WORK[item.work]
        successor = item.successor(going.successor_id)
        step = Step(
            self._desk,
            session,
            exit_.person_id,
            item,
            exit_.left_on,
            exit_.reason if successor else going.reason.strip(),
        )
        if successor is not None:
            work.pass_on(step, successor)
        elif item.needs is None:
            work.leave(step)
        return ExitItem(
            id=new_id(self._uow.clock),
            exit_id=exit_.id,
            position=place,
            open_work=item.work,
            work_id=item.id,
            matter=item.matter,
            due_on=item.due_on,
            successor_id=successor.id if successor else None,
            successor_name=successor.name if successor else "",
            left_reason="" if successor else going.reason.strip(),
        )


def may_take_off(actor: Actor, leaver: Leaver) -> bool:
    """Whether somebody may take people off this roster."""
    return leaver is not Leaver.VOLUNTEER or may(actor.post, Right.KEEP_VOLUNTEERS)


def _decided(item: OpenItem, going: Going | None) -> bool:
    return going is not None and bool(item.successor(going.successor_id) or going.reason.strip())


def _exits_of(person_id: str):  # type: ignore[no-untyped-def]
    query = select(RosterExit).where(RosterExit.person_id == person_id)
    return query.order_by(RosterExit.left_on.desc(), RosterExit.id.desc())


def _exit_row(session: Session, row: RosterExit) -> ExitRow:
    items = session.scalars(select(ExitItem).where(ExitItem.exit_id == row.id).order_by(ExitItem.position))
    return ExitRow(
        row.id,
        row.left_on,
        row.returned_on,
        row.reason,
        row.assessment_words,
        tuple(
            HandedRow(each.open_work, each.matter, each.due_on, each.successor_name, each.left_reason) for each in items
        ),
    )
