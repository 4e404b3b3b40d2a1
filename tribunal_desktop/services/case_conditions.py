"""A question to the list as SQL conditions, and how many disputes stand behind each of its choices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, literal, select, true
from sqlalchemy.orm import Session

from tribunal_desktop.models import CaseMark, CircuitStopDispute, Dispute, StaffMember, Village
from tribunal_desktop.models.dispute import NO_DUE_DAY
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Stage
from tribunal_desktop.services.case_query import (
    UNSET,
    CaseFilter,
    CaseQuery,
    DueState,
    Facet,
    GreenState,
    Span,
    SpanKind,
)
from tribunal_desktop.services.disputes import OPEN_STAGES
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.search import found_disputes
from tribunal_desktop.services.search_tokens import words

MOST_FOUND = 2000
"""Disputes a text filter finds at most: more than anyone reads through."""
WEEK_DAYS = 7

ON_CIRCUIT = exists().where(CircuitStopDispute.dispute_id == Dispute.id)
_FILTERS: dict[CaseFilter, ColumnElement[bool]] = {
    CaseFilter.OPEN: Dispute.stage.in_(OPEN_STAGES),
    CaseFilter.RECEIVED: Dispute.stage == Stage.RECEIVED,
    CaseFilter.FILED: Dispute.stage == Stage.FILED,
    CaseFilter.MEDIATION: Dispute.stage == Stage.MEDIATION,
    CaseFilter.TRIAL: Dispute.stage == Stage.TRIAL,
    CaseFilter.CIRCUIT: and_(Dispute.stage.in_(OPEN_STAGES), ON_CIRCUIT),
    CaseFilter.CLOSED: Dispute.stage == Stage.CLOSED,
    CaseFilter.ALL: true(),
}
_COLUMNS: dict[Facet, Any] = {
    Facet.HANDLER: Dispute.judge_id,
    Facet.CAUSE: Dispute.cause_code,
    Facet.VILLAGE: Dispute.village_id,
    Facet.PROCEDURE: Dispute.procedure,
    Facet.CHANNEL: Dispute.channel,
}


@dataclass(frozen=True)
class FacetChoice:
    """One value a facet can be narrowed to and how many disputes have it; ``name`` of ids and codes, else None."""

    value: str
    name: Name | None
    count: int


@dataclass(frozen=True)
class FacetCounts:
    """The values of one facet among the ``total`` disputes of the question without it, the commonest first."""

    facet: Facet
    total: int
    choices: tuple[FacetChoice, ...]


def conditions(session: Session, query: CaseQuery, today: date) -> list[ColumnElement[bool]]:
    """What a dispute must meet to be in the list ``query`` asks for."""
    return [*_conditions(session, query, today)]


def how_many(session: Session, query: CaseQuery, today: date) -> int:
    """How many disputes ``query`` has."""
    return session.scalar(select(func.count()).select_from(Dispute).where(*_conditions(session, query, today))) or 0


def filter_counts(session: Session) -> dict[CaseFilter, int]:
    """How many disputes stand behind each filter."""
    by_stage = {row[0]: row[1] for row in session.execute(select(Dispute.stage, func.count()).group_by(Dispute.stage))}
    every = sum(by_stage.values())
    closed = by_stage.get(Stage.CLOSED, 0)
    on_circuit = session.scalar(
        select(func.count(CircuitStopDispute.dispute_id.distinct()))
        .join(Dispute, Dispute.id == CircuitStopDispute.dispute_id)
        .where(Dispute.stage.in_(OPEN_STAGES))
    )
    return {
        CaseFilter.OPEN: every - closed,
        CaseFilter.RECEIVED: by_stage.get(Stage.RECEIVED, 0),
        CaseFilter.FILED: by_stage.get(Stage.FILED, 0),
        CaseFilter.MEDIATION: by_stage.get(Stage.MEDIATION, 0),
        CaseFilter.TRIAL: by_stage.get(Stage.TRIAL, 0),
        CaseFilter.CIRCUIT: on_circuit or 0,
        CaseFilter.CLOSED: closed,
        CaseFilter.ALL: every,
    }


def facet_counts(session: Session, reference: Reference, query: CaseQuery, facet: Facet, today: date) -> FacetCounts:
    """What ``facet`` could be narrowed to, the rest of ``query`` as it stands."""
    without = query.narrow(facet, None)
    wanted = _conditions(session, without, today)
    if facet is Facet.MARK:
        total = how_many(session, without, today)
        found = session.execute(
            select(CaseMark.kind, func.count(CaseMark.dispute_id.distinct()))
            .join(Dispute, Dispute.id == CaseMark.dispute_id)
            .where(*wanted)
            .group_by(CaseMark.kind)
        ).all()
    else:
        value = _facet_value(facet, today)
        found = session.execute(select(value, func.count()).select_from(Dispute).where(*wanted).group_by(value)).all()
        total = sum(count for _, count in found)
    names = _NAMES[facet](session, reference) if facet in _NAMES else {}
    choices = [
        FacetChoice(key, names.get(key), count)
        for value, count in found
        for key in [UNSET if value is None else str(value)]
    ]
    return FacetCounts(facet, total, tuple(sorted(choices, key=lambda each: (-each.count, each.value))))


def _facet_value(facet: Facet, today: date) -> Any:
    if facet is Facet.YEAR:
        return func.strftime("%Y", Dispute.received_at, "+8 hours")
    if facet is Facet.DUE:
        return case(
            (Dispute.next_due_on < today, literal(DueState.OVERDUE.value)),
            (Dispute.next_due_on <= today + timedelta(days=WEEK_DAYS), literal(DueState.WEEK.value)),
            (Dispute.next_due_on == NO_DUE_DAY, literal(DueState.NONE.value)),
            else_=literal(DueState.LATER.value),
        )
    if facet is Facet.GREEN:
        first = (Dispute.green_channel.is_not(None), literal(GreenState.FIRST.value))
        return case(first, else_=literal(GreenState.USUAL.value))
    return _COLUMNS[facet]


def _staff_names(session: Session, _reference: Reference) -> dict[str, Name]:
    return {row[0]: Name(row[1], row[1]) for row in session.execute(select(StaffMember.id, StaffMember.name))}


def _village_names(session: Session, _reference: Reference) -> dict[str, Name]:
    return {row[0]: Name(row[1], row[1]) for row in session.execute(select(Village.id, Village.name))}


def _cause_names(session: Session, reference: Reference) -> dict[str, Name]:
    found = session.execute(
        select(Dispute.cause_code, func.max(Dispute.cause_version))
        .where(Dispute.cause_code.is_not(None))
        .group_by(Dispute.cause_code)
    )
    return {str(code): name for code, version in found if (name := reference.cause_name(code, version))}


_NAMES: dict[Facet, Callable[[Session, Reference], dict[str, Name]]] = {
    Facet.HANDLER: _staff_names,
    Facet.VILLAGE: _village_names,
    Facet.CAUSE: _cause_names,
}


def _conditions(session: Session, query: CaseQuery, today: date) -> Iterator[ColumnElement[bool]]:
    yield _FILTERS[query.filter]
    yield from _facet_conditions(query, today)
    if query.outcome:
        yield Dispute.outcome == query.outcome
    if query.township:
        yield Dispute.village_id.in_(select(Village.id).where(Village.township == query.township))
    if query.quiet_days:
        yield Dispute.last_event_at < _start_of(today - timedelta(days=query.quiet_days - 1))
    if query.span:
        yield _span(query.span)
    if words(query.text):
        yield Dispute.id.in_(found_disputes(session, query.text, MOST_FOUND))


def _facet_conditions(query: CaseQuery, today: date) -> Iterator[ColumnElement[bool]]:
    for facet, column in _COLUMNS.items():
        value = query.facet(facet)
        if value == UNSET:
            yield column.is_(None)
        elif value:
            yield column == value
    if query.year:
        yield _within(SpanKind.RECEIVED, date(int(query.year), 1, 1), date(int(query.year), 12, 31))
    if query.due:
        yield _due(DueState(query.due), today)
    if query.green:
        goes_first = Dispute.green_channel.is_not(None)
        yield goes_first if query.green == GreenState.FIRST else ~goes_first
    if query.mark:
        yield exists().where(CaseMark.dispute_id == Dispute.id, CaseMark.kind == query.mark)


def _due(state: DueState, today: date) -> ColumnElement[bool]:
    soon = today + timedelta(days=WEEK_DAYS)
    return {
        DueState.OVERDUE: Dispute.next_due_on < today,
        DueState.WEEK: Dispute.next_due_on.between(today, soon),
        DueState.LATER: and_(Dispute.next_due_on > soon, Dispute.next_due_on < NO_DUE_DAY),
        DueState.NONE: Dispute.next_due_on == NO_DUE_DAY,
    }[state]


def _span(span: Span) -> ColumnElement[bool]:
    return _within(span.kind, span.first, span.last)


def _within(kind: SpanKind, first: date, last: date) -> ColumnElement[bool]:
    if kind is SpanKind.RECEIVED:
        after = _start_of(last + timedelta(days=1))
        return and_(Dispute.received_at >= _start_of(first), Dispute.received_at < after)
    column = Dispute.filed_on if kind is SpanKind.FILED else Dispute.closed_on
    return column.between(first, last)


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, BEIJING)
