"""Closing a dispute (结案): the gate that stops a step taken too early, the closing itself, and taking it back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Closing, Deadline, Dispute, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.closing import ClosingTyped, check, closing_day, gate
from tribunal_desktop.rules.findings import Finding, Severity, blocking, unanswered
from tribunal_desktop.rules.terms import ClosingDay, LimitEvent, Outcome, Stage
from tribunal_desktop.services.closing_checks_risk import open_measures
from tribunal_desktop.services.closing_reading import case_state, closing_rows, papers_served, view_of
from tribunal_desktop.services.closing_sheet import closing_answers
from tribunal_desktop.services.closing_views import ClosingView, Gate
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.limits import Limits, end_limits, resume_limits, strike_out_limits
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import section_paper

ENDS_WITH_THE_CASE = or_(*(Deadline.rule_id.like(pattern) for pattern in ("F-%", "S-%", "H-%", "M-%", "T-%")))
"""Limits of the court's own work; those for appeal, enforcement, refunds and archiving go on."""


class Closings:
    """One method, one durable transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow, self._reference = uow, reference
        self._limits = Limits(reference, uow.clock)

    def view(self, dispute_id: str) -> ClosingView:
        """How the dispute was closed, or that it is open; ``KnownError("dispute_unknown")``."""
        with self._uow.read() as session:
            return view_of(session, require_dispute(session, dispute_id), self._uow.today())

    def gate(self, dispute_id: str, outcome: Outcome, pronounced_on: date | None = None) -> Gate:
        """What stands in the way of closing so, each at the section where it is put right; and the day that counts."""
        with self._uow.read() as session:
            return self._gate(session, require_dispute(session, dispute_id), outcome, pronounced_on)

    def check(self, dispute_id: str, typed: ClosingTyped) -> tuple[Finding, ...]:
        """Findings at the fields of a closing."""
        with self._uow.read() as session:
            return tuple(check(typed, require_dispute(session, dispute_id).filed_on, self._uow.today()))

    def close(self, dispute_id: str, typed: ClosingTyped, answered: Collection[str] = ()) -> None:
        """Close the dispute; the court's own limits end, that for archiving begins.

        ``answered`` holds the keys of the gate's questions a person answered, the answer is ``typed.reason``. Raises
        ``KnownError("closing_blocked")``, ``KnownError("closed_already")``.
        """
        with self._uow.write("closing.close") as session:
            dispute = require_dispute(session, dispute_id)
            if dispute.closed_on is not None:
                raise KnownError("closed_already", number=dispute.number)
            found = self._gate(session, dispute, typed.outcome, typed.pronounced_on)
            findings = (*check(typed, dispute.filed_on, self._uow.today()), *found.findings)
            open_questions = unanswered(found.findings, answered)
            stops = len(blocking(findings)) + len(open_questions)
            if stops or typed.closed_on is None:
                raise KnownError("closing_blocked", count=stops)
            questions = {each.key for each in found.findings if each.severity is Severity.ASK}
            closing_id = new_id(self._uow.clock)
            session.add(
                Closing(
                    id=closing_id,
                    dispute_id=dispute_id,
                    outcome=typed.outcome,
                    pronounced_on=typed.pronounced_on,
                    closed_on=typed.closed_on,
                    day_basis=_basis(typed, found),
                    main_text=typed.main_text.strip(),
                    amount_fen=typed.amount_fen,
                    performed_at_once=typed.performed_at_once,
                    answered=",".join(sorted(questions & set(answered))),
                    reason=typed.reason.strip(),
                )
            )
            dispute.stage, dispute.outcome, dispute.closed_on = Stage.CLOSED, typed.outcome, typed.closed_on
            end_limits(session, dispute_id, typed.closed_on, ENDS_WITH_THE_CASE, by=closing_id)
            self._limits.note_event(session, dispute, LimitEvent.CLOSED, typed.closed_on)

    def take_back(self, dispute_id: str, reason: str) -> None:
        """Open the dispute again with a reason; what the closing ended runs again, what it began never ran.

        Raises ``KnownError("take_back_without_reason")``, ``KnownError("not_closed_here")``.
        """
        if not reason.strip():
            raise KnownError("take_back_without_reason")
        with self._uow.write("closing.take_back") as session:
            dispute = require_dispute(session, dispute_id)
            holds = session.scalar(select(Closing).where(Closing.dispute_id == dispute_id, Closing.undone_on.is_(None)))
            if holds is None:
                raise KnownError("not_closed_here", number=dispute.number)
            holds.undone_on, holds.undone_reason = self._uow.today(), reason.strip()
            strike_out_limits(session, dispute_id, Deadline.event == LimitEvent.CLOSED)
            resume_limits(session, dispute, holds.id)
            self._limits.recompute(session, dispute_id)
            dispute.stage, dispute.outcome, dispute.closed_on = Stage.TRIAL, None, None

    def sheet(self, dispute_id: str) -> Paper:
        """The register sheet of a closed case (结案登记表); raises ``KnownError("not_closed_here")``."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            rows = [row for row in closing_rows(session, dispute_id) if row.undone_on is None]
            if not rows:
                raise KnownError("not_closed_here", number=dispute.number)
            answers = closing_answers(session, dispute, rows[0], self._reference)
            return section_paper(session, self._uow, self._reference, dispute, "closing_sheet", rows[0].id, answers)

    def _gate(self, session: Session, dispute: Dispute, outcome: Outcome, pronounced_on: date | None) -> Gate:
        state = case_state(session, dispute, outcome)
        day = closing_day(outcome, pronounced_on, papers_served(session, dispute.id, outcome))
        found = (*gate(outcome, state), *open_measures(session, dispute.id))
        return Gate(found, *(day if day is not None else (None, None)))


def _basis(typed: ClosingTyped, found: Gate) -> ClosingDay:
    return found.basis if found.basis is not None and found.day == typed.closed_on else ClosingDay.DECIDED
