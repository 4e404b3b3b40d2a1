"""Deciding on a complaint (立案审查): CPL 126; REG 2, 7, 8; Int 126, 208.

The seven days run from the day the papers came in. A notice of what is missing stops them; they run anew from the
day after the completed papers arrived. Mediation never stops them. Late is late: a red line, not fewer points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tribunal_desktop.rules.calendar import Calendar
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.periods import Limit, count
from tribunal_desktop.rules.terms import FilingStepKind, ReviewState

_ENDS = {FilingStepKind.RETURNED: ReviewState.RETURNED, FilingStepKind.NON_ACCEPTANCE: ReviewState.NOT_ACCEPTED}
_WRITTEN = {FilingStepKind.SUPPLEMENT_NOTICE, *_ENDS}
_REG_7 = "法释〔2015〕8号第7条"


@dataclass(frozen=True)
class StepTaken:
    """One step; ``until`` is the term that a notice set."""

    kind: FilingStepKind
    made_on: date
    until: date | None = None


@dataclass(frozen=True)
class Review:
    """Where the decision stands. ``late_days`` counts every day over the seven, in either run of them."""

    state: ReviewState
    started_on: date
    decide_by: date
    provisional: bool
    late_days: int
    decided_on: date | None = None
    internal_by: date | None = None
    """Day by which the tribunal itself means to decide where a party goes first; ours, not law."""
    missing_until: date | None = None
    move_by: date | None = None
    moved_on: date | None = None

    def moved_late(self, today: date) -> int:
        """Days by which the file came, or is coming, late to the trial team."""
        return max(0, ((self.moved_on or today) - self.move_by).days) if self.move_by else 0


def review(
    received_on: date,
    filed_on: date | None,
    steps: Sequence[StepTaken],
    limits: tuple[Limit, Limit],
    calendar: Calendar,
    today: date,
    green_days: int | None = None,
) -> Review:
    """Where the decision stands ``today``; ``limits`` are those to decide and to move the file."""
    to_decide, to_move = limits
    started_on, late, waiting, until = received_on, 0, False, None
    ended: StepTaken | None = None
    for step in steps:
        if step.kind is FilingStepKind.SUPPLEMENT_NOTICE:
            late += _over(count(to_decide, started_on, calendar).due_on, step.made_on)
            waiting, until = True, step.until
        elif step.kind is FilingStepKind.SUPPLEMENT_ARRIVED:
            started_on, waiting, until = step.made_on, False, None
        elif step.kind in _ENDS:
            ended = step
    period = count(to_decide, started_on, calendar)
    decided_on = filed_on or (ended.made_on if ended else None)
    if not waiting or filed_on:
        late += _over(period.due_on, decided_on or today)
    state = ReviewState.WAITING if waiting else ReviewState.DECIDING
    if decided_on:
        state = _ENDS[ended.kind] if ended and not filed_on else ReviewState.REGISTERED
    return Review(
        state=state,
        started_on=started_on,
        decide_by=period.due_on,
        provisional=period.provisional,
        late_days=late,
        decided_on=decided_on,
        internal_by=None if green_days is None else min(period.due_on, started_on + timedelta(days=green_days)),
        missing_until=until,
        move_by=count(to_move, filed_on, calendar).due_on if filed_on else None,
        moved_on=next((step.made_on for step in steps if step.kind is FilingStepKind.MOVED_TO_TRIAL), None),
    )


def check_step(
    step: StepTaken, words: str, earlier: Sequence[StepTaken], state: ReviewState, received_on: date, today: date
) -> tuple[Finding, ...]:
    """What stands against noting ``step`` now."""
    found = []
    first = max([received_on, *(each.made_on for each in earlier)])
    if not first <= step.made_on <= today:
        params: dict[str, object] = {"first": first, "last": today}
        found.append(Finding("step_out_of_order", "made_on", Severity.BLOCK, params))
    if step.kind not in allowed_steps(earlier, state):
        params = {"kind": step.kind, "state": state}
        noticed = any(each.kind is step.kind is FilingStepKind.SUPPLEMENT_NOTICE for each in earlier)
        code = "supplement_notice_once" if noticed else "step_not_now"
        found.append(Finding(code, "kind", Severity.BLOCK, params, _REG_7 if noticed else ""))
    if step.kind in _WRITTEN and not words.strip():
        found.append(Finding("step_without_words", "words", Severity.BLOCK, {"kind": step.kind}, _REG_7))
    if step.kind is FilingStepKind.SUPPLEMENT_NOTICE and (step.until is None or step.until <= step.made_on):
        found.append(Finding("notice_without_term", "until", Severity.BLOCK, basis=_REG_7))
    return tuple(found)


def allowed_steps(earlier: Sequence[StepTaken], state: ReviewState) -> tuple[FilingStepKind, ...]:
    """The steps that can follow; what is missing is told once."""
    kinds = {step.kind for step in earlier}
    match state:
        case ReviewState.DECIDING:
            noticed = FilingStepKind.SUPPLEMENT_NOTICE in kinds
            first = FilingStepKind.RETURNED if noticed else FilingStepKind.SUPPLEMENT_NOTICE
            return (first, FilingStepKind.NON_ACCEPTANCE)
        case ReviewState.WAITING:
            return (FilingStepKind.SUPPLEMENT_ARRIVED, FilingStepKind.RETURNED, FilingStepKind.NON_ACCEPTANCE)
        case ReviewState.REGISTERED:
            return () if FilingStepKind.MOVED_TO_TRIAL in kinds else (FilingStepKind.MOVED_TO_TRIAL,)
        case ReviewState.RETURNED:
            return (FilingStepKind.NON_ACCEPTANCE,)
        case _:
            return ()


def _over(due_on: date, done_on: date) -> int:
    return max(0, (done_on - due_on).days)
