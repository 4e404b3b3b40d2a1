"""Leasing case numbers to tribunals' laptops: ranges the court set aside, cut into blocks that share no number.

What is granted is an entry of the device's feed, signed inside the commit. A request that comes again, because its
answer was lost, names a block that was granted already and brings nothing new.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from parent_court import tables
from parent_court.feed_log import PAGE, FeedLog
from parent_court.keys import ParentKeys, verifier
from parent_court.states import Clock, DeviceStatus
from parent_court.store import ParentStore
from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.case_numbers import SPECIALISED, STANDARD_FROM
from tribunal_desktop.rules.number_blocks import BLOCK_SIZE, Want, is_due, overlaps
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.feed import FeedScope
from tribunal_desktop.wire.fields import moment_text
from tribunal_desktop.wire.numbers import LARGEST_SERIAL, LATEST_YEAR, Lease, LeaseRequest, read_request
from tribunal_desktop.wire.packet import ID_SIZE

PRACTICE_FIRST = 10_001
"""Where the blocks of a practice court begin: above every number of the invented county."""


@dataclass(frozen=True)
class RangeRow:
    """A range the court set aside for its tribunals (预留号段), with how much of it is leased."""

    year: int
    series: str
    first: int
    last: int
    leased: int
    blocks: int


@dataclass(frozen=True)
class LeaseRow:
    """A block and the laptop it was leased to (号段领取)."""

    tribunal: str
    device: str
    year: int
    series: str
    first: int
    last: int
    issued_at: str


class NumberDesk:
    """Sets ranges aside and leases blocks of them; may be used from many threads."""

    def __init__(self, store: ParentStore, keys: ParentKeys, clock: Clock) -> None:
        self._store = store
        self._keys = keys
        self._clock = clock
        self._log = FeedLog(keys, clock)

    def set_aside(self, year: int, series: str, first: int, last: int) -> None:
        """Set the numbers ``first`` to ``last`` aside: the court itself gives none of them any more.

        Raises ``KnownError``: ``number_type_unknown``, ``number_range_wrong``, ``number_range_overlaps``.
        """
        if series.removeprefix(SPECIALISED) not in _type_codes() and series not in _type_codes():
            raise KnownError("number_type_unknown", type=series)
        if not 1 <= first <= last <= LARGEST_SERIAL or not STANDARD_FROM <= year <= LATEST_YEAR:
            raise KnownError("number_range_wrong", first=first, last=last)
        rows = tables.number_range.c
        with self._store.write() as connection:
            same = select(rows.first, rows.last).where(rows.year == year, rows.series == series)
            spans = [(row.first, row.last) for row in connection.execute(same)]
            if overlaps([*spans, (first, last)]):
                raise KnownError("number_range_overlaps", year=year, type=series, first=first, last=last)
            connection.execute(
                insert(tables.number_range).values(year=year, series=series, first=first, last=last, next=first)
            )

    def ranges(self) -> list[RangeRow]:
        """Every range that was set aside."""
        rows, leases = tables.number_range.c, tables.number_lease.c
        blocks = (
            select(func.count())
            .select_from(tables.number_lease)
            .where(
                leases.year == rows.year,
                leases.series == rows.series,
                leases.first >= rows.first,
                leases.first <= rows.last,
            )
            .scalar_subquery()
        )
        query = select(rows.year, rows.series, rows.first, rows.last, rows.next, blocks.label("blocks"))
        with self._store.read() as connection:
            found = connection.execute(query.order_by(rows.year.desc(), rows.series, rows.first)).all()
        return [RangeRow(row.year, row.series, row.first, row.last, row.next - row.first, row.blocks) for row in found]

    def leases(self) -> list[LeaseRow]:
        """The latest leases with the laptops they went to."""
        rows, devices, tribunals = tables.number_lease.c, tables.device.c, tables.tribunal.c
        query = (
            select(
                tribunals.name.label("tribunal"),
                devices.name.label("device"),
                rows.year,
                rows.series,
                rows.first,
                rows.last,
                rows.issued_at,
            )
            .join(tables.device, devices.id == rows.device_id)
            .join(tables.tribunal, tribunals.id == devices.tribunal_id)
            .order_by(rows.issued_at.desc(), rows.entry_no.desc())
            .limit(PAGE)
        )
        with self._store.read() as connection:
            return [LeaseRow(*row) for row in connection.execute(query)]

    def lease(self, data: bytes, device_id: str) -> None:
        """Grant what is due of the signed request in ``data``; raises ``WireError`` with nothing granted."""
        request, parts = read_request(data)
        if request.device_id != device_id:
            raise WireError(WireReason.UNKNOWN_DEVICE, request.device_id)
        devices = tables.device.c
        with self._store.write() as connection:
            device = connection.execute(select(tables.device).where(devices.id == device_id).with_for_update()).first()
            if device is None or device.tribunal_id != request.tribunal_id or device.status != DeviceStatus.ACTIVE:
                raise WireError(WireReason.UNKNOWN_DEVICE, device_id)
            parts.check(verifier(device.public_key))
            for want in sorted(request.wants, key=lambda each: (each.year, each.series, each.ordinal)):
                self._grant(connection, request, want)

    def _grant(self, connection: Connection, request: LeaseRequest, want: Want) -> None:
        rows = tables.number_lease.c
        same = (
            rows.device_id == request.device_id,
            rows.line == request.line,
            rows.year == want.year,
            rows.series == want.series,
        )
        granted = connection.scalar(select(func.count()).select_from(tables.number_lease).where(*same)) or 0
        if not is_due(want, granted, beijing_day(self._clock())):
            return
        span = self._cut(connection, want)
        if span is not None:
            self._enter(connection, request, want, *span)

    def _cut(self, connection: Connection, want: Want) -> tuple[int, int] | None:
        """The next free block of the ranges of that year and series; a practice court needs none set aside."""
        rows = tables.number_range.c
        own = (rows.year == want.year, rows.series == want.series)
        query = select(tables.number_range).where(*own, rows.next <= rows.last).order_by(rows.first).limit(1)
        found: Row[Any] | None = connection.execute(query.with_for_update()).first()
        if found is None and self._keys.practice and want.series in _type_codes():
            values = {"year": want.year, "series": want.series, "first": PRACTICE_FIRST, "last": LARGEST_SERIAL}
            connection.execute(insert(tables.number_range).values(**values, next=PRACTICE_FIRST))
            found = connection.execute(query).first()
        if found is None:
            return None
        last = min(found.next + BLOCK_SIZE - 1, found.last)
        connection.execute(update(tables.number_range).where(*own, rows.first == found.first).values(next=last + 1))
        return found.next, last

    def _enter(self, connection: Connection, request: LeaseRequest, want: Want, first: int, last: int) -> None:
        lease = Lease(
            id=secrets.token_hex(ID_SIZE),
            line=request.line,
            court_code=self._keys.court_code,
            year=want.year,
            series=want.series,
            ordinal=want.ordinal,
            first=first,
            last=last,
        )
        entry = self._log.next_entry(
            connection, FeedScope.NUMBERS, request.tribunal_id, request.device_id, lease.to_json()
        )
        connection.execute(
            insert(tables.number_lease).values(
                id=lease.id,
                device_id=request.device_id,
                entry_no=entry.no,
                line=lease.line,
                year=lease.year,
                series=lease.series,
                ordinal=lease.ordinal,
                first=first,
                last=last,
                content=entry.content,
                issued_at=moment_text(self._clock()),
            )
        )


def _type_codes() -> frozenset[str]:
    return frozenset(row["code"] for row in resources.table("reference", "case_number_types.csv"))
