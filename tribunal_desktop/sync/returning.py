"""Asking the parent court for packets this store sent in a life it does not remember (取回报送包).

A packet comes back as the bytes that were sent, and its content sealed to this device. Both are believed only because
they fit: the receipt names the packet's hash, this device signed its header, and the header names the content's hash.
"""

from __future__ import annotations

from dataclasses import dataclass

import pyrage
import zstandard

from tribunal_desktop.errors import KnownError
from tribunal_desktop.sync.carrier import Carrier
from tribunal_desktop.sync.signing import Signer, verifier
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.packet import MAX_PLAIN, PacketHeader, content_hash, open_packet
from tribunal_desktop.wire.receipts import Receipt


@dataclass(frozen=True)
class Returned:
    """A packet of this device as the parent court keeps it, with what was sealed in it."""

    sha256: str
    header: PacketHeader
    data: bytes
    plain: bytes


def fetch(carrier: Carrier, signer: Signer, receipt: Receipt) -> Returned | None:
    """The packet that ``receipt`` is for; None for one sealed to keys the parent court gave up, which it cannot open.

    Raises ``KnownError`` ``returned_not_valid`` or as carriers do.
    """
    data = carrier.packet(receipt.packet_sha256)
    sealed = _content(carrier, receipt.packet_sha256)
    if sealed is None:
        return None
    try:
        packet = open_packet(data, lambda _header: verifier(signer.public_key))
        if packet.sha256 != receipt.packet_sha256:
            raise WireError(WireReason.HASH_MISMATCH, "packet")
        plain = _opened(signer.unseal(sealed))
        if content_hash(plain) != packet.header.plain_sha256:
            raise WireError(WireReason.HASH_MISMATCH, "plain")
    except (WireError, pyrage.DecryptError, zstandard.ZstdError) as error:
        raise KnownError("returned_not_valid", reason=getattr(error, "reason", WireReason.CANNOT_OPEN)) from error
    return Returned(packet.sha256, packet.header, data, plain)


def _content(carrier: Carrier, sha256: str) -> bytes | None:
    """What a court that gave the packet out has not got is content it cannot open."""
    try:
        return carrier.content(sha256)
    except KnownError as error:
        if error.code != "feed_not_offered":
            raise
        return None


def _opened(packed: bytes) -> bytes:
    size = zstandard.frame_content_size(packed)
    if not 0 <= size <= MAX_PLAIN:
        raise WireError(WireReason.TOO_LARGE, f"content of {size} bytes")
    return zstandard.ZstdDecompressor().decompress(packed, max_output_size=max(size, 1))
