"""Keeping an agreement's clauses and instalments: rows keep their identity, so that only real changes are reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Agreement, AgreementClause, PerformanceInstalment
from tribunal_desktop.models.recorded import Drafted
from tribunal_desktop.rules.agreements import AgreementFacts, ClauseFacts, InstalmentFacts
from tribunal_desktop.services.mediation_payments import payments_towards
from tribunal_desktop.services.mediation_rows import AgreementDetails, ClauseDetails, InstalmentDetails

NewId = Callable[[], str]


@dataclass(frozen=True)
class KeptClause:
    """A clause with its instalments as they are in the store."""

    row: AgreementClause
    instalments: tuple[PerformanceInstalment, ...]


def agreement_facts(agreement: AgreementDetails, claim_fen: int | None) -> AgreementFacts:
    """The agreement as the rules need it."""
    return AgreementFacts(
        agreed_on=agreement.agreed_on,
        main_facts=agreement.main_facts,
        claim_fen=claim_fen,
        clauses=tuple(
            ClauseFacts(
                kind=clause.kind,
                obligor=clause.obligor_party_id or "",
                text=clause.text,
                amount_fen=clause.amount_fen,
                instalments=tuple(InstalmentFacts(each.amount_fen, each.due_on) for each in clause.instalments),
            )
            for clause in agreement.clauses
        ),
    )


def kept_clauses(session: Session, agreement_id: str) -> tuple[KeptClause, ...]:
    """The clauses of an agreement in their order."""
    clauses = session.scalars(
        select(AgreementClause).where(AgreementClause.agreement_id == agreement_id).order_by(AgreementClause.position)
    ).all()
    instalments: dict[str, list[PerformanceInstalment]] = {}
    payments = select(PerformanceInstalment).where(
        PerformanceInstalment.clause_id.in_([clause.id for clause in clauses])
    )
    for payment in session.scalars(payments.order_by(PerformanceInstalment.position)):
        instalments.setdefault(payment.clause_id, []).append(payment)
    return tuple(KeptClause(clause, tuple(instalments.get(clause.id, ()))) for clause in clauses)


def rows_of(session: Session, agreement: Agreement) -> tuple[Drafted, ...]:
    """All that makes up ``agreement``: itself, its clauses, their instalments."""
    clauses = kept_clauses(session, agreement.id)
    payments = (payment for clause in clauses for payment in clause.instalments)
    return (agreement, *(clause.row for clause in clauses), *payments)


def agreement_details(agreement: Agreement, clauses: Sequence[KeptClause]) -> AgreementDetails:
    """The kept agreement as it is typed."""
    return AgreementDetails(
        agreed_on=agreement.agreed_on,
        main_facts=agreement.main_facts,
        clauses=tuple(
            ClauseDetails(
                kind=clause.row.kind,
                obligor_party_id=clause.row.obligor_party_id,
                text=clause.row.text,
                amount_fen=clause.row.amount_fen,
                instalments=tuple(InstalmentDetails(each.amount_fen, each.due_on) for each in clause.instalments),
            )
            for clause in clauses
        ),
    )


def keep_agreement(session: Session, case_id: str, agreement: AgreementDetails, new_id: NewId) -> None:
    """Write ``agreement`` over what the mediation has; clauses and payments are matched by their place."""
    row = session.scalar(select(Agreement).where(Agreement.mediation_case_id == case_id))
    if row is None:
        row = Agreement(id=new_id(), mediation_case_id=case_id, agreed_on=agreement.agreed_on, main_facts="")
        session.add(row)
        session.flush()
    row.agreed_on, row.main_facts = agreement.agreed_on, agreement.main_facts.strip()
    kept = kept_clauses(session, row.id)
    for surplus in kept[len(agreement.clauses) :]:
        _drop_instalments(session, surplus.instalments)
        session.flush()
        session.delete(surplus.row)
    for position, clause in enumerate(agreement.clauses):
        _keep_clause(session, row.id, position, clause, kept[position] if position < len(kept) else None, new_id)


def _keep_clause(
    session: Session, agreement_id: str, position: int, clause: ClauseDetails, kept: KeptClause | None, new_id: NewId
) -> None:
    row = kept.row if kept else AgreementClause(id=new_id(), agreement_id=agreement_id, position=position + 1)
    row.kind, row.obligor_party_id = clause.kind, clause.obligor_party_id
    row.text, row.amount_fen = clause.text.strip(), clause.amount_fen
    session.add(row)
    session.flush()
    payments = kept.instalments if kept else ()
    _drop_instalments(session, payments[len(clause.instalments) :])
    for place, instalment in enumerate(clause.instalments):
        payment = (
            payments[place]
            if place < len(payments)
            else PerformanceInstalment(id=new_id(), clause_id=row.id, position=place + 1)
        )
        payment.amount_fen, payment.due_on = instalment.amount_fen, instalment.due_on
        session.add(payment)


def _drop_instalments(session: Session, payments: Sequence[PerformanceInstalment]) -> None:
    for payment in payments:
        if payments_towards(session, payment.id):
            raise KnownError("instalment_paid", day=payment.due_on)
        session.delete(payment)
