"""Sealing: compress, then encrypt to the parent court alone. This device cannot open what it sealed."""

from __future__ import annotations

from typing import Protocol

import pyrage
import zstandard

_LEVEL = 12
"""Packets are small and the link is narrow: spend a few milliseconds on size."""


class Sealer(Protocol):
    """Seals the content of packets."""

    def seal(self, plain: bytes) -> bytes:
        """The sealed form of ``plain``; never the same bytes twice."""


class AgeSealer:
    """``Sealer`` by zstd and age (X25519, ChaCha20-Poly1305). Raises ``ValueError`` for a recipient that is none."""

    def __init__(self, recipient: str) -> None:
        try:
            self._recipient = pyrage.x25519.Recipient.from_str(recipient)
        except pyrage.RecipientError as error:
            raise ValueError("not an age recipient") from error

    def seal(self, plain: bytes) -> bytes:
        packed = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).compress(plain)
        return bytes(pyrage.encrypt(packed, [self._recipient]))
