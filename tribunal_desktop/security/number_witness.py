"""A witness beside the store to how far its case numbers were used (号段见证).

A store that comes back from a backup does not know which numbers its later self gave out. This small file, which no
backup takes along, does: it is written before the number is, and it names the computer, so that a copy of the whole
folder on another computer is noticed too.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.private_files import write_durably

FILE_NAME = "number-witness.json"
_MACHINE_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_MACHINE_KEY = r"SOFTWARE\Microsoft\Cryptography"


@dataclass(frozen=True)
class Witnessed:
    """What is known outside the store: the life of it that may give numbers, and the next number of each block."""

    device_id: str
    line: str
    next: Mapping[str, int]


class NumberWitness:
    """Reads and writes the file of one data folder for one computer."""

    def __init__(self, folder: Path, machine: str) -> None:
        self._path = folder / FILE_NAME
        self._machine = machine

    def read(self, device_id: str) -> Witnessed | None:
        """What was witnessed of ``device_id`` on this computer; None when nothing readable says so."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            if (kept["machine"], kept["device"]) != (self._machine, device_id):
                return None
            return Witnessed(device_id, str(kept["line"]), {str(key): int(no) for key, no in kept["next"].items()})
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    def write(self, known: Witnessed) -> None:
        """Replace the file so that it survives a power cut; raises ``KnownError`` ``number_witness_not_written``."""
        content = {
            "machine": self._machine,
            "device": known.device_id,
            "line": known.line,
            "next": dict(known.next),
        }
        try:
            write_durably(self._path, json.dumps(content, indent=1).encode("utf-8"))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise KnownError("number_witness_not_written", file=str(self._path), reason=reason) from error


def this_machine() -> str:
    """A mark of this computer that a copied folder does not take along; tells nothing about it."""
    said = next((text for file in _MACHINE_FILES if (text := _read(file))), "") or _windows_guid() or platform.node()
    return hashlib.sha256(f"tribunal-desktop {said}".encode()).hexdigest()[:32]


def _read(file: Path) -> str:
    with contextlib.suppress(OSError):
        return file.read_text(encoding="ascii").strip()
    return ""


def _windows_guid() -> str:
    if sys.platform == "win32":
        import winreg

        with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _MACHINE_KEY) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    return ""
