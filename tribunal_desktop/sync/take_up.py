"""Taking a restored store up again: one transaction after which it may report (续报).

Three kinds of records are told apart by their number and their bytes:

- waiting here and held there, byte for byte: recognised, they count as delivered;
- waiting here and not held there, or another one there under the same number: they get a number in a new epoch above
  both sides, and keep the one they were written under for the audit chain;
- held there and lost here: they come back into the history, and into the tables as far as they fit (``sync.replay``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, exists, func, insert, or_, select, update
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    OutboxRecord,
    Packet,
    Receipt,
    RecordResult,
    StoreInfo,
    StoreRestore,
    UnitOfWork,
)
from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.kept import note_events
from tribunal_desktop.models.recorded import Change
from tribunal_desktop.rules.provisional import read_provisional, registry_key, serial_key
from tribunal_desktop.sync.left_list import list_left, settle_left
from tribunal_desktop.sync.packing import line_of
from tribunal_desktop.sync.replay import Entered, replay
from tribunal_desktop.sync.returning import Returned
from tribunal_desktop.wire.packet import PacketKind
from tribunal_desktop.wire.receipts import SEND_ANEW
from tribunal_desktop.wire.records import ChangeRecord, UnreadableRecord, decode_records

Number = tuple[int, int]
Index = Callable[[Session, Sequence[Entered]], None]
"""Makes what was entered findable, in the running transaction."""
_SOME = 500


@dataclass(frozen=True)
class TakenUp:
    """What taking up came to; counts are records."""

    epoch: int
    recognised: int
    renumbered: int
    brought_back: int
    left_over: int


KEYS_CHANGED = "parent_keys_changed"
"""Set when another key of the parent court was trusted: what is frozen was sealed to the former one."""


def restored_not_taken_up(session: Session) -> bool:
    """Whether this store was restored in the window and has not reported since."""
    return session.scalar(select(StoreRestore.id).where(StoreRestore.taken_up_at.is_(None)).limit(1)) is not None


def asked_to_send_anew(session: Session) -> bool:
    """Whether the parent court put records of this device aside and, having let it in again, asks for them."""
    return session.scalar(select(RecordResult.seq).where(RecordResult.code == SEND_ANEW).limit(1)) is not None


def keys_changed(session: Session) -> bool:
    """Whether nothing was sent since the parent court changed its keys."""
    row = session.get(StoreInfo, KEYS_CHANGED)
    return row is not None and row.value == "yes"


class TakeUp:
    """The work of one taking up within the caller's transaction."""

    def __init__(
        self,
        session: Session,
        uow: UnitOfWork,
        returned: Sequence[Returned],
        quarantined: Sequence[Returned],
        held_epoch: int,
    ) -> None:
        """``returned`` are packets of records this store does not know; ``quarantined`` ones count nowhere yet."""
        self._session = session
        self._uow = uow
        self._returned = returned
        self._quarantined = quarantined
        self._before = int(StoreInfo.get(session, "epoch"))
        seen = [each.header.epoch for each in (*returned, *quarantined)]
        self._epoch = max(self._before, held_epoch, *seen) + 1

    def run(self, index: Index) -> TakenUp:
        """Bring the store's records in line with what the parent court holds, and raise the epoch."""
        own = self._waiting()
        held = {number: each for each in self._returned for number in _numbers(each)}
        lines = dict(line for each in self._returned for line in _lines(each))
        recognised = {number: held[number] for number, line in own.items() if lines.get(number) == line}
        moved = [number for number in own if number not in recognised]
        self._dissolve()
        self._renumber(moved)
        keep_packets(self._session, self._returned)
        self._tie(recognised)
        lost = self._lost()
        entered = self._bring_back(lost)
        index(self._session, entered)
        unclear = self._list_quarantined()
        StoreInfo.put(self._session, "epoch", str(self._epoch))
        StoreInfo.put(self._session, "next_seq", str(len(moved) + 1))
        StoreInfo.put(self._session, KEYS_CHANGED, "")
        left = unclear + sum(1 for each in entered if each.left is not None)
        done = TakenUp(self._epoch, len(recognised), len(moved), len(lost), left)
        self._note(done)
        return done

    def _waiting(self) -> dict[Number, bytes]:
        """Records that count nowhere yet, as they travel, in their order."""
        query = (
            select(OutboxRecord)
            .where(or_(OutboxRecord.packet_sha256.is_(None), OutboxRecord.packet_sha256.in_(self._untaken())))
            .order_by(OutboxRecord.epoch, OutboxRecord.seq)
        )
        found = {(row.epoch, row.seq): line_of(row) for row in self._session.scalars(query)}
        self._session.expunge_all()
        return found

    def _untaken(self) -> Select[str]:
        """Packets without a receipt, and those put aside whose records are to be sent anew."""
        asked = exists().where(
            RecordResult.code == SEND_ANEW,
            RecordResult.epoch == Packet.epoch,
            RecordResult.seq.between(Packet.first_seq, Packet.last_seq),
        )
        return (
            select(Packet.sha256)
            .outerjoin(Receipt, Receipt.packet_sha256 == Packet.sha256)
            .where(or_(Receipt.packet_sha256.is_(None), asked))
        )

    def _dissolve(self) -> None:
        """Packets that count nowhere give their records back."""
        for sha256 in self._session.scalars(self._untaken()).all():
            self._execute(update(OutboxRecord).where(OutboxRecord.packet_sha256 == sha256).values(packet_sha256=None))
            self._execute(delete(Receipt).where(Receipt.packet_sha256 == sha256))
            self._execute(delete(Packet).where(Packet.sha256 == sha256))
        self._execute(delete(RecordResult).where(RecordResult.code == SEND_ANEW))

    def _renumber(self, moved: Sequence[Number]) -> None:
        """In the new epoch, in the order they were written; their first number stays with them."""
        for place, (epoch, seq) in enumerate(moved, start=1):
            self._execute(
                update(OutboxRecord)
                .where(OutboxRecord.epoch == epoch, OutboxRecord.seq == seq)
                .values(
                    epoch=self._epoch,
                    seq=place,
                    written_epoch=func.coalesce(OutboxRecord.written_epoch, epoch),
                    written_seq=func.coalesce(OutboxRecord.written_seq, seq),
                )
            )

    def _tie(self, recognised: dict[Number, Returned]) -> None:
        for (epoch, seq), each in recognised.items():
            self._execute(
                update(OutboxRecord)
                .where(OutboxRecord.epoch == epoch, OutboxRecord.seq == seq)
                .values(packet_sha256=each.sha256)
            )

    def _lost(self) -> list[tuple[ChangeRecord, str]]:
        """What the parent court holds and the history here does not, oldest first, with its packet."""
        lost: dict[Number, tuple[ChangeRecord, str]] = {}
        for each in sorted(self._returned, key=lambda each: (each.header.epoch, each.header.first_seq)):
            header = each.header
            query = select(OutboxRecord.seq).where(
                OutboxRecord.epoch == header.epoch, OutboxRecord.seq.between(header.first_seq, header.last_seq)
            )
            here = set(self._session.scalars(query))
            for record in _records(each):
                if isinstance(record, ChangeRecord) and record.seq not in here:
                    lost.setdefault((record.epoch, record.seq), (record, each.sha256))
        return list(lost.values())

    def _bring_back(self, lost: Sequence[tuple[ChangeRecord, str]]) -> list[Entered]:
        """Into the tables and the history, unrecorded: the parent court has these records already."""
        quiet = Session(self._session.connection(), expire_on_commit=False)
        entered = replay(quiet, (record for record, _sha256 in lost))
        quiet.commit()  # the transaction around it stays open and decides
        quiet.close()
        packets = [sha256 for _record, sha256 in lost]
        for start in range(0, len(lost), _SOME):
            some = zip(entered[start : start + _SOME], packets[start : start + _SOME], strict=True)
            self._execute(insert(OutboxRecord), [_history(each, sha256) for each, sha256 in some])
        for each in entered:
            if each.left is None and each.dispute_id is not None:
                note_events(self._session, [_change(each)], each.record.actor_id, _moment(each.record))
        list_left(self._session, self._uow, "parent", ((each.record, each.left) for each in entered if each.left))
        settle_left(self._session, self._uow, (each.record for each in entered if each.left is None))
        self._go_on_counting([each.record for each in entered])
        return entered

    def _list_quarantined(self) -> int:
        """Records the parent court put aside until somebody decides: a person here may enter them again.

        Those in the history here under any number are left out: they wait here, or were sent anew since.
        """
        records = [record for each in self._quarantined for record in _records(each)]
        lost = [
            (record, "quarantined")
            for record in records
            if isinstance(record, ChangeRecord) and not _is_known(self._session, record)
        ]
        list_left(self._session, self._uow, "parent", lost)
        return len(lost)

    def _go_on_counting(self, records: Iterable[ChangeRecord]) -> None:
        """Neither the clock of the records nor their numbers run behind what the parent court has seen."""
        newest = max([record.hlc for record in records], default="0-0")
        if _ticks(newest) > _ticks(StoreInfo.get(self._session, "hlc")):
            StoreInfo.put(self._session, "hlc", newest)
        for key, serial in (given for record in records for given in _given(record)):
            row = self._session.get(StoreInfo, key)
            if serial > (int(row.value) if row else 0):
                StoreInfo.put(self._session, key, str(serial))

    def _note(self, done: TakenUp) -> None:
        """The one recorded row of the transaction; it goes out after everything that was moved."""
        now = self._uow.clock()
        pending = self._session.scalars(
            select(StoreRestore).where(StoreRestore.taken_up_at.is_(None)).order_by(StoreRestore.restored_at)
        ).all()
        row = pending[-1] if pending else StoreRestore(id=new_id(self._uow.clock), restored_at=now)
        for each in pending:
            each.taken_up_at = now
        row.taken_up_at = now
        row.epoch_before, row.epoch_after = self._before, done.epoch
        row.recognised, row.brought_back, row.left_over = done.recognised, done.brought_back, done.left_over
        self._session.add(row)

    def _execute(self, statement: object, rows: object = None) -> None:
        self._session.execute(statement, rows, execution_options={"synchronize_session": False})  # type: ignore[call-overload]


def keep_packets(session: Session, returned: Iterable[Returned]) -> None:
    """Enter packets this store does not know as if it had made them; their receipts follow."""
    position = session.scalar(select(func.max(Packet.position))) or 0
    for place, each in enumerate(returned, start=1):
        header, changes = each.header, each.header.kind is PacketKind.CHANGES
        session.add(
            Packet(
                sha256=each.sha256,
                position=position + place,
                kind=header.kind,
                epoch=header.epoch,
                first_seq=header.first_seq if changes else None,
                last_seq=header.last_seq if changes else None,
                records=header.last_seq - header.first_seq + 1 if changes else 0,
                attachment_sha256=None if changes else header.attachments[0].sha256,
                prev_sha256=header.prev_sha256,
                content=each.data,
                created_at=header.created_at,
                attempts=1,
            )
        )
    session.flush()


def _is_known(session: Session, record: ChangeRecord) -> bool:
    query = select(OutboxRecord.seq).where(
        OutboxRecord.entity_id == record.entity_id,
        OutboxRecord.hlc == record.hlc,
        OutboxRecord.changes_json == canonical_json(record.changes),
    )
    return session.scalar(query.limit(1)) is not None


def _numbers(each: Returned) -> list[Number]:
    return [(each.header.epoch, seq) for seq in range(each.header.first_seq, each.header.last_seq + 1)]


def _lines(each: Returned) -> Iterable[tuple[Number, bytes]]:
    return zip(_numbers(each), each.plain.splitlines(keepends=True), strict=True)


def _records(each: Returned) -> Sequence[ChangeRecord | UnreadableRecord]:
    header = each.header
    return decode_records(each.plain, header.epoch, header.first_seq, header.last_seq)


def _history(each: Entered, sha256: str) -> dict[str, object]:
    record = each.record
    return {
        "epoch": record.epoch,
        "seq": record.seq,
        "type": record.type_name,
        "version": record.type_version,
        "entity_id": record.entity_id,
        "operation": str(record.operation),
        "base_json": canonical_json(record.base),
        "changes_json": canonical_json(record.changes),
        "at_local": record.at_local,
        "hlc": record.hlc,
        "actor_id": record.actor_id,
        "packet_sha256": sha256,
        "dispute_id": each.dispute_id,
    }


def _change(each: Entered) -> Change:
    record = each.record
    return Change(
        record.type_name,
        record.type_version,
        record.entity_id,
        base=record.base,
        changes=record.changes,
        created=record.operation == "create",
        deleted=record.operation == "delete",
        dispute_id=each.dispute_id,
    )


def _moment(record: ChangeRecord) -> datetime:
    return datetime.fromisoformat(record.at_local)


def _given(record: ChangeRecord) -> Iterator[tuple[str, int]]:
    """Numbers a record shows as given, with what counts them; also where its row did not fit."""
    number = read_provisional(str(record.changes.get("provisional_no", "")))
    if number is not None:
        yield serial_key(number.year), number.serial
    year, serial = record.changes.get("registry_year"), record.changes.get("registry_serial")
    if isinstance(year, int) and isinstance(serial, int):
        yield registry_key(year), serial


def _ticks(hlc: str) -> tuple[int, int]:
    try:
        millis, counter = (int(part, 16) for part in hlc.split("-"))
    except ValueError:
        return 0, 0
    return millis, counter
