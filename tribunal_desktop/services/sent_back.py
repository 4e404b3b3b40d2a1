"""Records the parent court sent back (退回记录): sent again as they stand now, done with, or given out as a file."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import OutboxRecord, RecordResult, Tribunal, UnitOfWork
from tribunal_desktop.models.belonging import dispute_of
from tribunal_desktop.models.recorded import Change, Drafted, is_reported, plain, recorded_fields, recorded_kinds
from tribunal_desktop.models.unit_of_work import say_again
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.parent_court_rows import REFUSED
from tribunal_desktop.sync.receipts import SETTLED
from tribunal_desktop.wire.receipts import AND_MORE, RecordStatus

FINAL = ("paper_never_changes", "deleted_elsewhere")
"""Results that sending again cannot change."""

Number = tuple[int, int]


class SentBack:
    """What a person can do about a record in the list of those sent back."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def send_again(self, numbers: Collection[Number]) -> int:
        """Report what these records were about once more, as it stands here now; returns how many.

        The new record says no former value, by which the parent court knows that somebody saw the conflict and
        decided. Raises ``KnownError`` ``cannot_send_again`` when none of them can be; nothing is written then.
        """
        sent = 0
        with self._uow.write("sync.send_again") as session:
            for record, result in _refused(session, numbers):
                change = _again(session, record, result)
                if change is not None:
                    say_again(session, change)
                    result.status = SETTLED
                    sent += 1
            if not sent:
                raise KnownError("cannot_send_again")
        return sent

    def settle(self, numbers: Collection[Number]) -> int:
        """What the parent court holds is right, or was settled with it by telephone: take these off the list."""
        with self._uow.write("sync.settle") as session:
            refused = _refused(session, numbers)
            for _record, result in refused:
                result.status = SETTLED
        return len(refused)

    def export(self, target: Path) -> int:
        """Everything on the list into one file for the parent court's staff; raises ``KnownError`` ``file_not_saved``.

        JSON with the numbers of the records, what they say, and why they were sent back. It holds personal data.
        """
        with self._uow.read() as session:
            refused = _refused(session)
            content = {
                "tribunal": session.scalars(select(Tribunal.name)).one(),
                "made": self._uow.clock().isoformat(timespec="seconds"),
                "records": [_told(record, result) for record, result in refused],
            }
        save_file(target, json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8"))
        return len(refused)


def _refused(session: Session, numbers: Collection[Number] | None = None) -> list[tuple[OutboxRecord, RecordResult]]:
    same = (RecordResult.epoch == OutboxRecord.epoch) & (RecordResult.seq == OutboxRecord.seq)
    query = (
        select(OutboxRecord, RecordResult)
        .join(RecordResult, same)
        .where(RecordResult.status.in_(REFUSED))
        .order_by(OutboxRecord.epoch, OutboxRecord.seq)
    )
    if numbers is not None:
        query = query.where(tuple_(OutboxRecord.epoch, OutboxRecord.seq).in_(list(numbers)))
    return [(record, result) for record, result in session.execute(query)]


def _again(session: Session, record: OutboxRecord, result: RecordResult) -> Change | None:
    """The change that says it again; None when the row is gone or a draft again, or no saying helps."""
    kind = recorded_kinds().get(record.type)
    row = session.get(kind, record.entity_id) if kind is not None and result.code not in FINAL else None
    if kind is None or row is None or (isinstance(row, Drafted) and not is_reported(session.connection(), row)):
        return None
    anew = record.operation == "create" and result.status == RecordStatus.REJECTED
    named = (result.words or "").split(", ") if result.code == "changed_elsewhere" else [AND_MORE]
    if AND_MORE in named:
        named = list(json.loads(record.changes_json))
    reported = recorded_fields(kind)
    fields = reported if anew else [name for name in named if name in reported]
    if not fields:
        return None
    return Change(
        kind.record_type,
        kind.record_version,
        record.entity_id,
        base={},
        changes={name: plain(getattr(row, name)) for name in fields},
        created=anew,
        dispute_id=dispute_of(session.connection(), row),
    )


def _told(record: OutboxRecord, result: RecordResult) -> dict[str, object]:
    return {
        "epoch": record.epoch,
        "number": record.seq,
        "packet": record.packet_sha256,
        "type": f"{record.type}@{record.version}",
        "entity": record.entity_id,
        "operation": record.operation,
        "before": json.loads(record.base_json),
        "after": json.loads(record.changes_json),
        "written": record.at_local,
        "result": result.status,
        "reason": result.code,
        "about": result.words,
    }
