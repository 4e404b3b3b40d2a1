"""``verify-dossier``: check a sealed export from its file alone; no store, no log-in, no network."""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from getpass import getpass
from io import BytesIO
from pathlib import Path
from typing import Any

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tribunal_desktop import texts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models.audit import GENESIS, HASHED_FIELDS, entry_hash, sha256_hex
from tribunal_desktop.texts import Language, error_text

HOLDS, DIFFERS, UNREADABLE = 0, 1, 2
FORMAT = "tribunal-dossier/1"
SEALED = b"age-encryption.org/"
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
BESIDES = frozenset((MANIFEST, SIGNATURE, "public-key.pem", "SHA256SUMS"))
"""Files the signed list does not name itself."""
_MOST_BYTES = 1024 * 1024 * 1024


@dataclass(frozen=True)
class Checked:
    """One check: the text that names it, what it was about, and whether it holds."""

    check: str
    about: str
    holds: bool


def verify_dossier(file: Path, lang: Language, key: str = "", passphrase_file: Path | None = None) -> int:
    """Print what was found and the verdict: 0 everything holds, 1 something differs, 2 the file cannot be read.

    ``key`` is the public key the tribunal named; without it the signature only shows that nothing changed since.
    """
    try:
        files = _files(file, passphrase_file)
        manifest = _manifest(files)
    except KnownError as error:
        words = error_text(error, lang)
        print(words.what, words.why, words.do, sep="\n", file=sys.stderr)  # noqa: T201
        return UNREADABLE
    checked = list(check(files, manifest, key))
    broken = [each for each in checked if not each.holds]
    lines = [
        *(f"{name}：{value}" for name, value in manifest["case"].items() if value),
        *(f"{name}：{value}" for name, value in manifest["made"].items() if value),
        texts.text("verify_dossier.key", lang, key=manifest["public_key"]),
        *(_line(each, lang) for each in checked),
        texts.text("verify_dossier.broken", lang, count=len(broken))
        if broken
        else texts.text("verify_dossier.whole", lang, files=len(manifest["files"]), events=len(manifest["events"])),
    ]
    print(*(_printable(line) for line in lines), sep="\n")  # noqa: T201
    return DIFFERS if broken else HOLDS


def check(files: Mapping[str, bytes], manifest: Mapping[str, Any], key: str = "") -> Iterator[Checked]:
    """Every check of an export, in the order printed."""
    yield Checked("signature", SIGNATURE, _signed(files, str(manifest["public_key"])))
    if key:
        yield Checked("own_key", key, key.strip().lower() == manifest["public_key"])
    yield Checked("events", str(len(manifest["events"])), _chained(manifest["events"]))
    listed = {each["name"]: each["sha256"] for each in manifest["files"]} | dict(manifest["pages"])
    for name, expected in listed.items():
        content = files.get(name)
        yield Checked("file", name, content is not None and hashlib.sha256(content).hexdigest() == expected)
    for name in sorted(set(files) - set(listed) - BESIDES):
        yield Checked("listed", name, holds=False)


def _signed(files: Mapping[str, bytes], public: str) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(files[SIGNATURE], files[MANIFEST])
    except (InvalidSignature, ValueError, KeyError):
        return False
    return True


def _chained(events: Sequence[Mapping[str, Any]]) -> bool:
    """Each entry gives its hash, each link the next; entries that follow each other in the record do so here too."""
    link, before = GENESIS, None
    for event in events:
        if not all(name in event for name in (*HASHED_FIELDS, "hash", "link")) or not isinstance(event["seq"], int):
            return False
        link = sha256_hex(link + str(event["hash"]))
        if entry_hash(event) != event["hash"] or link != event["link"]:
            return False
        if before is not None and not _follows(before, event):
            return False
        before = event
    return True


def _follows(before: Mapping[str, Any], event: Mapping[str, Any]) -> bool:
    if event["seq"] == before["seq"] + 1:
        return bool(event["prev_hash"] == before["hash"])
    return bool(event["seq"] > before["seq"])


def _files(file: Path, passphrase_file: Path | None) -> dict[str, bytes]:
    try:
        if file.is_dir():
            return {each.name: each.read_bytes() for each in sorted(file.iterdir()) if each.is_file()}
        content = file.read_bytes()
    except OSError as error:
        raise KnownError("dossier_file_missing", file=str(file), reason=error.strerror) from error
    if content.startswith(SEALED):
        content = _opened(content, _passphrase(passphrase_file))
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            names = [entry.filename for entry in entries]
            if len(set(names)) != len(names) or sum(entry.file_size for entry in entries) > _MOST_BYTES:
                raise KnownError("dossier_file_unreadable")
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise KnownError("dossier_file_unreadable") from error


def _passphrase(file: Path | None) -> str:
    if file is None:
        return getpass("口令 / passphrase: ")
    try:
        return file.read_text(encoding="utf-8").strip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError("dossier_file_missing", file=str(file), reason=type(error).__name__) from error


def _opened(content: bytes, passphrase: str) -> bytes:
    try:
        return bytes(pyrage.passphrase.decrypt(content, passphrase))
    except pyrage.DecryptError as error:
        raise KnownError("dossier_passphrase_wrong") from error


def _manifest(files: Mapping[str, bytes]) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads(files[MANIFEST])
        known = manifest["format"] == FORMAT
        for name, kind in (("case", dict), ("made", dict), ("pages", dict), ("files", list), ("events", list)):
            known = known and isinstance(manifest[name], kind)
        known = known and isinstance(manifest["public_key"], str)
        known = known and all(isinstance(each[name], str) for each in manifest["files"] for name in ("name", "sha256"))
        known = known and all(isinstance(event, dict) for event in manifest["events"])
    except (KeyError, TypeError, ValueError) as error:
        raise KnownError("dossier_file_unreadable") from error
    if not known:
        raise KnownError("dossier_file_unreadable")
    return manifest


def _line(each: Checked, lang: Language) -> str:
    mark = texts.text("verify_draw.ok" if each.holds else "verify_draw.not_ok", lang)
    return f"{mark}  {texts.text(f'verify_dossier.{each.check}', lang)}  {each.about}"


def _printable(line: str) -> str:
    """The line as this console can show it, without the control characters a file could hold."""
    encoding = sys.stdout.encoding or "utf-8"
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in line)
    return shown.encode(encoding, "replace").decode(encoding)
