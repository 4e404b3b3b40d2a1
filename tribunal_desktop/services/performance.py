"""Performance of what was agreed or decided (履约守护): payment days, part payments, default, enforcement, the rate."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Agreement,
    AgreementClause,
    Deadline,
    Dispute,
    EnforcementRequest,
    LocalSetting,
    MediationCase,
    PaymentDuty,
    PaymentTerm,
    PerformanceInstalment,
    PerformancePayment,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules import performance as rules
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.performance import check_payment, check_terms, last_day
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.terms import PerformanceState
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.limits import Limits
from tribunal_desktop.services.parties import both_sides, parties_of, party_names
from tribunal_desktop.services.performance_reading import (
    CONCLUDED,
    REMIND_SETTING,
    TermRow,
    court_terms,
    due_documents,
    enforcements,
    instalments,
    payments_of,
    remind_days,
    term_lines,
    term_of,
    term_rows,
)
from tribunal_desktop.services.performance_views import (
    DocumentRef,
    DocumentView,
    DutyDetails,
    DutyParty,
    PerformancePaymentDetails,
    PerformanceView,
    RateRow,
    RateView,
    TermLine,
    WatchList,
)
from tribunal_desktop.services.reference import Reference

ENFORCE_LIMIT = "E-APP"
NOTICE_LIMIT = "E-NOT"
MOST_LINES = 500
LONGEST_REMINDER = 90


class Performance:
    """Watches over payment days of mediated agreements and court documents as one list."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference
        self._limits = Limits(reference, uow.clock)

    def view(self, dispute_id: str) -> PerformanceView:
        """What is to be paid in a dispute; ``KnownError`` ``dispute_unknown``."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            rows = term_rows(
                session,
                instalments(MediationCase.dispute_id == dispute_id, CONCLUDED),
                court_terms(Dispute.id == dispute_id),
            )
            return PerformanceView(
                dispute_id=dispute_id,
                number=dispute.number,
                case_no=dispute.case_no or "",
                closed_on=dispute.closed_on,
                today=self._uow.today(),
                remind_days=remind_days(session),
                parties=tuple(DutyParty(each.id, each.name, each.role) for each in parties_of(session, dispute_id)),
                documents=self._documents(session, term_lines(session, rows, self._uow.today())),
            )

    def watch(self, state: PerformanceState) -> WatchList:
        """Payment days of all disputes in one state, the first due first; at most ``MOST_LINES`` of them."""
        today = self._uow.today()
        with self._uow.read() as session:
            near = today + timedelta(days=remind_days(session))
            spans = {
                PerformanceState.OVERDUE: (date.min, today - timedelta(days=1)),
                PerformanceState.SOON: (today, near),
                PerformanceState.LATER: (near + timedelta(days=1), date.max),
            }
            counts = tuple((each, _unpaid_count(session, *span)) for each, span in spans.items())
            agreed, decided = _unpaid(*spans[state])
            rows = term_rows(
                session,
                instalments(*agreed).order_by(PerformanceInstalment.due_on).limit(MOST_LINES),
                court_terms(*decided).order_by(PaymentTerm.due_on).limit(MOST_LINES),
            )
            return WatchList(term_lines(session, rows[:MOST_LINES], today), counts)

    def set_remind_days(self, days: int) -> None:
        """Set how many days ahead a payment day is called near; raises ``performance_days_wrong``."""
        if not 1 <= days <= LONGEST_REMINDER:
            raise KnownError("performance_days_wrong", most=LONGEST_REMINDER)
        with self._uow.write("performance.remind_days") as session:
            session.merge(LocalSetting(key=REMIND_SETTING, value=str(days)))

    def check_duty(self, details: DutyDetails) -> tuple[Finding, ...]:
        """What is missing in a duty as it is typed; reads nothing."""
        return check_terms(details.effective_on, details.terms)

    def add_duty(self, dispute_id: str, details: DutyDetails) -> str:
        """Enter what a court document makes somebody pay; the two years for enforcement run from its last day.

        Raises ``performance_refused``.
        """
        with self._uow.write("performance.add_duty") as session:
            dispute = require_dispute(session, dispute_id)
            _refuse(self.check_duty(details))
            terms = [(fen, day) for fen, day in details.terms if fen is not None and day is not None]
            deadline = self._limits.begin(session, dispute_id, ENFORCE_LIMIT, max(day for _, day in terms))
            session.flush()
            duty = PaymentDuty(
                id=self._id(),
                dispute_id=dispute_id,
                source=details.source,
                document_no=details.document_no.strip() or dispute.number,
                effective_on=details.effective_on or self._uow.today(),
                obligor_party_id=details.obligor_party_id,
                obligee_party_id=details.obligee_party_id,
                words=details.words.strip(),
                deadline_id=deadline.id,
            )
            session.add(duty)
            session.flush()
            for position, (amount_fen, due_on) in enumerate(terms, start=1):
                session.add(
                    PaymentTerm(
                        id=self._id(),
                        dispute_id=dispute_id,
                        duty_id=duty.id,
                        position=position,
                        amount_fen=amount_fen,
                        due_on=due_on,
                    )
                )
            return duty.id

    def check_payment(self, line: TermLine, details: PerformancePaymentDetails) -> tuple[Finding, ...]:
        """What to say about a payment while it is typed; reads nothing."""
        term = rules.Term(line.amount_fen - line.paid_fen, line.due_on)
        return check_payment(details.amount_fen, details.paid_on, term, self._uow.today())

    def note_payment(self, line: TermLine, details: PerformancePaymentDetails) -> str:
        """Note a payment, whole or in part; returns its id, to which files can be attached.

        Raises ``performance_refused`` and, when the payment day is gone, ``performance_gone``.
        """
        with self._uow.write("performance.note_payment") as session:
            row = _term_row(session, line)
            stands = term_of(row, payments_of(session, [row]).get(row.id, ()))
            _refuse(check_payment(details.amount_fen, details.paid_on, stands, self._uow.today()))
            payment = PerformancePayment(
                id=self._id(),
                dispute_id=row.dispute_id,
                instalment_id=row.id if row.document.agreed else None,
                term_id=None if row.document.agreed else row.id,
                paid_on=details.paid_on or self._uow.today(),
                amount_fen=details.amount_fen or 0,
                way=details.way,
                evidence=details.evidence.strip(),
            )
            session.add(payment)
            session.flush()
            self._settle(session, row)
            return payment.id

    def take_back(self, payment_id: str) -> None:
        """Take a payment back that was noted by mistake; raises ``performance_gone``."""
        with self._uow.write("performance.take_back") as session:
            payment = session.get(PerformancePayment, payment_id)
            if payment is None:
                raise KnownError("performance_gone")
            row = _row_of_payment(session, payment)
            session.delete(payment)
            session.flush()
            self._settle(session, row, reopened=True)

    def ask_enforcement(self, ref: DocumentRef, asked_on: date) -> None:
        """Note that enforcement was applied for: the two years end, the ten days for the notice begin (Int 480).

        Raises ``enforcement_nothing_owing``, ``enforcement_asked`` or ``enforcement_day``.
        """
        with self._uow.write("performance.enforce") as session:
            document = self._document(session, ref)
            if document.enforced_on is not None:
                raise KnownError("enforcement_asked", day=document.enforced_on)
            if not document.owing_fen:
                raise KnownError("enforcement_nothing_owing")
            if asked_on > self._uow.today() or asked_on < document.effective_on:
                raise KnownError("enforcement_day", day=asked_on)
            dispute_id = document.terms[0].dispute_id
            deadline = self._limits.begin(session, dispute_id, NOTICE_LIMIT, asked_on)
            session.flush()
            session.add(
                EnforcementRequest(
                    id=self._id(),
                    dispute_id=dispute_id,
                    agreement_id=ref.id if ref.agreed else None,
                    duty_id=None if ref.agreed else ref.id,
                    asked_on=asked_on,
                    owed_fen=document.owing_fen,
                    deadline_id=deadline.id,
                )
            )
            if not ref.agreed:
                _end(session, session.get_one(PaymentDuty, ref.id).deadline_id, asked_on)

    def rate(self, starts_on: date, ends_on: date) -> RateView:
        """Automatic performance of a period (自动履行率), with the documents it was counted from."""
        with self._uow.read() as session:
            due = list(due_documents(session, starts_on, ends_on))
            found = rules.rate((each.facts for each in due), starts_on, ends_on)
            performed = set(found.performed)
            parties = party_names(session, {each.dispute_id for each in due})
            rows = tuple(
                RateRow(
                    each.ref,
                    each.dispute_id,
                    each.number,
                    both_sides(parties[each.dispute_id]),
                    each.ref.id in performed,
                )
                for each in due
            )
            return RateView(starts_on, ends_on, found.percent, rows)

    def document(self, ref: DocumentRef) -> DocumentView:
        """One document with its payment days; raises ``performance_gone``."""
        with self._uow.read() as session:
            return self._document(session, ref)

    def _document(self, session: Session, ref: DocumentRef) -> DocumentView:
        agreed = instalments(Agreement.id == ref.id) if ref.agreed else None
        decided = None if ref.agreed else court_terms(PaymentDuty.id == ref.id)
        lines = term_lines(session, term_rows(session, agreed, decided), self._uow.today())
        if not lines:
            raise KnownError("performance_gone")
        return self._documents(session, lines)[0]

    def _documents(self, session: Session, lines: tuple[TermLine, ...]) -> tuple[DocumentView, ...]:
        refs = list(dict.fromkeys(line.document for line in lines))
        enforced = enforcements(session, refs)
        return tuple(
            self._document_view(session, ref, tuple(line for line in lines if line.document == ref), enforced.get(ref))
            for ref in refs
        )

    def _document_view(
        self, session: Session, ref: DocumentRef, terms: tuple[TermLine, ...], enforced_on: date | None
    ) -> DocumentView:
        last = last_day([rules.Term(each.amount_fen, each.due_on) for each in terms])
        limit = self._reference.limit(ENFORCE_LIMIT, last)
        enforce_by = count(limit, last, self._reference.calendar).due_on
        if ref.agreed:
            agreement = session.get_one(Agreement, ref.id)
            clauses = session.scalars(
                select(AgreementClause.text)
                .where(AgreementClause.agreement_id == ref.id)
                .order_by(AgreementClause.position)
            )
            words = "".join(clauses)
            return DocumentView(ref, None, "", agreement.agreed_on, words, terms, enforce_by, enforced_on)
        duty = session.get_one(PaymentDuty, ref.id)
        return DocumentView(
            ref, duty.source, duty.document_no, duty.effective_on, duty.words, terms, enforce_by, enforced_on
        )

    def _settle(self, session: Session, row: TermRow, *, reopened: bool = False) -> None:
        """Keep with the payment day when it was paid in full, and end the two years with the last of a document."""
        kept: PerformanceInstalment | PaymentTerm
        if row.document.agreed:
            kept = session.get_one(PerformanceInstalment, row.id)
        else:
            kept = session.get_one(PaymentTerm, row.id)
        noted = None if reopened else kept.paid_on
        payments = payments_of(session, [row]).get(row.id, ())
        kept.paid_on = rules.Term(row.amount_fen, row.due_on, term_of(row, payments).payments, noted).settled_on
        session.flush()
        if row.document.agreed:
            return
        open_terms = select(func.count()).where(PaymentTerm.duty_id == row.document.id, PaymentTerm.paid_on.is_(None))
        duty = session.get_one(PaymentDuty, row.document.id)
        _end(session, duty.deadline_id, None if session.scalar(open_terms) else kept.paid_on)

    def _id(self) -> str:
        return new_id(self._uow.clock)


def _unpaid(starts_on: date, ends_on: date) -> tuple[tuple[ColumnElement[bool], ...], tuple[ColumnElement[bool], ...]]:
    """Conditions for unpaid payment days of both kinds; those under enforcement are no longer watched."""
    return (
        (
            PerformanceInstalment.paid_on.is_(None),
            PerformanceInstalment.due_on.between(starts_on, ends_on),
            CONCLUDED,
            Agreement.id.not_in(_enforced(EnforcementRequest.agreement_id)),
        ),
        (
            PaymentTerm.paid_on.is_(None),
            PaymentTerm.due_on.between(starts_on, ends_on),
            PaymentDuty.id.not_in(_enforced(EnforcementRequest.duty_id)),
        ),
    )


def _enforced(column: InstrumentedAttribute[str | None]) -> Select[str | None]:
    return select(column).where(column.is_not(None))


def _unpaid_count(session: Session, starts_on: date, ends_on: date) -> int:
    agreed, decided = _unpaid(starts_on, ends_on)
    parts = (instalments(*agreed), court_terms(*decided))
    return sum(session.scalar(select(func.count()).select_from(part.subquery())) or 0 for part in parts)


def _term_row(session: Session, line: TermLine) -> TermRow:
    return _one_row(session, line.id, agreed=line.document.agreed)


def _row_of_payment(session: Session, payment: PerformancePayment) -> TermRow:
    agreed = payment.instalment_id is not None
    return _one_row(session, payment.instalment_id or payment.term_id or "", agreed=agreed)


def _one_row(session: Session, term_id: str, *, agreed: bool) -> TermRow:
    found = term_rows(
        session,
        instalments(PerformanceInstalment.id == term_id) if agreed else None,
        None if agreed else court_terms(PaymentTerm.id == term_id),
    )
    if not found:
        raise KnownError("performance_gone")
    return found[0]


def _end(session: Session, deadline_id: str | None, on: date | None) -> None:
    """End the limit, or with no day let it run again."""
    deadline = session.get(Deadline, deadline_id) if deadline_id else None
    if deadline is not None:
        deadline.done_on = on


def _refuse(findings: tuple[Finding, ...]) -> None:
    if stops := blocking(findings):
        raise KnownError("performance_refused", count=len(stops))
