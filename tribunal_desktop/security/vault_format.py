"""``vault.json``: versioned, with a checksum that tells a damaged file from a wrong password."""

from __future__ import annotations

import base64
import json
from datetime import datetime
from typing import Any

from tribunal_desktop.models.audit import canonical_json, sha256_hex
from tribunal_desktop.security.envelope import CIPHERS, Envelope
from tribunal_desktop.security.vault import (
    SALT_BYTES,
    SIGNING_ALGORITHM,
    PasswordCost,
    PasswordSlot,
    RecoverySlot,
    Vault,
)

FORMAT = "tribunal-desktop vault"
VERSION = 1
USER_SLOT_KDF = "argon2id+hkdf-sha256"
RECOVERY_SLOT_KDF = "hkdf-sha256"
# A tampered cost must not make the program take all memory or run for ever.
_COST_LIMITS = {"memory_kib": range(32, 1024 * 1024 + 1), "iterations": range(1, 101), "lanes": range(1, 17)}


class VaultDamaged(Exception):
    """The content is not a whole vault."""


class VaultNewer(Exception):
    """Written by a version with a format or an algorithm this one does not know."""


def encode(vault: Vault) -> bytes:
    """The file's content."""
    body = {
        "vault_id": vault.vault_id,
        "generation": vault.generation,
        "created_at": vault.created_at.isoformat(),
        "users": [_user_json(slot) for slot in vault.users],
        "recovery": {
            "issued_at": vault.recovery.issued_at.isoformat(),
            "kdf": {"id": RECOVERY_SLOT_KDF, "salt": _base64(vault.recovery.salt)},
            "wrapped": _envelope_json(vault.recovery.wrapped),
        },
        "signing": {"id": SIGNING_ALGORITHM, "wrapped": _envelope_json(vault.signing)},
    }
    file = {"format": FORMAT, "version": VERSION, "sha256": sha256_hex(canonical_json(body)), "body": body}
    return json.dumps(file, ensure_ascii=False, indent=1).encode()


def decode(content: bytes) -> Vault:
    """The vault in the file; raises ``VaultDamaged`` or ``VaultNewer``."""
    try:
        file = json.loads(content)
        if file["format"] != FORMAT or not isinstance(file["version"], int):
            raise VaultDamaged
        if file["version"] > VERSION:
            raise VaultNewer
        if file["sha256"] != sha256_hex(canonical_json(file["body"])):
            raise VaultDamaged
        return _vault(file["body"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise VaultDamaged from error


def _vault(body: dict[str, Any]) -> Vault:
    recovery, signing = body["recovery"], body["signing"]
    _known(recovery["kdf"]["id"], {RECOVERY_SLOT_KDF})
    _known(signing["id"], {SIGNING_ALGORITHM})
    return Vault(
        vault_id=str(body["vault_id"]),
        generation=int(body["generation"]),
        created_at=datetime.fromisoformat(body["created_at"]),
        users=tuple(_user(slot) for slot in body["users"]),
        recovery=RecoverySlot(
            datetime.fromisoformat(recovery["issued_at"]),
            _salt(recovery["kdf"]),
            _envelope(recovery["wrapped"]),
        ),
        signing=_envelope(signing["wrapped"]),
    )


def _user_json(slot: PasswordSlot) -> dict[str, object]:
    return {
        "user_id": slot.user_id,
        "display_name": slot.display_name,
        "device_bound": slot.device_bound,
        "kdf": {
            "id": USER_SLOT_KDF,
            "memory_kib": slot.cost.memory_kib,
            "iterations": slot.cost.iterations,
            "lanes": slot.cost.lanes,
            "salt": _base64(slot.salt),
        },
        "wrapped": _envelope_json(slot.wrapped),
    }


def _user(slot: dict[str, Any]) -> PasswordSlot:
    kdf = slot["kdf"]
    _known(kdf["id"], {USER_SLOT_KDF})
    if any(kdf[name] not in limits for name, limits in _COST_LIMITS.items()) or kdf["memory_kib"] < 8 * kdf["lanes"]:
        raise VaultDamaged
    return PasswordSlot(
        user_id=str(slot["user_id"]),
        display_name=str(slot["display_name"]),
        device_bound=bool(slot["device_bound"]),
        cost=PasswordCost(kdf["memory_kib"], kdf["iterations"], kdf["lanes"]),
        salt=_salt(kdf),
        wrapped=_envelope(slot["wrapped"]),
    )


def _known(algorithm: str, known: set[str]) -> None:
    if algorithm not in known:
        raise VaultNewer(algorithm)


def _envelope_json(envelope: Envelope) -> dict[str, str]:
    return {
        "id": envelope.algorithm,
        "nonce": _base64(envelope.nonce),
        "ciphertext": _base64(envelope.ciphertext),
    }


def _envelope(fields: dict[str, Any]) -> Envelope:
    _known(fields["id"], set(CIPHERS))
    return Envelope(fields["id"], _bytes(fields["nonce"]), _bytes(fields["ciphertext"]))


def _salt(kdf: dict[str, Any]) -> bytes:
    salt = _bytes(kdf["salt"])
    if len(salt) != SALT_BYTES:
        raise VaultDamaged
    return salt


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
