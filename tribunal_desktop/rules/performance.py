"""Performance of duties to pay (履行): part payments, what is overdue, and the rate of automatic performance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.money import percent, print_yuan
from tribunal_desktop.rules.terms import PerformanceState

REMIND_DAYS = 7
"""How many days ahead a payment day is called near when the tribunal sets nothing else; ours, not law."""

FENGQIAO_RATE = Decimal("52.33")
"""Automatic performance the Fengqiao tribunal published, in per cent: shown beside one's own figure, no target."""


@dataclass(frozen=True)
class Paid:
    """One payment."""

    amount_fen: int
    paid_on: date


@dataclass(frozen=True)
class Term:
    """A payment day with what was paid towards it; ``noted_on`` is a day the whole was noted as paid without sums."""

    amount_fen: int
    due_on: date
    payments: tuple[Paid, ...] = ()
    noted_on: date | None = None

    @property
    def paid_fen(self) -> int:
        """What was paid, at most what was due."""
        if self.noted_on is not None and not self.payments:
            return self.amount_fen
        return min(self.amount_fen, sum(payment.amount_fen for payment in self.payments))

    @property
    def owing_fen(self) -> int:
        """What is still to be paid."""
        return self.amount_fen - self.paid_fen

    @property
    def settled_on(self) -> date | None:
        """The day the payments reached the sum."""
        if self.noted_on is not None and not self.payments:
            return self.noted_on
        reached = 0
        for payment in sorted(self.payments, key=lambda each: each.paid_on):
            reached += payment.amount_fen
            if reached >= self.amount_fen:
                return payment.paid_on
        return None

    def state(self, today: date, remind_days: int = REMIND_DAYS, *, enforced: bool = False) -> PerformanceState:
        """Where the payment day stands ``today``."""
        if self.settled_on is not None:
            return PerformanceState.PERFORMED
        if enforced:
            return PerformanceState.ENFORCED
        if self.due_on < today:
            return PerformanceState.OVERDUE
        near = self.due_on <= today + timedelta(days=remind_days)
        return PerformanceState.SOON if near else PerformanceState.LATER


@dataclass(frozen=True)
class DutyFacts:
    """A document with a duty to pay, as the rate counts it."""

    id: str
    terms: tuple[Term, ...]
    enforced_on: date | None = None


@dataclass(frozen=True)
class Rate:
    """Automatic performance (自动履行率): ``performed`` of ``due`` documents, by their ids."""

    due: tuple[str, ...]
    performed: tuple[str, ...]

    @property
    def percent(self) -> Decimal | None:
        """In per cent; none when nothing was due."""
        return percent(len(self.performed), len(self.due)) if self.due else None


def rate(duties: Iterable[DutyFacts], starts_on: date, ends_on: date) -> Rate:
    """A document is due when a payment day lies in the span, and performed when all of those were paid within it
    before anybody applied for enforcement."""
    due, performed = [], []
    for duty in duties:
        terms = [term for term in duty.terms if starts_on <= term.due_on <= ends_on]
        if not terms:
            continue
        due.append(duty.id)
        if all(_performed(term, duty.enforced_on, ends_on) for term in terms):
            performed.append(duty.id)
    return Rate(tuple(due), tuple(performed))


def _performed(term: Term, enforced_on: date | None, ends_on: date) -> bool:
    settled = term.settled_on
    if settled is None or settled > ends_on:
        return False
    return enforced_on is None or settled < enforced_on


def last_day(terms: Sequence[Term]) -> date:
    """The day the two years for enforcement run from: the last payment day (CPL 250)."""
    return max(term.due_on for term in terms)


def check_payment(amount_fen: int | None, paid_on: date | None, term: Term, today: date) -> tuple[Finding, ...]:
    """What is wrong with a payment as it is typed; more than is owed is said, not refused."""
    findings = []
    if not amount_fen or amount_fen < 0:
        findings.append(Finding("performance_amount_missing", "amount", Severity.BLOCK))
    elif amount_fen > term.owing_fen:
        params: dict[str, object] = {"owing": print_yuan(term.owing_fen)}
        findings.append(Finding("performance_more_than_owed", "amount", Severity.BLOCK, params))
    if paid_on is None:
        findings.append(Finding("performance_day_missing", "paid_on", Severity.BLOCK))
    elif paid_on > today:
        findings.append(Finding("performance_day_ahead", "paid_on", Severity.BLOCK))
    return tuple(findings)


def check_terms(effective_on: date | None, terms: Sequence[tuple[int | None, date | None]]) -> tuple[Finding, ...]:
    """What is missing in a duty as it is typed."""
    findings = []
    if effective_on is None:
        findings.append(Finding("duty_effective_missing", "effective_on", Severity.BLOCK))
    if not terms:
        findings.append(Finding("duty_terms_missing", "terms", Severity.BLOCK))
    for place, (amount_fen, due_on) in enumerate(terms, start=1):
        if not amount_fen or due_on is None:
            findings.append(Finding("duty_term_incomplete", "terms", Severity.BLOCK, {"place": place}))
            break
    return tuple(findings)
