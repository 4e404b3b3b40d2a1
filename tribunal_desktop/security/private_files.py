"""Files only this user may read, written so that a power cut leaves the old or the new content, never half."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from tribunal_desktop.errors import KnownError

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


def restrict_umask() -> None:
    """New files of this process are the user's alone; called once at start, before any file is made.

    Windows has no such mask: there the profile folder's access list does it.
    """
    os.umask(0o077)


def make_private_folder(folder: Path) -> None:
    """Make ``folder`` with its parents, or close an existing one to other users."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    folder.chmod(PRIVATE_FOLDER)


def save_file(path: Path, content: bytes) -> None:
    """Write a file a person asked for, whole or not at all; raises ``KnownError("file_not_saved")``."""
    try:
        write_whole(path, content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise KnownError("file_not_saved", file=str(path), reason=reason) from error


def write_durably(path: Path, content: bytes) -> None:
    """Replace ``path`` whole and make that survive a power cut. Raises ``OSError``."""
    write_whole(path, content)
    sync_folder(path.parent)


def write_whole(path: Path, content: bytes) -> None:
    """Replace ``path`` by a new file or leave it as it is: temporary file, fsync, rename. Raises ``OSError``."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def rename_durably(source: Path, target: Path) -> None:
    """Rename over ``target`` and make the rename itself survive a power cut."""
    os.replace(source, target)
    sync_folder(target.parent)


def sync_file(path: Path) -> None:
    """Force a file written by someone else (SQLite) to the disk."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Force the folder's entries to the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
