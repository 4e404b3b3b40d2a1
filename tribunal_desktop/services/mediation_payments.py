"""Payments towards the instalments of a mediated agreement, kept as the section of performance keeps them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Agreement, AgreementClause, MediationCase, PerformanceInstalment, PerformancePayment
from tribunal_desktop.rules.terms import MediationStatus, PerformanceWay


def note_paid(
    session: Session, instalment: PerformanceInstalment, paid_on: date | None, new_id: Callable[[], str]
) -> None:
    """Keep what is left of ``instalment`` as one payment; with no day, its last payment was never made.

    Raises ``payment_towards_draft`` before the mediation ended with the agreement, or when it failed.
    """
    case = _mediation_of(session, instalment)
    if paid_on is not None and case.status is not MediationStatus.AGREED:
        raise KnownError("payment_towards_draft")
    made = payments_towards(session, instalment.id)
    if paid_on is None and made:
        session.delete(made[-1])
    elif paid_on is not None and instalment.paid_on is None:
        left = instalment.amount_fen - sum(each.amount_fen for each in made)
        session.add(
            PerformancePayment(
                id=new_id(),
                dispute_id=case.dispute_id,
                instalment_id=instalment.id,
                paid_on=paid_on,
                amount_fen=left,
                way=PerformanceWay.TRANSFER,
            )
        )
    instalment.paid_on = paid_on


def payments_towards(session: Session, instalment_id: str) -> list[PerformancePayment]:
    """What was paid towards an instalment, in the order it was paid."""
    towards = select(PerformancePayment).where(PerformancePayment.instalment_id == instalment_id)
    return list(session.scalars(towards.order_by(PerformancePayment.paid_on, PerformancePayment.id)))


def _mediation_of(session: Session, instalment: PerformanceInstalment) -> MediationCase:
    owner = (
        select(MediationCase)
        .join(Agreement, Agreement.mediation_case_id == MediationCase.id)
        .join(AgreementClause, AgreementClause.agreement_id == Agreement.id)
        .where(AgreementClause.id == instalment.clause_id)
    )
    return session.scalars(owner).one()
