"""Limits of all cases: counted anew with calendar and intervals, beside what plain SQL and a plain loop can say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select, text

from benchmarks.ground import Ground
from benchmarks.measuring import Figure, median_ms, seconds
from tribunal_desktop.app import now
from tribunal_desktop.models import Deadline
from tribunal_desktop.rules.limit_rules import Interval, count_limit
from tribunal_desktop.rules.periods import add_months
from tribunal_desktop.rules.terms import DeductionKind
from tribunal_desktop.services.limits import Limits
from tribunal_desktop.services.limits_table import limit_rule
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.workbench_limits import limits_due

_PLAIN = "SELECT dispute_id, date(started_on, '+3 months') FROM deadline WHERE rule_id = 'T-SUM'"
_OVERDUE = "SELECT due_on FROM deadline WHERE done_on IS NULL AND due_on <= :today ORDER BY due_on LIMIT 60"
_ROWS = 100_000


def measure(ground: Ground) -> Iterator[Figure]:
    """Pure counting, counting what the store holds, and what the workbench reads."""
    reference, today = Reference.load(), now().date()
    starts = _starts(ground)
    rule, stops = limit_rule("T-SUM", today), (Interval(DeductionKind.APPRAISAL, today, None),)

    def count_all() -> None:
        for start in starts:
            count_limit(rule, start, reference.calendar, stops, 0, today)

    def plain_loop() -> list[date]:
        return [add_months(start, 3) for start in starts]

    taken, plain = min(seconds(count_all, 3)), min(seconds(plain_loop, 3))
    what = f"{_ROWS:,} trial limits counted with rest days, an interval and every step"
    yield Figure(what, taken, "s", plain=plain, plain_is="months added in a loop")
    yield from _stored(ground, reference)
    yield from _workbench(ground, today)


def _starts(ground: Ground) -> list[date]:
    with ground.uow.read() as session:
        found = list(session.scalars(select(Deadline.started_on).limit(_ROWS)))
    return [found[place % len(found)] for place in range(_ROWS)]


def _stored(ground: Ground, reference: Reference) -> Iterator[Figure]:
    limits = Limits(reference, now)

    def recount() -> None:
        with ground.uow.read() as session:
            limits.recount(session)
            session.expunge_all()

    def plain() -> None:
        with ground.store.engine.connect() as connection:
            connection.execute(text(_PLAIN)).all()

    running = _running(ground)
    per_case = min(seconds(recount, 2, 0)) / running * 1_000
    yield Figure(
        f"running limits read and counted anew, per 1,000 (of {running:,})",
        per_case,
        "s",
        plain=min(seconds(plain, 3)) / ground.disputes * 1_000,
        plain_is="SELECT date(…, '+3 months')",
    )


def _running(ground: Ground) -> int:
    with ground.store.engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM deadline WHERE done_on IS NULL")).scalar_one())


def _workbench(ground: Ground, today: date) -> Iterator[Figure]:
    def ours() -> None:
        with ground.uow.read() as session:
            list(limits_due(session, today, 60))

    def plain() -> None:
        with ground.store.engine.connect() as connection:
            connection.execute(text(_OVERDUE), {"today": today.isoformat()}).all()

    taken, simple = median_ms(seconds(ours)), median_ms(seconds(plain))
    yield Figure(
        "limits to remind of, with whose turn it is", taken, "ms", 50, plain=simple, plain_is="SELECT … LIMIT 60"
    )
