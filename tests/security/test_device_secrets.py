"""The key ring: probed, bounded in time, never a plain-text substitute."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from keyring.backend import KeyringBackend

from tests.security.key_rings import ForgetfulKeyring, HangingKeyring, LockedKeyring, MemoryKeyring
from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.device_secrets import ALLOWED_BACKENDS, KeyringSecrets, NoDeviceSecrets

SECRET = bytes(range(32))


def test_secrets_come_back_and_the_probe_leaves_nothing() -> None:
    ring = MemoryKeyring()
    secrets = KeyringSecrets(lambda: ring)
    assert secrets.available()
    assert ring.kept == {}
    secrets.write("vault-1", SECRET)
    assert secrets.read("vault-1") == SECRET
    assert secrets.read("vault-2") is None
    secrets.delete("vault-1")
    secrets.delete("vault-1")
    assert ring.kept == {}


@pytest.mark.parametrize("ring", [LockedKeyring(), ForgetfulKeyring(), None])
def test_a_key_ring_that_fails_the_probe_is_not_used(ring: KeyringBackend | None) -> None:
    assert not KeyringSecrets(lambda: ring).available()


def test_a_hanging_key_ring_does_not_hang_the_program() -> None:
    ring = HangingKeyring()
    started = time.monotonic()
    secrets = KeyringSecrets(lambda: ring, probe_seconds=0.05, read_seconds=0.05)
    assert not secrets.available()
    with pytest.raises(KnownError, match="keyring_silent"):
        secrets.write("vault-1", SECRET)
    assert time.monotonic() - started < 5
    ring.let_go.set()


def test_a_foreign_entry_counts_as_no_secret() -> None:
    ring = MemoryKeyring()
    ring.set_password("tribunal-desktop", "vault-1", "not hex")
    assert KeyringSecrets(lambda: ring).read("vault-1") is None


def test_without_a_key_ring_nothing_is_kept_anywhere() -> None:
    assert not NoDeviceSecrets().available()
    with pytest.raises(KnownError, match="keyring_silent"):
        NoDeviceSecrets().write("vault-1", SECRET)


def test_only_system_key_rings_are_allowed() -> None:
    assert {module.rpartition(".")[2] for module, _ in ALLOWED_BACKENDS.values()} == {
        "SecretService",
        "Windows",
        "macOS",
    }


def test_starting_does_not_import_keyring_and_an_absent_bus_is_no_error() -> None:
    script = (
        "import sys; from tribunal_desktop.security.device_secrets import KeyringSecrets; s = KeyringSecrets();"
        "assert 'keyring' not in sys.modules; assert not s.available(); assert 'keyrings.alt' not in sys.modules"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], env={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}, check=False
    )
    assert run.returncode == 0
