"""What goes over from the present store into the backup that takes its place: nothing unsent is left behind (接续)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Device,
    Dispute,
    Draft,
    IssuedDocument,
    LeftRecord,
    OutboxRecord,
    Receipt,
    StoreInfo,
    StoreRestore,
    UnitOfWork,
)
from tribunal_desktop.models.engine import connect, known_store_errors
from tribunal_desktop.rules.provisional import read_provisional, registry_key, serial_key
from tribunal_desktop.sync.left_list import list_left
from tribunal_desktop.sync.packing import change_of
from tribunal_desktop.wire.records import ChangeRecord

UNSEEN = 500
"""Numbers passed over where nobody can read how far the lost store had counted; ours, not a rule of law.

One more for each minute since the backup: restored twice, it must not begin at the same number again.
"""

_NUMBER = (OutboxRecord.epoch, OutboxRecord.seq)


@dataclass(frozen=True)
class Carried:
    """What the present store has beyond the backup."""

    unsent: tuple[ChangeRecord, ...]
    left: tuple[dict[str, object], ...]
    drafts: tuple[dict[str, object], ...]
    provisional: int
    papers: int


def read_carried(present: Session, backup: Session, today: date) -> Carried:
    """Unsent records the backup lacks, drafts, open left records, and how far this year's numbers went."""
    return Carried(
        unsent=tuple(_unsent(present, backup)),
        left=tuple(_rows(present, LeftRecord, LeftRecord.settled_at.is_(None))),
        drafts=tuple(_rows(present, Draft)),
        provisional=_provisional(present, today.year),
        papers=_papers(present, today.year),
    )


def carry_over(session: Session, uow: UnitOfWork, carried: Carried | None, holds_until: datetime | None) -> None:
    """Enter it into the backup, whose last entry was at ``holds_until``.

    ``carried`` is None when the present store could not be read: then numbers leave a gap.
    """
    year = uow.today().year
    provisional, papers = _provisional(session, year), _papers(session, year)
    if carried is None:
        gap = UNSEEN + max(0, int((uow.clock() - (holds_until or uow.clock())) / timedelta(minutes=1)))
        provisional, papers = provisional + gap, papers + gap
    else:
        provisional, papers = max(provisional, carried.provisional), max(papers, carried.papers)
        known = set(session.scalars(select(LeftRecord.id)))
        session.add_all(LeftRecord(**row) for row in carried.left if row["id"] not in known)
        session.flush()
        list_left(session, uow, "aside", ((record, "") for record in carried.unsent))
        _keep_drafts(session, carried.drafts)
    StoreInfo.put(session, serial_key(year), str(provisional))
    StoreInfo.put(session, registry_key(year), str(papers))


_FILES = (
    "INSERT OR IGNORE INTO attachment_content (sha256, content) SELECT sha256, content FROM former.attachment_content "
    "WHERE sha256 NOT IN (SELECT sha256 FROM attachment_content)",
    "INSERT OR IGNORE INTO attachment_content (sha256, content) SELECT paper.pdf_sha256, kept.pdf "
    "FROM former.issued_document_content AS kept JOIN former.issued_document AS paper ON paper.id = kept.document_id "
    "WHERE paper.id NOT IN (SELECT id FROM issued_document)",
)
"""Photos, scans and the bytes of papers; a paper's entry comes later and finds them by their hash."""


def carry_files(backup: Path, present: Path, key: bytes) -> None:
    """Copy into ``backup`` the files that only ``present`` has: the parent court was sent few of them.

    Raises ``KnownError`` when the disk or the store fails; ``backup`` is as it was then.
    """
    connection = connect(backup, key)
    try:
        with known_store_errors():
            connection.execute("ATTACH ? AS former", (str(present),))
            connection.execute("BEGIN IMMEDIATE")
            for statement in _FILES:
                connection.execute(statement)
            connection.execute("COMMIT")
            connection.execute("DETACH former")
    finally:
        connection.close()


def _unsent(present: Session, backup: Session) -> Iterable[ChangeRecord]:
    """Records without a receipt, less those the backup has under the same number with the same content.

    That a backup was put in before is no work that somebody could enter again.
    """
    waiting = (
        select(OutboxRecord)
        .outerjoin(Receipt, Receipt.packet_sha256 == OutboxRecord.packet_sha256)
        .where(Receipt.packet_sha256.is_(None), OutboxRecord.type != StoreRestore.record_type)
        .order_by(*_NUMBER)
    )
    for row in present.scalars(waiting):
        same = backup.get(OutboxRecord, (row.epoch, row.seq))
        if same is None or (same.entity_id, same.changes_json) != (row.entity_id, row.changes_json):
            yield change_of(row)


def _keep_drafts(session: Session, drafts: Iterable[dict[str, object]]) -> None:
    """The newer of two drafts of one thing stays."""
    for row in drafts:
        keys = ("user_id", "page_key", "entity_key")
        same = session.scalar(select(Draft).filter_by(**{key: row[key] for key in keys}))
        if same is None:
            session.execute(insert(Draft), [row])
        elif same.updated_at < row["updated_at"]:  # type: ignore[operator]
            same.label, same.data_json = str(row["label"]), str(row["data_json"])
            same.updated_at = row["updated_at"]  # type: ignore[assignment]


def _rows(session: Session, kind: type[LeftRecord | Draft], *conditions: object) -> list[dict[str, object]]:
    query = select(kind.__table__).where(*conditions)  # type: ignore[arg-type]
    return [dict(row) for row in session.execute(query).mappings()]


def _provisional(session: Session, year: int) -> int:
    kept = session.get(StoreInfo, serial_key(year))
    marks = set(session.scalars(select(Device.mark)))
    numbers = session.scalars(select(Dispute.provisional_no).where(Dispute.provisional_no.startswith(f"暂{year}-")))
    read = (read_provisional(number) for number in numbers)
    given = max((number.serial for number in read if number and number.device_mark in marks), default=0)
    return max(given, int(kept.value) if kept else 0)


def _papers(session: Session, year: int) -> int:
    kept = session.get(StoreInfo, registry_key(year))
    rows = select(func.max(IssuedDocument.registry_serial)).where(IssuedDocument.registry_year == year)
    return max(session.scalar(rows) or 0, int(kept.value) if kept else 0)
