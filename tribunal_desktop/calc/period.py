"""``calc period``: the last day of any period, counted as the product counts its own limits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from tribunal_desktop.calc.fields import Fields
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.calendar import LONGEST_LOCAL_HOLIDAY, Calendar
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.periods import LONGEST, Deduction, Limit, Step, count, count_hours, free_limit
from tribunal_desktop.rules.terms import PeriodDirection, PeriodUnit
from tribunal_desktop.texts import Language

_UNITS = {unit.value.removesuffix("s"): unit for unit in PeriodUnit}
_EXAMPLE = '[{"start": "2026-04-01", "end": "2026-04-20"}]'
_REST_DAYS = '[{"name": "古尔邦节", "first": "2026-05-27", "last": "2026-05-29"}]'
_LOCAL = Name("地方放假", "local holiday")


def period(fields: Fields, calendar: Calendar, lang: Language) -> Mapping[str, object]:
    """The answer to a request for a period.

    The store stays closed, so of the rest days of a place only those count that the request names.
    """
    limit = _limit(fields)
    deductions = _deductions(fields)
    calendar = replace(calendar, off={**calendar.off, **_rest_days(fields)})
    if limit.unit is PeriodUnit.HOURS:
        return _hours(limit, fields, deductions, lang)
    started_on = fields.day("start")
    fields.finish()
    if deductions and limit.direction is PeriodDirection.BEFORE:
        raise KnownError("period_deduction_unfit")
    counted = count(limit, started_on, calendar, deductions)
    return _answer(
        counted.nominal_on, counted.due_on, counted.planned_on, counted.steps, counted.provisional, limit, lang
    )


def _hours(limit: Limit, fields: Fields, deductions: Sequence[Deduction], lang: Language) -> Mapping[str, object]:
    started_at = fields.moment("start")
    fields.finish()
    if deductions:
        raise KnownError("period_deduction_unfit")
    counted = count_hours(limit, started_at)
    return _answer(counted.due_at, counted.due_at, counted.due_at, counted.steps, False, limit, lang)


def _answer(
    nominal: date, last: date, planned: date, steps: Sequence[Step], provisional: bool, limit: Limit, lang: Language
) -> Mapping[str, object]:
    return {
        "nominal": _iso(nominal),
        "last_day": _iso(last),
        "plan_by": _iso(planned),
        "why": [say(f"step.{step.kind}", lang, step.params) for step in steps],
        "provisional": provisional,
        "basis": limit.basis.split("；"),
    }


def _iso(moment: date) -> str:
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=None).isoformat(timespec="minutes")
    return moment.isoformat()


def _limit(fields: Fields) -> Limit:
    unit = _UNITS[fields.one_of("unit", list(_UNITS))]
    rolls = fields.flag("roll") if fields.given("roll") else True
    amount = fields.number("length", 1, LONGEST)
    direction = fields.optional_choice("direction", PeriodDirection) or PeriodDirection.AFTER
    return free_limit(amount, unit, direction, rolls)


def _rest_days(fields: Fields) -> dict[date, Name]:
    """Every rest day the request names, with its holiday."""
    if not fields.given("rest_days"):
        return {}
    days: dict[date, Name] = {}
    for place, item in enumerate(fields.items("rest_days", _REST_DAYS)):
        if not isinstance(item, dict):
            raise KnownError("calc_bad_list", field="rest_days", example=_REST_DAYS)
        holiday = Fields(item, f"rest_days[{place}].")
        first = holiday.day("first")
        last = holiday.day("last") if holiday.given("last") else first
        name = holiday.optional_text("name")
        holiday.optional_text("basis")
        holiday.finish()
        length = (last - first).days + 1
        if not 1 <= length <= LONGEST_LOCAL_HOLIDAY:
            raise KnownError("calc_rest_days_span", field=f"rest_days[{place}]", days=LONGEST_LOCAL_HOLIDAY)
        days |= {first + timedelta(days=offset): Name(name, name) if name else _LOCAL for offset in range(length)}
    return days


def _deductions(fields: Fields) -> list[Deduction]:
    if not fields.given("deductions"):
        return []
    return [_deduction(f"deductions[{i}].", item) for i, item in enumerate(fields.items("deductions", _EXAMPLE))]


def _deduction(path: str, item: object) -> Deduction:
    if not isinstance(item, dict):
        raise KnownError("calc_bad_list", field="deductions", example=_EXAMPLE)
    interval = Fields(item, path)
    deduction = Deduction(interval.day("start"), interval.day("end"), interval.optional_text("reason"))
    interval.finish()
    if deduction.ends_on < deduction.starts_on:
        raise KnownError("period_deduction_reversed", field=path.removesuffix("."))
    return deduction
