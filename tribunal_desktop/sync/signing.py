"""Signatures of this device and of the parent court: Ed25519, behind ``Signer`` so that SM2 can take its place."""

from __future__ import annotations

from typing import Protocol

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tribunal_desktop.wire.frame import Verify


class Signer(Protocol):
    """Signs as this device."""

    @property
    def public_key(self) -> str:
        """The key signatures verify under, in hex."""

    def sign(self, message: bytes) -> bytes:
        """64-byte signature of ``message``."""

    def unseal(self, body: bytes) -> bytes:
        """Open what was sealed to ``public_key``; raises ``pyrage.DecryptError``."""


class Ed25519Signer:
    """``Signer`` over a 32-byte seed."""

    def __init__(self, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)

    @property
    def public_key(self) -> str:
        return self._key.public_key().public_bytes_raw().hex()

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)

    def unseal(self, body: bytes) -> bytes:
        pem = self._key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
        return bytes(pyrage.decrypt(body, [pyrage.ssh.Identity.from_buffer(pem)]))


def verifier(public_key: str) -> Verify:
    """The check of signatures under ``public_key`` (hex)."""

    def verify(message: bytes, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True

    return verify
