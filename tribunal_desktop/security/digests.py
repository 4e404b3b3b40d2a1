"""Hashes a kept paper is known by: SHA-256, and SM3 by GB/T 32905-2016."""

from __future__ import annotations

import hashlib

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes


def sha256_hex(data: bytes) -> str:
    """SHA-256 in lower-case hex."""
    return hashlib.sha256(data).hexdigest()


def sm3_hex(data: bytes) -> str:
    """SM3 in lower-case hex; empty where the cryptography of this computer was built without it."""
    try:
        digest = hashes.Hash(hashes.SM3())
    except UnsupportedAlgorithm:
        return ""
    digest.update(data)
    return digest.finalize().hex()
