"""The vault (密钥库): the one random data key, wrapped once per user and once for the recovery code.

Values only; ``vault_format`` puts them into a file and ``key_cabinet`` decides who may change them.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import datetime

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.security.envelope import KEY_BYTES, Envelope, seal, unseal

SALT_BYTES = 16
SIGNING_ALGORITHM = "ed25519"
SIGNING_SEED_BYTES = 32


@dataclass(frozen=True)
class PasswordCost:
    """Work one guess of a password takes (Argon2id, RFC 9106); written in the slot so that it can rise later."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4


@dataclass(frozen=True)
class Keys:
    """The opened data key and what follows from it. Kept no longer than one call needs it."""

    data_key: bytes = field(repr=False)

    @property
    def store_key(self) -> bytes:
        """Raw SQLCipher key of the store."""
        return _derive(self.data_key, b"", "store")

    @property
    def signing_wrap_key(self) -> bytes:
        """Key that seals the device's signing seed."""
        return _derive(self.data_key, b"", "device signing seed")


@dataclass(frozen=True)
class PasswordSlot:
    """The data key as one user's password opens it, together with this computer's secret when it has one."""

    user_id: str
    display_name: str
    device_bound: bool
    cost: PasswordCost
    salt: bytes
    wrapped: Envelope


@dataclass(frozen=True)
class RecoverySlot:
    """The data key as the printed recovery code opens it, on any computer."""

    issued_at: datetime
    salt: bytes
    wrapped: Envelope


@dataclass(frozen=True)
class Vault:
    """Everything in ``vault.json``. Methods return a changed vault; nothing is altered in place."""

    vault_id: str
    generation: int
    created_at: datetime
    users: tuple[PasswordSlot, ...]
    recovery: RecoverySlot
    signing: Envelope

    @classmethod
    def create(cls, vault_id: str, recovery_secret: bytes, signing_seed: bytes, now: datetime) -> tuple[Vault, Keys]:
        """A vault with a fresh data key that only the recovery code opens yet."""
        keys = Keys(os.urandom(KEY_BYTES))
        signing = seal(keys.signing_wrap_key, signing_seed, _signing_binding(vault_id))
        recovery = _recovery_slot(vault_id, keys, recovery_secret, now)
        return cls(vault_id, 1, now, users=(), recovery=recovery, signing=signing), keys

    def slot(self, user_id: str) -> PasswordSlot | None:
        """The user's slot, if there is one."""
        return next((slot for slot in self.users if slot.user_id == user_id), None)

    def unlock(self, slot: PasswordSlot, password: str, device_secret: bytes | None) -> Keys:
        """The keys; raises ``DoesNotOpen``. Takes as long as the slot's cost says."""
        key = _password_key(password, device_secret if slot.device_bound else None, slot.cost, slot.salt)
        return Keys(unseal(key, slot.wrapped, _user_binding(self.vault_id, slot)))

    def unlock_with_code(self, recovery_secret: bytes) -> Keys:
        """The keys by the content of the recovery code; raises ``DoesNotOpen``."""
        key = _derive(recovery_secret, self.recovery.salt, "recovery slot")
        return Keys(unseal(key, self.recovery.wrapped, _recovery_binding(self.vault_id, self.recovery.issued_at)))

    def signing_seed(self, keys: Keys) -> bytes:
        """The device's Ed25519 seed; raises ``DoesNotOpen`` when the vault was put together from two."""
        return unseal(keys.signing_wrap_key, self.signing, _signing_binding(self.vault_id))

    def with_user(
        self, keys: Keys, user_id: str, name: str, password: str, device_secret: bytes | None, cost: PasswordCost
    ) -> Vault:
        """The vault with a new or replaced slot for the user."""
        bare = PasswordSlot(
            user_id, name, device_secret is not None, cost, os.urandom(SALT_BYTES), Envelope("", b"", b"")
        )
        key = _password_key(password, device_secret, cost, bare.salt)
        slot = replace(bare, wrapped=seal(key, keys.data_key, _user_binding(self.vault_id, bare)))
        others = tuple(other for other in self.users if other.user_id != user_id)
        return replace(self, generation=self.generation + 1, users=(*others, slot))

    def with_recovery(self, keys: Keys, recovery_secret: bytes, now: datetime) -> Vault:
        """The vault with another recovery code; the former one no longer opens it."""
        slot = _recovery_slot(self.vault_id, keys, recovery_secret, now)
        return replace(self, generation=self.generation + 1, recovery=slot)


def prepared(password: str) -> bytes:
    """The password as bytes: full-width letters of a Chinese input method count as the plain ones (NFKC)."""
    return unicodedata.normalize("NFKC", password).encode()


def _password_key(password: str, device_secret: bytes | None, cost: PasswordCost, salt: bytes) -> bytes:
    stretched = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory_kib
    ).derive(prepared(password))
    return _derive(stretched + (device_secret or b""), salt, "password slot")


def _derive(secret: bytes, salt: bytes, purpose: str) -> bytes:
    info = f"tribunal-desktop 1 {purpose}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=info).derive(secret)


def _recovery_slot(vault_id: str, keys: Keys, recovery_secret: bytes, now: datetime) -> RecoverySlot:
    salt = os.urandom(SALT_BYTES)
    key = _derive(recovery_secret, salt, "recovery slot")
    return RecoverySlot(now, salt, seal(key, keys.data_key, _recovery_binding(vault_id, now)))


def _user_binding(vault_id: str, slot: PasswordSlot) -> bytes:
    return _binding(
        slot="password", vault=vault_id, user=slot.user_id, name=slot.display_name, device_bound=slot.device_bound
    )


def _recovery_binding(vault_id: str, issued_at: datetime) -> bytes:
    return _binding(slot="recovery", vault=vault_id, issued_at=issued_at.isoformat())


def _signing_binding(vault_id: str) -> bytes:
    return _binding(slot="signing", vault=vault_id, algorithm=SIGNING_ALGORITHM)


def _binding(**facts: object) -> bytes:
    return canonical_json(facts).encode()
