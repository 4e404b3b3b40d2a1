"""Allocation of disputes (分案): drawn first, designated as the exception, changed only for listed reasons.

This is the only use case that changes a dispute's judge; every step stays in the store and goes to the parent court.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Allocation, Dispute, LocalSetting, StaffMember, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.allocation import Answer, Grounds, Seed, check_answer, check_grounds, check_seed
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.draw import (
    ALGORITHM,
    NONCE_BYTES,
    Entrant,
    Exclusion,
    Pool,
    canonical,
    commitment,
    draw,
    plain_seed,
    pool_document,
)
from tribunal_desktop.rules.draw_record import DrawRecord, record_of, to_file
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import AllocationKind, AllocationReason, LimitEvent, SeedSource
from tribunal_desktop.services.allocation_reading import (
    HEADS_SETTING,
    judges,
    open_dispute,
    pending,
    read_view,
    stored_pool,
)
from tribunal_desktop.services.allocation_slip import SlipFacts, slip
from tribunal_desktop.services.allocation_views import AllocationView, JudgeView
from tribunal_desktop.services.limits import Limits
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.series_reading import require_series_judge

Answers = Mapping[str, Answer]
"""What was said of the judges, by their ids."""


class Allocations:
    """Gives disputes their judges and keeps how."""

    def __init__(self, uow: UnitOfWork, random_hex: Callable[[int], str] = secrets.token_hex) -> None:
        """``random_hex`` makes nonces; replaced only where a draw must be repeatable, as in tests."""
        self._uow = uow
        self._random_hex = random_hex
        self._limits = Limits(Reference(), uow.clock)

    def view(self, dispute_id: str) -> AllocationView:
        """Where the allocation of ``dispute_id`` stands; ``KnownError`` ``dispute_unknown`` when there is none."""
        with self._uow.read() as session:
            return read_view(session, dispute_id, self._uow.today())

    def let_heads_take_part(self, take_part: bool) -> None:
        """Set whether draws of this tribunal include its head and the president."""
        with self._uow.write("allocation.heads") as session:
            setting = session.get(LocalSetting, HEADS_SETTING) or LocalSetting(key=HEADS_SETTING, value="")
            setting.value = "1" if take_part else "0"
            session.add(setting)

    def open_draw(self, dispute_id: str, answers: Answers, grounds: Grounds | None = None) -> str:
        """Fix the pool and its commitment; the seed is asked for afterwards. Returns the draw's id.

        ``grounds`` are those of a reallocation, and needed exactly when the dispute has a judge. Raises
        ``KnownError`` ``draw_waits``, ``allocation_refused`` or ``draw_pool_empty``.
        """
        with self._uow.write("allocation.open_draw") as session:
            dispute = self._dispute(session, dispute_id)
            require_series_judge(session, dispute, None)
            kind = AllocationKind.REALLOCATION if dispute.judge_id else AllocationKind.DRAW
            if grounds is not None or dispute.judge_id:
                self._require(kind, dispute, grounds or Grounds(None, "", ""))
            pool = _pool(dispute, judges(session, dispute, self._uow.today()), answers)
            nonce = self._random_hex(NONCE_BYTES)
            row = self._new(dispute, kind, grounds)
            row.algorithm = ALGORITHM
            row.pool_json = canonical(pool_document(pool))
            row.commitment = commitment(pool, nonce)
            row.sealed_nonce = nonce
            session.add(row)
            return row.id

    def draw(self, allocation_id: str, seed: Seed) -> str:
        """Draw with ``seed`` and give the dispute its judge, whose name is returned.

        Raises ``KnownError`` ``allocation_refused``, ``draw_decided`` or, when somebody in the pool has left,
        ``draw_pool_outdated``.
        """
        _refuse(check_seed(seed))
        with self._uow.write("allocation.draw") as session:
            row = _waiting(session, allocation_id)
            dispute = open_dispute(session, row.dispute_id)
            pool, nonce, text = stored_pool(row), row.sealed_nonce or "", plain_seed(seed.text)
            _require_present(session, pool)
            drawn = draw(pool, nonce, text)
            row.nonce, row.sealed_nonce = nonce, None
            row.seed, row.seed_source, row.batch = text, seed.source, seed.batch.strip()
            row.judge_id, row.decided_at = drawn.entrant.id, self._uow.clock()
            dispute.judge_id = drawn.entrant.id
            self._note(session, dispute, row)
            return drawn.entrant.name

    def give_up(self, allocation_id: str, words: str) -> None:
        """Give up a draw before its seed is known; it stays on record with the reason."""
        if not words.strip():
            raise KnownError("draw_given_up_without_reason")
        with self._uow.write("allocation.give_up") as session:
            row = _waiting(session, allocation_id)
            row.given_up_at, row.given_up_words = self._uow.clock(), words.strip()

    def assign(self, dispute_id: str, judge_id: str, grounds: Grounds, answer: str = "") -> None:
        """Designate the judge of a dispute without one, or give the dispute to another judge (指定、变更承办人).

        ``answer`` is a person's answer where a link to a party was found. Raises ``KnownError`` ``draw_waits``,
        ``allocation_to_present_judge``, ``series_bound`` or ``allocation_refused``.
        """
        with self._uow.write("allocation.assign") as session:
            dispute = self._dispute(session, dispute_id)
            require_series_judge(session, dispute, judge_id)
            self._assign(session, dispute, judge_id, grounds, answer)

    def assign_all(self, dispute_ids: Sequence[str], judge_id: str, grounds: Grounds, answer: str = "") -> None:
        """Give the cases of a series to one judge at once (系列案一并变更), each with its own record, all or none.

        Cases without a judge are designated as members of a series; ``grounds`` are those of a change where one of
        them has a judge. Raises what ``assign`` raises.
        """
        with self._uow.write("allocation.assign_all") as session:
            for dispute_id in dispute_ids:
                dispute = self._dispute(session, dispute_id)
                new = replace(grounds, reason=AllocationReason.SERIES, notified_on=None)
                self._assign(session, dispute, judge_id, grounds if dispute.judge_id else new, answer)

    def record_file(self, allocation_id: str) -> bytes:
        """A finished draw as a file that ``tribunal-desktop verify-draw`` checks; raises ``draw_not_made``."""
        with self._uow.read() as session:
            return to_file(_record(_allocation(session, allocation_id)))

    def slip(self, allocation_id: str) -> Paper:
        """The slip of a draw (抽签单), before the seed or after the result; nothing of it is kept."""
        with self._uow.read() as session:
            row = _allocation(session, allocation_id)
            return slip(self._slip_facts(session, row))

    def _assign(self, session: Session, dispute: Dispute, judge_id: str, grounds: Grounds, answer: str) -> None:
        judge = self._judge(session, dispute, judge_id)
        kind = AllocationKind.REALLOCATION if dispute.judge_id else AllocationKind.DESIGNATION
        self._require(kind, dispute, grounds)
        _refuse(check_answer(judge.questions, Answer(words=answer)))
        row = self._new(dispute, kind, grounds)
        row.judge_id, row.decided_at, row.recusal_answer = judge.id, row.opened_at, answer.strip()
        session.add(row)
        dispute.judge_id = judge.id
        self._note(session, dispute, row)

    def _judge(self, session: Session, dispute: Dispute, judge_id: str) -> JudgeView:
        if judge_id == dispute.judge_id:
            raise KnownError("allocation_to_present_judge")
        found = next((each for each in judges(session, dispute, self._uow.today()) if each.id == judge_id), None)
        if found is None:
            raise KnownError("allocation_judge_unknown")
        return found

    def _dispute(self, session: Session, dispute_id: str) -> Dispute:
        if pending(session, dispute_id):
            raise KnownError("draw_waits")
        return open_dispute(session, dispute_id)

    def _note(self, session: Session, dispute: Dispute, row: Allocation) -> None:
        """Telling the parties who sits is due from this day on (CPL 131)."""
        if row.decided_at is not None:
            self._limits.note_event(session, dispute, LimitEvent.ALLOCATED, beijing_day(row.decided_at))

    def _require(self, kind: AllocationKind, dispute: Dispute, grounds: Grounds) -> None:
        _refuse(check_grounds(kind, grounds, dispute.filed_on or self._uow.today(), self._uow.today()))

    def _new(self, dispute: Dispute, kind: AllocationKind, grounds: Grounds | None) -> Allocation:
        row = Allocation(
            id=new_id(self._uow.clock),
            dispute_id=dispute.id,
            kind=kind,
            opened_at=self._uow.clock(),
            operator_id=self._uow.actor.id,
            from_judge_id=dispute.judge_id,
        )
        if grounds is not None:
            row.reason, row.words = grounds.reason, grounds.words.strip()
            row.approver, row.notified_on = grounds.approver.strip(), grounds.notified_on
        return row

    def _slip_facts(self, session: Session, row: Allocation) -> SlipFacts:
        tribunal = session.scalars(select(Tribunal).limit(1)).one()
        operator = session.get(StaffMember, row.operator_id)
        earlier = select(func.count()).where(
            Allocation.dispute_id == row.dispute_id,
            Allocation.given_up_at.is_not(None),
            Allocation.opened_at <= row.opened_at,
            Allocation.id != row.id,
        )
        return SlipFacts(
            id=row.id,
            tribunal=tribunal.name,
            practice=tribunal.practice,
            operator=operator.name if operator else "",
            pool=stored_pool(row),
            commitment=row.commitment or "",
            opened_at=row.opened_at,
            given_up_before=session.scalar(earlier) or 0,
            given_up_words=row.given_up_words,
            decided_at=row.decided_at,
            record=_record(row) if row.decided_at else None,
        )


def _refuse(findings: tuple[Finding, ...]) -> None:
    if stops := blocking(findings):
        raise KnownError("allocation_refused", count=len(stops))


def _allocation(session: Session, allocation_id: str) -> Allocation:
    row = session.get(Allocation, allocation_id)
    if row is None:
        raise KnownError("dispute_unknown")
    return row


def _waiting(session: Session, allocation_id: str) -> Allocation:
    row = _allocation(session, allocation_id)
    if row.algorithm is None or row.decided_at or row.given_up_at:
        raise KnownError("draw_decided")
    return row


def _require_present(session: Session, pool: Pool) -> None:
    ids = [entrant.id for entrant in pool.entrants]
    here = set(session.scalars(select(StaffMember.id).where(StaffMember.id.in_(ids), StaffMember.active)))
    gone = [entrant.name for entrant in pool.entrants if entrant.id not in here]
    if gone:
        raise KnownError("draw_pool_outdated", names="、".join(gone))


def _pool(dispute: Dispute, candidates: tuple[JudgeView, ...], answers: Answers) -> Pool:
    """The pool after a person's answers; raises ``allocation_refused`` or ``draw_pool_empty``."""
    entrants, excluded = [], []
    for judge in candidates:
        answer = answers.get(judge.id, Answer())
        if judge.excluded is not None:
            excluded.append(Exclusion(judge.id, judge.name, judge.excluded))
            continue
        _refuse(check_answer(judge.questions, answer))
        words = answer.words.strip()
        if answer.exclusion is not None:
            excluded.append(Exclusion(judge.id, judge.name, answer.exclusion, words))
        else:
            entrants.append(Entrant(judge.id, judge.name, judge.open_cases, words))
    if not entrants:
        raise KnownError("draw_pool_empty")
    return Pool(dispute.id, dispute.number, tuple(entrants), tuple(excluded))


def _record(row: Allocation) -> DrawRecord:
    """The record as it is stored: commitment and judge are the row's own, so that a check finds a changed one."""
    pool = stored_pool(row)
    if row.nonce is None or row.seed is None:
        raise KnownError("draw_not_made")
    source = row.seed_source or SeedSource.SPOKEN
    record = record_of(pool, row.nonce, row.seed, source, row.batch, draw(pool, row.nonce, row.seed))
    return replace(record, commitment=row.commitment or "", drawn_id=row.judge_id or "")
