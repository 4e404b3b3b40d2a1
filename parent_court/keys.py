"""The parent court's keys: one to sign receipts with, one that packets are sealed to.

They live in one file that only the service's user may read; who copies it can read every packet ever sent.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path

import pyrage
import zstandard
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from tribunal_desktop.errors import KnownError
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.frame import Verify
from tribunal_desktop.wire.packet import MAX_PLAIN
from tribunal_desktop.wire.receipts import key_id

FILE_NAME = "keys.json"


@dataclass(frozen=True)
class ParentKeys:
    """A parent court's identity; ``practice`` ones serve invented data only and never meet real stores."""

    court_code: str
    court_name: str
    practice: bool
    seed: bytes = field(repr=False)
    identity: str = field(repr=False)

    @classmethod
    def generate(cls, court_code: str, court_name: str, *, practice: bool = False) -> ParentKeys:
        """New random keys."""
        seed = Ed25519PrivateKey.generate().private_bytes_raw()
        return cls(court_code, court_name, practice, seed, str(pyrage.x25519.Identity.generate()))

    @classmethod
    def load(cls, data_dir: Path) -> ParentKeys:
        """The keys kept in ``data_dir``; raises ``KnownError`` ``parent_keys_missing``."""
        path = data_dir / FILE_NAME
        if not path.exists():
            raise KnownError("parent_keys_missing", path=str(path))
        kept = json.loads(path.read_text(encoding="utf-8"))
        return cls(**{**kept, "seed": bytes.fromhex(kept["seed"])})

    def save(self, data_dir: Path) -> None:
        """Keep the keys in ``data_dir``; an existing file is never overwritten (``parent_keys_exist``)."""
        data_dir.mkdir(parents=True, exist_ok=True)
        path = data_dir / FILE_NAME
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError as error:
            raise KnownError("parent_keys_exist", path=str(path)) from error
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({**self.__dict__, "seed": self.seed.hex()}, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())

    @property
    def public_key(self) -> str:
        """What receipts verify under, in hex."""
        return self._private().public_key().public_bytes_raw().hex()

    @property
    def key_id(self) -> str:
        """Short name of the signing key, put into each receipt."""
        return key_id(self.public_key)

    @property
    def recipient(self) -> str:
        """What packets are sealed to (age)."""
        return str(pyrage.x25519.Identity.from_str(self.identity).to_public())

    def sign(self, message: bytes) -> bytes:
        """Ed25519 signature of ``message``."""
        return self._private().sign(message)

    def unseal(self, body: bytes) -> bytes:
        """The plain content of a packet's body; raises ``WireError`` when it was not sealed to us or is a bomb."""
        try:
            packed = pyrage.decrypt(body, [pyrage.x25519.Identity.from_str(self.identity)])
        except pyrage.DecryptError as error:
            raise WireError(WireReason.CANNOT_OPEN, "seal") from error
        try:
            size = zstandard.frame_content_size(packed)
            if not 0 <= size <= MAX_PLAIN:
                raise WireError(WireReason.TOO_LARGE, f"content of {size} bytes")
            return zstandard.ZstdDecompressor().decompress(packed, max_output_size=max(size, 1))
        except zstandard.ZstdError as error:
            raise WireError(WireReason.CANNOT_OPEN, "compression") from error

    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def verifier(public_key: str) -> Verify:
    """The check of signatures under ``public_key`` (hex)."""

    def verify(message: bytes, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True

    return verify
