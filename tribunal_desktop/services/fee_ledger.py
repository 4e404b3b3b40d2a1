"""The fees of a dispute (诉讼费): worked out, called for, paid, relieved, returned, borne; a method, a transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Deadline,
    Dispute,
    FeeCharge,
    FeeClaim,
    FeeEntry,
    FeeReliefRequest,
    FeeShare,
    Party,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.fee_charges import NOT_PREPAID, changed_claim_counts, check_charge
from tribunal_desktop.rules.fee_ledger import (
    Balance,
    Entry,
    Payment,
    ReliefAnswer,
    ReliefRequest,
    balance,
    check_answer,
    check_payment,
    check_refund,
    check_relief,
    check_shares,
)
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import (
    ClaimSubject,
    FeeEntryKind,
    FeeKind,
    FeePayWay,
    FeeReason,
    LimitEvent,
    ReliefAsked,
    ReliefDecision,
    UnpaidDecision,
)
from tribunal_desktop.services.fee_reading import (
    NOTICE_LIMIT,
    REFUND_LIMIT,
    FeeBook,
    charge_of,
    kept_details,
    read_book,
    read_settings,
    read_view,
    work_out,
    write_settings,
)
from tribunal_desktop.services.fee_tables import relief_grounds
from tribunal_desktop.services.fee_views import (
    ChargeDetails,
    ClaimDetails,
    FeePreview,
    FeeSettings,
    FeesView,
    ShareView,
    WayCount,
)
from tribunal_desktop.services.limits import Limits, end_limits
from tribunal_desktop.services.reference import Reference


class FeeLedger:
    """Keeps what every party owes the court for a dispute, and how each figure was reached."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference
        self._limits = Limits(reference, uow.clock)

    def view(self, dispute_id: str) -> FeesView:
        """All fees of a dispute; ``KnownError`` ``dispute_unknown``."""
        with self._uow.read() as session:
            return read_view(session, self._reference, dispute_id, self._uow.today())

    def settings(self) -> FeeSettings:
        """What the tribunal set for its fees."""
        with self._uow.read() as session:
            return read_settings(session)

    def set_settings(self, settings: FeeSettings) -> None:
        """Set the unit fees are taken in and the province's sums per case."""
        with self._uow.write("fees.settings") as session:
            write_settings(session, settings)

    def preview(
        self, details: ChargeDetails, charge_id: str | None = None, *, before_end_of_investigation: bool = True
    ) -> FeePreview:
        """The fee of what is typed, and where that would leave the charge; raises what the rules of fees raise."""
        with self._uow.read() as session:
            book = read_book(session, charge_id) if charge_id else None
            counted = _counted(details, book, early=before_end_of_investigation)
            findings = check_charge(charge_of(counted))
            if blocking(findings):
                return FeePreview(findings)
            worked = work_out(self._reference, read_settings(session), self._uow.today(), counted, book)
            stands = book.balance if book else Balance()
            after = Balance(worked.due_fen, stands.paid_fen, stands.refunded_fen)
            return FeePreview(findings, worked.fee, worked.full_fen, after)

    def assess(
        self,
        dispute_id: str,
        details: ChargeDetails,
        reason: FeeReason,
        charge_id: str | None = None,
        *,
        before_end_of_investigation: bool = True,
        effective_on: date | None = None,
    ) -> str:
        """Work the fee out and keep it; returns the id of the charge.

        A charge that is assessed again keeps its payments: what is owing or to be returned follows. ``effective_on``
        starts the fifteen days for a refund (FEE 53). Raises ``fee_refused`` and what the rules of fees raise.
        """
        with self._uow.write("fees.assess") as session:
            if session.get(Dispute, dispute_id) is None:
                raise KnownError("dispute_unknown")
            book = read_book(session, charge_id) if charge_id else None
            counted = _counted(details, book, early=before_end_of_investigation)
            _refuse(check_charge(charge_of(counted)))
            row = self._keep_charge(session, dispute_id, counted, book)
            book = read_book(session, row.id)
            self._assessed(session, book, counted, reason, effective_on)
            return row.id

    def give_notice(self, charge_id: str, given_on: date) -> date:
        """Note that the payer got the notice to pay; returns the last of the seven days (FEE 22).

        Raises ``fee_nothing_owing``, ``fee_not_prepaid``, ``fee_relief_undecided`` or ``fee_notice_day``.
        """
        with self._uow.write("fees.notice") as session:
            book = read_book(session, charge_id)
            self._require_owing(book)
            if book.open_relief is not None:
                raise KnownError("fee_relief_undecided")
            if given_on > self._uow.today():
                raise KnownError("fee_notice_day", day=given_on)
            self._end(session, book, given_on)
            dispute_id, event = book.charge.dispute_id, LimitEvent.FEE_NOTICE
            deadline = self._limits.begin(session, dispute_id, NOTICE_LIMIT, given_on, event=event)
            session.flush()
            entry = self._entry(book, FeeEntryKind.NOTICE, given_on, book.balance.owing_fen)
            entry.due_on, entry.deadline_id = deadline.due_on, deadline.id
            book.charge.unpaid_decision = None
            session.add(entry)
            return deadline.due_on

    def check_payment(self, charge_id: str, payment: Payment) -> tuple[Finding, ...]:
        """What to say about a payment while it is typed."""
        with self._uow.read() as session:
            return check_payment(payment, read_book(session, charge_id).balance, self._uow.today())

    def pay(self, charge_id: str, payment: Payment) -> int:
        """Note a payment with its receipt; returns what is still owing in fen. Raises ``fee_refused``."""
        with self._uow.write("fees.pay") as session:
            book = read_book(session, charge_id)
            _refuse(check_payment(payment, book.balance, self._uow.today()))
            paid_on, amount = payment.paid_on or self._uow.today(), payment.amount_fen or 0
            entry = self._entry(book, FeeEntryKind.PAID, paid_on, amount)
            entry.way, entry.receipt_no = payment.way, payment.receipt_no.strip()
            entry.treasury_receipt = payment.treasury_receipt
            session.add(entry)
            left = Balance(book.balance.due_fen, book.balance.paid_fen + amount, book.balance.refunded_fen).owing_fen
            if not left:
                self._end(session, book, paid_on)
                self._end_served(session, book.charge.dispute_id, paid_on)
            return left

    def refund(self, charge_id: str, amount_fen: int | None, refunded_on: date | None, receipt_no: str = "") -> int:
        """Note that money was returned; returns what is still to be returned. Raises ``fee_refused``."""
        with self._uow.write("fees.refund") as session:
            book = read_book(session, charge_id)
            _refuse(check_refund(amount_fen, refunded_on, book.balance, self._uow.today()))
            day, amount = refunded_on or self._uow.today(), amount_fen or 0
            entry = self._entry(book, FeeEntryKind.REFUNDED, day, amount)
            entry.receipt_no = receipt_no.strip()
            session.add(entry)
            left = book.balance.refundable_fen - amount
            if not left:
                self._end(session, book, day, FeeEntryKind.ASSESSED)
            return left

    def check_relief(self, charge_id: str, request: ReliefRequest) -> tuple[Finding, ...]:
        """What to say about a request for relief while it is typed."""
        with self._uow.read() as session:
            book = read_book(session, charge_id)
            dispute = session.get_one(Dispute, book.charge.dispute_id)
            return check_relief(_known(session, book, request), dispute.filed_on, self._uow.today())

    def ask_relief(self, charge_id: str, request: ReliefRequest) -> str:
        """Take in a request for relief; until it is decided nobody is late.

        Raises ``fee_refused`` or ``fee_relief_undecided``.
        """
        with self._uow.write("fees.ask_relief") as session:
            book = read_book(session, charge_id)
            if book.open_relief is not None:
                raise KnownError("fee_relief_undecided")
            dispute = session.get_one(Dispute, book.charge.dispute_id)
            _refuse(check_relief(_known(session, book, request), dispute.filed_on, self._uow.today()))
            row = FeeReliefRequest(
                id=self._id(),
                dispute_id=dispute.id,
                charge_id=charge_id,
                asked=request.asked,
                ground=request.ground,
                proof=request.proof.strip(),
                asked_on=request.asked_on or self._uow.today(),
            )
            session.add(row)
            self._end(session, book, row.asked_on)
            return row.id

    def answer_relief(self, request_id: str, answer: ReliefAnswer) -> None:
        """Decide a request: granted relief lowers the fee at once, after a refusal the fee is called for anew.

        Raises ``fee_refused`` or ``fee_relief_decided``.
        """
        with self._uow.write("fees.answer_relief") as session:
            row = session.get(FeeReliefRequest, request_id)
            if row is None:
                raise KnownError("fee_charge_gone")
            if row.decision is not None:
                raise KnownError("fee_relief_decided")
            _refuse(check_answer(row.asked, row.asked_on, answer, self._uow.today()))
            row.decision, row.decided_on = answer.decision, answer.decided_on
            row.decided_by, row.decision_words = answer.decided_by.strip(), answer.words.strip()
            granted = answer.decision is ReliefDecision.GRANTED
            row.rate_permille = answer.rate_permille if granted and row.asked is ReliefAsked.REDUCE else None
            row.deferred_until = answer.deferred_until if granted and row.asked is ReliefAsked.DEFER else None
            session.flush()
            if granted and row.asked is not ReliefAsked.DEFER:
                book = read_book(session, row.charge_id)
                self._assessed(session, book, kept_details(book), FeeReason.RELIEF, None)

    def decide_unpaid(self, charge_id: str, decision: UnpaidDecision, words: str) -> None:
        """Keep what a person decided on a fee that was not paid in its term; closing the case is a step of its own.

        Raises ``fee_not_late`` while there is nothing to decide.
        """
        with self._uow.write("fees.decide_unpaid") as session:
            dispute_id = read_book(session, charge_id).charge.dispute_id
            view = read_view(session, self._reference, dispute_id, self._uow.today())
            if not next(each for each in view.charges if each.id == charge_id).late:
                raise KnownError("fee_not_late")
            row = session.get_one(FeeCharge, charge_id)
            row.unpaid_decision, row.unpaid_decided_on = decision, self._uow.today()
            row.unpaid_words = words.strip()
            self._end(session, read_book(session, charge_id), self._uow.today())

    def bear(self, charge_id: str, shares: Sequence[ShareView]) -> None:
        """Keep who bears the fee in the end; the shares add up to it. Raises ``fee_refused``."""
        with self._uow.write("fees.bear") as session:
            book = read_book(session, charge_id)
            _refuse(check_shares((share.amount_fen for share in shares), book.balance.due_fen))
            kept = {row.party_id: row for row in book.shares}
            for party_id in kept.keys() - {share.party_id for share in shares}:
                session.delete(kept[party_id])
            for share in shares:
                row = kept.get(share.party_id) or FeeShare(
                    id=self._id(),
                    dispute_id=book.charge.dispute_id,
                    charge_id=charge_id,
                    party_id=share.party_id,
                )
                row.bearing, row.amount_fen = share.bearing, share.amount_fen
                session.add(row)

    def by_way(self, starts_on: date, ends_on: date) -> tuple[WayCount, ...]:
        """Payments of a period by the way they came in (窗口、网上、手机…), with the disputes they belong to."""
        query = (
            select(FeeEntry.way, FeeEntry.amount_fen, FeeEntry.dispute_id)
            .where(FeeEntry.kind == FeeEntryKind.PAID, FeeEntry.happened_on.between(starts_on, ends_on))
            .order_by(FeeEntry.happened_on, FeeEntry.id)
        )
        with self._uow.read() as session:
            rows = session.execute(query).all()
        counts = []
        for way in FeePayWay:
            some = [row for row in rows if row.way is way]
            disputes = tuple(dict.fromkeys(row.dispute_id for row in some))
            counts.append(WayCount(way, len(some), sum(row.amount_fen for row in some), disputes))
        return tuple(counts)

    def _keep_charge(
        self, session: Session, dispute_id: str, details: ChargeDetails, book: FeeBook | None
    ) -> FeeCharge:
        row = book.charge if book else FeeCharge(id=self._id(), dispute_id=dispute_id)
        if book is None:
            earlier = select(func.count()).select_from(FeeCharge).where(FeeCharge.dispute_id == dispute_id)
            row.position = (session.scalar(earlier) or 0) + 1
        row.side, row.kind, row.payer_party_id = details.side, details.kind, details.payer_party_id
        row.base_fen, row.procedure = details.base_fen, details.procedure
        row.closing, row.ended_as = details.closing, details.ended_as
        session.add(row)
        session.flush()
        kept = {claim.id: claim for claim in book.claims} if book else {}
        for gone in kept.keys() - {claim.id for claim in details.claims}:
            session.delete(kept[gone])
        for position, claim in enumerate(details.claims, start=1):
            self._keep_claim(session, row, position, claim, kept.get(claim.id))
        session.flush()
        return row

    def _keep_claim(
        self, session: Session, charge: FeeCharge, position: int, claim: ClaimDetails, kept: FeeClaim | None
    ) -> None:
        row = kept or FeeClaim(id=self._id(), dispute_id=charge.dispute_id, charge_id=charge.id)
        row.position, row.subject, row.words = position, claim.subject, claim.words.strip()
        money = claim.subject is ClaimSubject.PROPERTY
        row.amount_fen = claim.amount_fen if money else None
        row.counted_fen = claim.counted_fen if money else None
        session.add(row)

    def _assessed(
        self, session: Session, book: FeeBook, details: ChargeDetails, reason: FeeReason, effective_on: date | None
    ) -> None:
        today = self._uow.today()
        worked = work_out(self._reference, read_settings(session), today, details, book)
        entry = self._entry(book, FeeEntryKind.ASSESSED, today, worked.due_fen)
        entry.reason, entry.full_fen, entry.rules_on = reason, worked.full_fen, today
        lines = [Entry(row.kind, row.amount_fen, row.happened_on) for row in book.entries]
        after = balance([*lines, Entry(entry.kind, entry.amount_fen, today)])
        if after.refundable_fen and effective_on is not None:
            deadline = self._limits.begin(session, book.charge.dispute_id, REFUND_LIMIT, effective_on)
            session.flush()
            entry.deadline_id, entry.due_on = deadline.id, deadline.due_on
        if not after.owing_fen:
            self._end(session, book, today)
        session.add(entry)

    def _entry(self, book: FeeBook, kind: FeeEntryKind, on: date, amount_fen: int) -> FeeEntry:
        return FeeEntry(
            id=self._id(),
            dispute_id=book.charge.dispute_id,
            charge_id=book.charge.id,
            position=len(book.entries) + 1,
            kind=kind,
            happened_on=on,
            made_at=self._uow.clock(),
            made_by_id=self._uow.actor.id,
            amount_fen=amount_fen,
        )

    def _end(self, session: Session, book: FeeBook, on: date, kind: FeeEntryKind = FeeEntryKind.NOTICE) -> None:
        """End the limits that lines of ``kind`` began."""
        ids = [row.deadline_id for row in book.entries if row.kind is kind and row.deadline_id]
        for deadline in session.scalars(select(Deadline).where(Deadline.id.in_(ids), Deadline.done_on.is_(None))):
            deadline.done_on = on

    def _end_served(self, session: Session, dispute_id: str, on: date) -> None:
        """End the terms to pay that began with the service of a notice and belong to no line of the ledger."""
        of_a_line = select(FeeEntry.id).where(FeeEntry.deadline_id == Deadline.id).exists()
        end_limits(session, dispute_id, on, Deadline.rule_id == NOTICE_LIMIT, ~of_a_line)

    def _require_owing(self, book: FeeBook) -> None:
        if book.charge.kind in NOT_PREPAID:
            raise KnownError("fee_not_prepaid")
        if not book.balance.owing_fen:
            raise KnownError("fee_nothing_owing")

    def _id(self) -> str:
        return new_id(self._uow.clock)


def _counted(details: ChargeDetails, book: FeeBook | None, *, early: bool) -> ChargeDetails:
    """The claims with the sums the fee counts: of a kept claim that was cut too late, the sum before (FEE 21)."""
    before = {row.id: row.counted_fen for row in book.claims} if book else {}
    appealed = details.kind is FeeKind.PROPERTY_APPEAL
    claims = tuple(
        claim
        if appealed
        else replace(
            claim,
            counted_fen=changed_claim_counts(
                before.get(claim.id), claim.amount_fen, before_end_of_investigation=early or claim.id not in before
            ),
        )
        for claim in details.claims
    )
    return replace(details, claims=claims)


def _known(session: Session, book: FeeBook, request: ReliefRequest) -> ReliefRequest:
    """The request with what the file knows: who pays, and what the ground is for."""
    payer = session.get(Party, book.charge.payer_party_id) if book.charge.payer_party_id else None
    ground = relief_grounds().get(request.ground)
    return replace(
        request, person=payer.kind if payer else None, ground_of=ground.relief if ground is not None else None
    )


def _refuse(findings: tuple[Finding, ...]) -> None:
    if stops := blocking(findings):
        raise KnownError("fee_refused", count=len(stops))
