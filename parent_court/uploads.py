"""Uploads under way: bytes that arrived so far, kept over cut lines and restarts until the packet is whole."""

from __future__ import annotations

from pathlib import Path

from tribunal_desktop.wire.packet import MAX_PACKET

MAX_OPEN_BYTES = 4 * MAX_PACKET
"""What one device may have lying here unfinished."""


class Uploads:
    """Partial files named by device and packet, both of which callers have checked to be hex."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def offset(self, device_id: str, sha256: str) -> int:
        """How many bytes of the packet are here."""
        path = self._path(device_id, sha256)
        return path.stat().st_size if path.exists() else 0

    def append(self, device_id: str, sha256: str, chunk: bytes) -> None:
        """Add ``chunk`` behind what is here."""
        with self._path(device_id, sha256).open("ab") as file:
            file.write(chunk)

    def take(self, device_id: str, sha256: str) -> bytes:
        """The bytes that are here."""
        return self._path(device_id, sha256).read_bytes()

    def drop(self, device_id: str, sha256: str) -> None:
        """Forget the upload: its packet is in the database, or was refused."""
        self._path(device_id, sha256).unlink(missing_ok=True)

    def has_room(self, device_id: str, length: int) -> bool:
        """Whether the device may upload ``length`` bytes more."""
        lying = sum(file.stat().st_size for file in self._folder.glob(f"{device_id}-*"))
        return lying + length <= MAX_OPEN_BYTES

    def _path(self, device_id: str, sha256: str) -> Path:
        return self._folder / f"{device_id}-{sha256}"
