"""What a mediation agreement (调解协议) has to hold and add up to: TYD 24; PML 29.

The last day to ask for judicial confirmation (CPL 205) is the limit ``T-JCA`` counted from the day of agreement.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.money import print_yuan
from tribunal_desktop.rules.terms import ClauseKind

_CONTENT = "法释〔2016〕14号第24条；人民调解法第29条"


@dataclass(frozen=True)
class InstalmentFacts:
    """One payment of a clause."""

    amount_fen: int
    due_on: date


@dataclass(frozen=True)
class ClauseFacts:
    """One clause as typed; ``obligor`` is any token of the party bound by it, blank when nobody is chosen."""

    kind: ClauseKind
    obligor: str
    text: str
    amount_fen: int | None = None
    instalments: tuple[InstalmentFacts, ...] = ()


@dataclass(frozen=True)
class AgreementFacts:
    """An agreement as typed, with the sum claimed when the dispute states one."""

    agreed_on: date
    main_facts: str
    clauses: tuple[ClauseFacts, ...]
    claim_fen: int | None = None


def check_agreement(agreement: AgreementFacts, today: date) -> tuple[Finding, ...]:
    """Everything to say before the agreement is printed; clause ``i`` is the field ``clauses.i``."""
    found = [*_check_content(agreement, today), *_check_total(agreement)]
    for position, clause in enumerate(agreement.clauses):
        found += _check_clause(clause, f"clauses.{position}", agreement.agreed_on)
    return tuple(found)


def _check_content(agreement: AgreementFacts, today: date) -> Iterator[Finding]:
    if agreement.agreed_on > today:
        yield Finding("agreed_in_future", "agreed_on", Severity.BLOCK, {"day": agreement.agreed_on})
    if not agreement.main_facts.strip():
        yield Finding("agreement_facts_missing", "main_facts", Severity.BLOCK, basis=_CONTENT)
    if not agreement.clauses:
        yield Finding("agreement_without_clauses", "clauses", Severity.BLOCK, basis=_CONTENT)


def _check_total(agreement: AgreementFacts) -> Iterator[Finding]:
    total = sum(clause.amount_fen or 0 for clause in agreement.clauses if clause.kind is ClauseKind.PAY)
    claim = agreement.claim_fen
    if claim is not None and total > claim:
        params: dict[str, object] = {"total": print_yuan(total), "claim": print_yuan(claim)}
        yield Finding("agreement_above_claim", "clauses", Severity.NOTE, params)


def _check_clause(clause: ClauseFacts, at: str, agreed_on: date) -> Iterator[Finding]:
    if not clause.text.strip():
        yield Finding("clause_text_missing", f"{at}.text", Severity.BLOCK, basis=_CONTENT)
    if clause.kind in (ClauseKind.PAY, ClauseKind.ACT) and not clause.obligor:
        yield Finding("clause_obligor_missing", f"{at}.obligor_party_id", Severity.BLOCK, basis=_CONTENT)
    if clause.kind is ClauseKind.PAY:
        yield from _check_payment(clause, at, agreed_on)
    elif clause.instalments:
        yield Finding("instalments_without_payment", f"{at}.instalments", Severity.BLOCK)


def _check_payment(clause: ClauseFacts, at: str, agreed_on: date) -> Iterator[Finding]:
    amount = clause.amount_fen
    if amount is None or amount <= 0:
        yield Finding("clause_amount_missing", f"{at}.amount_fen", Severity.BLOCK, basis=_CONTENT)
        return
    if not clause.instalments:
        yield Finding("clause_term_missing", f"{at}.instalments", Severity.ASK, basis=_CONTENT)
        return
    paid = sum(instalment.amount_fen for instalment in clause.instalments)
    if paid != amount:
        params: dict[str, object] = {
            "sum": print_yuan(paid),
            "amount": print_yuan(amount),
            "difference": print_yuan(abs(amount - paid)),
        }
        yield Finding("instalments_sum_differs", f"{at}.instalments", Severity.BLOCK, params)
    for position, instalment in enumerate(clause.instalments):
        field = f"{at}.instalments.{position}"
        if instalment.amount_fen <= 0:
            yield Finding("instalment_amount_missing", f"{field}.amount_fen", Severity.BLOCK)
        if instalment.due_on < agreed_on:
            yield Finding("instalment_before_agreement", f"{field}.due_on", Severity.BLOCK, {"day": instalment.due_on})
    for position, (earlier, later) in enumerate(pairwise(clause.instalments), start=1):
        if later.due_on <= earlier.due_on:
            field = f"{at}.instalments.{position}.due_on"
            yield Finding("instalments_not_ascending", field, Severity.BLOCK, {"day": later.due_on})
