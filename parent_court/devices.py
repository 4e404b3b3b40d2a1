"""The tribunals' computers: which there are, withdrawing one, letting one in again (设备管理)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select, update

from parent_court import tables
from parent_court.holdings import keep_file, reopened
from parent_court.keys import ParentKeys
from parent_court.receipt_log import ReceiptLog
from parent_court.states import Clock, DeviceStatus, PacketState
from parent_court.store import ParentStore
from tribunal_desktop.errors import KnownError
from tribunal_desktop.wire.packet import PacketKind
from tribunal_desktop.wire.receipts import SEND_ANEW


@dataclass(frozen=True)
class DeviceRow:
    """A computer and how many of its packets are put aside."""

    id: str
    tribunal: str
    name: str
    status: DeviceStatus
    quarantined: int


class DeviceDesk:
    """What the court's staff do about a computer; each act is one transaction."""

    def __init__(self, store: ParentStore, keys: ParentKeys, clock: Clock) -> None:
        self._store = store
        self._keys = keys
        self._clock = clock

    def rows(self) -> list[DeviceRow]:
        """Every computer ever enrolled."""
        devices, tribunals, packets = tables.device.c, tables.tribunal.c, tables.packet.c
        aside = (
            select(func.count(packets.sha256))
            .where(packets.device_id == devices.id, packets.state == PacketState.QUARANTINED)
            .where(packets.reason != SEND_ANEW)
            .scalar_subquery()
        )
        query = (
            select(devices.id, tribunals.name.label("tribunal"), devices.name, devices.status, aside.label("aside"))
            .join(tables.tribunal, tribunals.id == devices.tribunal_id)
            .order_by(tribunals.name, devices.enrolled_at)
        )
        with self._store.read() as connection:
            return [
                DeviceRow(row.id, row.tribunal, row.name, DeviceStatus(row.status), row.aside)
                for row in connection.execute(query)
            ]

    def withdraw(self, device_id: str) -> None:
        """Put aside what the computer sends from now on; raises ``KnownError`` ``device_not_known``."""
        with self._store.write() as connection:
            self._set(connection, device_id, DeviceStatus.REVOKED)

    def admit(self, device_id: str) -> int:
        """Let the computer in again and ask for what was put aside once more; returns how many packets that is.

        A file that was put aside is taken now. Records are not: their numbers may contradict those held, so the
        computer sends them under new ones. Raises ``KnownError`` ``device_not_known``.
        """
        packets = tables.packet.c
        with self._store.write() as connection:
            self._set(connection, device_id, DeviceStatus.ACTIVE)
            query = select(tables.packet).where(
                packets.device_id == device_id, packets.state == PacketState.QUARANTINED, packets.reason != SEND_ANEW
            )
            aside = connection.execute(query.order_by(packets.received_at)).all()
            receipts = ReceiptLog(connection, self._keys, self._clock)
            for row in aside:
                blob = row.kind == PacketKind.BLOB
                change = {"state": PacketState.APPLIED, "reason": ""} if blob else {"reason": SEND_ANEW}
                connection.execute(update(tables.packet).where(packets.sha256 == row.sha256).values(**change))
                if blob:
                    keep_file(connection, reopened(bytes(row.content)))
                receipts.issue(row.sha256)
        return len(aside)

    def _set(self, connection: Connection, device_id: str, status: DeviceStatus) -> None:
        changed = connection.execute(update(tables.device).where(tables.device.c.id == device_id).values(status=status))
        if not changed.rowcount:
            raise KnownError("device_not_known", device=device_id)
