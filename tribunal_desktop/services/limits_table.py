"""The table of limits with its places in a case, read once from ``resources/rules/limits.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.limit_rules import ADJOURNMENT_RULE, ExtensionRule, LimitRule
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.periods import add_months
from tribunal_desktop.rules.terms import DeductionKind, ExtensionDecider, LimitBound, LimitEvent
from tribunal_desktop.services.reference import read_limit


@cache
def limit_rules() -> tuple[LimitRule, ...]:
    """Every row, ended ones too, in the order of the table."""
    return tuple(_read(row) for row in resources.toml("rules", "limits.toml")["limit"])


def limit_rule(rule_id: str, on: date) -> LimitRule:
    """The row ``rule_id`` in force on ``on``; raises ``KnownError("limit_unknown")``."""
    for rule in _rows_of().get(rule_id, ()):
        if rule.in_force(on):
            return rule
    raise KnownError("limit_unknown", rule=rule_id, day=on)


def adjourned_until(from_on: date) -> date:
    """The last day for a hearing that is put off (LIM19 5); it does not roll."""
    return add_months(from_on, amount_on(ADJOURNMENT_RULE, from_on))


def divorce_again_from(ended_on: date, today: date) -> date:
    """The day until which a divorce that ended without one is not sued for again (CPL 127(7))."""
    return add_months(ended_on, amount_on("D-AGAIN", today))


def rules_opened(event: LimitEvent, procedure: str | None, on: date) -> Iterator[LimitRule]:
    """The rows an event opens in a case of that procedure."""
    return (rule for rule in limit_rules() if rule.begins_at(event, procedure, on))


@cache
def _rows_of() -> dict[str, tuple[LimitRule, ...]]:
    rows: dict[str, tuple[LimitRule, ...]] = {}
    for rule in limit_rules():
        rows[rule.limit.id] = (*rows.get(rule.limit.id, ()), rule)
    return rows


def _read(row: dict[str, Any]) -> LimitRule:
    return LimitRule(
        limit=read_limit(row),
        bound=LimitBound(row.get("bound", LimitBound.COURT)),
        opened_by=tuple(map(LimitEvent, row.get("opened_by", ()))),
        procedures=tuple(row.get("procedures", ())),
        ended_by=tuple(map(LimitEvent, row.get("ended_by", ()))),
        stopped_by=tuple(map(DeductionKind, row.get("stopped_by", ()))),
        extensions=tuple(
            ExtensionRule(**{**part, "decided_by": ExtensionDecider(part["decided_by"])})
            for part in row.get("extensions", ())
        ),
        remark=Name(row["remark_zh"], row["remark_en"]) if "remark_zh" in row else None,
    )


def amount_on(rule_id: str, on: date) -> int:
    """How long a limit is by the row in force, for days before the table began by its first one."""
    rows = _rows_of()[rule_id]
    return next((rule for rule in rows if rule.in_force(on)), rows[0]).limit.amount
