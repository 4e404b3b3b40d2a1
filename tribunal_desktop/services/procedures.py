"""The procedure of a dispute (程序适用): advice test by test, a person's choice, changes of track and their effects."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Dispute, ProcedureDecision, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.fees import FeeCalculator
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.money import fen_to_yuan, yuan_to_fen
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.procedure import (
    PROCEDURES,
    Answers,
    Change,
    advise,
    band_of,
    check_change,
    check_choice,
)
from tribunal_desktop.rules.terms import (
    ConditionState,
    FeeKind,
    FeeSettlement,
    LimitEvent,
    Procedure,
    ProcedureAct,
    Track,
)
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.fee_tables import kind_of_cause
from tribunal_desktop.services.limits import OF_TRIAL, TRIAL_RULES, Limits, extended, intervals_of
from tribunal_desktop.services.limits_table import limit_rule
from tribunal_desktop.services.payment_order import open_limits
from tribunal_desktop.services.procedure_facts import derived, fee_of_another, heard_on
from tribunal_desktop.services.procedure_table import procedure_table
from tribunal_desktop.services.procedure_views import ConditionView, DecisionView, Effects, ProcedureView, WageView
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.wages import own_province, wage_on

FEE_LIMIT = "F-FEE"
_TRACKS = {
    Procedure.SMALL_CLAIMS: Track.SMALL_CLAIMS,
    Procedure.SUMMARY: Track.SUMMARY,
    Procedure.ORDINARY: Track.ORDINARY_SOLE,
}
_HALVED = (Track.SMALL_CLAIMS, Track.SUMMARY)


class Procedures:
    """Advises, keeps what a person chose, converts; each method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference
        self._limits = Limits(reference, uow.clock)

    def view(self, dispute_id: str, answers: Answers | None = None) -> ProcedureView:
        """How things stand with ``answers`` typed now; without them, with those of the last choice."""
        with self._uow.read() as session:
            return self._view(session, require_dispute(session, dispute_id), answers)

    def check(self, dispute_id: str, track: Track, answers: Answers, words: str) -> tuple[Finding, ...]:
        """What stops the choice of ``track``."""
        with self._uow.read() as session:
            view = self._view(session, require_dispute(session, dispute_id), answers)
            return check_choice(procedure_table(), view.advice, _answered(view), track, words)

    def choose(self, dispute_id: str, track: Track, answers: Answers, words: str = "") -> None:
        """Keep a person's choice with the answers it rests on; the trial limit of the procedure begins with filing.

        Raises ``KnownError``: ``procedure_refused``, ``procedure_is_chosen``, ``closed_file_unchanged``.
        """
        with self._uow.write("procedure.choose") as session:
            dispute = _open_dispute(session, dispute_id)
            view = self._view(session, dispute, answers)
            if view.settled and view.history and track is not view.track:
                raise KnownError("procedure_is_chosen")
            _refuse(check_choice(procedure_table(), view.advice, _answered(view), track, words))
            before = self._limit(session, dispute_id)
            dispute.procedure = PROCEDURES.get(track)
            after = self._bind(session, dispute, track)
            row = self._decision(dispute, ProcedureAct.CHOSEN, track, view, words, self._uow.today())
            row.facts_json = json.dumps(_answered(view), sort_keys=True)
            _note_limits(row, before, after)
            session.add(row)
            session.flush()
            open_limits(session, self._limits, dispute)

    def tell_parties(self, dispute_id: str, told_on: date, told_how: str) -> None:
        """Note that the parties of a small claim were told judge, finality, limit and fee (Int 274).

        Raises ``KnownError``: ``not_small_claims``, ``told_day``.
        """
        with self._uow.write("procedure.tell") as session:
            row = _last(session, dispute_id)
            if row is None or row.track is not Track.SMALL_CLAIMS:
                raise KnownError("not_small_claims")
            if told_on > self._uow.today():
                raise KnownError("told_day", day=told_on)
            row.told_on, row.told_how = told_on, told_how.strip()

    def effects(self, dispute_id: str, to: Track) -> Effects:
        """What a conversion would change; raises ``KnownError`` ``not_filed_yet`` or ``procedure_not_chosen``."""
        with self._uow.read() as session:
            return self._effects(session, require_dispute(session, dispute_id), to)

    def check_conversion(self, dispute_id: str, change: Change) -> tuple[Finding, ...]:
        """What stops a conversion, at its fields."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            if dispute.filed_on is None:
                raise KnownError("not_filed_yet")
            limit = self._limit(session, dispute_id)
            due = limit.due_on if limit else None
            change = _with_hearing(change, heard_on(session, dispute_id))
            return check_change(procedure_table(), change, dispute.filed_on, due, self._uow.today())

    def convert(self, dispute_id: str, change: Change) -> Effects:
        """Change the track: the limit of the new one takes the place of the old and runs from the first filing.

        Raises ``KnownError``: ``procedure_refused``, ``not_filed_yet``, ``closed_file_unchanged``.
        """
        with self._uow.write("procedure.convert") as session:
            dispute = _open_dispute(session, dispute_id)
            effects = self._effects(session, dispute, change.to)
            if change.from_track is not effects.from_track:
                raise KnownError("procedure_moved_on")
            before = self._limit(session, dispute_id)
            filed_on = dispute.filed_on or change.on
            due = before.due_on if before else None
            view = self._view(session, dispute, None)
            change = _with_hearing(change, view.heard_on)
            _refuse(check_change(procedure_table(), change, filed_on, due, self._uow.today()))
            dispute.procedure = PROCEDURES.get(change.to)
            after = self._bind(session, dispute, change.to)
            row = self._decision(dispute, ProcedureAct.CONVERTED, change.to, view, change.words, change.on)
            row.from_track, row.ruling = change.from_track, change.ruling.strip()
            row.facts_json = json.dumps(_answered(view), sort_keys=True)
            row.top_up_fen = None if effects.top_up is None else yuan_to_fen(effects.top_up)
            _note_limits(row, before, after)
            session.add(row)
            if effects.ordinary and effects.top_up != 0:
                self._limits.note_event(session, dispute, LimitEvent.FEE_NOTICE, change.on)
            return effects

    def reject_objection(self, dispute_id: str, decided_on: date, words: str) -> None:
        """Keep that a party objected to small claims and why that changes nothing (Int 279).

        Raises ``KnownError``: ``not_small_claims``, ``objection_needs_words``, ``told_day``.
        """
        if not words.strip():
            raise KnownError("objection_needs_words")
        if decided_on > self._uow.today():
            raise KnownError("told_day", day=decided_on)
        with self._uow.write("procedure.objection") as session:
            dispute = _open_dispute(session, dispute_id)
            view = self._view(session, dispute, None)
            if view.track is not Track.SMALL_CLAIMS:
                raise KnownError("not_small_claims")
            row = self._decision(dispute, ProcedureAct.OBJECTION_REJECTED, view.track, view, words, decided_on)
            row.facts_json = json.dumps(_answered(view), sort_keys=True)
            session.add(row)

    def _view(self, session: Session, dispute: Dispute, answers: Answers | None) -> ProcedureView:
        table = procedure_table()
        rows = session.scalars(
            select(ProcedureDecision)
            .where(ProcedureDecision.dispute_id == dispute.id)
            .order_by(ProcedureDecision.decided_at.desc(), ProcedureDecision.id.desc())
        ).all()
        said = dict(json.loads(rows[0].facts_json)) if answers is None and rows else dict(answers or {})
        from_file = derived(session, dispute)
        known = {**from_file, **said}
        wage = wage_on(session, dispute.filed_on or self._uow.today())
        band = band_of(dispute.amount_fen, wage.amount_fen if wage else None, table)
        advice = advise(table, known, band)
        track = rows[0].track if rows else _TRACKS.get(dispute.procedure) if dispute.procedure else None
        limit = self._limit(session, dispute.id)
        return ProcedureView(
            dispute_id=dispute.id,
            number=dispute.number,
            amount_fen=dispute.amount_fen,
            filed_on=dispute.filed_on,
            closed=dispute.closed_on is not None,
            province=own_province(session),
            wage=wage,
            track=track,
            limit_rule=limit.rule_id if limit else "",
            limit_on=limit.due_on if limit else None,
            advice=advice,
            tests={
                test.id: ConditionView(
                    test.id,
                    test.basis,
                    _state(known.get(test.id)),
                    by_file=test.id in from_file and known[test.id] is from_file[test.id],
                )
                for test in table.tests.values()
            },
            history=self._history(session, rows),
            ways=tuple(each.to for each in table.conversions if each.from_track is track),
            heard_on=heard_on(session, dispute.id),
            fee_of_another=fee_of_another(session, dispute),
        )

    def _history(self, session: Session, rows: Sequence[ProcedureDecision]) -> tuple[DecisionView, ...]:
        staff = {row[0]: row[1] for row in session.execute(select(StaffMember.id, StaffMember.name))}
        return tuple(
            DecisionView(
                id=row.id,
                act=row.act,
                track=row.track,
                from_track=row.from_track,
                advised=row.advised,
                words=row.words,
                ruling=row.ruling,
                decided_on=row.decided_on,
                decided_at=row.decided_at,
                decided_by=staff.get(row.decided_by_id, ""),
                old_due_on=row.old_due_on,
                new_due_on=row.new_due_on,
                top_up_fen=row.top_up_fen,
                told_on=row.told_on,
                told_how=row.told_how,
            )
            for row in rows
        )

    def _effects(self, session: Session, dispute: Dispute, to: Track) -> Effects:
        if dispute.filed_on is None:
            raise KnownError("not_filed_yet")
        view = self._view(session, dispute, None)
        if view.track is None:
            raise KnownError("procedure_not_chosen")
        rule = limit_rule(procedure_table().step(to).limit, dispute.filed_on)
        longer = extended(session, dispute.id).get(rule.limit.id, 0)
        counted = self._limits.counted(rule, dispute.filed_on, intervals_of(session, dispute.id), longer)
        ordinary = view.track in _HALVED and to not in _HALVED
        top_up = self._top_up(dispute) if ordinary else Decimal(0)
        today = self._uow.today()
        fee_limit = self._reference.limit(FEE_LIMIT, today)
        return Effects(
            from_track=view.track,
            to=to,
            old_rule=view.limit_rule,
            old_due_on=view.limit_on,
            new_rule=rule.limit.id,
            new_due_on=counted.period.due_on,
            provisional=counted.period.provisional,
            started_on=dispute.filed_on,
            ordinary=ordinary,
            top_up=top_up,
            top_up_by=count(fee_limit, today, self._reference.calendar).due_on if ordinary and top_up != 0 else None,
        )

    def _top_up(self, dispute: Dispute) -> Decimal | None:
        """The other half where the fee follows from the amount alone; other fees are worked out with the fees."""
        kind = kind_of_cause(self._reference, dispute.cause_code, dispute.cause_version)
        if kind is not FeeKind.PROPERTY or dispute.amount_fen is None:
            return None
        calculator = FeeCalculator(self._reference.fees, dispute.filed_on or self._uow.today())
        fee = calculator.conversion_to_ordinary(fen_to_yuan(dispute.amount_fen))
        return fee.payable if fee.settlement is FeeSettlement.TOP_UP else Decimal(0)

    def _bind(self, session: Session, dispute: Dispute, track: Track) -> Deadline | None:
        """Let the trial limit of ``track`` bind, if the dispute is filed and the procedure has one."""
        step = procedure_table().step(track)
        if dispute.filed_on is None or step.limit not in TRIAL_RULES:
            return None
        return self._limits.replace_trial_limit(session, dispute, step.limit)

    def _limit(self, session: Session, dispute_id: str) -> Deadline | None:
        query = select(Deadline).where(Deadline.dispute_id == dispute_id, OF_TRIAL, Deadline.done_on.is_(None))
        return session.scalars(query.limit(1)).first()

    def _decision(
        self, dispute: Dispute, act: ProcedureAct, track: Track, view: ProcedureView, words: str, on: date
    ) -> ProcedureDecision:
        wage = view.wage
        return ProcedureDecision(
            id=new_id(self._uow.clock),
            dispute_id=dispute.id,
            act=act,
            track=track,
            advised=view.advice.track,
            wage_fen=wage.amount_fen if wage else None,
            wage_words=_wage_words(wage),
            words=words.strip(),
            decided_on=on,
            decided_at=self._uow.clock(),
            decided_by_id=self._uow.actor.id,
        )


def _with_hearing(change: Change, heard: date | None) -> Change:
    """The change with what the file knows: a hearing that was held counts whatever was typed."""
    return replace(change, heard=change.heard or heard is not None)


def _answered(view: ProcedureView) -> Mapping[str, bool]:
    """Every test that is answered, by the file or by a person."""
    open_still = ConditionState.UNKNOWN
    return {test.id: test.state is ConditionState.MET for test in view.tests.values() if test.state is not open_still}


def _state(met: bool | None) -> ConditionState:
    return ConditionState.UNKNOWN if met is None else ConditionState.MET if met else ConditionState.NOT_MET


def _wage_words(wage: WageView | None) -> str:
    return f"{wage.province} {wage.year} {wage.source}" if wage else ""


def _note_limits(row: ProcedureDecision, before: Deadline | None, after: Deadline | None) -> None:
    if before is not None:
        row.old_limit, row.old_due_on = before.rule_id, before.due_on
    if after is not None:
        row.new_limit, row.new_due_on = after.rule_id, after.due_on


def _refuse(findings: tuple[Finding, ...]) -> None:
    if stops := blocking(findings):
        raise KnownError("procedure_refused", count=len(stops))


def _last(session: Session, dispute_id: str) -> ProcedureDecision | None:
    return session.scalars(
        select(ProcedureDecision)
        .where(ProcedureDecision.dispute_id == dispute_id)
        .order_by(ProcedureDecision.decided_at.desc(), ProcedureDecision.id.desc())
        .limit(1)
    ).first()


def _open_dispute(session: Session, dispute_id: str) -> Dispute:
    dispute = require_dispute(session, dispute_id)
    if dispute.closed_on is not None:
        raise KnownError("closed_file_unchanged", number=dispute.number)
    return dispute
