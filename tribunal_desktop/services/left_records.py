"""Records a restored store is still missing (遗留记录): listed, taken over, set aside, printed."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.models import LeftRecord, Tribunal, UnitOfWork
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.money import fen_to_yuan
from tribunal_desktop.rules.terms import Confirmation
from tribunal_desktop.services.parent_court_contents import RecordDetail, record_details
from tribunal_desktop.services.parent_court_rows import RecordRow
from tribunal_desktop.services.search_index import index_entered
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE
from tribunal_desktop.sync.replay import give_papers_their_bytes, replay
from tribunal_desktop.wire.records import ChangeRecord, Operation

_COLUMNS = (
    SheetColumn("序号", 0.5, right=True),
    SheetColumn("来自", 1.2),
    SheetColumn("记录", 2.0),
    SheetColumn("内容", 4.4),
    SheetColumn("经手、时间", 1.6),
    SheetColumn("没有录入的原因", 2.0),
)


@dataclass(frozen=True)
class LeftRow:
    """One record that is not in the tables here; ``source`` is ``parent`` or ``aside``."""

    id: str
    source: str
    reason: str
    detail: RecordDetail


@dataclass(frozen=True)
class Taken:
    """What taking over came to."""

    entered: int
    still_left: int


class LeftRecords:
    """The list after a restoring; it empties as a person decides."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def count(self) -> int:
        """How many wait for a decision."""
        query = select(func.count(LeftRecord.id)).where(LeftRecord.settled_at.is_(None))
        with self._uow.read() as session:
            return session.scalar(query) or 0

    def rows(self) -> tuple[LeftRow, ...]:
        """What waits for a decision, in the order it was written."""
        with self._uow.read() as session:
            return _rows(session)

    def take_over(self, ids: Collection[str]) -> Taken:
        """Enter these records as changes made now; those that still do not fit stay, with the reason."""
        now = self._uow.clock()
        with self._uow.write("restore.take_over") as session:
            left = [row for row in _open(session) if row.id in ids]
            entered = 0
            entries = replay(session, [_record(row) for row in left])
            for row, each in zip(left, entries, strict=True):
                row.reason = each.left or ""
                if each.left is None:
                    row.settled_at, row.taken = now, True
                    entered += 1
            index_entered(session, entries)
            give_papers_their_bytes(session)
        return Taken(entered, len(left) - entered)

    def set_aside(self, ids: Collection[str]) -> None:
        """Leave these out for good; they stay in the store kept aside or with the parent court."""
        with self._uow.write("restore.set_aside") as session:
            for row in _open(session):
                if row.id in ids:
                    row.settled_at = self._uow.clock()

    def paper(self) -> Paper:
        """The list on paper, to be worked through by hand."""
        with self._uow.read() as session:
            rows = _rows(session)
            tribunal = session.scalars(select(Tribunal)).one()
            name, practice = tribunal.name, tribunal.practice
        made = self._uow.clock().astimezone(BEIJING)
        return table_sheet.render(
            TableSheetPaper(
                title="恢复备份后的遗留记录",
                issuer=name,
                made=f"{made:%Y年%m月%d日 %H:%M} 制",
                lines=(f"共 {len(rows)} 条。逐条核对后补录，或者注明不再需要。",),
                tables=(SheetTable("", _COLUMNS, tuple(_cells(no, row) for no, row in enumerate(rows, 1)), "没有。"),),
                practice=practice,
            )
        )


def _open(session: Session) -> list[LeftRecord]:
    query = select(LeftRecord).where(LeftRecord.settled_at.is_(None)).order_by(LeftRecord.epoch, LeftRecord.seq)
    return list(session.scalars(query))


def _rows(session: Session) -> tuple[LeftRow, ...]:
    left = _open(session)
    details = record_details(session, [_record_row(row) for row in left])
    return tuple(LeftRow(row.id, row.source, row.reason, each) for row, each in zip(left, details, strict=True))


def _record(row: LeftRecord) -> ChangeRecord:
    return ChangeRecord(
        epoch=row.epoch,
        seq=row.seq,
        type=row.type,
        operation=Operation(row.operation),
        entity_id=row.entity_id,
        base=json.loads(row.base_json),
        changes=json.loads(row.changes_json),
        at_local=row.at_local,
        hlc="0-0",
        actor_id=row.actor_id,
    )


def _record_row(row: LeftRecord) -> RecordRow:
    return RecordRow(
        epoch=row.epoch,
        seq=row.seq,
        type=row.type.partition("@")[0],
        entity_id=row.entity_id,
        operation=row.operation,
        changes=json.loads(row.changes_json),
        at_local=row.at_local,
        actor_id=row.actor_id,
        packet_sha256=None,
        state=Confirmation.WAITING,
        status=None,
        code=None,
        words=None,
    )


def _cells(number: int, row: LeftRow) -> tuple[str, ...]:
    record, known = row.detail.record, texts.catalogue()

    def word(text_id: str, otherwise: str) -> str:
        return texts.text(text_id, PAPER_LANGUAGE) if text_id in known else otherwise

    at = datetime.fromisoformat(record.at_local).astimezone(BEIJING)
    kind = f"{word(f'record_operation.{record.operation}', '')} {word(f'record.{record.type}', record.type)}"
    fields = "；".join(
        f"{word(f'record_field.{name}', name)}：{_plain_value(name, value)}"
        for name, value in record.changes.items()
        if value not in (None, "") and not name.endswith("_id")
    )
    return (
        str(number),
        word(f"left_source.{row.source}", row.source),
        f"{kind} {row.detail.matter}".strip(),
        fields[:600],
        f"{row.detail.by} {at:%m-%d %H:%M}".strip(),
        word(f"left.{row.reason}", "") if row.reason else "等待确认",
    )


def _plain_value(name: str, value: Any) -> str:
    """Money in yuan, a moment in Beijing time, anything else as it stands."""
    if name.endswith("_fen") and isinstance(value, int):
        return f"{fen_to_yuan(value):,.2f} 元"
    if name.endswith("_at") and isinstance(value, str):
        return f"{datetime.fromisoformat(value).astimezone(BEIJING):%Y-%m-%d %H:%M}"
    return str(value)
