"""An agreement as it stands in the fields, half-typed sums and days included; pure, so that it is a draft as it is."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Any

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.money import parse_fen, parse_yuan, print_yuan, yuan_to_fen
from tribunal_desktop.rules.periods import add_months
from tribunal_desktop.rules.terms import ClauseKind
from tribunal_desktop.rules.typed import parse_date
from tribunal_desktop.services.mediation_rows import AgreementDetails, ClauseDetails, InstalmentDetails


@dataclass(frozen=True)
class TypedInstalment:
    """One payment as typed."""

    due: str = ""
    amount: str = ""


@dataclass(frozen=True)
class TypedClause:
    """One clause as typed."""

    kind: ClauseKind = ClauseKind.PAY
    obligor: str = ""
    text: str = ""
    amount: str = ""
    instalments: tuple[TypedInstalment, ...] = ()


@dataclass(frozen=True)
class TypedAgreement:
    """The agreement as typed."""

    agreed_on: str = ""
    main_facts: str = ""
    clauses: tuple[TypedClause, ...] = ()

    def state(self) -> dict[str, Any]:
        """Plain values for a draft."""
        return dataclasses.asdict(self)

    @property
    def blank(self) -> bool:
        """Nothing was typed."""
        return not self.main_facts and not self.clauses


def from_state(state: dict[str, Any]) -> TypedAgreement:
    """What ``state`` gave."""
    return TypedAgreement(
        agreed_on=state["agreed_on"],
        main_facts=state["main_facts"],
        clauses=tuple(
            TypedClause(
                ClauseKind(clause["kind"]),
                clause["obligor"],
                clause["text"],
                clause["amount"],
                tuple(TypedInstalment(each["due"], each["amount"]) for each in clause["instalments"]),
            )
            for clause in state["clauses"]
        ),
    )


def from_details(agreement: AgreementDetails) -> TypedAgreement:
    """The kept agreement in the fields."""
    return TypedAgreement(
        agreed_on=agreement.agreed_on.isoformat(),
        main_facts=agreement.main_facts,
        clauses=tuple(
            TypedClause(
                clause.kind,
                clause.obligor_party_id or "",
                clause.text,
                sum_text(clause.amount_fen),
                tuple(
                    TypedInstalment(each.due_on.isoformat(), sum_text(each.amount_fen)) for each in clause.instalments
                ),
            )
            for clause in agreement.clauses
        ),
    )


def read(typed: TypedAgreement, today: date) -> tuple[AgreementDetails | None, tuple[Finding, ...]]:
    """The agreement the fields say, with a finding for every field that is no sum or no day.

    An unreadable payment is left out of the agreement; without a day of agreement there is none.
    """
    findings: list[Finding] = []
    agreed_on = parse_date(typed.agreed_on, today)
    if agreed_on is None:
        findings.append(Finding("day_unreadable", "agreed_on", Severity.BLOCK))
    clauses = tuple(_clause(clause, f"clauses.{place}", today, findings) for place, clause in enumerate(typed.clauses))
    details = AgreementDetails(agreed_on, typed.main_facts, clauses) if agreed_on else None
    return details, tuple(findings)


def next_instalment(clause: TypedClause, today: date) -> TypedInstalment:
    """The next payment as it most likely is: a month after the last, over what is left of the sum."""
    paid = sum(parse_fen(each.amount) or 0 for each in clause.instalments)
    left = (parse_fen(clause.amount) or 0) - paid
    last = parse_date(clause.instalments[-1].due, today) if clause.instalments else None
    return TypedInstalment(add_months(last or today, 1).isoformat(), sum_text(left) if left > 0 else "")


def sum_text(amount_fen: int | None) -> str:
    """A sum as the fields write it."""
    return "" if amount_fen is None else print_yuan(amount_fen)


def _clause(clause: TypedClause, at: str, today: date, findings: list[Finding]) -> ClauseDetails:
    amount = _fen(clause.amount, f"{at}.amount_fen", findings) if clause.amount.strip() else None
    if clause.kind is not ClauseKind.PAY:
        return ClauseDetails(clause.kind, clause.obligor or None, clause.text)
    instalments = []
    for place, each in enumerate(clause.instalments):
        due = parse_date(each.due, today)
        if due is None:
            findings.append(Finding("day_unreadable", f"{at}.instalments.{place}.due_on", Severity.BLOCK))
        part = _fen(each.amount, f"{at}.instalments.{place}.amount_fen", findings)
        if due and part is not None:
            instalments.append(InstalmentDetails(part, due))
    return ClauseDetails(clause.kind, clause.obligor or None, clause.text, amount, tuple(instalments))


def _fen(typed: str, field: str, findings: list[Finding]) -> int | None:
    yuan = parse_yuan(typed, field)
    if isinstance(yuan, Finding):
        findings.append(yuan)
        return None
    return yuan_to_fen(yuan)
