"""Use cases of mediation (调解): choose a mediator, log the sessions, write the agreement, conclude.

Since 2025 a complaint that meets the conditions is filed first and mediation is entrusted after filing; mediation
before filing remains where the parties themselves chose it and signed for it (FM25 2; TYD 11).
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Deadline,
    Dispute,
    MediationCase,
    MediationSession,
    Mediator,
    PerformanceInstalment,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.agreements import check_agreement
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import (
    MediationStatus,
    Stage,
)
from tribunal_desktop.services.limits import (
    Limits,
    end_limits,
)
from tribunal_desktop.services.mediation_agreements import agreement_facts, keep_agreement
from tribunal_desktop.services.mediation_assigning import (
    answer_in_words,
    assignable_disputes,
    begin_acceptance,
    begin_online_choice,
    check_mediator,
    check_open,
    drawn_by,
    start_term,
)
from tribunal_desktop.services.mediation_candidates import read_candidates
from tribunal_desktop.services.mediation_diary import FIRST_CONTACT
from tribunal_desktop.services.mediation_ending import end_mediation, reopen_mediation
from tribunal_desktop.services.mediation_payments import note_paid
from tribunal_desktop.services.mediation_reading import (
    mediation_case,
    read_detail,
    read_rows,
    require_unmediated,
    running_mediation,
    sessions_of,
)
from tribunal_desktop.services.mediation_rows import (
    AgreementDetails,
    Assignable,
    Candidate,
    Conclusion,
    MediationBook,
    MediationDetail,
    MediationRow,
    NewAssignment,
    SessionDetails,
)
from tribunal_desktop.services.mediation_seats import keep_present
from tribunal_desktop.services.mediation_sessions import check_session
from tribunal_desktop.services.reference import Reference

MOST_ENDED = 200
"""Ended mediations a list shows; older ones are found through their disputes."""


class Mediations:
    """Mediations of the tribunal; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference
        self._limits = Limits(reference, uow.clock)

    def book(self) -> MediationBook:
        """Running mediations by their last day, then the latest ended ones."""
        running = MediationCase.status == MediationStatus.RUNNING
        with self._uow.read() as session:
            rows = read_rows(session, self._reference, self._uow.today(), running)
            latest = read_rows(session, self._reference, self._uow.today(), ~running, MOST_ENDED)
            ended = session.scalar(select(func.count()).select_from(MediationCase).where(~running)) or 0
            return MediationBook((*rows, *latest), ended)

    def of_dispute(self, dispute_id: str) -> tuple[MediationRow, ...]:
        """The mediations of one dispute, the running one first."""
        with self._uow.read() as session:
            return read_rows(session, self._reference, self._uow.today(), MediationCase.dispute_id == dispute_id)

    def get(self, mediation_id: str) -> MediationDetail:
        """Everything about one mediation; raises ``mediation_gone``."""
        with self._uow.read() as session:
            return read_detail(session, self._reference, mediation_id)

    def locate(self, key: str) -> str | None:
        """The mediation ``key`` names: by its own id, or the running or latest one of a dispute; none yet is ``None``.

        Raises ``mediation_gone`` when ``key`` names neither.
        """
        with self._uow.read() as session:
            if session.get(MediationCase, key):
                return key
            _dispute(session, key)
            rows = read_rows(session, self._reference, self._uow.today(), MediationCase.dispute_id == key)
            return rows[0].id if rows else None

    def assignable(self) -> tuple[Assignable, ...]:
        """Open disputes without a running mediation, latest first, with the mode the law leaves for them."""
        with self._uow.read() as session:
            return assignable_disputes(session, self._reference)

    def candidates(self, dispute_id: str) -> tuple[Candidate, ...]:
        """Mediators for a dispute, best first, with the reasons and with what forbids or questions each."""
        with self._uow.read() as session:
            return read_candidates(session, self._reference, _dispute(session, dispute_id), self._uow.today())

    def note_choice(self, dispute_id: str, mediator_id: str | None) -> None:
        """Both sides chose ``mediator_id`` together, or with ``None`` take the choice back.

        Raises ``person_gone``, ``mediation_running`` or ``mediation_of_closed_dispute``.
        """
        with self._uow.write("mediation.note_choice") as session:
            dispute = _dispute(session, dispute_id)
            require_unmediated(session, dispute)
            if mediator_id is not None and session.get(Mediator, mediator_id) is None:
                raise KnownError("person_gone")
            dispute.chosen_mediator_id = mediator_id

    def note_online_consent(self, dispute_id: str, consented_on: date) -> tuple[date, date]:
        """Both sides agreed to mediate online: by when they choose a mediator, else by when the court appoints one.

        Raises ``mediation_running``, ``mediation_of_closed_dispute`` or ``receipt_day_wrong`` for a day to come.
        """
        with self._uow.write("mediation.online_consent") as session:
            dispute = _dispute(session, dispute_id)
            require_unmediated(session, dispute)
            if consented_on > self._uow.today():
                raise KnownError("receipt_day_wrong", day=consented_on)
            return begin_online_choice(session, self._limits, dispute_id, consented_on)

    def assign(self, new: NewAssignment) -> str:
        """Give a dispute into a mediator's hands; returns the mediation's id.

        Raises ``mediation_running``, ``mediation_of_closed_dispute``, ``dispute_not_filed``, ``dispute_filed_already``,
        ``choice_not_signed``, ``mediation_consent_missing``, ``person_gone``, ``mediator_barred``,
        ``conflict_unanswered``, ``receipt_day_wrong`` or, with a draw that did not bring this mediator,
        ``mediator_place_decided``.
        """
        with self._uow.write("mediation.assign") as session:
            dispute = _dispute(session, new.dispute_id)
            check_open(session, dispute, new, self._uow.today())
            questions = check_mediator(session, new, self._uow.today())
            case = MediationCase(
                id=self._id(),
                dispute_id=dispute.id,
                mode=new.mode,
                mediator_id=new.mediator_id,
                assigned_at=self._uow.clock(),
                choice_signed_on=new.choice_signed_on,
                conflict_answer=answer_in_words(questions, new.conflict_answer),
                draw_id=drawn_by(session, new),
                parties_chose=new.parties_chose or new.mediator_id == dispute.chosen_mediator_id,
            )
            session.add(case)
            session.flush()
            dispute.stage, dispute.mediation_mode = Stage.MEDIATION, new.mode
            begin_acceptance(session, self._limits, dispute.id, self._uow.today(), online=new.online)
            if new.receipt_signed_on:
                start_term(session, self._limits, case, dispute, new.receipt_signed_on, self._uow.today())
            return case.id

    def note_receipt(self, mediation_id: str, signed_on: date) -> date:
        """Note when the mediator signed for the file; the term runs from that day (TYD 27). Returns its last day."""
        with self._uow.write("mediation.note_receipt") as session:
            case = running_mediation(session, mediation_id)
            dispute = session.get_one(Dispute, case.dispute_id)
            return start_term(session, self._limits, case, dispute, signed_on, self._uow.today())

    def check_session(
        self, mediation_id: str, details: SessionDetails, session_id: str | None = None
    ) -> tuple[Finding, ...]:
        """What to say about a sitting before it is kept; ``session_id`` when it is corrected."""
        with self._uow.read() as session:
            return self._session_findings(session, mediation_id, details, session_id)

    def log_session(self, mediation_id: str, details: SessionDetails) -> str:
        """Keep a sitting; raises ``session_refused`` when its times cannot be right."""
        with self._uow.write("mediation.log_session") as session:
            case = running_mediation(session, mediation_id)
            self._refuse(self._session_findings(session, mediation_id, details, None), "session_refused")
            row = MediationSession(id=self._id(), mediation_case_id=mediation_id, position=0)
            _fill_session(row, details)
            session.add(row)
            session.flush()
            keep_present(session, row, details.mediator_ids, self._id)
            _number_sessions(session, mediation_id)
            met = beijing_day(details.started_at)
            end_limits(session, case.dispute_id, met, Deadline.rule_id == FIRST_CONTACT)
            return row.id

    def change_session(self, session_id: str, details: SessionDetails) -> None:
        """Correct a sitting; raises ``session_refused`` or ``mediation_gone``."""
        with self._uow.write("mediation.change_session") as session:
            row = session.get(MediationSession, session_id)
            if row is None:
                raise KnownError("mediation_gone")
            running_mediation(session, row.mediation_case_id)
            findings = self._session_findings(session, row.mediation_case_id, details, session_id)
            self._refuse(findings, "session_refused")
            _fill_session(row, details)
            session.flush()
            keep_present(session, row, details.mediator_ids, self._id)
            _number_sessions(session, row.mediation_case_id)

    def check_agreement(self, agreement: AgreementDetails, claim_fen: int | None) -> tuple[Finding, ...]:
        """What to say about an agreement while it is typed; reads nothing, so a page may call it at every key."""
        return check_agreement(agreement_facts(agreement, claim_fen), self._uow.today())

    def save_agreement(self, mediation_id: str, agreement: AgreementDetails) -> tuple[Finding, ...]:
        """Keep the agreement; raises ``agreement_refused`` while a check blocks it. Returns the remarks that remain."""
        with self._uow.write("mediation.save_agreement") as session:
            case = running_mediation(session, mediation_id)
            dispute = session.get_one(Dispute, case.dispute_id)
            findings = self.check_agreement(agreement, dispute.amount_fen)
            self._refuse(findings, "agreement_refused")
            keep_agreement(session, mediation_id, agreement, self._id)
            return findings

    def note_payment(self, instalment_id: str, paid_on: date | None) -> None:
        """Note that what is left of an instalment was paid, or with no day that its last payment was not made."""
        with self._uow.write("mediation.note_payment") as session:
            payment = session.get(PerformanceInstalment, instalment_id)
            if payment is None:
                raise KnownError("mediation_gone")
            if paid_on and paid_on > self._uow.today():
                raise KnownError("payment_in_future", day=paid_on)
            note_paid(session, payment, paid_on, self._id)

    def conclude(self, mediation_id: str, conclusion: Conclusion) -> None:
        """End a mediation. Agreed: the dispute closes with the outcome; failed: it goes to trial, or back to filing.

        An agreement without a court statement opens the 30 days for judicial confirmation (CPL 205). Raises
        ``agreement_missing``, ``conclusion_day_wrong``, or ``closing_blocked`` for a marked case with open measures.
        """
        with self._uow.write("mediation.conclude") as session:
            case = running_mediation(session, mediation_id)
            end_mediation(session, self._limits, case, conclusion, self._uow.today())

    def reopen(self, mediation_id: str) -> None:
        """Take a conclusion back, with the limits it ended and the one it opened.

        Raises ``mediation_running``, or ``mediation_of_closed_dispute`` when the dispute was closed by something else.
        """
        with self._uow.write("mediation.reopen") as session:
            reopen_mediation(session, self._limits, mediation_case(session, mediation_id))

    def _id(self) -> str:
        return new_id(self._uow.clock)

    def _session_findings(
        self, session: Session, mediation_id: str, details: SessionDetails, session_id: str | None
    ) -> tuple[Finding, ...]:
        case = mediation_case(session, mediation_id)
        others = tuple(
            (row.started_at, row.ended_at) for row in sessions_of(session, mediation_id) if row.id != session_id
        )
        return check_session(details, others, case.assigned_at, self._uow.clock())

    @staticmethod
    def _refuse(findings: tuple[Finding, ...], code: str) -> None:
        stops = blocking(findings)
        if stops:
            raise KnownError(code, count=len(stops))


def _dispute(session: Session, dispute_id: str) -> Dispute:
    dispute = session.get(Dispute, dispute_id)
    if dispute is None:
        raise KnownError("mediation_gone")
    return dispute


def _fill_session(row: MediationSession, details: SessionDetails) -> None:
    row.started_at, row.ended_at = details.started_at, details.ended_at
    row.way, row.place, row.result = details.way, details.place.strip(), details.result
    row.participants, row.summary = details.participants.strip(), details.summary.strip()
    row.confidential_note = details.confidential_note.strip()


def _number_sessions(session: Session, mediation_id: str) -> None:
    for position, row in enumerate(sessions_of(session, mediation_id), start=1):
        row.position = position
