"""The container of everything signed: ``magic | u32 length | header | 64-byte signature | body``.

The signature covers magic, length and header; a body is covered through the hash that its header carries. The magic
keeps a signature made for one kind of document from ever passing for another.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tribunal_desktop.wire import canonical
from tribunal_desktop.wire.canonical import Json
from tribunal_desktop.wire.errors import WireError, WireReason

MAGIC_SIZE = 4
SIGNATURE_SIZE = 64
_PREFIX_SIZE = MAGIC_SIZE + 4

Sign = Callable[[bytes], bytes]
"""Makes the 64-byte signature of a message."""

Verify = Callable[[bytes, bytes], bool]
"""Whether ``(message, signature)`` belong together under a key the caller trusts."""


@dataclass(frozen=True)
class Frame:
    """A container taken apart; nothing in it may be believed before ``check``."""

    header: Any
    signed: bytes
    signature: bytes
    body: bytes

    def check(self, verify: Verify) -> None:
        """Raises ``WireError`` unless ``verify`` accepts the signature."""
        if not verify(self.signed, self.signature):
            raise WireError(WireReason.BAD_SIGNATURE)


def build(magic: bytes, header: Json, body: bytes, sign: Sign) -> bytes:
    """The container's bytes."""
    head = canonical.encode(header)
    signed = magic + struct.pack(">I", len(head)) + head
    signature = sign(signed)
    if len(signature) != SIGNATURE_SIZE:
        raise ValueError(f"a signature has {SIGNATURE_SIZE} bytes, not {len(signature)}")
    return signed + signature + body


def split(magic: bytes, data: bytes, header_limit: int) -> Frame:
    """``data`` taken apart, its header parsed within ``header_limit``; the signature is not checked yet."""
    if data[:MAGIC_SIZE] != magic[: len(data)]:
        raise WireError(WireReason.NOT_A_PACKET)
    if len(data) < _PREFIX_SIZE:
        raise WireError(WireReason.TRUNCATED)
    (length,) = struct.unpack_from(">I", data, MAGIC_SIZE)
    if length > header_limit:
        raise WireError(WireReason.TOO_LARGE, f"header of {length} bytes")
    head_end = _PREFIX_SIZE + length
    body_start = head_end + SIGNATURE_SIZE
    if len(data) < body_start:
        raise WireError(WireReason.TRUNCATED)
    return Frame(
        header=canonical.decode(data[_PREFIX_SIZE:head_end], header_limit),
        signed=data[:head_end],
        signature=data[head_end:body_start],
        body=data[body_start:],
    )
