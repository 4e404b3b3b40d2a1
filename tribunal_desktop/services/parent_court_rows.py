"""What reporting looks like to a reader: the state of things, packets, records, and the proof of a delivery."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tribunal_desktop.models import OutboxRecord, RecordResult
from tribunal_desktop.rules.terms import Confirmation
from tribunal_desktop.wire.receipts import RecordStatus

REFUSED = (RecordStatus.REJECTED, RecordStatus.CONFLICT)
"""Results that want a person."""

UNSETTLED = (RecordStatus.HELD, RecordStatus.DEFERRED)
"""Results that the parent court will still change by itself."""


@dataclass(frozen=True)
class SyncStatus:
    """The truth about reporting; counts are records unless they say otherwise.

    ``delivered`` records were applied by the parent court, ``held`` ones it has and will apply later, ``refused``
    ones it has and wants a person to look at.
    """

    enrolled: bool
    court_name: str
    url: str | None
    fingerprint: str | None
    waiting: int
    sealed: int
    delivered: int
    held: int
    refused: int
    packets_waiting: int
    attachments_waiting: int
    attachments_delivered: int
    last_receipt_at: datetime | None
    last_error: str | None

    @property
    def all_delivered(self) -> bool:
        """Whether the light may be green: each record and file has a verified receipt and nothing is open."""
        open_items = (
            self.waiting + self.sealed + self.held + self.refused + self.packets_waiting + self.attachments_waiting
        )
        return self.enrolled and open_items == 0


@dataclass(frozen=True)
class PacketRow:
    """A packet in the list; ``last_error`` is a text id."""

    sha256: str
    position: int
    kind: str
    first_seq: int | None
    last_seq: int | None
    records: int
    size: int
    created_at: datetime
    attempts: int
    last_attempt_at: datetime | None
    last_error: str | None
    delivered_at: datetime | None
    log_no: int | None
    state: Confirmation


@dataclass(frozen=True)
class RecordRow:
    """A record with what became of it; ``code`` completes the text id ``result.<code>``."""

    epoch: int
    seq: int
    type: str
    entity_id: str
    operation: str
    changes: dict[str, Any]
    at_local: str
    actor_id: str
    packet_sha256: str | None
    state: Confirmation
    status: str | None
    code: str | None
    words: str | None


@dataclass(frozen=True)
class ReceiptProof:
    """What is printed as proof of a delivery; ``receipt_hex`` verifies offline under ``parent_key``.

    ``applied`` of the records are in the parent court's books, the others are held or refused.
    """

    tribunal_name: str
    court_name: str
    device_name: str
    packet_sha256: str
    kind: str
    epoch: int
    first_seq: int | None
    last_seq: int | None
    records: int
    applied: int
    server_time: datetime
    log_no: int
    key_id: str
    parent_key: str
    fingerprint: str
    receipt_sha256: str
    receipt_hex: str


def record_row(record: OutboxRecord, result: RecordResult | None, log_no: int | None) -> RecordRow:
    """The record with the result that is known of it; ``log_no`` is its packet's receipt, if there is one."""
    return RecordRow(
        epoch=record.epoch,
        seq=record.seq,
        type=record.type,
        entity_id=record.entity_id,
        operation=record.operation,
        changes=json.loads(record.changes_json),
        at_local=record.at_local,
        actor_id=record.actor_id,
        packet_sha256=record.packet_sha256,
        state=_state(record, result, log_no),
        status=result.status if result else RecordStatus.OK if log_no else None,
        code=result.code if result else None,
        words=result.words if result else None,
    )


def _state(record: OutboxRecord, result: RecordResult | None, log_no: int | None) -> Confirmation:
    """Received is not yet delivered: a record that the parent court holds back stays amber."""
    if log_no is None:
        return Confirmation.WAITING if record.packet_sha256 is None else Confirmation.SEALED
    if result is None or result.status not in (*REFUSED, *UNSETTLED):
        return Confirmation.DELIVERED
    return Confirmation.REFUSED if result.status in REFUSED else Confirmation.SEALED
