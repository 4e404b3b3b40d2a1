"""Where open disputes stand still: the last event, whose turn it is, whether the parent court knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Dispute, MediationCase, Mediator, OutboxRecord, Receipt, RecordResult, StaffMember
from tribunal_desktop.models.dispute import NO_DUE_DAY
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import Confirmation, MediationStatus, Stage
from tribunal_desktop.services.monitoring_views import StuckRow, Turn
from tribunal_desktop.services.parties import in_one_line, party_names

_REFUSED = ("rejected", "conflict")


def stuck_rows(session: Session, ids: Any, today: date) -> Iterator[StuckRow]:
    """A row for each dispute of ``ids``, in their order."""
    rows = {
        row.id: row
        for row in session.execute(
            select(
                Dispute.id,
                Dispute.number,
                Dispute.stage,
                Dispute.received_at,
                Dispute.last_event_at,
                Dispute.next_due_on,
                Dispute.judge_id,
                StaffMember.name.label("judge"),
            )
            .outerjoin(StaffMember, StaffMember.id == Dispute.judge_id)
            .where(Dispute.id.in_(ids))
        )
    }
    receivers = {
        row[0]: row[1]
        for row in session.execute(
            select(Dispute.id, StaffMember.name)
            .join(StaffMember, StaffMember.id == Dispute.received_by_id)
            .where(Dispute.id.in_(ids))
        )
    }
    mediators = {
        row[0]: row[1]
        for row in session.execute(
            select(MediationCase.dispute_id, Mediator.name)
            .join(Mediator, Mediator.id == MediationCase.mediator_id)
            .where(MediationCase.dispute_id.in_(ids), MediationCase.status == MediationStatus.RUNNING)
        )
    }
    names, events = party_names(session, ids), _last_events(session, ids)
    for dispute_id in ids:
        row, event = rows[dispute_id], events.get(dispute_id)
        last_on = beijing_day(row.last_event_at or row.received_at)
        turn, person = _whose_turn(row, receivers.get(dispute_id, ""), mediators.get(dispute_id, ""))
        yield StuckRow(
            id=dispute_id,
            number=row.number,
            parties=in_one_line(names[dispute_id]),
            stage=row.stage,
            quiet_days=max(0, (today - last_on).days),
            last_kind=event.type if event else "",
            last_actor=(event.name or "") if event else "",
            last_on=last_on,
            turn=turn,
            person=person,
            due_on=None if row.next_due_on == NO_DUE_DAY else row.next_due_on,
            delivery=_delivery(event) if event else None,
        )


def _whose_turn(row: Any, receiver: str, mediator: str) -> tuple[Turn, str]:
    """Who has to act next: the counter until it is filed, the head until there is a judge, then whoever holds it."""
    if row.stage is Stage.MEDIATION:
        return Turn.MEDIATE, mediator or row.judge or ""
    if row.stage is Stage.RECEIVED:
        return Turn.FILE, receiver
    if row.judge_id is None:
        return Turn.ALLOCATE, ""
    return Turn.TRY, row.judge or ""


def _last_events(session: Session, ids: Any) -> dict[str, Any]:
    """The newest record of each dispute's history."""
    newest = (
        select(OutboxRecord.dispute_id, func.max(OutboxRecord.seq).label("seq"), OutboxRecord.epoch)
        .where(OutboxRecord.dispute_id.in_(ids))
        .group_by(OutboxRecord.dispute_id, OutboxRecord.epoch)
        .subquery()
    )
    rows = session.execute(
        select(
            OutboxRecord.dispute_id,
            OutboxRecord.type,
            OutboxRecord.packet_sha256,
            StaffMember.name,
            Receipt.packet_sha256.label("receipt"),
            RecordResult.status,
        )
        .join(newest, and_(OutboxRecord.epoch == newest.c.epoch, OutboxRecord.seq == newest.c.seq))
        .outerjoin(StaffMember, StaffMember.id == OutboxRecord.actor_id)
        .outerjoin(Receipt, Receipt.packet_sha256 == OutboxRecord.packet_sha256)
        .outerjoin(RecordResult, and_(RecordResult.epoch == OutboxRecord.epoch, RecordResult.seq == OutboxRecord.seq))
        .order_by(OutboxRecord.epoch)
    )
    return {row.dispute_id: row for row in rows}


def _delivery(row: Any) -> Confirmation:
    if row.status in _REFUSED:
        return Confirmation.REFUSED
    if row.packet_sha256 is None:
        return Confirmation.WAITING
    return Confirmation.SEALED if row.receipt is None else Confirmation.DELIVERED
