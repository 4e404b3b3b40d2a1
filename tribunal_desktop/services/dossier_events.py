"""The entries of the record of acts that belong to one dispute, each with its own hash, for a sealed export."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from tribunal_desktop.models import AuditEntry, OutboxRecord, StaffMember
from tribunal_desktop.models.audit import GENESIS, HASHED_FIELDS, sha256_hex
from tribunal_desktop.models.recorded import plain

WITHHELD = frozenset(
    ("deliberation", "judges_meeting", "risk_assessment", "risk_measure", "case_flag", "supervision_act")
)
"""Types whose very existence is not for the parties: an entry that touches one is left out."""
_MILLISECONDS = 23
"""Length of a moment as text up to its milliseconds."""

Event = dict[str, object]


def events_of(session: Session, dispute_id: str) -> list[Event]:
    """The entries in order; ``link`` chains them: SHA-256 of the link before and the entry's own hash."""
    rows = session.execute(
        select(OutboxRecord.entity_id, OutboxRecord.at_local).where(OutboxRecord.dispute_id == dispute_id)
    ).all()
    own = {entity_id for entity_id, _ in rows}
    moments = {_in_utc(at_local) for _, at_local in rows}
    at = func.substr(type_coerce(AuditEntry.at, String), 1, _MILLISECONDS)
    names = {key: name for key, name in session.execute(select(StaffMember.id, StaffMember.name))}
    events: list[Event] = []
    link = GENESIS
    for entry in session.scalars(select(AuditEntry).where(at.in_(moments)).order_by(AuditEntry.seq)):
        touched = json.loads(entry.entities_json)
        if not any(each["id"] in own for each in touched) or any(each["type"] in WITHHELD for each in touched):
            continue
        event: Event = {name: plain(getattr(entry, name)) for name in (*HASHED_FIELDS, "hash")}
        link = sha256_hex(link + entry.hash)
        events.append({**event, "actor": names.get(entry.actor_id, ""), "link": link})
    return events


def chain_head(session: Session) -> Event:
    """The newest entry of the whole record of acts: with it the tribunal shows later that nothing was cut off."""
    last = session.execute(select(AuditEntry.seq, AuditEntry.hash).order_by(AuditEntry.seq.desc()).limit(1)).first()
    return {"seq": last.seq if last else 0, "hash": last.hash if last else GENESIS}


def _in_utc(at_local: str) -> str:
    moment = datetime.fromisoformat(at_local).astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%f")[:_MILLISECONDS]
