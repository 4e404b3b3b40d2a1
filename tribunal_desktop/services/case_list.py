"""Queries behind the list of disputes: keyset pages and counts, Core only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select, true
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    CircuitStopDispute,
    Deadline,
    Dispute,
    MediationCase,
    Mediator,
    StaffMember,
    Village,
)
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import MediationStatus, PartyRole, Stage
from tribunal_desktop.services.case_views import (
    CaseFilter,
    CaseOrder,
    CasePage,
    CaseQuery,
    CaseRow,
    Cursor,
    FilterChoices,
)
from tribunal_desktop.services.parties import PartyName, in_one_line, party_names
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.search import found_disputes
from tribunal_desktop.services.search_tokens import words

MOST_FOUND = 2000
"""Disputes a text filter finds at most: more than anyone reads through."""

_OPEN = tuple(stage for stage in Stage if stage is not Stage.CLOSED)
_ON_CIRCUIT = exists().where(CircuitStopDispute.dispute_id == Dispute.id)
_FIRST_DUE = (
    select(Deadline.dispute_id, func.min(Deadline.due_on).label("due_on"))
    .where(Deadline.done_on.is_(None))
    .group_by(Deadline.dispute_id)
    .subquery()
)
_ORDERS: dict[CaseOrder, Any] = {
    CaseOrder.RECEIVED: Dispute.received_at,
    CaseOrder.NUMBER: Dispute.number,
    CaseOrder.AMOUNT: func.coalesce(Dispute.amount_fen, -1),
    CaseOrder.STAGE: case({stage: place for place, stage in enumerate(Stage)}, value=Dispute.stage),
    CaseOrder.DUE: func.coalesce(_FIRST_DUE.c.due_on, date.max),
}
_FILTERS: dict[CaseFilter, ColumnElement[bool]] = {
    CaseFilter.OPEN: Dispute.stage.in_(_OPEN),
    CaseFilter.RECEIVED: Dispute.stage == Stage.RECEIVED,
    CaseFilter.FILED: Dispute.stage == Stage.FILED,
    CaseFilter.MEDIATION: Dispute.stage == Stage.MEDIATION,
    CaseFilter.TRIAL: Dispute.stage == Stage.TRIAL,
    CaseFilter.CIRCUIT: and_(Dispute.stage.in_(_OPEN), _ON_CIRCUIT),
    CaseFilter.CLOSED: Dispute.stage == Stage.CLOSED,
    CaseFilter.ALL: true(),
}


def case_page(
    session: Session, reference: Reference, query: CaseQuery, after: Cursor | None, size: int, today: date
) -> CasePage:
    """One page of ``query`` from where ``after`` points."""
    wanted = [*_conditions(session, query)]
    order = _ORDERS[query.order]
    statement = select(Dispute.id, order.label("value")).where(*wanted)
    if query.order is CaseOrder.DUE:
        statement = statement.outerjoin(_FIRST_DUE, _FIRST_DUE.c.dispute_id == Dispute.id)
    if after is not None:
        statement = statement.where(_behind(order, after, descending=query.descending))
    direction = (order.desc(), Dispute.id.desc()) if query.descending else (order, Dispute.id)
    keys = session.execute(statement.order_by(*direction).limit(size + 1)).all()
    shown = keys[:size]
    further = Cursor(shown[-1].value, shown[-1].id) if len(keys) > size else None
    total = session.scalar(select(func.count()).select_from(Dispute).where(*wanted)) or 0
    return CasePage(case_rows(session, reference, [key.id for key in shown], today), further, total)


def filter_counts(session: Session) -> dict[CaseFilter, int]:
    """How many disputes stand behind each filter."""
    by_stage = {row[0]: row[1] for row in session.execute(select(Dispute.stage, func.count()).group_by(Dispute.stage))}
    every = sum(by_stage.values())
    closed = by_stage.get(Stage.CLOSED, 0)
    on_circuit = session.scalar(
        select(func.count(CircuitStopDispute.dispute_id.distinct()))
        .join(Dispute, Dispute.id == CircuitStopDispute.dispute_id)
        .where(Dispute.stage.in_(_OPEN))
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


def filter_choices(session: Session, reference: Reference) -> FilterChoices:
    """Handlers, villages and causes that occur."""
    handlers = session.execute(
        select(StaffMember.id, StaffMember.name)
        .where(exists().where(Dispute.judge_id == StaffMember.id))
        .order_by(StaffMember.name)
    )
    villages = session.execute(
        select(Village.id, Village.name)
        .where(exists().where(Dispute.village_id == Village.id))
        .order_by(Village.township, Village.name)
    )
    found = session.execute(
        select(Dispute.cause_code, Dispute.cause_version, func.count())
        .where(Dispute.cause_code.is_not(None))
        .group_by(Dispute.cause_code, Dispute.cause_version)
        .order_by(func.count().desc())
    )
    causes = {str(code): name for code, version, _ in found if (name := reference.cause_name(code, version))}
    return FilterChoices(
        tuple((row[0], row[1]) for row in handlers), tuple((row[0], row[1]) for row in villages), tuple(causes.items())
    )


def case_rows(session: Session, reference: Reference, ids: Sequence[str], today: date) -> tuple[CaseRow, ...]:
    """Rows for these disputes, in this order."""
    disputes = session.execute(
        select(
            Dispute.id,
            Dispute.number,
            Dispute.case_no,
            Dispute.cause_code,
            Dispute.cause_version,
            Dispute.amount_fen,
            Dispute.stage,
            Dispute.outcome,
            Dispute.received_at,
            Village.name.label("village"),
            StaffMember.name.label("judge"),
            _ON_CIRCUIT.label("on_circuit"),
        )
        .outerjoin(Village, Village.id == Dispute.village_id)
        .outerjoin(StaffMember, StaffMember.id == Dispute.judge_id)
        .where(Dispute.id.in_(ids))
    )
    parties = party_names(session, ids)
    limits = _first_limits(session, ids)
    mediators = _mediators(session, ids)
    rows = {
        row.id: _case_row(row, parties[row.id], limits.get(row.id), mediators, reference, today) for row in disputes
    }
    return tuple(rows[dispute_id] for dispute_id in ids if dispute_id in rows)


def used_share(started_on: date, due_on: date, today: date) -> float:
    """How much of a limit has passed; above 1 it is overdue."""
    return max(0.0, (today - started_on).days / max(1, (due_on - started_on).days))


def _conditions(session: Session, query: CaseQuery) -> Iterator[ColumnElement[bool]]:
    yield _FILTERS[query.filter]
    if query.handler_id:
        yield Dispute.judge_id == query.handler_id
    if query.village_id:
        yield Dispute.village_id == query.village_id
    if query.cause_code:
        yield Dispute.cause_code == query.cause_code
    if words(query.text):
        yield Dispute.id.in_(found_disputes(session, query.text, MOST_FOUND))


def _behind(order: Any, after: Cursor, *, descending: bool) -> ColumnElement[bool]:
    if descending:
        return and_(order <= after.value, or_(order < after.value, Dispute.id < after.id))
    return and_(order >= after.value, or_(order > after.value, Dispute.id > after.id))


def _first_limits(session: Session, ids: Sequence[str]) -> dict[str, Any]:
    """The limit of each dispute that ends first among those that run."""
    found: dict[str, Any] = {}
    for row in session.execute(
        select(Deadline.dispute_id, Deadline.rule_id, Deadline.started_on, Deadline.due_on)
        .where(Deadline.dispute_id.in_(ids), Deadline.done_on.is_(None))
        .order_by(Deadline.dispute_id, Deadline.due_on)
    ):
        found.setdefault(row.dispute_id, row)
    return found


def _mediators(session: Session, ids: Sequence[str]) -> dict[str, str]:
    rows = session.execute(
        select(MediationCase.dispute_id, Mediator.name)
        .join(Mediator, Mediator.id == MediationCase.mediator_id)
        .where(MediationCase.dispute_id.in_(ids), MediationCase.status == MediationStatus.RUNNING)
        .order_by(MediationCase.assigned_at)
    )
    return {row[0]: row[1] for row in rows}


def _case_row(
    row: Any,
    parties: Sequence[PartyName],
    limit: Any | None,
    mediators: dict[str, str],
    reference: Reference,
    today: date,
) -> CaseRow:
    in_mediation = row.stage is Stage.MEDIATION
    return CaseRow(
        id=row.id,
        number=row.number,
        formal=row.case_no is not None,
        plaintiffs=in_one_line(parties, PartyRole.PLAINTIFF),
        defendants=in_one_line(parties, PartyRole.DEFENDANT),
        cause=reference.cause_name(row.cause_code, row.cause_version),
        amount_fen=row.amount_fen,
        village=row.village or "",
        handler=(mediators.get(row.id) if in_mediation else None) or row.judge or "",
        stage=row.stage,
        outcome=row.outcome,
        on_circuit=row.on_circuit,
        received_on=beijing_day(row.received_at),
        started_on=limit.started_on if limit else None,
        due_on=limit.due_on if limit else None,
        used_share=used_share(limit.started_on, limit.due_on, today) if limit else None,
    )
