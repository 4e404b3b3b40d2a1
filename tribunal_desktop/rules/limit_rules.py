"""The limits of a case: which events open and end them, what stops them, how far they may be lengthened (B)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tribunal_desktop.rules.calendar import Calendar
from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.periods import Deduction, Limit, Period, count
from tribunal_desktop.rules.terms import (
    AdjournmentGround,
    DeductionKind,
    ExtensionDecider,
    LimitBound,
    LimitEnding,
    LimitEvent,
    LimitState,
    PeriodDirection,
    Procedure,
)

ADJOURNMENT_RULE = "H-ADJ"
_QUICK = (Procedure.SUMMARY, Procedure.SMALL_CLAIMS)


@dataclass(frozen=True)
class ExtensionRule:
    """One lengthening the law allows (延长), in the unit of its limit; the days count back from the limit's end."""

    amount: int
    decided_by: ExtensionDecider
    apply_before: int
    decide_before: int
    basis: str


@dataclass(frozen=True)
class LimitRule:
    """A row of the table with its place in a case."""

    limit: Limit
    bound: LimitBound
    opened_by: tuple[LimitEvent, ...] = ()
    procedures: tuple[str, ...] = ()
    """Only in these procedures; in all when empty."""
    ended_by: tuple[LimitEvent, ...] = ()
    stopped_by: tuple[DeductionKind, ...] = ()
    extensions: tuple[ExtensionRule, ...] = ()
    remark: Name | None = None

    def begins_at(self, event: LimitEvent, procedure: str | None, on: date) -> bool:
        """The event opens it in a case of that procedure, and the row is in force."""
        fits = not self.procedures or procedure in self.procedures
        return event in self.opened_by and fits and self.in_force(on)

    def in_force(self, on: date) -> bool:
        """The row is in force on a day."""
        return self.limit.valid_from <= on and (self.limit.valid_to is None or on <= self.limit.valid_to)


@dataclass(frozen=True)
class Interval:
    """Days that do not count: without ``ends_on`` they run on."""

    kind: DeductionKind
    starts_on: date
    ends_on: date | None
    reason: str = ""


@dataclass(frozen=True)
class CountedLimit:
    """A limit of a case counted with its intervals and extensions, as of a day."""

    period: Period
    intervals: tuple[Deduction, ...]
    paused: bool
    warn_from: date | None


def count_limit(
    rule: LimitRule,
    started_on: date,
    calendar: Calendar,
    intervals: Iterable[Interval],
    extended_by: int,
    today: date,
) -> CountedLimit:
    """Count ``rule`` from its event with what stops it; a running interval counts up to ``today``."""
    if rule.limit.direction is PeriodDirection.BEFORE:
        period = count(rule.limit, started_on, calendar)
        return CountedLimit(period, (), paused=False, warn_from=warned_from(rule.limit, period))
    stopping = [interval for interval in intervals if interval.kind in rule.stopped_by]
    deductions = tuple(_as_deduction(interval, today) for interval in stopping)
    period = count(rule.limit, started_on, calendar, deductions, extended_by)
    paused = any(interval.ends_on is None and interval.starts_on <= today for interval in stopping)
    return CountedLimit(period, deductions, paused, None if paused else warned_from(rule.limit, period))


def warned_from(limit: Limit, period: Period) -> date | None:
    """The first day the program reminds; none for a limit it never reminds of."""
    return period.planned_on - timedelta(days=max(limit.warn_before)) if limit.warn_before else None


def urgency(limit: Limit, planned_on: date, today: date) -> int:
    """How many of the days to remind at have come: 0 before the first, higher the nearer the end."""
    left = (planned_on - today).days
    return sum(left <= before for before in limit.warn_before)


def limit_state(
    bound: LimitBound,
    planned_on: date,
    warn_from: date | None,
    done_on: date | None,
    ending: LimitEnding | None,
    today: date,
    *,
    paused: bool = False,
) -> LimitState:
    """Where a limit stands on a day; a party's own term runs out, only the court's is overdue."""
    if ending in (LimitEnding.REPLACED, LimitEnding.MISTAKEN):
        return LimitState(ending.value)
    if done_on is not None:
        return LimitState.KEPT_LATE if done_on > planned_on and bound is LimitBound.COURT else LimitState.KEPT
    if paused:
        return LimitState.PAUSED
    if planned_on < today:
        return LimitState.RUN_OUT if bound is LimitBound.PARTY else LimitState.OVERDUE
    return LimitState.WARNED if warn_from is not None and warn_from <= today else LimitState.RUNNING


def check_interval(
    interval: Interval, proof: str, running: Sequence[tuple[Name, date, date]], today: date
) -> tuple[Finding, ...]:
    """What is wrong with an interval; ``running`` are the limits it would stop: name, first day, last day."""
    found: list[Finding] = []
    if interval.ends_on is not None and interval.ends_on < interval.starts_on:
        found.append(Finding("deduction_reversed", "ends_on", Severity.BLOCK))
    if interval.starts_on > today:
        found.append(Finding("day_ahead", "starts_on", Severity.BLOCK))
    if not proof.strip():
        found.append(Finding("proof_missing", "proof", Severity.BLOCK, basis="法释〔2019〕4号第7条"))
    if running and all(interval.starts_on > due for _, _, due in running):
        name, _, due = running[0]
        found.append(
            Finding(
                "deduction_after_end",
                "starts_on",
                Severity.BLOCK,
                {"limit": name, "due": due},
                "法释〔2022〕11号第243条",
            )
        )
    return tuple(found)


@dataclass(frozen=True)
class ExtensionAsked:
    """A lengthening as it is entered."""

    amount: int
    applied_on: date
    reason: str
    decided_on: date | None = None
    granted: bool = False
    decision: str = ""
    """Who decided."""
    paper_no: str = ""


@dataclass(frozen=True)
class ExtensionAnswer:
    """What was decided on a lengthening, by whom and by which paper."""

    decided_on: date
    decision: str
    paper_no: str
    granted: bool

    @property
    def words(self) -> str:
        """Who decided, and the number of the paper."""
        return "，".join(part for part in (self.decision.strip(), self.paper_no.strip()) if part)


def apply_by(extension: ExtensionRule, ends_on: date) -> date:
    """The last day to ask for it."""
    return ends_on - timedelta(days=extension.apply_before)


def decide_by(extension: ExtensionRule, ends_on: date) -> date:
    """The last day to decide on it."""
    return ends_on - timedelta(days=extension.decide_before)


def check_extension(
    rule: LimitRule, used: int, ends_on: date, asked: ExtensionAsked, today: date
) -> tuple[Finding, ...]:
    """What is wrong with a lengthening; ``used`` have been granted before, the limit now ends on ``ends_on``."""
    if used >= len(rule.extensions):
        return (Finding("extension_used_up", "amount", Severity.BLOCK),)
    allowed = rule.extensions[used]
    found: list[Finding] = []
    if asked.amount < 1:
        found.append(Finding("needs_number", "amount", Severity.BLOCK))
    elif asked.amount > allowed.amount:
        params: dict[str, object] = {"most": allowed.amount, "unit": rule.limit.unit}
        found.append(Finding("extension_too_long", "amount", Severity.BLOCK, params, allowed.basis))
    if asked.applied_on > today:
        found.append(Finding("day_ahead", "applied_on", Severity.BLOCK))
    elif allowed.apply_before and asked.applied_on > apply_by(allowed, ends_on):
        params = {"days": allowed.apply_before, "day": apply_by(allowed, ends_on)}
        found.append(Finding("extension_late", "applied_on", Severity.NOTE, params, allowed.basis))
    if not asked.reason.strip():
        found.append(Finding("reason_missing", "reason", Severity.BLOCK))
    return (*found, *_check_decision(allowed, ends_on, asked, today))


def _check_decision(allowed: ExtensionRule, ends_on: date, asked: ExtensionAsked, today: date) -> tuple[Finding, ...]:
    if asked.decided_on is None:
        return (Finding("decider_missing", "decided_on", Severity.BLOCK),) if asked.granted else ()
    answer = ExtensionAnswer(asked.decided_on, asked.decision, asked.paper_no, asked.granted)
    found = list(check_answer(asked.applied_on, answer, today))
    in_time = asked.applied_on <= asked.decided_on <= today
    if in_time and allowed.decide_before and asked.decided_on > decide_by(allowed, ends_on):
        params: dict[str, object] = {"days": allowed.decide_before, "day": decide_by(allowed, ends_on)}
        found.append(Finding("extension_decided_late", "decided_on", Severity.NOTE, params, allowed.basis))
    return tuple(found)


def check_answer(applied_on: date, answer: ExtensionAnswer, today: date) -> tuple[Finding, ...]:
    """What is wrong with a decision on a lengthening; what is granted has the number of a paper."""
    found: list[Finding] = []
    if answer.decided_on > today:
        found.append(Finding("day_ahead", "decided_on", Severity.BLOCK))
    elif answer.decided_on < applied_on:
        found.append(Finding("decided_before_asked", "decided_on", Severity.BLOCK))
    if not answer.decision.strip():
        found.append(Finding("decider_missing", "decision", Severity.BLOCK))
    if answer.granted and not answer.paper_no.strip():
        found.append(Finding("extension_without_paper", "paper_no", Severity.BLOCK))
    return tuple(found)


def most_adjournments(procedure: Procedure | None, on: date) -> int:
    """How often a hearing may be put off (LIM19 3)."""
    return figure("adjournment.most_quick" if procedure in _QUICK else "adjournment.most", on)


def check_adjournment(
    procedure: Procedure | None,
    held: int,
    latest: date,
    from_on: date,
    to_on: date,
    ground: AdjournmentGround,
    approved_by: str,
) -> tuple[Finding, ...]:
    """What is wrong with putting a hearing off; ``held`` were put off before, ``latest`` is the last day for it."""
    found: list[Finding] = []
    most = most_adjournments(procedure, from_on)
    if held >= most:
        named: dict[str, object] = {"procedure": procedure or Procedure.ORDINARY, "most": most, "count": held}
        found.append(Finding("adjourned_too_often", "ground", Severity.BLOCK, named, "法释〔2019〕4号第3条"))
    if to_on <= from_on:
        found.append(Finding("adjourned_backward", "to_on", Severity.BLOCK))
    elif to_on > latest:
        # Beyond a month only where nobody could help it or the parties agree: for a person to say, not for a table.
        found.append(Finding("adjourned_too_long", "to_on", Severity.ASK, {"day": latest}, "法释〔2019〕4号第5条"))
    if ground is AdjournmentGround.OTHER and not approved_by.strip():
        found.append(Finding("approval_missing", "approved_by", Severity.BLOCK, basis="法释〔2019〕4号第6条"))
    return tuple(found)


def _as_deduction(interval: Interval, today: date) -> Deduction:
    ends_on = interval.ends_on if interval.ends_on is not None else max(interval.starts_on, today)
    return Deduction(interval.starts_on, ends_on, interval.reason)
