"""Asking for a file, and writing one so that a half-written file never stands there."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from tribunal_desktop.errors import KnownError


def choose_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask for an existing file; ``kinds`` as in "Excel (*.xlsx)". None when the reader changed their mind."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
    return Path(name) if name else None


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for an existing folder; None when the reader changed their mind."""
    name = QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
    return Path(name) if name else None


def choose_target(parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
    """Ask where to save; Qt asks before an existing file is replaced."""
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(Path.home() / suggested), kinds)
    return Path(name) if name else None


def write_whole(target: Path, content: bytes) -> None:
    """Write ``target`` whole or not at all; raises ``KnownError("file_not_saved")``. Call it in a worker."""
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise KnownError("file_not_saved", file=str(target), reason=error.strerror) from error
