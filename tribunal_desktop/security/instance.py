"""One running program per data folder (单实例)."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.private_files import PRIVATE_FILE, make_private_folder


class InstanceLock:
    """Holds the data folder for this process through a lock of the operating system.

    The lock dies with the process however it ends, so a crash never leaves the folder shut as a pid file would.
    """

    def __init__(self, data_dir: Path) -> None:
        """Only remembers the folder; the lock is taken on entering."""
        self._path = data_dir / "instance.lock"
        self._descriptor: int | None = None

    def __enter__(self) -> InstanceLock:
        """Take the lock; raises ``KnownError("already_running")`` when another copy has it.

        A folder that cannot be written is ``folder_not_writable``.
        """
        try:
            make_private_folder(self._path.parent)
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        except OSError as refused:
            raise KnownError("folder_not_writable", folder=str(self._path.parent)) from refused
        try:
            _lock(descriptor)
        except OSError as held:
            os.close(descriptor)
            raise KnownError("already_running", folder=str(self._path.parent)) from held
        self._descriptor = descriptor
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closing the file lets the lock go."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
