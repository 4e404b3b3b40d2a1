"""Reads appeals, terms of appeal and the effect of decisions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Appeal, Deadline, DecisionEffect, Dispute, Party, Retrial, StaffMember
from tribunal_desktop.rules.appeals import APPEALABLE, Effect, Term, appealable, effect_of
from tribunal_desktop.rules.closing import PAPERS
from tribunal_desktop.rules.terms import AppealResult, LimitEnding, LimitEvent, Outcome, Procedure, ServedPaper
from tribunal_desktop.services.appeal_views import (
    AppealFigure,
    AppealRow,
    AppealsView,
    DecisionRow,
    EffectRow,
    PartyTerm,
    RetrialRow,
)
from tribunal_desktop.services.parties import both_sides, parties_of, party_names
from tribunal_desktop.services.service_reading import served_parties

TERM_RULES = {ServedPaper.JUDGMENT: "J-APP", ServedPaper.RULING: "J-APP-RUL"}
_SERVED = {ServedPaper.JUDGMENT: LimitEvent.JUDGMENT_SERVED, ServedPaper.RULING: LimitEvent.RULING_SERVED}


def view_of(session: Session, dispute: Dispute, today: date) -> AppealsView:
    """What followed the decision."""
    appeals = appeal_rows(session, Appeal.dispute_id == dispute.id)
    appellants = {row.party for row in appeals}
    terms = party_terms(session, dispute)
    return AppealsView(
        dispute_id=dispute.id,
        number=dispute.number,
        outcome=dispute.outcome,
        procedure=dispute.procedure,
        closed_on=dispute.closed_on,
        open_to_appeal=appealable(dispute.outcome, dispute.procedure),
        terms=tuple(
            PartyTerm(
                party.id,
                party.name,
                party.role,
                term.served_on,
                term.ends_on,
                term.ends_on is not None and term.ends_on < today,
                party.name in appellants,
            )
            for party, term in zip(parties_of(session, dispute.id), terms.values(), strict=True)
        ),
        appeals=appeals,
        retrials=_retrials(session, dispute.id),
        proposed=proposed_effect(session, dispute, today),
        effect=effect_in_force(session, dispute.id),
    )


def party_terms(session: Session, dispute: Dispute) -> dict[str, Term]:
    """Each party's term, by id in the parties' order; before closing a judgment is what is looked for."""
    paper = PAPERS.get(dispute.outcome or Outcome.JUDGED, ServedPaper.JUDGMENT)
    served = served_parties(session, dispute.id, paper)
    limits: Mapping[str, Deadline] = {
        row.party_id: row
        for row in session.scalars(
            select(Deadline)
            .where(
                Deadline.dispute_id == dispute.id,
                Deadline.rule_id == TERM_RULES.get(paper, ""),
                Deadline.event == _SERVED.get(paper),
                or_(Deadline.ending.is_(None), Deadline.ending == LimitEnding.KEPT),
            )
            .order_by(Deadline.started_on, Deadline.id)
        )
        if row.party_id is not None
    }
    found: dict[str, Term] = {}
    for party in parties_of(session, dispute.id):
        limit = limits.get(party.id)
        served_on = served.get(party.id, limit.started_on if limit else None)
        found[party.id] = Term(party.name, served_on, limit.due_on if limit else None)
    return found


def appeal_rows(session: Session, *which: ColumnElement[bool]) -> tuple[AppealRow, ...]:
    """The appeals of ``which`` that were not taken back, in the order they came."""
    found = session.execute(
        select(Appeal, Party.name)
        .join(Party, Party.id == Appeal.party_id)
        .where(Appeal.undone_on.is_(None), *which)
        .order_by(Appeal.received_on, Appeal.id)
    )
    return tuple(
        AppealRow(
            id=row.id,
            dispute_id=row.dispute_id,
            party=party,
            against=row.against,
            channel=row.channel,
            received_on=row.received_on,
            term_ended_on=row.term_ended_on,
            late_words=row.late_words,
            request_text=row.request_text,
            fee_paid_on=row.fee_paid_on,
            copy_sent_on=row.copy_sent_on,
            copy_served_on=row.copy_served_on,
            answered_on=row.answered_on,
            sent_up_on=row.sent_up_on,
            second_no=row.second_no,
            result=row.result,
            result_on=row.result_on,
            reversal=row.reversal,
            result_text=row.result_text,
        )
        for row, party in found
    )


def proposed_effect(session: Session, dispute: Dispute, today: date) -> Effect:
    """From when the decision has effect as the file stands."""
    appeals = [row.state for row in appeal_rows(session, Appeal.dispute_id == dispute.id)]
    terms = tuple(party_terms(session, dispute).values())
    return effect_of(dispute.outcome, dispute.procedure, terms, appeals, today)


def effect_in_force(session: Session, dispute_id: str) -> EffectRow | None:
    """The note of effect that holds."""
    found = session.execute(
        select(DecisionEffect, StaffMember.name)
        .join(StaffMember, StaffMember.id == DecisionEffect.noted_by_id)
        .where(DecisionEffect.dispute_id == dispute_id, DecisionEffect.undone_on.is_(None))
    ).first()
    if found is None:
        return None
    row, name = found
    return EffectRow(row.effective_on, row.computed_on, row.effect_basis, row.reason, name)


def known_decisions() -> ColumnElement[bool]:
    """Closings an appeal lies against of which the file knows whether one came: a term, an appeal, or the effect."""
    return and_(
        Dispute.outcome.in_(APPEALABLE),
        or_(Dispute.procedure.is_(None), Dispute.procedure != Procedure.SMALL_CLAIMS),
        or_(
            exists().where(Deadline.dispute_id == Dispute.id, Deadline.rule_id.in_(TERM_RULES.values())),
            appealed(),
            exists().where(DecisionEffect.dispute_id == Dispute.id, DecisionEffect.undone_on.is_(None)),
        ),
    )


def appealed() -> ColumnElement[bool]:
    """An appeal against the decision is on file."""
    return exists().where(Appeal.dispute_id == Dispute.id, Appeal.undone_on.is_(None))


def figures_of(session: Session, first: date, last: date) -> tuple[AppealFigure, ...]:
    """Appeal and acceptance of the decisions closed in the days given, and what the second instance changed in them.

    There is no bare rate of reversals: changed stands beside sent back, each with its decisions.
    """
    known = _decisions(session, Dispute.closed_on.between(first, last), known_decisions())
    lies = and_(
        Dispute.closed_on.between(first, last),
        Dispute.outcome.in_(APPEALABLE),
        or_(Dispute.procedure.is_(None), Dispute.procedure != Procedure.SMALL_CLAIMS),
    )
    unknown = _decisions(session, lies, ~known_decisions())
    came = tuple(row for row in known if row.appealed)
    kept = tuple(row for row in known if not row.appealed)
    ended = _decisions(session, _result_in(first, last))
    figures = [
        AppealFigure("acceptance", len(kept), len(known), kept),
        AppealFigure("appeal", len(came), len(known), came),
    ]
    for result in (AppealResult.CHANGED, AppealResult.REMANDED):
        rows = _decisions(session, _result_in(first, last, result))
        figures.append(AppealFigure(result.value, len(rows), len(ended), rows))
    figures.append(AppealFigure("unknown", len(unknown), None, unknown))
    return tuple(figures)


def _result_in(first: date, last: date, result: AppealResult | None = None) -> ColumnElement[bool]:
    which = [Appeal.dispute_id == Dispute.id, Appeal.undone_on.is_(None), Appeal.result_on.between(first, last)]
    if result is not None:
        which.append(Appeal.result == result)
    return exists().where(*which)


def _decisions(session: Session, *which: ColumnElement[bool]) -> tuple[DecisionRow, ...]:
    found = session.execute(
        select(Dispute.id, Dispute.number, Dispute.closed_on, StaffMember.name, appealed().label("appealed"))
        .outerjoin(StaffMember, StaffMember.id == Dispute.judge_id)
        .where(Dispute.closed_on.is_not(None), *which)
        .order_by(Dispute.closed_on.desc(), Dispute.id)
    ).all()
    names = party_names(session, [row.id for row in found])
    results: dict[str, AppealResult | None] = {}
    if found:
        rows = session.execute(
            select(Appeal.dispute_id, Appeal.result).where(Appeal.undone_on.is_(None), Appeal.result.is_not(None))
        )
        results = {dispute_id: result for dispute_id, result in rows}
    return tuple(
        DecisionRow(
            row.id, row[1], both_sides(names[row.id]), row.name or "", row.closed_on, row.appealed, results.get(row.id)
        )
        for row in found
    )


def _retrials(session: Session, dispute_id: str) -> tuple[RetrialRow, ...]:
    found = session.execute(
        select(Retrial, Party.name)
        .join(Party, Party.id == Retrial.party_id)
        .where(Retrial.dispute_id == dispute_id)
        .order_by(Retrial.applied_on, Retrial.id)
    )
    return tuple(
        RetrialRow(
            row.id,
            party,
            row.applied_on,
            row.retrial_court,
            row.retrial_no,
            row.result,
            row.result_on,
            row.result_text,
        )
        for row, party in found
    )
