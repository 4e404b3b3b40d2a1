"""Counting periods (期间) and trial limits (审限): CPL 85, Int 125, CC 200-203.

The start day or hour is not counted. Months and years end on the corresponding day, or at the month's end where there
is none. A last day on a rest day moves to the first working day after it; hours never move. Deducted intervals are
added before the last day is moved. A period that has to be kept before its event is counted backward and never moves;
work is planned by the last working day before it. Every result carries the steps that led to it, so that a party can
follow them.
"""

from __future__ import annotations

import calendar as months
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.calendar import Calendar
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import PeriodDirection, PeriodUnit


class StepKind(StrEnum):
    """One step on the way to a last day; its words are ``step.<value>``."""

    START = "start"
    COUNT = "count"
    MONTH_END = "month_end"
    EXTEND = "extend"
    DEDUCT = "deduct"
    ROLL = "roll"
    WORKED_WEEKEND = "worked_weekend"
    HOURS = "hours"
    COUNT_BACK = "count_back"
    PLAN_EARLIER = "plan_earlier"
    HOURS_BACK = "hours_back"
    PROVISIONAL = "provisional"


LONGEST = 1500
"""In any unit; no period of procedure is longer, and every end stays a date."""
_COUNTING = "民事诉讼法第85条；法释〔2022〕11号第125条"
_MONTHS = "民法典第202条"

_STEP_BASIS: Mapping[StepKind, tuple[str, ...]] = {
    StepKind.START: ("民事诉讼法第85条第2款",),
    StepKind.COUNT: ("法释〔2022〕11号第125条",),
    StepKind.COUNT_BACK: (),
    StepKind.MONTH_END: (_MONTHS,),
    StepKind.DEDUCT: ("法释〔2022〕11号第243条",),
    StepKind.ROLL: ("民事诉讼法第85条第3款",),
    StepKind.WORKED_WEEKEND: ("民法典第203条",),
    StepKind.HOURS: ("法释〔2022〕11号第125条",),
    StepKind.HOURS_BACK: (),
}
_COUNTS = frozenset({StepKind.COUNT, StepKind.COUNT_BACK, StepKind.HOURS, StepKind.HOURS_BACK})


@dataclass(frozen=True)
class Limit:
    """One row of the table of limits, as in force from ``valid_from`` to ``valid_to``."""

    id: str
    name: Name
    trigger: Name
    amount: int
    unit: PeriodUnit
    rolls: bool
    plan_by_nominal: bool
    """Plan by the day before moving: whether a court's own trial limit moves with rest days is not settled."""
    warn_before: tuple[int, ...]
    """Days (hours for a limit in hours) before the end at which the program reminds."""
    basis: str
    valid_from: date
    valid_to: date | None = None
    direction: PeriodDirection = PeriodDirection.AFTER
    """Before its event a limit never moves, whatever ``rolls`` says."""


@dataclass(frozen=True)
class Deduction:
    """An interval that does not count (扣除审限), for example an appraisal; both days as the papers state them."""

    starts_on: date
    ends_on: date
    reason: str = ""


@dataclass(frozen=True)
class Step:
    """One step with the values its words need."""

    kind: StepKind
    params: dict[str, object]


@dataclass(frozen=True)
class Period:
    """A counted period. ``due_on`` is the last lawful day; ``planned_on`` the day to work towards."""

    rule_id: str
    basis: str
    started_on: date
    nominal_on: date
    due_on: date
    planned_on: date
    provisional: bool
    deducted_days: int
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class HourPeriod:
    """A period in hours; it ends at the full hour and never moves."""

    rule_id: str
    basis: str
    started_at: datetime
    due_at: datetime
    steps: tuple[Step, ...]


def free_limit(amount: int, unit: PeriodUnit, direction: PeriodDirection, rolls: bool) -> Limit:
    """A period of any length that stands in no table, counted as the product counts its own limits."""
    by_months = unit in (PeriodUnit.MONTHS, PeriodUnit.YEARS)
    return Limit(
        id="",
        name=Name("", ""),
        trigger=Name("", ""),
        amount=amount,
        unit=unit,
        rolls=rolls,
        plan_by_nominal=False,
        warn_before=(),
        basis=f"{_COUNTING}；{_MONTHS}" if by_months else _COUNTING,
        valid_from=date.min,
        direction=direction,
    )


def step_basis(step: Step, limit: Limit) -> tuple[str, ...]:
    """The articles ``step`` of a count of ``limit`` follows, the limit's own first where its length is counted."""
    general = _STEP_BASIS.get(step.kind, ())
    if step.kind not in _COUNTS:
        return general
    own = limit.basis.split("；") if limit.id else ()
    by_months = limit.unit in (PeriodUnit.MONTHS, PeriodUnit.YEARS)
    return (*own, *general, *((_MONTHS,) if by_months else ()))


def limit_in_force(limits: Iterable[Limit], rule_id: str, on: date) -> Limit:
    """The row ``rule_id`` in force on ``on``; raises ``KnownError("limit_unknown")`` when the table has none."""
    for limit in limits:
        if limit.id == rule_id and limit.valid_from <= on and (limit.valid_to is None or on <= limit.valid_to):
            return limit
    raise KnownError("limit_unknown", rule=rule_id, day=on)


def count(
    limit: Limit, started_on: date, calendar: Calendar, deductions: Sequence[Deduction] = (), extended_by: int = 0
) -> Period:
    """The last day of ``limit`` for an event on ``started_on``, lengthened by ``extended_by`` of the limit's unit.

    Raises ``ValueError`` for a limit in hours, and for deductions from one counted backward.
    """
    if limit.direction is PeriodDirection.BEFORE:
        if deductions:
            raise ValueError(f"{limit.id} is counted backward and knows no deductions")
        return _count_back(limit, started_on, calendar)
    steps = [Step(StepKind.START, {"day": started_on})]
    nominal = _end(limit, started_on, calendar, steps)
    if extended_by:
        nominal = _day_after(limit.unit, limit.amount + extended_by, started_on, calendar)
        steps.append(Step(StepKind.EXTEND, {"amount": extended_by, "unit": limit.unit, "day": nominal}))
    deducted = deducted_days(deductions, started_on)
    if deducted:
        nominal += timedelta(days=deducted)
        steps.append(Step(StepKind.DEDUCT, {"days": deducted, "day": nominal}))
    due = calendar.working_day_from(nominal) if limit.rolls else nominal
    if due != nominal:
        steps.append(Step(StepKind.ROLL, {"rest": nominal, "holiday": _rest(nominal, calendar), "day": due}))
    elif limit.rolls and nominal in calendar.work:
        steps.append(Step(StepKind.WORKED_WEEKEND, {"day": nominal}))
    leans = limit.rolls or limit.unit is PeriodUnit.WORKING_DAYS
    provisional = leans and _tell_provisional(limit, started_on, due, calendar, steps)
    planned = nominal if limit.plan_by_nominal else due
    return Period(limit.id, limit.basis, started_on, nominal, due, planned, provisional, deducted, tuple(steps))


def count_hours(limit: Limit, started_at: datetime) -> HourPeriod:
    """The end of a limit in hours, counted from the next full hour (Int 125), or back from the hour of its event.

    Raises ``ValueError`` for other units.
    """
    if limit.unit is not PeriodUnit.HOURS:
        raise ValueError(f"{limit.id} is not counted in hours")
    hour = started_at.replace(minute=0, second=0, microsecond=0)
    if limit.direction is PeriodDirection.BEFORE:
        due = hour - timedelta(hours=limit.amount)
        step = Step(StepKind.HOURS_BACK, {"hour": hour, "amount": limit.amount, "end": due})
    else:
        first = hour + timedelta(hours=1)
        due = first + timedelta(hours=limit.amount)
        step = Step(StepKind.HOURS, {"hour": first, "amount": limit.amount, "end": due})
    return HourPeriod(limit.id, limit.basis, started_at, due, (step,))


def deducted_days(deductions: Iterable[Deduction], started_on: date) -> int:
    """Days in the union of the intervals, end minus start each; days before the period began do not count twice."""
    total, reached = 0, started_on
    for deduction in sorted(deductions, key=lambda interval: interval.starts_on):
        begins = max(deduction.starts_on, reached)
        if deduction.ends_on > begins:
            total += (deduction.ends_on - begins).days
            reached = deduction.ends_on
    return total


def add_months(day: date, amount: int) -> date:
    """The corresponding day ``amount`` months later, or that month's last day (CC 202)."""
    year, month = divmod(day.year * 12 + day.month - 1 + amount, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def _count_back(limit: Limit, event_on: date, calendar: Calendar) -> Period:
    steps = [Step(StepKind.START, {"day": event_on})]
    last = _end(limit, event_on, calendar, steps)
    planned = calendar.working_day_until(last)
    if planned != last:
        steps.append(Step(StepKind.PLAN_EARLIER, {"rest": last, "holiday": _rest(last, calendar), "day": planned}))
    provisional = _tell_provisional(limit, event_on, planned, calendar, steps)
    return Period(limit.id, limit.basis, event_on, last, last, planned, provisional, 0, tuple(steps))


def _rest(day: date, calendar: Calendar) -> Name:
    return calendar.holiday(day) or Name("周末", "the weekend")


def _end(limit: Limit, started_on: date, calendar: Calendar, steps: list[Step]) -> date:
    if limit.unit is PeriodUnit.HOURS:
        raise ValueError(f"{limit.id} is counted in hours")
    back = limit.direction is PeriodDirection.BEFORE
    end = _day_after(limit.unit, -limit.amount if back else limit.amount, started_on, calendar)
    if limit.unit in (PeriodUnit.MONTHS, PeriodUnit.YEARS) and end.day != started_on.day:
        steps.append(Step(StepKind.MONTH_END, {"day": end}))
    kind = StepKind.COUNT_BACK if back else StepKind.COUNT
    steps.append(Step(kind, {"amount": limit.amount, "unit": limit.unit, "day": end}))
    return end


def _day_after(unit: PeriodUnit, amount: int, day: date, calendar: Calendar) -> date:
    """``amount`` units after ``day``, before it when negative."""
    if unit is PeriodUnit.DAYS:
        return day + timedelta(days=amount)
    if unit is PeriodUnit.WORKING_DAYS:
        return _working_days_from(day, amount, calendar)
    return add_months(day, amount * (12 if unit is PeriodUnit.YEARS else 1))


def _working_days_from(day: date, amount: int, calendar: Calendar) -> date:
    """``amount`` working days after ``day``, before it when negative."""
    one_day = timedelta(days=1)
    for _ in range(abs(amount)):
        day = calendar.working_day_from(day + one_day) if amount > 0 else calendar.working_day_until(day - one_day)
    return day


def _tell_provisional(limit: Limit, event_on: date, found: date, calendar: Calendar, steps: list[Step]) -> bool:
    """Whether the outcome leans on a year without a notice: of working days either end's, else the found day's."""
    passed = (event_on, found) if limit.unit is PeriodUnit.WORKING_DAYS else (found,)
    unknown = [day.year for day in passed if calendar.is_provisional(day)]
    if unknown:
        steps.append(Step(StepKind.PROVISIONAL, {"year": unknown[0]}))
    return bool(unknown)
