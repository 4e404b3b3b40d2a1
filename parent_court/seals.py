"""The keeper of the court's seal (印章管理人): tribunals' papers that wait for it, answered with a yes or a reason.

A tribunal asks by a record of its packets, the paper itself follows as an attachment; the answer is an entry of the
feed of the laptop that asked. One request has one answer: after a no the tribunal asks again.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, insert, select

from parent_court import tables
from parent_court.feed_log import FeedLog
from parent_court.keys import ParentKeys, verifier
from parent_court.states import Clock
from parent_court.store import ParentStore
from tribunal_desktop.errors import KnownError
from tribunal_desktop.wire.feed import FeedScope
from tribunal_desktop.wire.fields import moment_text
from tribunal_desktop.wire.packet import open_packet
from tribunal_desktop.wire.seals import MAX_KEEPER, MAX_REASON, MAX_SEAL_NO, REQUEST_TYPE, SealNotice

_ROWS = 200
_PENDING = "pending"


@dataclass(frozen=True)
class RequestRow:
    """A paper of a tribunal that asks for the seal (用印申请)."""

    tribunal_id: str
    id: str
    tribunal: str
    registry_no: str
    title: str
    case_number: str
    asked_at: str
    asked_by: str
    note: str
    pdf_sha256: str
    paper_here: bool
    """The paper itself has arrived and can be read."""


@dataclass(frozen=True)
class AnswerRow:
    """An answer that was given."""

    tribunal: str
    title: str
    registry_no: str
    granted: bool
    seal_no: str
    reason: str
    keeper: str
    issued_at: str


class SealDesk:
    """Lists requests, shows their papers, answers them; may be used from many threads."""

    def __init__(self, store: ParentStore, keys: ParentKeys, clock: Clock) -> None:
        self._store = store
        self._keys = keys
        self._clock = clock
        self._log = FeedLog(keys, clock)

    def waiting(self) -> list[RequestRow]:
        """Requests without an answer, the oldest first; what the tribunal had sealed by hand or dropped is left out."""
        open_ones = _requests().where(~_answers(tables.entity.c.tribunal_id, tables.entity.c.id).exists())
        with self._store.read() as connection:
            rows = connection.execute(open_ones.limit(_ROWS)).all()
            held = _held(connection, rows)
        return [request for row in rows if (request := _request(row, held))]

    def answered(self) -> list[AnswerRow]:
        """The latest answers."""
        rows, tribunals = tables.seal_notice.c, tables.tribunal.c
        columns = (rows.title, rows.registry_no, rows.granted, rows.seal_no, rows.reason, rows.keeper, rows.issued_at)
        query = (
            select(tribunals.name, *columns)
            .join(tables.tribunal, tribunals.id == rows.tribunal_id)
            .order_by(rows.issued_at.desc(), rows.request_id)
            .limit(_ROWS)
        )
        with self._store.read() as connection:
            return [AnswerRow(*row) for row in connection.execute(query)]

    def paper(self, tribunal_id: str, request_id: str) -> bytes:
        """The PDF that asks; raises ``KnownError`` ``seal_request_gone`` and ``seal_paper_missing``."""
        packets, files, devices = tables.packet.c, tables.attachment.c, tables.device.c
        with self._store.read() as connection:
            request = _asked(connection, tribunal_id, request_id)[0]
            query = (
                select(packets.content, devices.public_key)
                .join(tables.attachment, files.packet_sha256 == packets.sha256)
                .join(tables.device, devices.id == packets.device_id)
                .where(files.tribunal_id == tribunal_id, files.sha256 == request.pdf_sha256)
            )
            found = connection.execute(query).first()
        if found is None:
            raise KnownError("seal_paper_missing")
        return self._keys.unseal(open_packet(found.content, lambda _header: verifier(found.public_key)).body)

    def grant(self, tribunal_id: str, request_id: str, seal_no: str, keeper: str, *, whole_case: bool = False) -> None:
        """Let the paper have the seal under a number of the court's register; raises ``KnownError`` as ``_answer``.

        With ``whole_case`` so do all papers of its case that have arrived and still wait.
        """
        if not 0 < len(seal_no.strip()) <= MAX_SEAL_NO:
            raise KnownError("seal_number_missing")
        waiting = self.waiting() if whole_case else []
        self._answer(tribunal_id, request_id, keeper, seal_no=seal_no.strip())
        asked = next((row for row in waiting if (row.tribunal_id, row.id) == (tribunal_id, request_id)), None)
        for row in waiting:
            if asked and row is not asked and _same_case(row, asked) and row.paper_here:
                with suppress(KnownError):  # another keeper answered it, or the tribunal dropped it, in the meantime
                    self._answer(tribunal_id, row.id, keeper, seal_no=seal_no.strip())

    def refuse(self, tribunal_id: str, request_id: str, reason: str, keeper: str) -> None:
        """Say no and why; raises ``KnownError`` as ``_answer``."""
        if not 0 < len(reason.strip()) <= MAX_REASON:
            raise KnownError("seal_reason_missing")
        self._answer(tribunal_id, request_id, keeper, reason=reason.strip())

    def _answer(self, tribunal_id: str, request_id: str, keeper: str, *, seal_no: str = "", reason: str = "") -> None:
        """Enter the answer in the feed of the laptop that asked.

        Raises ``seal_keeper_missing``, ``seal_request_gone``, ``seal_answered``, and for a yes ``seal_paper_missing``
        while nobody can have read the paper; nothing is entered then.
        """
        if not 0 < len(keeper.strip()) <= MAX_KEEPER:
            raise KnownError("seal_keeper_missing")
        devices = tables.device.c
        with self._store.write() as connection:
            request, device_id = _asked(connection, tribunal_id, request_id)
            connection.execute(select(devices.id).where(devices.id == device_id).with_for_update()).one()
            if seal_no and not _is_held(connection, request):
                raise KnownError("seal_paper_missing")
            if connection.execute(_answers(tribunal_id, request_id)).first() is not None:
                raise KnownError("seal_answered", title=request.title)
            notice = SealNotice(request_id, request.pdf_sha256, bool(seal_no), seal_no, reason, keeper.strip())
            entry = self._log.next_entry(connection, FeedScope.SEALS, tribunal_id, device_id, notice.to_json())
            connection.execute(
                insert(tables.seal_notice).values(
                    tribunal_id=tribunal_id,
                    request_id=request_id,
                    device_id=device_id,
                    entry_no=entry.no,
                    title=request.title,
                    registry_no=request.registry_no,
                    granted=notice.granted,
                    seal_no=notice.seal_no,
                    reason=notice.reason,
                    keeper=notice.keeper,
                    content=entry.content,
                    issued_at=moment_text(self._clock()),
                )
            )


def _same_case(row: RequestRow, other: RequestRow) -> bool:
    return bool(row.case_number) and (row.tribunal_id, row.case_number) == (other.tribunal_id, other.case_number)


def _requests() -> Select[Any]:
    """Requests as their records add up, with the laptop that wrote them."""
    entities, changes = tables.entity.c, tables.change.c
    tribunals = tables.tribunal.c
    device = (
        select(changes.device_id)
        .where(changes.tribunal_id == entities.tribunal_id, changes.entity_id == entities.id)
        .order_by(changes.hlc)
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(
            entities.tribunal_id,
            entities.id,
            entities.fields,
            tribunals.name.label("tribunal"),
            device.label("device_id"),
        )
        .join(tables.tribunal, tribunals.id == entities.tribunal_id)
        .where(
            entities.type == REQUEST_TYPE,
            entities.state == _PENDING,
            entities.deleted.is_(False),
        )
        .order_by(entities.changed_at, entities.id)
    )


def _answers(tribunal_id: str | ColumnElement[str], request_id: str | ColumnElement[str]) -> Select[Any]:
    """The answer to a request of a tribunal, where one was given."""
    notices = tables.seal_notice.c
    return select(notices.entry_no).where(notices.tribunal_id == tribunal_id, notices.request_id == request_id)


def _asked(connection: Connection, tribunal_id: str, request_id: str) -> tuple[RequestRow, str]:
    """An open request and the laptop that wrote it; raises ``seal_request_gone``."""
    rows = tables.entity.c
    row = connection.execute(_requests().where(rows.tribunal_id == tribunal_id, rows.id == request_id)).first()
    request = _request(row) if row is not None else None
    if row is None or request is None:
        raise KnownError("seal_request_gone")
    return request, row.device_id


def _held(connection: Connection, rows: Sequence[Row[Any]]) -> frozenset[tuple[str, str]]:
    """Tribunal and hash of each of the requests' papers that has arrived."""
    files = tables.attachment.c
    wanted = [_fields(row).get("pdf_sha256") for row in rows]
    query = select(files.tribunal_id, files.sha256).where(files.sha256.in_(wanted))
    return frozenset((tribunal, sha256) for tribunal, sha256 in connection.execute(query))


def _is_held(connection: Connection, request: RequestRow) -> bool:
    files = tables.attachment.c
    paper = select(files.sha256).where(files.tribunal_id == request.tribunal_id, files.sha256 == request.pdf_sha256)
    return connection.execute(paper.limit(1)).first() is not None


def _request(row: Row[Any], held: frozenset[tuple[str, str]] = frozenset()) -> RequestRow | None:
    """The request in a stored entity; None for one that waits for nothing or lacks what a request must say."""
    fields = _fields(row)
    if fields.get("state") != _PENDING or not fields.get("pdf_sha256"):
        return None
    names = ("registry_no", "title", "case_number", "asked_at", "asked_by", "note", "pdf_sha256")
    words = {name: str(fields.get(name) or "") for name in names}
    here = (row.tribunal_id, words["pdf_sha256"]) in held
    return RequestRow(row.tribunal_id, row.id, row.tribunal, paper_here=here, **words)


def _fields(row: Row[Any]) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(row.fields)
    return fields
