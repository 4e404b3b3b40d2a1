"""The pairing, the tasks and the score sheets of a volunteer who leaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import StaffMember, Volunteer, VolunteerPairing, VolunteerScore, VolunteerTask
from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.rules.terms import OpenWork
from tribunal_desktop.rules.volunteers import MONTHS_ASKED_FOR, month_after
from tribunal_desktop.services.exit_views import OpenItem, Successor
from tribunal_desktop.services.exit_working import Step, Work, offered, refuse_unless
from tribunal_desktop.services.volunteer_pairing import pairing_findings
from tribunal_desktop.services.volunteer_reading import case_numbers, pairings_of, running_pairings, staff_names
from tribunal_desktop.services.volunteer_views import NewPairing

_ROOM = "people"


class Pairings(Work):
    """The judge they work with: another volunteer takes their place, or the judge has none from that day."""

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """The one that runs; volunteers nobody is paired with may take it."""
        running = running_pairings(session)
        taken = {row.volunteer_id for row in running}
        for row in running:
            if row.volunteer_id == person_id:
                judge = session.get_one(StaffMember, row.judge_id).name
                free = offered(session, Volunteer, *taken)
                yield OpenItem(OpenWork.PAIRING, row.id, judge, None, free, _ROOM, "volunteers/board")

    def pass_on(self, step: Step, successor: Successor) -> None:
        """Raises ``exit_item_refused`` when the successor was paired with somebody at that time."""
        ended = self._end(step)
        new = NewPairing(ended.judge_id, successor.id, ended.ended_on)
        refuse_unless(blocking(tuple(pairing_findings(step.session, new))), step.item, successor)
        step.session.add(
            VolunteerPairing(
                id=step.desk.new_id(), judge_id=ended.judge_id, volunteer_id=successor.id, started_on=ended.ended_on
            )
        )

    def leave(self, step: Step) -> None:
        """The pairing ends: the board shows the judge without a volunteer."""
        self._end(step)

    def _end(self, step: Step) -> VolunteerPairing:
        row = step.session.get_one(VolunteerPairing, step.item.id)
        row.ended_on, row.ended_reason = step.since(row.started_on), step.reason
        step.session.flush()
        return row


class AidTasks(Work):
    """Tasks that are not done."""

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """Those due first."""
        query = select(VolunteerTask).where(VolunteerTask.volunteer_id == person_id, VolunteerTask.done_on.is_(None))
        rows = session.scalars(query.order_by(VolunteerTask.due_on, VolunteerTask.id)).all()
        numbers = case_numbers(session, (row.dispute_id for row in rows))
        others = offered(session, Volunteer, person_id) if rows else ()
        for row in rows:
            matter = f"{numbers.get(row.dispute_id or '', '')} {row.words}".strip()
            yield OpenItem(OpenWork.AID_TASK, row.id, matter, row.due_on, others, _ROOM, "volunteers/tasks")

    def pass_on(self, step: Step, successor: Successor) -> None:
        """The task is the successor's from now on."""
        step.session.get_one(VolunteerTask, step.item.id).volunteer_id = successor.id


class ScoreSheets(Work):
    """Months the judge has not scored: nobody can take them, they stay due with the judge."""

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """The months the workbench asks for, the earliest first."""
        staff, last = staff_names(session), month_after(today.replace(day=1), -1)
        scored = set(
            session.scalars(select(VolunteerScore.scored_month).where(VolunteerScore.volunteer_id == person_id))
        )
        for back in range(MONTHS_ASKED_FOR - 1, -1, -1):
            month = month_after(last, -back)
            pairing = pairings_of(session, month).get(person_id)
            if pairing is not None and month not in scored:
                key = f"{month:%Y-%m}"
                matter = f"{key} {staff.get(pairing.judge_id, '')}"
                place = f"volunteers/scores/{key}"
                yield OpenItem(OpenWork.SCORE_SHEET, key, matter, month_after(month), (), _ROOM, place)
