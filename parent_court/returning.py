"""Giving a laptop back what it sent: a store restored from a backup asks for the reports it no longer knows."""

from __future__ import annotations

import pyrage
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy import select

from parent_court import tables
from parent_court.holdings import reopened
from parent_court.keys import ParentKeys
from parent_court.store import ParentStore
from tribunal_desktop.wire.errors import WireError


class Returning:
    """Reads packets of one device for that device; nobody else can open what it gives out."""

    def __init__(self, store: ParentStore, keys: ParentKeys) -> None:
        self._store = store
        self._keys = keys

    def packet(self, sha256: str, device_id: str) -> bytes | None:
        """The packet as it came; None when this device sent no such packet."""
        packets = tables.packet.c
        query = select(packets.content).where(packets.sha256 == sha256, packets.device_id == device_id)
        with self._store.read() as connection:
            data = connection.scalar(query)
        return None if data is None else bytes(data)

    def content(self, sha256: str, device_id: str) -> bytes | None:
        """What is in it, compressed and sealed to the key the device is enrolled with.

        None also for a packet that was sealed to keys this court no longer has.
        """
        data = self.packet(sha256, device_id)
        if data is None:
            return None
        devices = tables.device.c
        with self._store.read() as connection:
            key = connection.scalar(select(devices.public_key).where(devices.id == device_id))
        try:
            return _sealed(self._keys.unseal(reopened(data).body), str(key))
        except WireError:
            return None


def _sealed(plain: bytes, public_key: str) -> bytes:
    """age knows Ed25519 keys by their OpenSSH spelling."""
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
    recipient = key.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode("ascii")
    return bytes(pyrage.encrypt(zstandard.compress(plain), [pyrage.ssh.Recipient.from_str(recipient)]))
