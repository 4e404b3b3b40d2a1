"""What has to hold before a mediator takes a dispute, and what begins to run then (指派调解员)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Dispute, MediationCase, Mediator, MediatorPlace
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, Severity, blocking, wording
from tribunal_desktop.rules.mediators import check_assignment
from tribunal_desktop.rules.terms import JurorState, MediationMode, MediationStatus, Procedure, Stage
from tribunal_desktop.services.limits import OF_MEDIATION, Limits, end_limits, strike_out_limits
from tribunal_desktop.services.mediation_candidates import mediator_facts, relatives_of
from tribunal_desktop.services.mediation_diary import FIRST_CONTACT
from tribunal_desktop.services.mediation_reading import require_unmediated
from tribunal_desktop.services.mediation_rows import Assignable, NewAssignment
from tribunal_desktop.services.parties import both_sides, parties_of, party_names
from tribunal_desktop.services.recusal_reading import further_mediator_questions, party_facts
from tribunal_desktop.services.reference import Reference

CHOOSE_ONLINE, APPOINT_ONLINE, ACCEPT_ONLINE = "M-PICK", "M-APT", "M-ACC"
"""Limits of an online mediation: the parties choose a mediator, else the court appoints one, who accepts."""
_SHORT_PROCEDURES = (Procedure.SUMMARY, Procedure.SMALL_CLAIMS)
_ASSIGNABLE = (Stage.RECEIVED, Stage.FILED, Stage.TRIAL)
_MOST_ASSIGNABLE = 200


def assignable_disputes(session: Session, reference: Reference) -> tuple[Assignable, ...]:
    """Open disputes without a running mediation, latest first, with the mode the law leaves for them."""
    running = exists().where(MediationCase.dispute_id == Dispute.id, MediationCase.status == MediationStatus.RUNNING)
    query = (
        select(Dispute)
        .where(Dispute.stage.in_(_ASSIGNABLE), Dispute.closed_on.is_(None), ~running)
        .order_by(Dispute.received_at.desc())
        .limit(_MOST_ASSIGNABLE)
    )
    disputes = session.scalars(query).all()
    names = party_names(session, [dispute.id for dispute in disputes])
    return tuple(_assignable(dispute, both_sides(names[dispute.id]), reference) for dispute in disputes)


def begin_online_choice(session: Session, limits: Limits, dispute_id: str, consented_on: date) -> tuple[date, date]:
    """Both sides agreed to mediate online: the days to choose a mediator and those to appoint one run anew.

    Both count from that day: the court appoints within three working days of the application, not of a failed choice.
    """
    steps = Deadline.rule_id.in_((CHOOSE_ONLINE, APPOINT_ONLINE))
    strike_out_limits(session, dispute_id, steps, Deadline.done_on.is_(None))
    choose = limits.begin(session, dispute_id, CHOOSE_ONLINE, consented_on)
    appoint = limits.begin(session, dispute_id, APPOINT_ONLINE, consented_on)
    return choose.due_on, appoint.due_on


def begin_acceptance(session: Session, limits: Limits, dispute_id: str, today: date, *, online: bool) -> None:
    """A mediator is found: the days to choose one end, those to accept run where the mediation is online."""
    if end_step(session, dispute_id, today, CHOOSE_ONLINE, APPOINT_ONLINE) or online:
        limits.begin(session, dispute_id, ACCEPT_ONLINE, today)


def check_open(session: Session, dispute: Dispute, new: NewAssignment, today: date) -> None:
    """Nothing mediates the dispute yet and the law leaves the mode open; raises what ``Mediations.assign`` says."""
    number = dispute.number
    require_unmediated(session, dispute)
    if new.mode is MediationMode.POST_FILING_ENTRUSTED:
        if not dispute.filed_on:
            raise KnownError("dispute_not_filed", number=number)
        if not new.choice_signed_on or new.choice_signed_on > today:
            raise KnownError("mediation_consent_missing", number=number)
    elif dispute.filed_on:
        raise KnownError("dispute_filed_already", number=number)
    elif not new.choice_signed_on or new.choice_signed_on > today:
        raise KnownError("choice_not_signed", number=number)


def check_mediator(session: Session, new: NewAssignment, today: date) -> tuple[Finding, ...]:
    """What the parties were asked about the mediator; raises ``mediator_barred`` or ``conflict_unanswered``."""
    mediator = session.get(Mediator, new.mediator_id)
    if mediator is None:
        raise KnownError("person_gone")
    facts = mediator_facts(mediator, relatives_of(session, mediator.id))
    parties = party_facts(parties_of(session, new.dispute_id))
    findings = check_assignment(facts, parties, today)
    if blocking(findings):
        raise KnownError("mediator_barred", name=mediator.name)
    further = further_mediator_questions(session, new.dispute_id).get(mediator.id, ())
    questions = (*(finding for finding in findings if finding.severity is Severity.ASK), *further)
    if questions and not new.conflict_answer.strip():
        raise KnownError("conflict_unanswered", name=mediator.name)
    return questions


def start_term(
    session: Session, limits: Limits, case: MediationCase, dispute: Dispute, signed_on: date, today: date
) -> date:
    """The mediator signed for the file: the term runs from that day (TYD 27). Returns its last day."""
    if not beijing_day(case.assigned_at) <= signed_on <= today:
        raise KnownError("receipt_day_wrong", day=signed_on)
    rule_id = _term(case.mode, dispute.procedure)
    if case.receipt_signed_on:
        strike_out_limits(session, case.dispute_id, OF_MEDIATION, Deadline.done_on.is_(None))
    elif end_step(session, case.dispute_id, signed_on, ACCEPT_ONLINE):
        limits.begin(session, case.dispute_id, FIRST_CONTACT, signed_on)
    deadline = limits.begin(session, case.dispute_id, rule_id, signed_on)
    case.receipt_signed_on, case.due_on = signed_on, deadline.due_on
    return deadline.due_on


def answer_in_words(questions: tuple[Finding, ...], answer: str) -> str | None:
    """What was asked and what the parties said, as it is kept with the mediation."""
    if not questions:
        return None
    asked = "\n".join(wording(question, "zh") for question in questions)
    return f"{asked}\n答：{answer.strip()}"


def drawn_by(session: Session, new: NewAssignment) -> str | None:
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


def end_step(session: Session, dispute_id: str, on: date, *rule_ids: str) -> bool:
    """A step of an online mediation is done: true when days ran for it, which now end."""
    step = Deadline.rule_id.in_(rule_ids)
    query = select(Deadline.id).where(Deadline.dispute_id == dispute_id, step, Deadline.done_on.is_(None))
    found = session.scalars(query).first() is not None
    end_limits(session, dispute_id, on, step)
    return found


def _term(mode: MediationMode, procedure: Procedure | None) -> str:
    """The limit that runs: 30 days before filing, 7 after filing in a summary case, else 15 (TYD 27; FM25 3)."""
    if mode is MediationMode.PARTY_CHOSEN_PREFILING:
        return "M-DEL"
    return "M-ENT-SUM" if procedure in _SHORT_PROCEDURES else "M-ENT"


def _assignable(dispute: Dispute, parties: str, reference: Reference) -> Assignable:
    mode = MediationMode.POST_FILING_ENTRUSTED if dispute.filed_on else MediationMode.PARTY_CHOSEN_PREFILING
    cause = reference.cause_name(dispute.cause_code, dispute.cause_version)
    return Assignable(dispute.id, dispute.number, parties, cause, mode)
