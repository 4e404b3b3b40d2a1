"""Who mediates (调解人员): several mediators with their shares, changes with their history, a longer term."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Deadline,
    Dispute,
    LimitExtension,
    MediationCase,
    MediationShare,
    Mediator,
    MediatorChange,
    OriginPassage,
    StaffMember,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.co_mediation import WHOLE, Seat, check_team
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.mediators import check_assignment
from tribunal_desktop.rules.terms import ExtensionDecider, MediationStatus, MediatorChangeKind, OriginLevel
from tribunal_desktop.services.limits import Limits
from tribunal_desktop.services.limits_table import limit_rule
from tribunal_desktop.services.mediation_assigning import answer_in_words
from tribunal_desktop.services.mediation_candidates import mediator_facts, relatives_of
from tribunal_desktop.services.mediation_reading import TERMS, mediation_case, running_mediation
from tribunal_desktop.services.mediation_seats import seats_of, share_rows
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.recusal_reading import further_mediator_questions, party_facts
from tribunal_desktop.services.reference import Reference


@dataclass(frozen=True)
class SeatRow:
    """A mediator of the mediation by name."""

    seat: Seat
    name: str


@dataclass(frozen=True)
class ChangeRow:
    """A change of mediator."""

    on: date
    before: str
    after: str
    kind: MediatorChangeKind
    reason: str


@dataclass(frozen=True)
class OriginRow:
    """A level the dispute passed, and why it moved up."""

    level: OriginLevel
    handled_by: str
    came_on: date
    moved_up_on: date | None
    why_moved_up: str


@dataclass(frozen=True)
class LongerTerm:
    """How much longer both sides may agree to mediate; ``until`` is the day it would end."""

    days: int
    until: date
    basis: str


@dataclass(frozen=True)
class PeopleOfMediation:
    """Who mediates now and did before, where the dispute came from, how much longer it may last."""

    seats: tuple[SeatRow, ...]
    changes: tuple[ChangeRow, ...]
    origin: tuple[OriginRow, ...]
    others: tuple[tuple[str, str], ...]
    """Active mediators who do not mediate it, by id and name."""
    longer: LongerTerm | None
    extended_on: date | None
    judge: str
    """Whose team has the credit of a settlement beside the mediators; empty while no judge has the dispute."""


@dataclass(frozen=True)
class NewMediator:
    """Another mediator takes over."""

    mediator_id: str
    kind: MediatorChangeKind
    on: date
    reason: str = ""
    conflict_answer: str = ""


class MediationPeople:
    """Keeps who mediates; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference
        self._limits = Limits(reference, uow.clock)

    def view(self, mediation_id: str) -> PeopleOfMediation:
        """Everything about the people of a mediation; raises ``mediation_gone``."""
        with self._uow.read() as session:
            case = mediation_case(session, mediation_id)
            names = {each.id: each.name for each in session.scalars(select(Mediator))}
            seats = seats_of(session, case)
            taken = {seat.mediator_id for seat in seats}
            active = session.execute(select(Mediator.id, Mediator.name).where(Mediator.active).order_by(Mediator.name))
            return PeopleOfMediation(
                seats=tuple(SeatRow(seat, names[seat.mediator_id]) for seat in seats),
                changes=_changes(session, mediation_id, names),
                origin=_origin(session, case.dispute_id),
                others=tuple((mediator_id, name) for mediator_id, name in active if mediator_id not in taken),
                longer=self._longer(session, case),
                extended_on=_extended_on(session, case),
                judge=_judge(session, case.dispute_id),
            )

    def check_team(self, mediation_id: str, seats: Sequence[Seat]) -> tuple[Finding, ...]:
        """What is wrong with these mediators, their certificates and links to the parties included."""
        with self._uow.read() as session:
            return self._check(session, mediation_case(session, mediation_id), seats)

    def set_team(self, mediation_id: str, seats: Sequence[Seat], conflict_answer: str = "") -> None:
        """Keep who mediates together; one alone needs no shares.

        Raises ``mediators_refused``, or ``conflict_unanswered`` where a new one may be linked to a party.
        """
        with self._uow.write("mediation.set_team") as session:
            self._set_team(session, running_mediation(session, mediation_id), seats, conflict_answer)

    def pass_seat_within(self, session: Session, mediation_id: str, from_id: str, to_id: str) -> None:
        """Give the seat of one who mediates beside another to somebody else, as a part of the caller's transaction.

        Whoever takes it and sits there already adds the share to their own. Raises as ``set_team``.
        """
        case = running_mediation(session, mediation_id)
        seats = [
            replace(seat, mediator_id=to_id) if seat.mediator_id == from_id else seat
            for seat in seats_of(session, case)
        ]
        held = {seat.mediator_id: seat for seat in reversed(seats)}
        merged = [
            replace(
                seat,
                share_permille=sum(each.share_permille for each in seats if each.mediator_id == seat.mediator_id),
                chair=any(each.chair for each in seats if each.mediator_id == seat.mediator_id),
            )
            for seat in seats
            if held[seat.mediator_id] is seat
        ]
        self._set_team(session, case, merged, "")

    def check_new(self, mediation_id: str, mediator_id: str) -> tuple[Finding, ...]:
        """What certificate and links to the parties say of a mediator who would join or take over."""
        with self._uow.read() as session:
            return self._about(session, mediation_case(session, mediation_id), mediator_id)

    def replace(self, mediation_id: str, new: NewMediator) -> None:
        """Another mediator takes the place of the one in charge; who it was before stays on record.

        Raises ``mediator_barred``, ``conflict_unanswered``, ``change_day_wrong`` or ``change_without_reason``.
        """
        with self._uow.write("mediation.replace_mediator") as session:
            self.replace_within(session, mediation_id, new)

    def replace_within(self, session: Session, mediation_id: str, new: NewMediator) -> None:
        """``replace`` as a part of the caller's transaction."""
        case = running_mediation(session, mediation_id)
        asked = self._check_new(session, case, new)
        session.add(
            MediatorChange(
                id=new_id(self._uow.clock),
                mediation_case_id=case.id,
                dispute_id=case.dispute_id,
                from_mediator_id=case.mediator_id,
                to_mediator_id=new.mediator_id,
                change_kind=new.kind,
                changed_on=new.on,
                reason=new.reason.strip(),
            )
        )
        _pass_seat(session, case, new.mediator_id)
        case.mediator_id = new.mediator_id
        _keep_answer(case, asked, new.conflict_answer)

    def extend_term(self, mediation_id: str, consent_signed_on: date) -> date:
        """Both sides signed that the mediation goes on; returns its last day now.

        Raises ``term_not_longer`` when it was lengthened before or does not run, ``consent_day_wrong``.
        """
        with self._uow.write("mediation.extend_term") as session:
            case = running_mediation(session, mediation_id)
            longer = self._longer(session, case)
            deadline = _term(session, case)
            if longer is None or deadline is None:
                raise KnownError("term_not_longer")
            if not deadline.started_on <= consent_signed_on <= min(self._uow.today(), deadline.due_on):
                raise KnownError("consent_day_wrong", day=consent_signed_on, due=deadline.due_on)
            session.add(
                LimitExtension(
                    id=new_id(self._uow.clock),
                    dispute_id=case.dispute_id,
                    rule_id=deadline.rule_id,
                    amount=longer.days,
                    applied_on=consent_signed_on,
                    reason="双方当事人同意延长调解期限",
                    decided_by=ExtensionDecider.CONSENT,
                    decided_on=consent_signed_on,
                    granted=True,
                    decision="双方当事人书面同意",
                )
            )
            session.flush()
            self._limits.recompute(session, case.dispute_id)
            case.due_on = deadline.due_on
            return deadline.due_on

    def _set_team(self, session: Session, case: MediationCase, seats: Sequence[Seat], conflict_answer: str) -> None:
        findings = self._check(session, case, seats)
        stops = blocking(findings)
        if stops:
            raise KnownError("mediators_refused", count=len(stops))
        asked = tuple(each for each in findings if each.severity is Severity.ASK)
        if asked and not conflict_answer.strip():
            place = int(asked[0].field.rpartition(".")[2])
            raise KnownError("conflict_unanswered", name=session.get_one(Mediator, seats[place].mediator_id).name)
        _keep_answer(case, asked, conflict_answer)
        for row in share_rows(session, case.id):
            session.delete(row)
        session.flush()
        case.mediator_id = next(seat.mediator_id for seat in seats if seat.chair)
        for place, seat in enumerate(seats if len(seats) > 1 else ()):
            session.add(
                MediationShare(
                    id=new_id(self._uow.clock),
                    mediation_case_id=case.id,
                    dispute_id=case.dispute_id,
                    mediator_id=seat.mediator_id,
                    position=place + 1,
                    chair=seat.chair,
                    share_permille=seat.share_permille,
                )
            )

    def _longer(self, session: Session, case: MediationCase) -> LongerTerm | None:
        deadline = _term(session, case)
        if case.status is not MediationStatus.RUNNING or deadline is None or _extended_on(session, case):
            return None
        rule = limit_rule(deadline.rule_id, deadline.started_on)
        allowed = next((each for each in rule.extensions if each.decided_by is ExtensionDecider.CONSENT), None)
        if allowed is None or deadline.due_on < self._uow.today():
            return None
        counted = self._limits.counted(rule, deadline.started_on, (), deadline.extended_by + allowed.amount)
        return LongerTerm(allowed.amount, counted.period.due_on, allowed.basis)

    def _check(self, session: Session, case: MediationCase, seats: Sequence[Seat]) -> tuple[Finding, ...]:
        found = list(check_team(seats))
        known = {seat.mediator_id for seat in seats_of(session, case)}
        for place, seat in enumerate(seats):
            if seat.mediator_id not in known:
                found += [
                    Finding(each.code, f"seats.{place}", each.severity, each.params, each.basis)
                    for each in self._about(session, case, seat.mediator_id)
                ]
        return tuple(found)

    def _about(self, session: Session, case: MediationCase, mediator_id: str) -> tuple[Finding, ...]:
        """What bars a mediator or has to be asked about them."""
        mediator = session.get(Mediator, mediator_id)
        if mediator is None:
            raise KnownError("person_gone")
        facts = mediator_facts(mediator, relatives_of(session, mediator.id))
        parties = party_facts(parties_of(session, case.dispute_id))
        found = check_assignment(facts, parties, self._uow.today())
        further = further_mediator_questions(session, case.dispute_id).get(mediator.id, ())
        return (*(each for each in found if each.severity is not Severity.NOTE), *further)

    def _check_new(self, session: Session, case: MediationCase, new: NewMediator) -> tuple[Finding, ...]:
        mediator = session.get(Mediator, new.mediator_id)
        if mediator is None:
            raise KnownError("person_gone")
        if not beijing_day(case.assigned_at) <= new.on <= self._uow.today():
            raise KnownError("change_day_wrong", day=new.on)
        if not new.reason.strip():
            raise KnownError("change_without_reason")
        findings = self._about(session, case, mediator.id)
        if blocking(findings) or new.mediator_id == case.mediator_id:
            raise KnownError("mediator_barred", name=mediator.name)
        asked = tuple(each for each in findings if each.severity is Severity.ASK)
        if asked and not new.conflict_answer.strip():
            raise KnownError("conflict_unanswered", name=mediator.name)
        return asked


def _keep_answer(case: MediationCase, asked: tuple[Finding, ...], answer: str) -> None:
    """Keep what was asked and answered about a mediator who joins or takes over, after what was asked before."""
    words = answer_in_words(asked, answer)
    if words is not None:
        case.conflict_answer = "\n".join(filter(None, (case.conflict_answer, words)))


def _pass_seat(session: Session, case: MediationCase, mediator_id: str) -> None:
    """Give the seat in charge to ``mediator_id``; one who sits there already takes its share to their own."""
    rows = {row.mediator_id: row for row in share_rows(session, case.id)}
    old, own = rows.get(case.mediator_id), rows.get(mediator_id)
    if old is None:
        return
    if own is None:
        old.mediator_id = mediator_id
        return
    own.chair, own.share_permille = True, own.share_permille + old.share_permille
    session.delete(old)
    if own.share_permille == WHOLE:
        session.delete(own)


def _changes(session: Session, mediation_id: str, names: Mapping[str, str]) -> tuple[ChangeRow, ...]:
    query = select(MediatorChange).where(MediatorChange.mediation_case_id == mediation_id)
    rows = session.scalars(query.order_by(MediatorChange.changed_on, MediatorChange.id))
    return tuple(
        ChangeRow(row.changed_on, names[row.from_mediator_id], names[row.to_mediator_id], row.change_kind, row.reason)
        for row in rows
    )


def _origin(session: Session, dispute_id: str) -> tuple[OriginRow, ...]:
    query = select(OriginPassage).where(OriginPassage.dispute_id == dispute_id)
    rows = session.scalars(query.order_by(OriginPassage.came_on, OriginPassage.id))
    return tuple(OriginRow(row.level, row.handled_by, row.came_on, row.moved_up_on, row.why_moved_up) for row in rows)


def _judge(session: Session, dispute_id: str) -> str:
    query = select(StaffMember.name).join(Dispute, Dispute.judge_id == StaffMember.id).where(Dispute.id == dispute_id)
    return session.scalar(query) or ""


def _term(session: Session, case: MediationCase) -> Deadline | None:
    """The running term of the mediation."""
    query = select(Deadline).where(
        Deadline.dispute_id == case.dispute_id, Deadline.rule_id.in_(TERMS), Deadline.done_on.is_(None)
    )
    return session.scalars(query.order_by(Deadline.id.desc())).first()


def _extended_on(session: Session, case: MediationCase) -> date | None:
    """Day both sides agreed to go on, in this mediation."""
    query = select(LimitExtension.applied_on).where(
        LimitExtension.dispute_id == case.dispute_id,
        LimitExtension.rule_id.in_(TERMS),
        LimitExtension.granted,
        LimitExtension.applied_on >= beijing_day(case.assigned_at),
    )
    return session.scalars(query.order_by(LimitExtension.applied_on.desc())).first()
