"""The list of disputes: its order read in parts, and the rows of any part of it; Core only.

The window asks for the *order* first, row numbers of the store in slices, and for rows only where one looks. So a
million disputes scroll without one being read that nobody sees.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal_column, or_, select
from sqlalchemy.orm import Session, aliased

from tribunal_desktop.models import Deadline, Dispute, MediationCase, Mediator, Party, StaffMember, Village
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import LimitBound, MediationStatus, PartyRole, Stage
from tribunal_desktop.services.case_conditions import ON_CIRCUIT, conditions, filter_counts, how_many
from tribunal_desktop.services.case_query import CaseOrder, CaseQuery
from tribunal_desktop.services.case_views import CaseList, CasePage, CaseRow, Cursor, OrderSlice
from tribunal_desktop.services.parties import PartyName, in_one_line, party_names
from tribunal_desktop.services.reference import Reference

FIRST_KEYS, FURTHER_KEYS = 400, 8_000
FIRST_ROWS = 64
"""Rows that fill the window when the list opens."""

_KEY: ColumnElement[int] = literal_column("dispute.rowid")
_CLERK = aliased(StaffMember)
_ORDERS: dict[CaseOrder, Any] = {
    CaseOrder.RECEIVED: Dispute.received_at,
    CaseOrder.NUMBER: Dispute.number,
    CaseOrder.PARTIES: Party.name,
    CaseOrder.CAUSE: Dispute.cause_code,
    CaseOrder.AMOUNT: func.coalesce(Dispute.amount_fen, -1),
    CaseOrder.VILLAGE: func.coalesce(Village.name, ""),
    CaseOrder.HANDLER: func.coalesce(StaffMember.name, ""),
    CaseOrder.STAGE: case({stage: place for place, stage in enumerate(Stage)}, value=Dispute.stage),
    CaseOrder.DUE: Dispute.next_due_on,
    CaseOrder.EVENT: Dispute.last_event_at,
}
_MAY_BE_MISSING = (CaseOrder.CAUSE,)


def open_list(session: Session, reference: Reference, query: CaseQuery, today: date) -> CaseList:
    """The beginning of ``query``: as much of it as a window shows at once."""
    first = order_slice(session, query, None, FIRST_KEYS, today)
    rows = rows_by_key(session, reference, first.keys[:FIRST_ROWS], today)
    counts = filter_counts(session)
    total = how_many(session, query, today) if query.narrowed else counts[query.filter]
    return CaseList(rows, first, total, counts)


def order_slice(session: Session, query: CaseQuery, after: Cursor | None, size: int, today: date) -> OrderSlice:
    """The next ``size`` row numbers of ``query`` in its order, from where ``after`` points."""
    found = session.execute(_ordered(session, query, after, size, today)).all()
    shown = found[:size]
    further = Cursor(shown[-1].value, shown[-1].id) if len(found) > size else None
    return OrderSlice(array("q", [row.key for row in shown]), further)


def case_page(
    session: Session, reference: Reference, query: CaseQuery, after: Cursor | None, size: int, today: date
) -> CasePage:
    """One page of ``query`` with its rows, for reading a list from end to end."""
    part = order_slice(session, query, after, size, today)
    return CasePage(rows_by_key(session, reference, part.keys, today), part.next, how_many(session, query, today))


def rows_by_key(session: Session, reference: Reference, keys: Sequence[int], today: date) -> tuple[CaseRow, ...]:
    """Rows of these row numbers, in this order."""
    found = session.execute(select(_KEY.label("key"), Dispute.id).select_from(Dispute).where(_KEY.in_([*keys])))
    ids = {row.key: row.id for row in found}
    return case_rows(session, reference, [ids[key] for key in keys if key in ids], today)


def ids_by_key(session: Session, keys: Sequence[int]) -> tuple[str, ...]:
    """Ids of the disputes of these row numbers."""
    found = session.execute(select(_KEY.label("key"), Dispute.id).select_from(Dispute).where(_KEY.in_([*keys])))
    ids = {row.key: row.id for row in found}
    return tuple(ids[key] for key in keys if key in ids)


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
            Dispute.procedure,
            Dispute.channel,
            Dispute.green_channel,
            Dispute.stage,
            Dispute.outcome,
            Dispute.received_at,
            Dispute.filed_on,
            Dispute.closed_on,
            Dispute.last_event_at,
            Village.name.label("village"),
            StaffMember.name.label("judge"),
            _CLERK.name.label("clerk"),
            ON_CIRCUIT.label("on_circuit"),
        )
        .outerjoin(Village, Village.id == Dispute.village_id)
        .outerjoin(StaffMember, StaffMember.id == Dispute.judge_id)
        .outerjoin(_CLERK, _CLERK.id == Dispute.clerk_id)
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


def _ordered(session: Session, query: CaseQuery, after: Cursor | None, size: int, today: date) -> Select[Any]:
    order = _ORDERS[query.order]
    statement = select(_KEY.label("key"), Dispute.id, order.label("value")).select_from(Dispute)
    if query.order is CaseOrder.PARTIES:
        statement = statement.join(Party, and_(Party.dispute_id == Dispute.id, Party.position == 0))
    elif query.order is CaseOrder.VILLAGE:
        statement = statement.outerjoin(Village, Village.id == Dispute.village_id)
    elif query.order is CaseOrder.HANDLER:
        statement = statement.outerjoin(StaffMember, StaffMember.id == Dispute.judge_id)
    statement = statement.where(*conditions(session, query, today))
    tie = Party.dispute_id if query.order is CaseOrder.PARTIES else Dispute.id
    if after is not None:
        statement = statement.where(_behind(query, tie, after))
    direction = (order.desc(), tie.desc()) if query.descending else (order, tie)
    return statement.order_by(*direction).limit(size + 1)


def _behind(query: CaseQuery, tie: Any, after: Cursor) -> ColumnElement[bool]:
    """Rows after a cursor; where a value may be missing it comes before every other one, as SQLite sorts it."""
    order = _ORDERS[query.order]
    further = tie < after.id if query.descending else tie > after.id
    if after.value is None:
        return and_(order.is_(None), further) if query.descending else or_(order.is_not(None), further)
    if query.descending:
        behind = and_(order <= after.value, or_(order < after.value, further))
        return or_(behind, order.is_(None)) if query.order in _MAY_BE_MISSING else behind
    return and_(order >= after.value, or_(order > after.value, further))


def _first_limits(session: Session, ids: Sequence[str]) -> dict[str, Any]:
    """The court's own limit of each dispute that ends first among those that run."""
    found: dict[str, Any] = {}
    for row in session.execute(
        select(Deadline.dispute_id, Deadline.rule_id, Deadline.started_on, Deadline.due_on)
        .where(Deadline.dispute_id.in_(ids), Deadline.done_on.is_(None), Deadline.bound == LimitBound.COURT)
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
        clerk=row.clerk or "",
        procedure=row.procedure,
        channel=row.channel,
        stage=row.stage,
        outcome=row.outcome,
        on_circuit=row.on_circuit,
        received_on=beijing_day(row.received_at),
        filed_on=row.filed_on,
        closed_on=row.closed_on,
        last_event_on=beijing_day(row.last_event_at or row.received_at),
        started_on=limit.started_on if limit else None,
        due_on=limit.due_on if limit else None,
        used_share=used_share(limit.started_on, limit.due_on, today) if limit else None,
        green_channel=row.green_channel,
    )
