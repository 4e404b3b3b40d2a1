"""The limits of a case at the desk (期限与节点): events, intervals, extensions, the sandbox, the papers."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Deadline,
    Dispute,
    LimitDeduction,
    LimitExtension,
    LocalSetting,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.limit_rules import (
    ExtensionAnswer,
    ExtensionAsked,
    Interval,
    check_adjournment,
    check_answer,
)
from tribunal_desktop.rules.terms import AdjournmentGround, LimitEnding, LimitEvent
from tribunal_desktop.services.calculation_sheets import SheetHeading, period_sheet
from tribunal_desktop.services.case_limits_checks import (
    beginning_findings,
    change_findings,
    event_findings,
    extension_findings,
    interval_findings,
    refuse,
    require_endable,
    require_interval_day,
    require_party,
)
from tribunal_desktop.services.case_limits_reading import (
    Ground,
    case_limit,
    changed,
    moved_start,
    next_extensions,
    read_case,
    running,
)
from tribunal_desktop.services.case_limits_sheet import limits_sheet
from tribunal_desktop.services.case_limits_views import CaseLimitsView, Change, Moved, NextExtension
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.limits import Limits
from tribunal_desktop.services.limits_table import adjourned_until, limit_rule, rules_opened
from tribunal_desktop.services.parties import both_sides, parties_of
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.tribunal_profile import read_profile

_CALENDAR_SETTING = "limits.noticed_years"
"""Years whose holiday notice the limits of this store were counted with."""


class CaseLimits:
    """What the section of limits reads and writes; each method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference
        self._limits = Limits(reference, uow.clock)

    def view(self, dispute_id: str) -> CaseLimitsView:
        """Everything about the limits of a case; raises ``dispute_unknown``."""
        with self._uow.read() as session:
            return self._view(session, dispute_id)

    def overdue_and_near(self, dispute_id: str) -> tuple[int, int]:
        """How many limits of the court are overdue, and how many have reached a day to remind at."""
        today = self._uow.today()
        with self._uow.read() as session:
            rows = session.execute(
                select(Deadline.planned_on).where(
                    Deadline.dispute_id == dispute_id, Deadline.done_on.is_(None), Deadline.warn_from <= today
                )
            ).all()
        late = sum(planned_on < today for (planned_on,) in rows)
        return late, len(rows) - late

    def opens(self, dispute_id: str, event: LimitEvent, on: date) -> tuple[str, ...]:
        """The rules an event would open in this case, by id."""
        with self._uow.read() as session:
            procedure = require_dispute(session, dispute_id).procedure
        return tuple(rule.limit.id for rule in rules_opened(event, procedure, on))

    def note_event(
        self, dispute_id: str, event: LimitEvent, on: date, party_id: str | None = None, proof: str = ""
    ) -> tuple[str, ...]:
        """Something happened: end and begin what it ends and begins; returns the ids of the limits begun.

        Raises ``limit_refused`` for a day to come, ``party_unknown``.
        """
        refuse(event_findings(event, on, self._uow.today()))
        with self._uow.write("limit.event") as session:
            dispute = require_dispute(session, dispute_id)
            require_party(session, dispute_id, party_id)
            return tuple(
                row.id for row in self._limits.note_event(session, dispute, event, on, party_id, proof.strip())
            )

    def add(
        self,
        dispute_id: str,
        rule_id: str,
        started_on: date,
        proof: str,
        *,
        party_id: str | None = None,
        started_at: datetime | None = None,
    ) -> str:
        """Begin a limit of the table by hand; raises ``limit_unknown``, ``limit_refused``, ``party_unknown``."""
        refuse(beginning_findings(limit_rule(rule_id, started_on).limit, proof, started_at))
        with self._uow.write("limit.add") as session:
            require_party(session, dispute_id, party_id)
            row = self._limits.begin(
                session,
                require_dispute(session, dispute_id).id,
                rule_id,
                started_on,
                party_id=party_id,
                proof=proof.strip(),
                by_hand=True,
                started_at=started_at,
            )
            return row.id

    def end(self, limit_id: str, done_on: date) -> None:
        """What the limit binds was done on a day; raises ``limit_gone``, ``limit_refused``.

        It cannot be done before the limit began, on a day to come, or twice.
        """
        with self._uow.write("limit.end") as session:
            row = _limit(session, limit_id)
            require_endable(row, done_on, self._uow.today())
            row.done_on, row.ending = done_on, LimitEnding.KEPT

    def strike_out(self, limit_id: str) -> None:
        """The limit was opened by mistake: it stays visible as such; raises ``limit_gone``."""
        with self._uow.write("limit.strike_out") as session:
            row = _limit(session, limit_id)
            row.done_on, row.ending = self._uow.today(), LimitEnding.MISTAKEN

    def resume(self, limit_id: str) -> None:
        """Take an ending back; raises ``limit_gone``."""
        with self._uow.write("limit.resume") as session:
            row = _limit(session, limit_id)
            row.done_on, row.ending, row.ended_by_id = None, None, None
            self._limits.recompute(session, row.dispute_id)

    def check_interval(self, dispute_id: str, interval: Interval, proof: str) -> tuple[Finding, ...]:
        """What is wrong with an interval before it is written."""
        with self._uow.read() as session:
            return self._check_interval(session, dispute_id, interval, proof)

    def add_interval(self, dispute_id: str, interval: Interval, proof: str) -> str:
        """Days that do not count; every limit they stop moves. Raises ``limit_refused``."""
        with self._uow.write("limit.deduct") as session:
            refuse(self._check_interval(session, dispute_id, interval, proof))
            row = LimitDeduction(
                id=new_id(self._uow.clock),
                dispute_id=require_dispute(session, dispute_id).id,
                kind=interval.kind,
                starts_on=interval.starts_on,
                ends_on=interval.ends_on,
                reason=interval.reason.strip(),
                proof=proof.strip(),
            )
            session.add(row)
            session.flush()
            self._limits.recompute(session, dispute_id)
            return row.id

    def end_interval(self, interval_id: str, ends_on: date | None) -> None:
        """A running interval ended on a day; ``None`` lets it run again.

        Raises ``deduction_gone``, and ``limit_refused`` for a day before its first or after today.
        """
        with self._uow.write("limit.deduct_end") as session:
            row = _interval(session, interval_id)
            require_interval_day(row, ends_on, self._uow.today())
            row.ends_on = ends_on
            session.flush()
            self._limits.recompute(session, row.dispute_id)

    def remove_interval(self, interval_id: str) -> None:
        """The interval was entered by mistake; the trail keeps it. Raises ``deduction_gone``."""
        with self._uow.write("limit.deduct_remove") as session:
            row = _interval(session, interval_id)
            session.delete(row)
            session.flush()
            self._limits.recompute(session, row.dispute_id)

    def check_extension(self, dispute_id: str, limit_id: str, asked: ExtensionAsked) -> tuple[Finding, ...]:
        """What is wrong with a lengthening before it is written."""
        with self._uow.read() as session:
            return extension_findings(self._view(session, dispute_id), limit_id, asked, self._uow.today())

    def add_extension(self, dispute_id: str, limit_id: str, asked: ExtensionAsked) -> str:
        """A lengthening that was asked for; granted, it moves its limit. Raises ``limit_gone``, ``limit_refused``."""
        with self._uow.write("limit.extend") as session:
            refuse(extension_findings(self._view(session, dispute_id), limit_id, asked, self._uow.today()))
            allowed = self._next_extension(session, dispute_id, limit_id)
            row = LimitExtension(
                id=new_id(self._uow.clock),
                dispute_id=dispute_id,
                rule_id=allowed.rule.limit.id,
                amount=asked.amount,
                applied_on=asked.applied_on,
                reason=asked.reason.strip(),
                decided_by=allowed.allowed.decided_by,
                decided_on=asked.decided_on,
                granted=asked.granted,
                decision=_words(asked),
            )
            session.add(row)
            session.flush()
            self._limits.recompute(session, dispute_id)
            return row.id

    def check_answer(self, extension_id: str, answer: ExtensionAnswer) -> tuple[Finding, ...]:
        """What is wrong with a decision on a lengthening; raises ``deduction_gone``."""
        with self._uow.read() as session:
            return check_answer(_extension(session, extension_id).applied_on, answer, self._uow.today())

    def decide_extension(self, extension_id: str, answer: ExtensionAnswer) -> None:
        """What was decided on a lengthening asked for; raises ``deduction_gone``, ``extension_undecided``."""
        with self._uow.write("limit.extend_decide") as session:
            row = _extension(session, extension_id)
            if stops := blocking(check_answer(row.applied_on, answer, self._uow.today())):
                raise KnownError("extension_undecided", count=len(stops))
            row.decided_on, row.decision, row.granted = answer.decided_on, answer.words, answer.granted
            session.flush()
            self._limits.recompute(session, row.dispute_id)

    def check_adjournment(
        self, dispute_id: str, from_on: date, to_on: date, ground: AdjournmentGround, approved_by: str
    ) -> tuple[Finding, ...]:
        """What is wrong with putting a hearing off."""
        with self._uow.read() as session:
            return self._check_adjournment(session, dispute_id, from_on, to_on, ground, approved_by)

    def add_adjournment(
        self,
        dispute_id: str,
        from_on: date,
        to_on: date,
        ground: AdjournmentGround,
        reason: str = "",
        approved_by: str = "",
    ) -> str:
        """A hearing was put off: the month between hearings begins, and for new evidence the days do not count.

        Raises ``limit_refused``.
        """
        with self._uow.write("limit.adjourn") as session:
            refuse(self._check_adjournment(session, dispute_id, from_on, to_on, ground, approved_by))
            dispute = require_dispute(session, dispute_id)
            return self._limits.adjourn(session, dispute, from_on, to_on, ground, reason, approved_by).id

    def try_change(self, dispute_id: str, change: Change) -> tuple[Moved, ...]:
        """Every running limit now and as it would be; nothing is written."""
        with self._uow.read() as session:
            ground = self._ground(session, require_dispute(session, dispute_id))
            return changed(running(session, dispute_id), ground, change)

    def check_change(self, dispute_id: str, change: Change, proof: str) -> tuple[Finding, ...]:
        """What stands against writing what was tried."""
        with self._uow.read() as session:
            return self._check_change(session, dispute_id, change, proof)

    def apply_change(self, dispute_id: str, change: Change, proof: str) -> None:
        """Write what was tried: events get their new days, intervals are kept, every limit is counted again.

        Raises ``limit_refused``; then nothing is written.
        """
        with self._uow.write("limit.change") as session:
            refuse(self._check_change(session, dispute_id, change, proof))
            for row in running(session, dispute_id):
                day = moved_start(row, change)
                if day != row.started_on:
                    row.started_on = day
                    row.proof = "；".join(part for part in (row.proof, proof.strip()) if part)
            for interval in change.intervals:
                session.add(
                    LimitDeduction(
                        id=new_id(self._uow.clock),
                        dispute_id=dispute_id,
                        kind=interval.kind,
                        starts_on=interval.starts_on,
                        ends_on=interval.ends_on,
                        reason=interval.reason,
                        proof=proof.strip(),
                    )
                )
            session.flush()
            self._limits.recompute(session, dispute_id)

    def why_sheet(self, limit_id: str) -> Paper:
        """How the last day of one limit was reached; raises ``limit_gone``."""
        with self._uow.read() as session:
            row = _limit(session, limit_id)
            dispute = require_dispute(session, row.dispute_id)
            limit = case_limit(row, self._ground(session, dispute))
            heading = SheetHeading(read_profile(session), self._uow.today(), dispute.number)
        return period_sheet(limit.rule.limit, limit.counted, limit.deductions, heading)

    def sheet(self, dispute_id: str) -> Paper:
        """Filing, limit, deductions, extensions and adjournments for the parties (LIM19 7)."""
        with self._uow.read() as session:
            view = self._view(session, dispute_id)
            parties = both_sides(parties_of(session, dispute_id))
            return limits_sheet(view, parties, read_profile(session))

    def take_up_notices(self) -> int:
        """Count provisional limits again when the table of rest days knows another year; returns how many moved.

        Called at log-in; a store whose calendar is the same is only read.
        """
        known = ",".join(str(year) for year in sorted(self._reference.calendar.noticed_years))
        with self._uow.read() as session:
            setting = session.get(LocalSetting, _CALENDAR_SETTING)
            if setting is not None and setting.value == known:
                return 0
        with self._uow.write("limit.recount") as session:
            session.merge(LocalSetting(key=_CALENDAR_SETTING, value=known))
            return self._limits.recount(session, Deadline.provisional.is_(True))

    def _view(self, session: Session, dispute_id: str) -> CaseLimitsView:
        dispute = require_dispute(session, dispute_id)
        return read_case(session, dispute, self._reference.calendar, self._uow.actor, self._uow.today())

    def _ground(self, session: Session, dispute: Dispute) -> Ground:
        return Ground.of(session, dispute, self._reference.calendar, self._uow.today())

    def _check_interval(self, session: Session, dispute_id: str, interval: Interval, proof: str) -> tuple[Finding, ...]:
        ground = self._ground(session, require_dispute(session, dispute_id))
        return interval_findings(session, dispute_id, ground, interval, proof, self._uow.today())

    def _check_change(self, session: Session, dispute_id: str, change: Change, proof: str) -> tuple[Finding, ...]:
        ground = self._ground(session, require_dispute(session, dispute_id))
        return change_findings(session, dispute_id, ground, change, proof, self._uow.today())

    def _check_adjournment(
        self,
        session: Session,
        dispute_id: str,
        from_on: date,
        to_on: date,
        ground: AdjournmentGround,
        approved_by: str,
    ) -> tuple[Finding, ...]:
        view = self._view(session, dispute_id)
        latest = adjourned_until(from_on)
        return check_adjournment(view.procedure, len(view.adjournments), latest, from_on, to_on, ground, approved_by)

    def _next_extension(self, session: Session, dispute_id: str, limit_id: str) -> NextExtension:
        view = self._view(session, dispute_id)
        for allowed in next_extensions(view.limits, view.extensions):
            if allowed.limit_id == limit_id:
                return allowed
        raise KnownError("limit_gone")


def _limit(session: Session, limit_id: str) -> Deadline:
    row = session.get(Deadline, limit_id)
    if row is None:
        raise KnownError("limit_gone")
    return row


def _extension(session: Session, extension_id: str) -> LimitExtension:
    row = session.get(LimitExtension, extension_id)
    if row is None:
        raise KnownError("deduction_gone")
    return row


def _words(asked: ExtensionAsked) -> str:
    return "，".join(part for part in (asked.decision.strip(), asked.paper_no.strip()) if part)


def _interval(session: Session, interval_id: str) -> LimitDeduction:
    row = session.get(LimitDeduction, interval_id)
    if row is None:
        raise KnownError("deduction_gone")
    return row
