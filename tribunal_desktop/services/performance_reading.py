"""Reads payment days of agreements and court documents as one list; within a transaction of the caller."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Agreement,
    AgreementClause,
    Attachment,
    Dispute,
    EnforcementRequest,
    LocalSetting,
    MediationCase,
    Party,
    PaymentDuty,
    PaymentTerm,
    PerformanceInstalment,
    PerformancePayment,
)
from tribunal_desktop.rules.performance import REMIND_DAYS, DutyFacts, Paid, Term
from tribunal_desktop.rules.terms import MediationStatus, PartyRole
from tribunal_desktop.services.parties import in_one_line, party_names
from tribunal_desktop.services.performance_views import DocumentRef, PaymentView, TermLine

PAYMENT = "performance_payment"
"""Owner type of the files that prove a payment."""

REMIND_SETTING = "performance.remind_days"
CONCLUDED = MediationCase.status == MediationStatus.AGREED
"""The mediation ended with the agreement; before that its instalments are a draft."""
_SOME = 400


@dataclass(frozen=True)
class TermRow:
    """A payment day as stored, with the document it belongs to."""

    id: str
    document: DocumentRef
    dispute_id: str
    number: str
    position: int
    obligor_id: str | None
    obligee_id: str | None
    amount_fen: int
    due_on: date
    paid_on: date | None


def remind_days(session: Session) -> int:
    """How many days ahead a payment day is called near."""
    kept = session.get(LocalSetting, REMIND_SETTING)
    return int(kept.value) if kept else REMIND_DAYS


def instalments(*which: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Instalments of agreements, with what ``TermRow`` needs."""
    return (
        select(
            PerformanceInstalment.id,
            Agreement.id.label("document_id"),
            Dispute.id.label("dispute_id"),
            Dispute.number.label("number"),
            PerformanceInstalment.position,
            AgreementClause.obligor_party_id.label("obligor_id"),
            PerformanceInstalment.amount_fen,
            PerformanceInstalment.due_on,
            PerformanceInstalment.paid_on,
        )
        .join(AgreementClause, AgreementClause.id == PerformanceInstalment.clause_id)
        .join(Agreement, Agreement.id == AgreementClause.agreement_id)
        .join(MediationCase, MediationCase.id == Agreement.mediation_case_id)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .where(*which)
    )


def court_terms(*which: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Payment days of court documents, with what ``TermRow`` needs."""
    return (
        select(
            PaymentTerm.id,
            PaymentDuty.id.label("document_id"),
            Dispute.id.label("dispute_id"),
            Dispute.number.label("number"),
            PaymentTerm.position,
            PaymentDuty.obligor_party_id.label("obligor_id"),
            PaymentDuty.obligee_party_id.label("obligee_id"),
            PaymentTerm.amount_fen,
            PaymentTerm.due_on,
            PaymentTerm.paid_on,
        )
        .join(PaymentDuty, PaymentDuty.id == PaymentTerm.duty_id)
        .join(Dispute, Dispute.id == PaymentTerm.dispute_id)
        .where(*which)
    )


def term_rows(
    session: Session, agreed: Select[*tuple[Any, ...]] | None, decided: Select[*tuple[Any, ...]] | None
) -> list[TermRow]:
    """Both kinds as one list, by the day they are due."""
    found = [_row(row, agreed=True) for row in session.execute(agreed)] if agreed is not None else []
    found += [_row(row, agreed=False) for row in session.execute(decided)] if decided is not None else []
    return sorted(found, key=lambda row: (row.due_on, row.dispute_id, row.position))


def term_lines(session: Session, rows: Sequence[TermRow], today: date) -> tuple[TermLine, ...]:
    """The payment days with their payments, parties and state."""
    near = remind_days(session)
    payments = payments_of(session, rows)
    files = _files(session, [each.id for some in payments.values() for each in some])
    names = _names(session, rows)
    enforced = enforcements(session, {row.document for row in rows})
    lines = []
    for row in rows:
        some = payments.get(row.id, ())
        term = term_of(row, some)
        lines.append(
            TermLine(
                id=row.id,
                document=row.document,
                dispute_id=row.dispute_id,
                number=row.number,
                position=row.position,
                obligor=names.obligor(row),
                obligee=names.obligee(row),
                amount_fen=row.amount_fen,
                paid_fen=term.paid_fen,
                due_on=row.due_on,
                settled_on=term.settled_on,
                state=term.state(today, near, enforced=row.document in enforced),
                payments=tuple(
                    PaymentView(each.id, each.paid_on, each.amount_fen, each.way, each.evidence, files.get(each.id, 0))
                    for each in some
                ),
            )
        )
    return tuple(lines)


def term_of(row: TermRow, payments: Sequence[PerformancePayment]) -> Term:
    """The payment day as the rules need it."""
    return Term(
        row.amount_fen, row.due_on, tuple(Paid(each.amount_fen, each.paid_on) for each in payments), row.paid_on
    )


def payments_of(session: Session, rows: Sequence[TermRow]) -> dict[str, list[PerformancePayment]]:
    """The payments by payment day, in the order they were made."""
    found: dict[str, list[PerformancePayment]] = {}
    for agreed, column in ((True, PerformancePayment.instalment_id), (False, PerformancePayment.term_id)):
        ids = [row.id for row in rows if row.document.agreed is agreed]
        for start in range(0, len(ids), _SOME):
            query = select(PerformancePayment).where(column.in_(ids[start : start + _SOME]))
            for payment in session.scalars(query.order_by(PerformancePayment.paid_on, PerformancePayment.id)):
                found.setdefault(payment.instalment_id or payment.term_id or "", []).append(payment)
    return found


def enforcements(session: Session, documents: Collection[DocumentRef]) -> dict[DocumentRef, date]:
    """When enforcement was asked for, of those documents where it was."""
    found: dict[DocumentRef, date] = {}
    for agreed, column in ((True, EnforcementRequest.agreement_id), (False, EnforcementRequest.duty_id)):
        ids = sorted(each.id for each in documents if each.agreed is agreed)
        for start in range(0, len(ids), _SOME):
            query = select(column, func.min(EnforcementRequest.asked_on)).where(column.in_(ids[start : start + _SOME]))
            for document_id, asked_on in session.execute(query.group_by(column)):
                found[DocumentRef(str(document_id), agreed)] = asked_on
    return found


@dataclass(frozen=True)
class DueDocument:
    """A document with payment days in a period, as the rate of automatic performance counts it."""

    ref: DocumentRef
    dispute_id: str
    number: str
    facts: DutyFacts


def due_documents(session: Session, starts_on: date, ends_on: date) -> Iterator[DueDocument]:
    """Documents with a payment day in the period, with those payment days."""
    rows = term_rows(
        session,
        instalments(PerformanceInstalment.due_on.between(starts_on, ends_on)),
        court_terms(PaymentTerm.due_on.between(starts_on, ends_on)),
    )
    payments = payments_of(session, rows)
    enforced = enforcements(session, {row.document for row in rows})
    by_document: dict[DocumentRef, list[TermRow]] = {}
    for row in rows:
        by_document.setdefault(row.document, []).append(row)
    for ref, some in by_document.items():
        terms = tuple(term_of(row, payments.get(row.id, ())) for row in some)
        yield DueDocument(ref, some[0].dispute_id, some[0].number, DutyFacts(ref.id, terms, enforced.get(ref)))


class _Names:
    """Who owes and who is owed, by party id; without one, the sides of the dispute."""

    def __init__(self, by_id: dict[str, str], sides: dict[str, tuple[str, str]]) -> None:
        self._by_id, self._sides = by_id, sides

    def obligor(self, row: TermRow) -> str:
        return self._by_id.get(row.obligor_id or "", self._sides[row.dispute_id][1])

    def obligee(self, row: TermRow) -> str:
        if row.obligee_id:
            return self._by_id.get(row.obligee_id, "")
        plaintiffs, defendants = self._sides[row.dispute_id]
        return defendants if self.obligor(row) in plaintiffs.split("、") else plaintiffs


def _names(session: Session, rows: Sequence[TermRow]) -> _Names:
    ids = sorted({each for row in rows for each in (row.obligor_id, row.obligee_id) if each})
    by_id: dict[str, str] = {}
    for start in range(0, len(ids), _SOME):
        query = select(Party.id, Party.name).where(Party.id.in_(ids[start : start + _SOME]))
        by_id.update((party_id, name) for party_id, name in session.execute(query))
    parties = party_names(session, {row.dispute_id for row in rows})
    sides = {
        dispute_id: (in_one_line(some, PartyRole.PLAINTIFF), in_one_line(some, PartyRole.DEFENDANT))
        for dispute_id, some in parties.items()
    }
    return _Names(by_id, sides)


def _files(session: Session, ids: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for start in range(0, len(ids), _SOME):
        query = (
            select(Attachment.owner_id, func.count())
            .where(Attachment.owner_type == PAYMENT, Attachment.owner_id.in_(ids[start : start + _SOME]))
            .group_by(Attachment.owner_id)
        )
        found.update((owner, count) for owner, count in session.execute(query))
    return found


def _row(row: Any, *, agreed: bool) -> TermRow:
    return TermRow(
        id=row.id,
        document=DocumentRef(row.document_id, agreed),
        dispute_id=row.dispute_id,
        number=row.number,
        position=row.position,
        obligor_id=row.obligor_id,
        obligee_id=None if agreed else row.obligee_id,
        amount_fen=row.amount_fen,
        due_on=row.due_on,
        paid_on=row.paid_on,
    )
