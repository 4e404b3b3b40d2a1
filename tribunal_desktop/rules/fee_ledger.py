"""The ledger of a fee (费用台账): what is due, what was paid, what is still owing or has to be returned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.rules.fees_table import FeeTable, read_fee_table
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.money import print_yuan
from tribunal_desktop.rules.terms import FeeEntryKind, FeePayWay, PartyKind, ReliefAsked, ReliefDecision

ON_THE_SPOT_BASIS = "诉讼费用交纳办法第52条第3款"


@cache
def _fee_table() -> FeeTable:
    """The table of fees, which holds how far a reduction goes at least (FEE 46)."""
    return read_fee_table(resources.toml("rules", "fees.toml"))


@dataclass(frozen=True)
class Entry:
    """A line of the ledger; assessments set what is due, the last one counts."""

    kind: FeeEntryKind
    amount_fen: int
    happened_on: date


@dataclass(frozen=True)
class Balance:
    """Where a fee stands; ``due = paid − refunded + owing − refundable``, and never both of the last two."""

    due_fen: int = 0
    paid_fen: int = 0
    refunded_fen: int = 0

    @property
    def kept_fen(self) -> int:
        """What the court holds of it."""
        return self.paid_fen - self.refunded_fen

    @property
    def owing_fen(self) -> int:
        """What is still to be paid."""
        return max(0, self.due_fen - self.kept_fen)

    @property
    def refundable_fen(self) -> int:
        """What has to be returned."""
        return max(0, self.kept_fen - self.due_fen)


def balance(entries: Iterable[Entry]) -> Balance:
    """The balance after ``entries`` in the order they were made."""
    due = paid = refunded = 0
    for entry in entries:
        if entry.kind is FeeEntryKind.ASSESSED:
            due = entry.amount_fen
        elif entry.kind is FeeEntryKind.PAID:
            paid += entry.amount_fen
        elif entry.kind is FeeEntryKind.REFUNDED:
            refunded += entry.amount_fen
    return Balance(due, paid, refunded)


@dataclass(frozen=True)
class Payment:
    """A payment as it is typed."""

    amount_fen: int | None
    paid_on: date | None
    way: FeePayWay
    receipt_no: str
    treasury_receipt: bool = False


def check_payment(payment: Payment, stands: Balance, today: date) -> tuple[Finding, ...]:
    """What is wrong with a payment; on the spot nothing is taken without the treasury's receipt (FEE 52)."""
    findings = [
        *_sum(payment.amount_fen, "amount"),
        *_day(payment.paid_on, today, "paid_on"),
    ]
    on_the_spot = payment.way is FeePayWay.ON_THE_SPOT
    if not payment.receipt_no.strip():
        code = "fee_treasury_receipt_missing" if on_the_spot else "fee_receipt_missing"
        findings.append(_block(code, "receipt_no", ON_THE_SPOT_BASIS if on_the_spot else ""))
    if on_the_spot and not payment.treasury_receipt:
        findings.append(_block("fee_treasury_receipt_unticked", "treasury_receipt", ON_THE_SPOT_BASIS))
    if payment.amount_fen and payment.amount_fen > stands.owing_fen:
        over = print_yuan(payment.amount_fen - stands.owing_fen)
        findings.append(Finding("fee_paid_more", "amount", Severity.NOTE, {"over": over}))
    return tuple(findings)


def check_refund(amount_fen: int | None, on: date | None, stands: Balance, today: date) -> tuple[Finding, ...]:
    """A refund returns at most what is to be returned."""
    findings = [*_sum(amount_fen, "amount"), *_day(on, today, "refunded_on")]
    if amount_fen and amount_fen > stands.refundable_fen:
        most = print_yuan(stands.refundable_fen)
        findings.append(Finding("fee_refund_too_large", "amount", Severity.BLOCK, {"most": most}))
    return tuple(findings)


@dataclass(frozen=True)
class ReliefRequest:
    """A request for relief as it is typed; the ground is a row of the table."""

    asked: ReliefAsked
    ground: str
    ground_of: ReliefAsked | None
    """What the law grants on that ground."""
    proof: str
    asked_on: date | None
    person: PartyKind | None


def check_relief(request: ReliefRequest, filed_on: date | None, today: date) -> tuple[Finding, ...]:
    """A request in writing with proof (FEE 48); only natural persons are exempted (44); deferral before filing (49)."""
    findings = list(_day(request.asked_on, today, "asked_on"))
    if request.ground_of is not request.asked:
        findings.append(_block("fee_relief_ground_missing", "ground"))
    if not request.proof.strip():
        findings.append(_block("fee_relief_proof_missing", "proof", "诉讼费用交纳办法第48条"))
    if request.asked is ReliefAsked.EXEMPT and request.person is not PartyKind.NATURAL:
        findings.append(_block("fee_relief_not_natural", "asked", "诉讼费用交纳办法第44条"))
    late = filed_on is not None and request.asked_on is not None and request.asked_on > filed_on
    if request.asked is ReliefAsked.DEFER and late:
        findings.append(
            Finding("fee_deferral_after_filing", "asked", Severity.NOTE, {"filed": filed_on}, "诉讼费用交纳办法第49条")
        )
    return tuple(findings)


@dataclass(frozen=True)
class ReliefAnswer:
    """The decision on a request as it is typed."""

    decision: ReliefDecision
    decided_on: date | None
    decided_by: str
    words: str
    rate_permille: int | None = None
    deferred_until: date | None = None


def check_answer(asked: ReliefAsked, asked_on: date, answer: ReliefAnswer, today: date) -> tuple[Finding, ...]:
    """Who decided, when; a refusal with its reasons in writing (FEE 48), a reduction of three tenths at least (46)."""
    findings = list(_day(answer.decided_on, today, "decided_on"))
    if answer.decided_on is not None and answer.decided_on < asked_on:
        findings.append(_block("fee_relief_decided_early", "decided_on"))
    if not answer.decided_by.strip():
        findings.append(_block("fee_relief_decider_missing", "decided_by"))
    if answer.decision is ReliefDecision.REFUSED:
        if not answer.words.strip():
            findings.append(_block("fee_relief_reasons_missing", "words", "诉讼费用交纳办法第48条"))
        return tuple(findings)
    least = int(_fee_table().rule(ReliefAsked.REDUCE.value, asked_on).share * 1000)
    if asked is ReliefAsked.REDUCE and not least <= (answer.rate_permille or 0) < 1000:
        findings.append(_block("fee_relief_rate_low", "rate", "诉讼费用交纳办法第46条"))
    if asked is ReliefAsked.DEFER and (answer.deferred_until is None or answer.deferred_until < asked_on):
        findings.append(_block("fee_deferral_day_missing", "deferred_until"))
    return tuple(findings)


def check_shares(shares_fen: Iterable[int], due_fen: int) -> tuple[Finding, ...]:
    """The shares the parties bear add up to the fee."""
    total = sum(shares_fen)
    if total == due_fen:
        return ()
    params: dict[str, object] = {"total": print_yuan(total), "due": print_yuan(due_fen)}
    return (Finding("fee_shares_do_not_add_up", "shares", Severity.BLOCK, params),)


def _sum(amount_fen: int | None, field: str) -> Iterable[Finding]:
    if not amount_fen or amount_fen < 0:
        yield _block("fee_amount_missing", field)


def _day(day: date | None, today: date, field: str) -> Iterable[Finding]:
    if day is None:
        yield _block("fee_day_missing", field)
    elif day > today:
        yield _block("fee_day_ahead", field)


def _block(code: str, field: str, basis: str = "") -> Finding:
    return Finding(code, field, Severity.BLOCK, basis=basis)
