"""One program per data folder, and a crash never leaves it shut."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.instance import InstanceLock

HOLD = (
    "import sys, pathlib; from tribunal_desktop.security.instance import InstanceLock\n"
    "with InstanceLock(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
)


def test_a_second_program_is_told_and_a_killed_one_leaves_no_lock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(KnownError, match="already_running"), InstanceLock(tmp_path):
            pass
        other.send_signal(signal.SIGKILL)
    with InstanceLock(tmp_path):
        pass


def test_the_lock_is_let_go_and_folders_are_independent(tmp_path: Path) -> None:
    with InstanceLock(tmp_path / "a"), InstanceLock(tmp_path / "b"):
        assert (tmp_path / "a").stat().st_mode & 0o777 == 0o700
    with InstanceLock(tmp_path / "a"):
        pass


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(KnownError, match="folder_not_writable"), InstanceLock(tmp_path / "file" / "data"):
        pass
