"""The vault opens for the right password on the right computer and for nothing else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import StandingClock
from tests.security.key_rings import CHEAP
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.security import vault_format
from tribunal_desktop.security.envelope import CIPHERS, DoesNotOpen, seal, unseal
from tribunal_desktop.security.vault import Keys, PasswordCost, Vault
from tribunal_desktop.security.vault_file import VaultFile

SEED = bytes(range(32))
RECOVERY = bytes(range(20))
DEVICE = b"d" * 32
USER = "u" * 32


@pytest.fixture
def made(clock: StandingClock) -> tuple[Vault, Keys]:
    vault, keys = Vault.create("v" * 32, RECOVERY, SEED, clock())
    vault = vault.with_user(keys, USER, "沈素英", "correct horse", DEVICE, CHEAP)
    return vault.with_user(keys, "x" * 32, "边红", "battery staple", None, CHEAP), keys


def opens(vault: Vault, password: str, device_secret: bytes | None, user: str = USER) -> bool:
    slot = vault.slot(user)
    assert slot is not None
    try:
        vault.unlock(slot, password, device_secret)
    except DoesNotOpen:
        return False
    return True


def test_password_and_computer_both_count(made: tuple[Vault, Keys]) -> None:
    vault, keys = made
    assert opens(vault, "correct horse", DEVICE)
    assert not opens(vault, "correct horsf", DEVICE)
    assert not opens(vault, "correct horse", b"e" * 32)
    assert not opens(vault, "correct horse", None)
    assert opens(vault, "battery staple", None, "x" * 32)
    assert vault.signing_seed(keys) == SEED
    assert vault.unlock_with_code(RECOVERY) == keys


def test_full_width_typing_is_the_same_password(made: tuple[Vault, Keys]) -> None:
    assert opens(made[0], "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ", DEVICE)


def test_each_purpose_has_its_own_key(made: tuple[Vault, Keys]) -> None:
    keys = made[1]
    assert len({keys.data_key, keys.store_key, keys.signing_wrap_key}) == 3
    assert keys.data_key.hex() not in repr(keys)
    assert repr(keys.data_key) not in repr(keys)


def test_a_swapped_slot_does_not_open(made: tuple[Vault, Keys]) -> None:
    first, second = made[0].users
    swapped = replace(made[0], users=(replace(second, user_id=first.user_id, display_name=first.display_name),))
    assert not opens(swapped, "battery staple", None)
    assert not opens(replace(made[0], vault_id="w" * 32), "correct horse", DEVICE)
    unbound = replace(made[0], users=(replace(first, device_bound=False),))
    assert not opens(unbound, "correct horse", DEVICE)


def test_a_new_recovery_code_ends_the_old_one(made: tuple[Vault, Keys], clock: StandingClock) -> None:
    vault, keys = made
    renewed = vault.with_recovery(keys, b"n" * 20, clock())
    assert renewed.unlock_with_code(b"n" * 20) == keys
    with pytest.raises(DoesNotOpen):
        renewed.unlock_with_code(RECOVERY)


def test_a_vault_put_together_from_two_does_not_sign(made: tuple[Vault, Keys], clock: StandingClock) -> None:
    other, _ = Vault.create("v" * 32, RECOVERY, bytes(32), clock())
    with pytest.raises(DoesNotOpen):
        replace(made[0], signing=other.signing).signing_seed(made[1])


@pytest.mark.parametrize("algorithm", CIPHERS)
def test_every_cipher_refuses_other_content(algorithm: str) -> None:
    envelope = seal(b"k" * 32, b"secret", b"here", algorithm)
    assert unseal(b"k" * 32, envelope, b"here") == b"secret"
    for key, binding in ((b"l" * 32, b"here"), (b"k" * 32, b"there")):
        with pytest.raises(DoesNotOpen):
            unseal(key, envelope, binding)


def test_the_file_keeps_everything(made: tuple[Vault, Keys]) -> None:
    assert vault_format.decode(vault_format.encode(made[0])) == made[0]


def test_every_flipped_byte_is_told_from_a_wrong_password(made: tuple[Vault, Keys]) -> None:
    content = vault_format.encode(made[0])
    for place in range(len(content)):
        flipped = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        try:
            assert vault_format.decode(flipped) == made[0]
        except (vault_format.VaultDamaged, vault_format.VaultNewer):
            continue
    for length in range(len(content)):
        with pytest.raises(vault_format.VaultDamaged):
            vault_format.decode(content[:length])


def _forged(vault: Vault, change: Callable[[dict[str, Any]], None]) -> bytes:
    file = json.loads(vault_format.encode(vault))
    change(file["body"])
    file["sha256"] = hashlib.sha256(canonical_json(file["body"]).encode()).hexdigest()
    return json.dumps(file).encode()


@pytest.mark.parametrize(
    ("field", "value"),
    [("memory_kib", 1 << 40), ("memory_kib", 8), ("iterations", 0), ("lanes", 64), ("iterations", "3"), ("salt", "AA")],
)
def test_a_forged_cost_is_refused_unworked(made: tuple[Vault, Keys], field: str, value: object) -> None:
    with pytest.raises(vault_format.VaultDamaged):
        vault_format.decode(_forged(made[0], lambda body: body["users"][0]["kdf"].update({field: value})))


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body["users"][0]["kdf"].update(id="sm3-kdf"),
        lambda body: body["recovery"]["kdf"].update(id="sm3-kdf"),
        lambda body: body["users"][0]["wrapped"].update(id="sm4-gcm"),
        lambda body: body["signing"].update(id="sm2"),
    ],
)
def test_an_unknown_algorithm_asks_for_a_newer_program(
    made: tuple[Vault, Keys], change: Callable[[dict[str, Any]], None]
) -> None:
    with pytest.raises(vault_format.VaultNewer):
        vault_format.decode(_forged(made[0], change))


def test_a_damaged_file_is_set_aside_and_the_former_one_serves(
    made: tuple[Vault, Keys], clock: StandingClock, tmp_path: Path
) -> None:
    vault, keys = made
    file = VaultFile(tmp_path / "vault.json", clock)
    file.save(vault)
    file.save(vault.with_user(keys, USER, "沈素英", "another horse", DEVICE, CHEAP))
    damaged = b"\0" * 100
    file.path.write_bytes(damaged)
    with pytest.raises(KnownError) as caught:
        file.load()
    assert caught.value.code == "vault_damaged"
    assert (tmp_path / str(caught.value.params["aside"])).read_bytes() == damaged
    assert file.load() == vault


def test_a_vanished_file_is_replaced_by_the_former_one(
    made: tuple[Vault, Keys], clock: StandingClock, tmp_path: Path
) -> None:
    file = VaultFile(tmp_path / "vault.json", clock)
    file.save(made[0])
    file.save(made[0])
    file.path.unlink()
    with pytest.raises(KnownError, match="vault_damaged"):
        file.load()
    assert file.load() == made[0]


def test_without_a_former_one_nothing_is_touched(clock: StandingClock, tmp_path: Path) -> None:
    file = VaultFile(tmp_path / "vault.json", clock)
    file.path.write_bytes(b"{}")
    with pytest.raises(KnownError, match="vault_lost"):
        file.load()
    assert [path.name for path in tmp_path.iterdir()] == ["vault.json"]


def test_a_newer_file_stays_in_its_place(made: tuple[Vault, Keys], clock: StandingClock, tmp_path: Path) -> None:
    file = VaultFile(tmp_path / "vault.json", clock)
    file.save(made[0])
    newer = file.path.read_bytes().replace(b'"version": 1', b'"version": 2')
    file.path.write_bytes(newer)
    with pytest.raises(KnownError, match="vault_newer"):
        file.load()
    assert file.path.read_bytes() == newer


def test_files_are_the_users_alone(made: tuple[Vault, Keys], clock: StandingClock, tmp_path: Path) -> None:
    file = VaultFile(tmp_path / "vault.json", clock)
    file.save(made[0])
    file.save(made[0])
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}
    assert {path.name for path in tmp_path.iterdir()} == {"vault.json", "vault.previous.json"}


def test_the_shipped_cost_is_the_decided_one() -> None:
    assert PasswordCost() == PasswordCost(memory_kib=65536, iterations=3, lanes=4)
