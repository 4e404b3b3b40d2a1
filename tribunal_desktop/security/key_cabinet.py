"""Who gets at the data key: users by password and computer, anyone with the printed recovery code."""

from __future__ import annotations

import secrets as randomness
from dataclasses import dataclass, field, replace

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models.base import Clock
from tribunal_desktop.security import recovery_code
from tribunal_desktop.security.attempts import Attempts
from tribunal_desktop.security.device_secrets import SECRET_BYTES, DeviceSecrets
from tribunal_desktop.security.envelope import DoesNotOpen
from tribunal_desktop.security.vault import SIGNING_SEED_BYTES, Keys, PasswordCost, PasswordSlot, Vault
from tribunal_desktop.security.vault_file import VaultFile


@dataclass(frozen=True)
class NewVault:
    """What making a vault yields; the recovery code exists nowhere else."""

    vault: Vault
    keys: Keys
    recovery_code: str = field(repr=False)


class KeyCabinet:
    """The vault of one data folder together with this computer's secret and the count of wrong passwords.

    Methods take the time Argon2id and the key ring take: not for the GUI thread.
    """

    def __init__(
        self, settings: Settings, secrets: DeviceSecrets, clock: Clock, cost: PasswordCost | None = None
    ) -> None:
        """``cost`` is for new slots; existing ones open at their own."""
        self._file = VaultFile(settings.vault_path, clock)
        self._attempts = Attempts(settings.data_dir / "attempts.json", clock)
        self._secrets = secrets
        self._clock = clock
        self._cost = cost or PasswordCost()

    def create(self, vault_id: str, user_id: str, display_name: str, password: str) -> NewVault:
        """Make and save a vault with its first user."""
        secret = recovery_code.new_secret()
        seed = randomness.token_bytes(SIGNING_SEED_BYTES)
        empty, keys = Vault.create(vault_id, secret, seed, self._clock())
        bound_to = self._device_secret_for_new_slot(vault_id)
        vault = replace(empty.with_user(keys, user_id, display_name, password, bound_to, self._cost), generation=1)
        self._file.save(vault)
        return NewVault(vault, keys, recovery_code.encode(secret))

    def vault(self) -> Vault:
        """The vault as it lies; raises as ``VaultFile.load``."""
        return self._file.load()

    def unlock(self, user_id: str, password: str) -> Keys:
        """The keys for a user's password.

        Raises ``KnownError``: ``wrong_password``, ``too_many_attempts``, ``unknown_user``, ``device_secret_missing``,
        ``keyring_silent`` or an error of the file.
        """
        vault = self.vault()
        slot = self._slot(vault, user_id)
        device_secret = self._device_secret(vault, slot)
        self._attempts.begin(user_id)
        try:
            keys = vault.unlock(slot, password, device_secret)
        except DoesNotOpen as refused:
            raise KnownError("wrong_password") from refused
        self._attempts.succeeded(user_id)
        return keys

    def unlock_with_code(self, typed: str) -> Keys:
        """The keys for the recovery code; raises ``recovery_code_length``, ``_group`` or ``_wrong``."""
        secret = recovery_code.decode(typed)
        try:
            return self.vault().unlock_with_code(secret)
        except DoesNotOpen as refused:
            raise KnownError("recovery_code_wrong") from refused

    def display_name(self, user_id: str) -> str:
        """Name on the user's slot; raises ``KnownError("unknown_user")``."""
        return self._slot(self.vault(), user_id).display_name

    def set_password(self, keys: Keys, user_id: str, display_name: str, password: str) -> None:
        """Give a new or known user this password, bound to this computer where it has a key ring."""
        vault = self.vault()
        bound_to = self._device_secret_for_new_slot(vault.vault_id)
        self._file.save(vault.with_user(keys, user_id, display_name, password, bound_to, self._cost))
        self._attempts.succeeded(user_id)

    def new_recovery_code(self, keys: Keys) -> str:
        """Replace the recovery code; the one printed before no longer opens the vault."""
        secret = recovery_code.new_secret()
        self._file.save(self.vault().with_recovery(keys, secret, self._clock()))
        return recovery_code.encode(secret)

    def signing_seed(self, keys: Keys) -> bytes:
        """Raw Ed25519 seed of this device."""
        return self.vault().signing_seed(keys)

    def forget_device_secret(self, vault_id: str) -> None:
        """Remove the secret of a vault that never came into use."""
        if self._secrets.available():
            self._secrets.delete(_secret_name(vault_id))

    def _slot(self, vault: Vault, user_id: str) -> PasswordSlot:
        slot = vault.slot(user_id)
        if slot is None:
            raise KnownError("unknown_user")
        return slot

    def _device_secret(self, vault: Vault, slot: PasswordSlot) -> bytes | None:
        if not slot.device_bound:
            return None
        secret = self._secrets.read(_secret_name(vault.vault_id))
        if secret is None:
            raise KnownError("device_secret_missing")
        return secret

    def _device_secret_for_new_slot(self, vault_id: str) -> bytes | None:
        if not self._secrets.available():
            return None
        name = _secret_name(vault_id)
        known = self._secrets.read(name)
        if known is not None:
            return known
        fresh = randomness.token_bytes(SECRET_BYTES)
        self._secrets.write(name, fresh)
        return fresh if self._secrets.read(name) == fresh else None


def public_key(signing_seed: bytes) -> str:
    """The device's public signing key in hex, as the ``Device`` row and the enrolment carry it."""
    return Ed25519PrivateKey.from_private_bytes(signing_seed).public_key().public_bytes_raw().hex()


def _secret_name(vault_id: str) -> str:
    return f"vault-{vault_id}"
