"""Reads the fees of a dispute out of the store; within a transaction of the caller."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select
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
    LocalSetting,
    MediationCase,
    Party,
    StaffMember,
)
from tribunal_desktop.rules import fee_charges
from tribunal_desktop.rules.fee_charges import Charge, CountedClaim, Due
from tribunal_desktop.rules.fee_ledger import Balance, Entry, balance
from tribunal_desktop.rules.fees import Exemption, Reduction
from tribunal_desktop.rules.terms import (
    ClaimSubject,
    FeeClosing,
    FeeEnd,
    FeeEntryKind,
    FeeKind,
    FeeReason,
    FeeSide,
    MediationMode,
    MediationStatus,
    Outcome,
    PartyKind,
    PartyRole,
    Procedure,
    ReliefAsked,
    ReliefDecision,
    Rounding,
)
from tribunal_desktop.services.fee_tables import kind_of_cause
from tribunal_desktop.services.fee_views import (
    ChargeDetails,
    ChargeView,
    ClaimDetails,
    EntryView,
    FeeParty,
    FeeSettings,
    FeesView,
    ReliefView,
    ShareView,
)
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.reference import Reference

SETTINGS = "fees"
NOTICE_LIMIT = "F-FEE"
REFUND_LIMIT = "X-REF"
_WITHOUT_SUM = frozenset({FeeKind.LABOUR, FeeKind.SPECIAL_PROCEDURE, FeeKind.PROTECTION_ORDER})


@dataclass(frozen=True)
class FeeBook:
    """The rows of one charge."""

    charge: FeeCharge
    claims: Sequence[FeeClaim]
    entries: Sequence[FeeEntry]
    relief: Sequence[FeeReliefRequest]
    shares: Sequence[FeeShare]

    @property
    def balance(self) -> Balance:
        """Where the charge stands."""
        return balance(Entry(row.kind, row.amount_fen, row.happened_on) for row in self.entries)

    def last(self, kind: FeeEntryKind) -> FeeEntry | None:
        """The latest line of a kind."""
        return next((row for row in reversed(self.entries) if row.kind is kind), None)

    @property
    def open_relief(self) -> FeeReliefRequest | None:
        """The request that waits for its decision."""
        return next((row for row in self.relief if row.decision is None), None)


def read_settings(session: Session) -> FeeSettings:
    """What the tribunal set for its fees."""
    kept = session.get(LocalSetting, SETTINGS)
    if kept is None:
        return FeeSettings()
    data = json.loads(kept.value)
    return FeeSettings(Rounding(data["rounding"]), {FeeKind(kind): fen for kind, fen in data["bases"].items()})


def write_settings(session: Session, settings: FeeSettings) -> None:
    """Keep them on this computer."""
    data = {"rounding": settings.rounding.value, "bases": {kind.value: fen for kind, fen in settings.bases_fen.items()}}
    session.merge(LocalSetting(key=SETTINGS, value=json.dumps(data)))


def read_book(session: Session, charge_id: str) -> FeeBook:
    """The rows of a charge; ``KnownError`` ``fee_charge_gone`` when there is none."""
    charge = session.get(FeeCharge, charge_id)
    if charge is None:
        raise KnownError("fee_charge_gone")
    return FeeBook(
        charge,
        session.scalars(select(FeeClaim).where(FeeClaim.charge_id == charge_id).order_by(FeeClaim.position)).all(),
        session.scalars(select(FeeEntry).where(FeeEntry.charge_id == charge_id).order_by(FeeEntry.position)).all(),
        session.scalars(
            select(FeeReliefRequest)
            .where(FeeReliefRequest.charge_id == charge_id)
            .order_by(FeeReliefRequest.asked_on, FeeReliefRequest.id)
        ).all(),
        session.scalars(select(FeeShare).where(FeeShare.charge_id == charge_id).order_by(FeeShare.id)).all(),
    )


def charge_of(details: ChargeDetails, relief: Reduction | Exemption | None = None) -> Charge:
    """The details as the rules need them."""
    return Charge(
        kind=details.kind,
        side=details.side,
        claims=tuple(
            CountedClaim(
                claim.subject,
                claim.counted_fen if claim.subject is ClaimSubject.PROPERTY else None,
                claim.amount_fen,
            )
            for claim in details.claims
        ),
        base_fen=details.base_fen,
        procedure=details.procedure,
        closing=details.closing,
        ended_as=details.ended_as,
        relief=relief,
    )


def kept_details(book: FeeBook) -> ChargeDetails:
    """The charge as it is kept."""
    row = book.charge
    return ChargeDetails(
        side=row.side,
        kind=row.kind,
        payer_party_id=row.payer_party_id,
        claims=tuple(
            ClaimDetails(each.subject, each.words, each.amount_fen, each.counted_fen, each.id) for each in book.claims
        ),
        base_fen=row.base_fen,
        procedure=row.procedure,
        closing=row.closing,
        ended_as=row.ended_as,
    )


def granted_relief(requests: Iterable[FeeReliefRequest]) -> Reduction | Exemption | None:
    """The relief that lowers the fee: the last one granted; a deferral lowers nothing."""
    granted = [row for row in requests if row.decision is ReliefDecision.GRANTED]
    lowering = [row for row in granted if row.asked is not ReliefAsked.DEFER]
    if not lowering:
        return None
    if lowering[-1].asked is ReliefAsked.EXEMPT:
        return Exemption(PartyKind.NATURAL)
    return Reduction(Decimal(lowering[-1].rate_permille or 0) / 1000)


def proposal(session: Session, reference: Reference, dispute: Dispute, settings: FeeSettings) -> ChargeDetails:
    """The fee of the suit as the facts of the dispute have it: cause, amount, procedure, outcome."""
    kind = kind_of_cause(reference, dispute.cause_code, dispute.cause_version)
    amount = dispute.amount_fen
    claims: tuple[ClaimDetails, ...] = ()
    if amount is not None and kind not in _WITHOUT_SUM:
        claims = (ClaimDetails(ClaimSubject.PROPERTY, dispute.claim_text[:60], amount, amount),)
    elif kind is FeeKind.PROPERTY:
        claims = (ClaimDetails(ClaimSubject.NON_PROPERTY, dispute.claim_text[:60]),)
    payer = next((party.id for party in parties_of(session, dispute.id) if party.role is PartyRole.PLAINTIFF), None)
    base_kind = FeeKind.NON_PROPERTY if kind is FeeKind.PROPERTY else kind
    details = ChargeDetails(
        side=FeeSide.APPLICATION if kind in (FeeKind.PAYMENT_ORDER, FeeKind.PRESERVATION) else FeeSide.PRINCIPAL,
        kind=kind,
        payer_party_id=payer,
        claims=claims,
        procedure=dispute.procedure or Procedure.ORDINARY,
        closing=_closing(session, dispute),
        ended_as=FeeEnd.DISMISSED if dispute.outcome is Outcome.DISMISSED else None,
    )
    wanted = charge_of(details).wants_base
    return replace(details, base_fen=settings.bases_fen.get(base_kind) if wanted else None)


def _closing(session: Session, dispute: Dispute) -> FeeClosing | None:
    """How the outcome lowers the fee; entrusted mediation that settled the suit before any fee call leaves none."""
    settled = dispute.outcome in (Outcome.MEDIATED, Outcome.WITHDRAWN, Outcome.OTHER)
    if settled and _entrusted_success(session, dispute.id) and not _called(session, dispute.id):
        return FeeClosing.BEFORE_FEE_NOTICE
    by_outcome = {Outcome.MEDIATED: FeeClosing.MEDIATION, Outcome.WITHDRAWN: FeeClosing.WITHDRAWAL}
    return by_outcome.get(dispute.outcome) if dispute.outcome else None


def _entrusted_success(session: Session, dispute_id: str) -> bool:
    entrusted = select(MediationCase.id).where(
        MediationCase.dispute_id == dispute_id,
        MediationCase.mode == MediationMode.POST_FILING_ENTRUSTED,
        MediationCase.status == MediationStatus.AGREED,
    )
    return session.scalar(entrusted.limit(1)) is not None


def _called(session: Session, dispute_id: str) -> bool:
    called = select(FeeEntry.id).where(
        FeeEntry.dispute_id == dispute_id, FeeEntry.kind.in_((FeeEntryKind.NOTICE, FeeEntryKind.PAID))
    )
    return session.scalar(called.limit(1)) is not None


def work_out(
    reference: Reference, settings: FeeSettings, on: date, details: ChargeDetails, book: FeeBook | None
) -> Due:
    """The fee of ``details`` with the relief and the payments of ``book``; raises what the rules raise."""
    relief = granted_relief(book.relief) if book else None
    paid = book.balance.paid_fen - _refunded_before(book) if book else 0
    return fee_charges.due(reference.fees, on, settings.rounding, charge_of(details, relief), paid)


def _refunded_before(book: FeeBook) -> int:
    """What was returned before the end of the suit returned anything."""
    if book.charge.ended_as is None:
        return book.balance.refunded_fen
    lines = list(book.entries)
    ends = (FeeReason.DISMISSED, FeeReason.LAPSED)
    ended = next((place for place, row in enumerate(lines) if row.reason in ends), len(lines))
    return sum(row.amount_fen for row in lines[:ended] if row.kind is FeeEntryKind.REFUNDED)


def read_view(session: Session, reference: Reference, dispute_id: str, today: date) -> FeesView:
    """All fees of a dispute; ``KnownError`` ``dispute_unknown`` when there is none."""
    dispute = session.get(Dispute, dispute_id)
    if dispute is None:
        raise KnownError("dispute_unknown")
    settings = read_settings(session)
    parties = parties_of(session, dispute_id)
    proposed = proposal(session, reference, dispute, settings)
    ids = session.scalars(
        select(FeeCharge.id).where(FeeCharge.dispute_id == dispute_id).order_by(FeeCharge.position, FeeCharge.id)
    ).all()
    staff = {row.id: row.name for row in session.scalars(select(StaffMember))}
    books = [read_book(session, charge_id) for charge_id in ids]
    return FeesView(
        dispute_id=dispute_id,
        number=dispute.number,
        filed_on=dispute.filed_on,
        today=today,
        parties=tuple(FeeParty(each.id, each.name, each.role, each.kind) for each in parties),
        charges=tuple(
            _charge_view(session, reference, settings, book, parties, staff, proposed, today) for book in books
        ),
        proposed=proposed,
        settings=settings,
    )


def _charge_view(
    session: Session,
    reference: Reference,
    settings: FeeSettings,
    book: FeeBook,
    parties: Sequence[Party],
    staff: dict[str, str],
    proposed: ChargeDetails,
    today: date,
) -> ChargeView:
    details, stands = kept_details(book), book.balance
    assessed, notice = book.last(FeeEntryKind.ASSESSED), book.last(FeeEntryKind.NOTICE)
    rules_on = assessed.rules_on if assessed and assessed.rules_on else today
    worked = work_out(reference, settings, rules_on, details, book)
    names = {party.id: party.name for party in parties}
    stopped = _stopped(book, today)
    changed, reason = _changes(details, proposed, book)
    term = notice.due_on if notice else None
    unpaid = stands.owing_fen > 0 and term is not None and term < today and not stopped
    return ChargeView(
        id=book.charge.id,
        details=details,
        payer=names.get(book.charge.payer_party_id or "", ""),
        fee=worked.fee,
        full_fen=assessed.full_fen if assessed and assessed.full_fen is not None else worked.full_fen,
        balance=stands,
        rules_on=rules_on,
        entries=tuple(_entry(row, staff) for row in book.entries),
        relief=tuple(_relief(row) for row in book.relief),
        shares=tuple(
            ShareView(row.party_id, names.get(row.party_id, ""), row.bearing, row.amount_fen) for row in book.shares
        ),
        notice_on=notice.happened_on if notice else None,
        notice_due_on=term,
        stopped=stopped,
        late=unpaid and book.charge.unpaid_decision is None,
        unpaid_decision=book.charge.unpaid_decision,
        refund_due_on=_refund_due(session, book) if stands.refundable_fen else None,
        changed=changed,
        changed_reason=reason,
    )


def _stopped(book: FeeBook, today: date) -> bool:
    if book.open_relief is not None:
        return True
    deferred = [row.deferred_until for row in book.relief if row.decision is ReliefDecision.GRANTED]
    return any(day is not None and day >= today for day in deferred)


def _refund_due(session: Session, book: FeeBook) -> date | None:
    ids = [row.deadline_id for row in book.entries if row.kind is FeeEntryKind.ASSESSED and row.deadline_id]
    running = select(Deadline.due_on).where(Deadline.id.in_(ids), Deadline.done_on.is_(None))
    return session.scalar(running.order_by(Deadline.due_on).limit(1)) if ids else None


def _changes(
    kept: ChargeDetails, proposed: ChargeDetails, book: FeeBook
) -> tuple[ChargeDetails | None, FeeReason | None]:
    """The charge of the suit as the file now has it, where procedure, outcome or the amount went on since."""
    if kept.side is not FeeSide.PRINCIPAL or kept.ended_as is not None or book.charge.unpaid_decision:
        return None, None
    now = replace(kept, procedure=proposed.procedure, closing=proposed.closing, ended_as=proposed.ended_as)
    if proposed.ended_as is not None and proposed.ended_as is not kept.ended_as:
        return now, FeeReason.DISMISSED
    if proposed.closing is not None and proposed.closing is not kept.closing:
        return now, FeeReason.CLOSED
    if proposed.procedure is not kept.procedure:
        return replace(kept, procedure=proposed.procedure), FeeReason.CONVERTED
    return None, None


def _entry(row: FeeEntry, staff: dict[str, str]) -> EntryView:
    return EntryView(
        id=row.id,
        kind=row.kind,
        reason=row.reason,
        happened_on=row.happened_on,
        made_at=row.made_at,
        made_by=staff.get(row.made_by_id, ""),
        amount_fen=row.amount_fen,
        full_fen=row.full_fen,
        way=row.way,
        receipt_no=row.receipt_no,
        treasury_receipt=row.treasury_receipt,
        due_on=row.due_on,
        words=row.words,
    )


def _relief(row: FeeReliefRequest) -> ReliefView:
    return ReliefView(
        id=row.id,
        asked=row.asked,
        ground=row.ground,
        proof=row.proof,
        asked_on=row.asked_on,
        decision=row.decision,
        decided_on=row.decided_on,
        decided_by=row.decided_by,
        words=row.decision_words,
        rate_permille=row.rate_permille,
        deferred_until=row.deferred_until,
    )


def owing_of(session: Session, dispute_id: str) -> int:
    """What is still to be paid in a dispute, in fen."""
    charges = session.scalars(select(FeeCharge.id).where(FeeCharge.dispute_id == dispute_id)).all()
    return sum(read_book(session, charge_id).balance.owing_fen for charge_id in charges)
