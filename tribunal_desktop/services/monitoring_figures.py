"""Figures of supervision: use of procedures, publicity, filings, channels, townships; each with its question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import CaseMark, Dispute, Village
from tribunal_desktop.rules.comparison import Counted, change, mean, per_10_000, share
from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.months import Period
from tribunal_desktop.rules.terms import CaseMarkKind, Channel, Outcome, Procedure
from tribunal_desktop.services.case_conditions import how_many
from tribunal_desktop.services.case_query import CaseFilter, CaseOrder, CaseQuery, Span, SpanKind
from tribunal_desktop.services.monitoring_views import Figure, FigureUnit

SMALL_CLAIMS_TARGET_DAYS = "small_claims.target_days"
"""Mean days of small claims below which the measure of 22.7 is met (``rules.figures``)."""


def figures_of(session: Session, period: Period, today: date, *, annualise: bool) -> tuple[Figure, ...]:
    """Every figure of ``period``, each against the same months a year before."""
    return (
        *_procedures(session, period),
        *_publicity(session, period),
        *_filings(session, period, today, annualise=annualise),
        *_channels(session, period),
        *_townships(session, period),
    )


def _closed(period: Period, procedure: Procedure | None = None) -> CaseQuery:
    span = Span(SpanKind.CLOSED, period.first, period.last)
    return CaseQuery(CaseFilter.CLOSED, span=span, procedure=procedure, order=CaseOrder.RECEIVED)


def _procedures(session: Session, period: Period) -> Iterator[Figure]:
    """Shares of the short procedures among closed cases, their days and how many fewer than the ordinary one."""
    now, before = _by_procedure(session, period), _by_procedure(session, period.year_before())
    every, every_before = sum(n for n, _ in now.values()), sum(n for n, _ in before.values())
    for procedure in (Procedure.SMALL_CLAIMS, Procedure.SUMMARY):
        count, was = now.get(procedure, (0, 0))[0], before.get(procedure, (0, 0))[0]
        yield Figure(
            f"share_{procedure}",
            FigureUnit.PERCENT,
            share(count, every),
            count,
            every,
            before=share(was, every_before),
            query=_closed(period, procedure),
        )
    ordinary = mean(*now.get(Procedure.ORDINARY, (0, 0))[::-1])
    for procedure in Procedure:
        if procedure not in (Procedure.SMALL_CLAIMS, Procedure.SUMMARY, Procedure.ORDINARY):
            continue
        count, days = now.get(procedure, (0, 0))
        taken, small = mean(days, count), procedure is Procedure.SMALL_CLAIMS
        yield Figure(
            f"days_{procedure}",
            FigureUnit.DAYS,
            taken,
            count,
            None,
            before=mean(*before.get(procedure, (0, 0))[::-1]),
            met=taken < figure(SMALL_CLAIMS_TARGET_DAYS, period.last) if small and taken is not None else None,
            query=_closed(period, procedure),
        )
        if procedure is not Procedure.ORDINARY:
            fewer = taken - ordinary if taken is not None and ordinary is not None else None
            note = "" if ordinary is not None else "figure.no_ordinary"
            query = _closed(period, procedure)
            yield Figure(f"fewer_{procedure}", FigureUnit.DAYS, fewer, count, None, query=query, note=note)


def _by_procedure(session: Session, period: Period) -> dict[Procedure | None, tuple[int, int]]:
    """Closed cases and the days from filing to closing, by procedure."""
    days = func.julianday(Dispute.closed_on) - func.julianday(Dispute.filed_on)
    rows = session.execute(
        select(Dispute.procedure, func.count(), func.sum(func.coalesce(days, 0)))
        .where(Dispute.closed_on.between(period.first, period.last))
        .group_by(Dispute.procedure)
    )
    return {row[0]: (row[1], round(row[2] or 0)) for row in rows}


def _publicity(session: Session, period: Period) -> Iterator[Figure]:
    """Livestreamed among the judged, and papers published, by the day of the mark."""
    judged = session.scalar(
        select(func.count())
        .select_from(Dispute)
        .where(Dispute.closed_on.between(period.first, period.last), Dispute.outcome == Outcome.JUDGED)
    )
    streamed = _marked(session, CaseMarkKind.LIVESTREAMED, period, Dispute.outcome == Outcome.JUDGED)
    query = _closed(period)
    yield Figure(
        "livestreamed",
        FigureUnit.PERCENT,
        share(streamed, judged or 0),
        streamed,
        judged or 0,
        query=CaseQuery(query.filter, span=query.span, outcome=Outcome.JUDGED, mark=CaseMarkKind.LIVESTREAMED),
    )
    published = _marked(session, CaseMarkKind.PUBLISHED, period)
    yield Figure(
        "published",
        FigureUnit.CASES,
        Decimal(published),
        published,
        None,
        query=CaseQuery(query.filter, span=query.span, mark=CaseMarkKind.PUBLISHED),
    )


def _marked(session: Session, kind: CaseMarkKind, period: Period, *also: ColumnElement[bool]) -> int:
    """Disputes closed in ``period`` that carry a mark."""
    return (
        session.scalar(
            select(func.count(CaseMark.dispute_id.distinct()))
            .join(Dispute, Dispute.id == CaseMark.dispute_id)
            .where(CaseMark.kind == kind, Dispute.closed_on.between(period.first, period.last), *also)
        )
        or 0
    )


def _filed(period: Period) -> CaseQuery:
    return CaseQuery(CaseFilter.ALL, span=Span(SpanKind.FILED, period.first, period.last))


def _filings(session: Session, period: Period, today: date, *, annualise: bool) -> Iterator[Figure]:
    """Cases filed, against the same months a year before; a period that still runs has fewer months."""
    before = period.year_before()
    count, was = how_many(session, _filed(period), today), how_many(session, _filed(before), today)
    running = Period(period.first, min(period.last, today))
    months = running.months if running.last >= running.first else period.months
    changed = change(Counted(was, before.months), Counted(count, months), annualise=annualise)
    yield Figure(
        "filings",
        FigureUnit.CASES,
        Decimal(count),
        count,
        None,
        before=Decimal(was),
        change=changed.percent,
        basis=changed.basis,
        query=_filed(period),
    )


def _channels(session: Session, period: Period) -> Iterator[Figure]:
    """Disputes received by each channel."""
    span = Span(SpanKind.RECEIVED, period.first, period.last)
    counts = {each: how_many(session, CaseQuery(CaseFilter.ALL, channel=each, span=span), date.max) for each in Channel}
    every = sum(counts.values())
    for channel, count in counts.items():
        if count:
            query = CaseQuery(CaseFilter.ALL, channel=channel, span=span)
            value = share(count, every)
            yield Figure("channel", FigureUnit.PERCENT, value, count, every, query=query, subject=channel)


def _townships(session: Session, period: Period) -> Iterator[Figure]:
    """Filings for every 10,000 people of a township, with the year of its population."""
    rows = session.execute(
        select(Village.township, func.count())
        .join(Dispute, Dispute.village_id == Village.id)
        .where(Dispute.filed_on.between(period.first, period.last))
        .group_by(Village.township)
    )
    filed = {row[0]: row[1] for row in rows}
    people = session.execute(
        select(
            Village.township,
            func.sum(Village.population),
            func.max(Village.population_year),
            func.count(),
            func.count(Village.population),
        )
        .group_by(Village.township)
        .order_by(Village.township)
    )
    for township, population, year, villages, known in people:
        whole = villages == known
        yield Figure(
            "per_10_000",
            FigureUnit.PER_10_000,
            per_10_000(filed.get(township, 0), population or 0) if whole else None,
            filed.get(township, 0),
            population if whole else None,
            query=replace(_filed(period), township=township),
            subject=township,
            note="" if whole else "figure.population_missing",
            year=year,
        )
