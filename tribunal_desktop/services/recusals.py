"""Requests that somebody withdraw (回避申请): asked, decided within three days, perhaps reviewed once (CPL 47-50)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Dispute, RecusalRequest, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import (
    LimitEvent,
    OfficerKind,
    Post,
    RecusalDecider,
    RecusalGround,
    RecusalResult,
)
from tribunal_desktop.services.limits import Limits, end_limits
from tribunal_desktop.services.parties import agents_of, parties_of
from tribunal_desktop.services.recusal_reading import involved, officers, stopped
from tribunal_desktop.services.reference import Reference

DECISION_LIMIT = "H-REC"
REVIEW_LIMIT = "H-REC-REV"
_JUDGES = (Post.JUDGE, Post.TRIBUNAL_HEAD)


@dataclass(frozen=True)
class OfficerChoice:
    """Somebody who may be asked to withdraw; those who work on the dispute come first."""

    kind: OfficerKind
    id: str
    name: str
    involved: bool


@dataclass(frozen=True)
class RecusalRow:
    """A request and what became of it."""

    id: str
    asked_by: str
    officer_kind: OfficerKind
    officer: str
    ground: RecusalGround
    words: str
    asked_on: date
    due_on: date
    decider: RecusalDecider
    decider_name: str
    decided_on: date | None
    result: RecusalResult | None
    decision_words: str
    review_asked_on: date | None
    review_decided_on: date | None
    review_result: RecusalResult | None

    @property
    def stops_work(self) -> bool:
        """The person stops work until it is decided, urgent steps apart (CPL 48)."""
        return self.decided_on is None


@dataclass(frozen=True)
class Stopped:
    """Somebody who does not work on the dispute: until the decision due by ``due_on``, or for good when it is None."""

    name: str
    due_on: date | None


@dataclass(frozen=True)
class RecusalView:
    """The requests of a dispute, and whom and by whom one may be made."""

    rows: tuple[RecusalRow, ...]
    officers: tuple[OfficerChoice, ...]
    askers: tuple[str, ...]


@dataclass(frozen=True)
class NewRecusal:
    """A request as typed; ``officer_id`` is empty for somebody on no roster."""

    dispute_id: str
    asked_by: str
    officer_kind: OfficerKind
    officer_id: str
    officer_name: str
    ground: RecusalGround
    words: str
    asked_on: date


@dataclass(frozen=True)
class Decision:
    """What was decided, by whom and when."""

    result: RecusalResult
    by: str
    on: date
    words: str = ""


class Recusals:
    """Keeps requests to withdraw; nobody is ever taken off a dispute by it."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._limits = Limits(reference, uow.clock)

    def stopped(self, dispute_id: str) -> tuple[Stopped, ...]:
        """Who stops work on a dispute until a request is decided, and who had to withdraw (CPL 48)."""
        with self._uow.read() as session:
            rows = session.execute(
                select(RecusalRequest.officer_name, RecusalRequest.due_on, RecusalRequest.result)
                .where(
                    RecusalRequest.dispute_id == dispute_id,
                    RecusalRequest.officer_name.in_(stopped(session, dispute_id)),
                )
                .order_by(RecusalRequest.asked_on, RecusalRequest.id)
            )
            found: dict[str, Stopped] = {}
            for name, due_on, result in rows:
                if result is RecusalResult.GRANTED:
                    found[name] = Stopped(name, None)
                elif result is None:
                    found.setdefault(name, Stopped(name, due_on))
            return tuple(found.values())

    def view(self, dispute_id: str) -> RecusalView:
        """The requests of a dispute, those that wait first."""
        with self._uow.read() as session:
            query = select(RecusalRequest).where(RecusalRequest.dispute_id == dispute_id)
            rows = session.scalars(query.order_by(RecusalRequest.decided_on.is_not(None), RecusalRequest.asked_on))
            working = involved(session, dispute_id)
            choices = [
                OfficerChoice(each.kind, each.id, each.name, each.id in working)
                for each in officers(session)
                if not each.left
            ]
            choices.sort(key=lambda choice: (not choice.involved, choice.kind, choice.name))
            askers = [party.name for party in parties_of(session, dispute_id)]
            askers += [agent.name for agent in agents_of(session, dispute_id) if agent.to_on is None]
            return RecusalView(tuple(map(_row, rows)), tuple(choices), tuple(dict.fromkeys(askers)))

    def ask(self, new: NewRecusal) -> str:
        """Note a request and begin its limit of three days.

        Raises ``recusal_incomplete``, ``recusal_in_future`` or ``recusal_waits`` when one against the same person is
        not decided yet.
        """
        if not new.asked_by.strip() or not new.officer_name.strip():
            raise KnownError("recusal_incomplete")
        if new.asked_on > self._uow.today():
            raise KnownError("recusal_in_future", day=new.asked_on)
        with self._uow.write("recusal.ask") as session:
            waits = select(RecusalRequest.id).where(
                RecusalRequest.dispute_id == new.dispute_id,
                RecusalRequest.officer_name == new.officer_name.strip(),
                RecusalRequest.decided_on.is_(None),
            )
            if session.scalar(waits.limit(1)):
                raise KnownError("recusal_waits", name=new.officer_name.strip())
            dispute = session.get_one(Dispute, new.dispute_id)
            limit = self._limits.begin(
                session, dispute.id, DECISION_LIMIT, new.asked_on, event=LimitEvent.RECUSAL_ASKED
            )
            session.flush()
            row = RecusalRequest(
                id=new_id(self._uow.clock),
                dispute_id=dispute.id,
                asked_by=new.asked_by.strip(),
                officer_kind=new.officer_kind,
                officer_id=new.officer_id or None,
                officer_name=new.officer_name.strip(),
                ground=new.ground,
                words=new.words.strip(),
                asked_on=new.asked_on,
                due_on=limit.due_on,
                deadline_id=limit.id,
                decider=_decider(session, new, dispute),
            )
            session.add(row)
            return row.id

    def decide(self, request_id: str, decision: Decision) -> None:
        """Note what was decided; raises ``recusal_decided``, ``recusal_out_of_order`` or ``recusal_undecided_by``."""
        with self._uow.write("recusal.decide") as session:
            row = self._request(session, request_id, decision)
            if row.decided_on is not None:
                raise KnownError("recusal_decided")
            if decision.on < row.asked_on:
                raise KnownError("recusal_out_of_order", day=row.asked_on)
            row.decided_on, row.result = decision.on, decision.result
            row.decider_name, row.decision_words = decision.by.strip(), decision.words.strip()
            end_limits(session, row.dispute_id, decision.on, Deadline.id == row.deadline_id)

    def ask_review(self, request_id: str, on: date) -> None:
        """Note that a review of a refusal was asked for, once; the person goes on working (CPL 50).

        Raises ``recusal_review_out_of_place``.
        """
        with self._uow.write("recusal.ask_review") as session:
            row = session.get_one(RecusalRequest, request_id)
            if row.result is not RecusalResult.REFUSED or row.review_asked_on is not None:
                raise KnownError("recusal_review_out_of_place")
            if row.decided_on is None or not row.decided_on <= on <= self._uow.today():
                raise KnownError("recusal_out_of_order", day=row.decided_on or row.asked_on)
            limit = self._limits.begin(session, row.dispute_id, REVIEW_LIMIT, on)
            session.flush()
            row.review_asked_on, row.review_deadline_id = on, limit.id

    def decide_review(self, request_id: str, decision: Decision) -> None:
        """Note the result of the review; it is final."""
        with self._uow.write("recusal.decide_review") as session:
            row = self._request(session, request_id, decision)
            if row.review_asked_on is None or row.review_decided_on is not None:
                raise KnownError("recusal_review_out_of_place")
            if decision.on < row.review_asked_on:
                raise KnownError("recusal_out_of_order", day=row.review_asked_on)
            row.review_decided_on, row.review_result = decision.on, decision.result
            end_limits(session, row.dispute_id, decision.on, Deadline.id == row.review_deadline_id)

    def _request(self, session: Session, request_id: str, decision: Decision) -> RecusalRequest:
        if not decision.by.strip() and decision.result is not RecusalResult.TAKEN_BACK:
            raise KnownError("recusal_undecided_by")
        if decision.on > self._uow.today():
            raise KnownError("recusal_in_future", day=decision.on)
        row = session.get(RecusalRequest, request_id)
        if row is None:
            raise KnownError("recusal_unknown")
        return row


def _decider(session: Session, new: NewRecusal, dispute: Dispute) -> RecusalDecider:
    """President: the adjudication committee; judges and assessors: the president; others: who presides (CPL 49)."""
    if new.officer_kind is OfficerKind.JUROR:
        return RecusalDecider.PRESIDENT
    if new.officer_kind is not OfficerKind.STAFF:
        return RecusalDecider.PRESIDING
    member = session.get(StaffMember, new.officer_id) if new.officer_id else None
    if member is not None and member.post is Post.PRESIDENT:
        return RecusalDecider.COMMITTEE
    judge = member is not None and (member.post in _JUDGES or member.id == dispute.judge_id)
    return RecusalDecider.PRESIDENT if judge else RecusalDecider.PRESIDING


def _row(row: RecusalRequest) -> RecusalRow:
    return RecusalRow(
        id=row.id,
        asked_by=row.asked_by,
        officer_kind=row.officer_kind,
        officer=row.officer_name,
        ground=row.ground,
        words=row.words,
        asked_on=row.asked_on,
        due_on=row.due_on,
        decider=row.decider,
        decider_name=row.decider_name,
        decided_on=row.decided_on,
        result=row.result,
        decision_words=row.decision_words,
        review_asked_on=row.review_asked_on,
        review_decided_on=row.review_decided_on,
        review_result=row.review_result,
    )
