"""Appeals, retrial and the effect of decisions (上诉、再审与生效)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Appeal, Deadline, DecisionEffect, Dispute, Retrial, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.appeals import (
    AppealOutcome,
    NewAppeal,
    NewRetrial,
    check_appeal,
    check_day,
    check_effect,
    check_outcome,
    check_retrial,
)
from tribunal_desktop.rules.findings import Finding, blocking, unanswered
from tribunal_desktop.rules.terms import AppealStep, EffectBasis, LimitEvent
from tribunal_desktop.services.appeal_reading import (
    appeal_rows,
    effect_in_force,
    figures_of,
    party_terms,
    proposed_effect,
    view_of,
)
from tribunal_desktop.services.appeal_views import AppealFigure, AppealRow, AppealsView
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.effect_certificate import effect_answers
from tribunal_desktop.services.limits import Limits, end_limits, strike_out_limits
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import section_paper

_COLUMNS = {
    AppealStep.SEND_COPY: "copy_sent_on",
    AppealStep.COPY_SERVED: "copy_served_on",
    AppealStep.ANSWER: "answered_on",
    AppealStep.SEND_UP: "sent_up_on",
}
_EVENTS = {
    AppealStep.SEND_COPY: LimitEvent.APPEAL_SENT,
    AppealStep.COPY_SERVED: LimitEvent.APPEAL_SERVED,
    AppealStep.ANSWER: LimitEvent.APPEAL_ANSWERED,
    AppealStep.SEND_UP: LimitEvent.FILE_SENT_UP,
}
_ENDED_BY = {AppealStep.SEND_COPY: "J-UP", AppealStep.ANSWER: "J-UP-ANS", AppealStep.SEND_UP: "J-UP-FILE"}
_RETRIAL_TERMS = ("J-RETR", "J-RET-MED")


class Appeals:
    """One method, one durable transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow, self._reference = uow, reference
        self._limits = Limits(reference, uow.clock)

    def view(self, dispute_id: str) -> AppealsView:
        """Terms, appeals, retrials and the effect of the decision; ``KnownError("dispute_unknown")``."""
        with self._uow.read() as session:
            return view_of(session, require_dispute(session, dispute_id), self._uow.today())

    def figures(self, first: date, last: date) -> tuple[AppealFigure, ...]:
        """How the decisions closed in these days fared, each figure with its decisions."""
        with self._uow.read() as session:
            return figures_of(session, first, last)

    def waiting(self, dispute_id: str) -> int:
        """How many appeals of a dispute wait for a step of this court or for their result."""
        with self._uow.read() as session:
            return sum(row.result is None for row in appeal_rows(session, Appeal.dispute_id == dispute_id))

    def check(self, dispute_id: str, new: NewAppeal) -> tuple[Finding, ...]:
        """Findings of an appeal."""
        with self._uow.read() as session:
            return self._check(session, require_dispute(session, dispute_id), new)

    def receive(self, dispute_id: str, new: NewAppeal, answered: Collection[str] = ()) -> str:
        """Note an appeal; the limit to send its copy begins. Raises ``KnownError("appeal_blocked")``."""
        with self._uow.write("appeal.receive") as session:
            dispute = require_dispute(session, dispute_id)
            findings = self._check(session, dispute, new)
            on = _refuse(findings, unanswered(findings, answered), new.received_on)
            term = party_terms(session, dispute).get(new.party_id)
            row = Appeal(
                id=new_id(self._uow.clock),
                dispute_id=dispute_id,
                party_id=new.party_id,
                against=new.against,
                channel=new.channel,
                received_on=on,
                term_ended_on=term.ends_on if term else None,
                late_words=new.late_words.strip(),
                request_text=new.request_text.strip(),
                fee_paid_on=new.fee_paid_on,
            )
            session.add(row)
            self._limits.note_event(session, dispute, LimitEvent.APPEALED, on, new.party_id)
            return row.id

    def note_fee(self, appeal_id: str, paid_on: date | None) -> tuple[Finding, ...]:
        """Note when the fee of the appeal was prepaid; returns what stops it."""
        with self._uow.write("appeal.fee") as session:
            row = _appeal(session, appeal_id)
            found = tuple(check_day(paid_on, date.min, self._uow.today()))
            if not found:
                row.fee_paid_on = paid_on
            return found

    def check_step(self, appeal_id: str, on: date | None) -> tuple[Finding, ...]:
        """Findings of the step that is due."""
        with self._uow.read() as session:
            return tuple(check_day(on, _row(session, appeal_id).last_on, self._uow.today()))

    def take_step(self, appeal_id: str, on: date | None) -> AppealStep:
        """Note the step that is due; limits end and begin with it. Raises ``appeal_blocked``, ``appeal_decided``."""
        with self._uow.write("appeal.step") as session:
            row, shown = _appeal(session, appeal_id), _row(session, appeal_id)
            step = shown.next_step
            if step is None:
                raise KnownError("appeal_decided")
            day = _refuse(tuple(check_day(on, shown.last_on, self._uow.today())), (), on)
            setattr(row, _COLUMNS[step], day)
            dispute = require_dispute(session, row.dispute_id)
            for party_id in _concerned(session, row, step):
                self._limits.note_event(session, dispute, _EVENTS[step], day, party_id)
            return step

    def check_result(self, appeal_id: str, typed: AppealOutcome) -> tuple[Finding, ...]:
        """Findings of a result of the second instance."""
        with self._uow.read() as session:
            return tuple(check_outcome(typed, _row(session, appeal_id).last_on, self._uow.today()))

    def note_result(self, appeal_id: str, typed: AppealOutcome, answered: Collection[str] = ()) -> None:
        """Note how the second instance ended; raises ``KnownError("appeal_blocked")``, ``("appeal_decided")``."""
        with self._uow.write("appeal.result") as session:
            row = _appeal(session, appeal_id)
            if row.result is not None:
                raise KnownError("appeal_decided")
            findings = tuple(check_outcome(typed, _row(session, appeal_id).last_on, self._uow.today()))
            on = _refuse(findings, unanswered(findings, answered), typed.result_on)
            row.result, row.result_on, row.second_no = typed.result, on, typed.second_no.strip()
            row.reversal, row.result_text = typed.reversal, typed.result_text.strip()
            session.flush()
            if not any(each.result is None for each in appeal_rows(session, Appeal.dispute_id == row.dispute_id)):
                end_limits(session, row.dispute_id, on, Deadline.rule_id.like("J-UP%"))

    def take_back(self, appeal_id: str, reason: str) -> None:
        """Take back the last thing noted about an appeal: its result, else a step, else the entry itself.

        Raises ``KnownError("take_back_without_reason")``.
        """
        if not reason.strip():
            raise KnownError("take_back_without_reason")
        with self._uow.write("appeal.take_back") as session:
            row = _appeal(session, appeal_id)
            row.take_back_reason = reason.strip()
            if row.result is not None:
                ended_on = row.result_on
                row.result, row.result_on, row.reversal, row.result_text = None, None, None, ""
                session.flush()
                due = _row(session, appeal_id).next_step
                if due is not None:
                    _resume(session, row.dispute_id, ended_on, Deadline.rule_id == _ENDED_BY.get(due, ""))
                return
            for step in reversed(_COLUMNS):
                day: date | None = getattr(row, _COLUMNS[step])
                if day is not None:
                    _undo_step(session, row, step, day)
                    setattr(row, _COLUMNS[step], None)
                    return
            row.undone_on = self._uow.today()
            if not any(other.party_id == row.party_id for other in _others(session, row, "received_on")):
                of_party = Deadline.party_id == row.party_id
                _strike(session, row.dispute_id, LimitEvent.APPEALED, row.received_on, of_party)

    def check_retrial(self, dispute_id: str, new: NewRetrial) -> tuple[Finding, ...]:
        """Findings of an application for retrial."""
        with self._uow.read() as session:
            return self._check_retrial(session, dispute_id, new)

    def note_retrial(self, dispute_id: str, new: NewRetrial, answered: Collection[str] = ()) -> str:
        """Note an application for retrial, with its result once there is one; raises ``appeal_blocked``."""
        with self._uow.write("appeal.retrial") as session:
            findings = self._check_retrial(session, dispute_id, new)
            on = _refuse(findings, unanswered(findings, answered), new.applied_on)
            row = Retrial(
                id=new_id(self._uow.clock),
                dispute_id=dispute_id,
                party_id=new.party_id,
                applied_on=on,
                retrial_court=new.retrial_court.strip(),
                retrial_no=new.retrial_no.strip(),
                result=new.result,
                result_on=new.result_on if new.result else None,
                result_text=new.result_text.strip(),
            )
            session.add(row)
            return row.id

    def end_retrial(self, retrial_id: str, new: NewRetrial) -> None:
        """Note what became of an application for retrial; raises ``appeal_blocked``, ``appeal_unknown``."""
        with self._uow.write("appeal.retrial_result") as session:
            row = session.get(Retrial, retrial_id)
            if row is None:
                raise KnownError("appeal_unknown")
            _refuse(tuple(check_day(new.result_on, row.applied_on, self._uow.today(), "result_on")), (), new.result_on)
            row.result, row.result_on = new.result, new.result_on
            row.retrial_no = new.retrial_no.strip() or row.retrial_no
            row.result_text = new.result_text.strip()

    def check_effect(self, dispute_id: str, on: date | None, reason: str) -> tuple[Finding, ...]:
        """Findings of a note of effect."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            proposed = proposed_effect(session, dispute, self._uow.today())
            return tuple(check_effect(proposed, on, reason, self._uow.today()))

    def note_effect(self, dispute_id: str, on: date | None, reason: str = "") -> None:
        """A person notes from when the decision has effect; the terms for retrial and refunds begin.

        Raises ``KnownError("appeal_blocked")``, ``KnownError("effect_noted_already")``.
        """
        with self._uow.write("appeal.effect") as session:
            dispute = require_dispute(session, dispute_id)
            if effect_in_force(session, dispute_id) is not None:
                raise KnownError("effect_noted_already")
            proposed = proposed_effect(session, dispute, self._uow.today())
            day = _refuse(tuple(check_effect(proposed, on, reason, self._uow.today())), (), on)
            basis = proposed.basis if proposed.on == day and proposed.basis else EffectBasis.STATED
            session.add(
                DecisionEffect(
                    id=new_id(self._uow.clock),
                    dispute_id=dispute_id,
                    effective_on=day,
                    computed_on=proposed.on,
                    effect_basis=basis,
                    reason=reason.strip(),
                    noted_by_id=self._uow.actor.id,
                )
            )
            self._limits.note_event(session, dispute, _event_of(basis), day)

    def take_back_effect(self, dispute_id: str, reason: str) -> None:
        """Take the note of effect back; what it began never ran. Raises ``take_back_without_reason``."""
        if not reason.strip():
            raise KnownError("take_back_without_reason")
        with self._uow.write("appeal.effect_taken_back") as session:
            holds = session.scalar(
                select(DecisionEffect).where(
                    DecisionEffect.dispute_id == dispute_id, DecisionEffect.undone_on.is_(None)
                )
            )
            if holds is None:
                raise KnownError("effect_not_noted")
            holds.undone_on, holds.undone_reason = self._uow.today(), reason.strip()
            if holds.effect_basis is not EffectBasis.MEDIATION:
                _strike(session, dispute_id, LimitEvent.EFFECTIVE, holds.effective_on)

    def certificate(self, dispute_id: str) -> Paper:
        """The certificate that the decision has effect (裁判文书生效证明); raises ``effect_not_noted``."""
        with self._uow.read() as session:
            effect = effect_in_force(session, dispute_id)
            if effect is None:
                raise KnownError("effect_not_noted")
            dispute = require_dispute(session, dispute_id)
            answers = effect_answers(session, dispute, effect)
            return section_paper(
                session, self._uow, self._reference, dispute, "effect_certificate", dispute.id, answers
            )

    def _check(self, session: Session, dispute: Dispute, new: NewAppeal) -> tuple[Finding, ...]:
        term = party_terms(session, dispute).get(new.party_id)
        return tuple(check_appeal(new, dispute.outcome, dispute.procedure, term, self._uow.today()))

    def _check_retrial(self, session: Session, dispute_id: str, new: NewRetrial) -> tuple[Finding, ...]:
        effect = effect_in_force(session, dispute_id)
        ends_on = session.scalar(
            select(Deadline.due_on)
            .where(Deadline.dispute_id == dispute_id, Deadline.rule_id.in_(_RETRIAL_TERMS))
            .order_by(Deadline.due_on.desc())
            .limit(1)
        )
        return tuple(check_retrial(new, effect.effective_on if effect else None, ends_on, self._uow.today()))


def _event_of(basis: EffectBasis) -> LimitEvent:
    return LimitEvent.MEDIATION_EFFECTIVE if basis is EffectBasis.MEDIATION else LimitEvent.EFFECTIVE


def _refuse(findings: tuple[Finding, ...], questions: tuple[Finding, ...], on: date | None) -> date:
    """The day to write down; raises ``appeal_blocked`` while something stands in the way."""
    stops = len(blocking(findings)) + len(questions)
    if stops or on is None:
        raise KnownError("appeal_blocked", count=max(1, stops))
    return on


def _concerned(session: Session, row: Appeal, step: AppealStep) -> tuple[str | None, ...]:
    """The parties for whom a step of an appeal begins and ends limits; ``None`` stands for the whole case."""
    if step is AppealStep.SEND_COPY:
        return (row.party_id,)
    if step is AppealStep.COPY_SERVED:
        return tuple(party.id for party in parties_of(session, row.dispute_id) if party.id != row.party_id)
    return (None,)


def _others(session: Session, row: Appeal, column: str) -> list[Appeal]:
    """The other appeals of the case with the same day in ``column``."""
    same = getattr(Appeal, column) == getattr(row, column)
    query = select(Appeal).where(Appeal.dispute_id == row.dispute_id, Appeal.id != row.id, Appeal.undone_on.is_(None))
    return list(session.scalars(query.where(same)))


def _undo_step(session: Session, row: Appeal, step: AppealStep, day: date) -> None:
    """Limits go back to before the step, but for those another appeal's same step of that day holds."""
    held = {party for other in _others(session, row, _COLUMNS[step]) for party in _concerned(session, other, step)}
    ended = Deadline.rule_id == _ENDED_BY.get(step, "")
    for party_id in _concerned(session, row, step):
        if party_id not in held:
            _strike(session, row.dispute_id, _EVENTS[step], day, Deadline.party_id == party_id)
            _resume(session, row.dispute_id, day, ended, *([Deadline.party_id == party_id] if party_id else []))


def _strike(session: Session, dispute_id: str, event: LimitEvent, on: date, *which: ColumnElement[bool]) -> None:
    strike_out_limits(session, dispute_id, Deadline.event == event, Deadline.started_on == on, *which)


def _resume(session: Session, dispute_id: str, on: date | None, *which: ColumnElement[bool]) -> None:
    ended = select(Deadline).where(Deadline.dispute_id == dispute_id, Deadline.done_on == on, *which)
    for deadline in session.scalars(ended):
        deadline.done_on, deadline.ending = None, None


def _appeal(session: Session, appeal_id: str) -> Appeal:
    row = session.get(Appeal, appeal_id)
    if row is None or row.undone_on is not None:
        raise KnownError("appeal_unknown")
    return row


def _row(session: Session, appeal_id: str) -> AppealRow:
    rows = appeal_rows(session, Appeal.id == appeal_id)
    if not rows:
        raise KnownError("appeal_unknown")
    return rows[0]
