"""Hearings (庭审): planned without clashes, announced, put off, held; the limits they set off follow."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Dispute, Hearing, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.hearings import Booking, HearingPlan, Holding, check_holding, check_plan
from tribunal_desktop.rules.limit_rules import check_adjournment
from tribunal_desktop.rules.terms import AdjournmentGround, HearingKind, HearingState, LimitEvent, Stage
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.hearings_papers import agenda_sheet, notice_answers
from tribunal_desktop.services.hearings_reading import between, bookings, case_of, hearing_rows, view_of
from tribunal_desktop.services.hearings_table import hearing_rules
from tribunal_desktop.services.hearings_views import HearingRow, HearingsView
from tribunal_desktop.services.limits import Limits, strike_out_limits
from tribunal_desktop.services.limits_table import adjourned_until
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import section_paper
from tribunal_desktop.services.tribunal_profile import read_profile

FIXED_DAY_LIMIT = "J-SEND-FIX"
"""A judgment pronounced on a day fixed for it is handed out at once (CPL 151)."""


class Hearings:
    """One method, one durable transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow, self._reference = uow, reference
        self._rules = hearing_rules()
        self._limits = Limits(reference, uow.clock)

    def view(self, dispute_id: str) -> HearingsView:
        """Hearings of a dispute; ``KnownError("dispute_unknown")``."""
        with self._uow.read() as session:
            return view_of(session, require_dispute(session, dispute_id), self._rules, self._uow.today())

    def hearing(self, hearing_id: str) -> HearingRow:
        """One hearing; ``KnownError("hearing_unknown")``."""
        with self._uow.read() as session:
            return _row(session, hearing_id)

    def check(self, dispute_id: str, plan: HearingPlan, hearing_id: str | None = None) -> tuple[Finding, ...]:
        """Findings at the fields of a plan; ``hearing_id`` is the hearing it changes."""
        with self._uow.read() as session:
            return self._check(session, dispute_id, plan, hearing_id)

    def schedule(self, dispute_id: str, plan: HearingPlan) -> str:
        """Plan a hearing; a filed case is in trial from then on. ``KnownError("hearing_blocked")``."""
        with self._uow.write("hearing.schedule") as session:
            self._refuse(session, dispute_id, plan, None)
            return self._plan(session, require_dispute(session, dispute_id), plan).id

    def change(self, hearing_id: str, plan: HearingPlan) -> None:
        """Correct a planned hearing; ``KnownError`` ``hearing_blocked`` or ``hearing_over``."""
        with self._uow.write("hearing.change") as session:
            row = _planned(session, hearing_id)
            self._refuse(session, row.dispute_id, plan, hearing_id)
            self._unfix(session, row)
            _write(row, plan)
            self._fix(session, require_dispute(session, row.dispute_id), row)

    def check_put_off(
        self, hearing_id: str, plan: HearingPlan, ground: AdjournmentGround, approved_by: str
    ) -> tuple[Finding, ...]:
        """Findings at the fields of the new plan, and of putting off: how often, how far (LIM19 3, 5, 6)."""
        with self._uow.read() as session:
            return self._check_put_off(session, hearing_id, plan, ground, approved_by)

    def put_off(
        self, hearing_id: str, plan: HearingPlan, ground: AdjournmentGround, reason: str, approved_by: str = ""
    ) -> str:
        """Put a planned hearing off to the day of ``plan``; returns the new hearing. ``hearing_blocked``."""
        if blocking(self.check_put_off(hearing_id, plan, ground, approved_by)):
            raise KnownError("hearing_blocked")
        with self._uow.write("hearing.put_off") as session:
            row = _planned(session, hearing_id)
            dispute = require_dispute(session, row.dispute_id)
            self._unfix(session, row)
            row.state, row.change_reason = HearingState.PUT_OFF, reason.strip()
            session.flush()
            made = self._plan(session, dispute, plan)
            first, then = beijing_day(row.starts_at), beijing_day(made.starts_at)
            self._limits.adjourn(session, dispute, first, then, ground, reason, approved_by)
            return made.id

    def cancel(self, hearing_id: str, reason: str) -> None:
        """Cancel a planned hearing; ``KnownError`` ``hearing_over`` or ``hearing_change_without_reason``."""
        if not reason.strip():
            raise KnownError("hearing_change_without_reason")
        with self._uow.write("hearing.cancel") as session:
            row = _planned(session, hearing_id)
            self._unfix(session, row)
            row.state, row.change_reason = HearingState.CANCELLED, reason.strip()

    def check_notice(self, hearing_id: str, on: date | None, place: str) -> tuple[Finding, ...]:
        """Findings of the day and place the public notice was posted."""
        with self._uow.read() as session:
            row = _row(session, hearing_id)
        found = []
        if on is None or on > self._uow.today():
            found.append(Finding("notice_without_day", "notice_on", Severity.BLOCK))
        elif on >= beijing_day(row.starts_at):
            found.append(Finding("notice_too_late", "notice_on", Severity.ASK))
        if not place.strip():
            found.append(Finding("notice_without_place", "notice_place", Severity.BLOCK))
        return tuple(found)

    def note_notice(self, hearing_id: str, on: date, place: str) -> None:
        """Note that the public notice was posted (CPL 139); ``KnownError("hearing_blocked")``."""
        if blocking(self.check_notice(hearing_id, on, place)):
            raise KnownError("hearing_blocked")
        with self._uow.write("hearing.notice") as session:
            row = _hearing(session, hearing_id)
            row.notice_on, row.notice_place = on, place.strip()

    def check_held(self, hearing_id: str, held: Holding) -> tuple[Finding, ...]:
        """Findings before a hearing is noted as held."""
        with self._uow.read() as session:
            return tuple(check_holding(held, _hearing(session, hearing_id).state, self._uow.clock()))

    def hold(self, hearing_id: str, held: Holding) -> None:
        """Note how a hearing went; the limits that run from it begin. ``KnownError("hearing_blocked")``."""
        if blocking(self.check_held(hearing_id, held)) or held.held_from is None:
            raise KnownError("hearing_blocked")
        with self._uow.write("hearing.hold") as session:
            row = _hearing(session, hearing_id)
            dispute = require_dispute(session, row.dispute_id)
            if row.state is HearingState.HELD and row.held_from is not None:
                self._strike_out(session, row, beijing_day(row.held_from))
            row.state = HearingState.HELD
            for name, value in dataclasses.asdict(held).items():
                setattr(row, name, value)
            row.pronounced = held.pronounced or row.kind is HearingKind.PRONOUNCEMENT
            session.flush()
            self._begin_limits(session, dispute, row, beijing_day(held.held_from))

    def agenda(self, first: date, last: date) -> tuple[HearingRow, ...]:
        """The hearings planned or held from ``first`` to ``last``, in every case."""
        shown = Hearing.state.in_((HearingState.PLANNED, HearingState.HELD))
        with self._uow.read() as session:
            return hearing_rows(session, shown, between(first, last))

    def agenda_paper(self, first: date, last: date) -> Paper:
        """The agenda to pin to the door."""
        rows = self.agenda(first, last)
        with self._uow.read() as session:
            return agenda_sheet(rows, first, last, read_profile(session), self._uow.clock())

    def notice(self, hearing_id: str) -> Paper:
        """The public notice of a hearing (开庭公告); ``KnownError("notice_of_closed_hearing")``."""
        with self._uow.read() as session:
            row = _row(session, hearing_id)
            if not row.plan.is_public:
                raise KnownError("notice_of_closed_hearing")
            dispute = require_dispute(session, row.dispute_id)
            answers = notice_answers(row)
            return section_paper(session, self._uow, self._reference, dispute, "hearing_notice", row.id, answers)

    def ahead(self, dispute_id: str) -> int:
        """How many hearings of a dispute are planned; one indexed question."""
        planned = (
            select(func.count())
            .select_from(Hearing)
            .where(Hearing.dispute_id == dispute_id, Hearing.state == HearingState.PLANNED)
        )
        with self._uow.read() as session:
            return session.scalar(planned) or 0

    def _check(
        self, session: Session, dispute_id: str, plan: HearingPlan, hearing_id: str | None
    ) -> tuple[Finding, ...]:
        case = case_of(session, require_dispute(session, dispute_id))
        others: tuple[Booking, ...] = ()
        if plan.starts_at is not None and plan.ends_at is not None:
            others = bookings(session, plan.starts_at, plan.ends_at, hearing_id)
        found = check_plan(plan, case, others, self._rules, self._uow.clock())
        return tuple({finding.key: finding for finding in found}.values())

    def _check_put_off(
        self, session: Session, hearing_id: str, plan: HearingPlan, ground: AdjournmentGround, approved_by: str
    ) -> tuple[Finding, ...]:
        row = _hearing(session, hearing_id)
        dispute = require_dispute(session, row.dispute_id)
        found = self._check(session, row.dispute_id, plan, hearing_id)
        if plan.starts_at is None:
            return found
        view = view_of(session, dispute, self._rules, self._uow.today())
        from_on = beijing_day(row.starts_at)
        moved = check_adjournment(
            dispute.procedure,
            view.put_off_times,
            adjourned_until(from_on),
            from_on,
            beijing_day(plan.starts_at),
            ground,
            approved_by,
        )
        at_day = (dataclasses.replace(each, field="day") if each.field == "to_on" else each for each in moved)
        return (*at_day, *found)

    def _refuse(self, session: Session, dispute_id: str, plan: HearingPlan, hearing_id: str | None) -> None:
        if blocking(self._check(session, dispute_id, plan, hearing_id)):
            raise KnownError("hearing_blocked")

    def _plan(self, session: Session, dispute: Dispute, plan: HearingPlan) -> Hearing:
        row = Hearing(id=new_id(self._uow.clock), dispute_id=dispute.id)
        _write(row, plan)
        session.add(row)
        session.flush()
        self._fix(session, dispute, row)
        if plan.kind is HearingKind.HEARING and dispute.stage is Stage.FILED:
            dispute.stage = Stage.TRIAL
        return row

    def _fix(self, session: Session, dispute: Dispute, row: Hearing) -> None:
        """The summons is due before a hearing that is still ahead."""
        if row.kind is HearingKind.HEARING and row.starts_at > self._uow.clock():
            self._limits.note_event(session, dispute, LimitEvent.HEARING_FIXED, beijing_day(row.starts_at))

    def _unfix(self, session: Session, row: Hearing) -> None:
        day = beijing_day(row.starts_at)
        others = _others(session, row, HearingState.PLANNED)
        if any(other.kind is HearingKind.HEARING and beijing_day(other.starts_at) == day for other in others):
            return
        strike_out_limits(
            session,
            row.dispute_id,
            Deadline.event == LimitEvent.HEARING_FIXED,
            Deadline.started_on == day,
            Deadline.done_on.is_(None),
        )

    def _begin_limits(self, session: Session, dispute: Dispute, row: Hearing, day: date) -> None:
        if row.kind is HearingKind.HEARING:
            self._limits.note_event(session, dispute, LimitEvent.HEARING_HELD, day)
        if row.kind is HearingKind.PRONOUNCEMENT:
            self._limits.begin(session, dispute.id, FIXED_DAY_LIMIT, day, event=LimitEvent.PRONOUNCED)
        elif row.pronounced:
            self._limits.note_event(session, dispute, LimitEvent.PRONOUNCED, day)

    def _strike_out(self, session: Session, row: Hearing, day: date) -> None:
        """What was noted before is corrected: limits that ran from it alone never ran."""
        others = [
            other
            for other in _others(session, row, HearingState.HELD)
            if other.held_from is not None and beijing_day(other.held_from) == day
        ]
        held = {event for other in others for event in _held_events(other)}
        ran = Deadline.event.in_([event for event in _held_events(row) if event not in held])
        strike_out_limits(session, row.dispute_id, ran, Deadline.started_on == day)
        session.flush()


def _write(row: Hearing, plan: HearingPlan) -> None:
    for name, value in dataclasses.asdict(plan).items():
        setattr(row, name, value.strip() if isinstance(value, str) and name in _TYPED else value)


_TYPED = ("place", "assessors", "interpreter", "not_on_site_reason")


def _held_events(row: Hearing) -> tuple[LimitEvent, ...]:
    """What a hearing that was held was for the limits."""
    held = (LimitEvent.HEARING_HELD,) if row.kind is HearingKind.HEARING else ()
    return (*held, LimitEvent.PRONOUNCED) if row.pronounced else held


def _others(session: Session, row: Hearing, state: HearingState) -> Sequence[Hearing]:
    """The other hearings of the case in ``state``."""
    query = select(Hearing).where(Hearing.dispute_id == row.dispute_id, Hearing.id != row.id, Hearing.state == state)
    return session.scalars(query).all()


def _hearing(session: Session, hearing_id: str) -> Hearing:
    row = session.get(Hearing, hearing_id)
    if row is None:
        raise KnownError("hearing_unknown")
    return row


def _planned(session: Session, hearing_id: str) -> Hearing:
    row = _hearing(session, hearing_id)
    if row.state is not HearingState.PLANNED:
        raise KnownError("hearing_over")
    return row


def _row(session: Session, hearing_id: str) -> HearingRow:
    rows = hearing_rows(session, Hearing.id == hearing_id)
    if not rows:
        raise KnownError("hearing_unknown")
    return rows[0]
