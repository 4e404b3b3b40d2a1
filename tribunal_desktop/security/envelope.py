"""Authenticated encryption of small secrets, each envelope naming its algorithm.

A later suite (SM4, or a certified module that does the work) is one more row of ``CIPHERS``; envelopes already
written keep opening by the name they carry.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305

KEY_BYTES = 32
NONCE_BYTES = 12


class DoesNotOpen(Exception):
    """The key, the binding or the content is not the one sealed; which of them cannot be known."""


class _Cipher(Protocol):
    def encrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None) -> bytes: ...

    def decrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None) -> bytes: ...


CIPHERS: dict[str, Callable[[bytes], _Cipher]] = {"aes-256-gcm": AESGCM, "chacha20-poly1305": ChaCha20Poly1305}
DEFAULT_ALGORITHM = "aes-256-gcm"


@dataclass(frozen=True)
class Envelope:
    """A sealed secret: worthless without its key and the context it was bound to."""

    algorithm: str
    nonce: bytes
    ciphertext: bytes


def seal(key: bytes, secret: bytes, bound_to: bytes, algorithm: str = DEFAULT_ALGORITHM) -> Envelope:
    """Seal ``secret``; opening needs the same ``bound_to``, so an envelope moved elsewhere does not open."""
    nonce = os.urandom(NONCE_BYTES)
    return Envelope(algorithm, nonce, CIPHERS[algorithm](key).encrypt(nonce, secret, bound_to))


def unseal(key: bytes, envelope: Envelope, bound_to: bytes) -> bytes:
    """The sealed secret; raises ``DoesNotOpen``."""
    try:
        return CIPHERS[envelope.algorithm](key).decrypt(envelope.nonce, envelope.ciphertext, bound_to)
    except (InvalidTag, ValueError) as refused:
        raise DoesNotOpen from refused
