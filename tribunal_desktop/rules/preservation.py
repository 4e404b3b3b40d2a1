"""Preservation (保全): what an application needs and which limits each step sets off (CPL 103-105; Int 485)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import PreservationKind, PreservationTime

RULING_LIMITS = {
    PreservationTime.IN_SUIT: "P-PRES",
    PreservationTime.URGENT: "P-PRES-URG",
    PreservationTime.PRE_SUIT: "P-PRES-URG",
}
"""Within which the court has to rule."""

TERM_LIMITS = {
    PreservationKind.MONEY: "P-FRZ",
    PreservationKind.MOVABLE: "P-SEIZ",
    PreservationKind.IMMOVABLE: "P-LAND",
}
"""How long a measure may last."""

START_LIMIT = "P-PRES-ACT"
SUE_LIMIT = "P-SUE"
_BASIS = "民事诉讼法第103条、第104条"
_SECURITY = "民事诉讼法第103条、第104条；法释〔2016〕22号第5条"


@dataclass(frozen=True)
class Application:
    """An application as typed."""

    applicant_id: str
    respondent_id: str
    kind: PreservationKind
    time: PreservationTime
    object_text: str
    amount_fen: int | None
    security_text: str
    asked_at: datetime | None


def check_application(asked: Application, now: datetime) -> Iterator[Finding]:
    """Findings at the fields of an application."""
    if not asked.object_text.strip():
        yield Finding("preservation_without_object", "object_text", Severity.BLOCK, basis=_BASIS)
    if asked.applicant_id == asked.respondent_id:
        yield Finding("preservation_against_oneself", "respondent_id", Severity.BLOCK)
    if asked.asked_at is None:
        yield Finding("preservation_without_day", "asked_at", Severity.BLOCK)
    elif asked.asked_at > now:
        yield Finding("preservation_in_the_future", "asked_at", Severity.BLOCK)
    if asked.kind in TERM_LIMITS and not asked.amount_fen:
        yield Finding("preservation_without_amount", "amount_fen", Severity.ASK)
    if not asked.security_text.strip():
        severity = Severity.BLOCK if asked.time is PreservationTime.PRE_SUIT else Severity.ASK
        yield Finding("preservation_without_security", "security_text", severity, basis=_SECURITY)


def check_step(on: date | None, not_before: date, today: date) -> Iterator[Finding]:
    """Findings at the day of a step after the application."""
    if on is None:
        yield Finding("preservation_without_day", "on", Severity.BLOCK)
    elif on > today:
        yield Finding("preservation_in_the_future", "on", Severity.BLOCK)
    elif on < not_before:
        yield Finding("preservation_step_too_early", "on", Severity.BLOCK, {"day": not_before})
