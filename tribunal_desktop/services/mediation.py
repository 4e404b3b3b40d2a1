"""Use cases of mediation (调解): choose a mediator, log the sessions, write the agreement, conclude.

Since 2025 a complaint that meets the conditions is filed first and mediation is entrusted after filing; mediation
before filing remains where the parties themselves chose it and signed for it (FM25 2; TYD 11).
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Agreement,
    Deadline,
    Dispute,
    MediationCase,
    MediationSession,
    Mediator,
    MediatorPlace,
    PerformanceInstalment,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.agreements import check_agreement
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, Severity, blocking, wording
from tribunal_desktop.rules.mediators import check_assignment
from tribunal_desktop.rules.terms import (
    JurorState,
    LimitEvent,
    MediationMode,
    MediationStatus,
    Outcome,
    Procedure,
    Stage,
)
from tribunal_desktop.services.closing_checks_risk import require_no_open_measures
from tribunal_desktop.services.limits import (
    CONFIRMATION_LIMIT,
    OF_MEDIATION,
    Limits,
    end_limits,
    resume_limits,
    strike_out_limits,
)
from tribunal_desktop.services.mediation_agreements import agreement_facts, keep_agreement
from tribunal_desktop.services.mediation_candidates import mediator_facts, read_candidates, relatives_of
from tribunal_desktop.services.mediation_diary import FIRST_CONTACT
from tribunal_desktop.services.mediation_payments import note_paid
from tribunal_desktop.services.mediation_reading import (
    mediation_case,
    read_detail,
    read_rows,
    require_unmediated,
    running_case,
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
from tribunal_desktop.services.mediation_sessions import check_session
from tribunal_desktop.services.parties import both_sides, parties_of, party_names
from tribunal_desktop.services.recusal_reading import further_mediator_questions, party_facts
from tribunal_desktop.services.reference import Reference

_SHORT_PROCEDURES = (Procedure.SUMMARY, Procedure.SMALL_CLAIMS)
_ASSIGNABLE = (Stage.RECEIVED, Stage.FILED, Stage.TRIAL)
_MOST_ASSIGNABLE = 200
CHOOSE_ONLINE, APPOINT_ONLINE, ACCEPT_ONLINE = "M-PICK", "M-APT", "M-ACC"
"""Limits of an online mediation: the parties choose a mediator, else the court appoints one, who accepts."""
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
        running = exists().where(
            MediationCase.dispute_id == Dispute.id, MediationCase.status == MediationStatus.RUNNING
        )
        query = (
            select(Dispute)
            .where(Dispute.stage.in_(_ASSIGNABLE), Dispute.closed_on.is_(None), ~running)
            .order_by(Dispute.received_at.desc())
            .limit(_MOST_ASSIGNABLE)
        )
        with self._uow.read() as session:
            disputes = session.scalars(query).all()
            names = party_names(session, [dispute.id for dispute in disputes])
            return tuple(self._assignable(dispute, both_sides(names[dispute.id])) for dispute in disputes)

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
            steps = Deadline.rule_id.in_((CHOOSE_ONLINE, APPOINT_ONLINE))
            strike_out_limits(session, dispute_id, steps, Deadline.done_on.is_(None))
            choose = self._limits.begin(session, dispute_id, CHOOSE_ONLINE, consented_on)
            appoint = self._limits.begin(session, dispute_id, APPOINT_ONLINE, choose.due_on)
            return choose.due_on, appoint.due_on

    def assign(self, new: NewAssignment) -> str:
        """Give a dispute into a mediator's hands; returns the mediation's id.

        Raises ``mediation_running``, ``dispute_closed``, ``dispute_not_filed``, ``choice_not_signed``,
        ``mediator_barred``, ``conflict_unanswered`` or, with a draw that did not bring this mediator,
        ``mediator_place_decided``.
        """
        with self._uow.write("mediation.assign") as session:
            dispute = _dispute(session, new.dispute_id)
            self._check_open(session, dispute, new)
            questions = self._check_mediator(session, new)
            case = MediationCase(
                id=self._id(),
                dispute_id=dispute.id,
                mode=new.mode,
                mediator_id=new.mediator_id,
                assigned_at=self._uow.clock(),
                choice_signed_on=new.choice_signed_on,
                conflict_answer=_answer_in_words(questions, new.conflict_answer),
                draw_id=_drawn_by(session, new),
                parties_chose=new.parties_chose or new.mediator_id == dispute.chosen_mediator_id,
            )
            session.add(case)
            session.flush()
            dispute.stage, dispute.mediation_mode = Stage.MEDIATION, new.mode
            chosen_online = _end_step(session, dispute.id, self._uow.today(), CHOOSE_ONLINE, APPOINT_ONLINE)
            if new.online or chosen_online:
                self._limits.begin(session, dispute.id, ACCEPT_ONLINE, self._uow.today())
            if new.receipt_signed_on:
                self._start_term(session, case, dispute, new.receipt_signed_on)
            return case.id

    def note_receipt(self, mediation_id: str, signed_on: date) -> date:
        """Note when the mediator signed for the file; the term runs from that day (TYD 27). Returns its last day."""
        with self._uow.write("mediation.note_receipt") as session:
            case = _running(session, mediation_id)
            return self._start_term(session, case, session.get_one(Dispute, case.dispute_id), signed_on)

    def check_session(
        self, mediation_id: str, details: SessionDetails, session_id: str | None = None
    ) -> tuple[Finding, ...]:
        """What to say about a sitting before it is kept; ``session_id`` when it is corrected."""
        with self._uow.read() as session:
            return self._session_findings(session, mediation_id, details, session_id)

    def log_session(self, mediation_id: str, details: SessionDetails) -> str:
        """Keep a sitting; raises ``session_refused`` when its times cannot be right."""
        with self._uow.write("mediation.log_session") as session:
            case = _running(session, mediation_id)
            self._refuse(self._session_findings(session, mediation_id, details, None), "session_refused")
            row = MediationSession(id=self._id(), mediation_case_id=mediation_id, position=0)
            _fill_session(row, details)
            session.add(row)
            session.flush()
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
            _running(session, row.mediation_case_id)
            findings = self._session_findings(session, row.mediation_case_id, details, session_id)
            self._refuse(findings, "session_refused")
            _fill_session(row, details)
            session.flush()
            _number_sessions(session, row.mediation_case_id)

    def check_agreement(self, agreement: AgreementDetails, claim_fen: int | None) -> tuple[Finding, ...]:
        """What to say about an agreement while it is typed; reads nothing, so a page may call it at every key."""
        return check_agreement(agreement_facts(agreement, claim_fen), self._uow.today())

    def save_agreement(self, mediation_id: str, agreement: AgreementDetails) -> tuple[Finding, ...]:
        """Keep the agreement; raises ``agreement_refused`` while a check blocks it. Returns the remarks that remain."""
        with self._uow.write("mediation.save_agreement") as session:
            case = _running(session, mediation_id)
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
            case = _running(session, mediation_id)
            dispute = session.get_one(Dispute, case.dispute_id)
            self._check_day(case, conclusion.ended_on)
            case.status = MediationStatus.AGREED if conclusion.agreed else MediationStatus.FAILED
            case.ended_on = conclusion.ended_on
            if not conclusion.agreed:
                end_limits(session, dispute.id, conclusion.ended_on, OF_MEDIATION)
                filed = case.mode is MediationMode.POST_FILING_ENTRUSTED
                dispute.stage = Stage.TRIAL if filed else Stage.RECEIVED
                return
            agreement = session.scalar(select(Agreement).where(Agreement.mediation_case_id == mediation_id))
            if agreement is None:
                raise KnownError("agreement_missing")
            require_no_open_measures(session, dispute.id)
            end_limits(session, dispute.id, conclusion.ended_on)
            dispute.stage, dispute.outcome, dispute.closed_on = Stage.CLOSED, conclusion.outcome, conclusion.ended_on
            if dispute.filed_on is not None:
                self._limits.note_event(session, dispute, LimitEvent.CLOSED, conclusion.ended_on)
            if _may_be_confirmed(case, conclusion):
                self._limits.begin(session, dispute.id, CONFIRMATION_LIMIT, agreement.agreed_on)

    def reopen(self, mediation_id: str) -> None:
        """Take a conclusion back, with the limits it ended and the one it opened.

        Raises ``mediation_running``, or ``mediation_of_closed_dispute`` when the dispute was closed by something else.
        """
        with self._uow.write("mediation.reopen") as session:
            case = mediation_case(session, mediation_id)
            dispute = session.get_one(Dispute, case.dispute_id)
            if case.status is MediationStatus.RUNNING or running_case(session, dispute.id):
                raise KnownError("mediation_running", number=dispute.number)
            agreed = case.status is MediationStatus.AGREED
            if dispute.closed_on is not None and not agreed:
                raise KnownError("mediation_of_closed_dispute", number=dispute.number)
            if case.ended_on is not None:
                resume_limits(session, dispute, case.ended_on, *(() if agreed else (OF_MEDIATION,)))
            if agreed:
                begun = or_(Deadline.rule_id == CONFIRMATION_LIMIT, Deadline.event == LimitEvent.CLOSED)
                strike_out_limits(session, dispute.id, begun)
            self._limits.recompute(session, dispute.id)
            case.status, case.ended_on = MediationStatus.RUNNING, None
            dispute.stage, dispute.outcome, dispute.closed_on = Stage.MEDIATION, None, None

    def _id(self) -> str:
        return new_id(self._uow.clock)

    def _assignable(self, dispute: Dispute, parties: str) -> Assignable:
        mode = MediationMode.POST_FILING_ENTRUSTED if dispute.filed_on else MediationMode.PARTY_CHOSEN_PREFILING
        cause = self._reference.cause_name(dispute.cause_code, dispute.cause_version)
        return Assignable(dispute.id, dispute.number, parties, cause, mode)

    def _check_open(self, session: Session, dispute: Dispute, new: NewAssignment) -> None:
        number = dispute.number
        require_unmediated(session, dispute)
        if new.mode is MediationMode.POST_FILING_ENTRUSTED:
            if not dispute.filed_on:
                raise KnownError("dispute_not_filed", number=number)
        elif dispute.filed_on:
            raise KnownError("dispute_filed_already", number=number)
        elif not new.choice_signed_on or new.choice_signed_on > self._uow.today():
            raise KnownError("choice_not_signed", number=number)

    def _check_mediator(self, session: Session, new: NewAssignment) -> tuple[Finding, ...]:
        mediator = session.get(Mediator, new.mediator_id)
        if mediator is None:
            raise KnownError("person_gone")
        facts = mediator_facts(mediator, relatives_of(session, mediator.id))
        parties = party_facts(parties_of(session, new.dispute_id))
        findings = check_assignment(facts, parties, self._uow.today())
        if blocking(findings):
            raise KnownError("mediator_barred", name=mediator.name)
        further = further_mediator_questions(session, new.dispute_id).get(mediator.id, ())
        questions = (*(finding for finding in findings if finding.severity is Severity.ASK), *further)
        if questions and not new.conflict_answer.strip():
            raise KnownError("conflict_unanswered", name=mediator.name)
        return questions

    def _start_term(self, session: Session, case: MediationCase, dispute: Dispute, signed_on: date) -> date:
        if not beijing_day(case.assigned_at) <= signed_on <= self._uow.today():
            raise KnownError("receipt_day_wrong", day=signed_on)
        rule_id = _term(case.mode, dispute.procedure)
        if case.receipt_signed_on:
            strike_out_limits(session, case.dispute_id, OF_MEDIATION, Deadline.done_on.is_(None))
        elif _end_step(session, case.dispute_id, signed_on, ACCEPT_ONLINE):
            self._limits.begin(session, case.dispute_id, FIRST_CONTACT, signed_on)
        deadline = self._limits.begin(session, case.dispute_id, rule_id, signed_on)
        case.receipt_signed_on, case.due_on = signed_on, deadline.due_on
        return deadline.due_on

    def _session_findings(
        self, session: Session, mediation_id: str, details: SessionDetails, session_id: str | None
    ) -> tuple[Finding, ...]:
        case = mediation_case(session, mediation_id)
        others = tuple(
            (row.started_at, row.ended_at) for row in sessions_of(session, mediation_id) if row.id != session_id
        )
        return check_session(details, others, case.assigned_at, self._uow.clock())

    def _check_day(self, case: MediationCase, ended_on: date) -> None:
        if not beijing_day(case.assigned_at) <= ended_on <= self._uow.today():
            raise KnownError("conclusion_day_wrong", day=ended_on)

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


def _end_step(session: Session, dispute_id: str, on: date, *rule_ids: str) -> bool:
    """A step of an online mediation is done: true when days ran for it, which now end."""
    step = Deadline.rule_id.in_(rule_ids)
    query = select(Deadline.id).where(Deadline.dispute_id == dispute_id, step, Deadline.done_on.is_(None))
    found = session.scalars(query).first() is not None
    end_limits(session, dispute_id, on, step)
    return found


def _running(session: Session, mediation_id: str) -> MediationCase:
    case = mediation_case(session, mediation_id)
    if case.status is not MediationStatus.RUNNING:
        raise KnownError("mediation_ended")
    return case


def _term(mode: MediationMode, procedure: Procedure | None) -> str:
    """The limit that runs: 30 days before filing, 7 after filing in a summary case, else 15 (TYD 27; FM25 3)."""
    if mode is MediationMode.PARTY_CHOSEN_PREFILING:
        return "M-DEL"
    return "M-ENT-SUM" if procedure in _SHORT_PROCEDURES else "M-ENT"


def _may_be_confirmed(case: MediationCase, conclusion: Conclusion) -> bool:
    """A court's mediation statement needs no confirmation; every other agreement may be confirmed (CPL 100, 205)."""
    before_filing = case.mode is MediationMode.PARTY_CHOSEN_PREFILING
    return before_filing or conclusion.outcome is not Outcome.MEDIATED


def _answer_in_words(questions: tuple[Finding, ...], answer: str) -> str | None:
    """What was asked and what the parties said, as it is kept with the mediation."""
    if not questions:
        return None
    asked = "\n".join(wording(question, "zh") for question in questions)
    return f"{asked}\n答：{answer.strip()}"


def _drawn_by(session: Session, new: NewAssignment) -> str | None:
    """The draw the assignment rests on, if it does: its mediator is the one drawn, or who followed."""
    if not new.draw_id:
        return None
    place = select(MediatorPlace.id).where(
        MediatorPlace.draw_id == new.draw_id,
        MediatorPlace.dispute_id == new.dispute_id,
        MediatorPlace.mediator_id == new.mediator_id,
        MediatorPlace.state == JurorState.CHOSEN,
    )
    if session.scalar(place) is None:
        raise KnownError("mediator_place_decided")
    return new.draw_id


def _fill_session(row: MediationSession, details: SessionDetails) -> None:
    row.started_at, row.ended_at = details.started_at, details.ended_at
    row.way, row.place, row.result = details.way, details.place.strip(), details.result
    row.participants, row.summary = details.participants.strip(), details.summary.strip()
    row.confidential_note = details.confidential_note.strip()


def _number_sessions(session: Session, mediation_id: str) -> None:
    for position, row in enumerate(sessions_of(session, mediation_id), start=1):
        row.position = position
