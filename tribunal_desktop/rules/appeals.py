"""Appeals, and the day from which a decision has effect (上诉与生效; CPL 100, 165, 171–182; Int 244, 336)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import (
    AppealChannel,
    AppealedPaper,
    AppealResult,
    AppealStep,
    EffectBasis,
    EffectWait,
    Outcome,
    Procedure,
    RetrialResult,
    ReversalReason,
)

APPEALABLE = {Outcome.JUDGED: AppealedPaper.JUDGMENT, Outcome.DISMISSED: AppealedPaper.RULING}
"""The closings an appeal can be brought against, and the paper it is against."""

OVERTURNED = (AppealResult.CHANGED, AppealResult.REMANDED)
GIVEN_UP = (AppealResult.WITHDRAWN, AppealResult.DEEMED_WITHDRAWN)


def appealable(outcome: Outcome | None, procedure: Procedure | None) -> bool:
    """Whether a case so closed can be appealed; a small claims judgment is final (CPL 165)."""
    return outcome in APPEALABLE and procedure is not Procedure.SMALL_CLAIMS


@dataclass(frozen=True)
class NewAppeal:
    """An appeal as typed."""

    party_id: str
    against: AppealedPaper
    channel: AppealChannel
    received_on: date | None
    request_text: str = ""
    late_words: str = ""
    fee_paid_on: date | None = None


@dataclass(frozen=True)
class Term:
    """One party's term of appeal; both days are None while the decision was not served on it."""

    party: str
    served_on: date | None
    ends_on: date | None


@dataclass(frozen=True)
class AppealState:
    """What an appeal means for the effect of the decision."""

    in_time: bool
    result: AppealResult | None
    result_on: date | None


@dataclass(frozen=True)
class Effect:
    """From when a decision has effect and why, or what it waits for and until when."""

    on: date | None
    basis: EffectBasis | None = None
    waits: EffectWait | None = None
    until: date | None = None


@dataclass(frozen=True)
class AppealOutcome:
    """The result of the second instance as typed."""

    result: AppealResult
    result_on: date | None
    second_no: str = ""
    reversal: ReversalReason | None = None
    result_text: str = ""


@dataclass(frozen=True)
class NewRetrial:
    """An application for retrial as typed; ``result`` stays empty while it is examined."""

    party_id: str
    applied_on: date | None
    retrial_court: str = ""
    retrial_no: str = ""
    result: RetrialResult | None = None
    result_on: date | None = None
    result_text: str = ""


def check_appeal(
    new: NewAppeal, outcome: Outcome | None, procedure: Procedure | None, term: Term | None, today: date
) -> Iterator[Finding]:
    """Findings at the fields of an appeal; ``term`` is that of the party who appeals."""
    yield from _open_to(new, outcome, procedure)
    if new.received_on is None:
        yield Finding("appeal_without_day", "received_on", Severity.BLOCK)
        return
    if new.received_on > today:
        yield Finding("appeal_in_the_future", "received_on", Severity.BLOCK)
    if term is None or term.ends_on is None or term.served_on is None:
        yield Finding("appeal_without_service", "received_on", Severity.ASK, basis="法释〔2022〕11号第244条")
    elif new.received_on < term.served_on:
        yield Finding("appeal_before_service", "received_on", Severity.ASK, {"day": term.served_on})
    elif new.received_on > term.ends_on:
        days = (new.received_on - term.ends_on).days
        params: dict[str, object] = {"day": term.ends_on, "days": days}
        severity = Severity.NOTE if new.late_words.strip() else Severity.BLOCK
        yield Finding("appeal_late", "late_words", severity, params, "民事诉讼法第86条、第171条")
    if new.fee_paid_on is not None and new.fee_paid_on > today:
        yield Finding("appeal_in_the_future", "fee_paid_on", Severity.BLOCK)


def _open_to(new: NewAppeal, outcome: Outcome | None, procedure: Procedure | None) -> Iterator[Finding]:
    if procedure is Procedure.SMALL_CLAIMS and outcome is Outcome.JUDGED:
        yield Finding("appeal_in_small_claims", "party_id", Severity.BLOCK, basis="民事诉讼法第165条")
    elif outcome is None:
        yield Finding("appeal_before_closing", "party_id", Severity.ASK)
    elif outcome not in APPEALABLE:
        yield Finding("appeal_not_open", "party_id", Severity.BLOCK, {"outcome": outcome}, "民事诉讼法第157条")
    elif APPEALABLE[outcome] is not new.against:
        yield Finding("appeal_against_other_paper", "against", Severity.BLOCK, {"outcome": outcome})


def check_day(on: date | None, before: date, today: date, field: str = "on") -> Iterator[Finding]:
    """Findings of the day of a further step that cannot come before ``before``."""
    if on is None:
        yield Finding("appeal_without_day", field, Severity.BLOCK)
    elif on > today:
        yield Finding("appeal_in_the_future", field, Severity.BLOCK)
    elif on < before:
        yield Finding("appeal_step_too_early", field, Severity.BLOCK, {"day": before})


def check_outcome(typed: AppealOutcome, received_on: date, today: date) -> Iterator[Finding]:
    """Findings at the fields of a result: one that overturns says why and by which decision."""
    yield from check_day(typed.result_on, received_on, today, "result_on")
    if typed.result in OVERTURNED and typed.reversal is None:
        yield Finding("reversal_without_reason", "reversal", Severity.BLOCK)
    if typed.result not in GIVEN_UP and not typed.second_no.strip():
        yield Finding("result_without_number", "second_no", Severity.ASK)


def check_retrial(
    new: NewRetrial, effective_on: date | None, term_ends_on: date | None, today: date
) -> Iterator[Finding]:
    """Findings of an application for retrial; a late one is a question, four grounds run from when they were known."""
    yield from check_day(new.applied_on, effective_on or date.min, today, "applied_on")
    if effective_on is None:
        yield Finding("retrial_before_effect", "applied_on", Severity.ASK, basis="民事诉讼法第210条")
    elif new.applied_on is not None and term_ends_on is not None and new.applied_on > term_ends_on:
        yield Finding("retrial_late", "applied_on", Severity.ASK, {"day": term_ends_on}, "民事诉讼法第216条")
    if new.result is not None:
        yield from check_day(new.result_on, new.applied_on or date.min, today, "result_on")


STEPS = (AppealStep.SEND_COPY, AppealStep.COPY_SERVED, AppealStep.ANSWER, AppealStep.SEND_UP)


def effect_of(
    outcome: Outcome | None,
    procedure: Procedure | None,
    terms: Sequence[Term],
    appeals: Sequence[AppealState],
    today: date,
) -> Effect:
    """From when the decision has effect.

    A judgment that can be appealed: the day after the last party's term ended without an appeal, or the day the
    document of the second instance reached the last party. Final ones: the day of service on the last party. An
    appeal after the term does not put the effect off.
    """
    if outcome is None:
        return Effect(None, waits=EffectWait.NOT_CLOSED)
    if outcome is Outcome.OTHER:
        return Effect(None, waits=EffectWait.NO_DOCUMENT)
    if not terms or any(term.served_on is None for term in terms):
        return Effect(None, waits=EffectWait.NOT_SERVED)
    last_served = max(term.served_on for term in terms if term.served_on is not None)
    if not appealable(outcome, procedure):
        return Effect(last_served, EffectBasis.MEDIATION if outcome is Outcome.MEDIATED else EffectBasis.FINAL)
    if any(term.ends_on is None for term in terms):
        return Effect(None, waits=EffectWait.NOT_SERVED)
    ended = max(term.ends_on for term in terms if term.ends_on is not None)
    return _after_appeals(ended, [each for each in appeals if each.in_time], today)


def _after_appeals(ended: date, appeals: Sequence[AppealState], today: date) -> Effect:
    if any(each.result is None for each in appeals):
        return Effect(None, waits=EffectWait.APPEAL_PENDING)
    if any(each.result is AppealResult.REMANDED for each in appeals):
        return Effect(None, waits=EffectWait.REMANDED)
    if today <= ended:
        return Effect(None, waits=EffectWait.TERM_RUNS, until=ended)
    after = ended + timedelta(days=1)
    if not appeals:
        return Effect(after, EffectBasis.NO_APPEAL)
    decided = max(each.result_on for each in appeals if each.result_on is not None)
    if all(each.result in GIVEN_UP for each in appeals):
        return Effect(max(after, decided), EffectBasis.APPEAL_WITHDRAWN)
    return Effect(max(after, decided), EffectBasis.SECOND_INSTANCE)


def check_effect(proposed: Effect, on: date | None, reason: str, today: date) -> Iterator[Finding]:
    """Findings of a note of effect: another day than the one worked out needs its reason."""
    if on is None:
        yield Finding("effect_without_day", "effective_on", Severity.BLOCK)
        return
    if on > today:
        yield Finding("effect_in_the_future", "effective_on", Severity.BLOCK)
    if proposed.waits in (EffectWait.APPEAL_PENDING, EffectWait.REMANDED, EffectWait.NOT_CLOSED):
        yield Finding("effect_not_possible", "effective_on", Severity.BLOCK, {"why": proposed.waits})
    elif on != proposed.on and not reason.strip():
        yield Finding("effect_differs", "effect_reason", Severity.BLOCK)
