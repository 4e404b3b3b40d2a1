"""What the court holds of a tribunal: packets that were taken in, and each file once under its hash (收存)."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from parent_court import tables
from tribunal_desktop.wire.packet import Packet, open_packet


def keep_file(connection: Connection, packet: Packet) -> None:
    """Note that ``packet`` brought its one file; a file that is held already stays with the packet that was first."""
    (file,), tribunal_id = packet.header.attachments, packet.header.tribunal_id
    rows = tables.attachment.c
    held = select(rows.size).where(rows.tribunal_id == tribunal_id, rows.sha256 == file.sha256)
    if connection.execute(held).first() is None:
        values = {"tribunal_id": tribunal_id, "sha256": file.sha256, "size": file.size, "packet_sha256": packet.sha256}
        connection.execute(insert(tables.attachment).values(**values))


def reopened(content: bytes) -> Packet:
    """A packet that is held already: its signature was verified when it came."""
    return open_packet(content, lambda _header: lambda *_signed: True)
