"""The secret that ties a vault to this computer, kept by the operating system's key ring (系统密钥环)."""

from __future__ import annotations

import secrets
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeVar

from tribunal_desktop.errors import KnownError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "tribunal-desktop"
SECRET_BYTES = 32
PROBE_SECONDS = 4.0
# A locked key ring asks the person for its password before it answers.
READ_SECONDS = 60.0
# Named here and imported by name, never discovered: a frozen program has no entry points, and discovery would accept
# keyrings.alt, which stores in plain text. KWallet is reached through the Secret Service interface it offers.
ALLOWED_BACKENDS = {
    "win32": ("keyring.backends.Windows", "WinVaultKeyring"),
    "darwin": ("keyring.backends.macOS", "Keyring"),
    "linux": ("keyring.backends.SecretService", "Keyring"),
}
_Answer = TypeVar("_Answer")


class DeviceSecrets(Protocol):
    """Where this computer's secrets live. None of the methods may be called on the GUI thread."""

    def available(self) -> bool:
        """Whether secrets can be kept here at all."""
        ...

    def read(self, name: str) -> bytes | None:
        """The secret, ``None`` when there is none; raises ``KnownError("keyring_silent")``."""
        ...

    def write(self, name: str, secret: bytes) -> None:
        """Keep the secret; raises ``KnownError("keyring_silent")``."""
        ...

    def delete(self, name: str) -> None:
        """Forget the secret if there is one; raises ``KnownError("keyring_silent")``."""
        ...


class NoDeviceSecrets:
    """A computer without a usable key ring: the password alone protects the vault, and the window says so."""

    def available(self) -> bool:
        """Never."""
        return False

    def read(self, name: str) -> bytes | None:
        """Nothing is ever kept."""
        return None

    def write(self, name: str, secret: bytes) -> None:
        """Refuse: a secret must not land anywhere else."""
        raise KnownError("keyring_silent")

    def delete(self, name: str) -> None:
        """Nothing to forget."""


class KeyringSecrets:
    """Secrets in the platform's own key ring.

    Nothing is imported or asked before the first call. Every question runs in a thread that may be abandoned, because
    a locked or half-dead D-Bus service answers late or never, and the program must start all the same.
    """

    def __init__(
        self,
        backend: Callable[[], KeyringBackend | None] | None = None,
        probe_seconds: float = PROBE_SECONDS,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        """``backend`` finds the key ring; without it the platform's allowed one is used."""
        self._find_backend = backend or platform_backend
        self._probe_seconds = probe_seconds
        self._read_seconds = read_seconds
        self._usable: bool | None = None

    def available(self) -> bool:
        """Whether a probe secret could be written, read back and deleted; asked once per run."""
        if self._usable is None:
            try:
                self._usable = _within(self._probe_seconds, self._probe)
            except KnownError:
                self._usable = False
        return self._usable

    def read(self, name: str) -> bytes | None:
        """The secret, ``None`` when there is none; raises ``KnownError("keyring_silent")``."""
        kept = _within(self._read_seconds, lambda: self._backend().get_password(SERVICE, name))
        try:
            return None if kept is None else bytes.fromhex(kept)
        except ValueError:
            return None

    def write(self, name: str, secret: bytes) -> None:
        """Keep the secret; raises ``KnownError("keyring_silent")``."""
        _within(self._read_seconds, lambda: self._backend().set_password(SERVICE, name, secret.hex()))

    def delete(self, name: str) -> None:
        """Forget the secret if there is one; raises ``KnownError("keyring_silent")``."""
        if self.read(name) is not None:
            _within(self._read_seconds, lambda: self._backend().delete_password(SERVICE, name))

    def _probe(self) -> bool:
        backend, name, value = self._backend(), f"probe-{secrets.token_hex(8)}", secrets.token_hex(16)
        backend.set_password(SERVICE, name, value)
        kept = backend.get_password(SERVICE, name)
        backend.delete_password(SERVICE, name)
        return kept == value and backend.get_password(SERVICE, name) is None

    def _backend(self) -> KeyringBackend:
        backend = self._find_backend()
        if backend is None:
            raise KnownError("keyring_silent")
        return backend


def platform_backend() -> KeyringBackend | None:
    """The one key ring allowed on this platform, made explicitly; ``None`` when it does not work here."""
    place = ALLOWED_BACKENDS.get(sys.platform)
    if place is None:
        return None
    module, name = place
    backend: type[KeyringBackend] = getattr(import_module(module), name)
    return backend() if backend.viable else None


def _within(seconds: float, ask: Callable[[], _Answer]) -> _Answer:
    """The answer of ``ask``, or ``KnownError("keyring_silent")`` when it fails or does not answer in time."""
    answers: list[_Answer] = []
    failures: list[Exception] = []

    def run() -> None:
        try:
            answers.append(ask())
        except Exception as failure:  # key rings raise their own, D-Bus and Win32 errors alike
            failures.append(failure)

    asking = threading.Thread(target=run, name="key-ring", daemon=True)
    asking.start()
    asking.join(seconds)
    if answers:
        return answers[0]
    raise KnownError("keyring_silent") from (failures[0] if failures else None)
